"""Whom the participants of a statement stand for, by every name that one may bear."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from relocate_cli import matching, registry
from relocate_cli.claims import words
from relocate_cli.claims.passages import spoken
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
