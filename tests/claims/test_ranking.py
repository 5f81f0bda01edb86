"""Another one as the first or last, or with the most or least."""

from __future__ import annotations

from typing import Any

import pytest

from relocate_cli.claims.language import codes
from relocate_cli.claims.passages import passages
from relocate_cli.claims.ranking import ranks
from relocate_cli.lang import table
from tests.claims.sources import read, told, verdict

ROWS = [(code, row) for code in codes() for row in table(code, "claims")["rank"]]


@pytest.mark.parametrize(
    ("code", "row"), ROWS, ids=lambda part: part if isinstance(part, str) else part["side"]
)
def test_examples_of_ranks(code: str, row: dict[str, Any]) -> None:
    for example in row["yes"]:
        text, _, who = example.partition(" = ")
        (passage,) = passages(read(text))
        found = [r for r in ranks(passage) if r.side == row["side"]]
        told_of = [passage.text[g[0].start : g[-1].end] for r in found for g in r.holders]
        assert who.removeprefix("the ").removeprefix("The ") in [t.removeprefix("The ") for t in told_of]
    for text in row["no"]:
        (passage,) = passages(read(text))
        assert row["side"] not in [r.side for r in ranks(passage)]


_LEVY = "# 빈집 조사 결과\n\n시는 빈집을 조사했다. 빈집은 서구에 가장 많았고 남구가 그 뒤를 이었다."
_PACT = "Halden approved the pact in March, and Morrow was the last city to approve it, in July."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("빈집은 남구에 가장 많다.", _LEVY, "refuted"),
        ("빈집이 가장 많은 곳은 남구다.", _LEVY, "refuted"),
        ("The last city to approve the pact was Halden.", _PACT, "refuted"),
        ("The last city to approve the pact was Morrow.", _PACT, "supported"),
        (
            "재단은 나주시를 시작으로 다섯 도시에 사무소를 열었다.",
            "재단은 순천시를 시작으로 나주시, 여수시 등 다섯 도시에 사무소를 열었다.",
            "refuted",
        ),
        ("Jeju had the lowest turnout.", "투표율은 제주도가 가장 높았고 충청북도가 가장 낮았다.", "refuted"),
        ("Turnout was highest in Naju.", "Turnout was highest in Suncheon and lowest in Naju.", "refuted"),
        # of another kind, place or time, or of several
        ("빈집 비율은 남구가 가장 높다.", _LEVY, "not_enough_info"),
        ("Halden was the last city to sign the accord.", _PACT, "not_enough_info"),
        (
            "Naju was the first city in the province to open a tram line.",
            "Halden was the first city to open a tram line.",
            "not_enough_info",
        ),
        (
            "전국에서 나주시가 가장 먼저 센터를 열었다.",
            "전남에서는 순천시가 가장 먼저 센터를 열었다.",
            "not_enough_info",
        ),
        (
            "Jeju had the highest turnout.",
            "Naju had the highest turnout in 2020. Two years later Jeju had the highest turnout.",
            "not_enough_info",
        ),
        (
            "나주시가 가장 먼저 도서관을 열었다.",
            "순천시가 먼저 수영장을 열었다. 나주시도 도서관을 열었다.",
            "not_enough_info",
        ),
    ],
)
def test_another_first_or_last(claim: str, source: str, expected: str) -> None:
    """One only is the first or the last of a kind, or has the most or the least of something."""
    assert verdict(claim, told(source)).verdict == expected
