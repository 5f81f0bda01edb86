"""Builders of dates that are counted out: the third Monday of January, the week of March 6."""

from __future__ import annotations

from datetime import timedelta

from relocate_cli import dates
from relocate_cli.dates import UNKNOWN, Partial
from relocate_cli.lang import Match
from relocate_cli.times import calendar
from relocate_cli.times.value import Context, Value, amount, date_value, spelled, unresolved

_THURSDAY = 3
"""The weekday that decides which month or year an ISO week belongs to."""


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
    week = dates.truncate(day.partial, "weekend" if match.has("weekend") else "week")
    if week is None:
        return unresolved(Partial(None, part="WXX"), match)
    return date_value(week, match, anchor=day.when.anchor, direction=day.direction, problem=day.problem)


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
