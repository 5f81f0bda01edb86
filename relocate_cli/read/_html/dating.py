"""When a page was published and changed: what it tells machines, on its publisher's clock, and what it shows.

A page shows its readers the day on their clock, while its metadata may hold an instant in another zone, the time of
the publisher under the name of UTC, or the day on which the page was made anew. So what is shown counts where the two
lie a day apart, and where a labelled date is the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from relocate_cli import dates
from relocate_cli.lang import codes, table
from relocate_cli.model import Rung, When
from relocate_cli.read import _stamps
from relocate_cli.read._html.facts import Facts
from relocate_cli.read._html.main import Article
from relocate_cli.read._html.names import CHANGED, OTHERS
from relocate_cli.read._html.tree import Tree, within
from relocate_cli.read._stamps import Stamp

_AHEAD = {
    "kr": 540,
    "jp": 540,
    "cn": 480,
    "tw": 480,
    "hk": 480,
    "sg": 480,
    "my": 480,
    "ph": 480,
    "in": 330,
    "th": 420,
}
"""Minutes ahead of UTC of countries with one zone and no summer time (IANA time zone database), by their
top-level domains."""

_KOREAN = 540
_LINE = 160
"""Longest line that tells dates of a page, in code points."""

_BEFORE = 40
"""How many blocks before an article, and how many of its first and after its last, are looked through for dates."""

_FIRST, _AFTER = 12, 6
_BARE = 80
"""Longest line in which a date needs no label, in code points."""

_MARKS = 50
"""Dates in attributes that are looked at."""

_LABEL = 5
"""Words of a label at most."""


class Dates(NamedTuple):
    """When a page was published (and the rung that says so) and when it was changed."""

    published: When | None
    published_from: Rung | None
    updated: When | None


class _Shown(NamedTuple):
    """A date that a page shows, and what labels it ("" for nothing)."""

    stamp: Stamp
    label: str


def read(tree: Tree, article: Article, facts: Facts, korean: bool) -> Dates:
    """The dates of a page; `korean` tells that its text is, or that it says so."""
    shown = list(_shown(tree, article))
    stamps = [
        stamp
        for text in (*facts.published, *_marked(tree, article, "published"))
        if (stamp := _stamps.parse(text))
    ]
    changes = [
        stamp
        for text in (*facts.updated, *_marked(tree, article, "updated"))
        if (stamp := _stamps.parse(text))
    ]
    ahead = _clock([*stamps, *changes], facts.url, korean)
    labelled = [each.stamp.seen(ahead) for each in shown if each.label == "published"]
    bare = [each.stamp.day for each in shown if not each.label]
    updated = next((each.stamp.seen(ahead) for each in shown if each.label == "updated"), None) or next(
        (stamp.seen(ahead) for stamp in changes), None
    )
    published, rung = _published(stamps[:1], ahead, labelled, bare)
    if published is None and (found := _of_address(facts.url)):
        published, rung = found, "url"
    return Dates(_when(published), rung, _when(updated) if updated != published else None)


def _published(
    stamps: list[Stamp], ahead: int | None, labelled: list[date], bare: list[date]
) -> tuple[date | None, Rung | None]:
    """The day of publication from metadata, from labelled lines, and from dates without a label."""
    for stamp in stamps:
        own = stamp.seen(ahead)
        in_utc = stamp.ahead == 0
        near = [
            day for day in labelled or (bare if in_utc else ()) if in_utc and abs(day - own) <= timedelta(1)
        ]
        if own in near:
            return own, "metadata"
        other = near or [day for day in labelled if day < own]
        return (other[0], "header") if other else (own, "metadata")
    if labelled:
        return labelled[0], "header"
    return (bare[0], "header") if len(set(bare)) == 1 else (None, None)


def _clock(stamps: list[Stamp], url: str | None, korean: bool) -> int | None:
    """How far the publisher's clock is ahead of UTC: by other dates of the page, its country, its language."""
    told = {stamp.ahead for stamp in stamps if stamp.ahead}
    if len(told) == 1:
        return told.pop()
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        host = ""
    return _AHEAD.get(host.rpartition(".")[2], _KOREAN if korean else None)


def _marked(tree: Tree, article: Article, label: str) -> Iterator[str]:
    """The dates that elements at the head of the article carry in an attribute."""
    near = (mark for mark in tree.marks if article.first - _BEFORE <= mark.block <= _head_end(article))
    for mark in islice(near, _MARKS):
        if not _apart(tree, mark.box):
            words = mark.words.union(*(tree.boxes[box].words for box in [mark.box] if box >= 0))
            changed = not words.isdisjoint(CHANGED)
            if changed == (label == "updated"):
                yield mark.value


def _head_end(article: Article) -> int:
    blocks = article.blocks
    return blocks[min(_FIRST, len(blocks)) - 1] if blocks else article.end


def _apart(tree: Tree, box: int) -> bool:
    """Whether a box stands in navigation, an aside, a footer or among other reports."""
    around = (tree.boxes[each] for each in within(tree, box))
    return any(
        each.tag in ("nav", "aside", "footer") or not each.words.isdisjoint(OTHERS)
        for each in around
        if each.tag not in ("body", "html")
    )


def _shown(tree: Tree, article: Article) -> Iterator[_Shown]:
    """The dates in short lines around the article, those at its head first."""
    chosen = set(article.blocks)
    last = article.blocks[-1] if article.blocks else article.end
    head, after = _head_end(article), range(last + 1, min(last + 1 + _AFTER, len(tree.blocks)))
    before = range(max(article.first - _BEFORE, 0), min(head + 1, len(tree.blocks)))
    begun = next((n for n in before if n in chosen and _is_told(tree, n)), head + 1)
    for number in (*before, *after):
        block = tree.blocks[number]
        if len(block.text) > _LINE or block.linked * 2 > len(block.text) or _apart(tree, block.box):
            continue
        above = tree.blocks[number - 1].text if number else ""
        bare = number < begun and number >= article.first - _FIRST
        yield from _of_line(block.text, above if len(above) <= 20 else "", bare)


def _is_told(tree: Tree, number: int) -> bool:
    block = tree.blocks[number]
    return block.kind == "text" and len(block.text) > _LINE // 2


def _of_line(text: str, above: str, bare: bool) -> Iterator[_Shown]:
    """The dates of one line with their labels; without label only in a line that holds one date and little else."""
    found: list[_Shown] = []
    at = 0
    for start, end, stamp in _stamps.find(text):
        label = _label(text[at:start], above if at == 0 else "", text[end:])
        if label or not _within_words(text, start, end):
            found.append(_Shown(stamp, label))
        at = end
    yield from (each for each in found if each.label)
    unlabelled = [each for each in found if not each.label]
    if bare and len(unlabelled) == 1 and len(text) <= _BARE and not _running().search(text):
        yield from unlabelled


def _within_words(text: str, start: int, end: int) -> bool:
    """Whether a date that is not all figures stands amid words, as in a sentence or a caption."""
    if not re.search(r"[^\W\d_]", text[start:end]):
        return False
    after = text[end:].removeprefix("일").removeprefix("日")
    return bool(re.search(r"[^\W\d_]\s?\Z", text[:start]) and re.match(r"\s?[^\W\d_]", after))


def _label(before: str, above: str, after: str) -> str:
    """What the words before a date, or else the line above it, call it; "" for none.

    Of a date that stands alone with its time, the word behind it may tell that it is the time of a change.
    """
    words = _words(before)
    if label := _called(words or _words(above)):
        return label
    behind = _words(re.split(r"\d{4}", after)[0])[:1]
    return "updated" if not words and _called(behind) == "updated" else ""


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _called(words: list[str]) -> str:
    lowered = [word.lower() for word in words if word.lower() not in _weekdays()][-_LABEL:]
    for place in range(len(lowered)):
        joined = "".join(lowered[place:])
        for key in ("updated", "published"):
            if joined in _labels(key):
                return key
    return ""


def _of_address(url: str | None) -> date | None:
    """The day in a page's address: `/2025/12/11/`, `/20251211`."""
    match = _dated().search(urlsplit(url).path) if url else None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        return None


def _when(day: date | None) -> When | None:
    return dates.when(dates.of_date(day)) if day else None


@cache
def _weekdays() -> frozenset[str]:
    """The names of weekdays in all languages, which may stand between a label and its date."""
    tables = (table(code, "words") for code in codes())
    return frozenset(
        name for each in tables for key in ("weekday", "weekday-short") for name in each.get(key, {})
    )


@cache
def _labels(key: str) -> frozenset[str]:
    """Labels of all languages, in lower case and without blanks."""
    return frozenset(word.replace(" ", "") for code in codes() for word in table(code, "header").get(key, ()))


@cache
def _running() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{2}[.!?。](?:\s|\Z)|[◎ⓒ©]")


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/-]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>[0-3]\d)(?!\d{1,5}(?:\D|\Z))"
    )
