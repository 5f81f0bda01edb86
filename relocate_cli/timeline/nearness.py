"""Which groups of reports an event has to be compared with: few of many, those first that share its rarest words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from math import ceil

from relocate_cli import matching
from relocate_cli.matching import Profile
from relocate_cli.model import When

Period = tuple[int, int] | str
"""A year and month (0 for a date longer than a month), or the text of an open interval."""
_Marks = tuple[frozenset[str], ...]

MOST = 24
"""With so many groups a report is compared at the most, so that a thousand titles of one pattern take no million
comparisons. A group of the same event shares rarer words with it than those that only share the pattern."""
_LONGEST = 10
"""Years between the beginnings of two dates of which one lies within the other, for them to be compared."""
_RECENT = timedelta(days=31)
"""How long before its bound an event may have happened that is dated by nothing else (see `matching`)."""


class Index:
    """Numbers of groups by what a report of the same event must have in common with each of their reports.

    Titles that are alike share one of their rarer words, so the commonest words need no entry; and figures,
    names or agents told on both sides must meet (see `matching.alike`), so each is looked up by its own. Titles in
    another language share a concept and an agent, very short ones the kind and an actor.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._counts = Counter(word for profile in profiles for word in profile.content)
        self._entries: defaultdict[tuple[Period, str], _Entry] = defaultdict(_Entry)

    def add(self, profile: Profile, number: int) -> None:
        """Enter a report of a group."""
        period, marks = _period(profile), _marks(profile)
        for word in self._keys(profile):
            self._entries[period, word].add(marks, number)

    def find(self, profile: Profile) -> list[int]:
        """The groups that a report may belong to, in the order in which they began."""
        marks, periods = _marks(profile), _near(profile)
        keys = ((period, word) for word in self._keys(profile) for period in periods)
        numbers = (n for key in keys if key in self._entries for n in self._entries[key].find(marks))
        return sorted(islice(dict.fromkeys(islice(numbers, 4 * MOST)), MOST))

    def _keys(self, profile: Profile) -> list[str]:
        """So many of the rarest content words that two titles alike have one of theirs in common; all concepts.

        A Dice coefficient of at least d needs d / (2 - d) of the words of either title to be shared (the prefix
        filter of set similarity joins: Chaudhuri, Ganti and Kaushik 2006).
        """
        words = sorted(profile.content, key=lambda word: (self._counts[word], word))
        shared = ceil(len(words) * matching.LEAST / (2 - matching.LEAST) - 1e-9)
        rarer = words[: len(words) - shared + 1]
        told = [word for word in words if word in profile.concepts or word in rarer]
        return [*told, *(f"{profile.kind} of {who}" for who in sorted(profile.agents | profile.patients))]


class _Entry:
    """The groups under one key in the order in which they began, again by figure, by name and by agent."""

    __slots__ = ("_by_mark", "_groups")

    def __init__(self) -> None:
        self._groups: dict[int, None] = {}
        self._by_mark: defaultdict[tuple[int, str | None], dict[int, None]] = defaultdict(dict)

    def add(self, marks: _Marks, number: int) -> None:
        self._groups[number] = None
        for axis, told in enumerate(marks):
            for mark in told or (None,):
                self._by_mark[axis, mark][number] = None

    def find(self, marks: _Marks) -> Iterator[int]:
        """The groups that the most telling kind of mark leaves."""
        choices = [[self._groups]]
        for axis, told in enumerate(marks):
            if told:
                found = (self._by_mark.get((axis, mark)) for mark in (None, *sorted(told)))
                choices.append([groups for groups in found if groups])
        fewest = min(choices, key=lambda choice: sum(map(len, choice)))
        return (number for groups in fewest for number in groups)


def _marks(profile: Profile) -> _Marks:
    return profile.figures, profile.names, profile.agents | profile.patients


def _period(profile: Profile) -> Period:
    """Where a date is looked up: the month that holds or ends it, the year it begins in, or itself if it is open."""
    when = profile.when
    if profile.inferred and when.first is None and when.last is not None:
        return (when.last.year, when.last.month)
    if when.first is None or when.last is None:
        return when.edtf or ""
    same_month = (when.first.year, when.first.month) == (when.last.year, when.last.month)
    return (when.first.year, when.first.month if same_month else 0)


def _near(profile: Profile) -> list[Period]:
    """The periods in which a date may have been put that can be the same."""
    when, period = profile.when, _period(profile)
    if profile.inferred and when.first is None and when.last is not None:
        before = when.last - min(_RECENT, when.last - when.last.min)
        after = when.last + min(_RECENT, when.last.max - when.last)
        months = dict.fromkeys((day.year, day.month) for day in (when.last, before, after))
        return [*months, *dict.fromkeys((year, 0) for year, _ in months)]
    return _within(when, period)


def _within(when: When, period: Period) -> list[Period]:
    """The periods of dates within this one, of those that it is within, and of bounds shortly after it."""
    if isinstance(period, str) or when.first is None or when.last is None:
        return [period]
    years = range(max(when.first.year - _LONGEST, 1), min(when.last.year, when.first.year + _LONGEST) + 1)
    months = [period[1]] if period[1] else range(1, 13)
    inner = [(year, month) for year in years if year >= when.first.year for month in months]
    bound = when.last + min(_RECENT, when.last.max - when.last)
    return [*((year, 0) for year in years), *dict.fromkeys([*inner, (bound.year, bound.month)])]
