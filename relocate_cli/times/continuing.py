"""Dates that go on from one mentioned before: a day of a list, a month of the year that was told."""

from __future__ import annotations

from datetime import timedelta

from relocate_cli import dates
from relocate_cli.dates import Direction, Partial
from relocate_cli.lang import Match
from relocate_cli.times.direction import NEAR, ahead, behind, way
from relocate_cli.times.value import Context

_NEXT = 2
"""Words between a year and a month of it at most: "this year also in May"."""

_APART = 16
"""Words between two months of one year at most."""

_SOON_AFTER = 100
"""Days at most to the date that a sentence goes on with: three months and some."""

_YEAR = 330
"""Days to it within a sentence: "began in March 2021 and ended in November"."""

_CLOSE = 62
"""Days from a date back to another that is told of beside it at most."""

_NEWS = 14
"""Days before the document within which an undated day is told of as news, whatever was told before."""

_MONTH = 31
"""Days of a month at most."""


def goes_on(day: int, direction: Direction, match: Match, context: Context) -> Partial | None:
    """The day to come that a bare day goes on from: "on Sept. 7 in town, the 11th by the sea".

    It stands behind a comma or, where verbs stand last, with one of the future: "3월 4일 발표하고 6일 접수한다".
    """
    gap = context.gap(match)
    if gap is None or direction == "past" or match.has("way"):
        return None
    listed = gap[-1:] == [","] or (context.verb_last and direction == "future")
    before = context.previous if listed else None
    if before is None or before.day is None or context.published is None or day <= before.day:
        return None
    return before._replace(clock=None) if ahead(before, context.published) > 0 else None


def same_day(day: int, match: Match, context: Context) -> Partial | None:
    """The last date mentioned, where a bare day right behind it says it again: "on Chuseok, the 6th"."""
    before, gap = context.previous, context.gap(match)
    return before if before and gap is not None and len(gap) <= 1 and before.day == day else None


def likened(day: int, match: Match, context: Context) -> Partial | None:
    """The day with which one told just before is compared: "it opened on the 21st, later than the 20th"."""
    behind_it = "".join(match.symbols.tokens[match.end : match.end + 1])
    before = context.previous
    if behind_it not in match.words.get("than", {}) or before is None or not before.day or context.lag > 1:
        return None
    return dates.day_of_month(day, before._replace(clock=None), "nearest")


def month(month: int, day: int | None, match: Match, context: Context) -> Partial | None:
    """The date that follows one ahead in the same sentence: "before the end of November next year, on Dec. 10"."""
    before, published = context.previous, context.published
    if match.row.args.get("continues") and (same := _same_year(month, day, match, context)):
        return same
    if not context.verb_last and (next_one := _narrated(Partial(None, month, day), match, context)):
        return next_one
    if not context.fresh or before is None or published is None or published.year is None:
        return None
    if not context.verb_last and (close := _just_before(month, day, match, context)):
        return close
    if before.month and _put_off(match, context):
        return dates.month_of_year(month, day, before._replace(clock=None), "future")
    if _far_and_closed(before, context.gap(match), context):
        return None
    if not before.month or before.year is None or before.year <= published.year:
        return None
    found = dates.month_of_year(month, day, before, "future")
    return found if found and abs(ahead(found, before)) <= NEAR else None


def _just_before(month: int, day: int | None, match: Match, context: Context) -> Partial | None:
    """A date shortly before one of the past in its sentence: "On May 3, 2023, … later than the April goal"."""
    before, here = context.previous, context.published
    if before is None or here is None or not context.dated or not before.month or not context.reached(before):
        return None
    found = dates.month_of_year(month, day, before._replace(clock=None), "before")
    if found is None or behind(found, before) > _CLOSE:
        return None
    return None if context.tense(match) == "future" and context.told_by == "modal" else found


def _put_off(match: Match, context: Context) -> bool:
    """Whether what was set for the date before was moved to this one: "set for August 2024, was delayed to May"."""
    gap = [token.lower() for token in context.gap(match) or []]
    led = len(gap) > 1 and gap[-1] in match.words.get("target", {})
    return led and not match.words.get("deferring", {}).keys().isdisjoint(gap)


def season(part: str, match: Match, context: Context) -> Partial | None:
    """The season to which what was set for a date of the sentence was moved: "set for July, moved to the fall"."""
    before = context.previous if context.fresh else None
    if before is None or not before.year or not before.month or not _put_off(match, context):
        return None
    near = [Partial(before.year + step, part=part) for step in (0, 1)]
    return dates.choose(near, before._replace(clock=None), "future")


def _far_and_closed(before: Partial, gap: list[str] | None, context: Context) -> bool:
    """Whether a date of another year stood in a bracket that is closed before what follows: it is done with."""
    closed = next((token for token in gap or () if token in "()"), "") == ")"
    return closed and context.published is not None and before.year != context.published.year


def _narrated(told: Partial, match: Match, context: Context) -> Partial | None:
    """The date that goes on with a story of the past: "It began in October 2023. By December it had spread".

    Most news names an old year once and goes on with this year's months, so all of it is asked for: the date before
    has its year beside it, in this sentence ("and") or, as fine as this one, in the last; this one is the next of its
    kind, `_SOON_AFTER` at most; its verb is past, and it is not about as old as the document.
    """
    before, here = context.previous, context.published
    if before is None or here is None or not context.dated or context.lag > 1 or not before.month:
        return None
    if before.year is None or before.year >= (here.year or 0):
        return None
    if told.day and not before.day and not context.fresh:
        return None
    if context.fresh and (gap := context.gap(match)) is not None and not _goes_on(gap, match):
        return None
    found = dates.month_of_year(told.month or 0, told.day, before._replace(clock=None), "future")
    recent = dates.month_of_year(told.month or 0, told.day, here, "nearest")
    if found is None or recent is None or ahead(found, before) > (_YEAR if context.fresh else _SOON_AFTER):
        return None
    if told.day and 0 <= behind(recent, here) <= _NEWS:
        return None
    return found if context.tense(match) == "past" else None


def narrated_day(day: int, match: Match, context: Context) -> Partial | None:
    """The day that goes on with a story of a past year: "They met on June 12, 2018. On the 14th they parted"."""
    before, here = context.previous, context.published
    if context.verb_last or before is None or here is None or not context.dated or context.lag > 1:
        return None
    if not before.day or (before.year or 0) >= (here.year or 0) or way(match):
        return None
    found = dates.day_of_month(day, before._replace(clock=None), "future")
    return found if context.tense(match) != "future" else None


def _goes_on(gap: list[str], match: Match) -> bool:
    """Whether the words between two dates go on from the first: "in May 2021 and in June", "…, and in June the"."""
    words = [token.lower() for token in gap if token.isalpha()]
    known = match.words.get("sequel", {})
    return bool(words) and not known.keys().isdisjoint((words[0], *words[-2:]))


def _same_year(month: int, day: int | None, match: Match, context: Context) -> Partial | None:
    """A month or day behind another in its sentence: "begun in May 2023, completed in December"."""
    before, gap = context.previous, context.gap(match)
    if before is None or before.year is None or gap is None or _far_and_closed(before, gap, context):
        return None
    if before.month:
        fits = month >= before.month and len(gap) <= _APART
    else:
        framed = any(token in match.words.get("frame", {}) for token in gap[:_NEXT])
        fits = before.part is None and before.day is None and (framed or len(gap) <= _NEXT)
    return Partial(before.year, month, day) if fits else None


def listed(day: int, match: Match, context: Context) -> Partial | None:
    """A day number that goes on with a list: "on May 3 and 5"; the words between say that it does."""
    gap, before = context.gap(match), context.previous
    if not gap or before is None or way(match):
        return None
    if before.day and match.words.get("relation-behind", {}).get("".join(gap)) == "from":
        return dates.day_of_month(day, before._replace(clock=None), "future")
    joined = match.words.get("conjunction", {}).get("".join(gap))
    if joined == "same":
        return _within(day, before)
    if joined is None or not before.day:
        return None
    return dates.day_of_month(day, before._replace(clock=None), "future")


def _within(day: int, whole: Partial) -> Partial | None:
    """The day of that number in a day, week, weekend or month: "the weekend of the 13th"."""
    first, last = dates.bounds(whole._replace(clock=None))
    if first is None or last is None or (last - first).days > _MONTH:
        return None
    days = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return next((dates.of_date(found) for found in days if found.day == day), None)
