"""What a sentence states, clause by clause, in the form in which a claim and a source are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from relocate_cli import registry
from relocate_cli.claims import counted, dating, quantities, words
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage, led_by, notions_of
from relocate_cli.claims.people import identities, person_acting
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.triggers import told_by
from relocate_cli.claims.triggers import trigger as trigger_of
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, Event, Evidence, Participant, Status, When

_ACTING = ("agent", "speaker")
OFF = frozenset(("cancel", "postpone"))
"""Acts that can only mean that what they are about did not come about as it was to, if they mean nothing else."""
SAYING = frozenset(("say", "announce"))
"""Acts that only tell something."""
CHOSEN = frozenset(("elect",))
"""Acts of which somebody is told as the agent or as the object."""
_NEXT = 8
"""How many code points stand at the most between a measure and its amount ("cost about")."""
_CLOSING = 8
"""How many code points may stand behind the word of an act that closes a sentence, endings and auxiliaries."""


@dataclass(frozen=True)
class Statement:
    """One thing that a passage states: what is done (`trigger`), its words, and the slots that go with it.

    `event` is the event that the pipeline read it from, None where the sentence as a whole is taken for what it
    says. `clause` are the notions of the clause itself, `agents` who acts in it. `sure`: the status is told, and
    not only taken for want of any sign of another. `telling`: it may contradict a claim. `named` are notions that the
    title has besides, where it says in full what the sentence calls "it"; `measure` is what something is said to come
    to, the only number of the statement then. `turned`: a denial told by what came about instead.
    """

    passage: Passage
    event: Event | None
    words: tuple[Word, ...]
    trigger: frozenset[str]
    status: Status
    when: When | None
    agents: tuple[Participant, ...] = ()
    others: tuple[Participant, ...] = ()
    sure: bool = True
    telling: bool = True
    named: frozenset[str] = frozenset()
    measure: Quantity | None = None
    turned: bool = False

    @cached_property
    def clause(self) -> frozenset[str]:
        """The notions of the clause, with those that two of them make together."""
        return words.combined(notions_of(self.words) | self.trigger | self.named)

    @cached_property
    def told(self) -> frozenset[str]:
        """The notions of the words that the event was read from, where nobody is told to act in other clauses too."""
        if self.event is None or self.agents:
            return self.clause
        start = self.passage.sentence.start
        first, last = self.event.evidence[0].start - start, self.event.evidence[0].end - start
        return self.clause | notions_of([w for w in self.passage.words if first <= w.start < last])

    @property
    def at(self) -> int:
        """Where in its sentence the act stands."""
        if self.event and self.event.trigger:
            return self.event.trigger.start - self.passage.sentence.start
        return next((word.start for word in self.passage.words if word.notions & self.trigger), 0)

    @cached_property
    def acts(self) -> frozenset[str]:
        """The notions of the clause that are acts, whether told by a verb or by a noun."""
        known = registry.notions()
        return frozenset(
            n for n in self.clause if n in known and known[n].sort in ("act", "light", "measure", "event")
        )

    @property
    def people(self) -> frozenset[str]:
        """The notions of who takes part."""
        return frozenset(f"e:{identity}" for identity in identities((*self.agents, *self.others)))

    @property
    def title(self) -> str:
        """What is stated, in the words of the event or the sentence."""
        return self.event.title if self.event else " ".join(self.passage.text.split())

    @property
    def evidence(self) -> Evidence:
        """Where it is stated, and the words."""
        if self.event:
            return self.event.evidence[0]
        document, sentence = self.passage.document, self.passage.sentence
        line, column = document.place(sentence.start)
        published = document.published.edtf if document.published else None
        text = self.passage.text
        return Evidence(
            document.id, line, column, sentence.start, sentence.end, text, published, document.published_from
        )

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities told in the passage, and in the title where the sentence says "it"."""
        known = language(self.passage.sentence.lang)
        if self.measure is not None:
            return (self.measure,)
        if self.event is None or known is None:
            return self.passage.quantities
        title = _bare_title(self.passage, self.event.title, known, numbers=False)
        found = quantities.find(title, known.code)
        bare = words.masked(title, ((q.span.start, q.span.end) for q in found))
        here = {(q.low, q.high) for q in self.passage.quantities}
        told = counted.count(found, words.read(bare, known.code), known, title)
        return (*self.passage.quantities, *(q for q in told if (q.low, q.high) not in here))


def statements(passage: Passage) -> tuple[Statement, ...]:
    """What a passage states: each of its events, or the sentence as a whole where it holds none.

    The one event of a sentence has all of its words. An event that a person struck out states nothing.
    """
    known = language(passage.sentence.lang)
    if known is None:
        return ()
    told = [event for event in passage.events if not _only_bounds(event, passage)]
    found = [of_event(passage, event, known) for event in told if not event.rejected]
    return tuple(found) or (() if told else (whole(passage),))


def untold(passage: Passage, stated: Sequence[Statement]) -> bool:
    """Whether the first verb of a sentence is in none of its statements: "followed the system it had developed"."""
    known = language(passage.sentence.lang)
    if known is None or known.glued or not all(statement.event for statement in stated):
        return False
    verb = next((w for w in passage.words if w.sort != "name" and past(w, known)), None)
    before = passage.text[: verb.start].lower().split()[-1:] if verb else []
    if verb is None or verb.sort != "word" or not before or before[0] in known.articles:
        return False
    first = min((s.event.trigger.start for s in stated if s.event and s.event.trigger), default=0)
    said = any(verb.notions & statement.trigger for statement in stated)
    return not said and passage.sentence.start + verb.end < first


def _only_bounds(event: Event, passage: Passage) -> bool:
    """Whether an event is no denial but a number told to be less: 2만 명에도 미치지 못했다."""
    if event.trigger is None or event.status != "denied":
        return False
    return quantities.bounding(passage.quantities, event.trigger.start - passage.sentence.start)


def past(word: Word, known: Language) -> bool:
    """Whether a word is a past or a participle and no noun ("designated", "broke ground")."""
    first = word.text.lower().split(" ")[0]
    return (first.endswith(known.past) or first in known.irregular) and word.text.lower() not in known.meant


_NOT = "안 "
"""What stands right before a Korean verb that it denies."""


def whole(passage: Passage) -> Statement:
    """A sentence taken as one statement, with the act that it is most likely about."""
    known = language(passage.sentence.lang)
    act = _act(passage, known) if known else None
    trigger = told_by(act, passage, known) if act and known else frozenset[str]()
    text = quantities.without_bounds(passage.text, passage.quantities)
    if known and act:
        for cue in known.lists("words", "not_to"):
            text = text[: act.start].replace(cue, "") + text[act.start :]
    if known and known.glued and act and closes(act, passage):
        text = text[max(act.start - len(_NOT), 0) :]  # what stands before it is told of a noun
    status, sure = told_status(text, known)
    if status in DONE and act and known and (nothing := _come_to_nothing(passage, trigger, act.start, known)):
        status, sure = nothing, True
    if status in DONE and act and known and _meant(act, passage, known):
        status, sure = "planned", True
    if status in DONE and trigger and trigger <= OFF:
        status, sure = _put_off(trigger), True
    return Statement(
        passage, None, passage.words, trigger, status, dating.when(passage), _named(passage), (), sure
    )


def _meant(act: Word, passage: Passage, known: Language) -> bool:
    """Whether a sentence only tells what something is meant to do: "a programme to move 22,000 jobs"."""
    before = passage.text[: act.start].lower().split()[-2:]
    return before[-1:] == [known.infinitive] and before[0] in known.lists("words", "purposes")


def _act(passage: Passage, known: Language) -> Word | None:
    """The word that tells the act of a sentence; None where it tells what something is or has.

    Where clauses end in their predicates it closes the sentence; else it opens it ("Designation of the districts
    completed"), or is the first past or participle, or what follows "to" behind a verb of being.
    """
    acts = [word for word in passage.words if word.sort in ("act", "light", "measure", "event")]
    if known.glued:
        closing = [word for word in acts[-1:] if closes(word, passage)]
        return next(iter(closing or [word for word in acts if word.sort == "measure"][-1:]), None)
    told = passage.text.lower().split()
    states = {word for before, word in zip(("", *told), told, strict=False) if before not in known.single}
    if states & known.stative and not _passive(passage, known):
        acts = [w for w in acts if is_infinitive(w, passage, known)]
        return acts[0] if acts else None
    if told_status(passage.text, known)[0] == "planned":
        acts = [w for w in acts if "plan" not in w.notions]
    if measure := next((w for w in acts if w.sort == "measure" and _of_an_amount(w, passage)), None):
        return measure
    if acts and (acts[0] == passage.words[0] or _owned(acts[0], passage)):
        return acts[0]
    over = [word for word in acts if past(word, known) or _behind_being(word, passage, known)]
    over = [word for word in over if not reduced(word, passage, known)] or over
    done = next(iter(over), None) or next(iter(acts), None)
    return done or next((w for w in passage.words if w.sort == "word" and past(w, known)), None)


def is_infinitive(word: Word, passage: Passage, known: Language) -> bool:
    """Whether a verb stands right behind "to"."""
    return passage.text[: word.start].lower().split()[-1:] == [known.infinitive]


def reduced(word: Word, passage: Passage, known: Language) -> bool:
    """Whether a participle only tells of a noun by whom it was done ("the staff affected by the move left")."""
    before = passage.text[: word.start].lower().split()[-2:]
    led = passage.text.startswith(tuple(f" {by} " for by in known.lists("words", "by")), word.end)
    return led and not known.stative & {*before}


def _behind_being(word: Word, passage: Passage, known: Language) -> bool:
    """Whether a form of being stands right before a participle that looks like a verb's base ("had been shut")."""
    before = passage.text[: word.start].lower().split()[-1:]
    return bool(before) and before[0] in known.stative and word.text.lower() in known.irregular


def _of_an_amount(word: Word, passage: Passage) -> bool:
    """Whether an amount stands right behind a measure: "the move cost 5 million"."""
    return any(0 <= q.span.start - word.end <= _NEXT and q.unit for q in passage.quantities)


def closes(word: Word, passage: Passage) -> bool:
    """Whether a verb closes its sentence, as it does in a language whose clauses end in their predicates."""
    rest = passage.text[word.end :].strip(" .!?”\"'")
    return " " not in rest or len(rest) <= _CLOSING


def _owned(act: Word, passage: Passage) -> bool:
    """Whether an act is the noun of a phrase that names who did it: "the council's rejection of the scheme"."""
    return bool(_OWNER.match(passage.text[: act.start])) and passage.text.startswith(" of ", act.end)


_OWNER = re.compile(r"(?:[Tt]he )?(?:[\w-]+ ){0,4}[\w-]+(?:['’]s|s['’]) $")
"""Who owns what stands behind: the word before it in the genitive, with what names it and no verb."""


def _passive(passage: Passage, known: Language) -> bool:
    """Whether a form of being stands right before an act that is done ("was designated")."""
    text = passage.text.lower()
    return any(
        (word.sort in ("act", "light") or (word.sort == "word" and past(word, known)))
        and (word.text.lower() not in known.meant or word.text.lower().split()[0] in known.irregular)
        and {*text[: word.start].split()[-2:], *word.text.lower().split()[:-1]} & known.stative
        for word in passage.words
    )


def of_event(passage: Passage, event: Event, known: Language) -> Statement:
    """What an event of a passage states."""
    title = words.read(_bare_title(passage, event.title, known), known.code)
    told = passage.words if len(passage.events) == 1 else title
    trigger = trigger_of(passage, event, known)
    agents = tuple(p for p in event.actors if p.role in _ACTING)
    others = tuple(p for p in event.actors if p.role not in _ACTING)
    status = _called_off(passage, event, trigger, known)
    if status == "conditional" and _ahead_then(passage, event, known):
        status = "planned"
    when = dating.dated(passage, event, known)
    if not agents and trigger & CHOSEN:
        agents = tuple(p for p in others if p.kind == "person" and p.role == "object")
        others = tuple(p for p in others if p not in agents)  # who is elected wins the election
        agents = agents or (_topic(passage) if known.glued and not others else ())
    if not agents:
        agents = _by_whom(passage, others, known)
        others = tuple(p for p in others if p not in agents)
    ahead = dating.ahead(passage, event) if status in DONE else None
    if ahead:
        status, when = "planned", ahead
    told_so = (
        status != "planned" or event.when is not None or told_status(passage.text, known)[0] != "occurred"
    )
    return Statement(
        passage,
        event,
        told,
        trigger,
        status if told_so else "ongoing",
        when,
        agents,
        others,
        told_so,
        named=notions_of(title),
    )


def _by_whom(passage: Passage, others: Sequence[Participant], known: Language) -> tuple[Participant, ...]:
    """Those by whom something is told to be done, as what comes from them: 산업부로부터 지정됐다."""
    text, marks = passage.text, known.lists("words", "given_by")
    told = [p for p in others if marks and p.role == "participant" and p.surface in text]
    ends = ((p, text.find(p.surface) + len(p.surface)) for p in told)
    return tuple(p for p, end in ends if _BRACKETED.sub("", text[end:], count=1).startswith(marks))


_BRACKETED = re.compile(r"^\([^()]*\)")


def _topic(passage: Passage) -> tuple[Participant, ...]:
    """The person that a Korean sentence begins with, who acts in another clause of it: 윤 시장은 당선돼 취임했다."""
    acting = (p for e in passage.events for p in e.actors if p.kind == "person" and p.role in _ACTING)
    return tuple(p for p in acting if p.surface and passage.text.startswith(p.surface))[:1]


def _ahead_then(passage: Passage, event: Event, known: Language) -> bool:
    """Whether a clause tells what was to come as it was reported ("it was announced that six would move")."""
    words_of = set(re.findall(r"\w+", passage.text.lower()))
    clause = event.evidence[0]
    here = passage.document.text[clause.start : clause.end].lower().split()
    told = set(known.lists("words", "ahead_then"))
    return bool(told & set(here)) and not words_of & set(known.lists("words", "conditions"))


def _called_off(passage: Passage, event: Event, trigger: frozenset[str], known: Language) -> Status:
    """The status of an event; a plan that the rest of its sentence calls off is called off."""
    if event.status in ("occurred", "ongoing") and trigger and trigger <= OFF:
        return _put_off(trigger)
    if event.status in DONE and event.trigger and known.lists("words", "was_once_to"):
        before = passage.text[: event.trigger.start - passage.sentence.start].rstrip().lower()
        if before.endswith(known.lists("words", "was_once_to")):
            return "planned"
    if event.status in DONE and event.trigger:
        told = _come_to_nothing(passage, trigger, event.trigger.start - passage.sentence.start, known)
        if told:
            return told
    if event.status != "planned" or event.trigger is None:
        return event.status
    rest = passage.text[max(event.trigger.start - passage.sentence.start, 0) :]
    for name, pattern in known.cues:
        if name in ("cancelled", "postponed") and pattern.search(rest):
            return name  # type: ignore[return-value]
    return event.status


def _put_off(trigger: frozenset[str]) -> Status:
    """The status of what an act puts off or calls off."""
    return "postponed" if "postpone" in trigger else "cancelled"


def _come_to_nothing(passage: Passage, trigger: frozenset[str], at: int, known: Language) -> Status | None:
    """What else became of an act at a place: "no decision was made", "the plan to merge them was dropped"."""
    if known.glued:
        return None
    before = f" {passage.text[:at].rstrip().lower()}"
    if before.endswith(known.lists("words", "none_of")):
        return "denied"
    ends = (w for w in passage.words if w.start > at and w.notions & _GIVING_UP and past(w, known))
    given_up = any(set(passage.text[: w.start].lower().split()[-1:]) & known.stative for w in ends)
    return "cancelled" if given_up and "plan" in trigger else None


_GIVING_UP = frozenset(("cancel", "drop", "withdraw"))
"""Acts by which a plan comes to nothing."""


def _bare_title(passage: Passage, title: str, known: Language, *, numbers: bool = True) -> str:
    """An event's title without the dates in it, and without the numbers unless they are asked for."""
    for mention in passage.mentions:
        if not mention.name:
            before = title.partition(mention.text)[0]
            led = before[len(before) - led_by(before, known.code) :] if mention.text in title else ""
            title = title.replace(f"{led}{mention.text}", " ").replace(mention.text, " ")
    if not numbers:
        return title
    spans = ((q.span.start, q.span.end) for q in quantities.find(title, known.code))
    return words.masked(title, spans)


def asked(statement: Statement) -> Statement:
    """A statement of a plan as one of the act that is about it, where such an act stands before it.

    "Asked the ministry to resume work in May" may date either of the two.
    """
    known = language(statement.passage.sentence.lang)
    event = statement.event
    if known is None or known.glued or event is None or event.trigger is None:
        return statement
    if event.status not in ("planned", "proposed"):
        return statement
    at = event.trigger.start - statement.passage.sentence.start
    before = [w for w in statement.words if w.start < at and w.sort == "act" and "plan" not in w.notions]
    main = next((word for word in before if past(word, known)), None)
    return replace(statement, trigger=main.notions, status="occurred", sure=True) if main else statement


def intended(statement: Statement) -> Statement:
    """A claim that something was to be done as one of a plan: it does not say whether that came about."""
    off = OFF & (statement.trigger | statement.passage.notions)
    if statement.status == "cancelled" and not off and once_planned(statement):
        return replace(statement, status="planned")
    return statement


def once_planned(statement: Statement) -> bool:
    """Whether a sentence tells a plan of the past: what was to come, and not what is to come."""
    known = language(statement.passage.sentence.lang)
    return known is not None and any(
        re.search(rf"(?<!\w){cue}", statement.passage.text) for cue in known.lists("words", "was_to")
    )


def told_status(text: str, known: Language | None) -> tuple[Status, bool]:
    """The status that a text tells by its cues, and whether it tells any."""
    for name, pattern in known.cues if known else ():
        if pattern.search(text):
            return name, True  # type: ignore[return-value]
    return "occurred", False


def _named(passage: Passage) -> tuple[Participant, ...]:
    """The body that a sentence without an event begins with, as its topic or subject."""
    first = passage.words[:1]
    known = language(passage.sentence.lang)
    if known is not None and known.glued and (person := person_acting(passage, known)):
        return (person,)
    if not first or known is None or first[0].sort != "body" or first[0].placed:
        return ()
    if known.glued and first[0].tail not in known.subjects:
        return ()
    second = passage.words[1:2]
    part = second and second[0].start - first[0].end == 1 and second[0].sort in ("thing", "plain", "name")
    if passage.text.startswith(("'s", "’s"), first[0].end) or (not known.glued and part):
        return ()  # it is what belongs to the body, or is called by it
    entries = [registry.get(notion[2:]) for notion in sorted(first[0].notions) if notion.startswith("e:")]
    if len(entries) != 1 or entries[0] is None:
        return ()
    return (Participant(entries[0].id, entries[0].name, entries[0].kind, first[0].text, "agent"),)
