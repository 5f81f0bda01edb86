"""When the event came about, or was to, that a claim relates another one to: by the sources that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.claims import distances, lasting, outlook, subjects
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.likeness import SAME
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import in_the_news
from relocate_cli.claims.sources import Sources
from relocate_cli.claims.statements import Statement
from relocate_cli.model import DONE, TO_COME, Evidence, When


class Other(NamedTuple):
    """When the event was that a claim relates another to; `sure`: it is the one that the claim means.

    `again` are the dates of all that may be meant.
    """

    when: When
    passage: Passage | None = None
    evidence: tuple[Evidence, ...] = ()
    sure: bool = True
    again: tuple[When, ...] = ()


def planned(main: Statement, comparisons: Sequence[Comparison], found: Comparison | None) -> Other | None:
    """When an event was to happen that came about, or is to, at another time: "two years later than planned"."""
    told = [c for c in comparisons if c.source.when]
    plans = [c for c in told if c.source.status in ("planned", "cancelled", "postponed") or _denies_plan(c)]
    plans = [c for c in plans if c is not found and c.share >= SAME and c.act]
    best = max(plans, key=lambda c: (c.source.status == "cancelled", c.share), default=None)
    if best is None or best.source.when is None:
        return None
    sure = not _denies_plan(best)  # it may have been put off before
    return Other(best.source.when, best.source.passage, (best.source.evidence,), sure)


def _denies_plan(c: Comparison) -> bool:
    """Whether a sentence says that something will not come about "as planned": then that was when it was to."""
    return c.source.status == "denied" and outlook.cued(c.source.passage, "as_planned")


_BY_VERB = 0.05
"""What it counts, as a share of words, that an act is told by the verb of a clause and not only somewhere in it."""


def anchored(anchor: Statement, main: Statement, found: Comparison | None, sources: Sources) -> Other | None:
    """When the event happened that another is related to: by the sources, else as the claim itself dates it."""
    comparisons = sources.comparisons(anchor)
    fitting = list(_fitting(anchor, main, found, comparisons))
    if not fitting:
        own = None if distances.moved_to(anchor) or _of_another_one(anchor, comparisons) else anchor.when
        return Other(own) if own and own.edtf else None
    best = max(fitting, key=lambda entry: entry[0])[1]
    assert best.source.when
    here = found is None or best.source.evidence.source == found.source.evidence.source
    named = any(word.sort in ("name", "body") for word in anchor.words)
    days = {c.source.when and c.source.when.edtf for _, c in fitting}
    settled = best.source.status in DONE or len(days) == 1
    sure = (
        (settled and best.same and (here or named))
        or bool(anchor.when)
        or (settled and here and not lasting.things_of(anchor))
    )
    bare = not lasting.things_of(anchor) or not best.same
    sure = sure and not (bare and lasting.besides(best.source, main, anchor))
    again = tuple(c.source.when for _, c in fitting if c.source.when and c.act)
    return Other(best.source.when, best.source.passage, (best.source.evidence,), sure, again)


def _of_another_one(anchor: Statement, comparisons: Sequence[Comparison]) -> bool:
    """Whether what a claim dates itself is told in a source at that time, but of somebody else."""
    return any(
        c.act
        and c.label("actor") in ("refuted", "not_enough_info")
        and c.source.when
        and anchor.when
        and dates.overlaps(anchor.when, c.source.when)
        for c in comparisons
    )


def _tells_who(anchor: Statement, source: Statement) -> bool:
    """Whether a sentence names those who act in an anchor, though it may not be read as having them act."""
    acting = [w for w in anchor.words if any(w.text in person.surface for person in anchor.agents)]
    return bool(acting) and all(is_told(w.notions, source.passage.notions) for w in acting)


def by_own_dates(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """What was compared without what may be news of the day of a report that tells another date of the act."""
    dated = [c for c in comparisons if c.act and c.source.when and c.source.when.first]

    def elsewhere(c: Comparison) -> bool:
        here = c.source.evidence.source
        return any(d.source.evidence.source == here and d.share >= c.share - EVEN for d in dated)

    return [c for c in comparisons if c.source.when or not elsewhere(c)]


def _in_the_news(c: Comparison) -> Comparison:
    """What was compared, dated by its report where it is news of that day."""
    when = c.source.when or in_the_news(c.source)
    return c if when is c.source.when else replace(c, source=replace(c.source, when=when))


_Rank = tuple[bool, float, int, float]


def _fitting(
    anchor: Statement, main: Statement, found: Comparison | None, comparisons: Sequence[Comparison]
) -> Iterator[tuple[_Rank, Comparison]]:
    """The dated sources of what may be the event that another is related to, with how well each fits."""
    for c in map(_in_the_news, by_own_dates(comparisons)):
        when = c.source.when
        told = DONE if main.status not in TO_COME else (*DONE, *TO_COME)
        if when is None or when.edtf is None or c.source.status not in told:
            continue
        if anchor.when and not dates.overlaps(anchor.when, when):
            continue
        if found and c.source.event is not None and c.source.event is found.source.event:
            continue  # nothing comes before itself
        if found and c.source.passage.sentence == found.source.passage.sentence and when == found.source.when:
            continue  # nor does another reading of it
        if of_another(anchor, main, c.source) or subjects.other_thing(anchor, c.source):
            continue
        open_to = ("number",) if _tells_who(anchor, c.source) else ("actor", "number")
        if c.label("actor") == "refuted":
            continue
        if any(c.label(slot) not in (None, "supported") for slot in open_to):
            continue
        acts = anchor.trigger & c.source.acts or c.act
        beside = len(lasting.things_of(main) & (c.source.clause | c.source.passage.around))
        joined = found is not None and c.source.passage.sentence == found.source.passage.sentence
        if acts and c.share >= lasting.LIKELY and (beside or joined or lasting.things_of(anchor)):
            here = found is not None and c.source.evidence.source == found.source.evidence.source
            # "ground was broken" is told of what the claim is about
            bare = here and not lasting.things_of(anchor)
            fit = c.share + _BY_VERB * bool(anchor.trigger & c.source.trigger)
            yield (bare, fit, beside, lasting.exactness(when)), c


def of_another(anchor: Statement, main: Statement, source: Statement) -> bool:
    """Whether a bare anchor ("two years after work began") is told in a source of a thing that no claim has.

    A sentence that has one of the things of the main event may have others beside it.
    """
    things = lasting.things_of(main)
    if lasting.things_of(anchor) or not things or is_told(things, source.passage.notions | source.clause):
        return False
    return lasting.besides(source, main, anchor)


EVEN = 0.02
"""By how much less of a claim another clause of a sentence may tell that might as well be meant."""
