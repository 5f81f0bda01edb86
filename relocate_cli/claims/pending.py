"""What a claim has as come about "already", and the report that tells most of it has as pending.

`ahead` asks for a report that tells the act itself as planned. A report may also have a bill "still pending", a site
under review or a decision that has yet to be taken: then what the claim says is done is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli.claims import ahead, alignment, outlook, weighing
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.slots import slot
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.model import DONE, TO_COME, UNDONE, Slot

_LEAST = 0.5
"""Which share of a claim a passage tells at the least that has it pending."""
_ALIKE = 0.2
"""How much less than the one that tells most."""
_LESS = 0.1
"""The same of another passage that has the act done: one that tells less is about something else."""
_LATER = 0.45
"""Which share one tells at the least in a report published later."""
_MOST = 6
"""How many passages are looked at."""


def decide(claim: Passage, stated: Sequence[Statement], index: Index) -> tuple[Slot, ...] | None:
    """The slots of a claim that a report has as pending, None where none has, or one has it done."""
    if not outlook.cued(claim, "already") or "budget" in claim.notions:  # which is passed every year
        return None
    done = [s for s in stated if s.status in DONE]
    if not done:
        return None
    passages = {id(p): p for statement in stated for p in index.find(statement)}.values()
    acts = frozenset(n for w in claim.words if w.sort in ("act", "light") for n in w.notions)
    weighed = weighing.weigh(weighing.content(claim), index)
    shares = sorted(
        ((weighing.share(weighed, p, acts, index), p) for p in passages), key=lambda pair: -pair[0]
    )
    likely = [pair for pair in shares if pair[0] >= _LEAST]
    named = [pair for pair in likely if weighing.all_named(claim, pair[1], index)][:_MOST]
    alike = [pair for pair in named if pair[0] >= named[0][0] - _ALIKE]
    main = frozenset(n for s in done for n in s.trigger)
    found = next(
        (pair for pair in alike if _may_be(claim, pair[1]) and _pending(pair[1], acts, claim, done)), None
    )
    if found is None:
        return None
    near = [
        p for share, p in shares if share >= found[0] - _LESS or (share >= _LATER and _later(p, found[1]))
    ]
    if any(_done(source, main) for p in near[:_MOST] for source in told(p)):
        return None
    return _slots(stated, found[1])


def _later(one: Passage, other: Passage) -> bool:
    """Whether one report was published later than another."""
    days = [passage.document.published for passage in (one, other)]
    return bool(days[0] and days[1] and days[0].first and days[1].first and days[0].first > days[1].first)


def _done(source: Statement, acts: frozenset[str]) -> bool:
    return source.status in DONE and source.sure and bool(source.trigger & acts)


def _may_be(claim: Passage, passage: Passage) -> bool:
    """Whether a sentence has all numbers of a claim, and is not about something again or about more of it."""
    found = alignment.align(claim, passage)
    return not (found.other or found.absent) and ahead.adds(passage) <= ahead.adds(claim)


def _pending(passage: Passage, acts: frozenset[str], claim: Passage, done: Sequence[Statement]) -> bool:
    """Whether a sentence tells the act of a claim as to come or not done, or says that it is pending."""
    known, stated = language(passage.sentence.lang), told(passage)
    main = frozenset(n for statement in done for n in statement.trigger)
    if known is None or _presupposed(passage, acts, known):
        return False
    late = [s for s in stated if s.status in (*TO_COME, *UNDONE) and s.sure]
    begins = is_told(main, passage.notions)  # "demolition will begin in June"
    to_come = [s for s in late if s.trigger & main or (begins and s.trigger & {"begin"})]
    if to_come:
        return not any(ahead.of_more(statement, s) for s in to_come for statement in done)
    over = any(s.status in DONE and s.sure and s.trigger & (acts | {"complete"}) for s in stated)
    here = alignment.here_of(passage) | passage.around
    return not over and is_told(acts, here) and _says(passage, claim, known)


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
        elif set(passage.text[max(word.start - 3 * _NEAR, 0) : word.start].lower().split()) & set(cues):
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


def _slots(stated: Sequence[Statement], found: Passage) -> tuple[Slot, ...] | None:
    """The slots of the nearest statement, of which the status is refuted."""
    compared = [compare(s, source) for s in stated for source in told(found)]
    nearest = max(compared, key=lambda c: c.share, default=None)
    if nearest is None:
        return None
    slots = {s.slot: replace(s, label="supported") for s in nearest.slots if s.slot != "status"}
    late = next((s.status for s in told(found) if s.status in (*TO_COME, *UNDONE)), "planned")
    done = next(s.status for s in stated if s.status in DONE)
    return (*slots.values(), slot("status", "refuted", done, late, nearest.source))
