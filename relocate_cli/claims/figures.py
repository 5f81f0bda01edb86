"""The number slot of a claim beside that of a source, with its label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from relocate_cli.claims import arithmetic, labels, operands, pairing, portions, quantities, reach, tallies
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.slots import slot
from relocate_cli.claims.standing import present
from relocate_cli.claims.statements import Statement, past
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME, Slot, VerdictLabel


def numbers(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The number slot, where the claim has numbers: one that differs refutes, one that is not told leaves it open."""
    pairs = [(claimed, *_compared(claimed, claim, source)) for claimed in claim.quantities]
    if not pairs:
        return
    answers = [answer for _, answer, _ in pairs]
    label: VerdictLabel = "supported" if all(answers) else "not_enough_info"
    label = "refuted" if False in answers else label
    claimed_text = "; ".join(claimed.span.text for claimed, _, _ in pairs)
    found_text = "; ".join(found.span.text for _, _, found in pairs if found)
    yield slot("number", label, claimed_text, found_text or None, source)


def differ(claimed: Quantity, found: Quantity) -> bool:
    """Whether two numbers that stand in one place of two sentences are two: of two bounds the same way, any two."""
    if claimed.unit != found.unit:
        return False
    if quantities.rounded_to(claimed, found) or quantities.rounded_to(found, claimed):
        return False
    if claimed.mod == found.mod and claimed.mod is not None:
        return claimed.low != found.low
    return quantities.compare(claimed, found) is False


_ENDS = ("reached", "left", "added")
"""What a number of a change is, by the word that leads it in: "to 3", "from 2", "by 1"."""


def _compared(claimed: Quantity, claim: Statement, source: Statement) -> tuple[bool | None, Quantity | None]:
    """Whether a source bears out a number, and by which of its own; the sentences beside it can only bear it out."""
    if reach.over(claim, source):
        return None, None
    told, known = _rivals(claimed, claim, source)
    if (exact := _exact(claimed, told, known)) is not None:
        return (None if _of_others(exact, claim, source) else True), exact
    if (part := _as_part(claimed, claim, source)) is not None:
        return part
    finer = not claimed.low.is_integer()  # "48.6 percent" of what a claim has as 48.58
    alike = (q for q in known if finer and q.unit == claimed.unit and quantities.rounded_to(q, claimed))
    if (rounded := next(alike, None)) is not None:
        return None, rounded
    open_ = summed(source.passage) is not summed(claim.passage)
    open_ = open_ or (claimed.unit in tallies.UNITS and other_voters(claim.passage, source.passage))
    open_ = open_ or (
        _stands(claimed, claim, "added") and not any(_stands(q, source, "added") for q in known)
    )
    if _is_gap(claimed, claim):
        open_ = open_ or not any(_is_gap(q, source) for q in known)
    here = source.passage.quantities
    open_ = open_ or (operands.includes(source.passage) and any(quantities.compare(claimed, q) for q in here))
    around = [q for q, _ in source.passage.beside if quantities.comparable(claimed, q)]
    open_ = (
        open_
        or adds_up(claimed, (*source.passage.quantities, *around), (*_of_the_act(claim, source), *around))
        or _planned_or_done(claim, source)
    )
    compared = ((quantities.compare(claimed, found), found) for found in _no_whole(known, claimed, here))
    level = not _is_gap(claimed, claim)
    results = [
        (same if same or not (open_ or _otherwise(claimed, found, claim, source)) else None, found)
        for same, found in compared
        if same or not (level and _by_how_much(found, source))
        if level or found.low == claimed.low or _is_gap(found, source)  # 520 is no "over 100 more"
    ]
    results.sort(key=lambda result: result[0] is None)  # one that denies it tells more than one that is open
    same = [(True, q) for q in told if not q.counted and not q.unit and q.low == claimed.low]
    if not results and not same and level:
        near = (q for q in _beside(claimed, claim, source) if _about_as_large(claimed, q))
        same = [(True, q) for q in near if quantities.compare(claimed, q)]
    return next((pair for pair in [*results, *same] if pair[0]), results[0] if results else (None, None))


def _as_part(claimed: Quantity, claim: Statement, source: Statement) -> tuple[bool | None, Quantity] | None:
    """The very number of a claim as that of a part, which bears it out where its own act is the claimed one."""
    if claimed.unit in tallies.UNITS or claimed.mod:
        return None
    every = map(quantities.as_people, source.passage.quantities)
    parts = (q for q in every if q.part and q.low == q.high == claimed.low and q.unit == claimed.unit)
    found = next(parts, None)
    if found is None:
        return None
    acts = any(w.notions & claim.trigger for w in behind(found, source.passage))
    return (True if acts and claimed.persons == found.persons else None), found


def _of_others(number: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a sentence has a claimed number as that of all of whom some did what the claim tells, or of a part.

    "Of 1,200 residents 780 agreed" has not 1,200 agree, and 국비 189억 원 등 모두 270억 원 is no total of 189.
    """
    passage = source.passage
    mine = [q for q in claim.passage.quantities if q.low != number.low]
    every = [quantities.as_people(q) for q in passage.quantities]
    parts = [q for q in every if q.low < number.low and portions.is_of(q, passage, number, passage)]
    parts = [] if any(q.whole == number.low or q.low in [p.low for p in parts] for q in mine) else parts
    acts = [w for q in parts for w in behind(q, passage) if w.sort in ("act", "light")]
    if claim.passage.sentence.lang == passage.sentence.lang and any(w.notions & claim.trigger for w in acts):
        before = [w for w in passage.words if w.end <= parts[0].span.start]
        return not any(w.notions & claim.trigger for w in before)
    alike = [q.low for q in passage.quantities if q.unit == number.unit]
    total = max(alike, default=0.0)
    label = labels.before(operands.Operand(number, passage))
    listed = len(alike) > _PAIR and sum(alike) == 2 * total and number.low < total
    return listed and bool(label) and not any(is_told(w.notions, claim.passage.notions) for w in label)


def behind(number: Quantity, passage: Passage) -> list[Word]:
    """The words behind a number up to the next one."""
    start = number.span.end
    end = min((q.span.start for q in passage.quantities if q.span.start >= start), default=len(passage.text))
    return [w for w in passage.words if start <= w.start < end]


def _exact(claimed: Quantity, told: Sequence[Quantity], known: Sequence[Quantity]) -> Quantity | None:
    """The very number of a claim among those of its sort; one with a decimal is no other one of its sentence."""
    same = (q for q in known if (q.low, q.high, q.mod) == (claimed.low, claimed.high, claimed.mod))
    if (exact := next(same, None)) is not None or claimed.low.is_integer():
        return exact
    alike = (q for q in told if (q.low, q.high, q.unit) == (claimed.low, claimed.high, claimed.unit))
    return next(alike, None)


def _no_whole(known: Sequence[Quantity], claimed: Quantity, here: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a source without the whole of which a claim tells a part, unless a share of it is told."""
    shared = any(q.unit == "percent" for q in here)
    return [q for q in known if shared or q.low != claimed.whole or q.low == claimed.low]


_FAR = 1.5
"""How many times as large as a bound, or as small, a number beside a sentence may be for it to be meant."""


def _about_as_large(claimed: Quantity, found: Quantity) -> bool:
    """Whether a number is near a claimed bound: of "less than 40 percent" 9 percent beside it tell nothing."""
    return claimed.mod is None or (claimed.low <= _FAR * found.high and found.low <= _FAR * claimed.high)


def _is_gap(number: Quantity, statement: Statement) -> bool:
    """Whether a number is by how much something changed, or is more or less than something else."""
    passage = statement.passage
    known = language(passage.sentence.lang)
    if known is None:
        return False
    if statement.trigger & CHANGES:
        return not (_stands(number, statement, "reached") or _stands(number, statement, "left"))
    if arithmetic.apart(number, passage, known):
        return True
    compares = operands.compares(passage)
    return compares and (
        _behind_standard(number, passage, known) or bool(arithmetic.side(number, passage, known, bare=True))
    )


def _by_how_much(number: Quantity, source: Statement) -> bool:
    """Whether a source tells a number as that of a change or a difference, which is not what anything comes to."""
    known = language(source.passage.sentence.lang)
    ends = any(_stands(number, source, end) for end in ("reached", "left"))
    return known is not None and not ends and bool(arithmetic.side(number, source.passage, known))


def _behind_standard(number: Quantity, passage: Passage, known: Language) -> bool:
    """Whether right before a number stands what something is compared with, by its particle: "울진보다 1만㎡"."""
    before = [w for w in passage.words if w.end <= number.span.start][-1:]
    return known.glued and any(w.tail in known.lists("numbers", "comparing") for w in before)


def _rivals(
    claimed: Quantity, claim: Statement, source: Statement
) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
    """The numbers of a source that a claimed one may be told by, and of these the ones of its sort."""
    voting = any(q.unit in tallies.UNITS for q in claim.quantities)
    told = source.quantities if voting else tuple(map(quantities.as_people, source.quantities))
    for here in _ENDS:  # what it came to is neither what it was before nor by how much it rose
        if _stands(claimed, claim, here):
            others = [end for end in _ENDS if end != here]
            told = tuple(q for q in told if not any(_stands(q, source, end) for end in others))
            changing = here == "reached" and claim.trigger & source.trigger & CHANGES
            told = tuple(q for q in told if not changing or _stands(q, source, here))
    paired = pairing.own(claimed, claim.passage, source.passage)
    told = told if paired is None else tuple(q for q in told if q in paired)
    known = [found for found in told if paired or quantities.comparable(claimed, found)]
    alike = [q for q in claim.quantities if q.unit == claimed.unit]
    if paired is None and len(alike) > _PAIR:  # of a list, what is told of another one is none of this one
        known = [q for q in known if q.low == claimed.low or all(q.low != o.low for o in alike)]
    known = [found for found in known if not (claimed.rate and found.rate and claimed.rate != found.rate)]
    if claimed.whole is not None:
        known = [found for found in known if found.whole == claimed.whole] or known
    points = _in_points(claimed, claim)
    known = [q for q in known if not points or _in_points(q, source)]  # a lead is no share
    wholes = {q.whole for q in source.passage.quantities if q.whole and q.unit is None}
    known = [q for q in known if q.low == claimed.low or q.low not in wholes]  # "of the 312, 187 moved"
    parted = claimed.part or _of_several(claimed, claim)
    return told, known if parted else [found for found in known if not found.part]


def _in_points(number: Quantity, statement: Statement) -> bool:
    """Whether a number tells how far apart two are."""
    known = language(statement.passage.sentence.lang)
    return known is not None and arithmetic.apart(number, statement.passage, known)


_PAIR, _MANY = 2, 8
"""How many numbers are no list yet, and how many of one are added up at the most."""


def _of_several(number: Quantity, claim: Statement) -> bool:
    """Whether a claim tells a number as one of several things that it does not count: "five of the mills"."""
    known = language(claim.passage.sentence.lang)
    return known is not None and number.span.text.lower().endswith(
        tuple(f" {of}" for of in known.lists("numbers", "part_of"))
    )


def _beside(claimed: Quantity, claim: Statement, source: Statement) -> list[Quantity]:
    """The numbers of a sort in the sentences beside a source that name nobody else; each vote is one of its own."""
    if claimed.unit in tallies.UNITS:
        return []
    own = claim.passage.notions | source.clause | source.people | source.passage.title
    named = own | source.passage.notions
    return [
        q
        for q, names in source.passage.beside
        if quantities.comparable(claimed, q) and (names <= named or names & claim.passage.names)
    ]


CHANGES = frozenset(("increase", "decrease", "expand", "save"))
"""Acts that are told with by how much, which is not what something comes to."""


def comes_to(number: Quantity, statement: Statement) -> bool:
    """Whether a number is what something came to by a change ("rose to 3"), and not by how much it changed."""
    return bool(statement.trigger & CHANGES) and _stands(number, statement, "reached")


def _stands(number: Quantity, statement: Statement, where: str) -> bool:
    """Whether a number is what something came to or came from ("from 2 to 3 euros", 1000원에서 2000원으로)."""
    known = language(statement.passage.sentence.lang)
    if known is None:
        return False
    text, span, words = statement.passage.text, number.span, known.lists("numbers", where)
    if known.glued:
        return text.startswith(words, span.end)
    return _led_by(text, span.start, known.code) in words


@lru_cache(maxsize=1024)
def _led_by(text: str, start: int, code: str) -> str:
    """The word that leads in a number, before what rounds it; kept, as every number of a source asks for it."""
    before, known = quantities.leading(text[:start]), language(code)
    for rounding, _ in quantities.modifiers(known) if known else ():
        before = before.removesuffix(f" {rounding}")
    return next(iter(before.split()[-1:]), "")


def _otherwise(claimed: Quantity, found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a number that differs may be the claimed one told in more digits, or one of less than the claim's."""
    if min(claimed.low, found.low) * _BEYOND < max(claimed.low, found.low):
        return True  # 300 guests of one day are not the 2,955,789 visitors of a year
    alike = tuple(q.low for q in claim.quantities if q.unit == found.unit)
    both = found.low in _sums(alike[:_MANY])  # "15 firms and institutes" of 12 and 3
    return both or reach.narrower(claimed, found, claim, source) or quantities.rounded_to(claimed, found)


@lru_cache(maxsize=64)
def _sums(numbers: tuple[float, ...]) -> frozenset[float]:
    """What two or more of some numbers come to."""
    sizes = range(2, len(numbers) + 1)
    return frozenset(sum(several) for size in sizes for several in combinations(numbers, size))


_BEYOND = 100
"""From how many times as much on a number is hardly another one of the same thing."""


def adds_up(claimed: Quantity, found: Sequence[Quantity], together: Sequence[Quantity] | None = None) -> bool:
    """Whether a number is what two numbers of a sentence, or all of its sort, come to together, or are apart.

    `together`: those that may be added up, all of them where nothing else is said.
    """
    every = Counter(q.low for q in found if q.unit == claimed.unit)
    if not every[claimed.low] and any(every[low + claimed.low] for low in every):
        return True
    adding = (q.low for q in (found if together is None else together) if q.unit == claimed.unit)
    alike = Counter(low for low in adding if low < claimed.low)
    rests = ((low, claimed.low - low) for low in alike)
    return alike.total() > 1 and (
        claimed.low == sum(alike.elements()) or any(alike[rest] > (rest == low) for low, rest in rests)
    )


def _of_the_act(claim: Statement, source: Statement) -> list[Quantity]:
    """The numbers of a sentence without those of another act: who was injured was not killed."""
    passage, acts = source.passage, claim.trigger & source.trigger
    own = [operands.act(operands.Operand(q, passage)) for q in passage.quantities]
    kept = [act is None or not acts or bool(act.notions & acts) for act in own]
    return [q for q, keep in zip(passage.quantities, kept, strict=True) if keep]


def _planned_or_done(claim: Statement, source: Statement) -> bool:
    """Whether a claim tells how much is to come and a source what has come so far."""
    known = language(source.passage.sentence.lang)
    if known is None or not (claim.status in TO_COME and source.status in DONE and claim.sure):
        return False
    acts = [w for w in source.passage.words if w.notions & source.trigger]
    over = bool(acts) and not present(source) if known.glued else any(past(w, known) for w in acts)
    return over or source.event is not None


def summed(passage: Passage) -> bool:
    """Whether a sentence tells how much several are together."""
    known = language(passage.sentence.lang)
    return known is not None and known.says("numbers", "summing", passage.text)


def voters(passage: Passage) -> frozenset[str]:
    """Who votes in a sentence, by what they are."""
    known = language(passage.sentence.lang)
    return tallies.voters(passage.text, known) if known else frozenset()


def other_voters(claim: Passage, source: Passage) -> bool:
    """Whether a sentence names other voters than a claim, by what they are: the committee is not the council."""
    known = language(source.sentence.lang)
    if known is None or claim.sentence.lang != known.code:
        return False
    ours, theirs = (tallies.voters(passage.text, known) for passage in (claim, source))
    return bool(ours and theirs) and ours != theirs
