"""When the two events were that a claim relates, by the two dated acts of one document that tell most of them.

A source seldom tells an event in the words of a claim, and its title, its neighbours and its document tell what it
is about. So every dated act is weighed by how much of either event its clause, its sentence and what stands around
tell, the rarer the word the more; the pair that tells most of both is meant. It bears the claim out if its dates do;
it refutes it where both acts are told with their dates, and all pairs that are as likely refute it as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.claims import (
    additions,
    alignment,
    intervals,
    progress,
    relations,
    subjects,
    topics,
    weighing,
    years,
)
from relocate_cli.claims.dated_acts import At, by_own_dates, dated_acts
from relocate_cli.claims.distances import by_another, dates_beside, moved_to
from relocate_cli.claims.language import language
from relocate_cli.claims.lexemes import made_of
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import behind_report
from relocate_cli.claims.standing import present
from relocate_cli.claims.statements import SAYING, Statement, past
from relocate_cli.claims.weighing import Weighed
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME, UNDONE, Mention, VerdictLabel, When

_BORROWED = 0.6
"""What a word counts that an event takes from the other because it names nothing of its own."""
_ACT, _NUMBER, _UNTIMELY = 0.3, 0.1, 0.2
"""What the act of a part counts, and a number of it; and what it takes away that one is planned and the other not."""
_SIDE_BY_SIDE = 0.3
"""What it adds that one sentence tells both acts, each with a date."""
_TOLD_BOTH = 0.1
"""What it adds that the clauses of both dates tell the very acts as they are claimed to have come about."""
_ALIKE = 0.15
"""How much less of both events a pair may tell that is as likely."""
_COINCIDE = 0.35
"""The same of one that is exactly as far apart as claimed, which is hardly by chance."""
_EVEN = 0.05
"""The same of one that would speak against it, where the claim gives no length of time that tells them apart."""
_LEAST, _LEAST_OF_ONE = 1.5, 0.55
"""What a pair scores at the least, and either of its acts, to bear a claim out."""
_SURE, _SURE_OF_ONE = 1.9, 0.8
"""What a pair scores at the least, and either of its acts, to refute it."""
_ITSELF, _ITSELF_APART = 0.5, 0.4
"""What of an event a sentence with another act than it tells itself, and where the claim has a length of time."""
_ITSELF_DENIED = 0.3
"""What of either event its sentence tells itself at the least to refute a claim."""
_PLANS = ("planned", "postponed", "cancelled", "proposed")
"""Statuses of an event that did not come about when it was to, or not yet."""
_MOST = 40
"""How many dated acts of either part are paired."""


class Dated(NamedTuple):
    """A dated act of a source with how much of an event it tells.

    `acting`: its clause tells the very act; `meant`: it came about or is planned as the event is, and is not told of
    another one of a series, of a part or of more; `timely`: nothing done is told as to come; `behind`: what is done
    is dated behind the report; `itself`: how much of the event its sentence tells, without what stands around it.
    """

    score: float
    when: When
    source: Statement
    acting: bool
    meant: bool
    timely: bool
    behind: bool
    itself: float


class Pair(NamedTuple):
    """Two acts of one document, and what their dates say of the claim."""

    score: float
    one: Dated
    other: Dated
    label: VerdictLabel


def find(
    relation: Relation,
    main: Statement,
    anchor: Statement,
    passages: Iterable[Passage],
    index: Index,
) -> Pair | None:
    """The pair of acts that decides a claim, None where none does.

    An anchor that is the plan of the main event is told where sources have it as planned, put off or given up.
    """
    candidates = by_own_dates([(p, tuple(dated_acts(p))) for p in passages])
    ones = _ranked(main, anchor, candidates, index)
    others = _ranked(anchor, main, candidates, index)
    if relation.apart is None:  # a length of time tells by itself which acts are meant
        ones, others = _acting(ones), _acting(others)
    if anchor.status == "planned" and anchor.words == main.words:
        others = [
            d for d in others if d.source.status in _PLANS and not topics.of_another(d.source.passage, main)
        ]
        ones = [dated for dated in ones if dated.source.status != "cancelled"]
    best = _best(relation, sorted(_pairs(relation, ones, others), key=lambda pair: -pair.score))
    borne_out = best is not None and best.label == "supported"
    if best and borne_out and not (_tells_who(main, best.one) and _tells_who(anchor, best.other)):
        return None
    return best


def _tells_who(part: Statement, dated: Dated) -> bool:
    """Whether the sentence of a dated act, or the title above it, names those who act in a part of a claim."""
    here = alignment.here_of(dated.source.passage) | dated.source.passage.topic | dated.source.people
    acting = (w for w in part.words if any(w.text in person.surface for person in part.agents))
    return all(is_told(w.notions, here) for w in acting if w.sort in ("name", "body"))


def _acting(ranked: list[Dated]) -> list[Dated]:
    """Those of some dated acts whose clause tells the very act, where one of them tells enough to be meant."""
    acting = [dated for dated in ranked if dated.acting]
    return acting if any(dated.score >= _SURE_OF_ONE for dated in acting) else ranked


def _best(relation: Relation, every: Sequence[Pair]) -> Pair | None:
    """The pair of acts that decides a claim, of all by how much they tell of it."""
    every = [p for p in every if p.label != "supported" or not (p.one.behind or p.other.behind)]
    ahead_only = [p for p in every if p.label == "supported" and not (p.one.timely and p.other.timely)]
    pairs = [p for p in every if p not in ahead_only]
    if not pairs:
        return None
    alike = [pair for pair in pairs if pair.score >= pairs[0].score - _ALIKE]
    told_exactly = relation.apart and intervals.exact(relation.apart)
    bounded = not told_exactly or relation.sort == "same"
    near = _ALIKE if bounded else _COINCIDE
    told_so = [pair for pair in pairs if pair.label == "supported" and pair.score >= pairs[0].score - near]
    best = pairs[0] if bounded or not told_so else told_so[0]
    least = min(best.one.score, best.other.score)
    sure = _sure(best.one, best.other)
    rivals = [pair for pair in alike if pair.score >= best.score - _EVEN and pair.label == "refuted"]
    rivals = [pair for pair in rivals if not sure or _sure(pair.one, pair.other)]
    if best.label == "supported" and not (bounded and rivals):
        told_both = all(d.acting or _in_other_words(d, relation) for d in (best.one, best.other))
        return best if told_both and best.score >= _LEAST and least >= _LEAST_OF_ONE else None
    if relation.apart and relation.sort != "same":
        told_so += [p for p in pairs if p.label == "supported" and p.score >= pairs[0].score - _COINCIDE]
    told_so += [pair for pair in ahead_only if pair.score >= best.score - near]
    told_so += [pair for pair in alike if _of_another_year(relation, pair)]
    told_so = [pair for pair in told_so if not _told_less(pair, best)]
    if (
        best.label == "refuted"
        and not told_so
        and all(pair.label == "refuted" or _told_less(pair, best) for pair in alike)
    ):
        itself = min(best.one.itself, best.other.itself)
        told_of = sure and itself >= _ITSELF_DENIED
        return best if told_of and best.score >= _SURE and least >= _SURE_OF_ONE else None
    return None


def _told_less(pair: Pair, best: Pair) -> bool:
    """Whether the sentences of a pair tell less of either event than those of the best, and are of other things."""
    return pair.one.itself < best.one.itself - _ALIKE or pair.other.itself < best.other.itself - _ALIKE


def _in_other_words(dated: Dated, relation: Relation) -> bool:
    """Whether a sentence that has another act than an event tells enough of it for it to be meant."""
    if relation.apart:
        return dated.itself >= _ITSELF_APART
    return dated.itself >= _ITSELF and dated.score >= _SURE_OF_ONE


def _of_another_year(relation: Relation, pair: Pair) -> bool:
    """Whether a pair that refutes a claim does not where a day is of the year that is told beside it."""
    one, other = ((dated.when, dated.source.passage) for dated in (pair.one, pair.other))
    return pair.label == "refuted" and years.open_to(relation, one, other)


def _sure(one: Dated, other: Dated) -> bool:
    """Whether the clauses of both dates tell the very acts, as they are claimed to have come about."""
    return all(dated.acting and dated.meant for dated in (one, other))


def _pairs(relation: Relation, ones: Sequence[Dated], others: Sequence[Dated]) -> Iterator[Pair]:
    for one in ones:
        for other in others:
            here = one.source.evidence.source == other.source.evidence.source
            if not here or (one.when.edtf == other.when.edtf and relation.sort != "same"):
                continue
            side_by_side = one.acting and other.acting and one.source.passage is other.source.passage
            score = one.score + other.score + _SIDE_BY_SIDE * side_by_side
            score += _TOLD_BOTH * _sure(one, other)
            yield Pair(score, one, other, relations.ordered(relation, one.when, other.when))


def _ranked(
    part: Statement,
    other: Statement,
    candidates: Sequence[tuple[Passage, Sequence[At]]],
    index: Index,
) -> list[Dated]:
    """The dated acts that tell most of one part of a claim, best first."""
    weighed = _weighed(part, other, index)
    scored = (_scored(part, other, weighed, *pair, index) for pair in candidates if pair[1])
    return sorted((dated for found in scored for dated in found), key=lambda dated: -dated.score)[:_MOST]


def _weighed(part: Statement, other: Statement, index: Index) -> Weighed:
    """The words of a part with what each weighs; what it is about is the other's where it does not say."""
    words = weighing.content(part.passage)
    weighed = weighing.weigh(words, index)
    if not any(topics.names(word, part) for word in words):
        about = [word for word in weighing.content(other.passage) if word.sort in topics.NAMING]
        borrowed = weighing.weigh(about, index)
        weighed = {word: _BORROWED * weight for word, weight in borrowed.items()} | weighed
    return weighed


def _made_together(part: Statement) -> frozenset[str]:
    """The acts that an act and what it is done to make together ("work began" is a groundbreaking)."""
    single = frozenset(n for word in part.passage.words for n in word.offered) | part.trigger
    return frozenset(
        whole
        for whole, *pair in made_of()
        if whole not in single and set(pair) <= single and part.trigger & {*pair}
    )


def _scored(
    part: Statement,
    other: Statement,
    weighed: Weighed,
    passage: Passage,
    told_at: Sequence[At],
    index: Index,
) -> Iterator[Dated]:
    """The dated acts of one passage, each by what the stretch around it, its sentence and its document tell."""
    if not weighing.all_named(part.passage, passage, index) or topics.about_another(part, other, passage):
        return
    made = _made_together(part)
    acting = made or frozenset(n for n in part.trigger if ":" not in n) or part.trigger
    numbers = any(q.low == r.low for q in part.passage.quantities for r in passage.quantities)
    for when, source, at in told_at:
        first, last = _bounds(passage, at, [other for w, _, other in told_at if w.edtf != when.edtf])
        within = [word for word in passage.words if first <= word.start <= last]
        if _beside_another(part, other, _before_date(when, passage) or within, passage):
            continue
        if by_another(part, source) or subjects.another_in(part, within) or _dated_otherwise(part, when):
            continue
        if source.when is when and subjects.apart(part, source, within):
            continue
        stretch = notions_of(within)
        share = weighing.share(weighed, passage, acting, index, stretch)
        theirs = source.trigger | (source.acts if made else frozenset())
        acts = bool(acting & theirs) and source.when is when
        does = (_told_here(source) and acts) or _dated_by(when, acting, passage)
        share += _ACT if does or acts else _ACT / 2 if is_told(acting, stretch) else 0.0
        untimely = _untimely(part, source) and not (present(other) and source.status in TO_COME)
        _, end = progress.clause(passage, at, at + 1)
        astray = of_more(part, source, stretch, end) or _of_its_head(other, part, passage)
        astray = astray or subjects.of_another_age(part, within)
        share += _NUMBER * (numbers or _dated_as(part, when)) - _UNTIMELY * (untimely or astray)
        timely = present(other) or not _too_early(part, source)
        itself = weighing.told_in(weighed, passage)
        if source.status == "occurred" and behind_report(when, passage):
            continue  # the date of something else in its clause
        behind = part.status in DONE and not present(part) and behind_report(when, passage)
        meant = not astray and (behind or not untimely)
        yield Dated(share, when, source, bool(acting and does), meant, timely, behind, itself)


def _told_here(source: Statement) -> bool:
    """Whether the date of an event stands in its own clause."""
    return source.event is not None and source.event.mention is not None and not source.event.inferred


def _beside_another(part: Statement, other: Statement, within: Sequence[Word], passage: Passage) -> bool:
    """Whether a date stands beside the other one of two that did the same, of which a sentence tells."""
    own, theirs = _apart_from(part, other), _apart_from(other, part)
    here, near = passage.notions, notions_of(within)
    if not own or not theirs or not all(is_told(word.notions, here) for word in theirs):
        return False
    return not all(is_told(word.notions, near) for word in own)


def _before_date(when: When, passage: Passage) -> list[Word]:
    """The words between a date and the one before it, of which it is told where verbs come last."""
    known, start = language(passage.sentence.lang), passage.sentence.start
    found = alignment.dated(passage)
    place = next((n for n, m in enumerate(found) if (m.scope or m.when).edtf == when.edtf), None)
    if known is None or not known.glued or place is None:
        return []
    first = found[place - 1].end - start if place else 0
    return [word for word in passage.words if first <= word.start < found[place].start - start]


def _apart_from(part: Statement, other: Statement) -> list[Word]:
    """What names a part and not the other one, where both tell of one act."""
    if not part.trigger & other.trigger:
        return []
    named = (
        w for w in part.words if w.sort in (*topics.NAMING, "word", "plain") and not w.notions & part.trigger
    )
    return [w for w in named if not is_told(w.notions, other.passage.notions)]


def _dated_otherwise(part: Statement, when: When) -> bool:
    """Whether a claim itself dates a part otherwise ("the meetings of 2023")."""
    told = None if moved_to(part) else part.when
    if told is None or not dates.placed(told):
        month, found = (_MONTH.match((date.edtf if date else "") or "") for date in (told, when))
        return bool(month and found) and int(month[1]) <= _MONTHS and month[1] != found[1]  # type: ignore[index]
    return not dates.overlaps(told, when)


def _dated_as(part: Statement, when: When) -> bool:
    """Whether a claim itself dates a part so."""
    return part.when is not None and dates.placed(part.when) and dates.inside(when, part.when)


_MONTH, _MONTHS = re.compile(r"[X\d]{4}-(\d\d)(?:-[X\d]{2})?(?:T.*)?$"), 12
"""The month of a date, with or without its year; higher numbers are those of seasons."""


def of_more(part: Statement, source: Statement, stretch: frozenset[str], end: int | None = None) -> bool:
    """Whether an act is told of another one of a series than an event, of a part of it or of more.

    What stands behind the `end` of its clause is told of something else.
    """
    ordinals = [word for word in part.passage.words if _of_series(word)]
    if not all(is_told(word.notions, stretch) for word in ordinals):
        return True
    text = source.passage.text[:end]
    own = (word for word in source.passage.words if _of_series(word) and word.end <= len(text))
    if any(word.notions <= stretch and not is_told(word.notions, part.passage.notions) for word in own):
        return True
    return additions.adds(source.passage, text) > additions.adds(part.passage)


def _of_series(word: Word) -> bool:
    """Whether a word tells which of a series is meant; what somebody is against is held apart as one, and is none."""
    return word.sort == "ordinal" and "against" not in word.notions


def _of_its_head(main: Statement, part: Statement, passage: Passage) -> bool:
    """Whether an act only describes what a claim does not name ("AI법을 제정한 유럽연합에 이어")."""
    known, claimed = language(passage.sentence.lang), main.passage.notions | part.passage.notions
    if known is None or not known.glued:
        return False
    acts = [word for word in passage.words if word.notions & part.trigger]
    heads = [next((w for w in passage.words if w.start >= act.end), None) for act in acts]
    return bool(acts) and all(
        head is not None
        and head.sort in ("body", "name", "thing")
        and not is_told(head.notions, claimed)
        and passage.text[act.end : head.start].strip() in known.lists("words", "describing")
        for act, head in zip(acts, heads, strict=True)
    )


def _dated_by(when: When, acting: frozenset[str], passage: Passage) -> bool:
    """Whether a date is the one next to an act of a sentence ("2012년 10월 착공, 2015년 5월 완공")."""
    acts = (
        w
        for w in passage.words
        if w.sort in ("act", "light", "event") and acting & w.offered and not _tells_which(w, passage)
    )
    return any(
        when in (m.scope, m.when) and _adjoin(act, m, passage)
        for act in acts
        for m in dates_beside(act, passage)[:1]
    )


def _tells_which(act: Word, passage: Passage) -> bool:
    """Whether an English noun of an act tells which thing behind it is meant: "the transport committee"."""
    known = language(passage.sentence.lang)
    behind = next((w for w in passage.words if w.start >= act.end), None)
    beside = behind is not None and behind.start - act.end == 1 and behind.sort in ("thing", "body")
    return beside and known is not None and not known.glued and not past(act, known)


def _adjoin(act: Word, mention: Mention, passage: Passage) -> bool:
    """Whether an act and a date stand in one clause, as far as commas tell."""
    start = passage.sentence.start
    first, last = sorted(((act.start, act.end), (mention.start - start, mention.end - start)))
    return "," not in passage.text[first[1] : last[0]] and last[0] - first[1] <= _APART


_APART = 40
"""How far apart an act and its date stand at the most, in code points."""


def _untimely(part: Statement, source: Statement) -> bool:
    """Whether one of two is planned or not done and the other is; a present tense of a claim may be of either."""
    if source.event is None or (present(part) and source.status in TO_COME):
        return False
    told_of = _UNDOING if any(topics.names(w, part) for w in part.words) else _UNDOING | SAYING
    if part.trigger & source.trigger & told_of:
        return False  # "a plan announced in May was dropped": either was done, whatever the plan was for
    if (part.status in UNDONE) != (source.status in UNDONE):
        return True
    return (part.status in TO_COME and source.status in DONE) or (
        part.status in DONE and source.status in TO_COME
    )


_UNDOING = frozenset(("cancel", "drop", "withdraw"))
"""Acts by which a plan is given up."""


def _too_early(part: Statement, source: Statement) -> bool:
    """Whether a claim has as done what a source has as to come, or as not done."""
    ahead = source.event is not None and source.status in (*TO_COME, *UNDONE)
    return ahead and part.status in DONE and not present(part)


def _bounds(passage: Passage, at: int, others: Sequence[int]) -> tuple[int, int]:
    """The part of a sentence that goes with one of its dated acts, and not with the others beside it."""
    before = max((other for other in others if other < at), default=None)
    behind = min((other for other in others if other > at), default=None)
    first = -1 if before is None else _cut(passage, before, at)
    return first, len(passage.text) if behind is None else _cut(passage, at, behind)


def _cut(passage: Passage, low: int, high: int) -> int:
    """Where the clauses of two dated acts meet: behind a comma before a conjunction, else in the middle."""
    known = language(passage.sentence.lang)
    joins = "|".join(map(re.escape, known.lists("words", "clauses"))) if known and not known.glued else ""
    joint = re.search(rf"[,;] (?:{joins})\b", passage.text[low:high]) if joins else None
    return low + joint.start() if joint else (low + high) // 2
