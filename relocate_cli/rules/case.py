"""What the rules are given: readings with their timeline, sentence by sentence, and how they are to be checked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from relocate_cli.model import Document, Event, Mention, Reading, Sentence, Timeline
from relocate_cli.rules.pairs import Pair, pairs


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the time expressions and the events told in it, in their order."""

    document: Document
    sentence: Sentence
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]

    @property
    def lang(self) -> str:
        """The language whose words are looked for."""
        return self.sentence.lang

    @property
    def text(self) -> str:
        """The sentence."""
        return self.document.text[self.sentence.start : self.sentence.end]

    def before(self, offset: int, reach: int) -> str:
        """At most so many characters before an offset, of this sentence."""
        return self.document.text[max(self.sentence.start, offset - reach) : offset]

    def after(self, offset: int, reach: int) -> str:
        """At most so many characters from an offset on, of this sentence."""
        return self.document.text[offset : min(self.sentence.end, offset + reach)]

    def around(self, number: int, reach: int) -> tuple[str, str]:
        """The text before and behind an expression, up to the next ones and so many characters at most."""
        mention, mentions = self.mentions[number], self.mentions
        begin = mentions[number - 1].end if number else self.sentence.start
        end = mentions[number + 1].start if number + 1 < len(mentions) else self.sentence.end
        text = self.document.text
        ahead = text[max(begin, mention.start - reach) : mention.start]
        return ahead, text[mention.end : max(mention.end, min(end, mention.end + reach))]

    def between(self, one: Mention, other: Mention) -> str:
        """The text between two expressions."""
        return self.document.text[one.end : other.start]


@dataclass(frozen=True, slots=True)
class Case:
    """All that is checked. `as_of`: the day on which it is read, where that is told; `notes`: whether what is no
    error is asked for, too (differences that contradict nothing, events of a single source)."""

    readings: tuple[Reading, ...]
    timeline: Timeline
    as_of: date | None = None
    notes: bool = False
    passages: tuple[Passage, ...] = ()
    pairs: tuple[Pair, ...] = ()


def case(
    readings: Sequence[Reading], timeline: Timeline, as_of: date | None = None, *, notes: bool = False
) -> Case:
    """A case with its passages, the sentences that hold a time expression or an event, and its pairs of reports."""
    passages = tuple(passage for reading in readings for passage in _passages(reading))
    related = pairs(readings, everything=notes or as_of is not None)
    return Case(tuple(readings), timeline, as_of, notes, passages, related)


def _passages(reading: Reading) -> Iterator[Passage]:
    document, mentions = reading.document, reading.mentions
    starts = [mention.start for mention in mentions]
    told = [event.evidence[0].start for event in reading.events]
    for sentence in document.sentences:
        here = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        events = reading.events[bisect_left(told, sentence.start) : bisect_left(told, sentence.end)]
        if here or events:
            yield Passage(document, sentence, here, events)
