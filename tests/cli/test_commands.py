"""Each command does what its help says, in every format, and commands compose in pipes."""

from __future__ import annotations

import csv
import io
import json
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import time_machine
from jsonschema import Draft202012Validator

from relocate_cli import codec
from relocate_cli.cli.commands import COMMANDS, Commands
from relocate_cli.cli.examples import EXAMPLES
from tests.cli.conftest import ARTICLE, Run

DAY = ("--published", "2026-03-05")
SHARED = ["as_json", "to", "output", "bom", "published", "encoding", "text_column", "date_column", "registry"]
SHARED += ["save_sources", "allow_private", "jobs", "no_cache", "quiet"]
"""The parameters of all commands that read, in their order."""


def valid(text: str, kind: str) -> list[dict[str, Any]]:
    """The objects of a JSON array, each checked against the schema."""
    found: list[dict[str, Any]] = json.loads(text)
    for obj in found:
        Draft202012Validator(codec.schema(kind)).validate(obj)
    return found


def test_every_command_has_its_file_and_its_line_in_the_overview() -> None:
    folder = Path(__file__).parents[2] / "relocate_cli" / "cli"
    commands = {path.stem for path in folder.glob("*.py") if "\ndef run(" in path.read_text("utf-8")}
    assert commands == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert f"Usage: relocate {command}" in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_in_the_help_runs(
    run: Run, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the sample documents as `docs`; each part of a pipe reads what the one before wrote."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(Path(__file__).parents[2] / "seeds", "docs")
    assert run(command, "--help").out.endswith(f"\nExample:\n  {EXAMPLES[command]}\n")
    said = None
    for part in EXAMPLES[command].split(" | "):
        words = shlex.split(part)
        ran = run(*words[1:], stdin=said)
        said = ran.out
        assert words[:2] == ["relocate", words[1]]
        assert (ran.code, bool(ran.out)) == (1 if command == "validate" else 0, True)
    assert words[1] == command


def test_an_option_is_one_thing_on_each_command() -> None:
    """Shared options have one help and one order, and each command that reads has all those of reading."""
    told: dict[str, set[str | None]] = {}
    orders = []
    for name in COMMANDS:
        command = Commands().get_command(None, name)
        orders.append([param.name for param in command.params if param.name in SHARED])
        for param in command.params:
            if param.name in SHARED and param.name != "to":
                told.setdefault(param.name, set()).add(getattr(param, "help", None))
    assert [len(helps) for helps in told.values()] == [1] * len(told)
    reading = [order for order in orders if "published" in order]
    assert len(reading) == len(COMMANDS) - 4
    assert all(order == SHARED for order in reading)


def test_overview_and_version(run: Run) -> None:
    assert all(f"\n  {command} " in run("--help").out for command in COMMANDS)
    assert run("--version").out.startswith("relocate 0.")
    assert run().code == 2


def test_timeline_is_in_order_and_cites(run: Run, article: str) -> None:
    ran = run("timeline", article, *DAY)
    rows = ran.out.splitlines()
    assert ran.code == 0
    assert [row.split()[0] for row in rows] == ["2019/..", "2023", "2026-03-03", "2026-03-05", "2027-10"]
    assert all(f"{article}:" in row for row in rows)
    assert f"{article}: published 2026-03-05 (--published)" in ran.err
    assert "5 expressions: 5 resolved" in ran.err


def test_every_quote_stands_where_it_says(run: Run, article: str) -> None:
    events = valid(run("list", article, *DAY, "--json").out, "event")
    assert len(events) == 5
    for event in events:
        assert ARTICLE[event["start"] : event["end"]] == event["quote"]
        assert event["published_from"] == "option"
        line = ARTICLE.splitlines()[event["line"] - 1]
        assert line[event["column"] - 1 :].startswith(event["quote"][:20])


def test_formats_agree(run: Run, article: str) -> None:
    events = valid(run("timeline", article, *DAY, "--json").out, "event")
    lines = run("timeline", article, *DAY, "--to", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == events
    table = list(csv.DictReader(io.StringIO(run("timeline", article, *DAY, "--to", "csv").out)))
    assert [row["title"] for row in table] == [event["title"] for event in events]
    assert table[0]["actors"] == "Riverton City"
    plain = codec.from_plain(run("timeline", article, *DAY, "--to", "plain").out, "x")
    assert [e.when.edtf for e in plain if e.when] == [event["edtf"] for event in events]
    assert {e.evidence[0].published for e in plain} == {"2026-03-05"}


@pytest.mark.parametrize("to", ["json", "jsonl", "plain", "table"])
def test_pipes_compose(run: Run, article: str, to: str) -> None:
    piped = run("timeline", article, *DAY, "--to", to).out
    planned = run("filter", "--status", "planned", "--json", stdin=piped)
    assert [event["edtf"] for event in valid(planned.out, "event")] == ["2027-10"]
    assert run("filter", "--since", "2030", "--until", "2031", stdin=piped).out.startswith("2019/..")
    again = run("timeline", "-", "--json", stdin=piped)
    assert [event["id"] for event in json.loads(again.out)]
    assert run("actors", "-", stdin=piped).out.startswith("Riverton City")


@pytest.mark.parametrize(
    ("options", "dates"),
    [
        (["--status", "planned,ongoing"], ["2019/..", "2027-10"]),
        (["--status", "planned", "--status", "ongoing"], ["2019/..", "2027-10"]),
        (["--since", "2026", "--status", "occurred"], ["2026-03-03", "2026-03-05"]),
        (["--until", "2023"], ["2019/..", "2023"]),
        (["--text", "DESIGN of"], ["2023"]),
        (["--actor", "Riverton City", "--since", "2027-H2", "--status", "planned"], ["2027-10"]),
        (["--actor", "Nobody"], []),
        (["--source", "other*"], []),
        (["--limit", "1"], ["2019/.."]),
        (["--sort", "status", "--limit", "1"], ["2023"]),
        (["--group-by", "status"], ["2023", "2026-03-03", "2026-03-05", "2019/..", "2027-10"]),
    ],
)
def test_timeline_options(run: Run, article: str, options: list[str], dates: list[str]) -> None:
    ran = run("timeline", article, *DAY, "--json", *options)
    assert ran.code == 0
    assert [event["edtf"] for event in json.loads(ran.out)] == dates


def test_nothing_matching_is_fine(run: Run, article: str) -> None:
    for to, empty in {"json": "[]\n", "jsonl": "", "table": "", "plain": ""}.items():
        ran = run("filter", article, *DAY, "--text", "nowhere to be found", "--to", to)
        assert (ran.code, ran.out) == (0, empty)


def test_nothing_found_is_told(run: Run, article: str) -> None:
    for command in ("timeline", "list", "filter"):
        assert run(command, article, *DAY[:2], "--text", "nowhere").err.endswith("no events found\n")
        assert run(command, article, *DAY[:2], "--text", "nowhere", "-q").err == ""
    assert run("dates", "-", stdin="It is so.").err.endswith("no time expressions found\n")
    assert run("actors", "-", stdin="It is so.").err.endswith("no actors found\n")
    piped = run("timeline", article, *DAY, "--json").out
    assert run("dates", "-", stdin=piped).err == "no time expressions found\n"


def test_a_table_in_a_pipe_keeps_title_and_source(run: Run, article: str) -> None:
    table = run("list", article, *DAY, "--ids").out
    kept = ("id", "edtf", "status", "title", "source", "line")
    once, again = (
        [{key: event[key] for key in kept} for event in json.loads(ran.out)]
        for ran in (run("list", article, *DAY, "--json"), run("list", "-", "--json", stdin=table))
    )
    assert again == once


def test_an_ambiguous_date_is_marked(run: Run) -> None:
    for day, date, problem in (("5/6/2024", "2024-05-06?", "ambiguous"), ("5/16/2024", "2024-05-16", None)):
        said = f"The council met on {day}."
        table = run("list", "-", stdin=said).out
        assert table.split()[0] == date
        assert run("list", "-", "--to", "plain", stdin=said).out.split()[0] == date.rstrip("?")
        piped = run("list", "-", "--json", stdin=said).out
        for told in (piped, run("filter", "--json", stdin=table).out):
            (event,) = valid(told, "event")
            assert (event["edtf"], (event["timex"] or {}).get("problem")) == (date.rstrip("?"), problem)
        assert run("filter", stdin=table).out.split()[0] == date


def test_the_table_of_the_samples_goes_through_a_pipe(run: Run) -> None:
    seeds = str(Path(__file__).resolve().parent.parent.parent / "seeds")
    table = run("list", seeds, "-q").out
    assert "(superseded)" in table
    ran = run("filter", stdin=table)
    assert (ran.code, ran.err.count("is not one of")) == (0, 0)
    again = [event["superseded"] for event in valid(run("filter", "--json", stdin=table).out, "event")]
    assert again == [event["superseded"] for event in json.loads(run("list", seeds, "--json").out)]


def test_nothing_goes_through_a_pipe(run: Run, article: str) -> None:
    for to, empty in {"json": "[]\n", "jsonl": "", "table": ""}.items():
        nothing = run("filter", article, *DAY, "--text", "nowhere to be found", "--to", to).out
        assert run("filter", "--to", to, stdin=nothing).out == empty


def test_corrections_replace_and_reject(run: Run, article: str, tmp_path: Path) -> None:
    lines = run("timeline", article, *DAY, "--to", "plain", "--ids").out.splitlines()
    own = tmp_path / "own.timeline"
    first = lines[1].replace("2019/..", "2018/..")
    second = lines[2].replace("occurred", "rejected")
    own.write_text(f"{lines[0]}\n{first}\n{second}\n2020  occurred  Riverton City  buys the site\n", "utf-8")
    events = json.loads(run("timeline", article, str(own), *DAY, "--json").out)
    assert [event["edtf"] for event in events][:3] == ["2018/..", "2020", "2026-03-03"]


def test_list_shows_context_and_undated(run: Run, article: str) -> None:
    text = "The council met again. Riverton City opened a school in 2021. Nobody came.\n"
    ran = run("list", "-", "-C", "1", stdin=text)
    assert "    The council met again." in ran.out.splitlines()
    assert "    Nobody came." in ran.out.splitlines()
    more = run("list", "-", "--undated", "--json", stdin=text)
    assert any(event["edtf"] is None for event in json.loads(more.out))
    assert all(event["edtf"] for event in json.loads(run("list", "-", "--json", stdin=text).out))
    kept = run("filter", "--text", "council", "--json", stdin=more.out)
    assert [event["edtf"] for event in json.loads(kept.out)] == [None]


def test_context_is_that_of_the_event_s_own_document(run: Run) -> None:
    """Two documents may go by the same id."""
    said = (
        "One city opened a school in 2021. The band played.",
        "One city closed a road in 2022. It rained.",
    )
    lines = "\n".join(json.dumps({"id": "same", "text": text}) for text in said)
    rows = [line for line in run("list", "-", "-C", "1", stdin=lines).out.splitlines() if line.strip()]
    assert [row.strip() for row in rows if row.startswith("    ")] == [
        "One city opened a school in 2021.",
        "The band played.",
        "One city closed a road in 2022.",
        "It rained.",
    ]


def test_actors(run: Run, article: str) -> None:
    found = valid(run("actors", article, *DAY, "--json").out, "actor")
    assert found[0]["name"] == "Riverton City"
    assert found[0]["events"] == 5
    assert found[0]["statuses"]["planned"] == 1


def test_dates(run: Run, article: str) -> None:
    found = valid(run("dates", article, *DAY, "--json").out, "timex")
    assert [ARTICLE[m["start"] : m["end"]] for m in found] == [m["text"] for m in found]
    assert [m["value"] for m in found][:3] == ["2026-03-05", "2026-03-03", "2023"]
    assert found[0]["anchor"] == "published 2026-03-05"
    explained = run("dates", article, *DAY, "--explain").out
    assert "    row: " in explained
    assert "    slots: " in explained
    assert "    anchor: published 2026-03-05" in explained


def test_without_a_date_the_year_stays_open(run: Run, article: str) -> None:
    ran = run("dates", article, "--json")
    assert [m["edtf"] for m in json.loads(ran.out)][:2] == ["XXXX-03-05", "XXXX-03-03"]
    assert "publication date unknown" in ran.err
    assert "2 unresolved" in ran.err


def test_the_scorers_protocol(run: Run) -> None:
    text = "\U0001f600 He left yesterday, in early 2024 or late 2025."
    lines = [
        json.dumps({"id": "a", "text": text, "dct": "2025-06-02T08:29:00"}),
        "no json",
        json.dumps({"id": "b", "text": "On December 11 it rained.", "dct": None}),
        json.dumps({"id": "c", "text": "On December 11 it rained.", "dct": "20260101"}),
        json.dumps({"id": "d", "text": "x", "dct": "soon"}),
        json.dumps({"id": "e"}),
    ]
    ran = run("dates", "--to", "timex-jsonl", "-", stdin="\n".join(lines))
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b", "c"]
    first = answers[0]["timexes"]
    assert text[first[0]["start"] : first[0]["end"]] == "yesterday"
    assert [(t["value"], t["mod"]) for t in first] == [
        ("2025-06-01", None),
        ("2024", "START"),
        ("2025", "END"),
    ]
    assert answers[1]["timexes"][0]["value"] == "XXXX-12-11"
    assert answers[2]["timexes"][0]["value"] == "2025-12-11"
    assert ran.code == 2
    assert [line.split(":")[1] for line in ran.err.splitlines()] == [" line 2", " line 5", " line 6"]


def test_timex_jsonl_of_files(run: Run, article: str) -> None:
    (line,) = run("dates", "--to", "timex-jsonl", article, *DAY).out.splitlines()
    answer = json.loads(line)
    assert answer["id"] == article
    assert set(answer["timexes"][0]) == {"start", "end", "type", "value", "mod"}


def test_validate_exit_codes(run: Run, article: str, tmp_path: Path) -> None:
    assert run("validate", article, *DAY).code == 0
    late = run("validate", article, "--published", "2028-01-01", "--json")
    assert late.code == 1
    (finding,) = valid(late.out, "finding")
    assert (finding["code"], finding["line"]) == ("E201", 5)
    assert "1 finding (1 error) in 1 source" in late.err
    assert run("validate", article, "--published", "2028-01-01", "--exit-zero").code == 0
    plain = run("validate", article, "--published", "2028-01-01", "--to", "plain").out
    assert plain.startswith(f"{article}:5:")
    assert " E201 " in plain
    assert run("validate", article, str(tmp_path / "none"), "--published", "2028").code == 2


def test_validate_reads_a_pipe(run: Run, article: str) -> None:
    piped = run("timeline", article, "--published", "2028-01-01", "--to", "plain").out
    assert "E201" in run("validate", "-", stdin=piped).out


def test_validate_asks_as_of_a_day(run: Run, article: str) -> None:
    later = run("validate", article, *DAY, "--as-of", "2028-01", "--json")
    assert {finding["code"] for finding in valid(later.out, "finding")} == {"E201"}
    assert later.code == 1
    assert run("validate", article, *DAY, "--as-of", "2027-10-31", "-q").code == 0
    for wrong in ("soon", "2027/..", "XXXX-05"):
        refused = run("validate", article, *DAY, "--as-of", wrong)
        assert refused.code == 2
        assert refused.err.startswith("relocate: --as-of: ")


def test_notes_are_shown_only_when_asked_for_and_fail_nothing(run: Run, article: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Riverton City held a concert on March 4.\n", "utf-8")
    assert run("validate", article, str(other), *DAY, "-q").out == ""
    told = run("validate", article, str(other), *DAY, "-v", "--json")
    assert {finding["code"] for finding in valid(told.out, "finding")} == {"X307"}
    assert told.code == 0
    assert " notes) in 2 sources" in told.err


def test_two_rules_of_one_name_are_asked_for_by_code(run: Run) -> None:
    refused = run("rule", "conflicting-dates")
    assert (refused.code, refused.out) == (2, "")
    assert "D109 and X301" in refused.err
    assert run("rule", "X301").out.startswith("X301 conflicting-dates\n")


def test_rule_and_schema(run: Run) -> None:
    listed = run("rule").out
    assert any(line.startswith("E201  plan-already-past ") for line in listed.splitlines())
    assert run("rule", "plan-already-past").out.startswith("E201 plan-already-past\n")
    assert {entry["code"] for entry in json.loads(run("rule", "--json").out)} >= {"D101", "E201"}
    assert json.loads(run("rule", "e201", "--json").out)["name"] == "plan-already-past"
    for kind in codec.KINDS:
        assert json.loads(run("schema", kind).out) == codec.schema(kind)
    assert json.loads(run("schema").out) == json.loads(run("schema", "--json").out) == codec.schema("event")


def test_many_documents_are_counted(run: Run, tmp_path: Path) -> None:
    for day in range(1, 8):
        (tmp_path / f"2026-03-0{day}-note.txt").write_text("It rained yesterday.\n", "utf-8")
    ran = run("dates", str(tmp_path), "--json")
    assert ran.err.splitlines()[0] == "7 documents; publication date from: 7 file name"
    assert run("dates", str(tmp_path), "--json", "-q").err == ""


def test_seeds_are_the_default(run: Run, article: str) -> None:
    Path("seeds").mkdir()
    Path("seeds/article.expected").write_text("", "utf-8")
    Path("seeds/article.md").write_text(f"---\npublished: 2026-03-05\n---\n{ARTICLE}", "utf-8")
    ran = run("timeline")
    assert ran.code == 0
    assert "seeds/article.md:" in ran.out
    assert "seeds/article.md: published 2026-03-05 (front matter)" in ran.err
    assert "1 file passed over, no format reads .expected" in ran.err


def test_the_clock_is_never_read(run: Run, article: str) -> None:
    commands = [
        ("timeline", article),
        ("list", article, *DAY),
        ("validate", article, *DAY),
        ("dates", article),
    ]
    before = [run(*command, "--json") for command in commands]
    with time_machine.travel("2199-06-15", tick=False):
        assert [run(*command, "--json") for command in commands] == before


def test_what_was_not_read_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nlang: fr\n---\nLa ville se réunit en 2024.\n", "utf-8")
    (tmp_path / "a.txt").write_text("The city met in 2024.\n", "utf-8")
    (tmp_path / "b.timeline").write_text("2024  rejected  -  a misreading  ^deadbeef\n", "utf-8")
    ran = run("timeline", str(tmp_path))
    assert "1 sentence in the language fr: not read" in ran.err
    assert "b.timeline: ^deadbeef is rejected, but no event has this id" in ran.err


@pytest.mark.parametrize(
    "written", ["2027-10-01", "2027.10.01", "2027. 10. 1.", "2027년 10월 1일", "20271001"]
)
def test_a_day_is_written_alike_for_every_option(run: Run, article: str, written: str) -> None:
    planned = run("list", article, "--published", "2026-03-05", "--since", "2027-10-01", "-q")
    assert "October 2027" in planned.out
    assert run("list", article, "--published", "2026.03.05", "--since", written, "-q") == planned
    until = run("list", article, "--published", "2026. 3. 5.", "--until", written, "-q")
    assert until.out.count("\n") > 3
    over = run("validate", article, "--published", "2026-03-05", "--as-of", written.replace("2027", "2028"))
    assert "which was over when this was read on 2028-10-01" in over.out
    told = run("check", "The archive opened last year.", article, "--written", written, "--json", "-q").out
    (verdict,) = json.loads(told)
    assert {slot["slot"]: slot["claimed"] for slot in verdict["slots"]}["date"] == "2026"
