"""The examples that the rows of `lang/*/events.toml` carry hold."""

import pytest

from relocate_cli import lang
from tests.events.reader import events


def _examples(table: str) -> list[tuple[str, str, str, bool]]:
    rows = [(code, row) for code in lang.codes() for row in lang.table(code, "events").get(table, [])]
    found = []
    for code, row in rows:
        found += [(code, *yes.rsplit(" = ", 1), True) for yes in row["yes"]]
        found += [(code, no, row["name"], False) for no in row.get("no", [])]
    return found


@pytest.mark.parametrize(("code", "sentence", "value", "holds"), _examples("kind"))
def test_kinds(code: str, sentence: str, value: str, holds: bool) -> None:
    first = events(sentence)[0]
    assert (first.kind == value) is holds


@pytest.mark.parametrize(("code", "sentence", "value", "holds"), _examples("status"))
def test_statuses(code: str, sentence: str, value: str, holds: bool) -> None:
    first = events(sentence)[0]
    assert (first.status == value) is holds


@pytest.mark.parametrize("code", [code for code in lang.codes() if lang.table(code, "events")])
def test_every_row_has_examples(code: str) -> None:
    table = lang.table(code, "events")
    for row in table["kind"] + table["status"]:
        assert row["yes"], row["name"]
    assert {row["name"] for row in table["kind"]} >= {"announcement", "meeting", "legislation", "statement"}
