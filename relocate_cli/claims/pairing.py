"""Which of several numbers of one sort a sentence tells of which year, place or thing: 9 in Daegu and 11 in Ulsan."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.claims import intervals, quantities
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.statements import past
from relocate_cli.claims.words import Word
from relocate_cli.model import When


class _Label(NamedTuple):
    """What a number is told of: a date or a word, at its place in the sentence."""

    start: int
    end: int
    of: When | Word


_Pairs = list[tuple[_Label, Quantity]]


def own(claimed: Quantity, claim: Passage, source: Passage) -> tuple[Quantity, ...] | None:
    """The numbers of a source that are told of what a claim tells its own of; empty where all are of something else.

    None where the sentence does not tell its numbers apart, as it does only where each stands with one label of a
    kind, in the same order, and something divides the pairs.
    """
    if not _SEVERAL <= len(source.quantities) <= _MOST:
        return None
    alike = [q for q in _alike(claimed, source) if all(q.low != part.whole for part in source.quantities)]
    if len(alike) < _SEVERAL:
        return None
    for claims, labels in zip(_labels(claim), _labels(source), strict=True):
        pairs = _paired(labels, alike, source)
        if not pairs:
            if len(claim.quantities) < _SEVERAL and _of_another(claimed, claims, alike, source):
                return ()
            continue
        here = _of(claimed, claims, claim)
        found = tuple(number for label, number in pairs if any(_same(one, label) for one in here))
        if len(found) == 1 and not any(_outside(one, pairs) for one in here):
            return found
        dated = [label for label in here if isinstance(label.of, When)]
        if not found and dated and all(_disjoint(one, label) for one in dated for label, _ in pairs):
            return ()
    return None


def _of_another(
    claimed: Quantity, claims: Sequence[_Label], alike: Sequence[Quantity], source: Passage
) -> bool:
    """Whether the number of a claim stands in one member of a list, and what the claim tells it of in another one.

    Each member has one of the numbers; what stands in several of them tells nothing.
    """
    known = language(source.sentence.lang)
    if known is None:
        return False
    ends = []
    for one, other in pairwise(alike):
        gaps = list(_divider(known.code).finditer(source.text, one.span.end, other.span.start))
        if len(gaps) != 1:
            return False
        ends.append(gaps[0].start())
    labels = [label for kind in _labels(source) for label in kind]
    near = [
        label for label in labels if alike[0].span.start - label.end <= _NEAR
    ]  # before it, all may share it
    members = [[label for label in near if bisect(ends, label.start) == n] for n in range(len(alike))]
    if not any(_is_subject(label, known) for member in members[1:] for label in member):
        members[0] = [label for label in members[0] if not _is_subject(label, known)]  # of all of them
    here = [n for n, q in enumerate(alike) if quantities.compare(claimed, q)]
    told_in = ([n for n, member in enumerate(members) if any(_same(o, m) for m in member)] for o in claims)
    only = {where[0] for where in told_in if len(where) == 1}
    return len(here) == 1 and bool(members[here[0]]) and bool(only) and here[0] not in only


def _is_subject(label: _Label, known: Language) -> bool:
    """Whether a particle tells that a word is what a sentence is about."""
    return isinstance(label.of, Word) and label.of.tail in known.subjects


_NEAR = 12
"""How far before the first number of a list, in code points, stands what is told of that number alone."""
_SEVERAL, _MOST = 2, 24
"""How many numbers a sentence has at the least, and at the most, that tells them apart."""
_DOING = ("act", "event")


def _alike(claimed: Quantity, passage: Passage) -> list[Quantity]:
    """The numbers of a sentence of one sort with a claimed one, or that do not say of what."""
    return [
        q
        for q in passage.quantities
        if quantities.comparable(claimed, q) or not (q.counted or q.unit or claimed.unit)
    ]


def _labels(passage: Passage) -> Iterator[list[_Label]]:
    """What the numbers of a sentence may be told of, kind by kind: dates, names, things, acts, what is measured."""
    at = passage.sentence.start
    mentions = [m for m in passage.mentions if m.type in ("DATE", "TIME") and not m.name]
    yield [_Label(m.start - at, m.end - at, m.scope or m.when) for m in mentions]
    counted = frozenset(n for q in passage.quantities if not q.unit for n in q.counted)
    words = [w for w in passage.words if w.sort in _DOING or not w.notions & counted]
    for sorts in (("body", "name"), ("thing", "word"), _DOING, ("measure",)):
        yield [_Label(w.start, w.end, w) for w in words if w.sort in sorts]


def _of(claimed: Quantity, labels: Sequence[_Label], claim: Passage) -> list[_Label]:
    """The labels that a claim tells one of its numbers of: the one paired with it, else all."""
    pairs = _paired(labels, _alike(claimed, claim), claim)
    return [label for label, number in pairs if number is claimed] or list(labels)


def _paired(labels: Sequence[_Label], numbers: Sequence[Quantity], passage: Passage) -> _Pairs:
    """Numbers and labels that take turns, with something dividing each pair from the next; none where they do not."""
    known = language(passage.sentence.lang)
    if known is None or len(numbers) < _SEVERAL or len(labels) != len(numbers):
        return []
    pairs = list(zip(labels, numbers, strict=True))
    spans = [((label.start, label.end), (q.span.start, q.span.end)) for label, q in pairs]
    if not all(one[0][1] <= one[1][0] for one in spans):
        spans = [(number, label) for label, number in spans]
    ordered = [span for pair in spans for span in pair]
    if any(a[1] > b[0] for a, b in pairwise(ordered)):
        return []
    gaps = [passage.text[a[1][1] : b[0][0]] for a, b in pairwise(spans)]
    inside = [passage.text[one[1] : other[0]].removeprefix(",") for one, other in spans]
    divider, ends = _divider(known.code), _FROM_TO
    if any(divider.search(part) for part in inside) or _of_other_acts(spans, passage, known):
        return []
    return pairs if all(divider.search(gap) or gap.strip() in ends for gap in gaps) else []


_FROM_TO = ("to", "에서")
"""What divides two numbers of which one became the other: "from 20 in 2015 to 30 in 2022"."""
_Span = tuple[tuple[int, int], tuple[int, int]]


def _of_other_acts(spans: Sequence[_Span], passage: Passage, known: Language) -> bool:
    """Whether the members of an English list have verbs of their own: "closed 3 rooms and has built 14"."""
    if known.glued:
        return False
    verbs = [w for w in passage.words if w.sort in ("act", "light", "word") and past(w, known)]
    first = [w for w in verbs if w.start < spans[0][1][1]]
    own = [w for w in verbs if spans[0][1][1] <= w.start < spans[-1][1][1]]
    return bool(first) and any(not any(w.notions & one.notions for one in first) for w in own)


@cache
def _divider(code: str) -> re.Pattern[str]:
    """What divides two members of a list."""
    known = language(code)
    assert isinstance(known, Language)
    joins = "|".join(map(re.escape, known.lists("words", "joins")))
    return re.compile(rf"[,;:·]|(?:{joins})\s" if known.glued else rf"[,;:]|\b(?:{joins})\b", re.IGNORECASE)


def _same(one: _Label, other: _Label) -> bool:
    """Whether two labels are of one date, or one name, thing or act."""
    if isinstance(one.of, Word) and isinstance(other.of, Word):
        return bool(one.of.notions & other.of.notions)
    if isinstance(one.of, When) and isinstance(other.of, When):
        return intervals.compare(one.of, other.of) == "supported"
    return False


def _outside(one: _Label, pairs: _Pairs) -> bool:
    """Whether a label of a claim may be that of several numbers of a source."""
    return sum(_same(one, label) for label, _ in pairs) > 1


def _disjoint(one: _Label, other: _Label) -> bool:
    return isinstance(one.of, When) and isinstance(other.of, When) and not dates.overlaps(one.of, other.of)
