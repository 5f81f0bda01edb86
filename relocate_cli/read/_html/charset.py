"""The encoding of a web page: mark, what is sound UTF-8, what came with it, what it declares, what it looks like.

What is sound UTF-8 beyond ASCII is UTF-8 whatever the page declares, for text in another encoding hardly ever is;
so pages in EUC-KR that declare UTF-8 and the reverse are read as what they are.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from relocate_cli.model import RelocateError
from relocate_cli.read import _encoding
from relocate_cli.read._content import Content

_BROKEN = 0.02
"""Of the characters beyond ASCII at most so many may be broken in an encoding that a page declares."""

_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Encodings read as their superset, as browsers do (WHATWG Encoding Standard, 4.2). All bytes fit it, and servers
name it when they know nothing: it counts only where the bytes look like it."""


def decode(content: Content) -> tuple[str, str | None]:
    """The text of a page, and its encoding where that is not UTF-8; RelocateError if it is none.

    A broken byte among many sound ones becomes U+FFFD, as in a browser.
    """
    data = content.data
    if content.encoding or data.startswith(tuple(_encoding.MARKS)) or b"\0" in data[:4096]:
        return _encoding.decode(data, content.source, content.encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        shifting = b"\x1b" in data  # ISO 2022 writes other letters in ASCII bytes
        return (text, None) if not shifting else (_sound(data, _named(data, content)) or (text, None))
    named = _named(data, content)
    for encoding in dict.fromkeys((*(each for each in named if each != "cp1252"), "utf-8", "cp949")):
        if found := _sound(data, [encoding]):
            return found
    try:
        return _encoding.decode(data, content.source)
    except RelocateError:
        raise RelocateError(
            f"{content.source}: no encoding fits this page; name it with --encoding"
        ) from None


def _named(data: bytes, content: Content) -> list[str]:
    """The encodings that came with the bytes and that the page declares, as Python calls them."""
    declared = _declared().search(data[:4096])
    labels = (content.charset, declared[1].decode("ascii", "replace") if declared else None)
    found = []
    for label in filter(None, labels):
        try:
            name = _encoding.check(label.strip().strip("'\""))
        except RelocateError:
            continue
        name = _WIDER.get(name, name)
        if not name.startswith(
            ("utf-16", "utf-32")
        ):  # a page that declares so in ASCII is not (HTML 13.2.3.2)
            found.append(name)
    return found


def _sound(data: bytes, encodings: list[str]) -> tuple[str, str | None] | None:
    """The text in the first of some encodings in which hardly anything is broken."""
    for encoding in encodings:
        try:
            text = codecs.decode(data, encoding, "replace")
        except (ValueError, LookupError):
            continue
        beyond = len(text) - len(re.findall(r"[\x00-\x7f]", text))
        if text.count("\ufffd") <= max(1, beyond) * _BROKEN + (beyond > 20):
            return text, None if encoding == "utf-8" else encoding
    return None


@cache
def _declared() -> re.Pattern[bytes]:
    return re.compile(
        rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,30})", re.IGNORECASE
    )
