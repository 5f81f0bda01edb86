"""Builders of dates: what the calendar names, with or without its year."""

from __future__ import annotations

from datetime import timedelta

from relocate_cli import dates
from relocate_cli.dates import UNKNOWN, Direction, Partial
from relocate_cli.lang import Match
from relocate_cli.times import continuing
from relocate_cli.times.direction import ahead, aimed_at, behind, told_way, way
from relocate_cli.times.value import Context, Value, date_value, spelled, unresolved

_SIDES: tuple[Direction, ...] = ("past", "future")

_AT_HAND = 31
"""Days around the day of writing within which a day is meant although its weekday is that of another year."""

_LATE = 7
"""Days for which a day that is over is still told as coming: read late."""

_JUST = 7
"""Days for which a bare day is told as of today's news although the verb tells of what is to come."""

_YEAR_OFF = 330
"""Days from which on a coming day is one that has just passed: the text was handed out late."""


def date(match: Match, context: Context) -> Value | None:
    """Year, month and day in any combination, a weekday beside them; missing years come from the context."""
    year = _year(match, context)
    month, day = match.number("month"), match.number("day")
    if match.has("month_away"):
        return _day_of_month_away(day, match, context)
    if month is None:
        month = match.number("number_of_month")
    if year is None and (framed := _in_frame(month, day, match, context)) is not None:
        return framed
    if match.row.args.get("framed"):
        return None
    if month is None and day is not None and year is None:
        return _bare_day(day, match, context)
    if year is not None:
        relative = match.has("which") or match.has("two_digits")
        return date_value(Partial(year, month, day), match, anchor=context.anchor if relative else None)
    if month is None:
        return None
    return _without_year(month, day, match, context)


def _in_frame(month: int | None, day: int | None, match: Match, context: Context) -> Value | None:
    """A month or day under a heading that is a year or a month: it lies in it."""
    frame = context.frame
    if frame is None or match.has("way") or (month is None and (frame.month is None or day is None)):
        return None
    value = Partial(frame.year, month or frame.month, day)
    return date_value(value, match, anchor=f"heading {dates.timex(frame)}") if dates.valid(value) else None


def which_month(match: Match, context: Context) -> Value | None:
    """A month, or month and day, with last, this or next: "last October", said in October, is of the year before."""
    month, day, which = match.number("month"), match.number("day"), match.number("which")
    if month is None or which is None:
        return None
    if context.published is None:
        return unresolved(Partial(None, month, day), match)
    ways: dict[int, Direction] = {-1: "before", 0: "nearest", 1: "after"}
    if which == 0 and context.published.year is not None:
        found: Partial | None = Partial(context.published.year, month, day)
    else:
        found = dates.month_of_year(month, day, context.published, ways[which])
    if found is None:
        return unresolved(Partial(None, month, day), match)
    return date_value(found, match, anchor=context.anchor, direction=ways[which])


def weekday(match: Match, context: Context) -> Value | None:
    """A weekday, alone or with last, this or next, and a part of the day."""
    number, which = match.number("weekday"), match.number("which")
    clock = match.word("daypart")
    if number is None:
        return None
    if match.row.args.get("of") == "week":
        return _weekday_of_week(number, which or 0, str(clock) if clock else None, match, context)
    if match.row.args.get("base") == "mention":
        return _weekday_near_mention(number, str(clock) if clock else None, match, context)
    direction: Direction
    if told := way(match):
        direction = told
    elif which is None:
        direction = "future" if context.tense(match) == "future" else "past"
    else:
        direction = "before" if which < 0 else "after" if which > 0 else "nearest"
    if which == 0 and context.published is not None:
        monday, _ = dates.bounds(dates.truncate(context.published, "week") or context.published)
        found = dates.of_date(monday + timedelta(days=number)) if monday else None
    else:
        found = dates.weekday(number, context.published, direction) if context.published else None
    tail = str(clock) if clock else None
    if found is None:
        return unresolved(Partial(None, UNKNOWN, UNKNOWN, None, tail), match)
    if match.row.args.get("beside"):
        after = any(token == "after" for token in match.symbols.tokens[match.start : match.end])
        found = dates.shift(found, 1 if after else -1, "day") or found
    return date_value(found._replace(clock=tail), match, anchor=context.anchor, direction=direction)


def _weekday_of_week(number: int, step: int, clock: str | None, match: Match, context: Context) -> Value:
    week = dates.truncate(context.published, "week") if context.published else None
    week = dates.shift(week, step, "week") if week else None
    monday, _ = dates.bounds(week) if week else (None, None)
    if monday is None:
        return unresolved(Partial(None, UNKNOWN, UNKNOWN, None, clock), match)
    found = dates.of_date(monday + timedelta(days=number))
    return date_value(found._replace(clock=clock), match, anchor=context.anchor)


def _weekday_near_mention(number: int, clock: str | None, match: Match, context: Context) -> Value:
    ahead = any(
        token.lower() in ("following", "next") for token in match.symbols.tokens[match.start : match.end]
    )
    base = context.previous
    found = dates.weekday(number, base, "after" if ahead else "before") if base else None
    if base is None or found is None:
        return unresolved(Partial(None, UNKNOWN, UNKNOWN, None, clock), match)
    return date_value(found._replace(clock=clock), match, anchor=f"previous mention {dates.timex(base)}")


def numeric_date(match: Match, context: Context) -> Value | None:
    """`10/26/89`, `25/11/2024`: the order that makes a date, or that the document's other dates or a weekday show.

    Where nothing tells, month first unless the row says otherwise, and ambiguous.
    """
    first, second = match.number("a"), match.number("b")
    year = match.number("year")
    if first is None or second is None:
        return None
    if year is None and not match.has("two_digits"):
        return _numeric_day(first, second, match, context)
    if year is None:
        year = full_year(match.number("two_digits"), context)
    ways = [Partial(year, first, second), Partial(year, second, first)]
    order, shown = context.order() or (match.row.args.get("order"), "")
    if order == "day first":
        ways.reverse()
    fitting = [value for value in ways if dates.valid(value) and value.month]
    named = match.number("weekday")
    fitting = [value for value in fitting if named is not None and _falls_on(value, named)] or fitting
    if not fitting:
        told = [value for value in ways if match.has("year") and value.month in range(1, 13)]
        return date_value(told[0], match) if told else None
    if len(fitting) == 1 or first == second:
        return date_value(fitting[0], match)
    others = (dates.when(fitting[1]),)
    if shown:
        return date_value(fitting[0], match, anchor=f"{order} as in {shown}", alternatives=others)
    return date_value(fitting[0], match, problem="ambiguous", alternatives=others)


def _numeric_day(first: int, second: int, match: Match, context: Context) -> Value | None:
    """`4/22` without a year: month first unless that is impossible, near the document's date."""
    orders = [(first, second), (second, first)] if first != second else [(first, second)]
    told, shown = context.order() or ("month first", "")
    if told == "day first":
        orders.reverse()
    fitting = [
        (month, day) for month, day in orders if 1 <= month <= 12 and dates.valid(Partial(None, month, day))
    ]
    if not fitting:
        return None
    value = _without_year(*fitting[0], match, context)
    if value is None or len(fitting) == 1:
        return value
    other = _without_year(*fitting[1], match, context)
    return value._replace(problem=None if shown else "ambiguous", alternatives=(other.when,) if other else ())


def compact(match: Match, context: Context) -> Value | None:
    """`20251105`: only in the years 1900 to 2099."""
    digits = match.text("eight_digits")
    value = Partial(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if clock := match.text("hhmmss"):
        value = value._replace(clock=f"T{clock[:2]}:{clock[2:4]}") if len(clock) in (4, 6) else value
    return date_value(value, match) if dates.valid(value) and 1900 <= int(digits[:4]) < 2100 else None


def instant(match: Match, context: Context) -> Value | None:
    """An ISO instant: date and time of day."""
    value = date(match, context)
    hour, minute = match.number("clock_hour"), match.number("minute")
    if value is None or value.partial is None or hour is None or minute is None:
        return None
    if half := match.text("ampm")[:1].lower():
        hour = hour % 12 + (12 if half == "p" else 0)
    return date_value(value.partial._replace(clock=f"T{hour:02d}:{minute:02d}"), match)


def date_range(match: Match, context: Context) -> Value | None:
    """A dash range whose ends share something: "May 3-5", "1985-86"."""
    start = date(match, context)
    if start is None or start.partial is None:
        return None
    first = start.partial
    to, short, month = match.number("to"), match.number("short"), match.number("to_month")
    if to is None and short is not None and first.year is None:
        return None
    if short is not None and first.year is not None:
        to = first.year // 100 * 100 + short
        if to <= first.year:
            return None
    if to is None and month is None:
        return None
    if first.day is not None and start.direction == "future" and not match.has("month"):
        first = _under_way(first, to, context) or first
    last = first._replace(day=to) if first.day is not None else Partial(to)
    if month is not None and first.year is not None and first.month is not None:
        last = first._replace(month=month, day=first.day if to is None else to)
        if month < first.month and match.row.args.get("year-leads"):
            last = last._replace(year=first.year + 1)
        elif month < first.month:
            first = first._replace(year=first.year - 1)
    ends = dates.when(first), dates.when(last)
    if first.year is None:
        joined = dates.interval(*ends)
        return Value("DATE", joined, None, problem="unresolved")
    if not dates.valid(last) or not dates.valid(first):
        return Value("DATE", dates.interval(*ends), None, None, "impossible")
    if dates.bounds(last) < dates.bounds(first):
        return Value("DATE", dates.interval(*ends), None, None, "reversed")
    joined = dates.interval(dates.when(first, None, start.when.anchor), ends[1])
    return Value("DATE", joined, last, start.direction)


def _under_way(first: Partial, to: int | None, context: Context) -> Partial | None:
    """The first day of a range of bare days that is not over on the day of writing: "from the 8th to the 17th"."""
    here = context.published
    begun = dates.day_of_month(first.day or 0, here, "past") if here else None
    over = dates.bounds(begun._replace(day=to))[1] if begun and to else None
    today, _ = dates.bounds(here) if here else (None, None)
    return begun if over and today and over >= today else None


def spelled_year(match: Match, context: Context) -> Value | None:
    """A year in words: "nineteen ninety-six"."""
    year = spelled(match)
    return date_value(Partial(year), match) if year else None


def decade(match: Match, context: Context) -> Value | None:
    """ "the 1980s", "the '90s", "the nineties": of the last hundred years where the century is not told."""
    year = match.number("year")
    if year is None:
        short = match.number("two_digits")
        short = match.number("decade_name") if short is None else short
        hundreds = match.number("hundreds")
        year = full_year(short, context) if hundreds is None or short is None else hundreds + short
    to = match.number("to")
    if to is None and match.has("short") and year is not None:
        to = year // 100 * 100 + (match.number("short") or 0)
    if year is None or year % 10 or (to is not None and (to % 10 or to <= year)):
        return None
    value = date_value(Partial(year, part="decade"), match)
    if to is None:
        return value
    last = Partial(to, part="decade")
    return value._replace(when=dates.interval(value.when, dates.when(last)), partial=last)


def century(match: Match, context: Context) -> Value | None:
    """ "the 20th century" is 19 in TIMEX3."""
    number = match.number("day") or match.number("two_digits")
    if number is None:
        number = (match.number("tens") or 0) + (match.number("ordinal") or 0)
    return date_value(Partial((number - 1) * 100, part="century"), match) if 2 <= number <= 30 else None


def full_year(short: int | None, context: Context) -> int | None:
    """A two-digit year's century: the one that puts it nearest before ten years after publication (or 2030)."""
    if short is None:
        return None
    latest = (context.published.year or 2020) + 10 if context.published else 2030
    return latest - (latest - short) % 100


def _year(match: Match, context: Context) -> int | None:
    if "year" in match.row.args:
        return int(match.row.args["year"])
    if match.has("year"):
        return (match.number("year") or 0) + int(match.row.args.get("years", 0))
    if match.has("spelled_year"):
        return spelled(match)
    if match.has("two_digits"):
        return full_year(match.number("two_digits"), context)
    if match.has("which") and context.published and context.published.year:
        return context.published.year + (match.number("which") or 0)
    return None


def _bare_day(day: int, match: Match, context: Context) -> Value | None:
    if not 1 <= day <= 31:
        return None
    if context.published is None:
        return unresolved(Partial(None, UNKNOWN, day), match)
    if (same := continuing.same_day(day, match, context)) is not None:
        return date_value(same, match, anchor=f"previous mention {dates.timex(same)}")
    if (listed := continuing.listed(day, match, context)) and context.previous:
        return date_value(listed, match, anchor=f"previous mention {dates.timex(context.previous)}")
    if (next_day := continuing.narrated_day(day, match, context)) and context.previous:
        return date_value(next_day, match, anchor=f"previous mention {dates.timex(context.previous)}")
    if (likened := continuing.likened(day, match, context)) and context.previous:
        return date_value(likened, match, anchor=f"previous mention {dates.timex(context.previous)}")
    direction = way(match) or context.tense(match) or "past"
    named = match.number("weekday")
    if not match.has("way") and aimed_at(match) and (known := context.days.get(day)):
        return date_value(known, match, anchor=f"previous mention {dates.timex(known)}")
    if named is None and (before := continuing.goes_on(day, direction, match, context)):
        found = dates.day_of_month(day, before, "future")
    elif named is None:
        found = dates.day_of_month(day, context.published, direction)
        if context.verb_last and direction == "future" and not match.has("way"):
            found = _just_over(day, context.published) or found
    else:
        found, direction = _day_that_falls_on(named, day, direction, match, context)
    if found is None:
        return unresolved(Partial(None, UNKNOWN, day), match)
    return date_value(found, match, anchor=context.anchor, direction=direction)


def _just_over(day: int, here: Partial) -> Partial | None:
    """The day of that number that is just over: one a month ahead would be told with its month."""
    found = dates.day_of_month(day, here, "past")
    return found if found and 0 < behind(found, here) <= _JUST else None


def _day_that_falls_on(
    named: int, day: int, direction: Direction, match: Match, context: Context
) -> tuple[Partial | None, Direction]:
    """The day of that number that is that weekday: the last or next, or in the month that was told of or beside it.

    Where it falls on it in none of them, the weekday is wrong: the day as if it were not told. A weekday that `leads`
    ("Friday the 13th") may be half a year off.
    """
    here = context.published
    near = [dates.day_of_month(day, here, side) for side in _SIDES] if here else []
    if context.previous and context.previous.month and context.previous.year:
        told = Partial(context.previous.year, context.previous.month)
        beside = [dates.shift(told, step, "month") for step in (0, 1)]
        near += [month._replace(day=day) for month in beside if month]
    if here and match.row.args.get("leads") == "weekday":
        months = [dates.shift(Partial(here.year, here.month), step, "month") for step in range(-6, 7)]
        near = [month._replace(day=day) for month in months if month]
    fitting = [found for found in near if found and dates.valid(found) and _falls_on(found, named)]
    towards: Direction = way(match) or context.tense(match) or "nearest"
    late = [found for found in fitting if here and 0 <= behind(found, here) <= _LATE]
    if here and (found := dates.choose(fitting, here, towards) or dates.choose(late, here, "nearest")):
        return found, towards
    if (
        here
        and match.row.args.get("leads") == "weekday"
        and (found := dates.choose(fitting, here, "nearest"))
    ):
        return found, "nearest"
    return dates.day_of_month(day, here, direction) if here else None, direction


def _without_year(month: int, day: int | None, match: Match, context: Context) -> Value | None:
    partial = Partial(None, month, day)
    if not dates.valid(partial) or context.published is None:
        return unresolved(partial, match)
    if day and (found := _year_of_weekday(partial, match, context)):
        return date_value(found, match, anchor=context.anchor, direction="weekday")
    if not match.has("way") and (told_date := continuing.month(month, day, match, context)) is not None:
        anchor = f"previous mention {dates.timex(context.previous or told_date)}"
        return date_value(told_date, match, anchor=anchor)
    direction: Direction = way(match) or "nearest"
    found = dates.month_of_year(month, day, context.published, direction)
    if match.has("way"):
        near = dates.month_of_year(month, day, context.published, "nearest")
        if direction == "future" and day and found and near and ahead(found, context.published) > _YEAR_OFF:
            found = near
        return date_value(found or partial, match, anchor=context.anchor, direction=direction)
    direction = told_way(found, match, context) if found else direction
    if direction != "nearest":
        found = dates.month_of_year(month, day, context.published, direction)
    if found is None:
        return unresolved(partial, match)
    return date_value(found, match, anchor=context.anchor, direction=direction)


def _year_of_weekday(told: Partial, match: Match, context: Context) -> Partial | None:
    """The date, last or next, on which a month and day fall on the weekday beside them; None where none does.

    A weekday that is wrong is found in another year, too (three of seven are): a word or the verbs that tell the
    direction rule it out, and so does a day that is near where nothing tells it.
    """
    named, here = match.number("weekday"), context.published
    if named is None or here is None or here.year is None:
        return None
    around = [dates.month_of_year(told.month or 0, told.day, here, side) for side in _SIDES]
    fitting = [found for found in around if found and _falls_on(found, named)]
    found = dates.choose(fitting, here, "nearest")
    near = dates.choose([each for each in around if each], here, "nearest")
    if found is None or near is None or found == near:
        return found
    if direction := way(match):
        return dates.choose(fitting, here, direction)
    tense = context.tense(match)
    if tense is None or dates.choose([near], here, tense) is None:
        return found if tense or abs(ahead(near, here)) > _AT_HAND else None
    return dates.choose(fitting, here, tense)


def _day_of_month_away(day: int | None, match: Match, context: Context) -> Value:
    """A day of this, the last or the next month."""
    here = dates.truncate(context.published, "month") if context.published else None
    found = dates.shift(here, match.number("month_away") or 0, "month") if here else None
    if found is None:
        return unresolved(Partial(None, UNKNOWN, day), match)
    return date_value(found._replace(day=day), match, anchor=context.anchor)


def _falls_on(value: Partial, weekday_number: int) -> bool:
    first, _ = dates.bounds(value)
    return first is not None and first.weekday() == weekday_number
