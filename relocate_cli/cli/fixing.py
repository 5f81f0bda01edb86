"""Corrections that leave no choice, written into the files or shown as a patch."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

from relocate_cli import codec, rules
from relocate_cli.cli.saying import say
from relocate_cli.cli.writing import write_whole
from relocate_cli.model import Document, Finding, RelocateError


def patch(documents: Sequence[Document], findings: Sequence[Finding]) -> str:
    """What `repair` would change, as a unified diff; on a terminal with control characters made visible."""
    lines = [line for document in documents for line in _diff(document, rules.fix(document, findings)[0])]
    if sys.stdout is not None and sys.stdout.isatty():
        lines = ["\t".join(map(codec.escape, line.rstrip("\r\n").split("\t"))) + "\n" for line in lines]
    return "".join(lines)


def repair(documents: Sequence[Document], findings: Sequence[Finding]) -> int:
    """Make the corrections in the files, and count them; each file keeps its encoding, mark and line ends.

    RelocateError if one could not be written, after the others were.
    """
    made, error = 0, None
    for document in documents:
        text, count = rules.fix(document, findings)
        if not count:
            continue
        try:
            _rewrite(document, text)
            made += count
        except RelocateError as failed:
            error = failed
            say(f"relocate: {failed}")
    if error:
        raise RelocateError("not everything was corrected; see above")
    return made


def _rewrite(document: Document, text: str) -> None:
    from relocate_cli import read

    name, encoding = document.id, document.encoding or "utf-8"
    try:
        with open(name, "rb") as file:
            data = file.read()
        before = document.text.encode(encoding)
        if not data.endswith(before) or read.decode(data, name, document.encoding)[0] != document.text:
            raise RelocateError(f"{name}: its text is not the file as it stands, correct it by hand")
        changed = data[: len(data) - len(before)] + text.encode(encoding)
        write_whole(name, lambda stream: stream.buffer.write(changed))
    except UnicodeEncodeError as error:
        raise RelocateError(
            f"{name}: {error.object[error.start]!r} cannot be written in {encoding}"
        ) from None
    except OSError as error:
        raise RelocateError(
            f"{name}: cannot be corrected ({(error.strerror or str(error)).lower()})"
        ) from None


def _diff(document: Document, text: str) -> Iterator[str]:
    from difflib import unified_diff

    if text == document.text:
        return
    old, new = _lines(document.text), _lines(text)
    for line in unified_diff(old, new, document.id, document.id, lineterm="\n"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines as `patch` counts them: a line feed ends one, nothing else does."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
