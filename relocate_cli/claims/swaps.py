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
from relocate_cli.claims import about, additions, alignment, doers, modifiers, outlook, remaining, ties
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.placing import DIVISIONS, TRANSFERS, within
from relocate_cli.claims.statements import CHOSEN, Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_LEAST, _MOST, _SURE = 0.6, 0.7, 0.9
"""Which share of the rest of a claim is told: at the least of a day, else, and where the act alone tells who."""
_LEADING = frozenset(("lead",))
_ONE = doers.BY_ONE | CHOSEN | _LEADING | {"select"}
"""Acts that one does, or that are done to one of several."""


class Phrase(NamedTuple):
    """Words that stand together, a name among them, and their role: `at`, `from`, `by`, `subject`, `in`.

    `ruled` are the notions of the act that they are by or the subject of; of a place in an address (`in`), those of
    the name behind it, of what lies there.
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
    def acting(self) -> bool:
        """Whether it tells who acts."""
        return self.role in ("by", "subject")

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
    ours, undone = list(phrases(claim, trigger)), outlook.undone(claim, stated)
    telling = [p for p in passages if outlook.undone(p) is undone and is_told(trigger, p.notions)]
    near = [(alignment.align(claim, p), each) for p in telling if ours and (each := [*phrases(p, trigger)])]
    for mine in ours:
        for found, each in near:
            passage, rivals, known = found.source, each, claim.notions
            untold = [w for w in mine.names if not is_told(w.notions, passage.notions)]
            if not untold:  # it may be named for something else: "Halden signed at Tarn Town Hall"
                rivals, known = _at_another(mine, passage, trigger), notions_of(mine.words)
            rival = next((p for p in rivals if _in_its_place(mine, p, known, found, trigger)), None)
            listed = None if rival or untold else _listed(mine, claim, passage, trigger)
            if listed and remaining.told(found, mine.words, trigger, _LEAST):
                rival = listed
            elif rival is None or not _tells_the_rest(found, mine, rival, trigger):
                continue
            if _has_to_do(untold, trigger, found, passages, acting=mine.acting):
                continue
            compared = [c for statement in stated for c in doers.compared(statement, passage)]
            best = max(compared, key=lambda c: (c.act, c.share), default=None)
            if best is not None and best.label("status") == "supported":
                names = mine.written(claim), rival.written(passage)
                yield doers.with_slot(best, "actor" if mine.acting else "place", *names)


def elsewhere(claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]) -> bool:
    """Whether a sentence bears a claim out but for where: who acts has been compared then."""
    found = (slot for slots in decide(claim, stated, passages) for slot in slots)
    return any(slot.slot == "place" and slot.label == "refuted" for slot in found)


def _at_another(mine: Phrase, passage: Passage, trigger: frozenset[str]) -> list[Phrase]:
    """The buildings of the sort of a claimed one in a sentence, none where its report has the claimed one itself."""
    if mine.role != "at" or not mine.head:
        return []
    for here in (passage, *ties.report(passage)):
        alike = [p for p in phrases(here, trigger) if is_told(mine.head, p.head)]
        if any(is_told(w.notions, notions_of(p.words)) for p in alike for w in mine.names):
            return []
    return [p for p in phrases(passage, trigger) if is_told(mine.head, p.head)]


def _listed(mine: Phrase, claim: Passage, passage: Passage, trigger: frozenset[str]) -> Phrase | None:
    """The place of a claimed subject in a list that has the claimed place of another one: A to Halden, B to Tarn."""
    subject = _goes_there(mine, claim, [p for p in phrases(claim, trigger) if p.role in ("at", "from")])
    away = [p for p in phrases(passage, trigger) if p.role in ("at", "from")]
    owned, claimed = [], []
    for place in (p for p in away if p.role == mine.role == "at"):
        here = _goes_there(place, passage, away)
        if subject and here and all(is_told(w.notions, notions_of(here)) for w in subject):
            owned.append(place)
        elif here and all(is_told(w.notions, notions_of(place.words)) for w in mine.names):
            claimed.append(place)
    told = any(all(is_told(w.notions, notions_of(p.words)) for w in mine.names) for p in owned)
    return owned[0] if owned and claimed and not told else None


def _goes_there(place: Phrase, passage: Passage, away: Sequence[Phrase]) -> list[Word]:
    """The words for who goes to a place: the things and names that stand together nearest before it."""
    inside = {id(w) for p in away for w in p.words}
    found: list[Word] = []
    for word in reversed([w for w in passage.words if w.end <= place.words[0].start and id(w) not in inside]):
        if word.sort not in ("thing", "name", "body", "word", "plain") and not found:
            continue
        if found and passage.text[word.end : found[-1].start].strip():
            break
        found.append(word)
    return found


def _tells_the_rest(found: Alignment, mine: Phrase, rival: Phrase, trigger: frozenset[str]) -> bool:
    """Whether a sentence tells a claim but for a phrase, and no more where no date tells which act is meant."""
    dated = _is_dated(found)
    sure = remaining.told(found, mine.words, trigger, _SURE)
    if mine.role == "subject" and (found.foreign or not sure):
        return False
    if mine.acting and not mine.ruled & (_ONE if mine.role == "subject" else _LEADING):
        return False
    if (ties.until(found.source) and not found.dates) or outlook.cued(found.source, "namesakes"):
        return False  # somebody else may have followed
    if any(w.sort in _THINGS and w not in mine.words for w in found.missing):
        return False
    if mine.role != "at" and not dated and _more(found, rival):
        return False  # one may run the park, another its pool
    least = _LEAST if dated and doers.on_a_day(found) else _MOST
    return remaining.told(found, mine.words, trigger, least) and (dated or _pinned(found, mine))


_THINGS = ("thing", "event")


def _is_dated(found: Alignment) -> bool:
    """Whether a sentence has every date of a claim, and it has any."""
    return bool(found.dates) and set(found.dates) == {"supported"}


def _more(found: Alignment, rival: Phrase) -> bool:
    """Whether a sentence tells of a thing that a claim does not, besides the name in the place of a claimed one."""
    words = (
        w for w in found.source.words if w.sort in (*_THINGS, "ordinal", "name") and w not in rival.words
    )
    return additions.adds(found.source) > additions.adds(found.claim) or any(
        not is_told(w.notions, found.claim.notions) for w in words
    )


def _pinned(found: Alignment, mine: Phrase) -> bool:
    """Whether a number or another name tells which act is meant."""
    rest = [w for w in alignment.content(found.claim) if w not in mine.words and w not in found.off]
    rest += mine.words if mine.role == "in" else ()
    return bool(found.same) or any(map(about.is_name, rest))


def _has_to_do(
    names: Sequence[Word],
    trigger: frozenset[str],
    found: Alignment,
    passages: Sequence[Passage],
    *,
    acting: bool,
) -> bool:
    """Whether a source has one of some names to do with an act, or with a tie, or what is called after it.

    Who acts has to do with it wherever he is named (`acting`), but for where a sentence tells the act of another name
    or number than a claim that a date and nearly all words pin.
    """
    claim, source = found.claim, found.source
    doing = trigger | frozenset(n for w in claim.words if w.sort == "event" for n in w.notions)
    pinned = _is_dated(found) and found.share >= _LEAST
    for here in (*ties.report(source), *passages):
        if not any(is_told(w.notions, here.notions) for w in names):
            continue
        beside = (w for w in here.words if about.is_name(w) and not is_told(w.notions, claim.notions))
        another = pinned and (bool(here.quantities) or any(beside))
        if outlook.cued(here, "ties") or ((acting or is_told(doing, here.notions)) and not another):
            return True
    code = source.sentence.lang
    return any(names_place(w) and _called_after(w, source.document.text, code) for w in names)


def _called_after(place: Word, text: str, code: str) -> bool:
    """Whether a text has the name of a Korean place without what it is: 은평 주민, of 은평구."""
    known, name = language(code), place.text.split()[-1]
    if known is None or not known.glued:
        return False
    bare = re.escape(name[:-1])
    return len(name) > _SHORT and bool(re.search(rf"(?<!\w){bare}(?!{name[-1]})", text))


_SHORT = 2
"""How many syllables a name has that is no name without its last one: 동구."""


def _in_its_place(
    mine: Phrase, other: Phrase, known: frozenset[str], found: Alignment, trigger: frozenset[str]
) -> bool:
    """Whether a phrase has the role of a claimed one, of the same kind, with names that are not `known`."""
    claim, source = found.claim, found.source
    names = [w for w in other.names if not is_told(w.notions, known)]
    if mine.role != other.role or (mine.ruled and not is_told(mine.ruled, other.ruled)) or not names:
        return False
    if any(within(one, name) or within(name, one) for one in mine.names for name in names):
        return False
    regions = {registry.is_region(p.written(where)) for p, where in ((mine, claim), (other, source))}
    if len(regions) > 1 and any(w.sort == "name" for w in mine.names):
        return False  # a name that no registry has may be that of a part
    kinds = _kind(mine), _kind(other)
    if mine.acting:
        towns, same = {kind in ("town", "quarter") for kind in kinds}, mine.human is other.human
        return len(towns) == 1 and same and not (_stands_for(mine, other) or _stands_for(other, mine))
    sold = bool(trigger & TRANSFERS) and all(_governs(p) for p in (mine, other))
    return (bool(kinds[0]) and kinds[0] == kinds[1]) or sold


def _governs(phrase: Phrase) -> bool:
    """Whether a phrase names a municipality or a body of the state alone."""
    last = phrase.words[-1]
    return _kind(phrase) == "town" or bool(about.kinds(last) & {"ministry", "local government", "agency"})


def _stands_for(one: Phrase, other: Phrase) -> bool:
    """Whether the initials of a name are among the words of another one."""
    initials = "".join(w.text[0] for w in one.words if w.text[0].isupper())
    return initials in {w.text for w in other.words}


def _kind(phrase: Phrase) -> str:
    """What a phrase names, empty where that is not told: a building, a person, a town or a part of one."""
    last = phrase.words[-1]
    if phrase.head and len(phrase.words) > 1:
        return "building"
    if phrase.human:
        return "person"
    if last.offered & DIVISIONS:
        return "town"
    if modifiers.is_quarter(last.text):
        return "quarter"
    return "town" if names_place(last) else ""


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
