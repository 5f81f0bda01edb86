"""What one sentence offers its readers, and the event made of what they found."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from relocate_cli import codec
from relocate_cli.events import kinds, numbers, places
from relocate_cli.events.cast import Cast
from relocate_cli.events.clauses import Clause
from relocate_cli.events.cues import Cues
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.predicates import Predicate
from relocate_cli.events.words import Words
from relocate_cli.model import Document, Event, Evidence, Mention, Participant, Sentence, Span, When


class Scene(NamedTuple):
    """One sentence being read: where it stands, its words, the language's cues, and who is known so far.

    `heading` is the date that a line of its own above it gives, where it is part of a chronology.
    """

    document: Document
    sentence: Sentence
    words: Words
    cues: Cues
    cast: Cast
    heading: Mention | None = None


class Draft(NamedTuple):
    """An event before it is placed in its document. `attribution` is the speaker of what is said."""

    title: str
    predicate: Predicate
    clause: Clause
    when: When | None
    mention: Mention | None
    inferred: bool
    actors: tuple[Participant, ...]
    attribution: str | None = None


def evidence(document: Document, start: int, end: int) -> Evidence:
    """Where and in which words a document tells an event."""
    row, column = document.place(start)
    day = document.published.edtf if document.published else None
    quote = document.text[start:end]
    return Evidence(
        document.id, row, column, start, end, quote, day, document.published_from, document.locator(start)
    )


def build(scene: Scene, draft: Draft) -> Event:
    """The event of a draft, with its evidence and id."""
    document, line = scene.document, scene.words
    start, end = _extent(line, draft)
    told = evidence(document, start, end)
    trigger = draft.predicate.trigger
    edtf = draft.when.edtf if draft.when else None
    kind = kinds.kind(line, draft.predicate, draft.clause, scene.cues)
    code = scene.sentence.lang
    clause = bisect_left(line.starts, start), bisect_left(line.starts, end)
    return Event(
        codec.event_id(document.id, told.quote, edtf, draft.title),
        draft.when,
        draft.predicate.status,
        draft.title,
        (told,),
        kind,
        draft.actors,
        places.find(document.text, line, clause, draft.clause.subject, kind, draft.actors, code),
        numbers.find(document.text, line, start, end, code),
        inferred=draft.inferred,
        superseded=draft.predicate.superseded,
        trigger=Span(
            line.starts[trigger], line.ends[trigger], document.text[line.starts[trigger] : line.ends[trigger]]
        ),
        mention=draft.mention,
        attribution=draft.attribution,
    )


_FRONT = r"(?:(?<![^;:\"('])[Ib][DYNPQ#lG][DYNPQ#lGobI]*E?)?T\Z"
"""A time with the phrase that it ends, where that opens a clause ("In a televised speech on Friday, …")."""


def _extent(line: Words, draft: Draft) -> tuple[int, int]:
    """The clause that is the evidence: from its time, opener or subject to its last word."""
    clause = draft.clause
    places = [clause.verb[0], draft.predicate.trigger, *draft.predicate.times]
    if clause.subject:
        places.append(clause.subject[0])
    last = max(clause.end, draft.predicate.trigger + 1, *(t + 1 for t in draft.predicate.times), 1)
    while (
        last - 1 > draft.predicate.trigger
        and line.tags[last - 1] in ",;:'(CRIcWS"
        and line.text[last - 1] != "%"
    ):
        last -= 1
    first = min(places)
    if line.tags[first] == "T":
        first = compiled(_FRONT).search(line.tags, max(first - 12, 0), first + 1).start()  # type: ignore[union-attr]
    while first > 0 and line.tags[first - 1] in "Ib" and line.tags[first] == "T":
        first -= 1
    return line.starts[first], line.ends[last - 1]
