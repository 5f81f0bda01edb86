"""Sums told without their currency beside one that has it: "184 million crowns, against a budget of 150 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.quantities import Quantity

_LEAST = 1_000_000
"""From how much on a number that counts nothing, spelled with its scale, is a sum."""


def shared(found: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a sentence, with the one currency of its sums for those that are told without."""
    units = {quantity.unit for quantity in found} & MONEY
    if len(units) != 1:
        return list(found)
    (unit,) = units
    return [replace(quantity, unit=unit) if _is_bare(quantity) else quantity for quantity in found]


def _is_bare(quantity: Quantity) -> bool:
    """Whether a number counts nothing and is spelled with its scale."""
    spelled = quantity.span.text[-1:].isalpha()
    return quantity.unit is None and not quantity.counted and spelled and quantity.low >= _LEAST
