"""Numbers of claims and sources: what they amount to, what they count, and when two can be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli.claims import counted, quantities, words
from relocate_cli.claims.language import language
from relocate_cli.claims.quantities import Quantity
from relocate_cli.model import Span


def found(text: str, code: str) -> list[Quantity]:
    told = quantities.find(text, code)
    bare = words.masked(text, ((q.span.start, q.span.end) for q in told))
    return counted.count(told, words.read(bare, code), language(code), text)


@pytest.mark.parametrize(
    ("text", "code", "low", "high", "unit", "counted"),
    [
        ("Fourteen officials came.", "en", 14, 14, None, "official"),
        ("It has 39,000 inhabitants.", "en", 39_000, 39_000, None, "resident"),
        ("It cost 1.5 billion won.", "en", 1.5e9, 1.5e9, "won", None),
        ("It cost 673-point-two-five billion won.", "en", 673.25e9, 673.25e9, "won", None),
        ("It cost 26-and-a-half trillion won.", "en", 26.5e12, 26.5e12, "won", None),
        ("It grew by 12.5 percent.", "en", 12.5, 12.5, "percent", None),
        ("twenty-four public institutions", "en", 24, 24, None, "public-institution"),
        ("인구 3만9천명이 산다.", "ko", 39_000, 39_000, None, "person"),
        ("1조5229억원을 들였다.", "ko", 1_522_900_000_000, 1_522_900_000_000, "won", None),
        ("부지는 985만2000㎡다.", "ko", 9_852_000, 9_852_000, "m2", None),
        ("기업 300여 곳이 왔다.", "ko", 300, 399, None, "company"),
        ("12개 기관이 참석했다.", "ko", 12, 12, None, "institution"),
        ("설명회를 세 차례 열었다.", "ko", 3, 3, "times", None),
        ("10곳의 혁신도시", "ko", 10, 10, None, "innovation-city"),
        ("It needs $450 million to $550 million.", "en", 450e6, 550e6, "dollar", None),
        ("It costs between £2m and £3m.", "en", 2e6, 3e6, "pound", None),
        ("It rose by 1.95pc.", "en", 1.95, 1.95, "percent", None),
        ("It is 29km long.", "en", 29_000, 29_000, "m", None),
        ("They cost EUR220m.", "en", 220e6, 220e6, "euro", None),
        ("They cost USD 140 million.", "en", 140e6, 140e6, "dollar", None),
        ("새로 세운 철탑 436기", "ko", 436, 436, None, None),
        ("비용은 36억원이 아니라 46억원이다.", "ko", 4.6e9, 4.6e9, "won", None),
    ],
)
def test_a_number_with_what_it_counts(
    text: str, code: str, low: float, high: float, unit: str | None, counted: str | None
) -> None:
    (quantity,) = found(text, code)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)
    assert counted is None or counted in quantity.counted
    assert quantity.span.text == text[quantity.span.start : quantity.span.end]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the second phase", "en"),
        ("phase 2", "en"),
        ("2차 이전", "ko"),
        ("제28차 회의", "ko"),
        ("시즌2", "ko"),
        ("Ward 4, where Ann Bell won", "en"),
        ("Interstate 10", "en"),
        ("두 번째 다리", "ko"),
        ("새빛 3·4호기", "ko"),
        ("용운동 11번지", "ko"),
        ("문을 열면", "ko"),
        ("초등학교 1학년", "ko"),
    ],
)
def test_a_place_in_a_series_is_no_number(text: str, code: str) -> None:
    assert found(text, code) == []


@pytest.mark.parametrize(
    ("text", "code", "low", "mod", "unit"),
    [
        ("It costs more than $4 million.", "en", 4e6, "more-than", "dollar"),
        ("It costs about US$4 million.", "en", 4e6, "approx", "dollar"),
        ("It costs no more than £3.", "en", 3, "equal-or-less", "pound"),
        ("a hall of 400,000-square-foot size", "en", 400_000, None, "sqft"),
        ("A town of half a million.", "en", 500_000, None, None),
        ("Slightly more than half are at the mill.", "en", 50, "more-than", "percent"),
        ("It grew by at least half.", "en", 50, "equal-or-more", "percent"),
        ("에틸렌 100만t을 만든다.", "ko", 1e6, None, "ton"),
        ("용량은 96㎿다.", "ko", 96, None, "mw"),
        ("비율은 4%를 밑돌았다.", "ko", 4, "less-than", "percent"),
        ("관람객은 500만명을 웃돈다.", "ko", 5e6, "more-than", None),
        ("정원이 50명이 안 되는 곳", "ko", 50, "less-than", None),
        ("물량은 2만5천가구에 가깝다.", "ko", 25_000, "approx", None),
        ("두 회사는 문을 닫았다.", "ko", 2, None, None),
        ("세 대학은 문을 열었다.", "ko", 3, None, None),
    ],
)
def test_a_number_by_what_stands_around_it(
    text: str, code: str, low: float, mod: str | None, unit: str | None
) -> None:
    (quantity,) = found(text, code)
    assert (quantity.low, quantity.mod, quantity.unit) == (low, mod, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One man, now 74, came.", "74"),
        ("The first half hour was free.", None),
        ("More than half a year passed.", None),
    ],
)
def test_what_is_no_part_of_a_number(text: str, value: str | None) -> None:
    told = [q.span.text for q in found(text, "en") if q.span.text != "One"]
    assert told == ([value] if value else [])


def quantity(value: float, mod: str | None = None) -> Quantity:
    return Quantity(Span(0, 1, "1"), value, value, mod)


@pytest.mark.parametrize(
    ("claimed", "source", "expected"),
    [
        (quantity(150), quantity(150), True),
        (quantity(150), quantity(153), False),
        (quantity(150, "approx"), quantity(153), True),
        (quantity(150, "approx"), quantity(162), None),
        (quantity(150), quantity(162, "approx"), None),
        (quantity(150, "approx"), quantity(166), False),
        (quantity(150, "approx"), quantity(300), False),
        (quantity(150, "more-than"), quantity(153), True),
        (quantity(153, "more-than"), quantity(153), False),
        (quantity(153, "equal-or-more"), quantity(153), True),
        (quantity(100, "less-than"), quantity(99), True),
        (quantity(153), quantity(150, "approx"), None),
        (quantity(300, "approx"), quantity(300, "approx"), True),
    ],
)
def test_numbers_agree_as_exactly_as_they_are_told(
    claimed: Quantity, source: Quantity, expected: bool | None
) -> None:
    assert quantities.compare(claimed, source) is expected


@given(st.floats(1, 1e12), st.sampled_from([None, "approx", "equal-or-more", "equal-or-less"]))
def test_a_number_bears_itself_out(value: float, mod: str | None) -> None:
    assert quantities.compare(quantity(value, mod), quantity(value)) is True


@given(st.text(alphabet="1234567890,.만억조천백 여약~-%원명개a ", max_size=60), st.sampled_from(["en", "ko"]))
def test_any_text_gives_numbers_with_their_spans(text: str, code: str) -> None:
    for one in found(text, code):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.low <= one.high


@pytest.mark.parametrize(
    ("text", "code", "low", "mod"),
    [
        ("Half of the staff left.", "en", 50, None),
        ("They lost more than half of their staff.", "en", 50, "more-than"),
        ("A quarter of the clerks agreed.", "en", 25, None),
        ("직원의 절반 이상이 떠났다.", "ko", 50, "equal-or-more"),
        ("직원 4분의 1이 떠났다.", "ko", 25, None),
        ("직원 3분의 2가 넘게 떠났다.", "ko", 200 / 3, "more-than"),
        ("직원 5명 중 1명꼴로 떠났다.", "ko", 20, None),
        ("Two thirds of the clerks agreed.", "en", 200 / 3, "approx"),
        ("Fewer than one in five clerks agreed.", "en", 20, "less-than"),
    ],
)
def test_a_part_is_so_many_percent(text: str, code: str, low: float, mod: str | None) -> None:
    (quantity,) = found(text, code)
    assert (quantity.low, quantity.unit, quantity.mod) == (low, "percent", mod)


def test_a_numeral_within_a_name_is_none() -> None:
    assert [q.low for q in found("세종통합센터에는 200명이 왔다.", "ko")] == [200]
    assert [q.low for q in found("회의를 두 곳에서는 열었다.", "ko")] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a runway 3.5 kilometres long", "en"), ("3500m 활주로를 놓는다.", "ko")),
        (("a 2,500-meter runway", "en"), ("길이 2.5㎞의 활주로", "ko")),
        (("32 hectares of land", "en"), ("32만㎡의 땅", "ko")),
    ],
)
def test_units_that_are_multiples_of_one_another_are_one(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    (claimed,), (found,) = quantities.find(*one), quantities.find(*other)
    assert quantities.comparable(claimed, found)
    assert quantities.compare(claimed, found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("관객이 12배 늘었다.", 12),
        ("관객이 1.2배 늘었다.", 1.2),
        ("관객이 여덟 배 늘었다.", 8),
        ("두 배우가 왔다.", None),
        ("2배터리", None),
    ],
)
def test_a_multiple_is_a_whole_word(text: str, value: float | None) -> None:
    assert next((q.low for q in found(text, "ko") if q.unit == "fold"), None) == value


@pytest.mark.parametrize(
    "text",
    [
        "It rose from $4 million to $5 million.",
        "It rose $4 million to $5 million.",
        "It owns 4 parks and 5 pools.",
    ],
)
def test_a_change_is_no_range(text: str) -> None:
    assert [q.low for q in found(text, "en")] == [q.high for q in found(text, "en")]
    assert len(found(text, "en")) > 1
