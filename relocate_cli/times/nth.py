"""Builders of dates that are counted out: the third Monday of January, the week of March 6, Easter 2024."""

from __future__ import annotations

from datetime import date as day_of
from datetime import timedelta

from relocate_cli import dates
from relocate_cli.dates import UNKNOWN, Direction, Partial
from relocate_cli.lang import Match
from relocate_cli.times import calendar
from relocate_cli.times.value import Context, Value, amount, date_value, spelled, unresolved

_THURSDAY = 3
"""The weekday that decides which month or year an ISO week belongs to."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def nth(match: Match, context: Context) -> Value | None:
    """The first Tuesday of October, the last day of the month, the first week of 2015, the 20th of next month."""
    whole = _whole(match, context)
    if whole is None:
        return None
    if whole.partial is None or whole.partial.year is None:
        week = match.word("unit") == "week"
        return unresolved(Partial(None, part="WXX") if week else Partial(None, UNKNOWN, UNKNOWN), match)
    first, last = dates.bounds(whole.partial)
    if first is None or last is None:
        return None
    days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
    week = match.word("unit") == "week"
    wanted = _THURSDAY if week else match.number("weekday")
    fitting = [day for day in days if wanted is None or day.weekday() == wanted]
    number = match.number("nth") or match.number("day") or 0
    anchor, direction = whole.when.anchor, whole.direction
    if not 1 <= abs(number) <= len(fitting):
        missing = whole.partial._replace(day=number) if wanted is None else whole.partial
        return date_value(missing, match, anchor=anchor, direction=direction, problem="impossible")
    day = fitting[number - 1 if number > 0 else number]
    found = dates.week_of(day) if week else dates.of_date(day)
    return date_value(found, match, anchor=anchor, direction=direction)


def weekday_away(match: Match, context: Context) -> Value | None:
    """Two Mondays ago, three Fridays from now; a week ago Tuesday (counted `beyond` the first)."""
    number, count, sign = match.number("weekday"), amount(match), int(match.row.args["sign"])
    if number is None or not isinstance(count, float) or not count.is_integer():
        return None
    steps = int(count) - (0 if match.row.args.get("beyond") else 1)
    near = (
        dates.weekday(number, context.published, "before" if sign < 0 else "after")
        if context.published
        else None
    )
    found = dates.shift(near, sign * steps, "week") if near else None
    if found is None:
        return unresolved(Partial(None, UNKNOWN, UNKNOWN), match)
    clock = match.word("daypart")
    return date_value(found._replace(clock=str(clock) if clock else None), match, anchor=context.anchor)


def week_of(match: Match, context: Context) -> Value | None:
    """The week of March 6, the week ending Nov. 22: the one that holds the day."""
    day = calendar.date(match, context)
    if day is None or day.partial is None:
        return None
    week = dates.truncate(day.partial, "week")
    if week is None:
        return unresolved(Partial(None, part="WXX"), match)
    return date_value(week, match, anchor=day.when.anchor, direction=day.direction, problem=day.problem)


def holiday(match: Match, context: Context) -> Value | None:
    """A holiday with a fixed or computed date, or its week, in the given year or near the document's date."""
    rule = str(match.word("holiday"))
    year, which = match.number("year"), match.number("which")
    said_of_year = match.has("which") and match.groups["which"][0] > match.groups["holiday"][0]
    if said_of_year and context.published is not None and context.published.year:
        year = context.published.year + (which or 0)
    if year is None and context.published is None:
        month = rule[:2]
        return unresolved(Partial(None, int(month) if month.isdigit() else UNKNOWN, UNKNOWN), match)
    if year is not None:
        found: Partial | None = _feast(rule, year)
        direction: Direction | None = None
    else:
        assert context.published is not None
        ways: dict[int | None, Direction] = {-1: "before", 0: "nearest", 1: "after", None: "nearest"}
        direction = ways.get(which, "nearest")
        near = [_feast(rule, (context.published.year or 2000) + step) for step in (-1, 0, 1)]
        found = dates.choose(near, context.published, direction)
    unit = _around(match)
    found = _holding(found, unit) if found and unit else found
    if found is None:
        return None
    anchor = context.anchor if direction or said_of_year else None
    return date_value(found, match, anchor=anchor, direction=direction)


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


def _whole(match: Match, context: Context) -> Value | None:
    """The month or year that something is counted in."""
    if match.has("month"):
        return calendar.date(match, context)
    if match.has("year") or match.has("spelled_year"):
        year = match.number("year") if match.has("year") else spelled(match)
        return date_value(Partial(year), match) if year else None
    unit = str(match.row.args.get("unit", "month"))
    here = dates.truncate(context.published, unit) if context.published else None
    found = dates.shift(here, match.number("which") or 0, unit) if here else None
    if found is None:
        return unresolved(Partial(None, UNKNOWN), match)
    return date_value(found, match, anchor=context.anchor)


def _feast(rule: str, year: int) -> Partial:
    """A holiday's day by its rule: see [holiday] in the words of English."""
    if rule.startswith(("easter", "orthodox")):
        return _of_easter(rule, year)
    rule, _, later = rule.partition("+")
    month, _, rest = rule.partition("-")
    if rest.isdigit():
        return Partial(year, int(month), int(rest))
    name, _, count = rest.partition("-")
    start = day_of(year, int(month), int(count.partition("from-")[2] or 1))
    days = [start + timedelta(days=step) for step in range(31)]
    fitting = [day for day in days if day.weekday() == _WEEKDAYS.index(name)]
    if count == "last":
        fitting = [day for day in fitting if day.month == int(month)]
    nth = -1 if count == "last" else int(count) - 1 if count.isdigit() else 0
    return dates.of_date(fitting[nth] + timedelta(days=int(later or 0)))


def _of_easter(rule: str, year: int) -> Partial:
    """A day counted from Easter, or from the Easter of the Orthodox churches (in the Gregorian calendar)."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    orthodox = rule.startswith("orthodox")
    day = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    return dates.of_date(day + timedelta(days=int(rule[len("orthodox" if orthodox else "easter") :])))
