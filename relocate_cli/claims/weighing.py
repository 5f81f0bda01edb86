"""How much of a claim, or of a part of it, a sentence with what stands around it tells: the rarer a word, the more.

`likeness` asks for a clause that tells an event in full. A report spreads one over its title, its first sentence and
its neighbours; here each of them counts, by how far from the sentence it stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from relocate_cli.claims import alignment
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.words import Word

_WEIGHTS = {
    "act": 1.5,
    "light": 1.0,
    "event": 1.2,
    "ordinal": 1.2,
    "plain": 0.3,
    "body": 1.3,
    "name": 1.3,
    "word": 0.7,
}
"""What words weigh by their sort, others 1."""
_COMMON = 0.35
"""What a word weighs that stands everywhere, as a share of one that stands nowhere else."""
_SENTENCE, _ACT, _AROUND, _DOCUMENT = 0.75, 0.5, 0.6, 0.35
"""What a word counts that stands in another clause of the sentence (and an act that does), beside it or in the title,
and elsewhere in the document."""

Weighed = dict[Word, float]
"""Words with what each weighs."""


def content(claim: Passage) -> list[Word]:
    """The words of a claim that say something, but for unknown forms of verbs."""
    return [w for w in alignment.content(claim) if not alignment.inflected(w, claim.sentence.lang)]


def weigh(words: Iterable[Word], index: Index) -> Weighed:
    """What some words of a claim weigh."""
    return {
        word: _WEIGHTS.get(word.sort, 1.0) * (_COMMON + (1 - _COMMON) * index.rarity(word.notions))
        for word in words
    }


def share(
    weighed: Weighed,
    passage: Passage,
    acting: frozenset[str],
    index: Index,
    stretch: frozenset[str] | None = None,
) -> float:
    """Which share of some words a passage tells, from 0 to 1; `stretch` are the notions of the part that is meant.

    An act that only stands beside the sentence is not told by it.
    """
    total = sum(weighed.values())
    if not total:
        return 0.0
    here, near = alignment.here_of(passage), passage.around | passage.topic
    meant = here if stretch is None else stretch
    score = 0.0
    for word, weight in weighed.items():
        act = bool(word.notions & acting)
        if is_told(word.notions, meant):
            score += weight
        elif is_told(word.notions, here):
            score += weight * (_ACT if act else _SENTENCE)
        elif act:
            continue
        elif is_told(word.notions, near):
            score += weight * _AROUND
        elif index.tells(passage.document, word.notions):
            score += weight * _DOCUMENT
    return score / total
