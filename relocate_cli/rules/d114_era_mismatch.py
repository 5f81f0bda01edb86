"""Finds a term of office, government or era named with a year that is not within it.

민선 8기 began in July 2022: nobody was elected for it in 2019, and a text of 2019 does not look back on it. A
date right before the name, or "in" one right behind it, is compared with the term; a term that begins more than a
year after the document was published is a warning.

Severity: error; warning for a term to come.

Wrong:
    # published: 2025-12-11
    The plan of the Moon Jae-in administration in 2012 was dropped.

Wrong:
    # published: 2025-12-11
    2019년 민선 8기 시정이 시작됐다.

Right:
    # published: 2025-12-11
    The plan of the Moon Jae-in administration in 2018 was dropped.

Right:
    # published: 2025-12-11
    2022년 민선 8기 시정이 시작됐다.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from relocate_cli import dates
from relocate_cli.model import Finding, Mention
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document
from relocate_cli.rules.wording import cue

_AHEAD = timedelta(days=400)
"""How long before a term the talk of it begins: of candidates and of plans for it."""


def check(case: Case) -> Iterator[Finding]:
    """Compare every named term with the date that stands with it, and with the day of the document."""
    for passage in case.passages:
        for number, term in enumerate(passage.mentions):
            if not _is_term(term):
                continue
            near = passage.mentions[max(number - 1, 0) : number + 2]
            beside = next((each for each in near if _stands_with(passage, each, term)), None)
            start, end = term.start, term.end
            if beside and not dates.overlaps(beside.when, term.when):
                start, end = min(start, beside.start), max(end, beside.end)
                message = f'"{beside.text}" is not in the time of "{term.text}" ({_span(term)})'
                yield in_document(__name__, passage.document, start, end, message)
                continue
            here = passage.document.reference.last if passage.document.reference else None
            if beside is None and here and term.when.first and term.when.first - here > _AHEAD:
                message = f'"{term.text}" ({_span(term)}) had not begun when this was written'
                yield in_document(__name__, passage.document, start, end, message, "warning")


def _is_term(mention: Mention) -> bool:
    """Whether an expression is the name of a period, which has no value of its own."""
    return mention.name and not mention.when.timex and mention.when.first is not None


def _stands_with(passage: Passage, mention: Mention, term: Mention) -> bool:
    """Whether a date stands right before a term, or right behind it as the time of which the term is told."""
    if mention.type != "DATE" or mention.name or not dates.placed(mention.when) or mention.problem:
        return False
    if mention.end <= term.start:
        return bool(cue(passage.lang, "of-term").fullmatch(passage.between(mention, term)))
    return bool(cue(passage.lang, "term-in").fullmatch(passage.between(term, mention)))


def _span(term: Mention) -> str:
    return (term.when.edtf or "").replace("/", " to ").replace("..", "today")
