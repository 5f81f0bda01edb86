"""Holidays and dates that move with the moon: which year is meant, what exists, whose day it is."""

from __future__ import annotations

import pytest

from tests.times.reading import read, values


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("추석을 앞두고 시장을 찾았다.", "2025-09-20", "2025-10-06"),
        ("추석을 앞두고 열렸던 행사다.", "2025-11-20", "2025-10-06"),
        ("설 연휴에 문을 연다.", "2025-12-20", "2026-02-16/2026-02-18"),
        ("지난 추석에 열었다.", "2026-01-05", "2025-10-06"),
        ("오는 설날에 연다.", "2025-01-05", "2025-01-29"),
        ("작년 추석에 열었다.", "2025-12-11", "2024-09-17"),
        ("올해 동지에 연다.", "2024-12-11", "2024-12-21"),
        ("내년 추석에 연다.", "2027-05-01", "2028-10-03"),
        ("어린이날에 장터를 열었다.", "2025-12-29", "2025-05-05"),
        ("어린이날에 선물을 나눌 예정이다.", "2025-12-29", "2026-05-05"),
        ("음력 9월 9일에 열 예정이다.", "2025-10-01", "2025-10-29"),
        ("윤3월 1일에 열었다.", "2013-01-05", "2012-04-21"),
    ],
)
def test_korean_feasts_take_the_year_that_is_told_or_nearest(
    words: str, published: str, expected: str
) -> None:
    assert values(words, "ko", published) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("The fair will open on Chuseok.", "2026-09-25"), ("The fair was held on Chuseok.", "2025-10-06")],
)
def test_english_feasts_follow_the_tense(words: str, expected: str) -> None:
    assert values(words, "en", "2025-12-11") == [expected]


@pytest.mark.parametrize(
    "words", ["추석에 연다.", "음력 8월 15일에 연다.", "음력 8월에 연다.", "설 연휴에 쉰다."]
)
def test_without_a_publication_date_the_year_stays_unknown(words: str) -> None:
    (mention,) = read(words, "ko", None)
    assert (mention.problem, mention.when.first) == ("unresolved", None)


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("1850년 추석에 열렸다.", "2025-12-11"),
        ("2150년 설날에 연다.", "2025-12-11"),
        ("음력 8월 15일 연다.", "2150-01-01"),
    ],
)
def test_years_that_no_table_holds_are_unresolved(words: str, published: str) -> None:
    (mention,) = read(words, "ko", published)
    assert mention.problem == "unresolved"


@pytest.mark.parametrize(
    "words", ["2025년 음력 8월 30일 열렸다.", "음력 8월 31일 열렸다.", "2025년 음력 윤3월 1일 열렸다."]
)
def test_lunar_dates_that_do_not_exist_are_impossible(words: str) -> None:
    (mention,) = read(words, "ko")
    assert (mention.problem, mention.when.edtf) == ("impossible", None)


def test_a_day_right_behind_a_feast_is_that_day() -> None:
    assert values("석가탄신일인 5일 열렸다.", "ko") == ["2025-05-05", "2025-05-05"]
    assert values("설날(29일)에 열렸다.", "ko") == ["2025-01-29", "2025-01-29"]


@pytest.mark.parametrize("name", ["Liberation Day", "Children's Day", "Lunar New Year", "Constitution Day"])
def test_a_day_of_many_countries_needs_a_reason(name: str) -> None:
    assert values(f"It was shown on {name} in Rome.", "en") == []
    assert len(values(f"It was shown on {name} in Seoul.", "en")) == 1


@pytest.mark.parametrize("dot", "·ㆍ‧・∙.")
def test_any_middle_dot_makes_the_name_of_a_day(dot: str) -> None:
    (mention,) = read(f"3{dot}1절을 맞았다.", "ko")
    assert mention.when.edtf == "2025-03-01"
