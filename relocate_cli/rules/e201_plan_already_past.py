"""Finds a plan whose time had passed when it was published.

An editor wants to know whether it happened: either it did, and the sentence is out of date, or it slipped,
and the text passes it over. Replaced plans and old targets that are told as such are not meant, nor are dates
told by their distance ("yesterday", "last year"): who writes them knows that they have passed. A proposal is
a warning only, for its date may be that of the proposing.

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
from relocate_cli.model import Event, Evidence, Finding, Reading, Timeline
from relocate_cli.rules.finding import in_evidence, title_of


def check(readings: Sequence[Reading], timeline: Timeline) -> Iterator[Finding]:
    """Compare every plan with the date of each document that tells it."""
    for event in timeline.events:
        if event.status not in ("planned", "proposed") or event.superseded:
            continue
        for evidence in event.evidence:
            if _past(event, evidence):
                told = "a plan" if event.status == "planned" else "a proposal"
                when = event.mention.text if event.mention and event.mention.text else _date(event)
                message = (
                    f'"{title_of(event)}" is told as {told} for "{when}",'
                    f" which was over when this was published on {evidence.published}"
                )
                yield in_evidence(__name__, evidence, message, "error" if told == "a plan" else "warning")


def _past(event: Event, evidence: Evidence) -> bool:
    if event.when is None or event.when.last is None or evidence.published is None:
        return False
    if event.mention and event.mention.when.anchor:
        return False
    try:
        published = dates.parse(evidence.published)
    except ValueError:
        return False
    return published.first is not None and event.when.last < published.first


def _date(event: Event) -> str:
    return (event.when.edtf or "") if event.when else ""
