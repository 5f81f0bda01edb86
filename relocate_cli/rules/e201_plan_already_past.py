"""Finds a plan whose time had passed when it was published.

An editor wants to know whether it happened: either it did, and the sentence is out of date, or it slipped,
and the text passes it over. Replaced plans and old targets that are told as such are not meant, nor are dates
told by their distance ("yesterday", "last year"): who writes them knows that they have passed. A day without
a year is a warning only, for next year's may be meant, and so is a proposal, whose date may be that of the
proposing.

Wrong:
    # published: 2025-12-11
    2025-11  planned  Jinju City  launches a task force

Right:
    # published: 2025-12-11
    2025-11  occurred  Jinju City  launches a task force
    2026-01  planned   Jinju City  opens an office
    2025     planned   Jinju City  holds briefings
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli import dates
from relocate_cli.model import Event, Evidence, Finding, Mention, Reading, Timeline, When
from relocate_cli.rules.finding import in_evidence, title_of


def check(readings: Sequence[Reading], timeline: Timeline) -> Iterator[Finding]:
    """Compare every plan with the date of each document that tells it."""
    written = {each.document.id: each.document.written for each in readings if each.document.written}
    for event in timeline.events:
        if event.status not in ("planned", "proposed") or event.superseded:
            continue
        for evidence in event.evidence:
            if _past(event, evidence, written.get(evidence.source)):
                told = "a plan" if event.status == "planned" else "a proposal"
                sure = event.status == "planned" and not _without_year(event.mention)
                when = event.mention.text if event.mention and event.mention.text else _date(event)
                message = (
                    f'"{title_of(event)}" is told as {told} for "{when}",'
                    f" which was over when this was published on {evidence.published}"
                )
                yield in_evidence(__name__, evidence, message, "error" if sure else "warning")


def _past(event: Event, evidence: Evidence, written: When | None) -> bool:
    """Whether an event was over when its document was published, and before (`written`) when it was spoken."""
    if event.when is None or event.when.last is None or evidence.published is None:
        return False
    mention = event.mention
    if mention and mention.when.anchor and not _without_year(mention):
        return False
    try:
        published = written or dates.parse(evidence.published)
    except ValueError:
        return False
    return published.first is not None and event.when.last < published.first


def _without_year(mention: Mention | None) -> bool:
    """Whether a date names month and day and leaves the year to the document's date, in either direction."""
    if mention is None or not mention.when.anchor or mention.direction != "nearest":
        return False
    return {"month", "day"} <= {name for name, _ in mention.slots}


def _date(event: Event) -> str:
    return (event.when.edtf or "") if event.when else ""
