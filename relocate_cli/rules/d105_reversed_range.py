"""Finds a range that ends before it begins.

Either its ends are exchanged or one of them is mistyped; it covers no day as it stands.

Wrong:
    # published: 2025-12-11
    The first phase ran from 2019 to 2013.

Right:
    # published: 2025-12-11
    The first phase ran from 2013 to 2019.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from relocate_cli.model import Correction, Document, Finding, Mention, Reading, Timeline
from relocate_cli.rules.finding import in_document


def check(readings: Sequence[Reading], timeline: Timeline) -> Iterator[Finding]:
    """Report reversed ranges once, also where each end is an expression of its own."""
    for reading in readings:
        reversed_ones = (mention for mention in reading.mentions if mention.problem == "reversed")
        for _, ends in groupby(reversed_ones, key=_range):
            yield _found(reading.document, list(ends))


def _range(mention: Mention) -> object:
    """The same for both ends of a range: the range itself; for any other expression its place."""
    return mention.scope.timex if mention.scope else mention.start


def _found(document: Document, ends: list[Mention]) -> Finding:
    first, last = ends[0], ends[-1]
    start, end = first.start, last.end
    between = document.text[first.end : last.start]
    swapped = [Correction(start, end, last.text + between + first.text)] if len(ends) == 2 else []
    message = f'"{document.text[start:end]}" ends before it begins'
    return in_document(__name__, document, start, end, message, corrections=swapped)
