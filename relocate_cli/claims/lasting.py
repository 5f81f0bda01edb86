"""Claims that tell how long ago something came about, how long it has gone on, and how long it took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli import registry
from relocate_cli.claims import alignment, intervals, relations
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.likeness import likeness
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.sources import Found, Sources
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.codec import plain_date
from relocate_cli.model import Evidence, Slot, VerdictLabel, When

LIKELY = 0.6
"""Which share of its words is told of an event that may be meant, where its distance from another one is right."""


def ago(
    relation: Relation, comparisons: list[Comparison], label: VerdictLabel, slots: tuple[Slot, ...]
) -> Found:
    """How long before the report in which it is told something came about."""
    fitting = [c for c in comparisons if c.same and not c.refuted and not c.open and c.source.when]
    best = max(fitting, key=lambda c: (c.share, exactness(c.source.when)), default=None)
    published = best.source.passage.document.published if best else None
    if best is None or best.source.when is None or published is None or relation.apart is None:
        return ("refuted" if label == "refuted" else "not_enough_info"), slots, comparisons
    date_label = intervals.apart(best.source.when, published, relation.apart)
    slot = date_slot(date_label, relation, plain_date(best.source.when), (best.source.evidence,))
    return date_label, (*(s for s in best.slots if s.slot != "date"), slot), comparisons


def going_on(
    relation: Relation,
    main: Statement,
    comparisons: list[Comparison],
    label: VerdictLabel,
    slots: tuple[Slot, ...],
) -> Found:
    """How long something has gone on, by a source that tells since when it has."""
    fitting = [c for c in comparisons if c.same and not set(c.refuted) - {"status"} and c.source.when]
    best = max(fitting, key=lambda c: (_spans(c.source.when), c.share), default=None)
    if best is None or relation.apart is None or best.source.when is None:
        return "refuted" if label == "refuted" else "not_enough_info", slots, comparisons
    published = best.source.passage.document.reference
    until = published.last if published else None
    date_label = intervals.lasted(best.source.when, until, relation.apart)
    if date_label == "refuted" and best.source.status == "occurred" and best.source.when.last is None:
        date_label = "not_enough_info"  # what began then may be over
    kept = [s for s in best.slots if s.slot not in ("date", "status")]
    slot = date_slot(date_label, relation, plain_date(best.source.when), (best.source.evidence,))
    if any(s.label == "not_enough_info" for s in kept) and date_label == "supported":
        date_label = "not_enough_info"
    return date_label, (*kept, slot), comparisons


def _spans(when: When | None) -> bool:
    """Whether a date has a beginning of its own, so that it tells how long something went on."""
    return when is not None and intervals.beginning(when) is not None


def taking(
    relation: Relation,
    main: Statement,
    sources: Sources,
    comparisons: list[Comparison],
    slots: tuple[Slot, ...],
) -> Found:
    """How long something took: from the event that begins it to the one that ends it."""
    near = [s for passage in sources.index.find(main) for s in told(passage)]
    things = things_of(main)
    dated = [s for s in near if s.status == "occurred" and s.when and s.when.edtf and _about(things, s)]
    pairs = [
        (begin, end)
        for begin in dated
        for end in dated
        if relations.begins(begin.trigger | begin.clause) and relations.ends(end.trigger)
        if main.trigger & begin.clause and not relations.begins(end.clause)
        if begin.evidence.source == end.evidence.source
    ]
    begin, end = max(pairs, key=lambda pair: sum(likeness(main, s).share for s in pair), default=(None, None))
    if begin is None or end is None or relation.apart is None or not begin.when or not end.when:
        return "not_enough_info", slots, comparisons
    label = intervals.apart(begin.when, end.when, relation.apart)
    if label == "refuted" and besides(begin, main):
        label = "not_enough_info"  # "work on the station beside the tower" is none on the tower
    found = f"{plain_date(begin.when)}; {plain_date(end.when)}"
    slot = date_slot(label, relation, found, (begin.evidence, end.evidence))
    return label, (*(s for s in slots if s.slot != "date"), slot), comparisons


def _about(things: frozenset[str], source: Statement) -> bool:
    here = source.clause | source.passage.around
    return bool(things) and len(things & here) >= max(1, len(things) * 2 // 3)


def date_slot(
    label: VerdictLabel, relation: Relation, found: str | None, evidence: tuple[Evidence, ...]
) -> Slot:
    """The date slot of a claim that relates two events or tells a length of time."""
    return Slot("date", label, relation.said, found, evidence)


def exactness(when: When | None) -> int:
    """How exact a date is: the days that it spans, as a negative number."""
    if when is None or when.first is None or when.last is None:
        return -(10**7)
    return -(when.last - when.first).days


def things_of(statement: Statement) -> frozenset[str]:
    """The notions of what a statement is about: its things and names."""
    known = registry.notions()
    named = (n for word in statement.words for n in word.notions)
    return frozenset(n for n in named if n not in known or known[n].sort in ("thing", "event", "ordinal"))


def besides(source: Statement, *claimed: Statement) -> bool:
    """Whether a clause has a thing that no part of a claim has."""
    here = frozenset(n for part in claimed for n in part.passage.notions | part.clause)
    own = (word for word in source.words if word.sort == "thing")
    return not all(is_told(word.offered, here) for word in own)


def lengths_told(passage: Passage, quoted: Sequence[Passage], sources: Sources) -> bool:
    """Whether every length of time of a claim is told by what bears it out, or elsewhere in its report."""
    start = passage.sentence.start
    every = [m for m in passage.mentions if m.type == "DURATION"]
    counted = [q.span for q in passage.quantities]  # "three quarters of the staff" is no time
    lengths = [
        n
        for n, m in enumerate(every)
        if not any(q.start < m.end - start and m.start - start < q.end for q in counted)
    ]
    reports = {id(p.document): p.document for p in quoted} if lengths else {}
    near = [p for report in reports.values() for p in sources.index.within(report)]
    found = [alignment.align(passage, source).lengths for source in near]
    return all(any(labels[n] == "supported" for labels in found) for n in lengths)


def borne_out(c: Comparison) -> tuple[Slot, ...]:
    """The slots of a source but its date, as it is taken to be of the claimed event."""
    return tuple(replace(s, label="supported") for s in c.slots if s.slot != "date")


def as_long(relation: Relation, comparisons: list[Comparison]) -> Found | None:
    """The support of a sentence that tells of the same thing that it took, or went on, just as long."""
    for c in sorted(comparisons, key=lambda c: -c.share):
        if c.share < LIKELY or c.things <= 0 or c.refuted or set(c.open) - {"event", "date"}:
            continue
        for mention in c.source.passage.mentions:
            told_length = intervals.length(mention.when.timex or "", mention.when.mod)
            if (
                relation.apart
                and told_length
                and intervals.as_long(relation.apart, told_length) == "supported"
            ):
                slot = date_slot("supported", relation, mention.text, (c.source.evidence,))
                return "supported", (*borne_out(c), slot), comparisons
    return None
