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


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "D101"], ["D101"]),
        (["--select", "d1"], ["D101", "D102"]),
        (["--select", "impossible-date"], ["D102"]),
        (["--select", "E,X3"], []),
        (["--ignore", "D101,E"], ["D102"]),
        (["--ignore", "all", "--extend-select", "D101"], ["D101"]),
        (["--ignore", "D1", "--extend-select", "D102"], ["D102"]),
        (["--select", "D", "--ignore", "D"], []),
        (
            ["--select", "E", "--extend-select", "D102", "--extend-select", "weekday-mismatch"],
            ["D101", "D102"],
        ),
        (["--per-file-ignores", "*.md:D101"], ["D102"]),
        (["--per-file-ignores", "other/*:all", "--per-file-ignores", "./draft.md:D102"], ["D101"]),
    ],
)
def test_rules_are_chosen_by_code_beginning_and_name(
    run: Run, draft: Path, options: list[str], expected: list[str]
) -> None:
    ran = run("validate", "draft.md", "--json", *options)
    assert codes(ran.out) == expected
    assert ran.code == (1 if expected else 0)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "D199"], 'no rule has the code or the name "D199"; perhaps "D109" was meant'),
        (["--ignore", "imposible-date"], 'perhaps "impossible-date" was meant'),
        (["--extend-select", "?"], "relocate rule lists all of them"),
        (["--select", "D101,"], "no rule has the code"),
        (["--per-file-ignores", "draft.md"], '"draft.md" is not GLOB:CODES'),
        (["--per-file-ignores", "draft.md:D9"], "no rule has the code"),
        (["--fail-on", "never"], "--fail-on"),
    ],
)
def test_what_means_no_rule_is_told(run: Run, draft: Path, options: list[str], said: str) -> None:
    ran = run("validate", "draft.md", *options)
    assert ran.code == 2
    assert said in ran.err.splitlines()[-1]
    assert ran.out == ""


def test_fail_on_draws_the_line(run: Run, draft: Path) -> None:
    warned = ["validate", "-", "--select", "S401"]
    text = "It opens next Friday."
    assert run(*warned, stdin=text).code == 1
    assert run(*warned, "--fail-on", "error", stdin=text).code == 0
    assert run("validate", "draft.md", "--fail-on", "error").code == 1
    assert run("validate", "draft.md", "--fail-on", "error", "--exit-zero").code == 0
    other = Path("other.md")
    other.write_text("---\npublished: 2024-03-09\n---\nRiverton City held a concert on March 4.\n", "utf-8")
    both = ["validate", "draft.md", "other.md", "--select", "X307", "-q"]
    assert run(*both).code == 0
    told = run(*both, "--fail-on", "info")
    assert (told.code, "X307" in told.out) == (1, True)


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("<!-- relocate: ignore[D101] -->", ["D102"]),
        ("<!--relocate:ignore[weekday-mismatch, E]-->", ["D102"]),
        ("<!-- relocate: ignore -->", ["D102"]),
        ("<!-- relocate: ignore[D102] -->", ["D101", "D102"]),
        ("<!-- relocate: ignored -->", ["D101", "D102"]),
        ("<!-- ignore[D101] -->", ["D101", "D102"]),
    ],
)
def test_a_comment_ignores_what_is_on_its_line_or_under_it(
    run: Run, comment: str, expected: list[str]
) -> None:
    for text in (
        DRAFT.replace("The hall", f"{comment}\nThe hall"),
        DRAFT.replace("2024.\n\n", f"2024. {comment}\n\n").replace("\n", "\r\n"),
    ):
        Path("draft.md").write_bytes(text.encode())
        assert codes(run("validate", "draft.md", "--json").out) == expected


def test_comments_about_nothing_are_told_with_the_notes(run: Run, draft: Path) -> None:
    draft.write_text(DRAFT.replace("It closed", "<!-- relocate: ignore[D103] -->\nIt closed"), "utf-8")
    said = "draft.md:6: nothing is found that this comment could ignore; remove it"
    assert said in run("validate", "draft.md", "-v").err
    assert said not in run("validate", "draft.md").err
    assert said not in run("validate", "draft.md", "-v", "--select", "D102").err
    draft.write_text(DRAFT + "<!-- relocate: ignore[D999] -->", "utf-8")
    wrong = run("validate", "draft.md")
    assert wrong.code == 2
    assert 'draft.md:7: in the comment, no rule has the code or the name "D999"' in wrong.err


def test_remarks_in_the_plain_notation(run: Run) -> None:
    Path("kept.timeline").write_text(
        "# published: 2028-01-01\n"
        "# relocate: ignore[E201]\n"
        "2026-05  planned  Jinju City  opens the office\n"
        "2026-06  planned  Jinju City  opens the centre  # relocate: ignore[plan-already-past]\n"
        "2026-07  planned  Jinju City  opens the park # 2\n",
        "utf-8",
    )
    (finding,) = json.loads(run("validate", "kept.timeline", "--json").out)
    assert finding["line"] == 5
    titles = [event["title"] for event in json.loads(run("list", "kept.timeline", "--json").out)]
    assert titles == ["opens the office", "opens the centre", "opens the park # 2"]
