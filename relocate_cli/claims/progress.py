"""How far an act of a sentence has come, by the words around it: done, still to come, or not done.

An event has a status, but many an act is told by a noun ("construction is due to begin", "awaits approval") or in a
clause of which no event was read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.standing import ends_in_past
from relocate_cli.claims.statements import past
from relocate_cli.claims.words import Word
from relocate_cli.lang import table

Stand = Literal["done", "to come", "undone", ""]
"""How far an act has come; empty where nothing tells it."""
ACTS = ("act", "light", "event")
"""Sorts of words that tell acts."""
_REACH = 7
"""How many words before an English act, and behind it, tell how far it has come."""
_CLOSE = 4
"""The same where predicates close clauses: what stands farther behind is the predicate of something else."""


def stands(passage: Passage, word: Word) -> Stand:
    """How far the act of a word has come, by the cues before or behind it in its clause, or in all of that."""
    known = language(passage.sentence.lang)
    if known is None:
        return ""
    parts = {"before": _before(passage, word, known), "behind": _behind(passage, word, known)}
    parts["whole"] = passage.text[slice(*bounds(passage, word))].lower()
    for name, side, pattern in _patterns(known.code):
        if pattern.search(parts[side]):
            return name
    if known.glued:
        return "done" if any(map(_is_past, word.text + parts["behind"])) else ""
    return "done" if past(word, known) else ""


def of_acts(passage: Passage, acts: frozenset[str]) -> frozenset[Stand]:
    """How far the words of a sentence that tell one of some acts have come; of those that tell most of them only."""
    words = [w for w in passage.words if w.sort in ACTS and w.notions & acts]
    most = max((len(w.notions & acts) for w in words), default=0)
    words = [w for w in words if len(w.notions & acts) == most]
    return frozenset(stands(passage, word) for word in words if not _is_thing(passage, word))


def left_undone(claim: Passage, source: Passage) -> bool:
    """Whether a sentence has an act of a claim as not done, where it tells most of it, that the claim has done.

    "Construction began in 2021, but concrete work has not started" is no start of the concrete work.
    """
    acts = [w for w in claim.words if w.sort in ACTS and not w.notions & PLANNING]
    done = [w for w in acts if stands(claim, w) != "undone"]
    return any(_nearest(word, claim, source) == {"undone"} for word in done)


def _nearest(act: Word, claim: Passage, source: Passage) -> frozenset[Stand]:
    """How far an act of a claim has come in the clauses of a sentence with it that tell most of the claim."""
    told_in: dict[tuple[int, int], tuple[int, Stand]] = {}
    for word in source.words:
        if word.sort in ACTS and word.notions & act.notions and not _is_thing(source, word):
            start, end = bounds(source, word)
            here = frozenset(n for w in source.words if start <= w.start < end for n in w.offered)
            much = sum(bool(w.notions & here) for w in claim.words)
            told_in[word.start, word.end] = much, stands(source, word)
    most = max((much for much, _ in told_in.values()), default=0)
    return frozenset(stand for much, stand in told_in.values() if much == most)


PLANNING = frozenset("plan goal cancel postpone drop withdraw halt".split())
"""What tells of a plan, or of its end, by itself."""


def _is_thing(passage: Passage, word: Word) -> bool:
    """Whether a word that tells an act elsewhere is what came of it: the old building, and not building it."""
    known = language(passage.sentence.lang)
    thing = known.phrase("stands", "thing") if known else ""
    return bool(thing and re.search(thing, passage.text[: word.end], re.IGNORECASE))


def clauses(passage: Passage, acts: frozenset[str]) -> str:
    """The clauses of a sentence that tell one of some acts."""
    words = (w for w in passage.words if w.sort in ACTS and w.notions & acts)
    return " ".join(passage.text[slice(*bounds(passage, word))] for word in words)


def bounds(passage: Passage, word: Word) -> tuple[int, int]:
    """From where to where the clause of a word goes."""
    return clause(passage, word.start, word.end)


def clause(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """From where to where the clause of a stretch of a sentence goes."""
    known, text = language(passage.sentence.lang), passage.text.lower()
    found = [*_divider(known.code).finditer(text)] if known else []
    first = max((m.end() for m in found if m.end() <= start), default=0)
    return first, min((m.start() for m in found if m.start() >= end), default=len(text))


def _before(passage: Passage, word: Word, known: Language) -> str:
    """What stands before an act in its clause; nothing where predicates close clauses."""
    if known.glued:
        return ""
    start, _ = bounds(passage, word)
    return " ".join(passage.text[start : word.start].lower().split()[-_REACH:])


def _behind(passage: Passage, word: Word, known: Language) -> str:
    """What stands behind an act in its clause: with the predicate that closes it, where predicates close clauses."""
    _, end = bounds(passage, word)
    rest, most = passage.text[word.end : end], _REACH
    if known.glued:
        most = _CLOSE + (not rest[:1].isspace())  # with the ending of the act itself
    told = "".join(re.findall(r"\s*\S+", rest)[:most])
    return told if known.glued else told.lower().strip()


def _is_past(letter: str) -> bool:
    """Whether a syllable of Hangul ends in ㅆ and is no "있" and no "겠"."""
    return letter not in "있겠" and ends_in_past(letter)


@cache
def _divider(code: str) -> re.Pattern[str]:
    """What divides the clauses of a sentence."""
    known = language(code)
    return re.compile(known.phrase("stands", "divider") if known else "(?!)")


@cache
def _patterns(code: str) -> tuple[tuple[Stand, str, re.Pattern[str]], ...]:
    rows = table(code, "claims").get("stand", ())
    return tuple((row["name"], row["side"], re.compile(row["match"])) for row in rows)
