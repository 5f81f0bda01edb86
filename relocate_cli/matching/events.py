"""Is it the same event: by who, when, of what kind, with which numbers and places, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from relocate_cli import amounts, dates, registry
from relocate_cli.amounts import Amount
from relocate_cli.matching.actors import identity
from relocate_cli.matching.words import WORD, function_words, hangul, numbered, ordinals, stem
from relocate_cli.model import Event, Span, Status, When

LEAST = 0.5
_ANY_KIND = 0.7
_OTHER_WORD = 0.9
"""Dice coefficients of content words from which two titles tell one event: with a kind or trigger and an agent in
common, with less in common, and with different triggers."""
_CONCEPTS = 0.6
_ACROSS = 0.35
"""Dice coefficients from which titles in two languages do: of the concepts that the lexicon knows, of all words."""
_RECENT = 31
"""How many days before a document what it tells as done, without a date, can have happened to be its news."""

_STATUS_CLASS: dict[Status, str] = {"proposed": "planned"}
_SAYING = ("statement", "announcement")


class Profile(NamedTuple):
    """What of an event is compared: its agents (all actors, where none is told to act) and its title's words.

    `content` are concepts of the bilingual lexicon (`concepts`) and the stems of other words, `series` the same word
    by word in the order of the title. `names` are the capitalised words inside the title, which is where two sites
    or programmes differ, `figures` its numbers, which is where two blocks do; `ordinals` tell members of a series
    apart, `amounts` are what is counted, `places` the registered ones. `saying`: the event is that something is said.
    """

    when: When
    status: str
    kind: str | None
    trigger: str | None
    agents: frozenset[str]
    content: frozenset[str]
    concepts: frozenset[str]
    series: tuple[str, ...]
    names: frozenset[str]
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
    acting = [p for p in event.actors if p.role in ("agent", "speaker")] or list(event.actors)
    title = _without(event.title, (name for p in event.actors for name in (p.surface, p.name)))
    understood = registry.understand(title)
    words = WORD.findall(event.title)
    named = {stem(word) for p in event.actors for word in WORD.findall(f"{p.name} {p.surface}")}
    rest = frozenset(_stems(understood.rest)) - named
    concepts = frozenset(understood.concepts)
    counted = {word for span in event.numbers for word in WORD.findall(span.text)}
    capitalised = {stem(word) for word in words[1:] if word[0].isupper()}
    saying = any(p.role == "speaker" for p in event.actors)
    return Profile(
        when,
        _STATUS_CLASS.get(event.status, event.status) + (" superseded" if event.superseded else ""),
        "statement" if event.kind in _SAYING and saying else event.kind if event.kind != "other" else None,
        _concept(event.trigger.text) if event.trigger else None,
        frozenset(identity(p) for p in acting),
        concepts | rest or frozenset(_stems(event.title)),
        concepts,
        tuple(map(_concept, _telling(title))),
        frozenset(capitalised - named),
        frozenset(word for word in words if word[0].isdigit() and word not in counted),
        frozenset(_ordinals(words, event.title)),
        tuple(found for span in event.numbers if (found := amount(span.text)) is not None),
        frozenset(_places(event.places)),
        saying,
        event.inferred,
        hangul(event.title),
    )


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
        if not {word.casefold(), found} & function_words() and (len(found) > 1 or not hangul(found)):
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
    return same_matter(one, other)


def same_matter(one: Profile, other: Profile) -> bool:
    """Whether two profiles tell of one matter, whatever their dates and statuses: a plan and what became of it."""
    if one.saying != other.saying or (one.kind and other.kind and one.kind != other.kind):
        return False
    if one.ordinals and other.ordinals and one.ordinals != other.ordinals:
        return False
    if one.agents and other.agents and not one.agents & other.agents:
        return False
    if (one.amounts and other.amounts and _numbers_differ(one, other)) or (
        one.places and other.places and not one.places & other.places
    ):
        return False
    return _across(one, other) if one.korean != other.korean else _within(one, other)


def _within(one: Profile, other: Profile) -> bool:
    """Whether titles in one language tell of one matter."""
    if any(a - b and b - a for a, b in ((one.names, other.names), (one.figures, other.figures))):
        return False
    shared = one.content & other.content
    if len(shared) < (1 if one.agents & other.agents else 2) or _of_a_series(one, other):
        return False
    return _dice(one.content, other.content) >= _likeness_needed(one, other)


def _across(one: Profile, other: Profile) -> bool:
    """Whether titles in two languages do: an agent, concepts, and the kind or an amount as well."""
    if not one.agents & other.agents:
        return False
    shared = one.concepts & other.concepts
    told = (
        len(shared) + (2 if in_common(one, other) else 0) + (one.kind is not None and one.kind == other.kind)
    )
    if not shared or told < 3:
        return False
    return _dice(one.concepts, other.concepts) >= _CONCEPTS and _dice(one.content, other.content) >= _ACROSS


def in_common(one: Profile, other: Profile) -> bool:
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


def _likeness_needed(one: Profile, other: Profile) -> float:
    if one.trigger == other.trigger or (one.kind is not None and one.kind == other.kind):
        told = one.kind is not None or one.trigger is not None
        return LEAST if told and one.agents & other.agents else _ANY_KIND
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

    Two dates without a year never are, nor is a day compared with an early, mid or late part of a period.
    """
    if not dates.placed(one) or not dates.placed(other):
        return False
    if one.edtf == other.edtf:
        return one.mod == other.mod or None in (one.mod, other.mod)
    if None in (one.first, one.last, other.first, other.last):
        return False
    return any(
        dates.inside(inner, outer) and outer.mod is None for inner, outer in ((one, other), (other, one))
    )
