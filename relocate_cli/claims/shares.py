"""How large a part is, or how many times as large, in words: two thirds, one in five, 3분의 2, twice as many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relocate_cli.claims.language import Language
from relocate_cli.lang import table

_EXACT = (2, 4, 5, 8, 10)
"""What a whole is divided by into parts that a percentage of two digits tells exactly; others are about as much."""


def find(text: str, known: Language, numerals: dict[str, int]) -> Iterator[tuple[int, int, float, str, bool]]:
    """Where a text has such words: begin, end, value, unit (percent or fold), and whether the value is rounded."""
    for key, unit in (("shares", "percent"), ("folds", "fold")):
        for word, number in known.pairs("numbers", key).items():
            edges = (r"(?<![\w.])", "") if known.glued else (r"\b", r"\b")
            for match in re.finditer(rf"{edges[0]}{re.escape(word)}{edges[1]}", text, re.IGNORECASE):
                if known.glued and unit == "fold" and not _ends(text, match.end(), known):
                    continue  # 두 배우
                yield *match.span(), float(number), unit, False
    for pattern in _fractions(known.code):
        for match in pattern.finditer(text):
            part, whole = (_number(match[group], numerals, known) for group in ("part", "whole"))
            part = part or int(not match["part"])  # "half"
            if part and whole and part < whole:
                yield *match.span(), 100 * part / whole, "percent", whole not in _EXACT


def _ends(text: str, end: int, known: Language) -> bool:
    """Whether a word ends there, but for a particle."""
    return not text[end : end + 1].isalpha() or text.startswith(tuple(known.particles), end)


def _number(text: str, numerals: dict[str, int], known: Language) -> int:
    low = text.lower()
    worded = known.pairs("numbers", "divisors")
    return int(low) if low.isdigit() else int(worded.get(low, 0)) or numerals.get(low, 0)


@cache
def _fractions(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["match"], re.IGNORECASE) for row in table(code, "claims").get("fraction", ()))
