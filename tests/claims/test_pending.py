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


MUSEUM = """# Bronzes go back
2022-10-12

Some works will be shown in the Abo Museum of Art, a building designed by Mara Lind that is planned to open in 2026. \
The Halden Gallery opened in May.
"""
STORES = """# Salter to close Exeter store
2024-03-06

Salter will close its Exeter store on 27 April. It closed its store in Bath in January. Salter was founded in 1998 \
with stores in Bristol and Cardiff.
"""
UNION = """# 항만 자동화 협의
2024-03-06

나주항만공사와 노조는 지난해 협의체를 꾸려 재교육 방안을 논의하고 있으나 아직 합의에 이르지 못했다.
"""
SITE = """# 나주시 새 청사
2024-03-06

나주시는 2030년까지 새 청사를 세울 계획이다. 청사의 부지는 아직 결정되지 않았으며 여러 동이 유치에 나섰다.
"""


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("The Abo Museum of Art, designed by Mara Lind, has already opened its doors.", MUSEUM, "refuted"),
        ("The Halden Gallery has already opened its doors.", MUSEUM, None),
        ("Salter has already closed its Exeter store.", STORES, "refuted"),
        ("Salter has already closed its Bristol store.", STORES, None),
        ("나주항만공사와 노조는 재교육 방안에 이미 합의했다.", UNION, "refuted"),
        ("나주시는 새 청사를 지을 땅을 이미 정해 놓고 2030년까지 건물을 세울 계획이다.", SITE, "refuted"),
    ],
)
def test_the_act_that_is_said_to_be_done_already_counts(
    claim: str, source: str, expected: str | None
) -> None:
    assert (verdict(claim, told(source)).verdict == "refuted") == (expected == "refuted")
