"""Whether who is claimed to have said something speaks in the report that bears it out."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.claims import casting
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import SAYING, Statement
from relocate_cli.claims.telling import told


def hears(saying: Statement, reports: Sequence[Sequence[Passage]], index: Index) -> bool:
    """Whether one of the documents that bear out all that is said has those who say it say something."""
    if not (saying.agents and reports):
        return False
    shared = [p for p in reports[0] if all(any(q.document is p.document for q in r) for r in reports)]
    within = (s for p in shared for other in index.within(p.document) for s in told(other))
    speaking = (s for s in within if s.trigger & SAYING and s.agents)
    return any(all(casting.acts(person, s) == "supported" for person in saying.agents) for s in speaking)
