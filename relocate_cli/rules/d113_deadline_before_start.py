"""Finds a deadline that lies before what it closes has begun.

Applications that open on December 20 cannot close on December 15. Only what is handed in within a period is asked
(applications, bids, registrations, 접수, 신청, 공모); a design that is due before the building starts is in order.

Severity: error.

Wrong:
    # published: 2025-12-11
    Applications open on December 20, 2025. The deadline for applications is December 15, 2025.

Wrong:
    # published: 2025-12-11
    참가 신청은 2025년 12월 20일부터 받으며 신청 마감은 12월 15일이다.

Right:
    # published: 2025-12-11
    Applications open on December 20, 2025. The deadline for applications is January 15, 2026.

Right:
    # published: 2025-12-11
    시는 2026년 3월까지 설계를 마치고 6월부터 공사를 시작하며 신청은 받지 않는다.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Finding, Mention
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document
from relocate_cli.rules.wording import cue

_BESIDE = 40
"""Characters between a date and the word that says that it begins or closes something."""

_YEAR = 200
"""Days from which on a deadline without a year is taken to be of the next."""


def check(case: Case) -> Iterator[Finding]:
    """Compare a beginning with the deadline behind it, in its sentence or the next."""
    open_since: tuple[Passage, Mention] | None = None
    for passage in case.passages:
        if open_since and not _goes_on(open_since[0], passage):
            open_since = None
        process = cue(passage.lang, "process").search(passage.text)
        for number, mention in enumerate(passage.mentions):
            if open_since and mention.problem != "reversed" and _said(passage, number, "closes"):
                begun = open_since[1]
                if _before(mention, begun) and not (mention.scope and mention.scope == begun.scope):
                    message = f'"{mention.text}" is a deadline before "{begun.text}", when it begins'
                    yield in_document(__name__, passage.document, mention.start, mention.end, message)
                open_since = None
            elif process and _said(passage, number, "opens"):
                open_since = passage, mention


def _goes_on(before: Passage, passage: Passage) -> bool:
    return before is passage or (
        before.document is passage.document and passage.sentence.start - before.sentence.end <= 2
    )


def _said(passage: Passage, number: int, name: str) -> bool:
    """Whether the words beside a date, up to the next one, say that something opens or closes then."""
    if passage.mentions[number].type not in ("DATE", "TIME"):
        return False
    ahead, behind = passage.around(number, _BESIDE)
    return bool(
        cue(passage.lang, f"{name}-before").search(ahead) or cue(passage.lang, f"{name}-behind").match(behind)
    )


def _before(deadline: Mention, begun: Mention) -> bool:
    """Whether a deadline is over before the beginning, and not one of the next year whose year is not written."""
    last, first = deadline.when.last, begun.when.first
    if last is None or first is None or last >= first:
        return False
    told = "year" in dict(deadline.slots)
    return told or (first - last).days < _YEAR
