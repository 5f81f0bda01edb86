"""Finds a date in figures that reads as one day month first and as another day first.

"5/6/2024" is May 6 to some readers and June 5 to others, and nothing else in the document shows which order it
keeps. Both readings are offered in ISO 8601.

Severity: warning.

Wrong:
    # published: 2025-12-11
    The permit was granted on 5/6/2024.

Wrong:
    # published: 2025-12-11
    계약일은 03/04/2024이다.

Right:
    # published: 2025-12-11
    The permit of 25/11/2023 was renewed on 5/6/2024.

Right:
    # published: 2025-12-11
    시는 2024.5.6. 허가를 내줬다.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Correction, Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, mentions


def check(case: Case) -> Iterator[Finding]:
    """Report what is read in one order where another is as good."""
    for document, mention in mentions(case.readings):
        if mention.problem != "ambiguous" or mention.name:
            continue
        readings = [when.edtf for when in (mention.when, *mention.alternatives) if when.edtf]
        message = f'"{mention.text}" may be {" or ".join(readings)}'
        corrections = [Correction(mention.start, mention.end, reading) for reading in readings]
        yield in_document(__name__, document, mention.start, mention.end, message, "warning", corrections)
