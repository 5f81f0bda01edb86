"""Another place in a series than a claimed one: "the 28th public arboretum", which sources have as the 38th."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relocate_cli.claims import alignment, outlook, remaining
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Slot, ...]]:
    """The slots of each sentence that gives what a claim is about another place in a series.

    Only where either tells by it what something is: of meetings there are a fourth and a fifth.
    """
    trigger = frozenset(notion for statement in stated for notion in statement.trigger)
    for word in _places(claim):
        if any(own.notions & word.notions for p in passages for own in _places(p)):
            continue
        for passage in passages:
            rival = next((own for own in _places(passage) if _alike(word, claim, own, passage)), None)
            if rival is None or outlook.undone(passage) != outlook.undone(claim, stated):
                continue
            if remaining.told(alignment.align(claim, passage), [word], trigger):
                told_of = replace(told(passage)[0], event=None)
                yield (slot("number", "refuted", word.text, rival.text, told_of),)


def _places(passage: Passage) -> list[Word]:
    """The places in a series by which a sentence tells what something is ("as the 28th", 38번째 수목원으로)."""
    known = language(passage.sentence.lang)
    numbered = (w for w in passage.words if w.sort == "ordinal" and any(n[:2] == "n:" for n in w.notions))
    return [w for w in numbered if known is not None and _is_one(w, passage, known)]


def _is_one(word: Word, passage: Passage, known: Language) -> bool:
    """Whether a place in a series tells what something is: by what leads it in, or by a particle behind it."""
    cues = known.lists("words", "as_one")
    if not known.glued:
        return passage.text[: word.start].lower().rstrip().endswith(cues)
    counter = next(
        (c for c in known.lists("words", "behind_places") if passage.text.startswith(c, word.end)), ""
    )
    behind = passage.text[word.end + len(counter) :]
    return bool(counter) and (behind.startswith(cues) or any(w.tail in cues for w in _behind(word, passage)))


def _behind(word: Word, passage: Passage) -> list[Word]:
    """The words right behind a place in a series, up to the first one with a particle."""
    behind = [w for w in passage.words if w.start >= word.end]
    ends = [n for n, w in enumerate(behind) if w.tail and passage.text.startswith(w.tail, w.end)]
    return behind[: ends[0] + 1 if ends else _NEAR]


def _alike(word: Word, claim: Passage, other: Word, passage: Passage) -> bool:
    """Whether two places in a series are of one sort of things, told by the words behind them."""
    mine, theirs = (
        frozenset(n for w in _behind(place, text) if w.sort != "act" for n in w.offered)
        for place, text in ((word, claim), (other, passage))
    )
    return bool(mine & theirs)


_NEAR = 3
"""How many words behind a place in a series may tell of what it is one, where no particle does."""
