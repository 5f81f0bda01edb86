"""What commands say does not depend on what is kept between runs."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from relocate_cli import cache, corpus, rules
from relocate_cli.model import Document, Finding, Reading, RelocateError, When
from tests.cli.conftest import ARTICLE, Run

FILLER = "The council of Riverton is a council like many others, and it has a hall of its own. " * 25
COMMANDS = (
    ["validate", "files", "--json"],
    ["validate", "files", "--to", "human", "--verbose"],
    ["validate", "files", "--as-of", "2028-01-01", "-v"],
    ["timeline", "files", "--json"],
    ["timeline", "files"],
    ["list", "files", "--undated"],
    ["filter", "files", "--status", "planned"],
    ["actors", "files"],
    ["check", "Riverton City completed the design of the archive in 2022.", "files"],
    ["sources", "files"],
    ["dates", "files"],
    ["dates", "files", "--explain"],
)


@pytest.fixture
def read_now(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The documents whose events were looked for, with a cache of its own and twelve files to read."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("files").mkdir()
    for n in range(12):
        dated = f"---\npublished: 2024-03-{n + 1:02}\n---\n{ARTICLE}On February 30 it rained.\n\n{FILLER}\n"
        Path("files", f"{n}.md").write_text(dated, "utf-8")
    seen: list[str] = []
    find = corpus._find

    def noted(stage: corpus.Find, published: When | None, document: Document) -> Reading | RelocateError:
        seen.append(document.id)
        return find(stage, published, document)

    monkeypatch.setattr(corpus, "_find", noted)
    return seen


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_answer_is_the_same_with_a_cache_and_without(
    run: Run, read_now: list[str], command: list[str]
) -> None:
    plain = run(*command, "--no-cache")
    assert plain.out
    first, second = run(*command), run(*command)
    assert plain == first == second
    assert len(read_now) == 12 + 12


def test_only_what_is_new_is_read(run: Run, read_now: list[str]) -> None:
    run("validate", "files")
    read_now.clear()
    Path("files/3.md").write_text(Path("files/3.md").read_text("utf-8").replace("2023", "2022"), "utf-8")
    Path("files/new.md").write_text(ARTICLE, "utf-8")
    Path("files/7.md").unlink()
    assert run("validate", "files", "--json") == run("validate", "files", "--json", "--no-cache")
    assert sorted(read_now[:2]) == ["files/3.md", "files/new.md"]
    assert len(read_now) == 2 + 12


def test_findings_are_kept_for_the_same_question_only(
    run: Run, read_now: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, check = [], rules.check

    def noted(*args: Any, **options: Any) -> tuple[Finding, ...]:
        asked.append(options)
        return check(*args, **options)

    monkeypatch.setattr(rules, "check", noted)
    for options in ([], ["--select", "D102"], ["-v"], ["--as-of", "2025-01-01"], ["--as-of", "2026-01-01"]):
        first = run("validate", "files", *options)
        assert run("validate", "files", *options) == first
        assert run("validate", "files", *options, "--exit-zero", "-q").out == first.out
    assert len(asked) == 5


@pytest.mark.parametrize("option", [["--published", "2024-05-01"], ["--registry", "own.toml"]])
def test_what_depends_on_an_option_is_read_for_it(run: Run, read_now: list[str], option: list[str]) -> None:
    Path("own.toml").write_text('[[actor]]\nname = "Riverton City"\nform = "city"\n', "utf-8")
    run("list", "files")
    read_now.clear()
    assert run("list", "files", *option).code == 0
    assert len(read_now) == 12


def test_a_new_version_reads_anew(run: Run, read_now: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run("list", "files")
    monkeypatch.setattr(cache, "_version", lambda: b"of tomorrow")
    run("list", "files")
    assert len(read_now) == 24


def test_the_cache_can_be_refused_looked_at_and_cleared(
    run: Run, read_now: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "cache" / "relocate" / "cache.sqlite3"
    assert run("cache").out == f"{file}: 0 bytes\n"
    run("timeline", "files", "--no-cache")
    monkeypatch.setenv("RELOCATE_NO_CACHE", "1")
    run("validate", "files")
    assert not file.exists()
    monkeypatch.delenv("RELOCATE_NO_CACHE")
    run("validate", "files")
    size = file.stat().st_size
    assert run("cache", "show").out == f"{file}: {size:,} bytes\n"
    ran = run("cache", "clear")
    assert (ran.code, ran.out, ran.err) == (0, f"{file}: {size:,} bytes removed\n", "")
    assert not file.exists()
    assert run("cache", "claer").code == 2
    file.mkdir()
    ran = run("cache", "clear")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "cannot be removed" in ran.err


def test_a_broken_cache_is_made_anew(run: Run, read_now: list[str], tmp_path: Path) -> None:
    file = tmp_path / "cache" / "relocate" / "cache.sqlite3"
    first = run("validate", "files", "--json")
    file.write_bytes(file.read_bytes()[:3000] + b"x" * 3000)
    assert run("validate", "files", "--json") == first
    run("validate", "files")
    read_now.clear()
    assert run("validate", "files", "--json") == first
    assert read_now == []


def test_little_text_is_not_kept(
    run: Run, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert run("validate", article).out
    assert not (tmp_path / "cache").exists()


def test_the_text_itself_is_not_kept(run: Run, read_now: list[str], tmp_path: Path) -> None:
    run("validate", "files")
    with closing(sqlite3.connect(tmp_path / "cache" / "relocate" / "cache.sqlite3")) as found:
        kept = [zlib.decompress(data).decode() for (data,) in found.execute("SELECT data FROM found")]
    assert any("completed the design" in text for text in kept)
    assert not any("a hall of its own" in text for text in kept)
