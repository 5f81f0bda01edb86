"""The way of one document: bare of markup and odd forms, split, date, find times, find events, back to the source."""

from __future__ import annotations

from dataclasses import replace

from relocate_cli import events, markup, text, times
from relocate_cli.model import Document, Reading, When


def read(document: Document, published: When | None = None) -> Reading:
    """All that is found in a document; `published` overrules what the document says of its own date."""
    bare = markup.strip(_dated(document, published))
    reading = _mark(bare.document)
    return markup.restore(replace(reading, events=events.find(reading.document, reading.mentions)), bare)


def mark(document: Document, published: When | None = None) -> Reading:
    """The document's sentences, own date and time expressions, without events."""
    bare = markup.strip(_dated(document, published))
    return markup.restore(_mark(bare.document), bare)


def _dated(document: Document, published: When | None) -> Document:
    return document if published is None else replace(document, published=published, published_from="option")


def _mark(document: Document) -> Reading:
    return Reading(*times.mark(text.split(document)))
