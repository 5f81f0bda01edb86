"""The offices at the head of a body, and its council, found by their names ("진주시장", "MOLIT Minister")."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from relocate_cli.registry.entry import HERE, Entry, Former, base, is_korean, split
from relocate_cli.registry.tables import key, rows


class Bearer(NamedTuple):
    """Whose name a name is and when: ISO dates, empty where open; `former` for a name of one time only."""

    id: str
    since: str = ""
    until: str = ""
    former: bool = False


class _Office(NamedTuple):
    """One row of offices.csv: `patterns` are (name of the office, name of the body)."""

    form: str
    role: str
    kind: str
    patterns: tuple[tuple[str, str], ...]


def offices_named(
    name: str, bearers: Callable[[str], tuple[Bearer, ...]], bodies: Mapping[str, Entry]
) -> tuple[Entry, ...]:
    """The offices a name can stand for; `bearers` tells whose name a key is.

    Who led a body under a former name held another office than who leads it now: its id ends in the year in
    which that name began (or "to-" and the year of its end).
    """
    words = " ".join(unicodedata.normalize("NFKC", name).split())
    words = words[4:] if words[:4].lower() == "the " else words
    low = words.casefold()
    known = _words()
    if not any(word in known or is_korean(word) for word in low.split()):
        return ()
    found: dict[str, Entry] = {}
    for prefix, suffix, rules in _likely(low):
        if not (low.startswith(prefix) and low.endswith(suffix)):
            continue
        rest = words[len(prefix) : len(words) - len(suffix)].strip()
        for pattern, office in rules if rest else ():
            for bearer in _present(bearers(key(pattern.replace("*", rest)))):
                body = bodies[bearer.id]
                if body.form == office.form:
                    entry = _office(body, office, bearer)
                    found.setdefault(entry.id, entry)
    return tuple(found.values())


def _present(bearers: tuple[Bearer, ...]) -> Iterator[Bearer]:
    """Of a body that bears a name twice (행정안전부), the present bearer."""
    present = {bearer.id for bearer in bearers if not bearer.former}
    return (bearer for bearer in bearers if not bearer.former or bearer.id not in present)


def _office(body: Entry, office: _Office, bearer: Bearer) -> Entry:
    title, pattern = office.patterns[0]
    identifier, name = f"{body.id}/{office.role}", body.name if body.form == "province" else base(body)
    if bearer.former:
        identifier += f"/{bearer.since[:4]}" if bearer.since else f"/to-{bearer.until[:4]}"
        name = _english(body.former, bearer) or name
    head, _, tail = pattern.partition("*")
    if name.startswith(head) and name.endswith(tail):
        called = title.replace("*", name[len(head) : len(name) - len(tail)])
    else:
        called = f"{body.name if not bearer.former else name} {office.role}"
    return Entry(identifier, office.kind, office.form, called, (called,), body.id, bearer.since, bearer.until)


def _english(former: tuple[Former, ...], bearer: Bearer) -> str:
    same = (f.name for f in former if (f.since, f.until) == (bearer.since, bearer.until))
    return next((name for name in same if name.isascii() and " " in name), "")


@cache
def _offices() -> tuple[_Office, ...]:
    found = rows(HERE / "offices.csv", ("form", "role", "kind", "patterns"))
    return tuple(
        _Office(row["form"], row["role"], row["kind"], tuple(map(_pair, split(row["patterns"]))))
        for _, row in found
    )


def _pair(pattern: str) -> tuple[str, str]:
    office, _, body = pattern.partition("=")
    return office, body


@cache
def _affixes() -> dict[tuple[str, str], list[tuple[str, _Office]]]:
    """What stands before and after the body's name in an office's, in lower case, with the rules it belongs to."""
    found: dict[tuple[str, str], list[tuple[str, _Office]]] = {}
    for office in _offices():
        for title, pattern in office.patterns:
            prefix, _, suffix = title.casefold().partition("*")
            found.setdefault((prefix, suffix), []).append((pattern, office))
    return found


def _likely(low: str) -> Iterator[tuple[str, str, list[tuple[str, _Office]]]]:
    """The affixes that a name can have by its last letter; those without a suffix only for names in Latin letters."""
    ends = _by_last()
    yield from ends.get(low[-1:], ())
    if not is_korean(low):
        yield from ends.get("", ())


@cache
def _by_last() -> dict[str, list[tuple[str, str, list[tuple[str, _Office]]]]]:
    found: dict[str, list[tuple[str, str, list[tuple[str, _Office]]]]] = {}
    for (prefix, suffix), rules in _affixes().items():
        found.setdefault(suffix[-1:], []).append((prefix, suffix, rules))
    return found


@cache
def _words() -> frozenset[str]:
    return frozenset(
        w for office in _offices() for title, _ in office.patterns for w in title.casefold().split()
    )
