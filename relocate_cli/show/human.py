"""Findings for people: the line they stand in, a caret under the words, and what could stand there instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import TextIO

from relocate_cli.codec import escape, width
from relocate_cli.model import Correction, Document, Finding
from relocate_cli.show import Item, View
from relocate_cli.show._regions import document_of, findings, line_around
from relocate_cli.show._terminal import STYLES, painter
from relocate_cli.show.concise import headline

KINDS = ("finding",)

_CUT = "…"
_NARROWEST = 40
"""Terminal cells of the source line that are shown at least."""


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write each finding as its headline, its source line and its corrections, with a blank line between two.

    The headline has the columns of the table: place, code, severity, message. A paragraph on one line is cut on both
    sides of the words, to the width of the terminal. For a person the code and the carets have the severity's colour.
    """
    parts = (part for finding in findings(items) for part in (*_finding(finding, view), ("\n", "")))
    told = [*parts][:-1]
    styled = painter(stream)
    stream.write("".join(styled(text, style) if style else text for text, style in told))


def _finding(finding: Finding, view: View) -> Iterator[tuple[str, str]]:
    """What is shown of a finding, piece by piece, each with its style."""
    colour = STYLES.get(finding.severity, "blue")
    place, code, message = headline(finding)
    located = f" ({escape(finding.locator)})" if finding.locator else ""
    yield from (
        (f"{place}{located} ", ""),
        (code, f"bold {colour}"),
        (f" {finding.severity} {message}\n", ""),
    )
    document = document_of(finding, view)
    margin = " " * len(str(finding.line))
    if document is not None and finding.text:
        room = get_terminal_size().columns - len(margin) - len(" | ")
        shown, carets = excerpt(document.text, finding.start, finding.end, room)
        yield f"{margin} |\n{finding.line} | {shown}\n{margin} | ", ""
        yield carets, colour
        yield "\n", ""
    for told in _instead(finding, document):
        yield f"{margin} = instead: {told}\n", ""


def excerpt(text: str, start: int, end: int, available: int) -> tuple[str, str]:
    """The line around a stretch of text and the line of carets under it, as wide as there are cells at most.

    Wide characters have two carets; tabs stay tabs in both lines, so that they line up wherever tabs stop.
    """
    first, last = line_around(text, start)
    end = max(min(end, last), start + 1)
    begin, stop = _window(text, (first, last), (start, end), max(available, _NARROWEST))
    before = (_CUT if begin > first else "") + _line(text[begin:start])
    marked, after = _line(text[start : min(end, stop)]), _line(text[min(end, stop) : stop])
    shown = before + marked + after + (_CUT if stop < last else "")
    return shown.rstrip(), _filled(before, " ") + _filled(marked, "^")


def _window(text: str, line: tuple[int, int], words: tuple[int, int], room: int) -> tuple[int, int]:
    """What of a line is shown: the words, then as much on both sides as fits, counted in cells."""
    (first, last), (begin, stop) = line, words
    room -= width(text[begin:stop]) + 2 * width(_CUT)
    while room < 0 and stop > begin + 1:
        stop -= 1
        room += width(text[stop])
    grows = True
    while grows:
        grows = False
        for at in (begin - 1, stop):
            if first <= at < last and width(text[at]) <= room:
                begin, stop = min(begin, at), max(stop, at + 1)
                room, grows = room - width(text[at]), True
    return begin, stop


def _line(text: str) -> str:
    """Text that no terminal obeys, but for its tabs."""
    return "\t".join(escape(part) for part in text.split("\t"))


def _filled(text: str, mark: str) -> str:
    """A mark for each cell of a text; tabs stay."""
    return "\t".join(mark * width(part) for part in text.split("\t"))


def _instead(finding: Finding, document: Document | None) -> list[str]:
    """What each correction makes of the words; of other words than those of the finding, which they are."""
    told = [_corrected(finding, correction, document) for correction in finding.corrections]
    return [escape(text) for text in dict.fromkeys(told)]


def _corrected(finding: Finding, correction: Correction, document: Document | None) -> str:
    start, end = correction.start - finding.start, correction.end - finding.start
    if 0 <= start <= end <= len(finding.text):
        return finding.text[:start] + correction.text + finding.text[end:]
    if document is None:
        return correction.text
    return f"{document.text[correction.start : correction.end]} -> {correction.text}"
