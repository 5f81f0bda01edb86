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
    """A timeline and fact checker for the dates in news articles, press releases and minutes, English and Korean.

    SOURCES are files, folders, web addresses or - (stdin): text, Markdown, web pages, PDF, Word, ODT, HWP, EPUB,
    mail, tables, transcripts, zip files of them, and events as JSON or in the plain notation.
    """
    from relocate_cli.cli.configuring import defaults

    context.default_map = defaults(list(COMMANDS))
