"""What a clause need not say again, as its report is about it, and names of places with what they are."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

SCHOOL = (
    "# Linden School of Medicine names acting dean\n\n"
    "Linden University said on Monday that Dean Ann Berg will leave. "
    "Vice Dean Ole Moss will serve as acting dean from January 1, 2026."
)
COUNTIES = (
    "Voters in Dorin and Hansel counties approved the merger. In November 2013 the Hansel county council threw out "
    "a merger plan by seven votes to two."
)
COUNTY = "# 기록원 이전\n\n기록원 직원 96명 가운데 72명이 가온군으로 옮겼다."
BRIEFING = "국토부 설명회는 2026년 1월 9일 연포시 문화회관에서 열린다. 도는 애초 가온시를 장소로 제안했다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "Ole Moss will serve as acting dean of the School of Medicine from January 1, 2026.",
            SCHOOL,
            "supported",
        ),
        ("In November 2013 the Hansel county council threw out a merger plan.", COUNTIES, "supported"),
        (
            "In November 2013 a merger plan was thrown out by the Dorin county council.",
            COUNTIES,
            "refuted",
        ),
        ("Of the 96 employees of the archive, 72 moved to Gaon County.", COUNTY, "supported"),
        ("The land ministry's briefing on 9 January 2026 will be held in Yeonpo.", BRIEFING, "supported"),
        ("The land ministry's briefing on 9 January 2026 will be held in Gaon.", BRIEFING, "refuted"),
    ],
)
def test_what_a_report_is_about(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


def test_another_council_in_the_place_of_a_claimed_one() -> None:
    """Two counties in a headline are not their councils."""
    source = f"# Dorin and Hansel vote to become one city\n\n{COUNTIES}"
    claim = "In November 2013 a merger plan was thrown out by the Dorin county council by seven votes to two."
    assert verdict(claim, told(source)).verdict == "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The board will visit the Linden school again in July 2026.",
            "The board visited the Linden school in July 2025.",
        ),
        ("이사회는 2026년 7월 온주 공장을 방문할 예정이다.", "이사회는 2025년 7월 온주 공장을 방문했다."),
    ],
)
def test_what_is_to_be_done_once_more(claim: str, source: str) -> None:
    """That something was done before says nothing against its being done again at a later time."""
    assert verdict(claim, told(source)).verdict == "not_enough_info"
