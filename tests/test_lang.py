"""Rows as they are compiled: what they need of a text, and their classes of symbols."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import lang
from relocate_cli.lang.notation import Vocabulary, any_of, charset, compile_row, one_of


def test_every_match_holds_what_its_row_needs() -> None:
    """A row is not compiled for a text without these, so a need too many would lose matches silently."""
    for code in lang.codes():
        rows = lang.grammar(code, "times")
        for row, source in zip(rows.rows, lang.table(code, "times").get("row", []), strict=True):
            pattern = re.compile(row.pattern.regex)
            for example in source["yes"]:
                line = example.rpartition(" = ")[0].replace("[", "").replace("]", "")
                text = rows.alphabet.read(line).text
                found = [hit.group() for at in range(len(text)) if (hit := pattern.match(text, at))]
                assert found, row.name
                assert [(row.name, n) for n in row.pattern.needs for hit in found if n.isdisjoint(hit)] == []


def test_needs_are_what_no_match_can_do_without() -> None:
    classes = {"unit": any_of({"day": "d", "month": "m", "working day": "w d"}), "number": one_of("12")}
    vocabulary = Vocabulary(classes, {"count": "({number}|some)"}, lambda word: word[0])
    needs = {
        "{number} {unit}": [{"1", "2"}, {" "}, {"d", "m", "w"}],
        "{count}( {unit})?": [{"1", "2", "s"}],
        "({unit}|{number}ago)": [{"d", "m", "w", "a"}],
        "({unit}|(ago)?)": [],
        "(?!now)ago(?<=then)": [{"a"}],
    }
    for source, expected in needs.items():
        assert [set(need) for need in compile_row(source, vocabulary)[0].needs] == expected, source


@given(st.frozensets(st.sampled_from("abcdefgxyz-]^\\ .\ue000\ue001\ue002\ue003\ue0ff"), min_size=1))
def test_a_character_class_holds_its_symbols_and_no_others(symbols: frozenset[str]) -> None:
    pattern = re.compile(charset(symbols))
    everything = map(chr, (*range(256), *range(0xDFF0, 0xE110)))
    assert {symbol for symbol in everything if pattern.fullmatch(symbol)} == symbols
