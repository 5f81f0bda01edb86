"""Words of another language within a sentence: a quotation, a name with its date in brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import chain

from relocate_cli.lang import codes, table
from relocate_cli.model import Document, Mention, Sentence

_LATIN = "en"
"""The language of Latin letters where the document does not name its own."""


def stretches(document: Document) -> Iterator[Sentence]:
    """The stretches of a document's sentences that are in another language than the sentence and may hold a date.

    Four Latin words in a row within another script are one, and figures with letters of that script within Latin
    ones.
    """
    if document.text.isascii():
        return
    own = dict(_scripts())
    present = [code for code, pattern in own.items() if pattern.search(document.text)]
    latin = document.lang if document.lang and document.lang not in own else _LATIN
    starts = [sentence.start for sentence in document.sentences]
    others = [(sentence.start, sentence.end) for sentence in document.sentences if sentence.lang not in own]
    for code, pattern, places in [
        *((code, own[code], others) for code in present),
        *([(latin, _latin(), [(0, len(document.text))])] if present else []),
    ]:
        for match in chain.from_iterable(pattern.finditer(document.text, *place) for place in places):
            place = bisect_right(starts, match.start()) - 1
            sentence = document.sentences[place] if place >= 0 else None
            if sentence and match.end() <= sentence.end and (sentence.lang in own) != (code in own):
                yield Sentence(*match.span(), code, sentence.kind)


def together(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Mentions of sentences and of stretches within them in order; of two that overlap the longer one."""
    kept: list[Mention] = []
    for mention in sorted((*mentions, *others), key=lambda each: (each.start, -each.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return tuple(kept)


@cache
def _scripts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each language with letters of its own: figures followed by such letters, and what goes on from there."""
    letters = ((code, table(code, "text").get("script")) for code in codes())
    return tuple(
        (
            code,
            re.compile(
                rf"(?<![\w.])(?:{script}{{1,4}}\s)?\d{{1,4}}\s?{script}(?:{script}|[\d\s.~∼·-]){{0,80}}"
            ),
        )
        for code, script in letters
        if script
    )


@cache
def _latin() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:[A-Za-z]\w{0,30}(?:[.,'’-]\w{0,30})?,?\s){3}[\w.,'’% -]{1,300}", re.ASCII
    )
