"""Which groups of reports an event has to be compared with: few of many, and none that could match left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import ceil

from relocate_cli import matching
from relocate_cli.matching import Profile
from relocate_cli.model import When

Period = tuple[int, int] | str
"""A year and month (0 for a date longer than a month), or the text of an open interval."""
_Marks = tuple[frozenset[str], ...]

_LONGEST = 10
"""Years between the beginnings of two dates of which one lies within the other, for them to be compared."""


class Index:
    """Numbers of groups by what a report of the same event must have in common with each of their reports.

    Titles that are alike share one of their rarer words, so the commonest words need no entry; and figures,
    names or agents told on both sides must meet (see `matching.alike`), so each is looked up by its own.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._counts = Counter(word for profile in profiles for word in profile.content)
        self._entries: defaultdict[tuple[Period, str], _Entry] = defaultdict(_Entry)

    def add(self, profile: Profile, number: int) -> None:
        """Enter a report of a group."""
        period, marks = _period(profile.when), _marks(profile)
        for word in self._rarer(profile):
            self._entries[period, word].add(marks, number)

    def find(self, profile: Profile) -> set[int]:
        """The groups that a report may belong to."""
        words, marks = self._rarer(profile), _marks(profile)
        keys = ((period, word) for period in _near(profile.when) for word in words)
        return {number for key in keys if key in self._entries for number in self._entries[key].find(marks)}

    def _rarer(self, profile: Profile) -> list[str]:
        """So many of the rarest content words that two titles alike have one of theirs in common.

        A Dice coefficient of at least d needs d / (2 - d) of the words of either title to be shared (the prefix
        filter of set similarity joins: Chaudhuri, Ganti and Kaushik 2006).
        """
        words = sorted(profile.content, key=lambda word: (self._counts[word], word))
        shared = ceil(len(words) * matching.LEAST / (2 - matching.LEAST) - 1e-9)
        return words[: len(words) - shared + 1]


class _Entry:
    """The groups under one key, again by figure, by name and by agent (`None`: by none)."""

    __slots__ = ("_by_mark", "_groups")

    def __init__(self) -> None:
        self._groups: set[int] = set()
        self._by_mark: defaultdict[tuple[int, str | None], set[int]] = defaultdict(set)

    def add(self, marks: _Marks, number: int) -> None:
        self._groups.add(number)
        for axis, told in enumerate(marks):
            for mark in told or (None,):
                self._by_mark[axis, mark].add(number)

    def find(self, marks: _Marks) -> Iterator[int]:
        """The groups that the most telling kind of mark leaves."""
        choices = [[self._groups]]
        for axis, told in enumerate(marks):
            if told:
                found = (self._by_mark.get((axis, mark)) for mark in (None, *told))
                choices.append([groups for groups in found if groups])
        fewest = min(choices, key=lambda choice: sum(map(len, choice)))
        return (number for groups in fewest for number in groups)


def _marks(profile: Profile) -> _Marks:
    return profile.figures, profile.names, profile.agents


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
