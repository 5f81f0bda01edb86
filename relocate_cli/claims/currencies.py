"""Sums told without their currency beside one that has it: "184 million crowns, against a budget of 150 million"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.words import Word

_LEAST = 1_000_000
"""From how much on a number that counts nothing, spelled with its scale, is a sum."""


_PAID = frozenset(
    "bill budget buy borrow cost debt expenditure fund grant-request invest loan money pay price "
    "revenue sell total-cost wage".split()
)
"""Notions of what is told in money."""


def shared(
    found: Sequence[Quantity], words: Sequence[Word], beside: Callable[[], Iterable[Quantity]] = tuple
) -> list[Quantity]:
    """The numbers of a sentence, with the one currency of its sums for those that are told without.

    Where it has none but tells of money, the one that the sentences `beside` it have.
    """
    bare = [q for q in found if _is_bare(q)]
    units = {quantity.unit for quantity in found} & MONEY
    if bare and not units and any(word.notions & _PAID for word in words):
        units = {quantity.unit for quantity in beside()} & MONEY
    if len(units) != 1:
        return list(found)
    (unit,) = units
    return [replace(q, unit=unit) if q in bare and not _of_an_act(q, found, words) else q for q in found]


def _is_bare(quantity: Quantity) -> bool:
    """Whether a number counts nothing and is spelled with its scale."""
    spelled = quantity.span.text[-1:].isalpha()
    return quantity.unit is None and not quantity.counted and spelled and quantity.low >= _LEAST


def _of_an_act(quantity: Quantity, found: Sequence[Quantity], words: Sequence[Word]) -> bool:
    """Whether an act that costs nothing stands between a number and the one before it: "that drew 2 million"."""
    first = max((q.span.end for q in found if q.span.end <= quantity.span.start), default=0)
    between = (w for w in words if first <= w.start and w.end <= quantity.span.start)
    return any(w.sort == "act" and not w.notions & _PAID for w in between)
