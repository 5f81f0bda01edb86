"""Amounts in words: counts, money, areas, lengths, shares and people with their value, unit and bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from relocate_cli import lang, model

Number = int | float
"""Exact: an int where the amount is whole, a float only for a fraction ("3.5 percent")."""

ABOUT = 10
"""By how many percent an amount may differ from what "about" and "nearly" say. A convention, for the words have no
measure: it is what rounding to a multiple of ten changes at most in a number of two digits from 50 on."""

_MICRO = 10**6
"""Values are added up in millionths, so that sums of decimal fractions stay exact."""
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?(?!\d)"


class Amount(NamedTuple):
    """An amount at `start` to `end` of a text.

    `value` is in `unit` (won, m2, person, …; empty for a bare count, whose noun stands beside it), None for a range.
    `low` and `high` are what it lies between, inclusive, None where open; both equal `value` where it is exact.
    `place` is the worth of its last digit where a word of scale hides what follows ("1.5 trillion"), else 0.
    """

    start: int
    end: int
    value: Number | None
    unit: str
    low: Number | None
    high: Number | None
    place: Number = 0


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language: numerals, units with their factor, bounds, and the patterns made of them."""

    pattern: re.Pattern[str]
    parts: re.Pattern[str]
    digits: Mapping[str, str]
    scales: Mapping[str, int]
    point: str
    large: int
    units: Mapping[str, tuple[str, int]]
    bounds: Mapping[str, str]
    labels: frozenset[str]
    plurals: tuple[tuple[str, str], ...]
    not_plural: tuple[str, ...]


def find(text: str, start: int, end: int, code: str) -> Iterator[Amount]:
    """The amounts in `text[start:end]`, in order; nothing in a language without words for them.

    Whether a number is part of a date is for the caller to know. Where a language writes counts without counters
    ("11 cities") every number is given, with an empty unit.
    """
    words = _words(code)
    if words is None:
        return
    lead = max(start - _BEHIND, 0)
    small = _small(text[lead:end])  # a pattern for both sorts of letters takes longer
    for match in words.pattern.finditer(small, start - lead):
        before = re.search(r"(\S+)\s\Z", small[max(match.start() - 20, start - lead) : match.start()])
        if before is None or before[1].casefold() not in words.labels:
            yield from _amount(match, words, lead)


_BEHIND = 12
"""How far patterns look behind an amount at most, in code points."""


def _small(text: str) -> str:
    """A text in small letters, each in its place: İ, which would become two, stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def read(text: str, code: str | None = None) -> Amount | None:
    """The first amount of a text; the unit of a bare count is the noun beside it, in the singular.

    "more than 11 member cities" gives 11 and "city", `12개 기관` 12 and `기관`. Where the language is not given it
    is the one that understands more of the text.
    """
    found, beside = None, ""
    for known in (code,) if code else lang.codes():
        words, told = _words(known), next(find(text, 0, len(text), known), None)
        if words and told and (found is None or told.end - told.start > found.end - found.start):
            found = told
            near = text[told.end :].split() or text[: told.start].split()
            beside = _singular(near[-1].casefold(), words) if near else ""
    return found._replace(unit=found.unit or beside) if found else None


def number(start: int, text: str, code: str | None = None) -> model.Number:
    """The words of an amount at an offset of a document, with what they are worth."""
    found = read(text, code)
    end = start + len(text)
    if found is None:
        return model.Number(start, end, text)
    return model.Number(start, end, text, found.value, found.unit, found.low, found.high)


def agree(one: Amount, other: Amount) -> bool:
    """Whether two amounts of one unit can be one: their bounds meet, each rounded as far as its words say."""
    slack = (one.place + other.place) / 2
    below = one.high is not None and other.low is not None and one.high + slack < other.low
    above = one.low is not None and other.high is not None and one.low - slack > other.high
    return not (below or above)


def _amount(match: re.Match[str], words: _Words, lead: int) -> Iterator[Amount]:
    """The amount of a match in a stretch that begins at `lead`; none where it is none after all."""
    sign, named = match["sign"], match["unit"]
    if sign and named:
        return  # "$3 m" may be metres or millions
    unit, factor = words.units[_key(sign or named)] if sign or named else ("", 1)
    value, place = _value(match["last"] or match["first"], words)
    low: int | None = value
    high: int | None = value
    if match["last"]:
        low = _shared(match["first"], value, match["last"], words)
        if low >= value:
            return
    elif told := next((words.bounds[_key(word)] for word in match.group(*_SIDES) if word), ""):
        low, high = _bounded(told, value, place or _last_place(value))
    least, most = (None if end is None else _plain(end * factor) for end in (low, high))
    known = None if match["last"] else _plain(value * factor)
    yield Amount(match.start() + lead, match.end() + lead, known, unit, least, most, _plain(place * factor))


def _key(words: str) -> str:
    """Words as the tables have them, on one line and in lower case."""
    return " ".join(words.split()).casefold()


def _shared(text: str, upper: int, last: str, words: _Words) -> int:
    """The lower end of a range; it shares the scale of the upper one where it has none of its own ("3~4만")."""
    low, place = _value(text, words)
    scale = _value(last, words)[1] // _MICRO
    return low * scale if scale and not place and low * scale < upper else low


def _bounded(bound: str, value: int, place: int) -> tuple[int | None, int | None]:
    """The bounds of a value, all in millionths."""
    slack = value * ABOUT // 100
    known: dict[str, tuple[int | None, int | None]] = {
        "about": (value - slack, value + slack),
        "some more": (value, value + place),
        "nearly": (value - slack, value),
        "least": (value, None),
        "most": (None, value),
    }
    return known[bound]


def _last_place(value: int) -> int:
    """The place of the last digit that is not zero: 100 for 300."""
    place = _MICRO
    while value and value % (place * 10) == 0:
        place *= 10
    return place


def _plain(micro: int) -> Number:
    whole, rest = divmod(micro, _MICRO)
    return micro / _MICRO if rest else whole


def _value(text: str, words: _Words) -> tuple[int, int]:
    """What a numeral is worth, and the place of its last digit where that is scaled, else 0; in millionths.

    Small scales (hundred, 천) multiply what stands right before them, large ones (thousand, 만) all not yet scaled.
    """
    total = section = current = place = 0
    least = _MICRO
    for part in words.parts.findall(_in_figures(text.casefold(), words)):
        if part in words.scales:
            worth = words.scales[part]
            if worth < words.large:
                section += (current or _MICRO) * worth
                place = worth * least
            else:
                total += (section + current or _MICRO) * worth
                place = worth * (place if section and not current else least)
                section = 0
            current = 0
        else:
            told = part if part[0].isdigit() else words.digits[part]
            current += _digits(told)
            least, place = _MICRO // 10 ** len(told.partition(".")[2]), 0
    return total + section + current, place


def _in_figures(text: str, words: _Words) -> str:
    """A numeral with what is spelled behind its point in figures ("673-point-three" is 673.3)."""
    whole, point, spelled = text.partition(f"-{words.point}-") if words.point else (text, "", "")
    digits = ""
    while point and (told := re.match(r"[^\W\d]+", spelled)) and words.digits.get(told[0], "").isdigit():
        digits, spelled = digits + words.digits[told[0]], spelled[told.end() :].removeprefix("-")
    return f"{whole}.{digits} {spelled}" if digits else text


def _digits(text: str) -> int:
    whole, _, fraction = text.replace(",", "").partition(".")
    return int(whole) * _MICRO + int(fraction.ljust(6, "0"))


def _singular(noun: str, words: _Words) -> str:
    if noun.endswith(words.not_plural):
        return noun
    cut = next(((end, instead) for end, instead in words.plurals if noun.endswith(end)), ("", ""))
    return noun.removesuffix(cut[0]) + cut[1] if len(noun) > len(cut[0]) + 1 else noun


@cache
def _words(code: str) -> _Words | None:
    table = lang.table(code, "amounts")
    if not table:
        return None
    numerals = table["numerals"]
    digits = _pairs(numerals["digits"])
    scales = {word: int(worth) for word, worth in _pairs(numerals["scales"]).items()}
    written_on = _pairs(f"{numerals.get('sum_scales', '')} {numerals.get('short_scales', '')}")
    bounds = {
        word: row["name"] for row in table["bound"] for key in _SIDES for word in _list(row.get(key, ""))
    }
    return _Words(
        re.compile(_pattern(table, digits, scales)),
        re.compile(r"\d[\d,]*(?:\.\d+)?|" + _any([*digits, *scales, *written_on])),
        digits,
        scales | {word: int(worth) for word, worth in written_on.items()},
        numerals.get("point", ""),
        numerals["large"],
        dict(_units(table["unit"])),
        bounds,
        frozenset(table["labels"]["words"].split()),
        tuple(
            (end, instead) for end, _, instead in (p.partition("=") for p in table["nouns"]["plural"].split())
        ),
        tuple(table["nouns"]["not_plural"].split()),
    )


_SIDES = ("before", "inside", "after")


def _units(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Each word for a unit with the unit and how many of it the word means."""
    for row in rows:
        for word in (*_list(row["words"]), *row.get("signs", "").split()):
            yield word.casefold(), (row["name"], 1)
        for word, factor in row.get("times", {}).items():
            yield word.replace("_", " ").casefold(), (row["name"], factor)


def _pattern(table: Mapping[str, Any], digits: Iterable[str], scales: Iterable[str]) -> str:
    """One amount in small letters: words of bounds, a sign, a number or two, a unit, and words of bounds again."""
    told, rows = table["numerals"], table["unit"]
    guarded = {
        word: row.get("not", "").split()
        for row in rows
        for word in (*_list(row["words"]), *row.get("times", {}))
    }
    longest = sorted(guarded, key=len, reverse=True)
    units = "|".join(
        re.escape(word.replace("_", " ").lower())
        + (f"(?!{_any(guarded[word])})" if guarded[word] else "")
        + ("(?![A-Za-z])" if word[-1].isascii() and word[-1].isalpha() else "")
        for word in longest
    )
    fill = {
        "{number}": _DIGITS,
        "{sum_scale}": _any(_pairs(told.get("sum_scales", ""))),
        "{short_scale}": _any(_pairs(told.get("short_scales", ""))),
        "{digit}": _any(digits),
        "{scale}": _any(scales),
        "{unit}": f"(?:{units})",
    }
    number = told["number"]
    for slot, words in fill.items():
        number = number.replace(slot, words)
    sides = {
        side: f"(?P<{side}>{_any([w for row in table['bound'] for w in _list(row.get(side, ''))])})"
        for side in _SIDES
    }
    signs = _any([sign for row in rows for sign in row.get("signs", "").split()])
    after = told["after_unit"].replace("{after}", sides["after"])
    unit = told["unit"].replace("{unit}", f"(?P<unit>{units})")
    unit = f"(?:{unit}(?:{after})?)" + ("?" if told["counts"] else "")
    pattern = (
        rf"(?<!\w)(?:{sides['before']}\s?)?(?:{told['couple']})?(?:(?P<sign>{signs})\s?)?{told['before_number']}"
        rf"(?P<first>{number})(?:{told['join']}(?P<last>{number}))?{told['after_number']}{sides['inside']}?{unit}"
    )
    return pattern.replace("\\ ", " ").replace(" ", r"\s")  # lines break anywhere


def _any(words: Iterable[str]) -> str:
    """A pattern of any of some words in small letters, the longest first; of none it matches nothing."""
    longest = sorted((word.lower() for word in words), key=len, reverse=True)
    return "(?:" + ("|".join(map(re.escape, longest)) or "(?!)") + ")"


def _list(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


def _pairs(words: str) -> dict[str, str]:
    return {word: value for word, _, value in (pair.partition("=") for pair in words.split())}
