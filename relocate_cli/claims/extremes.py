"""Claims that something was the first or the last of its kind: by the word of a source, or by all that they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from relocate_cli.claims import intervals, subjects, words
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement
from relocate_cli.codec import plain_date
from relocate_cli.model import Slot, VerdictLabel

Side = Literal["first", "last"]


def settle(
    claim: Statement, comparisons: Sequence[Comparison], label: VerdictLabel, slots: tuple[Slot, ...]
) -> tuple[VerdictLabel, tuple[Slot, ...]]:
    """The label of a supported claim where it says that the event was the first or last one.

    Another such event before (after) it refutes that, a source that says so too or later (earlier) events of the kind
    bear it out; else it stays open.
    """
    side = _side(claim.passage)
    if side and label == "not_enough_info" and (settled := _by_name(side, claim, comparisons)):
        return settled
    if side is None or label != "supported" or len(claim.passage.events) > 1:
        return label, slots
    same = [c for c in comparisons if c.same and c.label("status") == "supported" and c.source.telling]
    fitting = [c for c in same if not c.refuted and not c.open]
    beyond = [c for c in same if any(_before(side, c, other) for other in fitting)]
    if beyond:
        return "refuted", _dated(slots, beyond[0], "refuted")
    told = any(_side(c.source.passage) == side for c in fitting)
    others = [c for c in same if any(_before(side, other, c) for other in fitting)]
    if told or others:
        return label, slots
    return "not_enough_info", _dated(slots, fitting[0], "not_enough_info") if fitting else slots


def _by_name(
    side: Side, claim: Statement, comparisons: Sequence[Comparison]
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """Whether a clause tells of the claimed one, or of another by name, that it was the first (last).

    Another one is named in the same document, by a name that ends alike; all else of the claim is told as well.
    """
    known, mine = language(claim.passage.sentence.lang), subjects.called(claim)
    if known is None or not known.glued:
        return None  # names of other languages tell by their last letter nothing of what they are
    first = [c for c in comparisons if claim.trigger & c.source.trigger and _side_of(c.source) == side]
    others = [(c, subjects.called(c.source)) for c in first]
    rest = [w for w in claim.passage.words if w.sort in _TELLING and w.text not in mine]
    for comparison, theirs in others if mine else ():
        passage, source = comparison.source.passage, comparison.source
        text, here = passage.document.text, passage.notions | passage.around | passage.topic
        itself = bool(theirs) and (mine in theirs or theirs in mine)
        apart = not any(mine in other or other in mine for _, other in others if other)
        if not all(told(w.notions, here) or (w.text in text and not itself) for w in rest):
            continue
        kept = tuple(
            s for s in comparison.slots if s.slot not in ("actor", "event") and s.label == "supported"
        )
        event = Slot("event", "supported", claim.title, source.title, (source.evidence,))
        if len(kept) < sum(s.slot not in ("actor", "event") for s in comparison.slots):
            continue  # told as not done, or of another time
        if itself:
            return "supported", (event, Slot("actor", "supported", mine, theirs, (source.evidence,)), *kept)
        if apart and theirs[-1:] == mine[-1:] and mine in text:
            return "refuted", (event, Slot("actor", "refuted", mine, theirs, (source.evidence,)), *kept)
    return None


_TELLING = ("thing", "event", "act", "name", "body", "word")
"""Sorts of words that tell what somebody was the first to do."""


def _side_of(statement: Statement) -> Side | None:
    """Whether the clause of an act tells of a first or a last time."""
    start, end = subjects.behind(statement), statement.at + _VERB
    return _side_in(statement.passage, start, end)


_VERB = 8
"""How long a verb is at the most, in code points."""


def _side(passage: Passage) -> Side | None:
    """Whether a sentence tells of a first or a last time, outside of dates and of the names of phases."""
    return _side_in(passage, 0, len(passage.text))


def _side_in(passage: Passage, start: int, end: int) -> Side | None:
    """The same of a part of a sentence."""
    known = language(passage.sentence.lang)
    if known is None:
        return None
    spans = [(m.start - passage.sentence.start, m.end - passage.sentence.start) for m in passage.mentions]
    spans += [(word.start, word.end) for word in passage.words if word.sort == "ordinal"]
    planned = re.finditer(known.phrase("relations", "at_first") or "(?!)", passage.text, re.IGNORECASE)
    spans += [match.span() for match in planned]  # "later than first planned"
    text = words.masked(passage.text, spans)[start:end]
    sides: tuple[Side, ...] = ("first", "last")
    for side in sides:
        cues = "|".join(map(re.escape, known.lists("relations", side)))
        if re.search(rf"(?<!\w)(?:{cues})(?!\w)", text, re.IGNORECASE):
            return side
    return None


def _before(side: Side, one: Comparison, other: Comparison) -> bool:
    """Whether one event lies beyond another on a side: before it where the first is asked for, after it else."""
    if one.source.when is None or other.source.when is None:
        return False
    return intervals.order(one.source.when, other.source.when) is (side == "first")


def _dated(slots: tuple[Slot, ...], comparison: Comparison, label: VerdictLabel) -> tuple[Slot, ...]:
    """The slots with the date's label, as the event that decides has it."""
    when = comparison.source.when
    dated = next((slot for slot in slots if slot.slot == "date"), None)
    found = plain_date(when)
    claimed = dated.claimed if dated else None
    settled = Slot("date", label, claimed, found, (comparison.source.evidence,))
    return (*(slot for slot in slots if slot.slot != "date"), settled)
