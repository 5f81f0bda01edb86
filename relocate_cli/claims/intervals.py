"""Whether the date a source gives bears out the date of a claim: logic on intervals."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from relocate_cli import dates
from relocate_cli.model import VerdictLabel, When


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: `months` or `days`, and how it is bounded (`mod` as TIMEX3 modifies)."""

    months: float
    days: float
    unit: str
    mod: str | None = None


CALENDAR = "calendar"
"""The modifier of a length that counts years, months, weeks or days of the calendar: the year after."""


def exact(length: Length) -> bool:
    """Whether a length is told, or about, and not only what it is more or less than."""
    return length.mod in (None, "approx", CALENDAR)


def compare(claimed: When, found: When, going_on: bool = False) -> VerdictLabel:
    """The label of a date slot: supported inside, refuted apart, not_enough_info where it only overlaps.

    `going_on`: both are told as lasting from a time on, so that their beginnings are compared.
    """
    if dates.placed(found) and _yearless(claimed, found):
        return "supported"
    if not dates.placed(claimed) or not dates.placed(found):
        return "supported" if claimed.edtf == found.edtf and claimed.edtf is not None else "not_enough_info"
    if going_on and claimed.first and found.first and claimed.last is None and found.last is None:
        return _beginnings(claimed, found)
    if not dates.overlaps(claimed, found):
        return "refuted"
    if going_on and dates.inside(claimed, found) and found.first:
        return "supported"
    if not dates.overlaps(_part(claimed, at_most=True), _part(found, at_most=True)):
        return "refuted"
    claimed = _part(claimed)
    found = _part(found)
    if not dates.overlaps(claimed, found):
        return "not_enough_info"
    return "supported" if dates.inside(found, claimed) else "not_enough_info"


_NO_YEAR = "XXXX-"


def _yearless(claimed: When, found: When) -> bool:
    """Whether a claimed month or day of no year is that of a date: "May 13" and 2025-05-13."""
    told, known = claimed.edtf or "", found.edtf or ""
    if told.startswith("../") and known.startswith("../"):
        told, known = told.removeprefix("../"), known.removeprefix("../")  # by a day
    if not told.startswith(_NO_YEAR) or "/" in told + known:
        return False
    rest, whole = told[len(_NO_YEAR) :], known[len(_NO_YEAR) :]
    if rest.startswith("XX-"):  # a day of no month either
        return whole[2:].startswith(rest[2:]) and "X" not in rest[3:]
    return "X" not in rest and whole.startswith(rest)


def in_its_year(when: When, published: When) -> When:
    """A day or month of no year as that of the year of a report."""
    told = when.edtf or ""
    if not told.startswith("XXXX-") or "X" in told[5:] or published.first is None:
        return when
    return dates.parse(f"{published.first.year}{told[4:]}")


def _beginnings(claimed: When, found: When) -> VerdictLabel:
    """Since a day, month or year: the claimed beginning must hold the one found."""
    one, other = (beginning(when) for when in (claimed, found))
    if one is None or other is None:
        return "supported" if claimed.first == found.first else "not_enough_info"
    return compare(one, other)


def beginning(when: When) -> When | None:
    """The day, month or year from which something goes on; None for a date of another sort."""
    if when.edtf is None or "/" not in when.edtf:
        return None
    try:
        return dates.parse(when.edtf.partition("/")[0])
    except ValueError:
        return None


_HALF, _MOST = 0.5, 0.65
"""What "early" and "late" mean of a period, and what of one shorter than a year they may mean at the most."""


def _part(when: When, *, at_most: bool = False) -> When:
    """The part of a period that "early", "mid" and "late" mean, as far as it can be said."""
    if when.mod not in ("start", "mid", "end") or when.first is None or when.last is None:
        return when
    days = (when.last - when.first).days + 1
    side = int(days * (_MOST if at_most and when.grain != "year" else _HALF))
    third = {"start": (0, side), "mid": (days // 4, days - days // 4 - 1), "end": (days - side - 1, days - 1)}
    low, high = third[when.mod]
    return replace(when, first=when.first + timedelta(days=low), last=when.first + timedelta(days=high))


def excluding(when: When, side: str) -> When:
    """What lies strictly before or after a date: an interval that is open on the other side.

    What lies before the end of a year may lie in it.
    """
    if side == "before" and when.mod == "end" and when.last:
        return dates.interval(None, dates.when(dates.of_date(when.last)))
    if side == "before":
        edge = when.first or when.last
        return dates.interval(None, dates.when(dates.of_date(edge - timedelta(days=1)))) if edge else when
    edge = when.last or when.first
    return dates.interval(dates.when(dates.of_date(edge + timedelta(days=1))), None) if edge else when


def order(one: When, other: When) -> bool | None:
    """Whether one date lies before another; None where they do not tell."""
    if one.last and other.first and one.last < other.first:
        return True
    if one.first and other.last and one.first > other.last:
        return False
    return None


def together(one: When, other: When, shared: Length) -> VerdictLabel:
    """The label of two dates that a claim puts into one and the same year, month, week or day."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return "not_enough_info"
    low, high = (_start_of(shared.unit, day) for day in (one.first, one.last))
    first, last = (_start_of(shared.unit, day) for day in (other.first, other.last))
    if low == high == first == last:
        return "supported"
    return "refuted" if high < first or last < low else "not_enough_info"


def _start_of(unit: str, day: date) -> date:
    """The first day of the year, month or week that a day lies in."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return {"year": day.replace(month=1, day=1), "month": day.replace(day=1)}.get(unit, day)


_VALUE = re.compile(r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?$")


def length(value: str, mod: str | None = None) -> Length | None:
    """The length of a TIMEX3 duration (`P2Y3M`); None for hours and what is not counted."""
    match = _VALUE.match(value)
    if match is None or not any(match.groups()):
        return None
    years, months, weeks, days = (float(part or 0) for part in match.groups())
    unit = "day" if days else "week" if weeks else "month" if months or years % 1 else "year"
    return Length(12 * years + months, 7 * weeks + days, unit, mod)


_YEAR, _SEASON = 12, 91.3
"""Months of a year, and days of a quarter of one, to which about so many half years are told."""


def apart(earlier: When, later: When, claimed: Length) -> VerdictLabel:
    """The label of a claimed distance between two dates, as exact as the less exact of them.

    Days are counted, with half a unit to either side for a rounded length. Where a date is only a month or a year,
    so are the months or years of the calendar; what they leave open beside a day is not refuted.
    """
    earlier, later = _edge(earlier), _edge(later)
    if earlier.first is None or earlier.last is None or later.first is None or later.last is None:
        return "not_enough_info"
    if claimed.mod == CALENDAR:
        return _next_ones(earlier, later, claimed)
    if claimed.mod not in (None, "approx"):
        return _bounded(earlier, later, claimed)
    wanted = claimed.months * 30.44 + claimed.days
    low, high = (later.first - earlier.last).days, (later.last - earlier.first).days
    counted = _by_the_calendar(earlier, later, claimed.unit)
    if (
        counted is not None and earlier.grain == later.grain
    ):  # two years or months are counted by the calendar
        low = high = counted
    size = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}[claimed.unit]
    halves = claimed.mod == "approx" and claimed.unit == "month" and claimed.months > _YEAR
    if halves and not claimed.months % (_YEAR / 2):
        size = _SEASON  # "about two and a half years" counts no months
    slack = 0.5 if claimed.unit == "day" else size / 2
    slack *= 1.5 if claimed.mod == "approx" else 1
    inside = wanted - slack <= low and high <= wanted + slack
    if inside or (counted is not None and abs(counted - wanted) <= slack):
        return "supported"
    return "refuted" if high < wanted - slack or low > wanted + slack else "not_enough_info"


def _edge(when: When) -> When:
    """The months that the beginning or the end of a year has, as far as a length of time is counted from them."""
    if when.mod not in ("start", "end") or when.grain != "year" or when.first is None or when.last is None:
        return when
    if when.mod == "start":
        end = when.first.replace(month=_EDGE + 1) - timedelta(days=1)
        return replace(when, last=end, grain="quarter")
    return replace(when, first=when.last.replace(month=when.last.month - _EDGE + 1, day=1), grain="quarter")


_EDGE = 2
"""How many months the beginning or the end of a year has."""


def _bounded(earlier: When, later: When, claimed: Length) -> VerdictLabel:
    """The label of a distance that is claimed to be more or less than a length, by all that the dates leave open."""
    if earlier.first is None or earlier.last is None or later.first is None or later.last is None:
        return "not_enough_info"
    least, most = _behind(earlier.first, claimed), _behind(earlier.last, claimed)
    if least is None or most is None:
        return "not_enough_info"
    even = timedelta(days=int(claimed.mod in ("equal-or-more", "equal-or-less")))
    if claimed.mod in ("more-than", "equal-or-more"):
        more = later.first > most - even
        return "supported" if more else "refuted" if later.last < least else "not_enough_info"
    if later.last < earlier.first:
        return "refuted"  # the other way round
    less = later.last < least + even
    return "supported" if less else "refuted" if later.first > most else "not_enough_info"


def _behind(day: date, length: Length) -> date | None:
    """The day that lies a length of time behind another."""
    whole = int(length.months)
    days = length.days + (length.months - whole) * 30.44
    moved = dates.shift(dates.of_date(day), whole, "month")
    moved = dates.shift(moved, round(days), "day") if moved else None
    return dates.bounds(moved)[0] if moved else None


def _next_ones(earlier: When, later: When, claimed: Length) -> VerdictLabel:
    """The label of a date so many years, months, weeks or days of the calendar behind another."""
    assert earlier.first
    assert later.first
    step = dates.shift(dates.of_date(earlier.first), round(claimed.months), "month")
    step = dates.shift(step, round(claimed.days), "day") if step else None
    aimed = dates.when(step) if step else None
    return together(aimed, later, claimed) if aimed and _one(claimed.unit, earlier) else "not_enough_info"


def _one(unit: str, when: When) -> bool:
    """Whether a date lies in one year, month, week or day."""
    if when.first is None or when.last is None:
        return False
    return _start_of(unit, when.first) == _start_of(unit, when.last)


def _by_the_calendar(earlier: When, later: When, unit: str) -> int | None:
    """The days of the whole years or months between two dates of which one at least is no more exact than that."""
    if earlier.first is None or later.first is None:
        return None
    grains = {earlier.grain, later.grain}
    years = later.first.year - earlier.first.year
    if unit == "year" and "year" in grains and _one_year(earlier) and _one_year(later):
        return round(years * 365.25)
    if unit == "month" and "month" in grains and grains <= {"month", "day"}:
        return round((years * 12 + later.first.month - earlier.first.month) * 30.44)
    return None


def as_long(claimed: Length, found: Length) -> VerdictLabel:
    """The label of a claimed length of time beside one that a source tells, each as exact as its unit."""
    least, most = _days(claimed)
    low, high = _days(found)
    if (claimed.months, claimed.days, claimed.mod) == (found.months, found.days, found.mod):
        return "supported"
    if least <= low and high <= most:
        return "supported"
    return "refuted" if high < least or most < low else "not_enough_info"


def _days(told: Length) -> tuple[float, float]:
    """The least and the greatest number of days that a told length of time can be."""
    days = told.months * 30.44 + told.days
    slack = {"day": 0.5, "week": 3.5, "month": 15.2, "year": 152.2}[told.unit]
    if told.mod in ("more-than", "equal-or-more"):
        return days, float("inf")
    if told.mod in ("less-than", "equal-or-less"):
        return 0.0, days
    slack *= 1.5 if told.mod == "approx" else 1
    return days - slack, days + slack


def _one_year(when: When) -> bool:
    return bool(when.first and when.last and when.first.year == when.last.year)


def lasted(when: When, until: date | None, claimed: Length) -> VerdictLabel:
    """The label of a claimed length of something that went on over an interval, an open one up to a day."""
    begin = beginning(when)
    if begin is None or begin.first is None or begin.last is None:
        return "not_enough_info"
    end = dates.parse(when.edtf.partition("/")[2]) if when.edtf and when.last else None
    if end is None and until is None:
        return "not_enough_info"
    last = end or dates.when(dates.of_date(until or date.max))
    labels = [apart(begin, last, claimed)]
    if end and end.last:  # its last year, month or day counts as well: 2026 to 2028 are three years
        labels.append(apart(begin, dates.when(dates.of_date(end.last + timedelta(days=1))), claimed))
    if "supported" in labels:
        return "supported"
    return "refuted" if set(labels) == {"refuted"} else "not_enough_info"
