"""Corrections that leave no choice, written into the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli import rules
from relocate_cli.cli.saying import say
from relocate_cli.cli.writing import write_whole
from relocate_cli.model import Document, Finding, RelocateError


def repair(documents: Sequence[Document], findings: Sequence[Finding]) -> tuple[int, bool]:
    """Make the corrections in the files: how many, and whether all could be; what could not is told.

    Each file keeps its encoding, byte order mark and line ends.
    """
    made, whole = 0, True
    for document, text, count in changes(documents, findings):
        try:
            _rewrite(document, text)
            made += count
        except RelocateError as error:
            whole = False
            say(f"relocate: {error}")
    return made, whole


def changes(
    documents: Sequence[Document], findings: Sequence[Finding]
) -> Iterator[tuple[Document, str, int]]:
    """The documents that change, with their text as it will be and the number of corrections."""
    concerned = {finding.source for finding in findings if finding.corrections}
    for document in documents:
        if document.id in concerned:
            text, count = rules.fix(document, findings)
            if count:
                yield document, text, count


def mark(document: Document) -> bytes:
    """The byte order mark of a document's file; RelocateError unless the rest of the file is the document's text."""
    from relocate_cli import read

    try:
        with open(document.id, "rb") as file:
            data = file.read()
        before = document.text.encode(document.encoding or "utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RelocateError(f"{document.id}: cannot be corrected ({reason})") from None
    if not data.endswith(before) or read.decode(data, document.id, document.encoding)[0] != document.text:
        raise RelocateError(f"{document.id}: its text is not the file as it stands, correct it by hand")
    return data[: len(data) - len(before)]


def _rewrite(document: Document, text: str) -> None:
    name, encoding = document.id, document.encoding or "utf-8"
    try:
        changed = mark(document) + text.encode(encoding)
        write_whole(name, lambda stream: stream.buffer.write(changed))
    except UnicodeEncodeError as error:
        raise RelocateError(
            f"{name}: {error.object[error.start]!r} cannot be written in {encoding}"
        ) from None
    except OSError as error:
        raise RelocateError(
            f"{name}: cannot be corrected ({(error.strerror or str(error)).lower()})"
        ) from None
