"""An attribute in the place of one that it excludes."""

from __future__ import annotations

from typing import Any

import pytest

from relocate_cli.claims.language import codes
from relocate_cli.claims.opposites import attributes
from relocate_cli.lang import table
from tests.claims.sources import told, verdict

ROWS = [(code, row) for code in codes() for row in table(code, "claims")["opposed"]]


@pytest.mark.parametrize(
    ("code", "row"), ROWS, ids=lambda part: part if isinstance(part, str) else part["of"]
)
def test_examples_of_attributes(code: str, row: dict[str, Any]) -> None:
    for example in row["yes"]:
        text, _, value = example.partition(" = ")
        assert [a.value for a in attributes(text, code) if a.of == row["of"]] == [value]
    for text in row["no"]:
        assert row["of"] not in [a.of for a in attributes(text, code)]


_PIER = "# New ferry pier for Halden\n\nThe port will build the ferry pier on the north bank of the river."
_CLINIC = "# 솔빛시 새 보건소\n\n솔빛시는 옛 우체국 건물을 고쳐 보건소를 연다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("The ferry pier will be built on the south bank of the river.", _PIER, "refuted"),
        ("The ferry pier will be built on the north bank of the river.", _PIER, "supported"),
        ("연락선 부두는 강 남쪽에 지어진다.", "연락선 부두는 강 북쪽에 지어진다.", "refuted"),
        ("솔빛시는 옛 병원 건물을 고쳐 보건소를 연다.", _CLINIC, "refuted"),
        (
            "The Scottish Government paid for the Halden pier.",
            "The UK government paid for the Halden pier.",
            "refuted",
        ),
        ("The federal ministry bought the mill.", "The provincial ministry bought the mill.", "refuted"),
        ("The Danish firm Lund built the dam.", "The Dutch firm Lund built the dam.", "refuted"),
        # both, or of another thing
        (
            "The federal ministry paid for the Halden pier.",
            "The provincial ministry paid for the Halden pier. The federal ministry paid in part.",
            "not_enough_info",
        ),
        ("The ferry pier has a shop on the south bank of the river.", _PIER, "not_enough_info"),
        ("The bus pier will be built on the south side of Halden.", _PIER, "not_enough_info"),
        ("The ferry pier will be built on the east bank of the river.", _PIER, "not_enough_info"),
        ("솔빛시는 옛 병원 건물을 샀다.", _CLINIC, "not_enough_info"),
        ("솔빛시는 옛 병원 건물을 고쳐 도서관을 연다.", _CLINIC, "not_enough_info"),
        ("여당은 지방교육세법 개정안을 냈다.", "야당은 지방세법 개정안을 냈다.", "not_enough_info"),
        ("Exports rose last year.", "Imports rose last year.", "not_enough_info"),
    ],
)
def test_another_attribute(claim: str, source: str, expected: str) -> None:
    """What is on the north side is not on the south side, unless it may be another thing or both."""
    assert verdict(claim, told(source)).verdict == expected
