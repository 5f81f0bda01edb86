"""Web pages that a browser saved as one file (RFC 2557): the page itself among pictures and styles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relocate_cli.model import Document, RelocateError
from relocate_cli.read._content import Content


def fits(content: Content) -> bool:
    """Whether it is a mail message that a browser wrote, of related parts."""
    head = content.data[:2048].lower()
    return b"multipart/related" in head and (b"mime-version:" in head or b"saved by" in head)


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one page of an archive, with the address it was saved from."""
    from email.parser import BytesParser
    from email.policy import compat32

    from relocate_cli.read import _html

    message = BytesParser(policy=compat32).parsebytes(content.data)
    page = next((part for part in message.walk() if part.get_content_type().endswith("html")), None)
    body = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(body, bytes):
        raise RelocateError(f"{content.source}: no page in this web archive; save it again")
    address = message.get("Snapshot-Content-Location") or page.get("Content-Location")
    found = replace(
        content, data=body, charset=page.get_content_charset(), url=str(address).strip() if address else None
    )
    text, told = _html.decode(found)
    yield replace(_html.read(text, found), encoding=told)
