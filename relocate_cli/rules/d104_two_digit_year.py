"""Finds a year of two digits among other figures.

In "12/31/29" and "19.03.04" the century is not written, and which of the numbers is the year has to be guessed.
A year that says it is one ('25, 25년) and a weekday beside the date leave no doubt. Offered are the year that it was
read as, in full, and that of the century before.

Severity: warning.

Wrong:
    # published: 2025-12-11
    The lease was signed on 12/31/19.

Wrong:
    # published: 2025-12-11
    협약은 19.03.04에 체결됐다.

Right:
    # published: 2025-12-11
    The lease was signed on 12/31/2019.

Right:
    # published: 2025-12-11
    협약은 '25.11.12.(수) 체결됐고 25년 12월 시행됐다.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Correction, Finding, Mention
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document, slot
from relocate_cli.rules.wording import cue

_CENTURY = 100


def check(case: Case) -> Iterator[Finding]:
    """Report dates in figures whose year has two digits and no apostrophe, sign or weekday."""
    for passage in case.passages:
        for mention in passage.mentions:
            short = slot(mention, "two_digits")
            if short is None or mention.name or mention.problem or not _bare(passage, mention, short):
                continue
            year = mention.when.first.year if mention.when.first else None
            message = f'the year of "{mention.text}" has two digits' + (f": read as {year}" if year else "")
            years = [year, year - _CENTURY] if year else []
            corrections = [Correction(*short[:2], str(each)) for each in years]
            yield in_document(
                __name__, passage.document, mention.start, mention.end, message, "warning", corrections
            )


def _bare(passage: Passage, mention: Mention, short: tuple[int, int, str]) -> bool:
    """Whether nothing but figures tells that a number is the year; between full stops, in languages that do so."""
    start, end = short[0] - mention.start, short[1] - mention.start
    beside = {mention.text[:start][-1:], mention.text[end:][:1]}
    if slot(mention, "weekday") or any(letter.isalpha() for letter in mention.text.split(" ")[0]):
        return False
    if beside & set("'’‘`′"):
        return False
    dotted = "." in beside and cue(passage.lang, "dotted-years").search(mention.text)
    return bool(beside & {"/", "-"} or dotted)
