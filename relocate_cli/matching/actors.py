"""Is it the same actor: under another name, in the other language, in another spelling."""

from __future__ import annotations

from relocate_cli import registry
from relocate_cli.matching.words import plain
from relocate_cli.model import Actor, Participant


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
    wanted = f" {plain(query)} "
    return wanted.strip() != "" and any(
        wanted in f" {plain(name)} " for name in (participant.name, participant.surface)
    )


def called(actor: Actor, query: str) -> bool:
    """Whether an actor of a timeline is the one asked for, under any name it goes by or is registered by."""
    names = (actor.name, *actor.aliases)
    return query == actor.id or any(
        actor_matches(Participant(actor.id, name, actor.kind, name, "agent"), query) for name in names
    )


def _registered(name: str) -> str | None:
    entry = registry.find(name)
    return entry.id if entry else None
