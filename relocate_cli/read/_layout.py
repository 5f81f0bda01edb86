"""Printed lines to running text: columns of lines joined to paragraphs, words put together, running heads dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_EDGES = 2
"""How many lines at the top and the bottom of a page may be running heads."""

_REPEATED = 0.5
"""A line at the edge of so many of the pages, figures apart, is a running head; of at least `_PAGES`."""

_PAGES = 3
_INDENT = 0.8
"""How far a line that begins a paragraph is set in at least, in letter heights."""

_LEADING = 1.35
"""A gap between lines so many times the usual one is that between paragraphs."""

_SHORT = 3.0
"""A line that ends so far from the edge of its column, in letter heights, is the last of its paragraph."""

_LARGER = 1.18
"""Letters so many times the usual height are those of a heading."""

_TIGHT = 1.7
"""Lines of one heading stand so close at most, in letter heights."""

_HEADING = 120
"""Longest heading, in code points."""


class Line(NamedTuple):
    """A printed line with its edges in points, `y` upwards from the page's foot, and the height of its letters."""

    text: str
    left: float
    right: float
    y: float
    height: float
    page: int


class Paragraph(NamedTuple):
    """What stands together: its text, the page it begins on, and how much larger than usual it is printed."""

    text: str
    page: int
    size: float


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a text in the order of its lines."""
    lines = _without_running_heads(lines)
    if not lines:
        return []
    usual = _usual_height(lines)
    leading = _leading(lines)
    edges = _edges(lines)
    broken = _breaks_words(lines)
    hyphenated = frozenset(word.lower() for line in lines for word in _hyphenated().findall(line.text))
    found: list[list[Line]] = []
    for line in lines:
        if found and _goes_on(found[-1][-1], line, leading, edges, usual):
            found[-1].append(line)
        else:
            found.append([line])
    return [
        Paragraph(_joined(each, broken, hyphenated), each[0].page, each[0].height / usual) for each in found
    ]


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph is printed as headings are: larger, and short."""
    return paragraph.size >= _LARGER and len(paragraph.text) <= _HEADING


def _without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines without page numbers, and without those that stand at the edge of most pages."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = {id(line) for page in pages.values() for line in _at_edges(page)}
    told = Counter(key for page in pages.values() for key in {_key(line) for line in _at_edges(page)})
    least = max(_PAGES, _REPEATED * len(pages))
    return [
        line
        for line in lines
        if id(line) not in edges or not (told[_key(line)] >= least or _numbers().fullmatch(line.text.strip()))
    ]


def _at_edges(page: Sequence[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.y)
    return [*ordered[:_EDGES], *ordered[max(len(ordered) - _EDGES, _EDGES) :]]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", " ".join(line.text.split()))


def _usual_height(lines: Sequence[Line]) -> float:
    heights: Counter[float] = Counter()
    for line in lines:
        heights[round(line.height, 1)] += len(line.text)
    return heights.most_common(1)[0][0] or 1.0


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance from one line to the next below it."""
    steps = ((above, below) for above, below in pairwise(lines) if above.page == below.page)
    gaps = [above.y - below.y for above, below in steps if 0 < above.y - below.y < 4 * above.height]
    return median(gaps) if gaps else 0.0


def _edges(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """The right edge of each column, by page and place of its left edge in steps of 40 points."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = _column(line)
        edges[key] = max(edges.get(key, 0.0), line.right)
    return edges


def _column(line: Line) -> tuple[int, int]:
    return line.page, round(line.left / 40)


def _goes_on(
    line: Line, following: Line, leading: float, edges: dict[tuple[int, int], float], usual: float
) -> bool:
    """Whether a paragraph goes on from one line to the next, which may stand in another column or on another page."""
    if abs(line.height - following.height) > 0.15 * max(line.height, following.height, 1.0):
        return False
    if _breaks_off().search(line.text):
        return True
    if line.height >= _LARGER * usual:  # a heading breaks where its words want to
        return line.page == following.page and 0 < line.y - following.y <= _TIGHT * line.height
    right = max(
        edges[_column(line)], *(edges.get((line.page, _column(line)[1] + step), 0.0) for step in (-1, 1))
    )
    full = right - line.right <= _SHORT * line.height
    if _marked().match(following.text):
        return False
    if line.page == following.page and line.y - following.y >= 0:
        set_in = following.left - line.left > _INDENT * line.height
        far = leading > 0 and line.y - following.y > _LEADING * max(leading, line.height)
        return full and not set_in and not far
    return full and not _stopped().search(line.text)


def _breaks_words(lines: Sequence[Line]) -> bool:
    """Whether lines of Hangul break within words: those that break between words end in a blank."""
    ends = [line.text for line in lines if re.search("[가-힣] ?\\Z", line.text)]
    blank = sum(text.endswith(" ") for text in ends)
    return 0.2 * len(ends) < blank < len(ends)


def _joined(lines: Iterable[Line], broken: bool, hyphenated: frozenset[str]) -> str:
    """The text of a paragraph: a hyphen that only broke a word goes, a blank stands for a line's end.

    A hyphen that belongs to the word stays: the whole word stands elsewhere with it (`hyphenated`).
    """
    text = ""
    for line in lines:
        added = line.text.lstrip() if text else line.text
        if text.endswith("\u00ad"):
            word = f"{_last(text[:-1])}-{_first(added)}".lower()
            text = text[:-1] + ("-" if word in hyphenated else "") + added
        elif (broken and re.search("[가-힣]\\Z", text[-1:]) and re.match("[가-힣]", line.text)) or (
            _breaks_off().search(text[-2:]) and added[:1].isdigit()
        ):
            text += added
        else:
            text = f"{text.rstrip()} {added}" if text else added
    return " ".join(text.split())


def _last(text: str) -> str:
    found = re.search(r"\w+\Z", text[-60:])
    return found[0] if found else ""


def _first(text: str) -> str:
    found = re.match(r"\w+", text[:60])
    return found[0] if found else ""


@cache
def _hyphenated() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])")


@cache
def _numbers() -> re.Pattern[str]:
    """The number of a page, alone or with that of the last."""
    return re.compile(r"(?i:page |p\. ?)?[-–—\s\[(]*\d{1,4}[-–—\s\])]*(?:(?:/|of)\s*\d{1,4})?")


@cache
def _breaks_off() -> re.Pattern[str]:
    """The end of a line within a word or a figure."""
    return re.compile(r"\u00ad\Z|\d[-–/]\Z")


@cache
def _marked() -> re.Pattern[str]:
    """What begins an item, and with it a paragraph."""
    return re.compile(
        r"\s*(?:[•○□▲※·◦●■◆◇▶▷◯△▪‣❍➢◈\uf000-\uf0ff]|[-–*]\s|\(?\d{1,2}[.)]\s|[①-⑳]|[가-하][.)]\s)"
    )


@cache
def _stopped() -> re.Pattern[str]:
    return re.compile(r"[.!?。:][\"'”’)\]]*\s*\Z")
