"""Korean persons under the spellings of their names: 조규일, Cho Gyu-il, Jo Gyuil, Gyu-il Cho."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from relocate_cli.registry.entry import HERE, is_korean, split
from relocate_cli.registry.romanization import is_spelling, readings, romanize
from relocate_cli.registry.tables import rows

_LONGEST = 40


class Person(NamedTuple):
    """A full Korean name: the surname in the Revised Romanization, the given name in each of its readings."""

    surname: str
    given: tuple[str, ...]

    @property
    def id(self) -> str:
        """The name as an id, in the plain reading of its spelling."""
        return f"{self.surname}-{self.given[0]}"


@lru_cache(maxsize=4096)
def person(name: str) -> Person | None:
    """The Korean person of a full name in either script and order; None for other names and a surname alone.

    The given name has one or two syllables; a surname is one of surnames.csv. In "Gyu-il Cho" the hyphen tells the
    given name; without one, the surname stands first if it can.
    """
    name = " ".join(name.replace(",", " ").split())
    if is_korean(name):
        return _in_hangul(name)
    words = name.split(" ")
    if not 2 <= len(words) <= 3 or len(name) > _LONGEST:
        return None
    for surname, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        revised = _surnames().get(re.sub("[.’'‘ʼ]", "", surname.casefold()))
        if not revised or "-" in surname or (len(given) > 1 and any("-" in word for word in given)):
            continue
        if is_spelling("".join(given), most=2):
            return Person(revised, readings(" ".join(given), person=True))
    return None


def _in_hangul(name: str) -> Person | None:
    surname, _, given = name.partition(" ")
    if given and len(given) == 2 and len(surname) == 1:
        return None  # "김 시장": a title as often as a name
    written = name.replace(" ", "")
    if not 2 <= len(written) <= 4 or not all("가" <= letter <= "힣" for letter in written):
        return None
    known = _surnames()
    for length in (2, 1):
        surname, given = written[:length], written[length:]
        if surname in known and 1 <= len(given) <= 2:
            parts = "-".join(romanize(syllable) for syllable in given)  # Nak-ho is no Nako
            spelt = (*readings(romanize(given, assimilated=False))[:1], *readings(parts)[:1])
            return Person(known[surname], tuple(dict.fromkeys(spelt)))
    return None


def is_surname(word: str) -> bool:
    """Whether a word in Hangul is a surname of surnames.csv."""
    return word in _surnames() and is_korean(word)


def same_person(one: str, other: str) -> bool:
    """Whether two full names may be spellings of one: never two in Hangul that differ, nor surnames alone."""
    if is_korean(one) and is_korean(other):
        return "".join(one.split()) == "".join(other.split())
    left, right = person(one), person(other)
    if left is None or right is None or left.surname != right.surname:
        return False
    return bool(set(left.given) & set(right.given))


@cache
def _surnames() -> dict[str, str]:
    """Each surname in Hangul and in each of its spellings, in lower case, with its Revised Romanization."""
    found: dict[str, str] = {}
    for _, row in rows(HERE / "surnames.csv", ("ko", "revised", "spellings")):
        for spelling in (row["ko"], row["revised"], *split(row["spellings"])):
            found.setdefault(spelling, row["revised"])
    return found
