"""The options of what is checked and as of when, for commands that look for what is wrong."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from relocate_cli import dates
from relocate_cli.model import RelocateError

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="The day on which it is read: what is over or another date by then."
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "-v", "--verbose", help="Also what is no error: differences between sources, single sources."
    ),
]

ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Findings do not fail the command.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="How often each rule found something.")]
To = Annotated[
    str | None,
    typer.Option(
        metavar="FORMAT",
        help="human (on a terminal), concise, table, json, jsonl, csv, github, sarif or junit.",
    ),
]


def day(text: str | None) -> date | None:
    """The (last) day of a date given with --as-of; RelocateError if it is none."""
    try:
        last = None if text is None else dates.parse(text).last
    except ValueError as error:
        raise RelocateError(f"--as-of: {error}") from None
    if text is not None and last is None:
        raise RelocateError(f"--as-of: {text!r} is no day; give one such as 2026-06-01")
    return last
