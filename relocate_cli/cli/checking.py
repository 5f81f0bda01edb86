"""The options of what is checked and as of when, for commands that look for what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from relocate_cli.cli.selecting import day as given
from relocate_cli.model import SEVERITIES, Finding, RelocateError, Severity

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Read as on that day: what is over by then."),
]
Verbose = Annotated[
    bool,
    typer.Option("-v", "--verbose", help="Show notes, too: what is no error."),
]


def day(text: str | None) -> date | None:
    """The (last) day of a date given with --as-of; RelocateError if it is none."""
    when = given("--as-of", text)
    last = when.last if when else None
    if text is not None and last is None:
        raise RelocateError(f'--as-of: "{text}" is no day; give one such as 2026-06-01')
    return last


def words(given: Sequence[str] | None) -> list[str]:
    """The words of an option that may be repeated and holds several by comma."""
    return [word for text in given or () for word in text.split(",")]


def serious(findings: Sequence[Finding], least: Severity) -> bool:
    """Whether any finding is as severe as asked for."""
    return any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(least) for finding in findings)
