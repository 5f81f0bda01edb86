"""Whom a noun phrase means: a registered body, a person by name and title, or a body by its last syllables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from relocate_cli import codec, lang, registry
from relocate_cli.events.cast import Figure
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Participant, Role

_LONGEST = 7
"""Longest noun phrase, in words."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The cue words for actors of one language; `kinds` are last syllables with the sort of body they name."""

    kinds: dict[str, str]
    sets: dict[str, frozenset[str]]


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
    return Lists(kinds, sets)


class Cast:
    """Who has been named in a document so far: by id, by what a body or person may be called again, as written.

    `speaker` is who spoke last, `topic` whom the latest sentence was about, `written` the name in the text's own
    language by which somebody was first named.
    """

    __slots__ = ("called", "code", "known", "persons", "speaker", "text", "topic", "whole", "written")

    def __init__(self, code: str, text: str) -> None:
        self.code, self.text = code, text
        self.known: dict[str, Figure] = {}
        self.called: dict[str, Figure] = {}
        self.whole: dict[tuple[str, str], bool] = {}
        self.persons: list[tuple[str, str, Figure]] = []
        self.written: dict[str, str] = {}
        self.speaker: Figure | None = None
        self.topic: Figure | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase: its first and last token, and its words without the particle."""

    first: int
    last: int
    words: tuple[str, ...]


def phrase(tokens: Sequence[Token], head: int, lowest: int) -> Phrase:
    """The noun phrase that a token with a particle ends, back over bare nouns to what is no part of it."""
    first = head
    while first > max(lowest, head - _LONGEST) and _bare(tokens[first - 1]):
        first -= 1
    names = [tokens[k].text for k in range(first, head)]
    return Phrase(first, head, (*names, tokens[head].noun.head or tokens[head].text))


def _bare(token: Token) -> bool:
    plain = not token.form and not token.comma and token.noun.role == "" and not token.speech
    return plain and token.what == "" and token.noun.head != ""


def coordinated(tokens: Sequence[Token], head: int, lowest: int) -> list[Phrase]:
    """A noun phrase and those joined to it by commas, "와" and "및"."""
    found = [phrase(tokens, head, lowest)]
    while len(found) < 30 and found[-1].first > lowest:
        k = found[-1].first - 1
        before = tokens[k]
        if before.form or before.mention or before.speech or before.what:
            break
        if not ((before.comma and before.noun.role in ("", "other")) or before.noun.role == "with"):
            break
        found.append(phrase(tokens, k, lowest))
    return found[::-1]


def participants(
    tokens: Sequence[Token], phrases: Sequence[Phrase], role: Role, cast: Cast
) -> Iterator[Participant]:
    """The actors that noun phrases name, in one role."""
    for each in phrases:
        for names in _apart(each.words):
            figure = identify(names, cast)
            if figure is None:
                continue
            surface = " ".join(_shortest(names, figure, cast))
            yield Participant(figure.id, figure.name, figure.kind, surface, role)


def _shortest(names: tuple[str, ...], figure: Figure, cast: Cast) -> tuple[str, ...]:
    """The words that name a registered body, without what runs into them ("… 확정 나주시")."""
    cue = lists(cast.code)
    if figure.kind == "group" or names[-1] in cue.sets["people.speaks_for"]:
        return names
    if figure.name in names:
        return names[names.index(figure.name) :]
    if registry.get(figure.id) is not None:
        return next((names[k:] for k in range(len(names)) if registry.candidates(" ".join(names[k:]))), names)
    return next((names[k:] for k in range(len(names) - 1, -1, -1) if registry.candidates(names[k])), names)


def _apart(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The names that a middle dot joins in one word ("진주·나주·김천시") each by itself, if they are registered."""
    last = names[-1]
    parts = last.split("·")
    if len(parts) > 1 and all(registry.candidates(part) for part in parts):
        yield from ((part,) for part in parts)
    else:
        yield names


def identify(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """Whom the words of a noun phrase mean; None where it is nobody."""
    cue = lists(cast.code)
    names = tuple(name.strip("‘’'") for name in names)
    more = next(
        (k for k, name in enumerate(names) if k and name in cue.sets["people.and_others"]), len(names)
    )
    names = names[:more]
    last = names[-1]
    if not last:
        return None
    person = _person(names, cue, cast)
    if person is not None:
        return person
    for k in range(len(names)):
        name = " ".join(names[k:])
        entry = None if name in cue.sets["not_actors.words"] else _entry(name, cast, k == 0)
        if entry is not None:
            return _registered(entry, name, cast)
    if last in cue.sets["people.speaks_for"]:
        return identify(names[:-1], cast) if len(names) > 1 else cast.topic
    if len(names) == 1 and last in cast.called:
        return cast.called[last]
    if len(names) == 1 and last in cue.sets["common.words"] | cue.sets["common.unnamed"]:
        return _plain(last, cue) if last in cue.sets["common.unnamed"] else None
    return _body(names, cue, cast) or _group(names, cue)


def _entry(name: str, cast: Cast, first: bool = True) -> registry.Entry | None:
    """The registered body of a name; of several, the one already known or named more fully elsewhere in the text.

    `first`: no other words stand before the name, which might tell that it is another country's.
    """
    found = registry.candidates(name)
    if len(found) > 1:
        found = tuple(e for e in found if e.id in cast.known) or tuple(
            e for e in found if _whole(e, name, cast)
        )
    entry = found[0] if len(found) == 1 else None
    if entry and entry.kind == "local government" and name not in entry.names and entry.id not in cast.known:
        # "예산" is a budget, "예산군" a county: a name without its form only once the text has the whole
        return entry if _whole(entry, name, cast) else None
    return entry if entry and (first or registry.at_home(entry, cast.text)) else None


def _whole(entry: registry.Entry, name: str, cast: Cast) -> bool:
    """Whether a text has a longer name of a body; looked up once."""
    key = (entry.id, name)
    if key not in cast.whole:
        cast.whole[key] = any(len(n) > len(name) and n in cast.text for n in entry.names)
    return cast.whole[key]


def _endings(names: Sequence[str], cue: Lists) -> set[str]:
    return {
        word for word in cue.sets["common.words"] for name in names if name.endswith(word) and name != word
    }


def _remember(figure: Figure, written: str, cast: Cast) -> Figure:
    if figure.id not in cast.known:
        cast.known[figure.id] = figure
        cast.written[figure.id] = written
    for word in figure.called:
        cast.called.setdefault(word, figure)
    return figure


def note(tokens: Sequence[Token], cast: Cast) -> None:
    """Take in the registered bodies that a sentence names, whatever they do there: they may be called again."""
    for token in tokens:
        if token.form is None and token.noun.role != "time" and 2 < len(token.noun.head) < 30:
            entry = _entry(token.noun.head, cast)
            if entry is not None:
                _registered(entry, token.noun.head, cast)


def _registered(entry: registry.Entry, written: str, cast: Cast) -> Figure:
    """A registered body, remembered when it is first named."""
    if entry.id in cast.known:
        return cast.known[entry.id]
    called = _endings(entry.names, lists(cast.code)) | {entry.id.rpartition("/")[2]}
    return _remember(Figure(entry.id, entry.name, entry.kind, frozenset(called)), written, cast)


def _person(names: tuple[str, ...], cue: Lists, cast: Cast) -> Figure | None:
    """A person by name and title ("조규일 진주시장"), or by family name and title once known ("조 시장")."""
    title = _ending(names[-1], cue.sets["titles.office"])
    if title is None:
        return None
    if len(names) == 1:
        if names[0] != title:
            return None
        return next((f for _, held, f in reversed(cast.persons) if held.endswith(title)), None)
    if len(names[-2]) == 1 and names[-2] in cue.sets["titles.surnames"]:
        for name, held, figure in reversed(cast.persons):
            if name.startswith(names[-2]) and held.endswith(title):
                return figure
    places = [0, len(names) - 2]
    for k in places:
        name = names[k]
        if not compiled(r"[가-힣]{2,4}").fullmatch(name) or registry.candidates(name):
            continue
        known = next((f for other, _, f in cast.persons if other == name), None)
        if known is None and not (len(name) == 3 and name[0] in cue.sets["titles.surnames"]):
            continue
        if known is None and (len(names) > 2 or k != 0) and _ending(name, cue.kinds) is not None:
            continue
        figure = known or Figure(codec.slug(name), name, "person", frozenset())
        cast.persons.append((name, names[-1], figure))
        return _remember(figure, " ".join(names), cast)
    return None


def _ending(word: str, ends: frozenset[str] | dict[str, str]) -> str | None:
    """The longest of some endings that a word has, be it the whole word."""
    for k in range(min(len(word), 6), 0, -1):
        if word[-k:] in ends:
            return word[-k:]
    return None


def _plain(word: str, cue: Lists) -> Figure:
    return Figure(codec.slug(word), word, cue.kinds.get(word, "institution"), frozenset())


def _body(names: tuple[str, ...], cue: Lists, cast: Cast) -> Figure | None:
    """A body by the last syllables of its name, with the words before it that belong to the name."""
    last = names[-1]
    if (
        len(names) > 1
        and len(last) > 2
        and last[-1] in cue.sets["common.parts"]
        and registry.candidates(names[-2])
    ):
        name = " ".join(names[-2:])
        return _remember(Figure(codec.slug(name), name, "local government"), name, cast)
    if cue.sets["common.signs"] & set(last):
        return _remember(Figure(codec.slug(last), last, "institution"), last, cast)
    end = _ending(last, cue.kinds)
    not_one = _ending(last, cue.sets["not_actors.ends"])
    if end is None or (not_one is not None and len(not_one) >= len(end)):
        return None
    if not compiled(r"[가-힣A-Za-z0-9·()&-]+").fullmatch(last):
        return None
    if len(end) == 1 and len(last) < 3:
        return None
    if len(last) == len(end) and cue.kinds[end] != "council":
        return None
    kept = [last] if len(last) > len(end) else [*names[-2:]]
    if len(kept) == 1 and len(last) == len(end):
        return None
    name = " ".join(kept)
    figure = Figure(codec.slug(name), name, cue.kinds[end], frozenset(_endings((name,), cue)))
    return _remember(figure, name, cast)


def _group(names: tuple[str, ...], cue: Lists) -> Figure | None:
    last = names[-1]
    head = last.removesuffix(next(iter(cue.sets["people.plural"])))
    end = _ending(head, cue.sets["people.groups"])
    if (end is None or (head == last and len(names) == 1)) and not _counted(names, cue):
        return None
    name = " ".join(names)
    return Figure(codec.slug(name), name, "group")


def _counted(names: tuple[str, ...], cue: Lists) -> bool:
    """Whether a noun phrase ends in a number of people ("위원 16명", "시민 300여 명")."""
    told = compiled(r"(.*?)([\d,]+여?)?([^\d,]+)").fullmatch("".join(names[-2:]))
    return len(names) > 1 and bool(told and told[2] and told[3] in cue.sets["people.counters"])
