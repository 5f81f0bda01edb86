"""How large a share of something is, where a claim tells it in percent or as a half, and a source tells both numbers.

A source tells a part by what stands beside its number, and its whole in the same sentence or one before it: "Of the
908 staff, 478 are nurses"; "모두 4008곳이다. 초등학교가 3674곳". The share that the two come to bears a claim out or
denies it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli.claims import (
    alignment,
    arithmetic,
    groups,
    operands,
    outlook,
    portions,
    quantities,
    reckoning,
    settled,
    weighing,
)
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.portions import Part
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement, told_status
from relocate_cli.claims.words import Word, masked
from relocate_cli.model import TO_COME, UNDONE, Slot, VerdictLabel

_NEAREST = 0.45
"""Which share of a claim the sentences of a part and its whole tell together at the least."""
_DENIED = 0.7
"""The same where they deny it."""
_LONG = 500
"""From how many sentences on a document is too long to be looked through."""
_FAR = 0.08
"""How far, as a share of it, a number may be from a claimed one that it does not deny."""


class _Beside(NamedTuple):
    """How much of a claim is told right beside a part: by the things that it is, and by what they do.

    What they do may be told once for all parts: "the region pays half, the town the rest".
    """

    things: float
    acts: float


_AS_WRITTEN = 0.01
"""What a word counts more that is told as it is written: 국비 is no 시비, though both are public money."""
_NOTHING = _Beside(0.0, 0.0)


class _Meant(NamedTuple):
    """A part that a claim may mean, how much of the claim is told around it, and how much right beside its number.

    `others`: how much is told beside the other part of the same whole that has most of it; `rival`: whether a thing
    of the claim is told beside another part only.
    """

    part: Part
    told: float
    beside: _Beside
    others: _Beside | None
    rival: bool

    @property
    def ahead(self) -> bool:
        """Whether more is told beside this part than beside any other one."""
        return self.others is None or self.beside > self.others


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """Whether the share that a claim tells is borne out or denied by a part and its whole, None where neither is."""
    claimed = _share(claim)
    if claimed is None or not stated:
        return None
    found = sorted(_meant(claim, claimed, passages, index), key=lambda meant: -meant.told)
    for meant in found:
        if _borne_out(meant, claimed, claim, stated) and _of_one_mind(meant.part, claim, stated):
            return _answer(meant.part, claimed, stated, "supported")
    if (
        found
        and _denied(found, claimed, claim, stated)
        and not any(_of_some(m.part, claimed, claim) for m in found)
    ):
        meant = next(meant for meant in found if meant.ahead)
        return _answer(meant.part, claimed, stated, "refuted")
    return None


def _of_some(part: Part, claimed: Quantity, claim: Passage) -> bool:
    """Whether a part may be one of another part that a claim tells: of 46 persons 31 were asked to, and 19 did."""
    passage = part.passage
    between = [
        q
        for q in part.others
        if q.whole == part.whole.low
        and part.whole.span.start < q.span.start < part.number.span.start
        and part.number.low < q.low
        and any(
            w.sort == "act" and is_told(w.notions, claim.notions)
            for w in passage.words
            if q.span.end <= w.start < part.number.span.start
        )
    ]
    shares = [_ALL * part.number.low / q.low for q in between]
    if claimed.mod in ("less-than", "equal-or-less"):
        return any(share <= claimed.high for share in shares)
    return any(share >= claimed.low for share in shares)


_ALL = 100
"""What all shares come to."""


def _of_one_mind(part: Part, claim: Passage, stated: Sequence[Statement]) -> bool:
    """Whether what a claim has a part want is told around it, where both are in one language: moved, not opposed."""
    if claim.sentence.lang != part.passage.sentence.lang:
        return True
    here = alignment.here_of(part.passage) | alignment.here_of(part.before) | part.passage.around
    acts = (w for w in claim.words if w.notions & _AGAINST and any(w.notions & s.trigger for s in stated))
    return all(is_told(w.notions, here) for w in acts)


_AGAINST = frozenset(("oppose", "disagree"))
"""What those who do something else need not want."""


def amount(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """The label of how much a part is, of which a source tells the share only, or that it is what is left."""
    numbers = [q for q in claim.quantities if q.unit not in _NO_AMOUNTS]
    if len(numbers) != 1:
        return None
    (claimed,) = numbers
    found = [m for m in _meant(claim, claimed, passages, index) if m.part.implied and m.ahead]
    told = [m for m in found if m.beside > _NOTHING and _alike(m.part, claim, stated)]
    for meant in sorted(told, key=lambda meant: -meant.told):
        if quantities.compare(claimed, meant.part.number):
            return _answer(meant.part, claimed, stated, "supported")
    only = told[0] if len(told) == 1 else None
    if only and only.told >= _DENIED and _clearly(only, claim, stated) and not _stands(claimed, only, index):
        return _answer(only.part, claimed, stated, "refuted")
    return None


def _stands(claimed: Quantity, meant: _Meant, index: Index) -> bool:
    """Whether a report tells a claimed number, or one that is about as large as the part."""
    low, high = reckoning.range_of(claimed)
    near = (
        abs(claimed.low - meant.part.number.low) <= _FAR * claimed.low or low <= meant.part.number.low <= high
    )
    every = (q for p in index.within(meant.part.passage.document) for q in p.quantities)
    return near or any(quantities.compare(claimed, q) for q in every if quantities.comparable(claimed, q))


_NO_AMOUNTS = ("percent", "times", "fold", "age")
"""Units of what is no amount."""


def _share(claim: Passage) -> Quantity | None:
    """The share that a claim tells of something, and not by how much something is more or has risen."""
    known = language(claim.sentence.lang)
    found = [q for q in claim.quantities if q.unit == "percent"]
    if known is None or len(found) != 1 or arithmetic.side(found[0], claim, known, bare=True):
        return None
    if re.search(known.phrase("numbers", "share_of"), _marked(claim, found[0]), re.IGNORECASE):
        return found[0]
    sharing = any(cue in claim.text.lower() for cue in known.lists("numbers", "sharing"))
    other = operands.in_points(claim) or operands.compares(claim) or any(operands.directions(claim, known))
    return found[0] if sharing and not other else None


def _marked(claim: Passage, share: Quantity) -> str:
    """The words of a claim with a mark in the place of its share."""
    return f"{claim.text[: share.span.start]}#{share.span.text}#{claim.text[share.span.end :]}"


def _denies(claim: Passage) -> bool:
    """Whether a claim tells something as not done, besides that its share does not come up to a number."""
    shares = [(q.span.start, q.span.end) for q in claim.quantities if q.unit == "percent"]
    status, _ = told_status(masked(claim.text, shares), language(claim.sentence.lang))
    return status in UNDONE


def _meant(claim: Passage, claimed: Quantity, passages: Sequence[Passage], index: Index) -> Iterator[_Meant]:
    """The parts of the documents of some passages that a claim may tell the share of."""
    weighed = weighing.weigh([w for w in weighing.content(claim) if not _of_shares(w, claim)], index)
    for document in {id(p.document): p.document for p in passages}.values():
        inside = index.within(document) if len(document.sentences or ()) <= _LONG else []
        for part in portions.parts(inside):
            told = weighing.together(weighed, [part.passage, part.before], index)
            if told < _NEAREST or not _may_be(part, claim, claimed):
                continue
            if not weighing.all_named(claim, part.passage, index):
                continue
            beside, *others = (_beside(number, part, weighed) for number in (part.number, *part.others))
            yield _Meant(
                part,
                told,
                beside,
                max(others, default=None),
                portions.told_of_another(part, [w for w in weighed if w.sort in _THINGS]),
            )


def _beside(number: Quantity, part: Part, weighed: weighing.Weighed) -> _Beside:
    """Which share of a claim is told right beside one of the parts of a whole."""
    near = portions.words_of(number, part)
    offered = frozenset(n for w in near for n in w.offered)
    total = sum(weighed.values()) or 1.0
    told = [
        (word.sort in _ACTS, weight / total + _AS_WRITTEN * (word.text in {w.text for w in near}))
        for word, weight in weighed.items()
        if is_told(word.notions, offered)
    ]
    things, acts = (sum(weight for act, weight in told if act is acting) for acting in (False, True))
    return _Beside(things, acts)


_THINGS = ("thing", "name", "body")
"""Sorts of words that tell which part is meant."""


def _may_be(part: Part, claim: Passage, claimed: Quantity) -> bool:
    """Whether a claim tells no other date or whole than a part, and a share of all that its whole is of."""
    given = [q for q in claim.quantities if q is not claimed]
    told = (part.whole, part.number, *part.passage.quantities, *part.before.quantities)
    return (
        "refuted" not in alignment.dates(claim, part.passage)
        and all(any(quantities.compare(q, other) for other in told) for q in given)
        and not groups.narrower(part.number, part.whole, claim, part.before)
        and not (part.whole.unit in MONEY and reckoning.of_somebody(claim, claimed))
    )


def _borne_out(meant: _Meant, claimed: Quantity, claim: Passage, stated: Sequence[Statement]) -> bool:
    """Whether a part is the claimed one.

    A share that is told exactly is no accident; one of "more than half" many parts are, so that more words must tell
    which one is meant.
    """
    part = meant.part
    low, high = reckoning.range_of(claimed)
    exact = claimed.mod in (None, "approx") and meant.beside.things >= (meant.others or _NOTHING).things
    alone = not part.others and meant.told >= _DENIED and _tells_all(part, claim)
    sure = meant.ahead and (meant.beside > _NOTHING or alone)
    return low <= part.percent <= high and (exact or sure) and not meant.rival and _alike(part, claim, stated)


def _tells_all(part: Part, claim: Passage) -> bool:
    """Whether the sentences of a part, or those around them, tell all things of a claim that may be another part."""
    here = frozenset(
        n for p in (part.passage, part.before) for n in alignment.here_of(p) | p.around | p.topic
    )
    telling = [w for w in weighing.content(claim) if w.sort in (*_THINGS, "word", "event")]
    return all(is_told(w.notions, here) or _of_shares(w, claim) for w in telling)


def _alike(part: Part, claim: Passage, stated: Sequence[Statement]) -> bool:
    """Whether a claim has as done, or as not done, what a source tells of a part, and not the contrary of it."""
    start, end = portions.stretch(part.number, part)
    text, trigger = part.passage.text[start:end], frozenset(n for s in stated for n in s.trigger)
    words = portions.words_of(part.number, part)
    opposed = any(against(trigger, word.notions) for word in words)
    if not opposed and _another_act(words, part, claim):
        return False
    status = told_status(text, language(part.passage.sentence.lang))[0]
    ahead = status in TO_COME and not outlook.plans(claim, stated)
    return not ahead and ((status in UNDONE) is not _denies(claim)) is opposed


def _another_act(words: Sequence[Word], part: Part, claim: Passage) -> bool:
    """Whether a source tells that the things of a part did something, and a claim that they did something else."""
    each = [w for number in (part.number, *part.others) for w in portions.words_of(number, part)]
    whole = part.before.notions - frozenset(n for w in each for n in w.notions)
    told = [w for w in words if w.sort in _ACTS]
    mine = [w for w in claim.words if w.sort == "act" and not is_told(w.notions, whole)]
    return bool(told and mine) and not any(is_told(w.offered, claim.notions) for w in told)


_ACTS = ("act", "light", "event")
"""Sorts of words that tell what things do."""


def _denied(found: Sequence[_Meant], claimed: Quantity, claim: Passage, stated: Sequence[Statement]) -> bool:
    """Whether the parts that tell most of a claim come to another share, and none to the claimed one."""
    ahead = [meant for meant in found if meant.ahead]
    best = [meant for meant in ahead if meant.told >= found[0].told - _CLOSE]
    return (
        bool(best)
        and best[0].told >= _DENIED
        and all(_clearly(meant, claim, stated) for meant in best)
        and all(_apart(meant.part, claimed) for meant in ahead if meant.told >= found[0].told - _FAR_OFF)
    )


_CLOSE, _FAR_OFF = 0.05, 0.15
"""How much less of a claim may be told around a part that it may mean as well, and that bears it out if it does."""


def _clearly(meant: _Meant, claim: Passage, stated: Sequence[Statement]) -> bool:
    """Whether a claim can only mean a part: it tells all that does of the part, and of what the whole is."""
    part = meant.part
    known = language(part.passage.sentence.lang)
    glued = known is not None and known.glued
    sorts = ("thing", "name", "body", "event", *(("act",) if glued else ()))
    telling = [w for w in portions.words_of(part.number, part) if w.sort in sorts]
    telling = [
        w for w in telling if not w.notions <= quantities.COUNTERS and not w.notions & part.whole.counted
    ]
    counted = glued or bool(part.whole.counted & claim.notions)
    return (
        counted
        and bool(telling)
        and all(_told_as_such(w, claim) for w in telling)
        and _alike(part, claim, stated)
    )


def _told_as_such(word: Word, claim: Passage) -> bool:
    """Whether a claim tells a word and not only what it is a kind of: a high school is no elementary school."""
    own = frozenset(n for n in word.notions if ":" not in n)
    return is_told(word.notions, claim.notions) and (own <= claim.notions or word.text in claim.text)


def _apart(part: Part, claimed: Quantity) -> bool:
    """Whether a part is clearly no claimed share, and not one that is told roughly."""
    told = replace(claimed, low=part.percent, high=part.percent, mod=None)
    near = claimed.mod in (None, "approx") and abs(part.percent - claimed.low) <= _FAR * claimed.low
    return quantities.compare(claimed, told) is False and not near


def _of_shares(word: Word, claim: Passage) -> bool:
    """Whether a word only says that a claim tells a share."""
    known = language(claim.sentence.lang)
    return known is not None and any(
        cue in word.text.lower() for cue in known.lists("numbers", "share_words")
    )


def _answer(
    part: Part, claimed: Quantity, stated: Sequence[Statement], label: VerdictLabel
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """The slots of a claim with the part and the whole that its share follows from, or does not."""
    found = "; ".join((part.number.span.text, part.whole.span.text))
    slots = settled.slots(stated, part.passage, "number", label, found, claimed.span.text)
    return (label, slots) if slots else None
