"""Plain claims about places in a series, lateness, what has begun and what somebody will not do."""

from __future__ import annotations

import re

import pytest

from relocate_cli import lang
from relocate_cli.claims import forms
from relocate_cli.claims.language import codes
from tests.claims.sources import told, verdict

OPEN = "not_enough_info"
PAID = "The council has paid 2 million euros a month for the mill since February 2019."
COST = "The tram opened at a cost of 776 million euros against an original budget of 375 million euros."
CLASSES = "한빛학교에는 56개 학급(학교 52개 학급, 재택 4개 학급)이 있다."
CENTRES = "복합혁신센터는 내년 문을 연다. 시는 생활복합센터 2층에 임시사무실을 설치했다."
PARK = "은빛구 새말동에 자리한 시립수목원은 국내 38번째 공립수목원으로 등록됐다."
TRAM = "The Harrow tram line opened in 2014, five years late, at a cost of 90 million euros."
MOVE = "(부산) 해양수산부의 부산 이전이 시작됐다. 해양수산부는 2025년 12월 21일까지 이전을 마무리할 예정이다."
RAIL = "The contractor Halden Steel has reported a loss of 165 million euros in rail."
FIRMS = "한빛해운은 본사를 부산으로 이전하겠다고 발표했다."


@pytest.mark.parametrize(
    ("claim", "source", "label", "slot"),
    [
        ("시는 생활복합센터 2층에 임시사무실을 설치했다.", CENTRES, "supported", None),
        ("시립수목원은 국내 28번째 공립수목원으로 등록됐다.", PARK, "not_enough_info", None),
        ("시립수목원은 국내 38번째 공립수목원으로 등록됐다.", PARK, "supported", None),
        ("The Harrow tram line opened five years earlier than planned.", TRAM, "refuted", "date"),
        ("The Harrow tram line opened five years later than planned.", TRAM, "supported", None),
        ("해양수산부의 부산 이전이 완료됐다.", MOVE, "not_enough_info", None),
        ("해양수산부는 12월 9일 현재 부산 이전을 모두 끝낸 상태다.", MOVE, "refuted", "status"),
        ("한빛해운은 본사를 부산으로 이전하지 않겠다고 발표했다.", FIRMS, "refuted", "status"),
        ("Halden Steel reported a profit of 165 million euros in rail.", RAIL, "refuted", "event"),
        ("Halden Steel reported a profit in 2024.", RAIL, "not_enough_info", None),
    ],
)
def test_a_plain_claim(claim: str, source: str, label: str, slot: str | None) -> None:
    found = verdict(claim, told(source, published="2025-12-09"))
    assert found.verdict == label
    assert [s.slot for s in found.slots if s.label == "refuted"] == ([slot] if slot else [])


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("The council was paying for the mill before July 2019.", PAID, "supported"),
        (
            "The move was to be done before Christmas 2025.",
            "The move is to be done by 21 December 2025.",
            "supported",
        ),
        ("The move was completed in September 2024.", "15% of the clerks have moved since 2021.", OPEN),
        ("Kim worked at the Harrow museum for 15 years.", "Kim worked at the Harrow museum from 1986.", OPEN),
        ("The school has more than 400 pupils.", "The school has 354 pupils.", "refuted"),
        ("시는 청소년 30명을 장학생으로 선발했다.", "시는 장학생 223명(대학생 208명)을 선발했다.", OPEN),
        ("총사업비 가운데 국비는 230억 원이다.", "총사업비 460억 원이 들며 국비는 50%이다.", "supported"),
        ("위원회의 위원 정원은 모두 15명이다.", "위원회 회의에 11명의 위원이 참석했다.", OPEN),
        (
            "시는 2012년 의회 의결이 아니라 투표로 통합을 결정했다.",
            "시는 2012년 투표 없이 의결로 통합을 결정했다.",
            OPEN,
        ),
        (
            "The airport in Moss is to open in 2025.",
            "The firm gave no opening date for the airport in Moss.",
            OPEN,
        ),
        ("A third of the staff are Dutch.", "The staff moved into a home with about half the space.", OPEN),
        ("The tram cost more than twice its original budget.", COST, "supported"),
        ("전체 학급 가운데 재택 학급의 비율은 10%에 못 미친다.", CLASSES, "supported"),
    ],
)
def test_times_and_numbers_of_plain_claims(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source, published="2025-12-09")).verdict == expected


def test_what_was_due_and_was_halted_did_not_come() -> None:
    due = "The hospital in Harrow was due to receive patients in July 2019."
    halted = f"{due} Days before, the minister halted the move."
    claim = "The hospital in Harrow received patients in July 2019."
    assert verdict(claim, told(halted)).verdict == "refuted"
    assert verdict(claim, told(due)).verdict == "not_enough_info"


LATE = [
    (code, line, expected)
    for code in codes()
    for expected in ("yes", "no")
    for row in lang.table(code, "claims")["late"]
    for line in row[expected]
]


@pytest.mark.parametrize(("code", "line", "expected"), LATE)
def test_lateness_by_its_examples(code: str, line: str, expected: str) -> None:
    found: list[re.Match[str] | None] = [pattern.search(line) for _, pattern in forms.rows(code, "late")]
    assert any(found) is (expected == "yes")
