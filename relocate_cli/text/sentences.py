"""A passage to sentences: which stops end one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli.text.page import SHORT, STOPS, Page, closed, ends_after, first_word, word_before

_QUOTES = (("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"))
"""Marks around names and titles, in pairs."""

_SHORT_YEAR = re.compile(r"['’‘`]\d\d\Z")
"""A year of two digits in office notation, before its quarter or month: '26. 2분기."""

_NAME = 60
"""Longest stretch, in code points, from such a mark to a stop within a name, and on to its end."""


def cut(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one passage."""
    begin = start
    headline = end - start <= SHORT and not closed(page.text, start, end)
    for match in page.rules.stop.finditer(page.text, start, end):
        if headline and match["mark"].strip(".…") == "" and match["mark"] != ".":
            continue  # an ellipsis between the parts of a headline, which has no stop of its own
        if _is_boundary(page, match, begin, end):
            yield begin, match.end("mark")
            begin = match.end()
    if begin < end:
        yield begin, end


def pieces(page: Page, start: int, end: int, item: bool = False) -> Iterator[tuple[int, int, bool]]:
    """The sentences of one passage, and whether each is a caption: the source of a picture, or what it shows.

    A source in brackets may be glued to sentences on both sides. The sentence before it tells what the picture
    shows if it ends as captions do, or if it is the only one and an item or without a verb's ending.
    """
    text, rules = page.text, page.rules
    if rules.credit.search(text, start, end) is None:
        for first, last in cut(page, start, end):
            if not page.scripts or rules.letter.search(text, first, last):
                yield first, last, False
        return
    found: list[tuple[int, int, bool]] = []
    for first, last in cut(page, start, end):
        if source := rules.credit.match(text, first, last):
            found.append((first, source.end(), True))
            first = source.end() + len(text[source.end() : last]) - len(text[source.end() : last].lstrip())
        if first < last and rules.letter.search(text, first, last):
            found.append(
                (first, last, any(each.end() == last for each in rules.credit.finditer(text, first, last)))
            )
    told = [text[first:last].rstrip(STOPS) for first, last, caption in found if not caption]
    alone = len(told) == 1 and (item or rules.closes.search(told[0][-2:]) is None)
    for place, (first, last, caption) in enumerate(found):
        credited = not caption and place + 1 < len(found) and found[place + 1][2]
        shown = credited and (alone or rules.pictured.search(text, max(first, last - 12), last) is not None)
        yield first, last, caption or shown


def _is_boundary(page: Page, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether a stop with something after it ends a sentence that began at `begin`."""
    text, rules = page.text, page.rules
    mark = match["mark"]
    if page.scripts and _within(page, match, begin, end):
        return False
    if len(mark) > 1 and rules.resumes.match(text, match.end(), end):
        return False
    if mark[0] != "." or mark[1:2] in (".", "…"):
        return True
    word = word_before(text, begin, match.start())
    row = rules.abbreviations.get(word)
    if row is not None:
        return ends_after(page, row, match.end(), end)
    if word[-1:].isdigit():
        return not _in_number(page, match, begin, end)
    if rules.initials.match(word):
        at_start = match.start() - begin <= len(word)
        return not at_start and first_word(page, match.end(), end) in rules.starters
    return True


def _within(page: Page, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether a stop ends no sentence of a script that has endings for it: in a name in quotes, behind a headline."""
    text, stop = page.text, match.start()
    before = text[max(begin, stop - 2) : stop]
    if not any(letters.search(before) for _, letters, _ in page.scripts):
        return False
    if match["mark"][0] == "…" or match["mark"][:2] == "..":
        return page.rules.closes.search(before) is None
    for opening, closing in _QUOTES:
        opened = text.rfind(opening, max(begin, stop - _NAME), stop)
        if opened >= 0 and text.find(closing, opened, stop) < 0:
            return text.find(closing, match.end("mark"), min(end, stop + _NAME)) >= 0
    return False


def _in_number(page: Page, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether the full stop after a number belongs to it: `1.` at the start, `2025. 11. 12.`."""
    if page.rules.number_after.match(page.text, match.end(), end):
        return True
    if any(letters.match(page.text, match.end()) for _, letters, _ in page.scripts):
        return True
    before = page.text[max(begin, match.start() - 12) : match.start()]
    if page.scripts and _SHORT_YEAR.search(before) and page.text[match.end() : match.end() + 1].isdigit():
        return True
    return (before.isdigit() and len(before) < 4) or page.rules.number_before.search(before) is not None
