"""Lines to passages: markers, captions and furniture, hard-wrapped paragraphs, titles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from relocate_cli.model import SentenceKind
from relocate_cli.text.page import (
    CLOSERS,
    SHORT,
    STOPS,
    Page,
    closed,
    cue,
    ends_after,
    first_word,
    word_before,
)
from relocate_cli.text.sentences import pieces

_WORD = 12
"""How much longer than the lines that surely went on a line of the same column can be, in code points."""

_HANGUL = "가나다라마바사아자차카타파하"
"""Syllables in the order in which they number items."""

_LETTERS = _HANGUL + "ㅇ"
"""Letters that can be a marker."""

_NARROW = 30
"""Width of the narrowest column, in code points: lines that are cut off shorter tell nothing of the others."""

_CUT = 2
"""How many lines of a like width before the one that ends a sentence tell that it is cut into lines."""

_SPOKEN = 30
"""Longest line of a script that is cut into lines as it is read, in code points."""

_SENTENCES = 3
"""How many sentences such a script has at least."""

_CAPTIONS = 4
"""How many lines a word over captions speaks for at most, if none of them is a sentence."""

_HEADLINES = 40
"""How many lines the headlines of other reports take at most."""

_SUBHEAD = 80
"""Longest title within a text, in code points."""


Passage = tuple[int, int, SentenceKind]
"""A paragraph, heading or item: start, end and what it is."""


class Line(NamedTuple):
    """A line that is not blank: where its words are and what it is.

    `marked`: it can only begin something (an item, a caption); `apart`: a blank line stands before it.
    """

    start: int
    end: int
    kind: SentenceKind
    marked: bool
    apart: bool


def lines(page: Page, body: int) -> list[Line]:
    """The lines that hold something, with their markers, datelines and cues read."""
    text, rules = page.text, page.rules
    found: list[Line] = []
    following = "1"  # the number that the next item of a list has
    for match in rules.line.finditer(text, body):
        start = match.end(1)
        if start == match.end():
            continue
        end = start + len(match[2].rstrip())
        breaks = match[1]
        apart = not found or (len(breaks) > 1 and (breaks.count("\n") or breaks.count("\r")) > 1)
        kind: SentenceKind = "body"
        marked, first = False, start
        marks = not text[start].isalpha() or text[start] in _LETTERS
        if marks:
            kind, begin, underlined = _marker(page, start, end, None if apart else found[-1], following)
            if underlined:
                found[-1] = found[-1]._replace(kind="heading", marked=True)
            following = _following(text[start:begin].rstrip(" .)")) or following
            marked, start = begin != start, begin
        if (
            kind == "body"
            and (page.scripts or marks)
            and (dateline := rules.dateline.match(text, start, end))
        ):
            found.append(Line(start, start + len(dateline[0].rstrip()), "furniture", True, apart))
            start, apart = dateline.end(), False
        if start < end and (text[start].isalnum() or rules.letter.search(text, start, end)):
            if kind in ("body", "item"):
                kind = cue(page, start, end) or (first < start and cue(page, first, end)) or kind
            found.append(Line(start, end, kind, marked or kind != "body", apart))
    return _under_openings(page, found)


def _following(number: str) -> str | None:
    """The number after one before an item, in figures or in the order of Hangul syllables."""
    if number.isdecimal():
        return str(int(number) + 1)
    return _HANGUL[_HANGUL.index(number) + 1 :][:1] if number and number in _HANGUL else None


def _under_openings(page: Page, found: list[Line]) -> list[Line]:
    """The lines, with those below a word for captions or for other headlines as what that word announces.

    Captions end with their first sentence, other headlines where a sentence that is no item is told.
    """
    opened: SentenceKind | None = None
    left = 0
    for place, line in enumerate(found):
        if line.kind in ("caption", "furniture"):
            if page.rules.opens.match(page.text, line.start, line.end):
                opened, left = line.kind, _CAPTIONS if line.kind == "caption" else _HEADLINES
            elif line.kind != opened and opened != "furniture":
                opened = None
        elif opened and left:
            left -= 1
            told = closed(page.text, line.start, line.end)
            if opened == "furniture" and told and line.kind == "body":
                opened = None
            else:
                found[place] = line._replace(kind=opened, marked=True)
                opened = None if told and opened == "caption" else opened
    return found


def _marker(
    page: Page, start: int, end: int, before: Line | None, following: str
) -> tuple[SentenceKind, int, bool]:
    """Kind and beginning of a line that may carry a marker; whether it underlines the line before.

    A number that begins a line may belong to the sentence, but not the number that the next item has.
    """
    match = page.rules.marker.match(page.text, start, end)
    if not match:
        return "body", start, False
    name = match.lastgroup
    is_open = before is not None and before.kind == "body" and not closed(page.text, *before[:2])
    wants_number = before is not None and _wants_number(page, before)
    if name == "underline":
        return "body", end, is_open
    if name == "number" and match[name] not in ("1", "①", "가", following) and (is_open or wants_number):
        return "body", start, False
    kind: SentenceKind = "heading" if name == "heading" else "body" if name == "quoted" else "item"
    return kind, match.end(), False


def _wants_number(page: Page, line: Line) -> bool:
    """Whether a line ends with an abbreviation that stands before numbers: `Nov.`, `No.`."""
    row = page.rules.abbreviations.get(word_before(page.text, line.start, line.end - 1))
    return row is not None and row.ends == "not before a number" and page.text[line.end - 1] == "."


def passages(page: Page, lines: list[Line]) -> list[Passage]:
    """Lines put together where a line break stands for a blank: hard-wrapped paragraphs and items.

    A line goes on in the next one if that begins in lower case, if it ends with a comma or a word that needs
    another, or if it is full: the next word would not have fitted. The width of a full line is that of the
    longest line that surely went on.
    """
    goes_on = [_goes_on(page, line, following) for line, following in pairwise(lines)]
    for first, last in (*_wrapped(page.text, lines), *_spoken(page, lines)):
        goes_on[first:last] = [True] * (last - first)
    width = max(
        (line.end - line.start for line, sure in zip(lines, goes_on, strict=False) if sure), default=0
    )
    width = width if width >= _NARROW else 0
    passages: list[Passage] = []
    joined: bool | None = False
    for number, line in enumerate(lines):
        if joined:
            start, _, kind = passages[-1]
            passages[-1] = (start, line.end, kind)
        else:
            passages.append((line.start, line.end, line.kind))
        joined = number < len(goes_on) and goes_on[number]
        if joined is None:
            joined = _full(page.text, line, lines[number + 1], width)
    return passages


def _wrapped(text: str, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The first and last line of sentences in letters without case that are cut into short lines of a like width."""
    first = 0
    for number, line in enumerate(lines):
        letter = text[line.start]
        if line.kind != "body" or letter.lower() != letter.upper():
            first = number + 1
            continue
        if line.apart or line.marked:
            first = number
        if text[line.start : line.end].rstrip(CLOSERS)[-1:] not in STOPS:
            continue
        widths = [each.end - each.start for each in lines[first:number]]
        if len(widths) >= _CUT and min(widths) * 2 >= max(widths) >= line.end - line.start:
            yield first, number
        first = number + 1


def _spoken(page: Page, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The first and last line of each sentence of a script: short lines in letters without case."""
    text = page.text
    block: list[int] = []
    for number, line in enumerate((*lines, None)):
        fits = line is not None and line.kind == "body" and line.end - line.start <= _SPOKEN
        words = text[line.start : line.end] if line is not None else ""
        if line is not None and fits and any(_uncased(word) for word in words.split()[:2]):
            if block and not (line.apart or line.marked):
                block.append(number)
                continue
            following = [number]
        else:
            following = []
        ends = [k for k in block if text[lines[k].start : lines[k].end].rstrip(CLOSERS)[-1:] in STOPS]
        last = text[lines[block[-1]].start : lines[block[-1]].end] if block else ""
        if ends and ends[-1] != block[-1] and page.rules.closes.search(last[-2:]):
            ends.append(block[-1])
        if _SENTENCES <= len(ends) <= len(block) // 2:
            yield from zip((block[0], *(k + 1 for k in ends)), ends, strict=False)
        block = following


def _uncased(word: str) -> bool:
    """Whether a word has a letter without case."""
    return any(letter.isalpha() and letter.lower() == letter.upper() for letter in word)


def with_titles(page: Page, passages: list[Passage]) -> Iterator[Passage]:
    """The passages, with those that are titles as headings: without a stop, and with running text after them.

    At the top several may stand together (a title, its deck); further down a title is short.
    """
    shut = [kind in ("body", "item") and closed(page.text, start, end) for start, end, kind in passages]
    top = shut.index(True) if True in shut else 1
    for number, (start, end, kind) in enumerate(passages):
        longest = SHORT if number < top else _SUBHEAD if shut[number + 1 : number + 2] == [True] else 0
        if kind == "body" and not shut[number] and end - start <= longest and number + 1 < len(passages):
            whole = len(list(pieces(page, start, end))) == 1 and not _carries(page, start, end)
            whole = whole and not page.rules.credit.search(page.text, start, end)
            kind = "heading" if whole else kind
        yield start, end, kind


def _goes_on(page: Page, line: Line, following: Line) -> bool | None:
    """Whether a line surely goes on in the next, surely does not, or (None) its width must tell."""
    if following.apart or following.marked or line.kind == "heading":
        return False
    text = page.text
    lower = text[following.start].islower()
    if line.kind == "furniture":
        return lower
    last = text[line.start : line.end].rstrip(CLOSERS)[-1:]
    if last in STOPS:
        return _abbreviated(page, line, following)
    if last in ":;":
        return None
    if lower:
        return not page.rules.address.match(text, following.start, following.end)
    if text[line.end - 1] == ",":
        return True
    if page.rules.day.match(text, following.start, following.end):
        return False
    return True if _carries(page, line.start, line.end) else None


def _carries(page: Page, start: int, end: int) -> bool:
    """Whether text[start:end] ends with a word that no line of running text ends with unless it goes on."""
    last_word = page.text[max(start, end - _WORD) : end].rsplit(None, 1)[-1]
    return last_word in page.rules.carriers or bool(
        page.rules.carries.search(page.text, max(start, end - 6), end)
    )


def _abbreviated(page: Page, line: Line, following: Line) -> bool | None:
    """As `_goes_on`, for a line that ends with a stop: it goes on if the stop is that of an abbreviation."""
    text, rules = page.text, page.rules
    if text[line.end - 1] != ".":
        return False
    word = word_before(text, line.start, line.end - 1)
    row = rules.abbreviations.get(word)
    if row is None and not rules.initials.match(word):
        return False
    if text[following.start].islower():
        return True
    if row and row.ends != "before a starter":
        return not ends_after(page, row, following.start, following.end)
    return False if first_word(page, following.start, following.end) in rules.starters else None


def _full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into this one."""
    if not width or line.end - line.start > width + _WORD:
        return False
    word = text[following.start : following.start + width + 1].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width
