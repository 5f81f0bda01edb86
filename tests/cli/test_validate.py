"""`relocate validate` as a copy desk and a CI run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relocate_cli.rules import d101_weekday_mismatch, d102_impossible_date
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
        (["--select", "D199"], 'there is no rule "D199"; perhaps "D109" was meant'),
        (["--ignore", "imposible-date"], 'perhaps "impossible-date" was meant'),
        (["--extend-select", "?"], "relocate rule lists all of them"),
        (["--select", "D101,"], 'there is no rule "'),
        (["--per-file-ignores", "draft.md"], '"draft.md" is not GLOB:RULES'),
        (["--per-file-ignores", "draft.md:D9"], 'there is no rule "'),
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
        ("<!-- relocate: ignore[] -->", ["D101", "D102"]),
        ("<!-- relocate: ignore[D102] --> <!-- relocate: ignore[D101] -->", ["D102"]),
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
    wrong = run("validate", "draft.md", "--json")
    assert codes(wrong.out) == ["D101", "D102"]
    assert 'draft.md:7: this comment ignores nothing, there is no rule "D999"' in wrong.err


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


HEAD = "---\r\npublished: 2024-03-10\r\n---\r\n"
RANGES = HEAD + "The bridge was built from 2019 to 2013.\r\nIt met on February 30, 2024."
MENDED = RANGES.replace("2019 to 2013", "2013 to 2019")
KOREAN = "2024. 3. 10.\n다리는 2019년부터 2013년까지 건설되었다.\n"


def test_files_are_corrected_where_there_is_one_answer_and_keep_their_form(run: Run) -> None:
    Path("marked.md").write_bytes(b"\xef\xbb\xbf" + RANGES.encode())
    Path("wide.md").write_bytes(RANGES.encode("utf-16"))
    Path("korean.txt").write_bytes(KOREAN.encode("cp949"))
    Path("marked.md").chmod(0o640)
    ran = run("validate", "marked.md", "wide.md", "korean.txt", "--ignore", "X", "--fix", "--json")
    assert codes(ran.out) == ["D102", "D102"]
    assert "3 corrected" in ran.err.splitlines()
    assert Path("marked.md").read_bytes() == b"\xef\xbb\xbf" + MENDED.encode()
    assert Path("marked.md").stat().st_mode & 0o777 == 0o640
    assert Path("wide.md").read_bytes() == MENDED.encode("utf-16")
    assert Path("korean.txt").read_bytes() == KOREAN.replace("2019년부터 2013년", "2013년부터 2019년").encode(
        "cp949"
    )
    assert sorted(path.name for path in Path().iterdir()) == ["korean.txt", "marked.md", "wide.md"]
    assert "corrected" not in run("validate", "marked.md", "--fix").err


def test_a_patch_shows_the_same_and_changes_nothing(run: Run) -> None:
    Path("a.md").write_bytes(RANGES.encode())
    ran = run("validate", "a.md", "--diff", "-q")
    lines = ran.out.split("\n")
    assert lines[:2] == ["--- a.md", "+++ a.md"]
    assert "-The bridge was built from 2019 to 2013.\r" in lines
    assert "+The bridge was built from 2013 to 2019.\r" in lines
    assert "\\ No newline at end of file" in lines
    assert ran.code == 1
    assert Path("a.md").read_bytes() == RANGES.encode()
    assert run("validate", "-", "--diff", "-q", stdin="It stood from 2019 to 2013.\n").out.count("\n") == 5


def test_what_cannot_be_corrected_is_told(run: Run) -> None:
    text = {"id": "one", "text": "The bridge was built from 2019 to 2013.", "published": "2024-03-10"}
    Path("a.jsonl").write_text(json.dumps(text) + "\n", "utf-8")
    before = Path("a.jsonl").read_bytes()
    ran = run("validate", "a.jsonl", "--fix", "--json")
    assert (ran.code, codes(ran.out)) == (2, ["D105"])
    assert "relocate: one: cannot be corrected (no such file or directory)" in ran.err
    assert Path("a.jsonl").read_bytes() == before
    Path("one").write_text("something else", "utf-8")
    assert "its text is not the file as it stands" in run("validate", "a.jsonl", "--fix").err
    diff = run("validate", "a.jsonl", "--diff")
    assert (diff.code, diff.out) == (2, "")
    assert run("validate", "-", "--fix", stdin="x").code == 2
    assert "contradict" in run("validate", "a.jsonl", "--fix", "--diff").err
    both = run("validate", "a.jsonl", "--fix", "--baseline", ".b.json", "--update-baseline")
    assert (both.code, both.out, Path(".b.json").exists()) == (2, "", False)


def test_a_baseline_survives_edits_and_drops_what_is_gone(run: Run, draft: Path) -> None:
    base = ["validate", "draft.md", "--baseline", ".base.json"]
    assert "there is no baseline .base.json" in run(*base).err
    assert run(*base, "--update-baseline").code == 0
    assert run(*base).code == 0
    draft.write_text(DRAFT.replace("The hall", "A new line.\n\nThe big hall"), "utf-8")
    assert run(*base).code == 0
    draft.write_text(DRAFT + "It reopened on March 32, 2024. It closed on February 30, 2024.\n", "utf-8")
    ran = run(*base, "--json")
    assert [(f["line"], f["text"]) for f in json.loads(ran.out)] == [
        (7, "March 32, 2024"),
        (7, "February 30, 2024"),
    ]
    draft.write_text(DRAFT.replace("Wednesday", "Tuesday"), "utf-8")
    assert ".base.json: 1 of its findings no longer there; --update-baseline drops them" in run(*base).err
    run(*base, "--update-baseline")
    assert [e["code"] for e in json.loads(Path(".base.json").read_text("utf-8"))["findings"]] == ["D102"]


def test_a_baseline_is_told_of_what_was_looked_for_only(run: Run, draft: Path) -> None:
    base = ["validate", "draft.md", "--baseline", ".base.json"]
    run(*base, "--update-baseline")
    assert "no longer there" not in run(*base, "--select", "D102").err
    before = Path(".base.json").read_text("utf-8")
    run(*base, "--select", "D102", "--update-baseline")
    assert Path(".base.json").read_text("utf-8") == before
    Path(".base.json").write_text('{"schema": 0, "findings": []}', "utf-8")
    assert "of another version" in run(*base).err
    assert run(*base, "--update-baseline").code == 0
    assert Path(".base.json").read_text("utf-8") == before


def test_a_baseline_names_sources_from_its_own_folder(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("validate", "draft.md", "--baseline", ".base.json", "--update-baseline")
    Path("docs").mkdir()
    monkeypatch.chdir("docs")
    assert run("validate", "../draft.md", "--baseline", "../.base.json").code == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema": 1, "findings": [3]}', '{"schema": 1, "findings": {}, ']
)
def test_a_broken_baseline_is_told(run: Run, draft: Path, text: str) -> None:
    Path(".base.json").write_text(text, "utf-8")
    ran = run("validate", "draft.md", "--baseline", ".base.json")
    assert ran.code == 2
    assert ".base.json: no baseline as --update-baseline writes it" in ran.err
    Path("base.json").write_text("{}", "utf-8")
    assert "begin its name with a dot" in run("validate", ".", "--baseline", "base.json").err
    assert "needs --baseline" in run("validate", "draft.md", "--update-baseline").err


def test_a_rule_that_fails_does_not_stop_the_others(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(case: object) -> None:
        raise ZeroDivisionError("of the rule")

    monkeypatch.setattr(d101_weekday_mismatch, "check", broken)
    ran = run(
        "validate",
        "-",
        "--json",
        stdin="The hall opened on Wednesday, March 5, 2024, not on February 30, 2024.",
    )
    assert ran.code == 2
    assert [entry["code"] for entry in json.loads(ran.out)] == ["S401", "D102"]
    assert (
        "relocate: rule D101 is left out for a defect in relocate itself, please report it: ZeroDivisionError"
        in ran.err
    )
    assert "Traceback" not in ran.err


def test_a_comment_in_a_web_page_is_about_its_paragraph_or_the_next_one(run: Run) -> None:
    told = (
        "{} opened on Wednesday, March 5, 2024, {}and the mayor of the city thanked all who had worked on it."
    )
    parts = (
        ("The hall", "", ""),
        ("The school", "", "<!-- relocate: ignore[D101] -->"),
        ("The park", "<!-- relocate: ignore --> ", ""),
        ("The pool", "<!-- of the page itself --> ", ""),
    )
    body = "".join(f"{before}<p>{told.format(what, inside)}</p>\n" for what, inside, before in parts)
    Path("draft.html").write_text(f"<!doctype html><h1>Openings</h1>{body}", "utf-8")
    ran = run("validate", "draft.html", "--published", "2024-03-10", "--json")
    lines = Path("draft.html").read_text("utf-8")
    assert [entry["code"] for entry in json.loads(ran.out)] == ["D101", "D101"]
    assert json.loads(ran.out)[1]["line"] - json.loads(ran.out)[0]["line"] == 6
    assert lines.count("relocate:") == 2


def test_a_rule_that_fails_keeps_what_is_known_of_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The hall opened on Wednesday, March 5, 2024, not on February 30, 2024. <!-- relocate: ignore[D101] -->\n"
    Path("a.md").write_text(text, "utf-8")
    known = ("a.md", "--published", "2024-03-10", "--baseline", ".known.json")
    run("validate", *known, "--update-baseline")
    before = Path(".known.json").read_text("utf-8")
    assert "D102" in before

    def broken(case: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(d102_impossible_date, "check", broken)
    monkeypatch.setattr(d101_weekday_mismatch, "check", broken)
    ran = run("validate", *known, "-v", "--update-baseline")
    assert ran.code == 2
    assert "remove it" not in ran.err
    assert "no longer there" not in ran.err
    assert Path(".known.json").read_text("utf-8") == before


def test_a_hidden_baseline_lies_in_the_folder_it_is_of(run: Run, draft: Path) -> None:
    folder, name = str(draft.parent), str(draft.with_name(".known.json"))
    assert run("validate", folder, "--baseline", name, "--update-baseline", "-q").code == 0
    again = run("validate", folder, "--baseline", name, "-q")
    assert (again.code, again.out, again.err) == (0, "", "")
    plain = run(
        "validate", folder, "--baseline", str(draft.with_name("known.json")), "--update-baseline", "-q"
    )
    assert plain.code == 0
    told = run("validate", folder, "--baseline", str(draft.with_name("known.json")), "-q")
    assert "would be read as a source; begin its name with a dot" in told.err
