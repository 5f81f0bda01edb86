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
from math import floor, inf, log10

from relocate_cli.claims import (
    arithmetic,
    operands,
    outcomes,
    quantities,
    shades,
    standards,
    tallies,
    weighing,
)
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.objections import is_complement, names_whole, objections
from relocate_cli.claims.operands import Asked, Result, Term
from relocate_cli.claims.outcomes import COUNTED
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.model import Slot, VerdictLabel

_LEAST = 0.12
"""Which share of a claim the sentence of a number tells at the least."""
_NEAREST = 0.5
"""The same of a sentence that would tell the claimed number itself."""
_NEARER = 0.1
"""How much less of a claim that sentence tells at the most than the one that tells most of it."""
_TOGETHER = 0.3
"""Which share of it the sentences of all numbers that are reckoned with tell together."""
_CHANCE, _SIGNALLED = 0.3, 2.0
"""How many accidents may be expected at the most, and where a claim says that it reckons so."""
_HALF, _COVER, _OBJECTION, _ENOUGH = 0.5, 3.0, 0.7, 0.4
"""What tells for a result, in powers of ten: the accidents to be expected, and how much more than half of a claim its
sentences tell, thrice; each thing that speaks against it a little takes so much off; and what is enough."""
_DECADE = 2.3
"""The natural logarithm of ten: numbers of any size are told about as often in every decade (Benford's law)."""
_MOST = 40
"""How many numbers of a document are tried at the most."""
_NEEDED = frozenset(("final", "reason", "only"))
"""Shades of a claim that the sentences of its numbers need as well; that it reckons is often told with "if"."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[Slot, ...] | None:
    """The slots of a claim whose untold numbers some of a document come to, None where none do.

    That bears a claim out also where a sentence has another number in the place of its own.
    """
    asked = asked_of(claim, stated, index)
    near = list(passages)
    for untold, terms in reckonable(asked, near):
        results = [_likely(claimed, asked, terms) for claimed in untold]
        found = [result for result in results if result]
        sources = [term.passage for result in found for term in result.terms]
        reckoned = len(found) == len(untold) and any(result.way != "told" for result in found)
        reckoned = reckoned and not any(
            result and result.way != "told" and _counted_so(claimed, near)
            for claimed, result in zip(untold, results, strict=True)
        )
        if reckoned and not shades.unsaid(claim, sources) & _NEEDED:
            return slots_of(stated, found[0], untold[0].span.text)
    return None


def asked_of(claim: Passage, stated: Sequence[Statement], index: Index) -> Asked:
    """A claim as it is asked of every result."""
    known = language(claim.sentence.lang)
    before = (
        standards.words(claim) if operands.with_itself(claim) else ()
    )  # "than planned" names nothing else
    words = [w for w in weighing.content(claim) if known and not operands.cue(w, known)]
    words = [w for w in words if w not in before or w.sort in ("name", "body")]
    ways = operands.ways(claim, known) if known else frozenset[operands.Way]()
    return Asked(claim, stated, weighing.weigh(words, index), ways, index)


def reckonable(asked: Asked, passages: Iterable[Passage]) -> Iterator[tuple[list[Quantity], list[Term]]]:
    """The numbers of a claim that a document does not tell, with those of it that tell most of the claim."""
    claim, known = asked.claim, language(asked.claim.sentence.lang)
    told_of = [*claim.quantities, *operands.grown(claim)]
    for terms in telling(asked, passages) if told_of else ():
        least = max([_NEAREST, *(t.share - _NEARER for t in terms)])
        nearest = list({id(t.passage): t.passage for t in terms if t.share >= least}.values())
        untold = [
            q for q in told_of if known and not counts(q, claim, known) and not _stands(q, nearest, claim)
        ]
        if untold and all(0 < q.low < inf for q in untold):
            yield untold, terms


def telling(asked: Asked, passages: Iterable[Passage]) -> Iterator[list[Term]]:
    """The numbers of every document that has all names of a claim, those first whose sentences tell most of it."""
    voting = any(q.unit in tallies.UNITS for q in asked.claim.quantities)
    of_votes = voting or bool(asked.claim.notions & _VOTES)
    for document in _documents(asked, passages):
        shares = {id(p): weighing.share(asked.weighed, p, frozenset(), asked.sources) for p in document}
        if weighing.all_named(asked.claim, document[0], asked.sources, list(asked.weighed)):
            near = sorted((p for p in document if shares[id(p)] >= _LEAST), key=lambda p: -shares[id(p)])
            told = [(q, p) for p in near for q in p.quantities if of_votes or q.unit not in tallies.UNITS]
            counted = [(q if voting else quantities.as_people(q), p) for q, p in told]
            yield [Term(q, p, shares[id(p)]) for q, p in counted if 0 < q.low < inf][:_MOST]


_VOTES = frozenset(
    "vote vote-noun ballot-noun election-day referendum approve reject councillor assembly elect support "
    "oppose".split()
)
"""Of what votes are counted."""


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


def counts(number: Quantity, claim: Passage, known: Language) -> bool:
    """Whether a number only says how many things are meant, which a source may name."""
    bare = number.unit is None and number.mod is None and number.whole in (None, number.low)
    return bare and number.low == number.high <= COUNTED and not arithmetic.side(number, claim, known)


def _stands(number: Quantity, near: Sequence[Passage], claim: Passage) -> bool:
    """Whether one of some sentences tells a number, a bound only where it lies near what it is said of.

    "Up to 470" is not told by 400, and may be what several come to. By how much something grew, no share tells.
    """
    grows = operands.grows(number, claim)
    low, high = range_of(replace(number, mod=None) if number.mod == "equal-or-less" else number)
    return any(
        quantities.comparable(number, q)
        and quantities.compare(number, q)
        and (q.high >= low and q.low <= high)
        and (not grows or operands.grows(q, p) or q.unit == "fold")
        for p in near
        for q in (*p.quantities, *operands.grown(p))
    )


def _counted_so(number: Quantity, passages: Iterable[Passage]) -> bool:
    """Whether a sentence has the very number of the same things, which then are not what others come to."""
    every = (q for p in passages for q in p.quantities)
    alike = (q for q in every if (q.low, q.high, q.unit) == (number.low, number.high, number.unit))
    return number.low >= _TELLING and any(number.counted & found.counted for found in alike)


_TELLING = 20
"""From which number on it tells which things are counted."""


def _likely(claimed: Quantity, asked: Asked, terms: Sequence[Term]) -> Result | None:
    """What some numbers come to that hardly comes to a claimed one by accident, None where nothing does.

    As many may be by accident as there are others whose sentences tell as much of the claim.
    """
    bounds = range_of(claimed)
    exact = range_of(replace(claimed, mod=None))
    results = list(outcomes.of(claimed, asked, terms))
    means = [mean_of(result) for result in results]
    apart = not asked.ways.isdisjoint(operands.APART)
    found: list[tuple[float, Result]] = []
    for result in results:
        low, high = _wide(claimed, result.value) if _told_by(result, asked) else bounds
        near_by = result.way == "told" and result.value != claimed.low and apart
        if not low <= result.value <= high or near_by:
            continue
        width = min(high, exact[1]) - max(
            low, exact[0]
        )  # "at least 4,500" of what comes to 4,500 is no accident
        named = result.way == "share" and (result.picked == "labelled" or names_whole(result, asked.claim))
        tried = sum(
            mean >= mean_of(result) - _ALIKE
            and not (named and other.terms[-1] is not result.terms[-1])
            and result.picked in ("", other.picked)
            for mean, other in zip(means, results, strict=True)
        )
        rest = is_complement(result, claimed, asked.claim)
        accidents = tried * (width if result.value == claimed.low else high - low) / claimed.low / _DECADE
        if rest:
            accidents = min(accidents, _CHANCE)  # what is left of a whole that both tell was not picked
        rough = result.way == "share" and claimed.mod not in (None, "approx")  # "more than half"
        both = result.way == "sum" and result.picked == "labelled"
        signalled = both or (result.way in asked.ways and (named or not rough))
        telling = together(result, asked)
        if accidents > (_SIGNALLED if signalled else _CHANCE) or telling < _TOGETHER:
            continue
        others = terms if result.way != "product" else [t for t in terms if t not in result.terms]
        if not both and not rest and result.way not in asked.ways and _in_its_place(claimed, others):
            continue
        against = objections(result, claimed, asked)
        if against is None or _of_people(result, claimed, asked.claim):
            continue
        certain = -log10(accidents) + _COVER * (telling - _HALF) - _OBJECTION * against
        if certain >= _ENOUGH:
            found.append((certain, result))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _of_people(result: Result, claimed: Quantity, claim: Passage) -> bool:
    """Whether a claim tells a share of people, and a result is one of money: half of the donors."""
    money = all(term.number.unit in MONEY for term in result.terms)
    people = any(w.notions & quantities.PEOPLE for w in claim.words) and not claim.notions & _MONEY
    return claimed.unit == "percent" and money and (people or of_somebody(claim, claimed))


def of_somebody(claim: Passage, share: Quantity) -> bool:
    """Whether a claim tells which share of somebody did something: of those who were paid no sum is a part."""
    known = language(claim.sentence.lang)
    behind = claim.text[share.span.start + len(share.span.text) :].lower()
    return known is not None and behind.startswith(known.lists("numbers", "those") or ("\0",))


_MONEY = frozenset("money cost total-cost budget fund donate contribute-to pay".split())
_ALIKE = 0.05
"""How much less of a claim the sentences of other numbers may tell that would be taken as well."""


def _in_its_place(claimed: Quantity, terms: Sequence[Term]) -> bool:
    """Whether a sentence that tells nearly all of a claim has a number where the claim has another one."""
    return any(term.share >= _NEARLY and quantities.comparable(claimed, term.number) for term in terms)


_NEARLY = 0.85
"""Which share of a claim a sentence tells at the least that tells nearly all of it."""


def mean_of(result: Result) -> float:
    """Which share of a claim the sentences of the numbers of a result tell on average."""
    return sum(term.share for term in result.terms) / len(result.terms)


def together(result: Result, asked: Asked) -> float:
    """Which share of a claim the sentences of all numbers of a result tell together."""
    passages = {id(term.passage): term.passage for term in result.terms}
    return weighing.together(asked.weighed, list(passages.values()), asked.sources)


def range_of(claimed: Quantity) -> tuple[float, float]:
    """Between which values a number is told as the claimed one: half a unit of its last digit to either side."""
    value = claimed.low
    if not 0 < value < inf:
        return value, value
    digits = max(1, len(f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0")))
    last = 10.0 ** (floor(log10(value)) - digits + 1)
    last = value if claimed.unit in ("percent", "fold") else last
    if claimed.mod in ("more-than", "equal-or-more"):
        most = min(value * _BOUND, value + _STEPS * last)
        most = max(most, value + _FEW_POINTS) if claimed.unit == "percent" else most
        return value * (1 + _STRICT * (claimed.mod == "more-than")), most
    if claimed.mod in ("less-than", "equal-or-less"):
        return max(value / _BOUND, value - _STEPS * last), value * (
            1 - _STRICT * (claimed.mod == "less-than")
        )
    if claimed.mod or claimed.low != claimed.high:
        off = [_ABOUT * end for end in (claimed.low, claimed.high)]
        off = [min(most, _POINTS) for most in off] if claimed.unit == "percent" else off
        return claimed.low - off[0], claimed.high + off[1]
    unit = min(10.0 ** (floor(log10(value)) - digits + 1), 2 * _ABOUT * value)
    if claimed.unit == "percent":
        unit = min(unit, 1.0)
    elif claimed.unit is None and value < _EXACT:
        unit = 1.0
    return value - unit / 2, value + unit / 2


def _wide(claimed: Quantity, value: float) -> tuple[float, float]:
    """Between which values a number is told as a claimed bound, where words tell which numbers are meant."""
    low, high = range_of(claimed)
    if low <= value <= high:
        return low, high
    if claimed.mod in ("more-than", "equal-or-more"):
        return low, claimed.low * _FAR
    return (claimed.low / _FAR, high) if claimed.mod in ("less-than", "equal-or-less") else (low, high)


def _told_by(result: Result, asked: Asked) -> bool:
    """Whether words tell which numbers are meant, so that a bound of what they come to may be wide."""
    changed = result.picked == "change" and together(result, asked) >= _CHANGED
    return changed or result.picked == "labelled"


_CHANGED = 0.65
"""Which share of a claim the sentence tells at the least whose numbers are the ends of the claimed change."""
_FAR = 2
"""How many times as far as a bound a number lies at the most of which that is still said."""
_BOUND, _ABOUT = 1.35, 0.05
"""How far above or below a bound a number lies that it is said of, and how far off what is told with "about"."""
_POINTS = 2.5
"""How many points a share lies off at the most that is told with "about": two thirds are no 70 percent."""
_FEW_POINTS = 5.0
"""How many points more a share comes to at the least that is still told as more than another: 14 and 10 percent."""
_STEPS = 3
"""How many units of its last digit at the most: 17,400 is more than 17,000, and 22,000 more than 20,000."""
_STRICT = 1e-9
"""By how much more than a number something is at the least that is more."""
_EXACT = 10000
"""Below which number things are counted one by one."""


def slots_of(
    stated: Sequence[Statement], result: Result, claimed: str, label: VerdictLabel = "supported"
) -> tuple[Slot, ...] | None:
    """The slots of the statement nearest to a claim, with the numbers that its own follows from, or does not."""
    source = result.terms[0].passage
    compared = [compare(statement, other) for statement in stated for other in told(source)]
    nearest = max(compared, key=lambda c: c.share, default=None)
    if nearest is None or set(nearest.refuted) & {"actor", "place"}:
        return None
    slots = {s.slot: replace(s, label="supported") for s in nearest.slots}
    told_of = "; ".join(term.number.span.text for term in result.terms)
    slots["number"] = slot("number", label, claimed, told_of, nearest.source)
    return tuple(slots.values())
