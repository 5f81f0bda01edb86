"""Finds a time expression that nothing in the document says the date of.

"Last month" or "December 11" has no date in a text that does not say when it was written; the year is
never guessed. Give the document its publication date, or write the year.

Severity: warning.

Wrong:
    The office opened last month, and the council met on December 11.

Wrong:
    사무소는 지난달 문을 열었고 위원회는 12월 11일 모였다.

Right:
    # published: 2025-12-11
    사무소는 지난달 문을 열었고 위원회는 12월 11일 모였다.

Right:
    # published: 2025-12-11
    The office opened last month, and the council met on December 11.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, mentions


def check(case: Case) -> Iterator[Finding]:
    """Report what stays unresolved in documents without a date of their own."""
    for document, mention in mentions(case.readings):
        if mention.problem == "unresolved" and document.reference is None:
            message = f'"{mention.text}" has no date: the document does not say when it was written'
            yield in_document(__name__, document, mention.start, mention.end, message, "warning")
