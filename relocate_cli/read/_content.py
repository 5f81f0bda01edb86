"""What a format is given: the bytes of one file, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from relocate_cli.model import RelocateError
from relocate_cli.read._encoding import decode
from relocate_cli.read._how import Columns

OTHER_OFFICE = "an Office file of a kind that is not read; save it as DOCX, PDF or CSV"
"""What is said of spreadsheets, slides and the files of old versions."""


@dataclass(frozen=True)
class Content:
    """The bytes of one file or part of one.

    `name` is how the file is called in what is told of it, `encoding` what the user says of the bytes (as Python
    calls it), `charset` what came with them (a header), `url` where they were found; `columns` are those that the
    user names, `depth` is how often it was packed in other files, `ending` that of its format where known.
    """

    name: str
    data: bytes
    encoding: str | None = None
    charset: str | None = None
    url: str | None = None
    columns: Columns = field(default_factory=Columns)
    depth: int = 0
    ending: str | None = None

    @property
    def source(self) -> str:
        """The name in sentences."""
        return "standard input" if self.name == "-" else self.name

    @cached_property
    def decoded(self) -> tuple[str, str | None]:
        """The bytes as text, and the encoding they were told to be where that is not UTF-8."""
        text, told = decode(self.data, self.source, self.encoding)
        if not text.strip(" \t\r\n\f\v"):
            raise RelocateError(f"{self.source}: empty, there is nothing to read")
        return text, told

    @property
    def text(self) -> str:
        """The bytes as text; RelocateError if they are none, or blank."""
        return self.decoded[0]
