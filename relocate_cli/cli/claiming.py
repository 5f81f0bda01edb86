"""What relocate check was asked: a claim, a file of them or a draft, and the sources to hold them against."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from os.path import normpath
from typing import NamedTuple

from relocate_cli import claims, pipeline, read
from relocate_cli.claims import Checked, Sources
from relocate_cli.cli.inputs import check_stdin
from relocate_cli.model import Document, Reading, RelocateError, When


class Asking(NamedTuple):
    """The claims or the draft (a file's name) and the sources of a command line."""

    claims: tuple[str, ...]
    draft: str | None
    sources: list[str]
    document: Document | None = None

    @property
    def draft_text(self) -> str | None:
        """The text of the draft, None without one."""
        return self.document.text if self.document else None

    def others(self, readings: Iterable[Reading]) -> list[Reading]:
        """The sources without the draft itself, which bears out nothing."""
        own = normpath(self.draft) if self.draft else None
        return [reading for reading in readings if normpath(reading.document.id) != own]

    def check(self, sources: Sources, written: When | None) -> list[Checked]:
        """The verdicts, in order."""

        def reading(text: str) -> Reading:
            return pipeline.read(Document("claim", text), written)

        if self.document is not None:
            return claims.check_draft(pipeline.read(self.document, written), sources, reading)
        return [claims.check(claim, sources, reading) for claim in self.claims]


def asked(
    words: Sequence[str], file: str | None, draft: str | None, against: Sequence[str], encoding: str | None
) -> Asking:
    """The claims and sources of a command line; RelocateError where it names none, or two sorts of claims."""
    if file is not None and draft is not None:
        raise RelocateError("--claims and --draft exclude each other; give one of them")
    if file is None and draft is None:
        if not words:
            raise RelocateError(
                "give a claim in quotes and the sources to check it against, or --claims or --draft"
            )
        if not words[0].strip():
            raise RelocateError("the claim is empty; give it in quotes")
        return Asking((words[0],), None, [*words[1:], *against])
    sources = [*words, *against]
    if "-" in (file, draft) and "-" in sources:
        raise RelocateError("standard input cannot be the claims and a source; give one of them as a file")
    if draft is not None:
        return Asking((), draft, sources, _document(draft, encoding))
    lines = _document(file or "-", encoding).text.splitlines()
    told = tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
    if not told:
        raise RelocateError(f"{file}: there is no claim in it; write one a line")
    return Asking(told, None, sources)


def _document(name: str, encoding: str | None) -> Document:
    if name == "-":
        check_stdin("pipe the claims in, or name a file")
    for item in read.read([name], lambda: sys.stdin.buffer.read(), encoding):
        if isinstance(item, RelocateError):
            raise item
        if isinstance(item, Document):
            return item
    raise RelocateError(f"{name}: there is no text in it to check")
