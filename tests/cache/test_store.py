"""The file of the cache: entries come back or are missing, and no state of the file stops a run."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from relocate_cli import cache as cache_room
from relocate_cli.cache import Cache, Store, folder, store
from relocate_cli.model import Span

ENTRIES = {f"key {n}": f"data {n} ".encode() * 40 for n in range(1200)}


def test_entries_come_back(tmp_path: Path) -> None:
    kept = Store(tmp_path / "new" / "folder")
    assert kept.get(["key 1"]) == {}
    kept.put(ENTRIES)
    assert kept.get(list(ENTRIES)) == ENTRIES
    kept.put({"key 1": b"other"})
    assert kept.get(["key 1", "key 2", "no key"]) == {"key 1": b"other", "key 2": ENTRIES["key 2"]}
    assert kept.size() > 0


def test_what_is_cleared_is_gone(tmp_path: Path) -> None:
    kept = Store(tmp_path)
    assert kept.clear() == 0
    kept.put(ENTRIES)
    journal = tmp_path / "cache.sqlite3-journal"
    journal.write_bytes(b"of a run that was cut off")
    size = kept.size()
    assert kept.clear() == size > 0
    assert [*tmp_path.iterdir()] == []
    assert kept.get(["key 1"]) == {}


@pytest.mark.parametrize("place", [*range(0, 100, 9), 47, 11_478, *range(0, 120_000, 6_007)])
def test_a_changed_byte_gives_no_other_answer(tmp_path: Path, place: int) -> None:
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    data = bytearray(kept.file.read_bytes())
    for n in range(place, min(place + 700 if place > 100 else place + 1, len(data)), 7):
        data[n] ^= 0x55
    kept.file.write_bytes(data)
    assert kept.get(list(ENTRIES)).items() <= ENTRIES.items()
    kept.put(ENTRIES)
    kept.put(ENTRIES)
    assert kept.get(list(ENTRIES)) == ENTRIES


@pytest.mark.parametrize(
    "data", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000, b"SQLite format 3\0"], ids=len
)
def test_a_file_that_is_no_database_is_made_anew(tmp_path: Path, data: bytes) -> None:
    kept = Store(tmp_path)
    kept.file.write_bytes(data)
    assert kept.get(["key 1"]) == {}
    kept.put(ENTRIES)
    kept.put(ENTRIES)
    assert kept.get(list(ENTRIES)) == ENTRIES


@pytest.mark.parametrize("length", [1, 100, 4096, 10_000, 50_000])
def test_a_file_that_was_cut_is_made_anew(tmp_path: Path, length: int) -> None:
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    kept.file.write_bytes(kept.file.read_bytes()[:length])
    assert kept.get(list(ENTRIES)).items() <= ENTRIES.items()
    kept.put(ENTRIES)
    kept.put(ENTRIES)
    assert kept.get(list(ENTRIES)) == ENTRIES


def test_entries_written_by_other_hands_are_none(tmp_path: Path) -> None:
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    with closing(sqlite3.connect(kept.file)) as found, found:
        found.execute("UPDATE found SET data = 'text' WHERE key = 'key 1'")
        found.execute(
            "UPDATE found SET data = (SELECT data FROM found WHERE key = 'key 3') WHERE key = 'key 2'"
        )
    assert kept.get(["key 1", "key 2", "key 3"]) == {"key 3": ENTRIES["key 3"]}


def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    kept = Store(tmp_path / "file" / "below")
    kept.put(ENTRIES)
    assert kept.get(["key 1"]) == {}
    (tmp_path / "cache.sqlite3").mkdir()
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    assert kept.get(["key 1"]) == {}


def test_while_another_process_writes_nothing_is_known_and_nothing_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_PATIENCE", 0.01)
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    with closing(sqlite3.connect(kept.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert kept.get(["key 1"]) == {}
        kept.put({"key 1": b"other"})
        other.execute("ROLLBACK")
    assert Store(tmp_path).get(["key 1"]) == {"key 1": ENTRIES["key 1"]}


def test_the_older_half_goes_where_it_gets_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    size = kept.size()
    monkeypatch.setattr(store, "LIMIT", size)
    kept.put({f"new {n}": data for n, data in enumerate(ENTRIES.values())})
    assert kept.size() < size * 1.2
    assert not kept.get(["key 1"])
    assert kept.get(["new 1199"])


def test_the_user_s_folder_is_that_of_the_platform() -> None:
    home = {"HOME": "/home/kim", "LOCALAPPDATA": "C:/Users/Kim/AppData/Local"}
    assert folder(home, "linux") == Path("/home/kim/.cache/relocate")
    assert folder(home, "darwin") == Path("/home/kim/Library/Caches/relocate")
    assert folder(home, "win32") == Path("C:/Users/Kim/AppData/Local/relocate/Cache")
    assert folder({}, "linux") is folder({}, "win32") is None
    assert folder(home | {"XDG_CACHE_HOME": str(Path.cwd())}, "linux") == Path.cwd() / "relocate"
    assert folder(home | {"XDG_CACHE_HOME": "relative"}, "linux") == Path("/home/kim/.cache/relocate")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_nobody_else_may_look_at_it(tmp_path: Path) -> None:
    kept = Store(tmp_path / "new")
    kept.put(ENTRIES)
    assert kept.file.parent.stat().st_mode & 0o077 == 0
    (tmp_path / "open").mkdir(mode=0o755)
    kept = Store(tmp_path / "open")
    kept.put(ENTRIES)
    assert kept.file.stat().st_mode & 0o077 == 0


def test_a_key_stands_for_its_parts_and_for_the_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(Store(tmp_path))
    assert cache.key("ab", "c") == cache.key(b"ab", "c")
    assert len({cache.key("ab", "c"), cache.key("a", "bc"), cache.key("abc"), cache.key("ab", "c", "")}) == 4
    before = cache.key("ab")
    monkeypatch.setattr("relocate_cli.cache._version", lambda: b"of tomorrow")
    assert cache.key("ab") != before


def test_nouns_come_back_and_what_are_none_does_not(tmp_path: Path) -> None:
    cache = Cache(Store(tmp_path))
    span = Span(0, 1, "x")
    cache.keep({"none": (), "two": (span, span)}, Span)
    assert cache.recall(["none", "two", "other"], Span) == {"none": (), "two": (span, span)}
    Store(tmp_path).put({"two": b'[["no span"]]'})
    assert cache.recall(["none", "two"], Span) == {"none": ()}


def test_another_table_of_the_name_is_replaced(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "cache.sqlite3")) as other, other:
        other.execute("CREATE TABLE found (x)")
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    kept.put(ENTRIES)
    assert kept.get(list(ENTRIES)) == ENTRIES


def test_a_python_without_sqlite_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    kept = Store(tmp_path)
    kept.put(ENTRIES)
    assert kept.get(["key 1"]) == {}
    assert [*tmp_path.iterdir()] == []


def test_a_name_that_no_file_can_have_keeps_nothing() -> None:
    kept = Store(Path("/" + "a" * 300))
    kept.put(ENTRIES)
    assert kept.get(["key 1"]) == {}


def test_a_busy_file_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_PATIENCE", 0.01)
    kept, opened = Store(tmp_path), []
    kept.put(ENTRIES)
    connect = sqlite3.connect
    with closing(connect(kept.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        def noted(*args: Any, **options: Any) -> sqlite3.Connection:
            opened.append(1)
            made: sqlite3.Connection = connect(*args, **options)
            return made

        monkeypatch.setattr(sqlite3, "connect", noted)
        assert kept.get(["key 1"]) == kept.get(["key 1"]) == {}
        kept.put(ENTRIES)
        other.execute("ROLLBACK")
    assert len(opened) == 1


def test_what_an_editor_leaves_in_the_package_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package" / "cache"
    package.mkdir(parents=True)
    (package.parent / ".#times.toml").symlink_to("kim@office.1:2")
    (package.parent / "ring").symlink_to(package.parent)
    monkeypatch.setattr(cache_room, "__file__", str(package / "__init__.py"))
    version = cache_room._version.__wrapped__
    before = version()
    (package / "store.py").write_text("changed")
    assert version() != before
