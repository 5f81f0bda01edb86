"""The readings that claims are checked against, and what looking a claim up in them comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from relocate_cli.claims.comparing import Comparison, compare
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.model import Event, Reading, Slot, VerdictLabel

Read = Callable[[str], Reading]
"""Reads a text as the sources were read: the pipeline."""
Found = tuple[VerdictLabel, tuple[Slot, ...], list[Comparison]]
"""A label with the slots it follows from, and all that was compared."""


class Sources:
    """Readings that claims are checked against, indexed once; `mentions` are their events as corrected by hand."""

    def __init__(self, readings: Iterable[Reading], mentions: Iterable[Event] | None = None) -> None:
        if mentions is not None:
            known = {event.id: event for event in mentions}
            readings = (
                replace(r, events=tuple(known.get(e.id) or replace(e, rejected=True) for e in r.events))
                for r in readings
            )
        self.index = Index(readings)

    def comparisons(self, claim: Statement) -> list[Comparison]:
        """What the sources state near to a claim, compared with it."""
        return [compare(claim, source) for passage in self.index.find(claim) for source in told(passage)]


def looked_at(found: Found) -> list[Passage]:
    """The passages that were compared, each once."""
    return list({id(c.source.passage): c.source.passage for c in found[2]}.values())


def quoted_by(found: Found) -> list[Passage]:
    """The passages that bear a claim out."""
    quoted = {evidence for slot in found[1] for evidence in slot.evidence}
    return [c.source.passage for c in found[2] if c.source.evidence in quoted]
