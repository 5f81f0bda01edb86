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
