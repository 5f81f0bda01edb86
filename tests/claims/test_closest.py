"""Claims that no passage tells in full, decided by the number or the day in the nearest one, and what is not."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

STAFF = "The treasury has an overall target of 335 clerks in Halden by 31 March 2026, on top of 20 porters."
ARCHIVE = "정부는 2013년 4월부터 1천94억원을 들여 대통령기록관 세종시 신청사를 세웠다."
OFFICES = "새말시는 12일 33개 기관의 이전 계획을 발표했다. 들말시는 계획이 없다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("The treasury hopes to have 335 clerks in Halden by the end of March 2026.", STAFF, "supported"),
        (
            "The treasury hopes to have 353 clerks in Brackley by the end of March 2026.",
            STAFF,
            "not_enough_info",
        ),
        ("The new presidential archives in Sejong cost 109.4 billion won to build.", ARCHIVE, "supported"),
        ("The new presidential archives in Sejong cost 209.4 billion won to build.", ARCHIVE, "refuted"),
        (
            "The new presidential library in Busan cost 209.4 billion won to build.",
            ARCHIVE,
            "not_enough_info",
        ),
        (
            "The airport will cost 6,651억원.",
            "A port will be built for 665.1 billion won.",
            "not_enough_info",
        ),
    ],
)
def test_a_telling_number(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


def test_a_number_that_stands_elsewhere_refutes_nothing() -> None:
    beside = told(ARCHIVE + " 이 가운데 공사비는 2천94억원이다.")
    assert (
        verdict("The new presidential archives in Sejong cost 209.4 billion won.", beside).verdict
        != "refuted"
    )


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The tram opened 26 months after work began.",
            "Work on the tram began in May 2020. The tram opened in July 2022.",
            "supported",
        ),
        (
            "The ruling came two years after the vote.",
            "The court ruled in May 2004. The vote was held in May 2002.",
            "supported",
        ),
        (
            "It took two years to build the Halden tram.",
            "Work on the Halden tram began in May 2020 and was completed in May 2022.",
            "supported",
        ),
        (
            "The tram was idle for four years.",
            "The tram stood idle for four years because of a strike.",
            "supported",
        ),
        (
            "The tram was idle for six years.",
            "The tram stood idle for four years because of a strike.",
            "not_enough_info",
        ),
        (
            "이용객은 1억명을 넘긴 지 2년 만에 2억명을 돌파했다.",
            "이용객은 2020년 5월 1억명을 넘었다. 이용객은 2022년 5월 2억명을 돌파했다.",
            "supported",
        ),
        (
            "이용객은 1억명을 넘긴 지 5년 만에 2억명을 돌파했다.",
            "이용객은 2020년 5월 1억명을 넘었다. 이용객은 2022년 5월 2억명을 돌파했다.",
            "refuted",
        ),
        (
            "도서관 개관은 당초 계획보다 6개월 늦어졌다.",
            "도서관은 당초 2023년 9월 문을 열 예정이었으나 2024년 3월 개관한다.",
            "supported",
        ),
    ],
)
def test_how_far_two_events_are_apart(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source, published="2025-01-10")).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("새말공항은 2020년 11월에 이미 완공돼 있었다.", "새말공항은 2025년 완공될 예정이다.", "refuted"),
        (
            "The airport was completed by June 2020.",
            "The airport is expected to be completed by 2025.",
            "refuted",
        ),
        (
            "The airport was completed by 2025.",
            "The airport is expected to be completed by 2025.",
            "not_enough_info",
        ),
        (
            "새말공항을 짓는 데 6651억원이 투입된다.",
            "새말공항 건설에 6651억원이 투입될 예정이다.",
            "supported",
        ),
        ("도서관 공사는 2013년 봄에 시작됐다.", "도서관은 2014년 11월 입주를 시작했다.", "not_enough_info"),
        (
            "한국예탁결제원은 2014년 11월에 이전을 완료했다.",
            "2014년 8월 금융센터가 준공된 뒤 한국예탁결제원이 이전을 완료했다.",
            "not_enough_info",
        ),
        (
            "기록관은 2016년 2월 문을 열었다.",
            "행정자치부는 2015년 5월 14일 기록관 준공식을 열었다.",
            "not_enough_info",
        ),
    ],
)
def test_what_is_to_come_or_of_another_act(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source, published="2020-11-16")).verdict == expected


def test_a_goal_is_told_by_the_clause_itself() -> None:
    source = told(
        "새말경찰서는 24일 옛 학교 건물로 이전한다. 들말경찰청도 29일 IBS타워로 옮긴다.",
        published="2018-08-13",
    )
    assert verdict("새말경찰서는 2018년 8월 IBS타워로 이전한다.", source).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The museum lent 120 paintings to Halden.", "The museum borrowed 120 paintings from Halden."),
        ("On 4 May 2024 the choir sang in Halden.", "On 4 May 2024 the choir rehearsed in Halden."),
        ("The bakery baked 350 loaves on 4 May 2024.", "The bakery burned 350 loaves on 4 May 2024."),
        ("Boats make up 35 percent of exports.", "Boats make up 35 percent of imports."),
        ("The tower is 120 metres high.", "The tower is 120 metres from the station."),
        (
            "부산의 극장은 2022년 6월 3일 화재로 소실됐다.",
            "On 3 June 2022 the theatre in Busan reopened after a fire.",
        ),
        ("The Busan theatre sold 230 seats in 2022.", "부산의 극장은 2022년 좌석 230석을 완성했다."),
    ],
)
def test_another_act_or_thing_with_the_same_slots(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "도서관은 착공 2년 만에 문을 열었다.",
            "체육관은 2020년 5월 착공했다. 도서관은 2022년 5월 문을 열었다.",
            "not_enough_info",
        ),
        (
            "도서관은 착공 2년 만에 문을 열었다.",
            "도서관은 2020년 5월 착공했다. 도서관은 2022년 5월 문을 열었다.",
            "supported",
        ),
        (
            "The library opened a year before the school.",
            "The school opened in May 2019. The library was approved in May 2018.",
            "not_enough_info",
        ),
        (
            "The library opened a year before the school.",
            "The school opened in May 2019. The library opened in May 2018.",
            "supported",
        ),
        (
            "It took two years to build the tower.",
            "Work on the station beside the tower began in May 2015 and was completed in May 2022.",
            "not_enough_info",
        ),
        ("The council hired 335 clerks.", "The council wants to hire 335 clerks.", "not_enough_info"),
    ],
)
def test_the_other_event_is_of_the_same_thing(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


def test_by_how_much_something_rose_is_not_what_it_comes_to() -> None:
    assert verdict("매출은 350억원이다.", told("매출은 작년보다 40억원 늘었다.")).verdict == "not_enough_info"


@pytest.mark.parametrize("claim", ["11억명.", "…", "2020년.", "?", "123", "이 그 저", "the of and"])
def test_a_claim_of_hardly_a_word_is_open(claim: str) -> None:
    assert verdict(claim, told(STAFF)).verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("새말사옥은 착공한 지 3년이 되기 전에 완공됐다.", "supported"),
        ("새말사옥은 착공한 지 4년 만에 완공됐다.", "refuted"),
    ],
)
def test_less_than_so_long_after(claim: str, expected: str) -> None:
    source = told("새말사옥은 2012년 10월 착공됐다. 새말사옥은 2015년 5월 완공됐다.")
    assert verdict(claim, source).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "8개 기관이 2015년 10월까지 모두 이전을 마쳤다.",
            "8개 기관이 2016년까지 모두 이전을 완료할 계획이다.",
        ),
        (
            "The town was to name the sites for the two halls on 20 September 2005.",
            "The town plans to name the sites by the end of September.",
        ),
        ("이전은 2015년에 완료됐다.", "이전이 완료되면 인구 5000명의 도시가 된다."),
        ("새말선 공사는 2010년에 시작됐다.", "새말선이 6년간의 공사를 마치고 8일 운행을 시작했다."),
    ],
)
def test_a_date_or_a_condition_that_bears_nothing_out(claim: str, source: str) -> None:
    assert verdict(claim, told(source, published="2005-06-25")).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "새말원은 옮기기로 한 16개 기관 가운데 마지막으로 이전한 기관이다.",
            "16개 기관이 모두 이전을 완료했다.",
        ),
        (
            "옮길 기관은 기본방침이 발표되고 2년 뒤에 확정됐다.",
            "이전은 2003년 기본방침 발표, 2005년 이전 기관 확정 등을 거쳐 2012년 시작됐다.",
        ),
        (
            "The relocation began in 2012, seven years after the offices to be moved had been decided.",
            "The offices to be moved were decided in 2005. The relocation began in 2012.",
        ),
        (
            "교육부는 2013년 12월 20일에 세종시로 이사를 마쳤다.",
            "The third relocation to Sejong will be completed in 2014, with four more agencies.",
        ),
    ],
)
def test_what_only_describes_a_noun_or_is_another_s_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source, published="2013-12-23")).verdict != "refuted"
