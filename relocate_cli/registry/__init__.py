"""Knowledge of the world as data with sources: bodies and offices under every name (`find`, `meant`, `suggest`) with
the user's own (`read_own`, `use`), Korean names in Latin letters (`romanize`, `readings`, `same_person`), terms of
office and eras (`term`), days in names (`named_days`), the Korean lunar calendar (`lunar_day`, `solstice`), and what
words of one language and the other have in common (`understand`) and mean alike (`notions`, `words_of`)."""

from __future__ import annotations

from relocate_cli.registry.book import (
    at_home,
    candidates,
    countries,
    cued,
    entries,
    evident,
    find,
    get,
    holds,
    meant,
    use,
    users,
)
from relocate_cli.registry.entry import Entry, Former, base, read
from relocate_cli.registry.lexicon import Understood, understand
from relocate_cli.registry.lunar import lunar_day, solstice
from relocate_cli.registry.misprints import suggest
from relocate_cli.registry.named_days import NamedDay, named_days
from relocate_cli.registry.notions import Notion, notions, words_of
from relocate_cli.registry.own import read_own
from relocate_cli.registry.persons import Person, is_surname, person, same_person
from relocate_cli.registry.regions import is_region
from relocate_cli.registry.romanization import readings, romanize
from relocate_cli.registry.terms import Term, term, terms
from relocate_cli.registry.verbs import beginnings

__all__ = [
    "Entry",
    "Former",
    "NamedDay",
    "Notion",
    "Person",
    "Term",
    "Understood",
    "at_home",
    "base",
    "beginnings",
    "candidates",
    "countries",
    "cued",
    "entries",
    "evident",
    "find",
    "get",
    "holds",
    "is_region",
    "is_surname",
    "lunar_day",
    "meant",
    "named_days",
    "notions",
    "person",
    "read",
    "read_own",
    "readings",
    "romanize",
    "same_person",
    "solstice",
    "suggest",
    "term",
    "terms",
    "understand",
    "use",
    "users",
    "words_of",
]
