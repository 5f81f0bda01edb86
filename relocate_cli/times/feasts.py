"""Builders of days that move: holidays by rule, by Easter or by the moon, and dates of the Korean lunar calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as day_of
from datetime import timedelta

from relocate_cli import dates, registry
from relocate_cli.dates import UNKNOWN, Direction, Partial
from relocate_cli.lang import Match
from relocate_cli.model import When
from relocate_cli.times.direction import far, told_way, way
from relocate_cli.times.value import Context, Value, date_value, ends, unresolved

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_METONIC = 19
"""Years after which the moon's phases fall on the same days: in so many there is a leap month of most numbers."""


def holiday(match: Match, context: Context) -> Value | None:
    """A holiday with a fixed or computed date, or what lies around it, in the given year or near the document's date.

    One that other countries keep on other days ("Liberation Day") needs a text that shows whose it is, or ("near/")
    a day near that of writing: election day.
    """
    country, _, rule = _rule(match).rpartition("/")
    if (
        not rule
        or not ends(match)
        or (country not in ("", "near") and not registry.evident(country, context.text))
    ):
        return None
    year = _year(match, context)
    if year is not None:
        found, direction = _feast(rule, year), None
        if found is None:
            return unresolved(Partial(year, UNKNOWN, UNKNOWN), match)
    elif context.published is None:
        month, day = (int(part) if part.isdigit() else UNKNOWN for part in (rule[:2], rule[3:]))
        return unresolved(Partial(None, month, day), match)
    else:
        found, direction = _near(lambda near: _feast(rule, near), match, context)
        if country == "near" and found and far(found, context.published):
            return unresolved(Partial(None, UNKNOWN, UNKNOWN), match)
    unit = _around(match)
    found = _holding(found, unit) if found and unit else found
    if found is None:
        return None
    told = match.has("year") and not match.has("which")
    anchor = None if told else context.anchor
    if reach := match.number("reach"):
        return _days_around(found, reach, anchor, direction)
    return date_value(found, match, anchor=anchor, direction=direction)


def lunar(match: Match, context: Context) -> Value | None:
    """A day or month of the Korean lunar calendar, solar: of the given lunar year or near the document's date."""
    month, day = match.number("month"), match.number("day")
    if month is None:
        month = match.number("number_of_month") or 1
    leap = match.has("leap")

    def found_in(year: int) -> Partial | None:
        found = registry.lunar_day(year, month, 1 if day is None else day, leap=leap)
        return dates.of_date(found) if found else None

    year, direction = _year(match, context), None
    here = year or (context.published.year if context.published else None)
    if here is None or registry.lunar_day(here, 1, 1) is None:
        return unresolved(Partial(year, UNKNOWN, UNKNOWN if day is not None else None), match)
    if year is not None:
        found = found_in(year)
    else:
        found, direction = _near(found_in, match, context, _METONIC if leap else 1)
    anchor = None if match.has("year") else context.anchor
    if found is None:
        return Value("DATE", When(None, None, None, "day", "XXXX-XX-XX"), problem="impossible")
    if day is not None:
        return date_value(found, match, anchor=anchor, direction=direction)
    begin = dates.when(found, None, anchor)
    end = next(
        last
        for step in (-1, 0, 1)
        if (last := registry.lunar_day((found.year or 0) + step, month, 0, leap=leap))
        and begin.first
        and 0 < (last - begin.first).days < 30
    )
    return Value("DATE", dates.interval(begin, dates.when(dates.of_date(end))), found, direction)


def _rule(match: Match) -> str:
    """A holiday's rule: of its name, or the day itself where it is its name ("3·1절"), if it is one."""
    if match.has("holiday"):
        return str(match.word("holiday"))
    rule = f"{match.number('number_of_month'):02d}-{match.number('day'):02d}"
    return rule if rule in match.words["holiday"].values() else ""


def _year(match: Match, context: Context) -> int | None:
    """The year that is told, as a number or by its distance ("last year", behind the holiday in English)."""
    if match.has("year"):
        return match.number("year")
    slot = "year_away" if match.has("year_away") else "which"
    if slot == "which" and not (
        match.has("which") and match.has("holiday") and match.groups["which"] > match.groups["holiday"]
    ):
        return None
    published = context.published.year if context.published else None
    return published + (match.number(slot) or 0) if published else None


def _near(
    find: Callable[[int], Partial | None], match: Match, context: Context, reach: int = 1
) -> tuple[Partial | None, Direction | None]:
    """What is found in the years around the document's date, in the direction told; far ones by the tense."""
    assert context.published is not None
    here = context.published.year or 2000
    near = [found for step in range(-reach, reach + 1) if (found := find(here + step))]
    ways: dict[int | None, Direction] = {-1: "before", 0: "nearest", 1: "after"}
    direction = way(match) or ways.get(match.number("which"))
    if direction:
        return dates.choose(near, context.published, direction), direction
    found = dates.choose(near, context.published, "nearest")
    direction = told_way(found, match, context) if found else "nearest"
    if found and direction == match.row.args.get("loose") and not far(found, context.published):
        direction = (
            "nearest"  # in a language where "ahead of Chuseok" sounds like the future when it is over, too
        )
    return dates.choose(near, context.published, direction) or found, direction


def _days_around(day: Partial, reach: int, anchor: str | None, direction: Direction | None) -> Value | None:
    """The days of a holiday that lasts from so many days before to so many after its day."""
    first, last = dates.shift(day, -reach, "day"), dates.shift(day, reach, "day")
    if first is None or last is None:
        return None
    whole = dates.interval(dates.when(first, None, anchor), dates.when(last))
    return Value("DATE", whole, day, direction)


def _around(match: Match) -> str | None:
    """The unit around a holiday that is meant: its week, or the weekend it belongs to."""
    if match.has("weekend"):
        return "weekend"
    return "week" if match.row.args.get("of") == "week" else None


def _holding(day: Partial, unit: str) -> Partial | None:
    """The week of a day, or its weekend: before it if it is a Monday or Tuesday."""
    first, _ = dates.bounds(day)
    early = unit == "weekend" and first is not None and first.weekday() < 2
    day = dates.shift(day, -2, "day") or day if early else day
    return dates.truncate(day, unit)


def _feast(rule: str, year: int) -> Partial | None:
    """The day of a rule in a year (see [holiday] in the words of English); None outside of the tables.

    Korea's: `lunar-08-15`; `solstice`; Hansik, the 105th day after that of last year, `solstice-before+105`.
    """
    if not 1 <= year <= 9999:
        return None
    if rule.startswith(("easter", "orthodox")):
        return _of_easter(rule, year)
    rule, _, later = rule.partition("+")
    found: day_of | None
    if rule.startswith("lunar"):
        found = registry.lunar_day(year, int(rule[6:8]), int(rule[9:]))
    elif rule.startswith("solstice"):
        found = registry.solstice(year - rule.endswith("before"))
    else:
        found = _weekday_or_day(rule, year)
    return dates.of_date(found + timedelta(days=int(later or 0))) if found else None


def _of_easter(rule: str, year: int) -> Partial:
    """A day counted from Easter, or from the Easter of the Orthodox churches (in the Gregorian calendar)."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    orthodox = rule.startswith("orthodox")
    day = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    return dates.of_date(day + timedelta(days=int(rule[len("orthodox" if orthodox else "easter") :])))


def _weekday_or_day(rule: str, year: int) -> day_of:
    """`12-25`, `11-thursday-4`, `05-monday-last`, `05-monday-from-18`."""
    month, _, rest = rule.partition("-")
    if rest.isdigit():
        return day_of(year, int(month), int(rest))
    name, _, count = rest.partition("-")
    start = day_of(year, int(month), int(count.partition("from-")[2] or 1))
    days = [start + timedelta(days=step) for step in range(31)]
    fitting = [day for day in days if day.weekday() == _WEEKDAYS.index(name)]
    if count == "last":
        fitting = [day for day in fitting if day.month == int(month)]
    return fitting[-1 if count == "last" else int(count) - 1 if count.isdigit() else 0]
