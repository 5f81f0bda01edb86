"""relocate validate"""

from __future__ import annotations

from functools import partial

import typer

from relocate_cli import rules
from relocate_cli.cli import checking, contradictions, patching
from relocate_cli.cli import finding_options as f
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.caching import cache
from relocate_cli.cli.loading import code, load
from relocate_cli.cli.looking import look
from relocate_cli.cli.output import choose, emit, put
from relocate_cli.cli.saying import say
from relocate_cli.cli.summing import format_for_streams, statistics, summary
from relocate_cli.cli.validating import Wanted, find
from relocate_cli.show import View


def run(
    sources: o.Sources = None,
    as_of: checking.AsOf = None,
    verbose: checking.Verbose = False,
    select: f.Select = None,
    ignore: f.Ignore = None,
    extend_select: f.ExtendSelect = None,
    per_file_ignores: f.PerFileIgnores = None,
    baseline: f.Baseline = None,
    update_baseline: f.UpdateBaseline = False,
    fix: f.Fix = False,
    diff: f.Diff = False,
    exit_zero: f.ExitZero = False,
    fail_on: f.FailOn = "warning",
    counts: f.Statistics = False,
    as_json: o.AsJson = False,
    to: f.To = None,
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
    """What is wrong with the dates; exit code 1 if there is an error or a warning."""
    target = choose("finding", as_json, "plain" if diff else to, output, sources, bom, format_for_streams())
    how = r.how(text_column, date_column, save_sources, allow_private)
    wanted = Wanted(
        rules.select(checking.words(select), checking.words(ignore), checking.words(extend_select)),
        checking.day(as_of),
        verbose or fail_on == "info",
        tuple(per_file_ignores or ()),
        baseline,
        update_baseline,
    )
    contradictions.check(fix, diff, counts or as_json or to is not None, sources, wanted)
    kept = cache(no_cache)
    reading = partial(
        load, sources, published, encoding, quiet, registry, how, coverage=False, jobs=jobs, cache=kept
    )
    gathered, findings, said, whole = look(reading, partial(find, wanted=wanted, cache=kept), fix)
    if counts or diff:
        told = patching.patch(gathered.documents, findings) if diff else statistics(findings, target)
        put(lambda stream: stream.write(told), output)
    else:
        documents = {reading.document.id: reading.document for reading in gathered.readings}
        run_rules = [rule for rule in rules.listing() if rule[0] in wanted.codes]
        emit("finding", findings, target, output, View(bom=bom, documents=documents, rules=run_rules))
    for told in [] if quiet else [*said, summary(findings, gathered)]:
        say(told)
    raise typer.Exit(code(gathered, checking.serious(findings, fail_on) and not exit_zero) if whole else 2)
