"""Is it the same actor, the same event? Careful answers: two reports stay two wherever that is in doubt."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from relocate_cli import dates, lang, registry
from relocate_cli.model import Actor, Event, Participant, Status, When

LEAST = 0.5
_ANY_KIND = 0.7
_OTHER_WORD = 0.9
"""Dice coefficients of content words from which two titles tell one event: with a kind or trigger and an agent in
common, with less in common, and with different triggers."""

_STATUS_CLASS: dict[Status, str] = {"proposed": "planned"}
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


class Profile(NamedTuple):
    """What of an event is compared: its agents (all actors, where none is told to act) and its title's words.

    `names` are the capitalised words inside the title, which is where two sites or programmes differ, and
    `figures` its numbers, which is where two blocks or meetings do; `ordinals` tell members of a series apart.
    """

    when: When
    status: str
    kind: str | None
    trigger: str | None
    agents: frozenset[str]
    content: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    ordinals: frozenset[str]


def identity(participant: Participant) -> str:
    """Whom a participant stands for: the registry's id where it has one or its name is registered, else its own.

    An id with a slash is as exact as can be: of another country's body that has a registered name ("other/…").

    A Korean person goes by the plain reading of the name, so that Cho Gyu-il and 조규일 are one (registry.person).
    """
    if "/" in participant.id:
        return participant.id
    if registered := _registered(participant.name):
        return registered
    person = registry.person(participant.name) if participant.kind == "person" else None
    return person.id if person else participant.id


def actor_matches(participant: Participant, query: str) -> bool:
    """Whether a participant is the one asked for: by id, by any registered name, or by words of its name.

    A registered name means that body alone: "Jinju" is the city and not the Jinju Chamber of Commerce. A full
    name of a Korean person is found in every spelling.
    """
    if query in (participant.id, participant.name, participant.surface, identity(participant)):
        return True
    if asked := _registered(query):
        return identity(participant) == asked
    if participant.kind == "person" and registry.same_person(participant.name, query):
        return True
    wanted = f" {_plain(query)} "
    return wanted.strip() != "" and any(
        wanted in f" {_plain(name)} " for name in (participant.name, participant.surface)
    )


def called(actor: Actor, query: str) -> bool:
    """Whether an actor of a timeline is the one asked for, under any name it goes by or is registered by."""
    names = (actor.name, *actor.aliases)
    return query == actor.id or any(
        actor_matches(Participant(actor.id, name, actor.kind, name, "agent"), query) for name in names
    )


def profile(event: Event) -> Profile | None:
    """What of an event is compared with others; None for an undated event."""
    if event.when is None:
        return None
    acting = [p for p in event.actors if p.role in ("agent", "speaker")] or list(event.actors)
    named = {word for p in event.actors for word in _words(f"{p.name} {p.surface}")}
    words = _WORD.findall(event.title)
    stems = {_stem(word) for word in words if word.casefold() not in function_words()}
    ordinals = {word.casefold() for word in words} & _ordinals()
    capitalised = {_stem(word) for word in words[1:] if word[0].isupper()}
    known = {_stem(word) for word in named}
    return Profile(
        event.when,
        _STATUS_CLASS.get(event.status, event.status) + (" superseded" if event.superseded else ""),
        event.kind if event.kind != "other" else None,
        _stem(event.trigger.text) if event.trigger else None,
        frozenset(identity(p) for p in acting),
        frozenset(stems - known or stems),
        frozenset(capitalised - known),
        frozenset(word for word in words if word[0].isdigit()),
        frozenset(ordinals),
    )


def alike(one: Profile, other: Profile) -> bool:
    """Whether two profiles can only be of one event."""
    if one.status != other.status or one.ordinals != other.ordinals:
        return False
    if not compatible(one.when, other.when):
        return False
    if one.agents and other.agents and not one.agents & other.agents:
        return False
    if any(a - b and b - a for a, b in ((one.names, other.names), (one.figures, other.figures))):
        return False
    shared = one.content & other.content
    if len(shared) < (1 if one.agents & other.agents else 2):
        return False
    return 2 * len(shared) / (len(one.content) + len(other.content)) >= _likeness_needed(one, other)


def _likeness_needed(one: Profile, other: Profile) -> float:
    if one.trigger == other.trigger or (one.kind is not None and one.kind == other.kind):
        told = one.kind is not None or one.trigger is not None
        return LEAST if told and one.agents & other.agents else _ANY_KIND
    return _ANY_KIND if None in (one.trigger, other.trigger) else _OTHER_WORD


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


def _registered(name: str) -> str | None:
    entry = registry.find(name)
    return entry.id if entry else None


def _plain(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    word = word.casefold()
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def _cues(key: str) -> frozenset[str]:
    return frozenset(word for code in lang.codes() for word in lang.table(code, "matching").get(key, ()))


@cache
def function_words() -> frozenset[str]:
    """Words without content of their own (articles, pronouns, prepositions), of all languages, in lower case."""
    return _cues("function_words")


@cache
def _ordinals() -> frozenset[str]:
    return _cues("ordinals")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_cues("endings"), key=lambda ending: (-len(ending), ending)))
