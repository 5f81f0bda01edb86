"""Nouns to JSON objects and to the plain notation, and back: one place, versioned (`"schema": 1`)."""

from __future__ import annotations

from typing import Any

from relocate_cli.codec.decode import decode
from relocate_cli.codec.encode import VERSION, digest, encode, event_id, slug
from relocate_cli.codec.kinds import EVENT_KINDS
from relocate_cli.codec.naming import no_such
from relocate_cli.codec.plain import SUPERSEDED, from_plain, plain_date, plain_items, to_plain
from relocate_cli.codec.visible import escape, unescape, width

KINDS = ("event", "finding", "timex", "actor", "verdict", "source", "document")
"""What `schema` describes."""

__all__ = [
    "EVENT_KINDS",
    "KINDS",
    "SUPERSEDED",
    "VERSION",
    "decode",
    "digest",
    "encode",
    "escape",
    "event_id",
    "from_plain",
    "no_such",
    "plain_date",
    "plain_items",
    "schema",
    "slug",
    "to_plain",
    "unescape",
    "width",
]


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of object; RelocateError for an unknown kind."""
    from relocate_cli.codec.schemas import build

    return build(kind)
