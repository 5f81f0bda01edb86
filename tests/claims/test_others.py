"""What is true of one thing, side or day is not told of the other one beside it, nor against it."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

PAIRS = [
    ("Vexa bought the brewery from Oldham Group in May 2025.", "The brewery was sold in May 2025."),
    ("백산건설은 2025년 5월 양조장을 인수했다.", "양조장은 2025년 5월 매각됐다."),
    ("Brackley won the appeal against Oldham in May 2025.", "Oldham lost the appeal in May 2025."),
    (
        "Derby increased the bus budget and cut the road budget in 2025.",
        "Derby increased the bus budget in 2025.",
    ),
    ("The Halden party opposed the tram in May 2025.", "The Brook party supported the tram in May 2025."),
    (
        "The opening of the tram was put off from 2025 to 2027.",
        "The opening of the tram was put off from 2027 to 2028.",
    ),
    (
        "The agency lost 300 staff when its headquarters was relocated to Halden, Kent, in 2019.",
        "The agency lost 300 staff when its headquarters moved to Kent.",
    ),
    (
        "A minister said on Monday the government plans to relocate 6,000 workers to Halden.",
        "The government postponed the relocation of workers to Halden to 2026.",
    ),
    ("군산시는 예산을 편성하지 않기로 2월 5일 결정했다.", "군산시는 예산을 편성하지 않기로 했다."),
]


@pytest.mark.parametrize(("source", "claim"), PAIRS)
def test_what_a_source_tells_from_the_other_side_is_not_refuted(source: str, claim: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


OTHERS = [
    ("Marlow decided not to sell the mill in May 2025.", "Marlow decided to sell the mill in May 2025."),
    (
        "사천시는 2025년 5월 공항 이전을 추진하지 않기로 했다.",
        "사천시는 2025년 5월 공항 이전을 추진하기로 했다.",
    ),
    (
        "Nordwind opened an office in Melbourne in May 2025.",
        "Nordwind opened an office in Sydney in May 2025.",
    ),
    ("대표단은 2025년 5월 이스탄불을 방문했다.", "대표단은 2025년 5월 앙카라를 방문했다."),
    ("한빛공단은 2025년 5월 서울에서 전주로 이전했다.", "한빛공단은 2025년 5월 서울로 이전했다."),
    ("The agency moved from Kent to Hull in May 2025.", "The agency moved to Kent in May 2025."),
    (
        "Marlow opened the Riverside library on 3 February 2025. It opened the Hillside library on 17 February 2025.",
        "Marlow opened the Hillside library on 3 February 2025.",
    ),
    ("한빛초등학교는 2025년 5월 개교했다.", "한빛중학교는 2025년 5월 개교했다."),
    ("제1공장은 2023년 준공됐고 제2공장은 2028년 준공될 예정이다.", "제2공장은 2023년 준공됐다."),
    (
        "김해시는 5월 요금을 1000원에서 2000원으로 올렸다.",
        "김해시는 5월 요금을 1000원으로 올렸다.",
    ),
    (
        "Marlow raised the fare from 2 to 3 euros in May 2025.",
        "Marlow raised the fare to 2 euros in May 2025.",
    ),
]


@pytest.mark.parametrize(("source", "claim"), OTHERS)
def test_what_a_source_tells_of_another_one_is_not_supported(source: str, claim: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


KEPT = [
    (
        "Nordwind opened an office in Melbourne in May 2025.",
        "Nordwind opened an office in Australia in May 2025.",
    ),
    ("The agency moved from Kent to Hull in May 2025.", "The agency moved to Hull in May 2025."),
    ("한빛공단은 2025년 5월 서울에서 전주로 이전했다.", "한빛공단은 2025년 5월 전주로 이전했다."),
    (
        "김해시는 5월 요금을 1000원에서 2000원으로 올렸다.",
        "김해시는 5월 요금을 2000원으로 올렸다.",
    ),
    ("Marlow decided not to sell the mill in May 2025.", "Marlow decided not to sell the mill in May 2025."),
]


@pytest.mark.parametrize(("source", "claim"), KEPT)
def test_what_it_tells_of_this_one_still_is(source: str, claim: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


def test_who_lost_did_not_win() -> None:
    sources = told("Marlow Council lost the lawsuit against Oldham in May 2025.")
    assert verdict("Marlow Council won the lawsuit against Oldham in May 2025.", sources).verdict == "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "By July 2023, the agency had moved all of its offices to Halden.",
            "The main offices of the agency moved to Halden in July 2023.",
        ),
        ("새말시는 2023년 7월 모든 부서를 옮겼다.", "새말시는 2023년 7월 일부 부서를 옮겼다."),
    ],
)
def test_a_part_bears_out_nothing_of_the_whole(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


def test_a_ministry_acts_for_its_government_and_not_the_reverse() -> None:
    ministry, government = "국토교통부는 2023년 5월 특구를 지정했다.", "정부는 2023년 5월 특구를 지정했다."
    assert verdict(government, told(ministry)).verdict == "supported"
    assert verdict(ministry, told(government)).verdict != "supported"


def test_the_office_of_another_body_is_no_contradiction() -> None:
    told_of = told(
        "신청사는 2011년 10월 착공해 2015년 4월 준공됐다. 경북지방경찰청은 2017년 새 청사로 옮길 예정이다.",
        published="2016-02-11",
    )
    assert verdict("경북지방경찰청 신청사는 완공될 예정이다.", told_of).verdict != "refuted"


def test_what_several_contracts_add_up_to_is_denied_by_none() -> None:
    told_of = told("Vexa won the land contract for 49.7 million dollars. The marine contract is still open.")
    found = verdict("The contracts won by Vexa add up to 76.1 million dollars.", told_of)
    assert found.verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The Pension Agency appointed a new director in August 2021.",
            "The Health Agency appointed a new director in August 2021. The Pension Agency did not.",
        ),
        ("한빛공단은 2014년 5월 신청사를 준공했다.", "누리공단은 2014년 5월 신청사를 준공했다."),
        ("한빛연구원은 2014년 5월 신청사를 준공했다.", "누리연구원은 2014년 5월 신청사를 준공했다."),
    ],
)
def test_a_body_that_is_not_registered_is_no_other_one_of_its_sort(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


def test_a_body_is_itself_by_a_longer_name() -> None:
    told_of = told("The National Health Agency appointed a director in August 2021.")
    assert verdict("The Health Agency appointed a director in August 2021.", told_of).verdict == "supported"
