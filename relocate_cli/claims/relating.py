"""Claims that relate two events in time, and those that tell how long one took: what the sources say of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relocate_cli import dates, registry
from relocate_cli.claims import deciding, intervals, relations
from relocate_cli.claims.acts import same_act
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.likeness import SAME, likeness
from relocate_cli.claims.passages import passages
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.sources import Found, Read, Sources
from relocate_cli.claims.statements import Statement, intended, statements
from relocate_cli.claims.telling import told
from relocate_cli.codec import plain_date
from relocate_cli.model import DONE, TO_COME, Evidence, Reading, Slot, VerdictLabel, When


def settle(relation: Relation, sources: Sources, read: Read) -> Found:
    main = _first(read(relation.main))
    if main is None:
        return "not_enough_info", (), []
    comparisons = sources.comparisons(main)
    label, slots = deciding.decide(main, comparisons)
    if told_so := _told_so(relation, main, comparisons, read):
        return told_so
    if relation.sort == "since":
        return _ago(relation, comparisons, label, slots)
    if relation.sort == "lasted":
        return _lasting(relation, main, comparisons, label, slots)
    if relation.sort == "took":
        return _taking(relation, main, sources, comparisons, slots)
    if label != "supported":
        return label, slots, comparisons
    found = _dated(main, comparisons)
    anchor = _first(read(relation.anchor))
    if anchor and "plan" in anchor.trigger:
        other = _planned(main, comparisons, found)
    else:
        other = _anchor(anchor, main, found, sources) if anchor else None
    if found is None or other is None or found.source.when is None:
        return "not_enough_info", (*slots, _date_slot("not_enough_info", relation, None, ())), comparisons
    date_label = _ordered(relation, found.source.when, other.when)
    if date_label == "refuted" and not other.sure:
        date_label = "not_enough_info"
    days = f"{plain_date(found.source.when)}; {plain_date(other.when)}"
    evidence = (found.source.evidence, *other.evidence)
    slot = _date_slot(date_label, relation, days, evidence)
    return date_label, (*(s for s in slots if s.slot != "date"), slot), comparisons


def _told_so(relation: Relation, main: Statement, comparisons: list[Comparison], read: Read) -> Found | None:
    """The label where a source relates the same two events itself ("opened two years after the signing")."""
    if not relation.anchor:
        return None
    anchor = _first(read(relation.anchor))
    for c in comparisons:
        if anchor is None or not c.same or set(c.refuted) | (set(c.open) - {"date"}):
            continue
        told = relations.find(c.source.passage)
        if told is None or told.sort != relation.sort or (relation.apart and told.apart is None):
            continue
        other = _first(read(told.anchor))
        alike = other and (relation.apart or not _things(anchor) - other.clause)
        if other and alike and anchor.trigger & (other.trigger | other.acts):
            label: VerdictLabel = "supported"
            if relation.apart and told.apart:
                label = intervals.as_long(relation.apart, told.apart)
            slot = _date_slot(label, relation, told.said, (c.source.evidence,))
            return label, (*(s for s in c.slots if s.slot != "date"), slot), comparisons
    return None


def _first(reading: Reading) -> Statement | None:
    found = [intended(s) for passage in passages(reading) for s in statements(passage)]
    return found[0] if found else None


def _date_slot(
    label: VerdictLabel, relation: Relation, found: str | None, evidence: tuple[Evidence, ...]
) -> Slot:
    return Slot("date", label, relation.said, found, evidence)


def _dated(claim: Statement, comparisons: Sequence[Comparison]) -> Comparison | None:
    """The best source of a claimed event that dates it."""
    fitting = [
        c
        for c in comparisons
        if c.same and not c.refuted and not c.open and c.source.when and c.source.telling
    ]
    return max(fitting, key=lambda c: (c.share, _exactness(c.source.when)), default=None)


def _exactness(when: When | None) -> int:
    if when is None or when.first is None or when.last is None:
        return -(10**7)
    return -(when.last - when.first).days


class _Other(NamedTuple):
    """When the event was that a claim relates another to; `sure`: it is the one that the claim means."""

    when: When
    evidence: tuple[Evidence, ...] = ()
    sure: bool = True


def _planned(main: Statement, comparisons: Sequence[Comparison], found: Comparison | None) -> _Other | None:
    """When an event was to happen that came about, or is to, at another time: "two years later than planned"."""
    plans = [
        c for c in comparisons if c.source.status in ("planned", "cancelled", "postponed") and c.source.when
    ]
    plans = [c for c in plans if c is not found and c.share >= SAME and same_act(main, c.source)]
    best = max(plans, key=lambda c: (c.source.status == "cancelled", c.share), default=None)
    return _Other(best.source.when, (best.source.evidence,)) if best and best.source.when else None


def _anchor(anchor: Statement, main: Statement, found: Comparison | None, sources: Sources) -> _Other | None:
    """When the event happened that another is related to: by the sources, else as the claim itself dates it."""
    fitting = []
    for c in sources.comparisons(anchor):
        when = c.source.when
        told = DONE if main.status not in TO_COME else (*DONE, *TO_COME)
        if when is None or when.edtf is None or c.source.status not in told:
            continue
        if anchor.when and not dates.overlaps(anchor.when, when):
            continue
        if found and c.source.event is not None and c.source.event is found.source.event:
            continue  # nothing comes before itself
        if c.label("actor") not in (None, "supported"):
            continue
        acts = anchor.trigger & c.source.acts or same_act(anchor, c.source)
        beside = len(_things(main) & (c.source.clause | c.source.passage.around))
        if acts and c.share >= 0.6 and (beside or _things(anchor)):
            here = found is not None and c.source.evidence.source == found.source.evidence.source
            bare = here and not _things(anchor)  # "ground was broken" is told of what the claim is about
            fitting.append((bare, c.share, beside, _exactness(when), c))
    if fitting:
        best = max(fitting, key=lambda entry: entry[:4])[4]
        assert best.source.when
        here = found is None or best.source.evidence.source == found.source.evidence.source
        named = any(word.sort in ("name", "body") for word in anchor.words)
        settled = (
            best.source.status in DONE
            or len({c.source.when and c.source.when.edtf for *_, c in fitting}) == 1
        )
        sure = (
            (settled and best.same and (here or named))
            or bool(anchor.when)
            or (settled and here and not _things(anchor))
        )
        return _Other(best.source.when, (best.source.evidence,), sure)
    return _Other(anchor.when) if anchor.when and anchor.when.edtf else None


def _things(statement: Statement) -> frozenset[str]:
    """The notions of what a statement is about: its things and names."""
    known = registry.notions()
    named = (n for word in statement.words for n in word.notions)
    return frozenset(n for n in named if n not in known or known[n].sort in ("thing", "event", "ordinal"))


def _ordered(relation: Relation, main: When, anchor: When) -> VerdictLabel:
    earlier, later = (main, anchor) if relation.sort == "before" else (anchor, main)
    if relation.apart is not None:
        return intervals.apart(earlier, later, relation.apart)
    follows = intervals.order(earlier, later)
    return "not_enough_info" if follows is None else "supported" if follows else "refuted"


def _ago(
    relation: Relation, comparisons: list[Comparison], label: VerdictLabel, slots: tuple[Slot, ...]
) -> Found:
    """How long before the report in which it is told something came about."""
    fitting = [c for c in comparisons if c.same and not c.refuted and not c.open and c.source.when]
    best = max(fitting, key=lambda c: (c.share, _exactness(c.source.when)), default=None)
    published = best.source.passage.document.published if best else None
    if best is None or best.source.when is None or published is None or relation.apart is None:
        return ("refuted" if label == "refuted" else "not_enough_info"), slots, comparisons
    date_label = intervals.apart(best.source.when, published, relation.apart)
    slot = _date_slot(date_label, relation, plain_date(best.source.when), (best.source.evidence,))
    return date_label, (*(s for s in best.slots if s.slot != "date"), slot), comparisons


def _lasting(
    relation: Relation,
    main: Statement,
    comparisons: list[Comparison],
    label: VerdictLabel,
    slots: tuple[Slot, ...],
) -> Found:
    fitting = [c for c in comparisons if c.same and not set(c.refuted) - {"status"} and c.source.when]
    best = max(fitting, key=lambda c: (_spans(c.source.when), c.share), default=None)
    if best is None or relation.apart is None or best.source.when is None:
        return "refuted" if label == "refuted" else "not_enough_info", slots, comparisons
    published = best.source.passage.document.reference
    until = published.last if published else None
    date_label = intervals.lasted(best.source.when, until, relation.apart)
    kept = [s for s in best.slots if s.slot not in ("date", "status")]
    slot = _date_slot(date_label, relation, plain_date(best.source.when), (best.source.evidence,))
    if any(s.label == "not_enough_info" for s in kept) and date_label == "supported":
        date_label = "not_enough_info"
    return date_label, (*kept, slot), comparisons


def _spans(when: When | None) -> bool:
    """Whether a date has a beginning of its own, so that it tells how long something went on."""
    return when is not None and intervals.beginning(when) is not None


def _taking(
    relation: Relation,
    main: Statement,
    sources: Sources,
    comparisons: list[Comparison],
    slots: tuple[Slot, ...],
) -> Found:
    """How long something took: from the event that begins it to the one that ends it."""
    near = [s for passage in sources.index.find(main) for s in told(passage)]
    things = _things(main)
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
    found = f"{plain_date(begin.when)}; {plain_date(end.when)}"
    slot = _date_slot(label, relation, found, (begin.evidence, end.evidence))
    return label, (*(s for s in slots if s.slot != "date"), slot), comparisons


def _about(things: frozenset[str], source: Statement) -> bool:
    here = source.clause | source.passage.around
    return bool(things) and len(things & here) >= max(1, len(things) * 2 // 3)
