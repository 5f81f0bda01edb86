"""Another name in the role of a claimed one, in a sentence that tells the rest."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

SALE = "# 새말군, 옛 연병장 매각 환영\n\n누리대학은 2019년 5월 옛 연병장 터 2만㎡를 국방부에서 30억 원에 사들였다."
CAMP = "어민회는 지난해 3월 한솔군청 앞에서 닷새 동안 농성을 벌였다."
BID = "A group led by Moss Transit was selected as preferred bidder for the Halden depot in March 2024."
SITE = "Its partner, Moss E&C, took over the Halden site in March 2024."
HALL = "# 한빛회관\n\n서울 노원구 한빛회관은 2027년 문을 연다."
PACT = "다온시는 11일 새말시청에서 새말시와 공동 유치 협약을 맺었다고 밝혔다."
PARK = "한빛공원 운영은 누리재단이 맡았다."


@pytest.mark.parametrize(
    ("claim", "source", "slot"),
    [
        ("누리대학은 2019년 5월 옛 연병장 터 2만㎡를 새말군에서 사들였다.", SALE, "place"),
        ("어민회는 지난해 3월 국토교통부 청사 앞에서 닷새 동안 농성을 벌였다.", CAMP, "place"),
        (
            "A group led by Tarn Marine was selected as preferred bidder for the Halden depot in March 2024.",
            BID,
            "actor",
        ),
        (
            "A group led by Tarn Marine was selected as preferred bidder for the Halden depot in March 2024.",
            f"{BID} The one led by Tarn Marine had been selected for the Lowe depot.",
            "actor",
        ),
        ("Tarn Construction took over the Halden site in March 2024.", SITE, "actor"),
        ("서울 강북구 한빛회관은 2027년 문을 연다.", HALL, "place"),
        ("한빛공원 운영은 솔빛재단이 맡았다.", PARK, "actor"),
        ("다온시와 새말시는 2024년 11월 11일 다온시청에서 공동 유치 협약을 맺었다.", PACT, "place"),
    ],
)
def test_another_name_refutes(claim: str, source: str, slot: str) -> None:
    found = verdict(claim, told(source, published="2024-11-20"))
    assert found.verdict == "refuted"
    assert [s.slot for s in found.slots if s.label == "refuted"] == [slot]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The lab opened in Saxony in May 2024.", "The lab opened in Leipzig in May 2024."),
        (
            "A group led by Tarn Marine was selected as preferred bidder for the Halden depot.",
            f"{BID} Tarn Marine is a subsidiary of Moss Transit.",
        ),
        ("한빛공원 운영은 솔빛재단이 맡았다.", "한빛공원 운영은 2019년까지 누리재단이 맡았다."),
        ("서울 은평구 한빛회관은 2027년 문을 연다.", f"{HALL} 은평 주민도 쓸 수 있다."),
        (
            "어민회는 지난해 3월 국토교통부 청사 앞에서 농성을 벌였다.",
            f"{CAMP} 국토교통부 앞에서도 농성했다.",
        ),
        ("Tarn Marine opened a depot in Halden.", "Moss Transit opened a depot in Halden."),
        ("Tarn Marine did not take over the Halden site in March 2024.", SITE),
    ],
)
def test_what_may_be_so_as_well_stays_open(claim: str, source: str) -> None:
    """A part of a place, one that is tied to the other, another time, and acts that each does for itself."""
    assert verdict(claim, told(source, published="2024-11-20")).verdict == "not_enough_info"
