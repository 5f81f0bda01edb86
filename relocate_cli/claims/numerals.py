"""Numbers as they are written, in digits and words with scales, and what they amount to."""

from __future__ import annotations

import re
from functools import cache

from relocate_cli.claims.language import Language, language
from relocate_cli.lang import table

_DIGITS = r"\d+(?:,\d+)*(?:\.\d+)?"
_SHORT = 3
"""How many letters a unit has at the most that is written together with its number ("29km", "2pc")."""
CURRENCIES = {"USD": "dollar", "EUR": "euro", "GBP": "pound", "KRW": "won", "CNY": "yuan", "JPY": "yen"}
"""The codes of ISO 4217 that stand before a sum ("EUR220m"), with the units of theirs."""


MONEY = frozenset((*CURRENCIES.values(), "crown"))
"""The units of sums of money."""


@cache
def pattern(code: str) -> re.Pattern[str]:
    """Numbers in digits and words with scales, of a language."""
    known = language(code)
    assert known is not None
    scales = _alternatives(known.pairs("numbers", "scales"))
    ones = _alternatives(cardinals(code))
    if known.glued:
        piece = rf"(?:{_DIGITS}(?: ?(?:{scales}))*)"
        counters = "|".join(
            map(re.escape, [*known.pairs("numbers", "counters"), *known.lists("numbers", "occasions")])
        )
        particles = "|".join(map(re.escape, known.particles))
        ends = rf"(?=[^가-힣]|$|(?:{particles})(?![가-힣]))"
        native = rf"(?<![가-힣])(?:{ones})(?= (?:{counters})|(?:{counters}){ends})"
        alone = rf"(?:{scales})(?= (?:{counters}){ends})"  # 천 명
        return re.compile(rf"(?<![\w.])(?:{piece}(?:\s?{piece})*(?:[~∼-]{piece})?|{native}|{alone})")
    point, half = (known.phrase("numbers", key) for key in ("point", "half"))
    spelled = rf"(?:-{point}(?:-(?:{ones}))+|-{half})?" if point else ""
    halves = "|".join(map(re.escape, known.lists("numbers", "halves"))) or "(?!)"
    word, one = rf"(?:{ones})(?:[- ](?:{ones}))*", "|".join(sorted(known.single))
    glued = "|".join(
        name for name in known.pairs("numbers", "units") if name.isalpha() and len(name) <= _SHORT
    )
    codes = "".join(rf"|(?<=\b{code})" for code in CURRENCIES)
    return re.compile(
        rf"(?:(?<![\w.-]){codes})(?:{_DIGITS}{spelled}|\b{word}\b|\b(?:{one}|{halves}) (?={scales}\b))"
        rf"(?:(?:[ -]and)?[ -]?(?:{scales})\b|(?<=[a-z])[ -](?:and )?{word}\b)*(?:(?!\w)|(?=(?:{glued})\b))",
        re.IGNORECASE,
    )


def _alternatives(pairs: dict[str, str] | dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(pairs, key=lambda name: -len(name)))


@cache
def cardinals(code: str) -> dict[str, int]:
    """The numerals of a language with their values."""
    return {name: value for name, value in table(code, "words")["cardinal"].items() if isinstance(value, int)}


def value(text: str, known: Language) -> float | None:
    """What a number in digits and words amounts to ("3만9천", "1.5 million", "twenty-four")."""
    scales = {name: float(value) for name, value in known.pairs("numbers", "scales").items()}
    ones = cardinals(known.code)
    tokens = re.findall(_DIGITS + r"|[^\W\d]+", text.lower() if not known.glued else text)
    tokens = _in_figures(tokens, text.lower(), ones, known)
    if known.glued:
        tokens = [
            t
            for token in tokens
            for t in (
                re.findall("[십백천만억조]", token)
                if token not in ones and not token[0].isdigit()
                else [token]
            )
        ]
    total = section = current = 0.0
    seen = False
    for token in tokens:
        if token[0] in ".0123456789":
            current += float(token.replace(",", "").rstrip("."))
        elif token in ones:
            current += ones[token]
        elif token in scales:
            scale = scales[token]
            if scale < (10000 if known.glued else 1000):
                section, current = section + (current or 1) * scale, 0.0
            else:
                total += ((section + current) or 1) * scale
                section = current = 0.0
        else:
            continue
        seen = True
    return total + section + current if seen else None


def _in_figures(tokens: list[str], text: str, ones: dict[str, int], known: Language) -> list[str]:
    """The parts of a numeral with what is spelled behind its point in figures: "673-point-three", "26-and-a-half"."""
    point, half = (known.phrase("numbers", key) for key in ("point", "half"))
    if text.startswith(known.lists("numbers", "halves") or ("\0",)):
        return [".5", *tokens[1:]]
    if half and f"-{half}" in text:
        return [f"{tokens[0]}.5", *tokens[1 + len(half.split("-")) :]]
    if not point or tokens[1:2] != [point]:
        return tokens
    end = next((n for n, token in enumerate(tokens) if n > 1 and token not in ones), len(tokens))
    digits = "".join(str(ones[token]) for token in tokens[2:end])
    return [f"{tokens[0]}.{digits}", *tokens[end:]]
