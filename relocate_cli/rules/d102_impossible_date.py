"""Finds a date or a time of day that does not exist.

February 30, month 13 or 25:00 cannot be meant, so whoever reads it does not know what is. February 29 is
looked up in the calendar of its year.

Wrong:
    # published: 2025-12-11
    The first phase was completed on February 29, 2019.

Right:
    # published: 2025-12-11
    The first phase was completed on February 29, 2020.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence

from relocate_cli.model import Correction, Finding, Mention, Reading, Timeline
from relocate_cli.rules.finding import in_document, mentions, other_day

_VALUE = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?!\d)", re.ASCII)


def check(readings: Sequence[Reading], timeline: Timeline) -> Iterator[Finding]:
    """Report every expression whose value is not on the calendar or the clock."""
    for document, mention in mentions(readings):
        if mention.problem == "impossible":
            reason, corrections = _reason(mention)
            message = f'"{mention.text}" does not exist{reason}'
            yield in_document(
                __name__, document, mention.start, mention.end, message, corrections=corrections
            )


def _reason(mention: Mention) -> tuple[str, list[Correction]]:
    """What is wrong with it, if it is a day too many in a month, and the month's last day instead."""
    match = _VALUE.search(mention.when.timex)
    if not match or not 1 <= int(match[2]) <= 12:
        return "", []
    year = 2000 if match[1] == "XXXX" else int(match[1])
    if year < 1:
        return "", []
    length = monthrange(year, int(match[2]))[1]
    if int(match[3]) <= length:
        return "", []
    last = other_day(mention, length)
    most = "at most " if match[1] == "XXXX" else ""
    return f": that month has {most}{length} days", [last] if last else []
