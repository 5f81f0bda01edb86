"""`relocate validate` as a copy desk and a CI run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DRAFT = """\
---
published: 2024-03-10
---
The hall opened on Wednesday, March 5, 2024.

It closed on February 30, 2024 and on Friday, March 8, 2024.
"""
"""Two findings: D101 in line 4, D102 in line 6."""


@pytest.fixture
def draft(run: Run) -> Path:
    path = Path("draft.md")
    path.write_text(DRAFT, "utf-8")
    return path


def codes(out: str) -> list[str]:
    return [finding["code"] for finding in json.loads(out)]


def test_a_person_sees_carets_and_a_pipe_rows(run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "^^^" not in run("validate", "draft.md", "-q").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "^^^" in run("validate", "draft.md", "-q").out


def test_the_closing_line_tells_the_coverage(run: Run, draft: Path) -> None:
    ran = run("validate", "draft.md")
    assert ran.err.splitlines()[-1] == "2 findings (2 errors) in 1 source; 3 expressions: 3 checked"
    undated = run("validate", "-", stdin="It opens next Friday, some 3 days after May 5, 2024.")
    assert "checked, 1 not resolved" in undated.err.splitlines()[-1]


def test_a_file_is_written_in_the_format_its_name_means(run: Run, draft: Path) -> None:
    run("validate", "draft.md", "-o", "out.sarif")
    run("validate", "draft.md", "-o", "out.xml")
    assert len(json.loads(Path("out.sarif").read_text("utf-8"))["runs"][0]["results"]) == 2
    assert Path("out.xml").read_text("utf-8").startswith("<?xml")


def test_statistics(run: Run, draft: Path) -> None:
    ran = run("validate", "draft.md", "draft.md", "--statistics", "-q")
    assert ran.out == "    1  D101  weekday-mismatch\n    1  D102  impossible-date\n"
    assert ran.code == 1
    counts = json.loads(run("validate", "draft.md", "--statistics", "--json").out)
    assert [(row["code"], row["count"]) for row in counts] == [("D101", 1), ("D102", 1)]
    assert run("validate", "draft.md", "--statistics", "--to", "sarif").code == 2
