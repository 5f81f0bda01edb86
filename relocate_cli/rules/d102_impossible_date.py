"""Finds a date or a time of day that does not exist.

February 30, month 13 or 25:00 cannot be meant, so whoever reads it does not know what is. February 29 is
looked up in the calendar of its year; where the year is not written and neither the last nor the next February
has the day, it is a warning.

Severity: error; warning for a February 29 without a year.

Wrong:
    # published: 2025-12-11
    The first phase was completed on February 29, 2019.

Wrong:
    # published: 2025-12-11
    위원회는 11월 31일 회의를 열었다.

Right:
    # published: 2025-12-11
    The first phase was completed on February 29, 2020.

Right:
    # published: 2025-12-11
    위원회는 11월 30일 회의를 열었다.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from relocate_cli.model import Correction, Document, Finding, Mention
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, mentions, other_date, other_day
from relocate_cli.rules.wording import cue_anywhere

_VALUE = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?!\d)", re.ASCII)

_LEAP_DAY = (2, 29)

_AROUND = 60
"""Characters around a February 29 in which it is told that it is that of any leap year."""

_YEAR = 366
"""Days to a February 29 from which on the February before it was passed over."""


def check(case: Case) -> Iterator[Finding]:
    """Report every expression whose value is not on the calendar or the clock; the moon's has a rule of its own."""
    for document, mention in mentions(case.readings):
        if mention.problem == "impossible" and not mention.row.startswith("lunar") and not _counted(mention):
            reason, corrections = _reason(mention)
            message = f'"{mention.text}" does not exist{reason}'
            yield in_document(
                __name__, document, mention.start, mention.end, message, corrections=corrections
            )
        elif _leap_day_passed_over(document, mention):
            message = f'"{mention.text}" is not in this year: the nearest is {mention.when.first}'
            yield in_document(__name__, document, mention.start, mention.end, message, "warning")


def _counted(mention: Mention) -> bool:
    """Whether it is the so-and-so-many-th of a month that is not told: "on the fifth Sunday"."""
    told = {name for name, _ in mention.slots}
    return "nth" in told and not told & {"month", "number_of_month", "month_away", "which", "year"}


def _reason(mention: Mention) -> tuple[str, list[Correction]]:
    """What is wrong if it is a day too many in a month, and the days that may be meant: the last, the next first."""
    match = _VALUE.search(mention.when.timex)
    if not match or not 1 <= int(match[2]) <= 12:
        return "", []
    year = 2000 if match[1] == "XXXX" else int(match[1])
    if year < 1:
        return "", []
    month, length = int(match[2]), monthrange(year, int(match[2]))[1]
    if int(match[3]) <= length:
        return "", []
    most = "at most " if match[1] == "XXXX" else ""
    corrections = [other_day(mention, length)]
    if month < 12:
        day = date(year, month, length)
        following = other_date(mention, day, day + timedelta(days=1))
        corrections.append(following)
    known = [each for each in corrections if each]
    return f": that month has {most}{length} days", known if len(known) > 1 else []


def _leap_day_passed_over(document: Document, mention: Mention) -> bool:
    """Whether February 29 without a year has to be looked for in another year than the last or the next."""
    day, here = mention.when.first, document.reference.last if document.reference else None
    if day is None or here is None or day != mention.when.last or (day.month, day.day) != _LEAP_DAY:
        return False
    told = {name for name, _ in mention.slots}
    around = document.text[max(mention.start - _AROUND, 0) : mention.end + _AROUND]
    if "day" not in told or {"year", "two_digits", "which", "year_away"} & told:
        return False
    if mention.name or cue_anywhere("leap-day").search(around):
        return False
    return abs((day - here).days) > _YEAR and (mention.when.anchor or "").startswith(
        ("published", "meeting", "issued")
    )
