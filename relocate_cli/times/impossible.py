"""The builder of what is written like a date or a time of day and can be none: 13월 5일, 25:00, Q5, May 32."""

from __future__ import annotations

from relocate_cli.lang import Match
from relocate_cli.model import When
from relocate_cli.times.value import Context, Value

_MOST = {"quarter": 4, "month": 12, "day": 31, "hour": 24, "minute": 59, "half_day_hour": 12}
"""The largest number of each slot; hours of a half day ("p.m.") go up to 12."""

_GRAINS = {"minute": "minute", "half_day_hour": "hour", "hour": "hour", "day": "day", "month": "month"}


def impossible(match: Match, context: Context) -> Value | None:
    """An expression of which a number is too large, its value as written; none where all of its numbers can be."""
    numbers = {slot: number for slot in _MOST if (number := match.number(slot)) is not None}
    if "half_day_hour" in numbers and numbers["half_day_hour"] == 0:
        numbers["half_day_hour"] = _MOST["hour"] + 1
    wrong = next((slot for slot, number in numbers.items() if number > _MOST[slot]), None)
    if wrong is None:
        return None
    year = f"{match.number('year'):04d}" if match.has("year") else "XXXX"
    hour = numbers.get("hour", match.number("half_day_hour"))
    if "quarter" in numbers:
        text = f"{year}-Q{numbers['quarter']}"
    elif hour is not None:
        text = f"XXXX-XX-XXT{hour:02d}" + (f":{numbers['minute']:02d}" if "minute" in numbers else "")
    else:
        fields = [numbers.get("month"), numbers.get("day")]
        text = "-".join([year, *("XX" if number is None else f"{number:02d}" for number in fields)])
        text = text.removesuffix("-XX")
    value = When(None, None, None, _GRAINS.get(wrong, "quarter"), text)
    return Value("DATE" if hour is None else "TIME", value, problem="impossible")
