"""Another name in the role of a claimed one, in a sentence that tells the rest."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

SALE = "누리대학은 2019년 5월 옛 연병장 터 2만㎡를 국방부에서 30억 원에 사들였다."
CAMP = "어민회는 지난해 3월 한솔군청 앞에서 닷새 동안 농성을 벌였다."
BID = "A group led by Moss Transit was selected as preferred bidder for the Halden depot in March 2024."
SITE = "Its partner, Moss E&C, took over the Halden site in March 2024."
HALL = "# 한빛회관\n\n서울 노원구 한빛회관은 2027년 문을 연다."
PACT = "다온시는 11일 새말시청에서 새말시와 공동 유치 협약을 맺었다고 밝혔다."
PARK = "한빛공원 운영은 누리재단이 맡았다."


MOVES = "The Halden Institute will move to Tarn and the Moss Agency to Weaverton."
OFFICES = (
    "The statistics office moves to Pohang, the patent office to Andong and the forest service to Mokpo."
)
MOVES_KO = "새말연구원은 미도군으로, 가람공단은 목련시로 옮긴다."


@pytest.mark.parametrize(
    ("claim", "source", "slot"),
    [
        ("누리대학은 2019년 5월 옛 연병장 터 2만㎡를 새말군에서 사들였다.", SALE, "place"),
        (
            "누리대학은 2019년 5월 옛 연병장 터 2만㎡를 새말군에서 사들였다.",
            f"# 새말군, 옛 연병장 매각 환영\n\n{SALE}",
            "place",
        ),
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
        ("가람공단은 미도군으로 옮긴다.", MOVES_KO, "place"),
        ("The Moss Agency will move to Tarn.", MOVES, "place"),
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
        ("다온시와 새말시는 2024년 11월 11일 다온시청에서 공동 유치 협약을 맺었다.", PACT),
        ("한빛공원 운영은 솔빛재단이 맡았다.", f"{PARK} 지난해까지는 솔빛재단 몫이었다."),
        ("한빛공원 운영은 솔빛재단이 맡았다.", "한빛공원 수영장 운영은 누리재단이 맡았다."),
        ("한빛공원 운영은 솔빛재단이 맡았다.", "한빛공원 1단계 운영은 누리재단이 맡았다."),
        ("한빛공원 운영은 새말군이 맡았다.", PARK),
        ("한빛공원 운영은 솔빛재단이 맡았다.", "한빛공원 운영은 누리재단이 맡을 예정이었다."),
        (
            "어민회는 지난해 3월 한솔군에서 닷새 동안 농성을 벌였다.",
            "어민회는 지난해 3월 다온항 앞에서 닷새 동안 농성을 벌였다.",
        ),
        ("새말시는 2024년 5월 다온도서관을 새로 열었다.", "새말시는 2024년 5월 한솔도서관을 새로 열었다."),
        ("한국전력은 2014년 나주로 이전했다.", "한국전력은 2014년 빛가람동으로 이전했다."),
        ("The forum was held in Halden in May 2024.", "The forum was held at the Kessel Centre in May 2024."),
        ("The Halden depot was led by Moss Rail in 2019.", "The Halden depot was led by MR Consult in 2019."),
        ("Tarn Marine did not take over the Halden site in March 2024.", SITE),
        ("The Halden Institute will move to Weaverton.", MOVES),
        ("새말연구원은 목련시로 옮긴다.", MOVES_KO),
        ("The patent office moves to Mokpo.", OFFICES),
    ],
)
def test_what_may_be_so_as_well_stays_open(claim: str, source: str) -> None:
    """A part of a place or thing, one that is tied to the other, another time, and acts that each does for itself."""
    assert verdict(claim, told(source, published="2024-11-20")).verdict == "not_enough_info"


def test_every_document_may_have_the_claimed_name_to_do_with_it() -> None:
    claim = "서울 강북구 한빛회관은 2027년 문을 연다."
    assert verdict(claim, told(HALL)).verdict == "refuted"
    assert verdict(claim, told(HALL, "강북구에도 한빛회관이 문을 연다.")).verdict != "refuted"
