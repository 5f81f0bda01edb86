"""Sentences on stderr, and how they count."""

from __future__ import annotations

import sys
from contextlib import suppress


def say(text: str) -> None:
    """Print one line on stderr that no terminal obeys.

    File names that the system's encoding could not hold (LC_ALL=C) are shown as the UTF-8 they are.
    """
    from relocate_cli.codec import escape

    with suppress(UnicodeEncodeError):
        text = text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    print(escape(text), file=sys.stderr)


def counted(count: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
