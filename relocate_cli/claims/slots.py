"""The slots of a claim beside those of a source: date, status and place, each with its own label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from relocate_cli import dates
from relocate_cli.claims import clock, intervals, outlook, subjects, ties, until
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import measured
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.statements import OFF, SAYING, Statement, closes, once_planned, told_status
from relocate_cli.codec import plain_date
from relocate_cli.model import DONE, TO_COME, UNDONE, Slot, SlotName, VerdictLabel, When

_UNDOING = frozenset(("cancel", "withdraw", "drop", "halt", "dissolve", "repeal"))
"""Acts that undo another one: told as done, or as what was undone."""
_BEGINNING = frozenset(("introduce", "establish", "launch", "enact", "propose", "begin", "approve"))
"""Acts by which something comes to be that may be given up later."""
_FORETELLING = frozenset(("promise", "plan", "expect-act"))
"""Acts that may be told with the date of what they are about."""
_TO_DO = ("planned", "proposed")
"""What is, or has, to be done by a day."""
_NOT_DONE = ("cancelled", "denied")
"""What cannot be true of what came about; what was put off may have come about later."""


def slot(
    name: SlotName, label: VerdictLabel, claimed: str | None, found: str | None, source: Statement
) -> Slot:
    """A slot with the passage it was compared with."""
    return Slot(name, label, claimed, found, (source.evidence,))


def date(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The date slot, where the claim has a date or a time of day: by the logic of intervals and the hour."""
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
    if _unsettled(claim) or _again(claim) != _again(source):
        return True  # what was done again was done at another time too
    if claim.trigger & _FORETELLING and _ahead(claimed, source):
        return True  # "had been promised for 2030" dates what was promised
    return _delayed_before(claim, source, found)


def _ahead(claimed: When, source: Statement) -> bool:
    """Whether a date lies behind the day of a report."""
    published = source.passage.document.published
    return bool(claimed.first and published and published.last and claimed.first > published.last)


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


def _again(statement: Statement) -> bool:
    """Whether a sentence, or the clause of an act that stands behind others, tells of what was done once more."""
    passage = statement.passage
    known = language(passage.sentence.lang)
    cues = "|".join(map(re.escape, known.lists("words", "again"))) if known else ""
    if known is None or not cues:
        return False
    text = passage.text
    if known.glued and statement.event is not None and len(passage.events) > 1:
        text = text[subjects.behind(statement) : statement.at + _VERB]
    return re.search(rf"(?<!\w)(?:{cues})(?!\w)", text, re.IGNORECASE) is not None


_VERB = 8
"""How long a Korean verb is at the most, in code points, that tells by itself of doing something again."""


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
    if known is None or when.edtf is None or ".." not in when.edtf:
        return when
    article = "|".join(known.lists("relations", "article"))
    for mention in passage.mentions:
        if (mention.scope or mention.when) != when and mention.scope != when:
            continue
        start, end = mention.start - passage.sentence.start, mention.end - passage.sentence.start
        for side, cues in (("before", "earlier"), ("after", "later")):
            for cue in known.lists("relations", cues):
                here = (
                    rf"^\s?{re.escape(cue)}" if known.glued else rf"\b{re.escape(cue)}(?: (?:{article}))?\s$"
                )
                part = passage.text[end:] if known.glued else passage.text[:start]
                if re.search(here, part, re.IGNORECASE) and cue in known.lists(
                    "relations", f"{cues}_strictly"
                ):
                    return intervals.excluding(mention.when, side)
    return when


def status(claim: Statement, source: Statement) -> Iterator[Slot]:
    """The status slot, which every statement has."""
    label = _status(claim, source)
    denying = [_denies(statement) for statement in (claim, source)]
    pair = {claim.status, source.status}
    if label == "supported" and denying[0] != denying[1] and not pair & {"cancelled", "postponed"}:
        label = "not_enough_info"
    if until.together(claim, source) or (all(denying) and pair <= {"planned", "denied"}):
        label = "supported"
    yield slot("status", label, claim.status, source.status, source)


def _denies(statement: Statement) -> bool:
    """Whether a clause says "not", whatever its own verb ("decided not to sell", 매각하지 않기로 했다)."""
    known = language(statement.passage.sentence.lang)
    if statement.status not in UNDONE and statement.when and statement.when.first and _at_last(statement):
        return False  # what did not open until May opened in May
    told = not statement.turned and told_status(statement.title, known)[0] == "denied"
    return statement.status == "denied" or told


def _at_last(statement: Statement) -> bool:
    """Whether the date of a statement is the one before which it had not come about ("did not open until May")."""
    return (
        statement.event is not None
        and statement.event.mention is not None
        and ties.not_before(statement.passage)
    )


def _status(claim: Statement, source: Statement) -> VerdictLabel:
    """Whether a source's status bears out a claim's: a plan is no event, and what came about is no plan."""
    wanted, found = claim.status, source.status
    if wanted == found or (wanted in DONE and found in DONE):
        return "supported"
    if wanted in DONE and _old_day(claim, source):
        return "refuted"
    if wanted == "postponed" and found == "planned" and _moved_to(claim) and _put_off_near(source):
        return "supported"  # the new plan of it
    if wanted == "postponed" and found == "cancelled" and "postpone" in source.passage.notions:
        return "supported"  # the old plan of what was put off
    if claim.trigger & source.trigger & SAYING and not {wanted, found} & set(UNDONE):
        return "supported"  # what is said may be to come, that it was said is not
    if {wanted, found} == {"cancelled", "occurred"} and claim.trigger & source.trigger & _UNDOING:
        return "supported"  # one act, of which one sentence tells that it was done, the other what it did
    if not claim.trigger and not claim.sure and found in TO_COME:
        return "supported"  # what something has is told of a plan too
    if wanted in DONE and found == "planned" and not claim.sure and present(claim):
        return "supported"  # the present of what is to come: 투입된다
    if not (claim.sure and source.sure) and (wanted in UNDONE) == (found in UNDONE):
        return "supported" if wanted not in DONE or found in DONE else "not_enough_info"
    if source.event is not None and source.event.superseded:
        return "supported" if wanted in TO_COME and once_planned(claim) else "not_enough_info"
    if wanted in DONE and found in TO_COME and (_not_yet(claim, source) or _fell_through(claim, source)):
        return "refuted"
    if wanted in DONE:
        return "refuted" if found in _NOT_DONE or _put_off(claim, source) else "not_enough_info"
    if wanted == "denied" and found in TO_COME and outlook.cued(claim.passage, "refusing"):
        return "refuted" if not outlook.cued(source.passage, "refusing") else "not_enough_info"
    if wanted in _NOT_DONE:
        said = (
            source.trigger & SAYING and not claim.trigger & SAYING
        )  # what was said need not have come about
        begun = wanted == "cancelled" and source.trigger & _BEGINNING and not claim.trigger & source.trigger
        return "refuted" if found in DONE and not said and not begun else "not_enough_info"
    if wanted in TO_COME and found in TO_COME:
        return "supported" if wanted == "conditional" else "not_enough_info"
    if wanted in TO_COME and found == "postponed" and _moved_to(source):
        return "supported"
    if wanted in TO_COME:
        undone = found in UNDONE and wanted != "conditional"
        return "refuted" if undone else _plan_of_what_came(claim, source)
    return "not_enough_info"


_HANGUL, _FINALS, _PAST = 0xAC00, 28, 20
"""The first syllable of Hangul, how many follow with one initial and vowel, and which of these ends in ㅆ."""


def present(statement: Statement) -> bool:
    """Whether a sentence closes with a Korean verb that is no past, which tells of what is to come as well."""
    known = language(statement.passage.sentence.lang)
    end = statement.passage.text.rstrip(" .")
    if known is None or not known.glued or not end.endswith("다") or len(end) < _ENDING:
        return False
    return not ends_in_past(end[:-1])


def ends_in_past(text: str) -> bool:
    """Whether a text ends in the syllable of a Korean past (늘었)."""
    last = ord(text[-1]) - _HANGUL
    return last >= 0 and last % _FINALS == _PAST


_ENDING = 3


def _old_day(claim: Statement, source: Statement) -> bool:
    """Whether a claim tells as done by a day what a source had planned for that day and then called or put off."""
    event = source.event
    told = source.passage.notions & OFF or _lapsed(source) or outlook.cued(claim.passage, "as_planned")
    if event is None or source.trigger & OFF or not told:
        return False
    undone = source.status in ("cancelled", "postponed") or event.superseded
    return undone and bool(claim.when and source.when) and _inside(claim.when, source.when)


def _lapsed(source: Statement) -> bool:
    """Whether a plan of the past is told as one that did not come about ("had been due to", 당초 … 예정이었다)."""
    known = language(source.passage.sentence.lang)
    cues = known.lists("words", "lapsed") if known else ()
    return any(cue in source.passage.text.lower() for cue in cues)


def _fell_through(claim: Statement, source: Statement) -> bool:
    """Whether what is claimed for a time was only due then, and a report from after it tells beside it of a halt."""
    known, published = language(source.passage.sentence.lang), source.passage.document.published
    due = known is not None and known.says("words", "was_due", source.passage.text)
    if (
        not due
        or not (source.passage.notions | source.passage.around) & (OFF | _HALTED)
        or source.event is None
        or source.status != "planned"
        or not (claim.when and source.when)
    ):
        return False
    first, last = source.when.first, source.when.last
    over = bool(first and last and published and published.first and last < published.first)
    return over and _inside(source.when, claim.when)


_HALTED = frozenset(("halt", "postpone", "suspend"))
"""Acts by which what was due does not come about then."""
ONCE = frozenset(
    "complete open operate launch establish enact takeeffect construct groundbreak merge".split()
)
"""Acts that are done to one thing once, so that what is to come of them has not come before."""


def _not_yet(claim: Statement, source: Statement) -> bool:
    """Whether a report says that something is to come after the time at which a claim has it done.

    The claimed time has to begin before the report: what is told of later times the report cannot know. What is done
    once had not come about by the day of a report that has it planned, even if for no certain day.
    """
    published = source.passage.document.published
    if claim.when is None or not published or not source.sure:
        return False
    claimed = intervals.in_its_year(claim.when, published)
    first, last, day = claimed.first, claimed.last, published.last
    planned = source.when.first if source.when else None
    if last and day and (first or last) <= day and claim.trigger & source.trigger & ONCE:
        ends = source.when.last if source.when else None
        ahead = source.when is None or (ends is not None and ends > max(day, last))
        return source.status == "planned" and ahead and not (source.event and source.event.superseded)
    return bool(first and last and day and planned and first <= day and last < planned)


def _inside(one: When | None, other: When | None) -> bool:
    return one is not None and other is not None and dates.placed(one) and dates.inside(one, other)


def _put_off(claim: Statement, source: Statement) -> bool:
    """Whether the day that a claim gives is the old one of what was put off."""
    events = (event for event in source.passage.events if not event.rejected)
    old = [event.when for event in events if event.status == "cancelled" and event.when]
    return (
        source.status == "postponed"
        and bool(claim.when)
        and any(dates.overlaps(when, claim.when) for when in old if claim.when)
    )


def _put_off_near(source: Statement) -> bool:
    """Whether what stands in or around a sentence tells that something was put off."""
    return "postpone" in source.passage.notions | source.passage.around


_CLOSING = 16
"""How many code points the predicate that closes a Korean sentence has at the most, with its endings."""


def _plan_of_what_came(claim: Statement, source: Statement) -> VerdictLabel:
    """A claim that something is still to come is refuted by a source in which it came; one of a past plan is not."""
    known = language(claim.passage.sentence.lang)
    text = claim.passage.text
    if known is not None and known.glued and claim.event is None:
        text = text[-_CLOSING:]  # what closes the sentence, and not what describes a noun of it
    ahead = known is not None and any(name == "planned" and cue.search(text) for name, cue in known.cues)
    came = source.status == "occurred" and ahead and not once_planned(claim)
    told = not claim.trigger or is_told(claim.trigger, source.trigger)
    return "refuted" if came and told and not _describes(claim) else "not_enough_info"


def _describes(claim: Statement) -> bool:
    """Whether a plan only describes a noun ("16 institutions that were to move"), where predicates close clauses."""
    known, event = language(claim.passage.sentence.lang), claim.event
    if known is None or not known.glued or event is None or event.trigger is None:
        return False
    at = event.trigger.start - claim.passage.sentence.start
    last = max((e.trigger.start for e in claim.passage.events if e.trigger), default=event.trigger.start)
    words = [word for word in claim.passage.words if word.start <= at < word.end]
    return last > event.trigger.start or not all(closes(word, claim.passage) for word in words)


def _moved_to(source: Statement) -> bool:
    """Whether the date of what was put off is the day to which it was: then it is a plan for that day."""
    known = language(source.passage.sentence.lang)
    mention = source.event.mention if source.event else None
    if known is None or mention is None:
        return False
    text = source.passage.document.text
    if known.glued:
        return text.startswith(known.lists("words", "moved_to"), mention.end)
    return text[: mention.start].rstrip().lower().endswith(known.lists("words", "moved_to"))
