"""A number of a claim that no source has, but that follows from others: their sum, their difference, their share.

`arithmetic` reckons with the numbers of one clause, whose words tell how they belong together. Here they may stand in
two sentences side by side, and a claim need only say that it reckons ("together", "rose", "a third of"): that two
numbers of what it is about come to the very one claimed, which stands nowhere, says that they are meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from relocate_cli.claims import about, alignment, arithmetic, quantities
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_TOLD = 0.6
"""Which share of the words of a claim a passage and what stands around it tell at the least."""
_AROUND = 0.8
"""What a word counts that only stands around a passage."""
_MOST = 6
"""How many passages are looked at."""
_SMALL = 20
"""Below which number any two of a longer list may come to it by chance."""
_FARTHEST = 1.4
"""How many times as much as "more than" is said of what follows may be at the most, and the least, inversely."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> tuple[Slot, ...] | None:
    """The slots of a claim whose one untold number follows from others, None where none does."""
    known = language(claim.sentence.lang)
    ways = _ways(claim, known) if known else frozenset()
    if known is None or not ways:
        return None
    for found in _likely(claim, passages, known):
        untold = [claimed for claimed, _ in found.other] + list(found.absent)
        if len(untold) != 1 or not about.named_here(found) or "refuted" in (*found.dates, *found.lengths):
            continue
        if untold[0].unit in ("percent", "fold") and not _acted(found):
            continue
        if not found.foreign and any(w.sort in about.KNOWN and not _cue(w, known) for w in found.missing):
            continue
        for way, pair in _operands(untold[0], found, ways):
            here = [q for q in pair if q in found.source.quantities]
            of_all = untold[0].whole in [q.low for q in pair]
            if all(_fits(q, claim, found.source, stated, way == "difference", of_all) for q in here):
                return _slots(claim, stated, found, untold[0], pair)
    return None


def _acted(found: Alignment) -> bool:
    """Whether a passage or what stands around it tells an act of a claim, if it has any."""
    acts = [w for w in found.claim.words if w.sort in ("act", "light", "event")]
    beside = found.source.notions | found.source.around
    return found.foreign or not acts or any(is_told(w.notions, beside) for w in acts)


def _ways(claim: Passage, known: Language) -> frozenset[str]:
    """How a claim reckons, by its words; "more than" before a number is none of them."""
    text = claim.text
    for quantity in reversed(claim.quantities):
        before = text[: quantity.span.start].rstrip()
        lead = next((m for m, _ in quantities.modifiers(known) if before.lower().endswith(m)), "")
        text = before[: len(before) - len(lead)] + " " + text[quantity.span.start :]
    ways = {way for way, told_by in _CUES.items() for key in told_by if known.says("numbers", key, text)}
    shares = {"share" for q in claim.quantities if q.unit in ("percent", "fold")}
    return frozenset(ways | shares)


_CUES = {"sum": ("summing", "totals"), "difference": ("differing", "more_by", "less_by")}
"""The lists of words that say that a number is reckoned, and how."""


def _likely(claim: Passage, passages: Sequence[Passage], known: Language) -> list[Alignment]:
    """The passages that tell most of a claim, with what stands around them."""
    aligned = [(found, _told(found, known)) for found in (alignment.align(claim, p) for p in passages)]
    ranked = sorted((pair for pair in aligned if pair[1] >= _TOLD), key=lambda pair: -pair[1])
    return [found for found, _ in ranked[:_MOST]]


def _told(found: Alignment, known: Language) -> float:
    words = [w for w in alignment.content(found.claim) if not _cue(w, known)]
    beside = about.beside(found)
    off = [w for w in found.off if w in words]
    near = [w for w in off if is_told(w.notions, beside)]
    lost = alignment.weight(w for w in off if w not in near) + (1 - _AROUND) * alignment.weight(near)
    return 1 - lost / (alignment.weight(words) or 1)


def _cue(word: Word, known: Language) -> bool:
    """Whether a word says that a claim reckons rather than what it is about."""
    if word.sort in ("body", *about.KNOWN) and known.glued:
        return False
    lists = [cue for keys in _CUES.values() for key in keys for cue in known.lists("numbers", key)]
    if known.glued:
        return word.text.startswith(tuple(lists))
    return any(word.text.lower() in cue.split() for cue in lists)


_Way = tuple[str, tuple[Quantity, ...]]


def _operands(claimed: Quantity, found: Alignment, ways: frozenset[str]) -> Iterator[_Way]:
    """The numbers of a passage, or of it and the sentences beside it, that a claimed one follows from."""
    here = found.source.quantities
    if claimed.unit in ("percent", "fold"):
        near = [q for q, _ in found.source.beside]
        numbers = [*here, *near] if len(here) + len(near) <= _FEW else here
        for pair in combinations(numbers, 2):
            if _of_one_sort(*pair) and _counts(found.claim, found.source, pair) and _as_large(claimed, *pair):
                yield "share", pair
        return
    own = [q for q in here if _alike(claimed, q)]
    beside = [q for q, _ in found.source.beside if _alike(claimed, q)]
    pairs = [(one, other) for one, other in combinations([*own, *beside], 2) if one in own]
    if claimed.low < _SMALL:
        pairs = [(own[0], own[1])] if len(own) == _PAIR else []
    if "sum" in ways and not _includes(found.source):
        for several in (*pairs, tuple(own) if len(own) > _PAIR else ()):
            if several and _comes_to(claimed, sum(q.low for q in several), several):
                yield "sum", several
    if "difference" in ways:
        for one, other in pairs:
            changes = _is_change(one, found.source) or _is_change(other, found.source)
            apart = _comes_to(claimed, abs(one.low - other.low), (one, other))
            if apart and not changes and _right_way_round(found, (one, other)):
                yield "difference", (one, other)


_PAIR = 2
_FEW = 3
"""How many numbers a passage and the sentences beside it may have for two of them to be meant."""


def _alike(claimed: Quantity, told_of: Quantity) -> bool:
    """Whether a number may be reckoned with for a claimed one: of its unit, or counting nothing else."""
    if claimed.unit or told_of.unit:
        return claimed.unit == told_of.unit
    if (told_of.part and not claimed.part) or told_of.rate != claimed.rate:
        return False
    return quantities.comparable(claimed, told_of) or not (_known(claimed) and _known(told_of))


def _of_one_sort(one: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers may be a share of the other, or so many times as large."""
    return one.unit == other.unit and one.unit not in ("percent", "fold", "times")


def _counts(claim: Passage, source: Passage, pair: Sequence[Quantity]) -> bool:
    """Whether a claim tells what two numbers count, as far as the lexicon knows it."""
    counted = frozenset(n for q in pair for n in q.counted)
    things = [w for w in source.words if w.sort in about.KNOWN and w.notions & counted]
    return not things or any(is_told(w.notions, claim.notions) for w in things)


def _known(number: Quantity) -> frozenset[str]:
    """What a number counts, without the notions that only spell a word or a name."""
    return frozenset(n for n in number.counted - quantities.COUNTERS if ":" not in n)


def _as_large(claimed: Quantity, one: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers is the claimed share of the other, or so many times as large."""
    small, large = sorted((one.low, other.low))
    if not small or one.low == other.low:
        return False
    value = 100 * small / large if claimed.unit == "percent" else large / small
    return _comes_to(claimed, value, (one, other), _WHOLE if claimed.unit == "percent" else 0.0)


_WHOLE = 0.5
"""Half a percent: how far a share may be off that is told in whole percents."""


def _comes_to(claimed: Quantity, value: float, of: Sequence[Quantity], off: float = 0.0) -> bool:
    """Whether a claimed number is what some others come to; "more than" is not said of what is far more."""
    mod = "approx" if any(q.mod or q.low != q.high for q in of) else None
    reckoned = replace(claimed, low=value, high=value, mod=mod)
    if claimed.mod and not 1 / _FARTHEST < value / claimed.low < _FARTHEST:
        return False
    if not claimed.mod and abs(value - claimed.low) <= max(off, _ROUNDED * value if mod else 0.0):
        return True
    return value > 0 and bool(quantities.compare(claimed, reckoned))


_ROUNDED = 0.025
"""How far a number may be off that follows from rounded ones, as a share of it."""


def _includes(source: Passage) -> bool:
    """Whether a sentence tells one of its numbers to be a part of another."""
    known = language(source.sentence.lang)
    return known is not None and any(cue in source.text for cue in known.lists("numbers", "including"))


def _is_change(number: Quantity, source: Passage) -> bool:
    """Whether a number is by how much something changed, and not what it was or became."""
    known = language(source.sentence.lang)
    if known is None:
        return False
    if known.glued:
        return bool(arithmetic.side(number, source, known))
    before = source.text[: number.span.start].lower().split()[-2:]
    return any(word in known.lists("numbers", "added") for word in before)


def _right_way_round(found: Alignment, pair: Sequence[Quantity]) -> bool:
    """Whether what a claim names first has more where it tells "more", where the numbers stand beside two names."""
    claim, source = found.claim, found.source
    known = language(claim.sentence.lang)
    text = claim.text
    way = next((w for w in ("more", "less") if known and known.says("numbers", f"{w}_by", text)), "")
    owners = [_owner(q, source) for q in pair]
    if not way or None in owners:
        return True
    places = [_place(owner, claim) for owner in owners if owner]
    if -1 in places or places[0] == places[1]:
        return True
    first = pair[0] if places[0] < places[1] else pair[1]
    return (first.low == max(q.low for q in pair)) is (way == "more")


def _owner(number: Quantity, source: Passage) -> Word | None:
    """The name that a number of a sentence stands beside."""
    names = [w for w in source.words if (about.is_name(w) or w.placed) and _together(number, w, source)]
    return min(names, key=lambda w: _gap(number, w), default=None)


def _gap(number: Quantity, word: Word) -> int:
    return max(word.start - number.span.end, number.span.start - word.end)


def _place(name: Word, claim: Passage) -> int:
    """Where a claim has a name, -1 where it does not."""
    return next((w.start for w in claim.words if is_told(w.notions, name.notions)), -1)


def _fits(
    number: Quantity,
    claim: Passage,
    source: Passage,
    stated: Sequence[Statement],
    changing: bool,
    whole: bool,
) -> bool:
    """Whether nothing speaks against a number being of what a claim does: the act beside it is not another one.

    By how much something changed is told with other acts than what it was and became.
    """
    near = [w for w in source.words if w.sort in ("act", "light", "event") and _together(number, w, source)]
    trigger = _trigger(stated)
    own = min(near, key=lambda w: _gap(number, w), default=None)
    if own is None or is_told(own.notions, claim.notions):
        return True
    if against(trigger, own.notions):
        return whole  # eight of nine backed it: one did not
    return changing or not any(is_told(trigger, w.notions) for w in source.words)


def _trigger(stated: Sequence[Statement]) -> frozenset[str]:
    """The acts of a claim."""
    return frozenset(notion for statement in stated for notion in statement.trigger)


def _together(number: Quantity, word: Word, source: Passage) -> bool:
    """Whether no comma stands between a number and a word."""
    first, last = sorted(((number.span.start, number.span.end), (word.start, word.end)))
    return not any(mark in source.text[first[1] : last[0]] for mark in ",;")


def _slots(
    claim: Passage,
    stated: Sequence[Statement],
    found: Alignment,
    claimed: Quantity,
    pair: Sequence[Quantity],
) -> tuple[Slot, ...]:
    """The slots of the statement nearest to a claim, with the numbers that its own follows from."""
    compared = [compare(statement, source) for statement in stated for source in told(found.source)]
    nearest = max(compared, key=lambda c: c.share)
    slots = {s.slot: replace(s, label="supported") for s in nearest.slots}
    told_of = "; ".join(q.span.text for q in pair)
    slots["number"] = slot("number", "supported", claimed.span.text, told_of, nearest.source)
    return tuple(slots.values())
