"""The verdict on one claim: what it states is looked up in the sources, statement by statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.claims import (
    again,
    ahead,
    alignment,
    arithmetic,
    bearing,
    broadly,
    clock,
    context,
    contrary,
    copies,
    deciding,
    delays,
    denials,
    doers,
    glosses,
    instead,
    intervals,
    introduced,
    larger,
    lasting,
    leeway,
    misreckoned,
    modifiers,
    operands,
    outlook,
    parts,
    pending,
    progress,
    reckoning,
    relating,
    relations,
    rulings,
    shades,
    sharing_out,
    stating,
    swaps,
    turns,
    unmet,
    votes,
)
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.drafting import split
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, passages
from relocate_cli.claims.sources import Found, Read, Sources, looked_at, quoted_by
from relocate_cli.claims.statements import Statement, asked, intended, is_infinitive, statements, untold
from relocate_cli.claims.words import Word
from relocate_cli.model import Mention, Reading, Slot, Verdict, VerdictLabel


class Checked(NamedTuple):
    """A verdict with everything that was compared for it."""

    verdict: Verdict
    comparisons: tuple[Comparison, ...] = ()


def check(claim: str, sources: Sources, read: Read) -> Checked:
    """The verdict of the sources on a claim in one sentence or a few."""
    said = glosses.plain(turns.plain(claim), sources.index)

    def knowing(text: str) -> Reading:
        return introduced.cast(read(text), sources.index.figures)

    parts_of_it = passages(knowing(said), sources.index.people)
    found = stating.together([_of_passage(passage, sources, knowing) for passage in parts_of_it])
    return _checked(" ".join(claim.split()), found)


def check_draft(draft: Reading, sources: Sources, read: Read) -> list[Checked]:
    """The verdicts on the sentences of a draft in order, each read where it stands; opinions have no slots."""
    checked = []
    for part in split(draft):
        words = " ".join(part.passage.text.split())
        if part.unchecked:
            verdict = Verdict(words, "not_enough_info", place=part.place, unchecked=part.unchecked)
            checked.append(Checked(verdict))
            continue
        found = _in_context(part.passage, _of_passage(part.passage, sources, read), sources)
        result = _checked(words, found)
        checked.append(result._replace(verdict=replace(result.verdict, place=part.place)))
    return checked


def _in_context(passage: Passage, found: Found, sources: Sources) -> Found:
    """What was found of a sentence of a draft, left open where no source quoted is about what the draft is."""
    denying, within = found[0] != "supported", sources.index.within
    told = bearing.decisive(found)
    about_it = (context.shared(passage, p, within(p.document), denying=denying) for p in told)
    return found if found[0] == "not_enough_info" or any(about_it) else stating.left_open(found)


def _checked(claim: str, found: Found) -> Checked:
    label, slots, comparisons = found
    near = deciding.nearest(comparisons) if label == "not_enough_info" else ()
    ranked = sorted(comparisons, key=lambda c: -c.share)
    return Checked(Verdict(claim, label, slots, near), tuple(ranked))


def _of_passage(passage: Passage, sources: Sources, read: Read) -> Found:
    """The verdict on one sentence, which is borne out where a source says it word for word."""
    found = _compared(passage, sources, read)
    late = None if found[0] == "supported" else _late_by(passage, sources)
    if found[0] == "refuted" and late and late[0] == "refuted":
        late = None
    found = (*late, found[2]) if late else _unless_pending(passage, found, sources)
    if found[0] == "refuted" and not bearing.on(passage, found, sources):
        found = stating.left_open(found)
    words = passage.text.split()
    told = [c for c in found[2] if c.source.passage.text.split() == words]
    if not told and found[0] in ("supported", "not_enough_info"):
        return _unless_otherwise(passage, found)
    if not told or any(map(_by_hand, told)) or found[0] in ("supported", "conflicting"):
        return found
    best = max(told, key=lambda c: c.share)
    return "supported", tuple(replace(slot, label="supported") for slot in best.slots), found[2]


def _unless_otherwise(passage: Passage, found: Found) -> Found:
    """What was found of a claim; where it repeats a sentence but for one thing, that refutes it.

    Not where another passage that bears it out, or tells most of it, has it as the claim does.
    """
    corrected = [c.source.passage for c in found[2] if _by_hand(c)]
    near = [p for p in looked_at(found) if p not in corrected]
    apart = copies.differing(passage, near)
    if apart is None:
        return found
    others = [p for p in near if alignment.align(passage, p).share >= _MOSTLY]
    if copies.told_elsewhere(
        apart, passage, [*quoted_by(found), *others] if found[0] == "supported" else others
    ):
        return found
    if not apart.sure:
        return stating.left_open(found) if found[0] == "supported" else found
    return "refuted", copies.slots(apart), found[2]


_MOSTLY = 0.6
"""Which share of a claim another passage tells at the least that may be told by it rather than be repeated."""


def _late_by(passage: Passage, sources: Sources) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """What two dates of a report say of a claim of how much later than planned something was."""
    return delays.decide(passage, [intended(s) for s in statements(passage)], sources.index)


def _unless_pending(passage: Passage, found: Found, sources: Sources) -> Found:
    """What was found of a claim; where a report has it as pending still, or as not done, that refutes it."""
    dated = [slot.slot for slot in found[1] if slot.label == "refuted"] == ["date"]
    if found[0] == "refuted" and dated:  # "granted what was sought in May": the date may be of either act
        instead_of = contrary.decide(passage, [intended(s) for s in statements(passage)], sources.index)
        return ("refuted", instead_of, found[2]) if instead_of else found
    if found[0] not in ("not_enough_info", "supported"):
        return found
    stated = [intended(s) for s in statements(passage)]
    said = any(map(stating.says, stated))  # what was said may be a denial
    if (found[0] == "not_enough_info" or said) and (
        of_denial := denials.decide(passage, stated, sources.index)
    ):
        return *of_denial, found[2]
    slots = pending.decide(passage, stated, sources.index)
    if not slots and found[0] == "not_enough_info":
        slots = unmet.decide(passage, stated, sources.index) or contrary.decide(
            passage, stated, sources.index
        )
    return ("refuted", slots, found[2]) if slots else found


def _by_hand(comparison: Comparison) -> bool:
    """Whether a person struck out or dated anew an event of a sentence, which then does not count as it stands."""
    events = comparison.source.passage.events
    dated = [(e.when, e.mention.scope or e.mention.when) for e in events if e.when and e.mention]
    return any(e.rejected for e in events) or not all(dates.overlaps(*pair) for pair in dated)


def _compared(passage: Passage, sources: Sources, read: Read) -> Found:
    relation = relations.find(passage)
    if relation is not None:
        return _related(passage, relation, sources, read)
    stated = [intended(statement) for statement in statements(passage)]
    filled = [stating.filled(statement, stated) for statement in stated]
    main = [asked(statement) for statement in filled]
    readings = [filled, main] if main != filled else [filled]
    found = stating.either([stating.of_statements(reading, sources) for reading in readings])
    if found[0] == "refuted" and _of_the_one_before(passage, found):
        return "not_enough_info", *found[1:]
    if found[0] == "supported" and _multiplied(passage, found):
        found = stating.left_open(found)
    if found[0] == "not_enough_info" and (turned := contrary.turned(filled)):
        otherwise = stating.of_statements(turned, sources)
        found = otherwise if otherwise[0] == "supported" else found
    near = looked_at(found)
    if found[0] == "not_enough_info" and (ruled := rulings.decide(passage, stated, near, sources.index)):
        return *ruled, found[2]
    if sized := larger.decide(passage, stated, near, sources.index):
        return *sized, found[2]
    if found[0] == "not_enough_info" and (
        shared_out := sharing_out.decide(passage, stated, near, sources.index)
    ):
        return *shared_out, found[2]
    whole = None
    if found[0] == "not_enough_info":
        whole = parts.amount(passage, stated, near, sources.index) or broadly.decide(passage, stated, near)
        for apart_from in () if whole else (parts, votes):
            whole = whole or apart_from.decide(passage, stated, near, sources.index)
        found = (*whole, found[2]) if whole else found
    on_a_number = not whole and found[0] == "refuted" and bearing.on_a_number(found[1])
    unsettled = found[0] == "not_enough_info" or on_a_number
    if unsettled and (reckoned := _reckoned(passage, stated, found, sources)):
        return reckoned
    if found[0] == "not_enough_info":
        other = instead.decide(passage, stated, near) or ahead.decide(passage, stated, near)
        other = other or misreckoned.decide(passage, stated, near, sources.index)
        return ("refuted", other, found[2]) if other else found
    return _unless_more(passage, stated, sources, found) if found[0] == "supported" else found


def _multiplied(passage: Passage, found: Found) -> bool:
    """Whether a claim tells by a verb how many times as much something became, which no sentence bears out."""
    as_much = (operands.grown(p) or any(q.unit == "fold" for q in p.quantities) for p in quoted_by(found))
    return bool(operands.grown(passage)) and not any(as_much)


def _reckoned(passage: Passage, stated: Sequence[Statement], found: Found, sources: Sources) -> Found | None:
    """What follows from the numbers of a report; that a sentence tells another one says nothing against it."""
    near = looked_at(found)
    if found[0] == "refuted" and (implied := parts.amount(passage, stated, near, sources.index)):
        return *implied, found[2]
    reckoned = reckoning.decide(passage, stated, near, sources.index)
    if not reckoned:
        return None
    borne_out: Found = ("supported", reckoned, found[2])
    apart = any(instead.elsewhere(passage, source) for source in quoted_by(borne_out))
    return found if apart or _only_a_part(passage, borne_out) else borne_out


def _related(passage: Passage, relation: relations.Relation, sources: Sources, read: Read) -> Found:
    """The verdict on a claim that relates two events, which what it says besides may refute."""
    settled = relating.settle(relation, sources, read)
    if settled[0] == "supported" and not all(
        bears(passage, settled) for bears in (_agrees, _counted, _meant)
    ):
        return "not_enough_info", *settled[1:]
    if settled[0] != "not_enough_info":
        return settled
    told = [intended(s) for s in statements(passage)]
    plain = stating.together(
        [stating.of_statement(s, sources) for s in told if not stating.says_so(s)] or [settled]
    )
    if plain[0] == "refuted" and not _of_the_one_before(passage, plain):
        return plain
    other = doers.decide(passage, told, looked_at(plain))
    if not other and (reckoned := _reckoned_since(passage, relation, plain, sources, read)):
        return "supported", reckoned, plain[2]
    return ("refuted", other, plain[2]) if other else settled


def _reckoned_since(
    passage: Passage, relation: relations.Relation, plain: Found, sources: Sources, read: Read
) -> tuple[Slot, ...] | None:
    """The slots of what something came to since an event, where the sentences that tell it are of that event too."""
    anchors = list(passages(read(relation.anchor))) if relation.anchor else []
    told_by = [
        w for w in (alignment.content(anchors[0]) if anchors else ()) if w.sort not in ("light", "plain")
    ]
    near = [
        p
        for p in looked_at(plain)
        if all(is_told(w.notions, alignment.here_of(p) | p.around | p.topic) for w in told_by)
    ]
    if not (anchors and near and passage.quantities and lasting.lengths_told(passage, near, sources)):
        return None
    return reckoning.decide(passage, [intended(s) for s in statements(passage)], near, sources.index)


def _of_the_one_before(passage: Passage, found: Found) -> bool:
    """Whether a claim tells when something was last done before: the date of doing it again denies nothing of it."""
    known = language(passage.sentence.lang)
    dated = [slot.slot for slot in found[1] if slot.label == "refuted"] == ["date"]
    if known is None or not dated:
        return False
    return all(known.says("relations", key, passage.text) for key in ("last", "earlier"))


def _unless_more(passage: Passage, stated: Sequence[Statement], sources: Sources, found: Found) -> Found:
    """A support, unless a claim says more than was compared, or of another one."""
    quoted = quoted_by(found)
    if another := doers.decide(passage, stated, quoted):
        return "refuted", another, found[2]
    if outlook.cued(passage, "as_planned") and not any(map(leeway.kept, quoted)):
        late = any(outlook.cued(source, cue) for source in quoted for cue in ("late", "lapsed"))
        return _late(found) if late else stating.left_open(found)
    cues = relations.unread(passage)
    if (
        untold(passage, stated)
        or any(not any(cue in source.text for source in quoted) for cue in cues)
        or _only_a_part(passage, found)
        or not larger.told(passage, stated, quoted)
        or any(instead.elsewhere(passage, source) for source in quoted)
        or swaps.elsewhere(passage, stated, quoted)
        or any(
            next(modifiers.found(passage, p), None)
            or modifiers.another_subject(passage, p)
            or modifiers.another_owner(passage, p)
            or modifiers.another_quarter(passage, p)
            or votes.by_another(passage, stated, p)
            for p in quoted
        )
        or (
            not outlook.undone(passage, stated)
            and not any(s.trigger & progress.PLANNING for s in stated)
            and any(progress.left_undone(passage, source) for source in quoted)
        )
        or not lasting.lengths_told(passage, quoted, sources)
        or (any(map(again.says, stated)) and not any(again.told(p) for p in quoted))
        or (outlook.cued(passage, "rather") and not any(outlook.cued(p, "rather") for p in quoted))
        or not _on_its_dates(passage, stated, sources, found)
    ):
        return stating.left_open(found)
    return found


def _agrees(passage: Passage, found: Found) -> bool:
    """Whether nothing in the clauses of the acts that bear a claim out makes them say something else."""
    quoted = {evidence for slot in found[1] for evidence in slot.evidence}
    telling = [c.source for c in found[2] if c.source.evidence in quoted]
    acts = [(source.passage, _act_of(source)) for source in telling]
    return shades.agree_together(passage, acts)


def _meant(passage: Passage, found: Found) -> bool:
    """Whether what a claim says somebody is to do ("a plan to close it") is told by what bears it out."""
    known = language(passage.sentence.lang)
    if known is None or known.glued:
        return True
    here = frozenset(n for p in quoted_by(found) for n in alignment.here_of(p) | p.around | p.topic)
    ahead = (w for w in passage.words if w.sort == "act" and is_infinitive(w, passage, known))
    return all(is_told(w.notions, here) for w in ahead)


def _counted(passage: Passage, found: Found) -> bool:
    """Whether the compared sentences of the reports that bear a claim out tell each count of it too."""
    known = language(passage.sentence.lang)
    reports = {id(p.document) for p in quoted_by(found)}
    every = {q.low for p in looked_at(found) if id(p.document) in reports for q in p.quantities}
    counts = [
        q
        for q in passage.quantities
        if q.unit in (None, "times") and known and not arithmetic.side(q, passage, known)
    ]
    return all(q.low in every for q in counts if q.low == q.high)


def _act_of(source: Statement) -> Word | None:
    """The word of the act that a source tells, None where it has no verb of its own."""
    trigger = source.event.trigger if source.event else None
    at = trigger.start - source.passage.sentence.start if trigger else -1
    return next((word for word in source.passage.words if word.start <= at < word.end), None)


def _late(found: Found) -> Found:
    """The refutation of a claim that something came about as planned, by a source that tells that it came late."""
    slots = (replace(s, label="refuted" if s.slot == "status" else s.label) for s in found[1])
    return "refuted", tuple(slots), found[2]


def _only_a_part(passage: Passage, found: Found) -> bool:
    """Whether a claim is about all of something, and what bears it out only about the main ones or some."""
    if not _has(passage, "wholly"):
        return False
    return any(_has(source, "partly") and not _has(source, "wholly") for source in quoted_by(found))


def _has(passage: Passage, key: str) -> bool:
    """Whether a sentence has one of the words of a list."""
    known = language(passage.sentence.lang)
    return known is not None and known.says("words", key, passage.text)


def _on_its_dates(passage: Passage, stated: Sequence[Statement], sources: Sources, found: Found) -> bool:
    """Whether the dates of a claim are borne out that none of its statements has, or not the one that ends it."""
    used = [statement.when for statement in stated if statement.when]
    dated = [m for m in passage.mentions if m.type == "DATE" and not m.name and dates.placed(m.when)]
    telling = quoted_by(found)
    for mention in dated:
        if any(dates.overlaps(mention.scope or mention.when, when) for when in used):
            continue
        if not any(_tells(source, mention) for source in telling):
            return False
    if not all(any(_at_hour(source, hour.at) for source in telling) for hour in clock.hours(passage)):
        return False
    *before, last = stated
    known = language(passage.sentence.lang)
    if known is None or not known.glued or last.when or len(used) != 1 or len(dated) != 1 or not before:
        return True
    again = stating.of_statement(replace(last, when=used[0]), sources)
    return again[0] != "refuted"  # "2015년 10월까지 옮길 기관이 모두 옮겼다": by then they all had


def _at_hour(source: Passage, hour: str) -> bool:
    """Whether a passage of a source tells a time of day."""
    return hour in {told.at for told in clock.hours(source)}


def _tells(passage: Passage, mention: Mention) -> bool:
    """Whether a passage of a source has a date, by its words or by one that lies within it; a year, its document."""
    told_in = passage.document.text if mention.when.grain == "year" else passage.text
    inside = (intervals.compare(mention.when, told.when) == "supported" for told in passage.mentions)
    return mention.text in told_in or any(inside)
