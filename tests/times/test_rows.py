"""Every row's own examples, and the texts in which nothing is a time."""

from __future__ import annotations

import pytest

from relocate_cli import dates, lang, text, times
from relocate_cli.lang import grammar
from relocate_cli.model import Document, Mention, Span
from relocate_cli.times.builders import BUILDERS

WRITTEN = dates.parse("2025-12-11")
"""The day on which every example is written, a Thursday."""

ROWS = [(code, row) for code in lang.codes() for row in lang.table(code, "times").get("row", [])]
NONE = [(code, line) for code in lang.codes() for line in lang.table(code, "times").get("none", [])]
YES = [(code, row["name"], example) for code, row in ROWS for example in row.get("yes", [])]
NO = [(code, row["name"], example) for code, row in ROWS for example in row.get("no", [])]


def find(line: str, code: str) -> tuple[tuple[Mention, ...], tuple[Span, ...]]:
    document = Document("example", line, published=WRITTEN, published_from="option", lang=code)
    return times.find(text.split(document))


@pytest.mark.parametrize(("code", "name", "example"), YES)
def test_row_reads_its_examples(code: str, name: str, example: str) -> None:
    line, _, expected = example.rpartition(" = ")
    start, end = line.index("["), line.index("]") - 1
    mentions, _ = find(line.replace("[", "").replace("]", ""), code)
    told = [
        (m.start, m.end, m.row, (m.when.timex or str(m.when.edtf)) + (f"~{m.when.mod}" if m.when.mod else ""))
        for m in mentions
    ]
    assert (start, end, name, expected) in told


@pytest.mark.parametrize(("code", "name", "example"), NO)
def test_row_stays_silent(code: str, name: str, example: str) -> None:
    mentions, _ = find(example, code)
    assert name not in [mention.row for mention in mentions]


@pytest.mark.parametrize(("code", "line"), NONE)
def test_nothing_is_a_time(code: str, line: str) -> None:
    mentions, _ = find(line, code)
    assert [(m.text, m.row) for m in mentions] == []


def test_every_row_carries_examples_and_names_a_builder() -> None:
    assert ROWS
    names = [(code, row["name"]) for code, row in ROWS]
    assert len(names) == len(set(names))
    assert [row["name"] for _, row in ROWS if not row.get("yes")] == []
    assert {row["build"] for _, row in ROWS} <= set(BUILDERS)


def test_every_builder_is_used_by_a_row() -> None:
    assert set(BUILDERS) == {row["build"] for _, row in ROWS}


def test_grammar_compiles_once() -> None:
    assert grammar("en", "times") is grammar("en", "times")
