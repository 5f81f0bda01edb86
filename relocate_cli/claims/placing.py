"""The place slot: whether something is told of the claimed place, of another one in its stead, or of none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from relocate_cli import registry
from relocate_cli.claims.casting import ancestors
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import in_document, is_place, told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.people import identities
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot, VerdictLabel


def place(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The place slot, where the claim names a place: another one in its stead refutes."""
    claimed = [word for word in claim.words if is_place(word)]
    if not claimed:
        return
    acting = frozenset(f"e:{i}" for i in identities(source.agents))
    here = [word for word in source.passage.words if is_place(word) or _before_place(word, source)]
    here = [word for word in here if not word.notions & acting]
    everyone = frozenset(n for word in here for n in word.notions) | source.clause - acting
    everyone |= frozenset(f"e:{parent}" for n in everyone if n[:2] == "e:" for parent in ancestors(n[2:]))
    text = source.passage.document.text
    if any(
        _turned(w, source) or _goes_elsewhere(w, source) or _only_named(w, claim, source) for w in claimed
    ):
        label: VerdictLabel = "not_enough_info"
    elif all(told(word.notions, everyone) for word in claimed):
        label = "supported"
    elif _instead(claimed, [w for w in here if not of_a_building(w, source.passage)], everyone, text):
        beside = _instead(claimed, here, everyone | source.passage.notions, text)
        label = "refuted" if beside else "not_enough_info"  # "Halden, Kent" is in Kent
    else:
        near = everyone | source.passage.notions | source.passage.around
        near |= frozenset(f"e:{parent}" for n in near if n[:2] == "e:" for parent in ancestors(n[2:]))
        goals = [word for word in claimed if word.sort == "name" and word.placed == "to"]
        elsewhere = any(
            word.placed == "to" for word in source.words
        )  # a goal of its own: "to the old school"
        near = source.passage.notions if goals and elsewhere else near
        around = all(told(word.notions, near) or in_document(word, source) for word in claimed)
        told_here = all(told(word.notions, source.passage.notions) for word in claimed)
        beside = not told_here and _beside(claim, here)
        label = "supported" if around and not beside else "not_enough_info"
    found = "; ".join(dict.fromkeys(word.text for word in here)) or None
    yield slot("place", label, "; ".join(word.text for word in claimed), found, source)


def _beside(claim: Statement, here: Sequence[Word]) -> bool:
    """Whether a sentence tells where else something is, by a name that a claim does not have."""
    rivals = [w for w in here if is_place(w) and not told(w.notions, claim.passage.notions)]
    if claim.trigger & TRANSFERS:
        return any(not names_place(word) for word in rivals)  # bought from a ministry, not from the county
    return any(word.sort == "name" and word.placed == "at" for word in rivals)


TRANSFERS = frozenset("buy receive take-over lease borrow".split())
"""Acts by which something comes from somebody."""


def of_a_building(word: Word, passage: Passage) -> bool:
    """Whether a word is of the name of a building or a street that no registry has: it may lie in a claimed place."""
    for name, thing in pairwise(passage.words):
        joined = thing.start - name.end == 1 and not name.tail and name.sort == "name"
        a_part = thing.sort == "thing" or (thing.sort == "plain" and thing.text[0].isupper())
        if joined and a_part and not name.offered & DIVISIONS and word in (name, thing):
            return True
    return False


def _before_place(name: Word, source: Statement) -> bool:
    """Whether a name tells where something lies that something is done at: 연포시 문화회관에서."""
    if name.sort not in ("name", "word") or name.placed or name.tail or not name.offered & DIVISIONS:
        return False
    beside = (w for w in source.passage.words if 0 < w.start - name.end <= 1)
    return any(w.placed and w.sort in ("thing", "plain") for w in beside)


DIVISIONS = frozenset(("city", "county-noun", "district", "region"))
"""What the end of a name tells a place to be."""


def _goes_elsewhere(goal: Word, source: Statement) -> bool:
    """Whether the goal of a claim is that of another event of the sentence."""
    goes = any(word.placed == "to" for word in source.words)
    its_own = source.event is not None and len(source.passage.events) > 1 and goes
    here = source.clause | frozenset(
        f"e:{p}" for n in source.clause if n[:2] == "e:" for p in ancestors(n[2:])
    )
    told_there = any(word.placed == "to" and word.notions & goal.notions for word in source.passage.words)
    return goal.placed == "to" and its_own and told_there and not told(goal.notions, here)


def _only_named(place: Word, claim: Statement, source: Statement) -> bool:
    """Whether a source has the place of a claim only as a claim has it besides: in the name of a line or a deal."""
    named = any(w.notions == place.notions and not w.placed for w in claim.passage.words)
    same = [w for w in source.passage.words if w.notions & place.notions]
    return bool(place.placed) and named and bool(same) and not any(w.placed for w in same)


def _turned(goal: Word, source: Statement) -> bool:
    """Whether a source has the goal of a claim as where something comes from, and goes elsewhere, or vice versa."""
    same = [word for word in source.passage.words if word.notions & goal.notions]
    if goal.placed in ("at", "from") and "relocate" in source.trigger and same:
        return all(word.placed == "to" for word in same)
    goes = any(word.placed == "to" for word in source.passage.words)
    return goal.placed == "to" and goes and bool(same) and all(word.placed in ("at", "from") for word in same)


def _instead(claimed: Sequence[Word], here: Sequence[Word], everyone: frozenset[str], text: str) -> bool:
    """Whether other places stand in a source in the stead of those of a claim that its document does not tell.

    What is no registered place may lie in one that stands elsewhere in the `text`.
    """
    untold = [word for word in claimed if not told(word.notions, everyone)]
    named = frozenset(n for word in claimed for n in word.notions)
    others = [word for word in here if not word.notions & named]
    if any(word.sort == "name" and word.text in text for word in untold):
        return False
    if len({word.sort for word in (*others, *untold)}) > 1 and not any(w.sort == "body" for w in others):
        return False  # what is registered nowhere may be a part of a registered place
    if len({registry.is_region(w.text) for w in (*others, *untold) if w.sort == "name"}) > 1:
        return False  # a town may lie in a region
    return bool(others and untold) and not any(within(word, other) for word in untold for other in others)


def within(one: Word, other: Word) -> bool:
    """Whether one place lies in another, which a source may leave unsaid."""
    above = frozenset(f"e:{parent}" for n in one.notions if n[:2] == "e:" for parent in ancestors(n[2:]))
    return bool(above & other.notions) or _named_in(one, other) or _named_in(other, one)


def _named_in(one: Word, other: Word) -> bool:
    """Whether a place has the name of another in its own: Jeonbuk Innovation City and Jeonbuk."""
    entries = [registry.get(notion[2:]) for notion in other.notions if notion[:2] == "e:"]
    names = [name.casefold() for entry in entries if entry for name in entry.names]
    return any(one.text.casefold() in name for name in names)
