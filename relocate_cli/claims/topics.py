"""Whether a sentence is about something else than an event that a claim relates to another one."""

from __future__ import annotations

from relocate_cli.claims import alignment, subjects, weighing
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.people import identities
from relocate_cli.claims.statements import SAYING, Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word

NAMING = ("thing", "event", "body", "name", "ordinal")
"""Sorts of words that tell what an event is about."""


def _of_a_namesake(passage: Passage, *parts: Statement) -> bool:
    """Whether a sentence is about a thing of the claimed sort by another name ("the Oulu school")."""
    claimed = [pair for part in parts for pair in subjects.named(part.passage.words)]
    here, known = passage.notions, frozenset(n for part in parts for n in part.passage.notions)
    return any(
        is_told(thing.notions, other.notions) and not is_told(name.notions, here)
        for name, thing in claimed
        for rival, other in subjects.named(passage.words)
        if not is_told(rival.notions, known)
    )


def _says_another(part: Statement, passage: Passage) -> bool:
    """Whether a part tells what was announced, and a sentence neither that nor who did: bodies say many things."""
    if not part.trigger & SAYING or part.trigger - SAYING - {"present"}:
        return False
    known = frozenset(n for s in told(passage) for n in s.people) | alignment.here_of(passage)
    if any(is_told(frozenset((f"e:{i}",)), known) for i in identities(part.agents)):
        return False
    acting = " ".join(person.surface for person in part.agents)
    what = [w for w in part.passage.words if w.sort in _TOLD_OF and not w.notions & part.trigger]
    what = [w for w in what if w.text not in acting]
    return bool(what) and not any(is_told(w.notions, alignment.here_of(passage)) for w in what)


def _told_whole(part: Statement, passage: Passage) -> bool:
    """Whether a sentence tells all of a part that has more than an act ("the main legal consent was given")."""
    here = alignment.here_of(passage)
    own = weighing.content(part.passage)
    return len(own) > 2 and all(is_told(word.notions, here) for word in own)


def of_another(passage: Passage, *parts: Statement) -> bool:
    """Whether a sentence is about another thing than a claim, of whose things it has none."""
    here = alignment.here_of(passage)
    claimed = [w for part in parts for w in part.passage.words if names(w, part)]
    if any(is_told(word.notions, here) for word in claimed):
        return False
    known, told_of = language(passage.sentence.lang), frozenset(n for w in claimed for n in w.notions)
    others = [w for w in passage.words if w.sort in ("thing", "name", "body") and not w.notions & told_of]
    if known is not None and known.glued:
        others = [word for word in others if word.tail in known.subjects]
        pointing = known.lists("words", "pointing")
        others = [w for w in others if passage.text[: w.start].split()[-1:] not in [[p] for p in pointing]]
    return bool(others)


def about_another(part: Statement, other: Statement, passage: Passage) -> bool:
    """Whether a sentence tells of something else than a part of a claim: another thing, or another announcement."""
    bare = not any(names(w, part) or _acts(w, part) for w in part.words) and not _told_whole(part, passage)
    if _says_another(part, passage) or _of_a_namesake(passage, other, part):
        return True
    return bare and of_another(passage, other, part)


def names(word: Word, part: Statement) -> bool:
    """Whether a word of a part tells what its event is about."""
    return word.sort in NAMING and not word.notions & part.trigger


def _acts(word: Word, part: Statement) -> bool:
    """Whether a word of a part is an act to which something is done: "the relocation was announced"."""
    return word.sort == "act" and not word.notions & part.trigger


_TOLD_OF = ("act", "light", "event", "thing")
