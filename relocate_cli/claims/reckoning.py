"""A number of a claim that no sentence has, but that those of one document come to, as chance hardly would have them.

`arithmetic` reckons with the numbers of one clause, whose words tell how they belong together. Here the numbers
themselves are the evidence: that two of a few come to 1,226, or to 54.3 billion won, where their sentences tell most
of a claim, is no accident. How likely it is one is reckoned: how many sums, differences and shares there are to try,
and how large a part of all numbers would have done as well. A bound such as "more than half" takes more than a
claim's word for it, unless the claim names the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import floor, inf, log10
from typing import NamedTuple

from relocate_cli.claims import about, alignment, arithmetic, operands, outlook, quantities, weighing
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.operands import Operand, Way
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.weighing import Weighed
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_LEAST = 0.12
"""Which share of a claim the sentence of a number tells at the least."""
_NEAREST = 0.5
"""The same of a sentence that would tell the claimed number itself."""
_TOGETHER = 0.3
"""Which share of it the sentences of all numbers that are reckoned with tell together."""
_CHANCE, _SIGNALLED = 0.3, 2.0
"""How many accidents may be expected at the most, and where a claim says that it reckons so."""
_HALF, _COVER, _OBJECTION, _ENOUGH = 0.5, 3.0, 0.7, 0.4
"""What tells for a result, in powers of ten: the accidents to be expected, and how much more than half of a claim its
sentences tell, thrice; each thing that speaks against it a little takes so much off; and what is enough."""
_DECADE = 2.3
"""The natural logarithm of ten: numbers of any size are told about as often in every decade (Benford's law)."""
_SEVERAL, _MOST = 6, 40
"""How many numbers of one sentence are added up at the most, and how many of a document are tried."""
_COUNTED = 12
"""Up to which number a count of things ("the two plants") is told of several by naming them."""


class Term(NamedTuple):
    """A number of a source, its sentence, and how much of the claim that tells."""

    number: Quantity
    passage: Passage
    share: float


class Result(NamedTuple):
    """What some terms come to, and in which way."""

    way: Way
    value: float
    terms: tuple[Term, ...]


class _Asked(NamedTuple):
    """A claim with what is asked of every result for one of its numbers."""

    claim: Passage
    stated: Sequence[Statement]
    weighed: Weighed
    ways: frozenset[Way]
    sources: Index


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[Slot, ...] | None:
    """The slots of a claim whose untold numbers some of a document come to, None where none do."""
    known = language(claim.sentence.lang)
    if known is None or not claim.quantities:
        return None
    words = [w for w in weighing.content(claim) if not operands.cue(w, known)]
    asked = _Asked(claim, stated, weighing.weigh(words, index), operands.ways(claim, known), index)
    for document in _documents(asked, passages):
        shares = {id(p): weighing.share(asked.weighed, p, frozenset(), index) for p in document}
        nearest = [p for p in document if shares[id(p)] >= _NEAREST]
        untold = [q for q in claim.quantities if not _counts(q, claim, known) and not _stands(q, nearest)]
        reckoned = bool(untold) and all(0 < q.low < inf for q in untold)
        if not reckoned or not weighing.all_named(claim, document[0], index):
            continue
        near = sorted((p for p in document if shares[id(p)] >= _LEAST), key=lambda p: -shares[id(p)])
        terms = [Term(q, p, shares[id(p)]) for p in near for q in p.quantities if 0 < q.low < inf]
        results = [_likely(claimed, asked, terms[:_MOST]) for claimed in untold]
        found = [result for result in results if result]
        if len(found) == len(untold) and any(result.way != "told" for result in found):
            return _slots(stated, found[0].terms[0].passage, untold[0], _operands(found[0]))
    return None


def _documents(asked: _Asked, passages: Iterable[Passage]) -> list[list[Passage]]:
    """The passages of the documents that some passages are of, the ones that tell most of a claim first.

    Of a long document only those.
    """
    found: dict[int, list[Passage]] = {}
    for passage in passages:
        found.setdefault(id(passage.document), []).append(passage)
    ranked = sorted(
        found.values(),
        key=lambda ps: -max(weighing.share(asked.weighed, p, frozenset(), asked.sources) for p in ps),
    )
    whole = [(near, asked.sources.within(near[0].document)) for near in ranked[:_LIKELY]]
    return [every if near[0].document.sentences and len(every) <= _LONG else near for near, every in whole]


_LIKELY, _LONG = 5, 200
"""How many documents are looked at, and from how many sentences on one is long."""


def _counts(number: Quantity, claim: Passage, known: Language) -> bool:
    """Whether a number only says how many things are meant, which a source may name."""
    bare = number.unit is None and number.mod is None and number.whole in (None, number.low)
    return bare and number.low == number.high <= _COUNTED and not arithmetic.side(number, claim, known)


def _stands(number: Quantity, near: Sequence[Passage]) -> bool:
    """Whether one of some sentences tells a number, a bound only where it lies near what it is said of."""
    low, high = _range(number)
    return any(
        quantities.comparable(number, q)
        and quantities.compare(number, q)
        and (q.high >= low and q.low <= high)
        for p in near
        for q in p.quantities
    )


def _likely(claimed: Quantity, asked: _Asked, terms: Sequence[Term]) -> Result | None:
    """What some numbers come to that hardly comes to a claimed one by accident, None where nothing does.

    As many may be by accident as there are others whose sentences tell as much of the claim.
    """
    low, high = _range(claimed)
    exact = _range(replace(claimed, mod=None))
    width = min(high, exact[1]) - max(low, exact[0])  # "at least 4,500" of what comes to 4,500 is no accident
    results = list(_results(claimed, asked.claim, terms))
    means = [_mean(result) for result in results]
    found: list[tuple[float, Result]] = []
    for result in results:
        if not low <= result.value <= high:
            continue
        named = result.way == "share" and _names_whole(result, asked.claim)
        tried = sum(
            mean >= _mean(result) - _ALIKE and not (named and other.terms[-1] is not result.terms[-1])
            for mean, other in zip(means, results, strict=True)
        )
        accidents = tried * (width if result.value == claimed.low else high - low) / claimed.low / _DECADE
        if _is_rest(result, claimed):
            accidents = min(accidents, _CHANCE)  # what is left of a whole that both tell was not picked
        rough = result.way == "share" and claimed.mod not in (None, "approx")  # "more than half"
        signalled = result.way in asked.ways and (named or not rough)
        together = _together(result, asked)
        if accidents > (_SIGNALLED if signalled else _CHANCE) or together < _TOGETHER:
            continue
        if result.way not in asked.ways and _in_its_place(claimed, terms):
            continue
        objections = _objections(result, claimed, asked)
        if objections is None:
            continue
        certain = -log10(accidents) + _COVER * (together - _HALF) - _OBJECTION * objections
        if certain >= _ENOUGH:
            found.append((certain, result))
    return max(found, key=lambda pair: pair[0])[1] if found else None


_ALIKE = 0.05
"""How much less of a claim the sentences of other numbers may tell that would be taken as well."""


def _in_its_place(claimed: Quantity, terms: Sequence[Term]) -> bool:
    """Whether a sentence that tells nearly all of a claim has a number where the claim has another one."""
    return any(term.share >= _NEARLY and quantities.comparable(claimed, term.number) for term in terms)


_NEARLY = 0.85
"""Which share of a claim a sentence tells at the least that tells nearly all of it."""


def _names_whole(result: Result, claim: Passage) -> bool:
    """Whether a claim or a source tells the number that another one is a share of ("half of the 460 flats")."""
    part, whole = result.terms[0].number, result.terms[-1].number
    return part.whole == whole.low or any(
        q.low == whole.low and q.unit == whole.unit for q in claim.quantities
    )


def _mean(result: Result) -> float:
    return sum(term.share for term in result.terms) / len(result.terms)


def _together(result: Result, asked: _Asked) -> float:
    """Which share of a claim the sentences of all numbers of a result tell together."""
    passages = {id(term.passage): term.passage for term in result.terms}
    return weighing.together(asked.weighed, list(passages.values()), asked.sources)


def _range(claimed: Quantity) -> tuple[float, float]:
    """Between which values a number is told as the claimed one: half a unit of its last digit to either side."""
    value = claimed.low
    if not 0 < value < inf:
        return value, value
    if claimed.mod in ("more-than", "equal-or-more"):
        return value, value * _BOUND
    if claimed.mod in ("less-than", "equal-or-less"):
        return value / _BOUND, value
    if claimed.mod or claimed.low != claimed.high:
        return claimed.low * (1 - _ABOUT), claimed.high * (1 + _ABOUT)
    digits = max(1, len(f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0")))
    unit = min(10.0 ** (floor(log10(value)) - digits + 1), 2 * _ABOUT * value)
    if claimed.unit == "percent":
        unit = min(unit, 1.0)
    elif claimed.unit is None and value < _EXACT:
        unit = 1.0
    return value - unit / 2, value + unit / 2


_BOUND, _ABOUT = 1.35, 0.05
"""How far above or below a bound a number lies that it is said of, and how far off what is told with "about"."""
_EXACT = 10000
"""Below which number things are counted one by one."""


def _results(claimed: Quantity, claim: Passage, terms: Sequence[Term]) -> Iterator[Result]:
    """What the numbers of a document come to, in the ways in which a claim may have reckoned, and they themselves."""
    for term in terms:
        if operands.alike(claimed, term.number):
            yield Result("told", term.number.low, (term,))
    if claimed.unit in ("percent", "fold"):
        yield from _shares(claimed, terms)
        return
    alike = [term for term in terms if operands.alike(claimed, term.number)]
    for one, other in combinations(alike, 2):
        yield Result("sum", one.number.low + other.number.low, (one, other))
        yield Result("difference", abs(one.number.low - other.number.low), (one, other))
    for passage in {id(t.passage): t.passage for t in alike}.values():
        own = [term for term in alike if term.passage is passage][:_SEVERAL]
        for size in range(3, len(own) + 1):
            for several in combinations(own, size):
                yield Result("sum", sum(t.number.low for t in several), several)
    for times in sorted({q.low for q in claim.quantities if q is not claimed and 1 < q.low <= _COUNTED}):
        for term in alike:
            yield Result("sum", times * term.number.low, (term,))


def _shares(claimed: Quantity, terms: Sequence[Term]) -> Iterator[Result]:
    """How large a part some numbers are of others or how many times as large, and how far apart two shares are."""
    for one, other in combinations(terms, 2):
        small, large = sorted((one, other), key=lambda term: term.number.low)
        units = {one.number.unit, other.number.unit}
        if units == {"percent"}:
            yield Result("difference", large.number.low - small.number.low, (small, large))
        elif len(units) == 1 and not units & {"percent", "fold", "times"} and large.number.low > _COUNTED:
            ratio = large.number.low / small.number.low
            share = claimed.unit == "percent"
            yield Result("share" if share else "multiple", 100 / ratio if share else ratio, (small, large))


def _objections(result: Result, claimed: Quantity, asked: _Asked) -> int | None:
    """How many things speak against some numbers being of what a claim tells, None where one rules them out."""
    claim = asked.claim
    mine = operands.act(Operand(claimed, claim))
    if not _in_its_way(result, claimed, claim, mine) or (result.way != "told" and _of_another(result, claim)):
        return None
    rest = _is_rest(result, claimed)
    parted = rest or result.way == "told" or (result.way == "share" and _names_whole(result, claim))
    trigger = frozenset(n for statement in asked.stated for n in statement.trigger)
    found = [_turned(result, claimed, asked), _off_date(result, claim)]
    for number, operand in enumerate(_operands(result)):
        act, words = operands.act(operand), operand.passage.words
        other = act is not None and not is_told(act.notions, claim.notions)
        if act and other and against(trigger, act.notions) and not rest:
            return None
        part = result.way in ("sum", "multiple", "told") or (result.way == "share" and not number)
        if other and part and mine and any(is_told(mine.notions, w.notions) for w in words):
            return None  # the number belongs to an act beside the claimed one
        unlike = outlook.undone(operand.passage) != outlook.undone(claim, asked.stated)
        if rest and not unlike and not any(against(trigger, w.notions) for w in words):
            return None
        itself = bool(trigger) and is_told(trigger, operand.passage.notions)
        late = outlook.plans(operand.passage) and not outlook.plans(claim, asked.stated)
        unlike = unlike and not parted
        found += [None if itself and late else int(late), None if itself and unlike else int(unlike)]
    if None in found:
        return None
    return sum(n or 0 for n in found) + any(_lacking(o.passage, claim) for o in _operands(result))


def _in_its_way(result: Result, claimed: Quantity, claim: Passage, mine: Word | None) -> bool:
    """Whether some numbers can be reckoned with in a way: parts of a whole, shares told in points, and so on."""
    terms = _operands(result)
    if result.way == "difference":
        return claimed.unit != "percent" or _in_points(claim)
    if result.way == "sum":
        return not any(operands.includes(operand.passage) for operand in terms)
    if result.way == "multiple":
        return operands.larger_first(claim, terms[0], terms[1])
    if result.way == "share":  # those who did something else are no share of those who did this
        acting = mine is None or not any(map(operands.act, terms))
        told_of = acting or any(is_told(mine.notions, alignment.here_of(o.passage)) for o in terms if mine)
        return told_of and _of_all(result.terms[1])
    return True


def _is_rest(result: Result, claimed: Quantity) -> bool:
    """Whether a result is what is left of a whole that a claim tells, of which the others did the contrary."""
    return result.way == "difference" and claimed.whole in [term.number.low for term in result.terms]


def _turned(result: Result, claimed: Quantity, asked: _Asked) -> int | None:
    """Whether the smaller of two numbers is what a claim has as more, which rules them out; 1 where it may be."""
    if result.way != "difference" or _is_rest(result, claimed):
        return 0
    one, other = _operands(result)
    right = operands.right_way_round(claimed, asked.claim, (one, other), proper=True)
    if right is False and (one.passage is other.passage or "difference" in asked.ways):
        return None
    return int(right is not True and one.passage is not other.passage)


def _off_date(result: Result, claim: Passage) -> int | None:
    """Whether numbers are not of the dates of a claim, which rules out what is no difference of two."""
    if operands.dated(claim, _operands(result), result.way):
        return 0
    return 1 if result.way == "difference" else None


def _operands(result: Result) -> tuple[Operand, ...]:
    return tuple(Operand(term.number, term.passage) for term in result.terms)


def _in_points(claim: Passage) -> bool:
    """Whether a claim tells how far apart two shares are in percentage points."""
    known = language(claim.sentence.lang)
    return known is not None and any(cue in claim.text.lower() for cue in known.lists("numbers", "points"))


def _of_all(whole: Term) -> bool:
    """Whether a number is the largest of its sort in its sentence, so that others may be parts of it."""
    alike = (q for q in whole.passage.quantities if q.unit == whole.number.unit)
    return all(q.low <= whole.number.low for q in alike) and not operands.includes(whole.passage)


def _lacking(passage: Passage, claim: Passage) -> bool:
    """Whether a sentence lacks a name of a claim and has another one."""
    here = alignment.here_of(passage)
    lacking = any(about.is_name(w) and not is_told(w.notions, here) for w in claim.words)
    return lacking and bool(_others(passage, claim))


def _others(passage: Passage, claim: Passage) -> list[Word]:
    """The names of a sentence that a claim has not."""
    foreign = passage.sentence.lang != claim.sentence.lang
    names = (w for w in passage.words if about.is_name(w) and not is_told(w.notions, claim.notions))
    return [w for w in names if about.kinds(w) or (w.text[:1].isupper() and not foreign)]


def _rivals(passage: Passage, claim: Passage, names: Sequence[Word]) -> bool:
    """Whether a sentence has a name that may stand in the place of one of a claim.

    A ministry or a council stands in that of another, and in that of no airport.
    """
    claimed = [about.kinds(name) for name in names]
    others = [about.kinds(other) for other in _others(passage, claim)]
    ruling = [kinds for kinds in others if kinds & _RULING]
    return len(ruling) < len(others) or any(kinds & own for kinds in ruling for own in claimed)


_RULING = frozenset(("ministry", "council", "office"))
"""The kinds of bodies that decide about what others own or build."""


def _of_another(result: Result, claim: Passage) -> bool:
    """Whether a number is of another name than a claim, or counts only some of the things that it tells.

    Of another is one whose sentence has another name and none of the claim, or where one of the claim stands neither
    in the sentences of the numbers nor around them.
    """
    names = [w for w in claim.words if about.is_name(w)]
    passages = [term.passage for term in result.terms]
    everywhere = frozenset(n for p in passages for n in alignment.here_of(p) | p.around | p.topic)
    for term in result.terms:
        here = alignment.here_of(term.passage)
        if names and _others(term.passage, claim):
            if not any(is_told(w.notions, here) for w in names) and _rivals(term.passage, claim, names):
                return True
            if not all(is_told(w.notions, everywhere) for w in names):
                return True
        counted = [w for w in term.passage.words if w.sort in about.KNOWN and w.notions & term.number.counted]
        counted = sorted(counted, key=lambda w: operands.gap(Operand(*term[:2]), w))[:1]
        before = [
            w for w in term.passage.words for c in counted if 0 <= c.start - w.end <= 1 and w.sort == "thing"
        ]
        shared = any(is_told(c.notions, claim.notions) for c in counted)
        if shared and not all(is_told(w.notions, claim.notions) for w in before):
            return True
    return False


def _slots(
    stated: Sequence[Statement], passage: Passage, claimed: Quantity, terms: Sequence[Operand]
) -> tuple[Slot, ...] | None:
    """The slots of the statement nearest to a claim, with the numbers that its own follows from."""
    compared = [compare(statement, source) for statement in stated for source in told(passage)]
    nearest = max(compared, key=lambda c: c.share, default=None)
    if nearest is None or set(nearest.refuted) & {"actor", "place"}:
        return None
    slots = {s.slot: replace(s, label="supported") for s in nearest.slots}
    told_of = "; ".join(operand.number.span.text for operand in terms)
    slots["number"] = slot("number", "supported", claimed.span.text, told_of, nearest.source)
    return tuple(slots.values())
