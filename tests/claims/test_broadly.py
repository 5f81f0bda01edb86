"""Claims that no statement of a source tells in full, by the passage that they are about as a whole."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

LIBRARY = (
    "Halden opened its new library on 4 May 2024. Some 2,300 books were moved there by 40 volunteers. "
    "The building, designed by Lena Moritz, cost 35 million euros, of which the county paid 12 million euros."
)
HALL = "새말시는 2024년 5월 4일 새 도서관을 개관했다. 도서관에는 책 2만3천권이 있으며 직원 40명이 근무한다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("도서관에는 책 3만3천권이 있으며 직원 40명이 근무한다.", HALL, "refuted"),
        ("The library has 23,000 books and a staff of 40.", HALL, "supported"),
        ("The library has 33,000 books and a staff of 40.", HALL, "refuted"),
    ],
)
def test_a_passage_as_a_whole(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The museum has 23,000 books and a staff of 40.", HALL),
        (
            "The library will have 23,000 books and a staff of 40.",
            "The library lost 23,000 books and a staff of 40.",
        ),
        ("Some 2,300 books were burned there by 40 volunteers.", LIBRARY),
        ("Some 2,300 books had already been moved there by 40 volunteers in 2019.", LIBRARY),
        ("The building, designed by Anna Berg, cost 35 million euros.", LIBRARY),
        ("The county was paid 12 million euros for the building.", LIBRARY),
        ("The library opened before the county paid.", LIBRARY),
        ("도서관에는 책 2만3천권이 있었으나 모두 팔렸다.", HALL),
    ],
)
def test_a_changed_word_does_not_pass(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "By March 2024 Halden's new library had been completed.",
            "The new library in Halden, which costs 35 million euros, is still under construction.",
            "refuted",
        ),
        (
            "Halden's new library has been completed.",
            "The new library in Halden, which costs 35 million euros, is still under construction.",
            "not_enough_info",
        ),
        (
            "By March 2027 Halden's new library had been completed.",
            "The new library in Halden, which costs 35 million euros, is still under construction.",
            "not_enough_info",
        ),
        ("새말시 도서관은 2024년 3월 완공됐다.", "새말시 도서관은 현재 공사 중이다.", "refuted"),
        ("새말시 체육관은 2024년 3월 완공됐다.", "새말시 도서관은 현재 공사 중이다.", "not_enough_info"),
    ],
)
def test_what_is_under_construction_is_not_finished(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected
