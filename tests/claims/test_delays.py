"""How much later or earlier than planned something was, by the two dates that a report tells of it."""

from __future__ import annotations

import re

import pytest

from relocate_cli.claims import forms
from relocate_cli.claims.language import codes
from tests.claims.sources import told, verdict

ROWS = [
    (pattern, line, expected)
    for key in ("delay", "was_planned")
    for code in codes()
    for row, pattern in forms.rows(code, key)
    for expected in ("yes", "no")
    for line in row[expected]
]
LIBRARY = (
    "The library in Corran was originally to open in June 2023, but the opening was put off to March 2025."
)
AGAIN = f"{LIBRARY} In the end the library in Corran opened in June 2026."
TUNNEL = "당초 2024년 말 개통할 예정이었으나 보상이 늦어져 내년 6월로 개통이 연기됐다."
ROAD = f"# 온주 우회도로 개통 연기\n\n2025.11.20.\n\n온주시 우회도로는 {TUNNEL}\n"
SPOKEN = "온주시 우회도로는 2024년 말 문을 열었다. 온주시 도서관은 2026년 6월 문을 연다."


@pytest.mark.parametrize(("pattern", "line", "expected"), ROWS)
def test_a_row_by_its_examples(pattern: re.Pattern[str], line: str, expected: str) -> None:
    assert (pattern.search(line) is not None) is (expected == "yes")


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("The library in Corran is to open almost two years later than first planned.", LIBRARY, "supported"),
        ("The opening of the library in Corran was put back by 21 months.", LIBRARY, "supported"),
        ("The library in Corran is to open three months later than first planned.", LIBRARY, "refuted"),
        ("The library in Corran opened exactly three years later than first planned.", AGAIN, "supported"),
        ("온주시 우회도로 개통은 처음 계획보다 1년 반가량 늦어진다.", ROAD, "supported"),
        ("온주시 우회도로 개통은 애초 계획보다 반년 뒤로 밀렸다.", ROAD, "refuted"),
        ("온주시 우회도로 개통은 애초 계획보다 3년 뒤로 밀렸다.", ROAD, "refuted"),
        ("The bypass in Onju will open about a year and a half later than planned.", ROAD, "supported"),
    ],
)
def test_two_dates_tell_how_late_something_was(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The museum in Corran is to open almost two years later than first planned.", LIBRARY),
        ("The library in Corran will close almost two years later than first planned.", SPOKEN),
        ("온주시 도서관은 계획보다 1년 반 늦게 문을 연다.", SPOKEN),
    ],
)
def test_what_the_dates_of_something_else_leave_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


def test_both_dates_are_told() -> None:
    claim = "The library in Corran is to open almost two years later than first planned."
    (date,) = [slot for slot in verdict(claim, told(LIBRARY)).slots if slot.slot == "date"]
    assert date.label == "supported"
    assert sorted((date.found or "").split("; ")) == ["2023-06", "2025-03"]
