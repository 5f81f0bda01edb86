"""What a claim has as come about "already", and the report that tells most of it has as pending.

`ahead` asks for a report that tells the act itself as planned. A report may also have a bill "still pending", a site
under review or a decision that has yet to be taken: then what the claim says is done is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from relocate_cli.claims import (
    about,
    additions,
    alignment,
    already,
    closest,
    leeway,
    outlook,
    progress,
    quantities,
    relations,
    weighing,
)
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.casting import by_the_same
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME, UNDONE, Slot

_LEAST = 0.5
"""Which share of a claim a passage tells at the least that has it pending."""
_PLAINLY = 0.65
"""The same where a claim does not say that something stands by now."""
_ALIKE = 0.2
"""How much less than the one that tells most."""
_LESS = 0.1
"""The same of another passage that has the act done: one that tells less is about something else."""
_THINGS = 0.5
"""More than which share of the things of a claim it tells: who is to open the library has not opened the gym."""
_LATER = 0.45
"""Which share one tells at the least in a report published later."""
_MOST = 6
"""How many passages are looked at."""


def decide(claim: Passage, stated: Sequence[Statement], index: Index) -> tuple[Slot, ...] | None:
    """The slots of a claim that a report has as pending, None where none has, or one has it done."""
    by_now = already.says(claim)
    if not by_now and (alignment.dated(claim) or relations.find(claim) is not None):
        return None
    main = already.acts(claim)
    done = [s for s in stated if s.status in DONE] or _said_done(claim, stated, main)
    if not done:
        return None
    acts = acts_of(claim)
    shares = ranked(already.of_clause(claim), acts, stated, index)
    likely = [pair for pair in shares if pair[0] >= (_LEAST if by_now else _PLAINLY)]
    named = [pair for pair in likely if weighing.all_named(claim, pair[1], index)][:_MOST]
    alike = [pair for pair in named if pair[0] >= named[0][0] - _ALIKE]
    main = main or frozenset(n for s in done for n in s.trigger)
    told_of = (
        pair
        for pair in alike
        if may_be(claim, pair[1], main, index) and (by_now or _still_open(pair[1], main))
    )
    found = next((pair for pair in told_of if _pending(pair[1], acts, claim, done, main)), None)
    if found is None or done_elsewhere(claim, shares, found, main):
        return None
    return slots_of([*stated, *done], found[1])


def _still_open(passage: Passage, acts: frozenset[str]) -> bool:
    """Whether a sentence says that some acts to come are not settled, and not only that they are planned."""
    return is_open(passage, acts) and outlook.cued(passage, "undecided")


Share = tuple[float, Passage]
"""A passage with the share of a claim that it tells."""


def acts_of(claim: Passage) -> frozenset[str]:
    """The notions of the verbs of a claim."""
    return frozenset(n for w in claim.words if w.sort in ("act", "light") for n in w.notions)


def ranked(
    words: Sequence[Word], acts: frozenset[str], stated: Sequence[Statement], index: Index
) -> list[Share]:
    """The passages that may bear on what a claim states, those first that tell most of some words of it."""
    passages = {id(p): p for statement in stated for p in index.find(statement)}.values()
    weighed = weighing.weigh(words, index)
    shares = ((weighing.share(weighed, p, acts, index), p) for p in passages)
    return sorted(shares, key=lambda pair: -pair[0])


def done_elsewhere(claim: Passage, shares: Sequence[Share], found: Share, main: frozenset[str]) -> bool:
    """Whether a passage that tells about as much of a claim as the one found has one of some acts done."""
    near = (p for p in _near(shares, found) if not is_another_one(claim, p))
    return any(_done(source, main) for p in near for source in told(p))


def is_another_one(claim: Passage, passage: Passage) -> bool:
    """Whether a passage is about another one of a series than a claim: the second reactor is not the third."""
    ours, theirs = (
        {n for w in side.words if w.sort == "ordinal" for n in w.notions} for side in (claim, passage)
    )
    return bool(ours and theirs) and not ours & theirs


def _said_done(claim: Passage, stated: Sequence[Statement], main: frozenset[str]) -> list[Statement]:
    """The acts that a claim has done "already" before it tells a plan, as a statement of their own."""
    if not main or main & already.NOT_DOING or "undone" in progress.of_acts(claim, main):
        return []
    return [replace(statement, trigger=main, status="occurred", sure=True) for statement in stated[:1]]


def _near(shares: Sequence[Share], found: Share) -> list[Passage]:
    """The passages that tell about as much of a claim as the one found, in its own report at least as much."""
    near = []
    for share, passage in shares:
        here = passage.document is found[1].document
        if share >= found[0] - (0 if here else _LESS) or (share >= _LATER and _later(passage, found[1])):
            near.append(passage)
    return near[:_MOST]


def _later(one: Passage, other: Passage) -> bool:
    """Whether one report was published later than another."""
    days = [passage.document.published for passage in (one, other)]
    return bool(days[0] and days[1] and days[0].first and days[1].first and days[0].first > days[1].first)


def _done(source: Statement, acts: frozenset[str]) -> bool:
    """Whether a statement has one of some acts done, and the words around it do not have it to come or undone."""
    if not (source.status in DONE and source.sure and source.trigger & acts):
        return False
    return "done" in progress.of_acts(source.passage, source.trigger & acts) or not is_open(
        source.passage, acts
    )


def may_be(claim: Passage, passage: Passage, acts: frozenset[str], index: Index) -> bool:
    """Whether a report has all numbers of a claim, and what tells its act is not about more of it, or it again."""
    found = alignment.align(claim, passage)
    if found.other or not all(_stands(number, index.within(passage.document)) for number in found.absent):
        return False
    if any(number.unit == "percent" for number in found.absent):
        return False  # of several that are counted elsewhere one may be pending
    if _of_another(claim, passage) or _to_another(claim, passage, acts) or things_told(found) <= _THINGS:
        return False
    pinned = any(closest.telling(number) for number, _ in found.same)
    return pinned or additions.adds(passage, progress.clauses(passage, acts) or None) <= additions.adds(claim)


def things_told(found: Alignment) -> float:
    """Which share of the things of a claim that the lexicon knows a passage tells, or what stands around it."""
    here = about.beside(found)
    things = [w for w in already.of_clause(found.claim) if w.sort in about.KNOWN]
    off = [w for w in found.off if w in things and not is_told(w.notions, here)]
    return 1 - len(off) / len(things) if things else 1.0


def _of_another(claim: Passage, passage: Passage) -> bool:
    """Whether a sentence has another name right before a thing of a claim: "the Exeter store"."""
    ours, theirs = ([*_called(side)] for side in (claim, passage))
    return any(
        is_told(thing.notions, other.notions) and not is_told(name.notions, claim.notions)
        for _, thing in ours
        for name, other in theirs
    )


def _to_another(claim: Passage, passage: Passage, acts: frozenset[str]) -> bool:
    """Whether a sentence tells its acts of things that a claim has not: "will move its archive" for "has moved"."""
    words = [w for w in passage.words if w.sort in progress.ACTS and w.notions & acts]
    near = claim.sentence.lang == passage.sentence.lang
    objects = [[*_objects(passage, word), *(_unknown(passage, word) if near else ())] for word in words]
    return bool(words) and all(any(not is_told(w.offered, claim.notions) for w in told) for told in objects)


def _objects(passage: Passage, word: Word) -> list[Word]:
    """The things that stand next to an act in its clause as what it is done to."""
    known = language(passage.sentence.lang)
    start, end = progress.bounds(passage, word)
    if known is None or not known.glued:
        behind = [w for w in passage.words if word.end <= w.start < end and w.sort != "plain"]
        return [w for w in behind[:1] if w.start - word.end <= _NEXT and w.sort == "thing"]
    near = [w for w in passage.words if start <= w.start and w.end <= word.start and w.sort != "plain"]
    marks = known.lists("words", "objects")
    done_to = (w for w in near[-_SEVERAL:] if w.sort in ("thing", "word"))
    return [w for w in done_to if w.tail in marks or (w.sort == "thing" and not w.tail)]


def _unknown(passage: Passage, word: Word) -> list[Word]:
    """A word that the lexicon does not know behind an act and an article: "plans to buy a frame"."""
    known = language(passage.sentence.lang)
    if known is None or known.glued:
        return []
    behind = [w for w in passage.words if w.start >= word.end][:1]
    marks = known.lists("words", "determiners")
    return [
        w for w in behind if w.sort == "word" and passage.text[word.end : w.start].strip().lower() in marks
    ]


_SEVERAL = 2
"""How many words before a Korean act may be what it is done to."""
_NEXT = 10
"""How many code points stand at the most between an English act and what it is done to: an article and the like."""


def _called(passage: Passage) -> Iterator[tuple[Word, Word]]:
    """The things of a sentence with the name right before each."""
    for name, thing in pairwise(passage.words):
        if about.is_name(name) and thing.sort == "thing" and thing.start - name.end == 1:
            yield name, thing


def _stands(number: Quantity, document: Sequence[Passage]) -> bool:
    """Whether a number stands anywhere in a document."""
    bounded = number.mod not in (None, "approx")  # many a number is more than 500
    return any(
        quantities.comparable(number, q)
        and (
            q.low == number.low
            if bounded
            else quantities.compare(number, q) or quantities.rounded_to(number, q)
        )
        for p in document
        for q in p.quantities
    )


def _pending(
    passage: Passage, acts: frozenset[str], claim: Passage, done: Sequence[Statement], meant: frozenset[str]
) -> bool:
    """Whether a sentence tells the act of a claim as to come or not done, or says that it is pending."""
    known, stated = language(passage.sentence.lang), told(passage)
    if "budget" in claim.notions and "budget" in passage.notions:
        return False  # which is passed every year
    if known is None or (meant & _HANDED_IN and leeway.has(known, "review", passage.text)):
        return False  # what is under review has been handed in
    if leeway.spares(claim, passage, meant) or leeway.of_another(claim, passage, meant):
        return False
    if not all(
        any(by_the_same(ours, s, False) for ours in done) for s in stated if s.trigger & (meant | _LOOKED_AT)
    ):
        return False  # what another one has still to decide
    if is_open(passage, meant) or _at_an_earlier_stage(passage, meant):
        return True
    main = frozenset(n for statement in done for n in statement.trigger)
    if known is None or _presupposed(passage, acts, known):
        return False
    late = [s for s in stated if s.status in (*TO_COME, *UNDONE) and s.sure]
    begins = is_told(main, passage.notions)  # "demolition will begin in June"
    to_come = [s for s in late if s.trigger & main or (begins and s.trigger & {"begin"})]
    if to_come:
        return not any(additions.of_more(statement, s) for s in to_come for statement in done)
    over = any(s.status in DONE and s.sure and s.trigger & (acts | {"complete"}) for s in stated)
    here = alignment.here_of(passage) | passage.around
    return not over and is_told(acts, here) and _says(passage, claim, known)


_HANDED_IN = frozenset(("submit", "apply", "request", "propose", "publish", "draw-up"))
"""Acts that come before what was made or asked for is looked at."""


def is_open(passage: Passage, acts: frozenset[str]) -> bool:
    """Whether a sentence has the act of a claim still to come or not done, wherever it tells it."""
    known, found = language(passage.sentence.lang), progress.of_acts(passage, acts)
    if known is None or _presupposed(passage, acts, known):
        return False
    return bool(found & {"to come", "undone"}) and "done" not in found


def _at_an_earlier_stage(passage: Passage, acts: frozenset[str]) -> bool:
    """Whether a sentence has only what comes before some acts: a bill that is to be voted on is not passed yet."""
    if acts & _FINISHED and "done" not in progress.of_acts(passage, _FINISHED | acts):
        works = bool(passage.notions & _WORKS)
        return works and ("to come" in progress.of_acts(passage, _BEGUN) or "allocate" in passage.notions)
    if not acts & DECIDED or "done" in progress.of_acts(passage, DECIDED):
        return False
    return "to come" in progress.of_acts(passage, _LOOKED_AT)


_FINISHED = frozenset(("complete", "open", "operate"))
"""Acts that come about when the works on something are over."""
_WORKS = frozenset("construct rebuild remodel restore expand repair alter relocate".split())
"""Such works."""
_BEGUN = frozenset(("begin", "groundbreak", "design"))
"""What comes about before works are over."""
DECIDED = frozenset("approve enact accept decide confirm ratify license-act select allow".split())
"""Acts by which it is settled what is to come about."""
_LOOKED_AT = frozenset("vote review discuss hearing bill-introduce".split())
"""What comes before it is settled: to come, it is not yet."""


def _presupposed(passage: Passage, acts: frozenset[str], known: Language) -> bool:
    """Whether a sentence only says what came of an act, or is told of its time ("since the move to Busan")."""
    cues = known.lists("words", "presupposing")
    for word in passage.words:
        if word.sort not in ("act", "light", "event") or not word.notions & acts:
            continue
        if known.glued:
            behind = passage.text[word.end : word.end + _NEAR]
            if any(cue in behind for cue in cues):
                return True
        elif known.says("words", "presupposing", passage.text[max(word.start - 3 * _NEAR, 0) : word.start]):
            return True
    return False


_NEAR = 8
"""How far from an act, in code points, stands in Korean what presupposes it; in English thrice as far before it."""


def _says(passage: Passage, claim: Passage, known: Language) -> bool:
    """Whether the part of a sentence between semicolons that tells most of a claim says that something is pending."""
    parts, start = [], 0
    for text in passage.text.split(";"):
        end = start + len(text)
        told_of = sum(is_told(w.notions, claim.notions) for w in passage.words if start <= w.start < end)
        parts.append((told_of, text))
        start = end + 1
    meant = max(parts, key=lambda part: part[0])[1]
    if known.glued:
        return any(cue in meant for cue in known.lists("words", "pending"))
    return known.says("words", "pending", meant)


def slots_of(stated: Sequence[Statement], found: Passage) -> tuple[Slot, ...] | None:
    """The slots of the nearest statement, of which the status is refuted."""
    compared = [compare(s, source) for s in stated for source in told(found)]
    nearest = max(compared, key=lambda c: c.share, default=None)
    if nearest is None:
        return None
    slots = {s.slot: replace(s, label="supported") for s in nearest.slots if s.slot != "status"}
    late = next((s.status for s in told(found) if s.status in (*TO_COME, *UNDONE)), "planned")
    done = next(s.status for s in stated if s.status in DONE)
    return (*slots.values(), slot("status", "refuted", done, late, nearest.source))
