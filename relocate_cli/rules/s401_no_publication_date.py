"""Finds a document that does not say when it was published.

Without it nothing relative can be dated, and plans cannot be told from past events. The date is taken, in
this order, from `--published`, `sources.toml`, the front matter, metadata, a header or dateline, the address, the
file name, and the day on which a file was made.

Severity: warning.

Wrong:
    The first phase was completed in 2019.

Wrong:
    1단계 사업은 2019년 끝났다.

Right:
    # published: 2023-01-03
    1단계 사업은 2019년 끝났다.

Right:
    # published: 2023-01-03
    The first phase was completed in 2019.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document

MESSAGE = "no publication date: give one in the front matter, in sources.toml or with --published"


def check(case: Case) -> Iterator[Finding]:
    """Report documents without a date; files of already extracted events have none of their own."""
    for reading in case.readings:
        document = reading.document
        if document.sentences and document.reference is None:
            yield in_document(__name__, document, 0, 0, MESSAGE, "warning")
