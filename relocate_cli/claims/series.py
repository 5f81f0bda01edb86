"""Numbers that tell one of a series from the others: Line 3, the 286th session, 제28차 회의."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relocate_cli.claims.lexemes import Word
from relocate_cli.lang import table


def numbered(text: str, code: str) -> Iterator[Word]:
    """The numbers of a series as ordinals with a notion of their own (`n:28`), but for those the lexicon has.

    In words a number is that of the group which has it (`n6`: "sixth").
    """
    for pattern in _patterns(code):
        for match in pattern.finditer(text):
            number = (match.lastgroup or "").removeprefix("n") or match[1]
            start = match.start(match.lastgroup or 1)
            yield Word(start, match.end(), text[start : match.end()], "ordinal", frozenset((f"n:{number}",)))


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """The ways of writing such a number; the number is its first group, or the one of that name."""
    return tuple(re.compile(row["match"], re.IGNORECASE) for row in table(code, "claims").get("series", ()))
