"""Web pages as browsers and crawlers save them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from relocate_cli.model import Document, RelocateError
from relocate_cli.read._content import Content


def fits(content: Content) -> bool:
    """Whether the bytes begin as a page does: with its document type, or an element of its frame."""
    head = content.data[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe\xfe\xff \t\r\n\0").replace(b"\0", b"").lower()
    head = re.sub(rb"\A(?:<\?xml[^>]*>|<!--.*?-->|\s)+", b"", head, flags=re.DOTALL)
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<meta "))


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a page."""
    from relocate_cli.read import _html

    text, told = _html.decode(content)
    if not text.strip():
        raise RelocateError(f"{content.source}: empty, there is nothing to read")
    yield replace(_html.read(text, content), encoding=told)
