"""Which registered name an unregistered one may be a misprint of: told to people, never merged."""

from __future__ import annotations

from relocate_cli.registry.book import book, candidates
from relocate_cli.registry.entry import Entry, is_korean
from relocate_cli.registry.tables import key

_LONG = {True: 5, False: 8}
_ALIKE = 3
"""Names of so many syllables of Hangul, or letters, are long; and how many syllables a name has at least in which one
may have a wrong letter."""


def suggest(name: str) -> tuple[Entry, ...]:
    """The bodies with a name that differs from this one by a letter, or by two that changed places, if it is long.

    None for a registered name, and none where what differs is a figure. A syllable of Hangul is exchanged for one
    with which it shares two of its letters (택, 텍), left out, put in or swapped as a whole.
    """
    written = key(name)
    if len(written) < (_ALIKE if is_korean(written) else _LONG[False]) or candidates(name):
        return ()
    found = {
        entry.id: entry
        for entry in book().entries.values()
        for other in map(key, entry.names)
        if abs(len(other) - len(written)) <= 1 and misprinted(written, other)
    }
    return tuple(found.values())


def misprinted(one: str, other: str) -> bool:
    """Whether two names are one letter apart (left out, put in, exchanged, or two swapped), figures aside."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if one == other or any(letter.isdigit() for letter in left + right):
        return False
    if len(left) == len(right) == 1 and is_korean(left) and is_korean(right):
        return _akin(left, right)
    long = len(one) >= _LONG[is_korean(one)]
    return long and (max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1]))


def _akin(one: str, other: str) -> bool:
    """Whether two syllables of Hangul share two of first consonant, vowel and last consonant."""
    left, right = (
        (code // 588, code % 588 // 28, code % 28) for code in (ord(one) - 0xAC00, ord(other) - 0xAC00)
    )
    return sum(a == b for a, b in zip(left, right, strict=True)) == 2
