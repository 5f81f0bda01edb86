"""Where this user's cache is."""

from __future__ import annotations

import os

from relocate_cli.cache import Cache, Store, folder


def store() -> Store | None:
    """The file of the cache, None where the platform tells no place for one."""
    place = folder(os.environ)
    return Store(place) if place else None


def cache(refused: bool) -> Cache | None:
    """The cache to use, None where the user refuses it."""
    found = None if refused else store()
    return Cache(found) if found else None
