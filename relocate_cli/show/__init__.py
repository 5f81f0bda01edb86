"""What was found, in a format: one file each; the folder is the registry (`_` is written `-`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, TextIO

from relocate_cli import codec
from relocate_cli.model import Actor, Document, Event, Finding, Reading, RelocateError, Source, Verdict
from relocate_cli.show._terminal import is_person

__all__ = ["Item", "Kind", "View", "check", "formats", "infer", "is_person", "write"]

Kind = Literal["event", "finding", "timex", "actor", "verdict", "source"]
Item = Event | Finding | Actor | Verdict | Source | Reading
"""What can be shown; a Reading stands for its time expressions (kind `timex`)."""

_ENDINGS = {"ndjson": "jsonl", "timeline": "plain", "txt": "table", "markdown": "md", "xml": "junit"}
_NO_ENDINGS = {"table", "timex-jsonl", "claimreview", "concise", "github", "human", "junit"}
"""Formats that no file's ending is the name of."""


class View(NamedTuple):
    """How formats for people show items.

    `ids` adds the events' ids; `quotes` the column and the quoted words; `heading` names the group an item
    stands in (items of a group come together); `notes` gives lines to print under an item (for a Reading:
    under each of its mentions). `bom` begins CSV with a byte order mark; `company` adds whom an actor acts with;
    `draft` is the text that verdicts are of, for formats that write it out; `documents` are those that were read,
    by id, and `rules` code, name and summary of those that were run, for formats that show findings in their place.
    """

    ids: bool = False
    quotes: bool = False
    heading: Callable[[Any], str] | None = None
    notes: Callable[[Any], Sequence[str]] | None = None
    bom: bool = False
    company: bool = False
    draft: str | None = None
    documents: Mapping[str, Document] | None = None
    rules: Sequence[tuple[str, str, str]] = ()


def formats() -> tuple[str, ...]:
    """Names of the formats: the files of this folder."""
    names = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


def infer(name: str, kind: Kind = "event") -> str:
    """The format that a file's ending means; RelocateError names those that there are for a kind of item."""
    ending = Path(name).suffix.removeprefix(".").lower()
    to = _ENDINGS.get(ending, ending)
    if to not in formats() or ending in _NO_ENDINGS:
        named = {known: _ENDINGS.get(known, known) for known in {*formats(), *_ENDINGS} - _NO_ENDINGS}
        known = ", ".join(sorted(f".{known}" for known, to in named.items() if kind in _kinds(to, kind)))
        raise RelocateError(
            f'"{name}" does not say which format to write; use --to, or a name ending in one of {known}'
        )
    return to


def check(kind: Kind, to: str, bom: bool = False) -> None:
    """Raise a RelocateError if a format is unknown, not made for a kind of item, or takes no byte order mark."""
    if to not in formats():
        known = [known for known in formats() if kind in _kinds(known, kind)]
        raise RelocateError(codec.no_such("format", to, known))
    if kind not in (kinds := _kinds(to, kind)):
        raise RelocateError(
            f'the format "{to}" is for {" and ".join(map(_noun, kinds))} only, not {_noun(kind)}'
        )
    if bom and to != "csv":
        raise RelocateError(f"--bom is for CSV, not {to}; add --to csv or leave it out")


def write(kind: Kind, items: Sequence[Item], to: str, stream: TextIO, view: View | None = None) -> None:
    """Write items of one kind to a text stream; RelocateError for a format unknown or not meant for them."""
    check(kind, to)
    _module(to).write(kind, items, stream, view or View())


def _kinds(to: str, kind: Kind) -> tuple[Kind, ...]:
    """The kinds of items that a format is for; any, if it does not say."""
    kinds: tuple[Kind, ...] = getattr(_module(to), "KINDS", (kind,))
    return kinds


def _noun(kind: Kind) -> str:
    return {"timex": "time expressions"}.get(kind, f"{kind}s")


def _module(to: str) -> Any:
    from importlib import import_module

    return import_module(f"{__name__}.{to.replace('-', '_')}")
