"""How far an act of a sentence has come, by the words around it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from relocate_cli import pipeline
from relocate_cli.claims import progress
from relocate_cli.claims.language import codes
from relocate_cli.claims.passages import passages
from relocate_cli.lang import table
from relocate_cli.model import Document

ROWS = [(code, row) for code in codes() for row in table(code, "claims")["stand"]]


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_examples_of_cues(code: str, row: dict[str, Any]) -> None:
    pattern = re.compile(row["match"])
    assert all(pattern.search(text) for text in row["yes"]), code
    assert not any(pattern.search(text) for text in row["no"]), code


@pytest.mark.parametrize(
    ("text", "acts", "expected"),
    [
        ("Construction of the hall is due to begin in May.", {"construct"}, "to come"),
        ("The plan, which awaits approval by the council, names no site.", {"approve"}, "to come"),
        ("The plan, which has not yet been approved, is for the hall.", {"approve"}, "undone"),
        ("The council approved the plan, but will not demolish the hall.", {"approve"}, "done"),
        ("The council approved the plan, but will not demolish the hall.", {"demolish"}, "undone"),
        ("두 기관은 방안을 논의하고 있으나 아직 합의에 이르지 못했다.", {"agree"}, "undone"),
        ("노선의 착공 시기는 정해지지 않았다.", {"groundbreak"}, "undone"),
        ("시는 청사를 5월에 준공할 예정이라고 밝혔다.", {"complete"}, "to come"),
        ("시는 청사를 준공했으나 도서관은 짓지 않았다.", {"complete"}, "done"),
    ],
)
def test_how_far_an_act_has_come(text: str, acts: set[str], expected: str) -> None:
    passage = next(iter(passages(pipeline.read(Document("a.txt", text)))))
    assert progress.of_acts(passage, frozenset(acts)) == {expected}
