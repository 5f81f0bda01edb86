"""The shell: `main` runs a command line and gives its exit code."""

from __future__ import annotations

import errno
import sys
from collections.abc import Sequence

from relocate_cli.cli.root import app
from relocate_cli.cli.saying import say

__all__ = ["main"]


def main(args: Sequence[str] | None = None) -> int:
    """Run a command line: 0 fine, 1 findings, 2 wrong use or unreadable input, 130 interrupted.

    Whatever goes wrong is one sentence on stderr; `python -X dev` shows the traceback of a defect.
    """
    from typer.main import get_command

    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        code = get_command(app()).main(args=args, prog_name="relocate", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            print(error, file=sys.stderr)
            return 2
        sentence = _sentence(error)
        if sentence is None and sys.flags.dev_mode:
            raise
        if sentence is None:
            from relocate_cli.corpus import defect

            sentence = f"relocate: a defect in relocate itself, {defect(error)}"
        say(sentence)
        return 2


_UNWRITABLE = (errno.ENOSPC, errno.EIO, errno.EBADF)
"""What goes wrong where a disk is full or a stream is closed, and the library that reads options writes help."""


def _sentence(error: Exception) -> str | None:
    """What a user is told of an error that is theirs to mend; None for a defect of ours."""
    from relocate_cli.model import RelocateError

    if isinstance(error, RelocateError):
        return f"relocate: {error}"
    if isinstance(error, OSError) and error.errno in _UNWRITABLE:
        from relocate_cli.cli.output import unwritable

        return f"relocate: {unwritable('standard output', error)}"
    if hasattr(error, "format_message"):
        from relocate_cli.cli.misuse import told

        return told(error)
    return None
