"""Who reads a stream, and in which colours."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {
    "occurred": "green",
    "ongoing": "green",
    "planned": "cyan",
    "proposed": "cyan",
    "conditional": "cyan",
    "cancelled": "red",
    "postponed": "yellow",
    "denied": "red",
    "error": "red",
    "warning": "yellow",
    "supported": "green",
    "refuted": "red",
    "conflicting": "red",
    "not_enough_info": "yellow",
}
"""Colours of statuses, severities and verdicts."""


def is_person(stream: TextIO) -> bool:
    """Whether a person reads (a terminal, or FORCE_COLOR) and not a program."""
    return stream.isatty() or bool(os.environ.get("FORCE_COLOR"))


def console_for(stream: TextIO) -> Console:
    """What draws for a person: in colours, but for NO_COLOR (https://no-color.org); texts are no markup."""
    from rich.console import Console

    colours: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
    return Console(file=stream, color_system=colours, highlight=False, markup=False, emoji=False)


def painter(stream: TextIO) -> Callable[[str, str], str]:
    """What gives text a style of rich, its blanks and tabs as they are; for a program, or without colours, none."""
    console = console_for(stream) if is_person(stream) else None
    if console is None or console.color_system is None or console.legacy_windows:  # no escapes there
        return lambda text, style: text
    from rich.color import ColorSystem
    from rich.style import Style

    return lambda text, style: Style.parse(style).render(text, color_system=ColorSystem.STANDARD)
