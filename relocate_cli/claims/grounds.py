"""What a site was before, where a claim has it as something else: "the former sugar works", 옛 조선소 터.

Districts and towns have names; what something is built on is often told only by what stood there. Rows of claims.toml
read it, whatever it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli.claims import alignment, forms, outlook, remaining, settled, ties
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that tells of another former use what a claim tells of one."""
    mine = _was(claim)
    trigger = frozenset(n for statement in stated for n in statement.trigger)
    if not mine or not trigger or any(w.sort == "name" for w in mine[-1:]):
        return
    for passage in passages:
        theirs = _was(passage)
        if not theirs or _told(mine, theirs) or _told(theirs, mine) or not is_told(trigger, passage.notions):
            continue
        if outlook.undone(passage) != outlook.undone(claim, stated):
            continue
        if passage.sentence.lang != claim.sentence.lang and not (_known(mine) and _known(theirs)):
            continue  # what the lexicon does not know may be the same
        if any(all(is_told(w.notions, p.notions) for w in mine) for p in ties.report(passage)):
            continue  # the report has a site of that use as well
        found = alignment.align(claim, passage)
        if remaining.told(found, mine, trigger):
            yield settled.slots(
                stated, passage, "place", "refuted", _text(theirs, passage), _text(mine, claim)
            )


def _was(passage: Passage) -> list[Word]:
    """The words for what a site was, by the rows of a language; none where a sentence tells several sites."""
    known = language(passage.sentence.lang)
    rows = forms.rows(known.code, "grounds") if known else ()
    spans = {m.span("what") for _, pattern in rows for m in pattern.finditer(passage.text)}
    if len(spans) != 1:
        return []
    ((start, end),) = spans
    return [w for w in passage.words if start <= w.start < end and w.sort != "plain"]


def _told(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether the last of some words, which tells what a thing is, is among others."""
    return is_told(words[-1].notions, frozenset(n for w in others for n in w.offered))


def _known(words: Sequence[Word]) -> bool:
    """Whether the lexicon knows what the last of some words is."""
    return any(":" not in notion for notion in words[-1].notions)


def _text(words: Sequence[Word], passage: Passage) -> str:
    return passage.text[words[0].start : words[-1].end]
