"""Nouns to JSON lists and back, field by field as their types say: no field that a noun gets can be forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_Change = Callable[[Any], Any]

_PLAIN = (str, int, float, bool)
"""What JSON has itself."""


def pack(nouns: Iterable[object], noun: type) -> bytes:
    """Nouns of one class as JSON; TypeError for a value that is not of the class its field names."""
    change = _change(noun, _packing)
    text = json.dumps(
        [change(each) for each in nouns], ensure_ascii=False, separators=(",", ":"), check_circular=False
    )
    return text.encode("utf-8", "surrogatepass")


def unpack(data: bytes, noun: type[_T]) -> tuple[_T, ...]:
    """The nouns again, equal to those packed; ValueError or TypeError for what `pack` did not write so."""
    change = _change(cast(type, noun), _unpacking)
    return tuple([change(row) for row in json.loads(data.decode("utf-8", "surrogatepass"))])


@cache
def _change(noun: type, way: Callable[[type], _Change]) -> _Change:
    return way(noun)


def _packing(noun: type) -> _Change:
    changes = [(name, _of(hint, date.isoformat, _packing)) for name, hint in _fields(noun)]

    def packed(value: Any) -> list[Any]:
        if type(value) is not noun:
            raise TypeError(f"{type(value).__name__} where {noun.__name__} is declared")
        return [
            field if change is None or field is None else change(field)
            for field, change in [(getattr(value, name), change) for name, change in changes]
        ]

    return packed


def _unpacking(noun: type) -> _Change:
    hints = _fields(noun)
    changes = [(n, _of(hint, date.fromisoformat, _unpacking)) for n, (_, hint) in enumerate(hints)]
    needed = [(n, change) for n, change in changes if change is not None]

    def unpacked(row: list[Any]) -> Any:
        for n, change in needed:
            if row[n] is not None:
                row[n] = change(row[n])
        return noun(*row)

    return unpacked


def _fields(noun: type) -> list[tuple[str, Any]]:
    hints = get_type_hints(noun)
    return [(field.name, hints[field.name]) for field in fields(noun)]


def _of(hint: Any, day: _Change, way: Callable[[type], _Change]) -> _Change | None:
    """How values of a type are changed on their way to JSON or back, None where they are JSON as they are."""
    kinds = [kind for kind in get_args(hint) if kind is not NoneType] if _is_union(hint) else [hint]
    changes = {_of_one(kind, day, way) for kind in kinds}
    if len(changes) > 1:
        raise TypeError(f"JSON does not tell which of {hint} a value is")
    return changes.pop()


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType)


def _of_one(kind: Any, day: _Change, way: Callable[[type], _Change]) -> _Change | None:
    if kind in _PLAIN or get_origin(kind) is Literal:
        return None
    if kind is date:
        return day
    if is_dataclass(kind):
        return _change(cast(type, kind), way)
    if get_origin(kind) is not tuple:
        raise TypeError(f"no way is known to keep {kind}")
    items = {_of(item, day, way) for item in get_args(kind) if item is not Ellipsis}
    if len(items) > 1:
        raise TypeError(f"the items of {kind} are not alike")
    change = items.pop()
    return tuple if change is None else lambda values: tuple([change(value) for value in values])
