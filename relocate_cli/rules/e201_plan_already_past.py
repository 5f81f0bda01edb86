"""Finds a plan whose time had passed when it was published.

An editor wants to know whether it happened: either it did, and the sentence is out of date, or it slipped,
and the text passes it over. Replaced plans and old targets that are told as such are not meant, nor are dates
told by their distance ("yesterday", "last year"): who writes them knows that they have passed. A day without
a year is a warning only, for next year's may be meant, and so is a proposal, whose date may be that of the
proposing. With `--as-of DATE`, what is over by then is a warning, too.

Severity: error; warning for a proposal, for a day without a year, and with `--as-of`.

Wrong:
    # published: 2025-12-11
    2025-11  planned  Jinju City  launches a task force

Wrong:
    # published: 2025-12-11
    시는 2025년 10월 15일 전담팀을 꾸릴 예정이다.

Right:
    # published: 2025-12-11
    시는 2025년 10월 15일 전담팀을 꾸렸고 2026년 1월 사무소를 열 예정이다.

Right:
    # published: 2025-12-11
    2025-11  occurred  Jinju City  launches a task force
    2026-01  planned   Jinju City  opens an office
    2025     planned   Jinju City  holds briefings
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

from relocate_cli import dates
from relocate_cli.model import Event, Evidence, Finding, Mention, Reading, When
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_evidence, title_of, when_of
from relocate_cli.rules.wording import cue_anywhere

_LISTED = 20
"""Dates of a clause that are looked at, at most."""

_YEARS = 3
"""Years after which a plan is hardly told as one any more."""


def check(case: Case) -> Iterator[Finding]:
    """Compare every plan with the date of each document that tells it, and with the day on which it is read."""
    readings = {each.document.id: each for each in case.readings}
    for event in case.timeline.events:
        if event.status not in ("planned", "proposed") or event.superseded:
            continue
        told = "a plan" if event.status == "planned" else "a proposal"
        for evidence in event.evidence:
            if _gone(evidence) or not _said(evidence):
                continue
            message = (
                f'"{title_of(event)}" is told as {told} for "{when_of(event)}", which was over when this was'
            )
            reading = readings.get(evidence.source)
            if _past(event, evidence, reading):
                sure = (
                    event.status == "planned"
                    and not _without_year(event.mention)
                    and not _old(event, evidence)
                )
                message += f" published on {evidence.published}"
                yield in_evidence(__name__, evidence, message, "error" if sure else "warning")
            elif case.as_of and event.when and event.when.last and event.when.last < case.as_of:
                yield in_evidence(__name__, evidence, f"{message} read on {case.as_of}", "warning")


def _old(event: Event, evidence: Evidence) -> bool:
    """Whether a date is so long over that it is hardly the plan's: what is aimed at, of a body set up long ago."""
    years = (evidence.published or "")[:4]
    last = event.when.last if event.when else None
    return last is not None and years.isdecimal() and int(years) - last.year > _YEARS


def _gone(evidence: Evidence) -> bool:
    """Whether the words tell a plan of the past: "was due on January 31"."""
    return bool(cue_anywhere("told-as-past-plan").search(evidence.quote))


def _said(evidence: Evidence) -> bool:
    """Whether the words themselves tell a plan: "invited them to join in 1997" is one of somebody else, long ago."""
    return not evidence.quote or bool(cue_anywhere("told-as-plan").search(evidence.quote))


def _past(event: Event, evidence: Evidence, reading: Reading | None) -> bool:
    """Whether an event was over when its document was published, and before it was spoken (in minutes)."""
    if event.when is None or event.when.last is None or evidence.published is None:
        return False
    mention = event.mention
    if mention and mention.when.anchor and not _without_year(mention):
        return False
    try:
        published = (reading and reading.document.written) or dates.parse(evidence.published)
    except ValueError:
        return False
    if published.first is None or event.when.last >= published.first:
        return False
    return reading is None or not _goes_on(reading, evidence, published)


def _goes_on(reading: Reading, evidence: Evidence, published: When) -> bool:
    """Whether the words tell another date that is not over: the first of a list may be."""
    mentions = reading.mentions
    place = bisect_left(mentions, evidence.start, key=lambda each: each.start)
    inside = takewhile(lambda each: each.start < evidence.end, islice(mentions, place, place + _LISTED))
    return any(
        each.type in ("DATE", "TIME")
        and each.when.last
        and published.first
        and each.when.last >= published.first
        for each in inside
    )


def _without_year(mention: Mention | None) -> bool:
    """Whether a date names month and day and leaves the year to the document's date, in either direction."""
    if mention is None or not mention.when.anchor or mention.direction != "nearest":
        return False
    return {"month", "day"} <= {name for name, _ in mention.slots}
