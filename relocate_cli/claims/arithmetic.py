"""Numbers that follow from those that a sentence tells: what several come to, by how much one changed, a share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relocate_cli.claims import groups, quantities
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.statements import past

_MOST = 6
"""How many numbers of a sentence are added up at the most."""
_HALF_A_PERCENT, _A_PERCENT = 0.5, 1.0
"""How far a share may be off that is told exactly, and with "about"."""
_PAIR = 2
_NEAR = 24
"""How far before a number, in code points, stands the verb that tells it to be a difference."""


def follows(claimed: Quantity, claim: Passage, source: Passage) -> Quantity | None:
    """What a number of a claim follows from in a sentence, None where it does not follow."""
    ours, theirs = language(claim.sentence.lang), language(source.sentence.lang)
    if ours is None or theirs is None:
        return None
    apart = difference(claimed, claim, source)
    return (
        _share(claimed, claim, source)
        or _sum(claimed, claim, source, ours, theirs)
        or (apart if apart and quantities.compare(claimed, apart) else None)
    )


def _share(claimed: Quantity, claim: Passage, source: Passage) -> Quantity | None:
    """A part of a whole as a share in percent, or the other way round: 225 of 900 are 25 percent of 900."""
    off = _A_PERCENT if claimed.mod == "approx" else _HALF_A_PERCENT
    if claimed.unit == "percent":
        parts = [q for q in source.quantities if q.whole and q.unit != "percent"]
        others = [
            q for q in source.quantities if q not in parts and all(q.low != part.whole for part in parts)
        ]
        if len(parts) != 1 or others or claimed.mod not in (None, "approx"):
            return None
        part = parts[0]
        wholes = [q for q in source.quantities if q.low == part.whole]
        if any(groups.narrower(part, whole, claim, source) for whole in wholes):
            return None
        counted = part.counted | frozenset(n for q in wholes for n in q.counted)
        right = abs(100 * part.low / (part.whole or 1) - claimed.low) <= off
        return part if right and (counted & claimed.counted or not claimed.counted) else None
    shares = [q for q in source.quantities if q.unit == "percent"]
    if (
        not claimed.whole
        or len(shares) != 1
        or (shares[0].counted and not shares[0].counted & claimed.counted)
    ):
        return None
    told = any(q.unit == claimed.unit and q.low == claimed.whole for q in source.quantities)
    return shares[0] if told and abs(100 * claimed.low / claimed.whole - shares[0].low) <= off else None


def _alike(claimed: Quantity, source: Passage) -> list[Quantity]:
    """The numbers of a sentence that may be added to or taken from each other for a claimed one."""
    found = [q for q in source.quantities if q.unit == claimed.unit and q.whole is None and not q.part]
    if claimed.unit:
        return found if claimed.unit != "percent" else []
    return [
        q for q in found if q.counted & claimed.counted or (not q.counted and q.low > 1)
    ]  # "the one in Moss"


def _sum(
    claimed: Quantity, claim: Passage, source: Passage, ours: Language, theirs: Language
) -> Quantity | None:
    """What all numbers of a sort come to, where a claim tells that it is of several together.

    Not where one includes another, or the sentence tells several acts or times.
    """
    alike = _alike(claimed, source)
    if not ours.says("numbers", "summing", claim.text) or not _PAIR <= len(alike) <= _MOST:
        return None
    acts = {
        w.notions for w in source.words if w.sort in ("act", "light") and (theirs.glued or past(w, theirs))
    }
    dated = [m for m in source.mentions if m.type == "DATE" and not m.name]
    if (
        any(cue in source.text for cue in theirs.lists("numbers", "including"))
        or len(acts) > 1
        or len(dated) > 1
        or groups.overlapping(source)
        or (groups.in_present(claim) and any(groups.over(q, source) for q in alike))
    ):
        return None
    total = replace(
        alike[-1], low=sum(q.low for q in alike), high=sum(q.high for q in alike), mod=_mod(alike)
    )
    return total if quantities.compare(claimed, total) else None


def _mod(told: Sequence[Quantity]) -> str | None:
    return "approx" if any(q.mod for q in told) else None


def difference(claimed: Quantity, claim: Passage, source: Passage) -> Quantity | None:
    """By how much something rose or fell from one number to another, where a claim tells a number to be that."""
    ours, theirs = language(claim.sentence.lang), language(source.sentence.lang)
    if ours is None or theirs is None:
        return None
    alike = _alike(claimed, source)
    way = side(claimed, claim, ours)
    if len(alike) != _PAIR or not way:
        return None
    ends = [end(q, source, theirs) for q in alike]
    if ends == ["from", "to"]:
        before, now = alike
    elif ends in (["to", "from"], ["", "from"]):  # "at 25 million, up from 24 million"
        now, before = alike
    else:
        return None
    apart = now.low - before.low
    if (apart > 0) != (way == "more"):
        return None
    return replace(now, low=abs(apart), high=abs(apart), mod=_mod(alike))


def end(number: Quantity, passage: Passage, known: Language) -> str:
    """Whether a number is what something changed from or to."""
    if known.glued:
        behind = passage.text[number.span.end :]
        pairs = (("from", "left"), ("to", "reached"))
        return next((end for end, key in pairs if behind.startswith(known.lists("numbers", key))), "")
    before = re.sub(r"\bthe\s$", "", passage.text[: number.span.start].lower().rstrip("$€₩£")).split()[-1:]
    return before[0] if before and before[0] in ("from", "to") else ""


def side(number: Quantity, passage: Passage, known: Language) -> str:
    """Whether a sentence tells a number to be by how much something is more, or less: right behind it or its verb."""
    behind = passage.text[number.span.end :].lstrip().lower()
    before = passage.text[max(number.span.start - _NEAR, 0) : number.span.start].lower().split()
    for side in ("more", "less"):
        forms = known.lists("numbers", f"{side}_by")
        verbs = () if known.glued else forms
        if behind.startswith(forms) or any(word in verbs for word in before):
            return side
    return ""
