"""Finds what is told as done on a day that was to come when it was published.

Nothing has opened on March 3, 2026 in a text of 2025: either the date is wrong or the tense. Only verbs of what
takes place are asked, with the date as their own: budgets are approved, and hosts chosen, for years ahead.

Severity: error; warning where the year is not written.

Wrong:
    # published: 2025-12-11
    The new library opened on March 3, 2026.

Wrong:
    # published: 2025-12-11
    새 도서관은 2026년 3월 3일 문을 열었다.

Right:
    # published: 2025-12-11
    The new library will open on March 3, 2026; its budget was approved for 2026.

Right:
    # published: 2025-12-11
    새 도서관은 2026년 3월 3일 문을 열 예정이고, 시는 2026년 예산안 설명회를 개최했다.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from relocate_cli.model import Finding, Mention
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document
from relocate_cli.rules.wording import cue

_ZONE = timedelta(days=1)
"""A day ahead may have begun in another time zone."""

_RELATIVE = {"which", "deictic", "month_away", "year_away"}
"""Slots that tell the year by its distance."""

_FAR = timedelta(days=150)
"""How far ahead a date without a year may be taken to be."""

_REACH = 60
"""Characters between a date and the verb that it dates."""


def check(case: Case) -> Iterator[Finding]:
    """Compare every date that the verb beside it tells as past with the day of the document."""
    for passage in case.passages:
        here = passage.document.reference.last if passage.document.reference else None
        for number, mention in enumerate(passage.mentions) if here else ():
            when = mention.scope or mention.when
            if here is None or when.first is None or when.first - here <= _ZONE or not _dates(mention):
                continue
            told = "year" in dict(mention.slots)
            if not told and when.first - here > _FAR and not _RELATIVE & dict(mention.slots).keys():
                continue  # rather of the year before
            if _told_as_done(passage, number):
                message = (
                    f'"{mention.text}" is told as past, but was to come when this was published on {here}'
                )
                yield in_document(
                    __name__,
                    passage.document,
                    mention.start,
                    mention.end,
                    message,
                    "error" if told else "warning",
                )


def _dates(mention: Mention) -> bool:
    """Whether an expression is a date, and no mere time of day."""
    told = {name for name, _ in mention.slots}
    dayless = mention.type == "TIME" and not told & {"day", "month", "weekday", "deictic", "which"}
    vague = dayless or mention.name or mention.problem or mention.when.mod == "approx"
    return mention.type in ("DATE", "TIME") and not vague


def _told_as_done(passage: Passage, number: int) -> bool:
    """Whether a verb of what takes place, in the past, has the date as its own: before it or behind it."""
    ahead, behind = passage.around(number, _REACH)
    coarse = passage.mentions[number].when.grain in ("year", "half", "quarter", "season")
    done_ahead, done_behind = cue(passage.lang, "done-before"), cue(passage.lang, "done-behind")
    grain = "year" if coarse else "day"
    return bool(done_ahead.search(ahead) or done_behind.match(f"{grain}\0{behind}"))
