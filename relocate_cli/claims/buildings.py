"""Another building in the place of a claimed one: 복합센터 2층 where a claim has it in the 혁신센터.

Names of buildings that are made of known words differ by words that tell little, so that they count as told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from relocate_cli.claims import alignment, outlook, remaining
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.lang import table
from relocate_cli.model import Slot

_SHORTEST, _ALIKE = 5, 2
"""How many letters the name of a building has at the least (주민센터 is a kind of them), and how many at its end tell
of which kind it is."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that has what a claim tells of one building in another one of its report."""
    trigger = frozenset(notion for statement in stated for notion in statement.trigger)
    for name in _sites(claim):
        for passage in passages:
            rival = _another(name, passage) or (_venue(name, claim, passage) if "hold" in trigger else "")
            if not rival or outlook.undone(passage) != outlook.undone(claim, stated):
                continue
            at = claim.text.find(name)
            own = [w for w in claim.words if at <= w.start < at + len(name) or _leads_in(w, at)]
            if remaining.told(alignment.align(claim, passage), own, trigger):
                told_of = replace(told(passage)[0], event=None)
                yield (slot("place", "refuted", name, rival, told_of),)


def _leads_in(word: Word, at: int) -> bool:
    """Whether a word is the place right before the name of a building, in which that lies."""
    return names_place(word) and at - word.end == 1


def _venue(name: str, claim: Passage, passage: Passage) -> str:
    """The building in which a sentence has the very occasion of a claim, whose own one its report does not have."""
    occasions = [w for w in claim.words if w.sort == "event" and is_told(w.notions, passage.notions)]
    if not occasions or name in passage.document.text or "hold" not in passage.notions:
        return ""
    return next(iter(_sites(passage)), "")


def _another(name: str, passage: Passage) -> str:
    """The building of a sentence in the place of a claimed one, which another sentence of its report has."""
    if name in passage.text or name not in passage.document.text:
        return ""
    return next((site for site in _sites(passage) if site[-_ALIKE:] == name[-_ALIKE:]), "")


def _sites(passage: Passage) -> list[str]:
    """The names of buildings that a sentence has something in, or on a floor of."""
    code, text = passage.sentence.lang, passage.text
    found = (match["name"] for pattern in _patterns(code) for match in pattern.finditer(text))
    return [name for name in found if len(name) >= _SHORTEST]


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """The ways in which a language tells that something is in a building."""
    return tuple(re.compile(row["match"]) for row in table(code, "claims").get("site", ()))
