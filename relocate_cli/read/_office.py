"""The paragraphs, headings, items and rows of office documents in XML, whatever their elements are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _properties
from relocate_cli.read._content import Content
from relocate_cli.read._xml import Event

_ROW = 500
"""Longest row of a table that is one line, in code points; longer ones lay out a page."""

_LONGEST = 5_000_000
"""Most text of one document, in code points: ten thousand pages."""


class Block(NamedTuple):
    """A paragraph: what it is, the level of a heading (0 is a title) and its text."""

    kind: Literal["text", "heading", "item", "row"]
    level: int
    text: str


class Style(NamedTuple):
    """What the attributes of a paragraph, or elements in it, say it is."""

    kind: Literal["text", "heading", "item"] = "text"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the elements of a format are called; `text` None means that all in a paragraph is its text.

    `marks` are elements that stand for text, `skipped` those whose content is no text of the document, `styles`
    tells by an element and its attributes what its paragraph is.
    """

    paragraph: frozenset[str]
    text: frozenset[str] | None
    row: str
    cell: str
    marks: Mapping[str, str]
    skipped: frozenset[str]
    styles: Callable[[str, Mapping[str, str]], Style | None]


@dataclass(slots=True, frozen=True)
class _Open:
    """A paragraph that is being read; the last style counts."""

    parts: list[str] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)


def blocks(events: Iterable[Event], names: Vocabulary, source: str) -> Iterator[Block]:
    """The blocks of a document in its order; a row with several short cells is one block."""
    rows: list[list[list[Block]]] = []
    opened: list[_Open] = []
    inside = skipped = size = 0
    for event in events:
        if event.kind == "text":
            if opened and not skipped and (names.text is None or inside):
                opened[-1].parts.append(event.text)
                size += len(event.text)
                if size > _LONGEST:
                    raise RelocateError(
                        f"{source}: more than {_LONGEST // 1_000_000} million characters; split it"
                    )
            continue
        begins, name = event.kind == "begin", event.name
        if name in names.skipped:
            skipped += 1 if begins else -1
        if skipped:
            continue
        if names.text is not None and name in names.text:
            inside += 1 if begins else -1
        elif begins:
            _begin(event, names, rows, opened)
        elif name in names.paragraph and opened:
            yield from _placed(_paragraph(opened.pop()), rows)
        elif name == names.row and rows:
            for block in _row(rows.pop()):
                yield from _placed(block, rows)


def _begin(event: Event, names: Vocabulary, rows: list[list[list[Block]]], opened: list[_Open]) -> None:
    if event.name in names.paragraph:
        opened.append(_Open())
    elif event.name == names.row:
        rows.append([])
    elif event.name == names.cell and rows:
        rows[-1].append([])
    elif event.name in names.marks and opened:
        opened[-1].parts.append(names.marks[event.name])
    if opened and (style := names.styles(event.name, event.attributes)):
        opened[-1].styles.append(style)


def _paragraph(opened: _Open) -> Block | None:
    lines = ("".join(opened.parts)).split("\n")
    text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
    style = opened.styles[-1] if opened.styles else Style()
    return Block(style.kind, style.level, text) if text else None


def _placed(block: Block | None, rows: list[list[list[Block]]]) -> Iterator[Block]:
    """The block, or nothing where it stands in a cell."""
    if block is None:
        return
    if rows and rows[-1]:
        rows[-1][-1].append(block)
    else:
        yield block


def _row(cells: list[list[Block]]) -> Iterator[Block]:
    filled = [" ".join(block.text for block in cell) for cell in cells if cell]
    text = " | ".join(filled).replace("\n", " ")
    if len(filled) > 1 and len(text) <= _ROW:
        yield Block("row", 0, text)
    else:
        yield from (block for cell in cells for block in cell)


class About(NamedTuple):
    """What a file says of itself in its properties, as written."""

    title: str = ""
    created: str = ""
    changed: str = ""


def document(content: Content, found: Iterable[Block], about: About) -> Document:
    """The document of an office file; RelocateError where it holds no text."""
    lines: list[str] = []
    before: Block | None = None
    title = " ".join(about.title.split()) or None
    for block in found:
        if block.kind == "heading" and block.level == 0 and not any(line.startswith("# ") for line in lines):
            title = block.text
        close = before is not None and before.kind == block.kind and block.kind in ("item", "row")
        lines += (["\n" if close else "\n\n"] if before else []) + [_line(block)]
        before = block
    text = "".join(lines)
    if not any(map(str.isalnum, text)):
        raise RelocateError(
            f"{content.source}: no text in this file, if it holds pictures they need OCR first"
        )
    korean = sum("가" <= letter <= "힣" for letter in text[:50_000]) * 4 > min(len(text), 50_000)
    published, rung, changed = _properties.days(content.name, about.created, about.changed, korean)
    return Document(
        content.name,
        text + "\n",
        title=title,
        published=published,
        published_from=rung,
        updated=changed,
    )


def _line(block: Block) -> str:
    if block.kind == "heading":
        return f"{'#' * min(max(block.level, 1), 6)} {' '.join(block.text.split())}"
    return f"- {block.text}" if block.kind == "item" and block.text[:1].isalnum() else block.text
