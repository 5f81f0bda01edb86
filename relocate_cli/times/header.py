"""The document's own date from its head: a date alone or by an outlet, a label, a dateline; and what it counts from.

Page furniture comes first: a date near the weather is the day of crawling, and an "Updated" line tells when
the text was last touched, so neither counts; nor do dates under other headlines.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from relocate_cli import registry
from relocate_cli.model import Document, Mention, Occasion, Span
from relocate_cli.times.finding import find
from relocate_cli.times.head import Beside, Head, beside, day, is_other, pattern, read, sentences

_TITLE = 120
"""Longest line, in code points, that says a text is minutes or a release."""

_PLACE = 60
"""Longest place of a dateline, in code points."""


_SIGNED = 60
"""Longest name of a body beside a date, in code points."""


def mark(document: Document) -> tuple[Document, tuple[Mention, ...], tuple[Span, ...]]:
    """The document with the dates that its head gives, its time expressions, and their residue.

    The head is read once; where it is the whole document and gives no date, nothing else is to be found in that.
    """
    occasion, undated = _occasion(document), _undated(document)
    head = read(document) if occasion or undated else None
    dated = _dated(document, head) if head and undated else document
    if head and occasion:
        dated = _written(dated, head, occasion)
    if head and head.sentences == document.sentences and dated.reference is None:
        return dated, *head.found
    return dated, *find(dated)


def date(document: Document) -> Document:
    """The document with the date its head gives, where nothing better is known; else the document as it is.

    Only a full date with its year counts: one that is labelled as that of publication, else as that from which
    on the text may be reported, else the first that stands alone. Address and file name are lower rungs and give way.
    """
    head = read(document) if _undated(document) else None
    return _dated(document, head) if head else document


def _undated(document: Document) -> bool:
    return document.published is None or document.published_from in ("file name", "url", "properties")


def _dated(document: Document, head: Head) -> Document:
    ranked = [(rank, each.start, each) for each in head.days if (rank := _rank(head, each)) < 3]
    if not ranked or (found := day(min(ranked, key=lambda each: each[:2])[2])) is None:
        return document
    return replace(document, published=found, published_from="header")


def _written(document: Document, head: Head, occasion: Occasion) -> Document:
    """The document with the day of the meeting (minutes) or of the issue (releases) that its heading gives.

    What such a text says counts from that day where it is another than that of publication, and not later.
    """
    found = next(filter(None, map(day, _occasions(head, occasion))), None)
    known = document.published
    if found is None or (known and (known.edtf == found.edtf or _later(found.first, known.last))):
        return document
    return replace(document, written=found, occasion=occasion)


def _later(one: object, other: object) -> bool:
    return one is not None and other is not None and str(one) > str(other)  # both in ISO 8601


def _rank(head: Head, mention: Mention) -> int:
    """How well a full date in the head tells the document's own: 0 best, 3 not at all."""
    found = beside(head, mention)
    if found.labelled("updated"):
        return 3
    for rank, label in enumerate(("published", "embargo")):
        if found.labelled(label):
            return rank if found.leads or _issued_by(found.after.strip()) else 3
    if found.alone or _signed(found) or _imprinted(head, mention, found) or _placed(head, mention, found):
        return 3 if is_other(head, mention, found) else 2
    if _dateline().match(found.after) is None or len(found.before) > _PLACE:
        return 3
    if found.before.strip().isupper():
        return 2
    return 2 if pattern("place").match(found.before) and not is_other(head, mention, found) else 3


def _signed(found: Beside) -> bool:
    """Whether nothing stands beside a date but the name of a registered body: `2025.12.23 국토교통부`, as on portals.

    Names of municipalities do not count: they may be where something takes place.
    """
    beside = f"{found.before} {found.after}".strip()
    body = registry.find(beside) if 0 < len(beside) <= _SIGNED else None
    return body is not None and body.kind != "local government"


def _imprinted(head: Head, mention: Mention, found: Beside) -> bool:
    """Whether nothing stands beside a date but an outlet or a release: `The Example Times, June 18, 2024`.

    Under a headline a body will do as well that a stroke sets apart: `Example City Hall | June 18, 2024`; where the
    line or one above it says that this is a release, any name that a mark does: `Press release, Example Co, June 18`.
    """
    before, after = (
        re.sub(" +", " ", pattern("byline", "beside").sub(" ", part)) for part in (found.before, found.after)
    )
    name = f"{before} {after}".strip(_MARKS)
    if not 0 < len(name) <= _SIGNED:
        return False
    parts = [part for each in re.split(r"[|/·—–,]", f"{before}|{after}") if (part := each.strip(_MARKS))]
    if pattern("imprint").fullmatch(name) or any(map(pattern("imprint").fullmatch, parts)):
        return len(name.split()) <= _LISTED
    above = [each for each in head.sentences if each.end <= mention.start - len(found.before)]
    titles = 0 < len(above) <= _TITLES and all(
        head.document.text[each.end - 1] not in _ENDS for each in above
    )
    stroke, mark = (
        found.before.rstrip()[-1:] in marks or found.after.lstrip(" \t")[:1] in marks
        for marks in (_STROKES, (*_STROKES, ",", ":"))
    )
    if not titles or not mark:
        return False
    if (stroke and pattern("issuer").fullmatch(name)) or pattern("authority").fullmatch(name):
        return True
    issued = [*(head.document.text[each.start : each.end] for each in above[:_TITLES]), name]
    bare = pattern("release").sub(" ", name).strip(_MARKS + ":")
    releases = any(map(pattern("release").search, issued))
    return releases and (not bare or pattern("named").fullmatch(bare) is not None)


_LISTED = 9
"""Words that the outlet, the section and the writer have at most together."""


def _issued_by(behind: str) -> bool:
    """Whether what follows a labelled date only tells who issued the text, and not where something takes place."""
    name = behind.strip(_MARKS)
    stroke = behind[:1] in _STROKES and pattern("issuer").fullmatch(name)
    return bool(stroke or pattern("authority", "imprint").fullmatch(name))


def _placed(head: Head, mention: Mention, found: Beside) -> bool:
    """Whether a line under a headline is nothing but a place and a date: `HALDEN, March 6, 2025`."""
    if found.after.strip() or not found.before.strip() or pattern("place").match(found.before) is None:
        return False
    text = head.document.text
    above = [each for each in head.sentences if each.end <= mention.start - len(found.before)]
    lines = [text[each.start : each.end] for each in above]
    told = any(pattern("release").search(line) or len(line.split()) >= _HEADLINE for line in lines)
    return told and len(lines) <= _LINES and not any(line.endswith(_ENDS) for line in lines)


_HEADLINE = 6
"""Words that a headline has at least, which the name of an occasion seldom has."""

_LINES = 4
"""Lines that stand above the place and day of a release at most: that it is one, who issues it, headlines."""

_TITLES = 2
"""Lines that a headline and what belongs to it have at most above the name of an outlet."""

_STROKES, _ENDS = ("|", "·", "—", "–", "/"), (".", "!", "?", "。")
_MARKS = " \t\r\n,|/·—–-()[]"
"""What sets a name apart from a date, what ends a sentence, and what may stand around both."""


def _occasion(document: Document) -> Occasion | None:
    """Whether a line of the head says that a text is minutes or a release."""
    for each in sentences(document):
        if each.end - each.start <= _TITLE and document.text[each.end - 1] not in ".!?。":
            line = document.text[each.start : each.end]
            if pattern("minutes").search(line):
                return "meeting"
            if pattern("release").search(line):
                return "issued"
    return None


def _occasions(head: Head, occasion: Occasion) -> list[Mention]:
    """The dates of the head that may be that of the occasion, the likeliest first: labelled, in the title, alone."""
    ranked: list[tuple[int, Mention]] = []
    for mention in head.days:
        found = beside(head, mention)
        if found.labelled(occasion) and (occasion == "meeting" or found.leads):
            ranked.append((0, mention))
        elif occasion == "meeting" and (
            pattern("minutes").search(found.before) if found.leads else pattern("minutes").search(found.after)
        ):
            ranked.append((1, mention))
        elif occasion == "meeting" and found.alone and not is_other(head, mention, found):
            ranked.append((2, mention))
    return [mention for _, mention in sorted(ranked, key=lambda each: each[0])]


@cache
def _dateline() -> re.Pattern[str]:
    """What follows the date of a dateline: an agency in brackets or between strokes, a dash."""
    return re.compile(r"\)?\s*(?:\([^)\n]{1,40}\)\s*|/[^/\n]{1,40}/\s*)?(?:(?:[-–—_]{1,2}|:)\s|--|—)")
