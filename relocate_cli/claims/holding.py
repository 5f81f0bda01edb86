"""Verbs that open as well as hold (열다): of a meeting or a ceremony they say that it is held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli import registry
from relocate_cli.claims.language import Language
from relocate_cli.claims.lexemes import Word

_OPENING = "opening-ceremony"
"""What the ids of events end in at which what is opened opens."""


def holding(found: Sequence[Word], known: Language) -> list[Word]:
    """The words of a sentence, without what a verb of both senses does not mean by what stands before it."""
    return [
        replace(word, notions=word.notions - {"open"})
        if word.notions >= {"open", "hold"} and any(map(_is_held, _before(found[:place], known)))
        else word
        for place, word in enumerate(found)
    ]


def _before(earlier: Sequence[Word], known: Language) -> list[Word]:
    """What a verb may be of: the word next to it, and the last one of which its sentence tells."""
    telling = [word for word in earlier if word.sort != "plain"]
    topics = [word for word in telling if word.tail in known.subjects]
    return [*telling[-1:], *topics[-1:]]


def _is_held(word: Word) -> bool:
    """Whether a word names a meeting, a ceremony or the like, at which nothing opens."""
    sorts = registry.notions()
    happens = any(n in sorts and sorts[n].sort == "event" for n in word.notions)
    return happens and not any(n.endswith(_OPENING) for n in word.notions)
