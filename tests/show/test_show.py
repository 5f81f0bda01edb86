"""Formats: what people see is whole and harmless, what programs get is exact."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import codec, dates, show
from relocate_cli.model import (
    Actor,
    Document,
    Event,
    Evidence,
    Finding,
    Mention,
    Participant,
    Reading,
    RelocateError,
    Slot,
    Verdict,
)
from relocate_cli.show import Item, Kind, View

HOSTILE = "\x1b[31mred\x1b[0m \x9b2J \u202egnirts \x07 \x1b]0;title\x07 \r\n\ttab"
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def event(title: str, date: str = "2025-12-11", **changes: object) -> Event:
    where = Evidence("docs/brief.md", 14, 3, 0, 5, f"the quote of {title}", "2025-12-12")
    made = Event(
        "0123abcd",
        dates.parse(date),
        "planned",
        title,
        (where,),
        actors=(Participant("kr/jinju", "진주시", "local government", "시", "agent"),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def text(
    kind: Kind, items: list[Item], to: str, view: View | None = None, stream: io.StringIO | None = None
) -> str:
    stream = stream or io.StringIO()
    show.write(kind, items, to, stream, view)
    return stream.getvalue()


def reading(words: str = "next year", anchor: str | None = None) -> Reading:
    document = Document("a.md", f"It opens {words}.")
    when = replace(dates.parse("2026"), mod="on-or-after", anchor=anchor)
    return Reading(document, (Mention(9, 9 + len(words), words, "DATE", when, row="next"),))


ACTOR = Actor(
    "kr/jinju", "진주시", "local government", ("Jinju", "=cmd()"), 2, "2017", "2025", (("planned", 2),)
)
FINDING = Finding("D101", "weekday-mismatch", "error", "“Tuesday” is a Thursday", "a.md", 1, 4, 3, 9, "Tue")
VERDICT = Verdict(
    "opened in =2023",
    "refuted",
    (Slot("date", "refuted", "2023", "2024", (Evidence("a.md", 1, 1, 0, 5, "the *quote*"),)),),
)
OF_ONE_KIND = ("timex-jsonl", "claimreview", "md", "human", "concise", "github", "sarif", "junit")
ANY = [to for to in show.formats() if to not in OF_ONE_KIND]
"""The formats that are for every kind of item."""

ALL: list[tuple[Kind, list[Item]]] = [
    ("event", [event("opens an office"), event("opens 2")]),
    ("finding", [FINDING]),
    ("timex", [reading()]),
    ("actor", [ACTOR]),
    ("verdict", [VERDICT]),
]


def test_the_folder_is_the_registry() -> None:
    files = (Path(show.__file__).parent).glob("[a-z]*.py")
    assert show.formats() == tuple(sorted(path.stem.replace("_", "-") for path in files))
    assert {"table", "plain", "json", "jsonl", "csv", "timex-jsonl"} <= set(show.formats())


@pytest.mark.parametrize(
    ("name", "to"),
    [
        ("a.JSON", "json"),
        ("x/b.jsonl", "jsonl"),
        ("c.ndjson", "jsonl"),
        ("d.csv", "csv"),
        ("e.timeline", "plain"),
    ],
)
def test_a_file_name_says_its_format(name: str, to: str) -> None:
    assert show.infer(name) == to


@pytest.mark.parametrize("name", ["", "x", "x.doc", ".json", "a.json/x"])
def test_a_file_name_may_say_nothing(name: str) -> None:
    with pytest.raises(RelocateError, match="does not say which format"):
        show.infer(name)


@pytest.mark.parametrize(("kind", "items"), ALL)
def test_bare_rows_are_whole_whatever_the_width(
    kind: Kind, items: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    rows = text(kind, items, "table").splitlines()
    assert len(rows) == len(items)
    assert all(len(re.split(r" {2,}", row)) >= 4 for row in rows)
    assert "…" not in "".join(rows)


def test_rows_line_up_with_wide_letters() -> None:
    short = event("opens", actors=(Participant("x", "Riverton", "council", "x", "agent"),))
    rows = text("event", [event("opens an office"), short], "table").splitlines()
    assert {codec.width(row[: row.index("opens")]) for row in rows} == {31}


@pytest.mark.parametrize("columns", ["10", "40", "80", "200"])
def test_a_terminal_wraps_words_but_never_dates_ids_or_places(
    columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    title = "진주시가 국토교통부 장관과의 회의에서 제안서를 제출했다 " * 4
    dated = event(title.strip(), "2017-11-01/2025-12-11", superseded=True)
    monkeypatch.setenv("NO_COLOR", "1")
    drawn = text("event", [dated], "table", View(ids=True), Terminal())
    assert "…" not in drawn
    for whole in ("2017-11-01/2025-12-11", "planned (superseded)", "docs/brief.md:14", "^0123abcd"):
        assert whole in drawn
    letters = "".join(re.findall(r"[가-힣]", drawn))
    assert sorted(letters) == sorted(re.findall("[가-힣]", f"진주시{title}"))
    assert not re.search(r" $", drawn, re.MULTILINE)


@pytest.mark.parametrize("columns", [40, 79, 80, 110, 200])
def test_nothing_is_wider_than_the_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    long = event("진주시가 국토교통부 장관과의 회의에서 제안서를 제출했다 " * 4, "2024-05")
    view = View(quotes=True, heading=lambda _: "2024", notes=lambda _: ["fulfils: a plan " * 10])
    shown = text("event", [long, event("opens an office")], "table", view, Terminal()).splitlines()
    assert max(map(codec.width, shown)) <= columns


def test_a_table_with_too_little_room_becomes_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("NO_COLOR", "1")
    nobody = event("opens an office for the relocation of public institutions", actors=())
    assert text("event", [nobody, event("진주시는 사무소를 열었다", "2025")], "table", None, Terminal()) == (
        "date        status   source\n"
        "2025-12-11  planned  docs/brief.md:14\n"
        "    event   opens an office for the relocation of\n"
        "            public institutions\n"
        "2025        planned  docs/brief.md:14\n"
        "    actors  진주시\n"
        "    event   진주시는 사무소를 열었다\n"
    )
    shown = text("actor", [ACTOR], "table", None, Terminal()).splitlines()
    assert shown[:2] == [
        "name    kind              events  first  last",
        "진주시  local government  2       2017   2025",
    ]


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    items: list[Item] = [event("opens")]
    assert "\x1b" in text("event", items, "table", stream=Terminal())
    assert "\x1b" not in text("event", items, "table")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in text("event", items, "table", stream=Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in text("event", items, "table", stream=Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in text("event", items, "table")


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
@pytest.mark.parametrize("to", ANY)
def test_nothing_from_a_document_reaches_the_terminal(
    to: str, stream: Callable[[], io.StringIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    where = Evidence(HOSTILE, 1, 1, 0, 5, HOSTILE)
    actors = (Participant("x", HOSTILE, "person", HOSTILE, "agent"),)
    bad = event(HOSTILE, evidence=(where,), actors=actors, id="\x1b[1m")
    view = View(ids=True, quotes=True, heading=lambda _: HOSTILE, notes=lambda _: [HOSTILE])
    mention = reading(HOSTILE, HOSTILE)
    finding = replace(FINDING, message=HOSTILE, source=HOSTILE)
    actor = replace(ACTOR, name=HOSTILE, aliases=(HOSTILE,))
    kinds: list[tuple[Kind, Item]] = [
        ("event", bad),
        ("timex", mention),
        ("finding", finding),
        ("actor", actor),
    ]
    for kind, item in kinds:
        shown = text(kind, [item], to, view, stream())
        found = {c for c in OBEYED.findall(shown) if to != "csv" or c not in "\t\r"}
        assert not found


@given(st.text())
def test_json_comes_back_exactly(words: str) -> None:
    items: list[Item] = [event(words)]
    shown = text("event", items, "json")
    assert shown.isprintable() or not OBEYED.search(shown)
    assert json.loads(shown)[0]["title"] == words
    shown.encode("utf-8")


def test_no_formula_reaches_a_spreadsheet() -> None:
    titles = ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "x=1"]
    rows = list(
        csv.DictReader(io.StringIO(text("event", [event(title) for title in titles], "csv"), newline=""))
    )
    assert [row["title"] for row in rows] == [
        "'=cmd()",
        "'+1",
        "'-1",
        "'@SUM(A1)",
        "'\t=1",
        "'\n=1",
        "' =1",
        "x=1",
    ]
    assert next(csv.DictReader(io.StringIO(text("actor", [ACTOR], "csv"))))["aliases"] == "Jinju; =cmd()"


@pytest.mark.parametrize(("kind", "items"), ALL)
def test_csv_is_flat_and_keeps_its_heading(kind: Kind, items: list[Item]) -> None:
    head, *rows = csv.reader(io.StringIO(text(kind, items, "csv")))
    assert head == [key for key in codec.schema(kind)["properties"] if key != "schema"]
    assert all(len(row) == len(head) for row in rows)
    assert len(rows) == len(items)
    assert text(kind, [], "csv") == ",".join(head) + "\n"


def test_csv_cells_are_readable() -> None:
    row = next(csv.DictReader(io.StringIO(text("actor", [ACTOR], "csv"))))
    assert (row["statuses"], row["events"], row["first"]) == ("2 planned", "2", "2017")
    whole = event("opens", evidence=(event("x").evidence[0], event("y").evidence[0]), sources=2)
    row = next(csv.DictReader(io.StringIO(text("event", [whole], "csv"))))
    assert (row["actors"], row["evidence"], row["inferred"]) == ("진주시", "docs/brief.md:14", "false")


def test_groups_have_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    view = View(heading=lambda e: e.when.edtf[:4])
    items: list[Item] = [event("a", "2024"), event("b", "2024-03"), event("c", "2025")]
    for columns in ("40", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        lines = text("event", items, "table", view, Terminal()).splitlines()
        assert [line for line in lines if line.startswith("##")] == ["## 2024", "## 2025"]
        assert lines[0].startswith("date")
    for to in ("table", "plain"):
        lines = text("event", items, to, view).splitlines()
        assert [line for line in lines if line.startswith("##")] == ["## 2024", "## 2025"]
    assert [e.title for e in codec.from_plain(text("event", items, "plain", view), "x")] == ["a", "b", "c"]


def test_nothing_shows_as_nothing() -> None:
    shown = {to: text("event", [], to) for to in ANY if to != "csv"}
    assert shown == {"json": "[]\n", "jsonl": "", "plain": "", "table": ""}
    assert text("event", [], "table", stream=Terminal()) == ""


def test_timex_jsonl_speaks_plain_timex3() -> None:
    (line,) = text("timex", [reading()], "timex-jsonl").splitlines()
    expected = {"start": 9, "end": 18, "type": "DATE", "value": "2026", "mod": "ON_OR_AFTER"}
    assert json.loads(line) == {"id": "a.md", "timexes": [expected]}


def test_findings_are_concise_in_plain() -> None:
    assert text("finding", [FINDING], "plain") == "a.md:1:4 D101 “Tuesday” is a Thursday\n"
