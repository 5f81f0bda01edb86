"""How much of a claim, or of a part of it, a sentence with what stands around it tells: the rarer a word, the more.

`likeness` asks for a clause that tells an event in full. A report spreads one over its title, its first sentence and
its neighbours; here each of them counts, by how far from the sentence it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relocate_cli.claims import about, alignment
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


def told_in(weighed: Weighed, passage: Passage) -> float:
    """Which share of some words a sentence tells itself."""
    here, total = alignment.here_of(passage), sum(weighed.values())
    return (
        sum(weight for word, weight in weighed.items() if is_told(word.notions, here)) / total
        if total
        else 0.0
    )


def together(weighed: Weighed, passages: Sequence[Passage], index: Index) -> float:
    """Which share of some words some passages of one document tell together."""
    total = sum(weighed.values())
    score = 0.0
    for word, weight in weighed.items():
        if any(is_told(word.notions, alignment.here_of(p)) for p in passages):
            score += weight
        elif any(is_told(word.notions, p.around | p.topic) for p in passages):
            score += weight * _BESIDE
        elif index.tells(passages[0].document, word.notions):
            score += weight * _ANYWHERE
    return score / total if total else 0.0


_BESIDE, _ANYWHERE = 0.7, 0.4
"""What a word counts that stands beside one of several sentences or in the title, and elsewhere in the document."""


def all_named(claim: Passage, passage: Passage, index: Index, words: Sequence[Word] | None = None) -> bool:
    """Whether a document has all names of a claim, or of some words of it; in another language one of the unknown.

    They may be written in another way there, and no report has to name the country that its readers live in.
    """
    foreign = claim.sentence.lang != passage.sentence.lang
    every = content(claim) if words is None else words
    text, here = passage.document.text, alignment.here_of(passage) | passage.around | passage.topic

    def told(word: Word) -> bool:
        return word.text in text or is_told(word.notions, here) or index.tells(passage.document, word.notions)

    needed = (w for w in every if about.is_name(w) and not (foreign and _abroad(w)))
    unknown = [w for w in every if w.sort in ("name", "word")]
    some = not foreign or not any(w.sort == "name" for w in unknown) or any(map(told, unknown))
    return all(map(told, needed)) and (some or _sounded(unknown, passage, index))


def _sounded(names: Iterable[Word], passage: Passage, index: Index) -> bool:
    """Whether a report in other letters has one of some names by its sound, if it is not too long to look through."""
    report = index.within(passage.document)
    return len(report) > _LONG or any(is_told(w.notions, p.notions) for w in names for p in report)


_LONG = 200
"""From how many sentences on a report is long."""


def _abroad(word: Word) -> bool:
    """Whether a report in another language may lack a name, or write it in another way."""
    return word.sort == "name" or "country" in about.kinds(word)
