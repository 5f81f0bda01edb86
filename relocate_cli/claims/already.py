"""What a claim says "already" of: the clause that has it, and the acts in it."""

from __future__ import annotations

import re

from relocate_cli.claims import outlook, progress, weighing
from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.words import Word


def of_clause(claim: Passage) -> list[Word]:
    """The words of a claim up to the end of the clause that says "already", of which it has something come about."""
    words, end = weighing.content(claim), _end(claim)
    return [w for w in words if w.start < end] or words


def _end(claim: Passage) -> int:
    """Where the clause ends that says "already": where predicates close them, the sentence unless that has a plan."""
    known, at = language(claim.sentence.lang), _said_at(claim)
    if known is None or at is None:
        return len(claim.text)
    if known.glued and not outlook.plans(claim):
        return len(claim.text)
    joined = re.compile(known.phrase("stands", "joined"), re.IGNORECASE).search(claim.text, at)
    return joined.start() if joined else len(claim.text)


def _said_at(claim: Passage) -> int | None:
    """The end of the word by which a claim says "already"; None where it has none."""
    known, text = language(claim.sentence.lang), claim.text.lower()
    cues = known.lists("words", "already") if known else ()
    return next((text.find(cue) + len(cue) for cue in cues if cue in text), None)


def acts(claim: Passage) -> frozenset[str]:
    """The acts of which a claim says "already": the next one, with the noun that a thin verb has, or the last one.

    Where predicates close clauses, all up to its end.
    """
    known, at = language(claim.sentence.lang), _said_at(claim)
    if known is None or at is None:
        return frozenset()
    told = [w for w in claim.words if w.sort in progress.ACTS and w.start < _end(claim)]
    behind = [w for w in told if w.start >= at]
    if behind and not known.glued:
        behind = behind[: 2 if behind[0].notions & _THIN else 1]
    return frozenset(n for w in behind or told[:1] for n in w.notions)


_THIN = frozenset(("receive", "award", "win", "hold", "conduct", "seize"))
"""Acts that say of the next word that it came about: "received approval", "took a vote"."""
