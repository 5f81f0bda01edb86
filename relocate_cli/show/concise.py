"""Findings one line each: `source:line:column CODE message`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from relocate_cli.codec import escape
from relocate_cli.model import Finding
from relocate_cli.show import Item, View
from relocate_cli.show._regions import findings

KINDS = ("finding",)


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write a line per finding."""
    for finding in findings(items):
        stream.write(headline(finding) + "\n")


def headline(finding: Finding) -> str:
    """A finding in one line that no terminal obeys."""
    return escape(f"{finding.source}:{finding.line}:{finding.column} {finding.code} {finding.message}")
