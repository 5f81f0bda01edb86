"""Rows as records, for a terminal too narrow for a table: what stays whole on one line, the words below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from relocate_cli.codec import width
from relocate_cli.show._rows import Column

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_INDENT = 4
_NARROWEST = 16
"""Terminal cells that words have at least, however narrow the terminal is."""


def leads(shown: Sequence[Column], place: int) -> bool:
    """Whether a column stands on the first line of a record: the first one, and all that are never wrapped."""
    return place == 0 or not shown[place].wraps


def print_first(
    console: Console, shown: Sequence[Column], texts: Sequence[Text], widths: Sequence[int]
) -> None:
    """Print the first line of a record (of their names: the heading); lined up where the terminal is wide enough."""
    from rich.text import Text

    places = [place for place in range(len(shown)) if leads(shown, place)]
    fits = sum(widths[place] + 2 for place in places) - 2 <= console.width
    parts = [_padded(texts[place], widths[place] if fits else 0) for place in places]
    console.print(Text("  ").join(parts), soft_wrap=True)


def print_words(console: Console, shown: Sequence[Column], texts: Sequence[Text]) -> None:
    """Print the cells below the first line, each behind the name of its column; none where there is nothing."""
    from rich.text import Text

    places = [place for place in range(len(shown)) if not leads(shown, place)]
    names = max((width(shown[place].name) for place in places), default=0) + 2
    for place in places:
        if texts[place].plain == "-":
            continue
        name = shown[place].name
        room = max(console.width - _INDENT - names, _NARROWEST)
        for line in texts[place].wrap(console, room, overflow="fold"):
            before = Text(" " * _INDENT) + _padded(Text(name, style="dim"), names)
            console.print(before + line, soft_wrap=True)
            name = ""


def _padded(text: Text, cells: int) -> Text:
    padded = text.copy()
    padded.append(" " * (cells - width(text.plain)))
    return padded
