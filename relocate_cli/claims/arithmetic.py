"""Numbers that something changed from or to, and those that tell by how much."""

from __future__ import annotations

import re

from relocate_cli.claims import quantities
from relocate_cli.claims.language import Language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity

_NEAR = 24
"""How far before a number, in code points, stands the verb that tells it to be a difference."""


def end(number: Quantity, passage: Passage, known: Language) -> str:
    """Whether a number is what something changed from or to, or was at an earlier time that it is compared with."""
    before, behind = passage.text[: number.span.start], passage.text[number.span.end :]
    bound = re.search(known.phrase("numbers", "then_bound") or "(?!)", number.span.text)
    if _then(before[-_NEAR:], (bound[0] if bound else "") + behind, known):
        return "from"
    if known.glued:
        pairs = (("from", "left"), ("to", "reached"))
        return next((end for end, key in pairs if behind.startswith(known.lists("numbers", key))), "")
    last = re.sub(r"\bthe\s$", "", before.lower().rstrip("$€₩£")).split()[-1:]
    return last[0] if last and last[0] in ("from", "to") else ""


def _then(before: str, behind: str, known: Language) -> bool:
    """Whether the words around a number tell what something was then: "compared with 5 a year earlier"."""
    lead, follow = (known.phrase("numbers", key) for key in ("then_before", "then_behind"))
    return bool(
        re.search(rf"(?:{lead})\s*[$€₩£]?$", before, re.IGNORECASE)
        and re.match(follow, behind, re.IGNORECASE)
    )


def side(number: Quantity, passage: Passage, known: Language, *, bare: bool = False) -> str:
    """Whether a sentence tells a number to be by how much something is more, or less: right behind it or its verb.

    `bare`: what makes a bound of the number ("more than") tells no such thing.
    """
    behind = passage.text[number.span.end :].lstrip().lower()
    lead = passage.text[: number.span.start]
    lead = quantities.unbounded(lead, known) if bare else lead
    before = lead[-_NEAR:].lower().split()
    for side in ("more", "less"):
        forms = known.lists("numbers", f"{side}_by")
        verbs = () if known.glued else forms
        led = "" if known.glued else " ".join(quantities.unbounded(lead, known).lower().split())
        ends = led.endswith(known.lists("numbers", f"{side}_before"))
        if behind.startswith(forms) or any(word in verbs for word in before) or (led and ends):
            return side
    by = quantities.unbounded(lead, known).rstrip().lower()
    if by.endswith(known.lists("numbers", "changed_by") or ("\0",)):
        up, down = (known.says("numbers", key, passage.text) for key in ("rising", "falling"))
        if up is not down:
            return "more" if up else "less"
    return "more" if apart(number, passage, known) else ""


def apart(number: Quantity, passage: Passage, known: Language) -> bool:
    """Whether a number is told as how far apart two are: in points, or ahead ("votes ahead", "a 13-point lead")."""
    behind = re.findall(r"\w+", passage.text[number.span.end :].lower())
    points = any(cue in number.span.text.lower() for cue in known.lists("numbers", "points"))
    return points or not set(behind[:2]).isdisjoint(known.lists("numbers", "apart"))
