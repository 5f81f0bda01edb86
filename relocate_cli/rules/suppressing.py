"""Findings that a person has looked at: `<!-- relocate: ignore[D102] -->` in a text, `# relocate: ignore[D102]` in
the plain notation, on the line or alone on the line before; without codes, whatever is found there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from relocate_cli.model import Document, Finding, Reading, RelocateError
from relocate_cli.rules.choosing import meant


class Ignore(NamedTuple):
    """A comment: its document and line, the lines it speaks of, and the codes that are ignored there.

    `wrong` says what is wrong with its words; a comment with such ignores nothing.
    """

    source: str
    line: int
    lines: frozenset[int]
    codes: frozenset[str]
    wrong: str | None = None


def suppress(
    findings: Sequence[Finding], readings: Sequence[Reading], names: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Ignore, ...]]:
    """The findings that no comment is about, and the comments that are about none, wrong ones among them."""
    comments = [ignore for reading in readings for ignore in _comments(reading.document, names)]
    places: dict[tuple[str, int, str], set[int]] = {}
    for number, ignore in enumerate(comments):
        for line in ignore.lines:
            for code in ignore.codes:
                places.setdefault((ignore.source, line, code), set()).add(number)
    kept, used = [], set[int]()
    for finding in findings:
        about = places.get((finding.source, finding.line, finding.code))
        if about is None:
            kept.append(finding)
        else:
            used |= about
    return tuple(kept), tuple(ignore for number, ignore in enumerate(comments) if number not in used)


def _comments(document: Document, names: Mapping[str, str]) -> list[Ignore]:
    if "relocate:" not in document.text:
        return []
    found: list[Ignore] = []
    for number, line in enumerate(_breaks().split(document.text), start=1):
        if "relocate:" not in line:
            continue
        alone = not _comment().sub("", line).strip()
        lines = frozenset((number, number + alone))
        for match in _comment().finditer(line):
            words = match["noted"] if match["codes"] is None else match["codes"]
            try:
                found.append(Ignore(document.id, number, lines, _codes(words, names)))
            except RelocateError as error:
                found.append(Ignore(document.id, number, lines, frozenset(), str(error)))
    return found


def _codes(words: str | None, names: Mapping[str, str]) -> frozenset[str]:
    if words is None:
        return frozenset(names)
    return frozenset(code for word in words.split(",") for code in meant(names, word)[0])


@cache
def _comment() -> re.Pattern[str]:
    codes = r"ignore(?![\w-])(?:\[(?P<{}>[^\[\]<>]*)\])?"
    return re.compile(
        rf"<!--[ \t]*+relocate:[ \t]*+{codes.format('codes')}[ \t]*+-->"
        rf"|(?:^[ \t]*+|(?<![ \t])(?:[ \t]{{2,}}+|\t))#[ \t]*+relocate:[ \t]*+{codes.format('noted')}[ \t]*+$"
    )


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"\r\n|\r|\n")
