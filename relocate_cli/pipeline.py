"""The way of one document: split, date, find times, find events."""

from __future__ import annotations

from dataclasses import replace

from relocate_cli import events, text, times
from relocate_cli.model import Document, Reading, When


def read(document: Document, published: When | None = None) -> Reading:
    """All that is found in a document; `published` overrules what the document says of its own date."""
    reading = mark(document, published)
    return replace(reading, events=events.find(reading.document, reading.mentions))


def mark(document: Document, published: When | None = None) -> Reading:
    """The document's sentences, own date and time expressions, without events."""
    if published is not None:
        document = replace(document, published=published, published_from="option")
    document = times.date(text.split(document))
    mentions, residue = times.find(document)
    return Reading(document, mentions, residue)
