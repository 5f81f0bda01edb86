"""Several reports of one event become one event with all their evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from relocate_cli import matching
from relocate_cli.matching import Profile
from relocate_cli.model import Event, Evidence, Participant, When
from relocate_cli.timeline.ordering import position

Period = tuple[int, int] | str
"""A year and month (0 for a date longer than a month), or the text of an open interval."""
Key = tuple[Period, str]

_LONGEST = 10
"""Years between the beginnings of two dates of which one lies within the other, for them to be compared."""


def merge(events: Iterable[Event]) -> list[Event]:
    """Each event once, with the evidence of all its reports."""
    return [join(group) for group in groups(events)]


def groups(events: Iterable[Event]) -> list[list[Event]]:
    """The reports of each event together.

    An event joins a group only if it is the same as every event already in it, so that two events that
    differ are never joined by a vague third one. Events of one sentence are never joined.
    """
    found: list[list[tuple[Event, Profile]]] = []
    index: defaultdict[Key, list[int]] = defaultdict(list)
    for event in sorted(events, key=position):
        profile = matching.profile(event)
        if profile is None:
            continue
        known = sorted({n for key in _keys(profile, _near(profile.when)) for n in index.get(key, ())})
        number = next((n for n in known if _belongs(event, profile, found[n])), None)
        if number is None:
            number = len(found)
            found.append([])
        found[number].append((event, profile))
        for key in _keys(profile, [_period(profile.when)]):
            index[key].append(number)
    return [[event for event, _ in group] for group in found]


def _keys(profile: Profile, periods: Iterable[Period]) -> Iterator[Key]:
    """Periods with content words: two events without a word in common are never the same."""
    return ((period, word) for period in periods for word in profile.content)


def _period(when: When) -> Period:
    """Where a date is looked up: the month that holds it, the year it begins in, or itself if it is open."""
    if when.first is None or when.last is None:
        return when.edtf or ""
    same_month = (when.first.year, when.first.month) == (when.last.year, when.last.month)
    return (when.first.year, when.first.month if same_month else 0)


def _near(when: When) -> list[Period]:
    """The periods in which a date within this one, or one that this is within, may have been put."""
    period = _period(when)
    if isinstance(period, str) or when.first is None or when.last is None:
        return [period]
    years = range(max(when.first.year - _LONGEST, 1), min(when.last.year, when.first.year + _LONGEST) + 1)
    months = [period[1]] if period[1] else range(1, 13)
    inner = [(year, month) for year in years if year >= when.first.year for month in months]
    return [*((year, 0) for year in years), *inner]


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
