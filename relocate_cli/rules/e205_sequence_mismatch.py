"""Finds what is told to follow something with a date before it.

"Approved on May 20 and then opened on May 3" has its dates or its order wrong. Words of sequence between two
dates are asked ("then", "followed by", 뒤, 이후, 이어), in one sentence or at the beginning of the next; dates that
are only compared are not.

Severity: error; warning where the years are not written.

Wrong:
    # published: 2025-12-11
    The council approved the plan on May 20, 2024, and then opened the site on May 3, 2024.

Wrong:
    # published: 2025-12-11
    시는 2024년 5월 20일 착공한 뒤 2024년 5월 3일 준공했다.

Right:
    # published: 2025-12-11
    The council approved the plan on May 3, 2024, and then opened the site on May 20, 2024.

Right:
    # published: 2025-12-11
    시는 2024년 5월 3일 착공한 뒤 2024년 5월 20일 준공했다. 이후 2019년보다 이용객이 늘었다.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from relocate_cli.model import Finding, Mention
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document
from relocate_cli.rules.wording import cue

_REACH = 24
"""Characters behind the later date in which it is told to be compared."""

_YEAR = 200
"""Days from which on a date without a year, before another without one, is taken to be of the next."""


def check(case: Case) -> Iterator[Finding]:
    """Compare the dates on both sides of every word of sequence."""
    before: tuple[Passage, Mention] | None = None
    for passage in case.passages:
        dated = [mention for mention in passage.mentions if _dates(mention)]
        for one, other in pairwise(dated):
            if cue(passage.lang, "then-between").search(passage.between(one, other)):
                yield from _compare(passage, one, other)
        if before and dated and _follows(before[0], passage):
            ahead = passage.document.text[passage.sentence.start : dated[0].start]
            if cue(passage.lang, "then-at-first").match(ahead):
                yield from _compare(passage, before[1], dated[0])
        before = (passage, dated[-1]) if dated else None


def _compare(passage: Passage, one: Mention, other: Mention) -> Iterator[Finding]:
    last, first = other.when.last, one.when.first
    if last is None or first is None or last >= first:
        return
    told = [_of_a_year(mention) for mention in (one, other)]
    if any(told) != all(told) or (not any(told) and (first - last).days > _YEAR):
        return
    if cue(passage.lang, "compared").match(f"{other.when.grain}\0{passage.after(other.end, _REACH)}"):
        return
    message = f'"{other.text}" is told to follow "{one.text}", but is before it'
    yield in_document(
        __name__, passage.document, other.start, other.end, message, "error" if all(told) else "warning"
    )


def _of_a_year(mention: Mention) -> bool:
    """Whether the year of a date is told: in it, or in the one that it goes on from."""
    anchor = mention.when.anchor
    return anchor is None or anchor.startswith("previous mention")


def _dates(mention: Mention) -> bool:
    fine = mention.when.grain in ("day", "month", "year", "minute", "hour") and mention.scope is None
    return mention.type in ("DATE", "TIME") and fine and not mention.name and not mention.problem


def _follows(before: Passage, passage: Passage) -> bool:
    return before.document is passage.document and passage.sentence.start - before.sentence.end <= 2
