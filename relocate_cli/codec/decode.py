"""JSON objects back to events: strict about what is there, one sentence about what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast, get_args

from relocate_cli import dates
from relocate_cli.codec.encode import VERSION, event_id, slug
from relocate_cli.codec.kinds import EVENT_KINDS
from relocate_cli.model import (
    STATUSES,
    Event,
    Evidence,
    Link,
    Mention,
    Number,
    Participant,
    RelocateError,
    Role,
    Span,
    Status,
    TimexType,
    When,
)

MODS = (
    "start",
    "mid",
    "end",
    "approx",
    "before",
    "after",
    "on-or-before",
    "on-or-after",
    "less-than",
    "more-than",
    "equal-or-less",
    "equal-or-more",
)
"""TIMEX3 modifiers in lower case."""

LINKS = ("fulfils", "reschedules", "cancels")
"""What a later event is to a plan."""

_T = TypeVar("_T")
_Object = Mapping[str, Any]


def decode(obj: object) -> Event:
    """An event from its JSON object; RelocateError says in one sentence what does not fit.

    `schema`, `edtf`, `status`, `title` and `source` must be there, the rest may be absent; unknown keys are
    left alone. Bounds and grain follow from `edtf`, so that a date changed by hand is not contradicted.
    """
    if not isinstance(obj, Mapping):
        raise RelocateError(f"an event is a JSON object, not {_shown(obj)}")
    if obj.get("schema") != VERSION:
        raise RelocateError(f'an event needs "schema": {VERSION}, not {_shown(obj.get("schema"))}')
    for key in ("edtf", "status", "title", "source"):
        if key not in obj:
            raise RelocateError(f'an event needs "{key}"')
    evidence = _evidence(obj)
    mention = _nested(obj, "timex", _timex)
    when = _when(obj, mention)
    title = _text(obj, "title", "")
    status = _choice(obj, "status", (*STATUSES, "rejected"))
    edtf = when.edtf if when else None
    return Event(
        id=_text(obj, "id", event_id(evidence.source, evidence.quote, edtf, title)),
        when=when,
        status="cancelled" if status == "rejected" else cast(Status, status),
        title=title,
        evidence=(evidence, *_list(obj, "evidence", _evidence)),
        kind=_choice(obj, "kind", tuple(EVENT_KINDS)) if "kind" in obj else "other",
        actors=_list(obj, "actors", _participant),
        places=_list(obj, "places", _span),
        numbers=_list(obj, "numbers", _number),
        inferred=_flag(obj, "inferred"),
        superseded=_flag(obj, "superseded"),
        rejected=status == "rejected",
        trigger=_nested(obj, "trigger", _span),
        mention=mention,
        attribution=_optional(obj, "attribution"),
        direct=None if obj.get("direct") is None else _flag(obj, "direct"),
        sources=_count(obj, "sources", 1, least=1),
        links=_list(obj, "links", _link),
        order=_optional(obj, "order"),
    )


def _when(obj: _Object, mention: Mention | None) -> When | None:
    edtf = _optional(obj, "edtf")
    if edtf is None:
        return None
    try:
        when = dates.parse(edtf)
    except ValueError as error:
        raise RelocateError(f'"edtf": {error}') from None
    _optional(obj, "grain")
    mod = _choice(obj, "mod", MODS) if obj.get("mod") is not None else None
    return replace(when, mod=mod, anchor=mention.when.anchor if mention else None)


def _timex(obj: _Object) -> Mention:
    value = _text(obj, "value")
    try:
        when = dates.parse(value)
    except ValueError:
        when = dates.reference(value)
    kind = cast(TimexType, _choice(obj, "type", get_args(TimexType)))
    span = _span(obj)
    when = replace(when, timex=value, anchor=_optional(obj, "anchor"))
    return Mention(span.start, span.end, span.text, kind, when, problem=_optional(obj, "problem"))


def _evidence(obj: _Object) -> Evidence:
    return Evidence(
        source=_text(obj, "source"),
        line=_count(obj, "line", 1, least=1),
        column=_count(obj, "column", 1, least=1),
        start=_count(obj, "start", 0),
        end=_count(obj, "end", 0),
        quote=_text(obj, "quote", ""),
        published=_optional(obj, "published"),
        published_from=_optional(obj, "published_from"),
        locator=_optional(obj, "locator"),
    )


def _participant(obj: _Object) -> Participant:
    name = _text(obj, "name")
    role = _choice(obj, "role", get_args(Role)) if "role" in obj else "agent"
    return Participant(
        id=_text(obj, "id", slug(name)),
        name=name,
        kind=_text(obj, "kind", "unknown"),
        surface=_text(obj, "surface", name),
        role=cast(Role, role),
    )


def _link(obj: _Object) -> Link:
    return Link(_choice(obj, "kind", LINKS), _text(obj, "id"), _text(obj, "reason", ""))


def _span(obj: _Object) -> Span:
    return Span(_count(obj, "start", 0), _count(obj, "end", 0), _text(obj, "text"))


def _number(obj: _Object) -> Number:
    span = _span(obj)
    value, low, high = (_amount(obj, key) for key in ("value", "low", "high"))
    return Number(span.start, span.end, span.text, value, _text(obj, "unit", ""), low, high)


def _amount(obj: _Object, key: str) -> float | None:
    value = obj.get(key)
    if value is not None and (not isinstance(value, int | float) or isinstance(value, bool)):
        raise RelocateError(f'"{key}" must be a number or null, not {_shown(value)}')
    return value


def _text(obj: _Object, key: str, default: str | None = None) -> str:
    value = obj.get(key, default)
    if not isinstance(value, str):
        raise RelocateError(f'"{key}" must be text, not {_shown(value)}')
    return value


def _optional(obj: _Object, key: str) -> str | None:
    return None if obj.get(key) is None else _text(obj, key)


def _flag(obj: _Object, key: str) -> bool:
    value = obj.get(key, False)
    if not isinstance(value, bool):
        raise RelocateError(f'"{key}" must be true or false, not {_shown(value)}')
    return value


def _count(obj: _Object, key: str, default: int, *, least: int = 0) -> int:
    value = obj.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise RelocateError(f'"{key}" must be a whole number from {least} on, not {_shown(value)}')
    return value


def _choice(obj: _Object, key: str, known: tuple[str, ...]) -> str:
    value = _text(obj, key)
    if value not in known:
        raise RelocateError(f'"{key}" is {_shown(value)}; known are {", ".join(known)}')
    return value


def _list(obj: _Object, key: str, item: Callable[[_Object], _T]) -> tuple[_T, ...]:
    value = obj.get(key, [])
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise RelocateError(f'"{key}" must be a list of objects, not {_shown(value)}')
    return tuple(item(entry) for entry in value)


def _nested(obj: _Object, key: str, item: Callable[[_Object], _T]) -> _T | None:
    value = obj.get(key)
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise RelocateError(f'"{key}" must be an object or null, not {_shown(value)}')
    return item(value)


def _shown(value: object) -> str:
    import json

    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."
