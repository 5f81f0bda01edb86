"""The slots of a claim of which one is settled by other means than the comparison of two statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli.claims.comparing import compare
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.model import Slot, SlotName, VerdictLabel


def slots(
    stated: Sequence[Statement],
    passage: Passage,
    name: SlotName,
    label: VerdictLabel,
    found: str,
    claimed: str | None = None,
) -> tuple[Slot, ...]:
    """The slots of the statement nearest to what a passage tells, with the label of the one that is settled.

    A date is left as it was compared, or out where it would refute. Empty where the passage tells nothing.
    """
    compared = (compare(statement, source) for statement in stated for source in told(passage))
    nearest = max(compared, key=lambda c: c.share, default=None)
    if nearest is None:
        return ()
    kept = (s for s in nearest.slots if s.slot != name and (s.slot, s.label) != ("date", "refuted"))
    rest = {s.slot: s if s.slot == "date" else replace(s, label="supported") for s in kept}
    claimed = claimed or next((s.claimed for s in nearest.slots if s.slot == name), None)
    return (*rest.values(), slot(name, label, claimed, found, nearest.source))
