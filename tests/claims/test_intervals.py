"""The logic of dates in claims: inside, apart, overlapping; before, after, so long after."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates
from relocate_cli.claims import intervals

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("claimed", "found", "label"),
    [
        ("2024", "2024-03", "supported"),
        ("2024-03", "2024", "not_enough_info"),
        ("2023", "2024", "refuted"),
        ("../2019-12-31", "../2019-12-31", "supported"),
        ("2019", "../2019-12-31", "not_enough_info"),
        ("2020", "../2019-12-31", "refuted"),
        ("2020-41", "2020-10", "supported"),
        ("2020-40", "2020-10", "refuted"),
        ("2022-12/2023-02", "2023-01", "supported"),
        ("XXXX-12-11", "2024-12-11", "supported"),
        ("XXXX-12", "2024-12-11", "supported"),
        ("XXXX-12-11", "2024-12", "not_enough_info"),
        ("XXXX-12-12", "2024-12-11", "not_enough_info"),
        ("2024-12-11", "XXXX-12-11", "not_enough_info"),
    ],
)
def test_a_claimed_date_by_a_source(claimed: str, found: str, label: str) -> None:
    assert intervals.compare(dates.parse(claimed), dates.parse(found)) == label


@pytest.mark.parametrize(
    ("claimed", "found", "label"),
    [
        ("2017/..", "2017/..", "supported"),
        ("2019/..", "2017/..", "refuted"),
        ("2017/..", "2017-05/..", "supported"),
        ("2017-05/..", "2017/..", "not_enough_info"),
        ("2020", "2017/..", "supported"),
    ],
)
def test_what_goes_on_is_compared_by_its_beginning(claimed: str, found: str, label: str) -> None:
    assert intervals.compare(dates.parse(claimed), dates.parse(found), going_on=True) == label


@pytest.mark.parametrize(
    ("earlier", "later", "length", "mod", "label"),
    [
        ("2021-08-18", "2024", "P3Y", None, "supported"),
        ("2023", "2024", "P2Y", None, "refuted"),
        ("2020-10", "2023-01", "P2Y3M", None, "supported"),
        ("2020-10", "2023-01", "P2Y", "more-than", "supported"),
        ("2020-10", "2023-01", "P1Y", "equal-or-less", "refuted"),
        ("2020-10", "2023-01", "P5Y", None, "refuted"),
        ("../2005-12", "2007", "P2Y", None, "not_enough_info"),
        ("2025-03-01", "2025-03-08", "P7D", None, "supported"),
        ("2025-03-01", "2025-03-08", "P9D", None, "refuted"),
        ("2013-05-29", "2015-12", "P2.5Y", "approx", "supported"),
        ("2013-05-29", "2016-06", "P2.5Y", "approx", "refuted"),
    ],
)
def test_so_long_after(earlier: str, later: str, length: str, mod: str | None, label: str) -> None:
    claimed = intervals.length(length, mod)
    assert claimed
    assert intervals.apart(dates.parse(earlier), dates.parse(later), claimed) == label


@given(DAYS, DAYS)
def test_days_are_inside_or_apart(one: date, other: date) -> None:
    label = intervals.compare(dates.when(dates.of_date(one)), dates.when(dates.of_date(other)))
    assert label == ("supported" if one == other else "refuted")


@given(DAYS)
def test_a_day_bears_out_its_month_and_year_only(day: date) -> None:
    found = dates.when(dates.of_date(day))
    for coarse in (dates.Partial(day.year), dates.Partial(day.year, day.month)):
        assert intervals.compare(dates.when(coarse), found) == "supported"
        assert intervals.compare(found, dates.when(coarse)) == "not_enough_info"


@given(DAYS)
def test_before_a_day_leaves_the_day_out(day: date) -> None:
    when = dates.when(dates.of_date(day))
    before, after = intervals.excluding(when, "before"), intervals.excluding(when, "after")
    assert intervals.compare(before, when) == intervals.compare(after, when) == "refuted"
    assert before.last == day - timedelta(days=1)
    assert after.first == day + timedelta(days=1)


@given(DAYS, DAYS)
def test_the_order_of_two_days(one: date, other: date) -> None:
    found = intervals.order(dates.when(dates.of_date(one)), dates.when(dates.of_date(other)))
    assert found == (None if one == other else one < other)


@pytest.mark.parametrize("value", ["PXY", "PT3H", "2024", "", "P"])
def test_what_has_no_length(value: str) -> None:
    assert intervals.length(value) is None


def test_less_than_a_month_is_told_by_days() -> None:
    day = [dates.parse(text) for text in ("2014-02-17", "2014-03-31", "2014-03-10")]
    bound = intervals.Length(1, 0, "month", "less-than")
    assert intervals.apart(day[0], day[1], bound) == "refuted"
    assert intervals.apart(day[0], day[2], bound) == "supported"
    assert intervals.apart(day[1], day[0], bound) == "refuted"
