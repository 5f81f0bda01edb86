"""Dates as machines and pages write them: ISO 8601, RFC 5322, PDF, compact figures, months by name.

Chosen over dateutil's and dateparser's parsers, which fill in what is missing from the clock and take any figures.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from relocate_cli.lang import codes, table

_LONGEST = 100
"""Longest metadata field that is a date, in code points."""

_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "KST": 9 * 60}
"""Names of zones that have no summer time and mean one thing, in minutes ahead of UTC."""


class Stamp(NamedTuple):
    """A day as it is written, the minute of that day where told, and how many minutes its clock is ahead of UTC."""

    day: date
    minute: int | None = None
    ahead: int | None = None

    def seen(self, ahead: int | None) -> date:
        """The day of this instant on a clock so many minutes ahead of UTC; as written where either is unknown."""
        if ahead is None or self.ahead is None or self.minute is None:
            return self.day
        try:
            return self.day + timedelta(days=(self.minute - self.ahead + ahead) // (24 * 60))
        except OverflowError:
            return self.day


def find(text: str) -> list[tuple[int, int, Stamp]]:
    """The dates with day, month and year in a text, each with its start and end; those that are none left out."""
    found = []
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if stamp := _stamp(match, text):
                found.append((match.start(), match.end(), stamp))
    return sorted(found, key=lambda each: each[:2])


def parse(text: str) -> Stamp | None:
    """The date that a metadata field gives, None if it gives none or several."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if compact := _compact().match(text):
        return _stamp(compact, text)
    found = find(text)
    return found[0][2] if len(found) == 1 else None


def _stamp(match: re.Match[str], text: str) -> Stamp | None:
    month = match["month"].lower()
    try:
        number = int(month) if month.isdecimal() else _months()[month]
        day = date(int(match["year"]), number, int(match["day"]))
    except (ValueError, KeyError):
        return None
    clock = _compact_clock().match(text, match.end()) or _clock().match(text, match.end())
    if not clock:
        return Stamp(day)
    minute = int(clock["hour"]) * 60 + int(clock["minute"])
    if clock["sign"]:
        offset = int(clock["hours"]) * 60 + int(clock["minutes"] or 0)
        return Stamp(day, minute, -offset if clock["sign"] == "-" else offset)
    return Stamp(day, minute, _ZONES.get((clock["zone"] or "").upper()))


@cache
def _months() -> dict[str, int]:
    """The names of months in all languages, in lower case."""
    tables = (table(code, "words").get("month", {}) for code in codes())
    return {
        name.lower(): number for each in tables for name, number in each.items() if isinstance(number, int)
    }


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Year first in figures (also with the words of Korean and Chinese dates), or the month by its name."""
    names = "|".join(sorted((name for name in _months() if name.isascii()), key=len, reverse=True))
    year, day = r"(?P<year>(?:19|20|21)\d\d)(?!\d)", r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
    mark = r"\s?[-./]\s?"
    figures = (
        rf"(?<![\d.])(?<!\d[-/]){year}(?:{mark}|[년年]\s?)(?P<month>1[0-2]|0?[1-9])(?:{mark}|[월月]\s?){day}"
    )
    named = rf"(?P<month>{names})"
    return tuple(
        re.compile(each, re.IGNORECASE)
        for each in (
            figures,
            rf"(?<![^\W_]){named}\.?\s{day}(?:st|nd|rd|th)?,?\s{year}",
            rf"(?<![\d:.]){day}(?:st|nd|rd|th)?[\s-]{named}\.?,?[\s-]{year}",
        )
    )


@cache
def _compact() -> re.Pattern[str]:
    """A day without marks, as file names, PDF (`D:20251211…`) and some fields have it."""
    return re.compile(
        r"(?:D:)?(?P<year>(?:19|20|21)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?=\D|\Z|\d{4})"
    )


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?:T|,?\s{1,3})(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d(?:[.,]\d{1,9})?)?"
        r"(?:\s?(?P<zone>(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?|[A-Z]{1,3}(?![A-Za-z])))?",
        re.IGNORECASE,
    )


@cache
def _compact_clock() -> re.Pattern[str]:
    return re.compile(
        r"T?(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?:\d\d)?"
        r"(?P<zone>(?P<sign>[+-])(?P<hours>\d\d):?'?(?P<minutes>\d\d)?'?|Z)?"
    )
