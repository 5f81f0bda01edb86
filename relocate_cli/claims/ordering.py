"""Which of two numbers a claim has first, or as the later one: by names, dates, and what it measures by."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli import dates
from relocate_cli.claims import about, alignment, arithmetic, labels, quantities, standards
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.operands import (
    Operand,
    compares,
    directions,
    ends_of_change,
    formerly,
    gap,
    own_date,
    rises,
    together,
    with_itself,
)
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.words import Word
from relocate_cli.model import When


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
    own = [own_date(operand) for operand in pair]
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
        if formerly(first) and not formerly(second):
            return second
    days = [_when(operand) for operand in (one, other)]
    if days[0] and days[1] and days[0].first and days[1].first and not dates.overlaps(days[0], days[1]):
        return one if days[0].first > days[1].first else other
    return None


def _when(operand: Operand) -> When | None:
    """The date of a number, or the day on which its document came out."""
    return own_date(operand) or operand.passage.document.published


def of_several_times(operands: Sequence[Operand]) -> bool:
    """Whether some numbers are of earlier years, and others, which have no date, of the day of their document."""
    days = [own_date(operand) for operand in operands]
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
    own = [own_date(operand) for operand in pair]
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
    beside = [w for w in named if together(operand, w)]
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


def grows(pair: tuple[Operand, Operand]) -> bool:
    """Whether the larger of two numbers, of which it is told which came last, is that one."""
    return _later(*pair) is max(pair, key=lambda operand: operand.number.low)


def first_of(claim: Passage, pair: tuple[Operand, Operand]) -> Operand | None:
    """Which of two numbers a claim has first, or as the later one, by names, dates or what it measures by."""
    found = _named_first(claim, *pair, proper=True) or _dated_first(claim, *pair)
    return found or standards.against(claim, pair) or (_later(*pair) if _in_time(pair) else None)


def _in_time(pair: tuple[Operand, Operand]) -> bool:
    """Whether each of two numbers has a date of its own, or one is told as what something was before."""
    return all(map(own_date, pair)) or formerly(pair[0]) is not formerly(pair[1])
