"""Who or what is told to be the first, the last, the most or the least of its kind, where a claim has another one.

There is one first of a kind only, so that a source which tells another one speaks against a claim although it names
both. Each [[rank]] row of claims.toml tells a side and by which words; who holds it stands before them, or in the
group `who` of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from relocate_cli.claims import about, alignment, charges, outlook, remaining
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import names_place
from relocate_cli.claims.likeness import sort
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.lang import table
from relocate_cli.model import Slot, SlotName

_Group = tuple[Word, ...]


class Rank(NamedTuple):
    """A side on which something stands, those that may hold it, and from where to where the words for it go."""

    side: str
    holders: tuple[_Group, ...]
    start: int
    end: int


class _Row(NamedTuple):
    side: str
    pattern: re.Pattern[str]
    particles: tuple[str, ...]


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that tells another one to be the first or last, or most or least, of a kind."""
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    for mine in ranks(claim):
        if outlook.cued(claim, "ranked_but") or any(_its_own(mine, claim, p) for p in passages):
            continue
        for passage in (p for p in passages if not outlook.cued(p, "ranked_but")):
            for theirs in (rank for rank in ranks(passage) if rank.side == mine.side):
                pair = _apart(mine, theirs, claim, passage)
                if pair is None or outlook.undone(passage) is not outlook.undone(claim, stated):
                    continue
                if _of_the_same(alignment.align(claim, passage), mine, pair, trigger):
                    where = _slot_of(pair[0], stated)
                    names = _text(pair[0], claim), _text(pair[1], passage)
                    told_of = replace(told(passage)[0], event=None)
                    yield (slot(where, "refuted", *names, told_of),)


def _slot_of(group: _Group, stated: Sequence[Statement]) -> SlotName:
    """Whether who stands on a side does something, or is only where something is."""
    acting = any(sort(n) == "act" for statement in stated for n in statement.trigger)
    place = any(w.placed or (names_place(w) and not acting) for w in group)
    return "place" if place else "actor"


def ranks(passage: Passage) -> Iterator[Rank]:
    """Every side that a sentence tells something to stand on."""
    known = language(passage.sentence.lang)
    for row in _rows(passage.sentence.lang) if known else ():
        for match in row.pattern.finditer(passage.text):
            if known and known.glued:
                begin = charges.clause(passage.text, match.start(), known)
                here = [w for w in passage.words if begin <= w.start < match.start()]
                found = tuple(_groups(here, row.particles, known))
            else:
                found = (_within(passage, *match.span("who")),)
            if found and all(found):
                yield Rank(row.side, found, match.start(), match.end())


def _its_own(mine: Rank, claim: Passage, passage: Passage) -> bool:
    """Whether a sentence has those on a side that a claim has there."""
    here = [rank.holders for rank in ranks(passage) if rank.side == mine.side]
    return any(
        all(_tells(g, notions_of([w for h in found for w in h])) for g in mine.holders) for found in here
    )


def _within(passage: Passage, start: int, end: int) -> _Group:
    return tuple(w for w in passage.words if start <= w.start < end)


def _groups(here: Sequence[Word], particles: Sequence[str], known: Language) -> Iterator[_Group]:
    """Words of a Korean clause that stand together before one of some particles, with those that belong to them."""
    units: list[_Group] = []
    for word in here:
        together = bool(units) and word.start - units[-1][-1].end - len(units[-1][-1].tail) < 1
        units[-1:] = [(*units[-1], word)] if together else [*units[-1:], (word,)]
    for at, unit in enumerate(units):
        last = unit[-1]
        if last.tail in particles and last.sort not in ("act", "light"):
            before = units[at - 1] if at and units[at - 1][-1].tail in ("", *known.joining) else ()
            yield (*(before if _next(before, unit) else ()), *unit)


def _next(before: _Group, unit: _Group) -> bool:
    """Whether some words stand right before others, so that they are one name or told together."""
    return bool(before) and unit[0].start - before[-1].end - len(before[-1].tail) <= 1


def _apart(mine: Rank, theirs: Rank, claim: Passage, passage: Passage) -> tuple[_Group, _Group] | None:
    """The one that a claim has on a side and the one that a sentence has there, None where they may be the same."""
    here, there = (notions_of([w for g in rank.holders for w in g]) for rank in (mine, theirs))
    ours = [g for g in mine.holders if not _tells(g, there)]
    others = [g for g in theirs.holders if not _tells(g, here)]
    if len(ours) != 1 or len(others) != 1 or any(is_told(w.notions, here) for w in others[0] if _named(w)):
        return None
    bodies = [frozenset(n for n in notions_of(g) if n[:2] == "e:") for g in (ours[0], others[0])]
    if alignment.upwards(bodies[0]) & bodies[1] or alignment.upwards(bodies[1]) & bodies[0]:
        return None
    foreign = claim.sentence.lang != passage.sentence.lang
    if foreign and not all(_known(g) for g in (ours[0], others[0])):
        return None  # a name may be written in another way there
    return (ours[0], others[0])


def _tells(group: _Group, notions: frozenset[str]) -> bool:
    """Whether all words of a name are told, or what is no name of it alone."""
    return all(is_told(w.notions, notions) for w in group)


def _named(word: Word) -> bool:
    return word.sort in ("name", "body", "word")


def _known(group: _Group) -> bool:
    return any(w.sort == "body" for w in group) or all(w.sort == "thing" for w in group)


def _of_the_same(found: Alignment, mine: Rank, pair: tuple[_Group, _Group], trigger: frozenset[str]) -> bool:
    """Whether a sentence ranks what a claim ranks: it tells the act and, with its report, all else."""
    source, claim = found.source, found.claim
    near = source.notions | about.beside(found) | source.lead
    measured = [w for w in claim.words if w.start >= mine.end and w.sort != "plain"][:1]
    telling = [w for w in claim.words if w.sort in _TELLING and w not in pair[0]]
    acts = [w for w in claim.words if w.notions & trigger and w.sort == "act"]
    if not all(is_told(w.notions, near) for w in (*measured, *telling, *acts)):
        return False
    if _narrower(claim, source, pair[0]) or _narrower(source, claim, pair[1]):
        return False
    own = [w for w in claim.words if w in pair[0] or mine.start <= w.start < mine.end]
    both = any(is_told(w.notions, source.notions) for w in pair[0])
    return remaining.about(found, own, trigger, named=both)


_TELLING = ("name", "body", "thing", "event", "ordinal")
"""Sorts of words that tell of what a kind the first or last is."""


def _narrower(one: Passage, other: Passage, group: _Group) -> bool:
    """Whether a sentence ranks those of a place only that another one does not tell of."""
    known = language(one.sentence.lang)
    placed = [w for w in one.words if w.placed == "at" and w.sort in ("name", "body", "word")]
    if known is not None and not known.glued:
        placed += [
            w for w in one.words if re.search(r"\bin (?:the|its|this|that)$", one.text[: w.start].rstrip())
        ]
    here = alignment.upwards(other.notions | other.topic)
    return any(w not in group and not is_told(w.notions, here) for w in placed)


def _text(group: _Group, passage: Passage) -> str:
    return passage.text[group[0].start : group[-1].end]


@cache
def _rows(code: str) -> tuple[_Row, ...]:
    """The rows of a language."""
    return tuple(
        _Row(row["side"], re.compile(row["match"]), tuple(row.get("particles", "").split(";")))
        for row in table(code, "claims").get("rank", ())
    )
