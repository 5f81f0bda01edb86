"""The slots of a claim beside those of a source: date, status and place, each with its own label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from relocate_cli import dates
from relocate_cli.claims import again, clock, intervals, recurring, until
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import measured
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement
from relocate_cli.codec import plain_date
from relocate_cli.model import DONE, Slot, SlotName, VerdictLabel, When

_FORETELLING = frozenset(("promise", "plan", "expect-act"))
"""Acts that may be told with the date of what they are about."""
_TO_DO = ("planned", "proposed")
"""What is, or has, to be done by a day."""


def slot(
    name: SlotName, label: VerdictLabel, claimed: str | None, found: str | None, source: Statement
) -> Slot:
    """A slot with the passage it was compared with."""
    return Slot(name, label, claimed, found, (source.evidence,))


def date(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The date slot, where the claim has a date, a time of day or a period that something comes round in."""
    hour = clock.label(claim.passage, source.passage, source.at)
    placed = hour is None or claim.when is None or claim.when.edtf != _NO_DAY
    told = list(_on_a_date(claim, source)) if placed else []
    if hour == "refuted" and not any(found.label == "refuted" for found in told):
        told = [_at_an_hour(hour, claim, source)]
    elif hour and (hour != "supported" or not told):
        told = [
            replace(found, label="not_enough_info") for found in told if found.label == "supported"
        ] or told
        told = told or [_at_an_hour(hour, claim, source)]
    period = recurring.label(claim.passage, source.passage)
    if period and not told:
        claimed, found = ("; ".join(p.text for p in recurring.periods(s.passage)) for s in (claim, source))
        told = [slot("date", period, claimed, found, source)]
    yield from told


_NO_DAY = "XXXX-XX-XX"
"""The date of a time of day that is told without a day."""


def _at_an_hour(label: VerdictLabel, claim: Statement, source: Statement) -> Slot:
    """The date slot of a claim that tells a time of day."""
    claimed, found = ("; ".join(h.at for h in clock.hours(s.passage)) or None for s in (claim, source))
    return slot("date", label, claimed, found, source)


def _on_a_date(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The date slot, where the claim has a date: by the logic of intervals."""
    claimed = claimed_when(claim)
    if claimed is None or claimed.edtf is None:
        return
    found = source.when
    if not claim.trigger:
        stated = [m.scope or m.when for m in source.passage.mentions if not m.name]
        found = next((when for when in stated if intervals.compare(claimed, when) == "supported"), found)
    if found is None or found.edtf is None:
        over = claim.status in DONE and _over_by(claimed, source)
        near = over or _in_the_news(claimed, source) or _met(claimed, source)
        news: VerdictLabel = "supported" if near else "not_enough_info"
        yield slot("date", news, plain_date(claimed), None, source)
        return
    if "begin" in source.clause and source.event and intervals.beginning(found):
        found = intervals.beginning(found) or found
    open_ended = all((when.edtf or "").endswith("/..") for when in (claimed, found))
    lasts = "ongoing" in (claim.status, source.status) and not claim.trigger & _AT_ONCE
    label = intervals.compare(claimed, found, open_ended or lasts)
    if label == "not_enough_info" and until.since_before(claim, source, claimed, found):
        label = "supported"
    if label != "supported" and claim.quantities and len(source.quantities) > 1:
        label = _of_the_number(claimed, source) or label
    if (
        label == "not_enough_info"
        and source.event
        and source.event.inferred
        and _in_the_news(claimed, source)
    ):
        label = "supported"
    if label != "supported" and dates.overlaps(claimed, found) and _met(claimed, source):
        label = "supported"
    if _ends_otherwise(claim, source, claimed, found):
        label = "refuted"  # to be done by another day is another plan
    if until.together(claim, source) and until.at_least(claim) != until.at_least(source):
        label = "not_enough_info"
    if label == "refuted" and _of_another_time(claim, source, claimed, found):
        label = "not_enough_info"
    yield slot("date", label, plain_date(claimed), plain_date(found), source)


_AT_ONCE = frozenset("complete open launch establish enact merge approve sign groundbreak".split())
"""Acts that come about on one day, which is not any day of what has gone on since another one."""


def _ends_otherwise(claim: Statement, source: Statement, claimed: When, found: When) -> bool:
    """Whether what both have to be done by a day, or going on up to one, has another last day in each."""
    to_do = claim.status == source.status and claim.status in _TO_DO
    deadlines = to_do and claimed.first is None and found.first is None
    if not (deadlines or until.together(claim, source)) or not claimed.last or not found.last:
        return False
    if claimed != claim.when and found.last <= claimed.last:
        return False  # "before Christmas" tells no day, but what lies behind it
    exact = all(until.on_a_day(statement) for statement in (claim, source)) and claimed.last != found.last
    return exact or not _one_deadline(claimed, found)


def _of_another_time(claim: Statement, source: Statement, claimed: When, found: When) -> bool:
    """Whether a date that differs may be that of another time at which the same is so, was done or was planned."""
    if "postpone" in claim.trigger and "cancelled" in (claim.status, source.status):
        return True  # the old day of what was put off is no other new one
    if (not claim.trigger and not until.together(claim, source)) or measured(claim):
        return True  # what something is or comes to may be told of another time
    if _unsettled(claim) or again.too(claim.passage) or again.says(claim) != again.says(source):
        return True  # what was done again was done at another time too
    if _dated_beside_name(claim, source, claimed, found):
        return True
    if claim.trigger & _FORETELLING and behind_report(claimed, source.passage):
        return True  # "had been promised for 2030" dates what was promised
    return _delayed_before(claim, source, found)


def _dated_beside_name(claim: Statement, source: Statement, claimed: When, found: When) -> bool:
    """Whether a name of a claim has a date of its own that may be the claimed one: "first in May, Halden in June"."""
    passage = source.passage
    told_at = [
        (m.scope or m.when, m.start - passage.sentence.start) for m in passage.mentions if m.type == "DATE"
    ]
    own = next((at for when, at in told_at if when.edtf == found.edtf), None)
    names = frozenset(n for w in claim.words if w.sort in ("name", "body") for n in w.notions)
    if own is None:
        return False
    for when, at in told_at:
        apart = (
            own if source.event is None else max(own, source.at)
        )  # a clause that its verb closes ends there
        named = any(w.notions & names and apart < w.start < at for w in passage.words)
        if named and dates.placed(when) and dates.overlaps(when, claimed) and when.edtf != found.edtf:
            return True
    return False


def behind_report(when: When, passage: Passage) -> bool:
    """Whether a date lies behind the day of a report."""
    published = passage.document.published
    return bool(when.first and published and published.last and when.first > published.last)


def _delayed_before(claim: Statement, source: Statement, found: When) -> bool:
    """Whether a source tells an earlier change of a plan than a claim does: it was put off to 2027 when in the
    claim it is put off from 2027 to 2028."""
    old, new = (
        [e.when for e in claim.passage.events if e.when and e.superseded is former]
        for former in (True, False)
    )
    if claim.event is None or not claim.event.superseded:
        return any(dates.overlaps(when, found) for when in old)
    told = [e.when for e in source.passage.events if e.when and not e.superseded]
    return bool(new) and not any(dates.overlaps(one, other) for one in new for other in told)


def _one_deadline(claimed: When, found: When) -> bool:
    """Whether two days by which something is to be done may be one: told as exactly, or as the end of the period."""
    one, other = claimed.last, found.last
    if one is None or other is None or one == other:
        return True
    periods = [
        dates.parse(told) for when in (claimed, found) if (told := (when.edtf or "").removeprefix("../"))
    ]
    if len(periods) == 2 and dates.overlaps(*periods):
        return True
    ends = (one + timedelta(days=1)).day == 1  # "by the end of" a month or year
    return ends and one.year == other.year and one.month in (other.month, _DECEMBER)


_DECEMBER = 12
_LEAD = 2
"""How many sentences at the head of a report tell what is new."""
_LONG = 27
"""How many days a claimed time is longer than at the least, within which news are told."""


def in_the_news(source: Statement) -> When | None:
    """The day of a report for what it begins with, if that came about and has no date of its own."""
    passage = source.passage
    published = passage.document.published
    inferred = source.event is not None and source.event.inferred  # only the day on which it was told
    dated = any(m.type == "DATE" for m in passage.mentions) and not inferred
    if source.status not in DONE or dated or not published:
        return None
    lead = [s.start for s in passage.document.sentences if s.kind != "furniture"][:_LEAD]
    return published if passage.sentence.start in lead and published.last else None


def _in_the_news(claimed: When, source: Statement) -> bool:
    """Whether what a report begins with, without a date of its own, is of the month or year of the report."""
    day = in_the_news(source)
    long = claimed.first and claimed.last and (claimed.last - claimed.first).days >= _LONG
    return bool(day and long and dates.inside(day, claimed))


def _over_by(claimed: When, source: Statement) -> bool:
    """Whether what a report tells as done, at whatever time, is claimed to have been done by a day after it."""
    published = source.passage.document.published
    if (
        source.status != "occurred"
        or not published
        or not published.last
        or claimed.first
        or not claimed.last
    ):
        return False
    return published.last <= claimed.last


def _met(claimed: When, source: Statement) -> bool:
    """Whether the meeting at which a sentence tells that something was done was held at the claimed time."""
    meetings = [e for e in source.passage.events if e.kind == "meeting" and e is not source.event and e.when]
    held = [event.when for event in meetings if event.status in DONE and event.when]
    return source.status in DONE and any(intervals.compare(claimed, when) == "supported" for when in held)


def _unsettled(claim: Statement) -> bool:
    """Whether a claim also tells a date that cannot be placed ("last week"), which may be the one of its act."""
    others = (m for m in claim.passage.mentions if m.type == "DATE" and not m.name)
    return any(m.problem == "unresolved" and (m.scope or m.when) != claim.when for m in others)


def _of_the_number(claimed: When, source: Statement) -> VerdictLabel | None:
    """A sentence with several numbers dates each of them: 30 percent in 2019 and 40 percent in 2022."""
    stated = [m.scope or m.when for m in source.passage.mentions if not m.name and m.type == "DATE"]
    return "supported" if any(intervals.compare(claimed, when) == "supported" for when in stated) else None


def claimed_when(claim: Statement) -> When | None:
    """The claim's date; "before 2023" leaves 2023 out, which in a source may be in it."""
    when, passage = claim.when, claim.passage
    if when is None or (claim.event and claim.event.inferred):
        return None
    known = language(passage.sentence.lang)
    if known is None or when.edtf is None or (".." not in when.edtf and not known.glued):
        return when
    for mention in passage.mentions:
        if (mention.scope or mention.when) != when and mention.scope != when:
            continue
        start, end = mention.start - passage.sentence.start, mention.end - passage.sentence.start
        before, behind = passage.text[:start], passage.text[end:]
        if _cued(behind, known, "by_its_end", behind=True):
            return dates.interval(None, mention.when)
        if behind.strip().startswith(known.lists("relations", "over_by_then")):
            return when
        for side, cues in (("before", "earlier_strictly"), ("after", "later_strictly")):
            if _cued(behind if known.glued else before, known, cues, behind=known.glued):
                return intervals.excluding(mention.when, side)
    return when


def _cued(text: str, known: Language, key: str, *, behind: bool) -> bool:
    """Whether one of the words of a list stands right before or behind a date; before it also with an article."""
    cues = "|".join(map(re.escape, known.lists("relations", key)))
    article = "|".join(known.lists("relations", "article"))
    here = rf"^\s?(?:{cues})(?!\w)" if behind else rf"\b(?:{cues})(?: (?:{article}))?\s$"
    return bool(cues) and re.search(here, text, re.IGNORECASE) is not None
