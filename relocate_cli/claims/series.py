"""Numbers that tell one of a series from the others: Line 3, the 286th session, 제28차 회의."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relocate_cli.claims.lexemes import Word
from relocate_cli.lang import table


def numbered(text: str, code: str) -> Iterator[Word]:
    """The numbers of a series as ordinals with a notion of their own (`n:28`), but for those the lexicon has."""
    for pattern in _patterns(code):
        for match in pattern.finditer(text):
            yield Word(match.start(1), match.end(), match[1], "ordinal", frozenset((f"n:{match[1]}",)))


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """The ways of writing such a number; its first group is the number."""
    return tuple(re.compile(row["match"], re.IGNORECASE) for row in table(code, "claims").get("series", ()))
