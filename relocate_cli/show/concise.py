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
        stream.write(" ".join(headline(finding)) + "\n")


def headline(finding: Finding) -> tuple[str, str, str]:
    """Place, code and message of a finding, on one line and such that no terminal obeys them."""
    place = f"{finding.source}:{finding.line}:{finding.column}"
    return escape(place), finding.code, escape(finding.message)
