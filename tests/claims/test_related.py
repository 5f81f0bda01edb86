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


TRAM = """# 가람선 개통

가람시는 가람선이 2024년 9월 2일 개통했다고 밝혔다. 가람선은 2019년 4월 착공했고, 터널은 2022년 11월 관통됐다. \
시의회는 2018년 3월 노선안을 의결했다. 시는 2018년 6월 새말건설과 협약을 맺었으나, 새말건설은 2020년 1월 사업에서 \
철수했다.
"""
MILL = """# Corn mill reopens as library

The old corn mill in Halden reopened as a library on 4 May 2024. The council bought the mill in March 2019, and \
conversion of the mill began in September 2021. The government submitted the bill on mills on 2 February 2022, and \
parliament adopted it on 9 November 2022.
"""


@pytest.mark.parametrize(
    ("claim", "source", "right", "wrong"),
    [
        ("가람선은 첫 삽을 뜬 지 {}년이 채 안 돼 손님을 태우기 시작했다.", TRAM, "6", "5"),
        ("가람선은 착공한 지 {}년이 넘어서야 손님을 태웠다.", TRAM, "5", "6"),
        ("가람선이 착공에서 개통까지 걸린 시간은 {}년이 넘는다.", TRAM, "5", "6"),
        ("가람선은 착공부터 개통까지 {}년이 채 걸리지 않았다.", TRAM, "6", "5"),
        ("가람선 터널이 뚫리기까지는 착공한 뒤 {}년이 채 걸리지 않았다.", TRAM, "4", "3"),
        ("새말건설은 협약을 맺은 지 {}년도 지나지 않아 사업에서 손을 뗐다.", TRAM, "2", "1"),
        ("가람선이 개통한 것은 시의회가 노선안을 의결한 지 {}년이 넘은 뒤였다.", TRAM, "6", "7"),
        ("시의회가 노선안을 의결하고 나서 가람선이 착공하기까지 {}년 1개월이 걸렸다.", TRAM, "1", "2"),
        (
            "It took less than {} months from the government's submission of the bill on mills to its adoption by "
            "parliament.",
            MILL,
            "ten",
            "nine",
        ),
        (
            "By the time the mill in Halden reopened, more than {} years had passed since the council bought it.",
            MILL,
            "five",
            "six",
        ),
        ("The mill reopened not quite {} years after conversion began.", MILL, "three", "two"),
        (
            "It took parliament more than {} months to adopt the bill on mills after the government submitted it.",
            MILL,
            "nine",
            "eleven",
        ),
    ],
)
def test_a_length_between_two_events_however_it_is_told(
    claim: str, source: str, right: str, wrong: str
) -> None:
    labels = [verdict(claim.format(number), told(source)).verdict for number in (right, wrong)]
    assert labels == ["supported", "refuted"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("가람선은 착공한 지 5년이 넘어서야 요금을 올렸다.", TRAM),
        ("새말건설은 협약을 맺은 지 2년도 지나지 않아 파산했다.", TRAM),
        (
            "It took parliament more than nine months to fund the bill on mills after the government submitted it.",
            MILL,
        ),
    ],
)
def test_a_length_from_an_event_to_one_that_nobody_tells_is_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"
