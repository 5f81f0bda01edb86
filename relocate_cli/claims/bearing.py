"""Whether what denies a claim bears on it: told of what the claim names, by nobody for himself, of the same time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from relocate_cli.claims import closest, context, periods, portions, reckoning
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.sources import Found, Sources
from relocate_cli.claims.statements import Statement
from relocate_cli.model import Slot


def on(passage: Passage, found: Found, sources: Sources) -> bool:
    """Whether a refutation of a claim stands: the sentences that it quotes are about what the claim is."""
    if _of_another_one(passage, found, sources) or _by_somebody(passage, found):
        return False
    if not on_a_number(found[1]):
        return True
    return not (
        _nameless(passage)
        or _of_another_period(passage, found)
        or _elsewhere(passage, found, sources)
        or _comes_to(passage, found)
    )


def _comes_to(passage: Passage, found: Found) -> bool:
    """Whether the numbers of a sentence that has another one come to the claimed one: "190, the rest", 40% of 420."""
    for source in decisive(found):
        near = [Passage(source.document, sentence) for sentence in source.near]
        told = [q for p in (source, *near) for q in p.quantities if q.low == q.high and q.low > 0]
        for claimed in filter(closest.telling, passage.quantities):
            alike = [q.low for q in told if q.unit == claimed.unit]
            if claimed.low in alike:
                continue
            shares = [q.low / _ALL for q in told if q.unit == "percent"]
            left = portions.rest(source) is not None
            reckoned = [abs(one - other) for one, other in combinations(alike, 2) if left]
            reckoned += [share * whole for share in shares for whole in alike]
            parts = sum(q.low for q in source.quantities if q.unit == "percent")
            if left and claimed.unit == "percent" and 0 < parts < _ALL:
                reckoned.append(_ALL - parts)  # "45 percent, the city 40 percent and donors the rest"
            low, high = reckoning.range_of(claimed)
            if any(low <= number <= high for number in reckoned):
                return True
    return False


_ALL = 100
"""What all shares come to."""


def _of_another_one(passage: Passage, found: Found, sources: Sources) -> bool:
    """Whether what refutes a claim, but for a name, stands in documents that tell none of its names."""
    if {slot.slot for slot in found[1] if slot.label == "refuted"} & {"actor", "place"}:
        return False
    told = decisive(found)
    within = sources.index.within
    return bool(told) and not any(context.named(passage, p, within(p.document)) for p in told)


def _by_somebody(passage: Passage, found: Found) -> bool:
    """Whether what refutes a claim is one of those that count for themselves what it counts in all."""
    if any(slot.slot == "number" and slot.label == "supported" for slot in found[1]):
        return False
    quoted = {evidence for slot in found[1] for evidence in slot.evidence}
    told = [c.source for c in found[2] if c.source.evidence in quoted]
    return bool(told) and all(context.of_somebody(passage, source) for source in told)


def on_a_number(slots: Sequence[Slot]) -> bool:
    """Whether only a number is refuted, which may follow from several."""
    return [slot.slot for slot in slots if slot.label == "refuted"] == ["number"]


def _nameless(passage: Passage) -> bool:
    """Whether a headline names nobody and no day, so that the numbers of anybody in its text may be meant."""
    if passage.sentence.kind != "heading" or any(m.type == "DATE" for m in passage.mentions):
        return False
    return not any(w.sort in ("name", "body") or w.placed for w in passage.words)


def _elsewhere(passage: Passage, found: Found, sources: Sources) -> bool:
    """Whether what has another number is told in documents that do not tell the places of a claim."""
    within, told = sources.index.within, decisive(found)
    return bool(told) and not any(context.placed(passage, p, within(p.document)) for p in told)


def _of_another_period(passage: Passage, found: Found) -> bool:
    """Whether the number that refutes a claim is told of a quarter and the claim of a year, or vice versa."""
    return any(periods.apart(passage, source) for source in decisive(found))


def decisive(found: Found) -> list[Passage]:
    """The passages that decide a claim, each once."""
    label, slots, compared = found
    decisive = [slot for slot in slots if label == "supported" or slot.label == label]
    quoted = {(e.source, e.start) for slot in decisive for e in slot.evidence}
    each = {id(c.source.passage): c.source for c in compared}
    return [s.passage for s in each.values() if any(_holds(s, *place) for place in quoted)]


def _holds(source: Statement, name: str, start: int) -> bool:
    """Whether a place in a document lies in the sentence of a source; an event without its text begins it."""
    sentence = source.passage.sentence
    return source.evidence.source == name and sentence.start <= start < max(sentence.end, 1)
