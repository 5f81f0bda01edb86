"""What the user wishes of reading, besides an encoding."""

from __future__ import annotations

from dataclasses import dataclass

_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that the user names for the text and for the date, in tables and objects."""

    text: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Web:
    """How addresses are fetched: whether those of this machine and its network are allowed, where copies are kept."""

    private: bool = False
    save: str | None = None


@dataclass(frozen=True, slots=True)
class How:
    """The columns of tables, and how web addresses are fetched."""

    columns: Columns
    web: Web


def is_address(path: str) -> bool:
    """Whether a source is a web address, not a file."""
    return path[:8].lower().startswith(_SCHEMES)
