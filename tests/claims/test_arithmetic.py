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
            "not_enough_info",
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
        ("예산은 200억원 줄었다.", "예산은 300억원에서 500억원으로 늘었다."),
        ("Half of the 400 clerks moved to Bonn.", "Of the 400 clerks, 300 moved to Bonn."),
    ],
)
def test_what_does_not_follow(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"
