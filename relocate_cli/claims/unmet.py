"""What a claim has done by a day, and the report that tells most of it has as to come later, or as not done.

`pending` does the same for what a claim has done "already". Without such a word a plan may have come about since it
was reported: it only speaks against what is claimed for a day before the report, or before the one that is planned.

What was called off, scrapped or not held speaks against what is claimed to have come about, by its noun alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relocate_cli import dates
from relocate_cli.claims import (
    about,
    alignment,
    already,
    contrary,
    leeway,
    outlook,
    pending,
    progress,
    quantities,
    relations,
    weighing,
)
from relocate_cli.claims.acts import light
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.standing import STANCES
from relocate_cli.claims.statements import OFF, Statement, past
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, UNDONE, Slot, When

_LEAST = 0.65
"""Which share of a claim a passage tells at the least that has it as not done."""
_SAID = frozenset(("say", "announce", "vote"))
"""Acts of which what is said, or voted on, need not come about."""
_AGAIN = frozenset(("elect", "election-day", "meet", "meeting", "negotiation", "visit"))
"""Acts of which the next one, which is to come, is another one than the last."""


def decide(claim: Passage, stated: Sequence[Statement], index: Index) -> tuple[Slot, ...] | None:
    """The slots of a claim whose act the report nearest to it has as not done, None where it has not."""
    if relations.find(claim) is not None:
        return None
    done = [s for s in stated if _said_done(claim, s)]
    by_now = already.says(claim)  # which `pending` holds against what is to come
    told_of = [] if by_now else [s for s in done if progress.of_acts(claim, s.trigger)]
    shares = pending.ranked(weighing.content(claim), pending.acts_of(claim), stated, index) if told_of else []
    for statement in told_of:
        acts = statement.trigger
        found = next((pair for pair in shares if progress.of_acts(pair[1], acts)), None)
        if found and _denied(claim, statement, found, shares, index):
            return pending.slots_of([statement], found[1])
    done = [
        s for s in done if not (s.trigger & (OFF | _CALLED_OFF) or s.trigger <= STANCES)
    ]  # what was called off was
    done += _carried_out(claim, stated)
    return next(filter(None, (_called_off(claim, statement, stated, index) for statement in done)), None)


def _carried_out(claim: Passage, stated: Sequence[Statement]) -> list[Statement]:
    """What a claim says is going ahead, built or open, as a statement of its own: "and the project goes ahead"."""
    if not stated or claim.notions & _CALLED_OFF:
        return []
    acts = (w for w in claim.words if w.sort in progress.ACTS and w.notions & _CARRIED_OUT)
    words = [w for w in acts if progress.stands(claim, w) != "undone"]
    told_of = [w for w in words if not any(w.notions & s.trigger for s in stated)]
    return [replace(stated[0], trigger=w.notions, status="ongoing", sure=True) for w in told_of]


_CARRIED_OUT = frozenset(
    "alter begin-operate complete construct continue groundbreak open operate rebuild remodel".split()
)
"""What comes of a thing that was planned, so that it has not come about where the thing was called off."""
_DECIDED = frozenset("approve adopt pass-law enact accept".split())
"""What is not done to a thing in the very month in which it was called off."""


def _denied(
    claim: Passage,
    statement: Statement,
    found: pending.Share,
    shares: Sequence[pending.Share],
    index: Index,
) -> bool:
    """Whether a passage that tells the act of a claim has it as not done, and none that is as near has it done."""
    share, passage = found
    acts = statement.trigger
    if share < _LEAST or not weighing.all_named(claim, passage, index) or _of_a_part(claim, passage):
        return False
    if not _not_done(claim, passage, acts) or not pending.may_be(claim, passage, acts, index):
        return False
    return not pending.done_elsewhere(claim, shares, found, acts)


def _called_off(
    claim: Passage, statement: Statement, stated: Sequence[Statement], index: Index
) -> tuple[Slot, ...] | None:
    """The slots of a claim that tells as done what a report has called off, scrapped or not come about.

    What came of a plan is often told of its noun alone: "A second vote, scheduled for March, was cancelled".
    """
    acts = statement.trigger
    word = next((w for w in claim.words if w.notions & acts), None)
    noun = _subject_of(claim, word) if word and light(acts) else None
    main = noun.notions if noun else acts
    carried = main & _CARRIED_OUT or (main & _DECIDED if _on_its_day(claim) else frozenset[str]())
    rest = [w for w in weighing.content(claim) if w is noun or not w.notions & acts]
    besides = [s.trigger for s in stated if s is not statement and s.status in DONE]
    denied = frozenset(
        n for s in stated if s.status in UNDONE for n in s.trigger
    )  # a claim may say so itself
    shares = pending.ranked(rest, main if noun else frozenset(), stated, index)
    wanted = {"supported"} if carried and not main & _CARRIED_OUT else {"supported", "not_enough_info"}
    timely = [pair for pair in shares if set(alignment.dates(claim, pair[1])) <= wanted]
    for share, passage in timely:
        undone = [s for s in told(passage) if _is_off(s) and not s.trigger & denied]
        off = [s for s in undone if carried or any(w.notions & main for w in s.words)]
        if not all(is_told(acts, alignment.here_of(passage)) for acts in besides):
            continue
        if not off or share < _LEAST or not weighing.all_named(claim, passage, index):
            continue
        if _of_a_part(claim, passage) or _since(claim, passage) or leeway.spares(claim, passage, acts | main):
            continue
        if _of_another(claim, passage, off[0]):
            continue
        if not (_same_thing(claim, passage) if carried else pending.may_be(claim, passage, acts, index)):
            continue
        others = [p for value, p in timely if p is not passage and value >= share - _ALIKE]
        if not any(_came_about(claim, off[0], main, p) for p in (passage, *others)):
            return pending.slots_of([statement], passage)
    return None


def _on_its_day(claim: Passage) -> bool:
    """Whether a claim tells the day or month of what came about."""
    dated = alignment.dated(claim)
    return bool(dated) and all(mention.when.grain in ("day", "month") for mention in dated)


def _same_thing(claim: Passage, passage: Passage) -> bool:
    """Whether a sentence that calls something off has all numbers of a claim and most of its things."""
    found = alignment.align(claim, passage)
    counted = frozenset(n for quantity in claim.quantities for n in quantity.counted)
    things = [w for w in already.of_clause(claim) if w.sort in about.KNOWN and not w.notions & counted]
    told_of = [w for w in things if w not in found.off or is_told(w.notions, about.beside(found))]
    return not found.other and not found.absent and len(told_of) > _MOSTLY * len(things)


_MOSTLY = 0.6
"""More than which share of the things of a claim tell that it is the one that was called off."""


def _subject_of(claim: Passage, word: Word) -> Word | None:
    """The noun of which a light act tells that it came about: "a vote was held", "a vote took place"."""
    known = language(claim.sentence.lang)
    noun = contrary.done_to(claim, word)
    if noun is not None or known is None or known.glued:
        return noun
    end = next(
        (w.start for w in claim.words if past(w, known)), word.start
    )  # "the vote planned for May took place"
    starts = (0, progress.bounds(claim, word)[0])
    found = (each for start in starts for each in leeway.head(claim, start, min(end, word.start)))
    return next((each for each in found if each.sort not in ("name", "body")), None)


_ALIKE = 0.15
"""How much less of a claim than the passage that has it called off another one tells that has it done."""


def _is_off(source: Statement) -> bool:
    """Whether a statement has something as called off or not come about, and is no denial of a report or of that."""
    if not source.sure or source.trigger & _SAID or outlook.cued(source.passage, "barely"):
        return False
    called_off = bool(source.passage.notions & _CALLED_OFF)
    return source.status == ("cancelled" if called_off else "denied")


_CALLED_OFF = frozenset(("cancel", "withdraw", "drop"))
"""What calls a plan off or takes a proposal back."""


def _of_another(claim: Passage, passage: Passage, off: Statement) -> bool:
    """Whether what is called off is another one than a claim tells: a third vessel, the vote of the youth union."""
    if pending.is_another_one(claim, passage):
        return True
    if claim.sentence.lang != passage.sentence.lang:
        return False
    start, _ = progress.clause(passage, off.at, off.at + 1)
    end = _head_end(passage, start, off.at)
    before = [w for w in passage.words if w.start < end and w.sort in _TELLING]
    told_of = [w for w in before if w.start >= start] or before  # "a vote, due in May, was cancelled"
    return any(not is_told(w.offered, claim.notions) and not w.notions & _STANDING_FOR for w in told_of)


def _head_end(passage: Passage, start: int, at: int) -> int:
    """Where the noun ends, with what stands before it, of which a clause tells that it was called off.

    It is what stands before a comma, a parenthesis or the object of what kept it from coming about, in Korean up to
    its particle (캠핑장은 주민 반대로).
    """
    known, text = language(passage.sentence.lang), passage.text
    marks = known.lists("words", "objects") if known and known.glued else ()
    within = [w for w in passage.words if start <= w.start < at and w.tail]
    objects = [w.start for w in within if w.tail in marks]
    topics = [w.end for w in within if known and known.glued and w.tail in known.subjects][:1]
    breaks = [found for mark in (",", "(") if (found := text.find(mark, start, at)) > start]
    return min([*objects[:1], *topics, *breaks, at])


_STANDING_FOR = _SAID | {"plan", "plan-noun", "agreement-noun", "project"}
"""Notions of what stands for something named before: "the deal was called off"."""
_TELLING = ("thing", "name", "body", "ordinal")
"""Sorts of words that tell which one is meant."""


def _came_about(claim: Passage, off: Statement, main: frozenset[str], passage: Passage) -> bool:
    """Whether a passage has an act done, of all that a statement tells of a claim that has it called off."""
    here = alignment.here_of(passage)
    told_off = [w for w in weighing.content(claim) if is_told(w.notions, off.clause | off.trigger)]
    if not all(is_told(w.notions, here) for w in told_off):
        return False
    return any(s.status in DONE and s.sure and s.trigger & main for s in told(passage))


def _said_done(claim: Passage, statement: Statement) -> bool:
    """Whether a statement of a claim has an act done, as the words around that act tell too."""
    acts = statement.trigger
    told_so = statement.status in DONE and statement.sure and not acts & _SAID
    return told_so and progress.of_acts(claim, acts) <= {"done"}


def _of_a_part(claim: Passage, passage: Passage) -> bool:
    """Whether a claim has a number that a passage has not: of a plan for 22,000 half may be done."""
    return not all(any(quantities.compare(q, n) for n in passage.quantities) for q in claim.quantities)


def _not_done(claim: Passage, passage: Passage, acts: frozenset[str]) -> bool:
    """Whether a passage has some acts as not done, or to come after the day that a claim has for them."""
    found = progress.of_acts(passage, acts)
    if found == {"to come", "undone"}:
        found = frozenset(("undone",))  # "wanted to sell it, but did not"
    if found not in ({"to come"}, {"undone"}) or leeway.spares(claim, passage, acts):
        return False
    if (
        found == {"undone"}
        and alignment.dated(passage)
        and set(alignment.dates(claim, passage)) == {"refuted"}
    ):
        return False  # what is not done at another time
    if found == {"to come"}:
        if acts & _AGAIN:
            return False
        return _put_off(claim, passage) if _once_planned(passage) else _too_late(claim, passage, acts)
    return not _since(claim, passage)


def _since(claim: Passage, passage: Passage) -> bool:
    """Whether a claim has a day behind the one on which a report was published."""
    published = passage.document.published
    days = [m.scope or m.when for m in alignment.dated(claim)]
    return any(
        published
        and published.last
        and day.last
        and day.last > published.last
        and not (published.edtf or "").startswith((day.edtf or "").split("/")[-1])
        for day in days
    )


def _once_planned(passage: Passage) -> bool:
    """Whether a passage tells a plan of the past, of which it need not say what came."""
    known = language(passage.sentence.lang)
    if known is None:
        return False
    would = leeway.has(known, "would", passage.text)
    if would and any(_over(m.scope or m.when, passage, _FRESH) for m in alignment.dated(passage)):
        return True
    return any(known.says("words", key, passage.text) for key in ("was_to", "once_said"))


_FRESH = 7
"""How many days before a report something was said that is still the plan of that day."""


def _over(day: When, passage: Passage, days: int = 0) -> bool:
    """Whether a day lay more than some days back when a report was published."""
    published = passage.document.published
    if not (published and published.first and day.last):
        return False
    return (published.first - day.last).days > days


def _put_off(claim: Passage, passage: Passage) -> bool:
    """Whether a passage has what was once planned for the day of a claim put off or halted since."""
    days = alignment.dates(claim, passage)
    late = bool(passage.notions & _HELD_UP) or leeway.not_yet(passage)
    return bool(days) and set(days) == {"supported"} and late


_HELD_UP = frozenset(("postpone", "halt", "cancel", "prolong"))
"""Acts that keep a plan from coming about by its day."""


def _too_late(claim: Passage, passage: Passage, acts: frozenset[str]) -> bool:
    """Whether what a passage has to come is for a later day than a claim has, or was reported after that day.

    A day behind the report is open: what was to come later may have come sooner. So is what was planned for a day
    before it, which need not have been missed.
    """
    published = passage.document.published
    days = [_placed(m.scope or m.when, published) for m in alignment.dated(claim)]
    last = max((day.last for day in days if day and day.last), default=None)
    if last is None or None in days or not (published and published.first):
        return False
    if any((day.first or day.last or published.first) > published.first for day in days if day):
        return False
    planned = [m.scope or m.when for m in alignment.dated(passage) if dates.placed(m.scope or m.when)]
    if planned and all(when.first is not None and when.first > last for when in planned):
        return True
    return published.first >= last and not any(_over(day, passage) for day in _days_of(passage, acts))


def _days_of(passage: Passage, acts: frozenset[str]) -> Iterator[When]:
    """The days for which a passage has some acts: of the dates in their clauses, those nearest to them."""
    known, at = language(passage.sentence.lang), passage.sentence.start
    for word in (w for w in passage.words if w.sort in progress.ACTS and w.notions & acts):
        start, end = progress.bounds(passage, word)
        here = [m for m in alignment.dated(passage) if start <= m.start - at and m.end - at <= end]
        before = [m for m in here if m.end - at <= word.start][-1:]
        behind = [m for m in here if m.start - at >= word.end][:1]
        for mention in (before or behind) if known and known.glued else (behind or before):
            yield mention.scope or mention.when


def _placed(day: When, published: When | None) -> When | None:
    """A day; one without its year in the last one before a report; None where it lies nowhere."""
    if dates.placed(day):
        return day
    if not day.edtf or not day.edtf.startswith(_NO_YEAR) or not (published and published.last):
        return None
    years = (published.last.year, published.last.year - 1)
    found = [dates.parse(f"{year}{day.edtf.removeprefix(_NO_YEAR)}") for year in years]
    return next((when for when in found if when.first and when.first <= published.last), None)


_NO_YEAR = "XXXX"
"""What stands for the year of a date that tells none."""
