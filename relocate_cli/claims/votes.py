"""A claim of how a body voted, by the sentence that tells the votes, which often stands behind what was voted on.

"The vote was 4-0, with one member absent" names nothing: what was decided, and by whom, the sentences before it tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli.claims import about, acts, alignment, figures, quantities, weighing
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.tallies import MAJORITY, MARGIN, MINORITY, UNITS
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import UNDONE, Slot, SlotName, VerdictLabel

_MEANT, _CLEAR = 0.6, 0.8
"""Which share of a claim a vote and what stands around it tell at the least to deny it, and to bear it out."""
_APART = 0.12
"""How much less of a claim the other votes of its document tell at the least."""
_LONG = 500
"""From how many sentences on a document is too long to be looked through."""


_DECIDING = acts.DECISIONS | frozenset("decide vote rule agree".split())
"""Acts that only say that something was decided, which votes do as well."""


class _Vote(NamedTuple):
    """A vote that a document tells, and how much of a claim it and what stands around it tell."""

    passage: Passage
    before: Passage
    share: float


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """Whether a vote bears a claim of one out or denies it, None where no vote is meant that clearly."""
    if not _of(claim):
        return None
    weighed = weighing.weigh(_content(claim), index)
    found = [
        vote
        for document in {id(p.document): p.document for p in passages}.values()
        if len(document.sentences or ()) <= _LONG
        for vote in _told(claim, weighed, index.within(document), index)
    ]
    if turned := _decided_otherwise(claim, stated, weighed, passages, index):
        return "refuted", _slots(claim, stated, turned, "refuted", "event")
    best = max(found, key=lambda vote: vote.share, default=None)
    if best is None or any(
        v.share > best.share - _APART and _of(v.passage) != _of(best.passage) for v in found
    ):
        return None
    answers = _answers(claim, best.passage)
    if not (_of_the_same(claim, best) and _on_its_days(claim, best)):
        return None
    if False in answers and best.share >= _MEANT and not any(_as_claimed(claim, v) for v in found):
        return "refuted", _slots(claim, stated, best, "refuted")
    clear = best.share >= _CLEAR and (_all_told(claim, best) or _reckoned(claim, best))
    if set(answers) == {True} and clear:
        return "supported", _slots(claim, stated, best, "supported")
    return None


def by_another(claim: Passage, stated: Sequence[Statement], source: Passage) -> bool:
    """Whether a sentence has the body of a claim decide the contrary, and another one what the claim tells."""
    known, ours = language(source.sentence.lang), figures.voters(claim)
    if known is None or len(ours) != 1 or len(figures.voters(source)) < _PAIR:
        return False
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    acts = [w for w in source.words if w.notions & trigger or against(trigger, w.notions)]
    names = [name for name, kind in known.pairs("numbers", "voters").items() if kind in ours]
    at = min((source.text.lower().find(n) for n in names if n in source.text.lower()), default=-1)
    first = next((w for w in acts if w.start > at), None)
    contrary = not all(w.notions & trigger for w in acts)
    return at >= 0 and contrary and first is not None and not first.notions & trigger


_PAIR = 2


def _of(passage: Passage) -> dict[str, Quantity]:
    """The numbers of the vote of a sentence, by their units; none of one that tells several."""
    told_of = [q for q in reversed(passage.quantities) if q.unit in UNITS]
    found = {q.unit or "": q for q in told_of}
    if len({q.low for q in told_of if q.unit == MAJORITY}) > 1:
        return {}
    return found if {MAJORITY, MINORITY, MARGIN} & set(found) else {}


def _with_margin(vote: dict[str, Quantity]) -> dict[str, Quantity]:
    """The numbers of a vote with by how many the one side was ahead, where both are told."""
    if MARGIN in vote or not {MAJORITY, MINORITY} <= set(vote):
        return vote
    ahead = vote[MAJORITY].low - vote[MINORITY].low
    return vote | {MARGIN: replace(vote[MAJORITY], low=ahead, high=ahead, unit=MARGIN)}


def _content(claim: Passage) -> list[Word]:
    """The words of a claim that tell what was voted on and by whom, and not that it was a vote."""
    known = language(claim.sentence.lang)
    voting = known.lists("numbers", "voting") if known else ()
    return [w for w in weighing.content(claim) if w.text.lower() not in voting]


def _told(
    claim: Passage, weighed: weighing.Weighed, inside: Sequence[Passage], index: Index
) -> Iterator[_Vote]:
    """The votes of a document that may be the one of a claim."""
    for before, passage in zip([inside[0], *inside[:-1]] if inside else [], inside, strict=True):
        if not _of(passage) or not weighing.all_named(claim, passage, index):
            continue
        if "refuted" in alignment.dates(claim, passage) or figures.other_voters(claim, passage):
            continue
        if len(figures.voters(passage)) > 1 and _more_counts(passage):  # the council, after its committee
            continue
        if any(against(w.notions, o.notions) for w in _acts(claim) for o in _others(passage, claim)):
            continue
        yield _Vote(passage, before, weighing.together(weighed, [passage, before], index))


def _more_counts(passage: Passage) -> bool:
    """Whether a sentence has other numbers than those of its vote that may be of another one."""
    vote = _of(passage)
    most = max(q.low for q in vote.values())
    return any(q.unit is None and q.low <= most for q in passage.quantities)


def _decided_otherwise(
    claim: Passage,
    stated: Sequence[Statement],
    weighed: weighing.Weighed,
    passages: Sequence[Passage],
    index: Index,
) -> _Vote | None:
    """The only vote with both numbers of a claim, where it decided the contrary: it was no other one."""
    ours = _of(claim)
    if not {MAJORITY, MINORITY} <= set(ours):
        return None
    same = []
    for document in {id(p.document): p.document for p in passages}.values():
        inside = index.within(document) if len(document.sentences or ()) <= _LONG else []
        for before, passage in zip([*inside[:1], *inside[:-1]], inside, strict=True):
            theirs = _of(passage)
            if all(unit in theirs and theirs[unit].low == ours[unit].low for unit in (MAJORITY, MINORITY)):
                same.append(_Vote(passage, before, weighing.together(weighed, [passage, before], index)))
    deciding = frozenset(n for w in _acts(claim) for n in w.notions)
    denied = any(s.status in UNDONE and s.trigger & deciding for s in stated)
    if len(same) != 1 or same[0].share < _MEANT or denied:
        return None
    (vote,) = same
    told_of = frozenset(n for w in _apart(vote.passage) for n in w.notions)
    acts = [w for w in _acts(claim) if not is_told(w.notions, told_of)]
    contrary = any(against(w.notions, o.notions) for w in acts for o in _others(vote.passage, claim))
    return vote if contrary and _on_its_days(claim, vote) else None


def _others(passage: Passage, claim: Passage) -> list[Word]:
    """The words of a vote that a claim, which may tell both sides, has not."""
    return [w for w in _apart(passage) if not is_told(w.notions, claim.notions)]


def _apart(passage: Passage) -> list[Word]:
    """The words of a vote but for those between its numbers ("23 votes to 15")."""
    spans = [q.span for q in _of(passage).values()]
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    return [w for w in passage.words if w.end <= first or w.start >= last]


def _acts(claim: Passage) -> list[Word]:
    return [w for w in claim.words if w.sort == "act" and w.notions & _DECIDING]


def _answers(claim: Passage, source: Passage) -> list[bool | None]:
    """For each number of a claimed vote whether one that is told bears it out."""
    ours, theirs = _of(claim), _with_margin(_of(source))
    sides = {_side(claim), _side(source)}
    opposed = [] if len(sides) == 1 else [None if "" in sides else False]
    return opposed + [
        (quantities.compare(q, theirs[unit]) if unit in theirs else None) for unit, q in sorted(ours.items())
    ]


def _side(passage: Passage) -> str:
    """Which side the majority was on, where it is told right behind both numbers: "4-3 against it"."""
    known, spans = (
        language(passage.sentence.lang),
        sorted((q.span for q in _of(passage).values()), key=lambda span: span.start),
    )
    if known is None or spans[-1].start - spans[0].end > _BETWEEN:
        return ""
    behind = passage.text[spans[-1].end :].lower().lstrip()
    return next((side for cue, side in known.pairs("numbers", "sides").items() if behind.startswith(cue)), "")


_BETWEEN = 4
"""How far apart, in code points, the two numbers of a vote stand that are written as one: "4 to 3"."""


def _as_claimed(claim: Passage, vote: _Vote) -> bool:
    return set(_answers(claim, vote.passage)) == {True}


def _of_the_same(claim: Passage, vote: _Vote) -> bool:
    """Whether a vote, the sentence before it or what stands around tells all things and names of a claim.

    In another language a name may be written otherwise.
    """
    here, foreign = _here(vote), claim.sentence.lang != vote.passage.sentence.lang
    told_of = (w for w in _content(claim) if w.sort in about.KNOWN or (about.is_name(w) and not foreign))
    return all(is_told(w.notions, here) for w in told_of)


def _on_its_days(claim: Passage, vote: _Vote) -> bool:
    """Whether a vote or the sentence before it is of all days that a claim tells."""
    labels = (alignment.dates(claim, passage) for passage in (vote.passage, vote.before))
    return all("supported" in of_one for of_one in zip(*labels, strict=True))


def _here(vote: _Vote) -> frozenset[str]:
    passage, before = vote.passage, vote.before
    return alignment.here_of(passage) | alignment.here_of(before) | passage.around | passage.topic


def _reckoned(claim: Passage, vote: _Vote) -> bool:
    """Whether a claim tells a margin that a vote in another language comes to: it is no accident that both do."""
    foreign = claim.sentence.lang != vote.passage.sentence.lang
    return foreign and MARGIN in _of(claim) and MARGIN not in _of(vote.passage)


def _all_told(claim: Passage, vote: _Vote) -> bool:
    """Whether a vote, the sentence before it or what stands around tells everything else of a claim too."""
    found, here = alignment.align(claim, vote.passage), _here(vote)
    rest = [w for w in _content(claim) if w.sort != "plain" and not w.notions & _DECIDING]
    numbers = [*vote.passage.quantities, *vote.before.quantities]
    counts = [q for q in claim.quantities if q.unit not in UNITS]
    return (
        all(is_told(w.notions, here) for w in rest)
        and set(found.lengths) <= {"supported"}
        and all(
            any(quantities.comparable(q, o) and quantities.compare(q, o) for o in numbers) for q in counts
        )
    )


def _slots(
    claim: Passage, stated: Sequence[Statement], vote: _Vote, label: VerdictLabel, name: SlotName = "number"
) -> tuple[Slot, ...]:
    """The slots of the statement nearest to a claim, with the slot that its vote decides."""
    compared = [compare(statement, source) for statement in stated for source in told(vote.passage)]
    nearest = max(compared, key=lambda c: c.share)
    slots = {s.slot: Slot(s.slot, "supported", s.claimed, s.found, s.evidence) for s in nearest.slots}
    ours, theirs = ("-".join(q.span.text for q in _of(p).values()) for p in (claim, vote.passage))
    if name == "event":
        ours, theirs = claim.text, vote.passage.text
    slots[name] = slot(name, label, ours, theirs, nearest.source)
    return tuple(slots.values())
