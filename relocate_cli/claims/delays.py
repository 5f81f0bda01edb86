"""How much later or earlier than planned something came or is to come, by two dates that a report tells of it.

A report tells the old date by words of its own ("was to open in June", 당초 6월 개통할 예정이었으나), and the new one
behind it or in another sentence. `lateness` reads what a source says itself of how late something came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli import dates, registry
from relocate_cli.claims import alignment, forms, intervals, settled, weighing
from relocate_cli.claims.intervals import Length
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word, masked
from relocate_cli.codec import plain_date
from relocate_cli.model import Mention, Slot, VerdictLabel, When

_LEAST, _DENIED = 0.5, 0.7
"""Which share of the other words of a claim the sentences of both dates tell at the least, and where they deny it."""
_LONG = 200
"""From how many sentences on a document is too long to be looked through."""
_COARSE = ("decade", "century")
"""Grains of dates by which nothing is late."""


class _Claimed(NamedTuple):
    """How much later (or earlier) than planned a claim has something, its words for that, and the other ones."""

    late: bool
    length: Length
    text: str
    words: tuple[Word, ...]


class _Moved(NamedTuple):
    """The date that something was to have, and another one of it, with their sentences."""

    planned: When
    instead: When
    passage: Passage
    where: Passage

    @property
    def together(self) -> bool:
        """Whether one sentence tells both."""
        return self.passage is self.where


def decide(
    claim: Passage, stated: Sequence[Statement], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """The label of a claim of how late or early something was, by the dates of a report; None where none tells it."""
    claimed = _claimed(claim)
    if claimed is None or not stated:
        return None
    weighed = weighing.weigh(claimed.words, index)
    documents = {id(p.document): p.document for s in stated for p in index.find(s)}
    for document in documents.values():
        inside = index.within(document)
        if not 0 < len(inside) <= _LONG or not weighing.all_named(claim, inside[0], index, claimed.words):
            continue
        moves = [
            (weighing.together(weighed, [moved.passage, moved.where], index), moved)
            for moved in _moves(inside, claimed)
        ]
        likely = _likely(
            [(told, moved) for told, moved in moves if told >= _LEAST and _is_of(moved, claimed)]
        )
        if found := _best(likely, claimed, stated, inside):
            return found
    return None


def _is_of(moved: _Moved, claimed: _Claimed) -> bool:
    """Whether the sentences of two dates, or those around them, tell most of the things of a claim."""
    here = frozenset(
        n for p in (moved.passage, moved.where) for n in alignment.here_of(p) | p.around | p.topic
    )
    things = [w for w in claimed.words if w.sort in ("thing", "body")]
    told = sum(is_told(w.notions, here) for w in things)
    return not things or told >= max(1, len(things) / 2)


_Told = Sequence[tuple[float, _Moved]]
"""Dates that were moved, each with how much of a claim their sentences tell."""


def _likely(moves: _Told) -> _Told:
    """The moves of what a claim is most likely about: of the planned date whose sentence tells most of it.

    Of those that stand apart, what lies behind the new date beside it, which may have been put off again.
    """
    ranked = sorted(moves, key=lambda pair: (pair[1].together, pair[0]), reverse=True)
    best = ranked[0][1].passage if ranked else None
    beside = [moved for _, moved in moves if moved.passage is best and moved.together]
    return [
        (told, moved)
        for told, moved in moves
        if moved.passage is best
        and (moved.together or all(intervals.order(near.instead, moved.instead) for near in beside))
    ]


def _best(
    moves: _Told, claimed: _Claimed, stated: Sequence[Statement], inside: Sequence[Passage]
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """The label that the moves of one date come to: borne out by one of them, or denied by all."""
    borne_out = [
        (told, moved)
        for told, moved in moves
        if _label(claimed, moved) == "supported" and _happened(claimed, moved)
    ]
    denied = [(told, moved) for told, moved in moves if moved.together and told >= _DENIED]
    if not borne_out and not (denied and all(_denies(claimed, moved, inside) for _, moved in moves)):
        return None
    _, moved = max(borne_out or denied, key=lambda pair: (pair[1].together, pair[0]))
    label: VerdictLabel = "supported" if borne_out else "refuted"
    text = f"{plain_date(moved.planned)}; {plain_date(moved.instead)}"
    slots = settled.slots(stated, moved.passage, "date", label, text, claimed.text)
    return (label, slots) if slots else None


def _happened(claimed: _Claimed, moved: _Moved) -> bool:
    """Whether what a claim has happen besides ("after a fire on the site") is told by the sentences of two dates."""
    here = frozenset(
        n for p in (moved.passage, moved.where) for n in alignment.here_of(p) | p.around | p.topic
    )
    known = registry.notions()
    events = [w for w in claimed.words if any(n in known and known[n].sort == "event" for n in w.notions)]
    late = next((w for w in claimed.words if w.sort in ("act", "event")), None)
    return all(is_told(w.notions, here) for w in events if w is not late)


def _denies(claimed: _Claimed, moved: _Moved, inside: Sequence[Passage]) -> bool:
    """Whether a move was of another length than a claimed one, also if the date was put off once more."""
    if _label(claimed, moved) != "refuted":
        return False
    later = any(intervals.order(moved.instead, _of(m)) for p in inside for m in _dates(p))
    longer = _label(claimed._replace(length=replace(claimed.length, mod="less-than")), moved) == "refuted"
    return longer or not later


def _label(claimed: _Claimed, moved: _Moved) -> VerdictLabel:
    one, other = (moved.planned, moved.instead) if claimed.late else (moved.instead, moved.planned)
    return intervals.apart(one, other, claimed.length)


def _claimed(claim: Passage) -> _Claimed | None:
    """How much later or earlier than planned a claim has something, by the rows of its language."""
    known = language(claim.sentence.lang)
    for row, pattern in forms.rows(known.code, "delay") if known else ():
        match = pattern.search(claim.text)
        length = forms.apart(match.groupdict(), known) if match and known else None
        if match is None or length is None:
            continue
        start, end = match.span("said") if "said" in match.groupdict() else match.span()
        words = tuple(w for w in weighing.content(claim) if w.end <= start or w.start >= end)
        return _Claimed(row["side"] == "late", length, match[0], words) if words else None
    return None


def _moves(inside: Sequence[Passage], claimed: _Claimed) -> Iterator[_Moved]:
    """Every date that something was to have by a document, with each that it came to have instead."""
    for passage in inside:
        for mention in _dates(passage):
            if not _was_planned(mention, passage):
                continue
            for where in inside:
                if where is not passage and not _tells(where, claimed):
                    continue
                for other in _dates(where):
                    apart = where is not passage or other.start >= mention.end
                    if (
                        apart
                        and not dates.overlaps(mention.when, other.when)
                        and not _was_planned(other, where)
                    ):
                        yield _Moved(_of(mention), _of(other), passage, where)


def _of(mention: Mention) -> When:
    """When a date is: the end of what goes on up to it ("by March 2024")."""
    when = mention.scope or mention.when
    told = (when.edtf or "").removeprefix("../")
    return dates.parse(told) if told != when.edtf else when


def _dates(passage: Passage) -> list[Mention]:
    """The dates of a sentence that lie on the calendar."""
    found = (m for m in alignment.dated(passage) if dates.placed(m.scope or m.when))
    return [m for m in found if m.when.grain not in _COARSE]


def _tells(passage: Passage, claimed: _Claimed) -> bool:
    """Whether a sentence tells some of what a claim is about, and not only words that say little."""
    here = alignment.here_of(passage)
    found = [w for w in claimed.words if is_told(w.notions, here)]
    return len(found) >= _SOME and any(w.sort != "plain" for w in found)


_SOME = 2
"""How many words of a claim another sentence tells at the least that has the new date."""


def _was_planned(mention: Mention, passage: Passage) -> bool:
    """Whether a date is told as the one that something was to have, by the words on both sides of it."""
    known = language(passage.sentence.lang)
    if known is None:
        return False
    start, end = mention.start - passage.sentence.start, mention.end - passage.sentence.start
    others = [(m.start - passage.sentence.start, m.end - passage.sentence.start) for m in _dates(passage)]
    text = masked(passage.text, [span for span in others if span != (start, end)])
    marked = f"{text[:start]}#{text[end:]}"
    return any(pattern.search(marked) for _, pattern in forms.rows(known.code, "was_planned"))
