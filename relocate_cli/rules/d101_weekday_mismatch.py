"""Finds a date whose weekday is not the weekday named with it.

One of the two is wrong, and a reader who plans by the other comes on the wrong day. A date without a
year is taken in the year that the document's date gives it; that is a warning, for the year may differ.
Both ways out are offered where they can be written, or none: the right weekday, and the nearest dates on
the weekday named.

Severity: error; warning where the year is not written.

Wrong:
    # published: 2025-12-11
    The forum was held on Tuesday, December 9, 2025, and closed on Tuesday, December 11, 2025.

Wrong:
    # published: 2025-12-11
    시는 2025년 12월 31일(목) 종무식을 연다.

Right:
    # published: 2025-12-11
    The forum was held on Tuesday, December 9, 2025, and closed on Thursday, December 11, 2025.

Right:
    # published: 2025-12-11
    시는 2025년 12월 31일(수) 종무식을 연다.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from relocate_cli.model import Correction, Document, Finding, Mention
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, mentions, other_date, slot
from relocate_cli.rules.wording import named_like, number_of, title

_NEAR = timedelta(days=120)
"""How far a date without a year may be from a day of which it is not certain that the text was written on it."""


def check(case: Case) -> Iterator[Finding]:
    """Compare the weekday of every date that names one, and of both ends of a range."""
    for document, mention in mentions(case.readings):
        if mention.problem in ("impossible", "reversed") or mention.name:
            continue
        for named, day in _named(mention):
            number = number_of(named[2], "weekday")
            if number is None or number == day.weekday() or _of_another_year(document, mention, day):
                continue
            told = f": {day}" if mention.when.grain == "interval" else ""
            dated = any(key.startswith("year") for key, _ in mention.slots)
            taken = "" if told or dated else f" ({day})"
            nearest = [] if mention.when.grain == "interval" else list(_nearest_dates(mention, number, day))
            yield in_document(
                __name__,
                document,
                mention.start,
                mention.end,
                f'"{mention.text}"{told} is a {title("weekday", day.weekday())}{taken}',
                "error" if dated else "warning",
                [*_right_weekday(named, day), *nearest] if nearest else [],
            )


def _named(mention: Mention) -> Iterator[tuple[tuple[int, int, str], date]]:
    """The weekdays beside a day, each with the day; of a range only those right behind the days."""
    when, slots = mention.when, [name for name, _ in mention.slots]
    weekday, other = slot(mention, "weekday"), slot(mention, "other")
    if when.grain != "interval":
        if weekday and {"day", "a"} & set(slots) and when.first and when.first == when.last:
            yield weekday, when.first
        return
    if weekday and when.first and "day" in slots and slots.index("weekday") == slots.index("day") + 1:
        yield weekday, when.first
    if other and when.last and "to" in slots and slots.index("other") == slots.index("to") + 1:
        yield other, when.last


def _of_another_year(document: Document, mention: Mention, day: date) -> bool:
    """Whether a date without a year is far from that of a document that only its file's name dates."""
    here = document.reference.last if document.reference else None
    told = any(key.startswith("year") for key, _ in mention.slots)
    return (
        not told and document.published_from == "file name" and here is not None and abs(day - here) > _NEAR
    )


def _right_weekday(named: tuple[int, int, str], day: date) -> Iterator[Correction]:
    """The right weekday in the form (full, short) and case in which the wrong one stands."""
    start, end, text = named
    word = named_like(text, "weekday", day.weekday())
    if word:
        yield Correction(start, end, word)


def _nearest_dates(mention: Mention, number: int, day: date) -> Iterator[Correction]:
    """The dates before and after that fall on the weekday named."""
    back = (day.weekday() - number) % 7
    for steps in sorted((-back, 7 - back), key=abs):
        try:
            correction = other_date(mention, day, day + timedelta(days=steps))
        except OverflowError:
            continue
        if correction:
            yield correction
