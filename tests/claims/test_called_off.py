"""What was called off or put in another order, what a number was before, and who did not from who did."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

VOTE = (
    "The union held its first vote in June 2024. A second vote of the Halden union, scheduled for March 2025, "
    "was cancelled after the board resigned."
)
FERRY = "Halden's plan to put a second vessel on the Karlo route in May 2024 was scrapped."
PACT = (
    "Halden and Karlo signed an agreement on grain in May 2024. "
    "A memorandum on rare seeds, which Halden and Karlo had prepared for May 2024, was not signed."
)
CENTRE = "나주 복합센터는 2020년 5월 착공해 2022년 12월 준공될 예정이었으나 비용이 늘어 2022년 8월부터 공사가 멈췄다."
YEAR = "나주 철도는 2017년 3월 기본계획이 고시됐고 이듬해 10월 착공했다."
HALL = (
    "The Halden library was approved in June 2019. Work on the Halden library began in April 2020 but was halted "
    "in November 2022."
)
ROAD = "나주 진입도로는 2022년 5월 개통했다. 나주 산업단지 실시계획은 2019년 7월 승인됐다."
LATE = "나주박물관은 2025년 6월 문을 열었다. 당초 나주박물관의 개관 목표는 2023년 12월이었다."
SECOND = "A second vote of the union was held in March 2025."
VISIT = "The mayor visited Karlo in October 2024."


@pytest.mark.parametrize(
    ("claim", "source", "label", "slot"),
    [
        ("A second vote of the Halden union was held in March 2025.", VOTE, "refuted", "status"),
        ("A second vote of the Halden union was held in March 2026.", VOTE, "not_enough_info", None),
        (
            "The city of Halden put a second vessel into service on the Karlo route in May 2024.",
            FERRY,
            "refuted",
            "status",
        ),
        ("Halden and Karlo signed a memorandum on rare seeds in May 2024.", PACT, "refuted", "status"),
        ("Halden and Karlo signed an agreement on grain in May 2024.", PACT, "supported", None),
        ("나주 복합센터는 2022년 12월에 준공됐다.", CENTRE, "refuted", "status"),
        ("나주 철도는 기본계획이 고시된 해에 착공했다.", YEAR, "refuted", "date"),
        (
            "Work on the Halden library began more than two years after its approval.",
            HALL,
            "refuted",
            "date",
        ),
        ("나주 진입도로는 산업단지 실시계획이 승인되기 전에 개통됐다.", ROAD, "refuted", "date"),
        ("나주 진입도로는 산업단지 실시계획이 승인된 뒤에 개통됐다.", ROAD, "supported", None),
        ("나주박물관은 처음 목표로 한 시점보다 1년 넘게 늦게 문을 열었다.", LATE, "supported", None),
        ("나주박물관은 처음 목표로 한 시점보다 2년 넘게 늦게 문을 열었다.", LATE, "refuted", "date"),
    ],
)
def test_what_did_not_come_about_and_what_came_first(
    claim: str, source: str, label: str, slot: str | None
) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == label
    assert slot is None or [s.slot for s in found.slots if s.label == "refuted"] == [slot]


SHARE = "나주연구원의 지역인재 채용 비율은 2021년 34%였고 이듬해에는 37%로 올라 의무 비율인 30%를 웃돌았다."
COST = "나주 청사의 공사비는 1천960억원으로 애초 예산보다 15% 늘었다."
BORN = "지난해 나주시의 출생아는 112명으로 전년의 98명을 웃돌았다."
BILL = (
    "The total cost of Halden Airport is now put at 809 billion won, compared with 663 billion won in the original "
    "plan, and the county is to bear 5 percent of it."
)
BALLOT = "나주초 통합 투표에는 대상 학부모 312명 가운데 246명이 참여해 68.3%가 찬성했다."
AREA = "나주산단 1단계 면적은 132만㎡다. 78만㎡ 규모의 나주산단 2단계는 내년 착공한다."
STAFF = "새빛연구원 직원 312명 가운데 187명이 나주로 이전했다."
PORT = "The Ministry of Oceans and Fisheries designated the Karlo port a free trade zone in December 2021."
POLL = "새빛노조는 2024년 10월 나주 근무에 관한 설문조사를 실시했다."


@pytest.mark.parametrize(
    ("claim", "source", "label"),
    [
        ("나주연구원의 2022년 지역인재 채용 비율은 전년보다 5%포인트 높았다.", SHARE, "refuted"),
        ("나주연구원의 2022년 지역인재 채용 비율은 전년보다 3%포인트 높았다.", SHARE, "supported"),
        ("나주 청사의 공사비는 2천억원을 넘었다.", COST, "refuted"),
        ("나주시의 지난해 출생아 수는 전년보다 10% 넘게 늘었다.", BORN, "supported"),
        ("The estimated cost of Halden Airport has grown by 146 billion won.", BILL, "supported"),
        ("나주초 통합 투표에는 대상 학부모 네 명 중 세 명 이상이 참여했다.", BALLOT, "supported"),
        ("나주산단 2단계는 1단계보다 54만㎡ 작다.", AREA, "supported"),
        ("새빛연구원 직원 125명은 나주로 이전하지 않았다.", STAFF, "supported"),
        ("새빛연구원 직원 150명은 나주로 이전하지 않았다.", STAFF, "not_enough_info"),
        ("새빛노조는 2025년에도 나주 근무에 관한 설문조사를 실시했다.", POLL, "not_enough_info"),
    ],
)
def test_what_a_number_was_and_who_did_not(claim: str, source: str, label: str) -> None:
    assert verdict(claim, told(source)).verdict == label


def test_a_municipality_that_no_registry_knows_did_not_do_what_another_body_did() -> None:
    found = verdict("Karlo City designated the Karlo port as a free trade zone in December 2021.", told(PORT))
    assert found.verdict == "refuted"
    assert [s.slot for s in found.slots if s.label == "refuted"] == ["actor"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (SECOND, "A second vote of the union, scheduled for March 2025, was nearly cancelled."),
        (SECOND, "Critics wanted the second vote of the union, scheduled for March 2025, to be cancelled."),
        (SECOND, "A second vote of the union, due in March 2025, was nearly cancelled but went ahead."),
        (SECOND, "A second vote of the youth union, scheduled for March 2025, was cancelled."),
        (VISIT, "The mayor's visit to Karlo, due on 21 October 2024, was not cancelled."),
        (VISIT, "The mayor's visit to Karlo in October 2024 went ahead although a reception was cancelled."),
        (
            "Halden put a second vessel on the Karlo route in May 2024.",
            "Halden's plan to put a third vessel on the Karlo route in May 2024 was scrapped.",
        ),
        ("나주시는 2024년 6월 시민 축제를 열었다.", "나주시의 2024년 6월 시민 가요 축제가 취소됐다."),
        ("Fewer than 200 staff moved to Naju.", "Of the 312 staff, 187 moved to Naju."),
        (
            "Karlo City published a study of the Orsk dam in May 2024.",
            "The Ministry of Oceans and Fisheries published a study of the Orsk dam in May 2024.",
        ),
    ],
)
def test_what_only_looks_called_off_denies_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


def test_a_date_with_too_is_denied_by_no_other() -> None:
    source = told("The Orsk union held a survey on housing in October 2024.")
    assert verdict("The Orsk union held a survey on housing in 2025.", source).verdict == "refuted"
    too = verdict("The Orsk union held a survey on housing in 2025 too.", source)
    assert too.verdict == "not_enough_info"


def test_more_digits_than_a_number_has_are_none() -> None:
    assert verdict(f"직원은 {'1' * 310}여 명이다.", told("직원은 3명이다.")).verdict == "not_enough_info"


def test_a_claim_about_the_sale_is_not_about_the_tower() -> None:
    source = (
        "Halden agreed in 2024 to sell its tower, completed in 1984, to Karlo, but the deal was called off."
    )
    found = verdict("The sale of the Halden tower to Karlo was completed in 2024.", told(source))
    assert "date" not in [s.slot for s in found.slots if s.label == "refuted"]


def test_what_was_only_sought_was_not_granted() -> None:
    source = (
        "Landowners filed a suit seeking to have the designation of the Halden district annulled; "
        "the Orsk court dismissed it in June 2023."
    )
    claim = "The Orsk court annulled the designation of the Halden district in June 2023."
    assert verdict(claim, told(source)).verdict == "refuted"
