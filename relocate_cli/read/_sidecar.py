"""What a person writes about sources in `sources.toml` next to them: it overrides what they say themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from os.path import dirname, isdir, isfile, normpath, relpath
from pathlib import Path
from typing import Any
from unicodedata import normalize

from relocate_cli.model import Document, RelocateError, When
from relocate_cli.read import _published
from relocate_cli.read._how import is_address

SIDECAR = "sources.toml"
"""What the file is called that is looked for next to the sources."""

_KEYS = ("title", "publisher", "url", "lang")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said of the files of a folder whose names fit a pattern."""

    folder: str
    pattern: str
    fields: tuple[tuple[str, str], ...]
    published: When | None
    updated: When | None

    def fits(self, below: str) -> bool:
        """Whether a file is meant: by its path below the folder, or by its name where the pattern has no slash."""
        return not below.startswith("../") and (
            fnmatchcase(below, self.pattern)
            or ("/" not in self.pattern and fnmatchcase(below.rpartition("/")[2], self.pattern))
        )


def load(paths: Iterable[str]) -> tuple[Entry, ...]:
    """The entries of the files next to sources; RelocateError names the file and the entry that is wrong."""
    folders = (
        path if isdir(path) else dirname(path) for path in paths if path != "-" and not is_address(path)
    )
    found: list[Entry] = []
    for folder in dict.fromkeys(normpath(folder) for folder in folders):
        path = Path(folder) / SIDECAR
        if isfile(path):
            found += _entries(path, folder)
    return tuple(found)


def fill(document: Document, entries: Iterable[Entry], name: str) -> Document:
    """The document of a file with what the entries for it say; later ones win."""
    below: dict[str, str] = {}
    for entry in entries:
        if entry.folder not in below:
            below[entry.folder] = normalize("NFC", Path(relpath(name, entry.folder)).as_posix())
        if entry.fits(below[entry.folder]):
            values: dict[str, Any] = dict(entry.fields)
            if entry.published:
                values |= {"published": entry.published, "published_from": "sidecar"}
            if entry.updated:
                values["updated"] = entry.updated
            document = replace(document, **values)
    return document


def _entries(path: Path, folder: str) -> Iterable[Entry]:
    import tomli

    try:
        table = tomli.loads(path.read_text("utf-8"))
    except OSError as error:
        raise RelocateError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from None
    except UnicodeDecodeError:
        raise RelocateError(f"{path}: not UTF-8 text") from None
    except tomli.TOMLDecodeError as error:
        raise RelocateError(f"{path}: not TOML: {error}") from None
    rows = table.get("source", [])
    if (stray := [key for key in table if key != "source"]) or not isinstance(rows, list):
        raise RelocateError(f'{path}: "{stray[0] if stray else "source"}"; it holds [[source]] tables only')
    return [_entry(row, f"{path}, source {number}", folder) for number, row in enumerate(rows, 1)]


def _entry(row: object, where: str, folder: str) -> Entry:
    if not isinstance(row, Mapping) or not isinstance(row.get("file"), str):
        raise RelocateError(f'{where}: needs file = "NAME", where * stands for anything')
    for key, value in row.items():
        if key not in ("file", "published", "updated", *_KEYS):
            raise RelocateError(
                f'{where}: unknown key "{key}"; known are file, published, updated, {", ".join(_KEYS)}'
            )
        if key in ("file", *_KEYS) and not isinstance(value, str):
            raise RelocateError(f"{where}: {key} is text in quotation marks, not {value!r}")
    lang = row.get("lang")
    return Entry(
        folder,
        normalize("NFC", row["file"]).removeprefix("./"),
        tuple((key, row[key]) for key in _KEYS if key in row),
        _day(row, "published", where, lang),
        _day(row, "updated", where, lang),
    )


def _day(row: Mapping[str, object], key: str, where: str, lang: str | None) -> When | None:
    """The date under a key, written as TOML date or as text."""
    if key not in row:
        return None
    value = row[key]
    try:
        return _published.parse(value if isinstance(value, str) else str(value), lang)
    except ValueError as error:
        raise RelocateError(f"{where}: {key}: {error}") from None
