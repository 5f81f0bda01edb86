"""Whether a passage, or what stands around it, tells what a claim is about: its names and things."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli import registry
from relocate_cli.claims import alignment
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.language import language
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

    So may the sentences beside one that names no thing, and of its names beside one that names nobody. A verb that
    only leads in a number need not be told.
    """
    known = language(found.claim.sentence.lang)
    bearing = known.lists("numbers", "bearing") if known and found.claim.quantities else ()
    about = [w for w in found.off if w.sort in sorts or is_name(w)]
    about = [w for w in about if w.sort not in ("act", "light") or w.text.lower() not in bearing]
    code = found.claim.sentence.lang
    counted = frozenset(n for q in found.source.quantities for n in q.counted)
    names = any(map(is_name, found.source.words))
    things = any(w.sort == "thing" and not w.notions & counted for w in found.source.words)
    everything = beside(found) if around and not (names or things) else found.source.topic
    naming = beside(found) if around and not names else everything
    return all(
        is_told(w.notions, naming if is_name(w) else everything) or alignment.inflected(w, code)
        for w in about
    )
