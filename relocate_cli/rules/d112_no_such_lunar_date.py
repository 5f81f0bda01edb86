"""Finds a date of the lunar calendar that its year does not have.

Months of the moon have 29 or 30 days, which of them 30 differs from year to year, and a leap month (윤달) comes in
some years only. A date without a year is looked for in the year of the document.

Severity: error; warning where the year is not written.

Wrong:
    # published: 2025-12-11
    제사는 2025년 음력 2월 30일에 지낸다.

Wrong:
    # published: 2025-12-11
    제사는 음력 11월 31일에 지낸다.

Wrong:
    # published: 2025-12-11
    They meet on the 30th day of the second lunar month of 2025.

Right:
    # published: 2025-12-11
    They meet on the 29th day of the second lunar month of 2025.

Right:
    # published: 2025-12-11
    제사는 2025년 음력 2월 29일에 지낸다.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli import registry
from relocate_cli.model import Document, Finding, Mention
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, mentions


def check(case: Case) -> Iterator[Finding]:
    """Report dates of the moon that were found in no year, or not in the document's."""
    for document, mention in mentions(case.readings):
        if not mention.row.startswith("lunar"):
            continue
        if mention.problem == "impossible":
            message = f'"{mention.text}" does not exist in the lunar calendar'
            yield in_document(__name__, document, mention.start, mention.end, message)
        elif _elsewhere(document, mention):
            message = (
                f'"{mention.text}" does not exist in this lunar year: it was taken for {mention.when.first}'
            )
            yield in_document(__name__, document, mention.start, mention.end, message, "warning")


def _elsewhere(document: Document, mention: Mention) -> bool:
    """Whether a day without a year is not in the lunar year of the document and was found in another."""
    slots = dict(mention.slots)
    month, day = slots.get("month", ""), slots.get("day", "")
    here = document.reference.last if document.reference else None
    told = {"year", "year_away", "leap"} & slots.keys()
    if here is None or told or not (month.isdecimal() and day.isdecimal()):
        return False
    return registry.lunar_day(here.year, int(month), int(day)) is None
