"""The date that "the same day", "that year" or "the following month" goes on from."""

from __future__ import annotations

from datetime import date

from relocate_cli import dates
from relocate_cli.dates import Partial
from relocate_cli.lang import Match
from relocate_cli.times.direction import behind
from relocate_cli.times.value import Context

_FAR = 4
"""Sentences behind a day after which a new paragraph tells of the news again."""

_BACKGROUND = 31
"""Days before the day of the news from which on a day is one of its history."""


def anchor(kind: str, match: Match, context: Context) -> Partial | None:
    """The date that an expression goes on from."""
    args, seen, told = match.row.args, context.seen, context.previous
    if args.get("reached"):
        return _told_of(match, context)
    if args.get("telling") and context.published:
        return seen.get("told day")
    if args.get("from") == "published" and not context.fresh:
        return None
    if args.get("last"):
        last = "of month" if kind == "month" and args["step"] == 0 else kind
        return seen.get(last, None if kind == "quarter" else told)
    if kind == "year" and context.verb_last and args["step"] >= 0:
        told = told if context.fresh else seen.get("narrated", told)
        if told and not context.reached(told) and context.tense(match) == "past":
            return seen.get("reached", told)
    return told


def fine_enough(told: Partial, kind: str, context: Context) -> Partial:
    """The date told last, or where it is too coarse to count units from, the last that is not: one within it first.

    "It opened on May 3. ... Since 2020 little had changed. A day later" is May 4.
    """
    if kind == "month" and not told.month and told.part is None:
        return context.seen.get("of month", told)
    if kind != "day" or told.day:
        return told
    low, high = dates.bounds(told._replace(clock=None))
    days = [day for day in reversed(context.days.values()) if _between(low, day, high)]
    return days[0] if days else context.seen.get("told day", told)


def _between(low: date | None, day: Partial, high: date | None) -> bool:
    first, _ = dates.bounds(day)
    return bool(low and first and high and low <= first <= high)


def _told_of(match: Match, context: Context) -> Partial | None:
    """The day that a text tells of: the last one outside of quotations, and that had come if told of as past.

    Behind the beginning of a stretch it is the day before that: "from midnight on the 16th until 5 a.m. this day".
    """
    base, gap = context.seen.get("told day"), context.gap(match)
    if context.published is None:
        base = base or context.seen.get("day")
    begun = gap and match.words.get("relation-behind", {}).get(gap[0]) == "from"
    if begun and base and context.previous and base.day == context.previous.day:
        base = context.seen.get("earlier day", context.published)
    if base and context.tense(match) == "past" and not context.reached(base):
        return context.seen.get("reached day")
    return _of_news(base, match, context) if base else None


def _of_news(base: Partial, match: Match, context: Context) -> Partial:
    """The day of the news where the words mean it (이날) and the day told last is told of elsewhere.

    That is paragraphs further up, or in the last one, but many sentences ago or of a day long before the news.
    """
    if (
        context.lead is None
        or match.words["that-day"].get(match.symbols.said(match.start, match.end)) != "news"
    ):
        return base
    day = context.lead[0]
    apart, lag = (here - told for here, told in zip(context.place, context.told_place, strict=True))
    older = lag > 1 and behind(base, day) > _BACKGROUND
    return day if context.place[0] and (apart > 1 or (apart and (older or lag > _FAR))) else base
