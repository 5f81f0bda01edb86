"""A claim beside a passage as wholes: which of its words, numbers, dates and lengths of time are told there.

Statements compare clauses, which what the pipeline did not read as an event has none of; here the sentence and its
document are compared as they stand. Which verdict follows is told in `broadly`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from relocate_cli.claims import intervals, pairing, quantities
from relocate_cli.claims.casting import ancestors
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told
from relocate_cli.claims.passages import Passage, notions_of, sentences
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.words import Word
from relocate_cli.model import Mention, VerdictLabel, When

_WEIGHTS = {
    "act": 1.0,
    "light": 1.0,
    "event": 1.0,
    "thing": 1.0,
    "measure": 1.0,
    "ordinal": 1.0,
    "plain": 0.3,
    "body": 1.5,
    "name": 1.5,
    "word": 0.8,
}
"""What words weigh by their sort in telling whether a passage is about a claim."""
_AROUND, _DOCUMENT = 0.6, 0.25
"""What a word counts that stands beside the passage or in the title; that stands elsewhere in its document."""
_TITLE = 0.9
"""What a word counts in ranking that the title tells, which the sentences of a document need not repeat."""
_COMMON = 0.3
"""What a word counts in ranking passages that stands in all of them."""
_NUMBER, _OTHER_NUMBER, _NO_NUMBER, _DATE, _ACT, _HEADING = 1.5, 1.0, 0.5, 0.6, 0.5, 0.8
"""What counts in ranking besides words: a number told, another one in its place, none at all (which
takes away), a date, an act; a heading less."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """`off` are the words of a claim that the passage does not tell, `missing` those that its document does not.

    `same` and `other` pair a claimed number with one of the passage; `absent` are claimed numbers without either.
    `dates` and `lengths` are labels, one for each date and length of time of the claim.
    """

    claim: Passage
    source: Passage
    share: float
    off: tuple[Word, ...]
    missing: tuple[Word, ...]
    same: tuple[tuple[Quantity, Quantity], ...]
    other: tuple[tuple[Quantity, Quantity], ...]
    absent: tuple[Quantity, ...]
    dates: tuple[VerdictLabel, ...]
    lengths: tuple[VerdictLabel, ...]

    @property
    def foreign(self) -> bool:
        """Whether claim and passage are in two languages."""
        return self.claim.sentence.lang != self.source.sentence.lang


def best(claim: Passage, candidates: Sequence[Passage]) -> Alignment | None:
    """The passage that a claim is most likely about, aligned with it; None where there is none."""
    weighed = _weighed(claim, candidates)
    ranked = sorted(candidates, key=lambda passage: -_rank(claim, passage, weighed, around=False))[:_MOST]
    source = max(ranked, key=lambda passage: _rank(claim, passage, weighed, around=True), default=None)
    return align(claim, source) if source else None


_MOST = 5
"""How many passages what stands around them is looked at of."""


def _weighed(claim: Passage, candidates: Sequence[Passage]) -> dict[Word, float]:
    """What each word of a claim weighs in ranking: the rarer it is among the candidates, the more."""
    total = len(candidates) + 1
    weighed = {}
    for word in content(claim):
        if inflected(word, claim.sentence.lang):
            continue
        often = sum(told(word.notions, passage.notions) for passage in candidates)
        rare = log(total / (often + 0.5)) / log(total) if total > 1 else 0.0
        weighed[word] = _WEIGHTS[word.sort] * (_COMMON + rare)
    return weighed


def content(claim: Passage) -> list[Word]:
    """The words of a claim that say something."""
    return [word for word in claim.words if word.sort in _WEIGHTS]


def weight(found: Iterable[Word]) -> float:
    """What some words weigh together."""
    return sum(_WEIGHTS[word.sort] for word in found)


def inflected(word: Word, code: str) -> bool:
    """Whether an unknown word is the form of a verb rather than a name, by its ending."""
    known = language(code)
    endings = known.lists("words", "inflected") if known else ()
    return word.sort in ("name", "word") and not word.placed and word.text.endswith(endings)


def _rank(claim: Passage, passage: Passage, weighed: dict[Word, float], *, around: bool) -> float:
    here, near = here_of(passage), passage.around if around else frozenset[str]()
    words = sum(
        weight
        * (
            1.0
            if told(w.notions, here)
            else _TITLE
            if told(w.notions, passage.title)
            else _AROUND * told(w.notions, near)
        )
        for w, weight in weighed.items()
    )
    same, other, _ = _numbers(claim, passage)
    dated = sum(label == "supported" for label in dates(claim, passage))
    acts = {n for word in claim.words if word.sort in ("act", "light") for n in word.notions}
    acted = any(acts & word.notions for word in passage.words if word.sort in ("act", "light", "event"))
    heading = passage.sentence.kind == "heading"
    counts = bool(claim.quantities) and not same and not other
    counted = _NUMBER * len(same) + _OTHER_NUMBER * len(other) + _DATE * dated
    return words + counted + _ACT * acted - _HEADING * heading - _NO_NUMBER * counts


def here_of(passage: Passage) -> frozenset[str]:
    """Every notion of a passage and of who acts in its events, with the bodies and places these belong to."""
    acting = frozenset(f"e:{person.id}" for event in passage.events for person in event.actors if person.id)
    return upwards(passage.notions | acting)


def upwards(notions: frozenset[str]) -> frozenset[str]:
    """Notions with the bodies and places that those among them belong to."""
    return notions | frozenset(f"e:{up}" for n in notions if n[:2] == "e:" for up in ancestors(n[2:]))


def align(claim: Passage, source: Passage) -> Alignment:
    """A claim beside one passage."""
    here = here_of(source)
    words = content(claim)
    off = [word for word in words if not told(word.notions, here)]
    whole = _document(source) if off else frozenset[str]()
    text = source.document.text
    missing = [w for w in off if not told(w.notions, whole) and w.text not in text]
    total = sum(_WEIGHTS[word.sort] for word in words)
    share = total - sum(_WEIGHTS[word.sort] * (1.0 - _elsewhere(word, source, missing)) for word in off)
    lengths = tuple(_length(mention, source) for mention in claim.mentions if mention.type == "DURATION")
    return Alignment(
        claim,
        source,
        share / total if total else 0.0,
        tuple(off),
        tuple(missing),
        *_numbers(claim, source),
        dates(claim, source),
        lengths,
    )


def _elsewhere(word: Word, source: Passage, missing: Sequence[Word]) -> float:
    if told(word.notions, source.around):
        return _AROUND
    return 0.0 if word in missing else _DOCUMENT


def _document(source: Passage) -> frozenset[str]:
    """Every notion of a document."""
    parts = (Passage(source.document, sentence) for sentence in sentences(source.document))
    return source.title | frozenset(n for part in parts for n in notions_of(part.words))


_Pairs = tuple[tuple[Quantity, Quantity], ...]


def _numbers(claim: Passage, source: Passage) -> tuple[_Pairs, _Pairs, tuple[Quantity, ...]]:
    """The numbers of a claim that a passage has, each another one, those it has others for, and the rest."""
    free = list(source.quantities)
    same, other, absent = [], [], []
    for claimed in claim.quantities:
        paired = pairing.own(claimed, claim, source)
        mine = free if paired is None else [q for q in free if q in paired]
        found = next((q for q in mine if _one(claimed, q)), None)
        if found is not None:
            free.remove(found)
            same.append((claimed, found))
            continue
        rivals = [q for q in mine if paired or quantities.comparable(claimed, q)]
        rivals = [q for q in rivals if quantities.compare(claimed, q) is False]
        if rivals:
            other.append((claimed, nearest_number(claimed, claim, rivals, source) or rivals[0]))
        else:
            absent.append(claimed)
    return tuple(same), tuple(other), tuple(absent)


def nearest_number(
    claimed: Quantity, claim: Passage, rivals: Sequence[Quantity], source: Passage
) -> Quantity | None:
    """The number of a source that stands beside the words that a claimed one stands beside, if it is but one."""
    ours = _beside(claimed, claim)
    alike = [q for q in rivals if told(ours, _beside(q, source))]
    return alike[0] if len(alike) == 1 else None


def _beside(number: Quantity, passage: Passage) -> frozenset[str]:
    """The notions of what stands right before or behind a number, or behind a preposition behind it."""
    words = [w for w in passage.words if w.sort in _WEIGHTS and w.sort not in ("act", "light", "measure")]
    behind = [w for w in words if 0 <= w.start - number.span.end <= _CLOSE][:1]
    before = [w for w in words if 0 <= number.span.start - w.end <= 1][-1:]
    return frozenset(n for w in (*before, *behind) for n in w.notions)


_CLOSE = 4
"""How many code points from a number, at the most, stands what is beside it: "380 million of taxpayers' money"."""


def _one(claimed: Quantity, found: Quantity) -> bool:
    if quantities.comparable(claimed, found):
        return bool(quantities.compare(claimed, found))
    return not (claimed.unit or found.unit) and claimed.low == found.low


def dated(passage: Passage) -> list[Mention]:
    """The dates of a passage, those that are names left out."""
    return [m for m in passage.mentions if m.type in ("DATE", "TIME") and not m.name]


def dates(claim: Passage, source: Passage) -> tuple[VerdictLabel, ...]:
    """A label for each date of a claim: refuted where every date of the passage is another one."""
    found = [(mention.when, mention.scope or mention.when) for mention in dated(source)]
    found += [(e.mention.when if e.mention else e.when, e.when) for e in source.events if e.when]
    if not found and (published := source.document.published):
        found = [(published, published)]
    return tuple(_dated(mention, found) for mention in dated(claim))


def of_another_time(claim: Passage, source: Passage) -> bool:
    """Whether a passage tells of other days than a claim, or of times long over where the claim tells none."""
    if not dated(source):
        return False
    if labels := dates(claim, source):
        return set(labels) == {"refuted"}
    published = source.document.published
    lasts = [(m.scope or m.when).last for m in dated(source)]
    day = published.first if published else None
    return day is not None and all(last is not None and (day - last).days > _LATELY for last in lasts)


_LATELY = 366
"""How many days before a report a time is that it does not tell of as the present."""


def _dated(claimed: Mention, found: Sequence[tuple[When, When]]) -> VerdictLabel:
    labels = [_date(claimed.when, claimed.scope or claimed.when, *pair) for pair in found]
    if "supported" in labels:
        return "supported"
    return "refuted" if labels and set(labels) == {"refuted"} else "not_enough_info"


def _date(claimed: When, scope: When, bare: When, found: When) -> VerdictLabel:
    """Whether one date bears out another; two that are open on the same side by what they begin or end with."""
    sides = [
        (when.edtf or "").startswith("../") - (when.edtf or "").endswith("/..") for when in (scope, found)
    ]
    if sides[0] and sides[0] == sides[1]:
        return intervals.compare(claimed, bare)
    return intervals.compare(scope, found)


def _length(mention: Mention, source: Passage) -> VerdictLabel:
    """Whether a passage has a length of time, or two dates that are as far apart."""
    claimed = intervals.length(mention.when.timex, mention.when.mod)
    if claimed is None:
        return "not_enough_info"
    told_of = [m for m in source.mentions if m.type == "DURATION"]
    found = [length for m in told_of if (length := intervals.length(m.when.timex, m.when.mod))]
    labels = [intervals.as_long(claimed, length) for length in found]
    days = [m.when for m in dated(source)]
    pairs = ((a, b) for a in days for b in days if a.first and b.first and a.first < b.first)
    if "supported" in labels or any(intervals.apart(a, b, claimed) == "supported" for a, b in pairs):
        return "supported"
    return "refuted" if labels and set(labels) == {"refuted"} else "not_enough_info"
