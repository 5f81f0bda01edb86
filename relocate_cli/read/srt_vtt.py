"""Transcripts with times: SubRip and WebVTT. The words run on, and each place keeps its time as its locator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _published
from relocate_cli.read._content import Content


def fits(content: Content) -> bool:
    """Whether it begins as WebVTT does, or with the number and the times of a first caption."""
    return bool(re.match(r"WEBVTT(?:\s|\Z)|\s*\d+\s*\n" + _TIMES, content.text[:500]))


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file; what is told while other words are still shown is not told twice."""
    text, before = "", ""
    locators: list[tuple[int, str]] = []
    for time, lines in _captions(content.text):
        for line in lines:
            if line == before:
                continue
            text += "" if not text else "\n" if before[-1:] in '.!?。…”"' else " "
            if not locators or locators[-1][1] != time:
                locators.append((len(text), time))
            text += line
            before = line
    if not any(map(str.isalnum, text)):
        raise RelocateError(f"{content.source}: no captions with times in it; is it a transcript?")
    published = _published.of_file_name(content.name)
    yield Document(
        content.name,
        text + "\n",
        published=published,
        published_from="file name" if published else None,
        encoding=content.decoded[1],
        locators=tuple(locators),
    )


def _captions(text: str) -> Iterator[tuple[str, list[str]]]:
    """The time at which each caption begins, and its lines without markup; notes and styles have no times."""
    from html import unescape

    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        match = _times().search(block)
        if match:
            hours, minutes, seconds = match["hours"] or "00", match["minutes"], match["seconds"]
            lines = (
                " ".join(unescape(_markup().sub("", line)).split())
                for line in block[match.end() :].split("\n")
            )
            yield f"{hours.zfill(2)}:{minutes}:{seconds}", [line for line in lines if line]


_TIMES = r"(?:\d{1,3}:)?[0-5]\d:[0-5]\d[.,]\d{1,3}[ \t]*-->"


@cache
def _times() -> re.Pattern[str]:
    return re.compile(
        r"(?m)^[ \t]*(?:(?P<hours>\d{1,3}):)?(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)[.,]\d{1,3}[ \t]*-->[^\n]*"
    )


@cache
def _markup() -> re.Pattern[str]:
    """Tags of fonts, voices and times, and places of captions on the screen."""
    return re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|<[\d:.]{5,15}>|\{\\[^{}\n]{1,60}\}")
