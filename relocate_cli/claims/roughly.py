"""Two acts of one document that a claim has so far apart, in sentences that tell its two parts only roughly.

`distances` asks for all names and most things of a part. Here a sentence and what stands around it count as a whole;
that the dates are exactly so far apart has to make up for the rest, so that both parts' acts are asked for as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from relocate_cli import dates
from relocate_cli.claims import alignment, distances, intervals, outlook
from relocate_cli.claims.distances import Act
from relocate_cli.claims.intervals import Length
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.slots import in_the_news
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import When


def find(
    relation: Relation, main: Statement, anchor: Statement, passages: Iterable[Passage]
) -> tuple[Act, Act] | None:
    """The two sentences of one document that most likely tell two acts, if they are as far apart as claimed.

    What a sentence and its surroundings tell of either part counts as a whole, more where the claim gives only a
    bound: "within a year" is said of most of one.
    """
    if relation.apart is None:
        return None
    candidates = list(passages)
    ones, others = list(_told_in(main, main, candidates)), list(_told_in(anchor, main, candidates))
    bounded = relation.apart.mod not in (None, "approx")
    found: list[tuple[float, Act, Act]] = []
    for share, one in ones:
        for other_share, other in others:
            if one.source.evidence.source != other.source.evidence.source or one.when == other.when:
                continue
            likely = min(share, other_share) if bounded else (share + other_share) / 2
            if likely < _SURE:
                continue
            earlier, later = (one, other) if relation.sort == "before" else (other, one)
            if _apart(earlier.when, later.when, relation.apart):
                found.append((share + other_share, one, other))
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1:] if best else None


_LEAST, _SURE = 0.55, 0.7
"""Which share of a part of a claim is told at the least, and of both in the mean, or of each where bounded."""
_CLOSE = 1.4
"""How many times as long as a bound a length of time may be, and as short, that the bound is said of."""


def _apart(earlier: When, later: When, claimed: Length) -> bool:
    """Whether two dates are as far apart as claimed, and not much farther or closer than a claimed bound."""
    if intervals.apart(earlier, later, claimed) != "supported":
        return False
    if claimed.mod in (None, "approx"):
        return True
    near = claimed.months / _CLOSE, claimed.days / _CLOSE
    far = claimed.months * _CLOSE, claimed.days * _CLOSE
    least, most = (replace(claimed, months=m, days=d, mod=None) for m, d in (near, far))
    bounds = (replace(least, mod="more-than"), replace(most, mod="less-than"))
    return all(intervals.apart(earlier, later, bound) == "supported" for bound in bounds)


def _told_in(part: Statement, main: Statement, passages: Iterable[Passage]) -> Iterator[tuple[float, Act]]:
    """The sentences with a date that tell the act of a part of a claim, with the share of the part they tell."""
    words = [
        w for w in alignment.content(part.passage) if not alignment.inflected(w, part.passage.sentence.lang)
    ]
    acting = frozenset(n for n in part.trigger if ":" not in n) or part.trigger
    for passage in passages:
        here, beside = alignment.here_of(passage), passage.around | passage.topic
        off = [w for w in words if not is_told(w.notions, here)]
        if not is_told(acting, here) or not _named(off, passage, beside):
            continue
        if outlook.undone(passage) != outlook.undone(part.passage, [part]):
            continue
        near = [w for w in off if is_told(w.notions, beside)]
        lost = alignment.weight(w for w in off if w not in near) + _BESIDE * alignment.weight(near)
        share = 1 - lost / (alignment.weight(words) or 1)
        acts = [w for w in passage.words if w.notions & part.trigger]
        if share < _LEAST or not acts or _another_subject(passage, acts, part, main):
            continue
        stated = told(passage)
        source = next((s for s in stated if s.trigger & part.trigger), next(iter(stated), None))
        if source is None or distances.by_another(part, source):
            continue
        dated = [m.scope or m.when for act in acts for m in distances.dates_beside(act, passage)[:1]]
        dated = dated or [when for when in (source.when, in_the_news(source)) if when][:1]
        yield from ((share, Act(when, source)) for when in dated if when.edtf and dates.placed(when))


def _another_subject(passage: Passage, acts: Sequence[Word], part: Statement, main: Statement) -> bool:
    """Whether what does an act, or undergoes it, is another thing than a claim's, of which a sentence lacks some."""
    claimed = main.passage.notions | main.clause | part.passage.notions | part.clause
    here = alignment.here_of(passage)
    about = distances.things_of(part) or distances.things_of(main)
    if about and all(is_told(w.notions, here) for w in about):
        return False
    known, end = language(passage.sentence.lang), max((w.start for w in acts), default=len(passage.text))
    before = [w for w in passage.words if w.end <= end and w.sort in ("name", "body", "thing")]
    if known is not None and known.glued:
        subjects = [w for w in before if w.tail in known.subjects]
    else:
        subjects = [w for w in before if "," not in passage.text[w.end : end]] or before
    head = subjects[-1:]
    if len(subjects) > 1 and head[0].start - subjects[-2].end <= 1:
        head = subjects[-2:]  # "the Oulu school"
    return any(not is_told(w.offered, claimed) for w in head)


_BESIDE = 0.25
"""What a word loses that only stands around a sentence."""


def _named(off: Sequence[Word], passage: Passage, beside: frozenset[str]) -> bool:
    """Whether the bodies of a part of a claim that a sentence lacks are told beside it, and names in its document."""
    foreign_names = (w for w in off if w.sort == "name" and not is_told(w.notions, beside))
    return all(is_told(w.notions, beside) for w in off if w.sort == "body") and all(
        w.text in passage.document.text or not w.text.isascii() for w in foreign_names
    )
