"""What a claim has as come about "already", and a report has as pending."""

from __future__ import annotations

import pytest

from relocate_cli import dates, pipeline
from relocate_cli.claims import Sources
from relocate_cli.model import Document
from tests.claims.sources import told, verdict

BILL = """# Bank asks to move to Busan
2023-07-27

The bank asked the regulator on Thursday to approve its move to Busan.

An amendment of the banking act that would move the seat of the bank to Busan was proposed in January 2022, but is \
still pending at the National Assembly.
"""
AIRPORT = """# 새만금·서산 공항 타당성 검토
2016-01-21

국토교통부는 새만금과 서산에 공항을 지을 타당성이 있는지 검토한다.
"""


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The National Assembly has already passed the amendment that moves the bank to Busan.",
            BILL,
            "refuted",
        ),
        ("은행 본점을 부산으로 옮기는 법 개정안은 이미 국회를 통과했다.", BILL, "refuted"),
        ("국토교통부는 새만금과 서산에 공항을 짓기로 이미 결정했다.", AIRPORT, "refuted"),
        (
            "The transport ministry had already decided to build airports at Saemangeum and Seosan.",
            AIRPORT,
            "refuted",
        ),
        (
            "The transport ministry had already decided to build airports at Saemangeum and Muan.",
            AIRPORT,
            None,
        ),
        ("The council has already passed the budget of the port.", BILL, None),
        ("국토교통부는 무안에 공항을 짓기로 이미 결정했다.", AIRPORT, None),
    ],
)
def test_what_is_pending_has_not_come_about(claim: str, source: str, expected: str | None) -> None:
    found = verdict(claim, told(source))
    assert (found.verdict == "refuted") == (expected == "refuted")
    if expected:
        assert [slot.slot for slot in found.slots if slot.label == "refuted"] == ["status"]


def test_what_a_later_report_has_done_is_not_pending() -> None:
    later = (
        "# Assembly passes bill\n\nThe National Assembly passed the amendment of the banking act on Thursday."
    )
    days = {BILL: "2023-07-27", later: "2024-02-01"}
    sources = Sources(pipeline.read(Document(day, text), dates.parse(day)) for text, day in days.items())
    claim = "The National Assembly has already passed the amendment that moves the bank to Busan."
    assert verdict(claim, sources).verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The ministry has already moved to Busan.",
            "Due to the move of the ministry to Busan, commuting costs rose. Spending of the ministry rose as well.",
        ),
        (
            "The ministry has already moved to Busan.",
            "Since the ministry's relocation to Busan, staff seek flats.",
        ),
        (
            "The library has already opened.",
            "The library plans to mark the fourth anniversary of its opening.",
        ),
        (
            "세종시립도서관은 이미 개관했다.",
            "개관 4주년을 맞은 세종시립도서관은 야간 운영 방안을 검토하고 있다.",
        ),
        (
            "해양수산부는 이미 부산으로 이전했다.",
            "해양수산부 부산 이전에 따라 HMM 본사 이전도 추진하고 있다.",
        ),
        (
            "The council had already sold the Harbour estate.",
            "The council's sale of the Harbour estate was completed in 2020, and a park is under review.",
        ),
    ],
)
def test_what_came_of_an_act_presupposes_it(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"
