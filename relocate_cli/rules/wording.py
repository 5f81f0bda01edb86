"""The words that rules look for: `lang/<code>/rules.toml`."""

from __future__ import annotations

import re
from functools import cache

from relocate_cli import lang

_NOTHING = re.compile("(?!)")


@cache
def cue(code: str, name: str) -> re.Pattern[str]:
    """What a language says where a rule asks for `name`; a pattern that is found nowhere where it has no words."""
    rows = lang.table(code, "rules").get("cue", ())
    sources = [row["match"] for row in rows if row["name"] == name]
    return lang.pattern("|".join(f"(?:{source})" for source in sources)) if sources else _NOTHING


@cache
def cue_anywhere(name: str) -> re.Pattern[str]:
    """What any of the languages says."""
    sources = [known.pattern for code in lang.codes() if (known := cue(code, name)) is not _NOTHING]
    return re.compile("|".join(f"(?:{source})" for source in sources)) if sources else _NOTHING


def number_of(word: str, kind: str) -> int | None:
    """What number a name of a weekday (Monday is 0) or month (`kind`) stands for; None where it names none."""
    plain = word.strip(". ").casefold()
    for code in lang.codes():
        found = _names(code, kind).get(plain)
        if found is not None:
            return found
    return None


def named_like(word: str, kind: str, number: int) -> str | None:
    """The name of another weekday or month in the form (full, short, capitals) of one that stands in a text."""
    plain = word.strip(". ").casefold()
    for code in lang.codes():
        names = _names(code, kind)
        if plain not in names:
            continue
        others = [name for name, value in names.items() if value == number]
        alike = [name for name in others if _full(name, names) == _full(plain, names)] or others
        if not alike:
            return None
        return alike[0].capitalize() if word[0].isupper() else alike[0]
    return None


def ordinal_like(ending: str, was: int, will: int) -> str | None:
    """The ending of another ordinal number in figures in place of that of one ("th" of 4th); None if it is none."""
    for code in lang.codes():
        endings = lang.table(code, "rules").get("ordinals", "").split()
        if endings and ending == _ending(endings, was):
            return _ending(endings, will)
    return None


def _ending(endings: list[str], number: int) -> str:
    place = number % 100 if 0 < number % 100 <= len(endings) else number % 10 or 10
    return endings[place - 1]


def title(kind: str, number: int) -> str:
    """The full name of a weekday or month in English, for a message."""
    return next(name for name, value in _names("en", kind).items() if value == number).capitalize()


def _full(word: str, names: dict[str, int]) -> bool:
    return all(len(name) <= len(word) for name, number in names.items() if number == names[word])


@cache
def _names(code: str, kind: str) -> dict[str, int]:
    """A language's names of weekdays or months and their short forms, with their numbers."""
    words = lang.table(code, "words")
    return {**words.get(kind, {}), **words.get(f"{kind}-short", {})}


def spelled(code: str, text: str) -> int | None:
    """A number in figures or in a word of the language ("10", "tenth"); None where it is neither."""
    figures = text.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    if figures.isdecimal():
        return int(figures)
    words = lang.table(code, "words")
    known = {
        **words.get("cardinal", {}),
        **words.get("day-word", {}),
        **lang.table(code, "rules").get("number", {}),
    }
    value = known.get(text.casefold())
    return value if isinstance(value, int) else None
