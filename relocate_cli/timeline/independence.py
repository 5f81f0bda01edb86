"""How many sources tell an event of their own: those that print one text, such as a press release, count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from relocate_cli.model import Event

_SHINGLE = 8
"""Quotes are compared by runs of so many letters."""
_SHORTEST = 24
"""A quote of fewer letters says nothing of its source: short clauses are alike by chance. A syllable of Hangul, of
two or three letters, counts as two."""
_COINCIDING = 0.8
"""Share of the shorter quote's runs that the longer one has where both print one text (containment: Broder 1997)."""
_SOURCES = 24
_QUOTES = 4
"""So many sources, and quotes of each, are looked at for one that coincides in part; a quote that is the same is
always found."""

_Runs = frozenset[str]


def independent(reports: Iterable[Event]) -> int:
    """The number of documents that report an event, those with coinciding quotes counted once.

    Where a quote is too short to tell, the title stands for it, which holds what was said.
    """
    quotes: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for event in reports:
        for item in event.evidence:
            quote = _letters(item.quote)
            quotes[item.source][quote if _tells(quote) else _letters(event.title)] = None
    if len(quotes) < 2:
        return len(quotes)
    sources: list[list[_Runs]] = []
    known: dict[str, list[_Runs]] = {}
    for told in quotes.values():
        long = [quote for quote in told if _tells(quote)]
        source = next((known[quote] for quote in long if quote in known), None)
        runs = [_runs(quote) for quote in long[:_QUOTES]] if source is None else []
        source = source or next((each for each in sources[:_SOURCES] if _coincide(each, runs)), None)
        if source is None:
            source = []
            sources.append(source)
        source += runs[: _QUOTES - len(source)]
        known.update((quote, source) for quote in long)
    return len(sources)


def _tells(quote: str) -> bool:
    """Whether a quote is long enough to be known again."""
    return len(quote) + sum("가" <= letter <= "힣" for letter in quote) >= _SHORTEST


def _letters(quote: str) -> str:
    return "".join(filter(str.isalnum, quote)).casefold()


def _runs(quote: str) -> _Runs:
    return frozenset(quote[k : k + _SHINGLE] for k in range(len(quote) - _SHINGLE + 1))


def _coincide(source: Sequence[_Runs], told: Sequence[_Runs]) -> bool:
    return any(
        len(one & other) >= _COINCIDING * min(len(one), len(other)) for one in source for other in told
    )
