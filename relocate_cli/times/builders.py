"""The closed set of builders: what a row's `build` may name. Shared by all languages."""

from __future__ import annotations

from collections.abc import Mapping

from relocate_cli.times import calendar, feasts, impossible, named, nth, relative, spans
from relocate_cli.times.value import Build

BUILDERS: Mapping[str, Build] = {
    "date": calendar.date,
    "which-month": calendar.which_month,
    "weekday": calendar.weekday,
    "numeric-date": calendar.numeric_date,
    "compact": calendar.compact,
    "instant": calendar.instant,
    "date-range": calendar.date_range,
    "nth": nth.nth,
    "weekday-away": nth.weekday_away,
    "week-of": nth.week_of,
    "spelled-year": calendar.spelled_year,
    "decade": calendar.decade,
    "century": calendar.century,
    "holiday": feasts.holiday,
    "lunar": feasts.lunar,
    "term": named.term,
    "school-year": named.school_year,
    "commemoration": named.commemoration,
    "day": relative.day,
    "unit": relative.unit,
    "offset": relative.offset,
    "to-the-day": relative.to_the_day,
    "follow": relative.follow,
    "following-name": relative.following_name,
    "again": relative.again,
    "period": relative.period,
    "period-range": relative.period_range,
    "season": relative.season,
    "reference": relative.reference,
    "duration": spans.duration,
    "unit-length": spans.unit_length,
    "vague-span": spans.vague_span,
    "set": spans.repeated,
    "clock": spans.clock,
    "impossible": impossible.impossible,
}
