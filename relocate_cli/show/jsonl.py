"""JSON Lines: one object a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from relocate_cli.show import Item, View
from relocate_cli.show._objects import objects, to_json


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write each item as one line."""
    for obj in objects(items):
        stream.write(to_json(obj) + "\n")
