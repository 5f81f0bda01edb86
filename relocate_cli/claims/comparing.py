"""One statement of a claim against one of a source: is it the same event, and what of each slot?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from relocate_cli.claims import (
    again,
    alignment,
    figures,
    intervals,
    leeway,
    placing,
    slots,
    standing,
    subjects,
    ties,
    until,
)
from relocate_cli.claims.acts import DECISIONS, REPEATABLE, light, same_act
from relocate_cli.claims.casting import (
    acts,
    alike,
    by_the_same,
    called,
    named_beside,
    other,
    persons_only,
    somebody,
    voted,
)
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import (
    SAME,
    Likeness,
    about,
    against,
    another_occasion,
    contested,
    likeness,
    of_a_name,
    off,
    sort,
    told,
)
from relocate_cli.claims.people import identities
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word, read
from relocate_cli.model import DONE, TO_COME, UNDONE, Participant, Slot, SlotName, VerdictLabel

_SURE = 0.9
"""From which share on the contrary act contradicts a claim."""
_THINGS = 0.5
"""Which share of the things of a claim the sentence itself has to tell, lest its neighbours alone make it fit."""
_ANYTHING = 0.01
"""Nothing of what a claim is about makes no event of it, however much else is told."""
_IN_FULL = 0.7
"""And which of one that says that something was called off."""
_CRITICAL = ("name", "body", "ordinal", "thing", "word")
"""Sorts of words without which an event is another one: a budget of the hall is none of the bridge."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A source statement beside one of the claim: `share` of its words told, `slots` each with a label.

    `missing` are words of the claim that the source does not tell, `things` the share of its things that the clause
    itself tells, `act` whether it tells the same act.
    """

    source: Statement
    share: float
    slots: tuple[Slot, ...]
    missing: tuple[str, ...] = ()
    things: float = 1.0
    act: bool = False

    def label(self, slot: str) -> str | None:
        """The label of a slot, None where neither side has it."""
        return next((s.label for s in self.slots if s.slot == slot), None)

    @property
    def same(self) -> bool:
        """Whether the source tells of the claim's event."""
        return self.label("event") == "supported"

    @property
    def refuted(self) -> tuple[str, ...]:
        """The slots in which the source contradicts the claim."""
        return tuple(s.slot for s in self.slots if s.label == "refuted")

    @property
    def open(self) -> tuple[str, ...]:
        """The slots that the source leaves open."""
        return tuple(s.slot for s in self.slots if s.label == "not_enough_info")


def compare(claim: Statement, source: Statement) -> Comparison:
    """Compare all slots; which labels make which verdict is told in `deciding`."""
    same = same_act(claim, source)
    actor = tuple(_actor(claim, source))
    timed = tuple(_timed(claim, source))
    labels = {s.slot: s.label for s in (*actor, *timed)}
    told_of = _without_agents(claim, source) if labels.get("actor") == "refuted" else claim
    told_of = told_of if labels.get("date") == "supported" else claim
    if labels.get("actor") == "supported" or any(alike(person, source) for person in claim.agents):
        told_of = _besides_agents(claim, source)
    found = likeness(told_of, source, same)
    numbers = tuple(figures.numbers(claim, source))
    labels |= {s.slot: s.label for s in numbers}
    compared = (
        slots.slot("event", _event(told_of, source, found, same, labels), claim.title, source.title, source),
        *actor,
        *timed,
        *numbers,
        *placing.place(claim, source),
    )
    missing = tuple(dict.fromkeys(w.text for w in found.missing))
    return Comparison(source, found.share, compared, missing, found.things, same)


def _without_agents(claim: Statement, source: Statement) -> Statement:
    """A statement without the names of persons who act in it, which a source lacks that has other persons act."""
    if not persons_only(claim, source) or named_beside(claim, source):
        return claim
    named = [person.surface for person in claim.agents]
    rest = tuple(w for w in claim.words if not (w.sort == "name" and any(w.text in name for name in named)))
    return replace(claim, words=rest)


def _besides_agents(claim: Statement, source: Statement) -> Statement:
    """A statement without the words for those who act in it and in a source, where that calls them otherwise."""
    same = (p for p in claim.agents if alike(p, source) or (somebody(p) and acts(p, source) == "supported"))
    known = language(claim.passage.sentence.lang)
    glued = known is not None and known.glued
    named = [p.surface if glued else p.surface.split() for p in same]
    here = source.passage.notions | source.clause | source.people
    rest = tuple(
        w
        for w in claim.words
        if w.notions & claim.trigger or told(w.notions, here) or not any(w.text in name for name in named)
    )
    return replace(claim, words=rest)


def _timed(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The date and status slots; that something was not done before a day tells nothing of that day."""
    told_of = (*slots.date(claim, source), *standing.status(claim, source))
    before = source.status in UNDONE and claim.status not in UNDONE and ties.not_before(source.passage)
    for told_slot in told_of:
        if before or (
            told_slot.label == "refuted" and told_slot.slot == "status" and _once_more(claim, source)
        ):
            yield replace(told_slot, label="not_enough_info")
        elif told_slot.slot == "date" and told_slot.found is None and _not_yet(claim, source):
            yield replace(told_slot, label="supported")
        else:
            yield told_slot


def _once_more(claim: Statement, source: Statement) -> bool:
    """Whether a claim has something as to come at a later time than that at which a source has it done."""
    if claim.status not in TO_COME or source.status not in DONE or not claim.when or not source.when:
        return False
    repeated = bool(claim.trigger & REPEATABLE) or again.says(claim)
    return repeated and intervals.order(source.when, claim.when) is True


def _not_yet(claim: Statement, source: Statement) -> bool:
    """Whether a report has something as not done yet, so that it was not at the earlier time that a claim tells."""
    published, claimed = source.passage.document.published, slots.claimed_when(claim)
    if source.status not in UNDONE or source.when is not None or not leeway.not_yet(source.passage):
        return False
    if not (published and published.last and claimed and claimed.last):
        return False
    return claimed.last <= published.last


def _event(
    claim: Statement, source: Statement, found: Likeness, same: bool, labels: Mapping[SlotName, VerdictLabel]
) -> VerdictLabel:
    """Whether a source tells of the claim's event: enough of its words, its names, and the same act."""
    if not same and _decided_otherwise(claim, source, found, labels):
        return "refuted"
    if not about(claim) and (not claim.agents or light(claim.trigger) or found.elsewhere):
        return "not_enough_info"  # "it was completed" may be about anything
    if claim.trigger & _SAYING and not _says_it(claim, source):
        return "not_enough_info"
    lacks = any(
        _critical(word, claim) and not (word.placed and word.sort != "thing")
        for word in found.missing
        if not _orders(word, claim)
    )
    lacks = lacks or another_occasion(claim, source, found.missing) or subjects.another(claim, source)
    if found.share < SAME or lacks or found.things < (_THINGS if found.elsewhere else _ANYTHING):
        return "not_enough_info"
    if source.measure is not None and found.elsewhere:
        return "not_enough_info"  # what something else comes to
    if off(claim, source) and found.things < _IN_FULL:
        return "not_enough_info"  # what was called off has to be told in full
    if not claim.trigger:
        undone = claim.event is not None and source.status == "cancelled" and source.event is not None
        states = _states(claim, found) or (found.share >= _SURE and (undone or until.together(claim, source)))
        return "supported" if states else "not_enough_info"
    if same:
        return "not_enough_info" if _of_another_deed(claim, source) else "supported"
    opposed = found.share >= _SURE and against(claim.trigger, source.trigger)
    reversible = not claim.trigger & DECISIONS
    once = (
        reversible and source.when is not None and claim.when is None
    )  # what was closed then may be open now
    alone = (
        opposed
        and not once
        and _of_the_same(claim, source)
        and by_the_same(claim, source, contested(claim.trigger, source.trigger))
    )
    return "refuted" if alone else "not_enough_info"


def _decided_otherwise(
    claim: Statement, source: Statement, found: Likeness, labels: Mapping[SlotName, VerdictLabel]
) -> bool:
    """Whether the same ones decided the contrary on the very day, or in the month, that a claim tells.

    A source may tell it by a noun: "gave its consent" for what a claim has refused.
    """
    if labels.get("status") != "supported":
        return False
    counted = len(claim.quantities) >= _NUMBERS and labels.get("number") == "supported"
    if counted and found.share >= _NEARLY and against(claim.trigger, source.trigger):
        return True  # 54 percent of 480 were for it, and not against it
    dated = (
        claim.when is not None and claim.when.grain in ("day", "month") and labels.get("date") == "supported"
    )
    if not dated or found.share < _DECIDED:
        return False
    by_a_noun = source.acts - source.trigger if source.trigger & _GIVING else frozenset[str]()
    sides = [(claim.trigger & one, by_a_noun & other) for one, other in ((_NO, _YES), (_YES, _NO))]
    opposed = against(claim.trigger, source.trigger | by_a_noun) or any(map(all, sides))
    if not claim.trigger & DECISIONS or not opposed:
        return False
    deciding = labels.get("actor") == "supported" or (source.agents and _alike_agents(claim, source))
    return bool(deciding) and not claim.trigger & (source.trigger | by_a_noun)


_NUMBERS, _NEARLY = 2, 0.75
"""How many numbers tell which act is meant, with which share of a claim, where a source has its contrary."""
_DECIDED = 0.3
"""Which share of a claim a source tells at the least that has the contrary decided by the same ones then."""
_YES, _NO = frozenset(("agree", "approve", "accept")), frozenset(("reject", "refuse", "oppose"))
"""What is told by a noun of a decision for something, and against it."""
_GIVING = frozenset("issue submit express announce give say present".split())
"""Acts by which somebody gives what a noun tells."""


def _alike_agents(claim: Statement, source: Statement) -> bool:
    """Whether who acts in a claim acts in a source, by the words that tell it: Colton voters, 콜턴 유권자들."""
    code = source.passage.sentence.lang
    told_of = frozenset(n for p in source.agents for w in read(p.surface, code) for n in w.offered)
    first = [w for w in claim.words if w.start < claim.at and w.sort in ("name", "body", "thing")][:2]
    return bool(first) and all(told(w.notions, told_of) for w in first)


def _of_another_deed(claim: Statement, source: Statement) -> bool:
    """Whether a light act is told of a deed in a claim and of a thing in a source: the tower, not its sale."""
    known = language(claim.passage.sentence.lang)
    if known is None or known.glued or source.event is None or not light(claim.trigger):
        return False
    deeds = [w for w in claim.words if w.start < claim.at and w.sort in ("act", "thing", "event")][:1]
    deed = next((w for w in deeds if w.sort == "act" and not w.notions & claim.trigger), None)
    return deed is not None and not told(deed.notions, source.clause)


def _says_it(claim: Statement, source: Statement) -> bool:
    """Whether a sentence tells half of what is said by a claim, which what stands around it does not say."""
    said = [w for w in claim.passage.words if w.sort in _CRITICAL and not w.notions & claim.people]
    here = source.passage.notions | source.clause
    return 2 * sum(told(w.notions, here) for w in said) >= len(said)


_SAYING = frozenset(("say", "announce", "report", "express", "reveal", "explain"))
"""Acts that are told by what is said."""


def _of_the_same(claim: Statement, source: Statement) -> bool:
    """Whether a clause itself has the things of a claim: its sentence may do the contrary to another one."""
    if source.event is None or len(source.passage.events) < 2:
        return first_object(claim, source)
    things = (w for w in claim.words if w.sort in ("thing", "ordinal", "word") and w.notions != claim.trigger)
    return all(told(word.notions, source.clause) for word in things)


def first_object(claim: Statement, source: Statement) -> bool:
    """Whether what stands first behind an English act is in a claim: who closes the road closes no pool."""
    known = language(source.passage.sentence.lang)
    acts = [w for w in source.passage.words if w.notions & source.trigger]
    act = next((w for w in acts if against(claim.trigger, w.notions)), next(iter(acts), None))
    if act is None or known is None or known.glued:
        return True
    behind = next((w for w in source.passage.words if w.start >= act.end and w.sort != "plain"), None)
    if behind and leeway.another_one(source.passage, source.passage.text[act.end : behind.start]):
        return False
    here = claim.passage.notions | claim.people
    return behind is None or behind.sort not in ("thing", "word") or told(behind.offered, here)


def _critical(word: Word, claim: Statement) -> bool:
    """Whether an event is another one without a word of the claim: a report is a thing as well as an act."""
    if word.sort == "act" and word.notions != claim.trigger:
        return any(sort(notion) == "thing" for notion in word.notions)
    if word.sort == "plain":
        return of_a_name(word, claim)
    if word.sort == "word" and alignment.inflected(word, claim.passage.sentence.lang):
        return False
    return word.sort in _CRITICAL


def _orders(word: Word, claim: Statement) -> bool:
    """Whether a word says that something was the first or the last of its kind, which no source need say."""
    known = language(claim.passage.sentence.lang)
    forms = (*known.lists("relations", "first"), *known.lists("relations", "last")) if known else ()
    return any(part.startswith(word.text.lower()) for form in forms for part in form.split())


def _states(claim: Statement, found: Likeness) -> bool:
    """Whether a source tells what something is or has: all of its words, and the numbers of the same things."""
    return bool(claim.quantities) and all(word.sort == "plain" for word in found.missing)


def _actor(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The actor slot, where the claim has an actor by name."""
    claimed = [p for p in claim.agents if somebody(p) or called(p)]
    undergoing = identities([p for p in claim.others if p.role == "object"])
    objects = identities([p for p in source.others if p.role == "object" and somebody(p)])
    exchanged = bool(undergoing & identities(source.agents) - identities(claim.agents))
    named = any(somebody(p) for p in claim.others if p.role == "object")
    exchanged |= bool(named and objects) and not undergoing & objects
    described = [person for person in claim.agents if person not in claimed]
    apart = [person for person in described if other(person, source) and not voted(person, source)]
    if not claimed and not exchanged and not apart:
        return
    labels = [acts(person, source, claim.passage.notions) for person in claimed]
    labels += ["not_enough_info" for _ in apart]
    if exchanged:
        labels.append(
            "not_enough_info"
        )  # what undergoes the act does it in the source, or something else undergoes it
    label: VerdictLabel = "supported" if set(labels) == {"supported"} else "not_enough_info"
    label = "refuted" if "refuted" in labels else label
    if label == "refuted" and ties.ended(source.when, claim.when):
        label = "not_enough_info"  # somebody else may have done it after that
    told_of = _names(claimed) or _names(claim.agents) or None
    yield slots.slot("actor", label, told_of, _names(source.agents) or None, source)


def _names(people: Iterable[Participant]) -> str:
    return "; ".join(dict.fromkeys(person.name for person in people))
