"""Arithmetic on partial dates and intervals, and their EDTF and TIMEX3 text; knows no language.

EDTF is ISO 8601-2:2019 (level 1, with the level 2 codes 33-36 for quarters and 40-41 for halves). TIMEX3
values follow the TimeML 1.2.1 annotation guidelines (Saurí et al., 2006).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from relocate_cli.model import When

Direction = Literal["past", "future", "before", "after", "nearest"]
"""Which fitting date is meant: up to the anchor, from it on, strictly before or after it, or the nearest."""

UNKNOWN = 0
"""A month or day that is meant but not known (`XX`), as against None: not meant."""

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_HALVES = {"H1": "40", "H2": "41"}
_QUARTERS = {"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36"}
_CODES = _SEASONS | _HALVES | _QUARTERS
_PARTS = {code: part for part, code in _CODES.items()}
_START_MONTH = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LENGTH = {"Q": 3, "H": 6, "S": 3, "F": 3, "W": 3}


class Partial(NamedTuple):
    """A date with some fields missing: the structured value behind a `When`.

    `year` None is an unknown year (`XXXX`). `part` is a part of the year (`Q1`-`Q4`, `H1`, `H2`, `SP`, `SU`,
    `FA`, `WI`, `W01`-`W53`, `W01-WE`, or `QX`, `WXX` where only the kind is known), or `decade` / `century`
    (`year` is then their first year). `clock` is a TIMEX3 time of day (`T14:00`, `TMO`).
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    clock: str | None = None


def of_date(day: date) -> Partial:
    """The partial date that is exactly one day."""
    return Partial(day.year, day.month, day.day)


def of_when(when: When) -> Partial | None:
    """The partial date a `When` was made of; None for intervals, durations and references."""
    if when.edtf is None:
        return None
    if when.grain in ("week", "weekend") and when.first:
        return week_of(when.first, weekend=when.grain == "weekend")
    try:
        return _partial(when.edtf)
    except ValueError:
        return None


def week_of(day: date, *, weekend: bool = False) -> Partial:
    """The ISO week (Monday to Sunday) that holds a day, or the weekend at its end."""
    iso = day.isocalendar()
    return Partial(iso.year, part=f"W{iso.week:02d}" + ("-WE" if weekend else ""))


def grain(value: Partial) -> str:
    """The granularity of a partial date: `day`, `month`, `quarter`, …"""
    if value.clock:
        return "minute" if ":" in value.clock else "hour" if value.clock[1:].isdigit() else "part of day"
    if value.day is not None:
        return "day"
    if value.month is not None:
        return "month"
    if value.part is None:
        return "year"
    if value.part in ("decade", "century"):
        return value.part
    if value.part.endswith("-WE"):
        return "weekend"
    if value.part in _SEASONS:
        return "season"
    return {"Q": "quarter", "H": "half", "W": "week"}[value.part[0]]


@lru_cache(maxsize=4096)
def valid(value: Partial) -> bool:
    """Whether such a date exists: no February 30, no month 13, no 25:00, no week 54."""
    if value.year is not None and not 1 <= value.year <= 9999:
        return False
    if value.month is not None and not 0 <= value.month <= 12:
        return False
    if value.day is not None:
        year = value.year if value.year is not None else 2000
        length = monthrange(year, value.month)[1] if value.month else 31
        if not 0 <= value.day <= length:
            return False
    if value.clock and value.clock[1:2].isdigit():
        hour, _, minute = value.clock[1:].partition(":")
        if int(hour) > 24 or (minute and int(minute[:2]) > 59) or (hour == "24" and minute not in ("", "00")):
            return False
    if value.part and value.part[0] == "W" and value.part[1:3].isdigit() and value.year:
        last_week = date(value.year, 12, 28).isocalendar().week
        return 1 <= int(value.part[1:3]) <= last_week
    return True


@lru_cache(maxsize=4096)
def bounds(value: Partial) -> tuple[date | None, date | None]:
    """First and last day, inclusive; (None, None) where the year is unknown or the date does not exist."""
    if value.year is None or not valid(value):
        return None, None
    year, part = value.year, value.part
    if part in ("decade", "century"):
        return date(year, 1, 1), date(min(year + (9 if part == "decade" else 99), 9999), 12, 31)
    if part and part[0] == "W" and part[1:3].isdigit():
        first = 6 if part.endswith("-WE") else 1
        week = int(part[1:3])
        begin = date.fromisocalendar(year, week, first)
        return begin, _days_after(begin, 7 - first)
    if part in _START_MONTH:
        begin = date(year, _START_MONTH[part], 1)
        return begin, _month_end(begin.year, begin.month + _LENGTH[part[0]] - 1)
    if not value.month:
        return date(year, 1, 1), date(year, 12, 31)
    if not value.day:
        return date(year, value.month, 1), _month_end(year, value.month)
    day = date(year, value.month, value.day)
    return day, day


def edtf(value: Partial) -> str | None:
    """EDTF text of a partial date; None where the date does not exist. A week is its day interval."""
    if not valid(value):
        return None
    if value.part and value.part[0] == "W" and value.part not in _SEASONS:
        first, last = bounds(value)
        return f"{first}/{last}" if first and value.part[1:3].isdigit() else _year(value.year)
    if value.part in _CODES:
        return f"{_year(value.year)}-{_CODES[value.part]}"
    if value.part == "decade":
        return f"{value.year or 0:04d}"[:3] + "X"
    if value.part == "century":
        return f"{value.year or 0:04d}"[:2] + "XX"
    text = _date_text(value)
    if value.clock and value.clock[1:2].isdigit() and value.day:
        hour, _, minute = value.clock[1:].partition(":")
        text += f"T{int(hour):02d}:{minute or '00'}" + (":00" if len(minute) < 3 else "")
    return text


@lru_cache(maxsize=4096)
def timex(value: Partial) -> str:
    """TIMEX3 value of a partial date: `2025-12-11`, `2026-H1`, `2026-Q1`, `1989-W44`, `198`, `XXXX-12-11`."""
    if value.part == "decade":
        text = f"{value.year or 0:04d}"[:3]
    elif value.part == "century":
        text = f"{value.year or 0:04d}"[:2]
    elif value.part:
        text = f"{_year(value.year)}-{value.part}"
    else:
        text = _date_text(value)
    return text + (value.clock or "")


@lru_cache(maxsize=4096)
def when(value: Partial, mod: str | None = None, anchor: str | None = None) -> When:
    """The `When` of a partial date, with a modifier and what it was resolved against."""
    first, last = bounds(value)
    return When(edtf(value), first, last, grain(value), timex(value), mod, anchor)


def duration(value: str, unit: str, mod: str | None = None) -> When:
    """A length of time (`P3M`): no place on the calendar. `unit` is the grain."""
    return When(None, None, None, unit, value, mod)


def reference(value: str) -> When:
    """`PRESENT_REF`, `PAST_REF` or `FUTURE_REF`: a time that is not a date."""
    return When(None, None, None, "reference", value)


def interval(start: When | None, end: When | None) -> When:
    """From one date to another, both inclusive; None is open. Bounds are the outer ones."""
    left = _end_text(start, 0) if start else ".."
    right = _end_text(end, -1) if end else ".."
    text = f"{left}/{right}" if left is not None and right is not None else None
    anchors = [w.anchor for w in (start, end) if w and w.anchor]
    return When(
        text,
        start.first if start else None,
        end.last if end else None,
        "interval",
        "/".join(w.timex if w else "" for w in (start, end)),
        (start and start.mod) or (end and end.mod) or None,
        anchors[0] if anchors else None,
    )


def overlaps(one: When, other: When) -> bool:
    """Whether two dates can share a day; dates whose year is unknown share none."""
    if not placed(one) or not placed(other):
        return False
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    ends_in_time = other.first is None or one.last is None or other.first <= one.last
    return starts_in_time and ends_in_time


def inside(inner: When, outer: When) -> bool:
    """Whether every day of one date lies within the other."""
    if not placed(inner) or not placed(outer):
        return False
    after = outer.first is None or (inner.first is not None and inner.first >= outer.first)
    before = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    return after and before


def placed(value: When) -> bool:
    """Whether a date has a place on the calendar: at least one bound is known."""
    return value.first is not None or value.last is not None


@lru_cache(maxsize=4096)
def shift(value: Partial, count: int, unit: str) -> Partial | None:
    """A partial date moved by whole units, as exact as before; None out of range (years 1 to 9999).

    Moving by months or years keeps the day where it exists and takes the month's last day otherwise.
    """
    if value.year is None:
        return None
    try:
        if unit in ("day", "week", "weekend"):
            first, _ = bounds(value)
            if first is None:
                return None
            moved = first + timedelta(days=count if unit == "day" else 7 * count)
            if value.part and value.part[0] == "W" and value.part not in _SEASONS:
                return week_of(moved, weekend=value.part.endswith("-WE"))
            return of_date(moved)
        months = count * {"month": 1, "quarter": 3, "season": 3, "half": 6}.get(unit, 0)
        years = count * {"year": 1, "decade": 10, "century": 100}.get(unit, 0)
        if months and value.part in _START_MONTH:
            return _shift_part(value, months)
        if months and value.month:
            moved = _add_months(date(value.year, value.month, 1), months)
            value = value._replace(year=moved.year, month=moved.month)
        elif months:
            return None
        else:
            value = value._replace(year=(value.year or 0) + years)
    except (OverflowError, ValueError):
        return None
    if value.day and value.month and value.year and 1 <= value.year <= 9999:
        value = value._replace(day=min(value.day, monthrange(value.year, value.month)[1]))
    return value if valid(value) else None


@lru_cache(maxsize=4096)
def truncate(value: Partial, unit: str) -> Partial | None:
    """The unit that holds a date (`2025-12-11` by quarter: `2025-Q4`); None where the date is too coarse."""
    first, last = bounds(value)
    if first is None or last is None or value.year is None:
        return None
    result: Partial
    if unit == "day":
        result = of_date(first)
    elif unit in ("week", "weekend"):
        result = week_of(first, weekend=unit == "weekend")
    elif unit == "month":
        result = Partial(first.year, first.month)
    elif unit == "quarter":
        result = Partial(first.year, part=f"Q{(first.month + 2) // 3}")
    elif unit == "half":
        result = Partial(first.year, part=f"H{(first.month + 5) // 6}")
    elif unit == "season":
        part = ("WI", "SP", "SU", "FA")[first.month % 12 // 3]
        result = Partial(first.year - (part == "WI" and first.month < 3), part=part)
    elif unit == "year":
        result = Partial(first.year)
    elif unit == "decade":
        result = Partial(first.year // 10 * 10, part="decade")
    else:
        result = Partial(first.year // 100 * 100, part="century")
    begin, end = bounds(result)
    if unit == "weekend" or (begin is not None and end is not None and end >= last):
        return result
    return None


def choose(candidates: Iterable[Partial], anchor: Partial, direction: Direction) -> Partial | None:
    """The candidate that lies in a direction from an anchor, nearest to it, the first of equals; None if none does.

    `past` and `future` admit the anchor itself (or what holds it), `before` and `after` do not.
    """
    return _chosen(tuple(candidates), anchor, direction)


@lru_cache(maxsize=4096)
def _chosen(candidates: tuple[Partial, ...], anchor: Partial, direction: Direction) -> Partial | None:
    low, high = bounds(anchor)
    if low is None or high is None:
        return None
    ranked: list[tuple[int, int, Partial]] = []
    for value in candidates:
        first, last = bounds(value)
        if first is None or last is None:
            continue
        touches = first <= high and low <= last
        gap = 0 if touches else (low - last).days if last < low else (first - high).days
        behind = last < low
        fits = {
            "past": behind or touches,
            "future": not behind,
            "before": behind,
            "after": first > high,
            "nearest": True,
        }[direction]
        if fits:
            middle = abs(((first - low) + (last - high)).days)
            ranked.append((gap, middle, value))
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None


@lru_cache(maxsize=4096)
def day_of_month(day: int, anchor: Partial, direction: Direction) -> Partial | None:
    """The date of a bare day number ("the 25th") near an anchor, skipping months that lack the day."""
    if anchor.year is None or not anchor.month:
        return None
    return choose(_days(day, anchor), anchor, direction)


@lru_cache(maxsize=4096)
def month_of_year(month: int, day: int | None, anchor: Partial, direction: Direction) -> Partial | None:
    """The date of a month (and day) without a year, near an anchor. February 29 finds a leap year."""
    if anchor.year is None:
        return None
    reach = 8 if (month, day) == (2, 29) else 1
    years = range(max(anchor.year - reach, 1), min(anchor.year + reach, 9999) + 1)
    found = [Partial(year, month, day) for year in years]
    return choose([value for value in found if valid(value)], anchor, direction)


@lru_cache(maxsize=4096)
def weekday(number: int, anchor: Partial, direction: Direction) -> Partial | None:
    """The date of a weekday (Monday is 0) near an anchor that is a day."""
    first, last = bounds(anchor)
    if first is None or first != last:
        return None
    try:
        days = [first + timedelta(days=step) for step in range(-7, 8)]
    except OverflowError:
        return None
    return choose([of_date(day) for day in days if day.weekday() == number], anchor, direction)


def parse(text: str) -> When:
    """Read EDTF or ISO text of any precision, also `2025-H2`, `2025-Q3` and `2025-W08`.

    Raises ValueError with a clause that says what is wrong.
    """
    text = text.strip()
    if "/" in text:
        left, _, right = text.partition("/")
        if "/" in right:
            raise ValueError(_no_date(text))
        start = None if left in ("..", "") else parse(left)
        end = None if right in ("..", "") else parse(right)
        if start is None and end is None:
            raise ValueError("an interval needs at least one end")
        if start and end and start.first and end.last and start.first > end.last:
            raise ValueError(f"{left} is after {right}")
        week = _week_of_interval(start, end)
        return when(week) if week else interval(start, end)
    value = _partial(text)
    if not valid(value):
        raise ValueError(f"there is no {text}")
    return when(value)


def _no_date(text: str) -> str:
    return f'"{text}" is not a date such as 2024, 2024-03, 2024-03-05, 2025-H2 or 2017/..'


_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d)(?::(\d\d))?)?)?)?\Z", re.ASCII)
_PART = re.compile(r"(\d{4}|XXXX)-([QH]\d|Q[X]|SP|SU|FA|WI|W\d\d(?:-WE)?)\Z", re.ASCII)


def _partial(text: str) -> Partial:
    if match := _PART.match(text):
        year, part = match.groups()
        if part[0] in "QH" and part != "QX" and part not in _CODES:
            raise ValueError(f"there is no {text}")
        return Partial(None if year == "XXXX" else int(year), part=part)
    if re.fullmatch(r"\d{3}X", text, re.ASCII):
        return Partial(int(text[:3]) * 10, part="decade")
    if re.fullmatch(r"\d\dXX", text, re.ASCII):
        return Partial(int(text[:2]) * 100, part="century")
    match = _DATE.match(text)
    if not match:
        raise ValueError(_no_date(text))
    year, month, day, clock, seconds = match.groups()
    known_year = None if year == "XXXX" else int(year)
    if day is None and month in _PARTS:
        return Partial(known_year, part=_PARTS[month])
    number = [UNKNOWN if field == "XX" else int(field) if field else None for field in (month, day)]
    if "00" in (month, day):
        raise ValueError(f"there is no {text}")
    time = f"T{clock}" + (f":{seconds}" if seconds and seconds != "00" else "") if clock else None
    return Partial(known_year, number[0], number[1], None, time)


def _week_of_interval(start: When | None, end: When | None) -> Partial | None:
    if start and end and start.grain == end.grain == "day" and start.first and end.first:
        length = (end.first - start.first).days
        if length == 6 and start.first.weekday() == 0:
            return week_of(start.first)
        if length == 1 and start.first.weekday() == 5:
            return week_of(start.first, weekend=True)
    return None


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def _date_text(value: Partial) -> str:
    fields = [_year(value.year)]
    fields += ["XX" if f == UNKNOWN else f"{f:02d}" for f in (value.month, value.day) if f is not None]
    return "-".join(fields)


def _end_text(end: When, side: int) -> str | None:
    return end.edtf.split("/")[side] if end.edtf is not None else None


def _add_months(day: date, months: int) -> date:
    """The first of a month; ValueError out of range."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _month_end(year: int, month: int) -> date:
    """The last day of a month, counted on from December (13 is next January); at most 9999-12-31."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1]) if year <= 9999 else date.max


def _days_after(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))


def _shift_part(value: Partial, months: int) -> Partial | None:
    if value.part is None or value.year is None:
        return None
    length = _LENGTH[value.part[0]]
    if months % length:
        return None
    begin = _add_months(date(value.year, _START_MONTH[value.part], 1), months)
    unit = {"Q": "quarter", "H": "half"}.get(value.part[0], "season")
    if unit == "season":
        part = ("WI", "SP", "SU", "FA")[begin.month % 12 // 3]
        return Partial(begin.year, part=part)
    return truncate(Partial(begin.year, begin.month), unit)


def _days(day: int, anchor: Partial) -> list[Partial]:
    found = []
    for step in range(-2, 3):
        moved = shift(Partial(anchor.year, anchor.month), step, "month")
        if moved and valid(moved._replace(day=day)):
            found.append(moved._replace(day=day))
    return found
