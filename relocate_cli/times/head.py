"""The first lines of a document with the full dates in them, and what stands beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from relocate_cli import dates, lang
from relocate_cli.lang import codes, table
from relocate_cli.model import Document, Mention, Sentence, Span, When
from relocate_cli.times.finding import find

_HEAD_LINES = 30
"""Lines of the head, blank ones not counted: portals begin with a menu."""

_HEAD_LENGTH = 1500
_AROUND = 120
"""How much of a line, in code points, is looked at on each side of a date."""

_RUNNING = 2
"""A date alone on its line is the document's only before running text, of which a deck may have two sentences."""

_WEATHER = 3
"""How many lines from a date the weather makes it the day of crawling."""

_SHORT = 40
"""Longest line about the weather in the furniture of a page, and longest label on its own line, in code points."""


_LABEL = 5
"""Words, or syllables set apart, that a label has at most."""


class Head(NamedTuple):
    """The sentences of the first lines, their full dates, and the text with blanks for its time expressions.

    `found` is all that was found in them without knowing the document's date: mentions and residue.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    days: tuple[Mention, ...]
    text: str
    found: tuple[tuple[Mention, ...], tuple[Span, ...]]


class Beside(NamedTuple):
    """What stands before and after a date in its line, and what may label it: that before it, or the line above."""

    before: str
    after: str
    above: str

    def labelled(self, key: str) -> bool:
        """Whether a label of some kind stands before the date, or is the whole of the line above it."""
        inline = bool(self.before.strip(" \t([*_#|-"))
        match = _tail().search(self.before if inline else self.above)
        words = match[1].lower().split() if match else []
        if not inline and match and match.start():
            return False
        first = range(max(len(words) - _LABEL, 0), len(words)) if inline else range(min(len(words), 1))
        return any("".join(words[place:]) in labels(key) for place in first)

    @property
    def leads(self) -> bool:
        """Whether nothing but bylines, figures and further dates with labels follows."""
        return not _left(self.after)

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in the line at all."""
        return self.leads and not _left(self.before)


def sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of the first lines."""
    lines = set[int]()
    for sentence in document.sentences:
        lines.add(document.place(sentence.start)[0])
        if len(lines) > _HEAD_LINES or sentence.start >= document.body + _HEAD_LENGTH:
            return
        yield sentence


def read(document: Document) -> Head | None:
    """The head of a document; None where it holds no figures."""
    first = tuple(sentences(document))
    if not first or not any(map(str.isdigit, document.text[first[0].start : first[-1].end])):
        return None
    found = find(replace(document, published=None, written=None, occasion=None, sentences=first))
    mentions = found[0]
    parts, at = list[str](), 0
    for mention in mentions:
        parts += (document.text[at : mention.start], " " * (mention.end - mention.start))
        at = mention.end
    parts.append(document.text[at : first[-1].end + _AROUND])
    days = (each for each in mentions if each.when.first is not None and each.when.first == each.when.last)
    return Head(document, first, tuple(each for each in days if not each.problem), "".join(parts), found)


def day(mention: Mention) -> When | None:
    """The day of a date, without its time of day."""
    partial = dates.of_when(mention.when)
    return dates.when(partial._replace(clock=None)) if partial else None


def beside(head: Head, mention: Mention) -> Beside:
    """What stands beside a date of the head."""
    start, end = _line(head.document, mention.start)
    before = head.text[max(start, mention.start - _AROUND) : mention.start]
    after = head.text[mention.end : min(end, mention.end + _AROUND)]
    above = [each for each in head.sentences if each.end <= start]
    over = (
        head.text[above[-1].start : above[-1].end]
        if above and above[-1].end - above[-1].start <= _SHORT
        else ""
    )
    return Beside(before, after, over)


def is_other(head: Head, mention: Mention, found: Beside) -> bool:
    """Whether a date without label is that of the day of crawling, of another report, or within running text."""
    places = [place for place, each in enumerate(head.sentences) if each.start <= mention.start]
    if not places:
        return True
    text, here, weather = head.document.text, places[-1], pattern("weather")
    near = head.sentences[max(here - _WEATHER, 0) : here + _WEATHER + 1]
    if any(each.end - each.start <= _SHORT and weather.search(text, each.start, each.end) for each in near):
        return True
    kind = head.sentences[here].kind
    if kind == "caption" or (
        kind == "furniture" and not pattern("byline", "release").search(found.before + found.after)
    ):
        return True
    told = (each for each in head.sentences[:here] if each.kind == "body")
    return sum(text[each.end - 1] in ".!?。" for each in told) > _RUNNING


@cache
def _tail() -> re.Pattern[str]:
    """The words that something ends with, before marks that may stand between a label and its date."""
    return re.compile(r"(?<![^\W\d_])((?:[^\W\d_]++[ \t]{0,3}+){1,12})[:|/]?[\s(\[*_|-]*\Z")


def _line(document: Document, offset: int) -> tuple[int, int]:
    line, _ = document.place(offset)
    end = document.lines[line] if line < len(document.lines) else len(document.text)
    return document.lines[line - 1], end


def _left(beside: str) -> str:
    """What stands beside a date without what may: figures, marks, other dates with their labels, a byline."""
    beside = pattern("byline", "beside").sub(" ", beside)
    beside = re.sub(r"[^\W\d_]++(?: [^\W\d_]++)*+", lambda run: " ".join(_unlabelled(run[0].split())), beside)
    return re.sub(r"[\d\s:.,;|/()\[\]<>*_#+~·–—-]+|[년월일](?![가-힣])|\([월화수목금토일]\)", "", beside)


def _unlabelled(words: list[str]) -> Iterator[str]:
    """Words without those that are labels of dates."""
    known = labels("published") | labels("embargo") | labels("updated")
    place = 0
    while place < len(words):
        lengths = range(min(_LABEL, len(words) - place), 0, -1)
        length = next((n for n in lengths if "".join(words[place : place + n]).lower() in known), 0)
        if not length:
            yield words[place]
        place += length or 1


@cache
def labels(key: str) -> frozenset[str]:
    """Labels of all languages, in lower case and without blanks."""
    return frozenset(word.replace(" ", "") for code in codes() for word in table(code, "header").get(key, ()))


@cache
def pattern(*keys: str) -> re.Pattern[str]:
    """The pattern that all languages have under some keys, compiled once per process."""
    return lang.pattern("|".join(each[key] for each in map(_table, codes()) for key in keys if key in each))


def _table(code: str) -> dict[str, Any]:
    return table(code, "header")
