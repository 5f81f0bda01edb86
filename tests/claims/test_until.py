"""What goes on up to a day or from a day on, and times of day."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

LASTING = [
    (
        "The Harrow fair runs until 14 June 2026.",
        "The Harrow fair lasts until 30 June 2026.",
    ),
    (
        "The bus passes of Selby are valid until the end of 2026.",
        "The bus passes of Selby are valid until May 2027.",
    ),
    (
        "도서관의 이사는 2026년 3월 31일까지 계속된다.",
        "도서관의 이사는 2026년 3월 21일까지 이어진다.",
    ),
    (
        "도서관의 특별전은 2026년 11월까지 이어진다.",
        "The special exhibition of the Naju library runs until June 2026.",
    ),
    (
        "The market has been held every Friday since 2019.",
        "The market has been held every Friday since 2022.",
    ),
]


@pytest.mark.parametrize(("claim", "source"), LASTING)
def test_another_end_or_beginning_of_what_goes_on_refutes(claim: str, source: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == "refuted"
    assert [slot.slot for slot in found.slots if slot.label == "refuted"] == ["date"]


SAME = [
    (
        "The Harrow fair runs until 14 June 2026.",
        "The Harrow fair lasts until 14 June 2026.",
    ),
    (
        "도서관의 이사는 2026년 3월 31일까지 계속된다.",
        "도서관의 이사는 2026년 3월 31일까지 이어진다.",
    ),
]


@pytest.mark.parametrize(("claim", "source"), SAME)
def test_the_same_end_told_with_another_verb_supports(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


OPEN = [
    # at least until a day; something else that lasts; what is to be done by a day
    (
        "The Harrow strike lasts until Friday.",
        "The Harrow strike lasts at least until Monday.",
    ),
    ("The lease of the Harrow hangar runs until 2030.", "The lease of the Harrow workshop runs until 2027."),
    ("도서관의 특별전은 2026년 11월까지 이어진다.", "도서관의 이사는 2026년 6월까지 이어진다."),
]


@pytest.mark.parametrize(("claim", "source"), OPEN)
def test_the_end_of_something_else_leaves_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


DEADLINES = [
    (
        "Applicants have to register by the end of May 2026.",
        "Applicants must register by 30 June 2026.",
    ),
    ("나주시는 2028년까지 새 청사를 지을 계획이다.", "나주시는 2030년까지 새 청사를 지을 계획이다."),
]


@pytest.mark.parametrize(("claim", "source"), DEADLINES)
def test_another_deadline_refutes(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "refuted"


def test_what_was_done_before_a_deadline_tells_no_such_day() -> None:
    sources = told("Staff must register by 30 June 2026. On 4 March 2026 the first 99 staff registered.")
    assert verdict("Staff have to register by the end of May 2026.", sources).verdict == "refuted"


def test_what_a_report_has_under_way_is_no_plan_for_a_day() -> None:
    sources = told("나주시는 2030년까지 새 청사를 지을 계획이다. 대부분의 부서는 본관에 자리 잡는다.")
    assert verdict("나주시는 2028년까지 새 청사를 지을 계획이다.", sources).verdict == "refuted"


HOURS = [
    ("The Harrow pool opens at 6 a.m.", "The Harrow pool opens at 7:30 a.m. and closes at 9 p.m.", "refuted"),
    (
        "The Harrow pool opens at 7:30 a.m.",
        "The Harrow pool opens at 7:30 a.m. and closes at 9 p.m.",
        "supported",
    ),
    (
        "도서관은 평일 밤 9시까지 문을 연다.",
        "도서관은 평일 오전 9시부터 오후 6시까지 문을 연다.",
        "refuted",
    ),
    ("도서관은 평일 밤 9시까지 문을 연다.", "도서관은 지난달 문을 열었다.", "not_enough_info"),
    (
        "The Harrow market closes at 6 p.m.",
        "The Harrow market closes at 8 p.m. on Saturdays.",
        "not_enough_info",
    ),
    (
        "The hearing began at 10 a.m. on 4 May 2023.",
        "The hearing began at 2 p.m. on 4 May 2023.",
        "refuted",
    ),
    (
        "The hearing began at 10 a.m. on 4 May 2023.",
        "The hearing began on 4 May 2023.",
        "not_enough_info",
    ),
]


@pytest.mark.parametrize(("claim", "source", "label"), HOURS)
def test_times_of_day_are_compared(claim: str, source: str, label: str) -> None:
    assert verdict(claim, told(source)).verdict == label


NOT_UNTIL = [
    ("The library did not open until 2023.", "The library opened in May 2021.", "refuted"),
    ("The library did not open until 2023.", "The library opened in May 2023.", "supported"),
    (
        "The library will not reopen until March 2027.",
        "The library is to reopen in March 2027.",
        "supported",
    ),
    ("The library did not open in 2023.", "The library opened in May 2023.", "refuted"),
]


@pytest.mark.parametrize(("claim", "source", "label"), NOT_UNTIL)
def test_what_was_not_done_until_a_day_was_done_then(claim: str, source: str, label: str) -> None:
    assert verdict(claim, told(source)).verdict == label


def test_the_preposition_of_a_date_makes_no_phrase_with_the_verb_before_it() -> None:
    sources = told("The panel met in September 2019. Its report, delivered on Jan. 16 2020, was long.")
    assert verdict("The panel delivered its report in 2018.", sources).verdict == "refuted"
    assert verdict("The panel delivered its report in January 2020.", sources).verdict == "supported"


AS_PLANNED = [
    ("The Hull depot opened on schedule.", "The Hull depot opened in June 2023.", "not_enough_info"),
    ("The Hull depot opened on schedule.", "The Hull depot opened in June 2023, six months late.", "refuted"),
    ("The Hull depot opened on schedule.", "The Hull depot opened on time in June 2023.", "supported"),
    ("수영장은 예정대로 2023년 6월 개장했다.", "수영장은 계획대로 2023년 6월 개장했다.", "supported"),
    ("수영장은 예정대로 2023년 6월 개장했다.", "수영장은 2023년 6월 개장할 예정이다.", "not_enough_info"),
    (
        "수영장은 예정대로 개장했다.",
        "수영장은 당초 2021년 6월 개장할 예정이었지만 1년 뒤 개장했다.",
        "refuted",
    ),
]


@pytest.mark.parametrize(("claim", "source", "label"), AS_PLANNED)
def test_what_came_as_planned_has_to_be_told_as_such(claim: str, source: str, label: str) -> None:
    assert verdict(claim, told(source)).verdict == label


LAPSED = [
    ("The hall opened in May 2020.", "The hall had been due to open in May 2020.", "refuted"),
    ("The hall opened in May 2020.", "The hall was originally due to open in May 2020.", "refuted"),
    ("미술관은 2021년 12월 문을 열었다.", "미술관은 당초 2021년 12월 문을 열 예정이었다.", "refuted"),
    # it may have come so, came so, or came later in the claimed year
    ("The hall opened in May 2020.", "The hall was due to open in May 2020.", "not_enough_info"),
    (
        "The hall opened in May 2020.",
        "It had been due to open in May 2020. It came on time.",
        "not_enough_info",
    ),
    ("The hall opened in 2020.", "The hall had been due to open in March 2020.", "not_enough_info"),
    (
        "미술관은 2021년 12월 문을 열었다.",
        "당초 2021년 12월 문을 열 예정이었고 그대로 실현됐다.",
        "not_enough_info",
    ),
]


@pytest.mark.parametrize(("claim", "source", "label"), LAPSED)
def test_a_day_that_was_only_planned_once_is_not_when_it_came(claim: str, source: str, label: str) -> None:
    assert verdict(claim, told(source)).verdict == label
