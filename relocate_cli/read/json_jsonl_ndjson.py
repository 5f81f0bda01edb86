"""JSON and JSON Lines: documents (`{"id", "text", "published", …}`) and events extracted earlier."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from relocate_cli import codec
from relocate_cli.model import Document, Event, Reading, RelocateError
from relocate_cli.read import _published
from relocate_cli.read._columns import field
from relocate_cli.read._content import Content


def fits(content: Content) -> bool:
    """Whether the first thing is an object or a list of objects, or an early line is an object of its own."""
    text = content.text
    if re.match(r'\s*(?:\{\s*["}]|\[\s*[{\]])', text):
        return True
    return '{"' in text[:4096] and _by_line(text[:1_000_000].split("\n", 4))


def read(content: Content) -> Iterator[Document | Reading | RelocateError]:
    """The documents of one file in order, bad lines among them, and then its events as one reading."""
    text, name = content.text, content.name
    events: list[Event] = []
    lines: Counter[int] = Counter()
    for line, value in _values(text):
        lines[line] += 1
        place = f"{name}:{line}" + (f"#{lines[line]}" if lines[line] > 1 else "")
        try:
            if isinstance(value, RelocateError):
                raise value
            if isinstance(value, Mapping) and _is_document(value, content):
                yield from _document(value, place, content)
            else:
                events.append(codec.decode(value))
        except RelocateError as error:
            yield RelocateError(f"{name}:{line}: {error}")
    if events:
        yield Reading(Document(name, text), events=tuple(events))


def _is_document(value: Mapping[str, object], content: Content) -> bool:
    """Whether an object is a document, not an event or a finding; any other is where the user names its text."""
    if "edtf" in value or "severity" in value:
        return False
    return content.columns.text is not None or "text" in value or "schema" not in value


def _document(
    value: Mapping[str, object], place: str, content: Content
) -> Iterator[Document | RelocateError]:
    """One document, named by its place unless it has an id; a date that is none is told before it.

    The date is `published`, or `dct` as corpora for temporal tagging call it; the user may name other fields.
    """
    columns = content.columns
    text = field(value, columns.text or "text")
    if not isinstance(text, str) and columns.text:
        raise RelocateError(
            f'no text in "{columns.text}" (--text-field); it has {", ".join(map(str, value))[:200]}'
        )
    if not isinstance(text, str):
        raise RelocateError(
            'a document needs "text" (--text-field names another), an event "schema" and "edtf"'
        )
    if not text.strip():
        raise RelocateError(f'"{columns.text or "text"}" is empty, there is nothing to read')
    id = value.get("id")
    published = field(value, columns.date) if columns.date else value.get("published") or value.get("dct")
    document = Document(
        _whole(str(id)) if isinstance(id, str | int) and id != "" else place,
        _whole(text),
        title=_field(value, "title"),
        publisher=_field(value, "publisher"),
        url=_field(value, "url"),
        lang=_field(value, "lang"),
        encoding=content.decoded[1],
    )
    if published is not None and published != "":
        try:
            when = _published.parse(published, document.lang)
            document = replace(document, published=when, published_from="metadata")
        except ValueError as error:
            yield RelocateError(f'{place}: "published": {error}')
    yield document


def _field(value: Mapping[str, object], key: str) -> str | None:
    field = value.get(key)
    return _whole(field.strip()) or None if isinstance(field, str) else None


def _whole(text: str) -> str:
    """JSON can spell half a surrogate pair, which no encoding can write: such a half becomes U+FFFD."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)


def _values(text: str) -> Iterator[tuple[int, object]]:
    """Each value with the line it begins on; RelocateError stands for one that is not JSON.

    A list gives its elements. Of JSON Lines a bad line costs that line only; in a list, or where values run
    over several lines, nothing after the first mistake can be trusted.
    """
    lines = re.split(r"\r\n|\n|\r", text)
    if text.lstrip()[:1] == "[" or not _by_line(lines):
        yield from _running(text)
        return
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _parsed(line)


def _by_line(lines: list[str]) -> bool:
    """Whether one of the first three lines is an object of its own."""
    return any(isinstance(_parsed(line), dict) for line in [line for line in lines[:9] if line.strip()][:3])


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return _mistake(error)


def _running(text: str) -> Iterator[tuple[int, object]]:
    """The elements of a list, or values one after the other, wherever the lines break."""
    decoder = json.JSONDecoder()
    position = _past_blanks(text, 0)
    listed = text[position] == "["
    if listed:
        position = _past_blanks(text, position + 1)
    line, counted = 1, 0
    while text[position : position + 1] != ("]" if listed else ""):
        line, counted = line + text.count("\n", counted, position), position
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            yield getattr(error, "lineno", line), _mistake(error)
            return
        yield line, value
        position = _past_blanks(text, position)
        if listed and text[position : position + 1] == ",":
            position = _past_blanks(text, position + 1)
        elif listed and text[position : position + 1] != "]":
            yield (
                line + text.count("\n", counted, position),
                RelocateError("the list goes on without a comma"),
            )
            return
    end = _past_blanks(text, position + 1)
    if end < len(text):
        yield line + text.count("\n", counted, end), RelocateError("something follows the end of the list")


def _past_blanks(text: str, position: int) -> int:
    match = re.compile(r"\s*+").match(text, position)
    return match.end() if match else position


def _mistake(error: ValueError | RecursionError) -> RelocateError:
    if isinstance(error, json.JSONDecodeError):
        return RelocateError(f"not JSON ({error.msg} at column {error.colno}); mend or remove it")
    if isinstance(error, RecursionError):
        return RelocateError("JSON nested too deeply to be read")
    return RelocateError("JSON with a number too long to be read")
