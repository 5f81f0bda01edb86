"""Inline markup out of a text before it is read, and everything found back to where it stands in the source.

Markdown and stray HTML put marks into the middle of names and dates (`**May 6**, 2024`), where no word of any
language is expected. Marks of lines (headings, items, quotes) are the text room's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from relocate_cli.model import Document, Event, Evidence, Mention, Reading, Span

_MARKS = "*_`[<|\\"
"""Without one of these there is no markup."""

_INLINE = "a|abbr|b|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u"
"""HTML elements that stand within a word or a sentence; any other is a break."""


class Bare(NamedTuple):
    """A document without inline markup; `starts` are offsets into it from which on `shifts` lead to the source."""

    document: Document
    source: Document
    starts: list[int]
    shifts: list[int]


def strip(document: Document) -> Bare:
    """The document without inline markup (links keep their text); linear in the length of the text."""
    text = document.text
    if not any(mark in text for mark in _MARKS):
        return Bare(document, document, [], [])
    cuts = sorted(cut for cut in _cuts(text) if cut[0] >= document.body)
    parts: list[str] = []
    starts: list[int] = []
    lengths: list[int] = []
    at = length = 0
    for start, end, instead in cuts:
        if end <= at:
            continue
        start = max(start, at)
        parts += (text[at:start], instead)
        length += start - at + len(instead)
        starts.append(length)
        lengths.append(end - start - len(instead))
        at = end
    parts.append(text[at:])
    return Bare(replace(document, text="".join(parts)), document, starts, list(accumulate(lengths)))


def restore(reading: Reading, bare: Bare) -> Reading:
    """What was found in a bare document as found in its source: offsets, quotes, lines and columns."""
    if not bare.starts:
        return reading
    found = reading.document
    document = replace(
        found,
        text=bare.source.text,
        lines=(0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", bare.source.text))),
        sentences=tuple(
            replace(sentence, start=_start(bare, sentence.start), end=_end(bare, sentence.end))
            for sentence in found.sentences
        ),
    )
    return replace(
        reading,
        document=document,
        mentions=tuple(_mention(bare, mention) for mention in reading.mentions),
        residue=tuple(_span(bare, span) for span in reading.residue),
        events=tuple(_event(bare, document, event) for event in reading.events),
    )


def _cuts(text: str) -> Iterator[tuple[int, int, str]]:
    """What goes, and what stands in its place; groups of a pattern stay."""
    for pattern, instead in _patterns():
        for match in pattern.finditer(text):
            kept = match.span("kept") if "kept" in pattern.groupindex else match.span()[:1] * 2
            if kept[0] > match.start():
                yield match.start(), kept[0], instead
            if match.end() > kept[1]:
                yield kept[1], match.end(), instead


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Markup and what stands in its place. None goes over a character often, or further than a line.

    Only a tag may break, once, after its name: so a bare text can have fewer lines than its source. A backtick
    before two figures is an apostrophe (`27 for 2027), one bracket behind another no link.
    """
    escaped = r"(?<!\\)"
    return tuple(
        (re.compile(pattern, re.MULTILINE), instead)
        for pattern, instead in (
            (r"\[\^[^\[\]\s]{1,40}\]:?", ""),
            (
                escaped + r"!?\[(?P<kept>[^\[\]\r\n]{0,1000}+)\]"
                r"(?:\((?=[^()\s]{0,2000}?[/#.@])[^()\s]{0,2000}+(?:\([^()\s]{0,200}+\)[^()\s]{0,200}+)?"
                r"(?:[ ]+\"[^\"\r\n]{0,200}\")?\)"
                r"|\[[A-Za-z0-9_-]{0,40}+\])",
                "",
            ),
            (escaped + r"(?P<marks>\*{2,3})(?=[^\s*])(?P<kept>[^*\r\n]++)(?<=[^\s\\])(?P=marks)", ""),
            (r"(?<![\w*\\])\*(?=[^\s*])(?P<kept>[^*\r\n]++)(?<=[^\s\\])\*(?![*A-Za-z0-9])", ""),
            (r"(?<![\w\\])(?P<marks>_{1,3})(?=[^\s_])(?P<kept>[^_\r\n]++)(?<=[^\s\\])(?P=marks)(?!\w)", ""),
            (r"(?<![`\\])`(?!\d\d(?!\d))(?P<kept>[^`\r\n]++)`(?!`)", ""),
            (rf"</?(?:{_INLINE})(?:(?:\r\n|\s)[^<>\r\n]{{0,2000}}+)?>", ""),
            (
                rf"<(?!/?(?:{_INLINE})[\s>])/?[A-Za-z][A-Za-z0-9]{{0,20}}(?:(?:\r\n|\s)[^<>\r\n]{{0,2000}}+|/)?>",
                " ",
            ),
            (r"<!--[^<>\r\n]{0,2000}?-->", " "),
            (r"\\(?=[!-/:-@\[-`|~])", ""),
            (r"\|(?=[ \t]*+\r?$)", ""),
        )
    )


def _start(bare: Bare, offset: int) -> int:
    """Where the character at an offset stands in the source."""
    place = bisect_right(bare.starts, offset)
    return offset + (bare.shifts[place - 1] if place else 0)


def _end(bare: Bare, offset: int) -> int:
    """Where the stretch that ends at an offset ends in the source: before markup that follows it."""
    return _start(bare, offset - 1) + 1 if offset else 0


def _ends(bare: Bare, start: int, end: int) -> tuple[int, int, str]:
    first = _start(bare, start)
    last = _end(bare, end) if end > start else first
    return first, last, bare.source.text[first:last]


def _span(bare: Bare, span: Span) -> Span:
    return Span(*_ends(bare, span.start, span.end))


def _mention(bare: Bare, mention: Mention) -> Mention:
    start, end, text = _ends(bare, mention.start, mention.end)
    return replace(mention, start=start, end=end, text=text)


def _event(bare: Bare, document: Document, event: Event) -> Event:
    return replace(
        event,
        evidence=tuple(_evidence(bare, document, evidence) for evidence in event.evidence),
        places=tuple(_span(bare, span) for span in event.places),
        numbers=tuple(_span(bare, span) for span in event.numbers),
        trigger=_span(bare, event.trigger) if event.trigger else None,
        mention=_mention(bare, event.mention) if event.mention else None,
    )


def _evidence(bare: Bare, document: Document, evidence: Evidence) -> Evidence:
    start, end, quote = _ends(bare, evidence.start, evidence.end)
    line, column = document.place(start)
    return replace(evidence, start=start, end=end, quote=quote, line=line, column=column)
