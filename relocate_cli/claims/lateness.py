"""How late or early something came by what a source says itself ("opened five years late"), without the old date."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from re import Pattern

from relocate_cli.claims import forms, intervals, lasting
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.intervals import Length
from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.sources import Found
from relocate_cli.model import VerdictLabel

_LIKELY = 0.75
"""Which share of its words is told of an event that may be meant: the words for how late it came tell the rest."""


def settle(relation: Relation, comparisons: list[Comparison]) -> Found | None:
    """The label of a claim of how much later or earlier than planned something came, None where no source says it."""
    for c in sorted(comparisons, key=lambda c: -c.share):
        if not c.act or c.share < _LIKELY or c.refuted or set(c.open) - {"date", "event", "place"}:
            continue
        told = _late(c.source.passage)
        if told is None:
            continue
        late, text, length = told
        label = _label(relation, late=late, length=length)
        if label == "not_enough_info":
            continue
        kept = (replace(s, label="supported") for s in c.slots if s.slot != "date")
        slot = lasting.date_slot(label, relation, text, (c.source.evidence,))
        return label, (*kept, slot), comparisons
    return None


def _label(relation: Relation, *, late: bool, length: Length | None) -> VerdictLabel:
    """The label by the side and by how much; late by less or more than claimed is refuted, both told exactly."""
    if late is not (relation.sort == "after"):
        return "refuted"
    if relation.apart is None:
        return "supported"
    if length is None:
        return "not_enough_info"
    return intervals.as_long(relation.apart, length)


def _late(passage: Passage) -> tuple[bool, str, Length | None] | None:
    """Whether a sentence tells that something came late or early, by which words, and by how much."""
    known = language(passage.sentence.lang)
    if known is None:
        return None
    for pattern in _patterns(known.code):
        if match := pattern.search(passage.text):
            return bool(match["late"]), match[0], forms.apart(match.groupdict(), known)
    return None


@cache
def _patterns(code: str) -> tuple[Pattern[str], ...]:
    return tuple(pattern for _, pattern in forms.rows(code, "late"))
