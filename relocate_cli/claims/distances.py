"""Two acts of one document that its dates put exactly as far apart as a claim does.

What relates two events (`relating`) asks for both as events. Here an act counts by the date that stands next to it in
its sentence, if what the claim is about is told there or around it. That the dates are as far apart as claimed, which
no other word of the claim tells, is what says that they are meant. Another distance refutes only where the document
dates either act once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.claims import alignment, intervals, outlook, relations
from relocate_cli.claims.intervals import Length
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.slots import in_the_news
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME, Mention, When

_MOST = 2 / 3
"""Which share of the things of a claim, besides its acts, a sentence and what stands around it tell."""


class Act(NamedTuple):
    """An act of a source with the date that stands next to it."""

    when: When
    source: Statement


def find(
    relation: Relation, main: Statement, anchor: Statement, passages: Iterable[Passage]
) -> tuple[Act, Act] | None:
    """The two acts of one document that bear out how far apart a claim has them, None where there are none."""
    if relation.apart is None or not main.trigger or not anchor.trigger:
        return None
    candidates = list(passages)
    others = list(_acts(anchor, main, candidates))
    for one in _acts(main, main, candidates, gapped=bool(main.trigger & anchor.trigger)):
        for other in others:
            if one.source.evidence.source != other.source.evidence.source or one.when == other.when:
                continue
            earlier, later = (one, other) if relation.sort == "before" else (other, one)
            if intervals.apart(earlier.when, later.when, relation.apart) == "supported":
                return one, other
    return None


def likely(
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
            least = min(share, other_share)
            if least < _LEAST or (least < _SURE and (bounded or share + other_share < 2 * _SURE)):
                continue
            earlier, later = (one, other) if relation.sort == "before" else (other, one)
            if _as_far(earlier.when, later.when, relation.apart):
                found.append((share + other_share, one, other))
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1:] if best else None


_LEAST, _SURE = 0.55, 0.7
"""Which share of a part of a claim is told at the least, and at the least where the other is hardly told better."""
_CLOSE = 1.4
"""How many times as long as a bound a length of time may be, and as short, that the bound is said of."""


def _as_far(earlier: When, later: When, claimed: Length) -> bool:
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
    known = frozenset(n for n in part.trigger if ":" not in n)
    for passage in passages:
        here, beside = alignment.here_of(passage), passage.around | passage.topic
        off = [w for w in words if not is_told(w.notions, here)]
        if (known and not is_told(known, here)) or not _named(off, passage, beside):
            continue
        if outlook.undone(passage) != outlook.undone(part.passage, [part]):
            continue
        near = [w for w in off if is_told(w.notions, beside)]
        lost = alignment.weight(w for w in off if w not in near) + _BESIDE * alignment.weight(near)
        share = 1 - lost / (alignment.weight(words) or 1)
        acts = [w for w in passage.words if w.notions & part.trigger]
        stated = told(passage)
        acting = [s for s in stated if s.trigger & part.trigger] or stated
        for source in acting[:1]:
            if _another_subject(passage, acts, part, main):
                continue
            dated = [
                m.scope or m.when for act in acts or passage.words[:1] for m in _beside(act, passage)[:1]
            ]
            dated = dated or [when for when in (source.when, in_the_news(source)) if when][:1]
            for when in dated:
                if when.edtf and dates.placed(when) and share >= _LEAST:
                    yield share, Act(when, source)


def _another_subject(passage: Passage, acts: Sequence[Word], part: Statement, main: Statement) -> bool:
    """Whether what does an act, or undergoes it, is another thing than a claim's, of which a sentence lacks some."""
    claimed = main.passage.notions | main.clause | part.passage.notions | part.clause
    here = alignment.here_of(passage)
    if all(is_told(w.notions, here) for w in _about(part) or _about(main)):
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


def contrary(
    relation: Relation, main: Statement, anchor: Statement, passages: Iterable[Passage]
) -> tuple[Act, Act] | None:
    """The two acts that are not as far apart as claimed, if one document dates either once and no other one does."""
    if relation.apart is None or not main.trigger or not anchor.trigger or not _about(main):
        return None
    if main.trigger & anchor.trigger:
        return None  # which of two openings a date is of, their sentences need not tell
    candidates = list(passages)
    ones, others = list(_acts(main, main, candidates)), list(_acts(anchor, main, candidates))
    if len({act.source.evidence.source for act in (*ones, *others)}) != 1:
        return None
    if any(len({act.when.edtf for act in acts}) != 1 for acts in (ones, others)):
        return None
    one, other = ones[0], others[0]
    if not all(alignment.dated(act.source.passage) for act in (one, other)):
        return None
    earlier, later = (one, other) if relation.sort == "before" else (other, one)
    return (one, other) if intervals.apart(earlier.when, later.when, relation.apart) == "refuted" else None


def taking(relation: Relation, main: Statement, passages: Iterable[Passage]) -> tuple[Act, Act] | None:
    """The acts of one document that end and begin what a claim tells the length of, None where there are none."""
    ends = replace(main, trigger=relations.ENDING, status="occurred")
    begins = replace(main, trigger=relations.BEGINNING, status="occurred")
    return find(replace(relation, sort="after"), ends, begins, passages)


def _acts(
    part: Statement, main: Statement, passages: Iterable[Passage], gapped: bool = False
) -> Iterator[Act]:
    """Where sources tell the act of one part of a claim, of the things of that part or of the main one."""
    about = _about(part) or _about(main)
    for passage in passages:
        here = alignment.here_of(passage) | passage.around | passage.topic
        things = [w for w in about if is_told(w.notions, here)]
        named = all(is_told(w.notions, here) for w in part.words if w.sort in ("body", "name"))
        if not about or not named or len(things) < _MOST * len(about):
            continue
        stated = told(passage)
        acting = [s for s in stated if s.trigger & part.trigger] or _beside_events(part, passage, stated)
        acting = [s for s in acting if not _of_others(s, part, main)]
        for source in acting:
            ahead = main.status in TO_COME and part is not main  # two years after its start, which is to come
            told_of = ahead or (source.status in DONE) is (part.status in DONE)
            same = gapped or (part is not main and bool(part.trigger & main.trigger))
            if told_of and (when := _when(source, part, by_thing=same)):
                yield Act(when, source)


def _beside_events(part: Statement, passage: Passage, stated: Sequence[Statement]) -> list[Statement]:
    """A sentence with an act of which no event was read ("2012년 10월 착공, 지난 5월 완공"), as one of its events."""
    words = [w for w in passage.words if w.sort in ("act", "light", "event") and w.notions & part.trigger]
    done = not outlook.undone(passage) and not outlook.plans(passage)
    if len(words) != 1 or not stated or not done or part.status not in DONE:
        return []
    return [replace(stated[0], trigger=words[0].notions, words=(), event=None, when=None, status=part.status)]


def _of_others(source: Statement, part: Statement, main: Statement) -> bool:
    """Whether a clause is about something else: it has another thing or name, and none of a claim's or not its names.

    What stands around a sentence tells what it is about only where the sentence does not itself.
    """
    claimed = main.passage.notions | main.clause | part.passage.notions | part.clause
    here = source.passage.notions
    about, names = _about(part) or _about(main), ("name", "body", "ordinal")
    others = [w for w in source.passage.words if not is_told(w.offered, claimed) and w not in _acting(source)]
    if any(w.sort in names for w in others) and any(
        w.sort in names and not is_told(w.notions, here) for w in about
    ):
        return True
    known = language(source.passage.sentence.lang)
    enough = all if known is not None and known.glued else any  # 청소년센터 is a centre too
    return any(w.sort == "thing" for w in others) and not enough(is_told(w.notions, here) for w in about)


def _acting(source: Statement) -> list[Word]:
    """The words of a sentence for who acts in it."""
    surfaces = " ".join(person.surface for person in source.agents)
    return [w for w in source.passage.words if w.text in surfaces]


def _about(part: Statement) -> list[Word]:
    """What a part of a claim is about: its names and things, without its act."""
    sorts = ("body", "name", "thing", "event", "ordinal", "word")
    return [w for w in part.words if w.sort in sorts and not w.notions & part.trigger]


def _when(source: Statement, part: Statement, *, by_thing: bool) -> When | None:
    """The date next to an act in its sentence, else that of the event, else the day of the news that it begins.

    `by_thing`: one act is done to several things, each with its date ("the hall in 2018, the pool in 2020").
    """
    passage = source.passage
    acts = [w for w in passage.words if w.notions & part.trigger & source.trigger]
    if by_thing:
        things = frozenset(n for w in _about(part) for n in w.notions)
        acts = [w for w in passage.words if is_told(w.notions, things)][-1:] or acts
    near = [m for act in acts for m in _beside(act, passage)]
    when = near[0].scope or near[0].when if near else source.when or in_the_news(source)
    return when if when and when.edtf and dates.placed(when) else None


def _beside(act: Word, passage: Passage) -> list[Mention]:
    """The dates of a sentence, the one next to an act first: before it where verbs come last."""
    known = language(passage.sentence.lang)
    start = passage.sentence.start
    found = [m for m in alignment.dated(passage) if (m.scope or m.when).edtf]
    if known is not None and known.glued:
        found = [m for m in found if m.end - start <= act.start]
        return sorted(found, key=lambda m: act.start - (m.end - start))
    return sorted(found, key=lambda m: min(abs(m.start - start - act.end), abs(act.start - (m.end - start))))
