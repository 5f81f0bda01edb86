"""A gzip file: what is packed in it, under its name without the ending."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relocate_cli.model import Document, Reading, RelocateError
from relocate_cli.read._archive import bound
from relocate_cli.read._content import Content
from relocate_cli.read._files import LIMIT
from relocate_cli.read._packed import deeper


def fits(content: Content) -> bool:
    """Whether it has the magic number (RFC 1952, 2.3.1)."""
    return content.data.startswith(b"\x1f\x8b\x08")


def read(content: Content) -> Iterator[Document | Reading | RelocateError]:
    """The items of the one file that is packed."""
    import zlib

    from relocate_cli.read import items

    parts: list[bytes] = []
    most = min(bound(content.data), LIMIT)
    size, rest = 0, content.data
    try:
        while rest.strip(b"\0"):
            packed = zlib.decompressobj(wbits=31)
            while not packed.eof and rest:
                part = packed.decompress(rest, 1 << 20)
                parts.append(part)
                size += len(part)
                if size > most:
                    raise RelocateError(
                        f"{content.source}: larger than {most // 1_000_000} MB when unpacked; split it"
                    )
                rest = packed.unconsumed_tail
            if not packed.eof:
                raise RelocateError(f"{content.source}: a gzip file that breaks off; get it anew")
            rest = packed.unused_data
    except zlib.error:
        raise RelocateError(f"{content.source}: a damaged gzip file; get it anew") from None
    name = content.name[:-3] if content.name.lower().endswith(".gz") else content.name
    yield from items(replace(deeper(content), name=name, data=b"".join(parts)))
