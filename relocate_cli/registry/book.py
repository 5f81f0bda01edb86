"""The entries under all their names: who bears a name, at a date, in a text; the user's entries win over ours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextvars import ContextVar
from functools import cache, lru_cache

from relocate_cli.model import RelocateError
from relocate_cli.registry.entry import HERE, Entry, base, derive, forms, is_korean, read, split
from relocate_cli.registry.offices import Bearer, offices_named
from relocate_cli.registry.romanization import is_spelling, readings
from relocate_cli.registry.tables import key, rows


class Book:
    """A set of entries by id, itself and no other like it; `own` are the user's."""

    __slots__ = ("entries", "own")

    def __init__(self, entries: dict[str, Entry], own: tuple[Entry, ...] = ()) -> None:
        self.entries, self.own = entries, own

    def bearers(self, known_as: str) -> tuple[Bearer, ...]:
        """Who bears the name with this key; names that a row states go before those that follow from a form."""
        stated, derived = _index(self, is_korean(known_as))
        return stated.get(known_as) or derived.get(known_as) or ()


_book: ContextVar[Book | None] = ContextVar("_book", default=None)


def use(entries: Iterable[Entry]) -> None:
    """Let the user's entries win over ours from here on, in this context; with none, ours alone hold.

    An entry takes the place of ours with its id, and its names are its own whoever else has them.
    """
    own = tuple(entries)
    everyone = ours().entries | {entry.id: entry for entry in own} if own else {}
    _book.set(Book(everyone, own) if own else None)


def users() -> tuple[Entry, ...]:
    """The entries of the user's own that hold in this context."""
    return book().own


def book() -> Book:
    """The book of this context."""
    return _book.get() or ours()


def find(name: str, when: str = "") -> Entry | None:
    """The one body or office a name stands for, in whatever spelling of case, blanks and hyphens.

    None where nothing is registered under it or where it is ambiguous (see `candidates`, and `meant` for what a
    text adds). `when` is an ISO date.
    """
    found = candidates(name, when)
    return found[0] if len(found) == 1 else None


def meant(name: str, text: str, when: str = "") -> Entry | None:
    """The one body or office that a name means in a text: of several bearers the only one at home there."""
    found = [entry for entry in candidates(name, when) if at_home(entry, text)]
    if len(found) > 1:
        found = [entry for entry in found if evident(entry.id.partition("/")[0], text)]
    return found[0] if len(found) == 1 else None


def candidates(name: str, when: str = "") -> tuple[Entry, ...]:
    """All bodies or offices a name can stand for: several for "Jung-gu", none for what is not registered.

    With `when`, the ISO date of the text, those who bore the name then, if any did.
    """
    return _candidates(book(), name, when)


@lru_cache(maxsize=8192)
def _candidates(within: Book, name: str, when: str) -> tuple[Entry, ...]:
    bearers = in_force(within.bearers(key(name)) or _inside(within, name), when)
    if bearers:
        return tuple(within.entries[i] for i in dict.fromkeys(bearer.id for bearer in bearers))
    found = offices_named(name, lambda known_as: in_force(within.bearers(known_as), when), within.entries)
    return found or tuple(within.entries[i] for i in _spelt(within, name))


def _inside(within: Book, name: str) -> tuple[Bearer, ...]:
    """Who bears a name that says what it belongs to ("경남 고성군", "Goseong County, South Gyeongsang Province")."""
    if is_korean(name):
        above, _, rest = name.partition(" ")
    else:
        rest, _, above = name.rpartition(", ")
    upper = {bearer.id for bearer in within.bearers(key(above))} if rest and above else ()
    if not upper:
        return ()
    return tuple(b for b in within.bearers(key(rest)) if within.entries[b.id].parent in upper)


_PLACE = (
    r"(?:(North|South) )?([A-Z][A-Za-zŏŭ'’-]{3,}?)"
    r"(?:[- ]([Ss]h?i|[Gg]un|[Gg]u|[Dd]o|City|County|District|Province))?"
)
_FORMS = {
    "si": ("city", "metropolitan city"),
    "shi": ("city", "metropolitan city"),
    "city": ("city", "metropolitan city"),
    "gun": ("county",),
    "county": ("county",),
    "gu": ("district",),
    "district": ("district",),
    "do": ("province",),
    "province": ("province",),
}


def _spelt(within: Book, name: str) -> tuple[str, ...]:
    """The provinces and municipalities that an unregistered spelling can stand for ("Chinju", "South Cholla")."""
    match = re.fullmatch(_PLACE, name)
    if match is None or not is_spelling(match[2]):
        return ()
    known, side = _spellings(within), match[1] or ""
    ids = dict.fromkeys(i for reading in readings(match[2]) for i in known.get((side, reading), ()))
    forms_meant = _FORMS.get((match[3] or "").lower())
    return tuple(i for i in ids if forms_meant is None or within.entries[i].form in forms_meant)


@lru_cache(maxsize=4)
def _spellings(of: Book) -> dict[tuple[str, str], tuple[str, ...]]:
    """The provinces and municipalities by the plain reading of their names, and "North" or "South" before it."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for entry in of.entries.values():
        if entry.kind != "local government":
            continue
        for name in (base(entry), *(n for n in entry.names if n.startswith(("North ", "South ")))):
            match = re.fullmatch(_PLACE, name)
            if match is not None:
                place = (match[1] or "", readings(match[2])[0])
                found[place] = tuple(dict.fromkeys((*found.get(place, ()), entry.id)))
    return found


def in_force(bearers: tuple[Bearer, ...], when: str) -> tuple[Bearer, ...]:
    """Those who bore the name at a date; all of them without a date, or where nobody did."""
    if not when or len(bearers) < 2:
        return bearers
    return tuple(filter(lambda bearer: _held(bearer, when), bearers)) or bearers


def _held(bearer: Bearer, when: str) -> bool:
    """Whether a name was held at a date, or at some time in a year or month."""
    since, until = bearer.since[: len(when)], bearer.until
    return since <= when and (not until or when[: len(until)] <= until)


def entries() -> tuple[Entry, ...]:
    """Every registered body, in the order of the files."""
    return tuple(book().entries.values())


def get(identifier: str) -> Entry | None:
    """The body of an id; None where there is none (offices are found by name)."""
    return book().entries.get(identifier)


def holds(identifier: str) -> bool:
    """Whether an id is that of a registered body, or of an office or council of one ("kr/molit/minister/2008")."""
    known = book().entries
    parts = identifier.split("/")
    return any("/".join(parts[:count]) in known for count in range(len(parts), 1, -1))


def at_home(entry: Entry, text: str) -> bool:
    """Whether a text gives reason to take a name many countries use (a ministry's) for this country's body.

    Names of places and of bodies that only one country has need no such reason.
    """
    body = get(entry.id) or get(entry.parent)
    country = entry.id.partition("/")[0]
    if body is None or country not in _countries() or not forms()[body.form].generic:
        return True
    return evident(country, text)


def evident(country: str, text: str) -> bool:
    """Whether a text shows by its words that it is about a country (`kr`)."""
    return any(cue in text for cue in _countries().get(country, ()))


def countries() -> tuple[str, ...]:
    """The countries that have bodies here (`kr`)."""
    return tuple(_countries())


def cued(country: str, name: str) -> bool:
    """Whether a name is among the words that show a text to be about a country."""
    return any(cue.strip() in name for cue in _countries().get(country, ()))


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    return {row["id"]: split(row["cues"]) for _, row in rows(HERE / "countries.csv", ("id", "name", "cues"))}


@cache
def ours() -> Book:
    """Our own entries, from the files; RelocateError where one is entered twice."""
    found: dict[str, Entry] = {}
    for path in sorted(HERE.glob("*/*.csv")):
        for entry in read(path, checked=True):
            if entry.id in found:
                raise RelocateError(f"{path.parent.name}/{path.name}: {entry.id} is entered twice")
            found[entry.id] = entry
    return Book(found)


_Names = dict[str, tuple[Bearer, ...]]


@lru_cache(maxsize=4)
def _index(of: Book, in_korean: bool) -> tuple[_Names, _Names]:
    """The names of a book by key, stated and derived; those in Hangul or the others, as a text needs but one."""
    own = {entry.id for entry in of.own}
    ours = (entry for entry in of.entries.values() if entry.id not in own) if own else of.entries.values()
    stated, derived = _named(of.entries, ours, in_korean)
    if own:
        before = _named(of.entries, of.own, in_korean)
        return stated | before[0], derived | before[1]
    return stated, derived


def _named(everyone: dict[str, Entry], some: Iterable[Entry], in_korean: bool) -> tuple[_Names, _Names]:
    stated: _Names = {}
    derived: _Names = {}
    for entry in some:
        always = Bearer(entry.id)
        for name, bearer in _borne(entry, always, in_korean):
            known_as = key(name)
            stated[known_as] = (*stated[known_as], bearer) if known_as in stated else (bearer,)
        for name in derive(entry, everyone.get(entry.parent), in_korean):
            known_as = key(name)
            derived[known_as] = (*derived[known_as], always) if known_as in derived else (always,)
    return stated, derived


def _borne(entry: Entry, always: Bearer, in_korean: bool) -> list[tuple[str, Bearer]]:
    """The names stated in one script, with their times.

    Present names (`name`, `ko`) last as long as the entry, former ones as stated, others always.
    """
    names = [name for name in entry.names if ("가" <= name[0] <= "힣") is in_korean]
    former = [each for each in entry.former if ("가" <= each.name[0] <= "힣") is in_korean]
    if not (entry.since or entry.until or former):
        return [(name, always) for name in names]
    present = Bearer(entry.id, entry.since, entry.until)
    own = (entry.name, entry.names[1] if len(entry.names) > 1 and is_korean(entry.names[1]) else "")
    dated = {each.name for each in former}
    return [
        *((name, present if name in own else always) for name in names if name in own or name not in dated),
        *((each.name, Bearer(entry.id, each.since, each.until, former=True)) for each in former),
    ]
