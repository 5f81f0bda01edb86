"""Who has been named in a document so far, and which registered body a name means there."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from relocate_cli import codec, lang, registry
from relocate_cli.events.cast import Figure
from relocate_cli.model import Document

_FARTHEST = 2000
"""How many words ending alike are looked through in a text for the one that a common noun is short for."""
_LONGEST = 12
"""How many letters stand before a common noun in a name at the most."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The cue words for actors of one language; `kinds` are last syllables with the sort of body they name.

    `quoted` is what somebody is quoted with, `quoting` who is (`who`) before it, `division` a part of a body that
    acts for the whole.
    """

    kinds: dict[str, str]
    sets: dict[str, frozenset[str]]
    counts: dict[str, int]
    clipped: dict[str, str]
    quoted: re.Pattern[str] | None
    quoting: re.Pattern[str] | None
    division: re.Pattern[str] | None


@cache
def lists(code: str) -> Lists:
    """The cue words for actors of one language."""
    table = lang.table(code, "actors")
    kinds = {word: kind for kind, words in table["organisations"].items() for word in words.split()}
    sets = {
        f"{group}.{name}": frozenset(words.split())
        for group in ("titles", "common", "people", "not_actors", "roles", "governments")
        for name, words in table[group].items()
    }
    names = ("quoted", "quoting", "division")
    patterns = (re.compile(table[name]) if name in table else None for name in names)
    return Lists(kinds, sets, table["numerals"], table["clipped"], *patterns)


class Cast:
    """Who has been named in a document so far: by id, by what a body or person may be called again, as written.

    `when` is the ISO date by which names are understood, empty where unknown. `around` are title and publisher.
    `defined` are short names that the text gives in brackets, `persons` those named, by name and title, the latest
    last. `speaker` is who spoke last, `topic` whom the latest sentence was about, `quiet` how many sentences ago that
    was, `company` all of them with their words where it was about several, `together` who acted together last, under
    True of bodies alone, `group` the latest group, `written` the name in the text's own language by which one was
    first named; `ahead`, `latest`, `resolved` and `whole` remember what has been looked up.
    """

    __slots__ = (
        "ahead",
        "around",
        "called",
        "code",
        "company",
        "defined",
        "group",
        "known",
        "latest",
        "persons",
        "quiet",
        "resolved",
        "source",
        "speaker",
        "text",
        "together",
        "topic",
        "when",
        "whole",
        "written",
    )

    def __init__(self, code: str, document: Document) -> None:
        self.code, self.text, self.source = code, document.text, document.id
        self.around = " ".join(filter(None, (document.title, document.publisher)))
        reference = document.reference
        written = (reference.edtf or "") if reference else ""
        self.when = written if re.fullmatch(r"\d{4}(-\d\d){0,2}", written) else ""
        self.known: dict[str, Figure] = {}
        self.called: dict[str, Figure] = {}
        self.defined: dict[str, Figure] | None = None
        self.latest: tuple[tuple[str, ...], Figure | None] | None = None
        self.ahead: dict[str, Figure | None] = {}
        self.resolved: dict[str, Figure | None] = {}
        self.whole: dict[tuple[str, str], bool] = {}
        self.persons: dict[tuple[str, str], Figure] = {}
        self.written: dict[str, str] = {}
        self.group: Figure | None = None
        self.together: dict[bool, tuple[Figure, ...]] = {False: (), True: ()}
        self.speaker: Figure | None = None
        self.topic: Figure | None = None
        self.quiet = 0
        self.company: tuple[tuple[Figure, ...], str] = (), ""

    def pass_on(self) -> None:
        """Go on to the next sentence: whom none has been about for a while is not meant any more."""
        if self.quiet >= _HEARD:
            self.topic = None
        self.quiet += 1


_HEARD = 4
"""How many sentences on whom they are about is still meant where nobody is named."""


def ending(word: str, ends: frozenset[str] | dict[str, str]) -> str | None:
    """The longest of some endings that a word has, be it the whole word."""
    for k in range(min(len(word), 6), 0, -1):
        if word[-k:] in ends:
            return word[-k:]
    return None


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
    key = name if first else f" {name}"
    if key in cast.resolved:
        return cast.resolved[key]
    found = registry.candidates(name, cast.when)
    if not found:
        cast.resolved[key] = None
        return None
    entry, figure = _entry(found, name, cast, first), None
    if entry is not None:
        figure = cast.known.get(entry.id) or figure_of(entry, name, lists(cast.code))
        remember(figure, name, cast)
        cast.resolved[key] = figure
    return figure


def figure_of(entry: registry.Entry, written: str, cue: Lists) -> Figure:
    """A registered body as somebody who may be called by the ends of its names."""
    called = {entry.id.rpartition("/")[2]}
    if entry.kind != "place":
        called |= endings((*entry.names, written), cue)
    return Figure(entry.id, entry.name, entry.kind, frozenset(called))


def alone(name: str, kind: str, cast: Cast) -> Figure:
    """Somebody of whom a text says no more than this ("시", "김 시장"): another in every text."""
    identifier = f"{codec.slug(name)}-{codec.event_id(cast.source, name, None, kind)}"
    return Figure(identifier, name, kind)


def endings(names: tuple[str, ...], cue: Lists) -> set[str]:
    """The common nouns that names end in ("진주시의회": 의회, 시의회)."""
    words = cue.sets["common.words"]
    found = {name[-k:] for name in names for k in range(1, min(len(name), 7)) if name[-k:] in words}
    for part in (part for name in names for part in name.split(" ")):
        for whole, short in cue.clipped.items():  # "추진위원회": "추진위", "공무원노동조합": "노조"
            if part.endswith(whole) and len(part) > len(whole) + 1:
                found |= {part[: -len(whole)][-2:] + short, *({short} & words)}
    return found


def _entry(
    found: tuple[registry.Entry, ...], name: str, cast: Cast, first: bool = True
) -> registry.Entry | None:
    """Of several bodies of a name, the one known already, or named more fully or with what it belongs to."""
    if len(found) > 1:
        homes = [(entry, registry.get(entry.id) or registry.get(entry.parent) or entry) for entry in found]
        shared = {n for n in homes[0][1].names if all(n in home.names for _, home in homes)}
        sorts = (
            tuple(entry for entry, home in homes if home.id in cast.known),
            tuple(entry for entry, home in homes if _whole(home, name, cast, shared)),
            tuple(entry for entry, home in homes if _within(home, cast)),
        )
        found = next((some for some in sorts if some), ())
    entry = found[0] if len(found) == 1 else None
    if entry and entry.kind == "local government" and name not in entry.names and entry.id not in cast.known:
        # "예산" is a budget, "예산군" a county: a name without its form only once the text has the whole
        return entry if _whole(entry, name, cast) else None
    return entry if entry and (first or registry.at_home(entry, cast.text)) else None


def _whole(
    entry: registry.Entry, name: str, cast: Cast, but: Collection[str] = (), shortest: int = 1
) -> bool:
    """Whether a text has a fuller name of a body, other than some; looked up once."""
    key = (entry.id, name)
    if key not in cast.whole:
        names = [n for n in entry.names if n not in name and n not in but and len(n) >= shortest]
        cast.whole[key] = any(n in cast.text or n in cast.around for n in names)
    return cast.whole[key]


def _within(entry: registry.Entry, cast: Cast) -> bool:
    """Whether a text names what a body belongs to; the country that it is in tells nothing, nor does a short name."""
    above = registry.get(entry.parent)
    return above is not None and above.kind == "local government" and _whole(above, "", cast, shortest=3)


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
        if name.endswith(word[0]) and registry.get(place.id) is None:
            return _unregistered(name + word[1:], cue, cast)
    return _to_come(word, cast) if word in cue.sets["common.words"] else None


def _unregistered(name: str, cue: Lists, cast: Cast) -> Figure | None:
    """A body of a municipality that no registry has, by its whole name ("도문시의회")."""
    end = ending(name, cue.kinds)
    called = frozenset(endings((name,), cue))
    return remember(Figure(codec.slug(name), name, cue.kinds[end], called), name, cast) if end else None


def _to_come(word: str, cast: Cast) -> Figure | None:
    """The only registered body of the title, else of the text, whose name ends in a word; looked up once."""
    if word not in cast.ahead:
        found: dict[str, tuple[registry.Entry, str]] = {}
        for text in (cast.around, cast.text):
            names = sorted(_ending_in(word, text))
            entries = ((_entry(registry.candidates(name, cast.when), name, cast), name) for name in names)
            found = {entry.id: (entry, name) for entry, name in entries if entry and entry.kind != "place"}
            if len(found) == 1:
                break
        cast.ahead[word] = None
        if len(found) == 1:
            ((entry, name),) = found.values()
            cast.ahead[word] = remember(figure_of(entry, name, lists(cast.code)), name, cast)
    return cast.ahead[word]


def _ending_in(word: str, text: str) -> set[str]:
    """The longer words of a text up to where a common noun ends in them."""
    found: set[str] = set()
    end = text.find(word)
    for _ in range(_FARTHEST):
        if end < 0:
            break
        start = end
        while start > max(0, end - _LONGEST) and text[start - 1].isalpha():
            start -= 1
        if start < end:
            found.add(text[start:end] + word)
        end = text.find(word, end + 1)
    return found
