"""Which of several numbers of a sentence is told of which year, place or thing."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Halden has 14 mills.", "Halden has 9 mills and Moss 14."),
        ("The mill had 40 clerks in 2015.", "The mill had 30 clerks in 2015 and 40 in 2022."),
        ("The mill had 40 clerks in 2015.", "In 2015 the mill had 30 clerks, in 2022 40."),
        ("The bridge is 3 km long.", "The tunnel is 3 km long, the bridge 1.2 km."),
        ("Sales in Halden rose to 22,000.", "Sales in Halden rose to 18,000 and those in Moss to 22,000."),
        (
            "The mill paid 12 percent in 2016 and 20 percent in 2021.",
            "It paid 20 percent in 2016 and 12 in 2021.",
        ),
        ("도서관 건립에 80억원이 들었다.", "공원 조성에 80억원, 도서관 건립에 20억원이 들었다."),
        ("원주에는 15개 기관이 이전했다.", "원주에는 13개, 전주에는 15개 기관이 이전했다."),
        ("공단의 부채는 2015년 30조원이었다.", "공단의 부채는 2015년 20조원, 2022년 30조원이었다."),
        ("시민 320명이 반대하고 80명이 찬성했다.", "시민 320명이 찬성하고 80명이 반대했다."),
        ("나주에는 학교 12곳과 도서관 3곳이 있다.", "나주에는 학교 3곳과 도서관 12곳이 있다."),
        (
            "시는 새 청사 건립에 1200억원을 썼다.",
            "시는 새 청사 건립에 800억원, 경기장 건립에 1200억원을 썼다.",
        ),
        (
            "Sales were 20 million euros in 2022.",
            "Sales rose from 2 million euros in 2015 to 3 million euros in 2022.",
        ),
        ("2022년 매출은 20억원이었다.", "매출은 2015년 20억원에서 2022년 30억원으로 늘었다."),
        ("Ulsan has 9 institutions.", "대구에는 9개, 울산에는 11개 기관이 있다."),
    ],
)
def test_the_number_of_another_one_bears_nothing_out(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("The mill had 40 clerks in 2022.", "The mill had 30 clerks in 2015 and 40 in 2022.", "supported"),
        ("The mill had 40 clerks in 2015.", "The mill had 30 clerks in 2015 and 40 in 2022.", "refuted"),
        (
            "공단의 부채는 2022년 30조원이었다.",
            "공단의 부채는 2015년 20조원, 2022년 30조원이었다.",
            "supported",
        ),
        (
            "The library has 14 rooms.",
            "The library closed 3 rooms, and after the café opened it has 14 rooms.",
            "supported",
        ),
        (
            "나주시는 도서관 12곳을 지었다.",
            "나주시는 도서관 3곳을 닫았고, 전주시가 반대했지만 도서관 12곳을 지었다.",
            "supported",
        ),
        (
            "The mill hired 40 clerks in 2015.",
            "In 2015 the mill dismissed 30 clerks, and after a record 2014 it hired 40 clerks.",
            "supported",
        ),
        (
            "The mill hired 40 clerks in 2014.",
            "The mill hired 30 clerks in 2015 and 40 in 2022.",
            "not_enough_info",
        ),
        (
            "Sales were 30 million euros in 2022.",
            "Sales rose from 20 million euros in 2015 to 30 million euros in 2022.",
            "supported",
        ),
        (
            "조선사 영업이익은 2000억원을 기록했다.",
            "조선사는 매출 6000억원, 영업이익 2000억원을 기록했다.",
            "supported",
        ),
        (
            "조선사 영업이익은 3000억원을 기록했다.",
            "조선사는 매출 6000억원, 영업이익 2000억원을 기록했다.",
            "refuted",
        ),
        ("조선사 영업이익은 6000억원을 기록했다.", "조선사는 매출 6000억원을 기록했다.", "not_enough_info"),
        ("원주에는 13개 기관이 이전했다.", "원주에는 13개, 전주에는 15개 기관이 이전했다.", "supported"),
        # "on Monday" is of the saying: nothing divides 300 from 2020
        (
            "The mill moved 300 clerks in 2020.",
            "The mill said on Monday that it moved 300 clerks in 2020, and 200 more have applied.",
            "supported",
        ),
    ],
)
def test_a_number_is_that_of_its_own_label(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected
