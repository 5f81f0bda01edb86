"""The first lines of a document with the full dates in them, and what stands beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.lang import codes, table
from relocate_cli.model import Document, Mention, Sentence, When
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
"""Longest line about the weather in the furniture of a page, in code points."""


class Words(NamedTuple):
    """Patterns of all languages: labels at the end of what stands before a date, and what may stand beside it."""

    published: re.Pattern[str]
    embargo: re.Pattern[str]
    updated: re.Pattern[str]
    meeting: re.Pattern[str]
    issued: re.Pattern[str]
    minutes: re.Pattern[str]
    release: re.Pattern[str]
    beside: re.Pattern[str]
    byline: re.Pattern[str]
    weather: re.Pattern[str]
    dateline: re.Pattern[str]


class Head(NamedTuple):
    """The sentences of the first lines, their full dates, and the text with blanks for its time expressions."""

    document: Document
    sentences: tuple[Sentence, ...]
    days: tuple[Mention, ...]
    text: str


class Beside(NamedTuple):
    """What stands before and after a date in its line; its label may stand on the line above."""

    before: str
    after: str
    label: str

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
    mentions, _ = find(replace(document, published=None, written=None, occasion=None, sentences=first))
    parts, at = list[str](), 0
    for mention in mentions:
        parts += (document.text[at : mention.start], " " * (mention.end - mention.start))
        at = mention.end
    parts.append(document.text[at : first[-1].end + _AROUND])
    days = (each for each in mentions if each.when.first is not None and each.when.first == each.when.last)
    return Head(document, first, tuple(each for each in days if not each.problem), "".join(parts))


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
    over = head.text[above[-1].start : above[-1].end] if above else ""
    return Beside(before, after, before if before.strip(" \t([*_#|-") else over)


def is_other(head: Head, mention: Mention, found: Beside) -> bool:
    """Whether a date without label is that of the day of crawling, of another report, or within running text."""
    places = [place for place, each in enumerate(head.sentences) if each.start <= mention.start]
    if not places:
        return True
    text, here, weather = head.document.text, places[-1], words().weather
    near = head.sentences[max(here - _WEATHER, 0) : here + _WEATHER + 1]
    if any(each.end - each.start <= _SHORT and weather.search(text, each.start, each.end) for each in near):
        return True
    kind = head.sentences[here].kind
    if kind == "caption" or (kind == "furniture" and not words().byline.search(found.before + found.after)):
        return True
    told = (each for each in head.sentences[:here] if each.kind == "body")
    return sum(text[each.end - 1] in ".!?。" for each in told) > _RUNNING


def _line(document: Document, offset: int) -> tuple[int, int]:
    line, _ = document.place(offset)
    end = document.lines[line] if line < len(document.lines) else len(document.text)
    return document.lines[line - 1], end


def _left(beside: str) -> str:
    """What stands beside a date without what may: figures, marks, other dates with their labels, a byline."""
    known = r"[\d\s:.,;|/()\[\]<>*_#+~·–—-]+|[년월일](?![가-힣])|\([월화수목금토일]\)"
    return re.sub(known, "", words().beside.sub(" ", beside))


@cache
def words() -> Words:
    """The patterns of all languages, compiled once per process."""
    tables = [table(code, "header") for code in codes()]

    def labels(key: str) -> str:
        words = sorted((word for each in tables for word in each.get(key, ())), key=len, reverse=True)
        return "|".join(
            " ?".join(word.replace(" ", "")) if word > "\x7f" else re.escape(word) for word in words
        )

    def ending(key: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W\d_])(?:{labels(key)})\s*[:|]?[\s(\[*_|-]*\Z", re.IGNORECASE)

    def either(*keys: str) -> str:
        return "|".join(each[key] for each in tables for key in keys if key in each)

    everywhere = "|".join(labels(key) for key in ("published", "embargo", "updated"))
    return Words(
        ending("published"),
        ending("embargo"),
        ending("updated"),
        ending("meeting"),
        ending("issued"),
        re.compile(either("minutes")),
        re.compile(either("release")),
        re.compile(rf"{either('byline', 'beside')}|(?<![^\W\d_])(?i:{everywhere})(?![^\W\d_])"),
        re.compile(either("byline")),
        re.compile(either("weather")),
        re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:[-–—_]{1,2}|:)\s"),
    )
