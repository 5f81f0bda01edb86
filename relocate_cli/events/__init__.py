"""Events of a document: its clauses as dated and undated events with status, title and actors; `find` finds them."""

from __future__ import annotations

from bisect import bisect_left

from relocate_cli.events import actors, reading, words
from relocate_cli.model import Document, Event, Mention


def find(document: Document, mentions: tuple[Mention, ...]) -> tuple[Event, ...]:
    """The event clauses of a document in the order of the text, dated ones and undated ones (`when` None).

    Sentences in a language without a grammar here, captions and page furniture give none, undated headings
    neither.
    """
    found: list[Event] = []
    casts: dict[str, actors.Cast] = {}
    starts = [mention.start for mention in mentions]
    for sentence in document.sentences:
        lexicon = words.lexicon(sentence.lang)
        if lexicon is None or sentence.kind in ("caption", "furniture"):
            continue
        cast = casts.setdefault(sentence.lang, actors.Cast(sentence.lang, document.text))
        here = list(mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])
        found += reading.read(document, sentence, here, lexicon, cast)
    return tuple(found)
