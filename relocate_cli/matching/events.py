"""Is it the same event: by who, when, of what kind, with which numbers and places, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from relocate_cli import amounts, dates, registry
from relocate_cli.amounts import Amount
from relocate_cli.matching.actors import identity
from relocate_cli.matching.words import WORD, endings, function_words, hangul, numbered, ordinals, stem
from relocate_cli.model import Event, Participant, Span, Status, When

LEAST = 0.5
_ANY_KIND = 0.7
_OTHER_WORD = 0.9
"""Dice coefficients of content words from which two titles tell one event: with a kind or trigger, an agent and the
very date in common, with less in common, and with different triggers."""
_NAMED = 0.5
"""Dice coefficient of the words in quotation marks from which two names of an event can be the same."""
_MANY = 3
"""So many words in common are needed where nobody is known to act, or where one date is of more than a month."""
_CONCEPTS = 0.6
_ACROSS = 0.35
"""Dice coefficients from which titles in two languages do: of the concepts that the lexicon knows, of all words."""
_RECENT = 31
"""How many days before a document what it tells as done, without a date, can have happened to be its news."""

_STATUS_CLASS: dict[Status, str] = {"proposed": "planned"}
_SAYING = ("statement", "announcement")
_OF_ITSELF = ("establishment", "relocation")
"""Kinds of event that a body undergoes itself: one and the same body, on one day, once."""


class Profile(NamedTuple):
    """What of an event is compared: its agents (all actors, where none is told to act) and its title's words.

    `patients` are whom it happens to, `others` all who take part without acting; groups ("officials") are nobody,
    for every event has some. `content` are concepts of the bilingual lexicon (`concepts`) and the stems of other
    words, `series` the same word by word in the order of the title. `names` are the capitalised words inside the
    title, which is where two sites or programmes differ, `quoted` the words of names in single quotes, `figures` the
    numbers; `ordinals` tell members of a series apart, `amounts` are what is counted, `places` registered ones.
    `saying`: what happens is that something is said.
    """

    when: When
    status: str
    kind: str | None
    trigger: str | None
    agents: frozenset[str]
    patients: frozenset[str]
    others: frozenset[str]
    content: frozenset[str]
    concepts: frozenset[str]
    series: tuple[str, ...]
    names: frozenset[str]
    quoted: frozenset[str]
    figures: frozenset[str]
    ordinals: frozenset[str]
    amounts: tuple[Amount, ...]
    places: frozenset[str]
    saying: bool
    inferred: bool
    korean: bool


def profile(event: Event) -> Profile | None:
    """What of an event is compared with others; None for an undated event."""
    return _profile(event, event.when) if event.when is not None else None


def _profile(event: Event, when: When) -> Profile:
    known = [p for p in event.actors if p.kind != "group"]
    acting = [p for p in known if p.role in ("agent", "speaker")] or known
    everyone = {identity(p) for p in event.actors}
    title = _bare(event, acting)
    understood = registry.understand(title)
    words = WORD.findall(event.title)
    named = {stem(word) for p in event.actors for word in WORD.findall(f"{p.name} {p.surface}")}
    named |= {stem(word) for word in words if word.isupper() and _body(word) in everyone}
    rest = frozenset(_stems(understood.rest)) - named
    concepts = frozenset(understood.concepts)
    content = concepts | rest or frozenset(_stems(event.title))
    counted = {word for span in event.numbers for word in WORD.findall(span.text)}
    capitalised = {stem(word) for word in words[1:] if word[0].isupper()}
    saying = any(p.role == "speaker" for p in event.actors)
    return Profile(
        when,
        _STATUS_CLASS.get(event.status, event.status) + (" superseded" if event.superseded else ""),
        "statement" if event.kind in _SAYING and saying else event.kind if event.kind != "other" else None,
        _trigger(event.title, event.trigger.text) if event.trigger else None,
        frozenset(identity(p) for p in acting),
        frozenset(identity(p) for p in known if p.role == "object"),
        frozenset(identity(p) for p in known if p not in acting),
        content,
        concepts,
        tuple(_series(understood.pieces)),
        frozenset(capitalised - named),
        frozenset(_quoted(event.evidence[0].quote or event.title)),
        frozenset(word for word in words if word[0].isdigit() and word not in counted),
        frozenset(_ordinals(words, event.title)),
        tuple(found for span in event.numbers if (found := amount(span.text)) is not None),
        frozenset(_places(event.places)),
        saying,
        event.inferred,
        hangul(event.title),
    )


def _series(pieces: Iterable[tuple[str | None, str]]) -> Iterable[str]:
    for concept, text in pieces:
        if concept is not None:
            yield concept
        else:
            yield from _stems(text)


def _bare(event: Event, acting: Iterable[Participant]) -> str:
    """The title without places, names of actors, and what a Korean one says of an actor before the name."""
    title = event.title
    if hangul(title):
        starts = (title.find(name) for p in acting for name in (p.surface, p.name) if name)
        title = title[min((start for start in starts if start > 0), default=0) :]
    names = {name for p in event.actors for name in (p.surface, p.name)}
    return _without(title, names | {span.text for span in event.places})


def _trigger(title: str, trigger: str) -> str:
    """The concept of a trigger with the word that goes with it ("set up", "문을 열다"), else its stem."""
    words = WORD.findall(title)
    if hangul(title):
        whole = " ".join(words[-2:])
    else:
        whole = " ".join(words[words.index(trigger) :][:2]) if trigger in words else trigger
    return next(iter(reversed(registry.understand(whole).concepts)), None) or stem(trigger)


def _quoted(text: str) -> Iterable[str]:
    """The stems of the words that stand in marks for names; speech is none."""
    return (stem(word) for match in _names().finditer(text) for word in _telling(match.group()))


@cache
def _names() -> re.Pattern[str]:
    """Names in single quotation marks and Korean brackets."""
    return re.compile(
        r"‘[^‘’\n]{2,80}’|(?<!\w)'[^'\n]{2,80}'(?![A-Za-z])|「[^」]{2,80}」|『[^』]{2,80}』|<[^<>]{2,80}>|《[^》]{2,80}》"
    )


def _body(word: str) -> str | None:
    """The registered body of a name; what the user registers may change, so nothing is kept."""
    entry = registry.find(word)
    return entry.id if entry else None


def _without(title: str, names: Iterable[str]) -> str:
    """A title without the names of its actors, for these are compared by themselves."""
    known = sorted(
        {name for name in names if len(name) > 1 and name in title}, key=lambda name: (-len(name), name)
    )
    if not known:
        return title
    return re.sub("|".join(_whole(name) for name in known), " ", title)


def _whole(name: str) -> str:
    """A pattern of a name as a word of its own; a Korean one may have a particle."""
    return rf"(?<!\w){re.escape(name)}" + ("" if hangul(name) else r"(?!\w)")


def _stems(text: str) -> Iterable[str]:
    return map(stem, _telling(text))


def _telling(text: str) -> Iterable[str]:
    """The words with content; a stem of one Korean syllable says too little."""
    for word in WORD.findall(text):
        found = stem(word)
        empty = {word.casefold(), found} & function_words() or word in endings()
        if not empty and not word[0].isdigit() and (len(found) > 1 or not hangul(found)):
            yield word


@lru_cache(maxsize=65536)
def _concept(word: str) -> str:
    """The concept of a single word, else its stem."""
    return next(iter(registry.understand(word).concepts), None) or stem(word)


def _ordinals(words: Iterable[str], title: str) -> Iterable[str]:
    known = ordinals()
    yield from (known[word.casefold()] for word in words if word.casefold() in known)
    yield from (match[match.lastindex or 0] for match in numbered().finditer(title))


@lru_cache(maxsize=65536)
def amount(text: str) -> Amount | None:
    """The amount of a number of an event, its unit by concept, so that cities and 도시 are the same."""
    found = amounts.read(text)
    return found._replace(start=0, end=0, unit=_concept(found.unit) if found.unit else "") if found else None


def _places(spans: Iterable[Span]) -> Iterable[str]:
    """The registered places among the words, each with what it lies in."""
    for span in spans:
        for word in (span.text, *span.text.split()):
            entry = registry.find(word)
            while entry is not None:
                yield entry.id
                entry = registry.get(entry.parent) if entry.parent and entry.kind != "country" else None


def alike(one: Profile, other: Profile) -> bool:
    """Whether two profiles can only be of one event."""
    if one.status != other.status or not _dates_fit(one, other):
        return False
    if one.korean == other.korean and one.ordinals != other.ordinals:
        return False
    same_date = (one.when.edtf, one.when.mod) == (other.when.edtf, other.when.mod)
    few = one.content != other.content and len(one.content & other.content) < _MANY
    if few and _far(one.when, other.when):
        return False
    return same_matter(one, other, LEAST if same_date else _ANY_KIND)


def _far(one: When, other: When) -> bool:
    """Whether one of two dates is so vague that much else may have happened in it."""
    days = [(when.last - when.first).days for when in (one, other) if when.first and when.last]
    return max(days, default=0) > _RECENT


def same_matter(one: Profile, other: Profile, least: float = LEAST) -> bool:
    """Whether two profiles tell of one matter, whatever their dates and statuses: a plan and what became of it.

    `least` is how much of their words they have in common, where agent and kind are the same.
    """
    if one.saying != other.saying or (one.kind and other.kind and one.kind != other.kind):
        return False
    if one.ordinals and other.ordinals and one.ordinals != other.ordinals:
        return False
    if (one.agents and other.agents and not _acting(one, other)) or _others_differ(one, other):
        return False
    if (one.amounts and other.amounts and _numbers_differ(one, other)) or (
        one.places and other.places and not one.places & other.places
    ):
        return False
    if _of_a_series(one, other):
        return False
    return (
        _one_appointed(one, other)
        or _told_shorter(one, other)
        or (_across(one, other) if one.korean != other.korean else _within(one, other, least))
    )


def _acting(one: Profile, other: Profile) -> bool:
    """Whether both have an agent in common, or the one tells of whom it happens to what the other tells him to do.

    The same two are the same whoever comes first ("A signed with B", "B signed with A"). Where nobody known acts in
    either, two names in common or the very time of day stand for the agent.
    """
    if one.agents or other.agents:
        same = one.agents | one.others == other.agents | other.others
        met = one.agents & other.agents or one.agents & other.patients or other.agents & one.patients
        return same or bool(met)
    timed = "T" in (one.when.edtf or "") and one.when.edtf == other.when.edtf
    return len(one.names & other.names) >= 2 or (timed and len(one.content & other.content) >= _MANY)


def _others_differ(one: Profile, other: Profile) -> bool:
    """Whether it is done with or to others; in two languages only registered names can be told apart."""
    sides = [
        {who for who in each.others if one.korean == other.korean or "/" in who} for each in (one, other)
    ]
    return all(sides) and not (sides[0] & (sides[1] | other.agents) or sides[1] & one.agents)


def _one_appointed(one: Profile, other: Profile) -> bool:
    """Whether both tell that one day somebody puts the same person into office, whatever else they say of it."""
    if one.kind != "appointment" or other.kind != "appointment":
        return False
    if one.when.edtf != other.when.edtf or one.when.grain != "day":
        return False
    return bool(one.agents & other.agents and one.patients & other.patients)


def _told_shorter(one: Profile, other: Profile) -> bool:
    """Whether one title tells all that the other does, of one day, kind and actor, and nothing else.

    What it happens by goes with the kind ("launched", "opened its doors"). A title with nothing further to tell is
    only enough where it is the actor itself that comes to be or moves, and one word is not enough in two languages.
    """
    if (
        one.when.edtf != other.when.edtf
        or one.when.grain != "day"
        or one.kind is None
        or one.kind != other.kind
    ):
        return False
    if not _acting(one, other) or _names_differ(one, other):
        return False
    cores = one.content - {one.trigger}, other.content - {other.trigger}
    if not all(cores):
        return one.kind in _OF_ITSELF
    enough = 1 if one.korean == other.korean else 2
    pairs = (cores[0], other.content), (cores[1], one.content)
    return any(less <= more and len(less) >= enough for less, more in pairs)


def _within(one: Profile, other: Profile, least: float) -> bool:
    """Whether titles in one language tell of one matter."""
    shared = one.content & other.content
    if _names_differ(one, other) or len(shared) < (1 if _acting(one, other) else _MANY):
        return False
    return _dice(one.content, other.content) >= _likeness_needed(one, other, least)


def _names_differ(one: Profile, other: Profile) -> bool:
    if one.korean != other.korean:
        return False
    if one.quoted and other.quoted and _dice(one.quoted, other.quoted) < _NAMED:
        return True
    return any(a - b and b - a for a, b in ((one.names, other.names), (one.figures, other.figures)))


def _across(one: Profile, other: Profile) -> bool:
    """Whether titles in two languages do: an agent, concepts, and the kind or an amount as well."""
    if not _acting(one, other):
        return False
    shared = one.concepts & other.concepts
    told = len(shared | (one.others & other.others)) + (2 if _in_common(one, other) else 0)
    told += one.kind is not None and one.kind == other.kind
    if not shared or told < 3:
        return False
    return _dice(one.concepts, other.concepts) >= _CONCEPTS and _dice(one.content, other.content) >= _ACROSS


def _in_common(one: Profile, other: Profile) -> bool:
    """Whether both tell an amount that can be the same, of more than ten: small counts meet by chance."""
    return any(
        a.unit == b.unit and amounts.agree(a, b) and min(a.low or 0, b.low or 0) > 10
        for a in one.amounts
        for b in other.amounts
    )


def _numbers_differ(one: Profile, other: Profile) -> bool:
    """Whether both count the same thing and none of their amounts of it can be the same."""
    units = {a.unit for a in one.amounts} & {b.unit for b in other.amounts}
    return any(
        not any(amounts.agree(a, b) for a in one.amounts for b in other.amounts if a.unit == b.unit == unit)
        for unit in units
    )


def _of_a_series(one: Profile, other: Profile) -> bool:
    """Whether two titles are the same but for words in the same places: "a hall for nurses", "a hall for farmers"."""
    here, there = set(one.series) - set(other.series), set(other.series) - set(one.series)
    if not here or not there or len(one.series) != len(other.series):
        return False
    told = {one.trigger, other.trigger}
    if here <= told and there <= told:
        return False
    return all(a == b or (a in here and b in there) for a, b in zip(one.series, other.series, strict=True))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(len(one) + len(other), 1)


def _likeness_needed(one: Profile, other: Profile, least: float) -> float:
    if one.trigger == other.trigger or (one.kind is not None and one.kind == other.kind):
        told = one.kind is not None or one.trigger is not None
        return least if told and _acting(one, other) else _ANY_KIND
    return _ANY_KIND if None in (one.trigger, other.trigger) else _OTHER_WORD


def _dates_fit(one: Profile, other: Profile) -> bool:
    if compatible(one.when, other.when):
        return True
    if not (one.inferred or other.inferred):
        return False
    return any(_bounded(bound, told) for bound, told in ((one, other), (other, one)) if bound.inferred)


def _bounded(bound: Profile, told: Profile) -> bool:
    """Whether what is only known to be over by a day can be of another date shortly before it."""
    last, begin = bound.when.last, told.when.first or told.when.last
    if last is None or begin is None or (told.when.first is None and not told.inferred):
        return False
    return 0 <= (last - begin).days <= _RECENT


def compatible(one: When, other: When) -> bool:
    """Whether two dates can be one, told more and less exactly: equal, or one within the other, both bounded.

    Two dates without a year never are, nor is a day compared with an early, mid or late part of a period, nor one
    time of day with another.
    """
    if not dates.placed(one) or not dates.placed(other):
        return False
    if one.edtf == other.edtf:
        return one.mod == other.mod or None in (one.mod, other.mod)
    if all("T" in (when.edtf or "") for when in (one, other)):
        return False
    if None in (one.first, one.last, other.first, other.last):
        return False
    return any(
        dates.inside(inner, outer) and outer.mod is None for inner, outer in ((one, other), (other, one))
    )
