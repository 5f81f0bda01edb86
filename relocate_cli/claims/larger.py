"""Whether a claim that has one thing as more than another, and tells no number, agrees with the numbers of a report.

"The Lowe mill cost fewer jobs than the one at Tarn", where the report tells how many each of them cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from relocate_cli.claims import lengths, misreckoned, operands, ordering, outlook, reckoning
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.objections import objections
from relocate_cli.claims.operands import Asked, Result, Term, operands_of
from relocate_cli.claims.outcomes import COUNTED
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement
from relocate_cli.model import Slot, VerdictLabel

_TOLD, _EACH = 0.75, 0.4
"""Which share of a claim the sentences of both numbers tell together at the least, and each of them."""


def compares(claim: Passage, stated: Sequence[Statement]) -> bool:
    """Whether a claim only tells of one thing that it is more, or less, than another one."""
    known = language(claim.sentence.lang)
    if known is None or not operands.compares(claim) or operands.rises(claim) is None:
        return False
    numbered = any(not reckoning.counts(q, claim, known) for q in claim.quantities)
    if numbered or _of_a_length(claim, known) or operands.in_points(claim) or operands.grown(claim):
        return False
    return not outlook.undone(claim, stated)


def _of_a_length(claim: Passage, known: Language) -> bool:
    """Whether a claim tells a length of time, by which something was earlier or later ("more than a year before")."""
    if any(m.type == "DURATION" for m in claim.mentions):
        return True
    ends = () if known.glued else (word.end() for word in re.finditer(r"\w+", claim.text))
    return any(lengths.spelled(claim.text[:end], known) for end in ends)


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """What the numbers of some document say of a claim that compares two things, None where they say nothing."""
    if not compares(claim, stated):
        return None
    asked = reckoning.asked_of(claim, stated, index)
    for terms in reckoning.telling(asked, passages):
        found = list(_pairs(asked, terms))
        if not found:
            continue
        best = max(map(reckoning.mean_of, found))
        near = [r for r in found if reckoning.mean_of(r) >= best - _CLOSE]
        agree = {_agrees(r, claim) for r in near}
        if len(agree) == 1:
            label: VerdictLabel = "supported" if agree.pop() else "refuted"
            slots = reckoning.slots_of(stated, near[0], _cue(claim), label)
            return (label, slots) if slots else None
    return None


def told(claim: Passage, stated: Sequence[Statement], sources: Iterable[Passage]) -> bool:
    """Whether a source compares or tells of a change too, where a claim compares two things without a number."""
    return not compares(claim, stated) or any(
        operands.compares(source) or operands.rises(source) is not None for source in sources
    )


_CLOSE = 0.15
"""How much less of a claim other numbers tell that may be meant as well."""


def _pairs(asked: Asked, terms: Sequence[Term]) -> Iterator[Result]:
    """The pairs of numbers of a document that a claim may compare: of one sort, each of one thing that it names."""
    claim = asked.claim
    for one, other in combinations([t for t in terms if t.share >= _EACH], 2):
        small, large = sorted((one, other), key=lambda term: term.number.low)
        result = Result("difference", large.number.low - small.number.low, (small, large))
        if result.value and _of_one_sort(small, large) and _of_the_measure(result, claim):
            certain = misreckoned.certain(result, large.number, asked, told=_TOLD)
            if certain and objections(result, large.number, asked, order=False) == 0:
                yield result


def _of_one_sort(one: Term, other: Term) -> bool:
    """Whether two numbers have one unit and rate, and are alone of that sort in their sentences."""
    first, second = one.number, other.number
    if not operands.alike(first, second) or first.rate != second.rate or first.part != second.part:
        return False
    told_of = {id(q): q for t in (one, other) for q in t.passage.quantities if operands.alike(first, q)}
    few = first.unit is None and min(first.low, second.low) <= COUNTED and first.counted != second.counted
    return len(told_of) == len((one, other)) and not few and first.unit not in ("fold", "times", "age")


def _of_the_measure(result: Result, claim: Passage) -> bool:
    """Whether what a claim compares by, or counts, is told of both numbers."""
    here = [term.passage.notions for term in result.terms]
    words = [w for w in claim.words if w.sort in ("thing", "measure", "act", "event") and not w.placed]
    counted = [w for w in words if _behind_cue(w.start, claim)]
    return all(is_told(w.notions, told_of) for w in counted for told_of in here) and any(
        all(is_told(w.notions, told_of) for told_of in here) for w in words
    )


def _behind_cue(start: int, claim: Passage) -> bool:
    """Whether a word stands right behind the one that compares ("fewer jobs"), or ends what it compares (인구가)."""
    known = language(claim.sentence.lang)
    if known is None or known.glued:
        return False
    before = claim.text[:start].split()[-1:]
    return any(
        word.lower() in known.lists("numbers", key) for word in before for key in ("rising", "falling")
    )


def _agrees(result: Result, claim: Passage) -> bool:
    """Whether the one of two numbers that a claim has first is as much more, or less, as it says."""
    small, large = operands_of(result)
    return (ordering.first_of(claim, (small, large)) is large) is operands.rises(claim)


def _cue(claim: Passage) -> str:
    """The words by which a claim compares."""
    known = language(claim.sentence.lang)
    cues = (
        [cue for key in ("rising", "falling", "more") for cue in known.lists("numbers", key)] if known else []
    )
    found = (re.search(rf"(?<!\w){re.escape(cue.strip())}\w*", claim.text) for cue in cues)
    return next((match[0] for match in found if match), claim.text)
