"""The user's own actors: found next to the sources or named, and winning over ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

OWN = """\
[[actor]]
name = "Riverton Municipal Archive Board"
ko = "리버턴기록원"
aliases = ["RMAB", "the Archive Board"]
form = "council"
since = 2019-01-01

[[actor]]
id = "kr/jinju"
aliases = ["Silkton"]

[[actor]]
id = "riverton"
form = "city"
name = "Riverton City"
aliases = ["Naju"]
"""


def ids(out: str) -> dict[str, str]:
    return {actor["id"]: actor["name"] for actor in json.loads(out)}


def test_actors_toml_next_to_the_sources_and_registry_are_read(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "brief.txt").write_text("RMAB opened a hall in 2021. Silkton opened a school in 2022.", "utf-8")
    (folder / "actors.toml").write_text(OWN, "utf-8")
    known = {"riverton-municipal-archive-board": "Riverton Municipal Archive Board", "kr/jinju": "Jinju City"}
    ran = run("actors", str(folder), "--json")
    assert ids(ran.out) == known
    assert "passed over" not in ran.err
    assert ids(run("actors", str(folder / "brief.txt"), "--json").out) == known
    (folder / "actors.toml").rename(tmp_path / "mine.toml")
    assert ids(run("actors", str(folder), "--json").out) == {"rmab": "RMAB"}
    assert ids(run("actors", str(folder), "--json", "--registry", str(tmp_path / "mine.toml")).out) == known
    listed = run("list", str(folder), "-q", "--to", "plain", "--registry", str(tmp_path / "mine.toml"))
    assert "Riverton Municipal Archive Board  RMAB opened" in listed.out


def test_the_users_rows_win_over_ours(run: Run, tmp_path: Path) -> None:
    (own := tmp_path / "own.toml").write_text(OWN, "utf-8")
    found = run("actors", "-", "--json", "--registry", str(own), stdin="Naju opened a school in 2021.")
    assert ids(found.out) == {"riverton": "Riverton City"}
    found = run("actors", "-", "--json", stdin="Naju opened a school in 2021.")
    assert ids(found.out) == {"kr/naju": "Naju City"}


@pytest.mark.parametrize("command", ["timeline", "list", "filter", "actors", "dates", "validate"])
@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[actor]]\nko = "시"', "own.toml, actor 1 (no name): the name is missing"),
        (
            '[[actor]]\nname = "A"\n[[actor]]\nname = "B"\nalias = "b"',
            'own.toml, actor 2 (B): unknown key "alias"; ',
        ),
        ('[[actor]]\nname = "A"\naliases = "b"', "own.toml, actor 1 (A): aliases is a list of names"),
        ('[[actor]]\nname = "A"\nform = "town"', "own.toml, actor 1 (A): the form is one of "),
        ('[[actor]]\nname = "A"\nid = "A b"', "own.toml, actor 1 (A b): an id is lower-case letters"),
        ('[[actor]]\nname = "A"\nsince = "then"', "own.toml, actor 1 (A): since is a date such as "),
        ('[[actor]]\nname = "A"\n[[actor]]\nname = "A"', "own.toml, actor 2 (A): a is entered twice"),
        ("[[actor]]\nname = 1", "own.toml, actor 1 (1): name is text in quotation marks, not 1"),
        ('[[city]]\nname = "A"', 'own.toml: unknown key "city"; '),
        ("[actor]\nx = 1", "own.toml: actors are written as [[actor]] tables"),
        ("name = ", "own.toml: not TOML: "),
        (None, "own.toml: No such file or directory"),
    ],
)
def test_a_wrong_row_is_one_sentence(
    run: Run, tmp_path: Path, command: str, text: str | None, complaint: str
) -> None:
    own = tmp_path / "own.toml"
    if text is not None:
        own.write_text(text, "utf-8")
    ran = run(command, "-", "--registry", str(own), stdin="Naju opened a school in 2021.")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("relocate: ")
    assert complaint in ran.err
    assert ran.err.count("\n") == 1
