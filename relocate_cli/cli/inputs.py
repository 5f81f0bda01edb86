"""What the SOURCES of a command line are where they are left out or `-`."""

from __future__ import annotations

import sys
from os.path import isdir

from relocate_cli.model import RelocateError


def paths(sources: list[str] | None, piped: bool) -> list[str]:
    """The sources, else standard input for a command of pipes and `./seeds` for others; RelocateError if none is."""
    found = sources or (["-"] if piped else ["seeds"])
    if not sources and not piped and not isdir("seeds"):
        raise RelocateError("name files, folders or - for stdin to read; there is no ./seeds here")
    if "-" in found:
        check_stdin("pipe something in, or name files or folders")
    return found


def check_stdin(instead: str) -> None:
    """Raise a RelocateError, with what to do instead, if nothing can come from standard input."""
    if sys.stdin is None:
        raise RelocateError(f"standard input is closed; {instead}")
    if sys.stdin.isatty():
        raise RelocateError(f"standard input is a terminal; {instead}")


def stdin() -> bytes:
    """Standard input."""
    return sys.stdin.buffer.read()


def pipe() -> bytes:
    """Standard input in a pipe of events: nothing at all means no events, as a filter before wrote it."""
    data = stdin()
    return data if data.strip() else b"[]"
