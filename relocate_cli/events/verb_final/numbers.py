"""Numbers of an event with the noun that they count, which stands behind the counter or before the number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from relocate_cli import amounts, lang
from relocate_cli.amounts import Amount
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Number


def find(text: str, tokens: Sequence[Token], start: int, end: int, code: str) -> tuple[Number, ...]:
    """The numbers from one offset to another, without those of times: "12개 기관", "위원 16명", "3억 원"."""
    starts = [token.start for token in tokens]
    found = []
    for amount in amounts.find(text, start, end, code):
        first, last = (bisect_right(starts, at) - 1 for at in (amount.start, amount.end - 1))
        if first < 0 or any(token.time for token in tokens[first : last + 1]):
            continue
        if not amount.unit and text[max(amount.start - 2, 0) : amount.start].rstrip(_DOTS)[-1:].isdigit():
            continue  # a day by which something is called ("8·9 개각")
        a, b = (
            (amount.start, amount.end)
            if amount.unit and amount.unit not in _OF
            else _with_noun(tokens, first, last, amount, code)
        )
        found.append(amounts.number(a, text[a:b], code))
    return tuple(found)


_DOTS = "·ㆍ・"
"""Dots between the month and the day of such a name."""
_OF = ("person", "household", "case")
"""Units that stand for a noun beside them."""


def _with_noun(tokens: Sequence[Token], first: int, last: int, amount: Amount, code: str) -> tuple[int, int]:
    """The amount with its noun: written to the counter, the next word, or the bare one before."""
    token = tokens[last]
    head = token.start + len(token.noun.head)
    if not token.form and head > amount.end and token.text.startswith(token.noun.head) and not amount.unit:
        return amount.start, head
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if not amount.unit and not token.noun.particle and not token.comma and following and _noun(following):
        return amount.start, following.start + len(following.noun.head)
    before = tokens[first - 1] if first and tokens[first].start == amount.start else None
    if before and _noun(before) and not before.noun.particle and not before.comma:
        apart = before.text in lang.table(code, "amounts")["nouns"]["apart"].split()
        return (amount if apart else before).start, amount.end
    return amount.start, amount.end


def _noun(token: Token) -> bool:
    plain = token.form is None and token.mention is None and token.time is None and token.what == ""
    return plain and token.noun.head[:1].isalpha() and not token.speech
