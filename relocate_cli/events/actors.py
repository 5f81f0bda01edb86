"""Who takes part in an event: actors recognised in a clause, resolved to whom the words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from relocate_cli import codec, lang, registry
from relocate_cli.events.clauses import Clause, Range
from relocate_cli.events.predicates import Predicate
from relocate_cli.events.words import Words, compiled
from relocate_cli.model import Participant, Role


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody known in a document: who it is, and the common nouns it may be called by ("the city")."""

    id: str
    name: str
    kind: str
    called: frozenset[str] = frozenset()


@dataclass(slots=True)
class Cast:
    """Who has been named in a document so far, the latest subject last, and short names for them.

    `subject` is the actor of the latest main clause and `thing` its words where it is none, `person` the latest
    person, `spoke` whom the latest official spoke for: what "it", "she" and "the official" mean. `read_to`
    and `in_quote` say whether the text up to a place has an open quotation.
    """

    code: str
    text: str
    known: dict[str, Figure] = field(default_factory=dict)
    called: dict[str, Figure] = field(default_factory=dict)
    capitals: frozenset[str] | None = None
    read_to: int = 0
    in_quote: bool = False
    short: dict[str, Figure] = field(default_factory=dict)
    subject: Figure | None = None
    person: Figure | None = None
    spoke: Figure | None = None
    thing: str = ""


@dataclass(frozen=True, slots=True)
class _Lists:
    kinds: dict[str, str]
    sets: dict[str, frozenset[str]]
    offices: re.Pattern[str]
    joined: re.Pattern[str]


@cache
def _lists(code: str) -> _Lists:
    table = lang.table(code, "actors")
    kinds = {word: kind for kind, words in table["organisations"].items() for word in words.split()}
    kinds |= dict.fromkeys(table["titles"]["office"].split(), "office")
    sets = {
        f"{group}.{name}": frozenset(words.split())
        for group in ("titles", "common", "people", "not_actors", "roles")
        for name, words in table[group].items()
    }
    cap = r"[A-Z][\w&’'-]*"
    run = rf"{cap}(?:\s{cap})*"
    listing, plain = ("|".join(table["offices"][n].split()) for n in ("listing", "plain"))
    prefix = r"(?:(?:First|Second|Deputy|Vice|Prime|Presidential|National|Acting|Former|Federal|State)\s)*"
    offices = re.compile(
        rf"(?<!\w){prefix}(?:(?:{listing})\s(?:of|for)\s(?:the\s)?{run}(?:(?:,\s{run})*,?\sand\s(?:the\s)?{run})?"
        rf"|(?:{plain})\s(?:of|for|on)\s(?:the\s)?(?:{prefix}(?:{plain})\s(?:of|for|on)\s(?:the\s)?)?{run})"
    )
    heads = (
        "Corporation|Commission|Committee|Agency|Authority|Department|Administration|Institute|Board|Bureau"
    )
    joined = re.compile(
        rf"(?<!\w){run}\s(?:and|&)\s(?:{cap}\s)*?(?:{heads}|Service|Association|Ministry)(?!\w)"
    )
    return _Lists(kinds, sets, offices, joined)


def names(text: str, start: int, end: int, code: str) -> list[Range]:
    """Offsets of names that hold "of", "and" or commas and are to be read as one word."""
    lists = _lists(code)
    found: list[Range] = []
    for match in lists.offices.finditer(text, start, end):
        a, b = match.start(), _list_end(match.group()) + match.start()
        found.append((a, b))
    if " and " in text[start:end] or " & " in text[start:end]:
        for match in lists.joined.finditer(text, start, end):
            a, b = match.span()
            first = compiled(r"\s(?:and|&)\s").split(match.group())[0]
            if any(a < other_end and b > other for other, other_end in found):
                continue
            if registry.find(first) is None and first.split()[-1] not in lists.kinds:
                found.append((a, b))
    return found


_TITLE_CASE = r"(?:(?:[A-Z\d][\w’'&-]*|of|the|an?|and|on|in|for|to|at|by|with|from|as)\s+){5,}[A-Z][\w-]*"


def after_headline(text: str, start: int, end: int) -> int:
    """Where the sentence proper begins when a headline in title case runs into it without a full stop.

    Known by a registered name that ends the stretch of capitals and follows a capitalised word directly.
    """
    match = compiled(_TITLE_CASE).match(text, start, end)
    if match is None:
        return start
    places = [word.span() for word in compiled(r"\S+").finditer(match.group())]
    for k in range(max(len(places) - 6, 5), len(places)):
        before = match.group()[slice(*places[k - 1])]
        name = match.group()[places[k][0] :]
        if (
            before[0].isupper()
            and registry.find(name) is not None
            and registry.find(f"{before} {name}") is None
        ):
            return start + places[k][0]
    return start


def _list_end(name: str) -> int:
    """How much of "Ministry of Finance, Seoul City and Naju City" is one name: not what is a body by itself."""
    if registry.find(name) is not None:
        return len(name)
    for match in compiled(r",?\sand\s(?:the\s)?|,\s").finditer(name):
        following = compiled(r",|\sand\s").split(name[match.end() :])[0]
        if registry.find(following) is not None:
            return match.start()
    return len(name)


def participants(words: Words, clause: Clause, predicate: Predicate, cast: Cast) -> tuple[Participant, ...]:
    """The actors of an event with their roles, each once, in the order of the words."""
    found: dict[str, Participant] = {}
    for span, role in _places(words, clause, predicate, cast):
        known = "agent" if span == clause.subject else role
        for a, b in _parts(words, *span):
            figure = identify(words, a, b, cast, known if role == "object" else role)
            if figure is None or figure.id in found:
                continue
            surface = " ".join(cast.text[words.starts[a] : words.ends[b - 1]].split())
            found[figure.id] = Participant(figure.id, figure.name, figure.kind, surface, role)
    return tuple(found.values())


def _places(words: Words, clause: Clause, predicate: Predicate, cast: Cast) -> Iterator[tuple[Range, Role]]:
    """Where in a clause actors stand, and the role each place gives."""
    if clause.subject:
        yield clause.subject, ("object" if predicate.passive else "speaker" if predicate.saying else "agent")
    sets = _lists(cast.code).sets
    role: Role | None = "object"
    position = min(clause.verb[1] if predicate.act else len(words.tags), predicate.trigger + 1)
    while match := compiled(_PLACE).search(words.tags, position, clause.end):
        i, position = match.span()
        tag = words.tags[i]
        if tag in "Wc(":
            return
        if tag in "Ib":
            role = _role(words.text[i].lower(), predicate, sets)
        elif tag in "tG":
            role = "object"
        elif role is not None and not (clause.inverted and clause.subject and i < clause.subject[1]):
            position = _group_end(words, position, clause.end, sets)
            yield (i, position), role


_PLACE = r"[DYNP#Q]+(?:o[DYNPQ#]+)*|O|[Ib]|[tG]|[Wc(]"


def _group_end(words: Words, j: int, end: int, sets: dict[str, frozenset[str]]) -> int:
    """Where a group's name ends: with what tells it apart ("officials from 11 member cities")."""
    head = words.text[j - 1].lower()
    if head not in sets["people.groups"] and head not in sets["people.speaks_for"]:
        return j
    if j < end and words.text[j].lower() in sets["people.group_prepositions"]:
        phrase = compiled(r"[DYNP#Q]+").match(words.tags, j + 1, end)
        return phrase.end() if phrase else j
    return j


def _role(preposition: str, predicate: Predicate, sets: dict[str, frozenset[str]]) -> Role | None:
    if preposition in sets["roles.participant"]:
        return "participant"
    if preposition in sets["roles.recipient"]:
        return "recipient" if predicate.lemma in sets["roles.giving"] else None
    if preposition in sets["roles.passive"]:
        return "agent" if predicate.passive else None
    return None


def _parts(words: Words, a: int, b: int) -> Iterator[Range]:
    """The coordinated parts of a noun phrase."""
    start = a
    for position in range(a, b):
        if words.tags[position] in "C,":
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
    lists = _lists(cast.code)
    head = words.text[head_end - 1]
    if run is None or run[1] < head_end:
        return _common(words, (a, first, head_end, b), run, cast, role)
    name = words_text(words, *run)
    low = name.lower()
    if tags[a] == "D" and run[1] - run[0] == 1 and low in lists.sets["common.words"]:
        return _called(low, cast) or _named(name, cast, role)
    first_word = compiled(r"[^T,;:(\"'IC]").search(tags, 0, run[0]) is None
    if first_word and run[1] - run[0] == 1 and not _is_name(name, cast):
        return _group(words, first, b) if head.lower() in lists.sets["people.groups"] else None
    if head in lists.sets["not_actors.heads"] and registry.find(name) is None:
        return None
    return _named(name, cast, role)


def _is_name(word: str, cast: Cast) -> bool:
    """Whether a word that begins a sentence is a name: registered, met before, or capitalised elsewhere too."""
    if word.casefold() in cast.short or registry.candidates(word) or not word[1:].islower():
        return True
    if cast.capitals is None:
        cast.capitals = frozenset(compiled(r"(?<=[a-z0-9,;]\s)[A-Z]\w+").findall(cast.text))
    return word in cast.capitals


def words_text(words: Words, a: int, b: int) -> str:
    """A name as it is written, in one line, without a possessive ending."""
    return compiled(r"\s+").sub(" ", " ".join(words.text[a:b])).replace("( ", "(").replace(" )", ")")


def _proper(tags: str, a: int, b: int) -> Range | None:
    match = compiled(r"P+").search(tags, a, b)
    return match.span() if match else None


def _common(
    words: Words, bounds: tuple[int, int, int, int], run: Range | None, cast: Cast, role: Role
) -> Figure | None:
    """A phrase headed by a common noun: "a Jinju City official", "the city", "members of the Assembly"."""
    a, first, head_end, b = bounds
    sets = _lists(cast.code).sets
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
    if words.tags[a] == "D" and head in sets["common.words"] and head_end - first <= 2 and not run:
        figure = _called(head, cast)
        if figure is None and head in sets["common.any_body"] and role in ("agent", "speaker"):
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
    kinds = _lists(cast.code).kinds
    kind = kinds.get(head.capitalize(), "institution")
    return _remember(Figure(codec.slug(" ".join(name)), " ".join(name), kind, frozenset((head,))), cast)


def _group(words: Words, a: int, b: int) -> Figure:
    start = a - 1 if a and words.tags[a - 1] == "#" else a
    name = words_text(words, start, b)
    return Figure(codec.slug(name), name, "group")


def _pronoun(word: str, cast: Cast) -> Figure | None:
    sets = _lists(cast.code).sets
    if word in sets["people.persons"]:
        return cast.person
    if word in sets["people.bodies"]:
        return cast.subject if cast.subject and cast.subject.kind != "person" else None
    return cast.subject if word == "they" else None


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
    entry = registry.find(name)
    return entry if entry and registry.at_home(entry, cast.text) else None


def _entry_figure(entry: registry.Entry) -> Figure:
    called = {entry.form.split(" ")[-1], entry.name.split(" ")[-1].lower(), entry.name.split(" ")[0].lower()}
    if entry.kind == "office":
        called.add(entry.id.rpartition("/")[2])
    return Figure(entry.id, entry.name, entry.kind, frozenset(called))


def _known(name: str, cast: Cast, role: Role) -> Figure | None:
    """An unregistered name by its cue words: an organisation, an office, a person with a title, or a bare actor."""
    lists = _lists(cast.code)
    bracket = compiled(r"(.+?) ?\(([A-Z][\w&.-]+)\)$").match(name)
    plain = bracket.group(1) if bracket else name
    words = [w for w in plain.split(" ") if w]
    titles = lists.sets["titles.office"] | lists.sets["titles.courtesy"]
    lead = next((k for k, w in enumerate(words) if w not in titles), len(words))
    last_title = max((k for k, w in enumerate(words) if w in titles), default=-1)
    kind: str | None
    if " of " in plain or " for " in plain:
        kind = lists.kinds.get(words[0]) or lists.kinds.get(words[-1])
    else:
        kind = lists.kinds.get(words[-1]) or (
            "institution" if words[-1].lower() in lists.sets["people.singular"] else None
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
        kind = "person" if human and len(words) in (2, 3) else "institution"
    if set(words) & lists.sets["common.company"]:
        called.add("company")
    figure = Figure(codec.slug(plain), plain, kind, frozenset(called))
    return _remember(figure, cast, words if kind == "person" else [bracket.group(2)] if bracket else [])


_GIVEN_NAME = r"\b[A-Z][a-z]+-[a-z]+\b"


def _told_as_person(name: str, cast: Cast) -> bool:
    """Whether the text goes on with "who" after a name where it first stands."""
    start = cast.text.find(name)
    return start >= 0 and cast.text[start + len(name) : start + len(name) + 8].lstrip(", ")[:4] == "who "


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


def follow(words: Words, clause: Clause, cast: Cast) -> None:
    """Note the subject of a clause that has just been read, for the pronouns to come."""
    if clause.subject is None or clause.kind not in ("main", "complement"):
        return
    figure = identify(words, *clause.subject, cast, "agent") if clause.subject else None
    a, b = clause.subject
    said = clause.parent is not None and clause.verb[0] < clause.parent.verb[0]
    if (clause.kind == "main" or said) and words.tags[a] != "O":
        cast.subject = figure
        cast.thing = "" if figure else words_text(words, a, b)
    if figure and figure.id in cast.known:
        cast.called.update(dict.fromkeys(figure.called, figure))
