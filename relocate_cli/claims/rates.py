"""What a number is told for: a stretch of time or one of several ("a day", 1인당), or a part of what is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from relocate_cli.claims.language import Language, language

if TYPE_CHECKING:
    from relocate_cli.claims.quantities import Quantity

_FAR = 60
"""How far from a number, in code points, its rate may stand."""


def told(text: str, found: Sequence[Quantity], known: Language) -> list[Quantity]:
    """The quantities of a text in their order, each with its rate, and whether it is told of a part."""
    parted = _parted(text, known)
    given = []
    for at, quantity in enumerate(found):
        start = found[at - 1].span.end if at else 0
        end = found[at + 1].span.start if at + 1 < len(found) else len(text)
        if known.glued:
            near = text[max(start, quantity.span.start - _FAR) : quantity.span.start]
        else:
            near = text[quantity.span.end : min(end, quantity.span.end + _FAR)]
        near = re.split("[,;]", near)[-1 if known.glued else 0]
        rate = _rates(known.code).search(near)
        name = known.pairs("numbers", "rates")[rate[0].lower()] if rate else ""
        is_whole = any(other.whole == quantity.low for other in found if other is not quantity)
        part = quantity.whole is None and not is_whole and quantity.span.start > parted
        given.append(replace(quantity, rate=name, part=part))
    return given


def _parted(text: str, known: Language) -> float:
    """From where on the numbers of a text are of a part of what it names: "of which 5 million", 이 가운데 5억원."""
    low = text.lower()
    for meanwhile in known.lists("numbers", "no_parting"):
        low = low.replace(meanwhile, "-" * len(meanwhile))
    if low.startswith(tuple(f"{lead} " for lead in known.lists("numbers", "leading_a_part")) or ("\0",)):
        return 0
    places = (f" {low}".find(f" {cue} ") for cue in known.lists("numbers", "parting"))
    return min((place for place in places if place >= 0), default=float("inf"))


@cache
def _rates(code: str) -> re.Pattern[str]:
    """The rates of a language."""
    known = language(code)
    names = sorted(known.pairs("numbers", "rates") if known else (), key=len, reverse=True)
    either = "|".join(map(re.escape, names)) or "(?!)"
    edge = r"(?=[\s에])" if known and known.glued else r"(?!\w)"
    return re.compile(rf"(?<!\w)(?:{either}){edge}", re.IGNORECASE)
