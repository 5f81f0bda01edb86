"""relocate filter"""

from __future__ import annotations

from dataclasses import replace

import typer

from relocate_cli import timeline
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.caching import cache
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.output import choose, emit
from relocate_cli.cli.reporting import tell_none
from relocate_cli.cli.selecting import selection
from relocate_cli.show import View


def run(
    sources: o.Piped = None,
    since: o.Since = None,
    until: o.Until = None,
    status: o.Statuses = None,
    actor: o.Actors = None,
    text: o.Text = None,
    source: o.From = None,
    kind: o.Kinds = None,
    undated: o.Undated = False,
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
    """Events that match every option, from documents, event JSON or the plain notation; stdin by default."""
    target = choose("event", as_json, to, output, sources or ["-"], bom)
    wanted = selection(since, until, status, actor, text, source, kind, superseded=True, undated=undated)
    how = r.how(text_column, date_column, save_sources, allow_private)
    kept = cache(no_cache)
    gathered = load(sources, published, encoding, quiet, registry, how, piped=True, jobs=jobs, cache=kept)
    if not gathered.documents:  # what is piped in was chosen already
        wanted = replace(wanted, undated=True)
    events = timeline.select(timeline.mentions(gathered.readings), wanted)
    emit("event", events, target, output, View(bom=bom, ids=ids, quotes=bool(gathered.documents)))
    tell_none(events, quiet)
    raise typer.Exit(code(gathered))
