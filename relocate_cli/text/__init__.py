"""Plain text to sentences with offsets into it; what differs by language is in `lang/*/text.toml`.

`page` chooses the rules for a text, `lines` makes passages of its lines, `sentences` cuts them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from relocate_cli.model import Document, Sentence
from relocate_cli.text.lines import lines, passages, with_titles
from relocate_cli.text.page import Page, cue, language, read, spoken
from relocate_cli.text.sentences import pieces

__all__ = ["split"]

_SAMPLE = 50_000
"""How much of a text, in code points, tells its language."""


def split(document: Document) -> Document:
    """The document with its sentences, line starts and language filled in.

    Sentences never overlap, begin and end with a character that is not blank, and leave out the markers
    of lists and headings. Linear in the length of the text.
    """
    text = document.text
    declared = re.split("[-_]", document.lang.strip().lower())[0] if document.lang else None
    page = read(text, declared)
    whole = declared or language(page, document.body, min(len(text), document.body + _SAMPLE))
    told = lines(page, document.body)
    asked = {(line.start, line.end) for line in told}  # a line that is running text has no cue
    sentences: list[Sentence] = []
    for start, end, kind in with_titles(page, passages(page, told)):
        for first, last, caption in pieces(page, start, end, kind == "item"):
            found = kind
            if kind == "body" and (first, last) not in asked:
                found = cue(page, first, last) or kind
            found = "caption" if caption and kind in ("body", "item") else found
            code = spoken(page, first, last)
            if code != whole and code == page.latin and not page.rules.latin.search(text, first, last):
                code = whole  # figures alone are read as the words around them
            sentences.append(Sentence(first, last, code, found))
    return replace(
        document,
        sentences=tuple(sentences),
        lines=_line_starts(page),
        lang=whole,
    )


def _line_starts(page: Page) -> tuple[int, ...]:
    if "\r" in page.text:
        return (0, *(match.end() for match in page.rules.newline.finditer(page.text)))
    ends = accumulate(len(line) + 1 for line in page.text.split("\n"))
    return (0, *ends)[:-1]
