"""Amounts: the examples of the data, exact values, bounds, and what is no amount."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import amounts, lang
from relocate_cli.amounts import Amount

ROWS = [
    (code, row, example, key == "yes")
    for code in lang.codes()
    for table in ("bound", "unit")
    for row in lang.table(code, "amounts").get(table, ())
    for key in ("yes", "no")
    for example in row[key]
]


UNITS = {row["name"] for code in lang.codes() for row in lang.table(code, "amounts").get("unit", ())}


def shown(found: Amount) -> str:
    low, high = ("" if end is None else str(end) for end in (found.low, found.high))
    return f"{low if low == high else f'{low}..{high}'} {found.unit}".strip()


@pytest.mark.parametrize(("code", "row", "example", "holds"), ROWS)
def test_examples(code: str, row: dict[str, str], example: str, holds: bool) -> None:
    text, _, value = example.rpartition(" = ") if holds else (example, "", "")
    found = list(amounts.find(text, 0, len(text), code))
    if holds:
        assert shown(found[0]) == value
    else:
        told = [amount.unit for amount in found if amount.unit or code == "ko"]
        assert row["name"] not in told if row["name"] in UNITS else told == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("11 member cities", 11, "city"),
        ("12개 기관", 12, "기관"),
        ("위원 16명", 16, "person"),
        ("기관 12곳", 12, "기관"),
        ("1조5229억원", 1_522_900_000_000, "won"),
        ("4천78㎡", 4078, "m2"),
        ("3만9천명", 39_000, "person"),
        ("5억\u00a08천만원", 580_000_000, "won"),
        ("twelve agencies", 12, "agency"),
        ("1.5\ntrillion\nwon", 1_500_000_000_000, "won"),
        ("4,078 square\nmeters", 4078, "m2"),
        ("two branches", 2, "branch"),
        ("two hundred and fifty thousand people", 250_000, "person"),
    ],
)
def test_a_text_is_read_with_what_it_counts(text: str, value: int, unit: str) -> None:
    found = amounts.read(text)
    assert found is not None
    assert (found.value, found.unit, found.low, found.high) == (value, unit, value, value)


def test_words_of_bounds_count_where_the_line_breaks_in_them() -> None:
    found = amounts.read("more\nthan 300 people")
    assert found is not None
    assert (found.low, found.high) == (300, None)


@pytest.mark.parametrize(
    "text",
    [
        "the 22nd meeting",
        "Season 2",
        "call 055-749-1234",
        "at 10:30",
        "see https://example.org/2024/11",
        "제28차 회의",
        "제3건",
        "민선 8기",
        "시즌2",
        "10개월간",
        "055-749-1234",
        "2022 개정 교육과정",
        "600MW",
    ],
)
def test_ordinals_names_and_times_are_no_amounts(text: str) -> None:
    code = "ko" if any("가" <= letter <= "힣" for letter in text) else "en"
    assert list(amounts.find(text, 0, len(text), code)) == []


def test_a_range_has_no_value_but_bounds() -> None:
    found = amounts.read("1500~2천명")
    assert found is not None
    assert (found.value, found.low, found.high) == (None, 1500, 2000)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1.5 trillion won", "1조5229억원", True),
        ("1.5 trillion won", "1조6229억원", False),
        ("about 300 people", "320명", True),
        ("300여 명", "350명", True),
        ("300여 명", "450명", False),
        ("more than 300 people", "2천명", True),
        ("11 cities", "12 cities", False),
        ("3.5 percent", "3.5%", True),
        ("12 hectares", "12만㎡", True),
    ],
)
def test_amounts_agree_as_far_as_they_are_told(one: str, other: str, same: bool) -> None:
    left, right = amounts.read(one), amounts.read(other)
    assert left is not None
    assert right is not None
    assert left.unit == right.unit
    assert amounts.agree(left, right) is amounts.agree(right, left) is same


def in_korean(number: int) -> str:
    """A number as Korean news writes it: 1522900000000 is 1조5229억."""
    parts = [(10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")]
    told = ""
    for worth, word in parts:
        digits, number = divmod(number, worth)
        told += f"{digits}{word}" if digits else ""
    return told


@given(st.integers(1, 10**15 - 1))
def test_a_number_means_the_same_however_it_is_written(number: int) -> None:
    for text in (f"{in_korean(number)}원", f"{number}원", f"{number:,}원", f"{number:,} won"):
        found = amounts.read(text)
        assert found is not None
        assert (found.value, found.unit, found.end) == (number, "won", len(text))


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(["thousand", "million", "billion"]))
def test_fractions_of_a_scale_are_exact(whole: int, hundredths: int, scale: str) -> None:
    found = amounts.read(f"{whole}.{hundredths:02} {scale} won")
    worth = {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale]
    assert found is not None
    assert found.value == (whole * 100 + hundredths) * worth // 100


@given(st.text(st.sampled_from("1290,.~-조억만천 원명개약여한두$%twohundred "), max_size=60))
def test_amounts_stand_in_the_text_in_order_with_value_between_their_bounds(text: str) -> None:
    for code in lang.codes():
        end = 0
        for found in amounts.find(text, 0, len(text), code):
            assert end <= found.start < found.end <= len(text)
            end = found.end
            ends = [e for e in (found.low, found.value, found.high) if e is not None]
            assert ends == sorted(ends)
