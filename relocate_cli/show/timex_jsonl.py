"""TIMEX3 as JSON Lines, one document a line: what scorers of temporal taggers read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TextIO

from relocate_cli.model import Reading
from relocate_cli.show import Item, View
from relocate_cli.show._objects import to_json

KINDS = ("timex",)


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write `{"id", "timexes": [{"start", "end", "type", "value", "mod"}]}` per reading.

    Names of periods ("the Meiji era") have no TIMEX3 value and are left out.
    """
    for item in items:
        if isinstance(item, Reading):
            stream.write(to_json({"id": item.document.id, "timexes": _timexes(item)}) + "\n")


def _timexes(reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "start": mention.start,
            "end": mention.end,
            "type": mention.type,
            "value": mention.when.timex,
            "mod": mention.when.mod.upper().replace("-", "_") if mention.when.mod else None,
        }
        for mention in reading.mentions
        if mention.when.timex
    ]
