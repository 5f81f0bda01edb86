"""Tables for people: drawn by rich on a terminal, bare rows in a pipe.

On a terminal only the wordy columns wrap; dates, statuses, ids and places stay whole. Where that leaves too
little room for the words, each row becomes a record. In a pipe: one row a line, no heading, no colour, nothing cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, TextIO

from relocate_cli.codec import escape, width
from relocate_cli.show import Item, View
from relocate_cli.show._records import print_first, print_words
from relocate_cli.show._rows import Column, cells, columns, rows
from relocate_cli.show._terminal import STYLES, console_for, is_person

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_WORDY = 20
"""Terminal cells that a wrapping column needs, if it has so many words."""

Row = tuple[Any, list[str], Sequence[str]]
"""An item, its cells, and the lines to print under it."""


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write a table for whoever reads the stream: a person (a terminal, or FORCE_COLOR) or a program."""
    if is_person(stream):
        _draw(kind, items, stream, view)
    else:
        from relocate_cli.show._lines import write_lines

        write_lines(kind, items, stream, view)


def _draw(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    from rich.console import ConsoleDimensions

    shown = columns(kind, view)
    body = [(item, cells(item, shown), notes) for item, notes in rows(items, view)]
    if not body:
        return
    terminal = get_terminal_size()
    widths = _widths(shown, [row for _, row, _ in body], terminal.columns)
    console = console_for(stream)
    console.size = ConsoleDimensions(terminal.columns, terminal.lines)
    with console.capture() as drawn:
        if sum(widths) + 2 * len(widths) - 2 <= terminal.columns:
            _print_table(console, shown, body, widths, view)
        else:
            _print_records(console, shown, body, view)
    stream.write(re.sub(" +$", "", drawn.get(), flags=re.MULTILINE))


def _print_table(
    console: Console, shown: Sequence[Column], body: Sequence[Row], widths: Sequence[int], view: View
) -> None:
    table = _table(shown, widths, heading=True)
    before = None
    for item, row, notes in body:
        heading = view.heading(item) if view.heading else None
        if heading != before:
            console.print(table)
            _print_group(console, heading)
            table = _table(shown, widths, heading=False)
            before = heading
        table.add_row(*_texts(shown, row))
        if notes:
            console.print(table)
            _print_notes(console, notes)
            table = _table(shown, widths, heading=False)
    if table.row_count:
        console.print(table)


def _print_records(console: Console, shown: Sequence[Column], body: Sequence[Row], view: View) -> None:
    from rich.text import Text

    names = [column.name for column in shown]
    widths = [max(map(width, column)) for column in zip(names, *(row for _, row, _ in body), strict=True)]
    print_first(console, shown, [Text(name, style="bold") for name in names], widths)
    before = None
    for item, row, notes in body:
        heading = view.heading(item) if view.heading else None
        if heading != before:
            _print_group(console, heading)
            before = heading
        texts = _texts(shown, row)
        print_first(console, shown, texts, widths)
        print_words(console, shown, texts)
        if notes:
            _print_notes(console, notes)


def _print_group(console: Console, heading: str | None) -> None:
    from rich.text import Text

    console.print(Text(f"## {escape(heading or '-')}", style="bold"))


def _print_notes(console: Console, notes: Sequence[str]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    lines = Text("\n".join(escape(note) for note in notes), style="dim", overflow="fold")
    console.print(Padding(lines, (0, 0, 0, 4)))


def _table(shown: Sequence[Column], widths: Sequence[int], *, heading: bool) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", show_header=heading)
    for column, wide in zip(shown, widths, strict=True):
        table.add_column(column.name, no_wrap=not column.wraps, overflow="fold", width=wide)
    return table


def _texts(shown: Sequence[Column], row: Sequence[str]) -> list[Text]:
    from rich.text import Text

    return [
        Text(
            cell,
            style=STYLES.get(cell.split(" ")[0], "")
            if column.name in ("status", "severity", "verdict")
            else "",
        )
        for column, cell in zip(shown, row, strict=True)
    ]


def _widths(shown: Sequence[Column], body: Sequence[Sequence[str]], available: int) -> list[int]:
    """Cells for each column: what is never wrapped as wide as it needs, the rest shared by the wordy ones."""
    needed = [
        max(width(column.name), *(width(row[place]) for row in body), 1) for place, column in enumerate(shown)
    ]
    wordy = [place for place, column in enumerate(shown) if column.wraps]
    left = available - 2 * (len(shown) - 1) - sum(needed[p] for p in range(len(shown)) if p not in wordy)
    for count, place in enumerate(sorted(wordy, key=lambda place: needed[place])):
        share = max(left // (len(wordy) - count), _WORDY)
        needed[place] = min(needed[place], share)
        left -= needed[place]
    return needed
