"""Finds a range that ends before it begins.

Either its ends are exchanged or one of them is mistyped; it covers no day as it stands. Two dates of which
one replaces the other ("brought forward from 2030 to 2027") are no range.

Severity: error; warning where one end has its year or day from the other.

Wrong:
    # published: 2025-12-11
    The first phase ran from 2019 to 2013.

Wrong:
    # published: 2025-12-11
    1단계는 2019년부터 2013년까지 진행됐다.

Right:
    # published: 2025-12-11
    1단계는 2013년부터 2019년까지 진행됐다.

Right:
    # published: 2025-12-11
    The first phase ran from 2013 to 2019.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Correction, Document, Finding, Mention, Severity
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document
from relocate_cli.rules.wording import cue

_DAYS = 330
"""Days from which on a range with a year for one end only is taken for one that is reversed."""

_HOURS = 4
"""Hours to a whole day up to which one without a day for both ends is."""

_REACH = 80
"""How many characters before or behind a range may tell of a change of dates."""


def check(case: Case) -> Iterator[Finding]:
    """Report reversed ranges; where each end is an expression of its own, the problem is told at the second.

    A first end without a year of its own is not held against the second: in "March to January 2024" it is
    the year before that is meant. Where that makes it all but a year, it is a warning.
    """
    for reading in case.readings:
        for before, mention in zip((None, *reading.mentions), reading.mentions, strict=False):
            if mention.problem == "reversed":
                if mention.when.grain == "interval" and mention.when.first and mention.when.last:
                    if mention.when.first <= mention.when.last:
                        continue  # it is reversed against a weekday before it: Monday-Friday, May 6-10
                    yield _found(reading.document, mention, mention)
                elif (
                    before and before.when.anchor is None and not _replaced(reading.document, before, mention)
                ):
                    yield _found(reading.document, before, mention)
            elif before and _all_but_a_turn(before, mention):
                yield _found(reading.document, before, mention, "warning")


def _all_but_a_turn(first: Mention, last: Mention) -> bool:
    """Whether one end of a range, for want of a year or day of its own, was put all but a year or a day before it
    would come behind the other: May 5 to May 3, 2024, from 3 p.m. to 2 p.m."""
    scope = first.scope
    if scope is None or scope != last.scope or scope.first is None or scope.last is None:
        return False
    counted = any((each.when.anchor or "").startswith("range with") for each in (first, last))
    if not counted or first.problem or last.problem:
        return False
    if first.type == last.type == "TIME":
        begin, _, end = (scope.edtf or "").partition("/")
        hours = [int(each.partition("T")[2][:2] or -1) for each in (begin, end)]
        return min(hours) >= 0 and 0 < hours[0] - hours[1] <= _HOURS and scope.first != scope.last
    months = [{"month", "number_of_month"} & dict(each.slots).keys() for each in (first, last)]
    if not all(months):
        return False
    days = (scope.last - scope.first).days
    return first.type == last.type == "DATE" and first.when.grain == "day" and days >= _DAYS


def _replaced(document: Document, first: Mention, last: Mention) -> bool:
    """Whether the words around a range, in its sentence, tell of a change of dates."""
    sentence = next((s for s in document.sentences if s.start <= first.start < s.end), None)
    if sentence is None:
        return False
    before = document.text[max(sentence.start, first.start - _REACH) : first.start]
    behind = document.text[last.end : min(sentence.end, last.end + _REACH)]
    return bool(
        cue(sentence.lang, "change").search(before) or cue(sentence.lang, "change-behind").search(behind)
    )


def _found(document: Document, first: Mention, last: Mention, severity: Severity = "error") -> Finding:
    start, end = first.start, last.end
    between = document.text[first.end : last.start]
    alike = first is not last and {name for name, _ in first.slots} == {name for name, _ in last.slots}
    swapped = [Correction(start, end, last.text + between + first.text)] if alike else []
    message = f'"{document.text[start:end]}" ends before it begins'
    return in_document(__name__, document, start, end, message, severity, swapped)
