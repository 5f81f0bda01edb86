"""Names given twice in a claim, and the bounds that the words around a year set."""

from __future__ import annotations

import pytest

from relocate_cli.claims import glosses
from tests.claims.sources import told, verdict

PLEDGE = (
    "The Karlo Transport Authority (KTA) dropped the station at Halden Park in May 2021. "
    "Students of the Weaver Institute backed the merger in a vote in February 2025."
)
MERGER = "나주대와 해든대의 통합은 2023년 10월 무산됐다."


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("카를로(Karlo)는 역을 뺐다.", "Karlo는 역을 뺐다."),
        ("할덴 교통청(KTA)은 할덴 파크(Halden Park)역을 뺐다.", "KTA은 Halden Park역을 뺐다."),
        ("나주대(Naju University)와 카를로(Karlo)", "나주대와 Karlo"),
        ("기상청(Weather Agency)은 뺐다.", "기상청(Weather Agency)은 뺐다."),
        ("통합은 무산(2023년)됐다.", "통합은 무산(2023년)됐다."),
    ],
)
def test_a_name_given_twice_is_taken_as_the_sources_write_it(claim: str, plain: str) -> None:
    index = told(PLEDGE, MERGER).index
    assert glosses.plain(claim, index) == plain


def test_a_claim_with_a_name_in_both_writings_is_held_against_either() -> None:
    claim = "위버대학(Weaver Institute) 학생들은 2025년 2월 투표에서 통합을 지지했다."
    assert verdict(claim, told(PLEDGE)).verdict == "supported"
    assert verdict(claim.replace("2월", "3월"), told(PLEDGE)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        ("나주대와 해든대의 통합은 2024년 전에 무산됐다.", "supported"),
        ("나주대와 해든대의 통합은 2024년이 되기 전에 이미 무산됐다.", "supported"),
        ("나주대와 해든대의 통합은 2023년이 가기 전에 무산됐다.", "supported"),
        ("나주대와 해든대의 통합은 2023년이 되기 전에 무산됐다.", "refuted"),
        ("나주대와 해든대의 통합은 2022년이 가기 전에 무산됐다.", "refuted"),
        ("나주대와 해든대를 합치려던 시도는 2024년이 되기 전에 이미 없던 일이 됐다.", "supported"),
        ("나주대와 해든대의 통합은 이미 무산됐다.", "supported"),
    ],
)
def test_what_a_year_bounds_in_korean(claim: str, label: str) -> None:
    assert verdict(claim, told(MERGER)).verdict == label


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        (
            "The Karlo Transport Authority dropped the station at Halden Park before 2021 was over.",
            "supported",
        ),
        ("The Karlo Transport Authority dropped the station at Halden Park before 2021 began.", "refuted"),
        ("The Karlo Transport Authority dropped the station at Halden Park before 2020 was over.", "refuted"),
    ],
)
def test_what_a_year_bounds_in_english(claim: str, label: str) -> None:
    assert verdict(claim, told(PLEDGE)).verdict == label


def test_a_thing_may_be_late_behind_a_date_that_was_given_for_it() -> None:
    source = told(
        "The Halden ward was to be built by the city and opened in March 2022. "
        "The Halden ward opened on Nov. 4, 2024."
    )
    claim = (
        "By the time the Halden ward opened, it was more than {} behind the date the city had first given."
    )
    assert verdict(claim.format("two years"), source).verdict == "supported"
    assert verdict(claim.format("three years"), source).verdict == "refuted"
