"""A share of some things is none of all of them, and groups that overlap or are no more are no sum."""

from __future__ import annotations

import pytest

from relocate_cli.claims.passages import passages
from tests.claims.sources import read, told, verdict

_HOUSES = "The council owns 300 houses and rents 90. Of the 90 rented houses, 58 are empty."
_CLERKS = "공단 직원은 900명이다. 미혼 직원 300명 가운데 200명이 이주했다."


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "60 percent of the pupils come by tram.",
            "The district has 1,000 pupils. Of the 200 pupils at the lake school, 120 come by tram.",
        ),
        (
            "30 percent of the pupils are left-handed.",
            "The district has 1,000 pupils. Of the 200 pupils at the lake school, 60 are left-handed.",
        ),
        ("Nearly two thirds of the houses are empty.", _HOUSES),
        (
            "Half of the drivers joined the strike.",
            "The firm employs 900 drivers. Of its 200 night drivers, 100 joined the strike.",
        ),
        (
            "Half of the drivers came back.",
            "Some 100 of the 200 drivers who were dismissed came back.",
        ),
        ("직원의 3분의 2가 이주했다.", _CLERKS),
        (
            "전체 직원의 60%가 남성이다.",
            "공단의 직원은 모두 500명이다. 이 가운데 연구직은 100명으로, 이 중 60명이 남성이다.",
        ),
    ],
)
def test_a_share_of_some_is_none_of_all(claim: str, source: str) -> None:
    """A whole with a word that the claim lacks, or beside a larger one of the same things, bears nothing out."""
    assert verdict(claim, told(source)).verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Nearly two thirds of the rented houses are empty.", _HOUSES),
        ("미혼 직원의 3분의 2가 이주했다.", _CLERKS),
        ("60 percent of the pupils come by tram.", "Of the school's 200 pupils, 120 come by tram."),
        (
            "Half of the dismissed drivers came back.",
            "Some 100 of the 200 drivers who were dismissed came back.",
        ),
        ("직원의 3분의 2가 이주했다.", "공단 직원은 모두 300명이다. 이 가운데 200명이 이주했다."),
        (
            "올해 문을 닫은 가게 열 곳 가운데 아홉 곳은 빵집이다.",
            "올해 시장 상권 안에서 모두 400곳이 문을 닫았다. 빵집이 360곳, 꽃집이 40곳이다.",
        ),
    ],
)
def test_a_share_of_those_that_are_meant(claim: str, source: str) -> None:
    """A whole that a claim names with all of its words bears a share out, also beside a larger one."""
    assert verdict(claim, told(source)).verdict == "supported"


_CLUBS = "The rowing club has 500 members and the chess club has 400 members."
_NURSES = "동부병원 간호사는 500명, 서부병원 간호사는 400명이다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("The two clubs together have 900 members.", f"{_CLUBS} Some 40 belong to both.", "not_enough_info"),
        ("The two clubs together have 900 members.", f"{_CLUBS} Both meet at the town hall.", "supported"),
        ("두 병원의 간호사는 모두 900명이다.", f"{_NURSES} 이 중 50명은 중복 집계됐다.", "not_enough_info"),
        ("두 병원의 간호사는 모두 900명이다.", _NURSES, "supported"),
        (
            "The two schools together have 900 pupils.",
            "The east school has 500 pupils. The west school had 400 pupils until 2018, when it closed.",
            "not_enough_info",
        ),
        (
            "The two schools together have 900 pupils.",
            "The east school has 500 pupils. The west school had 400 pupils in 2009.",
            "not_enough_info",
        ),
        (
            "시가 두 회사와 맺은 계약의 규모를 합치면 5조원이다.",
            "시는 2024년 3월 강산건설과 3조원의 계약을 맺었고, 2024년 8월 들꽃건설과 2조원 규모의 계약을 맺었다.",
            "supported",
        ),
        (
            "The two schools together had 900 pupils.",
            "The east school had 500 pupils in 2009. The west school had 400 pupils in 2009.",
            "supported",
        ),
        (
            "The two schools together have 900 pupils.",
            "The east school has 500 pupils. The west school has 400 pupils.",
            "supported",
        ),
    ],
)
def test_groups_that_overlap_or_are_no_more_are_no_sum(claim: str, source: str, expected: str) -> None:
    """Nothing is added up that is counted twice, nor what is with what was."""
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "share"),
    [
        ("Three quarters of the clerks moved to Halden.", 75),
        ("One quarter of its staff moved to Halden.", 25),
        ("Nearly three quarters of its staff moved to Halden.", 75),
        ("A fourth of the members stayed.", 25),
        ("Three fourths of the members stayed.", 75),
        ("Sales rose in the first three quarters of 2023.", None),
        ("It rained for three quarters of the year.", None),
    ],
)
def test_quarters_of_something_are_a_share(claim: str, share: float | None) -> None:
    """Quarters of several things are a share of them, those of a year a stretch of time."""
    passage = next(iter(passages(read(claim))))
    assert [q.low for q in passage.quantities if q.unit == "percent"] == ([share] if share else [])


def test_a_share_in_quarters_needs_its_number() -> None:
    """Three quarters of several are not borne out by their act alone."""
    claim = "Three quarters of the workers moved to Halden."
    assert verdict(claim, told("4,000 workers moved to Halden in 2012.")).verdict == "not_enough_info"
    assert verdict(claim, told("Of the 400 workers, 300 moved to Halden.")).verdict == "supported"
