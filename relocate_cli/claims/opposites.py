"""An attribute in the place of one that it excludes, beside one sort of noun: the north side, the federal ministry.

Each [[opposed]] row of claims.toml is a family of attributes of which a thing has one only. Names and acts are
compared elsewhere, and a word such as "federal" weighs next to nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from relocate_cli.claims import acts, alignment, closest, deciding, outlook, remaining
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.lang import table
from relocate_cli.model import Slot, SlotName


class Attribute(NamedTuple):
    """An attribute of a family, what it is in any language, and where its words stand with the noun behind them."""

    of: str
    value: str
    text: str
    start: int
    end: int


class _Family(NamedTuple):
    """What finds the attributes of a family, what each is in any language, and the slot that they fill."""

    of: str
    pattern: re.Pattern[str]
    values: Mapping[str, str]
    slot: SlotName
    pinned: bool


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that has another attribute of a family in the place of a claimed one."""
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    for mine in attributes(claim.text, claim.sentence.lang):
        if _its_own(mine, trigger, passages):
            continue
        undone = outlook.undone(claim, stated)
        for passage in passages:
            theirs = other(mine, passage)
            if theirs is None or outlook.undone(passage) is not undone:
                continue
            if _family(mine, claim.sentence.lang).slot == "actor" and _names(mine, passage):
                continue
            if _tells_the_rest(alignment.align(claim, passage), mine, trigger):
                told_of = replace(told(passage)[0], event=None)
                where = _family(mine, claim.sentence.lang).slot
                yield (slot(where, "refuted", mine.text, theirs.text, told_of),)


def other(mine: Attribute, passage: Passage) -> Attribute | None:
    """The attribute that a sentence has in the place of a claimed one, None where it has that as well, or none."""
    found = [a for a in attributes(passage.text, passage.sentence.lang) if a.of == mine.of]
    return None if any(a.value == mine.value for a in found) else next(iter(found), None)


def _its_own(mine: Attribute, trigger: frozenset[str], passages: Sequence[Passage]) -> bool:
    """Whether a sentence that tells the act of a claim, if it has one, has the claimed attribute."""
    return any(
        a.of == mine.of and a.value == mine.value
        for p in passages
        if not trigger or is_told(trigger, p.notions)
        for a in attributes(p.text, p.sentence.lang)
    )


def _names(mine: Attribute, passage: Passage) -> bool:
    """Whether a report has a claimed attribute in any sentence."""
    told_of = attributes(passage.document.text, passage.sentence.lang)
    return any(a.of == mine.of and a.value == mine.value for a in told_of)


def apart(claim: Passage, sources: Sequence[Passage]) -> bool:
    """Whether one of some sentences has another attribute in the place of one that a claim has."""
    ours = attributes(claim.text, claim.sentence.lang)
    return any(other(mine, source) for mine in ours for source in sources)


def _tells_the_rest(found: Alignment, mine: Attribute, trigger: frozenset[str]) -> bool:
    """Whether a sentence tells the act of a claim and what it is about, of which there is but one."""
    if trigger and not is_told(trigger, found.source.notions):
        return False
    family = _family(mine, found.claim.sentence.lang)
    counted = any(closest.telling(q) for q, _ in found.same) or set(found.dates) == {"supported"}
    one = counted or (not family.pinned and _one_only(found, mine, family.slot))
    if not one or (family.slot == "actor" and trigger & _EACH and not counted):
        return False
    own = [w for w in found.claim.words if w.start < mine.end and mine.start < w.end]
    return remaining.about(found, own, trigger)


_EACH = (
    deciding.OWN | acts.DECISIONS | frozenset("say announce urge call criticize discuss sign fund".split())
)
"""Acts that several do, each for itself, so that another one doing them refutes nobody."""


def _one_only(found: Alignment, mine: Attribute, which: SlotName) -> bool:
    """Whether words tell that what a claim is about is one that is known: "the pier", "부두는", the Halden pier.

    Of a place that is what lies there, of somebody what he acts on, of all else what has the attribute.
    """
    claim, known = found.claim, language(found.claim.sentence.lang)
    if known is None:
        return False
    if which == "event":
        return claim.text[: mine.start].lower().rstrip().endswith(_the(known))
    named = [w for w in claim.words if w.sort in ("name", "body") and not w.placed and w.start >= mine.end]
    if which == "actor" and named:
        return True
    things = [w for w in claim.words if w.sort == "thing" and not mine.start <= w.start < mine.end]
    if which == "place" and any(is_told(w.notions, found.source.title) for w in things):
        return True
    if known.glued:
        before = [w for w in claim.words if w.end <= mine.start and w.tail in known.subjects]
        told_of = (w for w in before if w.sort == "thing" or (w.sort == "name" and which == "place"))
        return any(is_told(w.notions, found.source.notions) for w in told_of)
    part = claim.text[: mine.start] if which == "place" else claim.text[mine.end :]
    part = re.sub(r"\s(?:an?|the)\s*$", "", part.lower())
    return bool(re.search(rf"\b(?:{'|'.join(_the(known))})\b", part)) and not re.search(r"\ban?\b", part)


def _the(known: Language) -> tuple[str, ...]:
    """The words before what is known already."""
    return known.lists("words", "definite") or ("-",)


def _family(mine: Attribute, code: str) -> _Family:
    return next(f for f in _families(code) if f.of == mine.of)


@lru_cache(maxsize=4096)
def attributes(text: str, code: str) -> tuple[Attribute, ...]:
    """The attributes of all families that a text has."""
    return tuple(
        Attribute(family.of, family.values[match["value"].lower()], match[0], match.start(), match.end())
        for family in _families(code)
        for match in family.pattern.finditer(text)
    )


@cache
def _families(code: str) -> tuple[_Family, ...]:
    """The families of a language, as its table has them."""
    found = []
    for row in table(code, "claims").get("opposed", ()):
        values = dict(part.split("=") for part in row["values"].split(";"))
        words = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
        pattern = re.compile(row["match"].replace("{value}", f"(?P<value>{words})"), re.IGNORECASE)
        by_word = {word.lower(): value for word, value in values.items()}
        found.append(_Family(row["of"], pattern, by_word, row.get("slot", "event"), row.get("pinned", False)))
    return tuple(found)
