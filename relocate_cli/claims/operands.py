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
from relocate_cli.claims import about, alignment, arithmetic, labels, quantities, standards
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import sort
from relocate_cli.claims.likeness import told as is_told
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
    units = {q.unit for q in claim.quantities}
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
    return (
        bool(one.number.unit) and len(alike) == len((one, other)) and _formerly(one) is not _formerly(other)
    )


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
    rising, falling = directions(claim, known) if known else (False, False)
    if any(_is_change(operand) for operand in pair) or rising is falling is True:
        return False
    if not (rising or falling):
        return pair[0].passage is pair[1].passage  # what is left of something, or a part of a whole
    small, large = sorted(pair, key=lambda operand: operand.number.low)
    later = None
    if compares(claim) and not with_itself(claim):
        later = _named_first(claim, *pair, proper=True) or standards.against(claim, pair)
    later = later or _on_its_day(claim, pair)
    later = later or _later(*pair)
    later = later or _named_first(claim, *pair, proper=proper) or standards.against(claim, pair)
    later = later or _since(claim, pair)
    return None if later is None else later is (large if rising else small)


def _on_its_day(claim: Passage, pair: tuple[Operand, Operand]) -> Operand | None:
    """Which of two numbers is of the one day that a claim tells, where that is not what it measures by."""
    days = [m for m in alignment.dated(claim) if dates.placed(m.scope or m.when)]
    if len(days) != 1 or with_itself(claim) or days[0].text not in standards.without(claim):
        return None
    if (days[0].scope or days[0].when).last is None:
        return None  # "since 2015"
    own = [_own_date(operand) for operand in pair]
    then = [bool(when and dates.inside(when, days[0].scope or days[0].when)) for when in own]
    return pair[then.index(True)] if then.count(True) == 1 else None


def _since(claim: Passage, pair: tuple[Operand, Operand]) -> Operand | None:
    """Which of two numbers is not of the one time since which, or than at which, a claim has something as more."""
    days = [m.scope or m.when for m in alignment.dated(claim) if dates.placed(m.scope or m.when)]
    if len(days) != 1 or not with_itself(claim):
        return None
    then = [any(dates.inside(m.scope or m.when, days[0]) for m in alignment.dated(o.passage)) for o in pair]
    return pair[then.index(False)] if then.count(True) == 1 else None


def _is_change(operand: Operand) -> bool:
    """Whether a number is by how much something changed, and not what it was or became."""
    known = language(operand.passage.sentence.lang)
    if known is None:
        return False
    if known.glued:
        return bool(arithmetic.side(operand.number, operand.passage, known))
    before = quantities.leading(operand.passage.text[: operand.number.span.start]).split()[-2:]
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
    """The date of a number, or the day on which its document came out."""
    return _own_date(operand) or operand.passage.document.published


def _own_date(operand: Operand) -> When | None:
    """The only date of the sentence of a number, or the one nearest before or behind it in its clause."""
    start = operand.passage.sentence.start
    found = [m for m in alignment.dated(operand.passage) if dates.placed(m.scope or m.when)]
    number = operand.number.span

    def away(mention: Mention) -> tuple[bool, int]:
        ahead, behind = mention.start - start - number.end, number.start - (mention.end - start)
        between = operand.passage.text[number.end :][:ahead] if ahead > 0 else ""
        return "," in between, max(ahead, behind)

    found.sort(key=away)
    return (found[0].scope or found[0].when) if found else None


def of_several_times(operands: Sequence[Operand]) -> bool:
    """Whether some numbers are of earlier years, and others, which have no date, of the day of their document."""
    days = [_own_date(operand) for operand in operands]
    published = [operand.passage.document.published for operand in operands]
    pairs = [(day, now) for day, now in zip(days, published, strict=True) if day]
    old = (now and now.first and day.last and day.last < now.first for day, now in pairs)
    return None in days and bool(pairs) and all(old)


def _named_first(claim: Passage, *pair: Operand, proper: bool = False) -> Operand | None:
    """Which of two numbers stands beside the name that a claim has first; None where not each has one of its own.

    A number whose sentence has none may be of the name that its report is about.
    """
    places = [_owner(claim, operand, proper=proper) for operand in pair]
    if places.count(-1) == 1:
        missing, other = places.index(-1), max(places)
        places[missing] = _topic(claim, pair[missing], other)
    if -1 in places or len(set(places)) < len(pair):
        return None
    return pair[places.index(min(places))]


def picked(claim: Passage, one: Operand, other: Operand) -> str:
    """How two numbers are picked out of the others of a document, nothing where they are not.

    As the ends of a change, by the names, the standard or the times that a claim compares, or by a word beside each.
    """
    if ends_of_change(one, other):
        return "change"
    if each_named(claim, one, other):
        return "named"
    if compares(claim) and standards.against(claim, (one, other)):
        return "measured"
    if _each_timed(claim, one, other):
        return "timed"
    return "labelled" if labels.each_labelled(claim, one, other) else ""


def _each_timed(claim: Passage, *pair: Operand) -> bool:
    """Whether one of two numbers is of a date of a claim, and the other of the other one, or of the report's day."""
    days = [m.scope or m.when for m in alignment.dated(claim) if dates.placed(m.scope or m.when)]
    own = [_own_date(operand) for operand in pair]
    told_of = [[n for n, day in enumerate(days) if when and dates.inside(when, day)] for when in own]
    if not any(told_of) or (all(told_of) and told_of[0] == told_of[1]):
        return False
    return all(told_of) or (len(days) == 1 and (compares(claim) or rises(claim) is not None))


def each_named(claim: Passage, *pair: Operand) -> bool:
    """Whether each of two numbers is of one of the names that a claim compares."""
    return _named_first(claim, *pair, proper=True) is not None


def _owner(claim: Passage, operand: Operand, *, proper: bool) -> int:
    """Where a claim has the name that a number stands beside, -1 if there is none; a comma parts all but one."""
    every = operand.passage.words
    words = [w for w in every if about.is_name(w) or (not proper and (w.placed or w.sort == "thing"))]
    named = [w for w in words if is_told(w.notions, claim.notions)]
    beside = [w for w in named if _together(operand, w)]
    alone = [w for w in named if about.is_name(w)]
    if not beside and len({w.notions for w in alone}) == 1 and len(operand.passage.quantities) == 1:
        beside = alone
    owner = min(beside, key=lambda w: gap(operand, w), default=None)
    told_at = (_place(w, claim) for w in claim.words if owner and is_told(w.notions, owner.notions))
    return next(told_at, -1)


def _topic(claim: Passage, operand: Operand, other: int) -> int:
    """Where a claim has the only other name that it compares, if the report of a number is about that; else -1."""
    passage = operand.passage
    if any(about.is_name(w) and not is_told(w.notions, claim.notions) for w in passage.words):
        return -1
    names = [w for w in claim.words if about.is_name(w) and _place(w, claim) != other]
    told_of = [w for w in names if is_told(w.notions, passage.topic)]
    return _place(told_of[0], claim) if len({w.notions for w in told_of}) == 1 else -1


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


def _place(word: Word, claim: Passage) -> int:
    """Where a claim has a name; what it compares with comes last, also where it stands first (도로보다 학교에 더)."""
    known = language(claim.sentence.lang)
    compared = known is not None and word.tail in known.lists("numbers", "comparing")
    standard = compared and not with_itself(claim)
    return word.start + standard * len(claim.text)


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


def larger_first(claim: Passage, small: Operand, large: Operand) -> bool:
    """Whether a claim has the larger of two numbers first, by names or dates, or they stand in one sentence."""
    first = _named_first(claim, small, large) or _dated_first(claim, small, large)
    first = first or standards.against(claim, (small, large))
    return first is large if first else small.passage is large.passage


def first_of(claim: Passage, pair: tuple[Operand, Operand]) -> Operand | None:
    """Which of two numbers a claim has first, or as the later one, by names, dates or what it measures by."""
    found = _named_first(claim, *pair, proper=True) or _dated_first(claim, *pair)
    return found or standards.against(claim, pair) or (_later(*pair) if _in_time(pair) else None)


def _in_time(pair: tuple[Operand, Operand]) -> bool:
    """Whether each of two numbers has a date of its own, or one is told as what something was before."""
    return all(map(_own_date, pair)) or _formerly(pair[0]) is not _formerly(pair[1])


def gap(operand: Operand, word: Word) -> int:
    """How many code points lie between a number and a word."""
    return max(word.start - operand.number.span.end, operand.number.span.start - word.end)


def _together(operand: Operand, word: Word) -> bool:
    """Whether no comma stands between a number and a word."""
    span = operand.number.span
    first, last = sorted(((span.start, span.end), (word.start, word.end)))
    return not any(mark in operand.passage.text[first[1] : last[0]] for mark in ",;")


def act(operand: Operand) -> Word | None:
    """The act nearest to a number without a comma between, or the last one there where verbs come last.

    Not one in a name: "the Inflation Reduction Act" reduces nothing.
    """
    known = language(operand.passage.sentence.lang)
    acts = [w for w in operand.passage.words if w.sort in ("act", "light", "event") and _together(operand, w)]
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
    own_days = [_own_date(operand) for operand in operands]
    if way == "sum" and len(days) == 1 and any(_apart(days[0], day) for day in own_days if day):
        return False
    own = [operand.passage for operand in operands if alignment.dated(operand.passage)]
    by_date = list(zip(*(alignment.dates(claim, passage) for passage in own), strict=True))
    if len(by_date) == 1 and way in ("sum", "share"):
        labels = set(by_date[0])
        return "refuted" not in labels and ("supported" not in labels or len(labels) == 1)
    return all(set(of_one) != {"refuted"} for of_one in by_date)
