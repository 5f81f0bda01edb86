"""The user's own actors: `actors.toml` next to the sources, and the file of --registry."""

from __future__ import annotations

from collections.abc import Iterable
from os.path import isdir, isfile  # what may not be looked at is neither; Path raises
from pathlib import Path

OWN = "actors.toml"
"""What the file is called that is looked for next to the sources."""


def register(sources: Iterable[str], given: str | None) -> None:
    """Let the user's entries win over ours while this command runs; RelocateError for a wrong one.

    A file lies next to the sources if it is in a folder among them or beside a file among them; what --registry
    names wins over it.
    """
    from relocate_cli import registry

    folders = (path if isdir(path) else path.parent for path in map(Path, sources) if str(path) != "-")
    paths = [path for path in dict.fromkeys(folder / OWN for folder in folders) if isfile(path)]
    paths += [Path(given)] if given is not None else []
    registry.use(entry for path in dict.fromkeys(paths) for entry in registry.read_own(path))
