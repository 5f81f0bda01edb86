"""Claims that relate two events in time, and those that tell how long one took: what the sources say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli import dates
from relocate_cli.claims import (
    anchors,
    deciding,
    distances,
    intervals,
    lasting,
    lateness,
    relations,
    subjects,
    timing,
    words,
    years,
)
from relocate_cli.claims.acts import DECISIONS
from relocate_cli.claims.casting import somebody
from relocate_cli.claims.comparing import Comparison, compare
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import notions_of
from relocate_cli.claims.passages import passages as parts_of
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.slots import in_the_news
from relocate_cli.claims.sources import Found, Read, Sources
from relocate_cli.claims.standing import ONCE
from relocate_cli.claims.statements import Statement, intended, reduced, statements, whole
from relocate_cli.codec import plain_date
from relocate_cli.model import TO_COME, Reading, Slot, VerdictLabel, When


def settle(relation: Relation, sources: Sources, read: Read) -> Found:
    """What the sources say of a claim that relates two events, or tells how long one took.

    Where the main event names nothing of its own ("from the sale of the hall to its reopening"), the other one tells
    what it is about.
    """
    main = _first(read(relation.main))
    if main is None:
        return "not_enough_info", (), []
    anchor = _first(read(relation.anchor)) if relation.anchor else None
    found = _told_of(relation, main, anchor, sources, read)
    bare = anchor and not lasting.things_of(main) and lasting.things_of(anchor)
    if anchor is None or not bare or found[0] != "not_enough_info" or "plan" in anchor.trigger:
        return found
    sort = _TURNED.get(relation.sort, relation.sort)
    turned = replace(relation, sort=sort, main=relation.anchor, anchor=relation.main)
    return _told_of(turned, anchor, main, sources, read)


def _told_of(
    relation: Relation, main: Statement, anchor: Statement | None, sources: Sources, read: Read
) -> Found:
    """What the sources say of the two events of a claim, or of the one that took so long."""
    if anchor and "plan" in anchor.trigger and main.event is None:
        main = replace(main, status="planned")  # "put off by a year from the plan": it is to come
    comparisons = sources.comparisons(main)
    than_planned = anchor is not None and "plan" in anchor.trigger and relation.sort in ("before", "after")
    found = lateness.settle(relation, comparisons) if than_planned else None
    found = found or _told_so(relation, main, comparisons, read)
    found = found or _settled(relation, main, anchor, comparisons, sources)
    if found[0] != "not_enough_info":
        return found
    if anchor is None:
        took = relation.sort in ("took", "lasted")
        ends = distances.taking(relation, main, sources.index.find(main)) if took else None
        acted = _next_to(relation, main, ends, comparisons)
        return (lasting.as_long(relation, comparisons) if relation.apart else None) or acted or found
    # of one act, who of two did it when is told by the places of the dates only
    far = None if main.trigger & anchor.trigger else _as_far(relation, main, comparisons, anchor, sources)
    if far:
        return far
    passages = list({id(p): p for part in (main, anchor) for p in sources.index.find(part, _MOST)}.values())
    other = replace(main, status="planned") if "plan" in anchor.trigger else anchor
    timed = timing.find(relation, main, other, passages, sources.index)
    pair = (timed.one, timed.other) if timed else None
    return _next_to(relation, main, pair, comparisons, timed.label if timed else "supported") or found


_TURNED: dict[str, relations.Sort] = {"before": "after", "after": "before"}
"""What two events are to each other the other way round."""
_MOST = 60
"""How many passages are looked at for the date of an event, as a report names what it is about only once."""
_Dated = distances.Act | timing.Dated


def _next_to(
    relation: Relation,
    main: Statement,
    pair: tuple[_Dated, _Dated] | None,
    comparisons: list[Comparison],
    label: VerdictLabel = "supported",
) -> Found | None:
    """The label by two acts of one document, each with the date that stands next to it."""
    if pair is None:
        return None
    one, other = pair
    found = f"{plain_date(one.when)}; {plain_date(other.when)}"
    evidence = (one.source.evidence, other.source.evidence)
    slot = lasting.date_slot(label, relation, found, evidence)
    told_of = compare(main, one.source)
    return label, (*lasting.borne_out(told_of), slot), [*comparisons, told_of, compare(main, other.source)]


def _settled(
    relation: Relation,
    main: Statement,
    anchor: Statement | None,
    comparisons: list[Comparison],
    sources: Sources,
) -> Found:
    """What follows from the one best source of either event."""
    label, slots = deciding.decide(main, comparisons)
    if relation.sort == "since":
        return lasting.ago(relation, comparisons, label, slots)
    if relation.sort == "lasted":
        return lasting.going_on(relation, main, comparisons, label, slots)
    if relation.sort == "took":
        return lasting.taking(relation, main, sources, comparisons, slots)
    found = _dated(main, comparisons)
    if label != "supported" and not (found and _off_the_plan(anchor, label, slots)):
        return label, slots, comparisons
    if anchor and "plan" in anchor.trigger:
        other = anchors.planned(main, comparisons, found)
    else:
        other = anchors.anchored(anchor, main, found, sources) if anchor else None
    if found is None or other is None or found.source.when is None:
        return (
            "not_enough_info",
            (*slots, lasting.date_slot("not_enough_info", relation, None, ())),
            comparisons,
        )
    date_label = relations.ordered(relation, found.source.when, other.when)
    if date_label == "refuted" and (
        not other.sure
        or not _by_its_own_act(main, found.source)
        or _of_another_year(relation, found.source, other)
        or _told_by_another(main, found, comparisons)
        or any(relations.ordered(relation, found.source.when, when) == "supported" for when in other.again)
    ):
        date_label = "not_enough_info"
    days = f"{plain_date(found.source.when)}; {plain_date(other.when)}"
    evidence = (found.source.evidence, *other.evidence)
    slot = lasting.date_slot(date_label, relation, days, evidence)
    return date_label, (*(s for s in slots if s.slot != "date"), slot), comparisons


def _by_its_own_act(main: Statement, source: Statement) -> bool:
    """Whether a source does what a claim does, and did not only decide about it: a contract for it built nothing."""
    return bool(main.trigger & source.trigger) or not source.trigger & DECISIONS


def _off_the_plan(anchor: Statement | None, label: VerdictLabel, slots: Sequence[Slot]) -> bool:
    """Whether only the status of what is claimed to be later than planned differs.

    "Will not open this month as planned" denies no later opening.
    """
    of_a_plan = anchor is not None and "plan" in anchor.trigger
    return of_a_plan and label == "refuted" and [s.slot for s in slots if s.label == label] == ["status"]


def _of_another_year(relation: Relation, source: Statement, other: anchors.Other) -> bool:
    """Whether a day of no year may be of the year told beside it, so that the two dates do not refute a claim."""
    if source.when is None or other.passage is None:
        return False
    return years.open_to(relation, (source.when, source.passage), (other.when, other.passage))


def _told_by_another(main: Statement, found: Comparison, comparisons: Sequence[Comparison]) -> bool:
    """Whether another event with the act of a claim has a name of it in its own title that the one found has not."""
    names = [w for w in main.words if w.placed or w.sort in ("body", "name")]
    lacking = [w for w in names if not is_told(w.notions, _titled(found.source) | found.source.people)]
    others = [c for c in comparisons if c.act and c.source is not found.source]
    return any(is_told(w.notions, _titled(c.source) | c.source.people) for w in lacking for c in others)


_LESS, _YEAR = 0.1, 12
"""How much less where the distance is told in months that are no whole years."""
_FILING = frozenset(("raise-matter", "submit", "issue", "complain"))
"""Acts that only say that a request, a suit or a bill was made."""


def _as_far(
    relation: Relation,
    main: Statement,
    comparisons: Sequence[Comparison],
    anchor: Statement,
    sources: Sources,
) -> Found | None:
    """The support of a document that tells both acts of what may be meant, exactly as far apart as claimed.

    That they are so far apart is told by no other word of the claim, so that it tells that they are the ones.
    """
    if relation.apart is None or relation.apart.mod in ("more-than", "equal-or-more"):
        return None  # many things are more than a year apart
    ahead = main.status in TO_COME
    others = anchors.by_own_dates(sources.comparisons(anchor))
    exact = relation.apart.mod is None and bool(relation.apart.months % _YEAR)
    least = lasting.LIKELY - _LESS * exact
    ends = [(c.source, when) for c in others if (when := _likely(anchor, c, any_status=ahead))]
    for c in sorted(anchors.by_own_dates(comparisons), key=lambda c: -c.share):
        one = _likely(main, c, least)
        for other, two in ends if one else ():
            if c.source.evidence.source != other.evidence.source or one == two:
                continue
            if (
                anchors.of_another(anchor, main, other)
                or _of_a_series(main, c.source)
                or _of_a_series(anchor, other)
            ):
                continue
            if one and relations.ordered(relation, one, two) == "supported":
                found = f"{plain_date(one)}; {plain_date(two)}"
                slot = lasting.date_slot("supported", relation, found, (c.source.evidence, other.evidence))
                return "supported", (*lasting.borne_out(c), slot), [*comparisons]
    return None


def _of_a_series(part: Statement, source: Statement) -> bool:
    """Whether a source tells of another one of a series than a part of a claim does (the first offer, the second)."""
    return timing.of_more(part, source, source.passage.notions)


def _likely(
    statement: Statement, c: Comparison, least: float = lasting.LIKELY, *, any_status: bool = False
) -> When | None:
    """When a source has the event that may be meant: its act, its names and its actor; None where it is none."""
    named = {w.text for w in statement.words if w.sort in ("name", "body")}
    when = c.source.when or in_the_news(c.source)
    counted = c.label("number") in (None, "supported")
    filed = bool(statement.trigger & _FILING and statement.acts & c.source.trigger)
    any_status |= filed  # what was asked for is only proposed
    told_of = c.label("actor") != "not_enough_info" or not any(
        somebody(person) for person in statement.agents
    )
    fits = (
        c.share >= least
        and not subjects.other_thing(statement, c.source)
        and (c.things > 0 or not lasting.things_of(statement))
        and not set(c.refuted) - ({"status"} if any_status else set())
        and (any_status or c.label("status") in ("supported", None))
        and told_of
        and counted
        and not named & set(c.missing)
        and bool(statement.trigger & c.source.acts or c.act or filed)
    )
    return when if fits and when and when.edtf and dates.placed(when) else None


def _told_so(relation: Relation, main: Statement, comparisons: list[Comparison], read: Read) -> Found | None:
    """The label where a source relates the same two events itself ("opened two years after the signing")."""
    if not relation.anchor:
        return None
    anchor = _first(read(relation.anchor))
    for c in comparisons:
        if anchor is None or not c.same or set(c.refuted) | (set(c.open) - {"date"}):
            continue
        told = relations.find(c.source.passage)
        turned = (
            told is not None
            and {told.sort, relation.sort} == {"before", "after"}
            and bool(main.trigger & _MOVING)
        )
        if told is None or not (turned or told.sort == relation.sort):
            continue
        if relation.apart and told.apart is None and not turned:
            continue
        other = _first(read(told.anchor))
        if turned and other and _is_another(other, anchor, told.main):
            continue
        if other and _one_anchor(anchor, other, relation.apart is not None and not turned):
            label: VerdictLabel = "refuted" if turned else "supported"
            if relation.apart and told.apart and not turned:
                label = intervals.as_long(relation.apart, told.apart)
            slot = lasting.date_slot(label, relation, told.said, (c.source.evidence,))
            return label, (*(s for s in c.slots if s.slot != "date"), slot), comparisons
    return None


_MOVING = ONCE | {"relocate"}
"""Acts that come about once, so that what came about before something did not come about after it."""


def _is_another(found: Statement, claimed: Statement, main: str) -> bool:
    """Whether an anchor tells more of itself than a claimed one, which may be another: "the vote of 2018".

    What it has of the `main` clause of its sentence is only filled in.
    """
    own = [w for w in found.words if w.text not in main and w.sort not in ("act", "light", "plain")]
    more = any(not is_told(w.notions, claimed.clause) for w in own)
    numbers = [q.span.text for q in found.passage.quantities] + [m.text for m in found.passage.mentions]
    return more or any(text not in main for text in numbers)


def _one_anchor(claimed: Statement, found: Statement, far: bool) -> bool:
    """Whether two anchors are one event, or one name for what it did ("a month before the fund")."""
    named = lasting.things_of(claimed)
    if not claimed.trigger and not found.trigger:
        return bool(named) and not named - found.clause
    return bool(claimed.trigger & (found.trigger | found.acts)) and (far or not named - found.clause)


def _first(reading: Reading) -> Statement | None:
    """What a clause states first, by a verb that is no infinitive where there is one."""
    found = [intended(_behind_by(s)) for passage in parts_of(reading) for s in statements(passage)]
    return next((s for s in found if not _infinitive(s)), next(iter(found), None))


def _behind_by(statement: Statement) -> Statement:
    """What a clause states by its own verb where its only event tells of a noun: "the deal struck by Lee fell"."""
    passage = statement.passage
    verb = next((w for w in passage.words if w.start == statement.at), None)
    known = language(passage.sentence.lang)
    if statement.event is None or verb is None or known is None or len(passage.events) > 1:
        return statement
    behind = whole(passage)
    return behind if reduced(verb, passage, known) and behind.trigger != statement.trigger else statement


def _infinitive(statement: Statement) -> bool:
    """Whether a verb stands behind "to" without one before it ("the offices to be moved had been chosen")."""
    known, event = language(statement.passage.sentence.lang), statement.event
    if known is None or known.glued or event is None or event.trigger is None:
        return False
    before = statement.passage.text[: event.trigger.start - statement.passage.sentence.start].lower().split()
    return known.infinitive in before[-2:]


def _dated(claim: Statement, comparisons: Sequence[Comparison]) -> Comparison | None:
    """The best source of a claimed event that dates it."""
    fitting = [
        c
        for c in comparisons
        if c.same and not c.refuted and not c.open and c.source.when and c.source.telling
        if not subjects.other_thing(claim, c.source) and not _given_up(claim, c.source)
    ]
    names = [w for w in claim.words if w.placed or w.sort in ("body", "name", "thing")]
    own = {id(c): sum(is_told(w.notions, _titled(c.source)) for w in names) for c in fitting}
    best = max(fitting, key=lambda c: (own[id(c)], c.share, lasting.exactness(c.source.when)), default=None)
    if best is not None and any(_rivals(best, c) and own[id(c)] == own[id(best)] for c in fitting):
        return None
    return best


def _given_up(claim: Statement, source: Statement) -> bool:
    """Whether a date is the one that was given up, and the claim tells the giving up, which was at another time."""
    event = source.event
    return claim.status in ("postponed", "cancelled") and event is not None and event.superseded


def _rivals(best: Comparison, other: Comparison) -> bool:
    """Whether one sentence tells the act once more, of somebody else and at another time, and as much of a claim."""
    if other.source.passage is not best.source.passage or other.share < best.share - anchors.EVEN:
        return False
    one, two = best.source.when, other.source.when
    return one is not None and two is not None and not dates.overlaps(one, two)


def _titled(source: Statement) -> frozenset[str]:
    """The notions of the words of an event's own title, as far as it is no reading of the whole sentence."""
    return notions_of(words.read(source.title, source.passage.sentence.lang))
