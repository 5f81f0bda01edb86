"""The command `relocate` itself: what it holds and its own options."""

from __future__ import annotations

from typing import Annotated

import typer

from relocate_cli.cli.commands import COMMANDS, SETTINGS, Commands


def app() -> typer.Typer:
    """The command line as a typer application."""
    main = typer.Typer(
        cls=Commands,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
    )
    main.callback()(_relocate)
    return main


def _version(asked: bool) -> None:
    if asked:
        from relocate_cli import __version__

        typer.echo(f"relocate {__version__}")
        raise typer.Exit


def _relocate(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Read documents, pull the dated events out of them, and list, filter and validate them.

    SOURCES are files, folders, web addresses or - (stdin), in the formats that the README lists.
    """
    from relocate_cli.cli.configuring import defaults

    context.default_map = defaults(list(COMMANDS))
