"""What a claim has as come about that a report has still to come."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "By June 2022 the airport was already operating.",
            "# Airport to be built\n2022-06-29\n\nThe ministry will build the airport by 2028, with an aim to start "
            "its operations in 2029.",
            "refuted",
        ),
        (
            "2017년 2월 21일 당시 기금본부는 전북혁신도시 이전을 이미 끝낸 상태였다.",
            "# 기금본부 이전\n2017-02-21\n\n기금본부는 25일부터 28일까지 전북혁신도시로 이전한다.",
            "refuted",
        ),
        (
            "By July 2023 the agency had finished moving to Daejeon.",
            "# Agency in Daejeon\n2023-07-03\n\nThe agency plans to complete the move to Daejeon by 2027.",
            "refuted",
        ),
        (
            "The council had already approved the budget by May 2026.",
            "# Budget\n2026-05-03\n\nThe council will approve the budget of 2027 in November.",
            "not_enough_info",
        ),
        (
            "By July 2023 the agency had already moved 238 people to Daejeon.",
            "# Agency in Daejeon\n2023-07-03\n\nThe agency plans to move to Daejeon by 2027.",
            "not_enough_info",
        ),
    ],
)
def test_what_is_still_to_come(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The Norwood line has already opened once.", "The Norwood line will open again in May 2026."),
        ("The Elm hotel has already opened.", "The Elm hotel will open 40 more rooms in 2026."),
        (
            "신한울 원전은 이미 가동하고 있다.",
            "신한울 1호기는 2022년 준공됐다. 신한울 3호기는 2032년 준공할 예정이다.",
        ),
        (
            "김해경전철은 이미 개통했다.",
            "경전철 연장 구간은 2027년 개통할 예정이다. 김해경전철은 4만 명이 탄다.",
        ),
    ],
)
def test_what_comes_again_or_to_more_of_it_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"
