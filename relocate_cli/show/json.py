"""One JSON array, an object a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from relocate_cli.show import Item, View
from relocate_cli.show._objects import objects, to_json


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write the items as an array, `[]` where there are none."""
    before = "["
    for obj in objects(items):
        stream.write(f"{before}\n{to_json(obj)}")
        before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")
