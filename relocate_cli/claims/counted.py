"""What the numbers of a sentence count, by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relocate_cli.claims.language import Language, codes, language
from relocate_cli.claims.quantities import ACCOUNTS, Quantity
from relocate_cli.claims.words import Word

_NEAR = 5
_FAR = 24
"""How many code points from a number what it counts may begin."""


def count(
    quantities: Sequence[Quantity], words: Sequence[Word], known: Language | None, text: str
) -> list[Quantity]:
    """The quantities with the notions that they count: the words right behind them, or right before as well.

    Not what something is more than (병원보다 113개), nor a verb of what is counted (계획한 400면).
    """
    counted, glued = [], known is not None and known.glued
    compared = known.lists("numbers", "comparing") if known and glued else ()
    for number, quantity in enumerate(quantities):
        start, end = quantity.span.start, quantity.span.end
        limit = quantities[number + 1].span.start if number + 1 < len(quantities) else end + 3 * _FAR
        comma = text.find(",", end, limit)
        behind = [w for w in words if end <= w.start < (limit if comma < 0 else comma)]
        near = _run(behind, end, 2 if glued else 1)
        if glued:
            before = [w for w in words if start - _FAR <= w.start < start and w.end <= start]
            while before and (before[-1].tail in compared or _describing(before[-1], text, known)):
                before.pop()
            near = _compound(before) if quantity.closed else _head(near)
            close = (
                w for w in before[-1:] if start - w.end <= _NEAR and w.sort not in ("act", "light", "body")
            )
            near = [*near, *close]
        notions = frozenset(n for word in near for n in word.offered)
        if quantity.whole is not None and not notions and number + 1 < len(quantities):
            following = quantities[number + 1].span.end
            behind = _run([w for w in words if w.start >= following], following, 1)
            notions = frozenset(n for word in behind for n in word.offered)
        if quantity.unit:
            notions |= _account(quantity, words, text)
        counted.append(replace(quantity, counted=quantity.counted | notions))
    return counted


def _describing(word: Word, text: str, known: Language | None) -> bool:
    """Whether an act is the verb that tells of what is counted, by the ending behind it."""
    ending = text[word.end :].split(" ")[0]
    endings = known.lists("words", "describing") if known else ()
    return word.sort in ("act", "light") and not word.tail and ending in endings


def _account(quantity: Quantity, words: Sequence[Word], text: str) -> frozenset[str]:
    """Of which account a sum is, by what stands before or right behind it: "operating profit of $3 million"."""
    start, end = quantity.span.start, quantity.span.end
    before = [w for w in words if start - _FAR <= w.end <= start and w.notions & ACCOUNTS][-1:]
    before = [w for w in before if not _BREAK.search(text, w.end, start)]
    behind = [w for w in words if end <= w.start <= end + _NEAR and w.notions & ACCOUNTS]
    return frozenset(n for w in [*before, *behind][:1] for n in w.notions & ACCOUNTS)


_BREAK = re.compile(r"[,;:\d]|\band\b")


def _head(near: list[Word]) -> list[Word]:
    """What a number counts of the words behind it: the first two, and what is written together with the second."""
    last = 2
    while 1 < last < len(near) and near[last].start == near[last - 1].end:
        last += 1
    return near[:last]


def _compound(before: Sequence[Word]) -> list[Word]:
    """The last of some words with all that is written together with it."""
    found = list(before[-1:])
    for word in reversed(before[:-1]):
        if word.end != found[0].start:
            break
        found.insert(0, word)
    return found


def _run(behind: Sequence[Word], end: int, gap: int) -> list[Word]:
    """The words that follow a number without a break: what it counts, up to its head."""
    found: list[Word] = []
    for word in behind:
        if word.start - end > gap or (word.sort in ("act", "light") and (gap > 1 or _inflected(word))):
            break
        found.append(word)
        end = word.end
    return found


def _inflected(word: Word) -> bool:
    """Whether a word of an act is a verb rather than a noun that can be counted ("three briefings")."""
    low = word.text.lower().split(" ")[0]
    spoken = (known for code in codes() if (known := language(code)) and not known.glued)
    return any(low.endswith(known.past) or low in known.irregular for known in spoken)
