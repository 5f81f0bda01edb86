"""Word documents (ECMA-376, WordprocessingML), by the standard library: python-docx builds a tree of the whole file
with lxml to give the same paragraphs, without text boxes and in twenty times the memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from relocate_cli.model import Document, RelocateError
from relocate_cli.read._archive import Archive, holds
from relocate_cli.read._content import Content
from relocate_cli.read._office import About, Style, Vocabulary, blocks, document
from relocate_cli.read._xml import Event, events

_BODY = "word/document.xml"


def fits(content: Content) -> bool:
    """Whether it is a zip file with the parts of a document."""
    return holds(content, _BODY)


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file, deleted text and fall-backs of drawings left out."""
    archive = Archive(content, "Word")
    if _BODY not in archive.names():
        raise RelocateError(f"{content.source}: no Word document, whatever its name says; save it as DOCX")
    named = (
        _headings(events(archive.pieces("word/styles.xml"), content.source)) if _has_styles(archive) else {}
    )
    vocabulary = Vocabulary(
        paragraph=frozenset(("p",)),
        text=frozenset(("t",)),
        row="tr",
        cell="tc",
        marks={"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""},
        skipped=frozenset(("Fallback", "del", "moveFrom", "instrText", "sdtPr", "pPrChange", "rPrChange")),
        styles=lambda name, attributes: _style(name, attributes, named),
    )
    found = blocks(events(archive.pieces(_BODY), content.source), vocabulary, content.source)
    yield document(
        content, found, _about(events(archive.pieces("docProps/core.xml"), content.source), archive)
    )


def _has_styles(archive: Archive) -> bool:
    return "word/styles.xml" in archive.names()


def _style(name: str, attributes: Mapping[str, str], named: Mapping[str, int]) -> Style | None:
    value = attributes.get("val", "")
    if name == "pStyle" and value in named:
        return Style("heading", named[value])
    if name == "outlineLvl" and value.isdecimal() and int(value) < 6:
        return Style("heading", int(value) + 1)
    if name == "numId" and value not in ("", "0"):
        return Style("item")
    return None


def _headings(found: Iterable[Event]) -> dict[str, int]:
    """The ids of styles for titles (0) and headings by their level: ids are translated, names of theirs are not."""
    levels: dict[str, int] = {}
    style = ""
    for event in found:
        if event.kind != "begin":
            continue
        value = event.attributes.get("val", "")
        if event.name == "style":
            style = event.attributes.get("styleId", "")
        elif event.name == "name" and (match := re.fullmatch(r"(?i)heading ([1-6])|(title)", value)):
            levels[style] = int(match[1] or 0)
        elif event.name == "outlineLvl" and value.isdecimal() and int(value) < 6:
            levels.setdefault(style, int(value) + 1)
    return levels


def _about(found: Iterable[Event], archive: Archive) -> About:
    if "docProps/core.xml" not in archive.names():
        return About()
    texts: dict[str, str] = {}
    name = ""
    for event in found:
        if event.kind == "begin":
            name = event.name
        elif event.kind == "text":
            texts[name] = texts.get(name, "") + event.text
    return About(texts.get("title", ""), texts.get("created", ""), texts.get("modified", ""))
