"""Partial dates: what holds for all of them, and the edges of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates
from relocate_cli.dates import Direction, Partial
from relocate_cli.model import When

PARTS = ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "SP", "SU", "FA", "WI")
UNITS = ("day", "week", "month", "quarter", "half", "season", "year", "decade", "century")
DIRECTIONS: tuple[Direction, ...] = ("past", "future", "before", "after", "nearest")
MIDDLE = st.dates(date(1000, 1, 1), date(9000, 12, 31))

days = st.dates().map(dates.of_date)
months = st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda given: Partial(*given))
years = st.integers(1, 9999).map(Partial)
parts = st.tuples(st.integers(1, 9999), st.sampled_from(PARTS)).map(
    lambda given: Partial(given[0], part=given[1])
)
weeks = st.dates(date(1, 1, 8), date(9999, 12, 1)).map(dates.week_of)
decades = st.integers(1, 999).map(lambda n: Partial(n * 10, part="decade"))
centuries = st.integers(1, 99).map(lambda n: Partial(n * 100, part="century"))
known = st.one_of(days, months, years, parts, weeks, decades, centuries)
yearless = st.one_of(
    st.integers(0, 12).map(lambda month: Partial(None, month)),
    st.tuples(st.integers(0, 12), st.integers(0, 28)).map(lambda given: Partial(None, *given)),
    st.sampled_from(PARTS).map(lambda part: Partial(None, part=part)),
)
partials = st.one_of(known, yearless)


def when(value: Partial) -> When:
    return dates.when(value)


@st.composite
def intervals(draw: st.DrawFn) -> When:
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    ends = draw(st.sampled_from(["both", "start", "end"]))
    start = when(dates.of_date(first)) if ends != "end" else None
    end = when(dates.of_date(last)) if ends != "start" else None
    return dates.interval(start, end)


anything = st.one_of(partials.map(when), intervals())


@given(known)
def test_bounds_are_in_order_and_inclusive(value: Partial) -> None:
    first, last = dates.bounds(value)
    assert first is not None
    assert last is not None
    assert first <= last
    length = {"day": 1, "week": 7, "weekend": 2}.get(dates.grain(value))
    if length and last < date.max:
        assert (last - first).days + 1 == length


@given(partials)
def test_edtf_round_trip(value: Partial) -> None:
    text = dates.edtf(value)
    if not dates.valid(value):
        assert text is None
        return
    assert text is not None
    read = dates.parse(text)
    assert (read.edtf, read.first, read.last) == (text, *dates.bounds(value))
    assert read.grain == dates.grain(value)
    assert dates.of_when(read) == value
    assert dates.of_when(dates.when(value)) == value


@given(intervals())
def test_interval_round_trip(interval: When) -> None:
    assert interval.edtf is not None
    read = dates.parse(interval.edtf)
    assert (read.edtf, read.first, read.last) == (interval.edtf, interval.first, interval.last)


@given(partials)
def test_timex_round_trip(value: Partial) -> None:
    """TIMEX3 text of a date without a time of day is ISO text too, decades and centuries aside."""
    if dates.valid(value) and value.part not in ("decade", "century"):
        assert dates.parse(dates.timex(value)).timex == dates.timex(value)


@given(st.text(max_size=20))
def test_parse_reads_or_says_why(text: str) -> None:
    try:
        read = dates.parse(text)
    except ValueError:
        return
    assert read.edtf is not None
    assert dates.parse(read.edtf).edtf == read.edtf


@pytest.mark.parametrize(
    ("text", "edtf", "first", "last"),
    [
        ("2025-H2", "2025-41", "2025-07-01", "2025-12-31"),
        ("2026-Q1", "2026-33", "2026-01-01", "2026-03-31"),
        ("2026-40", "2026-40", "2026-01-01", "2026-06-30"),
        ("2025-W08", "2025-02-17/2025-02-23", "2025-02-17", "2025-02-23"),
        ("2017/..", "2017/..", "2017-01-01", None),
        ("../2025-12-31", "../2025-12-31", None, "2025-12-31"),
        ("2019/2020-02", "2019/2020-02", "2019-01-01", "2020-02-29"),
        ("XXXX-12-11", "XXXX-12-11", None, None),
        ("199X", "199X", "1990-01-01", "1999-12-31"),
        ("19XX", "19XX", "1900-01-01", "1999-12-31"),
        ("2025-24", "2025-24", "2025-12-01", "2026-02-28"),
        ("9999-24", "9999-24", "9999-12-01", "9999-12-31"),
        ("9999-41", "9999-41", "9999-07-01", "9999-12-31"),
        ("9999-36", "9999-36", "9999-10-01", "9999-12-31"),
        ("0001", "0001", "0001-01-01", "0001-12-31"),
        ("2025-12-11/", "2025-12-11/..", "2025-12-11", None),
        (" 2024-02-29 ", "2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_parse(text: str, edtf: str, first: str | None, last: str | None) -> None:
    read = dates.parse(text)
    bounds = [bound and bound.isoformat() for bound in (read.first, read.last)]
    assert [read.edtf, *bounds] == [edtf, first, last]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "2023-02-29",
        "1900-02-29",
        "2025-13",
        "2025-00",
        "2025-06-00",
        "2025-Q5",
        "2025-H3",
        "2025-W53",
        "0000",
        "2025/2024",
        "2025-12-11/2025-12-10",
        "2025-12-11T25:00",
        "2025-12-11T10:60",
        "yesterday",
        "12/11/2025",
        "20251211",
        "2025-1-1",
        "٢٠٢٥",
        "2024/2025/2026",
    ],
)
def test_parse_refuses(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        dates.parse(text)


@given(anything, anything)
def test_overlaps_is_symmetric_and_follows_from_inside(one: When, other: When) -> None:
    assert dates.overlaps(one, other) == dates.overlaps(other, one)
    if dates.inside(one, other):
        assert dates.overlaps(one, other)


@given(anything)
def test_a_placed_date_overlaps_itself(value: When) -> None:
    assert dates.overlaps(value, value) == dates.placed(value)
    assert dates.inside(value, value) == dates.placed(value)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_overlaps_means_a_common_day(a: date, b: date, c: date, d: date) -> None:
    (a, b), (c, d) = sorted((a, b)), sorted((c, d))
    one, other = (
        dates.interval(when(dates.of_date(first)), when(dates.of_date(last)))
        for first, last in ((a, b), (c, d))
    )
    assert dates.overlaps(one, other) == (max(a, c) <= min(b, d))


@given(known, st.integers(-400, 400), st.sampled_from(UNITS))
def test_shift_keeps_the_grain(value: Partial, count: int, unit: str) -> None:
    moved = dates.shift(value, count, unit)
    if moved is not None:
        assert dates.valid(moved)
        if unit not in ("day", "week") or dates.grain(value) in ("day", "week"):
            assert dates.grain(moved) == dates.grain(value)


@given(MIDDLE, st.integers(-4000, 4000), st.sampled_from(["day", "week"]))
def test_shift_by_days_has_an_inverse(day: date, count: int, unit: str) -> None:
    moved = dates.shift(dates.of_date(day), count, unit)
    assert moved is not None
    assert dates.shift(moved, -count, unit) == dates.of_date(day)
    assert dates.bounds(moved)[0] == day + timedelta(days=count * (7 if unit == "week" else 1))


@given(st.integers(1000, 8000), st.integers(1, 12), st.integers(-900, 900))
def test_shift_of_months_has_an_inverse(year: int, month: int, count: int) -> None:
    value = Partial(year, month)
    moved = dates.shift(value, count, "month")
    assert moved is not None
    assert dates.shift(moved, -count, "month") == value
    assert moved.year is not None
    assert moved.month is not None
    assert (moved.year - year) * 12 + moved.month - month == count


@given(st.integers(1000, 8000), st.sampled_from(PARTS), st.integers(-90, 90))
def test_shift_of_parts_has_an_inverse(year: int, part: str, count: int) -> None:
    unit = {"Q": "quarter", "H": "half"}.get(part[0], "season")
    moved = dates.shift(Partial(year, part=part), count, unit)
    assert moved is not None
    assert dates.shift(moved, -count, unit) == Partial(year, part=part)
    assert (moved == Partial(year, part=part)) == (count == 0)


@given(known)
def test_shift_by_nothing_changes_nothing(value: Partial) -> None:
    for unit in ("month", "year"):
        assert dates.shift(value, 0, unit) in (value, None)
    assert dates.shift(value, 0, "year") == value


@pytest.mark.parametrize(
    ("value", "count", "unit", "expected"),
    [
        (Partial(2025, 1, 31), 1, "month", Partial(2025, 2, 28)),
        (Partial(2024, 1, 31), 1, "month", Partial(2024, 2, 29)),
        (Partial(2024, 3, 31), -1, "month", Partial(2024, 2, 29)),
        (Partial(2024, 2, 29), 1, "year", Partial(2025, 2, 28)),
        (Partial(2024, 2, 29), 4, "year", Partial(2028, 2, 29)),
        (Partial(2025, 12, 31), 1, "day", Partial(2026, 1, 1)),
        (Partial(2025, 12), 1, "month", Partial(2026, 1)),
        (Partial(2025, part="Q4"), 1, "quarter", Partial(2026, part="Q1")),
        (Partial(2025, part="WI"), 1, "season", Partial(2026, part="SP")),
        (Partial(2026, part="SP"), -1, "season", Partial(2025, part="WI")),
        (Partial(2025, part="H1"), -1, "half", Partial(2024, part="H2")),
        (Partial(9999, 12, 31), 1, "day", None),
        (Partial(9999, 12), 1, "month", None),
        (Partial(9999), 1, "year", None),
        (Partial(9999, part="Q4"), 1, "quarter", None),
        (Partial(9999, part="H2"), 1, "half", None),
        (Partial(9999, part="WI"), 1, "season", None),
        (Partial(1, 1, 1), -1, "day", None),
        (Partial(1, 1), -1, "month", None),
        (Partial(1), -1, "year", None),
        (Partial(1, part="Q1"), -1, "quarter", None),
        (Partial(1, part="SP"), -1, "season", None),
        (Partial(None, 12, 11), 1, "day", None),
        (Partial(2025), 1, "month", None),
    ],
)
def test_shift_at_the_edges(value: Partial, count: int, unit: str, expected: Partial | None) -> None:
    assert dates.shift(value, count, unit) == expected


@given(known, st.sampled_from(UNITS))
def test_truncate_gives_the_unit_that_holds_the_date(value: Partial, unit: str) -> None:
    cut = dates.truncate(value, unit)
    if cut is not None:
        assert dates.inside(when(value), when(cut))
        assert dates.grain(cut) == unit


@given(st.dates(date(101, 1, 8), date(9999, 12, 20)))
def test_every_day_lies_in_its_units(day: date) -> None:
    for unit in UNITS:
        assert dates.truncate(dates.of_date(day), unit) is not None, unit


@given(st.lists(known, max_size=6), known, st.sampled_from(DIRECTIONS))
def test_choose_goes_in_the_direction_asked(
    values: list[Partial], anchor: Partial, direction: Direction
) -> None:
    chosen = dates.choose(values, anchor, direction)
    if chosen is None:
        return
    assert chosen in values
    first, last = dates.bounds(chosen)
    low, high = dates.bounds(anchor)
    assert first is not None
    assert last is not None
    assert low is not None
    assert high is not None
    assert {
        "past": first <= high,
        "future": last >= low,
        "before": last < low,
        "after": first > high,
        "nearest": True,
    }[direction]


def test_choose_settles_a_tie_by_the_order_given() -> None:
    thursday, week = Partial(1902, 2, 20), Partial(1902, part="W08")
    assert dates.choose([week, thursday], thursday, "past") == week
    assert dates.choose([thursday, week], thursday, "past") == thursday
    around = [Partial(2025, 5, 1), Partial(2025, 5, 3)]
    assert dates.choose(around, Partial(2025, 5, 2), "nearest") == around[0]


@given(st.lists(st.dates(), min_size=1, max_size=6), st.dates())
def test_choose_takes_the_nearest(values: list[date], anchor: date) -> None:
    chosen = dates.choose(map(dates.of_date, values), dates.of_date(anchor), "nearest")
    assert chosen is not None
    assert abs(dates.bounds(chosen)[0] - anchor) == min(abs(value - anchor) for value in values)  # type: ignore[operator]


@given(MIDDLE, st.integers(0, 6), st.sampled_from(DIRECTIONS))
def test_a_weekday_is_at_most_a_week_away(day: date, number: int, direction: Direction) -> None:
    found = dates.weekday(number, dates.of_date(day), direction)
    assert found is not None
    first = dates.bounds(found)[0]
    assert first is not None
    assert first.weekday() == number
    limits = {"past": (-6, 0), "future": (0, 6), "before": (-7, -1), "after": (1, 7), "nearest": (-3, 3)}
    low, high = limits[direction]
    assert low <= (first - day).days <= high


@given(MIDDLE, st.integers(1, 31), st.sampled_from(DIRECTIONS))
def test_a_bare_day_is_found_in_the_right_direction(day: date, number: int, direction: Direction) -> None:
    found = dates.day_of_month(number, dates.of_date(day), direction)
    assert found is not None
    assert found.day == number
    first = dates.bounds(found)[0]
    assert first is not None
    assert {
        "past": first <= day,
        "future": first >= day,
        "before": first < day,
        "after": first > day,
        "nearest": abs((first - day).days) <= 31,
    }[direction]
    assert abs((first - day).days) <= 62


@pytest.mark.parametrize(
    ("day", "anchor", "direction", "expected"),
    [
        (30, Partial(2026, 1, 5), "past", Partial(2025, 12, 30)),
        (31, Partial(2026, 3, 5), "past", Partial(2026, 1, 31)),
        (31, Partial(2026, 4, 5), "future", Partial(2026, 5, 31)),
        (11, Partial(2025, 12, 11), "past", Partial(2025, 12, 11)),
        (11, Partial(2025, 12, 11), "before", Partial(2025, 11, 11)),
        (11, Partial(2025, 12, 11), "after", Partial(2026, 1, 11)),
        (32, Partial(2025, 12, 11), "past", None),
        (11, Partial(2025), "past", None),
        (1, Partial(1, 1, 1), "past", Partial(1, 1, 1)),
        (31, Partial(9999, 12, 31), "future", Partial(9999, 12, 31)),
        (1, Partial(9999, 12, 31), "after", None),
    ],
)
def test_a_bare_day(day: int, anchor: Partial, direction: Direction, expected: Partial | None) -> None:
    assert dates.day_of_month(day, anchor, direction) == expected


@pytest.mark.parametrize(
    ("month", "day", "anchor", "direction", "expected"),
    [
        (10, None, Partial(2025, 12, 11), "past", Partial(2025, 10)),
        (12, None, Partial(2025, 1, 5), "past", Partial(2024, 12)),
        (10, None, Partial(2025, 10, 25), "before", Partial(2024, 10)),
        (1, 24, Partial(2025, 12, 11), "future", Partial(2026, 1, 24)),
        (12, 11, Partial(2025, 12, 11), "past", Partial(2025, 12, 11)),
        (2, 29, Partial(2025, 3, 1), "past", Partial(2024, 2, 29)),
        (2, 29, Partial(2025, 3, 1), "future", Partial(2028, 2, 29)),
        (2, 29, Partial(1903, 3, 1), "past", Partial(1896, 2, 29)),
        (2, 30, Partial(2025, 3, 1), "past", None),
        (12, None, Partial(1, 1, 5), "past", None),
        (1, None, Partial(9999, 12, 5), "after", None),
        (5, None, Partial(None, 3), "past", None),
    ],
)
def test_a_month_without_a_year(
    month: int, day: int | None, anchor: Partial, direction: Direction, expected: Partial | None
) -> None:
    assert dates.month_of_year(month, day, anchor, direction) == expected


@given(st.dates(date(1, 1, 8), date(9999, 12, 20)))
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    first, last = dates.bounds(dates.week_of(day))
    assert first is not None
    assert last is not None
    assert (first.weekday(), last.weekday()) == (0, 6)
    assert first <= day <= last
    saturday, sunday = dates.bounds(dates.week_of(day, weekend=True))
    assert (saturday, sunday) == (last - timedelta(days=1), last)


def test_the_ends_of_the_calendar_do_not_break_anything() -> None:
    for day in (date.min, date.max):
        value = dates.of_date(day)
        assert dates.bounds(value) == (day, day)
        for unit in UNITS:
            dates.truncate(value, unit)
            dates.shift(value, 1, unit)
            dates.shift(value, -1, unit)
        for number in range(7):
            for direction in DIRECTIONS:
                dates.weekday(number, value, direction)
        assert dates.edtf(value) == day.isoformat()


def test_intervals_may_be_open_but_not_on_both_sides() -> None:
    start = dates.parse("2017")
    assert dates.interval(start, None).edtf == "2017/.."
    assert dates.interval(None, start).edtf == "../2017"
    assert dates.interval(dates.parse("2017/2018"), dates.parse("2019/2020")).edtf == "2017/2020"


def test_a_duration_has_no_place() -> None:
    assert not dates.placed(dates.duration("P3M", "month"))
    assert dates.duration("P3M", "month").edtf is None
    assert dates.of_when(dates.duration("P3M", "month")) is None
