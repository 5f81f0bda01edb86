"""How a sum or a whole is divided among several, and whether a claim of whose part is larger agrees with it.

"The state pays 210 million and the city 90 million", 국비 1680억 원, 도비 320억 원: `larger` compares two numbers
that stand alone; a list of shares has more of them, each beside the one who bears it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from relocate_cli.claims import alignment, arithmetic, operands, outlook, quantities, settled, weighing
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Slot, SlotName, Span, VerdictLabel

_OWNERS = ("body", "name", "thing", "plain", "word")
"""Sorts of words that tell who bears a share."""
_TELLING = ("thing", "event", "body", "name", "act")
"""Sorts of words that tell what is divided."""
_LEAST = 0.5
"""Which share of the other words of a claim a list and its report tell at the least."""
_DIVIDED = frozenset(
    ("money", "fund", "pay", "invest", "stock", "share", "share-cost", "ownership-act", "cost")
)
"""Notions of what is divided among several: who bears a cost, owns a firm."""
_COSTING, _BEARING = (
    frozenset(("cost", "total-cost", "price", "budget")),
    frozenset(("fund", "pay", "invest")),
)
"""Notions of what a whole comes to, and of what those do who bear a share of it."""
_ALL = 100
"""What all shares in percent come to."""
_FAR = 60
"""How many code points lie at the most between two shares of one list."""


class Share(NamedTuple):
    """One number of a list with the words for who bears it, and what they tell: 도비 is the province's."""

    number: Quantity
    words: tuple[Word, ...]
    notions: frozenset[str]


class _Asked(NamedTuple):
    """What a claim says of a share: that it is the `most`, more than the `others` together, or than `another`.

    Or how large a `part` of the whole it is, or by how much it is `apart` from another one: `claimed`.
    """

    sort: str
    rising: bool
    claimed: Quantity | None = None


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """What the lists of shares say of a claim of one of them, None where they say nothing or differ."""
    asked = _asked(claim)
    if asked is None or not stated or outlook.undone(claim, stated):
        return None
    found = []
    for passage in passages:
        shares = shares_of(passage)
        agrees = _agrees(claim, passage, shares, asked) if shares else None
        if agrees is not None and _is_about(claim, passage, shares, index):
            found.append((agrees, passage, shares))
    if not found or len({agrees for agrees, *_ in found}) > 1:
        return None
    agrees, passage, shares = found[0]
    label: VerdictLabel = "supported" if agrees else "refuted"
    name: SlotName = "actor" if asked.sort == "most" else "number"  # of what is the most, it is who has it
    listed = "; ".join(share.number.span.text for share in shares)
    return label, settled.slots(stated, passage, name, label, listed, claim.text)


def _agrees(claim: Passage, passage: Passage, shares: Sequence[Share], asked: _Asked) -> bool | None:
    """Whether a list of shares has the one of a claim as that says; None where it does not tell."""
    if asked.sort != "part":
        pair = _compared(claim, shares, asked)
        if pair is None or pair[0] == pair[1] or not _tells_amounts(claim, passage, asked):
            return None
        as_said = (pair[0] > pair[1]) is asked.rising
        claimed, apart = asked.claimed, abs(pair[0] - pair[1])
        if claimed is None or not as_said:
            return as_said
        return quantities.compare(claimed, replace(claimed, low=apart, high=apart, mod=None))
    named = [share for share in shares if _place(share, claim) is not None]
    whole = _whole(passage, shares)
    if len(named) != 1 or whole is None or any(q.low == named[0].number.low for q in claim.quantities):
        return None
    value, part = 100 * named[0].number.low / whole, asked.claimed
    return quantities.compare(part, replace(part, low=value, high=value, mod=None)) if part else None


def _tells_amounts(claim: Passage, passage: Passage, asked: _Asked) -> bool:
    """Whether a list, or what stands beside it, tells every sum of a claim, but for how far two shares are apart."""
    amounts = [q for q in claim.quantities if q.unit in MONEY and q is not asked.claimed]
    return all(any(quantities.compare(q, o) for o in _near(passage) if o.unit == q.unit) for q in amounts)


def _whole(passage: Passage, shares: Sequence[Share]) -> float | None:
    """What some shares come to together, where a number beside them tells that this is all."""
    total, unit = sum(share.number.low for share in shares), shares[0].number.unit
    if unit == "percent":
        return total if total == _ALL else None
    return total if any(q.unit == unit and q.low == total for q in _near(passage)) else None


def _near(passage: Passage) -> list[Quantity]:
    """The numbers of a sentence and of those beside it."""
    return [*passage.quantities, *(number for number, _ in passage.beside)]


def _asked(claim: Passage) -> _Asked | None:
    """What a claim says of a share, by its words; None where it says nothing of the kind."""
    known = language(claim.sentence.lang)
    if known is None or not claim.notions & _DIVIDED:
        return None
    if known.says("numbers", "largest", claim.text):
        return _Asked("most", rising=True)
    if known.says("numbers", "smallest", claim.text):
        return _Asked("most", rising=False)
    parts = [q for q in claim.quantities if q.unit == "percent"]
    if len(parts) == 1 and not operands.grows(parts[0], claim) and not operands.compares(claim):
        return _Asked("part", rising=True, claimed=parts[0])
    rising = operands.rises(claim)
    if rising is None or not operands.compares(claim) or operands.with_itself(claim):
        return None
    if known.says("numbers", "together", claim.text):
        return _Asked("others", rising)
    amounts = [q for q in claim.quantities if q.unit in MONEY and arithmetic.side(q, claim, known)]
    return _Asked("apart", rising, amounts[0]) if len(amounts) == 1 else _Asked("another", rising)


def shares_of(passage: Passage) -> list[Share]:
    """The numbers of a sentence that are shares of one thing, each with who bears it; none of fewer than two."""
    known = language(passage.sentence.lang)
    if known is None:
        return []
    for unit in ("percent", *sorted(MONEY)):
        numbers = [q for q in passage.quantities if q.unit == unit and not q.mod]
        found = [share for q in numbers if (share := _share(q, passage, known)).words]
        found = [share for share in found if not _is_whole(share, found, passage, known)]
        found += _rest(found, passage, known)
        if len(found) > 1 and _in_a_row(found):
            return found
    return []


def _rest(found: Sequence[Share], passage: Passage, known: Language) -> list[Share]:
    """The share of who bears what is left of the whole ("with the city covering the remainder")."""
    pattern = known.phrase("numbers", "rest_borne")
    match = re.search(pattern, passage.text, re.IGNORECASE) if pattern and found else None
    told = sum(share.number.low for share in found)
    whole = _told_before(found[0].number, told, passage) if match else None
    if match is None or whole is None or any(match.start() < s.number.span.start for s in found):
        return []
    start, end = next(match.span(group) for group in ("who", "by") if match[group])
    words = [w for w in passage.words if start <= w.start < end and _may_bear(w)]
    left = whole - told
    number = replace(found[0].number, span=Span(match.start(), match.end(), match[0]), low=left, high=left)
    return [_of(number, words, known)] if words else []


def _told_before(first: Quantity, told: float, passage: Passage) -> float | None:
    """The last number before the first of some shares that is more than all of them."""
    before = [s for s in passage.near if s.end <= passage.sentence.start]
    earlier = [q for s in before for q in Passage(passage.document, s).quantities]
    numbers = [*earlier, *(q for q in passage.quantities if q.span.end <= first.span.start)]
    return next((q.low for q in reversed(numbers) if q.unit == first.unit and q.low > told), None)


def _is_whole(share: Share, found: Sequence[Share], passage: Passage, known: Language) -> bool:
    """Whether a number is what the others are shares of: their sum, which nobody bears, or told to be that."""
    rest = sum(other.number.low for other in found if other is not share)
    before = [w for w in passage.words if share.words[-1].end <= w.start and w.end <= share.number.span.start]
    if any(w.notions & _COSTING for w in before) and not any(w.notions & _BEARING for w in before):
        return True  # "the museum will cost 500 million"
    if any(w.notions & _DIVIDED for w in before):
        rest = 0.0  # who pays as much as all others pays a share
    behind = passage.text[share.number.span.end :].lstrip(" ,").lower()
    return rest == share.number.low or behind.startswith(known.lists("numbers", "parting") or ("\0",))


def _in_a_row(found: Sequence[Share]) -> bool:
    spans = [share.number.span for share in found]
    return all(two.start - one.end <= _FAR for one, two in pairwise(spans))


def _share(number: Quantity, passage: Passage, known: Language) -> Share:
    """A number with who bears it: what stands before it in its part of a list, or "from" whom it is."""
    start, end, text = number.span.start, number.span.end, passage.text
    ends = [q.span.end for q in passage.quantities if q.span.end <= start]
    first = max([0, *ends])
    before = [w for w in passage.words if first <= w.start and w.end <= start]
    if known.glued:
        return _of(number, list(filter(_may_bear, _bearing(before, start, text, known))), known)
    words = list(filter(_may_bear, before))
    breaks = [
        m.end() for m in re.finditer(known.phrase("stands", "divider"), text) if first <= m.end() <= start
    ]
    words = [w for w in words if w.start >= max(breaks, default=first)] or words
    behind = re.match(rf"\s?(?:{'|'.join(known.lists('numbers', 'given_by'))}) (?:the )?", text[end:])
    if behind:
        stop = min(
            (text.find(mark, end) for mark in (",", ";", " and ") if mark in text[end:]), default=len(text)
        )
        words = [w for w in passage.words if end <= w.start < stop and _may_bear(w)]
    return _of(number, words, known)


def _may_bear(word: Word) -> bool:
    """Whether a word may tell who bears a share; "the state" may also state something."""
    return word.sort in _OWNERS or "government" in word.notions


def _of(number: Quantity, words: Sequence[Word], known: Language) -> Share:
    pairs = known.pairs("numbers", "bearers")
    whose = {pairs[word.text] for word in words if word.text in pairs}
    return Share(number, tuple(words), frozenset(n for word in words for n in word.offered) | whose)


def _bearing(words: Sequence[Word], start: int, text: str, known: Language) -> Iterator[Word]:
    """Of the words before a Korean number what stands right before it, else the topic or subject."""
    begin = text[:start].rstrip().rfind(" ") + 1
    near = [w for w in words if w.start >= begin and not w.tail and _may_bear(w)]
    if near and near[-1].end >= len(text[:start].rstrip()):
        yield from near
        return
    marks = {*known.subjects, *known.lists("relations", "topics")}
    led = [n for n, w in enumerate(words) if w.tail in marks and text[w.end :].startswith(w.tail)]
    if led:
        at = words[led[-1]]
        yield from (w for w in words[: led[-1] + 1] if " " not in text[w.start : at.start])


def _compared(claim: Passage, shares: Sequence[Share], asked: _Asked) -> tuple[float, float] | None:
    """The share that a claim has as larger or smaller, and what it compares it with; None where it is not told."""
    known = language(claim.sentence.lang)
    named = [share for share in shares if _places(share, claim)]
    if known is None or not named:
        return None
    rest = [share.number.low for share in shares if share is not named[0]]
    if asked.sort not in ("another", "apart"):
        if len(named) != 1 or not rest:
            return None
        best = max(rest) if asked.rising else min(rest)
        return named[0].number.low, best if asked.sort == "most" else sum(rest)
    if len(named) != len(("one", "other")):
        return None
    standard = [s for s in named if any(_is_standard(place, claim, known) for place in _places(s, claim))]
    if len(standard) != 1:
        return None
    first = next(share for share in named if share is not standard[0])
    return first.number.low, standard[0].number.low


def _place(share: Share, claim: Passage) -> Word | None:
    """The first word of a claim for who bears a share, which no other word of it contradicts."""
    return next(iter(_places(share, claim)), None)


def _places(share: Share, claim: Passage) -> list[Word]:
    """The words of a claim for who bears a share, none where another one contradicts them."""
    known = language(claim.sentence.lang)
    firms = known.lists("numbers", "firms") if known else ()
    names = [w for w in share.words if w.sort in ("name", "body") and w.text not in firms]
    if any(not is_told(w.notions, claim.notions) for w in names):
        return []
    told_of = (w for w in claim.words if _may_bear(w) and not w.notions & _DIVIDED)
    ends = known.pairs("numbers", "bearing_ends") if known else {}
    return [w for w in told_of if is_told(w.offered, share.notions) or _ends_as(w, share, ends)]


def _ends_as(word: Word, share: Share, ends: dict[str, str]) -> bool:
    """Whether a Korean name ends as those of whom a share is ("해솔시": a city)."""
    return word.sort in ("name", "word") and ends.get(word.text[-1:], "") in share.notions


def _is_standard(place: Word, claim: Passage, known: Language) -> bool:
    """Whether a word of a claim is what it compares with: behind "than", before 보다."""
    cues = known.lists("numbers", "comparing")
    if known.glued:
        return claim.text[place.end :].startswith(cues)
    return any(cue in claim.text[: place.start] for cue in cues)


def _is_about(claim: Passage, passage: Passage, shares: Sequence[Share], index: Index) -> bool:
    """Whether a list and its report tell the names of a claim and most of its other words."""
    near = alignment.here_of(passage) | passage.around | passage.topic
    bearing = {id(place) for share in shares if (place := _place(share, claim))}
    known = language(claim.sentence.lang)
    rest = [
        w for w in weighing.content(claim) if id(w) not in bearing and not (known and operands.cue(w, known))
    ]
    rest = [w for w in rest if w.sort in _TELLING and not w.notions & _DIVIDED]
    told_of = [is_told(w.notions, near) for w in rest]
    things = [w for w in rest if w.sort in ("thing", "event")]
    if not all(is_told(w.notions, near) for w in things) or set(alignment.dates(claim, passage)) - {
        "supported"
    }:
        return False
    here = alignment.here_of(passage)
    if _others(passage, shares, claim) and not all(is_told(w.notions, here) for w in things):
        return False  # of the museum, where the sentence before is of the library
    return weighing.all_named(claim, passage, index, rest) and sum(told_of) >= _LEAST * len(rest)


def _others(passage: Passage, shares: Sequence[Share], claim: Passage) -> bool:
    """Whether a sentence has things besides who bears the shares that a claim does not tell."""
    bearing = {id(w) for share in shares for w in share.words}
    words = (w for w in passage.words if w.sort in ("thing", "event") and id(w) not in bearing)
    return any(not is_told(w.offered, claim.notions) and not w.notions & _WHOLES for w in words)


_WHOLES = _DIVIDED | {"budget", "project", "total-cost", "price", "consortium"}
"""Notions of what a whole is called that is divided."""
