"""Settings as commands take them, and `relocate config`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relocate_cli import config
from tests.cli.conftest import Run

TEXT = "---\npublished: 2024-03-10\n---\nThe hall opened on Wednesday, March 5, 2024, not on February 30.\n"


def found(run: Run, *options: str) -> list[str]:
    return [entry["code"] for entry in json.loads(run("validate", "draft.md", "--json", *options).out)]


def test_flags_win_over_the_environment_and_that_over_the_project(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("draft.md").write_text(TEXT, "utf-8")
    assert found(run) == ["D101", "D102"]
    Path("relocate.toml").write_text('[validate]\nselect = ["D101"]\nexit-zero = true\n', "utf-8")
    assert found(run) == ["D101"]
    assert run("validate", "draft.md").code == 0
    monkeypatch.setenv("RELOCATE_VALIDATE_SELECT", "D102")
    assert found(run) == ["D102"]
    assert found(run, "--select", "D") == ["D101", "D102"]


def test_every_setting_is_shown_with_where_it_comes_from(run: Run) -> None:
    Path("relocate.toml").write_text('encoding = "utf-8"\n', "utf-8")
    ran = run("config")
    rows = [line.split() for line in ran.out.splitlines()]
    assert [row[0] for row in rows] == [setting.key for setting in config.SETTINGS]
    assert rows[0] == ["encoding", '"utf-8"', str(Path("relocate.toml").resolve())]
    objects = json.loads(run("config", "--json").out)
    assert {entry["origin"] for entry in objects[1:]} == {"default"}


def test_a_wrong_setting_stops_every_command_but_help(run: Run) -> None:
    Path("relocate.toml").write_text("colour = true\n", "utf-8")
    for command in (["config"], ["dates", "-"], ["rule"]):
        ran = run(*command, stdin="")
        assert (ran.code, ran.out) == (2, "")
        assert "there is no setting colour" in ran.err
        assert ran.err.count("\n") == 1
    assert run("--help").code == 0
    assert run("--version").code == 0
