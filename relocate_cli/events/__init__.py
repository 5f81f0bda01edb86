"""Events of a document: its clauses as dated and undated events with status, title and actors; `find` finds them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from relocate_cli.events import reading, words
from relocate_cli.events.cast import Cast
from relocate_cli.events.succession import Succession
from relocate_cli.lang import table
from relocate_cli.model import Document, Event, Mention, Sentence

_LONGEST = 2000
"""Longest stretch, in code points, that is read as one sentence."""


def find(document: Document, mentions: tuple[Mention, ...]) -> tuple[Event, ...]:
    """The event clauses of a document in the order of the text, dated ones and undated ones (`when` None).

    Sentences in a language without a grammar here, captions and page furniture give none, undated headings
    neither.
    """
    mentions = tuple(mention for mention in mentions if mention.when.timex)  # "the Moon government" may act
    found: list[Event] = []
    readers: dict[str, _Read] = {}
    starts = [mention.start for mention in mentions]
    meeting = _meeting(document, mentions)
    headings = {} if meeting else _headings(document, mentions)
    heading: Mention | None = None
    labels = _Labels(document, mentions)
    succession = Succession(document)
    for sentence in document.sentences:
        if meeting is not None:
            heading = meeting if sentence.start > meeting.end else None
        else:
            heading = headings.get(sentence.start, None if sentence.kind == "heading" else heading)
            labels.move(sentence.start)
        if sentence.kind in ("caption", "furniture"):
            continue
        read = readers.get(sentence.lang) or readers.setdefault(
            sentence.lang, _reader(document, sentence.lang)
        )
        for part in _windows(document.text, sentence):
            here = list(mentions[bisect_left(starts, part.start) : bisect_left(starts, part.end)])
            found += succession.bound(part, read(part, here, heading or labels.label))
    return tuple(found)


_Read = Callable[[Sentence, list[Mention], Mention | None], Iterable[Event]]


def _reader(document: Document, code: str) -> _Read:
    """What reads the sentences of a language: by where its clauses have their predicates, or nothing at all."""
    if "ending" in table(code, "events"):
        from relocate_cli.events import verb_final

        return verb_final.Reader(document, code).read
    known = words.vocabulary(code)
    if known is None:
        return lambda sentence, mentions, heading: ()
    day = document.reference
    cast = Cast(code, document.text, day.first.isoformat() if day and day.first else "", document.id)
    return lambda sentence, mentions, heading: reading.read(
        document, sentence, mentions, known, cast, heading
    )


def _meeting(document: Document, mentions: tuple[Mention, ...]) -> Mention | None:
    """The day of the meeting in the heading of minutes: it dates what they tell without a date."""
    if document.occasion != "meeting" or document.written is None:
        return None
    day = document.written.edtf or " "
    told = (m for m in mentions if (m.when.edtf or "").startswith(day) and words.dating(m))
    return next((replace(m, when=document.written, scope=None) for m in told), None)


def _headings(document: Document, mentions: tuple[Mention, ...]) -> dict[int, Mention]:
    """The lines of a chronology that hold nothing but a date, by where they start: they date what stands under them.

    One alone may as well be the day of the document; two different ones make a chronology.
    """
    found: dict[int, Mention] = {}
    by_start = {mention.start: mention for mention in mentions}
    for sentence in document.sentences:
        mention = by_start.get(sentence.start)
        if mention is None or mention.end < sentence.end - 2 or not words.dating(mention):
            continue
        if not document.text[mention.end : sentence.end].strip(".:, -–—"):
            found[sentence.start] = mention
    return found if len({mention.when.edtf for mention in found.values()}) > 1 else {}


class _Labels:
    """The dates that lead in the lines of a chronology ("1949: The hall opens. It is the first."), as it is read.

    `label` is the one that holds for the sentence looked at: what its line goes on to tell happened then as well.
    """

    __slots__ = ("_by_start", "_text", "_to", "label")

    def __init__(self, document: Document, mentions: tuple[Mention, ...]) -> None:
        self._text, self._to = document.text, 0
        led = {sentence.start for sentence in document.sentences}
        found = {m.start: m for m in mentions if m.start in led and self._leads(m) and words.dating(m)}
        self._by_start = found if len({mention.when.edtf for mention in found.values()}) > 1 else {}
        self.label: Mention | None = None

    def _leads(self, mention: Mention) -> bool:
        return self._text[mention.end : mention.end + 2] == ": "

    def move(self, start: int) -> None:
        """Go on to the sentence that starts there."""
        if self.label is not None and "\n" in self._text[self._to : start]:
            self.label = None
        self._to = start
        self.label = self._by_start.get(start, self.label)


def _windows(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, or its pieces where it is far too long for one: clause analysis is not linear in its length."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        end = cut if cut > start else start + _LONGEST
        yield replace(sentence, start=start, end=end)
        start = end
    yield replace(sentence, start=start) if start > sentence.start else sentence
