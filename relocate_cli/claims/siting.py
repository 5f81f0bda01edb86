"""Another district in the place of a claimed one: where something lies that a claim and a sentence both name.

What lies in one district of a city lies in no other one, whatever else a sentence tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli import registry
from relocate_cli.claims import about, alignment, outlook, ties
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import is_place
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_LONGEST = 4
"""How many syllables the name of a district has at the most, the one that tells what it is included."""
_BEHIND = 2
"""How many words may stand between a district and the name of what lies in it: 동구 서동 한빛회관."""
_NEXT = 2
_THINGS = ("thing", "event", "ordinal")


class _District(NamedTuple):
    """A district with the word for it and its names in Latin letters, without what tells that it is one."""

    word: Word
    names: frozenset[str]


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that has what a claim tells of one district in another one."""
    mine = _one(claim)
    if mine is None:
        return
    elsewhere = [p for p in passages if any(d.names & mine.names for d in _districts(p))]
    named = [w for w in claim.words if about.is_name(w) and not _tells_where(w, mine)]
    own = [w for w in claim.words if _tells_which(w, claim, named, mine)]
    lying_there = any(is_told(w.notions, p.notions) for w in own for p in elsewhere)
    lying = _lying_in(mine, claim, named)
    for passage in passages:
        theirs = _one(passage) if passage not in elsewhere else None
        if theirs is None or outlook.undone(passage) != outlook.undone(claim, stated):
            continue
        found = alignment.align(claim, passage)
        pinned = _by_its_numbers(found, mine, stated)
        if not pinned and (lying_there or _names_both(mine, passage, lying)):
            continue  # it has something to do with the claimed one too
        if moves_from(theirs.word, passage) or _no_more(found):
            continue
        if _of_the_same(found, mine, lying or named, pinned) and _lies_there(found, theirs, stated, lying):
            told_of = replace(told(passage)[0], event=None)
            yield (slot("place", "refuted", mine.word.text, theirs.word.text, told_of),)


def _by_its_numbers(found: Alignment, mine: _District, stated: Sequence[Statement]) -> bool:
    """Whether a sentence has its act and several numbers, and no sentence with the claimed district that act."""
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    if (
        len(found.same) < _SEVERAL
        or found.other
        or found.absent
        or not is_told(trigger, found.source.notions)
    ):
        return False
    here = (p for p in ties.report(found.source) if is_told(trigger, p.notions))
    return not any(d.names & mine.names for p in here for d in _districts(p))


_SEVERAL = 2


def moves_from(place: Word, passage: Passage) -> bool:
    """Whether a sentence has something move, and a place for where it does not say that it goes to."""
    return not _reached(place, passage) and is_told(_MOVING, passage.notions)


def _reached(place: Word, passage: Passage) -> bool:
    """Whether a place is reached, itself or in the address that it begins: 동구 한빛회관으로."""
    known = language(passage.sentence.lang)
    if place.placed == "to" or known is None or not known.glued or place.tail:
        return place.placed == "to"
    behind = [w for w in passage.words if w.start >= place.end]
    ends = next((w for w in behind if w.tail or w.sort in ("act", "light")), None)
    return ends is not None and ends.tail in known.goals


_MOVING = frozenset(("relocate",))


def _no_more(found: Alignment) -> bool:
    """Whether a claim tells where something once lay and a sentence not of that time, or that names two alike."""
    if outlook.cued(found.source, "namesakes"):
        return True
    dated = found.dates and set(found.dates) == {"supported"}
    return outlook.cued(found.claim, "lay") and not dated


def _names_both(mine: _District, passage: Passage, lying: Sequence[Word]) -> bool:
    """Whether a report has the claimed district as well, itself or what is called after it (은평 뉴타운).

    Of what has a name that counts only where the name stands.
    """
    here = [p for p in ties.report(passage) if not lying or all(is_told(w.notions, p.notions) for w in lying)]
    if named_in_full(mine.word, passage):
        return True
    return any(d.names & mine.names for p in here for d in _districts(p))


def named_in_full(district: Word, passage: Passage) -> bool:
    """Whether a report has the name of a Korean district without the word that tells that it is one (은평 뉴타운)."""
    known = language(passage.sentence.lang)
    entries = [
        e for n in district.notions if n[:2] == "e:" and (e := registry.get(n[2:])) and e.form == "district"
    ]
    if known is None or not known.glued or not entries:
        return False
    names = {name.split()[-1][:-1] for e in entries for name in e.names if not name.isascii()}
    behind = "|".join(sorted(known.particles, key=len, reverse=True))
    told_of = (rf"\b{re.escape(name)}(?:{behind})?\b" for name in names if len(name) >= _NAME)
    return any(re.search(name, passage.document.text) for name in told_of)  # a station may lie in another one


_NAME = 2
"""How long a name is at the least that may stand for a district without what it is: 은평, and not 남."""


def _tells_which(word: Word, claim: Passage, named: Sequence[Word], mine: _District) -> bool:
    """Whether a word tells what a claim is about: a name, a thing, or what stands right behind a name."""
    if names_place(word) or word == _sort_of(mine, claim):
        return False
    behind = word.sort == "plain" and any(0 <= word.start - name.end <= 1 for name in named)
    return word in named or word.sort == "thing" or behind


def _tells_where(word: Word, mine: _District) -> bool:
    """Whether a word is the claimed district or the city that it is told to lie in."""
    return word == mine.word or (is_place(word) and names_place(word))


def _sort_of(mine: _District, claim: Passage) -> Word | None:
    """The word behind the name of a district that tells what it is."""
    return next((w for w in claim.words if 0 < w.start - mine.word.end <= _NEXT), None)


def _of_the_same(found: Alignment, mine: _District, named: Sequence[Word], pinned: bool) -> bool:
    """Whether a sentence, with what stands around it, tells the names, things and numbers of a claim.

    One that is `pinned` by its numbers need not tell what else a claim has of the district.
    """
    if found.other or "refuted" in (*found.dates, *found.lengths):
        return False
    here = alignment.here_of(found.source) | about.beside(found)
    text = found.source.document.text
    if any(q.span.text not in text for q in found.absent):
        return False
    sort = _sort_of(mine, found.claim)
    until = mine.word.start if pinned else len(found.claim.text)
    things = [w for w in found.off if w.sort in _THINGS and w != sort and w.start < until]
    return all(is_told(w.notions, here) for w in (*named, *things))


def _lies_there(
    found: Alignment, theirs: _District, stated: Sequence[Statement], lying: Sequence[Word]
) -> bool:
    """Whether a sentence has what a claim is about in a district: in an address, or by the act of the claim."""
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    if trigger and not is_told(trigger, found.source.notions):
        return False
    own = [w for w in lying or found.claim.words if not names_place(w)]
    names = [w for w in own if about.is_name(w)]
    addressed = _addressed(theirs.word, found.source)
    if lying or not trigger:  # whoever sits in one district may do something in another one
        return any(_same(w, other, found) for w in names for other in addressed)
    known = language(found.source.sentence.lang)
    subjects = [
        w for w in found.source.words if known and w.tail in known.subjects and w.end < theirs.word.start
    ]
    topics = frozenset(n for w in subjects for n in w.offered)
    return any(is_told(w.notions, topics) for w in own if w.sort in _THINGS)


def _same(name: Word, other: Word, found: Alignment) -> bool:
    """Whether two names are one, and what stands right behind each is: a Hanbit Hall is no Hanbit School."""
    if not is_told(name.notions, other.offered):
        return False
    behind, told_there = _head(name, found.claim), _head(other, found.source)
    return behind is None or told_there is None or is_told(behind.notions, told_there.offered)


def _head(name: Word, passage: Passage) -> Word | None:
    """The word right behind a name that tells what it is the name of."""
    kinds = ("thing", "plain", "act")
    return next((w for w in passage.words if 0 <= w.start - name.end <= 1 and w.sort in kinds), None)


def _lying_in(mine: _District, claim: Passage, named: Sequence[Word]) -> list[Word]:
    """The name of what a claim has right before "in" a district, or behind it in an address, if either."""
    known = language(claim.sentence.lang)
    if known is not None and known.glued:
        return [w for w in named if w in _addressed(mine.word, claim)][:1]
    last = [w for w in named if w.end <= mine.word.start][-1:]
    between = [w for name in last for w in claim.words if name.end <= w.start < mine.word.start]
    apart = any(w.sort in ("act", "light") or claim.text[w.end :].startswith(",") for w in (*last, *between))
    return [] if apart else last


def _addressed(district: Word, passage: Passage) -> list[Word]:
    """The names and things that stand behind a Korean district as in an address, before an English one with "in"."""
    known = language(passage.sentence.lang)
    if known is None or not known.glued:
        before = [w for w in passage.words if w.end <= district.start]
        return before[-_BEHIND:] if district.placed else []
    behind = [w for w in passage.words if w.start >= district.end][: _BEHIND + 1]
    return behind if not district.tail else []


def _one(passage: Passage) -> _District | None:
    """The only district of a sentence, None where it has none or several, or one that does something."""
    found = _districts(passage)
    known = language(passage.sentence.lang)
    if known is None or not found or any(d.names.isdisjoint(found[0].names) for d in found):
        return None
    return None if known.glued and any(d.word.tail in known.subjects for d in found) else found[0]


def _districts(passage: Passage) -> list[_District]:
    """The districts that a sentence names, whether they are registered or only written like one."""
    known = language(passage.sentence.lang)
    if known is None:
        return []
    told_of = ((word, _names(word, passage, known)) for word in passage.words)
    return [_District(word, names) for word, names in told_of if names]


def _names(word: Word, passage: Passage, known: Language) -> frozenset[str]:
    """The names of a district in Latin letters, none for any other word."""
    entries = [e for n in word.notions if n[:2] == "e:" and (e := registry.get(n[2:]))]
    if entries:
        if any(e.form != "district" for e in entries):
            return frozenset()
        korean = (name for e in entries for name in e.names if not name.isascii())
        return frozenset(registry.romanize(name.split()[-1][:-1]) for name in korean)
    if word.sort not in ("name", "word"):
        return frozenset()
    ending, others = known.phrase("words", "district"), known.lists("words", "no_district")
    if known.glued:
        is_one = (
            word.text.endswith(ending) and not word.text.endswith(others) and 1 < len(word.text) <= _LONGEST
        )
        return frozenset((registry.romanize(word.text[:-1]),)) if is_one else frozenset()
    behind = passage.text[word.end :].lstrip(" -").lower()
    return (
        frozenset(n[2:] for n in word.notions if n[:2] == "r:") if behind.startswith(ending) else frozenset()
    )
