"""The status slot: whether what a source tells came about, is to come or did not, as a claim has it."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli import dates
from relocate_cli.claims import intervals, outlook, ties, until
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import beside_only
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.slots import behind_report, slot
from relocate_cli.claims.statements import OFF, SAYING, Statement, closes, once_planned, told_status
from relocate_cli.model import DONE, TO_COME, UNDONE, Slot, VerdictLabel, When

_UNDOING = frozenset(("cancel", "renege", "withdraw", "drop", "halt", "dissolve", "repeal"))
"""Acts that undo another one: told as done, or as what was undone."""
_BEGINNING = frozenset(("introduce", "establish", "launch", "enact", "propose", "begin", "approve"))
"""Acts by which something comes to be that may be given up later."""
STANCES = frozenset("oppose disagree support agree criticize request".split())
"""What somebody has to say of a thing, which does not end with it."""
_NOT_DONE = ("cancelled", "denied")
"""What cannot be true of what came about; what was put off may have come about later."""


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
    title = statement.title
    for number in statement.passage.quantities:
        title = title.replace(number.span.text, " ")  # 2만 명에도 미치지 못했다
    told = not statement.turned and told_status(title, known)[0] == "denied"
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
    if _stands_behind(claim, source):
        return "supported"
    if wanted in DONE and _old_day(claim, source):
        return "refuted"
    if wanted == "postponed" and found == "planned" and _moved_to(claim) and _put_off_near(source):
        return "supported"  # the new plan of it
    if wanted == "postponed" and found == "cancelled" and "postpone" in source.passage.notions:
        return "supported"  # the old plan of what was put off
    if claim.trigger & source.trigger & SAYING and not {wanted, found} & set(UNDONE):
        return "supported"  # what is said may be to come, that it was said is not
    if (
        {wanted, found} == {"cancelled", "occurred"}
        and claim.trigger & _UNDOING
        and source.trigger & _UNDOING
    ):
        return "supported"  # one act, of which one sentence tells that it was done, the other what it did
    if not claim.trigger and not claim.sure and found in TO_COME:
        return "supported"  # what something has is told of a plan too
    if wanted in DONE and found == "planned" and _of_the_future(claim, source):
        return "supported"
    if not (claim.sure and source.sure) and (wanted in UNDONE) == (found in UNDONE):
        return "supported" if wanted not in DONE or found in DONE else "not_enough_info"
    if {wanted, found} == {"cancelled", "postponed"} and _rather(claim, source):
        return "refuted"
    if source.event is not None and source.event.superseded:
        return _beside_old_plan(claim, source)
    if wanted in DONE and found in TO_COME and (_not_yet(claim, source) or _fell_through(claim, source)):
        return "refuted"
    if wanted in DONE:
        return "refuted" if found in _NOT_DONE or _put_off(claim, source) else "not_enough_info"
    if wanted == "denied" and found in TO_COME and outlook.cued(claim.passage, "refusing"):
        return "refuted" if not outlook.cued(source.passage, "refusing") else "not_enough_info"
    if wanted in _NOT_DONE:
        return _as_undone(claim, source)
    return _as_to_come(claim, source) if wanted in TO_COME else "not_enough_info"


def _beside_old_plan(claim: Statement, source: Statement) -> VerdictLabel:
    """What a plan that no longer holds tells: what had been expected and was called off has not come about."""
    off = source.status == "cancelled" and source.passage.notions & OFF == {"cancel"}
    if claim.status in DONE and off:
        return "refuted"
    return "supported" if claim.status in TO_COME and once_planned(claim) else "not_enough_info"


def _as_to_come(claim: Statement, source: Statement) -> VerdictLabel:
    """Whether a source has as a plan what a claim has to come."""
    wanted, found = claim.status, source.status
    if found in TO_COME:
        return "supported" if wanted == "conditional" else "not_enough_info"
    if found == "postponed" and _moved_to(source):
        return "supported"
    undone = found in UNDONE and wanted != "conditional"
    return "refuted" if undone else _plan_of_what_came(claim, source)


def _stands_behind(claim: Statement, source: Statement) -> bool:
    """Whether a claim tells who objected, or asked, for which reason a source has something called off."""
    told = claim.trigger & STANCES and not claim.trigger & source.trigger
    return bool(told) and claim.status in DONE and source.status == "cancelled"


_HANGUL, _FINALS, _PAST = 0xAC00, 28, 20
"""The first syllable of Hangul, how many follow with one initial and vowel, and which of these ends in ㅆ."""


def _as_undone(claim: Statement, source: Statement) -> VerdictLabel:
    """Whether a source has as done what a claim has called off, or denies."""
    wanted, found = claim.status, source.status
    if found not in DONE or (wanted == "denied" and beside_only(claim.words, source.passage)):
        return "not_enough_info"
    said = source.trigger & SAYING and not claim.trigger & SAYING  # what was said need not have come about
    begun = wanted == "cancelled" and source.trigger & _BEGINNING and not claim.trigger & source.trigger
    return "not_enough_info" if said or begun else "refuted"


def _rather(claim: Statement, source: Statement) -> bool:
    """Whether a source has put off, by a word for that, what a claim has called off, or the other way round."""
    told = [statement.passage.notions & OFF for statement in (claim, source)]
    return told in ([{"cancel"}, {"postpone"}], [{"postpone"}, {"cancel"}])


def _of_the_future(claim: Statement, source: Statement) -> bool:
    """Whether a claim tells in the present what is to come, by its day or by that it tells no other (투입된다)."""
    ahead = claim.when is not None and behind_report(claim.when, source.passage)
    return present(claim) and (ahead or not claim.sure)


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
