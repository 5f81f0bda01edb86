"""What speaks against some numbers of a document being those that a claim has reckoned with.

Some things rule them out, such as another name in the place of a claimed one or the contrary act; others only tell
against them.
"""

from __future__ import annotations

from relocate_cli import dates
from relocate_cli.claims import (
    alignment,
    by_name,
    groups,
    operands,
    ordering,
    others,
    outlook,
    portions,
    progress,
    quantities,
    standards,
)
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.operands import APART, Asked, Operand, Result, Term, operands_of
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.standing import ends_in_past
from relocate_cli.claims.statements import told_status
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME, UNDONE, Status

_HEAVY = 1.5
"""How many small objections it counts that two numbers which are compared may be of something else."""


def objections(result: Result, claimed: Quantity, asked: Asked, *, order: bool = True) -> float | None:
    """How much speaks against some numbers being of what a claim tells, None where something rules them out.

    `order`: whether one is that the smaller of two is what a claim has as more.
    """
    claim = asked.claim
    mine = operands.act(Operand(claimed, claim))
    trigger = frozenset(n for statement in asked.stated for n in statement.trigger)
    doing = mine.notions | trigger if mine else frozenset[str]()
    if not _in_its_way(result, claimed, claim, doing, order=order):
        return None
    if (
        _of_several_acts(result, claim)
        or _of_another_measure(result, claim)
        or _of_other_counts(result, claim)
        or others.of_other_things(result, claim)
    ):
        return None
    if (rest := is_complement(result, claimed, claim)) and not _of_two(result):
        return None
    compared = result.way in (*APART, "multiple")
    apart = compared and _of_nothing(result, asked)
    apart = (result.way != "told" and by_name.of_another(result, claim)) or apart
    if apart and not (compared and result.picked):
        return None
    if _of_other_days(result, claim) or _changed_another(result, asked):
        return None
    found = [_turned(result, claimed, asked) if order else 0, _off_date(result, claim)]
    for number in range(len(result.terms)):
        found += _in_its_sentence(result, number, asked, trigger, mine, rest=rest)
    if None in found:
        return None
    each = compared and ordering.each_named(claim, *operands_of(result))
    lacking = not each and any(by_name.lacking(o.passage, claim) for o in operands_of(result))
    return sum(n or 0 for n in found) + lacking + _HEAVY * apart


def _of_nothing(result: Result, asked: Asked) -> bool:
    """Whether the sentences of some numbers tell nothing that a claim is about, though those beside them may."""
    things = [w for w in asked.weighed if w.sort in _TELLING]
    here = frozenset(n for term in result.terms for n in alignment.here_of(term.passage))
    return bool(things) and not any(is_told(w.notions, here) for w in things)


def _changed_another(result: Result, asked: Asked) -> bool:
    """Whether a change is told of another measure, and none of a claim: "its budget fell by half" of visitors."""
    here = frozenset(n for term in result.terms for n in alignment.here_of(term.passage))
    counted = [w for w in asked.weighed if w.sort in ("thing", "measure")]
    own = [w for term in result.terms for w in term.passage.words if w.sort in ("thing", "measure")]
    told_of = [w for w in counted if is_told(w.notions, here)]
    told_of += [w for w in own if is_told(w.notions, asked.claim.notions)]
    beside = frozenset(n for term in result.terms for n in term.passage.around)
    elsewhere = any(is_told(w.notions, beside) for w in counted[:1])
    return result.picked == "change" and elsewhere and bool(own) and not told_of


_TELLING = ("thing", "event", "measure", "name", "body", "act")
"""Sorts of words that tell what a claim is about."""


def _in_its_sentence(
    result: Result, number: int, asked: Asked, trigger: frozenset[str], mine: Word | None, *, rest: bool
) -> list[int | None]:
    """What the sentence of one number says against it, None for what rules it out: another act, or another status.

    `mine`: the act of the claimed number; `rest`: whether that is what is left of a whole.
    """
    claim, operand = asked.claim, operands_of(result)[number]
    parted = rest or result.way in ("told", "rest") or (result.way == "share" and names_whole(result, claim))
    act, words = operands.act(operand), operand.passage.words
    other = act is not None and not is_told(act.notions, claim.notions)
    contrary = act is not None and other and against(trigger, act.notions)
    if contrary and not rest and not is_told(trigger, operand.passage.notions):
        return [None]
    part = result.way in ("sum", "multiple", "told") or (result.way == "share" and not number)
    beside = other and part and mine and any(is_told(mine.notions, w.notions) for w in words)
    if mine and beside and not (_of_the_whole(mine, result) and _tells_which(result, claim)):
        return [None]  # the number belongs to an act beside the claimed one
    undone = outlook.undone(claim, asked.stated)
    unlike = (outlook.undone(operand.passage) if undone or rest else _undone(operand)) is not undone
    if rest and not unlike and not any(against(trigger, w.notions) for w in words):
        return [None]
    itself = bool(trigger) and is_told(trigger, operand.passage.notions)
    late = _to_come(operand) and not outlook.plans(claim, asked.stated) and result.picked != "every"
    of_a_plan = result.way in APART and any("plan" in word.notions for word in standards.words(claim))
    late, unlike = late and not of_a_plan, unlike and not (parted or of_a_plan)
    again = any(operand.passage is one.passage for one in operands_of(result)[:number])
    return [
        None if itself and late else int(late and not again),
        None if itself and unlike else int(unlike and not again),
    ]


def _of_the_whole(act: Word, result: Result) -> bool:
    """Whether an act tells of a whole rather than of a part of it: "of the flats supplied, a quarter went to"."""
    part, whole = result.terms[0], result.terms[-1]
    if result.way != "share" or part.passage is not whole.passage:
        return False
    told = (w for w in whole.passage.words if w.end <= whole.number.span.start or _between(w, whole, part))
    return any(is_told(act.notions, w.notions) for w in told)


def _between(word: Word, one: Term, other: Term) -> bool:
    return one.number.span.end <= word.start and word.end <= other.number.span.start


def _undone(operand: Operand) -> bool:
    """Whether a sentence tells something as not done, and the clause of its number, or of its act, does so too."""
    act, start = operands.act(operand), operand.passage.sentence.start
    own = (e for e in operand.passage.events if act and e.trigger and e.trigger.start - start == act.start)
    done = next((e.status in DONE for e in own), False)
    return outlook.undone(operand.passage) and not done and _status(operand) in UNDONE


def _status(operand: Operand) -> Status:
    """What the clause of a number tells of how far something has come."""
    known, number = language(operand.passage.sentence.lang), operand.number.span
    start, end = progress.clause(operand.passage, number.start, number.end)
    return told_status(operand.passage.text[start:end], known)[0]


def _to_come(operand: Operand) -> bool:
    """Whether a sentence tells something as to come, and the act of its number not as over."""
    act, start = operands.act(operand), operand.passage.sentence.start
    own = (e for e in operand.passage.events if act and e.trigger and e.trigger.start - start == act.start)
    status = next((e.status for e in own), None)
    over = status in DONE or (act is not None and ends_in_past(act.text))
    return outlook.plans(operand.passage) and not over and _status(operand) in TO_COME


def _in_its_way(
    result: Result, claimed: Quantity, claim: Passage, doing: frozenset[str], *, order: bool = True
) -> bool:
    """Whether some numbers can be reckoned with in a way: parts of a whole, shares told in points, and so on."""
    terms = operands_of(result)
    if result.way == "difference":
        if _is_rest(result, claim, doing) and not is_complement(result, claimed, claim):
            return False
        return claimed.unit != "percent" or operands.in_points(claim)
    if result.way == "sum":
        return _parts_of_one(result) or (
            not _of_itself(result) and not any(operands.includes(o.passage) or _is_part(o) for o in terms)
        )
    if result.way == "multiple":
        multiplied = any(claimed.span == q.span for q in operands.grown(claim))
        return (
            not order
            or (multiplied and ordering.grows((terms[0], terms[1])))
            or ordering.larger_first(claim, terms[0], terms[1])
        )
    if result.way == "share":  # those who did something else are no share of those who did this
        acting = not doing or not any(map(operands.act, terms))
        told_of = acting or any(is_told(doing, alignment.here_of(o.passage)) for o in terms)
        told_of = told_of or _tells_which(result, claim)
        return told_of and _of_all(result.terms[1], including=names_whole(result, claim))
    return True


def _is_rest(result: Result, claim: Passage, doing: frozenset[str]) -> bool:
    """Whether a difference is of those who did not do what a claim has them do: 14, of 75 of whom 61 were hired."""
    small, large = sorted(operands_of(result), key=lambda operand: operand.number.low)
    act = operands.act(small)
    part = portions.is_of(small.number, small.passage, large.number, large.passage)
    return part and act is not None and is_told(act.notions, doing) and not operands.compares(claim)


def _tells_which(result: Result, claim: Passage) -> bool:
    """Whether a part that is told to be of a whole is told to be the one that a claim means.

    By a word of the claim that those of the whole do not tell, and no word that only another part has.
    """
    part, whole = result.terms[0], result.terms[-1]
    if not portions.tells(part.number, part.passage, whole.number, whole.passage):
        return False
    common = frozenset(n for w in groups.words_of(whole.number, whole.passage) for n in w.notions)
    common |= part.passage.topic
    meant = [w for w in claim.words if w.sort in _WHICH and not is_told(w.notions, common)]
    others = [q for q in part.passage.quantities if q.span not in (part.number.span, whole.number.span)]
    one = portions.Part(part.number, whole.number, part.passage, whole.passage, tuple(others))
    own = portions.words_of(part.number, one)
    return any(portions.tells_word(w, own) for w in meant) and not portions.told_of_another(one, meant)


_WHICH = ("thing", "name", "body", "event", "measure", "word", "act")
"""Sorts of words that tell which part of a whole is meant."""


def _parts_of_one(result: Result) -> bool:
    """Whether the numbers of a sum are parts of one whole, so that none is a part of another one of them."""
    source, *others = (term.passage for term in result.terms)
    numbers = [term.number for term in result.terms]
    wholes = (q for q in source.quantities if q not in numbers)
    return all(other is source for other in others) and any(
        all(portions.tells(number, source, whole, source) for number in numbers) for whole in wholes
    )


def _of_itself(result: Result) -> bool:
    """Whether one number of a sum is a part of another one: of 320 flats, 240 for staff, 80 are no more."""
    return any(
        portions.tells(one.number, one.passage, other.number, other.passage)
        for one in result.terms
        for other in result.terms
        if one is not other
    )


def _is_part(operand: Operand) -> bool:
    """Whether a number is a part of what another sentence tells ("Of these, 400 went abroad", "400 of the boats")."""
    known, text = language(operand.passage.sentence.lang), operand.passage.text.lower()
    if known is None:
        return False
    leading = (*known.lists("numbers", "parting"), *known.lists("numbers", "leading_a_part"))
    span = operand.number.span
    behind = text[span.start + len(span.text) :].lstrip()
    parts = tuple(f"{cue} " for cue in known.lists("numbers", "part_of") if " " in cue)
    return text.startswith(leading) or (bool(parts) and behind.startswith(parts))


def _of_two(result: Result) -> bool:
    """Whether a whole is told of two parts only, so that one is what the other leaves."""
    told_of = {term.number.low for term in result.terms}
    small, large = sorted(result.terms, key=lambda term: term.number.low)
    numbers = list(small.passage.quantities)
    if not portions.is_of(small.number, small.passage, large.number, large.passage):
        numbers += large.passage.quantities
        numbers += [q for term in result.terms for q, _ in term.passage.beside]
    alike = (q for q in numbers if operands.alike(result.terms[0].number, q))
    return all(q.low in (*told_of, result.value) for q in alike)


def names_whole(result: Result, claim: Passage) -> bool:
    """Whether a claim or a source tells the number that another one is a share of ("half of the 460 flats")."""
    first, last = result.terms[0], result.terms[-1]
    if portions.is_of(first.number, first.passage, last.number, last.passage):
        return True
    part, whole = result.terms[0].number, result.terms[-1].number
    return part.whole == whole.low or any(
        q.low == whole.low and q.unit == whole.unit for q in claim.quantities
    )


def is_complement(result: Result, claimed: Quantity, claim: Passage) -> bool:
    """Whether a result is what is left of a whole that a claim tells, of which the others did the contrary."""
    if result.way != "difference":
        return False
    whole = max(term.number.low for term in result.terms)
    told_of = any(q is not claimed and q.low == whole for q in claim.quantities)
    if whole == claimed.whole or (told_of and not operands.compares(claim)):
        return True
    return _left_undone(result, claim) or _left_over(result, claim)


def _left_undone(result: Result, claim: Passage) -> bool:
    """Whether a claim denies an act of some that a sentence tells of the others of a whole."""
    small = min(operands_of(result), key=lambda operand: operand.number.low)
    act = operands.act(small)
    if act is None or not outlook.undone(claim) or outlook.undone(small.passage):
        return False
    return is_told(act.notions, claim.notions)


def _left_over(result: Result, claim: Passage) -> bool:
    """Whether a claim tells what is left of a whole, of which a source tells what was done with a part."""
    small, large = sorted(result.terms, key=lambda term: term.number.low)
    if not portions.is_of(small.number, small.passage, large.number, large.passage):
        return False
    left = outlook.undone(claim) or outlook.cued(claim, "left_over")
    return left and not outlook.undone(small.passage) and not outlook.cued(small.passage, "left_over")


def _turned(result: Result, claimed: Quantity, asked: Asked) -> int | None:
    """Whether the smaller of two numbers is what a claim has as more, which rules them out; 1 where it may be."""
    if result.way not in APART or is_complement(result, claimed, asked.claim):
        return 0
    one, other = operands_of(result)
    right = ordering.right_way_round(claimed, asked.claim, (one, other), proper=True)
    apart = one.passage is not other.passage
    if right is None and operands.compares(asked.claim):
        right = ordering.right_way_round(claimed, asked.claim, (one, other))
        if right is False or (right is None and apart and not operands.with_itself(asked.claim)):
            return None
    if right is False and (one.passage is other.passage or asked.ways & set(APART)):
        return None
    return int(right is not True and apart)


def _of_several_acts(result: Result, claim: Passage) -> bool:
    """Whether the numbers of a sum belong to several acts that a claim does not all tell: killed and injured."""
    if result.way != "sum" or result.picked == "every":
        return False
    acts = [act for operand in operands_of(result) if (act := operands.act(operand))]
    told_of = [is_told(act.notions, claim.notions) for act in acts]
    apart = any(not act.notions & other.notions for act in acts for other in acts)
    together = {id(o.passage) for o in operands_of(result)}
    return (any(told_of) or (apart and len(together) == 1)) and not all(told_of)


def _of_another_measure(result: Result, claim: Passage) -> bool:
    """Whether one of two numbers is of a measure of a claim, and the other of another one: profit and revenue."""
    if result.way not in APART:
        return False
    one, other = (operand.passage for operand in operands_of(result))
    return one is not other and (_replaced(one, other, claim) or _replaced(other, one, claim))


def _of_other_counts(result: Result, claim: Passage) -> bool:
    """Whether one of two numbers that are compared counts what a claim tells, and the other what it does not."""
    part, whole = result.terms[0], result.terms[-1]
    told_apart = not portions.tells(part.number, part.passage, whole.number, whole.passage)
    if result.way not in (*APART, "multiple", *(("share",) if told_apart else ())):
        return False
    counted = [_things(operand) for operand in operands_of(result)]
    told_of = [not words or any(is_told(w.notions, claim.notions) for w in words) for words in counted]
    return all(counted) and any(told_of) and not all(told_of)


def _things(operand: Operand) -> list[Word]:
    """The words of what a number counts, but for counters."""
    counted = operand.number.counted - quantities.COUNTERS
    return [w for w in operand.passage.words if w.sort in ("thing", "plain") and w.notions & counted]


def _replaced(passage: Passage, other: Passage, claim: Passage) -> bool:
    """Whether a sentence tells no measure of a claim that another one does, and has another measure itself."""
    here = alignment.here_of(passage)
    measures = [w for w in claim.words if _measures(w) and is_told(w.notions, other.notions)]
    others = [w for w in passage.words if _measures(w) and not is_told(w.notions, claim.notions)]
    return bool(measures and others) and not any(is_told(w.notions, here) for w in measures)


def _measures(word: Word) -> bool:
    return word.sort == "measure" or (word.sort == "thing" and bool(word.notions & _MONEY))


_MONEY = frozenset(("revenue", "profit", "sales", "debt", "loss-noun", "deficit", "surplus"))
"""Things that come to an amount, each to its own."""


def _of_other_days(result: Result, claim: Passage) -> bool:
    """Whether a claim tells from when to when something changed, and neither number is of one of the two days."""
    days = [m.scope or m.when for m in alignment.dated(claim) if dates.placed(m.scope or m.when)]
    own = [operands.own_date(operand) for operand in operands_of(result)]
    if (
        result.way in (*APART, "multiple")
        and len({d.edtf for d in days}) == 1
        and "/" in (days[0].edtf or "")
    ):
        return not all(dates.overlaps(days[0], when) for when in own if when and dates.placed(when))
    if (
        result.way not in (*APART, "multiple")
        or len(days) != len(own)
        or len({d.edtf for d in days}) < len(days)
    ):
        return False
    placed = [when for when in own if when and dates.placed(when)]
    return len(placed) == len(own) and not all(
        any(dates.overlaps(day, when) for when in placed) for day in days
    )


def _off_date(result: Result, claim: Passage) -> int | None:
    """Whether numbers are not of the dates of a claim, which rules out what is no difference of two."""
    if operands.dated(claim, operands_of(result), result.way):
        return 0
    return 1 if result.way in APART else None


def _of_all(whole: Term, *, including: bool) -> bool:
    """Whether a number is the largest of its sort in its sentence, so that others may be parts of it.

    `including`: whether the sentence may tell its parts.
    """
    alike = (q for q in whole.passage.quantities if operands.alike(whole.number, q))
    return all(q.low <= whole.number.low for q in alike) and (
        including or not operands.includes(whole.passage)
    )
