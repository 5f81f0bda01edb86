"""How large a part is, or how many times as large, in words: two thirds, one in five, 3분의 2, twice as many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relocate_cli.claims.language import Language
from relocate_cli.lang import table

_HALF = 0.5
_EXACT = (2, 4, 5, 8, 10)
"""What a whole is divided by into parts that a percentage of two digits tells exactly; others are about as much."""


def find(text: str, known: Language, numerals: dict[str, int]) -> Iterator[tuple[int, int, float, str, bool]]:
    """Where a text has such words: begin, end, value, unit (percent or fold), and whether the value is rounded."""
    for key, unit in (("shares", "percent"), ("folds", "fold")):
        for word, number in known.pairs("numbers", key).items():
            edges = (r"(?<![\w.])", "") if known.glued else (r"\b", r"\b")
            for match in re.finditer(rf"{edges[0]}{re.escape(word)}{edges[1]}", text, re.IGNORECASE):
                if known.glued and unit == "fold" and not _ends(text, match.end(), known):
                    continue  # 두 배우, 두 배 반
                yield *match.span(), float(number), unit, False
    for row, value in _folds(known.code):
        for found in row.finditer(text):
            yield *found.span(), value or _times(found, numerals), "fold", False
    for match in {
        m.span("whole"): m for row in _patterns(known.code, "fraction") for m in row.finditer(text)
    }.values():
        part, whole = (_number(match[group], numerals, known) for group in ("part", "whole"))
        part = part or int(not match["part"])  # "half"
        if part and whole and part < whole:
            yield *match.span(), 100 * part / whole, "percent", whole not in _EXACT


def _ends(text: str, end: int, known: Language) -> bool:
    """Whether a word ends there, but for a particle, and no half more stands behind it."""
    if text.startswith(known.lists("numbers", "half_more") or ("\0",), end):
        return False
    return not text[end : end + 1].isalpha() or text.startswith(tuple(known.particles), end)


def _number(text: str, numerals: dict[str, int], known: Language) -> int:
    low = text.lower()
    worded = known.pairs("numbers", "divisors")
    return int(low) if low.isdigit() else int(worded.get(low, 0)) or numerals.get(low, 0)


def _times(match: re.Match[str], numerals: dict[str, int]) -> float:
    """How many times as much a match tells, with a half more where it says so."""
    told = match.groupdict()
    low = match["times"].lower()
    return (float(low) if low[0].isdigit() else float(numerals[low])) + _HALF * bool(told.get("half"))


@cache
def _patterns(code: str, key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["match"], re.IGNORECASE) for row in table(code, "claims").get(key, ()))


@cache
def _folds(code: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    """The patterns of how many times as much, each with the number of one that has it in the verb or adjective."""
    rows = table(code, "claims").get("fold", ())
    return tuple(zip(_patterns(code, "fold"), (float(row.get("value", 0)) for row in rows), strict=True))
