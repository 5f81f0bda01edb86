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
        if at < position:
            continue
        for term, concept in _terms().get(lower[at], ()):
            if lower.startswith(term.begins, at) and (end := _end(term, lower, at)):
                pieces += [(None, text[position:at]), (concept, text[at:end])]
                position = end
                break
    return Understood((*pieces, (None, text[position:])))


_PLACES = re.compile(r"(?<![a-z0-9])[a-z]|[가-힣]")
"""Where a term can begin: at a Latin word, and at every syllable of Hangul."""


class _Term(NamedTuple):
    """A term in small letters: what it begins with, its further words, and whether more letters may follow ("*")."""

    begins: str
    words: tuple[str, ...]
    open: bool
    latin: bool


@cache
def _terms() -> dict[str, list[tuple[_Term, str]]]:
    """By the letter that terms begin with: the terms, longer ones first, and their concepts."""
    terms: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for _, row in rows(Path(__file__).parent / "lexicon.csv", _FIELDS):
        for term in filter(None, (*row["en"].split(";"), *row["ko"].split(";"))):
            terms[term[0].lower()].append((term.lower(), row["concept"]))
    return {
        letter: [(_term(text), concept) for text, concept in sorted(listed, key=lambda t: (-len(t[0]), t[0]))]
        for letter, listed in terms.items()
    }


def _term(text: str) -> _Term:
    first, *further = text.removesuffix("*").split()
    return _Term(first, tuple(further), text[-1] == "*", text.isascii())


def _end(term: _Term, lower: str, at: int) -> int:
    """Where a term that begins at a place ends, 0 for nowhere; Korean words may stand without blanks between them."""
    end = at + len(term.begins)
    for word in term.words:
        blank = lower[end : end + 1].isspace()
        if not blank and term.latin:
            return 0
        end += blank
        if not lower.startswith(word, end):
            return 0
        end += len(word)
    if not term.latin:
        return end
    if term.open:
        while end < len(lower) and (lower[end].isalnum() or lower[end] in "_-"):
            end += 1
        return end
    return 0 if "a" <= lower[end : end + 1] <= "z" or lower[end : end + 1].isdigit() else end
