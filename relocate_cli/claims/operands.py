"""Numbers of a source that a claim may have reckoned with, and what tells which of them are meant.

Of which act a number is, whether it is more or less than another one, which of two came first, and by which words
a claim says that it reckons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from relocate_cli import dates
from relocate_cli.claims import about, alignment, arithmetic, quantities
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import sort
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement, past
from relocate_cli.claims.weighing import Weighed
from relocate_cli.claims.words import Word
from relocate_cli.model import Mention, Span, When

Way = Literal["sum", "difference", "rest", "share", "multiple", "growth", "product", "told"]
APART = ("difference", "growth")
"""Ways that tell how far apart two numbers are."""


class Operand(NamedTuple):
    """A number that is reckoned with, and the sentence that tells it."""

    number: Quantity
    passage: Passage


class Term(NamedTuple):
    """A number of a source, its sentence, and how much of the claim that tells."""

    number: Quantity
    passage: Passage
    share: float


class Result(NamedTuple):
    """What some terms come to, and in which way.

    `picked`: how it was picked out of the few that are told in the same manner, such as the ends of one change.
    """

    way: Way
    value: float
    terms: tuple[Term, ...]
    picked: str = ""


class Asked(NamedTuple):
    """A claim with what is asked of every result for one of its numbers."""

    claim: Passage
    stated: Sequence[Statement]
    weighed: Weighed
    ways: frozenset[Way]
    sources: Index


def operands_of(result: Result) -> tuple[Operand, ...]:
    """The numbers of a result with their sentences."""
    return tuple(Operand(term.number, term.passage) for term in result.terms)


def ways(claim: Passage, known: Language) -> frozenset[Way]:
    """How a claim reckons, by its words; "more than" before a number is none of them."""
    text = _without_bounds(claim, known)
    units = {q.unit for q in (*claim.quantities, *grown(claim))}
    told_so: dict[Way, bool] = {
        "sum": any(known.says("numbers", key, text) for key in _SUMMING),
        "difference": any(known.says("numbers", key, text) for key in _DIFFERING)
        or any(q.whole for q in claim.quantities),
        "rest": known.says("numbers", "excluding", text),
        "share": "percent" in units,
        "multiple": "fold" in units,
        "product": any(q.whole for q in claim.quantities),
        "growth": any(grows(q, claim) for q in (*claim.quantities, *grown(claim))),
    }
    return frozenset(way for way, so in told_so.items() if so)


def _without_bounds(claim: Passage, known: Language) -> str:
    """The words of a claim without those that make bounds of its numbers: "10,000 or less", "more than" doubled."""
    bounds = [(q.span.start, q.span.end if q.mod else q.span.start) for q in claim.quantities]
    bounds += [(q.span.start, q.span.start) for q in grown(claim)]
    return _cut(claim.text, tuple(sorted(bounds, reverse=True)), known.code)


@lru_cache(maxsize=256)
def _cut(text: str, bounds: tuple[tuple[int, int], ...], code: str) -> str:
    """A text without some stretches and what makes bounds of the numbers there; kept, as every source asks for it."""
    known = language(code)
    for start, end in bounds:
        text = f"{quantities.unbounded(text[:start], known) if known else text[:start]} {text[end:]}"
    return text


def grows(claimed: Quantity, claim: Passage) -> bool:
    """Whether a claim tells a share or a multiple as by how much something became more or less ("rose 40%")."""
    known = language(claim.sentence.lang)
    if known is None or claimed.unit not in ("percent", "fold") or in_points(claim):
        return False
    before = claim.text[: claimed.span.start].lower().split()[-1:]
    parted = claimed.span.text.lower().endswith(known.lists("numbers", "part_of"))
    if parted and before == [*known.lists("numbers", "than")]:
        return False  # "fewer than half of the dikes"
    return bool(arithmetic.side(claimed, claim, known)) and rises(claim) is not None


def in_points(claim: Passage) -> bool:
    """Whether a claim tells how far apart two shares are in percentage points."""
    known = language(claim.sentence.lang)
    return known is not None and any(cue in claim.text.lower() for cue in known.lists("numbers", "points"))


def grown(claim: Passage) -> list[Quantity]:
    """How many times as much something became by the verb of a claim ("has more than doubled")."""
    return list(_grown(claim.text, claim.sentence.lang))


@lru_cache(maxsize=256)
def _grown(text: str, code: str) -> tuple[Quantity, ...]:
    """What a verb of a text multiplies by; kept, as every source asks for it."""
    known = language(code)
    found = []
    for verb, times in known.pairs("numbers", "multiplying").items() if known else ():
        for match in re.finditer(rf"\b{verb}\b", text, re.IGNORECASE):
            before = text[: match.start()].rstrip().lower()
            mods = quantities.modifiers(known) if known else ()
            mod = next((m for name, m in mods if before.endswith(name)), None)
            span = Span(match.start(), match.end(), match[0])
            found.append(Quantity(span, float(times), float(times), mod, "fold"))
    return tuple(found)


def rises(claim: Passage) -> bool | None:
    """Whether a claim tells that something became or is more, or that it became less; None if both or neither."""
    known = language(claim.sentence.lang)
    if known is None:
        return None
    up, down = directions(claim, known)
    return up if up is not down else None


def directions(claim: Passage, known: Language) -> tuple[bool, bool]:
    """Whether a claim has words for what rose, or is more, and for what fell, or is less ("더 적다")."""
    text = _without_bounds(claim, known)
    up, down, more = (known.says("numbers", key, text) for key in ("rising", "falling", "more"))
    return up or (more and not down), down


_SUMMING = ("summing", "totals")
_DIFFERING = ("differing", "rising", "falling", "more")
"""The lists of words that say that a claim reckons, and how."""


def cue(word: Word, known: Language) -> bool:
    """Whether a word says that a claim reckons rather than what it is about."""
    cues = [
        cue
        for key in (*_SUMMING, *_DIFFERING, "reaching")
        for cue in known.lists("numbers", key)
        if " " not in cue
    ]
    if known.glued:
        cut = any(cue.startswith(word.text) for cue in cues)  # 합치 of 합치면
        return word.sort not in ("body", *about.KNOWN) and (cut or word.text.startswith(tuple(cues)))
    return word.text.lower() in cues


def alike(claimed: Quantity, told_of: Quantity) -> bool:
    """Whether a number may be reckoned with for a claimed one: of its unit, or counting nothing else."""
    if claimed.unit or told_of.unit:
        return claimed.unit == told_of.unit
    if (told_of.part and not claimed.part) or told_of.rate != claimed.rate:
        return False
    if quantities.comparable(claimed, told_of):
        return True
    if "person" in told_of.counted:  # "386 hires" are of people
        return not (_things(claimed, "act", "light") and _things(told_of, "plain"))
    return not (_things(claimed) and _things(told_of))


def _things(number: Quantity, *besides: str) -> frozenset[str]:
    """What a number counts, by words that the lexicon knows, but for counters and some sorts."""
    counted = (n for n in number.counted - quantities.COUNTERS if ":" not in n)
    return frozenset(n for n in counted if sort(n) not in besides)


def ends_of_change(one: Operand, other: Operand) -> bool:
    """Whether a sentence tells two numbers as what something came from and what it came to."""
    known = language(one.passage.sentence.lang)
    if one.passage is not other.passage or known is None:
        return False
    ends = {arithmetic.end(operand.number, operand.passage, known) for operand in (one, other)}
    return ("from" in ends and len(ends) > 1) or (
        one.number.unit == other.number.unit and _put_anew(one, other)
    )


def _put_anew(one: Operand, other: Operand) -> bool:
    """Whether one of two sums, where a sentence has no more, is what something was put at, or to be, before."""
    alike = [q for q in one.passage.quantities if q.unit == one.number.unit]
    return bool(one.number.unit) and len(alike) == len((one, other)) and formerly(one) is not formerly(other)


def includes(source: Passage) -> bool:
    """Whether a sentence tells one of its numbers to be a part of another."""
    known = language(source.sentence.lang)
    return known is not None and any(cue in source.text for cue in known.lists("numbers", "including"))


def formerly(operand: Operand) -> bool:
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


def own_date(operand: Operand) -> When | None:
    """The only date of the sentence of a number, or the one nearest before or behind it in its clause."""
    start = operand.passage.sentence.start
    found = [m for m in alignment.dated(operand.passage) if dates.placed(m.scope or m.when)]
    number = operand.number.span

    def away(mention: Mention) -> tuple[bool, int]:
        ahead, behind = mention.start - start - number.end, number.start - (mention.end - start)
        text = operand.passage.text
        between = (
            text[number.end :][:ahead] if ahead > 0 else text[max(number.start - behind, 0) : number.start]
        )
        return "," in between, max(ahead, behind)

    found.sort(key=away)
    return (found[0].scope or found[0].when) if found else None


def _apart(claimed: When, own: When) -> bool:
    """Whether two dates share no day, or two months without a year are two."""
    if dates.placed(claimed) and dates.placed(own):
        return not dates.overlaps(claimed, own)
    months = [(when.edtf or "")[_MONTH] for when in (claimed, own)]
    return all(month.isdigit() for month in months) and months[0] != months[1]


_MONTH = slice(5, 7)
"""Where the month stands in a date as it is written (XXXX-07)."""


def compares(claim: Passage) -> bool:
    """Whether a claim says what something is more or less than."""
    known = language(claim.sentence.lang)
    if known is None:
        return False
    text = _without_bounds(claim, known)
    return any(cue in text for cue in known.lists("numbers", "comparing"))


def with_itself(claim: Passage) -> bool:
    """Whether a claim compares something with what it was before, or was to be ("than the one of last year")."""
    known = language(claim.sentence.lang)
    if known is None:
        return False
    before = tuple(known.lists("numbers", "with_itself_on"))
    starts = (m.start - claim.sentence.start for m in alignment.dated(claim))
    told = any(cue in claim.text for cue in known.lists("numbers", "with_itself"))
    return told or (bool(before) and any(claim.text[:start].lower().endswith(before) for start in starts))


def gap(operand: Operand, word: Word) -> int:
    """How many code points lie between a number and a word."""
    return max(word.start - operand.number.span.end, operand.number.span.start - word.end)


def together(operand: Operand, word: Word) -> bool:
    """Whether no comma stands between a number and a word."""
    span = operand.number.span
    first, last = sorted(((span.start, span.end), (word.start, word.end)))
    return not any(mark in operand.passage.text[first[1] : last[0]] for mark in ",;")


def act(operand: Operand) -> Word | None:
    """The act nearest to a number without a comma between, or the last one there where verbs come last.

    Not one in a name: "the Inflation Reduction Act" reduces nothing.
    """
    known = language(operand.passage.sentence.lang)
    acts = [w for w in operand.passage.words if w.sort in ("act", "light", "event") and together(operand, w)]
    acts = [w for w in acts if not (w.start and w.text[0].isupper())]
    if known is not None and known.glued:
        behind = [w for w in acts if w.start >= operand.number.span.end]
        joined = (w for w in behind if _joins(w, operand.passage, known))
        return next(joined, behind[-1] if behind else None)
    acts = [w for w in acts if not _describes(w, operand)]
    nearest = min(acts, key=lambda w: gap(operand, w), default=None)
    if (
        nearest is None
        or known is None
        or known.stative & {*operand.passage.text[: nearest.start].split()[-1:]}
    ):
        return nearest
    return next(
        (w for w in acts if w.start - nearest.end == 1 and past(w, known)), nearest
    )  # "staff affected left"


def _joins(act: Word, passage: Passage, known: Language) -> bool:
    """Whether a Korean verb ends a clause that another one goes on from ("246명이 참여해 68.3%가 찬성했다")."""
    return re.match(known.phrase("stands", "goes_on"), passage.text[act.start :]) is not None


def _describes(act: Word, operand: Operand) -> bool:
    """Whether an act right before a number only says which of several it is: "the remaining 29 billion won"."""
    text = operand.passage.text
    beside = not text[act.end : operand.number.span.start].strip()
    known = language(operand.passage.sentence.lang)
    before = text[: act.start].lower().split()[-1:]
    return beside and known is not None and not set(before).isdisjoint(known.lists("words", "determiners"))


def dated(claim: Passage, operands: Sequence[Operand], way: Way) -> bool:
    """Whether every date of a claim is that of a number; of a sum or share with one date, that of each."""
    days = [m.scope or m.when for m in alignment.dated(claim)]
    own_days = [own_date(operand) for operand in operands]
    if way == "sum" and len(days) == 1 and any(_apart(days[0], day) for day in own_days if day):
        return False
    own = [operand.passage for operand in operands if alignment.dated(operand.passage)]
    by_date = list(zip(*(alignment.dates(claim, passage) for passage in own), strict=True))
    if len(by_date) == 1 and way in ("sum", "share"):
        labels = set(by_date[0])
        return "refuted" not in labels and ("supported" not in labels or len(labels) == 1)
    return all(set(of_one) != {"refuted"} for of_one in by_date)
