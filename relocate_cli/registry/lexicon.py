"""The bilingual lexicon: which words of a text mean the same in Korean and English (lexicon.csv)."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from relocate_cli.registry.tables import rows

_FIELDS = ("concept", "en", "ko", "source")


class Understood(NamedTuple):
    """A text piece by piece: each concept, and None with the words between that are none."""

    pieces: tuple[tuple[str | None, str], ...]

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts in the order of the words."""
        return tuple(concept for concept, _ in self.pieces if concept is not None)

    @property
    def rest(self) -> str:
        """The words that are no concepts."""
        return " ".join(text for concept, text in self.pieces if concept is None)


def understand(text: str) -> Understood:
    """What of a text the lexicon knows, the longest term first at each place; terms of both languages count.

    Latin terms are whole words whatever their case; Korean ones stand anywhere, as Korean writes its words together.
    """
    pieces: list[tuple[str | None, str]] = []
    position = 0
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text  # "İ" grows
    for match in _PLACES.finditer(lower):
        at = match.start()
        terms = _terms().get(lower[at])
        if at < position or terms is None:
            continue
        pattern, concepts = terms
        term = pattern.match(lower, at)
        if term is not None and term.lastindex is not None:
            pieces += [(None, text[position:at]), (concepts[term.lastindex - 1], text[at : term.end()])]
            position = term.end()
    return Understood((*pieces, (None, text[position:])))


_PLACES = re.compile(r"(?<![a-z0-9])[a-z]|[가-힣]")
"""Where a term can begin: at a Latin word, and at every syllable of Hangul."""


@cache
def _terms() -> dict[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    """By the letter that terms begin with: a pattern with a group for each, longer ones first, and their concepts."""
    terms: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for _, row in rows(Path(__file__).parent / "lexicon.csv", _FIELDS):
        for term in filter(None, (*row["en"].split(";"), *row["ko"].split(";"))):
            terms[term[0].lower()].append((term.lower(), row["concept"]))
    found = {}
    for letter, listed in terms.items():
        listed.sort(key=lambda term: (-len(term[0]), term[0]))
        pattern = "|".join(f"({_pattern(term)})" for term, _ in listed)
        found[letter] = re.compile(pattern), tuple(concept for _, concept in listed)
    return found


def _pattern(term: str) -> str:
    words = r"\s?".join if not term.isascii() else r"\s".join
    ends = "" if not term.isascii() else r"[\w-]*" if term[-1] == "*" else r"(?![a-z0-9])"
    return words(map(re.escape, term.removesuffix("*").split())) + ends
