"""Running the command line in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from relocate_cli import cli

ARTICLE = """\
Riverton opens an archive

Riverton City announced on March 5 that it held a public briefing on the archive on March 3.
In 2023, Riverton City completed the design of the archive.
Riverton City plans to open the archive in October 2027.
Riverton City has worked on the plan since 2019.
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command line did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def article(tmp_path: Path) -> str:
    """A small article of our own, without a date of its own."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command line in an empty folder; `stdin` None is a terminal."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)

    def run(*args: str, stdin: str | bytes | None = None) -> Ran:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        stream = Terminal() if given is None else io.TextIOWrapper(io.BytesIO(given))
        monkeypatch.setattr(sys, "stdin", stream)
        code = cli.main(args)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run
