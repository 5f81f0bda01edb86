"""The options of relocate check."""

from __future__ import annotations

from typing import Annotated

import typer

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[CLAIM] [SOURCES]...", help="A claim in quotes, then files, folders or -."),
]
Claims = Annotated[
    str | None, typer.Option("--claims", metavar="FILE", help="Claims, one a line; - is stdin.")
]
Draft = Annotated[str | None, typer.Option(metavar="FILE", help="A draft: every sentence of it is checked.")]
Against = Annotated[list[str] | None, typer.Option(metavar="SOURCE", help="Check against it; repeat it.")]
Written = Annotated[str | None, typer.Option(metavar="DATE", help="The day the claims or draft are of.")]
FailOn = Annotated[str, typer.Option(metavar="LABELS", help="Verdicts that make the exit code 1, or none.")]
Explain = Annotated[bool, typer.Option("--explain", help="Show what was compared, slot by slot.")]
To = Annotated[
    str | None, typer.Option(metavar="FORMAT", help="table, md, json, jsonl, csv, or claimreview for one.")
]
