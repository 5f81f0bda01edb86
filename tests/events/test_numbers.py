"""Numbers of events: with the noun they count, and never dates, ordinals or names."""

import pytest

from tests.events.reader import events


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Officials from 11 member cities met on March 3, 2025.", ["11 member cities"]),
        ("The city spent more than 1.5 trillion won on the site in 2024.", ["more than 1.5 trillion won"]),
        (
            "The city named three planned buildings and 20 officials in 2024.",
            ["three planned buildings", "20 officials"],
        ),
        ("The council held its 22nd meeting on March 3, 2025.", []),
        ("Phase 2 began in 2024 after 3 years.", []),
        ("The council met for three\ndays in May 2024.", []),
        ("Mayor Kim, 58, opened the 2025 fair in May 2025.", []),
        ("협의회는 지난 3일 12개 기관과 위원 16명이 참석한 회의를 열었다.", ["12개 기관", "위원 16명"]),
        ("시는 2024년 1조5229억원을 들여 4천78㎡ 부지에 센터를 지었다.", ["1조5229억원", "4천78㎡"]),
        ("시는 지난 3일 위원 16명 중 5명과 직원 등 10여 명을 뽑았다.", ["위원 16명", "5명", "10여 명"]),
        ("협의회는 지난 3일 11개도시가 모인 제28차 회의를 열었다.", ["11개도시"]),
        ("시는 10개월간 공사를 벌여 2024년 5월 3일 센터를 지었다.", []),
    ],
)
def test_numbers(sentence: str, numbers: list[str]) -> None:
    found = [span for event in events(sentence) for span in event.numbers]
    assert list(dict.fromkeys(span.text for span in found)) == numbers
    assert all(sentence[span.start : span.end] == span.text for span in found)


def test_a_number_has_its_worth() -> None:
    (event,) = events("The city spent more than 1.5 trillion won on 11 member cities in 2024.")
    told = [(number.value, number.unit, number.low, number.high) for number in event.numbers]
    assert told == [(1.5e12, "won", 1.5e12, None), (11, "city", 11, 11)]
