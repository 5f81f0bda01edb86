"""What events are sorted and grouped by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from relocate_cli.model import Event


def _year(event: Event) -> str:
    begin = event.when and (event.when.first or event.when.last)
    return f"{begin.year:04d}" if begin else ""


def _first_actor(event: Event) -> str:
    agents = [actor.name for actor in event.actors if actor.role in ("agent", "speaker")]
    return next(iter([*agents, *(actor.name for actor in event.actors)]), "")


def _key(text: Callable[[Event], str]) -> Callable[[Event], tuple[bool, str]]:
    """Sort by a text, events without one last."""
    return lambda event: (not text(event), text(event))


KEYS: dict[str, Callable[[Any], tuple[bool, str]]] = {
    "year": _key(_year),
    "actor": _key(_first_actor),
    "source": _key(lambda event: event.source),
    "status": _key(lambda event: event.status),
}
"""A text for each way, with those last that have none."""
