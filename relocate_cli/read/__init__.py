"""Files, folders and standard input to documents. One file per format, named after the endings it reads."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from os.path import isdir, normpath
from pathlib import Path
from typing import Protocol, cast

from relocate_cli.model import Document, Reading, RelocateError
from relocate_cli.read._content import OTHER_OFFICE, Content
from relocate_cli.read._encoding import check as check_encoding
from relocate_cli.read._encoding import decode
from relocate_cli.read._files import contents, files, shown
from relocate_cli.read._how import Columns, How, Web, is_address
from relocate_cli.read._published import in_figures
from relocate_cli.read._published import parse as parse_published
from relocate_cli.read._sidecar import SIDECAR, fill, load

__all__ = [
    "SIDECAR",
    "Columns",
    "How",
    "Item",
    "Web",
    "check_encoding",
    "decode",
    "endings",
    "format_of",
    "in_figures",
    "items",
    "parse_published",
    "read",
    "skipped",
    "written",
]

Item = Document | Reading | RelocateError
"""One document; or events extracted earlier; or what is wrong with one file or line, the rest goes on."""

_ANY_TEXT = "txt_md_markdown"
"""How content is read that neither its name nor itself says anything about."""


_TABLES = (
    b"id,edtf,first,last,",
    b"code,name,severity,",
    b"text,start,end,type,",
    b"id,name,kind,aliases,events,",
    b"id,format,encoding,title,",
    b"claim,verdict,unchecked,",
)
"""How the tables begin that this program writes (see show/csv.py)."""


_PIPED = "json_jsonl_ndjson"
"""What commands pass on to each other: asked first."""

_OLE = b"\xd0\xcf\x11\xe0"
"""How files of Office before 2007 begin, and HWP."""

_MAGIC = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", _OLE, b"\x1f\x8b\x08")
"""How files begin that are no text: PDF, zip and what is made of it, RTF, OLE, gzip."""


class _Format(Protocol):
    """What a format file offers: its items, and whether content whose name says nothing is of this format."""

    def read(self, content: Content) -> Iterator[Item]: ...
    def fits(self, content: Content) -> bool: ...


def read(
    paths: Sequence[str],
    stdin: Callable[[], bytes],
    encoding: str | None = None,
    how: How | None = None,
) -> Iterator[Item]:
    """The documents of files, folders (recursive, sorted, without hidden files) and `-`, one after the other.

    A file is read by the format its ending names; standard input and files with other endings by what they
    hold. In folders other endings are passed over (see `skipped`). A path that cannot be read is an item too.
    What `sources.toml` next to a source says of it holds (RelocateError for one that is wrong).
    `encoding` is the name of that of all of them (RelocateError for one that does not exist), told from their
    bytes where it is None. `how` tells what the user wishes besides. Web addresses are fetched.
    """
    encoding = check_encoding(encoding) if encoding is not None else None
    sidecar = load(paths)
    seen: set[str] = set()
    for path in paths:
        alone = path == "-" or is_address(path)
        for name in [path] if alone else files(path, tuple(endings())):
            if isinstance(name, RelocateError):
                yield name
            elif name != path and written(name):
                continue
            elif (key := name if alone else normpath(name)) not in seen:
                seen.add(key)
                for item in _one(name, stdin, encoding, how or How(Columns(), Web())):
                    yield (
                        fill(item, () if alone else sidecar, name)
                        if isinstance(item, Document)
                        else _from(item, name)
                    )


def written(name: str) -> bool:
    """Whether a file is a table that this program wrote: no source, where it lies in a folder of sources."""
    if not name.lower().endswith(".csv"):
        return False
    try:
        with open(name, "rb") as file:
            return file.read(200).removeprefix(b"\xef\xbb\xbf").startswith(_TABLES)
    except (OSError, ValueError):
        return False


def _from(item: Reading | RelocateError, name: str) -> Item:
    """The item, an error with the file it is about."""
    if isinstance(item, RelocateError):
        item.source = shown(name)
    return item


def skipped(paths: Iterable[str]) -> tuple[str, ...]:
    """What `read` passes over in folders among `paths`: files that no format reads, links to folders (`x/`)."""
    known = tuple(endings())
    found: list[str] = []
    for path in paths:
        if path != "-" and isdir(path):
            everything = (name for name in files(path, ("",)) if isinstance(name, str))
            found += [name for name in everything if not name.lower().endswith(known)]
    return tuple(found)


@cache
def endings() -> dict[str, str]:
    """File name endings (with the dot, lower case) and the format files that read them."""
    formats = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
    return {f".{ending}": stem for stem in formats for ending in stem.split("_")}


def format_of(ending: str | None) -> str | None:
    """The ending by which a format is known, of any that it reads: `html` of `htm`."""
    return endings().get(f".{ending}", "").split("_")[0] or None


def _one(name: str, stdin: Callable[[], bytes], encoding: str | None, how: How) -> Iterator[Item]:
    """The items of one file, or of standard input."""
    try:
        if is_address(name):
            from relocate_cli.read import _web

            content = _web.content(name, how.web, encoding)
        else:
            content = Content(shown(name), stdin() if name == "-" else contents(name), encoding)
        yield from items(replace(content, columns=how.columns))
    except RelocateError as error:
        yield error
    except Exception as error:  # of a library, on bytes that nobody thought of: the other files go on
        if sys.flags.dev_mode:
            raise
        told = f"please report it: {type(error).__name__}: {error}"
        yield RelocateError(f"{shown(name)}: left out for a defect in reading it, {told}")


def items(content: Content) -> Iterator[Item]:
    """The items of bytes in the format that their name or they themselves tell; a RelocateError is raised."""
    if not content.data:
        raise RelocateError(f"{content.source}: empty, there is nothing to read")
    stem = _format(content)
    own = Path(content.name).suffix.lower().removeprefix(".")
    ending = own if own in stem.split("_") else stem.split("_")[0]
    for item in _load(stem).read(content):
        if isinstance(item, Reading):
            yield replace(item, document=replace(item.document, format=item.document.format or ending))
        else:
            yield replace(item, format=item.format or ending) if isinstance(item, Document) else item


def _format(content: Content) -> str:
    """The name of the format that a file's ending names, else of the one its content fits.

    RelocateError where the first bytes are those of another format than the ending names.
    """
    name = re.split("[?#]", content.name)[0] if content.url else content.name
    stem = endings().get(content.ending or Path(name).suffix.lower())
    if stem is not None and not (content.data.startswith(_MAGIC) and not _fits(stem, content)):
        return stem
    formats = sorted(set(endings().values()), key=lambda each: (each != _PIPED, each))
    found = next((each for each in formats if _fits(each, content)), _ANY_TEXT)
    packed = (
        stem is not None and found == "zip" and hasattr(_load(stem), "Archive")
    )  # it tells what it misses
    if stem is None and found == _ANY_TEXT and content.data.startswith(_OLE):
        raise RelocateError(f"{content.source}: {OTHER_OFFICE}")
    if stem is not None and found not in (stem, _ANY_TEXT) and not packed:
        ending = found.split("_")[0]
        raise RelocateError(f"{content.source}: it holds {ending.upper()}; give it the ending .{ending}")
    return stem or found


def _fits(stem: str, content: Content) -> bool:
    """Whether content is of a format; what is no text is of none for texts."""
    try:
        return _load(stem).fits(content)
    except RelocateError:
        return False


def _load(stem: str) -> _Format:
    return cast(_Format, import_module(f"{__name__}.{stem}"))
