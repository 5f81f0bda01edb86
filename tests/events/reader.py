"""Reads a short text through the whole pipeline, as the tests here want it."""

from relocate_cli import dates, pipeline
from relocate_cli.model import Document, Event

WRITTEN = "2025-12-11"


def events(text: str, published: str | None = WRITTEN, *, undated: bool = False) -> list[Event]:
    """The events of a text published on a fixed day."""
    reading = pipeline.read(Document("note.txt", text), dates.parse(published) if published else None)
    return [event for event in reading.events if undated or event.when is not None]


def lines(text: str, published: str | None = WRITTEN) -> list[str]:
    """The dated events of a text as "date status title"."""
    return [
        f"{event.when.edtf} {event.status} {event.title}" for event in events(text, published) if event.when
    ]


def roles(event: Event) -> dict[str, str]:
    """The actors of an event by name, with their roles."""
    return {participant.name: participant.role for participant in event.actors}
