"""Zip files as office programs write them: parts by name, read piece by piece and never past a bound."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from relocate_cli.model import RelocateError
from relocate_cli.read._content import Content
from relocate_cli.read._packed import readable

if TYPE_CHECKING:
    from zipfile import ZipFile

_PIECE = 65_536
_LEAST, _RATIO = 20_000_000, 100
"""A part may be so many bytes long, or so many times as long as its file; text shrinks to a tenth or less."""

MAGIC = b"PK\x03\x04"


class Archive:
    """A zip file; what is wrong with it is a RelocateError that names the file."""

    def __init__(self, content: Content, kind: str) -> None:
        from zipfile import BadZipFile, ZipFile

        self._source, self._kind = content.source, kind
        self._most = bound(content.data)
        try:
            self._file: ZipFile = ZipFile(BytesIO(content.data))
        except (BadZipFile, ValueError, NotImplementedError, OSError):
            raise self._damaged() from None

    def names(self) -> list[str]:
        """The names of the parts, in the order of the file."""
        return self._file.namelist()

    def members(self) -> list[tuple[str, str]]:
        """The names of the parts as the file has them, and as they read."""
        infos = self._file.infolist()
        return [(info.filename, readable(info.filename, bool(info.flag_bits & 0x800))) for info in infos]

    def pieces(self, name: str, most: int | None = None) -> Iterator[bytes]:
        """The bytes of a part, nothing where there is no such part; `most` bounds it besides."""
        from zipfile import BadZipFile
        from zlib import error as bad_data

        if name not in self._file.NameToInfo:
            return
        left = bound = min(self._most, most or self._most)
        try:
            if self._file.getinfo(name).flag_bits & 1:
                raise RelocateError(f"{self._source}: locked with a password; save it without one")
            with self._file.open(name) as part:
                while piece := part.read(_PIECE):
                    left -= len(piece)
                    if left < 0:
                        raise RelocateError(
                            f"{self._source}: {name} in it swells past {bound // 1_000_000} MB; no document does"
                        )
                    yield piece
        except (BadZipFile, bad_data, EOFError, NotImplementedError, OSError, ValueError):
            raise self._damaged() from None

    def _damaged(self) -> RelocateError:
        return RelocateError(
            f"{self._source}: a damaged {self._kind} file that cannot be opened; get it anew"
        )


def bound(packed: bytes) -> int:
    """How many bytes what is packed may become."""
    return max(_LEAST, _RATIO * len(packed))


def holds(content: Content, name: str) -> bool:
    """Whether bytes are those of a zip file with a part of this name."""
    if not content.data.startswith(MAGIC):
        return False
    try:
        return name in Archive(content, "zip").names()
    except RelocateError:
        return False


def mimetype(content: Content) -> bytes:
    """What the part of this name says of a zip file (OpenDocument, part 2, 3.3; OWPML and EPUB do the same)."""
    if not content.data.startswith(MAGIC):
        return b""
    try:
        return b"".join(Archive(content, "zip").pieces("mimetype", 1000)).strip()
    except RelocateError:
        return b""
