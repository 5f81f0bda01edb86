"""A claim of which the report nearest to it denies the act, or has one that cannot be true in its place.

`unmet` and `pending` hold what a claim has as done against what is not done, or not yet. Here a plan is held against
its denial ("will be closed": "will not be shut"), and an act against its contrary ("will stop": "goes on"), whatever
event was read of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli.claims import alignment, leeway, pending, progress, relations, weighing
from relocate_cli.claims.acts import DECISIONS
from relocate_cli.claims.casting import by_the_same
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import against, beside_only
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement, past
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot

_LEAST = 0.5
"""Which share of a claim without its act a passage tells at the least that has the contrary of it."""
_ALIKE = 0.15
"""How much less than the one that tells most."""
_MOST = 6
"""How many passages are looked at."""


class Act(NamedTuple):
    """An act that a sentence asserts: `stand` is how far it has come, as `progress` has it."""

    word: Word
    stand: progress.Stand


def decide(claim: Passage, stated: Sequence[Statement], index: Index) -> tuple[Slot, ...] | None:
    """The slots of a claim of which a report has the contrary, None where none has, or one says the same."""
    ours = list(asserted(claim))
    if not ours or not stated or relations.find(claim) is not None:
        return None
    main = frozenset(n for act in ours for n in act.word.notions)
    about = [w for w in weighing.content(claim) if not w.notions & main]
    shares = pending.ranked(about, pending.acts_of(claim) - main, stated, index)[:_MOST]
    for found in shares:
        share, passage = found
        if share < max(_LEAST, shares[0][0] - _ALIKE) or not weighing.all_named(claim, passage, index):
            continue
        pair = next(_opposed(claim, ours, passage, stated, index), None)
        if pair and not any(
            _says_so(pair[0], other)
            for value, other in shares
            if value >= share - _ALIKE and "refuted" not in alignment.dates(claim, other)
        ):
            return _slots(stated, passage, pair)
    return None


def turned(stated: Sequence[Statement]) -> list[Statement]:
    """What a claim denies, told by the act that comes about instead: what was not passed was rejected."""
    found = [_turned(statement) for statement in stated]
    return [one or other for one, other in zip(found, stated, strict=True)] if any(found) else []


def _turned(statement: Statement) -> Statement | None:
    instead = next((contrary for acts, contrary in INSTEAD if acts & statement.trigger), None)
    if statement.status != "denied" or instead is None:
        return None
    told = tuple(replace(w, notions=instead) if w.notions & statement.trigger else w for w in statement.words)
    return replace(statement, trigger=instead, words=told, status="occurred", sure=True, turned=True)


INSTEAD = (
    (frozenset(("approve", "enact", "accept", "ratify")), frozenset(("reject",))),
    (frozenset(("attend",)), frozenset(("boycott",))),
    (frozenset(("uphold",)), frozenset(("overturn",))),
)
"""Acts each with the one that has come about instead where they have not."""


def asserted(passage: Passage) -> Iterator[Act]:
    """The acts of a sentence that it has as done, to come for certain, or as not done."""
    known = language(passage.sentence.lang)
    for word in passage.words if known else ():
        if word.sort not in ("act", "light") or word.notions & _SAID or _of_a_noun(passage, word):
            continue
        if leeway.without(passage, word):
            continue
        stand = progress.stands(passage, word)
        if stand == "to come" and not _firm(passage, word):
            continue
        if not stand and known and known.glued and _present(passage, word):
            stand = "to come"
        if stand:
            yield Act(word, stand)


_SAID = frozenset(("say", "announce", "plan", "begin", "complete"))
"""Acts that say of another one how far it has come."""


def _of_a_noun(passage: Passage, word: Word) -> bool:
    """Whether an act only tells of what sort a noun is: "licence agreements", 이전 예산을 의결했다."""
    known = language(passage.sentence.lang)
    if known is None:
        return True
    if known.glued:
        if re.match(known.phrase("stands", "goes_on"), passage.text[word.start :]):
            return False  # a verb from which another clause goes on
        _, end = progress.bounds(passage, word)
        behind = (w for w in passage.words if word.end <= w.start < end and w.sort in _HEADS)
        return not all(w.notions & SETTLING for w in behind)
    if past(word, known):
        return False
    if word.text.lower().endswith(known.present):
        return (
            not set(passage.text[: word.start].lower().split()[-2:]) & known.stative
        )  # "the decree making it"
    return any(
        w.start - word.end == 1 and w.sort in ("thing", "light") and w.text[-1] == "s" for w in passage.words
    )


_HEADS = ("act", "thing", "event", "body")
"""Sorts of words that what stands before them may be about."""
SETTLING = _SAID | frozenset("decide vote agree promise request propose".split())
"""Acts that tell of another one before them that it is to come, or not."""


def _firm(passage: Passage, word: Word) -> bool:
    """Whether what is to come is said to be, and not only wished, looked at or left open."""
    known = language(passage.sentence.lang)
    start, end = progress.bounds(passage, word)
    if known is None:
        return False
    part = passage.text[word.end : end] if known.glued else passage.text[start : word.start]
    loose, firm = known.phrase("stands", "loose"), known.phrase("stands", "firm")
    return bool(re.search(firm, part, re.IGNORECASE)) and not re.search(loose, part, re.IGNORECASE)


def _present(passage: Passage, word: Word) -> bool:
    """Whether a Korean act closes its sentence in the present, which tells what is decided or goes on."""
    return bool(
        re.match(r"\w{0,2}[한된]다[.\s]*$|[을를]? ?\w{0,2}(?:한|된)다[.\s]*$", passage.text[word.end :])
    )


def _opposed(
    claim: Passage, ours: Sequence[Act], passage: Passage, stated: Sequence[Statement], index: Index
) -> Iterator[tuple[Act, Act]]:
    """The acts of a claim each with the one of a passage that cannot be true with it."""
    for theirs in asserted(passage):
        for own in ours:
            if not _contrary(own, theirs, passage):
                continue
            if own.stand == "undone" and (beside_only(claim.words, passage) or _of_some(claim, passage)):
                continue
            acts = theirs.word.notions
            if leeway.spares(claim, passage, acts) or leeway.of_another(claim, passage, acts):
                continue
            if not (_timely(claim, own, theirs, passage) and _same_parties(stated, own, theirs, passage)):
                continue
            same = _same_object(claim, own, passage, theirs)
            if same is not False and (same or pending.may_be(claim, passage, acts, index)):
                yield own, theirs


def _of_some(claim: Passage, passage: Passage) -> bool:
    """Whether a claim denies something of so many, which a passage may tell of the others."""
    return not all(any(q.low == n.low for n in passage.quantities) for q in claim.quantities)


def _same_object(claim: Passage, own: Act, passage: Passage, theirs: Act) -> bool | None:
    """Whether two acts are done to the same thing; None where one side does not tell to what."""
    ours, there = done_to(claim, own.word), done_to(passage, theirs.word)
    if there is None:
        return None
    side = passage.text[theirs.word.end : there.start]
    if not is_told(there.offered, claim.notions) or leeway.another_one(passage, side):
        return False
    return True if ours and is_told(ours.offered, there.offered) else None


def done_to(passage: Passage, word: Word) -> Word | None:
    """The noun of what an act is done to: behind an English one, before it where it is told of that or in Korean."""
    known = language(passage.sentence.lang)
    start, end = progress.bounds(passage, word)
    if known is None:
        return None
    nouns = (w for w in passage.words if w.sort in _NOUNS and "plan" not in w.notions)
    before = [w for w in nouns if start <= w.start and w.end <= word.start]
    if known.glued:
        marked = [w for w in before if w.tail in (*known.lists("words", "objects"), *known.subjects, "")]
        return next(reversed(marked), None)
    being = set(passage.text[: word.start].lower().split()[-2:]) & known.stative
    behind = [] if being else leeway.head(passage, word.end, end)
    return (
        next(iter(behind), None)
        if behind or not being
        else next(iter(leeway.head(passage, start, word.start)), None)
    )


_NOUNS = ("thing", "word", "name", "body", "event", "act", "ordinal")
"""Sorts of words of what may be done to."""


def _contrary(own: Act, theirs: Act, passage: Passage) -> bool:
    """Whether two acts cannot both be true as they are told."""
    if own.word.notions & theirs.word.notions:
        stands = {own.stand, theirs.stand}
        return "undone" in stands and len(stands) > 1
    return (
        own.stand == theirs.stand and own.stand != "undone" and against(own.word.notions, theirs.word.notions)
    )


_GOING_ON = frozenset(("continue", "maintain", "keep-unchanged"))
"""Acts that can only be to come if the contrary has not come about."""


def _timely(claim: Passage, own: Act, theirs: Act, passage: Passage) -> bool:
    """Whether a passage may tell of the time of a claim."""
    days = alignment.dates(claim, passage)
    if alignment.dated(claim):
        return set(days) == {"supported"}
    if own.stand == "to come" or own.word.notions & DECISIONS:
        return True
    return bool(own.word.notions & (_SETTLED | theirs.word.notions)) and not alignment.dated(passage)


def _same_parties(stated: Sequence[Statement], own: Act, theirs: Act, passage: Passage) -> bool:
    """Whether those who act are the same, as far as both sides tell."""
    acting = [s for s in told(passage) if s.trigger & theirs.word.notions]
    claimed = [s for s in stated if s.trigger & own.word.notions] or stated
    acts = own.word.notions
    return all(
        any(by_the_same(s, other, bool(other.agents or acts & _PERSONAL)) for s in claimed)
        for other in acting
    )


_PERSONAL = frozenset("support oppose agree disagree win lose attend boycott".split())
"""Acts that each does for itself."""
_SETTLED = DECISIONS | _PERSONAL | _GOING_ON | frozenset(("buy", "halt", "fail"))
"""Acts that have not come about where their contrary has; what was built may have been torn down."""


def _says_so(own: Act, passage: Passage) -> bool:
    """Whether a passage has an act as a claim has it."""
    return any(
        own.word.notions & act.word.notions and (own.stand == "undone") == (act.stand == "undone")
        for act in asserted(passage)
    )


def _slots(stated: Sequence[Statement], passage: Passage, pair: tuple[Act, Act]) -> tuple[Slot, ...]:
    """The event slot, refuted."""
    source = told(passage)[0]
    return (slot("event", "refuted", pair[0].word.text, pair[1].word.text, source),)
