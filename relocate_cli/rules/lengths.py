"""How long it is from one date to another, counted in the ways people count."""

from __future__ import annotations

from datetime import date, timedelta

_MONTH = 30.44
"""Days of a month on average (365.2425 / 12)."""

_LONGEST = 3700
"""Days up to which days are counted one by one."""


def fits(count: int, unit: str, first: date, last: date, grain: str) -> bool:
    """Whether a length (`unit`: D, W, M, Y) is that from one day to another, both within it or one of them out.

    `grain` is that of the ends. Days may leave out weekends and a holiday, weeks may end on a Friday or be those of
    the calendar, parts of months and years are rounded either way.
    """
    days = (last - first).days + 1
    if unit == "D":
        return count in _days(first, last) if days <= _LONGEST else abs(count - days) <= 1
    if unit == "W":
        touched = (last - first + timedelta(days=first.weekday())).days // 7 + 1
        weeks = count == touched and count > 1 and days > 7 * (count - 1)
        return 7 * count - 3 <= days <= 7 * count + 1 or weeks
    months = (last.year - first.year) * 12 + last.month - first.month
    if unit == "M":
        return count in (months, months + 1) if grain != "day" else abs(days / _MONTH - count) < 1
    years = last.year - first.year
    return count in (years, years + 1) if grain == "year" else abs(days / (12 * _MONTH) - count) < 1


def _days(first: date, last: date) -> set[int]:
    """The numbers of days that people may count: all, all but one end, with or without any days of weekends."""
    length = (last - first).days + 1
    days = [(first + timedelta(days=step)).weekday() for step in range(length)]
    working = sum(day < 5 for day in days)
    counts = {length, length - 1}
    if working < length:
        counts |= {length - working, *range(working - 1, length)}
    return counts


def same(count: int, unit: str, other: int, smaller: str) -> bool:
    """Whether a length and one in a smaller unit are one: two weeks are 14 days, 10 of work, or 12 to the Friday."""
    least, most = {
        ("W", "D"): (5 * count, 7 * count + 1),
        ("M", "D"): (20 * count, 31 * count + 1),
        ("M", "W"): (4 * count, 4.5 * count + 1),
        ("Y", "D"): (240 * count, 366 * count + 1),
        ("Y", "W"): (52 * count - 2, 52.2 * count + 2),
        ("Y", "M"): (12 * count, 12 * count),
    }[unit, smaller]
    return least <= other <= most
