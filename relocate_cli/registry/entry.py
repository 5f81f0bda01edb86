"""The rows of the registry as entries: what a body is, since when, and the names that its form gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from relocate_cli.model import RelocateError
from relocate_cli.registry.tables import rows

HERE = Path(__file__).parent
FIELDS = ("id", "form", "name", "ko", "aliases", "parent", "seat", "since", "until", "source")
_ID = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*\Z")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z", re.ASCII)


class Former(NamedTuple):
    """A name of one time only: `since` and `until` are ISO dates or years, inclusive, empty where open or unknown."""

    name: str
    since: str
    until: str


class Entry(NamedTuple):
    """One body or office: `id` is stable, `name` the English name shown, `names` every stated name.

    `kind` is what `relocate actors` calls it, `form` the finer sort of body (`city`, `ministry`), `parent` the
    id of what it belongs to (for an office, of its body), `seat` of the municipality or innovation city where it
    sits. `since` and `until` are ISO dates of the body or its present name, empty where open or unknown;
    `former` are the names it had for a time, `source` keys of sources.csv.
    """

    id: str
    kind: str
    form: str
    name: str
    names: tuple[str, ...] = ()
    parent: str = ""
    since: str = ""
    until: str = ""
    seat: str = ""
    former: tuple[Former, ...] = ()
    source: str = ""


class Template(NamedTuple):
    """A name that follows from a form ("City of {base}"), the words it needs, and whether it is in Hangul."""

    text: str
    needs: frozenset[str]
    in_korean: bool


class Form(NamedTuple):
    """One row of forms.csv."""

    kind: str
    generic: bool
    suffixes: tuple[str, ...]
    derived: tuple[Template, ...]


def read(path: Path, checked: bool = False) -> Iterator[Entry]:
    """The entries of one registry file; RelocateError names the file and the entry of a wrong row.

    Rows of a file that is `checked`, as the tests do ours, are not looked at again.
    """
    known = forms()
    for number, row in rows(path, FIELDS):
        if not checked and (wrong := fault(row, known)):
            entry = row["id"] or row["name"] or "no id"
            raise RelocateError(f"{path.name}, line {number} ({entry}): {wrong}")
        yield entry_of(row, split(row["aliases"]))


def entry_of(row: Mapping[str, str], aliases: Iterable[str]) -> Entry:
    """A row without fault as an entry; an alias may end in its dates ("국토해양부@2008-02-29..2013-03-22")."""
    names = dict.fromkeys((row["name"], row["ko"]))
    former: list[Former] = []
    for alias in aliases:
        if "@" in alias:
            alias, _, period = alias.partition("@")
            since, _, until = period.partition("..")
            former.append(Former(alias, since, until))
        names[alias] = None
    names.pop("", None)
    return Entry(
        row["id"],
        forms()[row["form"]].kind,
        row["form"],
        row["name"],
        tuple(names),
        row["parent"],
        row["since"],
        row["until"],
        row["seat"],
        tuple(former),
        row["source"],
    )


def fault(row: Mapping[str, str], known: Iterable[str], identified: bool = True) -> str | None:
    """What is wrong with a row, None if nothing is; `known` are the forms, `identified` rows state an id."""
    if identified and not _ID.match(row["id"]):
        return "an id is lower-case letters, digits, - and /, such as kr/jinju"
    if row["form"] not in known:
        return f"the form is one of {', '.join(known)}, not {row['form']!r}"
    if not row["name"]:
        return "the name is missing"
    for field in ("since", "until"):
        if row[field] and not _DATE.match(row[field]):
            return f"{field} is a date such as 2023-07-10, not {row[field]!r}"
    if "@" in row["aliases"]:
        return _fault_of_dates(row["aliases"])
    return None


def _fault_of_dates(aliases: str) -> str | None:
    for alias in aliases.split(";"):
        _, dated, period = alias.partition("@")
        ends = period.split("..")
        if dated and (len(ends) != 2 or not any(ends) or any(end and not _DATE.match(end) for end in ends)):
            return f"the dates of a name are written NAME@2008-02-29..2013-03-22, not {alias.strip()!r}"
    return None


@cache
def forms() -> dict[str, Form]:
    """The forms of bodies under their names."""
    return {
        row["form"]: Form(
            row["kind"],
            row["generic"] == "yes",
            split(row["suffixes"]),
            tuple(map(_template, split(row["derived"]))),
        )
        for _, row in rows(HERE / "forms.csv", ("form", "kind", "generic", "suffixes", "derived"))
    }


def _template(text: str) -> Template:
    needs = frozenset(re.findall(r"{(\w+)}", text))
    return Template(text, needs, bool(needs & {"ko", "short", "in_ko"}))


def split(field: str) -> tuple[str, ...]:
    """The parts of a field with semicolons."""
    return tuple(field.split(";")) if field else ()


def base(entry: Entry) -> str:
    """The English name without its word of form: "Jinju" of "Jinju City"."""
    name = entry.name.partition(" (")[0]
    if entry.form == "district":
        name = name.rpartition(" ")[2]
    for suffix in forms()[entry.form].suffixes:
        name = name.removesuffix(suffix)
    return name.strip()


def is_korean(name: str) -> bool:
    """Whether a name begins with Hangul."""
    return "가" <= name[:1] <= "힣"


def derive(entry: Entry, parent: Entry | None, in_korean: bool) -> Iterator[str]:
    """The names that follow from an entry's form, in Hangul ("진주", "울산 중구") or not ("City of Jinju")."""
    derived = forms()[entry.form].derived
    templates = [t for t in derived if t.in_korean is in_korean] if derived else ()
    if not templates:
        return
    if in_korean:
        own = next(filter(is_korean, entry.names), "")
        above = min(filter(is_korean, parent.names), key=len, default="") if parent else ""
        words = {"ko": own, "short": own[:-1] if len(own) > 2 else "", "in_ko": above}
    else:
        words = {"base": base(entry), "in": base(parent) if parent else ""}
    known = {word for word, name in words.items() if name}
    for template in templates:
        if template.needs <= known:
            yield template.text.format_map(words)
