"""A file of what was found before: looked up by key, checked, never needed, made anew where it is broken.

SQLite, of the standard library, was chosen over diskcache, which keeps pickles, and over a file per entry, of which a
folder of sources would leave thousands.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from relocate_cli import codec

if TYPE_CHECKING:
    from sqlite3 import Connection

NAME = "cache.sqlite3"

LIMIT = 256_000_000
"""Bytes from which on the older half is forgotten."""

_PATIENCE = 2.0
"""Seconds to wait for another process that writes."""

_AT_ONCE = 500
"""Keys asked for in one question; SQLite allows no more than 999 in old versions."""

_TABLE = "CREATE TABLE IF NOT EXISTS found (key TEXT PRIMARY KEY, sum TEXT NOT NULL, data BLOB NOT NULL)"


def folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Where caches of a user are: XDG_CACHE_HOME (XDG Base Directory Specification), else the platform's place."""
    if os.path.isabs(xdg := environment.get("XDG_CACHE_HOME", "")):
        return Path(xdg, "relocate")
    if platform == "win32":
        return Path(data, "relocate", "Cache") if (data := environment.get("LOCALAPPDATA")) else None
    if not (home := environment.get("HOME")):
        return None
    return Path(home, *(("Library", "Caches") if platform == "darwin" else (".cache",)), "relocate")


class Store:
    """The file in a folder. It raises nothing: what it cannot give is missing, what it cannot keep is not kept."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / NAME
        self._usable = True

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """What is kept under these keys; an entry that is not as it was written is none."""
        found: dict[str, bytes] = {}
        self._use(lambda file: found.update(_entries(file, keys)), new=False)
        return found

    def put(self, entries: Mapping[str, bytes]) -> None:
        """Keep entries, instead of those that have their keys; the older ones go where it gets too much."""
        packed = {key: zlib.compress(data, 1) for key, data in entries.items()}
        rows = [(key, _sum(key, data), data) for key, data in packed.items()]
        self._use(lambda file: _write(file, rows))
        if self._usable and self.size() > LIMIT:
            self._use(_halve)

    def size(self) -> int:
        """How many bytes it takes, 0 where it is not there. OSError where nobody may look."""
        try:
            return self.file.stat().st_size
        except FileNotFoundError:
            return 0

    def clear(self) -> int:
        """Forget everything; the number of bytes that were freed. OSError where the file may not be removed."""
        size = self.size()
        self.file.unlink(missing_ok=True)
        self.file.with_name(f"{NAME}-journal").unlink(missing_ok=True)  # of a run that was cut off
        return size

    def _use(self, work: Callable[[Connection], object], *, new: bool = True) -> None:
        """Work with the file, made if there is none and it is to be `new`.

        One that is broken is removed, for the next time to make a new one; one that another process writes, or that
        may not be opened, is let alone for the rest of this run.
        """
        if not self._usable:
            return
        try:
            import sqlite3
        except ImportError:  # Python can be built without
            self._usable = False
            return
        try:
            if new:
                self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self.file.touch(mode=0o600)
            elif not self.file.is_file():
                return
            with closing(sqlite3.connect(self.file, timeout=_PATIENCE)) as file:
                file.execute("PRAGMA synchronous = OFF")  # what a power cut spoils is found out by its sum
                work(file)
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
            self._usable = code not in _OURS or (code == _READ_ONLY and os.access(self.file, os.W_OK))
            if self._usable:
                with suppress(OSError):
                    self.clear()
        except OSError:
            self._usable = False


_READ_ONLY = 8
"""SQLITE_READONLY: of a file that may be written its first bytes say so, which are broken."""

_OURS = frozenset((3, 5, 6, _READ_ONLY, 10, 13, 14))
"""SQLITE_PERM, BUSY, LOCKED, READONLY, IOERR, FULL and CANTOPEN (sqlite.org/rescode.html): the file may be well."""


def _write(file: Connection, rows: Sequence[tuple[str, str, bytes]]) -> None:
    with file:
        file.execute(_TABLE)
        file.executemany("REPLACE INTO found VALUES (?, ?, ?)", rows)


def _halve(file: Connection) -> None:
    with file:
        middle = "SELECT rowid FROM found ORDER BY rowid LIMIT 1 OFFSET (SELECT count(*) / 2 FROM found)"
        file.execute(f"DELETE FROM found WHERE rowid <= ({middle})")
    file.execute("VACUUM")


def _entries(found: Connection, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        asked = f"SELECT key, sum, data FROM found WHERE key IN ({', '.join('?' * len(some))})"
        for key, checksum, data in found.execute(asked, some):
            if isinstance(data, bytes) and checksum == _sum(key, data):
                with suppress(zlib.error):
                    yield key, zlib.decompress(data)


def _sum(key: str, data: bytes) -> str:
    return codec.digest(key.encode() + data)
