"""Findings at their places: the code and name of a finding are those of the rule's file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

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
from relocate_cli.rules.wording import named_like, ordinal_like


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
    return Finding(
        *(code, name, severity, message, source, line, column, start, end, text),
        corrections=tuple(corrections),
        locator=document.locator(start),
    )


def in_evidence(rule: str, evidence: Evidence, message: str, severity: Severity = "error") -> Finding:
    """A finding about a report of an event, which may come from a document that is not at hand."""
    code, name = _code_and_name(rule)
    place = (evidence.line, evidence.column, evidence.start, evidence.end)
    return Finding(
        code, name, severity, message, evidence.source, *place, evidence.quote, locator=evidence.locator
    )


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
    """The day of a date in figures replaced by another; None where it is in words."""
    found = slot(mention, "day")
    changed = _in_figures(mention, found, day) if found else None
    return Correction(*changed) if changed else None


def other_date(mention: Mention, day: date, other: date) -> Correction | None:
    """A day replaced by another, in figures or names of months as they stand; None where that cannot be written.

    One stretch is replaced, from the first to the last of year, month and day that change.
    """
    changed: list[tuple[int, int, str]] = []
    for was, will, names in (
        (day.year, other.year, ("year",)),
        (day.month, other.month, ("month", "number_of_month")),
        (day.day, other.day, ("day",)),
    ):
        if was == will:
            continue
        found = next((place for name in names if (place := slot(mention, name))), None)
        if found is None and names == ("year",):
            continue  # the year is not written
        written = _in_figures(mention, found, will) if found else None
        if found and written is None and "month" in names and (word := named_like(found[2], "month", will)):
            written = found[0], found[1], word
        if written is None:
            return None
        changed.append(written)
    if not changed:
        return None
    changed.sort()
    pieces: list[str] = []
    at = begin = changed[0][0]
    for first, last, text in changed:
        pieces += [mention.text[at - mention.start : first - mention.start], text]
        at = last
    return Correction(begin, at, "".join(pieces))


def _in_figures(mention: Mention, found: tuple[int, int, str], number: int) -> tuple[int, int, str] | None:
    """A number in place of the figures of a slot, with the ending of an ordinal; None for words.

    It has two digits where the date has such with a 0.
    """
    start, end, text = found
    after = re.match(r"[A-Za-z]*", mention.text[end - mention.start :])
    ending = after[0] if after else ""
    if not text.isdecimal():
        return None
    other = ordinal_like(ending, int(text), number) if ending else ""
    if other is None:
        return None
    padded = any(told[:1] == "0" for _, told in mention.slots)
    return start, end + len(ending), f"{str(number).zfill(2 if padded else 1)}{other}"


def title_of(event: Event, longest: int = 120) -> str:
    """An event's title for quoting in a message: cut between words, its own quotes made single."""
    title = event.title.replace('"', "'")
    return title if len(title) <= longest else title[:longest].rsplit(" ", 1)[0] + " …"


def when_of(event: Event) -> str:
    """The words for an event's date, or the date where it comes as data."""
    if event.mention and event.mention.text:
        return event.mention.text
    return (event.when.edtf or "") if event.when else ""


def _code_and_name(rule: str) -> tuple[str, str]:
    code, _, name = rule.rpartition(".")[2].partition("_")
    return code.upper(), name.replace("_", "-")
