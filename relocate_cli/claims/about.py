"""Whether a passage, or what stands around it, tells what a claim is about: its names and things."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli import registry
from relocate_cli.claims import alignment
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.words import Word

KNOWN = ("thing", "event", "ordinal")
"""Sorts of words of the lexicon that tell what a claim is about, in whatever language it is told."""


def beside(found: Alignment) -> frozenset[str]:
    """The notions of what stands around a passage: title, the first sentence of its report and those beside it."""
    return found.source.around | found.source.topic


def named(found: Alignment) -> bool:
    """Whether a document has all names of a claim; in another language one may be written in another way."""
    code = found.claim.sentence.lang
    names = (w for w in found.missing if is_name(w) and not alignment.inflected(w, code))
    return not any(kinds(word) or not found.foreign for word in names)


def named_here(found: Alignment) -> bool:
    """Whether a passage or what stands around it has all names of a claim."""
    return named(found) and all(is_told(w.notions, beside(found)) for w in found.off if kinds(w))


def is_name(word: Word) -> bool:
    """Whether a word is the name of a body or another proper name."""
    return word.sort in ("body", "name")


def kinds(word: Word) -> frozenset[str]:
    """The kinds of the registered bodies that a word may name."""
    entries = (registry.get(notion[2:]) for notion in word.notions if notion[:2] == "e:")
    return frozenset(entry.kind for entry in entries if entry)


def tells_about(found: Alignment, sorts: Sequence[str], *, around: bool = False) -> bool:
    """Whether a passage or its title tells all names of a claim and its words of some sorts.

    So may the sentences beside one that names no thing.
    """
    about = (w for w in found.off if w.sort in sorts or is_name(w))
    code = found.claim.sentence.lang
    title = found.source.topic
    counted = frozenset(n for q in found.source.quantities for n in q.counted)
    own = (w for w in found.source.words if (w.sort == "thing" and not w.notions & counted) or is_name(w))
    if around and not any(own):
        title = beside(found)
    return all(is_told(w.notions, title) or alignment.inflected(w, code) for w in about)
