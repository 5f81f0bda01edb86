"""Who has been named in a document so far, and which registered body a name means there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from relocate_cli import lang, registry
from relocate_cli.events.cast import Figure
from relocate_cli.events.lexicon import compiled
from relocate_cli.model import Document

_FARTHEST = 5000
"""How many words ending alike are looked through in a text for the one that a common noun is short for."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The cue words for actors of one language; `kinds` are last syllables with the sort of body they name."""

    kinds: dict[str, str]
    sets: dict[str, frozenset[str]]
    counts: dict[str, int]


@cache
def lists(code: str) -> Lists:
    """The cue words for actors of one language."""
    table = lang.table(code, "actors")
    kinds = {word: kind for kind, words in table["organisations"].items() for word in words.split()}
    sets = {
        f"{group}.{name}": frozenset(words.split())
        for group in ("titles", "common", "people", "not_actors", "roles")
        for name, words in table[group].items()
    }
    return Lists(kinds, sets, table["numerals"])


class Cast:
    """Who has been named in a document so far: by id, by what a body or person may be called again, as written.

    `when` is the ISO date by which names are understood, empty where unknown. `defined` are short names that the
    text gives in brackets, `persons` those named with a title, the latest last. `speaker` is who spoke last, `topic`
    whom the latest sentence was about, `together` who acted together last, under True of bodies alone,
    `group` the latest group of people or bodies, `written` the name in the text's own
    language by which somebody was first named.
    """

    __slots__ = (
        "ahead",
        "around",
        "called",
        "code",
        "defined",
        "group",
        "known",
        "persons",
        "speaker",
        "text",
        "together",
        "topic",
        "when",
        "whole",
        "written",
    )

    def __init__(self, code: str, document: Document) -> None:
        self.code, self.text = code, document.text
        self.around = " ".join(filter(None, (document.title, document.publisher)))
        reference = document.reference
        written = (reference.edtf or "") if reference else ""
        self.when = written if re.fullmatch(r"\d{4}(-\d\d){0,2}", written) else ""
        self.known: dict[str, Figure] = {}
        self.called: dict[str, Figure] = {}
        self.defined: dict[str, Figure] | None = None
        self.ahead: dict[str, Figure | None] = {}
        self.whole: dict[tuple[str, str], bool] = {}
        self.persons: list[tuple[str, str, Figure]] = []
        self.written: dict[str, str] = {}
        self.group: Figure | None = None
        self.together: dict[bool, tuple[Figure, ...]] = {False: (), True: ()}
        self.speaker: Figure | None = None
        self.topic: Figure | None = None


def ending(word: str, ends: frozenset[str] | dict[str, str]) -> str | None:
    """The longest of some endings that a word has, be it the whole word."""
    return next((word[-k:] for k in range(min(len(word), 6), 0, -1) if word[-k:] in ends), None)


def remember(figure: Figure, written: str, cast: Cast) -> Figure:
    """Keep somebody who has been named, with the words by which it may be called again."""
    if figure.id not in cast.known:
        cast.known[figure.id] = figure
        cast.written[figure.id] = written
    for word in figure.called:
        cast.called.setdefault(word, figure)
    return figure


def registered(name: str, cast: Cast, first: bool = True) -> Figure | None:
    """The registered body of a name at the document's date; None where it has none or could be several.

    `first`: no other words stand before the name, which might tell that it is another country's.
    """
    entry = _entry(name, cast, first)
    return remember(figure_of(entry, name, lists(cast.code)), name, cast) if entry else None


def figure_of(entry: registry.Entry, written: str, cue: Lists) -> Figure:
    """A registered body as somebody who may be called by the ends of its names."""
    called = {entry.id.rpartition("/")[2]}
    if entry.kind != "place":
        called |= endings((*entry.names, written), cue)
    return Figure(entry.id, entry.name, entry.kind, frozenset(called))


def endings(names: tuple[str, ...], cue: Lists) -> set[str]:
    """The common nouns that names end in ("진주시의회": 의회, 시의회)."""
    words = cue.sets["common.words"]
    return {name[-k:] for name in names for k in range(1, min(len(name), 7)) if name[-k:] in words}


def _entry(name: str, cast: Cast, first: bool) -> registry.Entry | None:
    """Of several bodies of a name, the one known already, or named more fully or with what it belongs to."""
    found = registry.candidates(name, cast.when)
    if len(found) > 1:
        tests = (lambda e: e.id in cast.known, lambda e: _whole(e, name, cast), lambda e: _within(e, cast))
        kept = (tuple(filter(test, found)) for test in tests)
        found = next((some for some in kept if some), ())
    entry = found[0] if len(found) == 1 else None
    if entry and entry.kind == "local government" and name not in entry.names and entry.id not in cast.known:
        # "예산" is a budget, "예산군" a county: a name without its form only once the text has the whole
        return entry if _whole(entry, name, cast) else None
    return entry if entry and (first or registry.at_home(entry, cast.text)) else None


def _whole(entry: registry.Entry, name: str, cast: Cast) -> bool:
    """Whether a text has a longer name of a body; looked up once."""
    key = (entry.id, name)
    if key not in cast.whole:
        names = [n for n in entry.names if len(n) > len(name)]
        cast.whole[key] = any(n in cast.text or n in cast.around for n in names)
    return cast.whole[key]


def _within(entry: registry.Entry, cast: Cast) -> bool:
    """Whether a text names what a body belongs to; the country that it is in tells nothing."""
    above = registry.get(entry.parent)
    return above is not None and above.kind == "local government" and _whole(above, "", cast)


def again(word: str, cast: Cast) -> Figure | None:
    """Whom a common noun means by which a body is called: the latest, a part of it, or the only one to come."""
    if word in cast.called:
        return cast.called[word]
    cue = lists(cast.code)
    if word in cue.sets["common.of_place"] and (place := cast.called.get(word[0])) is not None:
        name = cast.written.get(place.id, "")
        found = registered(name + word[1:], cast) if name.endswith(word[0]) else None
        if found is not None:
            return found
    return _to_come(word, cast) if word in cue.sets["common.words"] else None


def _to_come(word: str, cast: Cast) -> Figure | None:
    """The only registered body of the title, else of the text, whose name ends in a word; looked up once."""
    if word not in cast.ahead:
        pattern = compiled(rf"[가-힣A-Za-z]{{1,12}}{re.escape(word)}")
        found: dict[str, tuple[registry.Entry, str]] = {}
        for text in (cast.around, cast.text):
            names = {m.group() for _, m in zip(range(_FARTHEST), pattern.finditer(text), strict=False)}
            entries = ((_entry(name, cast, True), name) for name in sorted(names))
            found = {entry.id: (entry, name) for entry, name in entries if entry and entry.kind != "place"}
            if len(found) == 1:
                break
        cast.ahead[word] = None
        if len(found) == 1:
            ((entry, name),) = found.values()
            cast.ahead[word] = remember(figure_of(entry, name, lists(cast.code)), name, cast)
    return cast.ahead[word]
