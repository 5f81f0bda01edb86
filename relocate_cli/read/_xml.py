"""XML as events, without document types: no entity is declared, expanded or fetched.

Expat by itself, as defusedxml uses it (which says the same of document types and is one dependency more).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from relocate_cli.model import RelocateError

_DEEPEST = 1000
"""Open elements at most."""


class Event(NamedTuple):
    """The begin or end of an element (`name` without its namespace), or text."""

    kind: Literal["begin", "end", "text"]
    name: str
    attributes: dict[str, str]
    text: str


def events(pieces: Iterable[bytes], source: str) -> Iterator[Event]:
    """The events of an XML text that comes in pieces; RelocateError for one that is none, or declares a type."""
    from xml.parsers import expat

    found: list[Event] = []
    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise RelocateError(f"{source}: XML nested over {_DEEPEST} deep; no document is")
        plain = {_local(key): value for key, value in attributes.items()}
        found.append(Event("begin", _local(name), plain, ""))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        found.append(Event("end", _local(name), {}, ""))

    def doctype(*_: Any) -> None:
        raise RelocateError(f"{source}: XML that declares a document type, by which it could grow; left out")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: found.append(Event("text", "", {}, text))
    parser.StartDoctypeDeclHandler = doctype
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            yield from found
            found.clear()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        yield from found
        raise RelocateError(
            f"{source}: its XML breaks off or is wrong ({expat.ErrorString(error.code)})"
        ) from None
    yield from found


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
