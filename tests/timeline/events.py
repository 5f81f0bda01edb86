"""Readings for the tests of the timeline, made from the plain notation."""

from __future__ import annotations

from dataclasses import replace

from relocate_cli import codec
from relocate_cli.model import Document, Event, Reading, Sentence


def written(text: str, source: str = "hand.timeline") -> Reading:
    """A reading of events that a person wrote down."""
    return Reading(Document(source, text), events=codec.from_plain(text, source))


def extracted(text: str, source: str = "brief.md") -> Reading:
    """A reading as if a document had been read: each line is a sentence, and its event cites it."""
    events = []
    offset = 0
    for line, event in zip(
        [line for line in text.splitlines() if line.strip() and line[0] != "#"],
        codec.from_plain(text, source),
        strict=True,
    ):
        place = replace(event.evidence[0], start=offset, end=offset + len(line), quote=line)
        events.append(replace(event, evidence=(place,)))
        offset += len(line) + 1
    return Reading(Document(source, text, sentences=(Sentence(0, len(text), "en"),)), events=tuple(events))


def dates_of(events: tuple[Event, ...]) -> list[str | None]:
    return [event.when.edtf if event.when else None for event in events]


def titles_of(events: tuple[Event, ...]) -> list[str]:
    return [event.title for event in events]
