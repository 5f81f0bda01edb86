"""Hangul documents in XML (OWPML, KS X 6101): paragraphs, tables, and what the package says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from relocate_cli.model import Document, RelocateError
from relocate_cli.read._archive import Archive, mimetype
from relocate_cli.read._content import Content
from relocate_cli.read._office import About, Block, Vocabulary, blocks, document
from relocate_cli.read._xml import Event, events

_NAMES = Vocabulary(
    paragraph=frozenset(("p",)),
    text=frozenset(("t",)),
    row="tr",
    cell="tc",
    marks={"lineBreak": "\n", "tab": " ", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"},
    skipped=frozenset(
        (
            "header",
            "footer",
            "footNote",
            "endNote",
            "hiddenComment",
            "memo",
            "shapeComment",
            "deleteBegin",
            "script",
        )
    ),
    styles=lambda name, attributes: None,
)
_MIME = b"application/hwp+zip"


def fits(content: Content) -> bool:
    """Whether its first part says that it is OWPML."""
    return mimetype(content) == _MIME


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file, its sections one after the other; headers, footers and notes are left out."""
    archive = Archive(content, "Hangul")
    sections = [name for name in archive.names() if re.fullmatch(r"Contents/section\d+\.xml", name)]
    if not sections:
        raise RelocateError(f"{content.source}: no Hangul document, whatever its name says; save it as HWPX")
    if b"encryption-data" in b"".join(archive.pieces("META-INF/manifest.xml")):
        raise RelocateError(f"{content.source}: locked with a password; save it without one")
    ordered = sorted(sections, key=lambda name: int(re.findall(r"\d+", name)[-1]))
    found = (block for name in ordered for block in _section(archive, name, content.source))
    listing = "Contents/content.hpf"
    about = _about(events(archive.pieces(listing), content.source)) if listing in archive.names() else About()
    yield document(content, found, about)


def _section(archive: Archive, name: str, source: str) -> Iterator[Block]:
    return blocks(events(archive.pieces(name), source), _NAMES, source)


def _about(found: Iterable[Event]) -> About:
    """Title and dates, as elements of their own or as named values."""
    texts: dict[str, str] = {}
    name = ""
    for event in found:
        if event.kind == "begin":
            name = event.attributes.get("name", event.name)
        elif event.kind == "text":
            texts[name] = texts.get(name, "") + event.text
        else:
            name = ""
    return About(texts.get("title", ""), texts.get("CreatedDate", ""), texts.get("ModifiedDate", ""))
