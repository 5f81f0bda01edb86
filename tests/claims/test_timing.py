"""Two events of a claim by the dated acts of a document that tell most of them."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

RAIL = """# Line to Selby to reopen

The rail company said on 3 May 2023 that trains would run to Selby again.

The council granted 34 million pounds for preparatory work in January 2021. Ministers gave their legal consent to \
the scheme in June 2022. The old line had been shut in 1964, and its last station was torn down in 1970.
"""
MUSEUM = """# 한빛박물관, 새 전시관 문 열어

한빛시는 3일 한빛박물관의 새 전시관을 개관했다.

시는 2019년 3월 기본계획을 확정했다. 이어 2021년 5월 공사에 들어갔다. 관장은 지난해 1월 취임했다.
"""


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The council granted money for preparatory work before ministers consented to the scheme.",
            RAIL,
            "supported",
        ),
        (
            "The council granted money for preparatory work only after ministers had given their consent.",
            RAIL,
            "refuted",
        ),
        (
            "Ministers consented to the scheme more than a year after the council had granted the money.",
            RAIL,
            "supported",
        ),
        (
            "Ministers consented to the scheme four years after the council had granted the money.",
            RAIL,
            "refuted",
        ),
        ("한빛박물관은 공사를 시작하기 2년여 전에 기본계획이 확정됐다.", MUSEUM, "supported"),
        ("The port was sold two years before the council granted the money.", RAIL, "not_enough_info"),
    ],
)
def test_two_events_in_other_words(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    "claim",
    [
        "Ministers consented to the scheme before the Hull line was shut.",
        "The mayor resigned before ministers consented to the scheme.",
        "Ministers consented to the scheme after the Leeds bridge was torn down.",
    ],
)
def test_an_event_that_is_not_told_is_not_dated(claim: str) -> None:
    assert verdict(claim, told(RAIL)).verdict == "not_enough_info"


def test_both_dates_are_quoted() -> None:
    found = verdict(
        "The council granted money for preparatory work before ministers consented to the scheme.", told(RAIL)
    )
    date = next(slot for slot in found.slots if slot.slot == "date")
    assert date.found == "2021-01; 2022-06"
    assert [" ".join(e.quote.split())[:11] for e in date.evidence] == ["The council", "Ministers g"]


def test_another_one_of_a_series_refutes_no_order() -> None:
    source = told("The first bridge was built in 1990. The first tram ran in 2001.")
    assert verdict("The first tram ran before the second bridge was built.", source).verdict != "refuted"


def test_the_year_after_keeps_its_length() -> None:
    source = told("한빛시는 2012년 3월 박물관을 착공했고 2018년 5월 박물관을 개관했다.")
    assert verdict("한빛시는 2012년 착공한 뒤 이듬해 박물관을 개관했다.", source).verdict != "supported"


def test_a_particle_tells_who_is_meant() -> None:
    source = "2016년에는 가람공사가 사업을 포기해 이듬해 두레공사가 이어받았다."
    assert verdict("가람공사가 사업을 포기한 뒤 두레공사가 이어받았다.", told(source)).verdict != "refuted"
    assert verdict("두레공사가 사업을 포기한 뒤 가람공사가 이어받았다.", told(source)).verdict != "supported"


def test_the_day_that_something_is_moved_to_is_not_when_it_is_moved() -> None:
    source = (
        "Busan lost the vote in November 2023. In March 2023 the council brought the opening forward to 2029."
    )
    claim = "Busan lost the vote before the council moved the opening forward to December 2029."
    assert verdict(claim, told(source)).verdict != "supported"


def test_an_act_that_describes_another_one_refutes_nothing() -> None:
    source = (
        "# 가람시 조례 제정\n\n가람시 조례는 2020년 7월 시의회에 처음 발의됐다. "
        "가람시는 올해 6월 조례를 제정한 나래시에 이어 두 번째로 조례를 마련했다."
    )
    assert verdict("가람시 조례는 처음 발의된 지 5년이 넘어 제정됐다.", told(source)).verdict != "refuted"
    assert (
        verdict("가람시 조례는 처음 발의된 지 두 달이 지나기 전에 제정됐다.", told(source)).verdict
        != "supported"
    )


def test_what_a_city_or_a_firm_is_called_again_by_is_no_other() -> None:
    source = "# 은빛구 주차 구역 늘린다\n\n은빛구가 주차 구역을 더 만든다. 구는 지난달까지 주차 구역 40곳을 설치했다."
    assert verdict("은빛구는 주차 구역 40곳을 설치했다.", told(source)).verdict == "supported"
    source = "# 라온제약 공장 증설\n\n라온제약이 공장을 더 짓는다. 회사는 지난달 오송 공장을 준공했다."
    assert verdict("라온제약은 오송 공장을 준공했다.", told(source)).verdict == "supported"
