"""relocate list"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
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
from relocate_cli.model import Document, Event
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
    undated: o.Undated = False,
    context: Annotated[
        int,
        typer.Option("-C", "--context", metavar="N", help="Show N sentences around each, in tables."),
    ] = 0,
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
    """Every event as mentioned: in document order, unmerged, with line:column and the quote."""
    target = choose("event", as_json, to, output, sources, bom)
    wanted = selection(since, until, status, actor, text, source, kind, superseded=True, undated=undated)
    check_count("--context", context)
    how = r.how(text_column, date_column, save_sources, allow_private)
    kept = cache(no_cache)
    gathered = load(sources, published, encoding, quiet, registry, how, jobs=jobs, cache=kept)
    events = timeline.select(timeline.mentions(gathered.readings), wanted)
    # by the very evidence, for two documents may go by one id; corrections leave it as it is
    told = {id(event.evidence): each.document for each in gathered.readings for event in each.events}
    notes = (lambda event: _context(event, told[id(event.evidence)], context)) if context else None
    emit("event", events, target, output, View(bom=bom, ids=ids, quotes=True, notes=notes))
    tell_none(events, quiet)
    raise typer.Exit(code(gathered))


def _context(event: Event, document: Document, count: int) -> Sequence[str]:
    """The sentences around an event, its own among them; none where it comes as data."""
    start = event.evidence[0].start
    here = max(bisect_right(document.sentences, start, key=lambda sentence: sentence.start) - 1, 0)
    around = document.sentences[max(here - count, 0) : here + count + 1]
    return [" ".join(document.text[sentence.start : sentence.end].split()) for sentence in around]
