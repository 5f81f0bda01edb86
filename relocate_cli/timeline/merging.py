"""Several reports of one event become one event with all their evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from relocate_cli import matching
from relocate_cli.matching import Profile
from relocate_cli.model import Event, Evidence, Participant
from relocate_cli.timeline.ordering import position


def merge(events: Sequence[Event]) -> list[Event]:
    """Each event once; the report with the most exact date leads and keeps its id, title and status.

    An event joins a group only if it is the same as every event already in it, so that two events that
    differ are never joined by a vague third one. Events of one sentence are never joined.
    """
    groups: list[list[tuple[Event, Profile]]] = []
    index: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for event in sorted(events, key=position):
        profile = matching.profile(event)
        if profile is None:
            continue
        number = next((n for n in _candidates(index, profile) if _belongs(event, profile, groups[n])), None)
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append((event, profile))
        for key in _keys(profile):
            if not index[key] or index[key][-1] != number:
                index[key].append(number)
    return [_join([event for event, _ in group]) for group in groups]


def _keys(profile: Profile) -> Iterator[tuple[int, str]]:
    """Year and content word: two events without a common one are never the same."""
    when = profile.when
    first, last = when.first or when.last, when.last or when.first
    years = range(first.year, min(last.year, first.year + 9) + 1) if first and last else range(1)
    return ((year, word) for year in years for word in sorted(profile.content))


def _candidates(index: dict[tuple[int, str], list[int]], profile: Profile) -> list[int]:
    return sorted({number for key in _keys(profile) for number in index.get(key, ())})


def _belongs(event: Event, profile: Profile, group: Iterable[tuple[Event, Profile]]) -> bool:
    return all(
        other.id == event.id or (not _one_sentence(event, other) and matching.alike(profile, known))
        for other, known in group
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


def _join(group: list[Event]) -> Event:
    if len(group) == 1:
        return group[0]
    lead = min(group, key=_vagueness)
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
