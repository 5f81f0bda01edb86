"""Where results go: standard output or a file, in which format."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from relocate_cli import show
from relocate_cli.cli.overwriting import reads
from relocate_cli.cli.writing import Write, write_whole
from relocate_cli.model import RelocateError
from relocate_cli.show import Item, Kind, View


def choose(
    kind: Kind,
    as_json: bool,
    to: str | None,
    output: str | None,
    sources: Sequence[str] | None,
    bom: bool,
    otherwise: str = "table",
) -> str:
    """The format asked for: --to or --json, else what the name of the output file means, else `otherwise`.

    RelocateError for a format that is unknown or not made for a kind of item (or for `bom`), and for a file
    that is itself among the sources (without any: ./seeds).
    """
    if as_json and to not in (None, "json"):
        raise RelocateError(f"--json and --to {to} contradict each other; give one of them")
    chosen = to or (
        "json" if as_json else show.infer(output, kind) if output not in (None, "-") else otherwise
    )
    show.check(kind, chosen, bom)
    if output and any(reads(source, output) for source in sources or ("seeds",)):
        raise RelocateError(f"{output} is one of the sources; give another name to write to")
    return chosen


def emit(kind: Kind, items: Sequence[Item], to: str, output: str | None, view: View | None = None) -> None:
    """Write items to a file (whole or not at all) or to standard output (`-`); a closed pipe is no error."""
    put(lambda stream: show.write(kind, items, to, stream, view), output)


def put(write: Write, output: str | None) -> None:
    """Let a function write to a file (whole or not at all) or to standard output (None, `-`)."""
    if output is None or output == "-":
        with_stdout(write)
        return
    try:
        write_whole(output, write)
    except OSError as error:
        raise RelocateError(unwritable(output, error)) from None


def unwritable(name: str, error: OSError) -> str:
    """The sentence for what could not be written."""
    return f"{name}: cannot be written ({(error.strerror or str(error)).lower()})"


def with_stdout(write: Write) -> None:
    """Let a function write to standard output; a closed pipe is quiet, any other failure a RelocateError."""
    if sys.stdout is None:
        raise RelocateError("standard output: cannot be written (it is closed)")
    try:
        write(sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise RelocateError(unwritable("standard output", error)) from None
