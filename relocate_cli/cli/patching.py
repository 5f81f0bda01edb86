"""Corrections that leave no choice, shown as a patch."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

from relocate_cli import codec
from relocate_cli.cli.fixing import changes, mark
from relocate_cli.model import Document, Finding


def patch(documents: Sequence[Document], findings: Sequence[Finding]) -> str:
    """What `repair` would change, as a unified diff; on a terminal with control characters made visible.

    RelocateError for a document whose text is not that of its file: nobody could apply its patch.
    """
    changed = [(document, text) for document, text, _ in changes(documents, findings)]
    for document, _ in changed:
        if document.id != "-":
            mark(document)
    lines = [line for document, text in changed for line in _diff(document, text)]
    if sys.stdout is not None and sys.stdout.isatty():
        lines = ["\t".join(map(codec.escape, line.rstrip("\r\n").split("\t"))) + "\n" for line in lines]
    return "".join(lines)


def _diff(document: Document, text: str) -> Iterator[str]:
    from difflib import unified_diff

    old, new = _lines(document.text), _lines(text)
    for line in unified_diff(old, new, document.id, document.id, lineterm="\n"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines as `patch` counts them: a line feed ends one, nothing else does."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
