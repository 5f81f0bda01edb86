"""The words by which titles are compared: stems without endings, and what carries no content."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from relocate_cli import lang

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


def plain(text: str) -> str:
    """A text as its words in lower case, with a blank between each two."""
    return " ".join(word.casefold() for word in WORD.findall(text))


def hangul(text: str) -> bool:
    """Whether a text is Korean."""
    return any("가" <= letter <= "힣" for letter in text)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word in lower case without the longest ending that leaves enough of it."""
    word = word.casefold()
    for ending, least in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word.removesuffix(ending)
    return word


@cache
def function_words() -> frozenset[str]:
    """Words without content of their own (articles, pronouns, prepositions), of all languages, in lower case."""
    return frozenset(word for code in lang.codes() for word in _table(code).get("function_words", ()))


@cache
def endings() -> frozenset[str]:
    """What is left of a Korean word where a name stands in it: particles and endings."""
    return frozenset(ending for ending, _ in _endings())


@cache
def ordinals() -> dict[str, str]:
    """Words that tell members of a series apart, with the number they stand for ("second": 2) or themselves."""
    pairs = (word.partition("=") for code in lang.codes() for word in _table(code).get("ordinals", ()))
    return {word: number or word for word, _, number in pairs}


@cache
def numbered() -> re.Pattern[str]:
    """Numbers of a series where they are written with figures ("제28차")."""
    found = [_table(code)["numbered"] for code in lang.codes() if "numbered" in _table(code)]
    return re.compile("|".join(found) or "(?!)")


@cache
def _endings() -> tuple[tuple[str, int], ...]:
    found = [(end, _table(code)["least"]) for code in lang.codes() for end in _table(code).get("endings", ())]
    return tuple(sorted(found, key=lambda ending: (-len(ending[0]), ending[0])))


def _table(code: str) -> dict[str, Any]:
    return lang.table(code, "matching")
