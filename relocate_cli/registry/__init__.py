"""Knowledge of the world as data with sources: bodies and offices under every name (`find`, `meant`), with the user's
own (`read_own`, `use`), terms of office and eras (`term`), days in names (`named_days`), the Korean lunar calendar
(`lunar_day`, `solstice`)."""

from __future__ import annotations

from relocate_cli.registry.book import (
    at_home,
    candidates,
    entries,
    evident,
    find,
    get,
    meant,
    use,
)
from relocate_cli.registry.entry import Entry, Former, base, read
from relocate_cli.registry.lunar import lunar_day, solstice
from relocate_cli.registry.named_days import NamedDay, named_days
from relocate_cli.registry.own import read_own
from relocate_cli.registry.terms import Term, term, terms

__all__ = [
    "Entry",
    "Former",
    "NamedDay",
    "Term",
    "at_home",
    "base",
    "candidates",
    "entries",
    "evident",
    "find",
    "get",
    "lunar_day",
    "meant",
    "named_days",
    "read",
    "read_own",
    "solstice",
    "term",
    "terms",
    "use",
]
