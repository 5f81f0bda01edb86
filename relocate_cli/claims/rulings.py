"""Who won or lost in court, where claim and report tell it by different acts: "won its case", "dismissed the suit".

A suit that is dismissed is lost by who brought it; a court that rules for somebody lets him win. Rows of claims.toml
tell the side, and in `who` of whom, or of whoever has sued where they name nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli.claims import alignment, forms, outlook, weighing
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot, VerdictLabel

_LEAST = 0.5
"""Which share of the other things of a claim a ruling and what stands around it tell at the least."""
_COURT = frozenset("court lawsuit appeal judge-noun trial win lose sue dismiss dismiss-case reject".split())
"""Notions of what is told of any ruling."""


class _Ruling(NamedTuple):
    """Whether somebody won, and the words for him; none where he is whoever brought the case."""

    won: bool
    who: tuple[Word, ...]
    instance: str


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """What the rulings in the sources say of a claim of who won or lost in court, None where they say nothing."""
    mine = _ruling(claim)
    if mine is None or not mine.who or not stated or outlook.undone(claim, stated):
        return None
    for passage in passages:
        theirs = _ruling(passage)
        if theirs is None or not _of_the_same(claim, mine, passage, theirs, index):
            continue
        label: VerdictLabel = "supported" if theirs.won is mine.won else "refuted"
        return label, _slots(stated, passage, label)
    return None


def _ruling(passage: Passage) -> _Ruling | None:
    """Who a sentence tells to have won or lost in court, by the rows of its language."""
    known = language(passage.sentence.lang)
    for row, pattern in forms.rows(known.code, "ruling") if known else ():
        if match := pattern.search(passage.text):
            start, end = match.span("who") if match["who"] else (0, 0)
            who = tuple(w for w in passage.words if start <= w.start < end and w.sort != "plain")
            return _Ruling(row["side"] == "won", who, _instance(passage))
    return None


def _instance(passage: Passage) -> str:
    """Which court of several a sentence tells of, by the first cue that it has; empty where it tells none."""
    known = language(passage.sentence.lang)
    pairs = known.pairs("words", "instances") if known else {}
    return next((name for cue, name in pairs.items() if cue in passage.text.lower()), "")


def _of_the_same(claim: Passage, mine: _Ruling, passage: Passage, theirs: _Ruling, index: Index) -> bool:
    """Whether two rulings are of one case: of the same party and court, with most other things of a claim."""
    near = alignment.here_of(passage) | passage.around | passage.topic
    there = frozenset(n for w in theirs.who for n in w.offered) if theirs.who else near
    if not all(is_told(w.notions, there) for w in mine.who):
        return False
    ours = frozenset(n for w in mine.who for n in w.offered)
    if theirs.who and not any(is_told(w.notions, ours) for w in theirs.who):
        return False
    if mine.instance and theirs.instance and mine.instance != theirs.instance:
        return False
    rest = [w for w in weighing.content(claim) if w not in mine.who and not w.notions & _COURT]
    rest = [w for w in rest if w.sort in ("thing", "event", "name", "body")]
    told_of = sum(is_told(w.notions, near) for w in rest)
    timely = "refuted" not in alignment.dates(claim, passage)
    return timely and told_of >= _LEAST * len(rest) and weighing.all_named(claim, passage, index)


def _slots(stated: Sequence[Statement], passage: Passage, label: VerdictLabel) -> tuple[Slot, ...]:
    """The slots of the nearest statement, of which the event is that of a claim or its contrary."""
    compared = [compare(s, source) for s in stated for source in told(passage)]
    nearest = max(compared, key=lambda c: c.share)
    kept = (s for s in nearest.slots if s.slot != "event" and (s.slot, s.label) != ("date", "refuted"))
    rest = (s if s.slot == "date" else replace(s, label="supported") for s in kept)
    text = passage.text
    return (slot("event", label, stated[0].passage.text, text, nearest.source), *rest)
