"""Numbers of an event: amounts with what they count ("11 member cities", "3 billion won"), no dates or ordinals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from relocate_cli import amounts
from relocate_cli.amounts import Amount
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.words import Words
from relocate_cli.model import Number

_COUNTED = r"[EG]?[NPlz]{1,4}"
"""What a bare number counts: a noun of up to four words, also behind a participle ("11 planned sites")."""


def find(text: str, words: Words, start: int, end: int, code: str) -> tuple[Number, ...]:
    """The numbers in the words of a sentence from one offset to another, each with the noun that it counts."""
    found = []
    for amount in amounts.find(text, start, end, code):
        first = bisect_right(words.starts, _number(text, amount)) - 1
        if first < 0 or len(words.text[first].split()) > 1 or words.tags[first] not in "#N$DO'":
            continue  # a time, or part of a name
        stop = amount.end if amount.unit else _counted(words, amount)
        if stop and not _names(words, first, amount):
            found.append(amounts.number(amount.start, text[amount.start : stop], code))
    return tuple(found)


def _number(text: str, amount: Amount) -> int:
    """Where the numeral of an amount begins, behind words of bounds."""
    digit = compiled(r"\d").search(text, amount.start, amount.end)
    return digit.start() if digit else amount.end - 1


def _counted(words: Words, amount: Amount) -> int:
    """Where the noun ends that a bare number counts; 0 where it counts none ("one of them", "the 2024 budget")."""
    if amount.value == 1:
        return 0
    behind = bisect_left(words.starts, amount.end)
    match = compiled(_COUNTED).match(words.tags, behind)
    return words.ends[match.end() - 1] if match else 0


def _names(words: Words, first: int, amount: Amount) -> bool:
    """Whether a number is part of a name ("Boeing 747 jets") or a year ("the 1996 bombing")."""
    before, told = words.tags[first - 1 : first], words.text[first]
    if before in ("D", "Y") and compiled(r"(?:1[5-9]|20)\d\d").fullmatch(told):
        return True
    return before == "P" and not amount.unit and words.starts[first] == amount.start
