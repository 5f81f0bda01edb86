"""From slots to a verdict, by the rule that `relocate check --help` states.

A statement of a claim is supported where one source tells the same event and bears out every slot of it; refuted
where the sources that tell the same event contradict just one slot and leave the actor in no doubt; conflicting
where two documents do the one and the other for something that happens once. Where no source tells the event in full,
the nearest one decides by the slots that pin it (`closest`), after it the passage as a whole (`broadly`). All else is
not enough information.
A claim of several statements is refuted if one is, conflicting if one is, supported if all are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli import registry
from relocate_cli.claims import alignment, closest, leeway, outlook, quantities, reach, roles, words
from relocate_cli.claims.acts import REPEATABLE
from relocate_cli.claims.casting import named_beside, persons_only, somebody
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import in_document, is_place, told
from relocate_cli.claims.people import identities
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.statements import Statement, once_planned
from relocate_cli.claims.words import Word
from relocate_cli.codec import plain_date
from relocate_cli.model import DONE, TO_COME, UNDONE, Nearest, Slot, VerdictLabel

_MOST_NEAREST = 3
NEAR = 0.4
"""From which share of a claim's words on a source is among the nearest that are listed."""
_CLOSE = 0.05
"""How much less of the claim's words a document may tell that disagrees with one that bears the claim out."""
_THINGS = 0.5
"""Which share of the things of a claim another passage tells that may be of the claimed event."""
OWN = frozenset("relocate attend visit join-in oppose support agree".split())
"""Acts that each does for itself, so that another one doing it says nothing of who is claimed to."""


def decide(claim: Statement, comparisons: Sequence[Comparison]) -> tuple[VerdictLabel, tuple[Slot, ...]]:
    """The label of one statement with the slots that it follows from."""
    same = [c for c in comparisons if c.same or "event" in c.refuted]
    supporting = [c for c in same if not c.refuted and not c.open and roles.says_so(claim, c.source)]
    against = [c for c in same if contradicts(claim, c)]
    best_against = max((c.share for c in against), default=0.0)
    supporting = [c for c in supporting if c.share >= best_against - 2 * _CLOSE]
    if supporting:
        best = max(supporting, key=lambda c: c.share)
        if conflict := _conflict(claim, supporting, against):
            return "conflicting", _joined(best, conflict)
        return "supported", best.slots
    near = [c for c in same if not c.refuted]
    if against:
        worst = max(against, key=lambda c: (c.share, len(c.slots), c.refuted == ("date",)))
        if not _elsewhere(worst, comparisons, claim) and not any(_rivals(c, worst) for c in near):
            return "refuted", worst.slots
    if nearest_one := closest.decide(claim, comparisons):
        return nearest_one
    best_open = max(same or comparisons, key=lambda c: (c.share, -len(c.refuted)), default=None)
    return "not_enough_info", _doubtful(best_open)


def _rivals(comparison: Comparison, worst: Comparison) -> bool:
    """Whether another source of the same event leaves nothing open but how exactly it is dated."""
    return (
        comparison.share >= worst.share
        and comparison.source.telling
        and _another(comparison.source, worst.source)
        and set(comparison.open) <= {"date"}
        and comparison.source.when is not None
    )


def _elsewhere(worst: Comparison, comparisons: Sequence[Comparison], claim: Statement) -> bool:
    """Whether another passage may tell the claim's event as the claim does, in what the contradiction is about.

    It tells the same act, and no slot of it contradicts the claim, though it lacks too many words to bear it out.
    """
    slot = worst.refuted[0]
    acting = worst.label("actor") == "supported"
    names = [word.text for word in claim.words if word.sort in ("name", "body")]
    if slot == "event":  # the contrary may have come first: what was rejected once was approved later
        here, dated = worst.source.evidence.source, worst.label("date") == "supported"
        return bool(claim.trigger & (worst.source.passage.notions - worst.source.trigger)) or any(
            c.same
            and c.source.evidence.source == here
            and not c.refuted
            and not (dated and c.label("date") != "supported")
            for c in comparisons
        )
    if slot == "number" and any(_tells_numbers(claim, c) for c in comparisons):
        return True
    if slot == "date" and _deadline(claim) and any(_as_due(c, worst) for c in comparisons):
        return True
    return slot in ("date", "number", "place") and any(
        c.label(slot) == "supported"
        and not c.refuted
        and c.label("status") == "supported"
        and c.share >= NEAR
        and c.things >= _THINGS
        and _another(c.source, worst.source)
        and not (acting and c.label("actor") != "supported" and _apart(c, worst))
        and c.act
        and not (slot == "date" and _deadline(claim) and c.source.status in DONE)
        and not any(word in c.missing and word not in worst.missing for word in names)
        for c in comparisons
    )


def _as_due(comparison: Comparison, worst: Comparison) -> bool:
    """Whether a passage that tells as much of a claim as one that contradicts it has a plan for the claimed time."""
    source, when = comparison.source, comparison.source.when
    plans = source.status in TO_COME and when is not None and when.first is None
    return plans and comparison.label("date") == "supported" and comparison.share >= worst.share


def _deadline(claim: Statement) -> bool:
    """Whether a claim tells by which day something is to be done: what was done before it tells no such day."""
    return claim.status in TO_COME and claim.when is not None and claim.when.first is None


def _tells_numbers(claim: Statement, comparison: Comparison) -> bool:
    """Whether a passage about the things of a claim has its numbers, of whatever it tells them, but another time."""
    passage = comparison.source.passage
    if alignment.of_another_time(claim.passage, passage):
        return False
    here = passage.quantities
    near = comparison.share >= NEAR and comparison.things >= _THINGS
    things = (w for w in claim.words if w.sort in ("thing", "event", "name", "body"))
    around = comparison.act and all(told(w.notions, passage.notions | passage.around) for w in things)
    return (near or around) and all(
        (q.unit or q.low >= _TELLING)
        and any(
            quantities.comparable(q, found) and quantities.compare(q, found) and _as_much(q, found)
            for found in here
        )
        for q in claim.quantities
    )


def _as_much(claimed: Quantity, found: Quantity) -> bool:
    """Whether a number that a claim tells only a bound of is about as large: few parts are less than half."""
    return not claimed.mod or (claimed.low <= _TIMES * found.low and found.low <= _TIMES * claimed.low)


_TIMES = 2
"""How many times as much as a bound, and as little, is said of the same."""


def _another(one: Statement, other: Statement) -> bool:
    """Whether two statements are not readings of one event."""
    return one is not other and (one.event is None or one.event is not other.event)


def _apart(one: Comparison, other: Comparison) -> bool:
    """Whether two sources stand in two documents."""
    return one.source.evidence.source != other.source.evidence.source


def contradicts(claim: Statement, comparison: Comparison) -> bool:
    """Whether a source contradicts one slot of a claim, and one only, in a way that leaves no doubt."""
    refuted, source = comparison.refuted, comparison.source
    if refuted == ("date", "status") and claim.status == "planned" and source.status == "occurred":
        refuted = ("status",)  # what is over cannot be to come at another time
    if refuted == ("date", "status") and claim.status in DONE and source.status in TO_COME:
        refuted = ("status",)  # what is to come later had not come by then
    if not source.telling and (
        set(refuted) & {"date", "event", "actor"} or ("status" in refuted and not source.sure)
    ):
        return False
    if len(refuted) != 1 or not (comparison.same or refuted == ("event",)):
        return False
    if source.event is None and source.passage.sentence.kind == "heading":
        return False
    slot = refuted[0]
    if (slot != "number" and reach.of_what_belongs(claim, source)) or _of_another_in_turn(claim, source):
        return False
    if not _tells_what(claim, plainly=slot != "date" or len(claim.passage.events) < 2) or (
        slot in ("date", "actor", "place") and _done_to_another(claim, source)
    ):
        return False
    left = set(comparison.open)
    if source.event is not None and source.event.superseded and slot != "status":
        return not left and comparison.label("status") == "supported"  # as it was planned once
    if slot == "date":  # "the 2024 ruling" may be another one, made at another time
        return not nominal(claim) and (
            not left or (left == {"actor"} and _only_actor_about(claim, comparison))
        )
    if slot == "status":
        return _otherwise(claim, comparison) and _by_name(claim, source) and _of_its_body(claim, source)
    if slot == "number" and not claim.trigger and source.event and comparison.things < _ALL_BUT:
        return False  # what something has is not what another thing has, or is to have
    if slot == "number":
        return _counts_another(claim, comparison)
    if slot == "actor":
        return not left and _identified(claim, comparison)
    if slot == "place":
        sure = "supported" in (comparison.label("actor"), comparison.label("date"))
        return not left and (
            sure or _same_object(claim, source) or _same_name(claim, source) or _in_full(claim, comparison)
        )
    return not left and comparison.label("date") in ("supported", None)


def _of_another_in_turn(claim: Statement, source: Statement) -> bool:
    """Whether the event of a source is of another one in turn than a claim's: the first instalment, the second."""
    known, event = language(source.passage.sentence.lang), source.event
    ours = [w for w in claim.words if w.sort == "ordinal"]
    if known is None or event is None or not ours:
        return False
    theirs = [w for w in words.read(event.title, known.code) if w.sort == "ordinal"]
    here = frozenset(n for word in theirs for n in word.notions)
    in_turn = bool(theirs) or known.says("relations", "first", event.title)
    return in_turn and not any(told(word.notions, here) for word in ours)


def nominal(claim: Statement) -> bool:
    """Whether an English act is told by a noun beside another verb of its sentence: "appealed the 2024 ruling"."""
    known, event = language(claim.passage.sentence.lang), claim.event
    if known is None or known.glued or event is None or len(claim.passage.events) < _ENOUGH:
        return False
    word = next((w for w in claim.passage.words if w.start <= claim.at < w.end), None)
    before = claim.passage.text[: word.start].lower().split()[-1:] if word else []
    being = bool(before) and before[0] in known.stative
    return word is not None and word.text.endswith(known.present) and not being


def some_only(claim: Statement, source: Statement) -> bool:
    """Whether a source counts those who did something that some of all do: of the members eleven attended."""
    return bool(source.trigger & _PRESENT) and not source.trigger & claim.trigger


_PRESENT = frozenset(("attend", "join-in", "visit"))
"""Acts of some of those there are."""


def _otherwise(claim: Statement, comparison: Comparison) -> bool:
    """Whether a status that differs is that of the claimed event, and not of another time or of another's."""
    source, left = comparison.source, set(comparison.open)
    if claim.status in UNDONE and not _tells_of_what(claim):
        return False
    if source.event is None and (left or comparison.things < _WHOLLY):
        return False  # what a whole sentence denies need not be this
    if source.event is not None and source.event.superseded and leeway.kept(source.passage):
        return False
    if leeway.denied_by(claim, source.passage) or leeway.spares_act(claim, source):
        return False
    if "date" in left and leeway.not_yet(source.passage):
        return False  # it may have come about since
    undated = "date" in left and source.when is None and source.status not in UNDONE
    unnamed = "actor" in left and bool(claim.agents) and not _only_actor_about(claim, comparison)
    return left <= {"date", "actor"} and not (undated or unnamed)


def _of_its_body(claim: Statement, source: Statement) -> bool:
    """Whether a sentence, its title or who acts tells the bodies of a claim: a new office may be another body's."""
    passage = source.passage
    here = alignment.here_of(passage) | passage.topic | source.people
    bodies = (w for w in claim.words if w.sort == "body" and not is_place(w))
    return all(told(w.notions, here) for w in bodies)


def _by_name(claim: Statement, source: Statement) -> bool:
    """Whether a source names the act of a claim: a deal that was struck is no courthouse that becomes a hotel."""
    if source.event is None or not claim.trigger or claim.trigger & source.trigger:
        return True
    if claim.status in UNDONE or source.status in UNDONE:
        return True  # what was called off is told by the act that called it off
    title = words.read(source.event.title, source.passage.sentence.lang)
    return any(word.notions & claim.trigger for word in title)


def _done_to_another(claim: Statement, source: Statement) -> bool:
    """Whether the object of a source's act is a thing that a claim does not have, where a particle tells it."""
    known, event = language(source.passage.sentence.lang), source.event
    if known is None or not known.glued or event is None or event.trigger is None:
        return False
    at = event.trigger.start - source.passage.sentence.start
    counted = [q.span for q in source.passage.quantities]
    before = [word for word in source.passage.words if word.end <= at][-1:]
    before = [w for w in before if not any(span.start <= w.start <= span.end for span in counted)]
    here = claim.passage.notions | claim.clause
    return any(
        word.sort == "thing" and word.tail in known.lists("words", "objects") and not told(word.offered, here)
        for word in before
    )


def _counts_another(claim: Statement, comparison: Comparison) -> bool:
    """Whether a number that differs is the one of the claim, and not of another time or of something else to come."""
    source, left = comparison.source, set(comparison.open)
    if some_only(claim, source):
        return False
    if outlook.plans(source.passage) and claim.status in DONE and comparison.things < 1:
        return False
    undated = not source.passage.mentions
    counted = all(any(q.span.text in p.surface for q in source.quantities) for p in source.agents)
    had = counted and comparison.things >= 1  # "354 pupils go to it" is told of the school that "has" them
    free = set() if claim.agents and source.agents and not had else {"actor"}
    return left <= (free | {"date"} if undated else free)


def _tells_what(claim: Statement, *, plainly: bool) -> bool:
    """Whether a claim tells by a name or a thing what it is about: "it aims to finish it" may be anything's."""
    named = any(somebody(person) for person in (*claim.agents, *claim.others))
    things = (w for w in claim.words if w.notions != claim.trigger and (plainly or w.sort != "plain"))
    return named or any("plan" not in w.notions for w in things)


def _tells_of_what(claim: Statement) -> bool:
    """Whether a claim tells by more than who acts, and when, what was called off or not done."""
    acting = " ".join(person.surface for person in claim.agents)
    rest = (w for w in claim.words if w.notions != claim.trigger and w.text not in acting)
    return any(w.sort != "plain" for w in rest)


def _same_object(claim: Statement, source: Statement) -> bool:
    """Whether a registered body undergoes the act in a claim and in a source."""
    sides = (
        {i for i in identities([p for p in s.others if p.role == "object"]) if registry.holds(i)}
        for s in (claim, source)
    )
    one, other = sides
    return bool(one & other)


_WHOLLY = 0.9
"""Which share of the things of a claim a sentence without an event tells at the least that has another status."""
_ALL_BUT = 0.75
"""Which share of the things of a claim a source tells at the least that contradicts what it says something has."""
_ENOUGH = 2
"""How many things tell, all of them together, which one a claim is about."""


def _in_full(claim: Statement, comparison: Comparison) -> bool:
    """Whether a clause tells all of several things that say what a claim is about."""
    things = [w for w in claim.words if w.sort in ("thing", "body") and not is_place(w)]
    clause = comparison.source.clause
    return len(things) >= _ENOUGH and comparison.things >= 1 and all(w.notions & clause for w in things)


def _same_name(claim: Statement, source: Statement) -> bool:
    """Whether a name that is no place and does not act stands in a claim and in the clause of a source."""
    acting = " ".join(person.surface for person in claim.agents)
    named = (w for w in claim.words if w.sort == "name" and not is_place(w) and w.text not in acting)
    return any(word.notions & source.clause for word in named)


def _only_actor_about(claim: Statement, comparison: Comparison) -> bool:
    """Whether a clause that names nobody stands in a sentence or under a title that names the claimed actor."""
    named = frozenset(f"e:{i}" for i in identities(claim.agents))
    source = comparison.source
    about = source.passage.title | source.passage.notions
    return source.event is not None and not source.agents and bool(named & about)


def _identified(claim: Statement, comparison: Comparison) -> bool:
    """Whether a name in the claim, not that of its actor, tells which event is meant.

    Something besides a place has to be named, as another one may have moved to the same city as well.
    """
    acting = frozenset(f"e:{i}" for i in identities(claim.agents))
    besides = [w for w in claim.words if w.notions != claim.trigger and not w.notions & acting]
    if claim.trigger & OWN or all(is_place(word) or word.sort == "plain" for word in besides):
        return False
    pinned = comparison.label("date") == "supported" or any(q.low >= _TELLING for q in claim.quantities)
    on_a_day = (
        claim.when is not None and claim.when.grain == "day" and comparison.label("date") == "supported"
    )
    if on_a_day and _in_full(claim, comparison) and persons_only(claim, comparison.source):
        return not named_beside(claim, comparison.source)
    if pinned and _in_full(claim, comparison):
        return not any(in_document(_of(identity), comparison.source) for identity in identities(claim.agents))
    names = [word for word in besides if word.sort in ("name", "body")]
    return any(
        word.notions & (comparison.source.passage.notions | comparison.source.passage.around)
        for word in names
    )


_TELLING = 20
"""From which number on a count tells what is meant: "35 institutions", but not "two"."""


def _of(identity: str) -> Word:
    """A body as a word."""
    return Word(0, 0, identity, "body", frozenset((f"e:{identity}",)))


def _conflict(
    claim: Statement, supporting: Sequence[Comparison], against: Sequence[Comparison]
) -> Comparison | None:
    if claim.trigger & REPEATABLE or once_planned(claim):
        return None
    against = [c for c in against if not {"actor", "event"} & set(c.refuted) and _named(claim, c)]
    if claim.status == "planned":  # what was planned in one document may have come about in another
        against = [c for c in against if "status" not in c.refuted]
    agreeing = {c.source.evidence.source for c in supporting}
    least = max(c.share for c in supporting) - _CLOSE
    telling = [c for c in against if not c.open and c.share >= least]
    return next((c for c in telling if c.source.evidence.source not in agreeing), None)


def _named(claim: Statement, comparison: Comparison) -> bool:
    """Whether a source names somebody or something by the name that a claim has for it."""
    named = frozenset(n for word in claim.words if word.sort in ("body", "name") for n in word.notions)
    named |= frozenset(f"e:{i}" for i in identities(claim.agents))
    passage = comparison.source.passage
    if passage.sentence.lang == claim.passage.sentence.lang:
        names = [w.text for w in claim.passage.words if w.sort == "name"]
        if not all(name in passage.document.text for name in names):
            return False  # "it" is who the whole sentence is about
    return bool(named & (comparison.source.clause | passage.notions | passage.title))


def _joined(one: Comparison, other: Comparison) -> tuple[Slot, ...]:
    """The slots of a support with those of a contradiction beside them: what is contradicted is conflicting."""
    contrary = {slot.slot: slot for slot in other.slots}
    joined = []
    for slot in one.slots:
        against = contrary.get(slot.slot)
        if against is not None and against.label == "refuted":
            found = "; ".join(filter(None, (slot.found, against.found))) or None
            slot = Slot(slot.slot, "conflicting", slot.claimed, found, (*slot.evidence, *against.evidence))
        joined.append(slot)
    return tuple(joined)


def _doubtful(comparison: Comparison | None) -> tuple[Slot, ...]:
    """The slots of the nearest source of an open claim; nothing is refuted by what may be another event."""
    return () if comparison is None or comparison.share < NEAR else open_slots(comparison.slots)


def open_slots(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Slots of which none is refuted."""
    return tuple(replace(s, label="not_enough_info") if s.label == "refuted" else s for s in slots)


def nearest(comparisons: Sequence[Comparison]) -> tuple[Nearest, ...]:
    """The events nearest to a claim with what each lacks of it."""
    ranked = sorted((c for c in comparisons if c.share >= NEAR), key=lambda c: (-c.share, len(c.open)))
    found: dict[tuple[str, int], Nearest] = {}
    for c in ranked:
        evidence = c.source.evidence
        lacking = tuple(dict.fromkeys((*c.open, *c.refuted, *c.missing)))
        entry = Nearest(
            c.source.title, plain_date(c.source.when), c.source.status, round(c.share, 2), lacking, evidence
        )
        found.setdefault((evidence.source, evidence.start), entry)
    return tuple(found.values())[:_MOST_NEAREST]


def overall(labels: Sequence[VerdictLabel]) -> VerdictLabel:
    """The label of a claim of several statements."""
    worst: tuple[VerdictLabel, ...] = ("refuted", "conflicting")
    for label in worst:
        if label in labels:
            return label
    return "supported" if labels and set(labels) == {"supported"} else "not_enough_info"
