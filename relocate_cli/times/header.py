"""The document's own date from its head: a line that is a date, a labelled line, a dateline.

Page furniture comes first: a date near the weather is the day of crawling, and an "Updated" line tells when
the text was last touched, so neither counts; nor do dates under other headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.lang import codes, table
from relocate_cli.model import Document, Mention, Sentence
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


class _Words(NamedTuple):
    """Patterns of all languages: labels at the end of what stands before a date, and what may stand beside it."""

    published: re.Pattern[str]
    embargo: re.Pattern[str]
    updated: re.Pattern[str]
    beside: re.Pattern[str]
    byline: re.Pattern[str]
    weather: re.Pattern[str]
    dateline: re.Pattern[str]


def date(document: Document) -> Document:
    """The document with the date its head gives, where nothing better is known; else the document as it is.

    Only a full date with its year counts: one that is labelled as that of publication, else as that from which
    on the text may be reported, else the first that stands alone. The file-name rung is lower and gives way.
    """
    if document.published is not None and document.published_from != "file name":
        return document
    head = tuple(_head(document))
    if not head or not any(map(str.isdigit, document.text[head[0].start : head[-1].end])):
        return document
    mentions, _ = find(replace(document, published=None, sentences=head))
    text = _blanked(document.text[: head[-1].end + _AROUND], mentions)
    ranked: list[tuple[int, int, Mention]] = []
    for mention in mentions:
        one_day = mention.when.first is not None and mention.when.first == mention.when.last
        if one_day and not mention.problem and (rank := _rank(document, head, text, mention)) is not None:
            ranked.append((rank, mention.start, mention))
    if not ranked:
        return document
    day = dates.of_when(min(ranked, key=lambda each: each[:2])[2].when)
    if day is None:
        return document
    return replace(document, published=dates.when(day._replace(clock=None)), published_from="header")


def _head(document: Document) -> Iterator[Sentence]:
    """The sentences of the first lines."""
    lines = set[int]()
    for sentence in document.sentences:
        lines.add(document.place(sentence.start)[0])
        if len(lines) > _HEAD_LINES or sentence.start >= document.body + _HEAD_LENGTH:
            return
        yield sentence


def _blanked(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text with blanks for its time expressions, so that what is left stands beside them."""
    parts, at = list[str](), 0
    for mention in mentions:
        parts += (text[at : mention.start], " " * (mention.end - mention.start))
        at = mention.end
    return "".join((*parts, text[at:]))


def _rank(document: Document, head: tuple[Sentence, ...], text: str, mention: Mention) -> int | None:
    """How well a full date in the head tells the document's own, 0 best; None if it does not.

    `text` is that of the document with blanks for the time expressions of the head.
    """
    words, (start, end) = _words(), _line(document, mention.start)
    before = text[max(start, mention.start - _AROUND) : mention.start]
    after = text[mention.end : min(end, mention.end + _AROUND)]
    label = before if before.strip(" \t([*_#|-") else _above(document, head, start)
    if words.updated.search(label):
        return None
    alone = not _left(after)
    for rank, labels in enumerate((words.published, words.embargo)):
        if labels.search(label):
            return rank if alone else None
    if alone and not _left(before):
        return None if _is_other(document, head, mention, before + after) else 2
    return 2 if before.strip().isupper() and len(before) < 60 and words.dateline.match(after) else None


def _is_other(document: Document, head: tuple[Sentence, ...], mention: Mention, beside: str) -> bool:
    """Whether a date without label is that of the day of crawling, of another report, or within running text."""
    places = [place for place, each in enumerate(head) if each.start <= mention.start]
    if not places:
        return True
    text, here = document.text, places[-1]
    near = head[max(here - _WEATHER, 0) : here + _WEATHER + 1]
    if any(
        each.end - each.start <= _SHORT and _words().weather.search(text, each.start, each.end)
        for each in near
    ):
        return True
    if head[here].kind == "caption" or (
        head[here].kind == "furniture" and not _words().byline.search(beside)
    ):
        return True
    return sum(each.kind == "body" and text[each.end - 1] in ".!?。" for each in head[:here]) > _RUNNING


def _line(document: Document, offset: int) -> tuple[int, int]:
    line, _ = document.place(offset)
    end = document.lines[line] if line < len(document.lines) else len(document.text)
    return document.lines[line - 1], end


def _above(document: Document, head: tuple[Sentence, ...], start: int) -> str:
    """The sentence above a line, which may be its label."""
    above = [each for each in head if each.end <= start]
    return document.text[above[-1].start : above[-1].end] if above else ""


def _left(beside: str) -> str:
    """What stands beside a date without what may: figures, marks, other dates with their labels, a byline."""
    known = r"[\d\s:.,;|/()\[\]<>*_#+~·–—-]+|[년월일](?![가-힣])|\([월화수목금토일]\)"
    return re.sub(known, "", _words().beside.sub(" ", beside))


@cache
def _words() -> _Words:
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
    return _Words(
        ending("published"),
        ending("embargo"),
        ending("updated"),
        re.compile(rf"{either('byline', 'beside')}|(?<![^\W\d_])(?i:{everywhere})(?![^\W\d_])"),
        re.compile(either("byline")),
        re.compile(either("weather")),
        re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:[-–—_]{1,2}|:)\s"),
    )
