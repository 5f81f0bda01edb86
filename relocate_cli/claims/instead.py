"""Another name in the place of a claimed one: who did it, or where, in a sentence that tells the rest of a claim.

Statements weigh names most, so that a source with another name is hardly near a claim. Here the name is left out:
what remains of the claim has to be told, by the same act, and the claimed name by no sentence that tells this act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relocate_cli import registry
from relocate_cli.claims import (
    about,
    alignment,
    closest,
    doers,
    grounds,
    modifiers,
    outlook,
    remaining,
    swaps,
    ties,
)
from relocate_cli.claims.acts import DECISIONS
from relocate_cli.claims.casting import alike, somebody
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.language import language
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import against, is_place
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.placing import of_a_building, within
from relocate_cli.claims.statements import SAYING, Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_CAPITALISED = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*(?: (?:desert|region|valley|province|county|area))?")


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> tuple[Slot, ...] | None:
    """The slots of a claim that one sentence tells of another actor or place, None where none does as clearly."""
    return (
        doers.decide(claim, stated, passages)
        or next(_places(claim, stated, passages), None)
        or next(modifiers.decide(claim, stated, passages), None)
        or next(grounds.decide(claim, stated, passages), None)
        or next(_occasions(claim, stated, passages), None)
        or next(_contraries(claim, stated, passages), None)
        or next(swaps.decide(claim, stated, passages), None)
    )


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
            compared = [c for statement in stated for c in doers.compared(statement, passage)]
            compared = [c for c in compared if c.label("actor") in (None, "supported") or not c.source.agents]
            done_there = any(c.act and c.label("status") == "supported" for c in compared)
            if outlook.plans(passage) > (outlook.plans(claim, stated) or done_there):
                continue
            if not is_told(trigger, passage.notions):
                continue
            found = alignment.align(claim, passage)
            mine = [
                word,
                *_sort_of_place(word, claim),
                *_what_lies_there(word, claim),
                *_acting_too(compared, stated),
            ]
            things = [w for w in found.off if w.sort == "thing" and w not in mine]
            things = [w for w in things if not is_told(w.notions, about.beside(found))]
            if compared and not things and remaining.told(found, mine, trigger):
                yield doers.with_slot(
                    max(compared, key=lambda c: (c.act, c.share)), "place", word.text, rival.text
                )


def _of_several(word: Word, rival: Word, passage: Passage) -> bool:
    """Whether a report has several of what a sentence tells of one place, or it only moves from there."""
    moving = word.placed == "to" and rival.placed != "to" and "relocate" in passage.notions
    return moving or any(outlook.cued(passage, key) for key in ("namesakes", "several"))


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


def _what_lies_there(place: Word, claim: Passage) -> list[Word]:
    """The words for a building in a place, which tell where as well: "at the government complex in Gwacheon"."""
    known = language(claim.sentence.lang)
    if known is not None and known.glued:
        return [w for w in claim.words if w.placed and w.sort == "thing" and 0 <= w.start - place.end <= 1]
    before = claim.text[: place.start].lower()
    inside = re.search(r"\b(?:at|inside|on) (?:the |an? )?(?P<what>[\w -]{2,40}) in (?:the )?$", before)
    return [w for w in claim.words if inside and inside.start("what") <= w.start < inside.end("what")]


def _acting_too(compared: Sequence[Comparison], stated: Sequence[Statement]) -> list[Word]:
    """The words of a claim for those who act in a source too."""
    told_of = [
        person
        for s in stated
        for person in s.agents
        if any(c.label("actor") == "supported" or alike(person, c.source) for c in compared)
    ]
    return [w for s in stated for person in told_of for w in doers.words_for(person, s.passage)]


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
                compared = [c for statement in stated for c in doers.compared(statement, passage)]
                yield doers.with_slot(max(compared, key=lambda c: c.share), "event", word.text, rival.text)


def _contraries(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each source in which the claimed one did the contrary of what a claim has decided."""
    for statement in stated:
        if not statement.trigger & DECISIONS or len(stated) > 2:
            continue
        compared = [c for p in passages for c in doers.compared(statement, p)]
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
                yield doers.with_slot(c, "event", statement.title, c.source.title)


def _acting(statement: Statement, c: Comparison) -> bool:
    """Whether who acts in a claim does so in a source, or is named there where it tells nobody to act."""
    acting = [person for person in statement.agents if somebody(person)]
    if c.label("actor") == "supported":
        return True
    mine = [w for person in acting for w in doers.words_for(person, statement.passage)]
    return bool(acting) and not c.source.agents and doers.named(mine, c.source)


def _rival(word: Word, claim: Passage, passage: Passage) -> Word | None:
    """The place in a passage that stands in the place of one of a claim, and neither lies in the other."""
    foreign = passage.sentence.lang != claim.sentence.lang
    if is_told(word.notions, alignment.here_of(passage)):
        return None
    if word.sort == "name" and _elsewhere_in(word, passage, foreign=foreign):
        return None
    others = [w for w in passage.words if _sited(w, passage) and not is_told(w.notions, claim.notions)]
    if not of_a_building(word, claim):
        others = [w for w in others if not of_a_building(w, passage)]  # it may lie there
    if word.sort == "body" and not _is_municipality(word):
        others = [w for w in others if w.sort == "body"]
    if word.sort == "body":
        others = [w for w in others if names_place(w) or (w.sort == "name" and _division(w, passage))]
    if any(within(word, w) or within(w, word) for w in others):
        return None
    if word.sort == "name" and any(w.sort != "name" for w in others):
        return None
    region = registry.is_region(_in_full(word, claim))
    named = [w for w in others if w.sort == word.sort == "name"]
    if any(registry.is_region(_in_full(w, passage)) is not region for w in named):
        return None
    return next((w for w in others if (w.placed == "from") == (word.placed == "from")), None)


def _elsewhere_in(name: Word, passage: Passage, *, foreign: bool) -> bool:
    """Whether a report may have something to do with a place that it names; one in other letters has to name it.

    A report that has the name by its sound has it in no other way where it does not.
    """
    if is_told(name.notions, passage.around | passage.topic):
        return True
    return foreign and not any(is_told(name.notions, p.notions) for p in ties.report(passage))


def _is_municipality(body: Word) -> bool:
    """Whether a body is a city, a county or a district, in which no other city lies."""
    found = [registry.get(notion[2:]) for notion in body.notions if notion[:2] == "e:"]
    return bool(found) and all(e and e.form in _MUNICIPAL for e in found)


_MUNICIPAL = ("city", "county", "district")


def _division(name: Word, passage: Passage) -> bool:
    """Whether a name that no registry has is one of a city or county, or of a part of one (새울시 바람동)."""
    before = (w for w in passage.words if 0 < name.start - w.end <= 1)
    behind = (w for w in passage.words if 0 <= w.start - name.end <= 1)
    above = any(w.offered & _CITIES for w in (name, *before))
    return above or any(w.notions & _HALLS for w in behind)


_CITIES = frozenset(("city", "county-noun"))
_HALLS = frozenset(("city-hall", "county-office"))
"""What a city has whose name stands before it."""


def _in_full(word: Word, passage: Passage) -> str:
    """A name with the capitalised words that follow it: Kansas City is not in Kansas."""
    match = _CAPITALISED.match(passage.text, word.start)
    return match[0].rstrip() if match else word.text


def _sited(word: Word, passage: Passage) -> bool:
    """Whether something is told of a place, or within it (진주시 내), or of a thing behind it (동구 청사)."""
    inside = passage.text[word.end :].startswith((" 내", "에 "))
    if is_place(word) or (names_place(word) and (inside or _before_a_thing(word, passage))):
        return True
    return word.sort == "name" and modifiers.is_quarter(word.text) and _before_a_thing(word, passage)


def _before_a_thing(word: Word, passage: Passage) -> bool:
    """Whether the name of a place stands right before a name or a thing, as in an address."""
    known = language(passage.sentence.lang)
    if known is None or not known.glued or word.tail:
        return False
    following = next((w for w in passage.words if w.start >= word.end), None)
    return following is not None and following.start - word.end == 1 and following.sort in ("name", "thing")
