"""How many sources tell an event of their own: those that print one text, such as a press release, count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from relocate_cli.model import Event

_SHINGLE = 8
"""Quotes are compared by runs of so many letters."""
_SHORTEST = 24
"""A quote of fewer letters coincides with another only as a whole: short clauses are alike by chance."""
_COINCIDING = 0.8
"""Share of the shorter quote's runs that the longer one has where both print one text (containment: Broder 1997)."""
_MOST = 64
"""So many different quotes are compared with one another; of further ones only those that are the same count once."""


def independent(reports: Iterable[Event]) -> int:
    """The number of documents that report an event, those with coinciding quotes counted once.

    Where a quote is too short to tell, the title stands for it, which holds what was said.
    """
    quotes: defaultdict[str, list[str]] = defaultdict(list)
    for event in reports:
        for item in event.evidence:
            quote = _letters(item.quote)
            quotes[item.source].append(quote if len(quote) >= _SHORTEST else _letters(event.title))
    groups: list[list[str]] = []
    known: dict[str, list[str]] = {}
    for told in quotes.values():
        group = next((known[quote] for quote in told if quote in known and len(quote) >= _SHORTEST), None)
        if group is None:
            group = next((g for g in groups[:_MOST] if _coincide(g, told)), None)
        if group is None:
            group = []
            groups.append(group)
        group += told if len(group) < _MOST else ()
        known.update((quote, group) for quote in told)
    return len(groups)


def _letters(quote: str) -> str:
    return "".join(filter(str.isalnum, quote)).casefold()


def _coincide(group: Sequence[str], told: Sequence[str]) -> bool:
    return any(_alike(one, other) for one in group for other in told)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST:
        return False
    runs = {short[k : k + _SHINGLE] for k in range(len(short) - _SHINGLE + 1)}
    found = {long[k : k + _SHINGLE] for k in range(len(long) - _SHINGLE + 1)}
    return len(runs & found) >= _COINCIDING * len(runs)
