"""What of the arguments of `relocate actors` is the name of an actor, and what is to be read."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import exists, isdir
from pathlib import Path

from relocate_cli import read
from relocate_cli.model import RelocateError


def is_name(given: str) -> bool:
    """Whether an argument is the name of an actor: nothing that is there, and no name of a file to read."""
    ending = Path(given).suffix.lower() in read.endings()
    return not (given == "-" or ending or "/" in given or "\\" in given or exists(given))


def others(given: Sequence[str], names: Sequence[str]) -> list[str] | None:
    """What is no name, None if all are; RelocateError where nothing is left to read."""
    left = [each for each in given if each not in names]
    if names and not left and not isdir("seeds"):
        raise RelocateError(
            f'"{names[0]}" is no file or folder and taken for the name of an actor; name what to read, too'
        )
    return left or None
