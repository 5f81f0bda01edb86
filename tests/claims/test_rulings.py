"""Who won or lost in court: each row of claims.toml by its own examples, and claims against rulings."""

from __future__ import annotations

import re

import pytest

from relocate_cli import lang
from relocate_cli.claims import forms
from relocate_cli.claims.language import codes
from tests.claims.sources import told, verdict

ROWS = [(code, row) for code in codes() for row in lang.table(code, "claims")["ruling"]]


def _pattern(code: str, name: str) -> re.Pattern[str]:
    (pattern,) = (pattern for row, pattern in forms.rows(code, "ruling") if row["name"] == name)
    return pattern


@pytest.mark.parametrize(
    ("code", "name", "text", "who"), [(code, row["name"], *pair) for code, row in ROWS for pair in row["yes"]]
)
def test_a_row_reads_who_won_or_lost(code: str, name: str, text: str, who: str) -> None:
    match = _pattern(code, name).search(text)
    assert match
    assert (match["who"] or "") == who


@pytest.mark.parametrize(
    ("code", "name", "text"), [(code, row["name"], text) for code, row in ROWS for text in row["no"]]
)
def test_a_row_leaves_other_sentences(code: str, name: str, text: str) -> None:
    assert not _pattern(code, name).search(text)


UNION = "The Union of Laboratory Staff (ULS), which took the ministry to court in 2019 and lost on appeal last May."
SUIT = (
    "The staff union of the Halden harbour agency challenged the move in court that July, and the Halden court "
    "dismissed the suit this February."
)
FIELDS = "해든군 주민 53명은 2022년 9월 보상금을 올려 달라는 소송을 냈다가 지난해 2월 1심에서 졌다."


@pytest.mark.parametrize(
    ("claim", "source", "label"),
    [
        ("The laboratory workers' union won its appeal against the ministry.", UNION, "refuted"),
        ("The laboratory workers' union lost its appeal against the ministry.", UNION, "supported"),
        ("The teachers' union won its appeal against the ministry.", UNION, "not_enough_info"),
        ("The harbour agency's union won its case against the move at the Halden court.", SUIT, "refuted"),
        ("해든군 주민들은 보상금 소송 1심에서 이겼다.", FIELDS, "refuted"),
        ("해든군 주민들은 보상금 소송 2심에서 이겼다.", FIELDS, "not_enough_info"),
        (
            "The ministry won the suit over the move.",
            "The court dismissed the suit over the move.",
            "not_enough_info",
        ),
        (
            "The union won its case.",
            "The union has not lost its case against the ministry.",
            "not_enough_info",
        ),
        (
            "나주시는 소송에서 승소했다.",
            "법원은 주민들이 나주시를 상대로 낸 소송을 기각했다.",
            "not_enough_info",
        ),
        ("주민들은 소송에서 승소했다.", "법원은 주민들이 나주시를 상대로 낸 소송을 기각했다.", "refuted"),
        ("주민들은 1심에서 졌다.", "주민들은 1심에서 졌지만 2심에서 이겼다.", "not_enough_info"),
        (
            "The residents won their suit against the province over the landfill.",
            "The court dismissed the residents' suit against the city of Halden over the landfill.",
            "not_enough_info",
        ),
    ],
)
def test_a_claim_of_who_won_is_held_against_rulings(claim: str, source: str, label: str) -> None:
    assert verdict(claim, told(source)).verdict == label
