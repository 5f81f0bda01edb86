"""Books as web pages in a zip file (EPUB 3.3): the chapters in their order, each at its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from relocate_cli import dates
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _stamps
from relocate_cli.read._archive import Archive, mimetype
from relocate_cli.read._content import Content
from relocate_cli.read._xml import events

_CONTAINER = "META-INF/container.xml"
_MOST = 2000
"""Chapters at most."""


def fits(content: Content) -> bool:
    """Whether its first part says that it is EPUB."""
    return mimetype(content) == b"application/epub+zip"


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a book; chapters that cannot be read are told and left out."""
    archive = Archive(content, "EPUB")
    about, chapters = _package(archive, content)
    if "META-INF/encryption.xml" in archive.names() and "META-INF/rights.xml" in archive.names():
        raise RelocateError(f"{content.source}: protected by its seller; its text cannot be read")
    text = ""
    locators: list[tuple[int, str]] = []
    if len(chapters) > _MOST:
        yield RelocateError(
            f"{content.source}: {len(chapters)} chapters, only the first {_MOST} are read; split it"
        )
    for number, name in enumerate(chapters[:_MOST], 1):
        try:
            chapter = _chapter(archive, name, content)
        except RelocateError as error:
            yield RelocateError(f"{content.source}: chapter {number}: {error}")
            continue
        if chapter.strip():
            text += "\n\n" if text else ""
            locators.append((len(text), f"ch. {len(locators) + 1}"))
            text += chapter.strip()
    if not any(map(str.isalnum, text)):
        raise RelocateError(f"{content.source}: no text in this book")
    stamp = _stamps.parse(about.get("date", ""))
    yield Document(
        content.name,
        text + "\n",
        title=about.get("title") or None,
        publisher=about.get("publisher") or None,
        lang=about.get("language", "").split("-")[0].lower() or None,
        published=dates.when(dates.of_date(stamp.day)) if stamp else None,
        published_from="metadata" if stamp else None,
        locators=tuple(locators),
    )


def _package(archive: Archive, content: Content) -> tuple[dict[str, str], list[str]]:
    """What the package document says of the book, and the names of its chapters in reading order."""
    found = events(archive.pieces(_CONTAINER), content.source) if _CONTAINER in archive.names() else iter(())
    root = next((each.attributes.get("full-path", "") for each in found if each.name == "rootfile"), "")
    if root not in archive.names():
        raise RelocateError(
            f"{content.source}: no book, whatever its name says; give it the ending of what it is"
        )
    about: dict[str, str] = {}
    files: dict[str, str] = {}
    spine: list[str] = []
    name = ""
    for event in events(archive.pieces(root), content.source):
        if event.kind == "text":
            if name in ("title", "publisher", "language", "date"):
                about[name] = " ".join((about.get(name, "") + event.text).split())
            continue
        name = event.name if event.kind == "begin" else ""
        if event.kind == "begin" and event.name == "item":
            files[event.attributes.get("id", "")] = event.attributes.get("href", "")
        elif event.kind == "begin" and event.name == "itemref" and event.attributes.get("linear") != "no":
            spine.append(event.attributes.get("idref", ""))
    folder = dirname(root)
    return about, [normpath(join(folder, unquote(files[each]))) for each in spine if files.get(each)]


def _chapter(archive: Archive, name: str, content: Content) -> str:
    from relocate_cli.read import _html

    page = replace(content, data=b"".join(archive.pieces(name)), name=name)
    return _html.whole(_html.decode(page)[0], name) if page.data else ""
