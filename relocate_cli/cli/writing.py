"""Files written as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

Write = Callable[[TextIO], object]


def write_whole(name: str, write: Write) -> None:
    """Let a function write to a file that takes the place of the old one when it is complete (with its permissions).

    A device or a pipe (also where it leads to a file) is written as it comes. OSError where that cannot be done.
    """
    if name.startswith("/dev/") or (os.path.exists(name) and not os.path.isfile(name)):
        with open(name, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            write(stream)
        return
    path = Path(os.path.realpath(name))
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("x", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            write(stream)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
