"""A zip file of documents: each file in it that a format reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relocate_cli.model import Document, Reading, RelocateError
from relocate_cli.read._archive import MAGIC, Archive
from relocate_cli.read._content import OTHER_OFFICE, Content
from relocate_cli.read._files import LIMIT
from relocate_cli.read._packed import deeper, inner_name

_MOST = 20_000
"""Files in one archive at most."""

_ALL = 2_000_000_000
"""Bytes of all files together at most."""


def fits(content: Content) -> bool:
    """Whether it has the magic number of a local file header; office files are asked before."""
    return content.data.startswith(MAGIC)


def read(content: Content) -> Iterator[Document | Reading | RelocateError]:
    """The items of all files, in the order of their names; one that cannot be read does not stop the rest."""
    from relocate_cli.read import endings, items

    outer = deeper(content)
    archive = Archive(content, "zip")
    members = sorted(archive.members(), key=lambda each: each[1])
    if len(members) > _MOST:
        raise RelocateError(
            f"{content.source}: {len(members)} files in it, more than {_MOST}; unpack it first"
        )
    known = tuple(endings())
    found, size = False, 0
    for name, shown in members:
        parts = shown.replace("\\", "/").split("/")
        if shown.endswith("/") or any(
            (part[:1] == "." and part.strip(".")) or part == "__MACOSX" for part in parts
        ):
            continue
        if not shown.lower().endswith(known):
            continue
        found = True
        inner = inner_name(content.name, shown)
        try:
            data = b"".join(archive.pieces(name, LIMIT))
            size += len(data)
            if size > _ALL:
                raise RelocateError(
                    f"{content.source}: larger than {_ALL // 1_000_000} MB when unpacked; split it"
                )
            yield from items(replace(outer, name=inner, data=data))
        except RelocateError as error:
            yield error
            if size > _ALL:
                return
    if not found and any(shown == "[Content_Types].xml" for _, shown in members):
        raise RelocateError(f"{content.source}: {OTHER_OFFICE}")
    if not found:
        raise RelocateError(
            f"{content.source}: no documents in this archive; known endings are {', '.join(known)}"
        )
