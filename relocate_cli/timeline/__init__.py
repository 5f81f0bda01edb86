"""Events of many documents become one timeline: `build` corrects, merges, links, orders; `select` narrows down."""

from __future__ import annotations

from collections.abc import Iterable

from relocate_cli.model import Reading, Timeline
from relocate_cli.timeline.actors import actors
from relocate_cli.timeline.corrections import astray, events, mentions
from relocate_cli.timeline.linking import link
from relocate_cli.timeline.merging import groups
from relocate_cli.timeline.ordering import order
from relocate_cli.timeline.selection import Selection, select

__all__ = ["Selection", "actors", "astray", "build", "mentions", "select"]


def build(readings: Iterable[Reading]) -> Timeline:
    """The dated events of all readings, corrected, each once, linked to the plans that they carry out, in order.

    Superseded events (replaced plans, old targets) are kept; `select` leaves them out unless asked.
    """
    return Timeline(tuple(order(link(groups(events(readings))))))
