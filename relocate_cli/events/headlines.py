"""Headlines, whose words all have capitals: where their verbs are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

_VERBAL = frozenset("BAMFVEZzL")
_LONG, _LEAST = 3, 3
"""Words of more letters than these have a capital in a headline, and so many of them make one."""


class Tagged(Protocol):
    """What a word is by itself."""

    @property
    def tag(self) -> str: ...


def turned(words: Sequence[str], tags: Sequence[str], known: Mapping[str, Tagged]) -> Iterator[int]:
    """The places of words that have a capital only because a headline gives it to all: its verb, and function words.

    "Council Approves Budget" has a verb, in a sentence without any other; so has "COUNCIL APPROVES BUDGET", where
    "IN" and "THE" are no names either. `known` says what a word in small letters is.
    """
    if not _VERBAL.isdisjoint(tags):
        return
    long = [word for word in words if len(word) > _LONG and word[0].isalpha()]
    if len(long) < _LEAST or not all(word[0].isupper() for word in long):
        return
    shouted = all(word.isupper() for word in long)
    for i, tag in enumerate(tags):
        if tag == "P" and i and " " not in words[i] and (shouted or words[i][1:].islower()):
            small = known[words[i].lower()].tag
            if small in "EVZ" or (shouted and small not in "NYzlGL"):
                yield i
