"""relocate timeline"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from relocate_cli import timeline
from relocate_cli.cli import options as o
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.output import choose, emit
from relocate_cli.cli.reporting import tell_none
from relocate_cli.cli.selecting import check_count, selection
from relocate_cli.model import Event
from relocate_cli.show import View


def run(
    sources: o.Sources = None,
    published: o.Published = None,
    encoding: o.Encoding = None,
    registry: o.Registry = None,
    since: o.Since = None,
    until: o.Until = None,
    status: o.Statuses = None,
    actor: o.Actors = None,
    text: o.Text = None,
    source: o.From = None,
    kind: o.Kinds = None,
    superseded: o.Superseded = False,
    sort: Annotated[o.Sort, typer.Option(help="What to sort by; dates decide among equals.")] = "date",
    group_by: o.GroupBy = None,
    limit: Annotated[int | None, typer.Option(metavar="N", help="The first N only.")] = None,
    ids: o.Ids = False,
    as_json: o.AsJson = False,
    to: o.To = None,
    output: o.Output = None,
    bom: o.Bom = False,
    quiet: o.Quiet = False,
) -> None:
    """All events of the sources, merged and in order: date, status, actors, what happened, source:line."""
    target = choose("event", as_json, to, output, sources, bom)
    wanted = selection(since, until, status, actor, text, source, kind, superseded=superseded)
    check_count("--limit", limit)
    gathered = load(sources, published, encoding, quiet, registry)
    events = list(timeline.select(timeline.build(gathered.readings).events, wanted))
    if sort != "date":
        events.sort(key=_KEYS[sort])
    events = events[:limit]
    if group_by:
        events.sort(key=_KEYS[group_by])
    heading = (lambda event: _KEYS[group_by](event)[1] or "-") if group_by else None
    emit("event", events, target, output, View(bom=bom, ids=ids, heading=heading))
    tell_none(events, quiet)
    raise typer.Exit(code(gathered))


def _year(event: Event) -> str:
    begin = event.when and (event.when.first or event.when.last)
    return f"{begin.year:04d}" if begin else ""


def _first_actor(event: Event) -> str:
    agents = [actor.name for actor in event.actors if actor.role in ("agent", "speaker")]
    return next(iter([*agents, *(actor.name for actor in event.actors)]), "")


def _key(text: Callable[[Event], str]) -> Callable[[Event], tuple[bool, str]]:
    """Sort by a text, events without one last."""
    return lambda event: (not text(event), text(event))


_KEYS: dict[str, Callable[[Any], tuple[bool, str]]] = {
    "year": _key(_year),
    "actor": _key(_first_actor),
    "source": _key(lambda event: event.source),
    "status": _key(lambda event: event.status),
}
