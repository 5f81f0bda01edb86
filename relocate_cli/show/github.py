"""Findings as GitHub workflow commands, which become annotations of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions; the escapes are those of
`escapeData` and `escapeProperty` in actions/toolkit, packages/core/src/command.ts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from relocate_cli.codec import escape
from relocate_cli.model import Finding
from relocate_cli.show import Item, View
from relocate_cli.show._regions import findings, region

KINDS = ("finding",)

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write one command a line; the message repeats the place, since logs show nothing else."""
    for finding in findings(items):
        properties = ",".join(f"{key}={_property(value)}" for key, value in _properties(finding).items())
        place = f"{finding.source}:{finding.line}:{finding.column}"
        message = _data(f"{place} {finding.code} {finding.message}")
        stream.write(f"::{_COMMANDS[finding.severity]} {properties}::{message}\n")


def _properties(finding: Finding) -> dict[str, str]:
    """Columns only where the finding ends on its line: GitHub takes none over several lines."""
    line, column, end_line, end_column = region(finding)
    numbers = {"line": line, "endLine": end_line}
    if line == end_line:
        numbers |= {"col": column, "endColumn": end_column}
    file = {} if finding.source == "-" else {"file": finding.source}
    title = {"title": f"relocate {finding.code} ({finding.name})"}
    return file | {key: str(number) for key, number in numbers.items()} | title


def _data(text: str) -> str:
    """Of what the toolkit escapes, line ends are no longer there: they are control characters."""
    return escape(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
