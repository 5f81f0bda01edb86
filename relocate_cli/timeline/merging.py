"""Several reports of one event become one event with all their evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from relocate_cli import matching
from relocate_cli.matching import Profile
from relocate_cli.model import Event, Evidence, Participant
from relocate_cli.timeline.nearness import Index
from relocate_cli.timeline.ordering import position


def merge(events: Iterable[Event]) -> list[Event]:
    """Each event once, with the evidence of all its reports."""
    return [join(group) for group in groups(events)]


def groups(events: Iterable[Event]) -> list[list[Event]]:
    """The reports of each event together.

    An event joins a group only if it is the same as every event already in it, so that two events that
    differ are never joined by a vague third one. Events of one sentence are never joined.
    """
    told = [(event, matching.profile(event)) for event in sorted(events, key=position)]
    index = Index(profile for _, profile in told if profile)
    found: list[_Group] = []
    for event, profile in told:
        if profile is None:
            continue
        known = sorted(index.find(profile))
        number = next((n for n in known if found[n].takes(event, profile)), len(found))
        if number == len(found):
            found.append(_Group())
        found[number].add(event, profile)
        index.add(profile, number)
    return [group.events for group in found]


class _Group:
    """Reports of one event, with what a further one is compared with: every profile once, not every report."""

    __slots__ = ("_by_source", "_ids", "events")

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._ids: defaultdict[Profile, set[str]] = defaultdict(set)
        self._by_source: defaultdict[str, list[Event]] = defaultdict(list)

    def add(self, event: Event, profile: Profile) -> None:
        self.events.append(event)
        self._ids[profile].add(event.id)
        self._by_source[event.source].append(event)

    def takes(self, event: Event, profile: Profile) -> bool:
        """Whether an event is the same as every one here; one with the same id always is."""
        own = {event.id}
        return all(
            ids == own or matching.alike(profile, known) for known, ids in self._ids.items()
        ) and not any(
            other.id != event.id and _one_sentence(event, other) for other in self._by_source[event.source]
        )


def _one_sentence(one: Event, other: Event) -> bool:
    """Whether two clauses overlap or share a date expression: coordinated predicates are different events."""
    left, right = one.evidence[0], other.evidence[0]
    if left.source != right.source or not left.quote or not right.quote:
        return False
    shared = (
        one.mention is not None and other.mention is not None and one.mention.start == other.mention.start
    )
    return shared or (left.start < right.end and right.start < left.end)


def leader(group: Sequence[Event]) -> Event:
    """The report with the most exact date, which gives the merged event its id, date, status and title."""
    return min(group, key=_vagueness)


def join(group: Sequence[Event]) -> Event:
    """One event out of its reports: all evidence and actors, the leading report's first."""
    if len(group) == 1:
        return group[0]
    lead = leader(group)
    others = [event for event in group if event is not lead]
    evidence: dict[tuple[str, int, int, int], Evidence] = {}
    actors: dict[str, Participant] = {}
    for event in (lead, *others):
        for item in event.evidence:
            evidence.setdefault((item.source, item.line, item.start, item.end), item)
        for participant in event.actors:
            actors.setdefault(matching.identity(participant), participant)
    return replace(
        lead,
        evidence=tuple(evidence.values()),
        actors=tuple(actors.values()),
        sources=max(len({item.source for item in evidence.values()}), *(event.sources for event in group)),
        links=tuple(dict.fromkeys(link for event in (lead, *others) for link in event.links)),
    )


def _vagueness(event: Event) -> tuple[bool, int, bool]:
    """Least for the most exact date: told, not inferred; of fewer days; of a stated part of them."""
    when = event.when
    days = (when.last - when.first).days if when and when.first and when.last else 10**7
    return event.inferred, days, when is None or when.mod is None
