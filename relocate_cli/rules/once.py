"""What happens only once (a founding, an opening, a signing), told twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from relocate_cli import dates, matching
from relocate_cli.matching import Profile
from relocate_cli.model import Event, Reading
from relocate_cli.rules.wording import cue_anywhere

_LIKE = 0.75
"""Dice coefficient of the words of two titles from which they tell one thing."""

_LEAST = 2
"""Words that two titles have in common at the least, besides what is done and who does it; one with the same doer."""

_BACK = 20
"""Earlier reports of a document that one is compared with."""


class Report(NamedTuple):
    """An event as one document tells it: what of it is compared, and the words for what it happens to."""

    event: Event
    profile: Profile
    subject: frozenset[str]


def report(event: Event) -> Report | None:
    """What of an event is compared with others; None for an undated one."""
    profile = matching.profile(event)
    if profile is None:
        return None
    bare = event.title.replace(event.trigger.text, " ") if event.trigger else event.title
    without = matching.profile(replace(event, title=bare, trigger=None)) if bare.strip() else None
    words = without.content if without else profile.content
    return Report(event, profile, words if event.trigger else words - {profile.trigger})


def once(event: Event) -> bool:
    """Whether what an event tells is done only once to one thing."""
    return bool(cue_anywhere("once").match(event.trigger.text if event.trigger else event.title))


def twice(reading: Reading) -> Iterator[tuple[Event, Event]]:
    """Pairs of reports of what happens only once, in the order of the text, with dates that cannot be one."""
    told: defaultdict[str, list[Report]] = defaultdict(list)
    for event in reading.events:
        new = report(event) if event.mention and _exact(event) and once(event) else None
        if new is None or new.profile.trigger is None:
            continue
        for known in told[new.profile.trigger][-_BACK:]:
            if apart(known.event, event) and (one_thing(known, new) or _same_title(known.event, event)):
                yield known.event, event
                break
        told[new.profile.trigger].append(new)


def one_thing(one: Report, other: Report) -> bool:
    """Whether two reports tell the same of the same thing, whatever its date."""
    mine, theirs = one.profile, other.profile
    if (
        _differ(mine.names, theirs.names)
        or _differ(mine.agents, theirs.agents)
        or mine.status != theirs.status
    ):
        return False
    if mine.figures != theirs.figures or mine.ordinals != theirs.ordinals or _of_a_series(mine, theirs):
        return False
    shared = len(one.subject & other.subject)
    least = 1 if mine.agents & theirs.agents else _LEAST
    return shared >= least and 2 * shared >= _LIKE * (len(one.subject) + len(other.subject))


def same_subject(one: Report, other: Report) -> bool:
    """Whether two reports tell of the same thing, done or called off: all words of the shorter one but its verb."""
    mine, theirs = one.profile, other.profile
    if mine.figures != theirs.figures or mine.ordinals != theirs.ordinals:
        return False
    if mine.agents and theirs.agents and not mine.agents & theirs.agents:
        return False
    fewer, more = sorted((one.subject, other.subject), key=len)
    return len(fewer) > 0 and fewer <= more and len(more) <= len(fewer) + 1


def apart(one: Event, other: Event) -> bool:
    """Whether the dates of two events are as exact and cannot be one."""
    if one.when is None or other.when is None or one.when.grain != other.when.grain:
        return False
    return dates.placed(one.when) and dates.placed(other.when) and not dates.overlaps(one.when, other.when)


def _same_title(one: Event, other: Event) -> bool:
    """Whether two titles are the same words of a certain thing: "The bridge opened"."""
    return one.title == other.title and bool(cue_anywhere("definite").match(one.title))


def _of_a_series(one: Profile, other: Profile) -> bool:
    """Whether two titles are the same but for a word: the main building and the annex of one centre."""
    return (
        len(one.series) == len(other.series)
        and sum(a != b for a, b in zip(one.series, other.series, strict=True)) == 1
    )


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both tell what the other does not."""
    return bool(one - other and other - one)


def _exact(event: Event) -> bool:
    """Whether an event has a day, month or year of its own in the text."""
    return (
        event.when is not None
        and event.when.grain in ("day", "month", "year")
        and not event.inferred
        and not event.superseded
        and event.status == "occurred"
    )
