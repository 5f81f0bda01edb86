"""relocate sources"""

from __future__ import annotations

import typer

from relocate_cli import corpus
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.caching import cache
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.output import choose, emit
from relocate_cli.show import View


def run(
    sources: o.Sources = None,
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
    """Every source as it was read: format, date and where it was found, title, publisher, what to look at.

    A file sources.toml next to the sources gives or overrides what they say of themselves.
    """
    target = choose("source", as_json, to, output, sources, bom)
    how = r.how(text_column, date_column, save_sources, allow_private)
    kept = cache(no_cache)
    gathered = load(sources, published, encoding, quiet, registry, how, empty=True, jobs=jobs, cache=kept)
    emit("source", corpus.sources(gathered), target, output, View(bom=bom))
    raise typer.Exit(code(gathered))
