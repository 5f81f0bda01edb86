"""Numbers that follow from those that a sentence tells: what several come to, by how much one is more, a share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relocate_cli.claims import quantities
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity

_MOST = 6
"""How many numbers of a sentence are added up at the most."""
_HALF_A_PERCENT, _A_PERCENT = 0.5, 1.0
"""How far a share may be off that is told exactly, and with "about"."""
_PAIR = 2
_NEAR = 24
"""How far from a number, in code points, stands what tells that it is a difference."""


def follows(claimed: Quantity, claim: Passage, source: Passage) -> Quantity | None:
    """What a number of a claim follows from in a sentence, None where it does not follow."""
    known = language(claim.sentence.lang)
    if known is None:
        return None
    return (
        _share(claimed, source)
        or _sum(claimed, claim, source, known)
        or _difference(claimed, claim, source, known)
    )


def _share(claimed: Quantity, source: Passage) -> Quantity | None:
    """A part of a whole as a share in percent, or the other way round: 225 of 900 are 25 percent of 900."""
    off = _A_PERCENT if claimed.mod == "approx" else _HALF_A_PERCENT
    for found in source.quantities:
        if claimed.unit == "percent" and found.whole and found.unit != "percent":
            if claimed.mod in (None, "approx") and abs(100 * found.low / found.whole - claimed.low) <= off:
                return found
        elif found.unit == "percent" and claimed.whole and claimed.unit != "percent":
            told = any(q.unit == claimed.unit and q.low == claimed.whole for q in source.quantities)
            if told and abs(100 * claimed.low / claimed.whole - found.low) <= off:
                return found
    return None


def _alike(claimed: Quantity, source: Passage) -> list[Quantity]:
    """The numbers of a sentence that may be added to or taken from each other for a claimed one."""
    found = [q for q in source.quantities if q.unit == claimed.unit and q.whole is None and not q.part]
    if claimed.unit:
        return found
    return [
        q for q in found if q.counted & claimed.counted or (not q.counted and q.low > 1)
    ]  # "the one in Moss"


def _sum(claimed: Quantity, claim: Passage, source: Passage, known: Language) -> Quantity | None:
    """What all numbers of a sort come to, where a claim tells that it is of several together."""
    alike = _alike(claimed, source)
    if not known.says("numbers", "summing", claim.text) or not _PAIR <= len(alike) <= _MOST:
        return None
    total = replace(
        alike[-1], low=sum(q.low for q in alike), high=sum(q.high for q in alike), mod=_mod(alike)
    )
    return total if quantities.compare(claimed, total) else None


def _mod(told: Sequence[Quantity]) -> str | None:
    return "approx" if any(q.mod for q in told) else None


def _difference(claimed: Quantity, claim: Passage, source: Passage, known: Language) -> Quantity | None:
    """By how much one of two numbers is more than the other, where both sentences tell the same side."""
    alike = _alike(claimed, source)
    if len(alike) != _PAIR or alike[0].low == alike[1].low:
        return None
    side, there = _side(claim, claimed, known), _side(source, None, language(source.sentence.lang))
    if not side or side != there:
        return None
    apart = abs(alike[0].low - alike[1].low)
    told = replace(alike[0], low=apart, high=apart, mod=_mod(alike))
    return told if quantities.compare(claimed, told) else None


def _side(passage: Passage, number: Quantity | None, known: Language | None) -> str:
    """Whether a sentence tells that something is more or less than something else, near a number if one is given."""
    if known is None:
        return ""
    text = passage.text.lower()
    if number:
        text = text[max(number.span.start - _NEAR, 0) : number.span.end + _NEAR]
    told = [side for side in ("more", "less") if re.search(_pattern(known, side), text)]
    return told[0] if len(told) == 1 else ""


def _pattern(known: Language, side: str) -> str:
    forms = "|".join(map(re.escape, known.lists("numbers", f"{side}_by"))) or "(?!)"
    return forms if known.glued else rf"\b(?:{forms})\b"
