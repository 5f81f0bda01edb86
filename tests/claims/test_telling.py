"""How much a source need say: organs and offices, thin verbs, bare clauses, news without a date, plans overtaken."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

COUNCIL = "나주시의회는 2021년 5월 도서관 예산안을 의결했다."
APPROVAL = "The council of Naju City gave the Yeongsan tram its final approval in June 2021."
VOTE = "The Naju council voted in May 2021 to approve the stadium plan."
DELAYED = "Construction of the Yeongsan dam, which was to begin in 2021, has been delayed three times."
LINE = "The Yeongsan light-rail line is under construction. It is to be completed in 2023, the county said."
OPENED = "나주시가 새 시립도서관의 문을 열었다. 도서관에는 책 2만 권이 있다."
MEETING = "지난 3일 열린 나주시의회 임시회에서 도서관 예산 50억원이 삭감됐다."
PHOENIX = "The Phoenix city council approved the stadium budget in May 2021."
COST = "나주시 합동청사는 내년 5월 준공 예정이며 사업비는 262억원에 이른다."
FIRMS = "Naju City provided 64 local firms with grants in 2022."
TOPIC = "# Yeongsan bridge nears its end\n\nConstruction, which began in late 2018, is to end with the rain season."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("Naju's council passed the library budget in May 2021.", COUNCIL, "supported"),
        ("Naju's council passed the library budget in May 2020.", COUNCIL, "refuted"),
        ("The council of Naju City approved the Yeongsan tram in 2021.", APPROVAL, "supported"),
        ("The council of Naju City approved the Yeongsan tram in 2020.", APPROVAL, "refuted"),
        ("The Naju council approved the stadium plan in May 2021.", VOTE, "supported"),
        ("The Naju council rejected the stadium plan in May 2021.", VOTE, "refuted"),
        ("Construction of the Yeongsan dam began in 2021.", DELAYED, "refuted"),
        ("Construction of the Yeongsan dam began in 2023.", DELAYED, "not_enough_info"),
        ("나주시는 2025년 12월 새 시립도서관을 열었다.", OPENED, "supported"),
        ("나주시는 2025년 11월 새 시립도서관을 열었다.", OPENED, "not_enough_info"),
        ("나주시의회는 2025년 12월 3일 도서관 예산 50억원을 삭감했다.", MEETING, "supported"),
        ("피닉스 시의회는 2021년 5월 경기장 예산을 승인했다.", PHOENIX, "supported"),
        ("피닉스 시의회는 2022년 5월 경기장 예산을 승인했다.", PHOENIX, "refuted"),
        ("포틀랜드 시의회는 2021년 5월 경기장 예산을 승인했다.", PHOENIX, "not_enough_info"),
        ("나주시 합동청사 사업비는 262억 원이다.", COST, "supported"),
        ("나주시 합동청사 사업비는 362억 원이다.", COST, "refuted"),
        ("Naju City gave 64 companies grants in 2022.", FIRMS, "supported"),
        ("Naju City gave 46 companies grants in 2022.", FIRMS, "refuted"),
        ("Construction of the Yeongsan bridge began in 2018.", TOPIC, "supported"),
        ("Construction of the Yeongsan bridge began in 2016.", TOPIC, "refuted"),
        ("Construction of the Yeongsan hall began in 2018.", TOPIC, "not_enough_info"),
    ],
)
def test_what_a_source_need_not_spell_out(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The Yeongsan light-rail line was completed in 2020.", "refuted"),
        ("The Yeongsan light-rail line was completed in 2022.", "not_enough_info"),
    ],
)
def test_a_report_knows_what_had_not_come_by_its_day(claim: str, expected: str) -> None:
    assert verdict(claim, told(LINE, published="2020-09-15")).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # another time, another place and another one of a kind that can be done again
        ("The dam forum was held in Naju in 2023.", "The dam forum was held in 2024."),
        ("나주시는 2023년 다시 노선 연장을 신청했다.", "나주시는 2019년 7월 처음 노선 연장을 건의했다."),
        ("The council's meeting in 2020 was called off.", "The council met in Naju. Eight members attended."),
        # cues that are part of other words (비전, 까지), and a date that cannot be placed
        ("나주시는 2025년 비전 발표를 마쳤다.", "나주시는 2026년 예산 발표를 마쳤다."),
        ("Last week the fund sued over the sale in 2019.", "The fund sued over the sale in March 2024."),
        # a plan of nothing in particular
        ("시는 2026년 5월 개관을 목표로 한다.", "나주시는 2025년 12월 2일 시립도서관을 열었다."),
        # a surname with a title
        ("권 시장은 2021년 5월 사임했다.", "권선택 시장은 2021년 5월 사임했다."),
    ],
)
def test_what_may_be_another_event_is_not_refuted(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("나주시는 2026년부터 3년간 도서관 사업을 추진한다.", "supported"),
        ("나주시는 2026년부터 5년간 도서관 사업을 추진한다.", "refuted"),
    ],
)
def test_the_last_year_counts(claim: str, expected: str) -> None:
    source = "나주시는 2026년부터 2028년까지 도서관 사업을 추진한다."
    assert verdict(claim, told(source, published="2026-02-01")).verdict == expected


def test_things_of_no_name_do_not_disagree() -> None:
    sources = told("공사를 2028년 마무리할 계획이다.", "공사를 2027년 마무리할 계획이다.")
    assert verdict("공사를 2028년 마무리할 계획이다.", sources).verdict != "conflicting"
