"""Mail folders as one file (RFC 4155): each message is a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from relocate_cli.model import Document, RelocateError
from relocate_cli.read import eml
from relocate_cli.read._content import Content


def fits(content: Content) -> bool:
    """Whether it begins with the line that parts messages, and a header follows."""
    return _parting().match(content.data[:1000]) is not None


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The messages in order, each named by its number in the file."""
    starts = [match.start() for match in _parting().finditer(content.data)]
    if not starts:
        raise RelocateError(f"{content.source}: no mail folder, no line in it begins a message")
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(content.data)], strict=True), 1):
        data = content.data[start:end].partition(b"\n")[2]
        message = replace(
            content, name=f"{content.name}#{number}", data=re.sub(rb"(?m)^>(>*From )", rb"\1", data)
        )
        try:
            yield from eml.read(message)
        except RelocateError as error:
            yield error


@cache
def _parting() -> re.Pattern[bytes]:
    return re.compile(rb"(?:(?<=\n)|\A)From [^\r\n]{1,200}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,40}:)")
