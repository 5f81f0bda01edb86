"""Who is in charge of what, or was chosen for it, by the particles of a Korean sentence.

Each member of a list (설계는 한빛이, 시공은 누리가 맡았다) has what it is about and who is in charge of that;
a claim may have them exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from relocate_cli import registry
from relocate_cli.claims import about, alignment, outlook, ties
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_TOPICS = ("body", "name", "thing", "word", "event", "act", "ordinal")
"""Sorts of words that tell what somebody is in charge of."""
_NAMED = ("body", "name", "word")
_HEADS = ("thing", "event", "ordinal")

_DIGITS = re.compile(r"\d[\d,.]*")


class _Charge(NamedTuple):
    """What somebody is in charge of, and who that is, by the words for either."""

    of: tuple[Word, ...]
    holder: tuple[Word, ...]

    def called(self, passage: Passage) -> str:
        """The words for who is in charge."""
        return passage.text[self.holder[0].start : self.holder[-1].end]


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that has somebody else in charge of what a claim tells."""
    claimed = _charges(claim)
    if len(claimed) != 1:
        return
    mine, undone = claimed[0], outlook.undone(claim, stated)
    for passage in passages:
        if passage.sentence.lang != claim.sentence.lang or outlook.undone(passage) != undone:
            continue
        charges = _charges(passage)
        if not _named(mine) and mine.called(claim) not in [c.called(passage) for c in charges]:
            continue  # an agency may be any
        theirs = [c for c in charges if any(map(_named, charges)) and _of_the_same(c, mine, claim)]
        if len(theirs) != 1 or not _others(mine, theirs[0], claim, passage):
            continue
        its_own = any(_has_to_do(mine, claim, p, theirs[0]) for p in passages)
        if its_own or _may_follow(mine, theirs[0], claim, passage):
            continue
        if _fits(claim, passage, mine, theirs[0]):
            told_of = replace(told(passage)[0], event=None)
            yield (slot("actor", "refuted", mine.called(claim), theirs[0].called(passage), told_of),)


def _named(charge: _Charge) -> bool:
    """Whether who is in charge has a name, and is not only called what it is."""
    return any(word.sort in _NAMED for word in charge.holder)


def _charges(passage: Passage) -> list[_Charge]:
    """Everything that a Korean sentence has somebody in charge of, or chosen for."""
    known = language(passage.sentence.lang)
    if known is None or not known.glued:
        return []
    found: list[_Charge] = []
    for kind in ("in_charge", "chosen", "choosing"):
        for verb in re.finditer("|".join(known.lists("charges", kind)), passage.text):
            start = clause(passage.text, verb.start(), known)
            found += _members(passage, start, verb.start(), known, kind)
    return found


def clause(text: str, end: int, known: Language) -> int:
    """Where the clause begins that ends with a verb: behind the verb of the one before it."""
    joined = "|".join(map(re.escape, known.lists("charges", "joins")))
    ends = [match.end() for match in re.finditer(rf"\w(?:{joined}),? ", text[:end])]
    return max(ends, default=0)


def _members(passage: Passage, start: int, end: int, known: Language, kind: str) -> Iterator[_Charge]:
    """The members of a list before a verb, each with what it is about and who is in charge of it."""
    particles = known.lists("charges", "objects" if kind == "choosing" else "holders")
    joint, text = known.lists("charges", "joint"), passage.text[start:end]
    if kind != "in_charge" and not any(role in text for role in known.lists("charges", "only_one")):
        return
    cuts = [start, *(start + match.end() for match in re.finditer(", ", text)), end]
    members = [[w for w in passage.words if a <= w.start < b] for a, b in pairwise(cuts)]
    for member in members:
        last = next((n for n in range(len(member) - 1, -1, -1) if member[n].tail in particles), None)
        if last is None or (member is not members[-1] and last != len(member) - 1):
            continue
        first = last
        while first and _joined(member[first - 1], member[first], joint):
            first -= 1
        rest = [w for w in (*member[:first], *member[last + 1 :]) if w.sort in _TOPICS]
        if rest:
            yield _Charge(tuple(rest), tuple(member[first : last + 1]))


def _joined(word: Word, following: Word, joint: Sequence[str]) -> bool:
    """Whether a word is written together with the next one, or stands before it without a particle."""
    apart = following.start - word.end
    return (
        apart == 0 or (apart == 1 and not word.tail) or (apart == len(word.tail) + 1 and word.tail in joint)
    )


def _of_the_same(theirs: _Charge, mine: _Charge, claim: Passage) -> bool:
    """Whether all that somebody is in charge of is told in a claim, but that it is a firm or the like."""
    known = language(claim.sentence.lang)
    roles = known.lists("charges", "roles") if known else ()
    of = [w for w in theirs.of if w.text not in roles]
    here = notions_of(mine.of)
    return any(w.sort in (*_HEADS, *_NAMED, "act") and is_told(w.notions, here) for w in of) and all(
        is_told(w.notions, claim.notions) for w in of
    )


def _others(mine: _Charge, theirs: _Charge, claim: Passage, passage: Passage) -> bool:
    """Whether two that are in charge are others, by their names, and where they have any by their titles."""
    ours, other = mine.called(claim), theirs.called(passage)
    if any(is_told(w.notions, notions_of(theirs.holder)) for w in mine.holder if w.sort in _NAMED):
        return False
    bodies = [_bodies(charge.holder, where) for charge, where in ((mine, claim), (theirs, passage))]
    if alignment.upwards(bodies[0]) & bodies[1] or alignment.upwards(bodies[1]) & bodies[0]:
        return False  # a ministry and one of its agencies
    known = language(claim.sentence.lang)
    titles = [
        {w.text for w in charge.holder if known and w.text in known.titles} for charge in (mine, theirs)
    ]
    if bool(titles[0]) is not bool(titles[1]) or titles[0] & titles[1]:
        return False  # a person may act for a body, and be told by a title alone
    return not (ours in other or other in ours)


def _bodies(holder: Sequence[Word], passage: Passage) -> frozenset[str]:
    """The registered bodies in the words for somebody, also the one of which only a branch is named."""
    known = language(passage.sentence.lang)
    branches = known.lists("words", "parts_of_bodies") if known else ()
    called = passage.text[holder[0].start : holder[-1].end]
    names = called.split()[:1] if called.endswith(branches or ("-",)) else []
    entries = [entry.id for name in names for entry in registry.candidates(name)]
    return frozenset(n for n in notions_of(holder) if n[:2] == "e:") | {
        f"e:{identity}" for identity in entries
    }


def _may_follow(mine: _Charge, theirs: _Charge, claim: Passage, passage: Passage) -> bool:
    """Whether the claimed one may be in charge with or after another one: tied to him, or put in his place."""
    if ties.tied(mine.holder, passage, "ties", "taken_over") or ties.tied(theirs.holder, passage, "given_up"):
        return True
    if ties.until(passage) and not alignment.dated(claim):
        return True
    known = language(claim.sentence.lang)
    joint = known.lists("words", "several_as_one") if known else ()
    other = theirs.called(passage)
    return any(one in other for one in joint) and mine.called(claim)[:_ALIKE] == other[:_ALIKE]


_ALIKE = 2
"""How many syllables of two names tell that they may be of one group."""


def _fits(claim: Passage, passage: Passage, mine: _Charge, theirs: _Charge) -> bool:
    """Whether a sentence and what stands around it tell the names, things and numbers of a claim."""
    found = alignment.align(claim, passage)
    if found.other or "refuted" in (*found.dates, *found.lengths):
        return False
    days = zip(alignment.dated(claim), found.dates, strict=True)
    if any(label != "supported" and mention.text not in passage.text for mention, label in days):
        return False
    if any(
        number[0] not in passage.document.text
        for q in found.absent
        if (number := _DIGITS.search(q.span.text))
    ):
        return False
    here = passage.notions | about.beside(found)
    named = any(w.sort == "name" and is_told(w.notions, notions_of(theirs.of)) for w in mine.of)
    wanted = [w for w in mine.of if about.is_name(w) or (w.sort in _HEADS and not named)]
    return all(is_told(w.notions, here) for w in wanted if not alignment.inflected(w, claim.sentence.lang))


def _has_to_do(mine: _Charge, claim: Passage, passage: Passage, theirs: _Charge) -> bool:
    """Whether a sentence has the claimed one to do with what it is told to be in charge of, itself or in a list."""
    known = language(claim.sentence.lang)
    names = [w for w in mine.holder if w.sort in _NAMED or (known and w.text in known.titles)]
    called = mine.called(claim)
    if called not in passage.text and not (names and all(is_told(w.notions, passage.notions) for w in names)):
        return False
    charges = _charges(passage)
    own = [c for c in charges if called in c.called(passage) or (names and _same(c.holder, names))]
    if own:
        return any(_of_the_same(c, mine, claim) for c in own)
    return any(is_told(w.notions, passage.notions) for w in theirs.of if not about.is_name(w))


def _same(holder: Sequence[Word], named: Sequence[Word]) -> bool:
    return all(is_told(w.notions, notions_of(holder)) for w in named)
