"""What a clause says happens: the trigger, and the status its tense, modality and cues give it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.events.clauses import Clause, apart, arranged, due
from relocate_cli.events.cues import Cues
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verbs import Verb
from relocate_cli.events.words import Words, particle
from relocate_cli.model import TO_COME, Status, When


class Predicate(NamedTuple):
    """One event of a clause: the trigger's position, its status, and the times that date it.

    `act` is False where an infinitive or a "by ...-ing" is the event rather than the finite verb, `second` is True
    where the finite verb is another event. `own_time`: the time counts without what it makes with its partner
    ("brought forward from 2030 to 2027"). `only_from`: not until that time, so then. `object` stands for
    the name at `named` ("opened offices in Seoul in 2019, Busan in 2020").
    """

    trigger: int
    lemma: str
    status: Status
    superseded: bool
    passive: bool
    times: tuple[int, ...]
    saying: bool
    past: bool
    act: bool = True
    second: bool = False
    own_time: bool = False
    only_from: bool = False
    object: tuple[int, int] | None = None
    named: tuple[int, int] | None = None


def find(words: Words, clause: Clause, cue: Cues, published: When | None) -> Iterator[Predicate]:
    """The events of a clause: mostly one; two where an act and what it is about have dates of their own."""
    if _told_already(words, clause, cue):
        return
    verb = Verb(words, clause, cue)
    joined = apart(words, clause)
    told = (t for t in clause.times if not _of_noun(verb, t, cue, published))
    times = tuple(t for t in told if not joined or t < joined[0][0][0])
    if times and verb.present and not _ahead(words, times[0], published):
        verb.past = True
    inner = tuple(t for t in times if t >= verb.link[0]) if verb.link else ()
    outer = tuple(t for t in times if t not in inner) if inner else times
    if verb.link and verb.controls and not verb.immediate and not inner:
        verb.link = None
    done = (verb.past or (verb.perfect_present and bool(outer))) and cue.has("acts", verb.lemma)
    dated = done or (verb.past and verb.controls and not verb.passive and _one_day(words, inner))
    if inner and not outer and dated and not _ahead(words, inner[0], published):
        inner, outer = (), inner
        done = True
    if verb.link is None and verb.past and times and _ahead(words, times[0], published):
        late = [link for link in clause.chain if link[1] <= times[0]]
        if late:  # "approved a request to prepare a plan to close it by 2027", in 2025
            verb.link, verb.controls, done = late[-1], True, True
            inner, outer = times, ()
    act = verb.link is not None and done and (outer or not times)
    if act or (verb.link and not verb.immediate and inner and outer):
        yield _predicate(verb, cue, published, outer, link=False)
        if inner:
            yield _predicate(verb, cue, published, inner, link=True)._replace(second=True)
        return
    yield from _whole(verb, cue, published, times)
    for link, own in joined if verb.link else ():
        verb.link = link
        yield _predicate(verb, cue, published, tuple(own), link=True)._replace(second=True)


def _of_noun(verb: Verb, t: int, cue: Cues, published: When | None) -> bool:
    """Whether a past time behind a noun is that of what it names, for the verb tells of what is to come.

    "Is expected to explain the vote last month." So is what was done and had been due at another time.
    """
    words = verb.words
    if verb.past and due(words, t) and t < verb.own[0]:
        return True
    if verb.past or verb.perfect or words.tags[t - 1 : t] != "N" or published is None:
        return False
    last = words.times[t].when.last
    gone = last is not None and published.first is not None and last < published.first
    return gone and cue.has("happenings", words.low[t - 1])


def _whole(verb: Verb, cue: Cues, published: When | None, times: tuple[int, ...]) -> Iterator[Predicate]:
    """The one event of a verb, and its further dates: an old one that no longer holds, later ones."""
    words = verb.words
    only_from = verb.negated and any(_until(words, t, cue) for t in times)
    verb.negated = verb.negated and not only_from
    since_then = any(t > 1 and words.tags[t - 2] == "X" and _until(words, t, cue) for t in times)
    whole = _predicate(verb, cue, published, times, link=verb.link is not None)
    if only_from:
        whole = whole._replace(own_time=True, only_from=True)
    elif since_then:  # "it was not until 2024 that …"
        whole = whole._replace(own_time=True)
    if whole.status == "postponed":
        old, whole = _rescheduled(words, whole, cue)
        yield from old
    later = list(_later(words, verb, whole, cue, published))
    named = later[0][0] if later else None
    yield whole._replace(object=named, named=named)
    yield from (predicate for _, predicate in later)


def _later(
    words: Words, verb: Verb, whole: Predicate, cue: Cues, published: When | None
) -> Iterator[tuple[tuple[int, int] | None, Predicate]]:
    """What happened once more at a later time, each with the name at the first time that another stands for then."""
    named: tuple[int, int] | None = None
    for first, second in pairwise(whole.times):
        again = compiled(_AGAIN).fullmatch(words.tags, first + 1, second)
        if again is None or (again["bare"] and _of_one_range(words, first, second)):
            continue
        named = named or _named(words, verb.own[1], first)
        other = again.span("object") if again.group("object") else None
        if other is None or named is not None:
            told = _predicate(verb, cue, published, (second,), link=verb.link is not None)
            yield named if other else None, told._replace(own_time=True, object=other, named=named)


_AGAIN = r",?CR*I|(?P<bare>C)|(?:,C?|C)(?P<object>[PN#]{0,3}P)I"
"""What stands between two times of one verb: "and in May", or what it has as object then (", Busan in 2020")."""


def _of_one_range(words: Words, first: int, second: int) -> bool:
    """Whether two times joined by "and" are one: its ends, a day with its hour, or two days in a row."""
    one, other = (words.times[t].when for t in (first, second))
    if words.times[first].scope is not None or one.grain != other.grain or not (one.last and other.first):
        return True
    return abs((other.first - one.last).days) < 2


def _named(words: Words, after: int, first: int) -> tuple[int, int] | None:
    """The name before a time that names behind it stand for ("in Seoul in 2019, Busan in 2020")."""
    found = compiled(r"[PN#C]*P(?=I\Z)").search(words.tags, after, first)
    return found.span() if found else None


def _rescheduled(words: Words, whole: Predicate, cue: Cues) -> tuple[list[Predicate], Predicate]:
    """What is put off or brought forward: its old date as an event that is superseded, and the rest with the new."""
    old = tuple(t for t in whole.times if t and words.low[t - 1] in cue.sets["old_target"])
    new = tuple(t for t in whole.times if t and words.low[t - 1] in cue.sets["new_target"])
    former = [whole._replace(status="cancelled", superseded=True, times=old, own_time=True)] if old else []
    if old:
        whole = whole._replace(times=tuple(t for t in whole.times if t not in old), own_time=True)
    if new:
        status: Status = "planned" if cue.has("sooner", whole.lemma) else "postponed"
        whole = whole._replace(status=status, times=new, own_time=True)
    return former, whole


def _told_already(words: Words, clause: Clause, cue: Cues) -> bool:
    """Whether a clause only completes the verb that governs it, whose event has been told."""
    if clause.governor is None or not clause.governor.chain or clause.chain:
        return False
    head = Verb(words, clause.governor, cue)
    done = cue.has("acts", head.lemma) and head.past and all(t < clause.verb[0] for t in clause.times)
    return not head.immediate or _keeps(head, cue) or done


def _until(words: Words, position: int, cue: Cues) -> bool:
    mention = words.times[position]
    return words.low[max(position - 1, 0)] in cue.sets["until"] or mention.text.lower().startswith(
        tuple(f"{word} " for word in cue.sets["until"])
    )


def _one_day(words: Words, times: tuple[int, ...]) -> bool:
    """Whether a time is a day or an hour: more likely that of an act than that of the plan it is about."""
    return bool(times) and words.times[times[0]].when.grain in ("day", "hour", "minute", "week")


def _ahead(words: Words, position: int, published: When | None) -> bool:
    when = words.times[position].scope or words.times[position].when
    return published is None or published.last is None or when.last is None or when.last > published.last


def _predicate(
    verb: Verb, cue: Cues, published: When | None, times: tuple[int, ...], *, link: bool
) -> Predicate:
    words = verb.words
    whens = [words.times[t].scope or words.times[t].when for t in times]
    status, superseded = _status(verb, cue, link, times)
    trigger = verb.own[1] - 1
    lemma = verb.lemma
    passive = verb.passive
    act = True
    if verb.head_lemma == "be" and not link and lemma == "be":
        due = next(
            (k for k in range(verb.own[1], min(verb.own[1] + 2, len(words.low))) if _due(words, k, cue)),
            None,
        )
        trigger, lemma = (due, words.low[due]) if due is not None else (trigger, lemma)
    lemma = _phrasal(words, trigger, lemma, cue)
    inner = verb.controls and verb.link is not None and bool(times) and min(times) >= verb.link[0]
    if link and verb.link and (inner or (verb.immediate and not _keeps(verb, cue))):
        trigger = verb.link[1] - 1
        lemma = _phrasal(words, trigger, words.lemmas[trigger], cue)
        group = words.tags[verb.link[0] : verb.link[1]]
        passive = group[-1] in "EK" and "e" in group
        act = False
    if (
        status in ("planned", "proposed", "ongoing")
        and verb.clause.means is not None
        and cue.has("weak", lemma)
    ):
        trigger, lemma, act = verb.clause.means, words.lemmas[verb.clause.means], False
    trigger, lemma = _result(words, trigger, lemma, cue)
    status = _placed(status, verb, whens, published)
    if status == "occurred" and verb.clause.kind == "reduced":
        status = _to_be_done(verb, times, cue, published)
    if verb.clause.kind == "adverbial" and words.low[verb.clause.opener] in cue.sets["conditions"]:
        status = "conditional"
    saying = act and cue.has("public", lemma) and not passive
    return Predicate(
        trigger, lemma, status, superseded, passive, times, saying, verb.past or verb.perfect, act
    )


def _result(words: Words, trigger: int, lemma: str, cue: Cues) -> tuple[int, str]:
    """What a verb of being says is done, where it says that ("is to be complete")."""
    following = words.low[trigger + 1] if trigger + 1 < len(words.text) else ""
    return (trigger + 1, following) if lemma == "be" and cue.has("results", following) else (trigger, lemma)


def _due(words: Words, k: int, cue: Cues) -> bool:
    return words.low[k] in cue.sets["scheduled_adjectives"]


def _phrasal(words: Words, trigger: int, lemma: str, cue: Cues) -> str:
    """The lemma with its particle or noun where they make one meaning ("set_up", "take_part")."""
    phrases = (f"{lemma}_{word}" for word in particle(words, trigger))
    known = (p for p in phrases if p in cue.kinds or cue.has("cancelled", p) or cue.has("postponed", p))
    return next(known, lemma)


def _keeps(verb: Verb, cue: Cues) -> bool:
    """Whether the finite verb stays the event although an infinitive follows ("worked to attract")."""
    known = ("planned", "proposed", "ongoing", "failed", "phase")
    if verb.head_lemma in ("be", "have") or any(cue.has(name, verb.head_lemma) for name in known):
        return False
    return not any(w in cue.sets["scheduled_adjectives"] for w in verb.group)


def _status(verb: Verb, cue: Cues, link: bool, times: tuple[int, ...]) -> tuple[Status, bool]:
    """Status by tense and cues, before the date is looked at; and whether the plan was replaced."""
    plan = _plan(verb, cue, link, times)
    if not verb.negated and not verb.modal and _drops(verb, cue):
        return "cancelled", False
    if plan == "planned":
        if verb.controls and not verb.immediate and cue.has("rejecting", verb.lemma):
            return ("planned" if verb.negated else "cancelled"), False
        former = not cue.sets["former_plans"].isdisjoint(_around(verb)) or _former(verb, cue)
        if former or (verb.perfect and not verb.perfect_present and not verb.modal):
            return "cancelled", True
        return ("denied", False) if verb.negated else ("planned", False)
    if plan:
        return ("denied", False) if verb.negated and plan != "denied" else (plan, False)
    base = _tense(verb, cue)
    if verb.negated:
        return "denied", False
    own = not verb.clause.governor or verb.words.tags[verb.own[1] - 1] in "EK"
    if own and base in ("occurred", "ongoing", "planned"):
        lemma = _phrasal(verb.words, verb.own[1] - 1, verb.lemma, cue)
        if cue.has("cancelled", lemma):
            return "cancelled", False
        if cue.has("postponed", lemma):
            return "postponed", False
    return base, False


def _drops(verb: Verb, cue: Cues) -> bool:
    """Whether a plan named with the verb is called off ("dropped its plan to build …")."""
    if not (cue.has("dropping", verb.lemma) or cue.has("cancelled", verb.lemma)):
        return False
    i, j = verb.own[1], verb.link[0] if verb.link and verb.controls else verb.own[1]
    if i == j and (phrase := compiled(r"[DNP#Y]+").match(verb.words.tags, i)):
        j = phrase.end()  # "dropped a plan to build it"
    if verb.passive and verb.clause.subject:
        i, j = verb.clause.subject
    return any(verb.words.low[k] in cue.sets["plan_nouns"] for k in range(i, j))


def called_off(words: Words, clause: Clause, cue: Cues) -> Status:
    """The status of a plan by the clause that calls it off or puts it off."""
    return _status(Verb(words, clause, cue), cue, False, ())[0]


def _around(verb: Verb) -> list[str]:
    i, j = (verb.clause.governor or verb.clause).verb
    return verb.words.low[max(i - 1, 0) : j + 1]


def _former(verb: Verb, cue: Cues) -> bool:
    """Whether the subject is a plan of before ("the original plan was to open the hall in May")."""
    a, b = verb.clause.subject or (0, 0)
    named = verb.words.low[a:b]
    return (
        verb.past
        and named[-1:] != []
        and cue.has("plan_nouns", named[-1])
        and not (cue.sets["former_named"].isdisjoint(named))
    )


def _unfulfilled(verb: Verb) -> bool:
    """Whether "was to have moved" says that it did not."""
    link = verb.link
    return link is not None and verb.past and "A" in verb.words.tags[slice(*link)]


def _goal(words: Words, times: tuple[int, ...], cue: Cues) -> bool:
    """Whether a time is what something is set for, not when it was set."""
    return bool(times and times[0]) and cue.has("allotting", words.low[times[0] - 1])


def _to_be_done_as_well(verb: Verb) -> bool:
    """Whether a participle shares a "to be" that describes a noun ("a hall to be built here and opened")."""
    i, j = verb.own
    before = compiled(_TO_BE_AND).search(verb.words.tags, 0, i)
    return (
        verb.words.tags[i:j] in ("E", "K") and before is not None and verb.words.low[i - 1] in ("and", "or")
    )


_TO_BE_AND = r"te[RX]*[EK][^BAMFVZEK;:HWS]*C\Z"


def _plan(verb: Verb, cue: Cues, link: bool, times: tuple[int, ...]) -> Status | None:
    """The status an infinitive's governor gives, or a passive of planning ("is scheduled for May")."""
    words, head = verb.words, verb.head_lemma
    if verb.clause.governor and verb.clause.chain and verb.link and times and times[0] >= verb.link[0]:
        head = verb.lemma  # "have been told and asked to move by May"
    if not link:
        named = _phrasal(words, verb.own[1] - 1, verb.lemma, cue)
        if verb.passive and cue.has("scheduled_verbs", named):
            return "planned"
        if verb.passive and cue.has("set_for", named) and _goal(words, times, cue):
            return "planned"
        if verb.clause.governor is None and _to_be_done_as_well(verb):
            return "planned"
        following = words.low[verb.own[1] : verb.own[1] + 2]
        if head == "be" and not cue.sets["scheduled_adjectives"].isdisjoint(following):
            return "planned"
        if verb.lemma in ("plan", "schedule") and not verb.passive:
            return "planned"
        return None
    gap = words.low[verb.own[1] : (verb.link or verb.own)[0]]
    if "yet" in verb.group or "yet" in gap:
        return "denied"
    before = words.low[verb.clause.verb[1] : (verb.link or verb.own)[0]]
    if head in ("be", "become") and not cue.sets["placed_first"].isdisjoint(before):
        return None  # "was the first city to adopt it"
    if verb.controls and not verb.immediate:
        return "planned"
    if head == "be":
        return "cancelled" if link and _unfulfilled(verb) else "planned"
    if head == "have" and not verb.perfect:
        return "planned" if verb.modal in cue.sets["certain_modals"] else "proposed"
    for name, status in (("failed", "denied"), ("proposed", "proposed"), ("planned", "planned")):
        if cue.has(name, head):
            return status  # type: ignore[return-value]
    if cue.has("ongoing", head):
        return "planned" if verb.modal or (head == "go" and verb.progressive) else "ongoing"
    return None


def _told(verb: Verb, cue: Cues) -> bool:
    """Whether a clause is what somebody says or knows: it has a verb of saying, or "saying that" before it."""
    before = verb.clause.opener - 1
    said = before >= 0 and verb.words.tags[before] in "GN" and cue.has("report", verb.words.lemmas[before])
    return verb.clause.parent is not None or said


def _backshifted(verb: Verb) -> bool:
    """Whether "was moving" stands for the "is moving" that somebody said."""
    return verb.clause.kind == "complement" and verb.clause.parent is not None and not verb.clause.times


def _tense(verb: Verb, cue: Cues) -> Status:
    if verb.modal:
        if verb.modal in cue.sets["conditional_modals"]:
            future = verb.modal == "would" and verb.clause.kind == "complement" and _told(verb, cue)
            if verb.perfect or compiled("A").search(verb.tags):
                return "conditional"
            return "planned" if future else "conditional"
        return "proposed" if verb.modal in cue.sets["obligation_modals"] else "planned"
    if verb.progressive and (not verb.past or verb.perfect or _backshifted(verb)):
        return "ongoing"
    if verb.past or verb.perfect or verb.clause.kind in ("reduced", "fronted"):
        return "occurred"
    return "ongoing"


def _to_be_done(verb: Verb, times: tuple[int, ...], cue: Cues, published: When | None) -> Status:
    """The status of a participle: planned by a day to come, or as whoever has it done plans it, else occurred."""
    if _due_by(verb.words, times, cue, published):
        return "planned"
    having = arranged(verb.words, verb.clause)
    plans = (p.status for p in find(verb.words, having, cue, published)) if having else ()
    return next((status for status in plans if status in TO_COME), "occurred")


def _due_by(words: Words, times: tuple[int, ...], cue: Cues, published: When | None) -> bool:
    """Whether a participle has a deadline that is yet to come ("have the hall cleaned by July")."""
    due = bool(times) and times[0] > 0 and cue.has("deadline", words.low[times[0] - 1])
    return due and published is not None and _ahead(words, times[0], published)


def _placed(status: Status, verb: Verb, whens: list[When], published: When | None) -> Status:
    """The status once the date is known: nothing has occurred tomorrow, and what is told of last year has."""
    if not whens:
        return status
    when = whens[0]
    open_end = when.edtf is not None and when.edtf.endswith("/..")
    if status == "occurred" and open_end and not verb.passive and (verb.perfect_present or not verb.past):
        return "ongoing"
    if published is None or published.last is None or not dates.placed(when):
        return "occurred" if status == "ongoing" and not open_end and _simple_present(verb) else status
    if (
        status == "planned"
        and open_end
        and verb.perfect_present
        and when.first
        and when.first <= published.last
    ):
        return "ongoing"
    later = when.first is not None and when.first > published.last
    if status == "ongoing" and when.first is None and when.last is not None and when.last > published.last:
        return "planned"
    if later and status in ("occurred", "ongoing"):
        return "planned"
    past = when.last is not None and published.first is not None and when.last < published.first
    if past and status == "proposed" and verb.head_lemma == "have" and verb.past:
        return "occurred"  # "had to be closed last summer"
    if status == "ongoing" and past and _simple_present(verb):
        return "occurred"
    return status


def _simple_present(verb: Verb) -> bool:
    return not verb.progressive and not verb.perfect
