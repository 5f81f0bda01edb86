"""relocate actors"""

from __future__ import annotations

import typer

from relocate_cli import timeline
from relocate_cli.cli import options as o
from relocate_cli.cli.output import choose, emit
from relocate_cli.cli.reporting import tell_none
from relocate_cli.cli.sources import code, load
from relocate_cli.show import View


def run(
    sources: o.Sources = None,
    published: o.Published = None,
    encoding: o.Encoding = None,
    registry: o.Registry = None,
    as_json: o.AsJson = False,
    to: o.To = None,
    output: o.Output = None,
    bom: o.Bom = False,
    quiet: o.Quiet = False,
) -> None:
    """Every actor once: its kind, the names it goes by, its events, first and last date, statuses."""
    target = choose("actor", as_json, to, output, sources, bom)
    gathered = load(sources, published, encoding, quiet, registry)
    actors = timeline.actors(gathered.readings)
    emit("actor", actors, target, output, View(bom=bom))
    tell_none(actors, quiet, "actors")
    raise typer.Exit(code(gathered))
