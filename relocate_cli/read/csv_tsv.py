"""Tables of documents, one a row: CSV with commas, semicolons or bars, and TSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import StringIO
from itertools import chain, islice

from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _published
from relocate_cli.read._columns import named
from relocate_cli.read._content import Content

_MARKS = "\t,;|"
_LONGEST = 10_000_000
"""Longest cell in code points."""

_GUESSED = 60
"""A column without a known name is taken for the text if its cells are on average this long, in code points."""

_SAMPLE = 50
"""How many rows tell which column holds the text."""


def fits(content: Content) -> bool:
    """Whether the first line names columns, one for the text and another that a document has."""
    import csv

    first = (content.text[:2000].splitlines() or [""])[0]
    try:
        heading = next(csv.reader([first], delimiter=_mark(first)), [])
    except csv.Error:
        return False
    found = named(heading, content.columns)
    return "text" in found and len(found) > 1


def read(content: Content) -> Iterator[Document | RelocateError]:
    """A document for each row that has a text, named by its id or the line it begins on."""
    rows = _rows(content)
    heading = next(rows, (1, []))[1]
    if {"edtf", "status", "title"} <= set(heading):
        raise RelocateError(
            f"{content.source}: events in CSV are written but not read; give JSON or the plain notation"
        )
    first = list(islice(rows, _SAMPLE))
    places = named(heading, content.columns)
    _check(content, heading)
    if "text" not in places:
        places["text"] = _longest(content, heading, [cells for _, cells in first], set(places.values()))
    found = False
    for line, cells in chain(first, rows):
        if any(cell.strip() for cell in cells):
            found = True
            yield from _document(content, line, cells, places)
    if not found:
        raise RelocateError(f"{content.source}: a heading without rows, there is nothing to read")


def _check(content: Content, heading: Sequence[str]) -> None:
    """Raise a RelocateError for a column that the user names and the table does not have."""
    for option, name in (("--text-column", content.columns.text), ("--date-column", content.columns.date)):
        if name is not None and not {name.casefold().strip()} & {each.casefold().strip() for each in heading}:
            raise RelocateError(
                f'{content.source}: no column "{name}" ({option}); it has {", ".join(heading)}'
            )


def _longest(content: Content, heading: Sequence[str], rows: list[list[str]], taken: set[int]) -> int:
    sizes = {
        place: sum(len(row[place]) for row in rows if place < len(row)) / max(len(rows), 1)
        for place in range(len(heading))
        if place not in taken
    }
    place = max(sizes, key=lambda each: sizes[each], default=-1)
    if place < 0 or sizes[place] < _GUESSED:
        known = ", ".join(heading)
        raise RelocateError(
            f"{content.source}: none of the columns {known} is known to hold the text; name it with --text-column"
        )
    return place


def _document(
    content: Content, line: int, cells: list[str], places: dict[str, int]
) -> Iterator[Document | RelocateError]:
    values = {key: cells[place].strip() for key, place in places.items() if place < len(cells)}
    place = f"{content.name}:{line}"
    if not values.get("text"):
        yield RelocateError(f"{place}: no text in this row")
        return
    document = Document(
        values.get("id") or place,
        values["text"] + "\n",
        title=values.get("title") or None,
        publisher=values.get("publisher") or None,
        url=values.get("url") or None,
        lang=values.get("lang") or None,
        encoding=content.decoded[1],
    )
    if written := values.get("published"):
        try:
            when = _published.parse(written, document.lang)
            document = replace(document, published=when, published_from="metadata")
        except ValueError as error:
            yield RelocateError(f"{place}: date: {error}")
    yield document


def _rows(content: Content) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the line each begins on."""
    import csv

    text = content.text
    reader = csv.reader(StringIO(text, newline=""), delimiter=_mark((text[:4096].splitlines() or [""])[0]))
    before = csv.field_size_limit(_LONGEST)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise RelocateError(f"{content.source}:{line}: a row that cannot be read ({error})") from None
    finally:
        csv.field_size_limit(before)


def _mark(first: str) -> str:
    """What stands between the cells of the first line most often."""
    return max(_MARKS, key=lambda mark: (first.count(mark), -_MARKS.index(mark)))
