"""Another one in the place of who is claimed to have done something, in a sentence that tells the rest of a claim.

Statements weigh names most, so that a source with another name is hardly near a claim. Here the words for who acts
are left out: what remains of the claim has to be told, by the same act, and the claimed name by no sentence that
tells this act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relocate_cli import registry
from relocate_cli.claims import alignment, anaphora, closest, deciding, outlook, remaining, ties
from relocate_cli.claims.acts import DECISIONS
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.casting import acts, called, somebody
from relocate_cli.claims.comparing import Comparison, compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.people import akin, bearers
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import SAYING, Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.claims.words import read as words_of
from relocate_cli.model import DONE, TO_COME, Participant, Slot, SlotName

_SHARED = deciding.OWN | frozenset(
    "discuss meet call urge propose brief sign hold arrest sue fine charge construct groundbreak complete design "
    "use utilize operate publish find win win-contract secure review study apply bid".split()
)
"""Acts that several do together, or each for itself, so that another one doing them refutes nobody."""
BY_ONE = DECISIONS | frozenset("designate appoint instruct order lease sell buy dismiss-case rule".split())
"""Acts that one body does, so that one by an unknown name did not where another one did."""
_ONCE = frozenset(("propose",))
"""Those of them that one of several is told to do at a time."""
_WORD_FOR_WORD = 0.9
"""Which share is told of what a body says, where another one may say the like."""
_SEVERAL = 2
"""How many things tell, with a date, which act is meant where no name does."""
_SAME_DAY = 0.5
"""And where the act is told of the very day."""
_ALL_BUT = 0.7
"""Which share of the rest is told where somebody else acts, and the claimed one is named elsewhere in the report."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> tuple[Slot, ...] | None:
    """The slots of a claim that one sentence tells of another actor, None where none does as clearly."""
    return next(_actors(claim, stated, passages), None)


def _actors(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each source that has another one do what a claim has somebody do."""
    for statement in stated if not outlook.cued(claim, "besides") else ():
        acting = _acting(statement, claim, passages)
        if len(acting) != 1 or not statement.trigger:
            continue
        if statement.trigger & _SHARED - _ONCE and not statement.trigger & BY_ONE - _SHARED:
            continue
        mine = words_for(acting[0], claim)
        every = [c for p in anaphora.with_antecedents(passages) for c in compared(statement, p)]
        near = [c for c in every if c.act or statement.trigger & c.source.trigger]
        own = _own(mine, claim)
        his = [
            c
            for c in near
            if c.label("actor") == "supported"
            or (named(own, c.source) and not _does_another(acting[0], c.source))
        ]
        his += [c for c in near if any(_shared_name(acting[0], p) for p in c.source.agents)]
        for c in (c for c in every if c.act):
            found = alignment.align(claim, c.source.passage)
            dated = c.source.when is None and set(found.dates) == {"supported"}
            rank = _RANK["supported" if dated else c.label("date")]
            if any(_RANK[h.label("date")] >= rank for h in his):
                continue
            least = _least(acting[0], statement, found, mine)
            another = c.label("status") == "supported" and _another(acting[0], c.source, found)
            another = another and not (
                c.source.status == "ongoing" and ties.ended(c.source.when, statement.when)
            )
            if not (least and another and remaining.told(found, mine, statement.trigger, least)):
                continue
            if not _both(own or mine, acting[0], statement, c, every):
                rivals = "; ".join(person.name for person in c.source.agents)
                yield with_slot(c, "actor", acting[0].name, rivals)


def _acting(statement: Statement, claim: Passage, passages: Sequence[Passage]) -> list[Participant]:
    """Who acts in a statement, a body without a registered name where its act, its day or a report tells it apart."""
    alone = bool(statement.trigger & BY_ONE) or bool(alignment.dated(claim))
    acting = [p for p in statement.agents if somebody(p) or (called(p) and (alone or _told_of(p, passages)))]
    return acting or _subject(statement)


def _told_of(person: Participant, passages: Sequence[Passage]) -> bool:
    """Whether a report names a body for something else than a claim does."""
    each = (actor for p in passages for event in p.events for actor in event.actors)
    return any(actor.surface == person.surface for actor in each)


def _does_another(person: Participant, source: Statement) -> bool:
    """Whether a sentence names somebody for another act than the one that it tells others to do."""
    doing = (a for e in source.passage.events if e is not source.event for a in e.actors)
    return bool(source.agents) and any(person.id == a.id or person.name == a.name for a in doing)


def _both(
    mine: Sequence[Word],
    person: Participant,
    statement: Statement,
    c: Comparison,
    every: Sequence[Comparison],
) -> bool:
    """Whether a report names somebody where it tells of an act too, or of a tie to another one.

    Not where he does something else there, nor where he only plans the like while the act is dated.
    """
    told_of = [o.source for o in every if o.source.passage.document is c.source.passage.document]
    for here in ties.report(c.source.passage):
        if not ties.names(mine, here) or (_here(here, c) and _does_another(person, c.source)):
            continue
        there = [s for s in told_of if s.passage.sentence.start == here.sentence.start]
        acting = [s for s in there if s.trigger & statement.trigger]
        planned = bool(acting) or any(s.status in TO_COME for s in there)
        planned = planned and c.label("date") == "supported" and not any(s.status in DONE for s in acting)
        if outlook.cued(here, "ties") or (is_told(statement.trigger, here.notions) and not planned):
            return True
    return False


def _here(passage: Passage, c: Comparison) -> bool:
    """Whether a sentence is that of a source."""
    return passage.sentence.start == c.source.passage.sentence.start


def _least(person: Participant, statement: Statement, found: Alignment, mine: Sequence[Word]) -> float:
    """Which share of the rest of a claim a source has to tell at the least; 0 where it cannot tell who acted."""
    dated = set(found.dates) == {"supported"}
    human = _is_person(person, "")
    if statement.trigger & _ONCE and not (dated and (human or registry.holds(person.id))):
        return 0.0
    if dated and on_a_day(found):
        return _SAME_DAY
    if human:
        return remaining.LEAST
    if statement.trigger & SAYING and "raise-matter" not in statement.trigger:
        return _WORD_FOR_WORD if dated else 0.0
    return remaining.LEAST if _pinned(found, mine) else 0.0


def _pinned(found: Alignment, mine: Sequence[Word]) -> bool:
    """Whether a name or a telling number says which act is meant: each city has a library of its own."""
    known = language(found.claim.sentence.lang)
    sorts = ("body",) if known is not None and known.glued else ("name", "body")  # 안내소 is no name
    names = [w for w in alignment.content(found.claim) if w not in mine and w.sort in sorts]
    here = found.source.notions | found.source.topic
    if any(is_told(w.notions, here) for w in names) or any(closest.telling(q) for q, _ in found.same):
        return True
    things = [w for w in found.claim.words if w.sort == "thing" and w not in (*mine, *found.off)]
    return set(found.dates) == {"supported"} and len(things) >= _SEVERAL


def on_a_day(found: Alignment) -> bool:
    """Whether a claim tells the very day of an act."""
    return any(m.when.grain == "day" for m in alignment.dated(found.claim))


def _subject(statement: Statement) -> list[Participant]:
    """What a sentence of one clause is about, where the pipeline knows nobody by that name.

    In Korean its particle tells it, in English that it stands first and right before the act.
    """
    known = language(statement.passage.sentence.lang)
    if known is None or statement.agents:
        return []
    if not known.glued:
        return _first_name(statement, known)
    words = [w for w in statement.passage.words if w.tail in known.subjects and w.sort in ("name", "word")]
    return [Participant(w.text, w.text, "institution", w.text, "agent") for w in words]


def _first_name(statement: Statement, known: Language) -> list[Participant]:
    """The names that an English sentence begins with, right before its act ("Halden Power bought the mill")."""
    names: list[Word] = []
    for word in statement.passage.words:
        gap = statement.passage.text[names[-1].end if names else 0 : word.start].strip()
        if gap and (names or gap.lower() not in known.articles):
            return []
        if word.sort != "name":
            behind = statement.passage.text[word.end :].split()[:1]
            one_of_many = behind and behind[0].lower() in known.single  # each may win a contract
            acting = names and word.notions & statement.trigger and not one_of_many
            text = statement.passage.text[names[0].start : names[-1].end] if acting else ""
            return [Participant(text, text, "institution", text, "agent")] if text else []
        names.append(word)
    return []


_RANK = {None: 0, "refuted": 0, "not_enough_info": 1, "supported": 2}
"""How well a date fits: an act by the claimed one counts unless that of another one alone is of the claimed time."""


def compared(statement: Statement, passage: Passage) -> list[Comparison]:
    """A statement of a claim beside every one of a passage."""
    return [compare(statement, source) for source in told(passage)]


def words_for(person: Participant, claim: Passage) -> list[Word]:
    """The words of a claim for somebody, with those that describe him beside his name.

    "The institute's president, Yoon Tae-ho", 야당 간사인 오재민, 육군 공병대.
    """
    start = claim.text.find(person.surface)
    if start < 0:
        return []
    known, end = language(claim.sentence.lang), start + len(person.surface)
    start = _described_from(claim, start, known) if known else start
    return [w for w in claim.words if start <= w.start < end]


def _described_from(claim: Passage, start: int, known: Language) -> int:
    """Where the description begins that stands right before a name."""
    if not known.glued:
        before = claim.text[:start]
        by = max((before.rfind(f" {by} ") for by in known.lists("words", "by")), default=-1)
        return by + 1 if before.endswith(", ") and by >= 0 and "," not in before[by:-2] else start
    for word in reversed([w for w in claim.words if w.end <= start]):
        between = claim.text[word.end : start]
        if between.strip() not in ("", *known.lists("words", "appositive")) or word.sort in ("act", "light"):
            break
        start = word.start
    return start


def _own(mine: Sequence[Word], claim: Passage) -> list[Word]:
    """The words for somebody that a claim has nowhere else: "Naju" of Naju City opens Naju Station too."""
    others = frozenset(n for w in claim.words if w not in mine for n in w.notions)
    return [word for word in mine if not word.notions & others]


def named(mine: Sequence[Word], source: Statement) -> bool:
    """Whether a sentence or the title of its document has the names in the words for somebody."""
    here, title = source.passage.notions, source.passage.title
    names = [w for w in mine if w.sort in ("name", "body")]
    alone = len(names) == len(mine) or not source.agents  # a county in a title is not its council
    near = [here | title if alone and not _is_ground(w) else here for w in names]
    return bool(names) and all(is_told(w.notions, told_in) for w, told_in in zip(names, near, strict=True))


def _is_ground(word: Word) -> bool:
    """Whether a word names a municipality, which in a title is rather where something is than who acts."""
    found = [registry.get(notion[2:]) for notion in word.notions if notion[:2] == "e:"]
    return bool(found) and all(entry and entry.kind == "local government" for entry in found)


def _another(person: Participant, source: Statement, found: Alignment) -> bool:
    """Whether others act in a source; a name that is not registered may only be another one in the same language."""
    agents, text = _each(source), source.passage.document.text
    human = _is_person(person, "")
    if any(
        human is not _is_person(other, text) and not _of_other_branch(person, other, found)
        for other in agents
    ):
        return False  # one may act for the other
    refuted = acts(person, replace(source, agents=tuple(agents))) == "refuted"
    if refuted and all(any(map(registry.holds, bearers(p))) for p in (person, *agents)):
        return True
    if any(akin(person, other) for other in agents):
        return False
    if refuted and (human or registry.holds(person.id)):
        return True
    organ = person.kind not in ("council", "local government")
    others = [
        p
        for p in agents
        if somebody(p)
        or called(p)
        or " & " in p.name
        or (organ and p.kind == "council")
        or _is_short(p, text)
    ]
    if found.foreign or not others or len(others) < len(agents):
        return False
    if person.surface not in text or set(found.dates) == {"supported"} or human:
        return True
    if _does_another(person, source):
        return True
    mine = words_for(person, found.claim)
    return remaining.told(found, mine, source.trigger, _ALL_BUT)


def _is_short(person: Participant, text: str) -> bool:
    """Whether a Korean body is called by the end of a name that its report has in full: 기술원, 한빛기술원."""
    name = person.surface
    in_full = rf"[가-힣]{{{_SHORT},}}{re.escape(name)}"
    return person.kind != "person" and len(name) > _SHORT and bool(re.search(in_full, text))


_SHORT = 2
"""How many syllables are too few for what a body is called, and enough for the rest of its name."""


def _of_other_branch(person: Participant, other: Participant, found: Alignment) -> bool:
    """Whether a council or a court acts in a source, which no mayor or minister of a claim acts for."""
    theirs = frozenset(n for w in words_of(other.surface, found.source.sentence.lang) for n in w.notions)
    ours = frozenset(n for w in words_for(person, found.claim) for n in w.notions)
    return bool(theirs & _BRANCHES and ours & _HEADS) and not found.claim.notions & _BRANCHES


_BRANCHES = frozenset(("assembly", "court"))
"""Bodies that mayors and ministers do not act for."""
_HEADS = frozenset(("mayor", "governor", "minister"))
"""Those who head a government."""


def _each(source: Statement) -> list[Participant]:
    """Those who act in a source, what is written with "&" as one."""
    agents: list[Participant] = []
    for person in source.agents:
        whole = f"{agents[-1].name} & {person.name}" if agents else ""
        if whole and whole in source.passage.text:
            agents[-1] = replace(person, name=whole, surface=whole)
        else:
            agents.append(person)
    return agents


def _is_person(somebody_else: Participant, text: str) -> bool:
    """Whether somebody is a person, or has the surname of one whom the document names in full."""
    name = somebody_else.name
    in_full = rf"(?<!\. )\b[A-Z][a-z]+ {re.escape(name)}\b(?! [A-Z])"
    if somebody_else.kind == "person":
        return "&" not in name  # a firm that speaks is read as one
    return name.isalpha() and name.isascii() and bool(re.search(in_full, text))


def _shared_name(one: Participant, other: Participant) -> bool:
    """Whether two persons have a part of their names in common: "Mayor Kim" and Kim Jin-su."""
    both = one.kind == other.kind == "person"
    return both and bool(set(one.name.lower().split()) & set(other.name.lower().split()))


def with_slot(c: Comparison, name: SlotName, claimed: str, found: str) -> tuple[Slot, ...]:
    """The slots of a comparison, of which only the one with another name is refuted."""
    slots = {s.slot: s for s in c.slots}
    slots[name] = slot(name, "refuted", claimed, found, c.source)
    return tuple(
        s if s.slot == name else Slot(s.slot, "supported", s.claimed, s.found, s.evidence)
        for s in slots.values()
    )
