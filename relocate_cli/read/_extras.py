"""Libraries that only some formats need: what to install where one is missing."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from relocate_cli.model import RelocateError


def need(module: str, extra: str, source: str) -> ModuleType:
    """The module; RelocateError with the exact command where its extra is not installed."""
    try:
        return import_module(module)
    except ImportError:
        raise RelocateError(
            f'{source}: needs a library that is not installed; run: pip install "relocate-cli[{extra}]"'
        ) from None
