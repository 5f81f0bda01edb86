"""Builders of dates that count from the day of writing or from a date mentioned before."""

from __future__ import annotations

import re

from relocate_cli import dates
from relocate_cli.dates import UNKNOWN, Direction, Partial
from relocate_cli.lang import Match
from relocate_cli.times import calendar, continuing, following
from relocate_cli.times.direction import behind, way
from relocate_cli.times.value import Context, Value, amount, date_value, spelled, unresolved, whole

_OPEN = {
    "day": Partial(None, UNKNOWN, UNKNOWN),
    "week": Partial(None, part="WXX"),
    "weekend": Partial(None, part="WXX-WE"),
    "month": Partial(None, UNKNOWN),
    "quarter": Partial(None, part="QX"),
    "half": Partial(None, part="HX"),
}
"""What an unanchored unit is: its year, and whatever else is meant, unknown."""

_REPORTED = 60
"""Days for which a quarter that is over is still to be told of: "expects to report a loss for the third quarter"."""

_HOURS = ("second", "minute", "hour")
"""Units within a day: "two hours later" tells no day."""

_MIDYEAR = 7
"""Month before which a season of this year that is told without a verb is not that of the last."""

_DAY = 24 * 60
"""Minutes of a day."""

_BOUNDS = {
    "more-than": ("before", "after"),
    "less-than": ("after", "before"),
    "equal-or-more": ("on-or-before", "on-or-after"),
    "equal-or-less": ("on-or-after", "on-or-before"),
}
"""What a modifier of a length becomes for the point so far behind, and so far ahead (TIMEX2 guidelines, 2005)."""


def day(match: Match, context: Context) -> Value | None:
    """today, yesterday, tomorrow, tonight, this morning, the day before yesterday."""
    step = match.row.args.get("days")
    if step is None and _titled(match):
        return None
    if step is None:
        step = match.number("deictic") or 0
        if match.row.args.get("twice"):
            step += 1 if "after" in match.symbols.tokens[match.start : match.end] else -1
    clock = match.row.args.get("clock") or match.word("daypart")
    clock = str(clock) if clock else None
    found = _moved(context.published, step, "day")
    if found is None:
        return unresolved(Partial(None, UNKNOWN, UNKNOWN, None, clock), match)
    named = match.number("day")
    problem = "conflicting" if named is not None and named != found.day else None
    return date_value(found._replace(clock=clock), match, anchor=context.anchor, problem=problem)


def _titled(match: Match) -> bool:
    """Whether a capitalised day closes the title of a paper or a broadcast: USA Today."""
    word, before = match.text("deictic"), match.symbols.tokens[max(match.start - 2, 0) : match.start]
    return (
        word.istitle()
        and len(before) == 2
        and before[1] == " "
        and before[0].isupper()
        and len(before[0]) > 1
    )


def unit(match: Match, context: Context) -> Value | None:
    """last month, this week, next year, the year before last, the end of the year."""
    kind = str(match.row.args.get("kind") or match.word("calendar_unit"))
    if match.text("calendar_unit")[:1].isupper() and match.symbols.text[match.start - 1 : match.start] in (
        '"',
        "'",
    ):
        return None  # the title of a broadcast: on “This Week”
    step = int(match.row.args.get("which", match.number("which") or 0))
    if match.row.args.get("twice"):
        step *= 2
    direction: Direction | None = None
    if match.row.args.get("running"):
        direction = context.tense(match) or "past"
        step = 0 if direction == "future" or _runs(context.published, kind) else step
    if match.row.args.get("nearest") and context.published:
        step = int((context.published.month or 1) > 6)
    found = _moved(context.published, step, kind)
    if found is None:
        return unresolved(_OPEN.get(kind, Partial(None)), match)
    return date_value(found, match, anchor=context.anchor, direction=direction)


def _runs(published: Partial | None, kind: str) -> bool:
    """Whether a unit is under way on the day of writing: "over the weekend", said on a Sunday."""
    first, _ = dates.bounds(published) if published else (None, None)
    begin, _ = dates.bounds(dates.truncate(published, kind) or published) if published else (None, None)
    return first is not None and begin is not None and begin <= first


def offset(match: Match, context: Context) -> Value | None:
    """two weeks ago, a year earlier, three days later: as exact as the unit."""
    count, kind = _count_and_unit(match)
    sign = int(match.row.args.get("sign") or match.number("ahead") or 1)
    if match.has("smaller"):
        return _some_units_away(sign, match, context)
    if match.row.args.get("open"):
        return unresolved(_OPEN.get(kind, Partial(None)), match)
    if count is None:
        return None
    if kind in _HOURS and (then := _minutes_later(count, kind, match, context)):
        return then
    if match.row.args.get("base") == "mention" and (count == "X" or kind in _HOURS):
        return unresolved(_OPEN.get(kind, _OPEN["day"] if kind in _HOURS else Partial(None)), match)
    if count == "X" or kind in _HOURS:
        return reference_of(sign)
    kind, factor = {"fortnight": ("week", 2), "night": ("day", 1)}.get(kind, (kind, 1))
    number = whole(float(count) * factor)
    base, anchor = context.published, context.anchor
    compared = sign < 0 and number == 1 and kind == "year" and context.compares(match)
    if compared and (told := context.seen.get("quarter")) and (found := dates.shift(told, -1, "year")):
        return date_value(found, match, anchor=f"previous mention {dates.timex(told)}")
    if (told := _counted_from(kind, sign, match, context)) and (context.fresh or not compared):
        base, anchor = told, f"previous mention {dates.timex(told)}"
    if not isinstance(number, int):
        return reference_of(sign) if kind != "decade" else None
    if of := match.row.args.get("of"):
        whole_year = dates.truncate(context.published, "year") if context.published else None
        base = whole_year if match.row.args.get("else") == "year" else _last_whole(context.published, of)
        told = context.previous if context.fresh else None
        base = told if told and dates.grain(told) == of else context.seen.get(of, base)
    found = _moved(base, sign * number, kind) if of is None else _same_unit(base, sign * number, kind)
    if found is None:
        return unresolved(_OPEN.get(kind, Partial(None)), match)
    if kind in ("decade", "century"):
        value = _years_away(base, sign * number * (10 if kind == "decade" else 100), match, anchor)
    else:
        value = date_value(found, match, anchor=anchor)
    return _bounded(value, sign) if value else None


def _count_and_unit(match: Match) -> tuple[float | str | None, str]:
    """How many of which unit."""
    if match.has("length"):
        return _length(str(match.word("length")))
    if match.has("days"):
        return float(match.number("days") or 0), "day"
    kind = match.word("unit") or match.row.args.get("unit") or _named_unit(match)
    return match.row.args.get("count", amount(match)), str(kind)


def _counted_from(kind: str, sign: int, match: Match, context: Context) -> Partial | None:
    """The date told before that is counted from; None where it is the day of writing."""
    if match.row.args.get("base") != "mention" or context.previous is None:
        return None
    if sign > 0 and not context.fresh and context.tense(match) == "future":
        return None
    return following.fine_enough(context.previous, kind, context)


def _minutes_later(count: float | str | None, kind: str, match: Match, context: Context) -> Value | None:
    """The time of day so long after one that was told just before to the minute."""
    told, unit = context.previous, {"minute": 1, "hour": 60}.get(kind)
    if (
        told is None
        or not isinstance(count, float)
        or unit is None
        or match.row.args.get("base") != "mention"
    ):
        return None
    clock = re.fullmatch(r"T(\d\d):(\d\d)", told.clock or "")
    if clock is None or context.lag > 1:
        return None
    minutes = int(clock[1]) * 60 + int(clock[2]) + int(count * unit * int(match.row.args["sign"]))
    day = dates.shift(told._replace(clock=None), minutes // _DAY, "day")
    if day is None:
        return None
    then = day._replace(clock=f"T{minutes % _DAY // 60:02d}:{minutes % 60:02d}")
    return date_value(then, match, anchor=f"previous mention {dates.timex(told)}")


def to_the_day(match: Match, context: Context) -> Value | None:
    """ten years ago today, two years ago this month, a year ago next week: as exact as the day or unit named."""
    count, named = amount(match), str(match.word("calendar_unit") or "day")
    here = dates.truncate(context.published, named) if context.published else None
    here = dates.shift(here, match.number("which") or 0, named) if here else None
    if not isinstance(count, float) or not count.is_integer():
        return None
    found = dates.shift(here, -int(count), str(match.word("unit"))) if here else None
    if found is None:
        return unresolved(_OPEN.get(named, Partial(None)), match)
    return date_value(found, match, anchor=context.anchor)


def _length(text: str) -> tuple[float | str | None, str]:
    """The count and unit of a length of one unit: `P1W` is (1, week); X for one that is not told."""
    told = re.fullmatch(r"PT?(\d+|X)([HDWMY])", text)
    if told is None:
        return None, "day"
    unit = {"H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}[told[2]]
    return ("X" if told[1] == "X" else float(told[1])), unit


def _some_units_away(sign: int, match: Match, context: Context) -> Value | None:
    """A year and two months ago: as exact as the smallest unit."""
    found: Partial | None = context.published
    kind = "day"
    for slot, unit_slot in (("amount", "unit"), ("further", "smaller"), ("last", "least")):
        if match.has(slot) and found is not None:
            kind, count = str(match.word(unit_slot)), whole(amount(match, slot) or 0)
            found = dates.shift(found, sign * count, kind)
    found = dates.truncate(found, kind) if found else None
    if found is None:
        return unresolved(_OPEN.get(kind, Partial(None)), match)
    return date_value(found, match, anchor=context.anchor)


def _bounded(value: Value, sign: int) -> Value:
    """More than a year ago is before, less than a year ago after that year; from now on it is the other way round."""
    turned = _BOUNDS.get(value.when.mod or "")
    if turned is None or value.partial is None:
        return value
    mod = turned[0 if sign < 0 else 1]
    return value._replace(when=dates.when(value.partial, mod, value.when.anchor))


def follow(match: Match, context: Context) -> Value | None:
    """that year, the same day, the following month, the quarter: continues from the last date mentioned."""
    kind = str(match.row.args.get("unit") or match.word("calendar_unit") or match.word("period_unit"))
    clock = match.word("daypart")
    base = following.anchor(kind, match, context)
    if base and not match.row.args.get("last"):
        base = following.fine_enough(base, kind, context)
    step = int(match.row.args["step"])
    found = _moved(base, step, kind)
    anchor = f"previous mention {dates.timex(base)}" if base and found else None
    if found is None and match.row.args.get("from") == "published":
        found, anchor = _moved(context.published, 0, kind), context.anchor
    if found is None and match.row.args.get("else") == "published":
        found, anchor = _moved(context.published, step, kind), context.anchor
    if found is None and kind == "quarter":
        found, anchor = _last_whole(context.published, kind), context.anchor
    if found is None:
        return unresolved(_OPEN.get(kind, Partial(None)), match)
    if match.has("season") or match.has("half_ordinal"):
        part = match.word("season") or f"H{match.number('half_ordinal')}"
        return date_value(Partial(found.year, part=str(part)), match, anchor=anchor)
    month, told = match.number("month") or found.month, match.number("day") or found.day
    found = found._replace(month=month, day=told, clock=str(clock) if clock else None)
    return date_value(found, match, anchor=anchor)


def following_name(match: Match, context: Context) -> Value | None:
    """The following May: the next of that name after the date told before."""
    month, base = match.number("month"), context.previous
    if month is None or base is None:
        return unresolved(Partial(None, month), match)
    found = dates.month_of_year(month, None, base._replace(clock=None), "after")
    return date_value(found, match, anchor=f"previous mention {dates.timex(base)}") if found else None


def again(match: Match, context: Context) -> Value | None:
    """The same period of another year: the month, quarter or half under discussion, else the whole year."""
    told, here = context.previous, context.published
    if told and told.day and match.word("same_period") == "year":
        told = context.seen.get("quarter", told)  # "매출은 지난해 같은 기간보다"
    step = match.number("which") if match.has("which") else -1
    year = told.year if told and told.year and not match.has("which") else here.year if here else None
    if match.has("year"):
        year, step = match.number("year"), 0
    if year is None:
        return unresolved(Partial(None), match)
    kind = str(match.word("same_period"))
    if kind == "year" and told and context.span and context.span[1] == told:
        return _same_span(context.span, year + (step or 0) - (told.year or year))
    part = told.part if told and told.part in _PERIODS else None
    if kind == "now":
        told, part, kind = None, None, "month"
    if told is None or not (told.month or part):
        told = dates.truncate(here, kind) if here else None
        part = told.part if told else None
    month = told.month if told and not part else None
    day = told.day if told and kind == "day" else None
    found = Partial(year + (step or 0), month or None, day, part)
    anchor = f"previous mention {dates.timex(told)}" if told and (month or part) else context.anchor
    return date_value(found, match, anchor=anchor)


def _same_span(span: tuple[Partial, Partial], years: int) -> Value | None:
    """The stretch from one date to another, in another year."""
    first, last = (dates.shift(end, years, "year") for end in span)
    if first is None or last is None:
        return None
    return Value("DATE", dates.interval(dates.when(first), dates.when(last)), last)


def period_range(match: Match, context: Context) -> Value | None:
    """The first and second half, the first to third quarter: an interval of one year."""
    start, to = period(match, context), match.number("to")
    if start is None or start.partial is None or start.partial.part is None or to is None:
        return None
    kind, first = start.partial.part[0], int(start.partial.part[1])
    in_four = kind == "Q" and to == 4 and "·" in match.symbols.text[match.start : match.end]
    if not first < to <= (4 if kind == "Q" else 2) or in_four:
        return None  # 3·4분기 is the third of four
    last = start.partial._replace(part=f"{kind}{to}")
    value = dates.interval(start.when, dates.when(last))
    return Value("DATE", value, last, start.direction, start.problem)


def period(match: Match, context: Context) -> Value | None:
    """A quarter or half, of a year that is told, relative, or the one under way at publication."""
    kind = str(match.row.args["kind"])
    number = next((n for slot in _ORDINALS if (n := match.number(slot)) is not None), None)
    if number is None and kind == "Q":
        number = _quarter_meant(match, context)
    if number is None or not 1 <= number <= (4 if kind == "Q" else 2):
        return None
    part, year = f"{kind}{number}", match.number("year")
    if year is None and match.has("spelled_year"):
        year = spelled(match)
    if year is None and match.has("two_digits"):
        year = calendar.full_year(match.number("two_digits"), context)
    years = int(match.row.args.get("years", 0))
    if year is not None:
        return date_value(Partial(year, part=part), match)
    if kind == "Q" and not match.has("which") and context.game:
        return None
    if told := _part_of_year_told(part, match, context):
        return told
    if context.published is None or context.published.year is None:
        return unresolved(Partial(None, part=part), match)
    if match.has("which") or kind == "H":
        year = context.published.year + (match.number("which") or 0)
        return date_value(Partial(year, part=part), match, anchor=context.anchor)
    direction: Direction = "past"
    near = [Partial(context.published.year + step, part=part) for step in (-1, 0, 1)]
    found = dates.choose(near, context.published, direction)
    missed = found and (found != near[1] or behind(found, context.published) > _REPORTED)
    if missed and context.tense(match) == "future":
        direction = "future"
        found = dates.choose(near, context.published, direction)
    if found is None or found.year is None:
        return unresolved(Partial(None, part=part), match)
    found = found._replace(year=found.year + years)
    return date_value(found, match, anchor=context.anchor, direction=direction)


def _part_of_year_told(part: str, match: Match, context: Context) -> Value | None:
    """A quarter or half of the year of the heading, or of one told in the sentence: one before it, a year ahead."""
    if match.has("which") or match.has("way"):
        return None
    if context.frame:
        anchor = f"heading {dates.timex(context.frame)}"
        return date_value(Partial(context.frame.year, part=part), match, anchor=anchor)
    before = context.previous if context.fresh else None
    if before is None or not before.year:
        return None
    listed = (before.part or "")[:1] == part[0] and (before.part or "") < part
    here = context.published.year if context.published else None
    if not listed and not (context.verb_last and here and before.year > here):
        return None
    return date_value(
        Partial(before.year, part=part), match, anchor=f"previous mention {dates.timex(before)}"
    )


def season(match: Match, context: Context) -> Value | None:
    """A season of a year, or last, this, next or the season."""
    part, year, which = str(match.word("season")), match.number("year"), match.number("which")
    if match.has("spelled_year"):
        year = spelled(match)
    if match.has("year_away") and context.published and context.published.year:
        year = context.published.year + (match.number("year_away") or 0)
    if match.has("two_digits"):
        year = calendar.full_year(match.number("two_digits"), context)
    if year is not None:
        return date_value(Partial(year, part=part), match)
    if context.published is None or context.published.year is None:
        return unresolved(Partial(None, part=part), match)
    if found := continuing.season(part, match, context):
        return date_value(found, match, anchor=f"previous mention {dates.timex(context.previous or found)}")
    near = [Partial(context.published.year + step, part=part) for step in (-1, 0, 1)]
    direction = _way_to_season(part, match, context)
    found = dates.choose(near, context.published, direction)
    if found is None or found.year is None:
        return unresolved(Partial(None, part=part), match)
    if match.row.args.get("twice"):
        found = found._replace(year=found.year + (which or 0))
    return date_value(found, match, anchor=context.anchor, direction=direction)


def _way_to_season(part: str, match: Match, context: Context) -> Direction:
    """Where a season lies: this fall is that of the year, but a winter is of two; what is put off to one is ahead."""
    which = match.number("which")
    if which is not None and which != 0:
        return "before" if which < 0 else "after"
    tense = context.tense(match)
    if which == 0:
        here = context.published.month if context.published else None
        late = part != "WI" and (here or _MIDYEAR) < _MIDYEAR
        return "future" if tense == "future" or (late and tense is None) else "nearest"
    before = [
        token.lower()
        for token in match.symbols.tokens[max(match.start - 2, 0) : match.start]
        if token.strip()
    ]
    if tense != "future" and before and before[-1] in context.options.get("until-season", ()):
        return "future"
    return way(match) or tense or "nearest"


def reference(match: Match, context: Context) -> Value | None:
    """now, recently, soon: PRESENT_REF, PAST_REF, FUTURE_REF."""
    return Value("DATE", dates.reference(str(match.row.args["value"])))


def reference_of(sign: int) -> Value:
    """A past or future that is not told more exactly: "several years ago"."""
    return Value("DATE", dates.reference("PAST_REF" if sign < 0 else "FUTURE_REF"))


_PERIODS = ("Q1", "Q2", "Q3", "Q4", "H1", "H2")
_ORDINALS = ("quarter_ordinal", "quarter_name", "half_ordinal", "half_name")


def _moved(base: Partial | None, step: int, kind: str) -> Partial | None:
    if base is None:
        return None
    unit_of_base = dates.truncate(base._replace(clock=None), kind)
    if unit_of_base is None and kind in ("day", "week", "month") and step:
        return None
    return dates.shift(unit_of_base, step, kind) if unit_of_base else None


def _quarter_meant(match: Match, context: Context) -> int | None:
    """The quarter that holds most of the months up to the one it ended in, or the one under discussion."""
    month = match.number("month")
    if month is not None:
        return (month - 2) % 12 // 3 + 1
    told = context.seen.get("quarter")
    return int(told.part[1]) if told and told.part and told.part[1:].isdigit() else None


def _same_unit(base: Partial | None, step: int, kind: str) -> Partial | None:
    return dates.shift(base, step, kind) if base else None


def _last_whole(published: Partial | None, kind: str) -> Partial | None:
    here = dates.truncate(published, kind) if published else None
    return dates.shift(here, -1, kind) if here else None


def _years_away(base: Partial | None, years: int, match: Match, anchor: str | None) -> Value | None:
    moved = dates.shift(Partial(base.year), years, "year") if base and base.year else None
    return date_value(moved, match, anchor=anchor) if moved else None


def _named_unit(match: Match) -> str:
    words = match.words["calendar-unit"]
    spoken = (token.lower() for token in match.symbols.tokens[match.start : match.end])
    return next((str(words[token]) for token in spoken if token in words), "year")
