"""Several reports of one event become one event with all their evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from relocate_cli import matching
from relocate_cli.matching import Profile
from relocate_cli.model import Event, Evidence, Participant
from relocate_cli.timeline.independence import independent
from relocate_cli.timeline.nearness import Index
from relocate_cli.timeline.ordering import position

_WORDINGS = 16
"""With so many different wordings of a group a further report is compared: who is like all of these is one more."""

_OF_A_SENTENCE = 16
"""More events than this no sentence has in one group."""


def merge(events: Iterable[Event]) -> list[Event]:
    """Each event once, with the evidence of all its reports."""
    return [join(group) for group in groups(events)]


def groups(events: Iterable[Event]) -> list[list[Event]]:
    """The reports of each event together.

    An event joins a group only if it is the same as every event already in it, so that two events that
    differ are never joined by a vague third one. Events of one sentence are only joined where one restates the other.
    """
    told = [(event, matching.profile(event)) for event in sorted(events, key=position)]
    index = Index(profile for _, profile in told if profile)
    found: list[_Group] = []
    for event, profile in told:
        if profile is None:
            continue
        known = [*_restating(event, found), *index.find(profile)]
        number = next((n for n in known if found[n].takes(event, profile)), len(found))
        if number == len(found):
            found.append(_Group())
        found[number].add(event, profile)
        index.add(profile, number)
    return [group.events for group in found]


def _restating(event: Event, found: Sequence[_Group]) -> Iterable[int]:
    """The last group, where its report is of the same clause ("찾아갔다", "찾아가 설득했다")."""
    return [len(found) - 1] if found and _restates(event, found[-1].events[-1]) else []


class _Group:
    """Reports of one event, with what a further one is compared with: every profile once, not every report."""

    __slots__ = ("_by_source", "_ids", "events")

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._ids: defaultdict[Profile, set[str]] = defaultdict(set)
        self._by_source: defaultdict[str, list[Event]] = defaultdict(list)

    def add(self, event: Event, profile: Profile) -> None:
        """Take an event in; one that restates another of its sentence is compared with nothing further."""
        restated = any(_restates(event, other) for other in self._latest(event.source))
        self.events.append(event)
        self._by_source[event.source].append(event)
        if not restated:
            self._ids[profile].add(event.id)

    def _latest(self, source: str) -> list[Event]:
        """The last reports of a document here: events come in the order of the text, so a sentence's are together."""
        return self._by_source[source][-_OF_A_SENTENCE:]

    def takes(self, event: Event, profile: Profile) -> bool:
        """Whether an event is the same as every one here; one with the same id always is."""
        near = [other for other in self._latest(event.source) if _one_sentence(event, other)]
        if near and len(self.events) == 1 and _restates(event, near[0]):
            return True
        own = {event.id}
        known = islice(self._ids.items(), _WORDINGS)
        return all(ids == own or matching.alike(profile, other) for other, ids in known) and not any(
            other.id != event.id for other in near
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


def _restates(one: Event, other: Event) -> bool:
    """Whether the title of one of two events of a sentence tells the other, and then what came of it."""
    if not _one_sentence(one, other) or one.status != other.status or one.when != other.when:
        return False
    short, long = sorted((one.title.split(), other.title.split()), key=len)
    last = len(short) - 1
    if last < 1 or len(long) == len(short) or short[:last] != long[:last]:
        return False
    return short[last][: max(len(short[last]) // 2, 1)] == long[last][: max(len(short[last]) // 2, 1)]


def leader(group: Sequence[Event]) -> Event:
    """The report with the most exact date, which gives the merged event its id, date, status and title.

    Of two of one sentence it is the one that tells more.
    """
    lead = min(group, key=_vagueness)
    return next(
        (event for event in group if len(event.title) > len(lead.title) and _restates(event, lead)), lead
    )


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
    told = (event.kind for event in (lead, *others) if event.kind != "other")
    return replace(
        lead,
        kind=next(told, "other"),
        evidence=tuple(evidence.values()),
        actors=tuple(actors.values()),
        sources=max(independent(group), *(event.sources for event in group)),
        links=tuple(dict.fromkeys(link for event in (lead, *others) for link in event.links)),
    )


def _vagueness(event: Event) -> tuple[bool, int, bool]:
    """Least for the most exact date: told, not inferred; of fewer days; of a stated part of them."""
    when = event.when
    days = (when.last - when.first).days if when and when.first and when.last else 10**7
    return event.inferred, days, when is None or when.mod is None
