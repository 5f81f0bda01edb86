"""What a claim has as come about by now: "already", or by a perfect; the clause that says so, and the acts in it."""

from __future__ import annotations

import re

from relocate_cli.claims import alignment, outlook, progress, weighing
from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import past
from relocate_cli.claims.words import Word


def says(claim: Passage) -> bool:
    """Whether a claim has something as come about by now, by a word for it or by its tense."""
    return outlook.cued(claim, "already") or _perfect(claim) is not None


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
    at = next((text.find(cue) + len(cue) for cue in cues if cue in text), None)
    return _perfect(claim) if at is None else at


def _perfect(claim: Passage) -> int | None:
    """Where the verb begins by which a claim tells in the perfect what stands by now ("확정해 두었다").

    None where a claim has none, or one with a date, which may be that of anything.
    """
    known = language(claim.sentence.lang)
    found = re.search(known.phrase("stands", "perfect"), claim.text) if known else None
    if found is None or known is None or alignment.dated(claim):
        return None
    if known.glued:
        verb = next(
            (w for w in reversed(claim.words) if w.sort in progress.ACTS and w.start < found.end()), None
        )
    else:
        verb = next((w for w in claim.words if w.start == found.end() and past(w, known)), None)
    return verb.start if verb and not verb.notions & NOT_DOING else None


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
NOT_DOING = frozenset(("postpone", "cancel", "halt", "reject", "refuse", "deny", "fail"))
"""Acts by which something has not come about, of which a report of a plan says the same."""
