"""Small OLE files ([MS-CFB]) for the tests of HWP: streams in one storage below the root."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A file with streams, those with a slash in the storage before it; each is padded to 4096 bytes."""
    storages = sorted({name.split("/")[0] for name in streams if "/" in name})
    names = ["Root Entry", *storages, *streams]
    listing = -(-len(names) // 4)
    at, sectors, starts = 1 + listing, [_FAT, *range(2, listing + 1), _END], {}
    body = b""
    for name, data in streams.items():
        padded = data.ljust(4096, b"\0")
        padded += b"\0" * (-len(padded) % _SECTOR)
        count = len(padded) // _SECTOR
        starts[name] = (at, len(padded))
        sectors += [*range(at + 1, at + count), _END]
        at += count
        body += padded
    assert len(sectors) <= 128
    fat = struct.pack("<128I", *sectors, *[_FREE] * (128 - len(sectors)))
    entries = b"".join(_entry(name, names, streams, starts) for name in names)
    entries = entries.ljust(listing * _SECTOR, b"\0")
    numbers = (0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    header = struct.pack("<8s16s6H10I", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", *numbers)
    return header + struct.pack("<109I", 0, *[_FREE] * 108) + fat + entries + body


def _entry(
    name: str, names: list[str], streams: Mapping[str, bytes], starts: Mapping[str, tuple[int, int]]
) -> bytes:
    """A directory entry; the entries of a storage hang on each other's right."""
    storage = name.rpartition("/")[0] if name in streams else "" if name != "Root Entry" else None
    below = {each: each.rpartition("/")[0] if each in streams else "" for each in names[1:]}
    beside = [each for each in names[1:] if below[each] == storage and names.index(each) > names.index(name)]
    child = next((each for each in names[1:] if below[each] == ("" if name == "Root Entry" else name)), None)
    kind = 2 if name in streams else 5 if name == "Root Entry" else 1
    start, size = starts.get(name, (_END if kind == 5 else 0, 0))
    short = name.rpartition("/")[2].encode("utf-16-le")
    right = names.index(beside[0]) if beside and storage is not None else _FREE
    inner = names.index(child) if child and kind != 2 else _FREE
    tree = (kind, 1, _FREE, right, inner)
    return struct.pack("<64sHBB3I16sI16sIQ", short, len(short) + 2, *tree, b"", 0, b"", start, size)


def record(tag: int, level: int, data: bytes = b"") -> bytes:
    """A record of a section (HWP 5.0, 4.1)."""
    size = min(len(data), 0xFFF)
    head = struct.pack("<I", tag | level << 10 | size << 20)
    return head + (struct.pack("<I", len(data)) if size == 0xFFF else b"") + data


def paragraph(text: str, level: int = 0) -> bytes:
    """The records of a paragraph."""
    return record(66, level, b"\0" * 22) + record(67, level + 1, (text + "\r").encode("utf-16-le"))


def table(rows: Iterable[Iterable[str]], level: int = 0) -> bytes:
    """The records of a paragraph with a table."""
    control = "\x0b" + "xxxxxx" + "\x0b\r"
    found = record(66, level) + record(67, level + 1, control.encode("utf-16-le"))
    found += record(71, level + 1, b" lbt") + record(77, level + 2, b"\0" * 8)
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            found += record(72, level + 2, struct.pack("<HHIHHHH", 1, 0, 0, place, number, 1, 1))
            found += paragraph(text, level + 2)
    return found


def hwp(*sections: bytes, flags: int = 1) -> bytes:
    """A document with these sections."""
    head = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05010100, flags)
    streams = {"FileHeader": head.ljust(256, b"\0")}
    for number, data in enumerate(sections):
        packing = zlib.compressobj(wbits=-15)
        packed = packing.compress(data) + packing.flush() if flags & 1 else data
        streams[f"BodyText/Section{number}"] = packed
    return ole(streams)
