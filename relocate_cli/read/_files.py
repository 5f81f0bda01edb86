"""Which files a path means, and their bytes; every failure is one sentence."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from relocate_cli.model import RelocateError

_Sort = Literal["folder", "link", "file"]
"""What stands in a folder; a link is one to a folder."""

LIMIT = 200_000_000
"""Largest file in bytes: far above any document, so that no device or runaway file fills the memory."""


def files(path: str, endings: tuple[str, ...]) -> Iterator[str | RelocateError]:
    """The file itself, or the files of a folder with these endings: recursive, sorted, hidden ones left out.

    Names are as given, with forward slashes below a folder. Links to files are followed, links to folders are
    not, so that no cycle is entered and nothing is read twice; with the ending "" they are among the files.
    """
    try:
        folder = stat.S_ISDIR(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a name no file can have
        yield RelocateError(f"{path or 'an empty name'}: there is no such file or folder; check the name")
        return
    except OSError as error:
        yield RelocateError(f"{path}: cannot be read ({_reason(error)})")
        return
    if not folder:
        yield path
        return
    found = False
    for item in _walk(Path(path)):
        if isinstance(item, RelocateError) or item.lower().endswith(endings):
            found = True
            yield item
    if not found:
        yield RelocateError(f"{path}: no documents in this folder; known endings are {', '.join(endings)}")


def _walk(folder: Path) -> Iterator[str | RelocateError]:
    """All files below a folder in the order of their paths; a folder that cannot be listed is an error.

    A link to a folder is its name with a stroke at the end: not entered, but not passed over in silence either.
    """
    waiting: list[tuple[Path, _Sort]] = [(folder, "folder")]
    while waiting:
        path, sort = waiting.pop()
        if sort != "folder":
            yield path.as_posix() + ("/" if sort == "link" else "")
            continue
        try:
            with os.scandir(path) as listing:
                entries = [entry for entry in listing if not entry.name.startswith(".")]
        except OSError as error:
            yield RelocateError(f"{path.as_posix()}: cannot be listed ({_reason(error)})")
            continue
        entries.sort(key=lambda entry: entry.name, reverse=True)
        waiting += [(path / entry.name, kind) for entry in entries if (kind := _sort(entry))]


def _sort(entry: os.DirEntry[str]) -> _Sort | None:
    """What an entry of a folder is: links to files, and broken ones, so that they are told, are files; no pipes."""
    try:
        if entry.is_dir():
            return "link" if entry.is_symlink() else "folder"
        return "file" if entry.is_file() or entry.is_symlink() else None
    except OSError:
        return "file"


def contents(name: str) -> bytes:
    """The bytes of a file; RelocateError if it cannot be read or is larger than the limit."""
    try:
        with open(name, "rb") as file:
            too_large = os.fstat(file.fileno()).st_size > LIMIT
            data = b"" if too_large else file.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        raise RelocateError(f"{name}: cannot be read ({_reason(error)})") from None
    if too_large or len(data) > LIMIT:
        raise RelocateError(f"{name}: larger than {LIMIT // 1_000_000} MB; split it")
    return data


def shown(name: str) -> str:
    """A file's name as text that every encoding can write: bytes in it that are not UTF-8 become `\\xe9`."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
