"""The options of which findings are wanted, how they are shown, and what is done about them."""

from __future__ import annotations

from typing import Annotated

import typer

from relocate_cli.model import Severity

Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULES", help="Only these: D101, D1 or a name, by comma."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULES", help="Not these; the more exact word counts."),
]
ExtendSelect = Annotated[
    list[str] | None, typer.Option("--extend-select", metavar="RULES", help="These besides those selected.")
]
PerFileIgnores = Annotated[
    list[str] | None,
    typer.Option(
        "--per-file-ignores", metavar="GLOB:RULES", help="Not these in some files; repeat it for more."
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Findings do not fail the command.")]
FailOn = Annotated[Severity, typer.Option("--fail-on", help="The least that fails; info shows notes, too.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="How often each rule found something.")]
To = Annotated[
    str | None,
    typer.Option(
        metavar="FORMAT",
        help="human (on a terminal), concise, table, json, jsonl, csv, github, sarif or junit.",
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Leave out what this file knows from before."),
]
UpdateBaseline = Annotated[
    bool, typer.Option("--update-baseline", help="Write that file: what is found now.")
]
Fix = Annotated[bool, typer.Option("--fix", help="Correct in the files what has one answer.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would change, as a patch.")]
