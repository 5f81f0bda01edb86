"""Rich Text Format, by striprtf (BSD, no dependencies, 8 kB): the extra `rtf`.

Chosen over reading it ourselves for its tables of destinations and code pages, and over pandoc, which is a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli.model import Document, RelocateError
from relocate_cli.read._content import Content
from relocate_cli.read._extras import need
from relocate_cli.read._office import About, Block, document

_LONGEST = 20_000_000
"""Largest file in bytes, without pictures."""


def fits(content: Content) -> bool:
    """Whether it begins as RTF does."""
    return content.data[:20].lstrip().startswith(b"{\\rtf")


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file."""
    if not fits(content):
        raise RelocateError(
            f"{content.source}: no RTF, whatever its name says; give it the ending of what it is"
        )
    library = need("striprtf.striprtf", "rtf", content.source)
    text = _without_pictures(content.data.decode("latin-1"))
    if len(text) > _LONGEST:
        raise RelocateError(
            f"{content.source}: larger than {_LONGEST // 1_000_000} MB without pictures; split it"
        )
    page = re.search(r"\\ansicpg(\d{2,5})", text[:2000])
    encoding = content.encoding or (f"cp{page[1]}" if page and page[1] != "0" else "cp1252")
    try:
        plain = _plain(library, text, encoding)
    except LookupError:
        plain = _plain(library, text, "cp1252")
    yield document(content, _blocks(plain), _about(library, text, encoding))


def _plain(library: object, text: str, encoding: str) -> str:
    plain: str = library.rtf_to_text(text, encoding=encoding, errors="replace")  # type: ignore[attr-defined]
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _without_pictures(text: str) -> str:
    """The text without the figures of pictures, which are most of such a file."""
    return re.sub(r"[0-9a-fA-F\r\n]{1000,}", "", text)


def _blocks(plain: str) -> Iterator[Block]:
    for line in plain.split("\n"):
        shown = " ".join(line.split())
        if shown.endswith("|"):
            yield Block("row", 0, " | ".join(cell.strip() for cell in shown.strip("|").split("|")))
        elif shown:
            yield Block("text", 0, shown)


def _about(library: object, text: str, encoding: str) -> About:
    """Title and day of making from the information group."""
    info = re.search(r"\{\\info\b.{0,5000}", text, re.DOTALL)
    head = info[0] if info else ""
    title = re.search(r"\{\\title ([^{}]{1,2000})\}", head)
    day = re.search(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})", head)
    shown = _plain(library, f"{{\\rtf1 {title[1]}}}", encoding) if title else ""
    shown = "" if "??" in shown else shown  # letters beyond its code page are lost
    return About(shown, "-".join((day[1], day[2].zfill(2), day[3].zfill(2))) if day else "")
