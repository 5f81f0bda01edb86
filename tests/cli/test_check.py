"""relocate check: verdicts on the command line, exit codes, drafts, formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from relocate_cli import codec
from tests.cli.conftest import Run

SOURCE = "Jinju City designated the Munsan district in March 2024. It has not opened the office.\n"
CLAIM = "The Munsan district was designated in 2023."


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "brief.txt"
    path.write_text(SOURCE, "utf-8")
    return str(path)


def write(tmp_path: Path, name: str, text: str) -> str:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("claim", "code", "verdict"),
    [
        (CLAIM, 1, "refuted"),
        ("The Munsan district was designated in 2024.", 0, "supported"),
        ("The Munsan district was sold in 2024.", 0, "not_enough_info"),
    ],
)
def test_a_claim_and_its_exit_code(run: Run, source: str, claim: str, code: int, verdict: str) -> None:
    ran = run("check", claim, source, "-q")
    assert (ran.code, ran.err) == (code, "")
    assert ran.out.startswith(verdict)


def test_a_refuted_claim_shows_what_the_source_says_and_where(run: Run, source: str) -> None:
    out = run("check", CLAIM, source, "-q").out
    assert "date: 2023, the sources say 2024-03" in out
    assert f"{source}:1" in out
    assert '"Jinju City designated the Munsan district in March 2024"' in out


@pytest.mark.parametrize(
    ("labels", "claim", "code"),
    [
        ("none", CLAIM, 0),
        ("refuted", CLAIM, 1),
        ("not_enough_info", "The Munsan district was sold in 2024.", 1),
        ("conflicting, not_enough_info", CLAIM, 0),
    ],
)
def test_fail_on(run: Run, source: str, labels: str, claim: str, code: int) -> None:
    assert run("check", claim, source, "-q", "--fail-on", labels).code == code


def test_claims_from_a_file_and_from_a_pipe(run: Run, source: str, tmp_path: Path) -> None:
    lines = f"# claims\n{CLAIM}\n\nThe Munsan district was designated in 2024.\n"
    path = write(tmp_path, "claims.txt", lines)
    for ran in (
        run("check", "--claims", path, "--against", source, "-q"),
        run("check", "--claims", "-", source, "-q", stdin=lines),
    ):
        assert [row.split(" ")[0] for row in ran.out.splitlines()] == ["refuted", "supported"]
        assert ran.code == 1


def test_a_draft_with_footnotes(run: Run, source: str, tmp_path: Path) -> None:
    text = "Jinju City designated the Munsan district in 2023. We should be *proud*.\n"
    draft = write(tmp_path, "speech.md", text)
    ran = run("check", "--draft", draft, "--against", source, "--to", "md")
    assert ran.out.startswith(
        "Jinju City designated the Munsan district in 2023.[^1] We should be *proud*.\n"
    )
    assert "[^1]: **refuted** (date: 2023, the sources say 2024-03)" in ran.out
    assert "1 claim: 1 refuted; 1 sentence not checkable" in ran.err


def test_a_draft_among_its_sources_does_not_bear_itself_out(run: Run, tmp_path: Path) -> None:
    draft = write(tmp_path, "speech.txt", "Jinju City designated the Munsan district in 2023.\n")
    ran = run("check", "--draft", draft, "--against", str(tmp_path), "-q")
    assert ran.out.startswith("not_enough_info")


def test_json_fits_the_schema(run: Run, source: str, tmp_path: Path) -> None:
    draft = write(tmp_path, "d.txt", f"{CLAIM} We should be proud. The district was sold in 2024.\n")
    ran = run("check", "--draft", draft, source, "--json", "-q")
    verdicts = json.loads(ran.out)
    assert [v["verdict"] for v in verdicts] == ["refuted", "not_enough_info", "not_enough_info"]
    assert [v["unchecked"] for v in verdicts] == [None, "opinion", None]
    for verdict in verdicts:
        jsonschema.validate(verdict, codec.schema("verdict"))
    lines = run("check", "--draft", draft, source, "--to", "jsonl", "-q").out.splitlines()
    assert [json.loads(line) for line in lines] == verdicts


def test_csv_has_a_row_a_claim(run: Run, source: str) -> None:
    (row,) = csv.DictReader(io.StringIO(run("check", CLAIM, source, "--to", "csv", "-q").out))
    assert row["claim"] == CLAIM
    assert "date: refuted (2023; 2024-03)" in row["slots"]


def test_a_claim_review_of_one_claim(run: Run, source: str, tmp_path: Path) -> None:
    review = json.loads(run("check", CLAIM, source, "--to", "claimreview", "-q").out)
    assert (review["@type"], review["claimReviewed"]) == ("ClaimReview", CLAIM)
    assert review["reviewRating"]["alternateName"] == "refuted"
    two = write(tmp_path, "two.txt", f"{CLAIM}\n{CLAIM}\n")
    ran = run("check", "--claims", two, source, "--to", "claimreview", "-q")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "one claim, not 2" in ran.err


def test_explain_shows_what_was_compared(run: Run, source: str) -> None:
    out = run("check", CLAIM, source, "--explain", "-q").out
    assert f"1.00 {source}:1" in out
    assert "date   refuted: 2023 / 2024-03" in out


def test_the_day_of_writing_dates_a_claim(run: Run, source: str) -> None:
    ran = run(
        "check", "The Munsan district was designated last year.", source, "--written", "2025-05-01", "-q"
    )
    assert ran.out.startswith("supported")


def test_the_rule_stands_in_the_help(run: Run) -> None:
    out = run("check", "--help").out
    for word in ("supported if", "refuted if", "conflicting if", "not_enough_info"):
        assert word in out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "give a claim in quotes"),
        ([" ", "x"], "the claim is empty"),
        (
            [CLAIM, "SOURCE", "--fail-on", "wrong"],
            '--fail-on: there is no verdict "wrong"; known are supported, refuted, ',
        ),
        (["--claims", "a", "--draft", "b"], "exclude each other"),
        (["--claims", "missing.txt", "SOURCE"], "missing.txt"),
        ([CLAIM, "missing.md"], "missing.md"),
        ([CLAIM, "SOURCE", "--to", "timex-jsonl"], "timex-jsonl"),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, source: str, args: list[str], said: str) -> None:
    ran = run("check", *(source if arg == "SOURCE" else arg for arg in args))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("to", ["table", "md"])
def test_both_sources_of_a_conflict_are_cited(run: Run, tmp_path: Path, to: str) -> None:
    for name, day in (("a.txt", 3), ("b.txt", 8)):
        write(tmp_path, name, f"Riverton City founded the Meadow Institute on May {day}, 2024.\n")
    ran = run("check", "The Meadow Institute was founded on May 3, 2024.", str(tmp_path), "--to", to, "-q")
    assert (ran.code, "conflicting" in ran.out) == (1, True)
    for name, day in (("a.txt", 3), ("b.txt", 8)):
        assert f"{name}:1" in ran.out
        assert f"founded the Meadow Institute on May {day}, 2024" in ran.out
