"""Expressions that explain another one: in brackets right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from relocate_cli.model import Mention
from relocate_cli.rules.case import Passage

_OPEN = re.compile(r"[ ]?[(（\[][ ]?")
_CLOSE = re.compile(r"[ ]?[)）\]]")
_JOINT = re.compile(r"\s?(?:[-~–—∼〜～]|to|through|부터|에서)\s?")
_LONGEST = 40
"""Characters of a bracket that explains an expression, at most."""


class Explained(NamedTuple):
    """An expression, and the one (or the two ends of a range) that fill a bracket behind it but for `lead`.

    `end` is behind the bracket.
    """

    outer: Mention
    first: Mention
    last: Mention
    lead: str
    end: int


def explained(passage: Passage) -> Iterator[Explained]:
    """Every expression of a sentence with a bracket behind it that holds nothing but another one."""
    text, mentions = passage.document.text, passage.mentions
    for number, (outer, first) in enumerate(pairwise(mentions)):
        opened = _OPEN.match(text, outer.end, first.start)
        if opened is None or first.start - outer.end > _LONGEST:
            continue
        last = first
        if number + 2 < len(mentions) and _JOINT.fullmatch(text, first.end, mentions[number + 2].start):
            last = mentions[number + 2]
        if closed := _CLOSE.match(text, last.end):
            yield Explained(outer, first, last, text[opened.end() : first.start], closed.end())
