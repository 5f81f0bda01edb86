"""The options that commands share, each written once."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SOURCES]...", help="Files, folders, web addresses or - for stdin; without any, ./seeds."
    ),
]
Piped = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SOURCES]...", help="Files, folders, web addresses or - for stdin; without any, stdin."
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day the documents were published, whatever they say of it."),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="The encoding of the sources, whatever they look like: utf-8, cp949, …"
    ),
]
Registry = Annotated[
    str | None,
    typer.Option("--registry", metavar="FILE", help="Actors of your own, besides any actors.toml nearby."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON: short for --to json.")]
To = Annotated[str | None, typer.Option(metavar="FORMAT", help="table, plain, json, jsonl or csv.")]
Output = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write to a file, in the format its name ends in; - is stdout."
    ),
]
Bom = Annotated[
    bool, typer.Option("--bom", help="Begin CSV with a byte order mark, by which Excel knows it is UTF-8.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing on stderr but errors.")]
Ids = Annotated[bool, typer.Option("--ids", help="Show the events' ids, for corrections.")]

Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Events that reach a date or later: 2023, 2024-03, 2025-H2."),
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Events that begin by the end of a date.")]
Statuses = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="STATUS", help="occurred, planned, …; several by comma."),
]
Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="NAME", help="Events of an actor, under any of its names."),
]
Text = Annotated[str | None, typer.Option("--text", metavar="WORDS", help="Words in the title or the quote.")]
From = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="NAME", help="A source, part of its name, or a pattern."),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="KIND", help="announcement, meeting, …; several by comma."),
]
Superseded = Annotated[bool, typer.Option("--superseded", help="Replaced plans and old targets too.")]
Undated = Annotated[bool, typer.Option("--undated", help="Events without a date too.")]

Sort = Literal["date", "source", "status", "actor"]
Group = Literal["year", "actor", "source", "status"]
GroupBy = Annotated[Group | None, typer.Option(help="Gather events; by their first actor, if any.")]
