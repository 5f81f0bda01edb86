"""Claims that no statement of a source tells in full, by the passage that they are about as a whole."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

LIBRARY = (
    "Halden opened its new library on 4 May 2024. Some 2,300 books were moved there by 40 volunteers. "
    "The building, designed by Lena Moritz, cost 35 million euros, of which the county paid 12 million euros."
)
HALL = "새말시는 2024년 5월 4일 새 도서관을 개관했다. 도서관에는 책 2만3천권이 있으며 직원 40명이 근무한다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("도서관에는 책 3만3천권이 있으며 직원 40명이 근무한다.", HALL, "refuted"),
        ("The library has 23,000 books and a staff of 40.", HALL, "supported"),
        ("The library has 33,000 books and a staff of 40.", HALL, "refuted"),
    ],
)
def test_a_passage_as_a_whole(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The museum has 23,000 books and a staff of 40.", HALL),
        (
            "The library will have 23,000 books and a staff of 40.",
            "The library lost 23,000 books and a staff of 40.",
        ),
        ("Some 2,300 books were burned there by 40 volunteers.", LIBRARY),
        ("Some 2,300 books had already been moved there by 40 volunteers in 2019.", LIBRARY),
        ("The building, designed by Anna Berg, cost 35 million euros.", LIBRARY),
        ("The county was paid 12 million euros for the building.", LIBRARY),
        ("The library opened before the county paid.", LIBRARY),
        ("도서관에는 책 2만3천권이 있었으나 모두 팔렸다.", HALL),
    ],
)
def test_a_changed_word_does_not_pass(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "By March 2024 Halden's new library had been completed.",
            "The new library in Halden, which costs 35 million euros, is still under construction.",
            "refuted",
        ),
        (
            "Halden's new library has been completed.",
            "The new library in Halden, which costs 35 million euros, is still under construction.",
            "not_enough_info",
        ),
        (
            "By March 2027 Halden's new library had been completed.",
            "The new library in Halden, which costs 35 million euros, is still under construction.",
            "not_enough_info",
        ),
        ("새말시 도서관은 2024년 3월 완공됐다.", "새말시 도서관은 현재 공사 중이다.", "refuted"),
        ("새말시 체육관은 2024년 3월 완공됐다.", "새말시 도서관은 현재 공사 중이다.", "not_enough_info"),
    ],
)
def test_what_is_under_construction_is_not_finished(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The council approved the plan for 300 homes.",
            "The mayor rejected the plan for 300 homes, but the council voted for it.",
        ),
        ("The city demolished the 12 old barracks in Hanam.", "The army built the 12 old barracks in Hanam."),
        ("The firm will hire 500 people in Ohio.", "The firm hired 120 people in Ohio."),
        ("시는 지구에 주택 9000호를 공급한다.", "시는 지금까지 지구에 주택 2100호를 공급했다."),
        ("시는 기업 25곳을 유치했다.", "시는 2020년 기업 10곳, 2021년 15곳을 유치했다."),
        ("The lab opened in Saxony with 20 staff.", "The lab opened in Leipzig with 20 staff."),
        ("KEPCO KPS moved 300 staff to Naju.", "KEPCO moved 300 staff to Naju."),
    ],
)
def test_what_need_not_contradict_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("나주 임대료는 광주보다 20% 싸다.", "나주 임대료는 광주보다 20% 비싸다."),
        (
            "The fund will pay 30 million euros to Leipzig.",
            "If parliament agrees, the fund will pay 30 million euros to Leipzig.",
        ),
        ("국가는 공장에 4천만 달러를 준다.", "국가가 공장에 4천만 달러를 줄지는 미지수다."),
        ("나주시는 전주시에 버스 20대를 빌려줬다.", "Jeonju lent Naju 20 buses."),
        ("세종시 인구는 2019년 39만명이었다.", "세종시 인구는 2019년 34만명, 2023년 39만명이었다."),
        (
            "장관은 민원 30건을 알고 있었다.",
            "The minister said it was untrue that he knew of the 30 complaints.",
        ),
    ],
)
def test_what_is_open_or_of_another_bears_out_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


NEWS = "---\npublished: 2024-05-04\n---\n"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The mill has already moved to Halden.",
            "The mill plans to move to Halden in June 2026.",
            "refuted",
        ),
        (
            "By May 2024 the mill had already moved to Halden.",
            "The mill will move to Halden in 2026.",
            "refuted",
        ),
        ("도서관은 이미 새말로 이전했다.", "도서관은 2026년 6월 새말로 이전할 계획이다.", "refuted"),
        ("도서관은 이미 운영되고 있다.", "시는 2026년 6월 도서관을 건립할 계획이다.", "not_enough_info"),
        ("The mill moved to Halden.", "The mill plans to move to Halden in June 2026.", "not_enough_info"),
        # of another one, of a part, or of what is done every year
        (
            "The city has already built a library.",
            "The city will build a second library in 2026.",
            "not_enough_info",
        ),
        (
            "The mill has already moved to Halden.",
            "The mill will move its archive to Halden in 2026.",
            "not_enough_info",
        ),
        ("공단은 이미 나주로 이전했다.", "공단은 2026년 전산실을 나주로 이전할 계획이다.", "not_enough_info"),
        ("시는 이미 도서관을 지었다.", "시는 2026년 어린이 도서관을 지을 계획이다.", "not_enough_info"),
        (
            "The council has already approved the budget.",
            "The council will approve the budget in 2026.",
            "not_enough_info",
        ),
        (
            "The bill gives 580 million euros of taxpayers' money to the arena.",
            "The bill gives 380 million euros of taxpayers' money to the arena, which costs 1.5 billion euros.",
            "refuted",
        ),
        (
            "The airport gets a 3,200-meter runway.",
            "The airport, 280 kilometers from here, gets a 2,500-meter runway.",
            "refuted",
        ),
    ],
)
def test_what_is_still_to_come_and_the_number_beside_the_same_word(
    claim: str, source: str, expected: str
) -> None:
    assert verdict(claim, told(f"{NEWS}{source}")).verdict == expected


MOVED = "The mill moved to Halden in May 2015, one month before the fund."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The library was completed in 2013.",
            "The library, begun in 2012, was completed in 2015.",
            "refuted",
        ),
        (
            "The mill moved to Halden after the fund.",
            MOVED,
            "refuted",
        ),
        (
            "The mill moved to Halden before the fund.",
            MOVED,
            "supported",
        ),
        ("도서관은 협약 체결 전에 개관했다.", "도서관은 협약 체결 2년 뒤에 개관했다.", "refuted"),
        (
            "새말선 공사는 2010년 시작됐다.",
            "새말선은 공사를 마치고 2016년 9월 운행을 시작했다.",
            "not_enough_info",
        ),
    ],
)
def test_only_the_date(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


def test_a_difference_is_no_level() -> None:
    source = "The council of Halden adopted in October 2020 a loan of up to 11 million euros for a city hall."
    claim = (
        "The loan that the council of Halden adopted is 3.3 million euros higher than the sum put to voters."
    )
    assert verdict(claim, told(source)).verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # what the mill had once is no number of today
        ("The mill employs 520 people.", "The mill employs 300 people. In 2004 it employed 520 people."),
        # who moved tells the sentence before
        (
            "Hanmaek's move to Naju cost 900 million won.",
            "한맥은 2015년 나주로 옮겼다. 트럭 80대가 동원됐으며 이사비용으로 90억원이 들었다.",
        ),
        ("조선소 지분은 55%에서 38%로 줄었다.", "조선소 지분은 55%에서 28%로 줄었다."),
    ],
)
def test_another_number_of_the_same(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "한맥은 나주로 옮기는 데 9억원을 썼다.",
            "한맥은 2015년 나주로 옮겼다. 새 사옥을 짓는 데는 90억원이 들었다.",
        ),
        (
            "The agency's move to Naju cost 900 million won.",
            "The university moved to Jinju in 2015. Moving expenses came to 9 billion won.",
        ),
        (
            "Finishing the tunnel would take another $650 million.",
            "The authority said another $450 million would be needed to finish the bridge.",
        ),
    ],
)
def test_a_number_of_something_else_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"
