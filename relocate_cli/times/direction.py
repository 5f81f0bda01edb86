"""Where a date that lacks its year lies from the day of writing: what its own words and the verbs around it tell."""

from __future__ import annotations

from relocate_cli import dates
from relocate_cli.dates import Direction, Partial
from relocate_cli.lang import Match
from relocate_cli.times.value import Context

BESIDE = 30
"""Symbols within which a word that tells the future stands beside a date: "will open in January"."""

_SOON = 45
"""Days up to which a date ahead is meant although a past tense stands beside it: "was extended to Nov. 20"."""

_LATE = 14
"""Days up to which a day that is over is meant although a verb of the future stands beside it: read late."""

_ZONE = 1
"""Days up to which a day ahead is meant although a past stands beside it: it has begun in another time zone."""

NEAR = 120
"""Days within which the nearest date is meant whatever the tense (TimeBank: 135 of 145 undated month-days)."""


def told_way(found: Partial, match: Match, context: Context) -> Direction:
    """The direction that the tense tells for a yearly date whose nearest occurrence is this; nearest if none."""
    if context.published is None:
        return "nearest"
    if far(found, context.published):
        return context.tense(match) or "nearest"
    first, last = ahead(found, context.published), behind(found, context.published)
    if context.verb_last:
        soon = 0 if match.row.args.get("begun") and not found.day and not aimed_at(match) else _SOON
        told = context.tense(match, BESIDE)
        turned = (told == "future" and first < -_SOON) or (told == "past" and first > soon)
        return told if told and turned else "nearest"
    if last > (_LATE if found.day else 0):
        return "future" if context.tense(match, BESIDE) == "future" else "nearest"
    if first > _ZONE and context.tense(match, BESIDE) == "past" and (context.firm or first > _SOON):
        return "past"
    return "nearest"


def way(match: Match) -> Direction | None:
    """Where a word before a day or month says that it lies: last (-1), this (0) or coming (1)."""
    way = match.number("way")
    return None if way is None else "before" if way < 0 else "future" if way else "nearest"


def aimed_at(match: Match) -> bool:
    """Whether the word behind a date says that something was moved to it: a past tense then tells nothing of it."""
    return "".join(match.symbols.tokens[match.end : match.end + 1]) in match.words.get("goal", {})


def far(value: Partial, anchor: Partial) -> bool:
    """Whether a date is so far off that the other year's is about as near, and the tense has to decide."""
    return abs(ahead(value, anchor)) > NEAR


def behind(value: Partial, anchor: Partial) -> int:
    """Days from a date's last day to the anchor; 0 where either is unknown."""
    _, last = dates.bounds(value)
    here, _ = dates.bounds(anchor)
    return (here - last).days if last and here else 0


def ahead(value: Partial, anchor: Partial) -> int:
    """Days from the anchor to a date's first day; 0 where either is unknown."""
    first, _ = dates.bounds(value)
    here, _ = dates.bounds(anchor)
    return (first - here).days if first and here else 0
