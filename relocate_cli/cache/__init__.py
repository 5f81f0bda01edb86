"""What earlier runs found, kept for later ones under keys made of all that it depends on: content, options, version.

Nothing here is an answer of its own: with a cache and without, a run says the same.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from os import scandir
from pathlib import Path
from typing import TypeVar

from relocate_cli import codec
from relocate_cli.cache.packing import pack, unpack
from relocate_cli.cache.store import Store, folder

__all__ = ["Cache", "Store", "folder", "pack"]

_T = TypeVar("_T")


class Cache:
    """Tuples of nouns by key, in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def key(self, *parts: str | bytes) -> str:
        """The key of what depends on these parts and on the program itself."""
        told = [part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") for part in parts]
        whole = b"".join(b"%d:%s" % (len(part), part) for part in (_version(), *told))
        return codec.digest(whole)

    def recall(self, keys: Sequence[str], noun: type[_T]) -> dict[str, tuple[_T, ...]]:
        """What is kept under these keys."""
        found = {}
        for key, data in self._store.get(keys).items():
            try:
                found[key] = unpack(data, noun)
            except (
                ValueError,
                TypeError,
                LookupError,
                RecursionError,
            ):  # as written, and no nouns: by other hands
                continue
        return found

    def keep(self, found: Mapping[str, tuple[object, ...]], noun: type) -> None:
        """Keep nouns of one class under their keys."""
        if found:
            self._store.put({key: pack(nouns, noun) for key, nouns in found.items()})


@cache
def _version() -> bytes:
    """This program as it is installed, changed files of a working copy included, and the Python that runs it."""
    from relocate_cli import __version__

    here = Path(__file__).parent.parent
    waiting, files = [str(here)], []
    while waiting:
        with scandir(waiting.pop()) as listing:
            for entry in listing:
                if entry.is_dir(follow_symlinks=False):
                    waiting += [entry.path] if entry.name != "__pycache__" else []
                    continue
                with suppress(FileNotFoundError):  # an editor at work
                    told = entry.stat(follow_symlinks=False)
                    files.append((entry.path, told.st_size, told.st_mtime_ns))
    whole = repr((__version__, sys.version, sorted(files))).encode("utf-8", "surrogatepass")
    return codec.digest(whole).encode()
