"""Another name in the place of a claimed one: the phrase that bears it stands in the same role in a sentence.

Where a claim has something done at, from or by somebody or something named, a sentence that tells all the rest and
has another name in that role speaks against it, unless its report has the claimed name to do with it as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from relocate_cli import registry
from relocate_cli.claims import about, alignment, doers, modifiers, outlook, remaining, ties
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.placing import within
from relocate_cli.claims.statements import CHOSEN, Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_LEAST, _MOST, _SURE = 0.6, 0.7, 0.9
"""Which share of the rest of a claim is told: at the least of a day, else, and where the act alone tells who."""
_ONE = doers.BY_ONE | CHOSEN | {"select", "lead"}
"""Acts that one does, or that are done to one of several."""
_TRANSFERS = frozenset("buy receive take-over lease borrow".split())
"""Acts by which something comes from somebody, of whatever kind."""
_DIVISIONS = frozenset(("city", "county-noun", "district", "region"))
"""What the end of a name tells a place to be."""


class Phrase(NamedTuple):
    """Words that stand together, a name among them, and their role: `at`, `from`, `by`, `subject`, `object`, `in`.

    `ruled` are the notions of what gives them the role: the act that they are by or the subject of; `in` is what
    stands in an address, before the name of what lies there.
    """

    words: tuple[Word, ...]
    role: str
    ruled: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[Word, ...]:
        """The names among the words."""
        return tuple(filter(_is_name, self.words))

    @property
    def head(self) -> frozenset[str]:
        """The notions of the thing that the words end with, none where they end with a name."""
        return self.words[-1].notions if self.words[-1].sort == "thing" else frozenset()

    @property
    def human(self) -> bool:
        """Whether a person is named."""
        return any(notion[:2] == "p:" for word in self.words for notion in word.notions)

    def written(self, passage: Passage) -> str:
        """The words as a sentence has them."""
        return passage.text[self.words[0].start : self.words[-1].end]


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that has another name in a role of a claim, and tells the rest."""
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    if not trigger or outlook.cued(claim, "besides"):
        return
    undone = outlook.undone(claim, stated)
    telling = [p for p in passages if outlook.undone(p) is undone and is_told(trigger, p.notions)]
    for mine in phrases(claim, trigger):
        for passage in telling:
            own = [w for w in mine.names if not is_told(w.notions, passage.notions)]
            rivals = list(phrases(passage, trigger))
            known = claim.notions
            if not own:  # it may be named for something else: "Halden signed at Tarn Town Hall"
                rivals = _at_another(mine, passage, trigger)
                own, known = list(mine.names), notions_of(mine.words)
            rival = next(
                (p for p in rivals if _in_its_place(mine, p, own, known, claim, passage, trigger)), None
            )
            if rival is None or not _tells_the_rest(alignment.align(claim, passage), mine, own, trigger):
                continue
            compared = [c for statement in stated for c in doers.compared(statement, passage)]
            if compared:
                best = max(compared, key=lambda c: (c.act, c.share))
                acting = mine.role in ("by", "subject")
                names = mine.written(claim), rival.written(passage)
                yield doers.with_slot(best, "actor" if acting else "place", *names)


def elsewhere(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that bears a claim out but for where: who acts has been compared then."""
    for slots in decide(claim, stated, passages):
        if any(slot.slot == "place" and slot.label == "refuted" for slot in slots):
            yield slots


def _at_another(mine: Phrase, passage: Passage, trigger: frozenset[str]) -> list[Phrase]:
    """The buildings of the sort of a claimed one in a sentence, none where its report has the claimed one itself."""
    if mine.role != "at" or not mine.head:
        return []
    for here in (passage, *ties.report(passage)):
        alike = [p for p in phrases(here, trigger) if is_told(mine.head, p.head)]
        if any(is_told(w.notions, notions_of(p.words)) for p in alike for w in mine.names):
            return []
    return [p for p in phrases(passage, trigger) if is_told(mine.head, p.head)]


def _tells_the_rest(found: Alignment, mine: Phrase, own: Sequence[Word], trigger: frozenset[str]) -> bool:
    """Whether a sentence tells a claim but for a phrase, and its report has nothing to do with the names of that.

    Where a date and nearly all words tell which act is meant, the report may have them with another act of the sort.
    """
    dated = bool(found.dates) and set(found.dates) == {"supported"}
    sure = remaining.told(found, mine.words, trigger, _SURE)
    if mine.role == "subject" and not (sure and mine.ruled & _ONE and not found.foreign):
        return False
    if ties.until(found.source) and not found.dates:
        return False  # somebody else may have followed
    untold = [w for w in own if not is_told(w.notions, found.source.notions)]
    if outlook.cued(found.source, "namesakes") or _has_to_do(untold, trigger, found, apart=dated and sure):
        return False
    if any(w.sort == "thing" and w not in mine.words for w in found.missing):
        return False
    least = _LEAST if dated and doers.on_a_day(found) else _MOST
    return remaining.told(found, mine.words, trigger, least) and (dated or _pinned(found, mine))


def _pinned(found: Alignment, mine: Phrase) -> bool:
    """Whether a number or another name tells which act is meant."""
    rest = (w for w in alignment.content(found.claim) if w not in mine.words and w not in found.off)
    return bool(found.same) or any(map(about.is_name, (*rest, *_named_with(mine))))


def _named_with(mine: Phrase) -> tuple[Word, ...]:
    """The names that a place in an address stands before."""
    return tuple(w for w in mine.words if mine.role == "in" and about.is_name(w))


def _has_to_do(names: Sequence[Word], trigger: frozenset[str], found: Alignment, *, apart: bool) -> bool:
    """Whether a report has one of some names where it tells an act too, or of a tie, or what is called after it.

    `apart`: a sentence does not count that tells the act of another name or number than a claim does.
    """
    claim, text = found.claim, found.source.document.text
    doing = trigger | frozenset(n for w in claim.words if w.sort == "event" for n in w.notions)
    for here in ties.report(found.source):
        if not any(is_told(w.notions, here.notions) for w in names):
            continue
        beside = (w for w in here.words if about.is_name(w) and not is_told(w.notions, claim.notions))
        another = apart and (bool(here.quantities) or any(beside))
        if outlook.cued(here, "ties") or (is_told(doing, here.notions) and not another):
            return True
    return any(names_place(w) and _called_after(w, text) for w in names)


def _called_after(place: Word, text: str) -> bool:
    """Whether a text has the name of a Korean place without what it is: 은평 주민, of 은평구."""
    name = place.text.split()[-1]
    bare = re.escape(name[:-1])
    return len(name) > _SHORT and bool(re.search(rf"(?<!\w){bare}(?!{name[-1]})", text))


_SHORT = 2
"""How many syllables a name has that is no name without its last one: 동구."""


def _in_its_place(
    mine: Phrase,
    other: Phrase,
    own: Sequence[Word],
    known: frozenset[str],
    claim: Passage,
    passage: Passage,
    trigger: frozenset[str],
) -> bool:
    """Whether a phrase has the role of a claimed one, with names that are not `known` and lie in none of it."""
    names = [w for w in other.names if not is_told(w.notions, known)]
    if mine.role != other.role or (mine.ruled and not is_told(mine.ruled, other.ruled)) or not names:
        return False
    if any(within(one, name) or within(name, one) for one in own for name in names):
        return False
    regions = {registry.is_region(p.written(where)) for p, where in ((mine, claim), (other, passage))}
    if len(regions) > 1 and any(w.sort == "name" for w in own):
        return False  # a name that no registry has may be that of a part
    alike = bool(_kind(mine)) and _kind(mine) == _kind(other)
    if claim.sentence.lang != passage.sentence.lang and not (alike or _written_there(own, passage)):
        return False
    around = passage.title | passage.topic | passage.around
    if any(is_told(w.notions, around) for w in own) and not (alike or trigger & _TRANSFERS):
        return False
    if mine.role == "object":
        return is_told(mine.head, other.head)
    return mine.role not in ("subject", "by") or mine.human is other.human


def _written_there(names: Sequence[Word], passage: Passage) -> bool:
    """Whether a report in another language would have some names as they sound: they are registered, or in it."""
    return all(
        w.sort == "body" or any(is_told(w.notions, p.notions) for p in ties.report(passage)) for w in names
    )


def _kind(phrase: Phrase) -> str:
    """What a phrase names, empty where that is not told: a building, a person, a town or a part of one."""
    last = phrase.words[-1]
    if phrase.head and len(phrase.words) > 1:
        return "building"
    if phrase.human:
        return "person"
    if last.offered & _DIVISIONS or names_place(last):
        return "town"
    return "quarter" if modifiers.is_quarter(last.text) else ""


def _is_name(word: Word) -> bool:
    return about.is_name(word) or (word.sort == "word" and modifiers.is_quarter(word.text))


def phrases(passage: Passage, trigger: frozenset[str]) -> Iterator[Phrase]:
    """The phrases with a name that have a role in a sentence, as subjects those of some acts only."""
    known = language(passage.sentence.lang)
    run: list[Word] = []
    for word in passage.words if known else ():
        gap = passage.text[run[-1].end : word.start] if run else ""
        if run and known and not _joined(run[-1], gap, known):
            yield from _in_a_role(run, passage, known, trigger)
            run = []
        named = bool(run) and (word.text[:1].isupper() or not gap)  # Halden Express, 다올건설
        if named or word.sort not in ("act", "light"):
            run.append(word)
    if known:
        yield from _in_a_role(run, passage, known, trigger)


def _joined(word: Word, gap: str, known: Language) -> bool:
    """Whether a word stands together with the one that a gap divides it from."""
    if not known.glued:
        return gap in ("", " ", "-", "'s ", "’s ", " & ")
    joint = known.lists("words", "joint")
    return not gap or (gap == " " and not word.tail) or (gap == f"{word.tail} " and word.tail in joint)


def _in_a_role(
    run: Sequence[Word], passage: Passage, known: Language, trigger: frozenset[str]
) -> Iterator[Phrase]:
    """The phrase of words that stand together, where they have a role, and the place that it begins with."""
    if not any(map(_is_name, run)):
        return
    role, ruled = (_glued_role if known.glued else _spaced_role)(run, passage, known, trigger)
    if role:
        yield Phrase(tuple(run), role, ruled)
    for place, name in pairwise(run):
        if known.glued and place.sort == "body" and name.sort == "name" and names_place(place):
            yield Phrase((place,), "in", name.notions)


_Role = tuple[str, frozenset[str]]


def _glued_role(run: Sequence[Word], passage: Passage, known: Language, trigger: frozenset[str]) -> _Role:
    """The role of Korean words, by the particle of the last one, or by what stands beside a place: 청사 앞에서."""
    last, none = run[-1], frozenset[str]()
    if last.placed:
        leaving = last.tail.startswith(known.lists("words", "leaving")) and "relocate" in trigger
        return "from" if leaving or last.placed == "from" else "at", none
    if passage.text[last.end :].lstrip().startswith(known.lists("words", "beside_a_place")):
        return "at", none
    if last.tail in known.lists("words", "acted_on"):
        return "object", none
    behind = (w for w in passage.words if w.start > last.end and w.sort in ("act", "light"))
    acts = frozenset(n for w in behind for n in w.notions) & trigger
    return ("subject", acts) if last.tail in known.subjects and acts else ("", none)


def _spaced_role(run: Sequence[Word], passage: Passage, known: Language, trigger: frozenset[str]) -> _Role:
    """The role of English words, by the preposition before them or the act right behind them."""
    placed, none = next((w.placed for w in run if w.placed), ""), frozenset[str]()
    if placed:
        return "from" if placed == "from" else "at", none
    acts = [w for w in passage.words if w.sort in ("act", "light") and w not in run]
    before = [w for w in acts if w.end <= run[0].start]
    lead = passage.text[before[-1].end : run[0].start].split() if before else []
    if [w for w in lead if w not in known.lists("words", "determiners")] in (
        [cue] for cue in known.lists("words", "by")
    ):
        return "by", before[-1].notions
    behind = next((w for w in passage.words if w.start >= run[-1].end), None)
    if behind is None or behind not in acts or not behind.notions & trigger:
        return "", none
    gap = passage.text[run[-1].end : behind.start].replace(",", " ").split()
    plain = all(w[0].isupper() or w in known.lists("words", "before_acts") for w in gap)
    return ("subject", behind.notions & trigger) if plain else ("", none)
