"""Words of texts as notions that can be compared across languages: what a word is and what it may stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from relocate_cli import registry
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.sounds import skeletons

_RANK = ("light", "act", "measure", "ordinal", "event", "thing", "plain")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase of a text (offsets in code points) and the notions it may stand for.

    `sort` is what it is in a sentence: one of the lexicon's sorts; `body` for somebody registered, `name` for
    another proper name, `word` for a word that the lexicon does not know. Notions of those have a prefix: `e:` a
    registered body, `r:` a name as it is read in Latin letters, `s:` its consonants, `w:` a word by itself. `placed`:
    it stands where places do (`at`) or what is reached or left (`to`); `tail` is the particle behind it; `called` are
    the notions in the name of a body, or of what a compound is a kind of.
    """

    start: int
    end: int
    text: str
    sort: str
    notions: frozenset[str]
    placed: str = ""
    tail: str = ""
    called: frozenset[str] = frozenset()

    @property
    def offered(self) -> frozenset[str]:
        """The notions that a source tells by this word: also what a body's name says, and what a compound is."""
        return self.notions | self.called


def sort_of(notions: frozenset[str]) -> str:
    """What a word of the lexicon is first of all: what it does, then what it names."""
    sorts = {registry.notions()[notion].sort for notion in notions}
    return next(sort for sort in _RANK if sort in sorts)


@cache
def made_of() -> tuple[tuple[str, str, str], ...]:
    """Each notion that two others make together, with the two."""
    return tuple((n.id, one, other) for n in registry.notions().values() for one, other in n.made_of)


def combined(notions: frozenset[str]) -> frozenset[str]:
    """Notions with those that two of them make together, and the parts of those.

    To begin and to construct is to break ground.
    """
    made = {whole for whole, one, other in made_of() if one in notions and other in notions}
    known = registry.notions()
    pairs = (pair for n in notions if n in known for pair in known[n].made_of if n not in pair)
    parts = (part for pair in pairs for part in pair)
    return notions | made | frozenset(parts)


KINDS = frozenset(("thing", "event", "measure", "plain"))
"""Sorts of notions of which a compound can be a kind."""


def kinds_of(notions: frozenset[str], head: str, known: Language) -> frozenset[str]:
    """What the things that a compound names are more generally, by its last word: local firms are firms."""
    if sort_of(notions) not in KINDS:
        return frozenset()
    meant = known.meant
    found = meant.get(head) or next((meant[b] for b in bases(head, known.code) if b in meant), frozenset())
    return frozenset(n for n in found if registry.notions()[n].sort in KINDS)


def place_of(word: str, known: Language) -> str:
    """Whether a particle or preposition makes a place of what it stands with, or what is reached."""
    if word in known.places:
        return "at"
    return ("from" if word in known.origins else "to") if word in known.goals else ""


def of_unknown(word: str, known: Language) -> frozenset[str]:
    """The notions of a word that the lexicon does not know: itself, and as a name where it is written like one."""
    found = {f"w:{min(bases(word.lower(), known.code), key=len)}"}
    if word[0].isupper():
        found.update(f"r:{reading}" for reading in registry.readings(word)[:_MOST_READINGS])
    found.update(f"s:{sounds}" for sounds in skeletons(word))
    return frozenset(found)


_MOST_READINGS = 4
"""How many readings of a name in Latin letters are kept: Kumho may be 금호 and 굼호."""


@lru_cache(maxsize=65536)
def bases(word: str, code: str) -> frozenset[str]:
    """The base forms that a word in lower case may be of, itself among them."""
    known = language(code)
    if known is None:
        return frozenset((word,))
    found = {word}
    if word in known.irregular:
        found.add(known.irregular[word])
    for ending, put in known.endings:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            cut = word.removesuffix(ending)
            found.add(cut + put)
            if not put and cut[-1] in known.doubled and cut[-1:] == cut[-2:-1]:
                found.add(cut[:-1])
    return frozenset(found)


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with blanks in place of some stretches, offsets as before."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


PLACES = ("local government", "country", "place", "innovation city")
"""The kinds of registered bodies that are places as well."""


def names_place(word: Word) -> bool:
    """Whether a word is the name of a body that is a place."""
    entries = [registry.get(notion[2:]) for notion in word.notions if notion[:2] == "e:"]
    return bool(entries) and all(entry is not None and entry.kind in PLACES for entry in entries)
