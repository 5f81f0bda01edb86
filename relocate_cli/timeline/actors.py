"""Who acts over a whole timeline."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from relocate_cli import dates, matching, registry
from relocate_cli.model import Actor, Event, Participant, Reading, When
from relocate_cli.timeline.corrections import events, mentions
from relocate_cli.timeline.merging import merge
from relocate_cli.timeline.ordering import order


def actors(readings: Iterable[Reading], roles: Collection[str] = ()) -> tuple[Actor, ...]:
    """Each actor once, those with most dated events first, then by name.

    An event reported several times counts once, a superseded one not at all; who acts only in undated
    sentences has no events. `aliases` are the other names it goes by in the text, pronouns aside. With `roles`,
    only what an actor does in one of them counts, and whoever is in none is left out.
    """
    readings = tuple(readings)
    seen: defaultdict[str, list[Participant]] = defaultdict(list)
    for event in mentions(readings):
        for participant in _taking_part(event, roles):
            seen[matching.identity(participant)].append(participant)
    acting: defaultdict[str, list[Event]] = defaultdict(list)
    together: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for event in order(merge(event for event in events(readings) if not event.superseded)):
        present = dict.fromkeys(map(matching.identity, _taking_part(event, roles)))
        for identity in present:
            acting[identity].append(event)
            together[identity].update(other for other in present if other != identity)
    names = {identity: _name(identity, participants) for identity, participants in seen.items()}
    found = [_actor(i, names, seen[i], acting[i], together[i]) for i in seen]
    return tuple(sorted(found, key=lambda actor: (-actor.events, actor.name.casefold(), actor.id)))


def _taking_part(event: Event, roles: Collection[str]) -> list[Participant]:
    return [participant for participant in event.actors if not roles or participant.role in roles]


def _entry(identity: str, seen: list[Participant]) -> registry.Entry | None:
    return registry.get(identity) or (None if "/" in identity else registry.find(seen[0].name))


def _name(identity: str, seen: list[Participant]) -> str:
    """The registered name, else the one that is used most."""
    entry = _entry(identity, seen)
    return entry.name if entry else Counter(participant.name for participant in seen).most_common(1)[0][0]


def _actor(
    identity: str,
    names: Mapping[str, str],
    seen: list[Participant],
    events: list[Event],
    company: Counter[str],
) -> Actor:
    entry, name = _entry(identity, seen), names[identity]
    kinds = Counter(participant.kind for participant in seen if participant.kind not in ("other", "unknown"))
    kind = entry.kind if entry else kinds.most_common(1)[0][0] if kinds else seen[0].kind
    when = [event.when for event in events if event.when is not None]
    placed = [value for value in when if dates.placed(value)] or when
    return Actor(
        identity,
        name,
        kind,
        _aliases(name, seen),
        len(events),
        _end(placed[0], 0) if placed else None,
        _end(max(placed, key=_until), -1) if placed else None,
        tuple(Counter(event.status for event in events).most_common()),
        tuple((other, names[other], count) for other, count in company.most_common()),
    )


def _until(when: When) -> tuple[bool, object]:
    last = when.last or when.first
    return last is not None, last or ""


def _end(when: When, side: int) -> str | None:
    """One end of a date as EDTF text; the other one where this end is open."""
    ends = [end for end in (when.edtf or "").split("/") if end not in ("", "..")]
    return ends[side] if ends else None


def _aliases(name: str, seen: list[Participant]) -> tuple[str, ...]:
    """Other names in the order of their first appearance; articles do not make another, pronouns are none."""
    found: dict[str, str] = {}
    for participant in seen:
        for alias in (participant.name, participant.surface):
            found.setdefault(_bare(alias), " ".join(alias.split()))
    return tuple(alias for bare, alias in found.items() if bare not in ("", _bare(name)))


def _bare(name: str) -> str:
    """A name without case and without the function words it begins with; empty for a pronoun."""
    words = name.casefold().split()
    while words and words[0] in matching.function_words():
        del words[0]
    return " ".join(words)
