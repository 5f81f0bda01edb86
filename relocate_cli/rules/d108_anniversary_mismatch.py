"""Finds an anniversary, or a number of years since, that does not fit the years it is counted from.

What was founded in 2013 has its tenth anniversary in 2023. An anniversary (10th anniversary, 10주년) is counted
exactly; "for the first time in 16 years" and 16년 만 may be one off, and a year "in a row" or 8년째 may count the
first. Where the year of the anniversary is not written it is that of the document: then it is a warning, and what is
celebrated around the turn of the year may be of either.

Severity: error; warning where the year that is counted to is not written.

Wrong:
    # published: 2025-12-11
    The council, founded in 2013, marked its 10th anniversary in 2025.

Wrong:
    # published: 2025-12-11
    2013년 설립된 협의회는 올해 10주년을 맞았다.

Right:
    # published: 2025-12-11
    The council, founded in 2013, marked its 12th anniversary in 2025.

Right:
    # published: 2025-12-11
    2013년 설립된 협의회는 올해 12주년을 맞았고, 축제는 2018년 시작해 8년째 열렸다.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from relocate_cli.model import Correction, Finding, Mention
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document, slot
from relocate_cli.rules.wording import cue, ordinal_like, spelled

_BESIDE = 40
"""Characters between a year and the word that says what began in it."""

_NEAR = 6
"""Expressions before and behind a number of years that are asked."""

_AROUND = {1: -1, 2: -1, 10: 1, 11: 1, 12: 1}
"""Months in which an anniversary of the year before or the next is told of, and which."""


class _Count(NamedTuple):
    """A number of years as told, where it stands, and how far off it may be."""

    number: int
    start: int
    end: int
    slack: tuple[int, int]


def check(case: Case) -> Iterator[Finding]:
    """Compare every number of years with the year told as the beginning in its sentence, or in the one before it."""
    before: Passage | None = None
    for passage in case.passages:
        for count in _counts(passage):
            if found := _mismatch(passage, before, count):
                yield found
        before = passage


def _counts(passage: Passage) -> Iterator[_Count]:
    """Anniversaries by their words; years "in" and "for" which, by the expression."""
    start, text = passage.sentence.start, passage.text
    told = list(cue(passage.lang, "anniversary").finditer(text))
    if len(told) == 1:
        number = spelled(passage.lang, told[0]["number"])
        if number:
            yield _Count(number, start + told[0].start("number"), start + told[0].end(), (0, 0))
    for mention in passage.mentions:
        years = re.fullmatch(r"P(\d{1,3})Y", mention.when.timex)
        if years and mention.type == "DURATION" and mention.when.mod is None:
            around = (
                passage.before(mention.start, 24),
                passage.document.text[mention.start : mention.end] + passage.after(mention.end, 12),
            )
            for name, slack in (("first-in-years", (-1, 1)), ("years-running", (0, 1))):
                if cue(passage.lang, name).search("\0".join(around)):
                    yield _Count(int(years[1]), mention.start, mention.end, slack)


def _mismatch(passage: Passage, before: Passage | None, count: _Count) -> Finding | None:
    begun = _begun(passage, count)
    elsewhere = not begun and count.slack == (0, 0) and before is not None and _goes_on(before, passage)
    if elsewhere and before:
        begun = _begun(before, count)
    if len(begun) != 1:
        return None
    year, years, told = _year(begun[0]), _years_of(passage, begun[0], count), True
    if not years:
        years, told = _published(passage), False
    if year is None or not years or year >= min(years):
        return None
    low, high = count.slack
    right = {each - year + step for each in years for step in range(low, high + 1)}
    if count.number in right:
        return None
    words = passage.document.text[count.start : count.end]
    message = f'"{words}" does not fit "{begun[0].text}": by {years[0]} it is {years[0] - year} years'
    sure = told and not elsewhere
    corrections = _right(words, count, max(right), begun[0], years[0]) if len(right) == 1 else []
    return in_document(
        __name__,
        passage.document,
        count.start,
        count.end,
        message,
        "error" if sure else "warning",
        corrections,
    )


def _begun(passage: Passage, count: _Count) -> list[Mention]:
    """The years near a number of years that are told as those in which something began."""
    here = passage.document.reference
    last = here.last.year if here and here.last else 9999
    near = bisect_left(passage.mentions, count.start, key=lambda each: each.start)
    numbers = range(max(near - _NEAR, 0), min(near + _NEAR, len(passage.mentions)))
    return [
        passage.mentions[number]
        for number in numbers
        if (_year(passage.mentions[number]) or last) < last and _begins(passage, number, count)
    ]


def _begins(passage: Passage, number: int, count: _Count) -> bool:
    """Whether the words around a date say that something began then, or that years are counted from it."""
    mention = passage.mentions[number]
    if mention.type != "DATE" or mention.name:
        return False
    ahead, behind = passage.around(number, _BESIDE)
    if cue(passage.lang, "begun-before").search(ahead) or cue(passage.lang, "begun-behind").match(behind):
        return True
    if count.slack == (0, 0):
        return False
    since = mention.end <= count.start and cue(passage.lang, "since-behind").match(behind)
    return bool(cue(passage.lang, "since-before").search(ahead) or since)


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether a sentence goes on with the one before it: right behind it, by a pronoun or with one of its names."""
    if before.document is not passage.document or passage.sentence.start - before.sentence.end > 2:
        return False
    if cue(passage.lang, "same-subject").match(passage.text):
        return True
    first = passage.text.split(" ", 1)[0].strip("“\"‘'")
    return len(first) > 1 and before.text.startswith(first)


def _year(mention: Mention) -> int | None:
    first, last = mention.when.first, mention.when.last
    return first.year if first and last and first.year == last.year else None


def _years_of(passage: Passage, begun: Mention, count: _Count) -> list[int]:
    """The year of the other date of a sentence, where it has one."""
    others = {
        year
        for each in passage.mentions
        if each != begun and each.type == "DATE" and each.start != count.start and (year := _year(each))
    }
    return sorted(others) if len(others) == 1 else []


def _published(passage: Passage) -> list[int]:
    """The year of the document, then the one beside it around the turn of the year."""
    here = passage.document.reference.last if passage.document.reference else None
    others = {year for each in passage.mentions if each.type == "DATE" and (year := _year(each))}
    if here is None or len(others) > 1:
        return []
    return [here.year, here.year + _AROUND.get(here.month, 0)]


def _right(words: str, count: _Count, number: int, begun: Mention, year: int) -> list[Correction]:
    """The right number, or the right year: both or none, for which of them is wrong only the author knows."""
    figures, found = re.match(r"(\d+)([A-Za-z]*)", words), slot(begun, "year")
    if figures is None or found is None or not found[2].isdecimal():
        return []
    ending = ordinal_like(figures[2], int(figures[1]), number) if figures[2] else ""
    if ending is None:
        return []
    return [
        Correction(count.start, count.start + figures.end(), f"{number}{ending}"),
        Correction(found[0], found[1], str(year - count.number)),
    ]
