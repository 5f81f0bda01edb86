"""Claims that relate two events: in one year, by the time of another, later than planned, sooner than another."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

BRIDGE = """# Bridge over the Aln opens

The bridge over the Aln opened on 24 May 2022. It was to have opened in December 2018, but the steel came late. \
Ground was broken for the bridge in March 2015, and the contract had been signed in June 2014. The old ferry was \
shut in January 2020.
"""
BUREAUS = """# 해양청 이사 시작

해양청은 새 청사로 옮긴다. 항만국은 12월 11일, 안전국은 12일, 물류국은 15일 새 청사에서 업무를 시작한다.
"""
LIBRARY = """# 한빛도서관 개관 한 달

한빛도서관은 2013년 12월 12일 개관했다. 한빛시 의회는 2010년 7월 도서관 건립을 의결했고, 공사는 2011년 8월 \
시작됐다. 준공식은 2013년 7월 10일 열렸다. 도서관은 애초 2013년 10월 초 문을 열 예정이었으나 두 달가량 미뤄졌다.
"""


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The bridge over the Aln opened more than three years later than first planned.",
            BRIDGE,
            "supported",
        ),
        (
            "By the time the bridge over the Aln opened, the old ferry had been shut for two years.",
            BRIDGE,
            "supported",
        ),
        (
            "Ground was broken for the bridge over the Aln about nine months after the contract was signed.",
            BRIDGE,
            "supported",
        ),
        (
            "Ground was broken for the bridge over the Aln in the same year as the contract was signed.",
            BRIDGE,
            "refuted",
        ),
        ("항만국은 안전국보다 하루 먼저 새 청사에서 업무를 시작한다.", BUREAUS, "supported"),
        (
            "한빛도서관은 시의회가 건립을 의결하고 실제로 개관하기까지 3년 5개월가량 걸렸다.",
            LIBRARY,
            "supported",
        ),
        ("한빛도서관은 준공식을 치르고 다섯 달쯤 지나서야 문을 열었다.", LIBRARY, "supported"),
        ("한빛도서관은 당초 계획보다 두 달가량 늦게 문을 열었다.", LIBRARY, "supported"),
    ],
)
def test_two_events_by_their_dates(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("항만국은 안전국보다 하루 늦게 새 청사에서 업무를 시작한다.", BUREAUS),
        (
            "The bridge opened a year after the ferry was shut and four years after the contract was signed.",
            BRIDGE,
        ),
        ("한빛도서관은 준공식을 열고 열 달쯤 지나서야 문을 열었다.", LIBRARY),
    ],
)
def test_what_the_dates_do_not_tell_is_never_borne_out(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"
