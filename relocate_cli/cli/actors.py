"""relocate actors"""

from __future__ import annotations

import typer

from relocate_cli import matching, timeline
from relocate_cli.cli import actor_options as a
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.caching import cache
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.naming import is_name, others
from relocate_cli.cli.output import choose, emit
from relocate_cli.cli.reporting import tell_none
from relocate_cli.cli.selecting import split
from relocate_cli.show import View
from relocate_cli.timeline import Selection


def run(
    sources: a.Names = None,
    kind: a.Kinds = None,
    role: a.Roles = None,
    unresolved: a.Unresolved = False,
    company: a.Company = False,
    as_json: o.AsJson = False,
    to: o.To = None,
    output: o.Output = None,
    bom: o.Bom = False,
    published: o.Published = None,
    encoding: o.Encoding = None,
    text_column: r.TextColumn = None,
    date_column: r.DateColumn = None,
    registry: o.Registry = None,
    save_sources: r.SaveSources = None,
    allow_private: r.AllowPrivate = False,
    jobs: r.Jobs = 1,
    no_cache: r.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Every actor once: its kind, the names it goes by, its events, first and last date, statuses.

    With the NAME of one, its own timeline: what is no file, folder or name of a file is the name of an actor.
    """
    names = [name for name in sources or () if is_name(name)]
    sources = others(sources or [], names)
    kinds, roles = split(kind), a.known_roles(split(role))
    alone = bool(names) and not (kinds or roles or unresolved or company)
    target = choose("event" if alone else "actor", as_json, to, output, sources, bom)
    how = r.how(text_column, date_column, save_sources, allow_private)
    kept = cache(no_cache)
    gathered = load(sources, published, encoding, quiet, registry, how, jobs=jobs, cache=kept)
    if alone:
        events = timeline.select(timeline.build(gathered.readings).events, Selection(actors=tuple(names)))
        emit("event", events, target, output, View(bom=bom))
        tell_none(events, quiet, f"events of {' or '.join(names)}")
        raise typer.Exit(code(gathered))
    everybody = timeline.actors(gathered.readings, roles)
    actors = [
        actor
        for actor in everybody
        if (not kinds or actor.kind in kinds)
        and not (a.resolved(actor) if unresolved else a.nameless(actor) and not names)
        and (not names or any(matching.called(actor, name) for name in names))
    ]
    emit("actor", actors, target, output, View(bom=bom, company=company, notes=a.notes(unresolved)))
    tell_none(actors, quiet, a.nobody(kinds, everybody))
    raise typer.Exit(code(gathered))
