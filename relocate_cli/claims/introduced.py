"""Whom a claim names that only the sources tell to be somebody: 연주군, of which one sentence tells no mayor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from relocate_cli.claims.language import language
from relocate_cli.claims.passages import spoken
from relocate_cli.model import Event, Participant, Reading


def cast(claim: Reading, figures: Mapping[str, Participant]) -> Reading:
    """A claim with those as actors whom its clauses begin with, where it was read alone and has none there."""
    events = tuple(_cast(event, figures) for event in claim.events)
    return claim if events == claim.events else replace(claim, events=events)


def _cast(event: Event, figures: Mapping[str, Participant]) -> Event:
    known = language(spoken(event.title)) if figures and not event.actors else None
    first = event.title.partition(" ")[0]
    found = next((figures[first[:end]] for end in range(len(first), 0, -1) if first[:end] in figures), None)
    if known is None or found is None or first[len(found.name) :] not in known.lists("relations", "topics"):
        return event
    return replace(event, actors=(replace(found, surface=found.name, role="agent"),))
