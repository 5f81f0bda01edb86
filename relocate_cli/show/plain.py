"""The plain notation for events; bare rows for what has no notation of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TextIO

from relocate_cli import codec
from relocate_cli.model import Event
from relocate_cli.show import Item, View


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write one line per item, groups under a comment; findings as `source:line:column CODE message`."""
    if kind == "event":
        events = (item for item in items if isinstance(item, Event))
        for heading, group in groupby(events, view.heading or (lambda event: "")):
            if heading:
                stream.write(f"## {codec.escape(heading)}\n")
            stream.write(codec.to_plain(list(group), ids=view.ids))
    elif kind == "finding":
        from relocate_cli.show.concise import write as write_findings

        write_findings(kind, items, stream, view)
    else:
        from relocate_cli.show._lines import write_lines

        write_lines(kind, items, stream, view)
