"""Numbers that follow from those that a source tells."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The mill will lose about 225 of its roughly 900 clerks.",
            "The mill will lose about 25 percent of its roughly 900 clerks.",
            "supported",
        ),
        (
            "The mill will lose about 325 of its roughly 900 clerks.",
            "The mill will lose about 25 percent of its roughly 900 clerks.",
            "refuted",
        ),
        ("Half of the 400 clerks moved to Bonn.", "Of the 400 clerks, 200 moved to Bonn.", "supported"),
        ("25 percent of the clerks moved to Bonn.", "Of the 400 clerks, 100 moved to Bonn.", "supported"),
        (
            "35 percent of the clerks moved to Bonn.",
            "Of the 400 clerks, 100 moved to Bonn.",
            "refuted",
        ),
        (
            "The cost was put at 1.5 million euros more than first proposed.",
            "The cost was put at 25.6 million euros, up from the 24.1 million euros first proposed.",
            "supported",
        ),
        (
            "The cost was put at 2.5 million euros more than first proposed.",
            "The cost was put at 25.6 million euros, up from the 24.1 million euros first proposed.",
            "refuted",
        ),
        ("예산은 200억원 늘었다.", "예산은 300억원에서 500억원으로 늘었다.", "supported"),
        (
            "In all, the mills employ 900 people.",
            "The mills employ 500 people in Halden and 400 in Moss.",
            "supported",
        ),
        (
            "In all, the mills employ 800 people.",
            "The mills employ 500 people in Halden and 400 in Moss.",
            "not_enough_info",
        ),
    ],
)
def test_what_follows(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The cost was put at 1.5 million euros less than first proposed.",
            "The cost was put at 25.6 million euros, up from the 24.1 million euros first proposed.",
        ),
        ("The budget rose by 3 million euros.", "The budget rose by 2 million euros to 5 million euros."),
        ("예산은 300억원 늘었다.", "예산은 200억원 늘어 500억원이 됐다."),
        ("Costs rose by 5 percent.", "Costs rose by 10 percent in Halden and by 15 percent in Moss."),
        ("Turnout rose by 10 percent.", "Turnout rose to 50 percent from 40 percent in 2015."),
        ("도로는 3km 길어졌다.", "도로는 5km, 다리는 2km 길어졌다."),
        (
            "Halden has 500 more residents than Moss.",
            "Moss has 2,000 residents, more than Halden with 1,500.",
        ),
        ("25 percent of the clerks retired.", "Of the 400 clerks, 100 moved and 10 retired."),
        ("10 percent of the firms closed.", "Of the 400 clerks, 40 moved, and several firms closed."),
        ("200 of the 400 clerks moved.", "50 percent of the women moved; the mill has 400 clerks."),
        ("The mills have 1,000 clerks in all.", "The mills have 900 clerks, including 100 foreign clerks."),
        ("The mill hired 70 clerks in all.", "The mill hired 40 clerks in 2015 and dismissed 30 in 2016."),
        ("예산은 200억원 줄었다.", "예산은 300억원에서 500억원으로 늘었다."),
        ("Half of the 400 clerks moved to Bonn.", "Of the 400 clerks, 300 moved to Bonn."),
    ],
)
def test_what_does_not_follow(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"
