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

COURT = """# Milby council passes budget

The council of Milby passed the city budget on 21 May 2024. Higher water rates took effect in Milby on 1 July 2024.
"""
CLERK = """# Trustees vote to close Elm Grove school

The trustees of Corby voted on Thursday, 13 February 2025, to close the Elm Grove school. Superintendent Ada Finch, \
who took up the post in July 2024, had proposed it. The panel of parents delivered its report on 20 January 2025.
"""
TEMPLE = """# 은빛사 불상 판결

은빛사는 2013년 2월 법원에서 가처분 결정을 받아냈고, 2016년 4월 불상 반환 소송을 제기했다. 함께 나온 청동불상은 \
2015년 7월 일본으로 돌아갔다.
"""
FIRE = """# 공장 재가동

한빛공장에서는 2024년 1월 8일 불이 났다. 한빛공장은 4월 15일 다시 문을 열었다.
"""


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "Higher water rates were already in force in Milby when the council passed the budget.",
            COURT,
            "refuted",
        ),
        (
            "The superintendent had been in the job for less than a year when trustees voted to close Elm Grove.",
            CLERK,
            "supported",
        ),
        ("The panel of parents delivered its report before the end of 2024.", CLERK, "refuted"),
        ("The panel of parents delivered its report before the end of 2025.", CLERK, "supported"),
        ("청동불상은 은빛사가 불상 반환 소송을 제기하기 전에 이미 일본으로 돌아갔다.", TEMPLE, "supported"),
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
        (
            "The 2023 deal was signed more than six years after the agreement negotiated by Ann Lee had collapsed.",
            "# Second deal\n\nThe 2023 deal was signed on 27 January 2023. Ann Lee negotiated the first agreement, "
            "which collapsed in September 2016.",
            "supported",
        ),
        ("한빛도서관은 의회가 건립을 의결한 지 석 달이 더 지나서 착공했다.", LIBRARY, "supported"),
        ("한빛도서관은 의회가 건립을 의결한 지 3년여 만에 문을 열었다.", LIBRARY, "supported"),
        ("한빛도서관은 준공식을 치른 지 10여 년 만에 문을 열었다.", LIBRARY, "refuted"),
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


def test_a_day_of_no_year_may_be_of_the_year_told_beside_it() -> None:
    assert (
        verdict("한빛공장은 화재가 난 지 석 달 남짓 만에 다시 문을 열었다.", told(FIRE)).verdict != "refuted"
    )
    told_here = FIRE.replace("4월 15일", "2025년 4월 15일")
    assert (
        verdict("한빛공장은 화재가 난 지 석 달 남짓 만에 다시 문을 열었다.", told(told_here)).verdict
        == "refuted"
    )
