"""OpenDocument text (ISO/IEC 26300), in its zip file or flat, by the standard library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from relocate_cli.model import Document, RelocateError
from relocate_cli.read._archive import Archive, mimetype
from relocate_cli.read._content import Content
from relocate_cli.read._office import About, Style, Vocabulary, blocks, document
from relocate_cli.read._xml import Event, events

_NAMES = Vocabulary(
    paragraph=frozenset(("p", "h")),
    text=None,
    row="table-row",
    cell="table-cell",
    marks={"tab": " ", "s": " ", "line-break": "\n"},
    skipped=frozenset(
        "annotation automatic-styles desc font-face-decls master-styles meta note scripts sequence-decls settings"
        " styles title tracked-changes".split()
    ),
    styles=lambda name, attributes: _style(name, attributes),
)
_MIME = b"application/vnd.oasis.opendocument.text"


def fits(content: Content) -> bool:
    """Whether its first part, or its root, says that it is OpenDocument text."""
    flat = b"<office:document" in content.data[:600] and _MIME in content.data[:4000]
    return flat or mimetype(content).startswith(_MIME)


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file; what was deleted, notes and comments are left out."""
    if b"<office:document" in content.data[:600]:
        found = blocks(_listed(events([content.data], content.source)), _NAMES, content.source)
        yield document(content, found, _about(events([content.data], content.source)))
        return
    archive = Archive(content, "OpenDocument")
    if "content.xml" not in archive.names():
        raise RelocateError(f"{content.source}: no OpenDocument text, whatever its name says; save it as ODT")
    manifest = b"".join(archive.pieces("META-INF/manifest.xml"))
    if b"encryption-data" in manifest:
        raise RelocateError(f"{content.source}: locked with a password; save it without one")
    body = events(archive.pieces("content.xml"), content.source)
    about = (
        _about(events(archive.pieces("meta.xml"), content.source))
        if "meta.xml" in archive.names()
        else About()
    )
    yield document(content, blocks(_listed(body), _NAMES, content.source), about)


def _style(name: str, attributes: Mapping[str, str]) -> Style | None:
    """What an element says of its paragraph; `listed` is set by `_listed`."""
    level = attributes.get("outline-level", "")
    if name == "h":
        return Style("heading", min(int(level), 6) if level.isdecimal() and level != "0" else 1)
    if name == "p" and attributes.get("style-name") == "Title":
        return Style("heading", 0)
    return Style("item") if name == "p" and "listed" in attributes else None


def _listed(found: Iterable[Event]) -> Iterator[Event]:
    """The events, with the first paragraph of each item of a list marked, for only what is around it says so."""
    first = False
    for event in found:
        if event.kind == "begin" and event.name == "list-item":
            first = True
        elif first and event.kind == "begin" and event.name == "p":
            event, first = event._replace(attributes={**event.attributes, "listed": "1"}), False
        yield event


def _about(found: Iterable[Event]) -> About:
    texts: dict[str, str] = {}
    name, inside = "", False
    for event in found:
        if event.kind == "text":
            if inside:
                texts[name] = texts.get(name, "") + event.text
        else:
            inside = event.kind == "begin" if event.name == "meta" else inside
            name = event.name if event.kind == "begin" else ""
            if event.name == "body":
                break
    return About(texts.get("title", ""), texts.get("creation-date", ""), texts.get("date", ""))
