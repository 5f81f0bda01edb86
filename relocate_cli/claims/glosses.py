"""Names given twice in a claim, "켈마우스(Kelmouth)": the sources know them in one of the two writings."""

from __future__ import annotations

import re

from relocate_cli.claims.language import codes, language
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.words import read

_GLOSS = re.compile(r"(?<!\S)((?:[^\W\d_A-Za-z]+ )*[^\W_A-Za-z]+)\(([A-Z][A-Za-z0-9 .'&-]*)\)")
"""A name in letters other than Latin, what stands before it, and how Latin letters have it."""


def plain(text: str, index: Index) -> str:
    """A claim with each name in the writing of the sources alone, where they have one of the two; else as it is."""
    return _GLOSS.sub(lambda match: _put(match, index), text)


def _put(match: re.Match[str], index: Index) -> str:
    before, latin = match[1].split(" "), match[2]
    if index.writes(before[-1]):
        return match[1]
    if not index.writes(latin) or (latin.isalpha() and not latin.isupper() and _is_a_thing(before[-1])):
        return match[0]
    return " ".join((*before[: -_length(before, latin, index)], latin))


def _length(before: list[str], latin: str, index: Index) -> int:
    """How many words a name has: its last one with the unknown ones before it, no more than in Latin letters."""
    most = len(before) if latin.isupper() else min(len(before), len(latin.split()))
    length = 1
    while length < most and _unknown(before[-length - 1], index):
        length += 1
    return length


def _is_a_thing(word: str) -> bool:
    """Whether a word tells what something is, and is no name: 시의회(Marlow)."""
    found = [w for code in codes() if (known := language(code)) and known.glued for w in read(word, code)]
    return bool(found) and all(w.sort in ("thing", "body", "plain") for w in found)


def _unknown(word: str, index: Index) -> bool:
    """Whether a word is a name as a whole, and one that no source has."""
    glued = (code for code in codes() if (known := language(code)) and known.glued)
    named = any([w.text for w in read(word, code) if w.sort == "name"] == [word] for code in glued)
    return named and not index.writes(word)
