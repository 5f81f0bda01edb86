"""A number of a claim that no sentence has, but that those of one document come to, as chance hardly would have them.

`derived` asks of each number that its own sentence has it of what the claim tells. Here the numbers themselves are
the evidence: that two of a few come to 1,226, or to 54.3 billion won, where their sentences tell most of a claim, is
no accident. How likely it is one is reckoned: how many sums, differences and shares there are to try, and how large a
part of all numbers would have done as well. A bound such as "more than half" takes more than a claim's word for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import floor, inf, log10
from typing import NamedTuple

from relocate_cli.claims import about, alignment, derived, outlook, quantities, weighing
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement
from relocate_cli.model import Slot

_LEAST = 0.35
"""Which share of a claim the sentence of a number tells at the least."""
_NEAREST = 0.5
"""The same of a sentence that would tell the claimed number itself."""
_TOLD, _TOLD_SURELY = 0.6, 0.5
"""Which share of it the sentences of all numbers that are reckoned with tell in the mean, and where the claim says
that it reckons so and they hardly come to its number by chance."""
_CHANCE, _SIGNALLED, _HARDLY = 0.3, 2.0, 0.1
"""How many accidents may be expected at the most, where the claim says that it reckons so, and for hardly any."""
_DECADE = 2.3
"""The natural logarithm of ten: numbers of any size are told about as often in every decade (Benford's law)."""
_SEVERAL, _MOST = 6, 30
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

    way: derived.Way
    value: float
    terms: tuple[Term, ...]


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[Slot, ...] | None:
    """The slots of a claim whose one untold number some of a document come to, None where none do."""
    known = language(claim.sentence.lang)
    if known is None or not claim.quantities:
        return None
    acting = frozenset(n for statement in stated for n in statement.trigger)
    words = [w for w in weighing.content(claim) if not derived.cue(w, known)]
    weighed = weighing.weigh(words, index)
    ways = derived.ways(claim, known)
    for document in _documents(passages):
        shares = {id(p): weighing.share(weighed, p, acting, index) for p in document}
        near = [p for p in document if shares[id(p)] >= _LEAST]
        nearest = [p for p in near if shares[id(p)] >= _NEAREST]
        untold = [q for q in claim.quantities if not _counts(q) and not _stands(q, nearest)]
        if len(untold) != 1 or not 0 < untold[0].low < inf:
            continue
        terms = [Term(q, p, shares[id(p)]) for p in near for q in p.quantities if 0 < q.low < inf]
        if found := _likely(untold[0], claim, stated, terms, ways):
            return derived.slots_of(stated, found.terms[0].passage, untold[0], _operands(found))
    return None


def _documents(passages: Iterable[Passage]) -> list[list[Passage]]:
    found: dict[int, list[Passage]] = {}
    for passage in passages:
        found.setdefault(id(passage.document), []).append(passage)
    return list(found.values())


def _counts(number: Quantity) -> bool:
    """Whether a number only says how many things are meant, which a source may name."""
    return number.unit is None and number.low == number.high <= _COUNTED and number.mod is None


def _stands(number: Quantity, near: Sequence[Passage]) -> bool:
    return any(
        quantities.comparable(number, q) and quantities.compare(number, q) for p in near for q in p.quantities
    )


def _likely(
    claimed: Quantity,
    claim: Passage,
    stated: Sequence[Statement],
    terms: Sequence[Term],
    ways: frozenset[str],
) -> Result | None:
    """The result that tells most of a claim, if it is hardly one by accident.

    As many may be by accident as there are others whose sentences tell as much of the claim.
    """
    low, high = _range(claimed)
    results = list(_results(claimed, claim, sorted(terms, key=lambda t: -t.share)[:_MOST]))
    means = sorted((_mean(result) for result in results), reverse=True)
    for result in sorted(results, key=lambda r: -_mean(r)):
        if not low <= result.value <= high:
            continue
        tried = sum(mean >= _mean(result) - _ALIKE for mean in means)
        accidents = tried * (high - low) / claimed.low / _DECADE
        sure = accidents <= _CHANCE
        rough = result.way == "share" and claimed.mod not in (None, "approx")  # "more than half"
        if not sure and (rough or accidents > _SIGNALLED or result.way not in ways):
            continue
        least = _TOLD_SURELY if accidents <= _HARDLY and result.way in ways else _TOLD
        if _mean(result) >= least and _fits(result, claimed, claim, stated, sure):
            return result
    return None


_ALIKE = 0.05
"""How much less of a claim the sentences of other numbers may tell that would be taken as well."""


def _mean(result: Result) -> float:
    return sum(term.share for term in result.terms) / len(result.terms)


def _range(claimed: Quantity) -> tuple[float, float]:
    """Between which values a number is told as the claimed one: half a unit of its last digit to either side."""
    value = claimed.low
    if claimed.mod in ("more-than", "equal-or-more"):
        return value, value * _BOUND
    if claimed.mod in ("less-than", "equal-or-less"):
        return value / _BOUND, value
    if claimed.mod or claimed.low != claimed.high:
        return claimed.low * (1 - _ABOUT), claimed.high * (1 + _ABOUT)
    digits = max(1, len(f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0")))
    unit = min(10.0 ** (floor(log10(value)) - digits + 1), 2 * _ABOUT * value) if value else 1.0
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
    """What the numbers of a document come to, in the ways in which a claim may have reckoned."""
    if claimed.unit == "fold":
        return
    if claimed.unit == "percent":
        yield from _shares(terms)
        return
    alike = [term for term in terms if derived.alike(claimed, term.number)]
    for one, other in combinations(alike, 2):
        yield Result("sum", one.number.low + other.number.low, (one, other))
        yield Result("difference", abs(one.number.low - other.number.low), (one, other))
    for passage in {id(t.passage): t.passage for t in alike}.values():
        own = [term for term in alike if term.passage is passage][:_SEVERAL]
        for size in range(3, len(own) + 1):
            for several in combinations(own, size):
                yield Result("sum", sum(t.number.low for t in several), several)
    for times in sorted({q.low for q in claim.quantities if _counts(q) and q.low > 1}):
        for term in alike:
            yield Result("sum", times * term.number.low, (term,))


def _shares(terms: Sequence[Term]) -> Iterator[Result]:
    """How large a part some numbers are of others, and how far apart two shares are."""
    for one, other in combinations(terms, 2):
        small, large = sorted((one, other), key=lambda term: term.number.low)
        units = {one.number.unit, other.number.unit}
        if units == {"percent"}:
            yield Result("difference", large.number.low - small.number.low, (small, large))
        elif len(units) == 1 and not units & {"percent", "fold", "times"} and large.number.low > _COUNTED:
            yield Result("share", 100 * small.number.low / large.number.low, (small, large))


def _fits(result: Result, claimed: Quantity, claim: Passage, stated: Sequence[Statement], sure: bool) -> bool:
    """Whether nothing in the sentences of some numbers speaks against their being of what a claim tells."""
    operands = _operands(result)
    if result.way == "difference":
        than = _compares(claim)
        right = derived.right_way_round(claimed, claim, (operands[0], operands[1]), proper=sure)
        apart = operands[0].passage is not operands[1].passage
        if right is False or (right is None and apart and (than or not sure)):
            return False
    if result.way == "share" and not _of_all(result.terms[1]):
        return False
    if result.way == "sum" and any(derived.includes(o.passage) for o in operands):
        return False
    if result.way == "difference" and claimed.unit == "percent" and not _in_points(claim):
        return False
    if any(outlook.plans(o.passage) and not outlook.plans(claim, stated) for o in operands):
        return False
    if any(outlook.undone(o.passage) != outlook.undone(claim, stated) for o in operands):
        return False
    if any(_otherwise(o, claim, stated, result.way) or _of_another(o, claim) for o in operands):
        return False
    return (sure and result.way == "difference") or derived.dated(claim, operands, result.way)


def _operands(result: Result) -> tuple[derived.Operand, ...]:
    return tuple(derived.Operand(term.number, term.passage) for term in result.terms)


def _compares(claim: Passage) -> bool:
    """Whether a claim says what something is more or less than."""
    known = language(claim.sentence.lang)
    return known is not None and any(cue in claim.text for cue in known.lists("numbers", "comparing"))


def _in_points(claim: Passage) -> bool:
    """Whether a claim tells how far apart two shares are in percentage points."""
    known = language(claim.sentence.lang)
    return known is not None and any(cue in claim.text.lower() for cue in known.lists("numbers", "points"))


def _of_all(whole: Term) -> bool:
    """Whether a number is the largest of its sort in its sentence, so that others may be parts of it."""
    alike = (q for q in whole.passage.quantities if q.unit == whole.number.unit)
    return all(q.low <= whole.number.low for q in alike) and not derived.includes(whole.passage)


def _otherwise(
    operand: derived.Operand, claim: Passage, stated: Sequence[Statement], way: derived.Way
) -> bool:
    """Whether a number belongs to the contrary of the claimed act, or to another one beside that."""
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    own = derived.act(operand)
    if own is None or is_told(own.notions, claim.notions):
        return False
    if against(trigger, own.notions):
        return True
    return way != "difference" and any(is_told(trigger, w.notions) for w in operand.passage.words)


def _of_another(operand: derived.Operand, claim: Passage) -> bool:
    """Whether a sentence lacks a name of a claim and has another one, or says of which others it counts some."""
    passage, foreign = operand.passage, operand.passage.sentence.lang != claim.sentence.lang
    here = alignment.here_of(passage)
    lacking = any(about.is_name(w) and not is_told(w.notions, here) for w in claim.words)
    names = (w for w in passage.words if about.is_name(w))
    proper = [w for w in names if about.kinds(w) or (w.text[:1].isupper() and not foreign)]
    if lacking and not all(is_told(w.notions, claim.notions) for w in proper):
        return True
    counted = [w for w in passage.words if w.sort in about.KNOWN and w.notions & operand.number.counted]
    before = [w for w in passage.words for c in counted if 0 <= c.start - w.end <= 1 and w.sort == "thing"]
    shared = any(is_told(c.notions, claim.notions) for c in counted)
    return shared and not all(is_told(w.notions, claim.notions) for w in before)
