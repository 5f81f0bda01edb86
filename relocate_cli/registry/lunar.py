"""The Korean lunar calendar and the winter solstice by table (lunar-years.csv tells its sources)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from relocate_cli.registry.tables import rows

_HERE = Path(__file__).parent
_LENGTHS = {"s": 29, "l": 30}


class _Year(NamedTuple):
    """A lunar year: its first day, its months as (number, whether leap, days), the solstice of the solar year."""

    first: date
    months: tuple[tuple[int, bool, int], ...]
    solstice: date


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """The solar date of a day of a lunar year; day 0 is the month's last.

    None where that month has no such day, that year no such leap month, or the table (1900-2100) not the year.
    """
    told = _years().get(year)
    if told is None:
        return None
    first = told.first
    for number, is_leap, length in told.months:
        if (number, is_leap) == (month, leap):
            return first + timedelta(days=(day or length) - 1) if day <= length else None
        first += timedelta(days=length)
    return None


def solstice(year: int) -> date | None:
    """The day of the winter solstice in Korea, Dongji; None outside the table (1900-2100)."""
    told = _years().get(year)
    return told.solstice if told else None


@cache
def _years() -> dict[int, _Year]:
    return {
        int(row["year"]): _Year(
            date.fromisoformat(row["first"]),
            tuple(_months(row["months"])),
            date.fromisoformat(row["solstice"]),
        )
        for _, row in rows(_HERE / "lunar-years.csv", ("year", "first", "months", "solstice"))
    }


def _months(text: str) -> list[tuple[int, bool, int]]:
    found: list[tuple[int, bool, int]] = []
    for at, letter in enumerate(text):
        if letter in _LENGTHS:
            leap = text[at - 1 : at] == "+"
            number = found[-1][0] if found else 0
            found.append((number if leap else number + 1, leap, _LENGTHS[letter]))
    return found
