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
    typer.Option(metavar="DATE", help="The day the sources were published."),
]
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Their encoding, if it is taken for another."),
]
Registry = Annotated[
    str | None,
    typer.Option("--registry", metavar="FILE", help="Actors of your own: a file like actors.toml."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON: short for --to json.")]
To = Annotated[str | None, typer.Option(metavar="FORMAT", help="table, plain, json, jsonl or csv.")]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to a file; its ending is the format."),
]
Bom = Annotated[bool, typer.Option("--bom", help="Let Excel know that a CSV is in UTF-8.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing on stderr but errors.")]
Ids = Annotated[bool, typer.Option("--ids", help="Show the events' ids, for corrections.")]

Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Events of a date (2023, 2024-03) or later."),
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Events of a date or earlier.")]
Statuses = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="STATUS", help="occurred, planned, …; several by comma."),
]
Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="NAME", help="Events of an actor, by any of its names."),
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
Superseded = Annotated[bool, typer.Option("--superseded", help="Replaced plans and old targets, too.")]
Undated = Annotated[bool, typer.Option("--undated", help="Events without a date, too.")]

Sort = Literal["date", "source", "status", "actor"]
Group = Literal["year", "actor", "source", "status"]
GroupBy = Annotated[Group | None, typer.Option(help="Gather events; by their first actor, if any.")]
