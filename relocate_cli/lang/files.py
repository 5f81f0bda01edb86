"""The data files of the languages, read once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def codes() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages: the folders here."""
    return tuple(sorted(p.name for p in _HERE.iterdir() if p.is_dir() and not p.name.startswith(("_", "."))))


def knows(code: str, name: str) -> bool:
    """Whether a language has a file of that name, without reading it."""
    return (_HERE / code / f"{name}.toml").is_file()


@cache
def table(code: str, name: str) -> dict[str, Any]:
    """The data of `lang/<code>/<name>.toml`, read once per process; empty where there is no such file."""
    import tomli

    path = _HERE / code / f"{name}.toml"
    return tomli.loads(path.read_text("utf-8")) if path.is_file() else {}
