"""How a vote went, as numbers: how many were of the one mind and of the other, who abstained, who was away.

The larger number is the majority, whatever it wanted: "failed 3-7" and "rejected by 7 votes to 3" are one.
What a body does unanimously nobody opposes, so that the minority is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relocate_cli.claims import numerals
from relocate_cli.claims.language import Language
from relocate_cli.lang import table

MAJORITY, MINORITY, MARGIN = "majority", "minority", "margin"
UNITS = (MAJORITY, MINORITY, MARGIN, "abstaining", "absent")
"""Units of the numbers of a vote; the margin is by how many votes the one side was ahead of the other."""
_ALONE = {"backing": MAJORITY, "against": MINORITY}
"""What a number of one side only is, of a motion that is not voted down."""

Told = tuple[int, int, float, str]
"""Where a number stands, what it comes to and of which unit it is."""


def find(text: str, known: Language) -> list[Told]:
    """The numbers of the votes that a text tells of."""
    found: list[Told] = []
    for pattern in _patterns(known.code):
        for match in pattern.finditer(text):
            told = list(_numbers(match, known))
            if not any(start < b and a < end for start, end, *_ in told for a, b, *_ in found):
                found += told
    return sorted(found)


def voters(text: str, known: Language) -> frozenset[str]:
    """Who votes in a sentence, by what they are: a council, a committee of it."""
    low = text.lower()
    return frozenset(kind for name, kind in known.pairs("numbers", "voters").items() if name in low)


def _numbers(match: re.Match[str], known: Language) -> Iterator[Told]:
    """The numbers of one match, by the names of its groups."""
    groups = {name: text for name, text in match.groupdict().items() if text}
    if "nobody" in groups:
        yield *match.span("nobody"), 0.0, MINORITY
    if "person" in groups:
        yield *match.span("person"), 1.0, "absent"
    values = {name: _value(text, known) for name, text in groups.items() if name not in ("nobody", "person")}
    if None in values.values():
        return
    for name, value in values.items():
        assert value is not None
        if name in ("one", "other"):
            larger = value == max(values["one"] or 0.0, values["other"] or 0.0)
            tied = values["one"] == values["other"]
            yield (
                *match.span(name),
                value,
                MAJORITY if larger and not (tied and name == "other") else MINORITY,
            )
        elif name == "each":
            yield *match.span(name), value, MAJORITY
            yield *match.span(name), value, MINORITY
        elif name not in _ALONE:
            yield *match.span(name), value, name
        elif not known.says("numbers", "voted_down", match.string):
            yield *match.span(name), value, _ALONE[name]


def _value(text: str, known: Language) -> float | None:
    """A number in digits ("5,138") or in one word."""
    word = text.lower().replace(",", "")
    ones = numerals.cardinals(known.code) | {"no": 0, "none": 0} | dict.fromkeys(known.single, 1)
    return float(word) if word.isdigit() else float(ones[word]) if word in ones else None


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["match"], re.IGNORECASE) for row in table(code, "claims").get("vote", ()))
