"""A number of a claim that no source has, but that follows from others: their sum, their difference, their share.

`arithmetic` reckons with the numbers of one clause, whose words tell how they belong together. Here they may stand in
two sentences side by side, and a claim says that it reckons ("in total", "rose", "a third of"). That two numbers come
to the very one claimed is much, and not enough: each has to be of what the claim tells, as its own sentence has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations
from typing import Literal, NamedTuple

from relocate_cli import dates
from relocate_cli.claims import about, alignment, arithmetic, outlook, quantities
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
from relocate_cli.model import Slot, When

_TOLD = 0.6
"""Which share of the words of a claim a passage and what stands around it tell at the least."""
_AROUND = 0.8
"""What a word counts that only stands around a passage."""
_MOST = 6
"""How many passages are looked at."""
_CHANCE = 20
"""Below which number any two of a longer list may come to it by chance."""
_FAR = 1.4
"""How many times as large as a claimed bound, or as small, a number may be for it to be meant ("more than half")."""

Way = Literal["sum", "difference", "share", "multiple"]


class Operand(NamedTuple):
    """A number that is reckoned with, and the sentence that tells it."""

    number: Quantity
    passage: Passage


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> tuple[Slot, ...] | None:
    """The slots of a claim whose one untold number follows from others, None where none does."""
    known = language(claim.sentence.lang)
    if known is None or not claim.quantities:
        return None
    how = ways(claim, known)
    aligned = [alignment.align(claim, p) for p in passages] if how else []
    for found in _likely(aligned, known):
        untold = _untold(found)
        if len(untold) != 1 or not about.named_here(found) or not _about_it(found, known):
            continue
        near = [
            p for p in passages if p.sentence in found.source.near and p.document is found.source.document
        ]
        for way, operands in _operands(untold[0], claim, [found.source, *near], how):
            whole = untold[0].whole in [operand.number.low for operand in operands]
            if not all(_fits(operand, claim, stated, way, whole) for operand in operands):
                continue
            if not all(_agree(one, other, claim) for one, other in permutations(operands, 2)):
                continue
            if dated(claim, operands, way) and (slots := slots_of(stated, found.source, untold[0], operands)):
                return slots
    return None


def _untold(found: Alignment) -> list[Quantity]:
    """The numbers of a claim that a passage does not have as they stand."""
    reckoned = [claimed for claimed, by in found.same if by not in found.source.quantities]
    return [*reckoned, *(claimed for claimed, _ in found.other), *found.absent]


def ways(claim: Passage, known: Language) -> frozenset[Way]:
    """How a claim reckons, by its words; "more than" before a number is none of them."""
    text = claim.text
    for quantity in reversed(claim.quantities):
        before = text[: quantity.span.start].rstrip()
        lead = next((m for m, _ in quantities.modifiers(known) if f" {before.lower()}".endswith(f" {m}")), "")
        text = before[: len(before) - len(lead)] + " " + text[quantity.span.start :]
    units = {q.unit for q in claim.quantities}
    told_so: dict[Way, bool] = {
        "sum": any(known.says("numbers", key, text) for key in _SUMMING),
        "difference": any(known.says("numbers", key, text) for key in _DIFFERING)
        or any(q.whole for q in claim.quantities),
        "share": "percent" in units,
        "multiple": "fold" in units,
    }
    return frozenset(way for way, so in told_so.items() if so)


_SUMMING = ("summing", "totals")
_DIFFERING = ("differing", "rising", "falling")
"""The lists of words that say that a claim reckons, and how."""


def _likely(aligned: Sequence[Alignment], known: Language) -> list[Alignment]:
    """The passages that tell most of a claim, with what stands around them."""
    shares = [(found, _share_told(found, known)) for found in aligned]
    ranked = sorted((pair for pair in shares if pair[1] >= _TOLD), key=lambda pair: -pair[1])
    return [found for found, _ in ranked[:_MOST]]


def _share_told(found: Alignment, known: Language) -> float:
    words = [w for w in alignment.content(found.claim) if not cue(w, known)]
    beside = about.beside(found)
    off = [w for w in found.off if w in words]
    near = [w for w in off if is_told(w.notions, beside)]
    lost = alignment.weight(w for w in off if w not in near) + (1 - _AROUND) * alignment.weight(near)
    return 1 - lost / (alignment.weight(words) or 1)


def cue(word: Word, known: Language) -> bool:
    """Whether a word says that a claim reckons rather than what it is about."""
    cues = [cue for key in (*_SUMMING, *_DIFFERING) for cue in known.lists("numbers", key) if " " not in cue]
    if known.glued:
        cut = any(cue.startswith(word.text) for cue in cues)  # 합치 of 합치면
        return word.sort not in ("body", *about.KNOWN) and (cut or word.text.startswith(tuple(cues)))
    return word.text.lower() in cues


def _about_it(found: Alignment, known: Language) -> bool:
    """Whether a document tells the things of a claim, and a passage or what stands around it one of its acts."""
    if found.foreign:
        return True
    if any(w.sort in about.KNOWN and not cue(w, known) for w in found.missing):
        return False
    acts = [w for w in found.claim.words if w.sort in ("act", "light", "event") and not cue(w, known)]
    beside = found.source.notions | found.source.around
    return not acts or any(is_told(w.notions, beside) or against(w.notions, beside) for w in acts)


def _operands(
    claimed: Quantity, claim: Passage, passages: Sequence[Passage], ways: frozenset[Way]
) -> Iterator[tuple[Way, tuple[Operand, ...]]]:
    """The numbers of a passage, or of it and the ones beside it, that a claimed one follows from."""
    every = [Operand(q, p) for p in passages for q in p.quantities][:_SEVERAL]
    own = [operand for operand in every if operand.passage is passages[0]]
    if claimed.unit in ("percent", "fold"):
        for one, other in combinations(every if len(every) <= _FEW else own, 2):
            if way := _share(claimed, claim, one, other):
                yield way, (one, other)
        return
    of_sort = [operand for operand in every if alike(claimed, operand.number)]
    own = [operand for operand in of_sort if operand.passage is passages[0]]
    pairs = [pair for pair in combinations(of_sort, 2) if pair[0].passage is passages[0]]
    if claimed.low < _CHANCE:
        pairs = [(own[0], own[1])] if len(own) == 2 else []
    if "sum" in ways and not includes(passages[0]):
        for several in (*pairs, tuple(own) if len(own) > 2 else ()):
            if several and _comes_to(claimed, sum(o.number.low for o in several), several):
                yield "sum", several
    if "difference" in ways:
        for pair in pairs:
            apart = abs(pair[0].number.low - pair[1].number.low)
            if _comes_to(claimed, apart, pair) and right_way_round(claimed, claim, pair):
                yield "difference", pair


_SEVERAL = 40
"""How many numbers are tried with each other at the most."""
_FEW = 3
"""How many numbers a passage and the sentences beside it may have for two of them to be meant."""


def alike(claimed: Quantity, told_of: Quantity) -> bool:
    """Whether a number may be reckoned with for a claimed one: of its unit, or counting nothing else."""
    if claimed.unit or told_of.unit:
        return claimed.unit == told_of.unit
    if (told_of.part and not claimed.part) or told_of.rate != claimed.rate:
        return False
    known = [
        frozenset(n for n in q.counted - quantities.COUNTERS if ":" not in n) for q in (claimed, told_of)
    ]
    return quantities.comparable(claimed, told_of) or not all(known)


def _share(claimed: Quantity, claim: Passage, one: Operand, other: Operand) -> Way | None:
    """Whether one of two numbers is the claimed share of the other, or so many times as large."""
    unit = one.number.unit
    if (
        unit != other.number.unit
        or unit in ("percent", "fold", "times")
        or one.number.low == other.number.low
    ):
        return None
    small, large = sorted((one, other), key=lambda operand: operand.number.low)
    if not small.number.low:
        return None
    ratio = large.number.low / small.number.low
    if claimed.unit == "percent":
        return "share" if _comes_to(claimed, 100 / ratio, (one, other), _WHOLE) else None
    first = _named_first(claim, small, large) or _dated_first(claim, small, large)
    right = first is large if first else small.passage is large.passage
    return "multiple" if right and _comes_to(claimed, ratio, (one, other)) else None


_WHOLE = 0.5
"""Half a percent: how far a share may be off that is told in whole percents."""


def _comes_to(claimed: Quantity, value: float, of: Sequence[Operand], off: float = 0.0) -> bool:
    """Whether a claimed number is what some others come to; a bound is claimed of what lies near it."""
    rounded = any(q.mod or q.low != q.high for q, _ in of)
    if not value or not claimed.low or (claimed.mod and not 1 / _FAR < value / claimed.low < _FAR):
        return False
    if not claimed.mod and abs(value - claimed.low) <= max(off, _ROUNDED * value if rounded else 0.0):
        return True
    reckoned = replace(claimed, low=value, high=value, mod="approx" if rounded else None)
    return bool(quantities.compare(claimed, reckoned))


_ROUNDED = 0.025
"""How far a number may be off that follows from rounded ones, as a share of it."""


def includes(source: Passage) -> bool:
    """Whether a sentence tells one of its numbers to be a part of another."""
    known = language(source.sentence.lang)
    return known is not None and any(cue in source.text for cue in known.lists("numbers", "including"))


def right_way_round(
    claimed: Quantity, claim: Passage, pair: tuple[Operand, Operand], *, proper: bool = False
) -> bool | None:
    """Whether the larger of two numbers is what a claim has as more, or as the later one; None if it is not told.

    Of a part none is. `proper`: only names of somebody or somewhere tell by their order what dates do not.
    """
    known = language(claim.sentence.lang)
    rising, falling = (
        known is not None and known.says("numbers", k, claim.text) for k in ("rising", "falling")
    )
    if any(_is_change(operand) for operand in pair) or rising is falling is True:
        return False
    if not (rising or falling):
        return pair[0].passage is pair[1].passage  # what is left of something, or a part of a whole
    small, large = sorted(pair, key=lambda operand: operand.number.low)
    later = _later(*pair) or _named_first(claim, *pair, proper=proper)
    return None if later is None else later is (large if rising else small)


def _is_change(operand: Operand) -> bool:
    """Whether a number is by how much something changed, and not what it was or became."""
    known = language(operand.passage.sentence.lang)
    if known is None:
        return False
    if known.glued:
        return bool(arithmetic.side(operand.number, operand.passage, known))
    before = operand.passage.text[: operand.number.span.start].lower().split()[-2:]
    return any(word in known.lists("numbers", "added") for word in before)


def _later(one: Operand, other: Operand) -> Operand | None:
    """Which of two numbers something came to last: by "from" and "to", "originally" and "now", or by their dates."""
    for first, second in ((one, other), (other, one)):
        if _formerly(first) and not _formerly(second):
            return second
    days = [_when(operand) for operand in (one, other)]
    if days[0] and days[1] and days[0].first and days[1].first and not dates.overlaps(days[0], days[1]):
        return one if days[0].first > days[1].first else other
    return None


def _formerly(operand: Operand) -> bool:
    """Whether a number is told as what something came from, or was at first."""
    known = language(operand.passage.sentence.lang)
    if known is None:
        return False
    if arithmetic.end(operand.number, operand.passage, known) == "from":
        return True
    text, start = operand.passage.text, operand.number.span.start
    earlier = max((q.span.end for q in operand.passage.quantities if q.span.end <= start), default=0)
    cues = (*known.lists("numbers", "formerly"), *known.lists("numbers", "at_first"))
    return any(cue in text[earlier:start].lower() for cue in cues if not text.lower().startswith(cue))


def _when(operand: Operand) -> When | None:
    """The only date of the sentence of a number, or the one nearest before or behind it in its clause."""
    start = operand.passage.sentence.start
    found = [m for m in alignment.dated(operand.passage) if dates.placed(m.scope or m.when)]
    number = operand.number.span
    found.sort(key=lambda m: max(m.start - start - number.end, number.start - (m.end - start)))
    return (found[0].scope or found[0].when) if found else operand.passage.document.published


def _named_first(claim: Passage, *pair: Operand, proper: bool = False) -> Operand | None:
    """Which of two numbers stands beside the name that a claim has first; None where not each has one of its own."""
    places = []
    for operand in pair:
        every = operand.passage.words
        words = [w for w in every if about.is_name(w) or (not proper and (w.placed or w.sort == "thing"))]
        named = [w for w in words if _together(operand, w) and is_told(w.notions, claim.notions)]
        owner = min(named, key=lambda w: _gap(operand, w), default=None)
        told_at = (w.start for w in claim.words if owner and is_told(w.notions, owner.notions))
        places.append(next(told_at, -1))
    if -1 in places or len(set(places)) < len(pair):
        return None
    return pair[places.index(min(places))]


def _dated_first(claim: Passage, *pair: Operand) -> Operand | None:
    """Which of two numbers is of the date that a claim has first, where each is of one of two."""
    days = [m.scope or m.when for m in alignment.dated(claim)]
    if len(days) != 2:
        return None
    for operand, other in (pair, pair[::-1]):
        when, another = _when(operand), _when(other)
        if when and another and dates.inside(when, days[0]) and dates.inside(another, days[1]):
            return operand if not dates.overlaps(when, another) else None
    return None


def _gap(operand: Operand, word: Word) -> int:
    return max(word.start - operand.number.span.end, operand.number.span.start - word.end)


def _together(operand: Operand, word: Word) -> bool:
    """Whether no comma stands between a number and a word."""
    span = operand.number.span
    first, last = sorted(((span.start, span.end), (word.start, word.end)))
    return not any(mark in operand.passage.text[first[1] : last[0]] for mark in ",;")


def _fits(operand: Operand, claim: Passage, stated: Sequence[Statement], way: Way, whole: bool) -> bool:
    """Whether nothing in its own sentence speaks against a number being of what a claim tells.

    That is another name or counted thing, another act beside it (but for a change, which is told with others), what
    is not done or only planned. The rest of a whole did the contrary: eight of nine backed it, one did not.
    """
    passage = operand.passage
    if _of_another(operand, claim) or outlook.plans(passage) > outlook.plans(claim, stated):
        return False
    if outlook.undone(passage) != outlook.undone(claim, stated) and not whole:
        return False
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    own = act(operand)
    if own is None or is_told(own.notions, claim.notions):
        return True
    if against(trigger, own.notions):
        return whole
    return way == "difference" or not any(is_told(trigger, w.notions) for w in passage.words)


def act(operand: Operand) -> Word | None:
    """The act nearest to a number without a comma between, or the last one there where verbs come last."""
    known = language(operand.passage.sentence.lang)
    acts = [w for w in operand.passage.words if w.sort in ("act", "light", "event") and _together(operand, w)]
    if known is not None and known.glued:
        return next((w for w in reversed(acts) if w.start >= operand.number.span.end), None)
    return min(acts, key=lambda w: _gap(operand, w), default=None)


def _agree(operand: Operand, first: Operand, claim: Passage) -> bool:
    """Whether a number is of the same as one of another sentence: of no other thing, and by the same act."""
    if operand.passage is first.passage:
        return True
    here = operand.passage.notions
    things = [w for w in claim.words if w.sort in about.KNOWN and not is_told(w.notions, here)]
    others = [w for w in operand.passage.words if w.sort in (*about.KNOWN, "name", "body", "word")]
    if things and not all(is_told(w.notions, claim.notions | first.passage.notions) for w in others):
        return False
    own, firsts = act(operand), act(first)
    if own is None or is_told(own.notions, claim.notions):
        return True
    return firsts is not None and is_told(own.notions, firsts.notions)


def _of_another(operand: Operand, claim: Passage) -> bool:
    """Whether a number counts another thing than a claim, or is of another name where it lacks one of the claim."""
    passage, number = operand.passage, operand.number
    foreign = passage.sentence.lang != claim.sentence.lang
    counted = [w for w in passage.words if w.sort in about.KNOWN and w.notions & number.counted]
    if counted and not any(is_told(w.notions, claim.notions) for w in counted):
        return True
    here = alignment.here_of(passage)
    lacking = any(about.is_name(w) and not is_told(w.notions, here) for w in claim.words)
    others = (w for w in passage.words if about.is_name(w))
    proper = (w for w in others if about.kinds(w) or (w.text[:1].isupper() and not foreign))
    return lacking and not all(is_told(w.notions, claim.notions) for w in proper)


def dated(claim: Passage, operands: Sequence[Operand], way: Way) -> bool:
    """Whether every date of a claim is that of a number; of a sum or share with one date, that of each."""
    own = [operand.passage for operand in operands if alignment.dated(operand.passage)]
    by_date = list(zip(*(alignment.dates(claim, passage) for passage in own), strict=True))
    if len(by_date) == 1 and way in ("sum", "share"):
        labels = set(by_date[0])
        return "refuted" not in labels and ("supported" not in labels or len(labels) == 1)
    return all(set(of_one) != {"refuted"} for of_one in by_date)


def slots_of(
    stated: Sequence[Statement], passage: Passage, claimed: Quantity, operands: Sequence[Operand]
) -> tuple[Slot, ...] | None:
    """The slots of the statement nearest to a claim, with the numbers that its own follows from."""
    compared = [compare(statement, source) for statement in stated for source in told(passage)]
    nearest = max(compared, key=lambda c: c.share, default=None)
    if nearest is None or set(nearest.refuted) & {"actor", "place"}:
        return None
    slots = {s.slot: replace(s, label="supported") for s in nearest.slots}
    told_of = "; ".join(operand.number.span.text for operand in operands)
    slots["number"] = slot("number", "supported", claimed.span.text, told_of, nearest.source)
    return tuple(slots.values())
