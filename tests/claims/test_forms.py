"""Ways of relating two events: each row of claims.toml by its own examples."""

from __future__ import annotations

import pytest

from relocate_cli import lang
from relocate_cli.claims import forms
from relocate_cli.claims.language import codes, language

ROWS = [(code, row) for code in codes() for row in lang.table(code, "claims")["relation"]]
YES = [(code, row["name"], *example) for code, row in ROWS for example in row["yes"]]
NO = [(code, row["name"], line) for code, row in ROWS for line in row["no"]]


def read(code: str, name: str, text: str) -> list[tuple[str, str]]:
    known = language(code)
    assert known
    return [(form.main, form.anchor) for form in forms.told(text, known) if form.name == name]


@pytest.mark.parametrize(("code", "name", "text", "main", "anchor"), YES)
def test_a_form_reads_both_events(code: str, name: str, text: str, main: str, anchor: str) -> None:
    assert read(code, name, text) == [(main, anchor)]


@pytest.mark.parametrize(("code", "name", "text"), NO)
def test_a_form_leaves_other_claims(code: str, name: str, text: str) -> None:
    assert not read(code, name, text)


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_a_form_has_examples_of_both_kinds(code: str, row: dict[str, list[object]]) -> None:
    assert row["yes"]
    assert row["no"]


BEGUN = [(code, row) for code in codes() for row in lang.table(code, "claims").get("begun", ())]


@pytest.mark.parametrize(
    ("code", "text", "expected"), [(code, *pair) for code, row in BEGUN for pair in row["yes"]]
)
def test_a_state_is_read_as_what_began_it(code: str, text: str, expected: str) -> None:
    known = language(code)
    assert known
    assert forms.begun(text, known) == expected


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, row in BEGUN for text in row["no"]])
def test_what_is_no_such_state_is_left(code: str, text: str) -> None:
    known = language(code)
    assert known
    assert forms.begun(text, known) == text
