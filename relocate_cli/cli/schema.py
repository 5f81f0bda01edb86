"""relocate schema"""

from __future__ import annotations

import json
from typing import Annotated

import typer

from relocate_cli import codec
from relocate_cli.cli import options as o
from relocate_cli.cli.output import with_stdout


def run(
    kind: Annotated[
        str,
        typer.Argument(metavar="[KIND]", help="event, finding, timex, actor, verdict, source or document."),
    ] = "event",
    as_json: o.AsJson = False,
) -> None:
    """Print the JSON Schema (draft 2020-12) of one kind of object; it is JSON with and without --json."""
    text = json.dumps(codec.schema(kind), indent=2, ensure_ascii=False)
    with_stdout(lambda stream: stream.write(text + "\n"))
