"""Which columns of a table, or fields of an object, hold a document: as the user says, or by their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from relocate_cli.lang import codes, table
from relocate_cli.read._how import Columns

KEYS = ("text", "published", "title", "publisher", "url", "lang", "id")
"""What a document may have; names of columns for them are in `lang/*/header.toml`."""


def named(columns: Sequence[str], given: Columns) -> dict[str, int]:
    """The place of the column for each key, those that the user names first."""
    plain = [_plain(name) for name in columns]
    found: dict[str, int] = {}
    for key, wanted in (("text", given.text), ("published", given.date)):
        if wanted is not None and _plain(wanted) in plain:
            found[key] = plain.index(_plain(wanted))
    for key in KEYS:
        for place, name in enumerate(plain):
            if key not in found and place not in found.values() and name in _names()[key]:
                found[key] = place
    return found


def field(value: Mapping[str, object], path: str) -> object:
    """The value under a key, or under keys joined by points; None where there is none."""
    if path in value:
        return value[path]
    here: object = value
    for key in path.split("."):
        here = here.get(key) if isinstance(here, Mapping) else None
    return here


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


@cache
def _names() -> dict[str, frozenset[str]]:
    """The names of columns for each key in all languages, without blanks and marks."""
    found: dict[str, set[str]] = {key: {key} for key in KEYS}
    for code in codes():
        header = table(code, "header")
        for key, names in header.get("columns", {}).items():
            found[key] |= {_plain(name) for name in names}
        found["published"] |= {_plain(name) for name in header.get("published", ())}
        found["title"] |= {_plain(name) for name in header.get("title", ())}
    return {key: frozenset(names) for key, names in found.items()}
