"""Which word tells of what a number is, where it stands right beside it: "a budget of 375 million", 대학생 166명."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from relocate_cli.claims import quantities
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.words import Word

if TYPE_CHECKING:
    from relocate_cli.claims.operands import Operand

_SORTS = ("thing", "measure", "plain", "name", "word", "act")
"""Sorts of words that may tell of what a number is."""


def each_labelled(claim: Passage, one: Operand, other: Operand) -> bool:
    """Whether a claim tells the labels of both numbers, each of which the other number lacks."""
    mine, theirs = _told(claim, one), _told(claim, other)
    return _apart(mine, theirs) and _apart(theirs, mine)


def by_label(found: Sequence[Word], pair: Sequence[Operand]) -> Operand | None:
    """Which of two numbers does not have one of some words for its label, where the other one does."""
    labelled = [any(is_told(w.offered, v.notions) for w in _labels(o) for v in found) for o in pair]
    return pair[labelled.index(False)] if labelled.count(True) == 1 else None


def part_and_whole(claim: Passage, part: Operand, whole: Operand) -> str:
    """How a share is picked: where a claim tells the label of a part, which the whole lacks, and one of the whole."""
    mine, theirs = _told(claim, part), _told(claim, whole)
    told_so = part.passage is whole.passage and theirs and _apart(mine, theirs)
    return "labelled" if told_so else ""


def before(operand: Operand) -> list[Word]:
    """The word right before a number that tells of what it is."""
    return [w for w in _labels(operand) if w.end <= operand.number.span.start]


def _told(claim: Passage, operand: Operand) -> list[Word]:
    return [w for w in _labels(operand) if is_told(w.offered, claim.notions)]


def _apart(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether one of some words is told by none of others."""
    return any(not any(w.offered & other.offered for other in theirs) for w in mine)


def _labels(operand: Operand) -> list[Word]:
    """The word before a number, with "of" between in English, and the one right behind it."""
    number, passage = operand.number.span, operand.passage
    known = language(passage.sentence.lang)
    if known is None:
        return []
    lead = quantities.unbounded(passage.text[: number.start], known).rstrip()
    before = [w for w in passage.words if w.end <= len(lead) and w.sort in _SORTS][-1:]
    between = [lead[w.end :].strip() for w in before]
    if known.glued:
        joined = all(gap in ("", *known.particles) for gap in between)
    else:
        joined = all(gap in known.lists("numbers", "labels") for gap in between)
    behind = [w for w in passage.words if number.end <= w.start <= number.end + 1 and w.sort in _SORTS]
    return [*(before if joined else ()), *behind]
