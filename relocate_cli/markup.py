"""Inline markup and odd letter forms out of a text before it is read, and everything found back to where it stands.

Markdown and stray HTML put marks into the middle of names and dates (`**May 6**, 2024`), where no word of any
language is expected. Marks of lines (headings, items, quotes) are the text room's. Of one letter there are several
forms: decomposed ones (Unicode NFD, as macOS writes names) and full-width ones (２０２５), and characters that do not
show may stand between two. What is read has one: composed (NFC), of plain width, nothing hidden.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import NamedTuple, TypeVar
from unicodedata import is_normalized, normalize

from relocate_cli.model import Document, Event, Evidence, Mention, Number, Reading, Sentence, Span

_Marked = TypeVar("_Marked", Span, Number, Mention)

_MARKS = "*_`[<|\\"
"""Without one of these there is no markup."""

_INLINE = "a|abbr|b|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u"
"""HTML elements that stand within a word or a sentence; any other is a break."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
"""Full-width forms of ASCII and the blanks that are no white space everywhere, each with its plain form."""


class Bare(NamedTuple):
    """A document as it is read; `starts` are offsets into it from which on `shifts` lead to the source.

    `filled` tells whether something stands in the place of what went, which ends where that ends.
    """

    document: Document
    source: Document
    starts: list[int]
    shifts: list[int]
    filled: list[bool]


def strip(document: Document) -> Bare:
    """The document without markup (links keep their text), in plain letter forms; linear in its length."""
    text = document.text
    marked = any(mark in text for mark in _MARKS)
    odd = not text.isascii() and (_odd().search(text) is not None or not is_normalized("NFC", text))
    if not marked and not odd:
        return Bare(document, document, [], [], [])
    cuts = sorted(
        cut
        for found in (_cuts(text) if marked else (), _forms(text) if odd else ())
        for cut in found
        if cut[0] >= document.body
    )
    parts: list[str] = [text[: document.body]]
    starts: list[int] = []
    lengths: list[int] = []
    filled: list[bool] = []
    at = length = document.body
    for start, end, instead in cuts:
        if end <= at:
            continue
        start = max(start, at)
        parts += (_plain(text[at:start], odd), instead)
        length += start - at + len(instead)
        starts.append(length)
        lengths.append(end - start - len(instead))
        filled.append(instead != "")
        at = end
    parts.append(_plain(text[at:], odd))
    return Bare(replace(document, text="".join(parts)), document, starts, list(accumulate(lengths)), filled)


def restore(reading: Reading, bare: Bare) -> Reading:
    """What was found in a bare document as found in its source: offsets, quotes, lines and columns."""
    if bare.document is bare.source:
        return reading
    found = reading.document
    document = replace(
        found,
        text=bare.source.text,
        lines=(0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", bare.source.text))),
        sentences=tuple(
            Sentence(_start(bare, sentence.start), _end(bare, sentence.end), sentence.lang, sentence.kind)
            for sentence in found.sentences
        ),
    )
    return replace(
        reading,
        document=document,
        mentions=tuple(_span(bare, mention) for mention in reading.mentions),
        residue=tuple(_span(bare, span) for span in reading.residue),
        events=tuple(_event(bare, document, event) for event in reading.events),
    )


def _cuts(text: str) -> Iterator[tuple[int, int, str]]:
    """What goes, and what stands in its place; groups of a pattern stay."""
    for mark, written, instead in _patterns():
        if mark not in text:
            continue
        pattern = _compiled(written)
        for match in pattern.finditer(text):
            kept = match.span("kept") if "kept" in pattern.groupindex else match.span()[:1] * 2
            if kept[0] > match.start():
                yield match.start(), kept[0], instead
            if match.end() > kept[1]:
                yield kept[1], match.end(), instead


def _forms(text: str) -> Iterator[tuple[int, int, str]]:
    """What does not show, and letters written as several characters that one stands for."""
    for match in _hidden().finditer(text):
        yield *match.span(), ""
    if not is_normalized("NFC", text):
        for match in _decomposed().finditer(text):
            composed = normalize("NFC", match[0])
            length = len(match[0]) - len(composed) + 1
            if length > 1 and match[0][length:] == composed[1:]:  # marks that are left stand for themselves
                yield match.start(), match.start() + length, composed[0]


def _plain(text: str, odd: bool) -> str:
    """Full-width characters as plain ones, one for one."""
    return text.translate(_WIDE) if odd else text


@cache
def _odd() -> re.Pattern[str]:
    return re.compile("[\u00a0\u00ad\u200b-\u200f\u2060\u3000\ufeff\uff01-\uff5e]")


@cache
def _hidden() -> re.Pattern[str]:
    """Soft hyphens, blanks and joiners without width, direction and byte order marks."""
    return re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")


@cache
def _decomposed() -> re.Pattern[str]:
    """A letter with what follows it as part of it: accents, or the vowel and final consonant of a syllable.

    No letter has more than a few marks; a longer run is read in pieces, since sorting marks is not linear.
    """
    return re.compile(
        "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]"
        "|[^\\W\\d_][\u0300-\u036f]{1,8}"
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


@cache
def _patterns() -> tuple[tuple[str, str, str], ...]:
    """Each sort of markup: what it always holds, the pattern of it, what stands in its place.

    None goes over a character often, or further than a line. Only a tag may break, once, after its name: so a bare
    text can have fewer lines than its source. A backtick before two figures is an apostrophe (`27 for 2027), one
    bracket behind another no link.
    """
    escaped = r"(?<!\\)"
    return (
        ("[^", r"\[\^[^\[\]\s]{1,40}\]:?", ""),
        (
            "[",
            escaped + r"!?\[(?P<kept>[^\[\]\r\n]{0,1000}+)\]"
            r"(?:\((?=[^()\s]{0,2000}?[/#.@])[^()\s]{0,2000}+(?:\([^()\s]{0,200}+\)[^()\s]{0,200}+)?"
            r"(?:[ ]+\"[^\"\r\n]{0,200}\")?\)"
            r"|\[[A-Za-z0-9_-]{0,40}+\])",
            "",
        ),
        ("**", escaped + r"(?P<marks>\*{2,3})(?=[^\s*])(?P<kept>[^*\r\n]++)(?<=[^\s\\])(?P=marks)", ""),
        ("*", r"(?<![\w*\\])\*(?=[^\s*])(?P<kept>[^*\r\n]++)(?<=[^\s\\])\*(?![*A-Za-z0-9])", ""),
        (
            "_",
            r"(?<![\w\\])(?P<marks>_{1,3})(?=[^\s_])(?P<kept>[^_\r\n]++)(?<=[^\s\\])(?P=marks)(?!\w)",
            "",
        ),
        ("`", r"(?<![`\\])`(?!\d\d(?!\d))(?P<kept>[^`\r\n]++)`(?!`)", ""),
        ("<", rf"</?(?:{_INLINE})(?:(?:\r\n|\s)[^<>\r\n]{{0,2000}}+)?>", ""),
        (
            "<",
            rf"<(?!/?(?:{_INLINE})[\s>])/?[A-Za-z][A-Za-z0-9]{{0,20}}(?:(?:\r\n|\s)[^<>\r\n]{{0,2000}}+|/)?>",
            " ",
        ),
        ("<!--", r"<!--[^<>\r\n]{0,2000}?-->", " "),
        ("\\", r"\\(?=[!-/:-@\[-`|~])", ""),
        ("|", r"\|(?=[ \t]*+\r?$)", ""),
    )


def _start(bare: Bare, offset: int) -> int:
    """Where the character at an offset stands in the source."""
    place = bisect_right(bare.starts, offset)
    return offset + (bare.shifts[place - 1] if place else 0)


def _end(bare: Bare, offset: int) -> int:
    """Where the stretch that ends at an offset ends in the source: before markup that follows it.

    A letter that stands for several characters ends where the last of them does.
    """
    place = bisect_left(bare.starts, offset)
    if place < len(bare.starts) and bare.starts[place] == offset and bare.filled[place]:
        return offset + bare.shifts[place]
    return _start(bare, offset - 1) + 1 if offset else 0


def _ends(bare: Bare, start: int, end: int) -> tuple[int, int, str]:
    first = _start(bare, start)
    last = _end(bare, end) if end > start else first
    return first, last, bare.source.text[first:last]


def _span(bare: Bare, span: _Marked) -> _Marked:
    start, end, text = _ends(bare, span.start, span.end)
    return replace(span, start=start, end=end, text=text)


def _event(bare: Bare, document: Document, event: Event) -> Event:
    return replace(
        event,
        evidence=tuple(_evidence(bare, document, evidence) for evidence in event.evidence),
        places=tuple(_span(bare, span) for span in event.places),
        numbers=tuple(_span(bare, span) for span in event.numbers),
        trigger=_span(bare, event.trigger) if event.trigger else None,
        mention=_span(bare, event.mention) if event.mention else None,
    )


def _evidence(bare: Bare, document: Document, evidence: Evidence) -> Evidence:
    start, end, quote = _ends(bare, evidence.start, evidence.end)
    line, column = document.place(start)
    return replace(
        evidence,
        start=start,
        end=end,
        quote=quote,
        line=line,
        column=column,
        locator=document.locator(start),
    )
