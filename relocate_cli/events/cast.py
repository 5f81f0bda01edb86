"""Who has been named in a document so far, and whom a short name, a title, a common noun or a pronoun means again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from relocate_cli import codec, registry
from relocate_cli.events.actor_cues import lists
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.names import head_of
from relocate_cli.events.presenting import Presented


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody known in a document: who it is, and the common nouns it may be called by ("the city")."""

    id: str
    name: str
    kind: str
    called: frozenset[str] = frozenset()


class Cast:
    """Who has been named in a document so far, the latest subject last, and short names for them.

    `when` is the ISO date of the document, empty for none, `source` its id. `subjects` are the actors of the latest
    main clause and `thing` its words where there is none, `person` the latest person, `spoke` whom the latest
    official spoke for: what "it", "she" and "the official" mean. `called` are common nouns of subjects, `noted` of
    all that was named, the latest with each, `sorts` all bodies by them, `leading` by the first word of their names,
    `groups` people with a proper name ("Halden councillors"). `shown_as` are the names as first written, `called_as`
    what stands for them where none is ("The government"), `read` is the subject identified last, by where it starts.
    `read_to` and `in_quote` say whether a quotation is open.
    """

    __slots__ = (
        "_capitals",
        "_country",
        "_low",
        "_places",
        "_presented",
        "called",
        "called_as",
        "code",
        "groups",
        "in_quote",
        "known",
        "leading",
        "named",
        "noted",
        "person",
        "persons",
        "read",
        "read_to",
        "sexes",
        "short",
        "shown_as",
        "sorts",
        "source",
        "spoke",
        "subjects",
        "text",
        "thing",
        "told",
        "when",
    )

    def __init__(self, code: str, text: str, when: str = "", source: str = "") -> None:
        self.code, self.text, self.when, self.source = code, text, when, source
        self.known: dict[str, Figure] = {}
        self.leading: dict[str, list[Figure]] = {}
        self.sorts: dict[str, list[Figure]] = {}
        self.called: dict[str, Figure] = {}
        self.noted: dict[str, Figure] = {}
        self.groups: dict[str, Figure] = {}
        self.short: dict[str, Figure] = {}
        self.shown_as: dict[str, str] = {}
        self.called_as: dict[str, str] = {}
        self.named: dict[str, registry.Entry | None] = {}
        self.persons: dict[str, Figure] = {}
        self.sexes: dict[str, str] = {}
        self.subjects: tuple[Figure, ...] = ()
        self.person: Figure | None = None
        self.spoke: Figure | None = None
        self.thing = ""
        self.told: set[tuple[str | None, str]] = set()  # times of events with their kinds and words
        self.read: tuple[int, tuple[Figure, ...]] = (-1, ())
        self.read_to = 0
        self.in_quote = False
        self._capitals: frozenset[str] | None = None
        self._places: dict[str, bool] = {}
        self._low: str | None = None
        self._country: str | None = None
        self._presented: Presented | None = None

    @property
    def presented(self) -> Presented:
        """The persons and abbreviations of the whole text."""
        if self._presented is None:
            self._presented = Presented(self.text, self.code)
        return self._presented

    def shown(self, identifier: str, name: str) -> str:
        """The name by which the text first names somebody; empty where it does not."""
        if written := self.shown_as.get(identifier):
            return written
        if name.islower() or name not in self.text:
            return self.called_as.get(identifier, name if name in self.text else "")
        return name

    def written(self, name: str) -> str:
        """A name in capital letters as the text writes it elsewhere, else with capital initials."""
        if self._low is None:
            self._low = self.text.lower() if len(self.text.lower()) == len(self.text) else ""
        at = self._low.find(name.lower())
        while at >= 0:
            found = self.text[at : at + len(name)]
            if not found.isupper():
                return found
            at = self._low.find(name.lower(), at + len(name))
        return name.title()

    @property
    def subject(self) -> Figure | None:
        """The actor of the latest main clause, where it is one."""
        return self.subjects[0] if len(self.subjects) == 1 else None

    def registered(self, name: str) -> registry.Entry | None:
        """The registered body or office that a name means in this text, at its date."""
        if name not in self.named:
            self.named[name] = registry.meant(name, self.text, self.when) or self._of_country(name)
        return self.named[name]

    def _of_country(self, name: str) -> registry.Entry | None:
        """The body of a name that says its country ("U.S. Mint"), or the municipality that a government is of."""
        cue = lists(self.code)
        first, _, rest = name.partition(" ")
        if rest and first in cue.national:
            country = f"{cue.national[first]}/"
            found = [each for each in registry.candidates(rest, self.when) if each.id.startswith(country)]
            return found[0] if len(found) == 1 else None
        for ending in cue.governing:
            if name.endswith(ending):
                entry = registry.meant(name.removesuffix(ending), self.text, self.when)
                return entry if entry and entry.kind == "local government" else None
        return None

    def is_name(self, word: str) -> bool:
        """Whether a word that begins a sentence is a name: registered, met before, or capitalised elsewhere too."""
        known = word.casefold() in self.short or word in lists(self.code).sets["people.countries"]
        if not word[1:].islower() or known or registry.candidates(word) or self.presented.full(word):
            return True
        if self._capitals is None:
            self._capitals = frozenset(compiled(r"(?<=[a-z0-9,;]\s)[A-Z]\w+").findall(self.text))
        return word in self._capitals

    def is_place(self, name: str) -> bool:
        """Whether the text speaks of a name as of a place ("in Riverton", "the town of Riverton")."""
        if name not in self._places:
            self._places[name] = self._stands_as_place(name)
        return self._places[name]

    def _stands_as_place(self, name: str) -> bool:
        sets = lists(self.code).sets
        at = self.text.find(name)
        while at >= 0:
            before = self.text[max(at - 30, 0) : at].lower().split()
            end = at + len(name)
            whole = not self.text[end : end + 1].isalnum() and len(before) > 1
            if whole and before[-1] in sets["people.inside"] and before[-2] not in sets["people.not_inside"]:
                return True
            route = len(before) > 3 and not sets["people.coming"].isdisjoint(before[-4:-1])
            if whole and before[-1] in sets["people.going"] and route:
                return True
            onward = self.text[end : end + 8].split()[:1]
            if whole and before[-1] in sets["people.coming"] and not sets["people.going"].isdisjoint(onward):
                return True
            if whole and before[-1] == "of" and before[-2] in sets["people.sorts_of_place"]:
                return True
            at = self.text.find(name, end)
        return False

    def remember(self, figure: Figure, short: tuple[str, ...] = ()) -> Figure:
        """Take in somebody who has just been named, with names that will be enough from here on."""
        if figure.id not in self.known:
            self.known[figure.id] = figure
            if figure.kind != "person":
                self.leading.setdefault(figure.name.partition(" ")[0], []).append(figure)
                for noun in figure.called:
                    self.sorts.setdefault(noun, []).append(figure)
        elif figure.kind == "person" and not figure.called <= self.known[figure.id].called:
            self.known[figure.id] = replace(figure, called=figure.called | self.known[figure.id].called)
        figure = self.known[figure.id]
        for word in figure.called:
            self.noted[word] = figure
        for word in short:
            self.short.setdefault(word.casefold(), figure)
        if figure.kind == "person":
            self.persons.pop(figure.id, None)
            self.persons[figure.id] = figure
        return figure

    def enter(self, entry: registry.Entry) -> Figure:
        """The figure of a registered body or office."""
        called = {entry.form.split(" ")[-1], head_of(entry.name).lower()}
        if entry.form in _AGENCIES:
            called |= lists(self.code).sets["common.agencies"]
        if entry.kind == "office":
            called.add(entry.id.rpartition("/")[2])
        return self.remember(Figure(entry.id, entry.name, entry.kind, frozenset(called)))

    def meet(self, name: list[str], titles: list[str]) -> Figure:
        """The person of a name, in full or in part, with the titles before it."""
        cue = lists(self.code)
        title = " ".join(cue.short_titles.get(word, word.lower()) for word in titles)
        full = " ".join(name).rstrip(".")
        if full not in self.presented.persons:
            known = self.presented.full(full, title)
            if known is None and len(name) > 1:
                self.presented.add(full, title)
            full = known or full
        sex = self._sex(full, titles)
        words = {
            word
            for each in (title, *self.presented.persons.get(full, ()))
            for word in (each, each.rpartition(" ")[2])
        }
        identifier = person_id(full) if " " in full else self.alone(full)
        figure = Figure(identifier, full, "person", frozenset(words - {""}))
        if sex:
            self.sexes[figure.id] = sex
        return self.remember(figure)

    def national(self, noun: str) -> Figure | None:
        """The country's body that "the government" means, where the text is about one country only."""
        cue = lists(self.code)
        if self._country is None:
            found = [country for country in registry.countries() if registry.evident(country, self.text)]
            others = cue.sets["people.countries"] if len(found) == 1 else ()
            foreign = any(name in self.text and not registry.cued(found[0], name) for name in others)
            self._country = "" if len(found) != 1 or foreign else found[0]
        ending = cue.of_country.get(noun)
        entry = registry.get(f"{self._country}/{ending}") if ending and self._country else None
        return self.enter(entry) if entry else None

    def alone(self, name: str) -> str:
        """The id of somebody of whom a text says no more ("committee", "Mr Reed"): another in every text."""
        return f"{codec.slug(name)}-{codec.event_id(self.source, name, None, 'actor')}"

    def company(self, name: str) -> Figure | None:
        """The one company whose name begins with these words ("Halden" for Halden Timber & Glass Co.)."""
        company = lists(self.code).sets["common.company"]
        alike = self.leading.get(name.partition(" ")[0], ())
        found = [
            f for f in alike if f.name.startswith(f"{name} ") and not company.isdisjoint(f.name.split(" "))
        ]
        return found[0] if len(found) == 1 else None

    def _sex(self, full: str, titles: list[str]) -> str:
        """ "male", "female" or "" by the titles and the given name."""
        sets = lists(self.code).sets
        for name in ("male", "female"):
            if not sets[f"titles.{name}"].isdisjoint(titles):
                return name
        first = full.split(" ")[0]
        return next((name for name in ("male", "female") if first in sets[f"people.{name}"]), "")

    def recall(self, noun: str) -> Figure | None:
        """Whom "the" with a common noun or a title means: the latest subject called so, or the latest named so."""
        found = self.called.get(noun)
        if found is None and (holder := self.presented.holder(noun)):
            return self.meet(holder.split(" "), [])
        found = found or self.noted.get(noun)
        other = lists(self.code).synonyms.get(noun)
        return found or (self.recall(other) if other else None)

    def latest(self, noun: str, count: int) -> tuple[Figure, ...]:
        """The latest so many different bodies of a sort ("the two cities"); none where there are not as many."""
        found = self.sorts.get(noun, ())
        return tuple(found[-count:]) if len(found) >= count else ()

    def mean(self, pronoun: str) -> tuple[Figure, ...]:
        """Whom a pronoun means; nobody where that is in doubt."""
        sets = lists(self.code).sets
        if pronoun in sets["people.persons"]:
            wanted = "female" if pronoun in sets["people.feminine"] else "male"
            recent = (*filter(None, (self.person,)), *islice(reversed(self.persons.values()), _RECENT))
            found = next((each for each in recent if self.sexes.get(each.id, wanted) == wanted), None)
            if found:
                self.sexes.setdefault(found.id, wanted)
            return (found,) if found else ()
        if pronoun in sets["people.bodies"]:
            return self.subjects if self.subject and self.subject.kind not in ("person", "group") else ()
        if pronoun in sets["people.plural"]:
            return () if self.subject and self.subject.kind == "person" else self.subjects
        return ()

    def owner(self, word: str) -> Figure | None:
        """Whom "its", "his", "her" or "their" means, where it is one."""
        found = self.mean(word)
        return found[0] if len(found) == 1 else None


_AGENCIES = frozenset(("agency", "institution", "public institution", "department", "committee"))
"""Forms of registered bodies that go by "the agency" as well."""
_RECENT = 20
"""So many of the persons named last can be "he" or "she"."""


def body_id(name: str) -> str:
    """The id of a body that is not registered: a slug, set apart where another country's body has the very name."""
    entry = registry.find(name)
    return f"other/{codec.slug(entry.name)}" if entry else codec.slug(name)


def person_id(name: str) -> str:
    """The id of a person: for a Korean name that of its plain reading, so that its spellings are one; else a slug."""
    person = registry.person(name)
    return person.id if person else codec.slug(name)
