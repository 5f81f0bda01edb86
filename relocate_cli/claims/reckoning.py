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

from relocate_cli.claims import arithmetic, operands, quantities, shades, tallies, weighing
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.objections import is_complement, names_whole, objections
from relocate_cli.claims.operands import Asked, Operand, Result, Term, operands_of
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
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
_NEEDED = frozenset(("final", "reason", "only"))
"""Shades of a claim that the sentences of its numbers need as well; that it reckons is often told with "if"."""
_COUNTED = 12
"""Up to which number a count of things ("the two plants") is told of several by naming them."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[Slot, ...] | None:
    """The slots of a claim whose untold numbers some of a document come to, None where none do.

    That bears a claim out also where a sentence has another number in the place of its own.
    """
    known = language(claim.sentence.lang)
    if known is None or not claim.quantities:
        return None
    words = [w for w in weighing.content(claim) if not operands.cue(w, known)]
    asked = Asked(claim, stated, weighing.weigh(words, index), operands.ways(claim, known), index)
    voting = any(q.unit in tallies.UNITS for q in claim.quantities)
    for document in _documents(asked, passages):
        shares = {id(p): weighing.share(asked.weighed, p, frozenset(), index) for p in document}
        nearest = [p for p in document if shares[id(p)] >= _NEAREST]
        untold = [q for q in claim.quantities if not _counts(q, claim, known) and not _stands(q, nearest)]
        finite = bool(untold) and all(0 < q.low < inf for q in untold)
        if not finite or not weighing.all_named(claim, document[0], index):
            continue
        near = sorted((p for p in document if shares[id(p)] >= _LEAST), key=lambda p: -shares[id(p)])
        counted = [(q if voting else quantities.as_people(q), p) for p in near for q in p.quantities]
        terms = [Term(q, p, shares[id(p)]) for q, p in counted if 0 < q.low < inf]
        results = [_likely(claimed, asked, terms[:_MOST]) for claimed in untold]
        found = [result for result in results if result]
        telling = [term.passage for result in found for term in result.terms]
        reckoned = len(found) == len(untold) and any(result.way != "told" for result in found)
        if reckoned and not shades.unsaid(claim, telling) & _NEEDED:
            return _slots(stated, found[0].terms[0].passage, untold[0], operands_of(found[0]))
    return None


def _documents(asked: Asked, passages: Iterable[Passage]) -> list[list[Passage]]:
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
    """Whether one of some sentences tells a number, a bound only where it lies near what it is said of.

    "Up to 470" is not told by 400, and may be what several come to.
    """
    low, high = _range(replace(number, mod=None) if number.mod == "equal-or-less" else number)
    return any(
        quantities.comparable(number, q)
        and quantities.compare(number, q)
        and (q.high >= low and q.low <= high)
        for p in near
        for q in p.quantities
    )


def _likely(claimed: Quantity, asked: Asked, terms: Sequence[Term]) -> Result | None:
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
        named = result.way == "share" and names_whole(result, asked.claim)
        tried = sum(
            mean >= _mean(result) - _ALIKE
            and not (named and other.terms[-1] is not result.terms[-1])
            and result.picked in ("", other.picked)
            for mean, other in zip(means, results, strict=True)
        )
        accidents = tried * (width if result.value == claimed.low else high - low) / claimed.low / _DECADE
        if is_complement(result, claimed, asked.claim):
            accidents = min(accidents, _CHANCE)  # what is left of a whole that both tell was not picked
        rough = result.way == "share" and claimed.mod not in (None, "approx")  # "more than half"
        signalled = result.way in asked.ways and (named or not rough)
        together = _together(result, asked)
        if accidents > (_SIGNALLED if signalled else _CHANCE) or together < _TOGETHER:
            continue
        if result.way not in asked.ways and _in_its_place(claimed, terms):
            continue
        against = objections(result, claimed, asked)
        if against is None:
            continue
        certain = -log10(accidents) + _COVER * (together - _HALF) - _OBJECTION * against
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


def _mean(result: Result) -> float:
    return sum(term.share for term in result.terms) / len(result.terms)


def _together(result: Result, asked: Asked) -> float:
    """Which share of a claim the sentences of all numbers of a result tell together."""
    passages = {id(term.passage): term.passage for term in result.terms}
    return weighing.together(asked.weighed, list(passages.values()), asked.sources)


def _range(claimed: Quantity) -> tuple[float, float]:
    """Between which values a number is told as the claimed one: half a unit of its last digit to either side."""
    value = claimed.low
    if not 0 < value < inf:
        return value, value
    if claimed.mod in ("more-than", "equal-or-more"):
        return value * (1 + _STRICT * (claimed.mod == "more-than")), value * _BOUND
    if claimed.mod in ("less-than", "equal-or-less"):
        return value / _BOUND, value * (1 - _STRICT * (claimed.mod == "less-than"))
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
_STRICT = 1e-9
"""By how much more than a number something is at the least that is more."""
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
        change = "change" if operands.ends_of_change(_operand(one), _operand(other)) else ""
        yield Result("difference", abs(one.number.low - other.number.low), (one, other), change)
    yield from _every(claimed, claim, alike)
    for passage in {id(t.passage): t.passage for t in alike}.values():
        own = [term for term in alike if term.passage is passage][:_SEVERAL]
        for size in range(3, len(own) + 1):
            for several in combinations(own, size):
                yield Result("sum", sum(t.number.low for t in several), several)
        if len(own) > 2 and operands.includes(passage):
            every = sum(term.number.low for term in own)
            yield Result("rest", 2 * max(term.number.low for term in own) - every, tuple(own))
    for times in sorted({q.low for q in claim.quantities if q is not claimed and 1 < q.low <= _COUNTED}):
        for term in alike:
            yield Result("sum", times * term.number.low, (term,))


def _every(claimed: Quantity, claim: Passage, alike: Sequence[Term]) -> Iterator[Result]:
    """What all numbers of a document come to, where they are as many as a claim counts (the costs of four lines)."""
    counts = {
        q.low for q in claim.quantities if q is not claimed and q.unit is None and 2 < q.low <= _COUNTED
    }
    told_of = list({term.number.low: term for term in alike}.values())
    if len(told_of) in counts:
        yield Result("sum", sum(term.number.low for term in told_of), tuple(told_of), "every")


def _operand(term: Term) -> Operand:
    return Operand(term.number, term.passage)


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
