"""relocate validate"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

import typer

from relocate_cli import rules, timeline
from relocate_cli.cli import checking
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.output import choose, emit
from relocate_cli.cli.saying import say
from relocate_cli.model import Finding, Timeline
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
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Findings do not fail the command.")] = False,
    as_json: o.AsJson = False,
    to: o.To = None,
    output: o.Output = None,
    bom: o.Bom = False,
    quiet: o.Quiet = False,
) -> None:
    """What is wrong with the dates; exit code 1 if there is an error or a warning."""
    target, day = choose("finding", as_json, to, output, sources, bom), checking.day(as_of)
    how = r.how(text_column, date_column, save_sources, allow_private)
    gathered = load(sources, published, encoding, quiet, registry, how)
    readings = gathered.readings
    merged = verbose or day is not None  # only then is asked what became of a plan, and how many tell of it
    told = timeline.build(readings) if merged else Timeline(timeline.mentions(readings))
    findings = rules.check(readings, told, day, notes=verbose)
    emit("finding", findings, target, output, View(bom=bom))
    if not quiet:
        say(_summary(findings, len(gathered.readings)))
    serious = any(finding.severity != "info" for finding in findings)
    raise typer.Exit(code(gathered, serious and not exit_zero))


def _summary(findings: Sequence[Finding], sources: int) -> str:
    counts: Counter[str] = Counter(finding.severity for finding in findings)
    parts = ", ".join(
        _counted(counts[severity], noun)
        for severity, noun in (("error", "error"), ("warning", "warning"), ("info", "note"))
        if counts[severity]
    )
    total = _counted(len(findings), "finding") if findings else "no findings"
    return f"{total}{f' ({parts})' if parts else ''} in {_counted(sources, 'source')}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
