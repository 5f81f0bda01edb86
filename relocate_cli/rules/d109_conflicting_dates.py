"""Finds two dates for one time: in one expression, or in one document of what happens only once.

"Next year (2027)" in a text of 2025 says 2026 and 2027; which of them is meant only the author knows. And what was
founded, opened or signed in one sentence on May 3 cannot have been so on May 8 in another.

Severity: error; warning for a day off, and where a year is not written.

Wrong:
    # published: 2025-12-11
    The terminal will open next year (2027).

Wrong:
    # published: 2025-12-11
    시는 내년(2027년) 터미널을 연다.

Right:
    # published: 2025-12-11
    The terminal will open next year (2026).

Right:
    # published: 2025-12-11
    시는 내년(2026년) 터미널을 연다.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli import dates
from relocate_cli.model import Correction, Document, Finding, Mention, Severity
from relocate_cli.rules.brackets import explained
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document, mentions, slot
from relocate_cli.rules.once import twice
from relocate_cli.rules.wording import cue_anywhere

_RELATIVE = {"which", "deictic", "month_away", "year_away", "ahead"}
"""Slots of words that count from the day of writing."""

_DATED = {"year", "two_digits", "spelled_year", "month", "number_of_month", "day", "weekday"}

_LATE = 3
"""Days that may lie between the writing of a text and its publication."""


def check(case: Case) -> Iterator[Finding]:
    """Compare what counts from the day of writing with the date in brackets beside it, and events told twice."""
    for document, mention in mentions(case.readings):
        if mention.problem == "conflicting" and mention.when.first:
            message = f'"{mention.text}" says two dates: by the first word it is {mention.when.first}'
            yield in_document(__name__, document, mention.start, mention.end, message, _severity(mention))
    for passage in case.passages:
        yield from _expressions(passage)
    for reading in case.readings:
        for one, other in twice(reading):
            if one.mention and other.mention:
                told = f'"{one.mention.text}" in line {one.evidence[0].line}'
                message = f'"{other.mention.text}": the same is told for {told}'
                sure = one.mention.when.anchor is None and other.mention.when.anchor is None
                start, end = other.mention.start, other.mention.end
                yield in_document(
                    __name__, reading.document, start, end, message, "error" if sure else "warning"
                )


def _severity(mention: Mention) -> Severity:
    """A day off may be that of writing."""
    day = next((text for name, text in mention.slots if name == "day"), "")
    here = dates.of_date(mention.when.first) if mention.when.first else None
    beside = [dates.shift(here, step, "day") for step in (-1, 1)] if here else []
    near = {each.day for each in beside if each}
    return "warning" if day.isdecimal() and int(day) in near else "error"


def _expressions(passage: Passage) -> Iterator[Finding]:
    document = passage.document
    for outer, first, last, lead, end in explained(passage):
        relative, other = (outer, first) if _relative(outer) else (first, outer)
        if not _relative(relative) or first is not last or lead.strip() or _agree(relative, other):
            continue
        fiscal = cue_anywhere("fiscal").search(document.text, outer.start, end + 8)
        if fiscal or _at_the_turn(document, relative):
            continue
        message = f'"{other.text}" is not "{relative.text}", which is {relative.when.edtf}'
        yield in_document(
            __name__, document, outer.start, end, message, "error", _right(relative, other, outer.start, end)
        )


def _relative(mention: Mention) -> bool:
    """Whether an expression does nothing but count from the day of writing."""
    told = {name for name, _ in mention.slots}
    anchored = (mention.when.anchor or "").startswith(("published", "meeting", "issued"))
    plain = mention.type == "DATE" and mention.when.grain in ("year", "month", "day")
    return anchored and plain and bool(told & _RELATIVE) and not told & _DATED


def _agree(relative: Mention, other: Mention) -> bool:
    """Whether two expressions can be one, as far as the other one tells year, month, day and weekday."""
    told = {name for name, _ in other.slots}
    here, when = relative.when, other.when
    plain = other.type == "DATE" and not other.problem and not other.name and not told & _RELATIVE
    if not plain or not told & _DATED or when.first is None or when.last is None or here.first is None:
        return True
    if told & {"year", "two_digits", "spelled_year"}:
        return dates.overlaps(here, when)
    if here.grain == "year":
        return True
    if told & {"month", "number_of_month"} and here.first.month not in (when.first.month, when.last.month):
        return False
    if here.grain == "month":
        return True
    return (when.first.weekday() if told == {"weekday"} else when.first.day) == (
        here.first.weekday() if told == {"weekday"} else here.first.day
    )


def _at_the_turn(document: Document, relative: Mention) -> bool:
    """Whether the document is dated so near the turn of a unit that its text may be of the one before or behind."""
    here = document.reference.last if document.reference else None
    unit = dates.truncate(dates.of_date(here), relative.when.grain) if here else None
    first, last = dates.bounds(unit) if unit else (None, None)
    if here is None or first is None or last is None or relative.when.grain == "day":
        return False
    return min((here - first).days, (last - here).days) < _LATE


def _right(relative: Mention, other: Mention, begin: int, end: int) -> list[Correction]:
    """The year that the relative one means, where the other is a year in figures; or that year alone."""
    year, first = slot(other, "year"), relative.when.first
    if relative.when.grain != "year" or other.when.grain != "year" or first is None:
        return []
    if year is None or not year[2].isdecimal():
        return []
    return [Correction(*year[:2], str(first.year)), Correction(begin, end, other.text)]
