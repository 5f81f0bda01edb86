"""Which registered name an unregistered one may be a misprint of: told to people, never merged."""

from __future__ import annotations

from relocate_cli.registry.book import book, candidates
from relocate_cli.registry.entry import Entry, is_korean
from relocate_cli.registry.tables import key

_LONG_IN_HANGUL = 5
_LONG = 8
"""From so many syllables or letters on, one wrong one leaves little doubt; 전주시 and 진주시 are two cities."""


def suggest(name: str) -> tuple[Entry, ...]:
    """The bodies with a long name that differs from this one by one letter, or by two that changed places.

    None for a registered name, and none where the letters that differ are figures. Letters of Hangul are syllables.
    """
    written = key(name)
    if len(written) < (_LONG_IN_HANGUL if is_korean(written) else _LONG) or candidates(name):
        return ()
    found = {
        entry.id: entry
        for entry in book().entries.values()
        for other in map(key, entry.names)
        if abs(len(other) - len(written)) <= 1 and misprinted(written, other)
    }
    return tuple(found.values())


def misprinted(one: str, other: str) -> bool:
    """Whether two names are one letter apart (left out, put in, exchanged, or two swapped), not counting figures."""
    if one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if any(letter.isdigit() for letter in left + right):
        return False
    return max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1])
