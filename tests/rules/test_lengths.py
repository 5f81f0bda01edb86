"""Lengths of time: whatever the calendar says, a length counted in full is right, and one far off is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates
from relocate_cli.rules.lengths import fits, same

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS, st.integers(1, 400))
def test_days_counted_with_both_ends_or_one_fit(first: date, count: int) -> None:
    last = first + timedelta(days=count - 1)
    assert fits(count, "D", first, last, "day")
    assert fits(count - 1, "D", first, last, "day")
    assert not fits(count + 1, "D", first, last, "day")


@given(DAYS, st.integers(1, 60))
def test_whole_weeks_fit_to_the_sunday_and_to_the_friday(first: date, count: int) -> None:
    monday = first - timedelta(days=first.weekday())
    for short in (1, 3):
        assert fits(count, "W", monday, monday + timedelta(days=7 * count - short), "day")
    assert not fits(count, "W", monday, monday + timedelta(days=7 * count + 7), "day")


@given(DAYS, st.integers(1, 48))
def test_whole_months_and_years_fit(first: date, count: int) -> None:
    after = dates.bounds(dates.shift(dates.of_date(first), count, "month") or dates.of_date(first))[0]
    assert after
    last = after - timedelta(days=1)
    assert fits(count, "M", first, last, "day")
    assert not fits(count + 2, "M", first, last, "day")
    if count % 12 == 0:
        assert fits(count // 12, "Y", first, last, "day")
        assert not fits(count // 12 + 2, "Y", first, last, "day")


@pytest.mark.parametrize(
    ("count", "unit", "other", "smaller", "right"),
    [
        (2, "W", 14, "D", True),
        (2, "W", 12, "D", True),
        (2, "W", 10, "D", True),
        (2, "W", 20, "D", False),
        (2, "W", 9, "D", False),
        (3, "M", 92, "D", True),
        (3, "M", 60, "D", True),
        (3, "M", 100, "D", False),
        (1, "Y", 12, "M", True),
        (1, "Y", 10, "M", False),
    ],
)
def test_a_length_in_another_unit(count: int, unit: str, other: int, smaller: str, right: bool) -> None:
    assert same(count, unit, other, smaller) is right
