"""Finds an event that a document tells as held and as called off.

Both cannot be so; one of the sentences is out of date. Who reports what somebody else claims may tell both, so
sentences that are attributed are left alone; "was not held" against "was held" is a warning.

Severity: error; warning for what is denied.

Wrong:
    # published: 2025-12-11
    2025-11-03  occurred   Jinju City  holds the relocation forum
    2025-11-03  cancelled  Jinju City  holds the relocation forum

Wrong:
    # published: 2025-12-11
    진주 포럼은 11월 3일 열렸다. 11월 3일 진주 포럼은 취소됐다.

Right:
    # published: 2025-12-11
    진주 포럼은 11월 3일 열렸다. 12월 1일 나주 포럼은 취소됐다.

Right:
    # published: 2025-12-11
    2025-11-03  occurred   Jinju City  holds the relocation forum
    2025-12-01  cancelled  Jinju City  holds the housing forum
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relocate_cli.model import UNDONE, Event, Finding, Reading, Severity
from relocate_cli.rules.case import Case, Passage
from relocate_cli.rules.finding import in_document, in_evidence, title_of
from relocate_cli.rules.once import Report, report, same_subject
from relocate_cli.rules.wording import cue

_MANY = 50
"""Events of one day that one called off is compared with, at most."""


def check(case: Case) -> Iterator[Finding]:
    """Compare what happened with what was called off on the same day, document by document."""
    passages: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in case.passages:
        passages[passage.document.id].append(passage)
    for reading in case.readings:
        found = list(_events(reading))
        yield from found
        known = [range(finding.start, finding.end + 1) for finding in found]
        for finding in _things(passages[reading.document.id]):
            if not any(finding.start in span or finding.end in span for span in known):
                yield finding


def _events(reading: Reading) -> Iterator[Finding]:
    """Contradictions between the events of a document."""
    if not any(event.status in UNDONE for event in reading.events):
        return
    told = [new for event in reading.events if (new := _report(event, reading))]
    held: defaultdict[str, list[Report]] = defaultdict(list)
    for new in told:
        if new.event.status == "occurred":
            held[_day(new)].append(new)
    for new in told:
        event = new.event
        if event.status not in UNDONE:
            continue
        before = next((known.event for known in held[_day(new)][:_MANY] if _same(known, new)), None)
        if before is not None and before.evidence[0] != event.evidence[0]:
            what = "not happened" if event.status == "denied" else event.status
            message = (
                f'"{title_of(event)}" is told as {what}, and as happened in line {before.evidence[0].line}:'
                f' "{title_of(before)}"'
            )
            severity: Severity = "warning" if event.status == "denied" else "error"
            yield in_evidence(__name__, event.evidence[0], message, severity)


def _things(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Contradictions between sentences with one day each: "the June 10 rally took place", and was called off."""
    held: dict[tuple[str, str], Passage] = {}
    off: dict[tuple[str, str], tuple[Passage, int, int]] = {}
    for passage in passages:
        days = {
            each.when.edtf[5:] for each in passage.mentions if each.when.grain == "day" and each.when.edtf
        }
        if len(days) != 1:
            continue
        day = days.pop()
        if hit := cue(passage.lang, "held").search(passage.text):
            held.setdefault((hit["noun"].casefold(), day), passage)
        if hit := cue(passage.lang, "called-off").search(passage.text):
            start = passage.sentence.start
            off.setdefault((hit["noun"].casefold(), day), (passage, start + hit.start(), start + hit.end()))
    for key, (passage, start, end) in off.items():
        if key in held and held[key] is not passage:
            line, _ = passage.document.place(held[key].sentence.start)
            message = f'"{passage.document.text[start:end]}": it is told as held in line {line}'
            yield in_document(__name__, passage.document, start, end, message)


def _report(event: Event, reading: Reading) -> Report | None:
    """What of an event is compared; one without a date is of the one date in its words ("the May 3 forum")."""
    if event.inferred or event.superseded or event.attribution:
        return None
    if event.when is None and event.status in UNDONE:
        place = bisect_left(reading.mentions, event.evidence[0].start, key=lambda each: each.start)
        near = reading.mentions[place : place + 2]
        inside = [each for each in near if each.start < event.evidence[0].end and each.when.grain == "day"]
        event = replace(event, when=inside[0].when) if len(inside) == 1 else event
    return report(event) if event.when and event.when.grain == "day" else None


def _day(told: Report) -> str:
    """The day of the year."""
    return (told.profile.when.edtf or "")[5:]


def _same(one: Report, other: Report) -> bool:
    """Whether two reports are of one thing and one day: of the same year where both tell it."""
    mine, theirs = one.profile.when, other.profile.when
    told = mine.anchor is None and theirs.anchor is None
    return (not told or mine.edtf == theirs.edtf) and same_subject(one, other)
