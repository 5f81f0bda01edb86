"""A number of a claim that the numbers of a report, of which it says how they relate, come to otherwise.

Only where it is certain which two numbers are meant: the claim says by which it measures the other, or the report
tells one to be a part of the other; both are told of the same; and nothing the report tells comes to the claimed
number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from relocate_cli.claims import alignment, operands, ordering, outcomes, reckoning, standards
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.objections import names_whole, objections
from relocate_cli.claims.operands import APART, Asked, Result, operands_of
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_TOLD, _EACH = 0.8, 0.45
"""Which share of a claim the sentences of both numbers tell together at the least, and each of them."""
_CLOSE = 0.12
"""How much less of a claim others tell that may be meant as well."""
_CLEAR = 1.1
"""How many times as much as the claimed number at the least, or as little, is clearly another one."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[Slot, ...] | None:
    """The slots of a claim with a number that two of some document come to otherwise, None where none do."""
    asked = reckoning.asked_of(claim, stated, index)
    for untold, terms in reckoning.reckonable(asked, passages):
        results = list(outcomes.of(untold[0], asked, terms))
        meant = _meant(untold[0], asked, results) if len(untold) == 1 else None
        if meant and not _reached(untold[0], asked, results, meant):
            return reckoning.slots_of(stated, meant, untold[0].span.text, "refuted")
    return None


def _meant(claimed: Quantity, asked: Asked, results: Sequence[Result]) -> Result | None:
    """What the two numbers come to that a claim is certain to be about, None where they are not clear of it."""
    found = [r for r in results if r.way in asked.ways and certain(r, claimed, asked)]
    best = max(found, key=reckoning.mean_of, default=None)
    if best is None:
        return None
    alike = [r for r in found if reckoning.mean_of(r) >= reckoning.mean_of(best) - _CLOSE]
    return best if all(_clear(r, claimed, asked.claim) for r in alike) else None


def _clear(result: Result, claimed: Quantity, claim: Passage) -> bool:
    """Whether a result is another number than the claimed one, and not the same one told roughly."""
    low, high = _least_and_most(claimed)
    value = _in_order(result, claim)
    return value * _CLEAR < low or value > high * _CLEAR


def _in_order(result: Result, claim: Passage) -> float:
    """What two numbers come to as a claim orders them, less than nothing where it has more as less."""
    if result.way == "share":
        return result.value
    small, large = operands_of(result)
    if small.number.low > large.number.low:
        small, large = large, small
    first = ordering.first_of(claim, (small, large))
    if result.way == "multiple":
        return 1 / result.value if first is small else result.value
    rises = operands.rises(claim)
    return -result.value if rises is not None and (first is large) is not rises else result.value


def _least_and_most(claimed: Quantity) -> tuple[float, float]:
    if claimed.mod in ("more-than", "equal-or-more"):
        return claimed.low, inf
    if claimed.mod in ("less-than", "equal-or-less"):
        return 0.0, claimed.high
    return reckoning.range_of(claimed)


def _reached(claimed: Quantity, asked: Asked, results: Sequence[Result], meant: Result) -> bool:
    """Whether some numbers come to the claimed one that tell as much of a claim, or that nothing rules out."""
    low, high = reckoning.range_of(claimed)
    least = reckoning.mean_of(meant)
    found = [r for r in results if low <= r.value <= high and reckoning.mean_of(r) >= least - _NEAR]
    found = [r for r in found if r.terms != meant.terms]
    return any(
        reckoning.mean_of(r) >= least - _CLOSE or objections(r, claimed, asked) is not None for r in found
    )


_NEAR = 0.3
"""How much less of a claim numbers tell that may have been reckoned with."""


def certain(result: Result, claimed: Quantity, asked: Asked, told: float = _TOLD) -> bool:
    """Whether a claim can only be about these two numbers, which are told of the same thing.

    `told`: which share of it their sentences tell together at the least.
    """
    if len(result.terms) != _PAIR or min(term.share for term in result.terms) < _EACH:
        return False
    if result.way == "share":
        bound = names_whole(result, asked.claim)
    else:
        bound = result.way in (*APART, "multiple") and _ordered(result, asked.claim)
    return (
        bound
        and reckoning.together(result, asked) >= told
        and _told_in_full(result, asked)
        and _of_one_role(result, asked.claim)
        and objections(result, claimed, asked, order=False) == 0
    )


_PAIR = 2


def _ordered(result: Result, claim: Passage) -> bool:
    """Whether names, dates or what a claim measures by tell which of two numbers it has first."""
    one, other = operands_of(result)
    return ordering.first_of(claim, (one, other)) is not None


def _told_in_full(result: Result, asked: Asked) -> bool:
    """Whether the sentences of both numbers, or those around them, tell all things, acts and names of a claim."""
    here = frozenset(n for t in result.terms for n in alignment.here_of(t.passage) | t.passage.topic)
    told_of = here | frozenset(n for t in result.terms for n in t.passage.around)
    foreign = result.terms[0].passage.sentence.lang != asked.claim.sentence.lang
    sorts = (*_ROLES, "ordinal", "name", "body", *(() if foreign else ("word",)))
    words = [w for w in asked.weighed if w.sort in sorts]
    if all(term.number.unit == "percent" for term in result.terms):
        words = [w for w in words if not _is_share(w, asked.claim)]
    return all(is_told(w.notions, here if w.sort in _MEASURED else told_of) for w in words)


_MEASURED = ("thing", "measure")
"""Sorts of words that tell what a number is of: the sentence beside it may tell another one, of another number."""


def _is_share(word: Word, claim: Passage) -> bool:
    """Whether a word only says that a claim is about a share."""
    known = language(claim.sentence.lang)
    return known is not None and word.text.lower() in known.lists("numbers", "share_words")


def _of_one_role(result: Result, claim: Passage) -> bool:
    """Whether both numbers are told of the same: no sentence lacks a thing of a claim and has others in its place."""
    one, other = (term.passage for term in result.terms)
    if one is other:
        return True
    return not (_lacks(one, other, claim) or _lacks(other, one, claim))


def _lacks(passage: Passage, other: Passage, claim: Passage) -> bool:
    """Whether a sentence lacks a thing or act of a claim that another one tells, and tells another one itself."""
    here, apart = alignment.here_of(passage), standards.words(claim)
    things = [w for w in claim.words if w.sort in _ROLES and not w.placed and w not in apart]
    lacking = [w for w in things if is_told(w.notions, other.notions) and not is_told(w.notions, here)]
    known = claim.notions | other.notions
    saying = " ".join(a.surface for e in passage.events for a in e.actors if a.role == "speaker")
    return any(
        w.sort == lost.sort and w.text not in saying and not w.placed and not is_told(w.notions, known)
        for lost in lacking
        for w in passage.words
    )


_ROLES = ("thing", "measure", "act", "event")
"""Sorts of words that tell what a number is of."""
