"""Whom the participants of a statement stand for, by every name that one may bear."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from relocate_cli import matching, registry
from relocate_cli.claims import words
from relocate_cli.claims.language import Language
from relocate_cli.claims.passages import Passage, spoken
from relocate_cli.model import Participant


def identities(people: Sequence[Participant]) -> frozenset[str]:
    """Whom some participants stand for, or may stand for where a name has several bearers."""
    return frozenset(i for person in people for i in bearers(person))


def bearers(person: Participant) -> frozenset[str]:
    """Whom one participant stands for, or may stand for."""
    identity = matching.identity(person)
    if registry.holds(identity):
        return frozenset((identity,))
    return _named_so(person.name) or frozenset((identity,))


@lru_cache(maxsize=4096)
def _named_so(name: str) -> frozenset[str]:
    """Who may bear a name, or is named by the words of it as a whole ("Jinju's council")."""
    if found := registry.candidates(name):
        return frozenset(entry.id for entry in found)
    bare = name.removeprefix("the ").removeprefix("The ")
    named = words.read(bare, spoken(bare)) if bare[:1].isupper() and bare.isascii() else ()
    whole = len(named) == 1 and named[0].sort == "body" and named[0].end == len(bare)
    return frozenset(n[2:] for n in named[0].notions if n[:2] == "e:") if whole else frozenset()


def person_acting(passage: Passage, known: Language) -> Participant | None:
    """The first person in a sentence who is its subject, alone or before a title (박환기 후보가)."""
    for word, following in zip_longest(passage.words, passage.words[1:]):
        if word.sort != "name" or not any(n.startswith("p:") for n in word.notions):
            continue
        titled = following is not None and following.text in known.titles and following.start - word.end == 1
        subject = following if titled and not word.tail else word
        if subject is not None and subject.tail in known.subjects and len(word.text) > _SHORT:
            found = registry.person(word.text)
            return Participant(found.id, word.text, "person", word.text, "agent") if found else None
    return None


_SHORT = 2
"""How long a Korean name in Hangul is that is as often something else."""


def akin(one: Participant, other: Participant) -> bool:
    """Whether two may be one, by a shared word of their names or by initials; each county has a council."""
    proper = [_proper(p) for p in (one, other)]
    ours, theirs = proper if all(proper) else (set(p.name.lower().split()) - _LITTLE for p in (one, other))
    initials = {_initials(p.name) for p in (one, other)} & {
        word for p in (one, other) for word in p.surface.split()
    }
    return bool(ours & theirs or initials) or one.name in other.name or other.name in one.name


def _proper(person: Participant) -> set[str]:
    """The words of a name that are no words of the lexicon."""
    found = words.read(person.name, spoken(person.name))
    return {word.text.lower() for word in found if word.sort == "name"}


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


_LITTLE = frozenset("the of and for in on".split())
"""Words that two names may share."""
