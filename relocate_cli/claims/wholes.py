"""Numbers that are a part of another one: 15 of the 16, all but one of them, 16곳 중 15곳."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from relocate_cli.claims.language import Language, language

if TYPE_CHECKING:
    from relocate_cli.claims.quantities import Quantity

_BESIDE = 16
"""How many code points may stand between a part and its whole, with what the whole counts."""
_MOST_BETWEEN = 2
_FEW = 5
"""How many words lead in a whole at the most: "Of the agency's roughly 400"."""
_BRACKETS = re.compile(r"\([^()]{1,40}\)")


def told(text: str, found: Sequence[Quantity], known: Language) -> list[Quantity]:
    """The quantities of a text in their order, each part with its whole; all of them are a part as large as it."""
    given = list(found)
    of, out_of, all_before, all_behind, but, of_things = (_pattern(known.code, key) for key in _KEYS)
    lead = tuple(f"{phrase} " for phrase in known.lists("numbers", "leading_a_part"))
    if (
        lead
        and len(given) > 1
        and text.lower().startswith(lead)
        and len(text[: given[0].span.start].split()) <= _FEW
    ):
        between = text[given[0].span.end : given[1].span.start]
        if between.rstrip().endswith(","):  # "Of the 400 clerks, 200 moved"
            given[1] = replace(given[1], whole=given[0].low)
    for number, quantity in enumerate(given):
        before, behind = text[: quantity.span.start], text[quantity.span.end :]
        if all_before.search(before) or all_behind.match(behind):
            given[number] = quantity = replace(quantity, whole=quantity.low)
        following = given[number + 1].span.start if number + 1 < len(given) else -1
        things = of_things.match(behind)
        lead_in = (
            text[quantity.span.end + things.end() : following].strip() if things and following > 0 else "-"
        )
        if things and lead_in.lower() not in ("", *_modifiers(known.code)):
            end = quantity.span.end + things.end()
            given[number] = quantity = replace(quantity, span=replace(quantity.span, end=end))
        for further, other in enumerate(given[number + 1 : number + 1 + _MOST_BETWEEN], number + 1):
            between = _BRACKETS.sub("", text[quantity.span.end : other.span.start])
            if of.fullmatch(between):
                part = _in_unit_of(quantity, other)
                rest = other.low - part.low if but.search(before) else part.low
                given[number] = replace(part, low=rest, high=rest, whole=other.low)
            elif bool(other.unit) > bool(quantity.unit):
                continue  # of 612 houses no sum of money is a part
            elif len(between) <= _BESIDE and ")" not in between and out_of.search(between):
                given[further] = replace(other, whole=quantity.low)
    return given


def _in_unit_of(part: Quantity, whole: Quantity) -> Quantity:
    """A part in the unit that only its whole is told with: 18 of the 31 kilometres."""
    written = _NUMBER.search(whole.span.text)
    if part.unit or not whole.unit or written is None or whole.unit == "percent":
        return part
    told = float(written[0].replace(",", ""))
    size = whole.low / told if told else 0.0
    if not size or part.low * size > whole.low:
        return part
    return replace(part, low=part.low * size, high=part.high * size, unit=whole.unit)


_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_KEYS = ("part_of", "out_of", "all_before", "all_behind", "all_but", "of_things")


def _modifiers(code: str) -> list[str]:
    """What may stand before a whole ("of its roughly 900")."""
    known = language(code)
    return list(known.pairs("numbers", "before")) if known else []


@cache
def _pattern(code: str, key: str) -> re.Pattern[str]:
    """What relates a part to its whole in a language, as it stands before or behind a number."""
    known = language(code)
    phrases = known.lists("numbers", "part_of" if key == "of_things" else key) if known else ()
    either = "|".join(map(re.escape, phrases)) or "(?!)"
    rest = "|".join(re.escape(phrase.split()[-1]) for phrase in phrases if " " in phrase) or "(?!)"
    mods = "|".join(re.escape(name) for name in _modifiers(code)) or "(?!)"
    shape = {
        "part_of": rf"\s(?:{either})\s(?:(?:{mods})\s)?",
        "of_things": rf"\s(?:{either})(?=\s(?!(?:{rest})\b)[^\W\d_])",
        "out_of": rf"(?<=\s)(?:{either})(?:\s|,)",
        "all_before": rf"(?:^|\s)(?:{either})\s$",
        "all_behind": rf"(?:\s?[^\W\d_]+)?\s(?:{either})(?!\w)(?! \d)",
        "all_but": rf"(?:^|\s)(?:{either})\s$",
    }[key]
    return re.compile(shape, re.IGNORECASE)
