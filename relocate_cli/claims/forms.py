"""Ways in which a claim relates two events that no single word tells, each a row of claims.toml.

A row has the `sort` of the relation, a pattern with the slots `main`, `anchor` and `length` (and others of its own),
and what either event is made of by them. Patterns may use `{size}`, a length of time, `{about}` before it and `{odd}`
behind it, and the `pieces` that a language names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, Literal, NamedTuple

from relocate_cli.claims import lengths
from relocate_cli.claims.intervals import Length, length
from relocate_cli.claims.language import Language, language
from relocate_cli.lang import table

_BOUNDS = {"short": "less-than", "under": "less-than", "over": "more-than"}
"""What a slot besides a length makes of it."""


class Form(NamedTuple):
    """`main` comes before or after `anchor` or in the `same` year, month or day, `apart` from it.

    `topical`: the row tells itself what either event is about.
    """

    name: str
    sort: Literal["before", "after", "same"]
    main: str
    anchor: str
    apart: Length | None
    topical: bool = False


def told(text: str, known: Language) -> Iterator[Form]:
    """What the rows of a language read in a claim, in their order."""
    for row, pattern in rows(known.code, "relation"):
        match = pattern.search(text)
        if match is None:
            continue
        slots = {name: value or "" for name, value in match.groupdict().items()}
        main, anchor = (
            re.sub(r"\s+", " ", row.get(key, f"{{{key}}}").format(**slots)).strip(" ,")
            for key in ("main", "anchor")
        )
        if main and anchor:
            yield Form(row["name"], row["sort"], main, anchor, apart(slots, known), "topic" in slots)


def begun(part: str, known: Language) -> str:
    """What a state of an event began with, as the rows of a language have it ("had been in the job": took office)."""
    for row in table(known.code, "claims").get("begun", ()):
        if match := _compiled(row["match"]).search(part):
            slots = {name: value or "" for name, value in match.groupdict().items()}
            return re.sub(r"\s+", " ", row["main"].format(**slots)).strip()
    return part


def apart(slots: dict[str, str | None], known: Language) -> Length | None:
    """How far apart two events are by the slots of a row, or the unit that they share."""
    if unit := (slots.get("unit") or "").lower():
        return length(known.pairs("relations", "same")[unit])
    text = slots.get("length") or ""
    told = lengths.named(text, known)  # "half a year" before "a year"
    told = told or (lengths.written(text, known) if known.glued else lengths.spelled(text, known))
    bound = next((mod for slot, mod in _BOUNDS.items() if slots.get(slot)), None)
    if told is None or told.mod:
        return told
    return replace(told, mod=bound or ("approx" if slots.get("odd") or slots.get("about") else None))


@cache
def rows(code: str, key: str) -> tuple[tuple[dict[str, Any], re.Pattern[str]], ...]:
    """The rows of a table of a language, each with its pattern."""
    known = language(code)
    assert known is not None
    within = {**table(code, "claims").get("pieces", {}), "size": _size(known)}
    for slot in ("about", "odd"):
        listed = "|".join(map(re.escape, known.lists("relations", slot)))
        before = " ?" if slot == "odd" else ""
        within[slot] = rf"(?:{before}(?P<{slot}>{listed}) ?)?" if listed else ""
    return tuple(
        (row, _compiled(_filled(row["match"], within))) for row in table(code, "claims").get(key, ())
    )


def _filled(pattern: str, within: dict[str, str]) -> str:
    """A pattern with the parts that it names filled in."""
    for name, told in within.items():
        pattern = pattern.replace(f"{{{name}}}", told)
    return pattern


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _size(known: Language) -> str:
    """A pattern for a length of time in a row."""
    if known.glued:
        return lengths.size(known.code)
    told = lengths.pattern(known.code).pattern.removesuffix(r"\s*$")
    whole = "|".join(map(re.escape, known.pairs("relations", "lengths")))
    return rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', told)}|{whole})"
