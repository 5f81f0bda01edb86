"""What a person has written down corrects what was extracted under the same id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from relocate_cli.model import Event, Reading


def mentions(readings: Iterable[Reading]) -> tuple[Event, ...]:
    """Every event as mentioned, unmerged, in document order, undated ones included, with corrections applied.

    An event that comes as data (JSON, the plain notation) corrects the one extracted under the same id,
    wherever it stands among the readings; of several that come as data the last one counts. A rejected event
    is removed. Data without a counterpart are events in their own right.
    """
    readings = tuple(readings)
    extracted = {event.id for reading in readings if not is_data(reading) for event in reading.events}
    written: dict[str, Event] = {}
    for event in (event for reading in readings if is_data(reading) for event in reading.events):
        written[event.id] = _revise(written[event.id], event) if event.id in written else event
    told: list[Event] = []
    placed = set(extracted)
    for reading in readings:
        for event in reading.events:
            if not is_data(reading):
                told.append(_revise(event, written[event.id]) if event.id in written else event)
            elif event.id not in placed:
                placed.add(event.id)
                told.append(written[event.id])
    return tuple(event for event in told if not event.rejected)


def is_data(reading: Reading) -> bool:
    """Whether a reading's events were written down as such, not extracted from its document."""
    return not reading.document.sentences


def _revise(original: Event, correction: Event) -> Event:
    """The original with what the plain notation can say taken from its correction; the evidence stays."""
    if correction.rejected:
        return replace(original, rejected=True)
    same_date = _date(original) == _date(correction)
    known = {participant.name: participant for participant in original.actors}
    return replace(
        original,
        when=original.when if same_date else correction.when,
        status=correction.status,
        title=correction.title,
        actors=tuple(known.get(participant.name, participant) for participant in correction.actors),
        kind=original.kind if correction.kind == "other" else correction.kind,
        inferred=correction.inferred or (original.inferred and same_date),
        superseded=correction.superseded or (original.superseded and correction.status == original.status),
        rejected=False,
    )


def _date(event: Event) -> tuple[str | None, str | None]:
    return (event.when.edtf, event.when.mod) if event.when else (None, None)
