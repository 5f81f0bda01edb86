"""Builders of what has no place on the calendar of its own: durations and repeated times; and times of day."""

from __future__ import annotations

import re
from itertools import pairwise

from relocate_cli import dates
from relocate_cli.dates import UNKNOWN, Partial
from relocate_cli.lang import Match
from relocate_cli.times import calendar, relative
from relocate_cli.times.value import Context, Value, amount, date_value, unresolved, whole

_LETTER = {
    "second": ("PT", "S"),
    "minute": ("PT", "M"),
    "hour": ("PT", "H"),
    "day": ("P", "D"),
    "night": ("P", "D"),
    "week": ("P", "W"),
    "fortnight": ("P", "W"),
    "weekend": ("P", "WE"),
    "month": ("P", "M"),
    "quarter": ("P", "M"),
    "year": ("P", "Y"),
    "decade": ("P", "Y"),
    "century": ("P", "Y"),
}
_TIMES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
"""How many of its letter's units a unit is: three quarters are P9M, a decade is P10Y."""

_ORDER = {"P": "YMWD", "PT": "HMS"}
"""Letters of units of the calendar and of the clock, the longest first."""

_HALF = {
    "year": ("P", "6M"),
    "month": ("P", "15D"),
    "hour": ("PT", "30M"),
    "day": ("PT", "12H"),
    "minute": ("PT", "30S"),
}
_NEAR = 2
"""Words from a month to a time of day of it at most."""

_TEEN = 20
"""Numbers below which no other number word follows one of the same number."""

_PART = {"half": "P6M", "hour": "PT30M", "year": "P6M", "day": "PT12H", "minute": "PT30S", "century": "P50Y"}


def duration(match: Match, context: Context) -> Value | None:
    """ten years, more than two months, half a year, two and a half years (P2Y6M)."""
    unit = str(match.word("unit") or match.word("plural_unit"))
    if match.has("length"):
        mod = match.word("quantity")
        return Value("DURATION", dates.duration(str(match.word("length")), "day", str(mod) if mod else None))
    count = amount(match)
    if match.has("days"):
        count, unit = float(match.number("days") or 0), "day"
    if match.has("smaller"):
        return _sum(match)
    spoken = [token.lower() for token in match.symbols.tokens[match.start : match.end]]
    mod = match.word("quantity")
    if _two_numbers(match) or _throughout(match, context):
        return None
    if count is None and "half" in spoken and not match.has("half"):
        value = _PART.get(unit)
        return Value("DURATION", dates.duration(value, unit)) if value else None
    if count is None:
        count = 1.0 if match.has("half") else "X"  # the past year and a half
    if count == "X" and unit in ("decade", "century"):
        return Value(
            "DURATION",
            dates.duration("PXDE" if unit == "decade" else "PXCE", unit, str(mod) if mod else None),
        )
    if (
        unit not in _LETTER
        or (unit == "quarter" and context.game)
        or (unit == "week" and _shares(match, count))
    ):
        return None
    count = count if isinstance(count, str) else count * _TIMES.get(unit, 1)
    prefix, letter = _LETTER[unit]
    split = isinstance(count, float) and count % 1 == 0.5 and unit in _HALF and "/" in match.text("amount")
    text = f"{prefix}{int(count) if split else whole(count)}{letter}"
    if split or "half" in spoken or match.has("half"):
        if unit not in _HALF:
            return None
        text += _HALF[unit][1] if prefix == _HALF[unit][0] else "T" + _HALF[unit][1]
    return Value("DURATION", dates.duration(text, unit, str(mod) if mod else None))


def _two_numbers(match: Match) -> bool:
    """Whether two numbers only stand side by side: "one five-year option"."""
    small = (
        value
        for token in match.tokens("amount")
        if isinstance(value := match.words["cardinal"].get(token), int)
    )
    return any(one < _TEEN and other < _TEEN for one, other in pairwise(small))


def _throughout(match: Match, context: Context) -> bool:
    """Whether "over" tells how long what stands before it goes on, and not that it is longer than so much.

    "costs $3 million over 15 years", not "it lasted over 15 years"; what stands behind is then the length.
    """
    alone, between = context.options.get("over"), match.tokens("quantity")
    if alone is None or between != ["over"]:
        return False
    before = [token for token in match.symbols.tokens[max(match.start - 2, 0) : match.start] if token.strip()]
    return bool(before) and (before[-1].isalnum() or before[-1] in "%)") and before[-1].lower() not in alone


def _shares(match: Match, count: float | str) -> bool:
    """Whether a number of Korean 주 is one of shares: "1주당", 1.78주."""
    behind = "".join(match.symbols.tokens[match.end : match.end + 1])
    per = match.words.get("per-share", {})
    broken = isinstance(count, float) and count % 1 > 0
    return bool(per) and (behind in per or broken or match.symbols.tokens[max(match.start - 1, 0)] == ".")


def _sum(match: Match) -> Value | None:
    """Two years and six months: P2Y6M, an hour and a half: PT1H30M; the larger unit first."""
    slots = (("amount", "unit"), ("further", "smaller"), ("last", "least"))
    parts = [(amount(match, count), str(match.word(unit))) for count, unit in slots if match.has(count)]
    units = [_LETTER.get(unit, ("", "")) for _, unit in parts]
    prefix, letters = units[0][0], [letter for _, letter in units]
    order = _ORDER.get(prefix, "")
    places = [order.find(letter) for letter in letters]
    if places != sorted(set(places)) or places[0] < 0 or any(other != prefix for other, _ in units):
        return None
    text = "".join(f"{whole(count or 0)}{letter}" for (count, _), letter in zip(parts, letters, strict=True))
    mod = match.word("quantity")
    return Value("DURATION", dates.duration(prefix + text, parts[0][1], str(mod) if mod else None))


def unit_length(match: Match, context: Context) -> Value | None:
    """the past decade, the entire year, the year ended Sept. 30: one unit long."""
    unit = str(match.word("calendar_unit"))
    prefix, letter = _LETTER[unit]
    return Value("DURATION", dates.duration(f"{prefix}{_TIMES.get(unit, 1)}{letter}", unit))


def vague_span(match: Match, context: Context) -> Value | None:
    """recent years, the coming months: a past or future without bounds."""
    spoken = [token.lower() for token in match.symbols.tokens[match.start : match.end]]
    ahead = any(match.words["which"].get(token) == 1 for token in spoken)
    return relative.reference_of(1 if ahead else -1)


def repeated(match: Match, context: Context) -> Value | None:
    """every week, each Monday, daily, twice a year: SET."""
    if (told := match.row.args.get("unless")) and context.tense(match) == told:
        return None
    if clock := _time(match) if match.has("hour") or match.has("oclock") else None:
        return Value("SET", dates.duration(_days_meant(match) + clock, "set"))
    if frequency := match.word("frequency"):
        return None if _titled(match) else Value("SET", dates.duration(str(frequency), "set"))
    if match.has("weekday"):
        part = match.word("daypart_plural") or ""
        return Value("SET", dates.duration(f"{_days_meant(match)}{part}", "set"))
    if days := match.word("day_set"):
        return Value("SET", dates.duration(str(days), "set"))
    if feast := match.word("holiday"):
        fixed = re.fullmatch(r"\d\d-\d\d", str(feast))
        return Value("SET", dates.duration(f"XXXX-{feast}" if fixed else "P1Y", "set"))
    month, day = match.number("month"), match.number("day")
    if month or day:
        return Value("SET", dates.duration(dates.timex(Partial(None, month or UNKNOWN, day)), "set"))
    if daypart := match.word("daypart"):
        return Value("SET", dates.duration(f"XXXX-XX-XX{daypart}", "set"))
    if season := match.word("season"):
        return Value("SET", dates.duration(f"XXXX-{season}", "set"))
    if match.has("days") or match.has("amount"):
        length = duration(match, context)
        return Value("SET", dates.duration(length.when.timex, "set")) if length else None
    unit, nth = str(match.word("unit")), match.number("step")
    if nth is not None and nth < 2:
        return None
    step = nth or (
        2 if "other" in (token.lower() for token in match.symbols.tokens[match.start : match.end]) else 1
    )
    step *= _TIMES.get(unit, 1)
    prefix, letter = _LETTER[unit]
    return Value("SET", dates.duration(f"{prefix}{step}{letter}", "set"))


def _titled(match: Match) -> bool:
    """Whether a capitalised word belongs to the title of a paper: Business Daily, the Weekly Standard."""
    tokens = match.symbols.tokens
    before, after = tokens[max(match.start - 2, 0) : match.start], tokens[match.end : match.end + 2]
    if not match.text("frequency")[:1].isupper() or len(before) < 2:
        return False
    named = len(after) == 2 and after[0] == " " and after[1][:1].isupper()
    return before[0][:1].isupper() or (named and before[0].isalpha())


def _days_meant(match: Match) -> str:
    """Every such weekday (`XXXX-WXX-1`), or every day."""
    weekday = match.number("weekday")
    return "XXXX-XX-XX" if weekday is None else f"XXXX-WXX-{weekday + 1}"


def clock(match: Match, context: Context) -> Value | None:
    """A time of day on a day that is told, or on the document's; with `to` the hours up to another."""
    start = _clock(match, context)
    to = match.number("to")
    if to is None or start is None or start.partial is None or not start.partial.clock:
        return start
    if match.groups.get("ampm", (0, 0)) > match.groups["to"]:
        return _hours_up_to(match, start, start.partial)
    hour = int(start.partial.clock[1:3])
    afternoon = match.has("ampm") or hour > (match.number("hour") or hour)
    to += 12 if afternoon and to < hour and to <= 12 else 0
    last = start.partial._replace(clock=f"T{to:02d}:00")
    if not hour < to or not dates.valid(last):
        return None
    return start._replace(when=dates.interval(start.when, dates.when(last)), partial=last)


def _hours_up_to(match: Match, start: Value, first: Partial) -> Value | None:
    """Hours of which the last tells the half of the day: "2:30 to 4 p.m.", "11 to 2 p.m.", "10 to 5 a.m."."""
    groups = {slot: span for slot, span in match.groups.items() if slot != "minute"} | {
        "hour": match.groups["to"]
    }
    if match.has("to_minute"):
        groups["minute"] = match.groups["to_minute"]
    shown = match._replace(groups=groups)
    clock, begin = _time(shown), first.clock or ""
    last: Partial | None = first._replace(clock=clock)
    if clock and begin > clock:
        morning = int(begin[1:3]) - 12
        first = first._replace(clock=f"T{morning % 24:02d}{begin[3:]}")
        if morning < 0:
            following = dates.shift(first._replace(clock=None), 1, "day")
            last = following._replace(clock=clock) if following else None
    if clock is None or last is None or not dates.valid(first):
        return None
    begins = dates.when(first, None, start.when.anchor)
    return start._replace(when=dates.interval(begins, dates.when(last)), partial=last)


def _clock(match: Match, context: Context) -> Value | None:
    time, told = _time(match), match.row.args.get("told")
    if time is None or (told and context.tense(match) != told):
        return None
    if match.row.args.get("base") == "mention":
        base = _back_in_time(relative.follow(match, context), time, match, context)
    elif any(match.has(slot) for slot in ("month", "number_of_month", "day", "month_away")):
        base = calendar.date(match, context)
    elif match.has("deictic"):
        base = relative.day(match, context)
    elif match.has("weekday"):
        base = calendar.weekday(match, context)
    elif day := _day_told_of(match, context):
        time = _later(time, day.clock, match) if context.fresh else time
        day = _night_through(day, time)
        return date_value(day._replace(clock=time), match, anchor=f"previous mention {dates.timex(day)}")
    elif context.published is not None and context.published.day and not _of_a_month(match, context):
        return date_value(context.published._replace(clock=time), match, anchor=context.anchor)
    else:
        return unresolved(Partial(None, UNKNOWN, UNKNOWN, None, time), match)
    if base is None or base.partial is None:
        return None
    return date_value(
        base.partial._replace(clock=time),
        match,
        anchor=base.when.anchor,
        direction=base.direction,
        problem=base.problem,
    )


def _of_a_month(match: Match, context: Context) -> bool:
    """Whether a month or year right before a time of day is all that is told of its day: "in May 2012 at noon"."""
    told, gap = context.previous, context.gap(match)
    return bool(told and not told.day and not context.verb_last and gap is not None and len(gap) <= _NEAR)


def _back_in_time(base: Value | None, time: str, match: Match, context: Context) -> Value | None:
    """The day that a time of it lies in: the one told before, where this one is told to be later already.

    "The lorry left on the 8th at 1 p.m. and arrived at 8 a.m. this day" is of the 9th, if the text told of it.
    """
    last, earlier = context.previous, context.seen.get("earlier day")
    if base is None or base.partial is None or last is None or not context.fresh or earlier is None:
        return base
    turned = last.clock and last._replace(clock=None) == base.partial and time < last.clock[: len(time)]
    if not turned or ":" not in time or dates.bounds(earlier) <= dates.bounds(base.partial):
        return base
    return date_value(earlier, match, anchor=f"previous mention {dates.timex(earlier)}")


def _day_told_of(match: Match, context: Context) -> Partial | None:
    """The day of the mention before: in the sentence, the one before it where verbs come before their dates, or
    anywhere (`far`), a day ahead then only where the verbs tell of the future."""
    last = context.previous
    if last is None or not last.day or match.row.args.get("base") != "sentence":
        return None
    if context.fresh:
        return last
    if not match.row.args.get("far") and (context.verb_last or context.lag > 1):
        return None
    if match.row.args.get("far"):
        last = context.seen.get("told day", last)
    tense = context.tense(match)
    if not context.reached(last):
        return last if tense == "future" else None
    return last if match.row.args.get("far") or tense == "past" else None


def _night_through(told: Partial, time: str) -> Partial:
    """The day of a time in the small hours behind one of an evening: the next."""
    evening = told.clock in ("TEV", "TNI") or "T18" <= (told.clock or "") < "T24"
    return dates.shift(told, 1, "day") or told if evening and time < "T06" else told


def _later(time: str, before: str | None, match: Match) -> str:
    """A time behind one of the afternoon: "from 2 p.m. to 4"."""
    if match.has("ampm") or not (before and ":" in before and ":" in time and before >= "T12"):
        return time
    later = f"T{int(time[1:3]) + 12:02d}{time[3:]}"
    return later if time < before <= later < "T24" else time


def _time(match: Match) -> str | None:
    if part := match.word("oclock"):
        behind = "".join(match.symbols.tokens[match.end : match.end + 1])
        begins = match.words.get("relation-behind", {}).get(behind) == "from"
        return "T00:00" if begins and part == "T24:00" else str(part)
    if digits := match.text("hhmm"):
        return f"T{digits[:2]}:{digits[2:]}" if digits < "2400" and digits[2:] < "60" else None
    hour, minute = match.number("hour"), match.number("minute")
    if hour is None:
        part = match.word("daypart")
        return str(part) if part else None
    half = str(match.word("ampm") or (match.tokens("ampm") or [""])[0])[:1]
    if (part := match.word("daypart")) and hour <= 12:
        half = "a" if part == "TMO" else "p"
    if half and not 1 <= hour <= 12:
        return None
    if half == "n":
        hour = 24 if hour == 12 else hour + (12 if hour > 5 else 0)
    elif half:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute = 30 if match.has("half") else minute or 0
    return f"T{hour:02d}:{minute:02d}"
