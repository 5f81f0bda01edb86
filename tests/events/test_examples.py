"""The examples that the rows of `lang/*/events.toml` carry hold."""

import pytest

from relocate_cli import codec, lang
from relocate_cli.events.verb_final import chains, cues, tokens
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
    assert {row["name"] for row in table["kind"]} == set(codec.EVENT_KINDS) - {"other"}


def _verb_final(table: str) -> list[tuple[str, str, dict[str, object], bool]]:
    """Examples of rows of languages whose clauses end in their predicates, with their row and whether they hold."""
    rows = [(code, row) for code in lang.codes() for row in lang.table(code, "events").get(table, [])]
    return [
        (code, example, row, name == "yes")
        for code, row in rows
        for name in ("yes", "no")
        for example in row[name]
    ]


@pytest.mark.parametrize(("code", "word", "row", "holds"), _verb_final("ending"))
def test_endings(code: str, word: str, row: dict[str, object], holds: bool) -> None:
    known = cues.cues(code)
    assert known is not None
    form = cues.form(word, known)
    assert (form is not None and form.ending == row["name"]) is holds


@pytest.mark.parametrize(("code", "sentence", "row", "holds"), _verb_final("chain"))
def test_chains(code: str, sentence: str, row: dict[str, object], holds: bool) -> None:
    """The chain is found in the sentence, or it is not; where it is, the first dated event has its status."""
    known = cues.cues(code)
    assert known is not None
    text, _, status = sentence.partition(" = ")
    words = chains.join(text, tokens.split(text, 0, len(text), [], known), known)
    found = [t for t in words if t.what in ("chain", "act")]
    then = next(c.then for c in known.chains[str(row["after"])] if c.then.pattern.endswith(str(row["then"])))
    assert any(then.search(text, t.start, t.end + 9) for t in found) is holds
    assert not holds or events(text)[0].status == status
