"""The words of a text as notions that can be compared across languages."""

from __future__ import annotations

from functools import lru_cache

from relocate_cli.claims.compounds import glued
from relocate_cli.claims.language import language
from relocate_cli.claims.lexemes import Word, bases, combined, made_of, masked, sort_of
from relocate_cli.claims.series import numbered
from relocate_cli.claims.spaced import parts, spaced

__all__ = ["Word", "bases", "combined", "made_of", "masked", "parts", "read", "sort_of"]


@lru_cache(maxsize=4096)
def read(text: str, code: str) -> tuple[Word, ...]:
    """The words of a text in a language, empty ones left out; none in a language that is not known."""
    known = language(code)
    if known is None:
        return ()
    series = list(numbered(text, code))
    bare = masked(text, ((word.start, word.end) for word in series))
    found = glued(bare, known) if known.glued else spaced(bare, known)
    return tuple(sorted((*found, *series), key=lambda word: word.start)) if series else tuple(found)
