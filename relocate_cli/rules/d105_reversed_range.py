"""Finds a range that ends before it begins.

Either its ends are exchanged or one of them is mistyped; it covers no day as it stands. Two dates of which
one replaces the other ("brought forward from 2030 to 2027") are no range.

Wrong:
    # published: 2025-12-11
    The first phase ran from 2019 to 2013.

Right:
    # published: 2025-12-11
    The first phase ran from 2013 to 2019.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from relocate_cli import lang
from relocate_cli.model import Correction, Document, Finding, Mention, Reading, Timeline
from relocate_cli.rules.finding import in_document

_REACH = 80
"""How many characters before a range may tell of a change of dates."""


def check(readings: Sequence[Reading], timeline: Timeline) -> Iterator[Finding]:
    """Report reversed ranges; where each end is an expression of its own, the problem is told at the second.

    A first end without a year of its own is not held against the second: in "March to January 2024" it is
    the year before that is meant.
    """
    for reading in readings:
        for before, mention in zip((None, *reading.mentions), reading.mentions, strict=False):
            if mention.problem != "reversed":
                continue
            if mention.when.grain == "interval":
                yield _found(reading.document, mention, mention)
            elif before and before.when.anchor is None and not _replaced(reading.document, before):
                yield _found(reading.document, before, mention)


def _replaced(document: Document, first: Mention) -> bool:
    """Whether the words before a range, in its sentence, tell of a change of dates."""
    sentence = max((s.start for s in document.sentences if s.start <= first.start), default=0)
    before = document.text[max(sentence, first.start - _REACH) : first.start]
    return not _change_words().isdisjoint(re.findall(r"\w+", before.casefold()))


@cache
def _change_words() -> frozenset[str]:
    rows = (row for code in lang.codes() for row in lang.table(code, "rules").get("change", ()))
    return frozenset(word for row in rows for word in row["words"])


def _found(document: Document, first: Mention, last: Mention) -> Finding:
    start, end = first.start, last.end
    between = document.text[first.end : last.start]
    swapped = [] if first is last else [Correction(start, end, last.text + between + first.text)]
    message = f'"{document.text[start:end]}" ends before it begins'
    return in_document(__name__, document, start, end, message, corrections=swapped)
