"""Turns of speech that put a statement round: "it was Naju that moved" says that Naju moved."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from relocate_cli.claims.language import Language, codes, language
from relocate_cli.lang import table

_CHOICE = re.compile(r"(?<=(.))<(\w*)\|(\w*)>")
_HANGUL, _TAILS = 0xAC00, 28


class Turn(NamedTuple):
    """A turn of speech and the plain sentence that says the same, with the groups of the pattern in braces."""

    pattern: re.Pattern[str]
    put: str


def plain(text: str) -> str:
    """A claim said plainly, where it is put in one of the turns of its language; else as it is."""
    said = " ".join(text.split())
    for code in codes():
        known = language(code)
        if known is None or known.glued is said.isascii():
            continue
        for turn in _turns(code):
            if match := turn.pattern.match(said):
                return _put(turn, match, known)
    return text


@cache
def _turns(code: str) -> tuple[Turn, ...]:
    known = language(code)
    ends = "|".join(sorted(known.pairs("relations", "finite"), key=lambda end: -len(end))) if known else ""
    rows = table(code, "claims").get("turn", ())
    return tuple(Turn(re.compile(row["match"].replace("{end}", ends or "(?!)")), row["put"]) for row in rows)


def _put(turn: Turn, match: re.Match[str], known: Language) -> str:
    """The plain sentence: verbs in their finite forms, particles as the letter before them asks for."""
    groups = {name: told or "" for name, told in match.groupdict().items()}
    if "end" in groups:
        groups["end"] = known.pairs("relations", "finite")[groups["end"]]
    said = turn.put.format(**groups)
    return _CHOICE.sub(lambda choice: choice[2] if _closed(choice[1]) else choice[3], said)


def _closed(letter: str) -> bool:
    """Whether a syllable of Hangul ends in a consonant."""
    return "가" <= letter <= "힣" and (ord(letter) - _HANGUL) % _TAILS != 0
