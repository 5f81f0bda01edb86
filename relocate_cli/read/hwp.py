"""Hangul documents in binary form (HWP 5.0), their streams opened by olefile (BSD, no dependencies): the extra `hwp`.

The records are read to Hancom's published specification ("한글문서파일형식 5.0", revision 1.3). pyhwp, hwplib-py
and hwp-hwpx-parser do the same but mark no rows, have no bounds, or were left by their authors.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from relocate_cli.model import Document, RelocateError
from relocate_cli.read._content import Content
from relocate_cli.read._extras import need
from relocate_cli.read._office import About, Block, document

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARAGRAPH, _TEXT, _CONTROL, _LIST, _TABLE = 66, 67, 71, 72, 77
"""Tags of records (4.3, tables 13 and 57): a paragraph, its text, a control, a list of paragraphs, a table."""

_ASIDE = frozenset((b"head", b"foot", b"fn  ", b"en  ", b"tcmt"))
"""Controls that hold no running text: headers, footers, notes, hidden comments."""

_ALONE = frozenset((0, 10, 13, *range(24, 32)))
"""Control characters that are one unit long; all others below 32 are eight (4.2.2, table 6)."""

_LARGEST = 50_000_000
"""Most bytes of one section when unpacked."""

_ROW = 500


class _Record(NamedTuple):
    tag: int
    level: int
    data: bytes


def fits(content: Content) -> bool:
    """Whether it is an OLE file with the stream that begins such documents."""
    return content.data.startswith(_MAGIC) and "FileHeader".encode("utf-16-le") in content.data


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file, its sections one after the other."""
    if content.data.startswith(b"HWP Document File V3"):
        raise RelocateError(f"{content.source}: HWP 3, older than 2002; save it anew as HWPX or PDF")
    if not content.data.startswith(_MAGIC):
        raise RelocateError(
            f"{content.source}: no HWP document, whatever its name says; give it the ending of what it is"
        )
    library = need("olefile", "hwp", content.source)
    try:
        with library.OleFileIO(content.data) as file:
            sections, packed = _sections(file, content)
            found = [block for name in sections for block in _blocks(_stream(file, name, packed, content))]
            about = _about(file)
    except (OSError, struct.error, ValueError, IndexError, KeyError, TypeError, AttributeError):
        raise RelocateError(
            f"{content.source}: a damaged HWP file that cannot be opened; get it anew"
        ) from None
    yield document(content, found, about)


def _sections(file: Any, content: Content) -> tuple[list[str], bool]:
    """The names of the streams with the text, and whether they are packed (3.2.1, table 3)."""
    if not file.exists("FileHeader"):
        raise RelocateError(
            f"{content.source}: no HWP document but another OLE file, such as DOC; save it as DOCX or PDF"
        )
    flags = struct.unpack_from("<I", file.openstream("FileHeader").read(256), 36)[0]
    if flags & 2:
        raise RelocateError(f"{content.source}: locked with a password; save it without one")
    if flags & 4:
        raise RelocateError(
            f"{content.source}: locked for distribution; save it as an ordinary document or PDF"
        )
    names = ["/".join(entry) for entry in file.listdir(streams=True, storages=False)]
    sections = [name for name in names if re.fullmatch(r"BodyText/Section\d+", name)]
    return sorted(sections, key=lambda name: int(re.findall(r"\d+", name)[-1])), bool(flags & 1)


def _stream(file: Any, name: str, packed: bool, content: Content) -> bytes:
    import zlib

    data: bytes = file.openstream(name).read()
    if not packed:
        return data
    unpacking = zlib.decompressobj(-15)
    try:
        plain = unpacking.decompress(data, _LARGEST)
    except zlib.error:
        raise RelocateError(
            f"{content.source}: a damaged HWP file, {name} cannot be unpacked; get it anew"
        ) from None
    if unpacking.unconsumed_tail:
        raise RelocateError(
            f"{content.source}: {name} in it swells past {_LARGEST // 1_000_000} MB; no document does"
        )
    return plain


def _records(data: bytes) -> Iterator[_Record]:
    """The records of a section (4.1); one that breaks off ends them."""
    place = 0
    while place + 4 <= len(data):
        head = struct.unpack_from("<I", data, place)[0]
        tag, level, size = head & 0x3FF, head >> 10 & 0x3FF, head >> 20
        place += 4
        if size == 0xFFF:
            if place + 4 > len(data):
                return
            size = struct.unpack_from("<I", data, place)[0]
            place += 4
        yield _Record(tag, level, data[place : place + size])
        place += size


class _Row(NamedTuple):
    """A row of a table that is being read: the level of its table, its number, its cells."""

    level: int
    number: int
    cells: list[list[str]]


def _blocks(data: bytes) -> Iterator[Block]:
    """The paragraphs and rows of a section: what stands in a control is deeper than the control."""
    rows: list[_Row] = []
    aside: int | None = None
    for record in _records(data):
        if aside is not None and record.level <= aside:
            aside = None
        while rows and record.level < rows[-1].level:
            yield from _ended(rows)
        if record.tag == _CONTROL and aside is None and record.data[:4][::-1] in _ASIDE:
            aside = record.level
        elif aside is None and record.tag == _TABLE:
            rows.append(_Row(record.level, -1, []))
        elif aside is None and record.tag == _LIST and rows and record.level == rows[-1].level:
            number = struct.unpack_from("<H", record.data, 10)[0] if len(record.data) >= 12 else 0
            if number != rows[-1].number:
                done = rows[-1]
                rows[-1] = _Row(done.level, number, [])
                yield from _placed(_row(done), rows[:-1])
            rows[-1].cells.append([])
        elif aside is None and record.tag == _TEXT and (text := _text(record.data)):
            yield from _placed([Block("text", 0, text)], rows)
    while rows:
        yield from _ended(rows)


def _ended(rows: list[_Row]) -> Iterator[Block]:
    done = rows.pop()
    yield from _placed(_row(done), rows)


def _placed(blocks: list[Block], rows: list[_Row]) -> Iterator[Block]:
    """The blocks, or nothing where they stand in a cell."""
    if rows and rows[-1].cells:
        rows[-1].cells[-1].extend(block.text for block in blocks)
    else:
        yield from blocks


def _row(row: _Row) -> list[Block]:
    filled = [" ".join(cell) for cell in row.cells if cell]
    text = " | ".join(filled).replace("\n", " ")
    if len(filled) > 1 and len(text) <= _ROW:
        return [Block("row", 0, text)]
    return [Block("text", 0, each) for cell in row.cells for each in cell]


def _text(data: bytes) -> str:
    """The text of a paragraph without its controls (4.2.2)."""
    units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])
    kept: list[int] = []
    place = 0
    while place < len(units):
        unit = units[place]
        if unit >= 32:
            kept.append(unit)
        elif unit == 10:
            kept.append(10)
        elif unit in (9, 24, 30, 31):
            kept.append(45 if unit == 24 else 32)
        place += 1 if unit >= 32 or unit in _ALONE else 8
    text = struct.pack(f"<{len(kept)}H", *kept).decode("utf-16-le", "replace")
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def _about(file: Any) -> About:
    """Title and dates from the summary, which Hangul keeps under a name of its own."""
    name = "\x05HwpSummaryInformation"
    if not file.exists(name):
        return About()
    found = file.getproperties(name, convert_time=True)
    title = found.get(2)
    text = title.decode("utf-16-le", "replace") if isinstance(title, bytes) else str(title or "")
    return About(text.rstrip("\0"), _stamp(found.get(12)), _stamp(found.get(13)))


def _stamp(value: object) -> str:
    return value.replace(tzinfo=UTC).isoformat(timespec="minutes") if isinstance(value, datetime) else ""
