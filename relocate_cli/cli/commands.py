"""The list of commands; a command's file is imported when it is used, not before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from relocate_cli.cli.examples import EXAMPLES, Command

COMMANDS = {
    "timeline": "All events of the sources, merged and in order.",
    "list": "Every event as mentioned, in document order, with its quote.",
    "filter": "Events that match, from documents or from a pipe.",
    "actors": "Who acts: every actor once, under all its names.",
    "validate": "What is wrong with the dates.",
    "check": "Whether sources bear out a claim, or a draft sentence by sentence.",
    "dates": "Every time expression and what it means.",
    "sources": "What was read: format, encoding, date, title, warnings.",
    "rule": "The rules of validate: list them, or explain one.",
    "config": "Every setting, and where it comes from.",
    "cache": "What is kept between runs: where and how much; or clear it.",
    "schema": "The JSON Schema of what is written.",
}
"""Each command is `run` in the file of its name; here is what the overview says of it."""

SETTINGS = {"help_option_names": ["-h", "--help"]}


class Commands(TyperGroup):
    """Commands that are imported when they are used."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name, None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        run = import_module(f"{__package__}.{cmd_name}").run
        single.command(cmd_name, cls=Command, short_help=COMMANDS[cmd_name], context_settings=SETTINGS)(run)
        return typer.main.get_command(single)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant; for one that does not exist, which may have been."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            from relocate_cli.codec import no_such

            ctx.fail(no_such("command", args[0], COMMANDS))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The overview, without importing anything."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """What is the same for all of them: how to go on, and what the exit code says."""
        with formatter.section("Exit codes"):
            formatter.write_text("0 fine, 1 something was found, 2 wrong use or unreadable input.")
        with formatter.section("Example"):
            formatter.write(f"  {EXAMPLES['timeline']}\n")
        formatter.write("\nrelocate COMMAND --help tells the options of a command.\n")
