"""The options of `relocate actors`, and what they ask of actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, get_args

import typer

from relocate_cli import codec, registry
from relocate_cli.model import Actor, RelocateError, Role

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SOURCES|NAME]...", help="Files, folders, web addresses or - for stdin; names of actors."
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="KIND", help="ministry, council, person, …; several by comma."),
]
Roles = Annotated[
    list[str] | None,
    typer.Option("--role", metavar="ROLE", help="agent, speaker, participant, …; several by comma."),
]
Unresolved = Annotated[
    bool, typer.Option("--unresolved", help="Those not registered, and whom they may mean.")
]
Company = Annotated[bool, typer.Option("--with", help="Who acts with whom, and in how many events.")]


def known_roles(asked: tuple[str, ...]) -> tuple[str, ...]:
    """The roles asked for; RelocateError for one that there is not."""
    roles = get_args(Role)
    if unknown := [role for role in asked if role not in roles]:
        raise RelocateError(f"--role: {codec.no_such('role', unknown[0], roles)}")
    return asked


def resolved(actor: Actor) -> bool:
    """Whether an actor is registered, or is a group of people, which nobody registers."""
    if actor.kind == "group" or "/" in actor.id:
        return actor.kind == "group" or registry.holds(actor.id)
    return registry.find(actor.name) is not None


def nameless(actor: Actor) -> bool:
    """Whether nothing is known of an actor but a common noun ("committee"), which may be anybody in another text."""
    return actor.kind != "group" and actor.name.islower() and " " not in actor.name and not resolved(actor)


def perhaps(actor: Actor) -> Sequence[str]:
    """The registered bodies whose names an actor's may be a misprint of, as lines for people."""
    return [f"perhaps {entry.name} ({entry.id})" for entry in registry.suggest(actor.name)]


def nobody(kinds: Sequence[str], everybody: Iterable[Actor]) -> str:
    """What is not found where no actor is: those of some kinds, with the kinds that there are."""
    here = sorted({actor.kind for actor in everybody})
    return (
        f"actors of the kind {' or '.join(kinds)} (here: {', '.join(here) or 'nobody'})"
        if kinds
        else "actors"
    )


def notes(unresolved: bool) -> Callable[[Actor], Sequence[str]] | None:
    """What to print under each actor: whom its name may mean, of those that nobody registered has."""
    return perhaps if unresolved else None
