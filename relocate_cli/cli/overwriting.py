"""Whether a file to write is itself among what is read."""

from __future__ import annotations

import os
from pathlib import Path


def reads(source: str, output: str) -> bool:
    """Whether a source is the file to be written over, or a folder of which that file, if not hidden, is read."""
    if not os.path.isfile(output) or not os.path.exists(source):
        return False
    if not os.path.isdir(source):
        return os.path.samefile(source, output)
    from relocate_cli import read

    folder, file = Path(os.path.realpath(source)), Path(os.path.realpath(output))
    if folder not in file.parents or any(part.startswith(".") for part in file.relative_to(folder).parts):
        return False
    return output.lower().endswith(tuple(read.endings())) and not read.written(output)
