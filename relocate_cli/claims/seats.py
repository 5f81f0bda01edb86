"""Where a firm or body is based, where a claim has another town: "based in Uppsala", "the Naju-based firm".

No verb tells it that statements are read of. Each [[seat]] row of claims.toml finds what is based (`what`) and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from relocate_cli import registry
from relocate_cli.claims import alignment, outlook
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.lang import table
from relocate_cli.model import Slot


class Seat(NamedTuple):
    """The words for what is based somewhere, and for where, and the names of both as they are written."""

    what: tuple[Word, ...]
    where: tuple[Word, ...]
    name: str
    town: str


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that has what a claim tells of based in another town."""
    for mine in seats(claim):
        for passage in passages:
            for theirs in seats(passage):
                if outlook.undone(passage) is not outlook.undone(claim, stated) or not _same(mine, theirs):
                    continue
                found = alignment.align(claim, passage)
                if found.other or "refuted" in (*found.dates, *found.lengths):
                    continue
                if _another(mine, theirs, claim, passage):
                    told_of = replace(told(passage)[0], event=None)
                    yield (slot("place", "refuted", mine.town, theirs.town, told_of),)


def seats(passage: Passage) -> Iterator[Seat]:
    """Everything that a sentence tells to be based somewhere."""
    for pattern in _patterns(passage.sentence.lang):
        for match in pattern.finditer(passage.text):
            what, where = (_within(passage, *match.span(group)) for group in ("what", "where"))
            if where and any(w.sort in ("name", "body", "word") for w in what):
                yield Seat(what, where, match["what"], match["where"])


def _within(passage: Passage, start: int, end: int) -> tuple[Word, ...]:
    return tuple(w for w in passage.words if start <= w.start < end)


def _same(mine: Seat, theirs: Seat) -> bool:
    """Whether two are one, by their names or all words for them: the Lund Foundation is not Lund Air."""
    if mine.name == theirs.name:
        return True
    here, there = (notions_of(seat.what) for seat in (mine, theirs))
    told_of = all(is_told(w.notions, there) for w in mine.what)
    return told_of and all(is_told(w.notions, here) for w in theirs.what)


def _another(mine: Seat, theirs: Seat, claim: Passage, passage: Passage) -> bool:
    """Whether two towns are others, of the same rank, and a report has nothing to do with the claimed one."""
    codes = (claim.sentence.lang, passage.sentence.lang)
    known = all(w.sort in ("body", "thing") for w in (*mine.where, *theirs.where))
    if len({bool(registry.candidates(seat.town)) for seat in (mine, theirs)}) > 1:
        return False  # a part of a city may bear a name of its own
    if not all(map(_town, (mine, theirs), codes)) or (codes[0] != codes[1] and not known):
        return False  # a name may be written in another way
    bodies = [frozenset(f"e:{e.id}" for e in registry.candidates(seat.town)) for seat in (mine, theirs)]
    if alignment.upwards(bodies[0]) & bodies[1] or alignment.upwards(bodies[1]) & bodies[0]:
        return False
    text = passage.document.text
    return mine.town not in text and not any(is_told(w.notions, passage.around) for w in mine.where)


def _town(seat: Seat, code: str) -> bool:
    """Whether the name of where something is based may be a town's: no country, region or part of the world."""
    known = language(code)
    larger = known.lists("words", "no_towns") if known else ()
    return not registry.is_region(seat.town) and seat.town not in larger


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["match"]) for row in table(code, "claims").get("seat", ()))
