"""What a site was before, where a claim has it as something else."""

from __future__ import annotations

import re

import pytest

from relocate_cli.claims import forms
from relocate_cli.claims.language import codes
from tests.claims.sources import told, verdict

ROWS = [
    (pattern, line, expected)
    for code in codes()
    for row, pattern in forms.rows(code, "grounds")
    for expected in ("yes", "no")
    for line in row[expected]
]
OFFICE = "The new office of the agency in Corran is being built on the site of a former sugar works."
SCHOOL = "온주시 항공훈련원은 옛 온주조선소 터에 들어선다. 사업비는 620억 원이다."


@pytest.mark.parametrize(("pattern", "line", "expected"), ROWS)
def test_a_row_by_its_examples(pattern: re.Pattern[str], line: str, expected: str) -> None:
    assert (pattern.search(line) is not None) is (expected == "yes")


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The agency's new office in Corran is being built on the site of a former barracks.",
            OFFICE,
            "refuted",
        ),
        ("온주시 항공훈련원은 옛 군부대 터에 들어선다.", SCHOOL, "refuted"),
        ("코런에 있는 기관의 새 사무소는 옛 제철소 부지에 지어지고 있다.", OFFICE, "refuted"),
        ("The agency's old office in Corran is on the site of a former barracks.", OFFICE, "not_enough_info"),
        ("온주시 항공훈련원은 옛 조선소 터에 들어선다.", SCHOOL, "supported"),
        ("온주시 소방학교는 옛 군부대 터에 들어선다.", SCHOOL, "not_enough_info"),
    ],
)
def test_another_former_use(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected
