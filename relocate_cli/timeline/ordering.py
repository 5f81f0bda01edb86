"""The order of a timeline, as an editor would set it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from relocate_cli import dates
from relocate_cli.model import Event, When

Place = tuple[bool, date, bool, int, str]


def order(events: Iterable[Event]) -> list[Event]:
    """Events from early to late; `order` says "overlap" where the dates do not settle what came first.

    An event stands where its date begins, a period before the days within it (2024, 2024-03, 2024-03-05),
    `2017/..` before 2017, "mid" and "late" a third and two thirds into their period. What is only known to be
    over by a day (`../2025-12-11`) stands just before that day. Without a year there is no place: such
    events come last. Ties go by document and place in it.
    """
    sorted_events = sorted(events, key=_key)
    result: list[Event] = []
    for number, event in enumerate(sorted_events):
        before = sorted_events[number - 1].when if number else None
        result.append(replace(event, order="overlap" if before and _unsettled(before, event.when) else None))
    return result


def place(when: When | None) -> Place:
    """Where a date stands among others: a key to sort by."""
    if when is None or not dates.placed(when):
        return True, date.max, False, 0, ""
    last = when.last or date.max
    if when.first is None:
        return False, last, False, 0, ""
    begin = when.first
    if when.mod in ("mid", "end") and when.last is not None:
        thirds = 1 if when.mod == "mid" else 2
        begin += timedelta(days=((last - begin).days + 1) * thirds // 3)
    return False, begin, True, -last.toordinal(), clock(when)


def clock(when: When) -> str:
    """The time of day in a date's text, empty where none is given."""
    return (when.edtf or "").split("/")[0].partition("T")[2]


def position(event: Event) -> tuple[str, int, int, int]:
    """Where an event is told: document, then place in it."""
    evidence = event.evidence[0]
    return evidence.source, evidence.line, evidence.start, evidence.end


def _key(event: Event) -> tuple[Place, tuple[str, int, int, int]]:
    return place(event.when), position(event)


def _unsettled(before: When, when: When | None) -> bool:
    if when is None or not dates.overlaps(before, when):
        return False
    told = clock(before), clock(when)
    return not all(told) or told[0] == told[1] or before.first != when.first
