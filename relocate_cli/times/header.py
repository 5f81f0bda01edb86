"""The document's own date from its head: a line that is a date, a labelled line, a dateline.

Page furniture comes first: a date beside the weather is the day of crawling, and an "Updated" line tells when
the text was last touched, so neither counts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from relocate_cli import dates
from relocate_cli.lang import codes, table
from relocate_cli.model import Document, Mention
from relocate_cli.times.finding import find

_HEAD_LINES = 12
_HEAD_LENGTH = 1500


def date(document: Document) -> Document:
    """The document with the date its head gives, where nothing better is known; else the document as it is.

    Only a full date with its year counts, its time of day does not. The file-name rung is lower and gives way.
    """
    if document.published is not None and document.published_from != "file name":
        return document
    limit = document.lines[_HEAD_LINES] if len(document.lines) > _HEAD_LINES else len(document.text)
    limit = min(limit, document.body + _HEAD_LENGTH)
    head = tuple(s for s in document.sentences if s.start < limit)
    if not any(character.isdigit() for character in document.text[document.body : limit]):
        return document
    mentions, _ = find(replace(document, published=None, sentences=head))
    for mention in mentions:
        day = mention.when.first
        if day and day == mention.when.last and not mention.problem and _heads(document, mention):
            return replace(document, published=dates.when(dates.of_date(day)), published_from="header")
    return document


def _heads(document: Document, mention: Mention) -> bool:
    line, _ = document.place(mention.start)
    begin = document.lines[line - 1]
    end = document.lines[line] if line < len(document.lines) else len(document.text)
    before = document.text[begin : mention.start].strip()
    after = document.text[mention.end : end]
    labels = [label for code in codes() for label in table(code, "header").get("published", ())]
    labelled = before.strip("([ \t*_:#").lower().rstrip(" :|") in labels
    if not after.strip(" \t\r\n)].|,:;0123456789apmAPMKSTGUCEZ*_-"):
        return labelled or not before.strip("([*_# ")
    return before.isupper() and len(before) < 60 and _dateline().match(after) is not None


@cache
def _dateline() -> re.Pattern[str]:
    """What follows the date of a dateline: an agency in brackets, a dash."""
    return re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:[-–—_]{1,2}|:)\s")
