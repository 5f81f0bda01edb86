"""How much of a claim a source tells: the weighted share of the claim's words, and which of them it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from relocate_cli import registry
from relocate_cli.claims import quantities, words
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.people import bearers, identities
from relocate_cli.claims.statements import OFF, Statement
from relocate_cli.claims.triggers import thin
from relocate_cli.claims.words import Word
from relocate_cli.model import TO_COME

SAME = 0.75
"""Share of the claim's weight of words that a source must tell for the two to be of one event."""
_WEIGHTS = {
    "name": 3.0,
    "body": 3.0,
    "ordinal": 2.0,
    "act": 2.0,
    "measure": 2.0,
    "light": 1.0,
    "event": 1.5,
    "thing": 1.5,
    "word": 1.0,
}
"""What words weigh by their sort: names tell one event from another best, modifiers hardly do."""
_ABOUT = ("thing", "event", "ordinal", "name", "word", "act")
"""Sorts of words that tell what a claim is about; bodies are compared as actors and places."""
_PLAIN, _PLACE = 0.3, 0.5
"""What all other words weigh, and places, which have a slot of their own."""
_BESIDE, _CALLED, _AROUND = 0.95, 0.9, 0.45
"""What a word counts that stands elsewhere in the sentence; that stands in the title or a sentence beside it, while
the clause has a more general word for it ("the centre"); and that stands only there."""
_NEXT = 2
"""How far apart two words stand at the most that are one compound ("veterans' hospital")."""
_PLACES = ("local government", "country", "place")
"""The kinds of registered bodies that are places as well; to a ministry things are sent, they do not happen there."""

_SILENT = ("act", "light", "plain")
"""Sorts of words that do not tell what something is done to."""
_SUMS, _SHARES = frozenset(("budget", "money", "cost", "total-cost")), frozenset(("vote-share",))
"""What an amount of money and a percentage are called, where they are called anything."""


class Likeness(NamedTuple):
    """`share` of the claim's words that a source tells, the words `missing`, and how many of the `things` among its
    words the sentence itself tells (half of one that it only calls by another word).

    `elsewhere`: the clause is about something that the claim does not tell of.
    """

    share: float
    missing: tuple[Word, ...]
    things: float
    elsewhere: bool


class _Wanted(NamedTuple):
    """A word that a source is to tell, with what it weighs."""

    word: Word
    weight: float


def likeness(claim: Statement, source: Statement, same: bool = False) -> Likeness:
    """Compare the words of a claim with a source: first with its sentence, then with what stands around that.

    `same`: the two tell of one act, if in other words.
    """
    wanted = list(_wanted(claim))
    acted = claim.trigger if same else frozenset[str]()
    grades = [1.0 if acted and word.notions <= acted else _here(word, claim, source) for word, _ in wanted]
    total = _total(wanted, grades)
    told = sum(weight * grade for (_, weight), grade in zip(wanted, grades, strict=True))
    lacking = sum(weight for (_, weight), grade in zip(wanted, grades, strict=True) if not grade)
    if total and told + _CALLED * lacking >= SAME * total:  # what stands around can decide
        bare = _bare(claim, source) or _measures(claim, source)
        itself = any(
            grade and word.sort in _ABOUT and word.notions != claim.trigger
            for (word, _), grade in zip(wanted, grades, strict=True)
        )
        given = _given(claim, source, bare) if itself else ()
        grades = [
            grade or _near(word, claim, source, bare, given)
            for (word, _), grade in zip(wanted, grades, strict=True)
        ]
        told = sum(weight * grade for (_, weight), grade in zip(wanted, grades, strict=True))
        total = _total(wanted, grades)
    graded = list(zip(wanted, grades, strict=True))
    others = _other_names(claim, source)
    missing = tuple(
        word
        for (word, weight), grade in graded
        if weight >= _PLACE and (not grade or (others and grade <= _AROUND and word.sort in ("body", "name")))
    )
    told_of = [
        (w, g)
        for w, g in graded
        if w.word.sort in _ABOUT and w.word.notions != claim.trigger and not (g == 0 and is_place(w.word))
    ]
    things = sum(1.0 if grade > _CALLED else 0.5 if grade > _AROUND else 0.0 for _, grade in told_of)
    share = told / total if total else 0.0
    return Likeness(
        share,
        missing,
        things / len(told_of) if told_of else 1.0,
        (source.measure is not None or not measured(claim)) and _else(claim, source),
    )


def _total(wanted: Sequence[_Wanted], grades: Sequence[float]) -> float:
    """What all words weigh that are to be told; a place that is not told is a matter of its slot."""
    pairs = zip(wanted, grades, strict=True)
    return sum(weight for (word, weight), grade in pairs if grade or not is_place(word))


def _other_names(claim: Statement, source: Statement) -> bool:
    """Whether a sentence names somebody or something that the claim does not, besides who acts in it."""
    told_of = claim.passage.notions | source.people
    names = (word for word in source.passage.words if word.sort in ("body", "name"))
    return any(not word.notions & told_of for word in names)


def about(claim: Statement) -> bool:
    """Whether a claim says what it is about, besides who acts and what it does."""
    acting = frozenset(f"e:{i}" for i in identities(claim.agents))
    return any(
        (word.sort in _ABOUT or word.sort in ("body", "plain")) and not word.notions & acting
        for word in claim.words
        if word.notions != claim.trigger
    )


def _wanted(claim: Statement) -> Iterator[_Wanted]:
    """The words of a claim that a source is to tell: not who acts, which is a slot, nor that it is only planned."""
    acting = {f"e:{i}" for i in identities(claim.agents)}
    spoken = language(claim.passage.sentence.lang)
    known = {p.surface: bearers(p) for p in claim.others if registered(bearers(p))}
    for word in claim.words:
        if (word.sort == "body" and word.notions & acting) or (spoken and _title(word, claim, spoken)):
            continue
        if spoken and thin(word, spoken) and word.notions != claim.trigger:
            continue
        if "plan" in word.notions and claim.status in TO_COME and word.notions != claim.trigger:
            continue
        if word.sort == "body" or not any(word.text in surface for surface in known):
            heavy = "thing" if of_a_name(word, claim) else word.sort
            yield _Wanted(word, _PLACE if is_place(word) else _WEIGHTS.get(heavy, _PLAIN))
    for surface, who in known.items():
        named = frozenset(f"e:{identity}" for identity in who)
        if not any(word.sort == "body" and word.notions & named for word in claim.words):
            yield _Wanted(Word(0, 0, surface, "body", named), _WEIGHTS["body"])


def _title(word: Word, claim: Statement, known: Language) -> bool:
    """Whether a word is the title of a person who is named beside it, which need not be said again."""
    if word.text.lower() not in known.titles:
        return False
    persons = (w for w in claim.passage.words if any(n[:2] == "p:" for n in w.notions))
    return any(word.start - p.end == 1 if known.glued else p.start - word.end == 1 for p in persons)


def of_a_name(word: Word, claim: Statement) -> bool:
    """Whether a word that tells little by itself tells what sort of thing a name before it is: the Yeongsan hall."""
    if claim.passage.text[: word.start].rstrip().endswith(("'s", "’s")):
        return False
    named = (w.end for w in claim.passage.words if w.sort == "name")
    return word.sort == "plain" and any(word.start - end in (0, 1) for end in named)


def registered(identities_of: frozenset[str]) -> bool:
    """Whether one of those that somebody may be is registered."""
    return any(registry.holds(identity) for identity in identities_of)


def _here(word: Word, claim: Statement, source: Statement) -> float:
    """What a word counts by the clause and its sentence; the contrary of the claimed act is the other side of it."""
    people = (*source.agents, *source.others)
    bodies = source.people | frozenset(n for p in people for n in (*words.parts(p.name), *_person(p.name)))
    bodies |= frozenset(n for p in people if not p.name.isascii() for n in _name(p.name, source))
    if told(word.notions, source.clause | bodies):
        return 1.0
    if word.notions == claim.trigger and (against(word.notions, source.trigger) or off(claim, source)):
        return 1.0
    if _country_of(word, source):
        return _CALLED
    if told(word.notions, source.passage.notions):
        if _another(word, claim, source):
            return 0.0
        return _AROUND if names_place(word) and _named_otherwise(claim, source) else _BESIDE
    units = {quantity.unit for quantity in source.quantities}
    called = (units & MONEY and word.notions & _SUMS) or ("percent" in units and word.notions & _SHARES)
    persons = word.notions & quantities.PEOPLE and any(q.persons for q in source.quantities)
    return _CALLED if (called or persons) and word.notions != claim.trigger else 0.0


def _country_of(word: Word, source: Statement) -> bool:
    """Whether a word names the country of a body or place in a passage, which its own news do not say."""
    lands = tuple(n.removesuffix("country") for n in word.notions if n[:2] == "e:" and n.endswith("/country"))
    return bool(lands) and any(n.startswith(lands) for n in source.passage.notions | source.people)


def _named_otherwise(claim: Statement, source: Statement) -> bool:
    """Whether a clause is about a thing of another place ("the Wanju centre"), which the claim does not name."""
    if source.event is None:
        return False
    people = (*source.agents, *source.others)
    acting = source.people | frozenset(n for p in people for n in _person(p.name))
    said = " ".join(p.surface for p in people)
    names = (w for w in source.words if names_place(w) and not w.placed)
    here = frozenset(n for w in claim.words for n in w.notions)
    return any(
        not w.notions & (acting | here) and w.text not in said and _before_thing(w, source) for w in names
    )


def _before_thing(name: Word, source: Statement) -> bool:
    """Whether a name stands right before a thing, of which it says which one it is."""
    return any(w.sort in ("thing", "plain") and 0 < w.start - name.end <= 1 for w in source.words)


def _another(word: Word, claim: Statement, source: Statement) -> bool:
    """Whether a clause is of another one of a series: 제1공장 where the claim has 제2공장."""
    others = (w for w in source.words if w.sort == "ordinal")
    return word.sort == "ordinal" and any(not w.notions & claim.passage.notions for w in others)


def _person(name: str) -> frozenset[str]:
    """The notions of a Korean person's name."""
    person = registry.person(name)
    return frozenset(f"p:{person.surname}-{given}" for given in person.given) if person else frozenset()


def _name(name: str, source: Statement) -> frozenset[str]:
    """The notions of the full name of a body that is written together: a clause may call it by a shorter one."""
    return frozenset(n for word in words.read(name, source.passage.sentence.lang) for n in word.notions)


def off(claim: Statement, source: Statement) -> bool:
    """Whether one side tells that something was called off or put off."""
    return bool((claim.trigger | source.trigger) & OFF)


def _given(claim: Statement, source: Statement, bare: bool) -> tuple[str, ...]:
    """Sorts of words that a clause need not say again of what its report is about, as it has no other one itself.

    Where it has none at all, it is about what the sentence before it is.
    """
    before = source.passage.before_words if bare else ()
    if _else(claim, source) or not all(w.sort != "thing" or told(w.notions, claim.clause) for w in before):
        return ()
    return ("thing",) if _other_names(claim, source) else ("thing", "name", "body")


def _near(word: Word, claim: Statement, source: Statement, bare: bool, given: Sequence[str]) -> float:
    """What a word counts by the title and the sentences beside, where the claimed act itself must not stand.

    `given` are the sorts of words that need not be said again of what the report is about.
    """
    if word.sort == "ordinal" and not _no_other(word, source):
        return 0.0
    if word.sort == "light" or word.notions == claim.trigger:
        return 0.0
    if word.sort == "word" and not _names_thing(word, claim, source):
        return 0.0
    if word.sort == "name" and _of_a_goal(word, claim):
        return 0.0
    if word.sort == "body" and _owns(word, claim) and in_document(word, source):
        return _CALLED
    if word.sort in given and told(word.notions, source.passage.topic):
        return _CALLED
    around = source.passage.around
    if bare and all(w.sort != "thing" or told(w.notions, claim.clause) for w in source.passage.beside_words):
        around |= source.passage.before
    if word.sort == "name" and _names_thing(word, claim, source) and _unnamed(claim, source):
        around |= source.passage.lead  # "the airport" is the one that the report is about
    if not told(word.notions, around) and not _of_its_office(word, source):
        return 0.0
    if bare or _general(word) & source.clause or is_place(word) or _names_thing(word, claim, source):
        return _CALLED
    return _AROUND


def _of_a_goal(name: Word, claim: Statement) -> bool:
    """Whether a name tells which one is moved to ("IBS타워로"): the clause itself has to say where to."""
    known = language(claim.passage.sentence.lang)
    if known is None or not known.glued or "relocate" not in claim.trigger:
        return False
    behind = (w for w in claim.words if 0 <= w.start - name.end <= 1 and w.sort == "thing")
    return any(word.tail in known.goals for word in behind)


def _no_other(word: Word, source: Statement) -> bool:
    """Whether a clause leaves out which one of a series is meant, by its number: what stands around tells it then."""
    return all(n[:2] == "n:" for n in word.notions) and not any(n[:2] == "n:" for n in source.clause)


def _owns(word: Word, claim: Statement) -> bool:
    """Whether a body only tells whose a thing is ("Jinju's Dongbu Library"), which no sentence need say again."""
    known = language(claim.passage.sentence.lang)
    if known is not None and known.glued:
        near = (w for w in claim.words if word.end < w.start <= word.end + len(word.tail) + 1)
        return word.tail in ("", *known.genitives) and any(w.sort in ("thing", "event") for w in near)
    adjoining = any(w.start - word.end == 1 and w.sort in ("thing", "event") for w in claim.words)
    return adjoining or claim.passage.text.startswith(("'s ", "’s "), word.end)


def in_document(word: Word, source: Statement) -> bool:
    """Whether a document names a body or place anywhere, which its sentences need not repeat."""
    entries = [registry.get(notion[2:]) for notion in word.notions if notion[:2] == "e:"]
    return any(name in source.passage.document.text for entry in entries if entry for name in entry.names)


def _of_its_office(word: Word, source: Statement) -> bool:
    """Whether an office or organ of a body stands around a sentence: its mayor stands for a city."""
    wanted = tuple(f"{notion}/" for notion in word.notions if notion[:2] == "e:")
    here = source.passage.around | (source.passage.notions if names_place(word) else frozenset())
    return bool(wanted) and any(notion.startswith(wanted) for notion in here)


def told(wanted: frozenset[str], notions: frozenset[str]) -> bool:
    """Whether one of some notions is among others, itself or as a kind of it: a complex centre is a centre."""
    return not wanted.isdisjoint(notions) or not wanted.isdisjoint(_kinds(notions))


@lru_cache(maxsize=65536)
def _kinds(notions: frozenset[str]) -> frozenset[str]:
    """What some notions are kinds of, by the end of their names: complex-centre is a centre."""
    return frozenset(
        notion[at + 1 :]
        for notion in notions
        for at, letter in enumerate(notion)
        if letter == "-" and ":" not in notion[at + 1 :]
    )


def _bare(claim: Statement, source: Statement) -> bool:
    """Whether a clause tells an act and nothing that it is done to, which its neighbours must tell then.

    Neither does what stands before it in its sentence: "Construction, which began in May, is to end with the line".
    """
    event, passage = source.event, source.passage
    doing = frozenset(f"e:{i}" for i in identities(source.agents))
    if all(w.sort in (*_SILENT, "body") or w.notions & doing for w in (*source.words, *passage.words)):
        return True
    if passage.text.lower().startswith(_there_are(passage.sentence.lang)):
        return True
    if event is None:
        at = next((word.start for word in passage.words if word.notions == source.trigger), 0)
        named: list[Word] = []
    elif event.trigger is None or _else(claim, source):
        return False
    else:
        at = event.trigger.start - passage.sentence.start
        named = [word for word in source.words if word.sort in ("body", "name")]
    before = [word for word in passage.words if word.start < at and not _describes(word, source)]
    explained = claim.clause | (doing if event else frozenset())
    return (event is not None or at > 0) and all(
        w.sort in _SILENT or w.notions & explained for w in (*before, *named)
    )


@cache
def _there_are(code: str) -> tuple[str, ...]:
    """How sentences begin that tell what there is, and leave out where."""
    known = language(code)
    return known.lists("words", "existing") if known else ()


def _describes(word: Word, source: Statement) -> bool:
    """Whether a word only tells how large something is: it stands by a number, where clauses end in predicates."""
    known = language(source.passage.sentence.lang)
    if known is None or not known.glued:
        return False
    spans = [q.span for q in source.passage.quantities]
    numbered = any(0 <= s.start - word.end <= 1 or 0 <= word.start - s.end <= _NEXT for s in spans)
    return word.sort in ("thing", "measure") and numbered


def _measures(claim: Statement, source: Statement) -> bool:
    """Whether a sentence is about the measure of a claim and leaves out of what: "The total cost is …"."""
    first = source.passage.words[:1]
    opens = bool(first) and bool(first[0].notions & claim.trigger)
    return measured(claim) and (opens or source.measure is not None) and bool(source.trigger & claim.trigger)


def _else(claim: Statement, source: Statement) -> bool:
    """Whether a clause is about something that the claim does not tell of, by any of the meanings of its words."""
    if source.measure is not None:
        before = [word for word in source.words if word.notions != source.trigger][-1:]
        return any(w.sort in ("thing", "event", "name") and not w.offered & claim.clause for w in before)
    heard = (word.offered for word in (*source.words, *source.passage.words))
    explained = frozenset(notion for offered in heard if offered & claim.clause for notion in offered)
    notions = (source.named or source.clause) - claim.clause - explained
    return any(sort(notion) in ("thing", "event") for notion in notions)


def _general(word: Word) -> frozenset[str]:
    """What a word is more generally: a complex centre is a centre."""
    return frozenset(notion.rpartition("-")[2] for notion in word.notions)


def _names_thing(name: Word, claim: Statement, source: Statement) -> bool:
    """Whether a word tells which thing is meant that the clause calls only by what it is ("the library")."""
    end = name.end
    for word in claim.words:
        if not 0 <= word.start - end <= _NEXT:
            continue
        if claim.passage.text[end : word.start].strip(" -'’s") not in ("", "의"):
            return False  # a particle between them: 남해군과 협약
        if word.sort in ("thing", "plain"):
            kinds = word.notions | _general(word)
            return bool(told(word.notions, source.clause) or kinds & source.clause) and not any(
                told(kinds, thing.notions)
                and before.sort == "name"
                and 0 <= thing.start - before.end <= 1
                and not before.notions & claim.passage.notions
                for before, thing in pairwise(source.words)
            )  # the clause has another name for its own
        end = word.end
    return False


def _unnamed(claim: Statement, source: Statement) -> bool:
    """Whether a clause names nothing but who acts in it and what the claim names too."""
    acting = frozenset(f"e:{i}" for i in identities(source.agents))
    named = (w for w in source.passage.words if w.sort in ("name", "body"))
    return all(w.notions & (acting | claim.passage.notions) for w in named)


def beside_only(words: Sequence[Word], passage: Passage) -> bool:
    """Whether one of some words is a thing that is told beside a sentence, and not in it."""
    off = (w for w in words if w.sort == "thing" and not told(w.notions, passage.notions))
    return any(told(w.notions, passage.around) for w in off)


def is_place(word: Word) -> bool:
    """Whether a word is a place, which has a slot of its own."""
    if not word.placed or word.sort not in ("body", "name"):
        return False
    if word.placed == "at":
        return True
    entries = [registry.get(notion[2:]) for notion in word.notions if notion[:2] == "e:"]
    return all(entry is None or entry.kind in _PLACES for entry in entries)


def measured(claim: Statement) -> bool:
    """Whether a claim tells how much something is, which changes with time."""
    sorts = {sort(notion) for notion in claim.trigger}
    return "measure" in sorts and not sorts & {"act", "light"}


def sort(notion: str) -> str:
    """What sort of notion the lexicon has it for, empty where it does not know it."""
    known = registry.notions().get(notion)
    return known.sort if known else ""


def contested(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one act is the other side's of another one, as losing is of winning."""
    known = registry.notions()
    return any(known[n].contested & other for n in one if n in known)


def against(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two acts cannot both be true of one thing at one time."""
    known = registry.notions()
    return any(known[n].against & other for n in one if n in known) or any(
        known[n].against & one for n in other if n in known
    )


def another_occasion(claim: Statement, source: Statement, missing: Sequence[Word]) -> bool:
    """Whether a sentence has another occasion than a claim: an opening ceremony is none at which ground is broken."""
    here = claim.passage.notions | claim.clause
    events = (frozenset(n for n in w.notions if sort(n) == "event") for w in source.passage.words)
    return any(w.sort == "event" for w in missing) and any(e and not told(e, here) for e in events)
