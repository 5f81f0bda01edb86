"""A claim that repeats a sentence of a source but for one thing: another number or date, "not", or the contrary act.

Statements are compared clause by clause, and what stands in another clause may go unseen. Here the words of both
sentences are laid side by side, and only what differs is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from relocate_cli.claims import acts, again, alignment, figures, intervals, outlook, quantities
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import against
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import slot
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import Mention, Slot, SlotName, When

_LEAST, _WORDS = 0.75, 5
"""Which share of the words of both sentences is the same at the least, and how many words either has."""
_Kind = Literal["number", "date", "again", "status", "event", "contrary", "same", "other"]


class _Stretch(NamedTuple):
    """Where two sentences differ: from where to where in the claim, and in the source."""

    claim: tuple[int, int]
    source: tuple[int, int]


class Difference(NamedTuple):
    """What a claim has otherwise than a sentence of a source, as both write it.

    `sure`: not so where the contrary, or the same, may have been done at another time: what has begun is completed
    later, and who visited in May 2024 may have done so in May 2023 too.
    """

    slot: SlotName
    claimed: str
    found: str
    passage: Passage
    sure: bool


def differing(claim: Passage, passages: Sequence[Passage]) -> Difference | None:
    """The one thing that a claim has otherwise than the sentence it repeats, None where there is none or more."""
    alike = [(share, p) for p in passages if (share := _alike(claim, p)) >= _LEAST]
    if not alike or any(share == 1 for share, _ in alike):
        return None
    _, passage = max(alike, key=lambda pair: pair[0])
    found = [
        (kind, stretch) for stretch in _stretches(claim, passage) for kind in [_kind(claim, passage, stretch)]
    ]
    kinds = {kind for kind, _ in found} - {"same"}
    if len(kinds) != 1 or "other" in kinds or (kinds == {"date"} and again.too(claim)):
        return None
    kind, stretch = next(pair for pair in found if pair[0] in kinds)
    claimed, told_of = claim.text[slice(*stretch.claim)], passage.text[slice(*stretch.source)]
    which = {"contrary": "event", "again": "date"}.get(kind, kind)
    texts = claimed or claim.text, told_of or passage.text
    return Difference(which, *texts, passage, kind not in ("contrary", "again"))  # type: ignore[arg-type]


def slots(difference: Difference) -> tuple[Slot, ...]:
    """The slot that a difference refutes."""
    source = replace(told(difference.passage)[0], event=None)
    return (slot(difference.slot, "refuted", difference.claimed, difference.found, source),)


def told_elsewhere(difference: Difference, claim: Passage, quoted: Sequence[Passage]) -> bool:
    """Whether a passage that bears a claim out has the very number or date that the repeated sentence has not."""
    others = [p for p in quoted if p is not difference.passage]
    if difference.slot == "date":
        return any("supported" in alignment.dates(claim, p) for p in others if alignment.dated(p))
    if difference.slot == "number":
        same = (quantities.compare(c, q) for p in others for q in p.quantities for c in claim.quantities)
        return any(same)
    return False


def _alike(claim: Passage, passage: Passage) -> float:
    """Which share of the words of two sentences in one language is the same, in the same order."""
    if claim.sentence.lang != passage.sentence.lang:
        return 0.0
    one, other = (_tokens(p.text) for p in (claim, passage))
    if min(len(one), len(other)) < _WORDS or not _LEAST <= len(one) / len(other) <= 1 / _LEAST:
        return 0.0
    return _matcher(one, other).ratio()


def _matcher(one: Sequence[re.Match[str]], other: Sequence[re.Match[str]]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [m[0].lower() for m in one], [m[0].lower() for m in other], autojunk=False)


def _tokens(text: str) -> list[re.Match[str]]:
    """The words of a text as they are written, without what stands around them."""
    return list(re.finditer(r"[^\s\"'“”‘’(),;:·]*[^\s\"'“”‘’(),;:.·]", text))


def _stretches(claim: Passage, passage: Passage) -> Iterator[_Stretch]:
    """Where two sentences differ, word by word."""
    one, other = _tokens(claim.text), _tokens(passage.text)
    for kind, a, b, c, d in _matcher(one, other).get_opcodes():
        if kind != "equal":
            yield _Stretch(_span(one, a, b), _span(other, c, d))


def _span(found: Sequence[re.Match[str]], first: int, last: int) -> tuple[int, int]:
    if first == last:
        at = found[first].start() if first < len(found) else found[-1].end()
        return at, at
    return found[first].start(), found[last - 1].end()


def _kind(claim: Passage, passage: Passage, stretch: _Stretch) -> _Kind:
    """What a claim has otherwise in one stretch: the slot; "same" for nothing, "other" where it cannot be told."""
    known = language(claim.sentence.lang)
    if known is None:
        return "other"
    mine, theirs = (_within(p, span) for p, span in zip((claim, passage), stretch, strict=True))
    turned = _inserted(claim, passage, stretch, known) or outlook.undone(claim) != outlook.undone(passage)
    denies = turned and _denies(claim, passage, stretch, known)
    if any(_contrary(a.notions, b.notions) for a in mine for b in theirs):
        return "other" if denies else "event" if any(w.notions & acts.DECISIONS for w in mine) else "contrary"
    if denies:
        return "status"
    if _untold(mine, passage) or _untold(theirs, claim):
        return "other"
    spans = zip((claim, passage), stretch, strict=True)
    counted = any(re.search(r"\d", p.text[slice(*span)]) for p, span in spans)
    return _numeral(claim, passage, stretch) if counted else "same"


def _contrary(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two acts cannot stand in one place, or one begins what the other one finishes."""
    phases = (one & _BEGUN and other & _OVER) or (one & _OVER and other & _BEGUN)
    return not one & other and (against(one, other) or bool(phases))


_BEGUN, _OVER = frozenset(("begin", "groundbreak")), frozenset(("complete",))
"""Acts by which something begins, and by which it is over."""


def _untold(words: Sequence[Word], other: Passage) -> bool:
    """Whether one sentence says more in a stretch than the other one does, besides its numbers."""
    content = (
        w for w in words if not re.search(r"\d", w.text) and not alignment.inflected(w, other.sentence.lang)
    )
    return any(not is_told(w.notions, other.notions) for w in content)


def _inserted(claim: Passage, passage: Passage, stretch: _Stretch, known: Language) -> bool:
    """Whether a word stands in one sentence only, and none beside its place denies the same in the other one."""
    spans = list(zip((claim, passage), stretch, strict=True))
    missing = next((pair for pair in spans if pair[1][0] == pair[1][1]), None)
    if missing is None:
        return False
    other, (at, _) = missing
    near = other.text[max(at - _NEAR, 0) : at + _NEAR]
    return not any(cue.search(near) for name, cue in known.cues if name == "denied")


_NEAR = 16
"""How many code points to either side of a missing word another one that denies stands at the most."""


def _denies(claim: Passage, passage: Passage, stretch: _Stretch, known: Language) -> bool:
    """Whether a stretch has a word by which one sentence denies what the other one tells."""
    told_of = [p.text[slice(*span)] for p, span in zip((claim, passage), stretch, strict=True)]
    cues = [cue for name, cue in known.cues if name == "denied"]
    return [any(cue.search(text) for cue in cues) for text in told_of].count(True) == 1


def _numeral(claim: Passage, passage: Passage, stretch: _Stretch) -> _Kind:
    """Whether a date or a number differs that stands in one and the same place of both sentences."""
    pairs = list(zip((claim, passage), stretch, strict=True))
    here = [[m for m in alignment.dated(p) if _dated_in(m, p, span)] for p, span in pairs]
    days = [[m.scope or m.when for m in found] for found in here]
    counts = [[q for q in p.quantities if _overlaps(span, q.span.start, q.span.end)] for p, span in pairs]
    if all(len(found) == 1 for found in days) and not any(counts):
        labels = [
            intervals.compare(days[0][0], days[1][0]),
            intervals.compare(here[0][0].when, here[1][0].when),
        ]
        if "refuted" in labels or _ends_apart(days):
            return "again" if any(w.notions & acts.REPEATABLE for w in claim.words) else "date"
        return "same" if labels[0] == "supported" else "other"
    if all(len(found) == 1 for found in counts) and not any(days):
        one, other = counts[0][0], counts[1][0]
        if figures.differ(one, other):
            return "number"
        return "same" if quantities.compare(one, other) else "other"
    return "other"


def _ends_apart(days: Sequence[Sequence[When]]) -> bool:
    """Whether two deadlines, told as exactly, end on two days."""
    one, other = days[0][0], days[1][0]
    return one.first is None and other.first is None and one.grain == other.grain and one.last != other.last


def _dated_in(mention: Mention, passage: Passage, span: tuple[int, int]) -> bool:
    start = passage.sentence.start
    return _overlaps(span, mention.start - start, mention.end - start)


def _overlaps(span: tuple[int, int], start: int, end: int) -> bool:
    return start < span[1] and span[0] < end


def _within(passage: Passage, span: tuple[int, int]) -> list[Word]:
    return [w for w in passage.words if _overlaps(span, w.start, w.end)]
