"""Whom a whole text presents: persons with their titles, and what an abbreviation in brackets stands for."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.events.actor_cues import Lists, lists
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.names import with_number

_RUN = r"[A-Z][\w’'-]*\.?(?: [A-Z][\w’'.-]*)+"
NICKNAME = r"(?<=[a-z]) \([A-Z][a-z]+\)(?= [A-Z][a-z])"
"""What somebody is called besides, within the name ("Charles (Chuck) Cooper")."""
_SHORT = r"\(([A-Z][A-Za-z&.-]{0,10}[A-Z])\)"


class Presented:
    """The persons a text names in full and by which titles, and the long forms of its abbreviations.

    Looked for once, over the whole text: a headline or a lead says "Perry" and "the mayor" before the full name
    comes. `persons` are full names with their titles in lower case, `whole` names that are to be
    read as one word although they hold a number or an "and".
    """

    __slots__ = ("_by_given", "_by_surname", "_by_title", "_cue", "long", "persons", "whole")

    def __init__(self, text: str, code: str) -> None:
        self.persons: dict[str, set[str]] = {}
        self._by_surname: dict[str, list[str]] = {}
        self._by_given: dict[str, list[str]] = {}
        self._by_title: dict[str, list[str]] = {}
        self._cue = cue = lists(code)
        text = compiled(NICKNAME).sub("", text)
        for name, title in _persons(text, cue):
            self.add(name, title)
        self.long = dict(_abbreviations(text, cue))
        joined = (name for name in self.long.values() if " and " in name or " & " in name)
        self.whole = (*with_number(text, code), *joined)
        for match in cue.patterns.nickname.finditer(text):
            full = f"{match[1]} {match[3]}"
            self.add(full)
            self._note(self._by_given, match[2], full)
        for match in cue.patterns.known_as.finditer(text):
            before = {name: text.rfind(name, 0, match.start()) for name in self.persons}
            if match[1].casefold() not in self._by_given and max(before.values(), default=-1) >= 0:
                self._note(self._by_given, match[1], max(before, key=lambda name: before[name]))

    def add(self, name: str, title: str = "") -> None:
        """Take in one person; `title` in any case, empty for none."""
        known = self.persons.setdefault(name, set())
        words = [word for word in name.split(" ") if word not in self._cue.sets["titles.suffixes"]]
        self._note(self._by_surname, surname(words), name)
        for word in words:
            self._note(self._by_given, word, name)
        for k in range(1, len(words) - 1):  # "Van Hollen"
            self._note(self._by_surname, " ".join(words[k:]), name)
        title = " ".join(self._cue.short_titles.get(word, word.lower()) for word in title.split(" "))
        if title and title != "person" and title not in known:
            known.add(title)
            parts = title.split(" ")
            for k in range(len(parts)):
                self._note(self._by_title, " ".join(parts[k:]), name)

    @staticmethod
    def _note(index: dict[str, list[str]], key: str, name: str) -> None:
        names = index.setdefault(key.casefold(), [])
        if name not in names:
            names.append(name)

    def full(self, word: str, title: str = "") -> str | None:
        """The one person that a surname, or else a given name, can mean; of several the one with this title."""
        low = word.casefold()
        found = self._by_surname.get(low) or self._by_given.get(low) or []
        if len(found) > 1 and title:
            titled = self._by_title.get(title.lower(), ())
            found = [name for name in found if name in titled]
        return found[0] if len(found) == 1 else None

    def ends(self, name: str) -> bool:
        """Whether a name is that of a person, in full behind titles, or in part."""
        words = name.split(" ")
        return any(" ".join(words[k:]) in self.persons for k in range(len(words) - 1)) or bool(
            self.full(name)
        )

    def holder(self, title: str) -> str | None:
        """The one person presented with a title; None where several are."""
        found = self._by_title.get(title.lower(), ())
        return found[0] if len(found) == 1 else None


def surname(words: list[str]) -> str:
    """The surname of a full name: the last word, but the first before a hyphenated given name (Cho Gyu-il)."""
    return words[0] if compiled(_GIVEN).fullmatch(words[-1]) else words[-1]


_CAPITAL = r"(?<!\S)([A-Z][\w’'-]*)\s\Z"
_GIVEN = r"[A-Z][a-z]+-[a-z]+"


def _runs(text: str, titles: frozenset[str]) -> Iterator[tuple[int, list[str], int]]:
    """Words with capitals in a row, with where they start and end: at a full stop, but not at an abbreviation's."""
    for match in compiled(_RUN).finditer(text):
        start, words = match.start(), match.group().split(" ")
        first, place = 0, start
        if "." in match.group():
            for k, word in enumerate(words):
                place += len(word) + 1
                if word[-1] == "." and len(word) > 2 and word not in titles:
                    yield start, words[first : k + 1], place - 2
                    first, start = k + 1, place
        if first < len(words):
            yield start, words[first:], match.end()


def _persons(text: str, cue: Lists) -> Iterator[tuple[str, str]]:
    """Full names and titles: after a title, before one or "who", and names that begin with a frequent given name."""
    titles, given, kinds = cue.sets["titles.any"], cue.sets["people.given"], cue.kinds
    leading, things = cue.sets["people.leading"], cue.sets["not_actors.heads"]
    for start, words, end in _runs(text, titles):
        while len(words) > 2 and words[0] in leading:
            start += len(words.pop(0)) + 1
        last = words[-1] = words[-1].removesuffix("'s").removesuffix("’s").rstrip(".,'’")
        if len(words) < 2 or last in kinds:
            continue
        lead = -1
        for k in range(len(words) - 1):
            lead = k if words[k] in titles else lead
        name = words[lead + 1 :]
        known = name[0] in given
        if not 2 <= len(name) <= 4 or (last in things and not (known and len(name) == 2)):
            continue  # "Mayor Tom Hall" is a person, "Prince Albert Bridge" is not
        title = " ".join(words[: lead + 1])
        if lead < 0:
            if len(name) == 4 or not kinds.keys().isdisjoint(name):
                continue
            title = _title_before(text, start, cue) or _title_after(text, end, cue)
            title = title if known or (title and _may_be_named(text, start, name[0], cue)) else ""
        if title or (last not in things and (known or compiled(_GIVEN).fullmatch(last))):
            yield " ".join(name), title


def _may_be_named(text: str, start: int, first: str, cue: Lists) -> bool:
    """Whether capitals can be a person's name: they begin as no place does and follow no preposition of place."""
    return first not in cue.sets["people.not_given_names"] and not _inside(text, start, cue)


def _inside(text: str, start: int, cue: Lists) -> bool:
    """Whether a name stands after a preposition of place."""
    before, _, last = text[max(start - 24, 0) : start].rstrip().rpartition(" ")
    return (
        last.lower() in cue.sets["people.placing"]
        and before.rpartition(" ")[2].lower() not in cue.sets["people.toward"]
    )


def _title_before(text: str, start: int, cue: Lists) -> str:
    """The title in lower case before a name ("council leader"), or the office with a comma behind it; "" for none."""
    if text[start - 2 : start] == ", ":
        office = compiled(_OFFICE).search(text, max(start - 70, 0), start)
        if office and not cue.sets["titles.office"].isdisjoint(office["title"].split(" ")):
            return office.group()[:-2]
    before = text[max(start - 24, 0) : start].rstrip(" ,").rpartition(" ")[2]
    return before if before in cue.sets["titles.before"] else ""


_OFFICE = r"(?P<title>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) (?:of|for)(?: [\w-]+){1,8}, \Z"


def _title_after(text: str, end: int, cue: Lists) -> str:
    """The title in apposition after a name, "person" where the text goes on with "who" or an age; "" for none."""
    following = text[end : end + 2]
    pattern = cue.patterns.turn if following[:1] == "," or following in cue.relative else cue.patterns.serving
    match = pattern.match(text, end, end + 80)
    return (match["title"] or "person").lower() if match else ""


def _abbreviations(text: str, cue: Lists) -> Iterator[tuple[str, str]]:
    """Abbreviations in brackets with the names they follow.

    Their letters are sought backwards from the end of the name, the first at the head of a word, after A. Schwartz
    and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (Pacific Symposium
    on Biocomputing 8, 2003); the name goes on to the left over capitalised words (Korea in "Korea Land and …", LH).
    """
    for match in compiled(_SHORT).finditer(text):
        letters = [letter for letter in match[1].lower() if letter.isalnum()]
        begin = max(match.start() - 20 * len(letters) - 20, text.rfind("\n", 0, match.start()) + 1)
        line = text[begin : match.start()].rstrip()
        low, place = line.lower(), len(line)
        for k in range(len(letters) - 1, -1, -1):
            place = low.rfind(letters[k], 0, max(place, 0))
            while k == 0 and place > 0 and low[place - 1].isalnum():
                place = low.rfind(letters[0], 0, place)
        if place < 0 or len(low) != len(line) or not line[place].isupper():
            continue
        while (before := compiled(_CAPITAL).search(line, max(place - 30, 0), place)) and (
            before[1] not in cue.sets["people.starters"]
        ):
            place = before.start()
        yield match[1], " ".join(line[place:].split())
