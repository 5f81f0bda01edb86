"""Finds a document that says it was updated before it was published.

One of the two dates is not what it is taken for: what was taken for the publication may be the day on which the page
was fetched, and then everything relative in the text is counted from the wrong day.

Severity: warning.

Wrong:
    # published: 2025-12-11
    Last updated: December 1, 2025

    The office opened last month.

Wrong:
    # published: 2025-12-11
    최종수정일: 2025. 12. 1.

    사무소는 지난달 문을 열었다.

Right:
    # published: 2025-12-11
    최종수정일: 2025. 12. 12.

    사무소는 지난달 문을 열었다.

Right:
    # published: 2025-12-11
    Last updated: December 12, 2025

    The office opened last month.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from relocate_cli.model import Document, Finding, Mention
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, mentions
from relocate_cli.rules.wording import cue_anywhere

_LABEL = 40
"""Characters of a label at the beginning of a line."""

_HEAD = 600
"""Characters from the beginning of a text in which its own dates are told: those of the site stand at the foot."""

_OLD = timedelta(days=366)
"""How long before the publication an update is one of the page around the text."""


def check(case: Case) -> Iterator[Finding]:
    """Compare the date behind every label of an update with that of the document."""
    for document, mention in mentions(case.readings):
        published = document.published.first if document.published else None
        last = mention.when.last
        if published is None or last is None or "year" not in dict(mention.slots):
            continue
        if not timedelta(0) < published - last < _OLD or mention.start > document.body + _HEAD:
            continue
        if _is_update(document, mention):
            message = f'updated on "{mention.text}", but published on {published}'
            yield in_document(__name__, document, mention.start, mention.end, message, "warning")


def _is_update(document: Document, mention: Mention) -> bool:
    """Whether a date stands behind a label of an update that begins its line or follows another date in it."""
    line, _ = document.place(mention.start)
    begin = document.lines[line - 1]
    label = document.text[max(begin, mention.start - _LABEL) : mention.start]
    return bool(cue_anywhere("updated").search(label)) and mention.start - begin <= 2 * _LABEL
