"""Where findings end and what line they stand in; formats for editors and for CI say it each in their way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from relocate_cli.model import Document, Finding
from relocate_cli.show import Item, View


class Region(NamedTuple):
    """From line and column to line and column (exclusive); all from 1, columns in code points."""

    line: int
    column: int
    end_line: int
    end_column: int


def findings(items: Sequence[Item]) -> list[Finding]:
    """The findings among the items."""
    return [item for item in items if isinstance(item, Finding)]


def region(finding: Finding) -> Region:
    """The region of a finding's text."""
    lines = _breaks().split(finding.text)
    begin = finding.column if len(lines) == 1 else 1
    return Region(finding.line, finding.column, finding.line + len(lines) - 1, begin + len(lines[-1]))


def between(document: Document, start: int, end: int) -> Region:
    """The region of a stretch of a document."""
    return Region(*document.place(start), *document.place(end))


def document_of(finding: Finding, view: View) -> Document | None:
    """The document a finding quotes, None where it is not at hand (events that came as JSON)."""
    document = (view.documents or {}).get(finding.source)
    quoted = document is not None and document.text[finding.start : finding.end] == finding.text
    return document if quoted else None


def line_around(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the line that holds an offset, its line end not included."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    match = _breaks().search(text, offset)
    return start, match.start() if match else len(text)


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"\r\n|\r|\n")
