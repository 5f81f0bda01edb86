"""Knowledge of the world as data with sources: bodies and offices under every name (`find`), terms of office and eras
(`term`), days in names (`named_days`), the Korean lunar calendar (`lunar_day`, `solstice`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from relocate_cli.model import RelocateError
from relocate_cli.registry.lunar import lunar_day, solstice
from relocate_cli.registry.named_days import NamedDay, named_days
from relocate_cli.registry.tables import key, rows
from relocate_cli.registry.terms import Term, term, terms

__all__ = [
    "Entry",
    "NamedDay",
    "Term",
    "at_home",
    "base",
    "candidates",
    "entries",
    "evident",
    "find",
    "get",
    "lunar_day",
    "named_days",
    "read",
    "solstice",
    "term",
    "terms",
]

_HERE = Path(__file__).parent
_FIELDS = ("id", "form", "name", "ko", "aliases", "parent", "since", "until")
_ID = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*\Z")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z", re.ASCII)


class Entry(NamedTuple):
    """One body or office: `id` is stable, `name` the English name shown, `names` every stated name.

    `kind` is what `relocate actors` calls it, `form` the finer sort of body (`city`, `ministry`), `parent` the
    id of what it belongs to (for an office, of its body). `since` and `until` are ISO dates of the body or its
    present name, empty where open or unknown.
    """

    id: str
    kind: str
    form: str
    name: str
    names: tuple[str, ...] = ()
    parent: str = ""
    since: str = ""
    until: str = ""


class _Form(NamedTuple):
    """One row of forms.csv; `derived` are templates with the words they need."""

    kind: str
    generic: bool
    suffixes: tuple[str, ...]
    derived: tuple[tuple[str, frozenset[str]], ...]


def find(name: str) -> Entry | None:
    """The one body or office a name stands for, in whatever spelling of case, blanks and hyphens.

    None where nothing is registered under it or where it is ambiguous (see `candidates`).
    """
    found = candidates(name)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=8192)
def candidates(name: str) -> tuple[Entry, ...]:
    """All bodies or offices a name can stand for: several for "Jung-gu", none for what is not registered."""
    known_as = key(name)
    entries, stated, derived = _index()
    ids = stated.get(known_as) or derived.get(known_as) or ()
    return tuple(entries[i] for i in ids) or tuple(_offices_named(name))


def entries() -> tuple[Entry, ...]:
    """Every registered body, in the order of the files."""
    return tuple(_index()[0].values())


def get(identifier: str) -> Entry | None:
    """The body of an id; None where there is none (offices are found by name)."""
    return _index()[0].get(identifier)


def at_home(entry: Entry, text: str) -> bool:
    """Whether a text gives reason to take a name many countries use (a ministry's) for this country's body.

    Names of places and of bodies that only one country has need no such reason.
    """
    body = get(entry.parent) if entry.kind == "office" else entry
    if body is None or not _forms()[body.form].generic:
        return True
    return evident(entry.id.partition("/")[0], text)


def evident(country: str, text: str) -> bool:
    """Whether a text shows by its words that it is about a country (`kr`)."""
    return any(cue in text for cue in _countries().get(country, ()))


_Index = tuple[dict[str, Entry], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]


@cache
def _index() -> _Index:
    forms = _forms()
    found: dict[str, Entry] = {}
    for path in sorted(_HERE.glob("*/*.csv")):
        for entry in read(path):
            if entry.id in found:
                raise RelocateError(f"{path.parent.name}/{path.name}: {entry.id} is entered twice")
            found[entry.id] = entry
    stated: dict[str, tuple[str, ...]] = {}
    derived: dict[str, tuple[str, ...]] = {}
    for entry in found.values():
        for name in entry.names:
            _add(stated, name, entry.id)
        for name in _derive(entry, forms[entry.form], found.get(entry.parent)):
            _add(derived, name, entry.id)
    return found, stated, derived


def _add(index: dict[str, tuple[str, ...]], name: str, identifier: str) -> None:
    known_as = key(name)
    known = index.get(known_as, ())
    if identifier not in known:
        index[known_as] = (*known, identifier)


def read(path: Path) -> Iterator[Entry]:
    """The entries of one registry file; RelocateError names the file and the entry of a wrong row."""
    forms = _forms()
    for number, row in rows(path, _FIELDS):
        if wrong := _wrong(row, forms):
            entry = row["id"] or row["name"] or "no id"
            raise RelocateError(f"{path.name}, line {number} ({entry}): {wrong}")
        names = map(str.strip, (row["name"], row["ko"], *row["aliases"].split(";")))
        yield Entry(
            row["id"],
            forms[row["form"]].kind,
            row["form"],
            row["name"],
            tuple(dict.fromkeys(filter(None, names))),
            row["parent"],
            row["since"],
            row["until"],
        )


def _wrong(row: dict[str, str], forms: Iterable[str]) -> str | None:
    """What is wrong with a row of a registry file, None if nothing is."""
    if not _ID.match(row["id"]):
        return "an id is lower-case letters, digits, - and /, such as kr/jinju"
    if row["form"] not in forms:
        return f"the form is one of {', '.join(forms)}, not {row['form']!r}"
    if not row["name"]:
        return "the name is missing"
    for field in ("since", "until"):
        if row[field] and not _DATE.match(row[field]):
            return f"{field} is a date such as 2023-07-10, not {row[field]!r}"
    return None


@cache
def _forms() -> dict[str, _Form]:
    found = rows(_HERE / "forms.csv", ("form", "kind", "generic", "suffixes", "derived"))
    return {
        row["form"]: _Form(
            row["kind"],
            row["generic"] == "yes",
            _split(row["suffixes"]),
            tuple((name, frozenset(re.findall(r"{(\w+)}", name))) for name in _split(row["derived"])),
        )
        for _, row in found
    }


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    return {
        row["id"]: _split(row["cues"]) for _, row in rows(_HERE / "countries.csv", ("id", "name", "cues"))
    }


@cache
def _offices() -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    found = rows(_HERE / "offices.csv", ("form", "role", "patterns"))
    return tuple((r["form"], r["role"], tuple(_pair(p) for p in _split(r["patterns"]))) for _, r in found)


@cache
def _office_words() -> frozenset[str]:
    return frozenset(
        w for *_, patterns in _offices() for title, _ in patterns for w in title.casefold().split()
    )


def _split(field: str) -> tuple[str, ...]:
    return tuple(field.split(";")) if field else ()


def _pair(pattern: str) -> tuple[str, str]:
    office, _, body = pattern.partition("=")
    return office, body


def base(entry: Entry) -> str:
    """The English name without its word of form: "Jinju" of "Jinju City"."""
    name = entry.name.partition(" (")[0]
    if entry.form == "district":
        name = name.rpartition(" ")[2]
    for suffix in _forms()[entry.form].suffixes:
        name = name.removesuffix(suffix)
    return name.strip()


def _derive(entry: Entry, form: _Form, parent: Entry | None) -> Iterator[str]:
    korean = [name for name in entry.names if "가" <= name[0] <= "힣"]
    words = {
        "base": base(entry),
        "ko": korean[0] if korean else "",
        "short": korean[0][:-1] if korean and len(korean[0]) > 2 else "",
        "in": base(parent) if parent else "",
        "in_ko": min((n for n in parent.names if "가" <= n[0] <= "힣"), key=len, default="")
        if parent
        else "",
    }
    known = {word for word, name in words.items() if name}
    for template, needed in form.derived:
        if needed <= known:
            yield template.format_map(words)


def _offices_named(name: str) -> Iterator[Entry]:
    words = " ".join(unicodedata.normalize("NFKC", name).split())
    words = words[4:] if words[:4].lower() == "the " else words
    low = words.casefold()
    known = _office_words()
    if not any(word in known or "가" <= word[0] <= "힣" for word in low.split()):
        return
    bodies, stated, derived = _index()
    seen = set()
    for form, role, patterns in _offices():
        for office, pattern in patterns:
            prefix, _, suffix = office.partition("*")
            inside = low.startswith(prefix.casefold()) and low.endswith(suffix.casefold())
            rest = words[len(prefix) : len(words) - len(suffix)].strip()
            if not inside or not rest:
                continue
            known_as = key(pattern.replace("*", rest))
            for identifier in stated.get(known_as) or derived.get(known_as) or ():
                body = bodies[identifier]
                if body.form == form and (identifier, role) not in seen:
                    seen.add((identifier, role))
                    yield _office(body, role, patterns)


def _office(body: Entry, role: str, patterns: tuple[tuple[str, str], ...]) -> Entry:
    title, pattern = patterns[0]
    rest = base(body)
    head, _, tail = pattern.partition("*")
    if rest.startswith(head) and rest.endswith(tail):
        rest = rest[len(head) : len(rest) - len(tail)]
    elif head:
        return Entry(f"{body.id}/{role}", "office", "office", f"{body.name} {role}", (), body.id)
    name = title.replace("*", rest)
    return Entry(f"{body.id}/{role}", "office", "office", name, (name,), body.id)
