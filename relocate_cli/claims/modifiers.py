"""Another name right before the same thing: residents of one town for those of another, one county's hall.

Neither who acts nor where is told by it, but which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from relocate_cli.claims import alignment, doers, outlook, remaining, ties
from relocate_cli.claims.language import codes, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.placing import within
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot


class Swapped(NamedTuple):
    """A name of a claim and the one that a sentence has in its place, right before the same thing."""

    name: Word
    other: Word


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that tells a claim but for the name before a thing."""
    trigger = frozenset(notion for statement in stated for notion in statement.trigger)
    for passage in passages:
        if outlook.undone(passage) != outlook.undone(claim, stated) or not is_told(trigger, passage.notions):
            continue
        for swapped in found(claim, passage):
            aligned = alignment.align(claim, passage)
            if not remaining.told(aligned, [swapped.name], trigger, _LEAST):
                continue
            compared = [c for statement in stated for c in doers.compared(statement, passage)]
            if compared:
                best = max(compared, key=lambda c: (c.act, c.share))
                yield doers.with_slot(best, "place", swapped.name.text, swapped.other.text)


_LEAST = 0.8
"""Which share of the rest of a claim a sentence tells at the least."""


def found(claim: Passage, source: Passage) -> Iterator[Swapped]:
    """The names of a claim that a sentence lacks and has others for, before the same things."""
    here = alignment.here_of(source) | source.title
    foreign = claim.sentence.lang != source.sentence.lang
    for name, head in _before_things(claim):
        if is_told(name.notions, here) or not _comparable(name, source, foreign=foreign):
            continue
        for other, thing in _before_things(source):
            alike = is_told(head.notions, thing.offered) and other.sort == name.sort
            if not alike or is_told(other.notions, claim.notions):
                continue
            if not (within(name, other) or within(other, name)):
                yield Swapped(name, other)


def another_subject(claim: Passage, source: Passage) -> bool:
    """Whether two Korean sentences have two ones do what only describes something: 시가 추진하던, 공단이 추진하던."""
    known = language(claim.sentence.lang)
    if known is None or not known.glued or claim.sentence.lang != source.sentence.lang:
        return False
    for subject, act in _describing(claim):
        alike = [w for w, other in _describing(source) if other.notions & act.notions]
        if alike and not any(is_told(subject.notions, w.offered) for w in alike):
            return not is_told(subject.notions, source.notions)
    return False


def another_quarter(claim: Passage, source: Passage) -> bool:
    """Whether a claim has something done in a quarter that a sentence does not name, which has it in another one."""
    here = [w for w in claim.words if w.placed == "at" and is_quarter(w.text)]
    there = [w for w in source.words if w.placed == "at" and is_quarter(w.text)]
    told = any(not is_told(w.notions, claim.notions) for w in there)
    return told and any(not is_told(w.notions, source.notions) for w in here)


def another_owner(claim: Passage, source: Passage) -> bool:
    """Whether a claim names whose body acted, and a sentence tells it of whom it begins with: "and its council"."""
    known = language(source.sentence.lang)
    owning = known.phrase("words", "owning") if known else ""
    if not owning or claim.sentence.lang != source.sentence.lang:
        return False
    names = [w for w in source.words if w.sort in ("name", "body") and w.text[:1].isupper()]
    owned = [m.end() for m in re.finditer(owning, source.text, re.IGNORECASE)]
    for owner, body in pairwise(claim.words):
        possessive = claim.text[owner.start : body.start].endswith(("'s ", "’s "))
        if not possessive or owner.sort not in ("name", "body"):
            continue
        for at in owned:
            behind = next((w for w in source.words if w.start >= at), None)
            before = [w for w in names if w.end <= at]
            if behind and before and is_told(body.notions, behind.offered):
                return not is_told(owner.notions, frozenset(n for w in before for n in w.notions))
    return False


def _describing(passage: Passage) -> Iterator[tuple[Word, Word]]:
    """Each subject with the act right behind it that describes what follows: 군이 추진하던 사업."""
    known = language(passage.sentence.lang)
    ends, subjects = (known.lists("words", "describes"), known.subjects) if known else ((), frozenset[str]())
    for subject, act in pairwise(passage.words):
        form = passage.text[act.start :].split(" ", 1)[0]
        apart = passage.text[subject.end : act.start] == f"{subject.tail} "
        if act.sort == "act" and subject.tail in subjects and apart and form.endswith(ends):
            yield subject, act


def _before_things(passage: Passage) -> Iterator[tuple[Word, Word]]:
    """Each name with the thing called after it, right behind it or behind a part of it (다온시 강동면 주민)."""
    known = language(passage.sentence.lang)
    glued = known is not None and known.glued
    words = passage.words
    for at, thing in enumerate(words):
        behind = thing
        for name in reversed(words[:at] if thing.sort == "thing" else ()):
            if name.notions & _OF_AGE and passage.text[name.end : behind.start] == " ":
                behind = name
                continue
            apart = passage.text[name.end : behind.start] not in ("", " ") or (glued and bool(name.tail))
            if apart or name.sort not in ("name", "body"):
                break
            if _is_name(name, glued=glued):
                yield name, thing
            behind = name


def _is_name(name: Word, *, glued: bool) -> bool:
    """Whether a word is a name beyond doubt: registered, with a capital letter, or one of a Korean place."""
    if name.sort == "body" or not glued:
        return name.sort == "body" or name.text[:1].isupper()
    return bool(name.offered & _PLACES) or is_quarter(name.text)


def is_quarter(name: str) -> bool:
    """Whether the end of a Korean name tells that it is one of a town or a part of one: 백석동, 강동면."""
    known = (language(code) for code in codes())
    ends = {end for each in known if each and each.glued for end in each.pairs("words", "divisions")}
    return len(name) >= _QUARTER and name[-1] in ends


_QUARTER = 3
"""How many syllables the name of a quarter has at the least, lest 공동 be one."""
_PLACES = frozenset(("city", "county-noun"))
_OF_AGE = frozenset(("former", "existing", "new"))
"""What may stand between a name and a thing: 가람군 옛 공장."""


def _comparable(name: Word, source: Passage, *, foreign: bool) -> bool:
    """Whether a report would have a name in its own writing: it is registered, or stands elsewhere in it."""
    if name.sort == "body" or not foreign:
        return True
    return any(is_told(name.notions, p.notions) for p in ties.report(source))
