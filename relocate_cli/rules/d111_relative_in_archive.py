"""Finds an expression that means another date to who reads a text later (`--as-of DATE`; off without it).

"This year" in a release of 2025 that stands on a page in 2026 is read as 2026. Texts that stay where they are read
should name the date.

Severity: warning, with `--as-of` only.

Wrong:
    # published: 2025-12-11
    # as of: 2026-06-01
    The centre opened this year.

Wrong:
    # published: 2025-12-11
    # as of: 2026-06-01
    센터는 지난달 문을 열었다.

Right:
    # published: 2025-12-11
    # as of: 2026-06-01
    The centre opened in November 2025.

Right:
    # published: 2025-12-11
    # as of: 2025-12-12
    센터는 지난달 문을 열었다.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relocate_cli import dates
from relocate_cli.model import Finding, Mention, When
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, mentions

_FIXED = {"two_digits", "year"}
_RELATIVE = {"which", "deictic", "month_away", "year_away", "way", "ahead"}
_PLAIN = {"month", "number_of_month", "day", "hour"}
"""Slots of a date that is written out, those that count from the day of writing, and those that need a year."""

_UNITS = ("year", "half", "quarter", "month", "week", "weekend", "day")


def check(case: Case) -> Iterator[Finding]:
    """Report what would be another date if it were counted from the day of reading."""
    if case.as_of is None:
        return
    for document, mention in mentions(case.readings):
        here = document.reference
        if here is None or not _counted(mention) or _still(mention.when, here, case.as_of):
            continue
        message = f'"{mention.text}" was {mention.when.edtf}; read on {case.as_of} it is another date'
        yield in_document(__name__, document, mention.start, mention.end, message, "warning")


def _counted(mention: Mention) -> bool:
    """Whether the words of an expression count from the day of writing: no date that merely lacks its year."""
    anchored = (mention.when.anchor or "").startswith(("published", "meeting", "issued"))
    told = {name for name, _ in mention.slots}
    return anchored and not mention.name and not told & _FIXED and bool(told & _RELATIVE or not told & _PLAIN)


def _still(when: When, here: When, as_of: date) -> bool:
    """Whether a date is the same counted from the day of reading: that lies in the same unit of it."""
    unit = when.grain if when.grain in _UNITS else "day"
    written, read = dates.of_when(here), dates.of_date(as_of)
    written = written._replace(clock=None) if written else None
    return written is None or dates.truncate(written, unit) == dates.truncate(read, unit)
