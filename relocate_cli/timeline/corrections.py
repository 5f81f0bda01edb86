"""What a person has written down corrects what was extracted under the same id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from relocate_cli.model import Event, Reading
from relocate_cli.timeline.merging import groups, join, leader


def mentions(readings: Iterable[Reading]) -> tuple[Event, ...]:
    """Every event as mentioned, unmerged, in document order, undated ones included, with corrections applied.

    An event that comes as data (JSON, the plain notation) corrects the one extracted under the same id,
    wherever it stands among the readings; of several that come as data the last one counts. A rejected event
    is removed. Data without a counterpart are events in their own right.
    """
    readings = tuple(readings)
    written = _written(readings)
    placed = {event.id for event in _extracted(readings)}
    told: list[Event] = []
    for reading in readings:
        for event in reading.events:
            if not _is_data(reading):
                told.append(_correct(event, written))
            elif event.id not in placed:
                placed.add(event.id)
                told.append(written[event.id])
    return tuple(event for event in told if not event.rejected)


def events(readings: Iterable[Reading]) -> list[Event]:
    """The dated events with corrections applied, to be merged.

    A correction of a report that leads a merged event is one of the event, for it is under this id that the
    timeline shows it; of any other report, of that report alone.
    """
    readings = tuple(readings)
    written = _written(readings)
    if not any(event.id in written for event in _extracted(readings)):
        return _dated(mentions(readings))
    extracted = _extracted(readings)
    ids = {event.id for event in extracted}
    told = [event for event in extracted if event.when is None]
    for group in groups(_dated(extracted)):
        told += [join(group)] if leader(group).id in written else group
    corrected = [_correct(event, written) for event in told]
    return _dated([*corrected, *(event for event in written.values() if event.id not in ids)])


def astray(readings: Iterable[Reading]) -> tuple[Event, ...]:
    """Rejections that hit nothing: lines marked `rejected` whose id no extracted event has."""
    readings = tuple(readings)
    ids = {event.id for event in _extracted(readings)}
    written = _written(readings).values() if ids else ()
    return tuple(event for event in written if event.rejected and event.id not in ids)


def _dated(told: Iterable[Event]) -> list[Event]:
    return [event for event in told if event.when and event.when.edtf and not event.rejected]


def _is_data(reading: Reading) -> bool:
    """Whether a reading's events were written down as such, not extracted from its document."""
    return not reading.document.sentences


def _extracted(readings: Iterable[Reading]) -> list[Event]:
    return [event for reading in readings if not _is_data(reading) for event in reading.events]


def _written(readings: Iterable[Reading]) -> dict[str, Event]:
    found: dict[str, Event] = {}
    for event in (event for reading in readings if _is_data(reading) for event in reading.events):
        found[event.id] = _revise(found[event.id], event) if event.id in found else event
    return found


def _correct(event: Event, written: Mapping[str, Event]) -> Event:
    return _revise(event, written[event.id]) if event.id in written else event


def _revise(original: Event, correction: Event) -> Event:
    """The original with what the plain notation can say taken from its correction; the evidence stays.

    A date that a person gave is of no expression in the text.
    """
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
        mention=original.mention if same_date else None,
        superseded=correction.superseded or (original.superseded and correction.status == original.status),
        rejected=False,
    )


def _date(event: Event) -> tuple[str | None, str | None]:
    return (event.when.edtf, event.when.mod) if event.when else (None, None)
