"""Events without a date that their sentence puts after or before the one told last: "Then the council adjourned"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from relocate_cli.lang import table
from relocate_cli.model import Document, Event, Sentence

_NEAR = 2
"""Sentences at most from the event told last to the one that follows it."""


class Succession:
    """The event told last with a date, while the sentences of a document are read in order."""

    __slots__ = ("_last", "_since", "_text")

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._last: Event | None = None
        self._since = 0

    def bound(self, sentence: Sentence, events: Iterable[Event]) -> list[Event]:
        """The events of the next sentence; the first, where none has a date, gets what its words say of the last one.

        `order` is then "after" or "before" the date of that event (EDTF): a bound of the telling, not a date.
        """
        found = list(events)
        self._since += 1
        way = self._way(sentence) if self._last is not None and self._since <= _NEAR else None
        alone = bool(found) and all(event.when is None for event in found)
        if way and alone and self._last is not None and self._last.when is not None:
            found[0] = replace(found[0], order=f"{way} {self._last.when.edtf}")
        told = [event for event in found if event.when is not None and event.status == "occurred"]
        if told:
            self._last, self._since = told[-1], 0
        elif sentence.kind == "heading":
            self._last = None
        return found

    def _way(self, sentence: Sentence) -> str | None:
        match = _openings(sentence.lang).match(self._text, sentence.start, sentence.end)
        return match.lastgroup if match else None


@cache
def _openings(code: str) -> re.Pattern[str]:
    """The words at the beginning of a sentence that put it after or before the one told last."""
    words = table(code, "events").get("succession", {})
    ways = (
        f"(?P<{way}>(?:{'|'.join(re.escape(word) for word in sorted(words[way], key=len, reverse=True))})(?!\\w))"
        for way in ("after", "before")
        if way in words
    )
    return re.compile("|".join(ways) or "(?!)", re.IGNORECASE)
