"""Lengths of time in claims, in words that stand apart ("more than two years") or together ("2년 3개월")."""

from __future__ import annotations

import re
from functools import cache

from relocate_cli.claims.intervals import CALENDAR, Length, length
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.quantities import cardinals, modifiers
from relocate_cli.lang import table

_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "decade": "Y"}
_DECADE = 10
"""How many years a decade has."""


def spelled(text: str, known: Language) -> Length | None:
    """The length of time that a text ends with ("more than two years"), in a language whose words stand apart."""
    match = pattern(known.code).search(text)
    if match is None:
        return None
    ones = cardinals(known.code) | dict.fromkeys(known.single, 1)
    number = int(match["count"]) if match["count"].isdigit() else ones[match["count"].lower()]
    unit = table(known.code, "words")["unit"][match["unit"].lower()]
    mod = dict(modifiers(known)).get((match["mod"] or "").lower())
    count = (number + 0.5 * bool(match["half"] or match["halved"])) * (_DECADE if unit == "decade" else 1)
    return length(f"P{count:g}{_UNITS[unit]}", mod)


def named(phrase: str, known: Language) -> Length | None:
    """The length of time that a phrase is: "a year", or the next one of the calendar (이듬해, "the year after")."""
    value = known.pairs("relations", "lengths").get(phrase.lower(), "")
    mod = CALENDAR if phrase.lower() in known.lists("relations", "next_ones") else None
    return length(value, mod) if value else None


@cache
def pattern(code: str) -> re.Pattern[str]:
    """A length of time at the end of a text in a language whose words stand apart: "more than two years"."""
    known = language(code)
    assert known is not None
    units = "|".join(u for u, n in table(code, "words")["unit"].items() if n in _UNITS)
    ones = "|".join([*cardinals(code), *known.single])
    mods = "|".join(re.escape(phrase) for phrase, _ in modifiers(known))
    half = "|".join(map(re.escape, known.lists("relations", "halves")))
    counted = rf"(?P<count>\d+|{ones})(?P<half> (?:{half}))? (?P<unit>{units})(?P<halved> (?:{half}))?"
    return re.compile(rf"\b(?:(?P<mod>{mods}) )?{counted}\s*$", re.IGNORECASE)


@cache
def size(code: str) -> str:
    """A length of time in a language that writes its words together: "3년", "2년 3개월", "1년 반", "두 달"."""
    units = "|".join(sorted(_units(code), key=len, reverse=True))
    ones = "|".join(sorted(cardinals(code), key=len, reverse=True))
    known = language(code)
    whole = "|".join(known.pairs("relations", "spans")) if known else ""
    some = "|".join(map(re.escape, known.lists("relations", "some"))) if known else ""
    part = rf"(?:(?<!\d)\d{{1,3}}|{ones})(?:{some})? ?(?:{units})"
    half = "|".join(map(re.escape, _halves(known)))
    return rf"(?:{part}(?:(?:{half})(?!기|년|장|도체)| (?:\d+|{ones}) ?(?:{units}))?|{whole or '(?!)'})"


def _halves(known: Language | None) -> tuple[str, ...]:
    """What stands behind a unit of time that is counted with a half of it more."""
    return known.lists("numbers", "half_more") if known else ()


def _units(code: str) -> dict[str, str]:
    """The units of time of a language by their words, days included."""
    known = language(code)
    named = table(code, "words")["unit"] | (known.pairs("relations", "units") if known else {})
    return {unit: name for unit, name in named.items() if name in _UNITS}


def written(text: str, known: Language) -> Length | None:
    """The length of time that a text is, in a language that writes its words together."""
    if not text:
        return None
    units, ones = _units(known.code), cardinals(known.code)
    if value := known.pairs("relations", "spans").get(text, ""):
        return length(value)
    counts = "|".join(sorted(ones, key=len, reverse=True))
    some = "|".join(map(re.escape, known.lists("relations", "some")))
    half = text.endswith(_halves(known) or ("\0",))
    exact = re.sub(rf"(?<=\d)(?:{some})", "", text)
    for number, unit in re.findall(rf"(\d+|{counts}) ?(\D+?)(?=\s|$|\d)", exact):
        count = int(number) if number.isdigit() else ones.get(number)
        if count is None or units.get(unit) not in _UNITS:
            return None
        value += f"{count + half / 2:g}{_UNITS[units[unit]]}"
    return length(f"P{value}", None if exact == text else "approx") if value else None
