"""Which of many sentences can bear on a claim: an inverted index that is filled word by word, as claims ask for them.

Reading every sentence for its notions before the first claim would take half as long as finding the events did
(16 s for 12,000 Korean sentences); looking a claim's words up in the joined text takes some tenths of a second.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import log

from relocate_cli import matching, registry
from relocate_cli.claims.language import codes, language
from relocate_cli.claims.passages import Passage, anchor, passage, sentences
from relocate_cli.claims.statements import Statement
from relocate_cli.model import Document, Participant, Reading

MOST = 40
"""How many passages are compared with a claim at most: the best by the weight of what they share with it."""
_SHORTEST_STEM = 4
_RARELY = 0.1
"""What a word weighs at least, that stands in every sentence."""


class Index:
    """The sentences of readings, joined into one text in lower case, and where in it the words asked for stand."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._places: list[tuple[Reading, int]] = []
        self._starts: list[int] = []
        self._acting: defaultdict[str, set[int]] = defaultdict(set)
        self._found: dict[str, frozenset[int]] = {}
        self._stands: dict[str, frozenset[int]] = {}
        self._passages: dict[int, Passage] = {}
        self._ranges: dict[int, tuple[int, int]] = {}
        self._people: dict[int, frozenset[str]] = {}
        self.figures: dict[str, Participant] = {}
        parts: list[str] = []
        length = 0
        for reading in readings:
            first = len(self._places)
            for number, text in enumerate(_texts(reading)):
                self._places.append((reading, number))
                self._starts.append(length)
                parts.append(f"{text}\n")
                length += len(text) + 1
            self._ranges[id(reading.document)] = first, len(self._places)
            self._note(reading)
        self._text = "".join(parts).lower()
        if len(self._text) != length:  # letters that are several in lower case
            self._text = "".join(part if len(part.lower()) != len(part) else part.lower() for part in parts)

    def _note(self, reading: Reading) -> None:
        """Note who acts in which sentence, also where a pronoun stands for the name."""
        first = len(self._places) - len(sentences(reading.document)) if reading.document.sentences else 0
        starts = [sentence.start for sentence in sentences(reading.document)]
        bare_from = len(self._places) - len(reading.events)
        for number, event in enumerate(reading.events):
            at = first + bisect_right(starts, anchor(event)) - 1 if starts else bare_from + number
            for person in event.actors:
                self._acting[matching.identity(person)].add(at)
        figures = {p.name: p for event in reading.events for p in event.actors if _by_name(p)}
        self._people[id(reading.document)] = frozenset(figures)
        self.figures |= figures

    @property
    def people(self) -> frozenset[str]:
        """The names in one word of all of whom the readings tell and whom no registry has."""
        return frozenset(self.figures)

    def __len__(self) -> int:
        return len(self._places)

    def find(self, claim: Statement, most: int = MOST) -> Sequence[Passage]:
        """The passages nearest to what a claim states, best first: each rare notion in common weighs more."""
        scores: defaultdict[int, float] = defaultdict(float)
        total = len(self._places) + 1
        for notion in sorted(claim.passage.notions | claim.clause | claim.people):
            listed = self._listed(notion)
            weight = log(total / (len(listed) + 1)) + _RARELY
            for number in listed:
                scores[number] += weight
        best = sorted(scores, key=lambda number: (-scores[number], number))[:most]
        return [self._passage(number) for number in best]

    def rarity(self, notions: frozenset[str]) -> float:
        """How rare a word is that stands for some notions: 1 where it is in no sentence, 0 where it is in all."""
        total = len(self._places) + 1
        often = max((len(self._listed(notion)) for notion in notions), default=0)
        return min(1.0, max(0.0, log(total / (often + 0.5)) / log(total))) if total > 1 else 0.0

    def tells(self, document: Document, notions: frozenset[str]) -> bool:
        """Whether a document has a word, anywhere, that may stand for one of some notions."""
        first, last = self._ranges.get(id(document), (0, 0))
        return any(first <= number < last for notion in notions for number in self._listed(notion))

    def writes(self, form: str) -> bool:
        """Whether some words stand as they are in a source."""
        return next(self._standing(form.lower()), None) is not None

    def within(self, document: Document) -> list[Passage]:
        """All passages of a document, in order."""
        return [self._passage(number) for number in range(*self._ranges.get(id(document), (0, 0)))]

    def _listed(self, notion: str) -> frozenset[int]:
        if notion not in self._found:
            found = set(self._acting.get(notion.removeprefix("e:"), ())) if notion[:2] == "e:" else set()
            for form in _forms(notion):
                if form not in self._stands:
                    self._stands[form] = frozenset(self._standing(form))
                found |= self._stands[form]
            self._found[notion] = frozenset(found)
        return self._found[notion]

    def _standing(self, form: str) -> Iterator[int]:
        """The numbers of the sentences in which a form stands, in Latin letters at the beginning of a word only."""
        latin = form[0].isascii()
        at = self._text.find(form)
        while at >= 0:
            if not latin or not self._text[at - 1 : at].isalnum():
                number = bisect_right(self._starts, at) - 1
                yield number
                at = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self._text)
            at = self._text.find(form, at + 1)

    def _passage(self, number: int) -> Passage:
        if number not in self._passages:
            reading, place = self._places[number]
            people = self._people.get(id(reading.document), frozenset())
            self._passages[number] = passage(reading, place, people)
        return self._passages[number]


def _by_name(person: Participant) -> bool:
    """Whether somebody goes by one word in Hangul that is read as another one, unless it is known to be a name."""
    one = len(person.name) >= _NAME and person.name.isalpha() and not person.name.isascii()
    return one and person.kind in ("person", "local government") and not registry.holds(person.id)


_NAME = 3
"""How many syllables a name has at the least that is no word besides."""


def _texts(reading: Reading) -> Iterator[str]:
    document = reading.document
    if not document.sentences:
        yield from (event.title for event in reading.events)
    for sentence in sentences(document):
        yield document.text[sentence.start : sentence.end]


@lru_cache(maxsize=4096)
def _forms(notion: str) -> tuple[str, ...]:
    """How a notion may be written: the words of the lexicon, the names of a body, a word or a name as it stands."""
    kind, _, word = notion.partition(":")
    if not word:
        known = registry.notions()
        kinds = [n for n in known.values() if n.id == notion or n.id.endswith(f"-{notion}")]
        kinds += [known[part] for n in kinds for pair in n.made_of for part in pair[:1] if part in known]
        return _shortest({_stem(form) for n in kinds for forms in n.words for form in forms})
    if kind == "e":
        entry = registry.get(word)
        names = (*entry.names, registry.base(entry)) if entry else ()
        return tuple({name.lower() for name in names if len(name) > 1})
    if kind in ("s", "n"):
        return ()  # consonants stand nowhere by themselves, and numbers everywhere
    if kind == "w" and not word.isascii():
        return (word, registry.romanize(word).lower())
    return (_stem(word),)


def _shortest(forms: set[str]) -> tuple[str, ...]:
    """Forms without those that begin with another one, which stands wherever they do."""
    kept: list[str] = []
    for form in sorted(forms):  # a beginning is sorted right before what begins with it
        if not kept or not form.startswith(kept[-1]):
            kept.append(form)
    return tuple(kept)


def _stem(form: str) -> str:
    """What the inflected forms of a word have in common at their beginning; of a phrase, of its first long word."""
    form = form.lower()
    if not form.isascii():
        return form
    spoken = [known for code in codes() if (known := language(code)) and not known.glued]
    empty = frozenset(word for known in spoken for word in known.empty)
    words = [word for word in form.replace("-", " ").split() if word not in empty]
    word = max(words or [form], key=len)
    endings = {ending for known in spoken for pair in known.endings for ending in pair} - {""}
    for ending in sorted(endings, key=lambda ending: (-len(ending), ending)):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
