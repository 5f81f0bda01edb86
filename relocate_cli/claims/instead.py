"""Another name in the place of a claimed one: who did it, or where, in a sentence that tells the rest of a claim.

Statements weigh names most, so that a source with another name is hardly near a claim. Here the name is left out:
what remains of the claim has to be told, by the same act, and the claimed name by no sentence that tells this act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relocate_cli import registry
from relocate_cli.claims import (
    about,
    alignment,
    anaphora,
    charges,
    closest,
    deciding,
    grounds,
    opposites,
    outlook,
    ranking,
    remaining,
    seats,
    serial,
    siting,
    ties,
)
from relocate_cli.claims.acts import DECISIONS
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.casting import acts, called, somebody
from relocate_cli.claims.comparing import Comparison, compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import against, is_place
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.people import akin
from relocate_cli.claims.placing import within
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import SAYING, Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.claims.words import read as words_of
from relocate_cli.model import Participant, Slot, SlotName

_CAPITALISED = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*(?: (?:desert|region|valley|province|county|area))?")
_SHARED = deciding.OWN | frozenset(
    "discuss meet call urge propose brief sign hold arrest sue fine charge construct groundbreak complete design "
    "use utilize operate find win win-contract secure review study apply bid".split()
)
"""Acts that several do together, or each for itself, so that another one doing them refutes nobody."""
_BY_ONE = DECISIONS | frozenset("designate appoint instruct order lease sell buy dismiss-case rule".split())
"""Acts that one body does, so that one by an unknown name did not where another one did."""
_ONCE = frozenset(("propose",))
"""Those of them that one of several is told to do at a time."""
_WORD_FOR_WORD = 0.9
"""Which share is told of what a body says, where another one may say the like."""
_ALL_BUT = 0.7
"""Which share of the rest is told where somebody else acts, and the claimed one is named elsewhere in the report."""


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> tuple[Slot, ...] | None:
    """The slots of a claim that one sentence tells of another actor or place, None where none does as clearly."""
    return (
        another_actor(claim, stated, passages)
        or next(_places(claim, stated, passages), None)
        or next(siting.decide(claim, stated, passages), None)
        or next(grounds.decide(claim, stated, passages), None)
        or next(charges.decide(claim, stated, passages), None)
        or next(opposites.decide(claim, stated, passages), None)
        or next(ranking.decide(claim, stated, passages), None)
        or next(seats.decide(claim, stated, passages), None)
        or next(serial.decide(claim, stated, passages), None)
        or next(_occasions(claim, stated, passages), None)
        or next(_contraries(claim, stated, passages), None)
    )


def another_actor(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> tuple[Slot, ...] | None:
    """The slots of a claim that one sentence tells of another actor, None where none does as clearly."""
    return next(_actors(claim, stated, passages), None)


def _actors(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each source that has another one do what a claim has somebody do."""
    for statement in stated if not outlook.cued(claim, "besides") else ():
        alone = bool(statement.trigger & _BY_ONE)
        acting = [p for p in statement.agents if somebody(p) or (alone and called(p))] or _subject(statement)
        if len(acting) != 1 or not statement.trigger or statement.trigger & _SHARED - _ONCE:
            continue
        mine = _words_of(acting[0], claim)
        every = [c for p in anaphora.with_antecedents(passages) for c in _compared(statement, p)]
        near = [c for c in every if c.act or statement.trigger & c.source.trigger]
        own = _own(mine, claim)
        his = [c for c in near if c.label("actor") == "supported" or _named(own, c.source)]
        his += [c for c in near if any(_shared_name(acting[0], p) for p in c.source.agents)]
        compared = [c for c in every if c.act]
        for c in compared:
            if any(_RANK[h.label("date")] >= _RANK[c.label("date")] for h in his):
                continue
            found = alignment.align(claim, c.source.passage)
            least = _least(acting[0], statement, found, mine)
            another = c.label("status") == "supported" and _another(acting[0], c.source, found)
            another = another and not (
                c.source.status == "ongoing" and ties.ended(c.source.when, statement.when)
            )
            if not (least and another and remaining.told(found, mine, statement.trigger, least)):
                continue
            if not ties.both(own or mine, statement.trigger, c.source.passage):
                rivals = "; ".join(person.name for person in c.source.agents)
                yield _slots(c, "actor", acting[0].name, rivals)


def _least(person: Participant, statement: Statement, found: Alignment, mine: Sequence[Word]) -> float:
    """Which share of the rest of a claim a source has to tell at the least; 0 where it cannot tell who acted."""
    dated = set(found.dates) == {"supported"}
    if statement.trigger & _ONCE and not (dated and registry.holds(person.id)):
        return 0.0
    if _is_person(person, ""):
        return remaining.LEAST
    if statement.trigger & SAYING:
        return _WORD_FOR_WORD if dated else 0.0
    return remaining.LEAST if _pinned(found, mine) else 0.0


def _pinned(found: Alignment, mine: Sequence[Word]) -> bool:
    """Whether a name or a telling number says which act is meant: each city has a library of its own."""
    known = language(found.claim.sentence.lang)
    sorts = ("body",) if known is not None and known.glued else ("name", "body")  # 안내소 is no name
    names = [w for w in alignment.content(found.claim) if w not in mine and w.sort in sorts]
    here = found.source.notions | found.source.title
    return any(is_told(w.notions, here) for w in names) or any(closest.telling(q) for q, _ in found.same)


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


def _compared(statement: Statement, passage: Passage) -> list[Comparison]:
    return [compare(statement, source) for source in told(passage)]


def _words_of(person: Participant, claim: Passage) -> list[Word]:
    """The words of a claim for somebody."""
    start = claim.text.find(person.surface)
    return [w for w in claim.words if start <= w.start < start + len(person.surface)]


def _own(mine: Sequence[Word], claim: Passage) -> list[Word]:
    """The words for somebody that a claim has nowhere else: "Naju" of Naju City opens Naju Station too."""
    others = frozenset(n for w in claim.words if w not in mine for n in w.notions)
    return [word for word in mine if not word.notions & others]


def _named(mine: Sequence[Word], source: Statement) -> bool:
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
    if refuted and registry.holds(person.id) and all(registry.holds(other.id) for other in agents):
        return True
    if any(akin(person, other) for other in agents):
        return False
    if refuted and (human or registry.holds(person.id)):
        return True
    organ = person.kind not in ("council", "local government")
    others = [
        p for p in agents if somebody(p) or called(p) or " & " in p.name or (organ and p.kind == "council")
    ]
    if found.foreign or not others or len(others) < len(agents):
        return False
    if person.surface not in text or set(found.dates) == {"supported"} or human:
        return True
    mine = _words_of(person, found.claim)
    return remaining.told(found, mine, source.trigger, _ALL_BUT)


def _of_other_branch(person: Participant, other: Participant, found: Alignment) -> bool:
    """Whether a council or a court acts in a source, which no mayor or minister of a claim acts for."""
    theirs = frozenset(n for w in words_of(other.surface, found.source.sentence.lang) for n in w.notions)
    ours = frozenset(n for w in _words_of(person, found.claim) for n in w.notions)
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


def _places(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that tells of another place what a claim tells of one."""
    trigger = frozenset(notion for statement in stated for notion in statement.trigger)
    for word in claim.words:
        if not trigger or not is_place(word) or any(is_told(word.notions, p.title) for p in passages):
            continue
        there = [p for p in passages if is_told(word.notions, alignment.here_of(p))]
        there = [p for p in there if not _of_another_act(word, p, trigger)]
        if any(is_told(trigger, p.notions) for p in there):
            continue
        done = frozenset(n for p in there for n in _done(p))
        for passage in (p for p in passages if not _done(p) & done):
            rival = _rival(word, claim, passage)
            if rival is None or _of_several(word, rival, passage):
                continue
            if outlook.undone(passage) != outlook.undone(claim, stated):
                continue
            if outlook.plans(passage) > outlook.plans(claim, stated) or not is_told(trigger, passage.notions):
                continue
            compared = [c for statement in stated for c in _compared(statement, passage)]
            compared = [c for c in compared if c.label("actor") in (None, "supported") or not c.source.agents]
            found = alignment.align(claim, passage)
            mine = [word, *_sort_of_place(word, claim)]
            things = [w for w in found.off if w.sort == "thing" and w not in mine]
            things = [w for w in things if not is_told(w.notions, about.beside(found))]
            if compared and not things and remaining.told(found, mine, trigger):
                yield _slots(max(compared, key=lambda c: (c.act, c.share)), "place", word.text, rival.text)


def _of_several(word: Word, rival: Word, passage: Passage) -> bool:
    """Whether a report has several of what a sentence tells of one place, or it only moves from there."""
    moving = word.placed == "to" and siting.moves_from(rival, passage)
    alike = any(outlook.cued(passage, key) for key in ("namesakes", "several"))
    return moving or alike or siting.named_in_full(word, passage)


def _done(passage: Passage) -> frozenset[str]:
    """What a passage tells to be done, besides saying so."""
    return frozenset(n for w in passage.words if w.sort in ("act", "light") for n in w.notions) - SAYING


def _of_another_act(place: Word, passage: Passage, trigger: frozenset[str]) -> bool:
    """Whether a place is that of an act by which something is only described: 울진에 들어설 원전이 허가를 받았다."""
    known = language(passage.sentence.lang)
    if known is None or not known.glued:
        return False
    for word in (w for w in passage.words if is_told(place.notions, w.offered)):
        behind = next((w for w in passage.words if w.start >= word.end), None)
        if behind is None or word.placed != "to" or behind.sort != "act" or behind.notions & trigger:
            return False
        form = re.split(r"\W", passage.text[behind.start :], maxsplit=1)[0]
        if not form.endswith(known.lists("words", "describes")):
            return False
    return True


def _sort_of_place(word: Word, claim: Passage) -> list[Word]:
    """The word behind the name of a place that tells which sort it is of ("Yuseong district")."""
    known = language(claim.sentence.lang)
    sorts = known.lists("words", "sorts_of_places") if known else ()
    return [w for w in claim.words if w.start - word.end == 1 and w.text.lower() in sorts]


def elsewhere(claim: Passage, passage: Passage) -> bool:
    """Whether a claim has a place that a passage lacks, and no sentence tells it or the passage has another one."""
    known = language(passage.sentence.lang)
    here = alignment.here_of(passage) | passage.title
    for word in claim.words:
        if not word.placed or word.sort not in ("body", "name", "word") or is_told(word.notions, here):
            continue
        if word.sort != "body":
            if claim.sentence.lang == passage.sentence.lang and word.text not in passage.document.text:
                return True
            continue
        others = [w for w in passage.words if names_place(w) and not is_told(w.notions, claim.notions)]
        others = [w for w in others if known is None or w.tail not in known.subjects]
        if names_place(word) and any(not within(word, w) and not within(w, word) for w in others):
            return True
    return False


def _occasions(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that tells of the contrary occasion or thing: a loss where a profit is claimed.

    A thing is the contrary only where a date or a number tells which one is meant: a year has profits and losses.
    """
    trigger = frozenset(notion for statement in stated for notion in statement.trigger)
    for word in claim.words:
        if word.sort not in ("event", "thing") or any(
            is_told(word.notions, p.notions | p.title) for p in passages
        ):
            continue
        for passage in passages:
            rival = next((w for w in passage.words if against(word.notions, w.notions)), None)
            found = alignment.align(claim, passage) if rival else None
            if rival is None or found is None or outlook.undone(passage) != outlook.undone(claim, stated):
                continue
            dated = set(found.dates) == {"supported"}
            counted = word.sort == "thing" and any(closest.telling(q) for q, _ in found.same)
            pinned = (dated or counted) and not (found.other or found.absent or "refuted" in found.dates)
            if pinned and remaining.told(found, [word], trigger):
                compared = [c for statement in stated for c in _compared(statement, passage)]
                yield _slots(max(compared, key=lambda c: c.share), "event", word.text, rival.text)


def _contraries(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each source in which the claimed one did the contrary of what a claim has decided."""
    for statement in stated:
        if not statement.trigger & DECISIONS or len(stated) > 2:
            continue
        compared = [c for p in passages for c in _compared(statement, p)]
        doing = [c for c in compared if statement.trigger & c.source.trigger and c.share >= remaining.LEAST]
        told_in = {c.source.evidence.source for c in doing}
        for c in compared:
            if c.source.evidence.source in told_in:
                continue
            if not against(statement.trigger, c.source.trigger) or c.label("status") != "supported":
                continue
            found = alignment.align(claim, c.source.passage)
            mine = [w for w in claim.words if w.notions & statement.trigger]
            if (
                set(found.dates) <= {"supported"}
                and _acting(statement, c)
                and remaining.told(found, mine, frozenset())
            ):
                yield _slots(c, "event", statement.title, c.source.title)


def _acting(statement: Statement, c: Comparison) -> bool:
    """Whether who acts in a claim does so in a source, or is named there where it tells nobody to act."""
    acting = [person for person in statement.agents if somebody(person)]
    if c.label("actor") == "supported":
        return True
    mine = [w for person in acting for w in _words_of(person, statement.passage)]
    return bool(acting) and not c.source.agents and _named(mine, c.source)


def _rival(word: Word, claim: Passage, passage: Passage) -> Word | None:
    """The place in a passage that stands in the place of one of a claim, and neither lies in the other."""
    foreign = passage.sentence.lang != claim.sentence.lang
    if is_told(word.notions, alignment.here_of(passage)):
        return None
    if word.sort == "name" and (foreign or word.text in passage.document.text):
        return None
    others = [w for w in passage.words if _sited(w, passage) and not is_told(w.notions, claim.notions)]
    if word.sort == "body":
        others = [w for w in others if w.sort == "body" and names_place(w)]
    if any(w.sort != word.sort or within(word, w) or within(w, word) for w in others):
        return None
    region = registry.is_region(_in_full(word, claim))
    if any(registry.is_region(_in_full(w, passage)) is not region for w in others if w.sort == "name"):
        return None
    return next((w for w in others if (w.placed == "from") == (word.placed == "from")), None)


def _in_full(word: Word, passage: Passage) -> str:
    """A name with the capitalised words that follow it: Kansas City is not in Kansas."""
    match = _CAPITALISED.match(passage.text, word.start)
    return match[0].rstrip() if match else word.text


def _sited(word: Word, passage: Passage) -> bool:
    """Whether something is told of a place, or within it (진주시 내), or of a thing behind it (동구 청사)."""
    inside = passage.text[word.end :].startswith((" 내", "에 "))
    return is_place(word) or (names_place(word) and (inside or _before_a_thing(word, passage)))


def _before_a_thing(word: Word, passage: Passage) -> bool:
    """Whether the name of a place stands right before a name or a thing, as in an address."""
    known = language(passage.sentence.lang)
    if known is None or not known.glued or word.tail:
        return False
    following = next((w for w in passage.words if w.start >= word.end), None)
    return following is not None and following.start - word.end == 1 and following.sort in ("name", "thing")


def _slots(c: Comparison, name: SlotName, claimed: str, found: str) -> tuple[Slot, ...]:
    """The slots of a comparison, of which only the one with another name is refuted."""
    slots = {s.slot: s for s in c.slots}
    slots[name] = slot(name, "refuted", claimed, found, c.source)
    return tuple(
        s if s.slot == name else Slot(s.slot, "supported", s.claimed, s.found, s.evidence)
        for s in slots.values()
    )
