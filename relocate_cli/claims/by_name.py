"""Whether the numbers of a result are of another name than a claim: another body, place or person."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.claims import about, alignment, operands
from relocate_cli.claims.language import codes, language
from relocate_cli.claims.lexemes import PLACES
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.operands import Operand, Result
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.words import Word


def _is_name(word: Word) -> bool:
    """Whether a word is a name, or may be one by the particle behind it, which the lexicon does not know.

    None is the form of a verb that is not known either (적다, 합하면), nor a letter of a compound.
    """
    verb = any(alignment.inflected(word, code) for code in codes())
    named = about.is_name(word) or (word.sort == "word" and bool(word.tail))
    return named and not verb and len(word.text) > 1


def owner(operand: Operand) -> Word | None:
    """The name right before a number with no more than a particle or a verb between: "the city pays 80 million"."""
    start = operand.number.span.start
    others = [q.span.end for q in operand.passage.quantities if q.span.end <= start]
    words = [w for w in operand.passage.words if max(others, default=0) <= w.start and w.end <= start]
    names = [w for w in words if _is_name(w)]
    return names[-1] if len(names) == 1 else None


def lacking(passage: Passage, claim: Passage) -> bool:
    """Whether a sentence lacks a name of a claim, which its report is not about either, and has another one."""
    here, foreign = alignment.here_of(passage) | passage.topic, passage.sentence.lang != claim.sentence.lang
    lacking = any(_is_name(w) and not _named(w, here, foreign=foreign) for w in claim.words)
    return lacking and bool(_others(passage, claim))


def _named(word: Word, notions: frozenset[str], *, foreign: bool) -> bool:
    """Whether a name is told; in one language its consonants alone are none: Eastgate is not Westgate."""
    meant = word.notions if foreign else frozenset(n for n in word.notions if n[:2] != "s:")
    return is_told(meant, notions)


def _others(passage: Passage, claim: Passage) -> list[Word]:
    """The names of a sentence that a claim has not, but for who only says it."""
    saying = {actor.surface for e in passage.events for actor in e.actors if actor.role == "speaker"}
    foreign = passage.sentence.lang != claim.sentence.lang
    known, claimed = language(passage.sentence.lang), claim.notions
    subjects = known.subjects if known and known.glued else frozenset[str]()
    names = [w for w in passage.words if _is_name(w) and not _named(w, claimed, foreign=foreign)]
    names = [w for w in names if not any(w.text in surface for surface in saying)]
    if not foreign:
        return [w for w in names if about.kinds(w) or w.text[:1].isupper() or w.tail in subjects]
    return [w for w in names if about.kinds(w)]


def _rivals(passage: Passage, claim: Passage, names: Sequence[Word]) -> bool:
    """Whether a sentence has a name that may stand in the place of one of a claim.

    A ministry or a council stands in that of another, and in that of no airport; a place stands in that of another.
    """
    claimed = [about.kinds(name) | (frozenset(PLACES) if name.placed else frozenset()) for name in names]
    others = [about.kinds(other) for other in _others(passage, claim)]
    apart = [kinds for kinds in others if kinds & _RULING or (kinds and kinds <= frozenset(PLACES))]
    return len(apart) < len(others) or any(kinds & own for kinds in apart for own in claimed)


_RULING = frozenset(("ministry", "council", "office"))
"""The kinds of bodies that decide about what others own or build."""


def of_another(result: Result, claim: Passage) -> bool:
    """Whether a number is of another name than a claim, or counts only some of the things that it tells.

    Of another is one whose sentence has another name and none of the claim, or where one of the claim stands neither
    in the sentences of the numbers nor around them.
    """
    known = language(claim.sentence.lang)
    names = [w for w in claim.words if _is_name(w) and not (known and operands.cue(w, known))]
    passages = [term.passage for term in result.terms]
    everywhere = alignment.upwards(
        frozenset(n for p in passages for n in alignment.here_of(p) | p.around | p.topic)
    )
    for term in result.terms:
        here = alignment.here_of(term.passage)
        if names and _others(term.passage, claim):
            foreign = term.passage.sentence.lang != claim.sentence.lang
            told_of = any(_named(w, here, foreign=foreign) for w in names)
            if not told_of and _rivals(term.passage, claim, names):
                return True
            if not all(is_told(w.notions, everywhere) for w in names):
                return True
        counted = [w for w in term.passage.words if w.sort in about.KNOWN and w.notions & term.number.counted]
        leading = [w for w in counted if known and known.glued and w.end <= term.number.span.start]
        counted = sorted(leading or counted, key=lambda w: operands.gap(Operand(*term[:2]), w))[:1]
        before = [
            w for w in term.passage.words for c in counted if 0 <= c.start - w.end <= 1 and w.sort == "thing"
        ]
        shared = any(is_told(c.notions, claim.notions) for c in counted)
        if shared and not all(is_told(w.notions, claim.notions) for w in before):
            return True
    return False
