"""Builders of times that go by a name: terms of office, governments and eras, days in the names of events."""

from __future__ import annotations

from dataclasses import replace

from relocate_cli import dates, registry
from relocate_cli.dates import Partial
from relocate_cli.lang import Match
from relocate_cli.model import When
from relocate_cli.times.value import Context, Value, date_value, ends

_SCHOOL = 8
"""Month in which a school year begins at the earliest."""


def term(match: Match, context: Context) -> Value | None:
    """A term of office, government or era as an interval, its half, or the day on which it began.

    The name of a period is no TIMEX3 (the guidelines, Saurí et al. 2006, mark calendar terms and lengths): its value
    is empty.
    """
    found = registry.term(_name(match))
    if found is None or _of_another(found, match, context):
        return None
    whole = dates.parse(f"{found.since}/{found.until or '..'}")
    if match.row.args.get("edge") == "start":
        begin = dates.of_when(dates.parse(found.since))
        return date_value(begin, match) if begin else None
    if half := match.number("half_ordinal"):
        told = _half(whole, half)
        if told is None:
            return None
        whole = told
    return Value("DATE", replace(whole, timex=""))


def school_year(match: Match, context: Context) -> Value | None:
    """This, the last or the coming school year, from one autumn to the next summer: 2025/2026."""
    here, step = context.published, match.number("which") or 0
    if here is None or here.year is None:
        return None
    begin = here.year - ((here.month or _SCHOOL) < _SCHOOL) + step
    last = Partial(begin + 1)
    return Value(
        "DATE", dates.interval(dates.when(Partial(begin), None, context.anchor), dates.when(last)), last
    )


def commemoration(match: Match, context: Context) -> Value | None:
    """A day in the name of what happened on it: 6·25, the May 18 uprising, the vote of June 3, if registered."""
    month, day = match.number("month") or match.number("number_of_month") or 0, match.number("day") or 0
    rest = match.symbols.tokens[match.end : match.end + 5]
    rest = rest[1:] if rest[:1] == [" "] else rest
    known = registry.named_days(month, day)
    named = [told for told in known if told.names("".join(rest))]
    if not named and match.row.args.get("bare") and ends(match):
        named = [told for told in known if told.bare]
    years = [Partial(told.year, month, day) for told in named]
    found = years[0] if len(years) == 1 else None
    if found is None and years and context.published:
        found = dates.choose(years, context.published, "nearest")
    return date_value(found, match) if found else None


def _of_another(term: registry.Term, match: Match, context: Context) -> bool:
    """Whether a number may count the terms of somebody else.

    `evident`: other countries have such a body ("the 22nd National Assembly"), so the text has to show this one.
    `unless`: other bodies count their terms likewise, but began later, so of theirs the text speaks if it names them
    and the term of that number is over here (or the day of writing unknown).
    """
    args = match.row.args
    if args.get("evident") and not registry.evident(term.id.partition("/")[0], context.text):
        return True
    here, _ = dates.bounds(context.published) if context.published else (None, None)
    over = bool(term.until) and (here is None or term.until < here.isoformat())
    return over and any(body in context.text for body in str(args.get("unless", "")).split())


def _name(match: Match) -> str:
    """What a match is called: its words without the half, an ordinal word as a number."""
    start, end = match.start, match.end
    if match.has("half_ordinal"):
        end = match.groups["half_ordinal"][0]
    if match.has("called"):
        start, end = match.groups["called"]
    first, last = match.groups.get("number", (end, end))
    number = str(match.number("number")) if match.has("number") else ""
    return "".join([*match.symbols.tokens[start:first], number, *match.symbols.tokens[last:end]])


def _half(whole: When, number: int) -> When | None:
    """The first or second half of a term that has an end, cut at the whole year."""
    if whole.first is None or whole.last is None:
        return None
    years = round((whole.last - whole.first).days / 365.25)
    middle = dates.shift(dates.of_date(whole.first), years * 6, "month") if years % 2 == 0 else None
    before = dates.shift(middle, -1, "day") if middle else None
    if middle is None or before is None:
        return None
    first, last = dates.of_date(whole.first), dates.of_date(whole.last)
    return (
        dates.interval(dates.when(first), dates.when(before))
        if number == 1
        else dates.interval(dates.when(middle), dates.when(last))
    )
