"""The user's own entries, from a TOML file (`actors.toml`): bodies we do not know, and other names of those we do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from relocate_cli.model import RelocateError
from relocate_cli.registry.book import ours
from relocate_cli.registry.entry import FIELDS, Entry, entry_of, fault, forms

_KEYS = tuple(field for field in FIELDS if field != "aliases")


def read_own(path: Path) -> tuple[Entry, ...]:
    """The entries of a file of `[[actor]]` tables; RelocateError names the file and the entry that is wrong.

    Only `name` is needed. The keys are the columns of our files, `aliases` a list; without `form` an actor is an
    institution, without `id` it goes by its name. One with the id of one of ours changes that: what it states
    holds, its names come on top.
    """
    import tomli

    try:
        table = tomli.loads(path.read_text("utf-8"))
    except OSError as error:
        raise RelocateError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise RelocateError(f"{path}: not UTF-8 text") from None
    except tomli.TOMLDecodeError as error:
        raise RelocateError(f"{path}: not TOML: {error}") from None
    return tuple(_entries(path, table))


def _entries(path: Path, table: Mapping[str, Any]) -> Iterator[Entry]:
    actors = table.get("actor", [])
    if stray := [key for key in table if key != "actor"]:
        raise RelocateError(f'{path}: unknown key "{stray[0]}"; a file of actors has [[actor]] tables only')
    if not isinstance(actors, list) or not all(isinstance(actor, dict) for actor in actors):
        raise RelocateError(f"{path}: actors are written as [[actor]] tables")
    seen = set()
    for number, actor in enumerate(actors, 1):
        called = actor.get("id") or actor.get("name") or "no name"
        where = f"{path}, actor {number} ({called})"
        if wrong := _wrong(actor):
            raise RelocateError(f"{where}: {wrong}")
        entry = _entry(actor, where)
        if entry.id in seen:
            raise RelocateError(f"{where}: {entry.id} is entered twice")
        seen.add(entry.id)
        yield entry


def _wrong(actor: Mapping[str, Any]) -> str | None:
    for key, value in actor.items():
        if key == "aliases":
            if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
                return 'aliases is a list of names, such as ["LH", "토지주택공사"]'
        elif key not in _KEYS:
            return f'unknown key "{key}"; known are {", ".join(FIELDS)}'
        elif not isinstance(value, str | date):
            return f"{key} is text in quotation marks, not {value!r}"
    return None


def _entry(actor: Mapping[str, Any], where: str) -> Entry:
    from relocate_cli import codec

    ours_of_id = ours().entries.get(str(actor.get("id", "")))
    aliases = list(actor.get("aliases", ()))
    row = {key: str(actor.get(key, "")) for key in _KEYS}
    if ours_of_id:
        row |= {key: getattr(ours_of_id, key) for key in _KEYS if key != "ko" and not row[key]}
        aliases += [name for name in ours_of_id.names if name not in aliases]
    elif row["name"]:
        row["id"] = row["id"] or codec.slug(row["name"])
    row["form"] = row["form"] or "institution"
    if wrong := fault({**row, "aliases": ";".join(aliases)}, forms(), "id" in actor):
        raise RelocateError(f"{where}: {wrong}")
    former = ours_of_id.former if ours_of_id else ()
    entry = entry_of(row, aliases)
    return entry._replace(former=(*entry.former, *former))
