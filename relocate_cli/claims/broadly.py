"""A claim whose statements no source tells in full, by the passage that it is most likely about, taken as a whole.

It is borne out where all its numbers, dates, lengths of time and names are told there, and nothing in the passage
speaks against it; refuted where that holds but for one number, in the place of which the passage has another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli.claims import (
    about,
    acts,
    ahead,
    alignment,
    arithmetic,
    closest,
    deciding,
    figures,
    operands,
    outlook,
    pairing,
    quantities,
    reach,
    relations,
    roles,
    tallies,
)
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.comparing import Comparison, compare
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.statements import OFF, Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, Slot, SlotName, VerdictLabel

_HALF = 0.5
"""Which share of the words of a claim a passage tells at the least that decides it."""

Found = tuple[VerdictLabel, tuple[Slot, ...]]


def decide(claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]) -> Found | None:
    """The label of a claim by the passage it is most likely about, None where that leaves it open."""
    known = language(claim.sentence.lang)
    ranks = known is not None and any(known.says("relations", key, claim.text) for key in ("first", "last"))
    if ranks or not stated or relations.find(claim) is not None or operands.grown(claim):
        return None  # how many times as much something became is reckoned
    found = alignment.best(claim, passages)
    if found is None or found.share <= _HALF:
        return None
    compared = [[compare(statement, source) for source in told(found.source)] for statement in stated]
    if _only_the_number(found, stated, compared, passages):
        claimed, other = found.other[0]
        return "refuted", _slots(found, compared, "number", claimed.span.text, other.span.text)
    if going_on := _unfinished(found, stated):
        return "refuted", _slots(found, compared, "status", *going_on)
    if _borne_out(found, stated, compared):
        return "supported", _slots(found, compared)
    return None


_Compared = Sequence[Sequence[Comparison]]


def _unfinished(found: Alignment, stated: Sequence[Statement]) -> tuple[str, str] | None:
    """What a claim has as finished by a day before the report of a passage that has it under construction."""
    known, published = language(found.source.sentence.lang), found.source.document.published
    if known is None or published is None or published.last is None or len(stated) != 1:
        return None
    statement, days = stated[0], [m.scope or m.when for m in alignment.dated(found.claim)]
    over = all(day.last is not None and (day.first or day.last) <= published.last for day in days)
    if not (days and over and statement.trigger & ahead.FINISHING and statement.status in DONE):
        return None
    if not about.named_here(found) or not about.tells_about(found, about.KNOWN):
        return None
    cues = (cue for cue in known.lists("words", "unfinished") if cue in found.source.text.lower())
    cue = next(cues, None)
    return (statement.status, cue) if cue else None


def _counted(found: Alignment) -> bool:
    """Whether a passage has all numbers and lengths of time of a claim."""
    return not found.other and not found.absent and set(found.lengths) <= {"supported"}


def _timely(found: Alignment) -> bool:
    """Whether a passage has all dates of a claim; of one without dates, the day of its document counts."""
    return set(found.dates) <= {"supported"}


def _only_the_number(
    found: Alignment, stated: Sequence[Statement], compared: _Compared, passages: Sequence[Passage]
) -> bool:
    """Whether a number that differs is the only thing that does, and stands in none of the passages compared."""
    if found.absent or len(found.other) != 1 or _contrary(found, stated):
        return False
    if figures.summed(found.claim) is not figures.summed(found.source):
        return False
    several = len(figures.voters(found.source)) > 1  # the council votes after its committee
    if several and figures.voters(found.claim) and found.other[0][0].unit in tallies.UNITS:
        return False
    labels = {c.label("number") for of_one in compared for c in of_one}
    claimed, other = found.other[0]
    if "supported" in labels or not _in_its_place(found, claimed, other):
        return False
    if outlook.plans(found.claim, stated) != outlook.plans(found.source) or _another_did(found):
        return False
    if outlook.undone(found.claim, stated) != outlook.undone(found.source):
        return False  # of 46 families 19 may have been paid while 27 were not
    nearest = [(s, c.source) for s, of_one in zip(stated, compared, strict=True) if (c := _nearest(of_one))]
    if any(
        deciding.some_only(s, source)
        or reach.narrower(claimed, other, s, source)
        or (
            s.trigger & source.trigger and figures.comes_to(claimed, s) is not figures.comes_to(other, source)
        )
        for s, source in nearest
    ):
        return False
    beside = (q for q in found.source.quantities if claimed.unit == q.unit)
    now = [p for p in passages if not alignment.of_another_time(found.claim, p)]
    anywhere = (q for p in now for q in p.quantities if quantities.comparable(claimed, q))
    if any(quantities.compare(claimed, q) for q in (*beside, *anywhere)):
        return False
    changing = any(c.source.trigger & figures.CHANGES for of_one in compared for c in of_one)
    if changing and not _acts(stated) & figures.CHANGES:
        return False  # by how much something rose is not what it comes to
    if outlook.cued(found.source, "so_far") and not outlook.cued(found.claim, "so_far"):
        return False
    acted = about.tells_about(found, (*about.KNOWN, "act", "light"), around=True)
    return acted and about.named_here(found) and _timely(found)


def _in_its_place(found: Alignment, claimed: Quantity, other: Quantity) -> bool:
    """Whether a number of a passage is the only one of its sort, or the one beside the same word as a claimed one.

    Those that other numbers of the claim are told by count for nothing, nor those that are told of something else.
    """
    told_of = [q for _, q in found.same]
    alike = [q for q in found.source.quantities if quantities.comparable(claimed, q) and q not in told_of]
    if pairing.own(claimed, found.claim, found.source) == (other,):
        alike = [other]
    if len(alike) > 1 and alignment.nearest_number(claimed, found.claim, alike, found.source) is other:
        alike = [other]
    if len(alike) != 1 or (claimed.whole is None) != (other.whole is None):
        return False
    sides = [_more_or_less(q, passage) for q, passage in ((claimed, found.claim), (other, found.source))]
    if sides[0] != sides[1]:
        return False  # by how much something is more than another is not what it comes to
    return not (figures.adds_up(claimed, found.source.quantities) or quantities.rounded_to(claimed, other))


def _more_or_less(number: Quantity, passage: Passage) -> str:
    """Whether a number is by how much something is more, or less, than something else."""
    known = language(passage.sentence.lang)
    return arithmetic.side(number, passage, known) if known else ""


def _another_did(found: Alignment) -> bool:
    """Whether a passage has another subject than a claim, both of which the lexicon does not know."""
    other = [w for w in found.source.words if not is_told(w.notions, found.claim.notions)]
    return bool(_subjects(found.off, found.claim) and _subjects(other, found.source))


def _subjects(words: Sequence[Word], passage: Passage) -> list[Word]:
    """The words that particles tell to be what a sentence is about, and that the lexicon does not know."""
    known = language(passage.sentence.lang)
    return [w for w in words if known and w.tail in known.subjects and w.sort in ("body", "name", "word")]


def _contrary(found: Alignment, stated: Sequence[Statement]) -> bool:
    """Whether a passage has an act that cannot be true in the place of one of a claim."""
    return any(against(_acts(stated), word.notions) for word in found.source.words)


def _acts(stated: Sequence[Statement]) -> frozenset[str]:
    return frozenset(notion for statement in stated for notion in statement.trigger)


def _borne_out(found: Alignment, stated: Sequence[Statement], compared: _Compared) -> bool:
    """Whether a passage tells everything of a claim, and nothing that speaks against it."""
    if not (_counted(found) and _timely(found) and about.named_here(found)) or _lacks(
        found, stated, compared
    ):
        return False
    if any(word.sort == "event" for word in found.off) or _contradicted(found, stated, compared):
        return False
    if _mixed(found) or any(
        outlook.cued(found.source, k) > outlook.cued(found.claim, k) for k in ("hedges", "denials")
    ):
        return False
    nearest = [(s, c.source) for s, of_one in zip(stated, compared, strict=True) if (c := _nearest(of_one))]
    if not all(roles.says_so(s, source) and not acts.of_another_act(s, source) for s, source in nearest):
        return False
    return not (
        outlook.cued(found.claim, "how_far")
        or outlook.plans(found.source) > outlook.plans(found.claim, stated)
    )


def _mixed(found: Alignment) -> bool:
    """Whether a number of a claim stands beside another one of its sort, which may be of another year or name."""
    if (
        len(alignment.dated(found.source)) < _SEVERAL
        and sum(map(about.is_name, found.source.words)) < _SEVERAL
    ):
        return False
    here = found.source.quantities
    return any(
        quantities.comparable(claimed, q) and quantities.compare(claimed, q) is False
        for claimed, _ in found.same
        for q in here
    )


_SEVERAL = 2


def _lacks(found: Alignment, stated: Sequence[Statement], compared: _Compared) -> bool:
    """Whether what a claim is about, or does, is not told in or beside a passage, and may be something else.

    In another language it may be told in words that the lexicon does not know.
    """
    if any(word.sort == "ordinal" for word in found.off):
        return True  # the 28th is not the 38th
    trigger = _acts(stated)
    told_here = bool(trigger) and is_told(trigger, alignment.here_of(found.source))
    unknown = any(word.sort in ("name", "word") for word in found.off)
    if not trigger and (not (found.same or found.dates) or (found.foreign and unknown)):
        return True
    sure = _pinned(found) or found.share > _NEARLY
    if found.foreign:
        nearest = [c for of_one in compared if (c := _nearest(of_one))]
        pairs = list(zip(stated, nearest, strict=False))
        untold = any(about.is_name(w) or w.sort == "word" for w in found.missing)
        if untold and any(closest.named(s, c.source) for s, c in pairs):
            return True
        untold = any(w.sort in about.KNOWN and not is_told(w.notions, found.source.title) for w in found.off)
        if (untold and not sure) or any(w.sort in ("thing", "event") for w in found.missing):
            return True
        otherwise = any(closest.does_otherwise(s, c) for s, c in pairs)
        return not told_here and (bool(trigger & OFF) or otherwise)
    acting = all(
        any(c.act for c in of_one) or not s.trigger or (sure and _no_other_act(s, of_one))
        for s, of_one in zip(stated, compared, strict=True)
    )
    if _subjects(found.missing, found.claim) or _made_contrary(found):
        return True
    things = all(c.things >= _HALF for of_one in compared if (c := _nearest(of_one)))
    return not (acting and things) or (_without(found) and not (sure and _elsewhere(found, trigger)))


_NEARLY = 0.8
"""From which share on the words that a passage lacks may stand elsewhere in its document."""


def _pinned(found: Alignment) -> bool:
    """Whether a passage has a number of a claim that tells what is meant."""
    return any(closest.telling(q) for q, _ in found.same)


def _no_other_act(claim: Statement, of_one: Sequence[Comparison]) -> bool:
    """Whether the nearest statement has no act in the place of one that a claim has."""
    nearest = _nearest(of_one)
    if nearest is None or nearest.source.trigger:
        return False
    unknown = (w for w in nearest.source.passage.words if w.sort == "word" and w.text.isalpha())
    if not all(is_told(w.notions, claim.passage.notions) for w in unknown):
        return False  # "withheld"
    return any(map(closest.acting, claim.trigger))


def _made_contrary(found: Alignment) -> bool:
    """Whether a word that a passage lacks stands there with a beginning that says the contrary, or without it."""
    known = language(found.claim.sentence.lang)
    made = known.lists("words", "contrary_beginnings") if known and not found.foreign else ()
    here = {word.text.lower() for word in found.source.words if word.sort != "body"}
    off = [word.text.lower() for word in found.off if word.sort != "body"]
    return any(
        f"{made_of}{one}" in here or f"{made_of}{other}" == one
        for one in off
        for made_of in made
        for other in here
    )


def _elsewhere(found: Alignment, trigger: frozenset[str]) -> bool:
    """Whether the things and names that a passage lacks are told elsewhere in its document, and it lacks no other."""
    told_of = (*about.KNOWN, "name", "body")
    off = [w for w in found.off if w.sort != "plain" and not w.notions & trigger]
    return all(w.sort in told_of and w not in found.missing for w in off)


def _without(found: Alignment) -> bool:
    """Whether neither a passage nor the title of its document tells a word of a claim that says something."""
    return any(w.sort != "plain" and not is_told(w.notions, found.source.title) for w in found.off)


def _nearest(of_one: Sequence[Comparison]) -> Comparison | None:
    return max(of_one, key=lambda c: (c.share + _ACT * c.act, -len(c.refuted)), default=None)


_ACT = 0.5


def _contradicted(found: Alignment, stated: Sequence[Statement], compared: _Compared) -> bool:
    """Whether the nearest statement of a passage contradicts one of a claim, or the passage has the contrary act."""
    nearest = [c for of_one in compared if (c := _nearest(of_one))]
    slots = ("number", "place")
    if any(c.refuted or any(c.label(slot) == "not_enough_info" for slot in slots) for c in nearest):
        return True
    if any(c.label("actor") == "not_enough_info" and (c.source.agents or not found.foreign) for c in nearest):
        return True
    if _contrary(found, stated):
        return True
    return outlook.undone(found.claim, stated) != outlook.undone(found.source)


def _slots(
    found: Alignment, compared: _Compared, name: SlotName | None = None, *other: str
) -> tuple[Slot, ...]:
    """The slots of the nearest statement, as the passage as a whole fills them."""
    nearest = _nearest([c for of_one in compared for c in of_one])
    slots = {slot.slot: slot for slot in nearest.slots} if nearest else {}
    evidence = nearest.source.evidence if nearest else None
    told_of = {name: replace(slot, label="supported") for name, slot in slots.items()}
    if name:
        claimed, text = other
        told_of[name] = Slot(name, "refuted", claimed, text, (evidence,) if evidence else ())
    return tuple(told_of.values())
