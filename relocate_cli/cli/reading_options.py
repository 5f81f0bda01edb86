"""The options on how sources are read, shared by the commands that read some."""

from __future__ import annotations

from typing import Annotated

import typer

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
