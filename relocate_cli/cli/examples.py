"""The examples in which the help of each command ends."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand

EXAMPLES = {
    "timeline": "relocate timeline docs --since 2024 --status planned",
    "list": "relocate list docs --actor Jinju -C 1",
    "filter": "relocate timeline docs --json | relocate filter --until 2024 --to plain",
    "actors": "relocate actors docs 진주시",
    "validate": "relocate validate docs --ignore X --fail-on error",
    "check": 'relocate check "The centre was completed in January 2023." docs',
    "dates": "relocate dates docs --published 2025-12-11 --explain",
    "sources": "relocate sources docs --to csv",
    "rule": "relocate rule E201",
    "config": "relocate config",
    "cache": "relocate cache clear",
    "schema": "relocate schema event",
}
"""A command line for each, as its help shows it; `docs` is a folder of the reader's."""


class Command(TyperCommand):
    """A command whose help ends in an example."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """The example, on one line however narrow the terminal is."""
        with formatter.section("Example"):
            formatter.write(f"  {EXAMPLES[self.name or '']}\n")
