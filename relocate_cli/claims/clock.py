"""Times of day in a claim: "opens at 8 a.m." is not borne out by "opens at 9:30", but denied by it.

Dates are compared as intervals of days, which leave the hour out.
"""

from __future__ import annotations

from typing import NamedTuple

from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage
from relocate_cli.model import Mention, VerdictLabel


class Hour(NamedTuple):
    """A time of day, on which days it is told for, the word that goes with it ("from", 까지), and where it stands."""

    at: str
    days: str
    led: str
    start: int


def hours(passage: Passage) -> list[Hour]:
    """The times of day that a sentence tells."""
    found = []
    for mention in passage.mentions:
        days, _, at = mention.when.timex.partition("T")
        if mention.type in ("TIME", "SET") and at:
            days = _ANY if mention.type == "TIME" else days
            found.append(Hour(at, days, _led(mention, passage), mention.start - passage.sentence.start))
    return found


_ANY = "XXXX-XX-XX"
"""The day of a time of day that is told without one, or for every working day."""


def _led(mention: Mention, passage: Passage) -> str:
    """What tells whether something begins, ends or is done at a time of day."""
    known = language(passage.sentence.lang)
    edges = known.lists("words", "edges") if known else ()
    start, end = mention.start - passage.sentence.start, mention.end - passage.sentence.start
    if known is not None and known.glued:
        behind = passage.text[end : end + _BEHIND]
        return behind if behind in edges else ""
    before = passage.text[:start].lower().split()[-1:]
    return before[0] if before and before[0] in edges else ""


_BEHIND = 2
"""How long the particles are that tell whether something begins or ends."""


def label(claim: Passage, source: Passage, act: int) -> VerdictLabel | None:
    """Whether a sentence bears out the times of day of a claim; None for a claim without any.

    One time is denied by the one that stands with the act of a source, where it is told for the same days and as the
    same end of what goes on.
    """
    claimed, found = hours(claim), hours(source)
    if not claimed:
        return None
    if {hour.at for hour in claimed} <= {hour.at for hour in found}:
        return "supported"
    known = language(source.sentence.lang)
    side = [hour for hour in found if (hour.start < act if known and known.glued else hour.start > act)]
    side = [hour for hour in side if _same_end(hour, claimed[0], claim, source)]
    beside = min(side, key=lambda hour: abs(hour.start - act), default=None)
    alike = beside is not None and beside.days == claimed[0].days
    return "refuted" if alike and len(claimed) == 1 and not _ranges(source) else "not_enough_info"


def _same_end(one: Hour, other: Hour, claim: Passage, source: Passage) -> bool:
    """Whether two times of day are told with the same word, or in two languages, which have other words for it."""
    foreign = claim.sentence.lang != source.sentence.lang
    return one.led == other.led or (foreign and bool(one.led) == bool(other.led))


def _ranges(passage: Passage) -> bool:
    """Whether one mention of a sentence tells two times of day ("6 a.m. to 10 p.m. every day")."""
    return any(mark in mention.text for mention in passage.mentions for mark in (" to ", "~", "-", "–"))
