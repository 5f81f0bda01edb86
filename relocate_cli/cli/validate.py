"""relocate validate"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import typer

from relocate_cli import rules, timeline
from relocate_cli.cli import checking
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.output import choose, emit, put
from relocate_cli.cli.saying import say
from relocate_cli.cli.summing import format_for_streams, statistics, summary
from relocate_cli.model import Finding, Reading, Timeline
from relocate_cli.show import View


def run(
    sources: o.Sources = None,
    published: o.Published = None,
    encoding: o.Encoding = None,
    text_column: r.TextColumn = None,
    date_column: r.DateColumn = None,
    save_sources: r.SaveSources = None,
    allow_private: r.AllowPrivate = False,
    registry: o.Registry = None,
    as_of: checking.AsOf = None,
    verbose: checking.Verbose = False,
    exit_zero: checking.ExitZero = False,
    counts: checking.Statistics = False,
    as_json: o.AsJson = False,
    to: checking.To = None,
    output: o.Output = None,
    bom: o.Bom = False,
    quiet: o.Quiet = False,
) -> None:
    """What is wrong with the dates; exit code 1 if there is an error or a warning."""
    target = choose("finding", as_json, to, output, sources, bom, format_for_streams())
    day, how = checking.day(as_of), r.how(text_column, date_column, save_sources, allow_private)
    gathered = load(sources, published, encoding, quiet, registry, how, coverage=False)
    findings = _check(gathered.readings, day, verbose)
    if counts:
        told = statistics(findings, target)
        put(lambda stream: stream.write(told), output)
    else:
        documents = {reading.document.id: reading.document for reading in gathered.readings}
        view = View(bom=bom, documents=documents, rules=rules.listing())
        emit("finding", findings, target, output, view)
    if not quiet:
        say(summary(findings, gathered))
    serious = any(finding.severity != "info" for finding in findings)
    raise typer.Exit(code(gathered, serious and not exit_zero))


def _check(readings: Sequence[Reading], day: date | None, notes: bool) -> tuple[Finding, ...]:
    merged = notes or day is not None  # only then is asked what became of a plan, and how many tell of it
    told = timeline.build(readings) if merged else Timeline(timeline.mentions(readings))
    return rules.check(readings, told, day, notes=notes)
