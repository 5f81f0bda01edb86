"""What a claim has as come about that a report has still to come."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.claims import about, additions, alignment, already, leeway
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.comparing import Comparison, compare
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.standing import ONCE
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.model import DONE, TO_COME, Slot

FINISHING = frozenset(("complete", "open", "operate", "begin-operate"))
"""Acts that come about when something has been built."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> tuple[Slot, ...] | None:
    """The slots of a claim that has something come about which a report has still to come, None where none has."""
    done = [s for s in stated if s.status in DONE and s.trigger]
    if len(done) != 1 or not (already.says(claim) or _by_a_day(claim)):
        return None
    compared = [compare(done[0], source) for passage in passages for source in told(passage)]
    if any(c.act and c.source.status in DONE and c.source.sure and c.share >= _NEAR for c in compared):
        return None  # another report has it done
    for passage in passages:
        found = alignment.align(claim, passage) if _over(claim, passage) else None
        if found is None or found.other or found.absent or additions.adds(passage) > additions.adds(claim):
            continue
        if about.named_here(found) and _about(found):
            for c in compared:
                if c.source.passage is passage and _to_come(done[0], c) and not _open(done[0], c):
                    return _slots(c)
    return None


def _about(found: Alignment) -> bool:
    """Whether a passage, or what stands around it, tells all names and things of a claim."""
    around = about.beside(found)
    return all(
        is_told(w.notions, around) or alignment.inflected(w, found.claim.sentence.lang)
        for w in found.off
        if w.sort in about.KNOWN or about.is_name(w)
    )


def _by_a_day(claim: Passage) -> bool:
    """Whether a claim has something done by a day ("by July 2023")."""
    return any(((m.scope or m.when).edtf or "").startswith("../") for m in alignment.dated(claim))


def _over(claim: Passage, passage: Passage) -> bool:
    """Whether the time by which a claim has something come about had begun when a passage was published."""
    published = passage.document.published
    if published is None or published.last is None:
        return False
    days = [m.scope or m.when for m in alignment.dated(claim)]
    begun = [day.first or (day.last.replace(day=1) if day.last else None) for day in days]
    return all(day is not None and day <= published.last for day in begun)


def _to_come(claim: Statement, c: Comparison) -> bool:
    """Whether a source has the act of a claim, or one that comes before it, still to come."""
    source, published = c.source, c.source.passage.document.published
    if source.status not in TO_COME or not source.sure or c.share < _NEAR:
        return False
    if not (c.act or _before(source.trigger, claim.trigger)) or additions.of_more(claim, source):
        return False
    if not (c.act and "budget" not in claim.clause) and not claim.trigger & (
        BUILT | {"relocate", "existing"}
    ):
        return False
    last = source.when.last if source.when else None
    return last is None or bool(published and published.last and last > published.last)


def _open(claim: Statement, c: Comparison) -> bool:
    """Whether a source that has an act to come leaves open that the one of a claim came about."""
    passage, acts = c.source.passage, claim.trigger | c.source.trigger
    return leeway.spares(claim.passage, passage, acts) or leeway.of_another(claim.passage, passage, acts)


_NEAR = 0.6
"""Which share of the words of a claim a source tells at the least that has it still to come."""


def _slots(c: Comparison) -> tuple[Slot, ...]:
    """The slots of a comparison, of which only the status is refuted."""
    return tuple(
        Slot(s.slot, "refuted" if s.slot == "status" else "supported", s.claimed, s.found, s.evidence)
        for s in c.slots
    )


_STAGES = ({"draw-up", "design"}, {"construct", "groundbreak", "begin"}, FINISHING, {"operate", "existing"})
"""What comes about one after the other of one thing that is built or set up."""


def _before(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether an act has to have come about before another one of the same thing."""
    stages = [[n for n, stage in enumerate(_STAGES) if stage & acts] for acts in (one, other)]
    return all(stages) and max(stages[0]) < max(stages[1])


BUILT = ONCE - {"enact", "takeeffect"}
"""Acts that come about once to one thing: budgets are passed every year."""
