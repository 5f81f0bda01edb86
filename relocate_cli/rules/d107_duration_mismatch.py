"""Finds a length of time that is not that from the one date to the other beside it.

"The three years from 2017 to 2023" are six or seven, and two weeks are not 20 days. Both ends may count or only one;
days may be working days, weeks may end on a Friday, and what is told as about so long is not asked.

Severity: error.

Wrong:
    # published: 2025-12-11
    The fund paid out nothing in the three years from 2017 to 2023.

Wrong:
    # published: 2025-12-11
    전시는 2025년 12월 3일부터 12월 9일까지 20일간 열린다.

Right:
    # published: 2025-12-11
    The fund paid out nothing in the six years from 2017 to 2023.

Right:
    # published: 2025-12-11
    교육은 2025년 12월 15일부터 26일까지 2주(총 12일)간 열린다.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from relocate_cli.model import Finding, Mention
from relocate_cli.rules.brackets import explained
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document
from relocate_cli.rules.lengths import fits, same
from relocate_cli.rules.wording import cue

_LENGTH = re.compile(r"P(\d{1,4})([YMWD])\Z")
_ORDER = "DWMY"

_COUNTED = {"day": "DWMY", "month": "MY", "year": "Y"}
"""The units that ends of a granularity tell the number of."""

_REACH = 12
"""Characters behind a length in which it is told that it is not that of the whole range."""


class _Range(NamedTuple):
    """Two ends, and the expressions that tell them."""

    first: date
    last: date
    grain: str
    start: Mention
    end: Mention


def check(case: Case) -> Iterator[Finding]:
    """Compare every length with the range right before or behind it, and with the length in brackets behind it."""
    for passage in case.passages:
        ranges = list(_ranges(passage))
        for length in filter(_length, passage.mentions) if ranges else ():
            place = bisect_left(ranges, length.start, key=lambda each: each.start.start)
            for whole in ranges[max(place - 1, 0) : place + 1]:
                if _beside(passage, length, whole) and not _fits(length, whole):
                    start, end = min(length.start, whole.start.start), max(length.end, whole.end.end)
                    words = passage.document.text[whole.start.start : whole.end.end]
                    message = f'"{length.text}" is not the time of "{words}"'
                    yield in_document(__name__, passage.document, start, end, message)
        yield from _in_brackets(passage)


def _in_brackets(passage: Passage) -> Iterator[Finding]:
    for outer, first, last, lead, end in explained(passage):
        one, other = _length(outer), _length(first)
        if (
            one is None
            or other is None
            or first is not last
            or not cue(passage.lang, "in-all").fullmatch(lead)
        ):
            continue
        if _ORDER.index(one[1]) < _ORDER.index(other[1]):
            one, other = other, one
        if one[1] != other[1] and not same(*one, *other):
            message = f'"{outer.text}" is not "{first.text}"'
            yield in_document(__name__, passage.document, outer.start, end, message)


def _length(mention: Mention) -> tuple[int, str] | None:
    """Count and unit of a length that is told exactly."""
    found = _LENGTH.fullmatch(mention.when.timex) if mention.type == "DURATION" else None
    if found is None or mention.when.mod or any(name == "quantity" for name, _ in mention.slots):
        return None
    return int(found[1]), found[2]


def _ranges(passage: Passage) -> Iterator[_Range]:
    """The ranges of a sentence whose ends are known: pairs of expressions, and intervals in one."""
    mentions = passage.mentions
    for one, other in zip((*mentions, None), (*mentions[1:], None), strict=False):
        if one is None or one.type != "DATE" or one.name or one.problem:
            continue
        when = one.when
        if when.grain == "interval" and when.first and when.last and "/" in when.timex:
            yield _Range(when.first, when.last, _grain(when.timex.split("/")), one, one)
        elif other and other.type == "DATE" and one.scope and one.scope == other.scope:
            first, last = one.scope.first, one.scope.last
            if first and last and not (when.mod or other.when.mod):
                yield _Range(first, last, _grain([when.timex, other.when.timex]), one, other)


def _grain(ends: list[str]) -> str:
    """That of the coarser end: year, month or day."""
    return ("year", "month", "day")[min(end.count("-") for end in ends)] if all(ends) else "year"


def _beside(passage: Passage, length: Mention, whole: _Range) -> bool:
    """Whether a length is told of a range: "the three years from …", "… (three years)", …부터 …까지 3년간."""
    if cue(passage.lang, "no-whole-length").match(passage.after(length.end - 1, _REACH)):
        return False
    if length.end <= whole.start.start:
        told = f"{length.text}\0{passage.between(length, whole.start)}"
        return bool(cue(passage.lang, "length-of").fullmatch(told))
    if whole.end.end <= length.start:
        return bool(cue(passage.lang, "of-length").fullmatch(passage.between(whole.end, length)))
    return False


def _fits(length: Mention, whole: _Range) -> bool:
    told = _length(length)
    if told is None or told[1] not in _COUNTED[whole.grain]:
        return True
    return fits(*told, whole.first, whole.last, whole.grain)
