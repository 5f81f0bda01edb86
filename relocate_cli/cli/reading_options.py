"""The options on how sources are read, shared by the commands that read some."""

from __future__ import annotations

from typing import Annotated

import typer

from relocate_cli.read import Columns, How, Web

TextColumn = Annotated[
    str | None,
    typer.Option(
        "--text-column", "--text-field", metavar="NAME", help="What holds the text in CSV and JSON."
    ),
]
DateColumn = Annotated[
    str | None,
    typer.Option(
        "--date-column", "--date-field", metavar="NAME", help="What holds the date in CSV and JSON."
    ),
]
SaveSources = Annotated[
    str | None,
    typer.Option("--save-sources", metavar="DIR", help="Keep copies of what is fetched from the web."),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from this machine's own network, too.")
]
Jobs = Annotated[
    int,
    typer.Option("-j", "--jobs", metavar="N", min=1, show_default=False, help="Read with N processes."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Do without what earlier runs found.")]


def how(text: str | None, date: str | None, save: str | None, private: bool) -> How:
    """What these options ask for."""
    return How(Columns(text, date), Web(private, save))
