"""Rows for programs and pipes: columns separated by two or more blanks, one row a line, nothing cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from relocate_cli.codec import escape, width
from relocate_cli.show import Item, View
from relocate_cli.show._rows import cells, columns, rows

_LIMIT = 60
"""How far a column is padded at most; longer cells stand as they are."""


def write_lines(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write the columns of items lined up, notes indented under their row, groups under a line of `## name`."""
    shown = columns(kind, view)
    body = [(item, cells(item, shown), notes) for item, notes in rows(items, view)]
    padding = [
        min(_LIMIT, max((width(row[place]) for _, row, _ in body), default=0)) for place in range(len(shown))
    ]
    before = None
    for item, row, notes in body:
        heading = view.heading(item) if view.heading else None
        if heading != before:
            stream.write(f"## {escape(heading or '-')}\n")
            before = heading
        padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(row, padding, strict=True)]
        stream.write("  ".join(padded).rstrip(" ") + "\n")
        for note in notes:
            stream.write(f"    {escape(note)}\n")
