"""Reports of what may be one event in different documents, two by two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from relocate_cli import dates
from relocate_cli.model import UNDONE, Event, Reading
from relocate_cli.rules.once import Report, once, one_thing, report

Sort = Literal["compatible", "update", "rescheduled", "possibly another event", "conflict"]
"""How two reports that differ go together."""

_RARE = 3
"""How many of the rarest words of a title two reports are looked up by."""

_MANY = 30
"""Reports under one word from which on it tells nothing."""

_LEAST = 2
_LIKE = 0.6
"""Words in common, and their Dice coefficient, from which two titles are compared at all."""


class Pair(NamedTuple):
    """Two reports of different documents, the one published first (or read first) before the other."""

    earlier: Report
    later: Report

    @property
    def likely(self) -> bool:
        """Whether they are likely of one event: by the same actors or, where one tells none, many of the words."""
        one, other = self.earlier, self.later
        if one.profile.agents and other.profile.agents:
            return bool(one.profile.agents & other.profile.agents)
        return len(one.subject & other.subject) > _LEAST

    @property
    def alike(self) -> bool:
        """Whether they can hardly be of two events: of what happens once, in the same words."""
        one, other = self.earlier, self.later
        same = other._replace(profile=other.profile._replace(status=one.profile.status))
        return self.likely and once(one.event) and once(other.event) and one_thing(one, same)

    @property
    def apart(self) -> bool:
        """Whether their dates cannot be one."""
        return not dates.overlaps(self.earlier.profile.when, self.later.profile.when)

    @property
    def in_order(self) -> bool:
        """Whether it is known that one was published before the other."""
        return "" != _published(self.earlier) < _published(self.later)

    @property
    def place(self) -> str:
        """Where the earlier one stands, for a message at the later one."""
        evidence = self.earlier.event.evidence[0]
        return f"{evidence.source}:{evidence.line}"


def pairs(readings: Sequence[Reading], *, everything: bool = True) -> tuple[Pair, ...]:
    """The reports of different documents that may be of one event, each with each, in the order of the documents.

    Without `everything` those that can be in conflict: of what happens once, and of a day on which something was
    called off.
    """
    if len(readings) < 2:
        return ()
    events = [event for reading in readings for event in reading.events]
    if not everything:
        off = {event.when.edtf for event in events if event.when and event.status in UNDONE}
        events = [event for event in events if event.when and (event.when.edtf in off or once(event))]
    reports = [told for event in events if _compared(event) and (told := report(event))]
    counts = Counter(word for report in reports for word in report.subject)
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    found: dict[tuple[int, int], Pair] = {}
    for number, told in enumerate(reports):
        words = sorted(told.subject, key=lambda word: (counts[word], word))[:_RARE]
        for word in words:
            for other in buckets[word]:
                if (other, number) not in found and _comparable(reports[other], told):
                    one, two = sorted((reports[other], told), key=_published)
                    found[other, number] = Pair(one, two)
            if counts[word] <= _MANY:
                buckets[word].append(number)
    return tuple(found[key] for key in sorted(found))


def _published(told: Report) -> str:
    return told.event.evidence[0].published or ""


def _compared(event: Event) -> bool:
    """Whether an event is dated in the text, neither replaced nor struck out."""
    if event.inferred or event.superseded or event.rejected or event.when is None:
        return False
    return event.when.grain in ("day", "month", "year", "quarter", "half")


def _comparable(one: Report, other: Report) -> bool:
    """Whether two reports are of different documents and of what may be one thing."""
    left, right = one.profile, other.profile
    if one.event.source == other.event.source or left.ordinals != right.ordinals:
        return False
    if left.trigger != right.trigger and left.kind and right.kind and left.kind != right.kind:
        return False
    shared = len(one.subject & other.subject)
    return shared >= _LEAST and 2 * shared >= _LIKE * (len(one.subject) + len(other.subject))
