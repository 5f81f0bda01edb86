"""Which events of many are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from unicodedata import normalize

from relocate_cli import dates, matching
from relocate_cli.model import Event, When


@dataclass(frozen=True, slots=True)
class Selection:
    """What to select by; an empty field does not narrow down, several values of one field are alternatives.

    `since` and `until` are dates of any precision with a place on the calendar; intervals overlap logically,
    so an event "since 2017" is in 2020. `actors` match under any alias, `text` anywhere in title or quote
    whatever the case, `sources` as a whole, as a part or as a shell pattern. `superseded` and `undated` admit
    events that are otherwise left out.
    """

    since: When | None = None
    until: When | None = None
    statuses: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    text: str | None = None
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    superseded: bool = False
    undated: bool = False


def select(events: Iterable[Event], selection: Selection) -> tuple[Event, ...]:
    """The events that match, in the order given."""
    return tuple(event for event in events if _matches(event, selection))


def _matches(event: Event, asked: Selection) -> bool:
    if (event.when is None and not asked.undated) or (event.superseded and not asked.superseded):
        return False
    return (
        (not asked.statuses or event.status in asked.statuses)
        and (not asked.kinds or event.kind in asked.kinds)
        and _in_time(event.when, asked.since, asked.until)
        and (not asked.sources or any(_from(event, source) for source in asked.sources))
        and (not asked.text or _says(event, asked.text))
        and (not asked.actors or any(_acts(event, actor) for actor in asked.actors))
    )


def _in_time(when: When | None, since: When | None, until: When | None) -> bool:
    """Whether a date can lie in a period; one without a place on the calendar lies in none."""
    if since is None and until is None:
        return True
    if when is None or not dates.placed(when):
        return False
    begin = (since.first or since.last) if since else None
    end = (until.last or until.first) if until else None
    late_enough = since is None or (begin is not None and (when.last is None or when.last >= begin))
    early_enough = until is None or (end is not None and (when.first is None or when.first <= end))
    return late_enough and early_enough


def _from(event: Event, source: str) -> bool:
    wanted = normalize("NFC", source)  # shells on macOS complete names with letters decomposed
    names = (normalize("NFC", item.source) for item in event.evidence)
    return any(wanted in name or fnmatchcase(name, wanted) for name in names)


def _says(event: Event, text: str) -> bool:
    wanted = _folded(text)
    return any(wanted in _folded(told) for told in (event.title, *(item.quote for item in event.evidence)))


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", text).casefold().split())


def _acts(event: Event, actor: str) -> bool:
    return any(matching.actor_matches(participant, actor) for participant in event.actors)
