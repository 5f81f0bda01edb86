"""Another district in the place of the one in which a claim has something lie."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

_HALL = "# 한빛회관 공사 시작\n\n서울 노원구 한빛회관은 2027년 문을 연다."

_MOVED = (
    "# 등불공사 이사 시작\n\n등불공사(Lamp Works)의 이사 차량은 9일 부산 동구 한빛빌딩 임시청사에 닿았다."
)


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("Hanbit Hall in Seoul's Gangbuk district is to open in 2027.", _HALL, "refuted"),
        ("서울 강북구 한빛회관은 2027년 문을 연다.", _HALL, "refuted"),
        ("Hanbit Hall lies in Seoul's Gangbuk district.", _HALL, "refuted"),
        ("대전의료원은 유성구에 들어선다.", "대전의료원은 동구 용운동 11번지에 들어선다.", "refuted"),
        ("Hanbit Hall lies in Seoul's Gangbuk district.", f"{_HALL} 강북구에는 공원이 있다.", "refuted"),
        (
            "Three of Naju's five hospitals are concentrated in Buk district.",
            "나주시에는 병원이 5곳 있는데 3곳이 남구에 몰려 있다. 북구에는 공원이 있다.",
            "refuted",
        ),
        (
            "Three of Naju's five hospitals are concentrated in Buk district.",
            "나주시에는 병원이 5곳 있는데 3곳이 남구에 몰려 있다. 학원은 북구에 몰려 있다.",
            "not_enough_info",
        ),
        ("The lamp works are in the Hanbit Building in Busan's Busanjin district.", _MOVED, "refuted"),
        ("서울 노원구 한빛회관은 2027년 문을 연다.", _HALL, "supported"),
        ("서울 강북구 솔빛회관은 2027년 문을 연다.", _HALL, "not_enough_info"),
        ("한빛회관은 서울 강북구에 새 건물을 짓는다.", _HALL, "not_enough_info"),
        (
            "Hanbit Hall lies in Seoul's Gangbuk district.",
            f"{_HALL} 강북구에도 회관이 있다.",
            "not_enough_info",
        ),
        ("서울 강북구 한빛학교가 2027년 문을 연다.", _HALL, "not_enough_info"),
        (
            "The Hanbit Foundation moved to Gangbuk district.",
            "노원구 한빛재단이 사무실을 옮긴다.",
            "not_enough_info",
        ),
        ("대전도서관은 유성구에 들어선다.", "대전 동구 도서관이 들어선다.", "not_enough_info"),
    ],
)
def test_another_district(claim: str, source: str, expected: str) -> None:
    """What lies in one district lies in no other, unless it has to do with the claimed one as well."""
    assert verdict(claim, told(source)).verdict == expected
