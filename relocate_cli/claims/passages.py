"""The sentences of documents with what the pipeline found in them, and what stands around each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from relocate_cli.claims import counted, currencies, quantities, words
from relocate_cli.claims.language import codes, language
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.words import Word
from relocate_cli.model import Document, Event, Mention, Reading, Sentence

_EARLIER = 3
"""How many sentences before its neighbours a clause without a thing of its own may be about."""
_LEAD = 3
"""How many sentences at the head of a document say what it is about."""


@dataclass(frozen=True)
class Passage:
    """A sentence of a document with its dates and events; `near` is what stands around it: title and neighbours.

    `earlier` are the sentences before those, of whose things a clause may be that names none, `people` the names in
    one word of whom the whole report tells.
    """

    document: Document
    sentence: Sentence
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    near: tuple[Sentence, ...] = ()
    earlier: tuple[Sentence, ...] = ()
    people: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.document.text[self.sentence.start : self.sentence.end]

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities of the sentence with what they count, at offsets in the sentence."""
        found = counted.count(self._numbers, self.words, language(self.sentence.lang), self.text)
        return tuple(currencies.shared(found, self.words, self._numbers_beside))

    def _numbers_beside(self) -> Iterator[Quantity]:
        """The numbers of the sentences beside this one, without what they count."""
        for other in self.near:
            yield from quantities.find(self.document.text[other.start : other.end], other.lang)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence outside dates and numbers, at offsets in the sentence."""
        spans = [*map(self._led, self._dates), *((q.span.start, q.span.end) for q in self._numbers)]
        bare = words.masked(self.text, spans)
        found = words.read(bare, self.sentence.lang, tuple(sorted(n for n in self.people if n in bare)))
        known, ends = language(self.sentence.lang), {end for _, end in spans}
        particles = known.particles if known and known.glued else frozenset[str]()
        short = acronyms(self.document)
        return tuple(
            replace(w, called=w.called | short[w.text]) if w.text in short else w
            for w in found
            if w.start not in ends or w.text not in particles  # 3곳과 12곳
        )

    @cached_property
    def notions(self) -> frozenset[str]:
        """Every notion of the sentence, with what its numbers count."""
        return notions_of(self.words) | {n for quantity in self.quantities for n in quantity.counted}

    @cached_property
    def around(self) -> frozenset[str]:
        """Every notion of the document's title and of the sentences beside this one."""
        text = self.document.text
        told = [(text[s.start : s.end], s.lang) for s in self.near]
        title = title_of(self.document)
        told += [(title, self.sentence.lang)] if title else []
        return frozenset(n for part, code in told for n in notions_of(words.read(part, code)))

    @cached_property
    def beside(self) -> tuple[tuple[Quantity, frozenset[str]], ...]:
        """The quantities of the sentences beside this one, each with the names of its sentence by their notions.

        They may tell a number, and never another one.
        """
        near = [Passage(self.document, sentence) for sentence in self.near]
        return tuple((quantity, passage.names) for passage in near for quantity in passage.quantities)

    @cached_property
    def names(self) -> frozenset[str]:
        """The notions of all names in the sentence."""
        return frozenset(n for w in self.words if w.sort in ("body", "name") for n in w.notions)

    @cached_property
    def beside_words(self) -> tuple[Word, ...]:
        """The words of the sentences beside this one."""
        return tuple(word for sentence in self.near for word in Passage(self.document, sentence).words)

    @cached_property
    def before_words(self) -> tuple[Word, ...]:
        """The words of the sentence before this one."""
        before = [sentence for sentence in self.near if sentence.start < self.sentence.start]
        return tuple(word for sentence in before for word in Passage(self.document, sentence).words)

    @cached_property
    def before(self) -> frozenset[str]:
        """The notions of the earlier sentences."""
        return notions_of([w for sentence in self.earlier for w in Passage(self.document, sentence).words])

    @cached_property
    def lead(self) -> frozenset[str]:
        """Every notion of the sentences with which the document begins."""
        text = self.document.text
        first = sentences(self.document)[:_LEAD]
        return frozenset(n for s in first for n in notions_of(words.read(text[s.start : s.end], s.lang)))

    @cached_property
    def title(self) -> frozenset[str]:
        """Every notion of the document's title."""
        title = title_of(self.document)
        return frozenset(n for word in words.read(title, self.sentence.lang) for n in word.notions)

    @cached_property
    def topic_words(self) -> tuple[Word, ...]:
        """The words of the title and of the sentence that a report begins with."""
        title = title_of(self.document)
        found = words.read(title, self.sentence.lang) if title else []
        lead = next((s for s in sentences(self.document) if s.kind == "body"), None)
        text = self.document.text[lead.start : lead.end] if lead else ""
        return (*found, *(words.read(text, lead.lang) if lead else ()))

    @cached_property
    def topic(self) -> frozenset[str]:
        """Every notion of the title and of the sentence that a report begins with, which tell what it is about."""
        return frozenset(notion for word in self.topic_words for notion in word.notions)

    @property
    def _dates(self) -> list[tuple[int, int]]:
        start = self.sentence.start
        return [(m.start - start, m.end - start) for m in self.mentions if not m.name]

    def _led(self, span: tuple[int, int]) -> tuple[int, int]:
        """A date with the preposition before it: what is "moved in 2019" is not moved in, but moved."""
        start, end = span
        return start - led_by(self.text[:start], self.sentence.lang), end

    @cached_property
    def _numbers(self) -> list[Quantity]:
        """The numbers of the sentence outside its dates, with how many times something comes round: 하루 6회."""
        found = quantities.find(self.text, self.sentence.lang, self._dates)
        start = self.sentence.start
        sets = [(m.start - start, m.end - start) for m in self.mentions if m.type == "SET"]
        if not sets:
            return found
        others = [span for span in self._dates if span not in sets]
        often = quantities.find(self.text, self.sentence.lang, others)
        told = {q.span for q in found}
        often = [q for q in often if q.unit == "times" and q.low > 1 and q.span not in told]
        return sorted([*found, *often], key=lambda q: q.span.start)


_ACRONYM = re.compile(
    r"((?<!\w)(?:[A-Z][\w'’&.-]*(?: (?:of|and|for|the))*(?: |(?=\())){2,6}|[가-힣]{4,20})\(([A-Z]{2,6})\)"
)
"""A name with its initials in brackets behind it: "Ostrand Medical Association (OMA)"."""


def acronyms(document: Document) -> dict[str, frozenset[str]]:
    """What the initials of a document stand for, by the words of the names that it has them behind."""
    return _acronyms(document.text)


@lru_cache(maxsize=256)
def _acronyms(text: str) -> dict[str, frozenset[str]]:
    found = {}
    for match in _ACRONYM.finditer(text):
        name = match[1].strip()
        told = [w for code in codes() for w in words.read(name, code) if w.sort in ("name", "body", "thing")]
        found[match[2]] = frozenset(n for w in told for n in w.notions)
    return found


def led_by(before: str, code: str) -> int:
    """How long the preposition of a time is in which a text ends, with the blank behind it."""
    known = language(code)
    leads = known.lists("words", "before_a_time") if known and not known.glued else ()
    return next((len(lead) for lead in leads if before.lower().endswith(f" {lead}")), 0)


def title_of(document: Document) -> str:
    """The title of a document: its own, else the heading that it begins with; empty where it has neither."""
    if document.title:
        return document.title
    first = next(iter(sentences(document)), None)
    heading = first is not None and first.kind == "heading"
    return document.text[first.start : first.end] if first and heading else ""


def notions_of(told: Sequence[Word]) -> frozenset[str]:
    """All notions that some words tell."""
    return frozenset(notion for word in told for notion in word.offered)


def sentences(document: Document) -> list[Sentence]:
    """The sentences of a document that can state something: page furniture states nothing."""
    return [sentence for sentence in document.sentences if sentence.kind != "furniture"]


def passages(reading: Reading, people: frozenset[str] = frozenset()) -> Iterator[Passage]:
    """The sentences of a document that can bear out a claim, in order; events of a hand-kept timeline one by one.

    `people` are names that others tell to be some.
    """
    if not reading.document.sentences:
        return (_bare(reading.document, event) for event in reading.events)
    stating = sentences(reading.document)
    return _placed(reading, stating, range(len(stating)), people)


def passage(reading: Reading, place: int, people: frozenset[str] = frozenset()) -> Passage:
    """One sentence, by its place among those that can state something, or one event of a hand-kept timeline."""
    if not reading.document.sentences:
        return _bare(reading.document, reading.events[place])
    return next(_placed(reading, sentences(reading.document), (place,), people))


def _placed(
    reading: Reading, stating: Sequence[Sentence], places: Iterable[int], people: frozenset[str]
) -> Iterator[Passage]:
    starts = [mention.start for mention in reading.mentions]
    anchors = sorted((anchor(event), number) for number, event in enumerate(reading.events))
    for place in places:
        first, last = stating[place].start, stating[place].end
        mentions = reading.mentions[bisect_left(starts, first) : bisect_left(starts, last)]
        told = sorted(n for _, n in anchors[bisect_left(anchors, (first,)) : bisect_left(anchors, (last,))])
        near = (*stating[max(place - 1, 0) : place], *stating[place + 1 : place + 2])
        events = tuple(reading.events[number] for number in told)
        earlier = stating[max(place - 1 - _EARLIER, 0) : max(place - 1, 0)]
        yield Passage(reading.document, stating[place], mentions, events, near, tuple(earlier), people)


def anchor(event: Event) -> int:
    """The offset by which an event belongs to a sentence: that of its trigger."""
    return event.trigger.start if event.trigger else event.evidence[0].start


def _bare(document: Document, event: Event) -> Passage:
    """An event that was read as such, without its text: its title stands for the sentence."""
    shown = replace(document, id=event.source, text=event.title)
    return Passage(shown, Sentence(0, len(event.title), spoken(event.title)), (), (event,))


def spoken(text: str) -> str:
    """The language of a title: the one that knows most of its words."""
    unknown = ("name", "word")
    return max(codes(), key=lambda code: sum(word.sort not in unknown for word in words.read(text, code)))
