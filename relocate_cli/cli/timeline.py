"""relocate timeline"""

from __future__ import annotations

from typing import Annotated

import typer

from relocate_cli import timeline
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.caching import cache
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.output import choose, emit
from relocate_cli.cli.reporting import tell_none
from relocate_cli.cli.selecting import check_count, selection
from relocate_cli.cli.sorting import KEYS
from relocate_cli.show import View


def run(
    sources: o.Sources = None,
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
    """All events of the sources, merged and in order: date, status, actors, what happened, source:line."""
    target = choose("event", as_json, to, output, sources, bom)
    wanted = selection(since, until, status, actor, text, source, kind, superseded=superseded)
    check_count("--limit", limit)
    how = r.how(text_column, date_column, save_sources, allow_private)
    kept = cache(no_cache)
    gathered = load(sources, published, encoding, quiet, registry, how, jobs=jobs, cache=kept)
    events = list(timeline.select(timeline.build(gathered.readings).events, wanted))
    if sort != "date":
        events.sort(key=KEYS[sort])
    events = events[:limit]
    if group_by:
        events.sort(key=KEYS[group_by])
    heading = (lambda event: KEYS[group_by](event)[1] or "-") if group_by else None
    emit("event", events, target, output, View(bom=bom, ids=ids, heading=heading))
    tell_none(events, quiet)
    raise typer.Exit(code(gathered))
