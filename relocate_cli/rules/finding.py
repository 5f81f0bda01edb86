"""Findings at their places: the code and name of a finding are those of the rule's file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli.model import (
    Correction,
    Document,
    Event,
    Evidence,
    Finding,
    Mention,
    Reading,
    Severity,
)


def in_document(
    rule: str,
    document: Document,
    start: int,
    end: int,
    message: str,
    severity: Severity = "error",
    corrections: Sequence[Correction] = (),
) -> Finding:
    """A finding about a stretch of a document; `rule` is the `__name__` of the rule's module."""
    line, column = document.place(start)
    code, name = _code_and_name(rule)
    text = document.text[start:end]
    source = document.id
    return Finding(code, name, severity, message, source, line, column, start, end, text, tuple(corrections))


def in_evidence(rule: str, evidence: Evidence, message: str, severity: Severity = "error") -> Finding:
    """A finding about a report of an event, which may come from a document that is not at hand."""
    code, name = _code_and_name(rule)
    place = (evidence.line, evidence.column, evidence.start, evidence.end)
    return Finding(code, name, severity, message, evidence.source, *place, evidence.quote)


def mentions(readings: Sequence[Reading]) -> Iterator[tuple[Document, Mention]]:
    """Every time expression with its document."""
    return ((reading.document, mention) for reading in readings for mention in reading.mentions)


def slot(mention: Mention, name: str) -> tuple[int, int, str] | None:
    """Where in the document a slot of a time expression was matched, and its text."""
    at = 0
    for key, text in mention.slots:
        found = mention.text.find(text, at)
        if found < 0:
            found = mention.text.find(text)
        if found < 0:
            continue
        if key == name:
            return mention.start + found, mention.start + found + len(text), text
        at = found + len(text)
    return None


def other_day(mention: Mention, day: int) -> Correction | None:
    """The day of a date in figures replaced by another; None where its words or ending would not fit."""
    found = slot(mention, "day")
    if not found or not found[2].isdecimal():
        return None
    start, end, text = found
    after = mention.text[end - mention.start :][:1]
    if after.isascii() and after.isalpha():
        return None
    return Correction(start, end, str(day).zfill(len(text) if text[0] == "0" else 1))


def title_of(event: Event, longest: int = 120) -> str:
    """An event's title for quoting in a message: cut between words, its own quotes made single."""
    title = event.title.replace('"', "'")
    return title if len(title) <= longest else title[:longest].rsplit(" ", 1)[0] + " …"


def _code_and_name(rule: str) -> tuple[str, str]:
    code, _, name = rule.rpartition(".")[2].partition("_")
    return code.upper(), name.replace("_", "-")
