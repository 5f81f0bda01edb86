"""Whom a noun phrase means: a registered body, a name by its cue words, somebody named before, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from relocate_cli import codec, registry
from relocate_cli.events.clauses import Range
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.names import Lists, lists
from relocate_cli.events.words import Words
from relocate_cli.model import Role


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody known in a document: who it is, and the common nouns it may be called by ("the city")."""

    id: str
    name: str
    kind: str
    called: frozenset[str] = frozenset()


class Cast:
    """Who has been named in a document so far, the latest subject last, and short names for them.

    `subject` is the actor of the latest main clause and `thing` its words where it is none, `person` the latest
    person, `spoke` whom the latest official spoke for: what "it", "she" and "the official" mean. `read_to`
    and `in_quote` say whether the text up to a place has an open quotation.
    """

    __slots__ = (
        "called",
        "capitals",
        "code",
        "in_quote",
        "known",
        "person",
        "persons",
        "read_to",
        "short",
        "spoke",
        "subject",
        "text",
        "thing",
    )

    def __init__(self, code: str, text: str) -> None:
        self.code, self.text = code, text
        self.known: dict[str, Figure] = {}
        self.called: dict[str, Figure] = {}
        self.short: dict[str, Figure] = {}
        self.capitals: frozenset[str] | None = None
        self.persons: frozenset[str] | None = None
        self.subject: Figure | None = None
        self.person: Figure | None = None
        self.spoke: Figure | None = None
        self.thing = ""
        self.read_to = 0
        self.in_quote = False


def parts(words: Words, a: int, b: int) -> Iterator[Range]:
    """The coordinated parts of a noun phrase."""
    start = a
    for mark in compiled("[C,]").finditer(words.tags, a, b):
        position = mark.start()
        if start < position:
            yield start, position
        start = position + 1
    if start < b:
        yield start, b


def identify(words: Words, a: int, b: int, cast: Cast, role: Role) -> Figure | None:
    """Whom a noun phrase means; None where it is nobody."""
    tags = words.tags
    if tags[a] == "O":
        return _pronoun(words.text[a].lower(), cast) if b - a == 1 else None
    first = a
    while first < b and tags[first] in "D#":
        first += 1
    core = compiled(r"[^Iob]*").match(tags, first, b)
    head_end = core.end() if core else b
    if first >= head_end:
        return None
    run = _proper(tags, first, head_end)
    cue = lists(cast.code)
    if (
        run
        and run[0] > first
        and tags[run[0] - 1] == "Y"
        and words.text[run[0]] in cue.sets["common.possessed"]
    ):
        run = (run[0] - 1, run[1])
    named = compiled(r"(?<=N)P+\Z").search(tags, first, head_end) if "NP" in tags[first:head_end] else None
    head = words.text[head_end - 1]
    if named and first < named.start() and words.text[named.start() - 1].lower() in _titles(cue):
        return _person(words, *named.span(), cast)
    if run is None or run[1] < head_end:
        return _common(words, (a, first, head_end, b), run, cast, role)
    name = words_text(words, *run)
    low = name.lower()
    if tags[a] == "D" and run[1] - run[0] == 1 and low in cue.sets["common.words"]:
        return _called(low, cast) or _named(name, cast, role)
    first_word = compiled(r"[^T,;:(\"'IC]").search(tags, 0, run[0]) is None
    if first_word and run[1] - run[0] == 1 and not _is_name(name, cast):
        return _group(words, first, b) if head.lower() in cue.sets["people.groups"] else None
    known = name.casefold() in cast.short or registry.find(name) is not None
    if head in cue.sets["not_actors.heads"] and not known:
        return None
    return _named(name, cast, role)


def _titles(cue: Lists) -> frozenset[str]:
    return cue.sets["people.speaks_for"] | cue.sets["common.words"] | cue.sets["titles.before"]


def _person(words: Words, a: int, b: int, cast: Cast) -> Figure:
    """A person whose name follows a title in lower case ("spokesman Marlin Fitzwater")."""
    name = words_text(words, a, b).removesuffix("'s").removesuffix("’s")
    known = cast.short.get(name.casefold())
    return known or _remember(Figure(codec.slug(name), name, "person"), cast, [name, *name.split(" ")])


def _is_name(word: str, cast: Cast) -> bool:
    """Whether a word that begins a sentence is a name: registered, met before, or capitalised elsewhere too."""
    if word.casefold() in cast.short or registry.candidates(word) or not word[1:].islower():
        return True
    if cast.capitals is None:
        cast.capitals = frozenset(compiled(r"(?<=[a-z0-9,;]\s)[A-Z]\w+").findall(cast.text))
    return word in cast.capitals


def words_text(words: Words, a: int, b: int) -> str:
    """A name as it is written, in one line, without a possessive ending."""
    return " ".join(" ".join(words.text[a:b]).split()).replace("( ", "(").replace(" )", ")")


def _proper(tags: str, a: int, b: int) -> Range | None:
    match = compiled(r"P+").search(tags, a, b)
    return match.span() if match else None


def _common(
    words: Words, bounds: tuple[int, int, int, int], run: Range | None, cast: Cast, role: Role
) -> Figure | None:
    """A phrase headed by a common noun: "a Jinju City official", "the city", "members of the Assembly"."""
    a, first, head_end, b = bounds
    sets = lists(cast.code).sets
    head = words.text[head_end - 1].lower()
    if head in sets["people.speaks_for"]:
        span = run or _proper(words.tags, head_end, b)
        if span:
            cast.spoke = _named(words_text(words, *span), cast, role)
            return cast.spoke
        if head_end + 1 < b:
            cast.spoke = identify(words, head_end + 1, b, cast, "agent")
            return cast.spoke
        if words.text[a].lower() == "the" and cast.spoke:
            return cast.spoke
        return _group(words, first, b) if role in ("agent", "speaker") else None
    if head in sets["people.singular"] and words.tags[head_end : head_end + 1] == "o":
        if _proper(words.tags, head_end, b):
            return _named(words_text(words, head_end - 1, b), cast, role)
    elif run and head in sets["people.singular"]:
        return _known(words_text(words, run[0], head_end), cast, role)
    if words.tags[a] == "D" and head in sets["common.words"] and head_end - first <= 3 and not run:
        new = words.text[a].lower() in sets["common.indefinite"]
        figure = None if new else _called(head, cast)
        if figure is None and not new and head in sets["common.any_body"] and role in ("agent", "speaker"):
            figure = cast.subject if cast.subject and cast.subject.kind in _BODIES else None
        if figure or (role in ("agent", "speaker") and head in sets["common.unnamed"]):
            return figure or _plain(head, words.text[first:head_end], cast)
        return None
    told_apart = b > head_end or run is not None or "#" in words.tags[a:first]
    if head in sets["people.groups"] and (role in ("agent", "speaker") or told_apart):
        return _group(words, first, b)
    if head in sets["people.bodies_grouped"] and told_apart and "#" in words.tags[a:first]:
        return _group(words, first, b)
    return None


_BODIES = ("ministry", "institution", "council")


def _plain(head: str, name: list[str], cast: Cast) -> Figure:
    kinds = lists(cast.code).kinds
    kind = kinds.get(head.capitalize(), "institution")
    return _remember(Figure(codec.slug(" ".join(name)), " ".join(name), kind, frozenset((head,))), cast)


def _group(words: Words, a: int, b: int) -> Figure:
    start = a - 1 if a and words.tags[a - 1] == "#" else a
    name = words_text(words, start, b)
    return Figure(codec.slug(name), name, "group")


def _pronoun(word: str, cast: Cast) -> Figure | None:
    sets = lists(cast.code).sets
    if word in sets["people.persons"]:
        return cast.person
    if word in sets["people.bodies"]:
        return cast.subject if cast.subject and cast.subject.kind != "person" else None
    return cast.subject if word == "they" else None


def owner(word: str, cast: Cast) -> Figure | None:
    """Whom "its", "his", "her" or "their" means."""
    return _pronoun("they" if word == "their" else word, cast)


def _called(word: str, cast: Cast) -> Figure | None:
    return cast.called.get(word)


def _named(name: str, cast: Cast, role: Role) -> Figure | None:
    """The actor of a proper name: registered, met before, known by a cue word, or simply acting."""
    name = compiled(r"['’]s$").sub("", name).rstrip("'’")
    known = cast.short.get(name.casefold())
    if known:
        return known
    entry = _registered(name, cast)
    if entry:
        return _remember(_entry_figure(entry), cast)
    return _known(name, cast, role)


def _registered(name: str, cast: Cast) -> registry.Entry | None:
    return registry.meant(name, cast.text)


def _entry_figure(entry: registry.Entry) -> Figure:
    called = {entry.form.split(" ")[-1], entry.name.split(" ")[-1].lower(), entry.name.split(" ")[0].lower()}
    if entry.kind == "office":
        called.add(entry.id.rpartition("/")[2])
    return Figure(entry.id, entry.name, entry.kind, frozenset(called))


def _known(name: str, cast: Cast, role: Role) -> Figure | None:
    """An unregistered name by its cue words: an organisation, an office, a person with a title, or a bare actor."""
    cue = lists(cast.code)
    bracket = compiled(r"(.+?) ?\(([A-Z][\w&.-]+)\)$").match(name)
    plain = bracket.group(1) if bracket else name
    words = [w for w in plain.split(" ") if w]
    holder = _holder(plain, words, cue)
    if holder:
        figure = Figure(codec.slug(holder), holder, "person", frozenset((words[0].lower(),)))
        return _remember(figure, cast, [holder, *holder.split(" ")])
    office, courtesy = cue.sets["titles.office"], cue.sets["titles.courtesy"]
    titles = [k for k, w in enumerate(words) if w in office or w in courtesy]
    lead = next((k for k in range(len(words)) if k not in titles), len(words))
    last_title = titles[-1] if titles else -1
    kind: str | None
    if " of " in plain or " for " in plain:
        kind = cue.kinds.get(words[0]) or cue.kinds.get(words[-1])
    else:
        kind = cue.kinds.get(words[-1]) or (
            "institution" if words[-1].lower() in cue.sets["people.singular"] else None
        )
    called = {words[0].lower(), words[-1].lower()}
    if kind is None and 0 <= last_title < len(words) - 1 and (lead or last_title > 0):
        person = " ".join(words[last_title + 1 :])
        figure = Figure(
            codec.slug(person), person, "person", frozenset(w.lower() for w in words[: last_title + 1])
        )
        return _remember(figure, cast, person.split(" "))
    if kind is None:
        if role not in ("agent", "speaker", "participant", "recipient") and not bracket:
            return None
        human = (
            role == "speaker"
            or compiled(_GIVEN_NAME).search(plain) is not None
            or _told_as_person(plain, cast)
        )
        human = human and words[0] not in cue.sets["people.not_given_names"]
        kind = "person" if human and len(words) in (2, 3) else "institution"
    if not cue.sets["common.company"].isdisjoint(words):
        called.add("company")
    figure = Figure(codec.slug(plain), plain, kind, frozenset(called))
    return _remember(figure, cast, words if kind == "person" else [bracket.group(2)] if bracket else [])


def _holder(plain: str, words: list[str], cue: Lists) -> str:
    """The person in "Secretary of State Madeleine Albright": two names after what the office is of; "" for none."""
    office, of, rest = plain.partition(" of ")
    named = rest.split(" ")
    held = of and cue.kinds.get(office.split(" ")[-1]) == "office" and words[-1] not in cue.kinds
    if not held or registry.find(plain) is not None or set(named) & {"and", "of", "the"}:
        return ""
    given = compiled(_GIVEN_NAME).fullmatch(words[-1])
    if len(named) == 3 or (given and len(named) > 2):
        return " ".join(named[-2:])
    place = 2 if named[0] in cue.sets["people.not_given_names"] else 1
    return " ".join(named[place:]) if len(named) == 4 else ""


_GIVEN_NAME = r"\b[A-Z][a-z]+-[a-z]+\b"


def _told_as_person(name: str, cast: Cast) -> bool:
    """Whether the text goes on with "who" after a name."""
    if cast.persons is None:
        cast.persons = frozenset(
            compiled(r"([A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,2}),?\swho\s").findall(cast.text)
        )
    return name in cast.persons


def _remember(figure: Figure, cast: Cast, short: list[str] | None = None) -> Figure:
    if figure.id not in cast.known:
        cast.known[figure.id] = figure
        for word in figure.called:
            cast.called.setdefault(word, figure)
    for word in short or ():
        cast.short.setdefault(word.casefold(), figure)
    if figure.kind == "person":
        cast.person = figure
    return figure
