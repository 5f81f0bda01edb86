"""Plans and what became of them: two events, linked, with the reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import NamedTuple

from relocate_cli import dates, matching
from relocate_cli.matching import Profile
from relocate_cli.model import Event, Link
from relocate_cli.timeline.merging import join

_MOST = 24
"""With so many plans, those first that share its rarest words, an event is compared at the most."""
_NAMED = 4
"""How many words in common a reason names at the most."""


class _Told(NamedTuple):
    """One report of an event, with what is compared of it; `event` is that of all its reports together.

    `first` and `last` are the days on which the event was first and last told.
    """

    event: Event
    profile: Profile
    first: date
    last: date


def link(groups: Iterable[Sequence[Event]]) -> list[Event]:
    """The events that reports together are, each once, linked to the plan that it fulfils, reschedules or cancels.

    It is the plan of the same actor in the same matter that was told last before it. An event that was over when
    the plan was told fulfils no plan, and nothing is linked where it is not known which was told first.
    """
    told = [_told(join(group), group) for group in groups]
    plans = _Plans(
        report
        for event, reports in told
        for report in reports
        if event.status in ("planned", "proposed") and not event.superseded
    )
    moved = {_place(event): event for event, _ in told if event.superseded and event.trigger}
    found: list[Event] = []
    for event, reports in told:
        near = [(report, plan) for report in reports if (plan := plans.before(report))]
        links = [_link(*max(near, key=lambda pair: len(_shared(*pair))))] if near else []
        old = moved.get(_place(event)) if event.status in ("planned", "postponed") else None
        if old is not None and event.trigger is not None and old is not event:
            links.append(Link("reschedules", old.id, "both dates stand in one sentence"))
        known = {(other.kind, other.id) for other in event.links}
        new = [other for other in links if (other.kind, other.id) not in known]
        found.append(replace(event, links=(*event.links, *new)) if new else event)
    return found


def _place(event: Event) -> tuple[str, int]:
    return event.source, event.trigger.start if event.trigger else -1


def _told(event: Event, group: Sequence[Event]) -> tuple[Event, list[_Told]]:
    """An event with its reports, each wording once; none where it is not known when it was told."""
    days = [day for item in event.evidence for day in _days(item.published)]
    profiles = dict.fromkeys(profile for report in group if (profile := matching.profile(report)))
    reports = [_Told(event, profile, min(days), max(days)) for profile in profiles] if days else []
    return event, reports[:_MOST]


def _days(published: str | None) -> Iterator[date]:
    """The day on which something was published, where it is one."""
    if published is not None:
        when = dates.parse(published)
        if when.first is not None and when.last is not None:
            yield when.last


class _Plans:
    """Plans by actor and word."""

    def __init__(self, plans: Iterable[_Told]) -> None:
        self._plans = list(plans)
        self._counts = Counter(word for plan in self._plans for word in plan.profile.content)
        self._by_word: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
        for plan in self._plans:
            for agent in plan.profile.agents:
                for word in plan.profile.content:
                    self._by_word[agent, word].append(plan)

    def before(self, told: _Told) -> _Told | None:
        """The plan that an event carries out, moves or calls off: the likeliest, then the one told last."""
        near = [plan for plan in self._near(told) if _becomes(told, plan)]
        return max(near, key=lambda plan: (len(_shared(told, plan)), plan.last, plan.event.id), default=None)

    def _near(self, told: _Told) -> list[_Told]:
        words = sorted(told.profile.content, key=lambda word: (self._counts[word], word))
        keys = ((agent, word) for word in words for agent in sorted(told.profile.agents))
        plans = (plan for key in keys for plan in reversed(self._by_word.get(key, ())))
        return list({id(plan): plan for plan in islice(plans, _MOST)}.values())


def _becomes(told: _Told, plan: _Told) -> bool:
    """Whether what is told later is of the plan's matter, and may be what became of it; a saying is neither."""
    if told.event.id == plan.event.id or told.last <= plan.first or len(_shared(told, plan)) < 2:
        return False
    if told.profile.saying or plan.profile.saying:
        return False
    when, planned = told.event.when, plan.event.when
    if when is None or planned is None or not _kind(told, plan):
        return False
    over = when.last is not None and when.last < plan.first
    return not over and matching.same_matter(told.profile, plan.profile)


def _kind(told: _Told, plan: _Told) -> str | None:
    """What a later event is to a plan; None for nothing."""
    status, when, planned = told.event.status, told.event.when, plan.event.when
    if status == "planned" and when and planned:
        same = dates.overlaps(when, planned) or not (dates.placed(when) and dates.placed(planned))
        return None if same or told.first <= plan.last else "reschedules"
    return {
        "occurred": "fulfils",
        "ongoing": "fulfils",
        "cancelled": "cancels",
        "postponed": "reschedules",
    }.get(status)


def _link(told: _Told, plan: _Told) -> Link:
    """The link with its reason: when each was told, and who and what both tell of."""
    kind = _kind(told, plan) or ""
    agents = [p.name for p in told.event.actors if matching.identity(p) in plan.profile.agents]
    common = ", ".join(dict.fromkeys([*agents, *_shared(told, plan)[:_NAMED]]))
    become = {"fulfils": "as done", "cancels": "as called off", "reschedules": "with another date"}[kind]
    item = plan.event.evidence[0]
    reason = (
        f"planned for {_date(plan.event)} in {item.source}:{item.line} of {plan.first}, "
        f"told {become} on {told.last}; in common: {common}"
    )
    return Link(kind, plan.event.id, reason)


def _date(event: Event) -> str:
    return event.when.edtf or "" if event.when else ""


def _shared(told: _Told, plan: _Told) -> Sequence[str]:
    return sorted(told.profile.content & plan.profile.content)
