"""Shares, growth and comparisons that follow from two numbers of a report, and those that they come to otherwise."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

FERRIES = (
    "The operator told its figures. In May the two ferries carried 9,400 people. In June they carried 8,250."
)
PHARMACIES = (
    "Inspectors visited 64 pharmacies in Corren in March. Of these, 37 had no valid licence, the agency said."
)
BERRIES = "농식품부는 올해 딸기 수출액이 8천250만 달러라고 밝혔다. 지난해 딸기 수출액은 5천920만 달러였다."
FLATS = "The scheme has 300 new flats, of which 60 will be let at social rent, the council said."
PRISONS = "The prison in Vell holds 900 inmates. The prison in Carrick holds 640 inmates."
PUPILS = "동구의 초등학생은 8천200명이다. 서구의 초등학생은 6천500명이다."
FLOOD = "In Gorin 2,300 people were displaced by the flood. In Pell 1,410 people were displaced."
RIVER = "도는 하천 정비 사업비가 당초 120억 원에서 210억 원으로 늘었다고 밝혔다."
CAMP = "The camp at Derrin was built for 1,500 people. It now holds 4,400 people, aid workers said."


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("More than half of the pharmacies inspected in Corren had no valid licence.", PHARMACIES),
        (
            "신생아 지원금 신청자 열 명 중 일곱 명꼴로 지원금을 받았다.",
            "시는 신생아 지원금 신청을 2천 건 받았다. 이 가운데 1천408명이 지원금을 받았다.",
        ),
        ("올해 딸기 수출액은 지난해보다 40% 가까이 늘었다.", BERRIES),
        (
            "The budget for the archive has more than doubled since 2019.",
            "The archive has a budget of 5.2 million euros this year. In 2019 its budget was 2.4 million euros.",
        ),
        (
            "The support for the bypass was 12 percentage points higher in Nareth than in Holm.",
            "On Sunday, 58% of voters in Nareth supported the bypass. In Holm, 46% of voters supported it.",
        ),
        ("The camp at Derrin holds nearly three times as many people as it was built for.", CAMP),
        ("The flood displaced about 900 more people in Gorin than in Pell.", FLOOD),
        ("The prison in Carrick holds fewer inmates than the one in Vell.", PRISONS),
        ("동구의 초등학생은 서구보다 많다.", PUPILS),
    ],
)
def test_what_two_numbers_come_to(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Nearly half of the 300 new flats will be let at social rent.", FLATS),
        ("하천 정비 사업비는 당초 계획보다 50억 원 늘었다.", RIVER),
        (
            "북부 정수장의 하루 처리량은 남부 정수장의 세 배에 이른다.",
            "북부 정수장의 하루 처리량은 18만 톤이다. 남부 정수장의 하루 처리량은 12만 톤이다.",
        ),
        (
            "점검한 어린이 놀이터 가운데 3분의 2 이상이 기준을 지키지 않았다.",
            "시는 어린이 놀이터 90곳을 점검했다. 이 가운데 21곳이 기준을 지키지 않았다.",
        ),
        (
            "The new pier is twice as long as the old one.",
            "The new pier is 360 metres long. The old one was 300 metres long.",
        ),
        (
            "Turnout in Ashby was 10 percentage points lower than in Merrow.",
            "Turnout in Ashby was 44 per cent. Turnout in Merrow was 47 per cent.",
        ),
        ("The flood displaced about 900 more people in Pell than in Gorin.", FLOOD),
        ("The prison in Vell holds fewer inmates than the one in Carrick.", PRISONS),
        ("동구의 초등학생은 서구보다 적다.", PUPILS),
    ],
)
def test_what_they_come_to_otherwise(claim: str, source: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == "refuted"
    assert [slot.slot for slot in found.slots if slot.label == "refuted"] == ["number"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("More than half of the pharmacies in the country had no valid licence.", PHARMACIES),
        ("Nearly half of the flats in the city are let at social rent.", FLATS),
        ("하천 정비 사업의 국비는 당초 계획보다 50억 원 늘었다.", RIVER),
        ("The prison in Vell has more guards than the one in Carrick.", PRISONS),
        ("동구의 중학생은 서구보다 적다.", PUPILS),
        (
            "The Hale tunnel cost more to run than the Ness bridge.",
            "The Hale tunnel cost 310 million euros to build. The Ness bridge costs 4 million euros a year to run.",
        ),
        (
            "참가자 수는 작년보다 두 배 넘게 늘었다.",
            "올해 대회 참가자는 5천 명이었다. 작년 대회 관람객은 2천 명이었다.",
        ),
        (
            "Nearly a third of the staff of the Moss clinic are midwives.",
            "The Moss clinic has 900 staff, of whom 100 are doctors and 270 are nurses.",
        ),
    ],
)
def test_what_they_say_nothing_of(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


def test_a_difference_is_not_taken_for_a_comparison_without_a_number() -> None:
    claim = "The two ferries together carried 1,150 people fewer in June than in May."
    assert verdict(claim, told(FERRIES)).verdict == "supported"
