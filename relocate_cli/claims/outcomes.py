"""What the numbers of a document come to, in every way in which a claim may have reckoned with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from relocate_cli.claims import labels, operands, ordering
from relocate_cli.claims.operands import Asked, Operand, Result, Term
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity

COUNTED = 12
"""Up to which number a count of things ("the two plants") is told of several by naming them."""
_FEW = 2
"""Up to which count nothing larger is reckoned with it: what comes to 30 with one is 29 or 31 by accident."""
_SEVERAL = 6
"""How many numbers of one sentence are added up at the most."""


def of(claimed: Quantity, asked: Asked, terms: Sequence[Term]) -> Iterator[Result]:
    """What the numbers of a document come to, in the ways in which a claim may have reckoned, and they themselves."""
    claim = asked.claim
    for term in terms:
        if operands.alike(claimed, term.number):
            yield Result("told", term.number.low, (term,))
    if operands.grows(claimed, claim):
        yield from _growths(claimed, claim, terms)
        return
    if claimed.unit in ("percent", "fold"):
        yield from _shares(claimed, claim, terms)
        return
    alike = [term for term in terms if operands.alike(claimed, term.number)]
    alike = [term for term in alike if term.number.unit or term.number.low > _FEW or claimed.low <= COUNTED]
    for one, other in combinations(alike, 2):
        both = "labelled" if labels.each_labelled(claim, _operand(one), _operand(other)) else ""
        yield Result("sum", one.number.low + other.number.low, (one, other), both)
        picked = ordering.picked(claim, _operand(one), _operand(other))
        yield Result("difference", abs(one.number.low - other.number.low), (one, other), picked)
    yield from _every(claimed, claim, alike)
    yield from _products(claim, terms, alike)
    for passage in {id(t.passage): t.passage for t in alike}.values():
        own = [term for term in alike if term.passage is passage][:_SEVERAL]
        for size in range(3, len(own) + 1):
            for several in combinations(own, size):
                yield Result("sum", sum(t.number.low for t in several), several)
        if len(own) > 2 and operands.includes(passage):
            every = sum(term.number.low for term in own)
            yield Result("rest", 2 * max(term.number.low for term in own) - every, tuple(own))
    for times in sorted({q.low for q in claim.quantities if q is not claimed and 1 < q.low <= COUNTED}):
        for term in alike:
            yield Result("sum", times * term.number.low, (term,))


def _every(claimed: Quantity, claim: Passage, alike: Sequence[Term]) -> Iterator[Result]:
    """What all numbers of a document come to, where they are as many as a claim counts (the costs of four lines)."""
    counts = {q.low for q in claim.quantities if q is not claimed and q.unit is None and 2 < q.low <= COUNTED}
    told_of = list({term.number.low: term for term in alike}.values())
    if len(told_of) in counts:
        yield Result("sum", sum(term.number.low for term in told_of), tuple(told_of), "every")


def _products(claim: Passage, terms: Sequence[Term], alike: Sequence[Term]) -> Iterator[Result]:
    """How many a share is of a whole that stands beside it or in a claim: 25 percent of 900 are 225."""
    told_of = {q.low for q in claim.quantities} | {q.whole for q in claim.quantities}
    for share in (term for term in terms if term.number.unit == "percent"):
        for whole in alike:
            if whole.number.low > COUNTED and (whole.passage is share.passage or whole.number.low in told_of):
                yield Result("product", share.number.low * whole.number.low / 100, (share, whole))


def _operand(term: Term) -> Operand:
    return Operand(term.number, term.passage)


def _shares(claimed: Quantity, claim: Passage, terms: Sequence[Term]) -> Iterator[Result]:
    """How large a part some numbers are of others or how many times as large, and how far apart two shares are."""
    for one, other in combinations(terms, 2):
        small, large = sorted((one, other), key=lambda term: term.number.low)
        units = {one.number.unit, other.number.unit}
        if units == {"percent"}:
            picked = ordering.picked(claim, _operand(small), _operand(large))
            yield Result("difference", large.number.low - small.number.low, (small, large), picked)
        elif operands.in_points(claim):
            continue
        elif len(units) == 1 and not units & {"percent", "fold", "times"} and large.number.low > COUNTED:
            ratio = large.number.low / small.number.low
            share = claimed.unit == "percent"
            pick = labels.part_and_whole if share else ordering.picked
            picked = pick(claim, _operand(small), _operand(large))
            yield Result(
                "share" if share else "multiple", 100 / ratio if share else ratio, (small, large), picked
            )


def _growths(claimed: Quantity, claim: Passage, terms: Sequence[Term]) -> Iterator[Result]:
    """By how much something became more or less, in percent of what it was before, or how many times as much."""
    rising = operands.rises(claim)
    for one, other in combinations(terms, 2):
        small, large = sorted((one, other), key=lambda term: term.number.low)
        if small.number.unit in _RELATIVE or not operands.alike(small.number, large.number):
            continue
        before, now = (small.number.low, large.number.low) if rising else (large.number.low, small.number.low)
        value = now / before if claimed.unit == "fold" else 100 * abs(now - before) / before
        if large.number.low > COUNTED:
            yield Result(
                "growth", value, (small, large), ordering.picked(claim, _operand(small), _operand(large))
            )


_RELATIVE = ("percent", "fold", "times")
"""Units of what is no number of things."""
