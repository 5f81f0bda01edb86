"""relocate dates"""

from __future__ import annotations

from typing import Annotated

import typer

from relocate_cli import markup, pipeline, text, times
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.caching import cache
from relocate_cli.cli.loading import code, load, publication
from relocate_cli.cli.output import choose, emit, with_stdout
from relocate_cli.cli.reporting import tell_none
from relocate_cli.cli.saying import say
from relocate_cli.corpus import Corpus
from relocate_cli.model import Document
from relocate_cli.show import View

To = Annotated[str | None, typer.Option(metavar="FORMAT", help="json, csv, …, or timex-jsonl.")]


def run(
    sources: o.Sources = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say how each was resolved, in tables.")] = False,
    debug: Annotated[
        str | None, typer.Option("--debug", metavar="SENTENCE", help="Show how a sentence becomes values.")
    ] = None,
    as_json: o.AsJson = False,
    to: To = None,
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
    """Every time expression: place, span, TIMEX3 type and value, EDTF, bounds, anchor.

    `--to timex-jsonl -` reads {"id", "text", "dct"} lines and answers each with its time expressions.
    """
    if debug is not None:
        _debug(debug, published)
        raise typer.Exit
    target = choose("timex", as_json, to, output, sources, bom)
    if target == "timex-jsonl" and sources == ["-"] and output is None:
        from relocate_cli.cli.timex_protocol import answer

        raise typer.Exit(answer(publication(published), encoding))
    how = r.how(text_column, date_column, save_sources, allow_private)
    find, kept = pipeline.mark, cache(no_cache)
    gathered = load(sources, published, encoding, quiet, registry, how, find=find, jobs=jobs, cache=kept)
    emit("timex", gathered.readings, target, output, View(bom=bom, notes=times.explain if explain else None))
    mentions = (mention for reading in gathered.readings for mention in reading.mentions)
    tell_none(mentions, quiet, "time expressions")
    if explain:
        _residue(gathered)
    raise typer.Exit(code(gathered))


def _debug(sentence: str, published: str | None) -> None:
    document = markup.strip(Document("-", sentence, published=publication(published))).document
    lines = times.debug(text.split(document))
    with_stdout(lambda stream: stream.writelines(f"{line}\n" for line in lines))


def _residue(gathered: Corpus) -> None:
    for reading in gathered.readings:
        for span in reading.residue:
            line, column = reading.document.place(span.start)
            said = f'{reading.document.id}:{line}:{column}: not understood: "{span.text}"'
            say(said)
