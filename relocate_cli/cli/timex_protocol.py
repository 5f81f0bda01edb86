"""The protocol of temporal-tagging scorers: a document a line in, its time expressions a line out."""

from __future__ import annotations

import json
import re
import sys
from typing import TextIO

from relocate_cli import corpus, dates, pipeline, read, show
from relocate_cli.cli.inputs import check_stdin
from relocate_cli.cli.output import with_stdout
from relocate_cli.cli.saying import say
from relocate_cli.model import Document, Reading, RelocateError, When


def answer(published: When | None, encoding: str | None = None) -> int:
    """Answer `{"id", "text", "dct"}` lines of stdin as they come; the exit code is 2 if one was malformed.

    Lines are in UTF-8 unless `encoding` names another, in which a line feed must be one byte.
    """
    named = read.check_encoding(encoding) if encoding is not None else None
    if named and "\n".encode(named) != b"\n":
        raise RelocateError(f"--encoding: {encoding} cannot be read line by line; convert it to UTF-8")
    check_stdin("pipe JSON lines in")
    errors: list[str] = []

    def converse(stream: TextIO) -> None:
        for number, line in enumerate(sys.stdin.buffer, start=1):
            if not line.strip():
                continue
            try:
                reading = _mark(_document(line, named), published)
            except RelocateError as error:
                errors.append(str(error))
                say(f"relocate: line {number}: {error}")
            else:
                show.write("timex", [reading], "timex-jsonl", stream)
                stream.flush()

    with_stdout(converse)
    return 2 if errors else 0


def _mark(document: Document, published: When | None) -> Reading:
    try:
        return pipeline.mark(document, published)
    except Exception as error:
        raise corpus.left_out(document, error) from None


def _document(line: bytes, encoding: str | None) -> Document:
    try:
        obj = json.loads(read.decode(line, "stdin", encoding)[0] if encoding else line)
    except json.JSONDecodeError as error:
        raise RelocateError(f"not JSON ({error.msg} at column {error.colno})") from None
    except (ValueError, RecursionError):
        raise RelocateError("not JSON in UTF-8, or nested too deeply") from None
    if not isinstance(obj, dict) or not isinstance(obj.get("text"), str):
        raise RelocateError('needs an object with "id", "text" and "dct"')
    dct = obj.get("dct")
    when = _creation_time(dct) if dct else None
    return Document(
        str(obj.get("id", "-")), obj["text"], published=when, published_from="metadata" if when else None
    )


def _creation_time(dct: object) -> When:
    """The day of a document creation time: `1998-02-27`, `19980227`, also with a time of day behind it."""
    match = re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?:T|$)", str(dct), re.ASCII)
    try:
        return dates.parse("-".join(match.groups()) if match else str(dct))
    except ValueError as error:
        raise RelocateError(f'"dct": {error}') from None
