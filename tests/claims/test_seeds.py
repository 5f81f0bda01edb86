"""Claims over seeds/ with the verdict and the slot that decides it, and minimal edits that must not pass."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from tests.claims.sources import HERE, seeds, verdict

LINES = [line for line in (HERE / "seeds.csv").read_text("utf-8").splitlines() if line[:1] != "#"]
ROWS = list(csv.DictReader(LINES))
CONTRAST = [
    line.strip()
    for line in (HERE / "contrast.txt").read_text("utf-8").splitlines()
    if line.strip() and line[0] != "#"
]
EDITS = [line.removeprefix("- ") for line in CONTRAST if line.startswith("- ")]
CLAIMS = [line for line in CONTRAST if not line.startswith("- ")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_a_claim_over_the_seeds(row: dict[str, str]) -> None:
    found = verdict(row["claim"], seeds())
    assert found.verdict == row["verdict"]
    if row["verdict"] == "refuted":
        assert row["slot"] in [slot.slot for slot in found.slots if slot.label == "refuted"]
    if row["verdict"] != "not_enough_info":
        assert all(slot.evidence for slot in found.slots)


def test_the_claims_are_of_all_sorts() -> None:
    """A third of each verdict, a third with arithmetic on intervals, both languages."""
    counts = Counter(row["verdict"] for row in ROWS)
    assert len(ROWS) >= 60
    assert min(counts.values()) >= 20
    assert sum(row["interval"] == "yes" for row in ROWS) >= len(ROWS) // 3 - 1
    assert sum(not row["claim"].isascii() for row in ROWS) >= 20


@pytest.mark.parametrize("claim", EDITS)
def test_a_minimal_edit_does_not_pass(claim: str) -> None:
    assert verdict(claim, seeds()).verdict != "supported"


@pytest.mark.parametrize("claim", CLAIMS)
def test_what_was_edited_is_supported(claim: str) -> None:
    assert verdict(claim, seeds()).verdict == "supported"


def test_there_are_five_edits_of_each() -> None:
    assert len(CLAIMS) >= 20
    assert len(EDITS) == 5 * len(CLAIMS)
