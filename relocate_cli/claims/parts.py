"""How large a share of something is, where a claim tells it in percent or as a half, and a source tells both numbers.

A source tells a part by what stands beside its number, and its whole in the same sentence or the one before it:
"Of the 908 staff, 478 are nurses"; "모두 4008곳이다. 초등학교가 3674곳". The share that the two come to bears a claim
out or denies it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli.claims import alignment, arithmetic, groups, operands, quantities, weighing
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement, told_status
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word, masked
from relocate_cli.model import UNDONE, Slot, VerdictLabel

_NEAREST = 0.55
"""Which share of a claim the sentences of a part and its whole tell together at the least."""
_DENIED = 0.7
"""The same where they deny it."""
_LONG = 500
"""From how many sentences on a document is too long to be looked through."""
_FAR = 0.08
"""How far, as a share of it, a number may be from a claimed one that it does not deny."""
_WHOLLY = 0.005
"""How far off the sum of the parts of a whole may be by rounding."""


class _Part(NamedTuple):
    """A number that is a part of another one, with their sentences and the words that tell it from other parts."""

    number: Quantity
    whole: Quantity
    passage: Passage
    before: Passage
    words: tuple[Word, ...]

    @property
    def percent(self) -> float:
        """How large the part is."""
        return 100 * self.number.low / self.whole.low


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Sequence[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """Whether the share that a claim tells is borne out or denied by a part and its whole, None where neither is."""
    claimed = _share(claim)
    if claimed is None or _denies(claim, claimed):
        return None
    words = [w for w in weighing.content(claim) if not _of_shares(w, claim)]
    weighed = weighing.weigh(words, index)
    parts = []
    for document in {id(p.document): p.document for p in passages}.values():
        if len(document.sentences or ()) > _LONG:
            continue
        inside = index.within(document)
        given = [q for q in claim.quantities if q is not claimed and _tells(inside, q)]
        for part in (
            p for pair in zip([None, *inside[:-1]], inside, strict=True) for p in _parts(*pair, given)
        ):
            about = weighing.together(weighed, [part.passage, part.before], index)
            meant = about >= _NEAREST and _meant(part, claim) and _of_all(part, claim)
            if meant and weighing.all_named(claim, part.passage, index):
                parts.append((about, part))
    parts.sort(key=lambda pair: -pair[0])
    answers = {_answer(claimed, part) for _, part in parts}
    if len(answers) != 1 or None in answers or (False in answers and parts[0][0] < _DENIED):
        return None
    label: VerdictLabel = "supported" if True in answers else "refuted"
    slots = _slots(stated, parts[0][1], claimed, label)
    return (label, slots) if slots else None


def _share(claim: Passage) -> Quantity | None:
    """The share that a claim tells of something, and not by how much something is more or has risen."""
    known = language(claim.sentence.lang)
    found = [q for q in claim.quantities if q.unit == "percent"]
    if known is None or len(found) != 1 or arithmetic.side(found[0], claim, known):
        return None
    text = claim.text.lower()
    other = any(cue in text for key in ("comparing", "points") for cue in known.lists("numbers", key))
    changing = any(operands.directions(claim, known))
    sharing = any(cue in text for cue in known.lists("numbers", "sharing"))
    return found[0] if sharing and not other and not changing else None


def _denies(claim: Passage, claimed: Quantity) -> bool:
    """Whether a claim tells something as not done, besides that its share does not come up to a number."""
    rest = masked(claim.text, ((claimed.span.start, claimed.span.end),))
    status, _ = told_status(rest, language(claim.sentence.lang))
    return status in UNDONE


def _of_shares(word: Word, claim: Passage) -> bool:
    """Whether a word only says that a claim tells a share."""
    known = language(claim.sentence.lang)
    return known is not None and any(
        cue in word.text.lower() for cue in known.lists("numbers", "share_words")
    )


def _tells(passages: Sequence[Passage], number: Quantity) -> bool:
    """Whether one of some sentences has a number."""
    return any(q.low == number.low and q.unit == number.unit for p in passages for q in p.quantities)


def _parts(before: Passage | None, passage: Passage, given: Sequence[Quantity]) -> Iterator[_Part]:
    """The numbers of a sentence that are parts of one that it tells, or the sentence before it, or a claim itself."""
    own = [q for q in passage.quantities if q.low > 0 and q.unit not in _NO_WHOLES]
    earlier = [q for q in before.quantities if q.unit not in _NO_WHOLES] if before else []
    for number in own:
        whole, where = _whole(number, own), passage
        if whole is None:
            whole, where = _whole_before(number, own, earlier), before or passage
        if whole is None:
            alike = (q for q in given if q.low > number.low and operands.alike(q, number))
            whole, where = next(alike, None), passage
        if whole is not None and whole.low > number.low:
            yield _Part(number, whole, passage, where, _words_of(number, passage))


def _whole(number: Quantity, own: Sequence[Quantity]) -> Quantity | None:
    """What a number is a part of, of those of its own sentence."""
    if number.whole:
        told_of = (q for q in own if q.low == number.whole and q is not number)
        return next(told_of, replace(number, low=number.whole, high=number.whole))
    larger = [q for q in own if q.low > number.low and q.unit == number.unit]
    if number.part:
        larger = [q for q in larger if not q.part and operands.alike(replace(number, part=False), q)]
        return max(larger, key=_size, default=None)
    return next((q for q in larger if _makes_up(q, [o for o in own if o is not q])), None)


def _whole_before(number: Quantity, own: Sequence[Quantity], earlier: Sequence[Quantity]) -> Quantity | None:
    """What a number is a part of, of those of the sentence before it."""
    larger = [q for q in earlier if q.low > number.low and q.unit == number.unit]
    if number.part:
        larger = [q for q in larger if operands.alike(replace(number, part=False), q)]
        return max(larger, key=_size, default=None)
    return next((q for q in larger if _makes_up(q, own)), None)


def _makes_up(whole: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether some numbers, all of them of one unit, come to another one together."""
    parts = [q.low for q in others if q.unit == whole.unit]
    return len(parts) > 1 and abs(sum(parts) - whole.low) <= _WHOLLY * whole.low


_NO_WHOLES = ("percent", "times", "fold", "age")
"""Units of which no number is a part of another."""


def _size(number: Quantity) -> float:
    return number.low


def _words_of(number: Quantity, passage: Passage) -> tuple[Word, ...]:
    """The words that tell what a number is of: those up to it from the number before, or behind it to the next."""
    known = language(passage.sentence.lang)
    start, end = number.span.start, number.span.end
    earlier = max((q.span.end for q in passage.quantities if q.span.end <= start), default=0)
    later = min((q.span.start for q in passage.quantities if q.span.start >= end), default=len(passage.text))
    if known is None or not known.glued:
        comma = passage.text.find(",", end, later)
        return tuple(w for w in passage.words if end <= w.start < (later if comma < 0 else comma))
    if passage.text.startswith(tuple(known.genitives), end):
        return tuple(w for w in passage.words if end <= w.start < later)[:_FEW]
    return tuple(w for w in passage.words if earlier <= w.start and w.end <= start)


_FEW = 2
"""How many words behind a Korean number and its particle tell what it is of."""


def _meant(part: _Part, claim: Passage) -> bool:
    """Whether a claim tells all things and names by which a part is told, and one at least."""
    known = language(part.passage.sentence.lang)
    sorts = ("thing", "name", "body", "event", *(("act",) if known and known.glued else ()))
    telling = [w for w in part.words if w.sort in sorts]
    telling = [
        w for w in telling if not w.notions <= quantities.COUNTERS and not w.notions & part.whole.counted
    ]
    if known is not None and not known.glued and not part.whole.counted & claim.notions:
        return False
    dated = "refuted" not in alignment.dates(claim, part.passage)
    return dated and bool(telling) and all(_told_as_such(w, claim) for w in telling)


def _of_all(part: _Part, claim: Passage) -> bool:
    """Whether a whole is all of the things that a claim tells a share of, and not some of them."""
    return not groups.narrower(part.number, part.whole, claim, part.before)


def _told_as_such(word: Word, claim: Passage) -> bool:
    """Whether a claim tells a word and not only what it is a kind of: a high school is no elementary school."""
    own = frozenset(n for n in word.notions if ":" not in n)
    return is_told(word.notions, claim.notions) and (own <= claim.notions or word.text in claim.text)


def _answer(claimed: Quantity, part: _Part) -> bool | None:
    """Whether a share is the claimed one; None where it is near it only."""
    percent = part.percent
    if claimed.mod is None and abs(percent - claimed.low) <= _ROUNDED:
        return True
    same = quantities.compare(claimed, replace(claimed, low=percent, high=percent, mod=None))
    near = claimed.mod in (None, "approx") and abs(percent - claimed.low) <= _FAR * claimed.low
    return None if same is False and near else same


_ROUNDED = 0.5
"""How many points a share may be off that is told in whole percent."""


def _slots(
    stated: Sequence[Statement], part: _Part, claimed: Quantity, label: VerdictLabel
) -> tuple[Slot, ...]:
    """The slots of the statement nearest to a claim, with the part and the whole that its share follows from."""
    compared = [compare(statement, source) for statement in stated for source in told(part.passage)]
    nearest = max(compared, key=lambda c: c.share, default=None)
    if nearest is None or set(nearest.refuted) & {"actor", "place"}:
        return ()
    slots = {s.slot: replace(s, label="supported") for s in nearest.slots}
    found = "; ".join((part.number.span.text, part.whole.span.text))
    slots["number"] = slot("number", label, claimed.span.text, found, nearest.source)
    return tuple(slots.values())
