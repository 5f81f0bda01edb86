"""Shares that follow from a part and its whole, which a source tells in one sentence or two."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

STAFF = """# 강변의료원 개원

강변의료원이 내년에 문을 연다. 의료원 직원은 900명이며 이 가운데 의사가 100명, 간호사가 480명이다.
"""
SCHOOLS = """# 문 닫은 학교

올해까지 문을 닫은 학교는 모두 400곳이다. 초등학교가 370곳, 중학교가 20곳, 고등학교가 10곳이다.
"""


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("강변의료원 직원 가운데 간호사의 비율은 절반이 넘는다.", STAFF, "supported"),
        ("강변의료원 직원 가운데 간호사의 비율은 절반에 못 미친다.", STAFF, "refuted"),
        ("강변의료원 직원 가운데 간호사의 비율은 70%를 웃돈다.", STAFF, "refuted"),
        ("올해까지 문을 닫은 학교 열 곳 가운데 아홉 곳 이상이 초등학교였다.", SCHOOLS, "supported"),
        ("올해까지 문을 닫은 학교 가운데 고등학교의 비율은 절반을 넘었다.", SCHOOLS, "refuted"),
    ],
)
def test_a_share_follows_from_a_part_and_its_whole(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("강변의료원 직원 가운데 약사의 비율은 절반이 넘는다.", STAFF),
        ("강변의료원 직원은 지난해보다 20% 늘었다.", STAFF),
        ("강변의료원 환자 가운데 절반 이상이 수술을 신청했다.", STAFF),
        ("올해까지 문을 닫은 학교 건물 가운데 절반 이상이 팔렸다.", SCHOOLS),
    ],
)
def test_a_share_of_something_else_stays_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"
