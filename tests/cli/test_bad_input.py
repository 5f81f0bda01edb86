"""Whatever goes wrong is one sentence and the right exit code; the rest goes on."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from relocate_cli import cli, times
from relocate_cli.model import Document
from tests.cli.conftest import ARTICLE, Run


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["timeline", "nowhere.txt"], "nowhere.txt"),
        (["timeline"], "there is no ./seeds here"),
        (["filter"], "standard input is a terminal"),
        (["timeline", "-"], "standard input is a terminal"),
        (["dates", "--to", "timex-jsonl", "-"], "standard input is a terminal"),
        (["timeline", "ARTICLE", "--since", "2025-13"], "--since: there is no 2025-13"),
        (["timeline", "ARTICLE", "--until", "XXXX-12"], "--until: XXXX-12 has no place on the calendar"),
        (["list", "ARTICLE", "--published", "soon"], '--published: "soon" is not a date'),
        (
            ["list", "ARTICLE", "--published", "2017/.."],
            '--published: "2017/.." is not one day, month or year',
        ),
        (
            ["dates", "--published", "XXXX-12", "--to", "timex-jsonl", "-"],
            '--published: "XXXX-12" is not one',
        ),
        (
            ["list", "ARTICLE", "--status", "done"],
            '--status: there is no status "done"; known are occurred, ongoing',
        ),
        (["list", "ARTICLE", "--status", "Plan"], 'there is no status "Plan"; perhaps "planned" was meant'),
        (
            ["list", "ARTICLE", "--kind", "party"],
            '--kind: there is no kind "party"; known are announcement, meeting',
        ),
        (
            ["actors", "ARTICLE", "--role", "Agnet"],
            '--role: there is no role "Agnet"; perhaps "agent" was meant',
        ),
        (
            ["list", "ARTICLE", "--to", "xml"],
            'there is no format "xml"; known are csv, json, jsonl, plain, table\n',
        ),
        (["list", "ARTICLE", "--to", "timex-jsonl"], "is for time expressions only, not events"),
        (
            ["list", "ARTICLE", "--since", "12/11/2025"],
            '--since: "12/11/2025" is not a date such as 2024, 2024-03',
        ),
        (["list", "ARTICLE", "--json", "--to", "csv"], "contradict each other"),
        (["list", "ARTICLE", "-o", "x.doc"], '"x.doc" does not say which format'),
        (
            ["list", "ARTICLE", "-o", "no/such/x.json"],
            "no/such/x.json: cannot be written (no such file or directory)",
        ),
        (
            ["timeline", "ARTICLE", "--sort", "size"],
            '--sort: "size" is not one of "date", "source", "status"',
        ),
        (
            ["timeline", "ARTICLE", "--bogus"],
            "there is no option \"--bogus\"; see 'relocate timeline --help'",
        ),
        (
            ["timeline", "ARTICLE", "--publish", "2024"],
            'there is no option "--publish"; perhaps "--published" was',
        ),
        (["timeline", "ARTICLE", "--limit", "few"], '--limit: "few" is not a whole number; see'),
        (["timeline", "ARTICLE", "--since"], "--since needs a value; see"),
        (["config", "ARTICLE"], '" is too much; see'),
        (["cache", "delete"], '"delete" is not one of "show", "clear"; see'),
        (["timelime", "ARTICLE"], 'there is no command "timelime"; perhaps "timeline" was meant'),
        (["frobnicate"], 'there is no command "frobnicate"; known are timeline, list'),
        (["timeline", "ARTICLE", "--limit", "-1"], "--limit: -1 is less than 0"),
        (["list", "ARTICLE", "-C", "-1"], "--context: -1 is less than 0"),
        (["list", "ARTICLE", "--since", "2024", "--until", "2023-12"], "--since 2024 is later than --until"),
        (["rule", "Z999"], 'there is no rule "Z999"; relocate rule lists all of them'),
        (["rule", "weekday"], 'there is no rule "weekday"; perhaps "weekday-mismatch" was meant'),
        (["schema", "things"], 'there is no schema "things"'),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, article: str, args: list[str], words: str) -> None:
    ran = run(*(article if arg == "ARTICLE" else arg for arg in args), *(["-q"] if args[0] == "list" else []))
    assert ran.code == 2
    assert ran.out == ""
    assert words in ran.err
    assert ran.err.startswith("relocate: ")
    assert ran.err.count("\n") == 1


def test_one_bad_file_among_good_ones(run: Run, article: str, tmp_path: Path) -> None:
    binary = tmp_path / "photo.txt"
    binary.write_bytes(b"\x00\x01\x02\xff" * 20)
    ran = run("timeline", str(tmp_path / "gone.md"), article, str(binary), "-q", "--json")
    assert ran.code == 2
    assert json.loads(ran.out)
    assert len(ran.err.splitlines()) == 2
    assert all(line.startswith("relocate: ") for line in ran.err.splitlines())


def test_a_bad_line_among_good_ones(run: Run) -> None:
    good = [json.dumps({"id": f"d{n}", "text": ARTICLE, "published": "2026-03-05"}) for n in range(4)]
    lines = [*good[:2], '{"id": "d9", "text": ', *good[2:]]
    ran = run("list", "-", "--json", "-q", stdin="\n".join(lines))
    assert ran.code == 2
    assert {event["source"] for event in json.loads(ran.out)} == {"d0", "d1", "d2", "d3"}
    (error,) = ran.err.splitlines()
    assert "3" in error


def test_an_output_file_is_written_whole_or_not_at_all(run: Run, article: str, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before", "utf-8")
    target.chmod(0o640)
    assert run("timeline", "gone.txt", "-o", str(target)).code == 2
    assert target.read_text("utf-8") == "before"
    assert run("timeline", article, "-o", str(target)).code == 0
    assert target.read_text("utf-8").startswith("id,edtf,")
    assert target.stat().st_mode & 0o777 == 0o640
    assert run("timeline", article, "-o", str(target), "--to", "jsonl").code == 0
    assert target.read_text("utf-8").startswith('{"schema": 1')
    assert {path.name for path in tmp_path.iterdir()} == {"article.txt", "empty", "out.csv"}


@pytest.mark.parametrize("command", ["timeline", "list", "filter", "actors", "dates", "validate"])
def test_no_source_is_written_over(run: Run, article: str, command: str) -> None:
    before = Path(article).read_bytes()
    folder = str(Path(article).parent)
    for source, output in (
        (article, article),
        (article, f"{folder}/../{Path(folder).name}/article.txt"),
        (folder, article),
    ):
        ran = run(command, source, "-o", output)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"relocate: {output} is one of the sources; give another name to write to\n"
        assert Path(article).read_bytes() == before


def test_a_file_beside_the_sources_is_written_again(run: Run, article: str) -> None:
    target = str(Path(article).with_name("events.csv"))
    for _ in range(2):
        assert run("timeline", str(Path(article).parent), "-o", target).code == 0


def test_a_defect_of_ours_is_one_sentence_too(
    run: Run, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = times.mark

    def broken(document: Document) -> object:
        if "broken" in document.id:
            raise KeyError("x")
        return mark(document)

    Path("broken.txt").write_text("The city met in 2024.", "utf-8")
    monkeypatch.setattr(times, "mark", broken)
    ran = run("timeline", "broken.txt", article, "-q")
    assert ran.code == 2
    assert ran.err.startswith(
        "relocate: broken.txt: left out for a defect in relocate itself, please report it: "
    )
    assert "KeyError at " in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out


def test_an_interruption_is_quiet(run: Run, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(times, "mark", interrupted)
    ran = run("timeline", article)
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_errors_are_harmless_to_the_terminal(run: Run) -> None:
    ran = run("timeline", "\x1b[31m\ud800\n.txt", "-q")
    assert ran.code == 2
    assert ran.err.startswith("relocate: \\u{1b}[31m\\u{d800}\\u{a}.txt")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "args", [["timeline", "-"], ["check", "--draft", "-"], ["dates", "--to", "timex-jsonl", "-"]]
)
def test_a_closed_standard_input_is_told(
    args: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(args) == 2
    assert capsys.readouterr().err.startswith("relocate: standard input is closed; pipe ")


def test_what_may_not_be_looked_at_is_told(
    run: Run, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for a folder without permission, which the user of the tests may have nevertheless."""
    folder = tmp_path / "closed"
    folder.mkdir()
    stat, scan = os.stat, os.scandir

    def refused(path: Any, *args: Any, **options: Any) -> os.stat_result:
        if "closed/" in os.fspath(path):
            raise PermissionError(13, "Permission denied")
        return stat(path, *args, **options)

    def unlisted(path: Any) -> Any:
        if os.fspath(path) == str(folder):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "stat", refused)
    monkeypatch.setattr(os, "scandir", unlisted)
    ran = run("timeline", str(folder), article, "-q")
    assert (ran.code, ran.err) == (2, f"relocate: {folder}: cannot be listed (permission denied)\n")
    assert article in ran.out
