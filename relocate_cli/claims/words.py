"""The words of a text as notions that can be compared across languages."""

from __future__ import annotations

from functools import lru_cache

from relocate_cli import registry
from relocate_cli.claims.compounds import glued, proper
from relocate_cli.claims.holding import holding
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import Word, bases, combined, made_of, masked, sort_of
from relocate_cli.claims.series import numbered
from relocate_cli.claims.spaced import parts, spaced

__all__ = [
    "Word",
    "bases",
    "combined",
    "eventful",
    "has_act",
    "made_of",
    "masked",
    "parts",
    "read",
    "sort_of",
]


def read(text: str, code: str, names: tuple[str, ...] = ()) -> tuple[Word, ...]:
    """The words of a text in a language, empty ones left out; none in a language that is not known.

    `names` are words that are known to be names, in a language that writes compounds together.
    """
    reading = _read if len(text) <= _LONGEST_KEPT else _read.__wrapped__
    return reading(registry.users(), text, code, names)


_LONGEST_KEPT = 500
"""Up to how many code points what was read is kept, as sentences are read again for what stands beside them."""


@lru_cache(maxsize=1024)
def _read(_: tuple[registry.Entry, ...], text: str, code: str, names: tuple[str, ...]) -> tuple[Word, ...]:
    known = language(code)
    if known is None:
        return ()
    series = list(numbered(text, code))
    bare = masked(text, ((word.start, word.end) for word in series))
    glued_words = proper(list(glued(bare, known)), names, bare, known) if known.glued else []
    found = holding(glued_words, known) if known.glued else list(spaced(bare, known))
    return tuple(sorted((*found, *series), key=lambda word: word.start)) if series else tuple(found)


def eventful(text: str, known: Language) -> bool:
    """Whether words tell an event, and not only a date or a place; unknown verbs do where they look like one."""
    if has_act(text, known):
        return True
    if known.glued:
        verbs = known.pairs("relations", "finite")
        return text.removesuffix(f" {known.phrase('relations', 'elapsing')}").endswith(
            (*verbs, *verbs.values())
        )
    told = [word.strip(",.") for word in text.lower().split()]
    return any(word in known.irregular or word.endswith(known.past) for word in told)


def has_act(text: str, known: Language) -> bool:
    """Whether one of some words is known to tell an act."""
    return any(w.sort in ("act", "light", "event", "measure") for w in read(text, known.code))
