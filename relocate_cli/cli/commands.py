"""The list of commands; a command's file is imported when it is used, not before."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "timeline": "All events of the sources, merged and in order.",
    "list": "Every event as mentioned, in document order, with its quote.",
    "filter": "Events that match, from documents or from a pipe.",
    "actors": "Who acts: every actor once, under all its names.",
    "validate": "What is wrong with the dates.",
    "dates": "Every time expression and what it means.",
    "rule": "The rules of validate: list them, or explain one.",
    "schema": "The JSON Schema of what is written.",
}
"""Each command is `run` in the file of its name; here is what the overview says of it."""

_SETTINGS = {"help_option_names": ["-h", "--help"]}


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
        single.command(cmd_name, short_help=COMMANDS[cmd_name], context_settings=_SETTINGS)(run)
        return typer.main.get_command(single)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The overview, without importing anything."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def app() -> typer.Typer:
    """The command line as a typer application."""
    main = typer.Typer(
        cls=Commands,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=_SETTINGS,
    )
    main.callback()(_relocate)
    return main


def _version(asked: bool) -> None:
    if asked:
        from relocate_cli import __version__

        typer.echo(f"relocate {__version__}")
        raise typer.Exit


def _relocate(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Read documents, pull the dated events out of them, and list, filter, check and validate them.

    SOURCES are files, folders or - (stdin): text, Markdown, JSON Lines, event JSON or the plain notation.
    """
