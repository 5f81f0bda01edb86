"""A document's own date as files write it: in metadata, or in the file name."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from unicodedata import normalize

from relocate_cli import dates
from relocate_cli.model import When

_MINUTES_AHEAD = {"ko": 9 * 60}
"""Clocks ahead of UTC where all publishers in a language share one zone that has no summer time."""


def parse(text: object, lang: str | None = None) -> When:
    """The day, month or year that a metadata field gives; ValueError says what is wrong with it.

    A time of day with a zone (`2025-12-11T23:30Z`) is an instant. In a document that says it is Korean (`lang`
    "ko", "ko-KR") it is of the day it was in Seoul. Publishers of other languages sit in many zones, and no
    field names theirs: there, and where a time has no zone, the calendar date stays as written.
    """
    if not isinstance(text, str | int) or isinstance(text, bool):
        raise ValueError("a date is one text such as 2024-03-05, not a list, a mapping or a truth value")
    text = _in_words().sub(_in_figures, normalize("NFC", str(text)))
    match = _stamp().fullmatch(text.strip())
    value = dates.parse("-".join(match.group(1, 3, 4)) if match else text)
    if value.grain == "interval" or not dates.placed(value):
        raise ValueError(f'"{text}" is not one day, month or year')
    ahead = _MINUTES_AHEAD.get(re.split("[-_]", lang.strip().lower())[0]) if lang else None
    if ahead is None or not match or not match["zone"]:
        return value
    day = dates.of_when(value)
    there = dates.shift(day, (_minutes_utc(match) + ahead) // (24 * 60), "day") if day else None
    if there is None:
        raise ValueError(f'"{text}" is of no day in the calendar')
    return dates.when(there)


def in_figures(text: str) -> str:
    """A day as people write it (`2025.12.11`, `20251211`, `2025년 12월 11일`) in ISO; other texts as they are."""
    told = _in_words().sub(_in_figures, normalize("NFC", text)).strip()
    match = _stamp().fullmatch(told)
    return "-".join(match.group(1, 3, 4)) if match and match["hour"] is None else text


def of_file_name(name: str) -> When | None:
    """The one full date in a file's name (`2025-12-11-forum.md`, `20251211_forum.txt`, `2025년 12월 11일.txt`).

    macOS gives names with letters decomposed (NFD).
    """
    found = set()
    for match in _in_name().finditer(normalize("NFC", re.split(r"[/\\]", name)[-1])):
        year, month, day = (int(part) for part in match.groups() if part and part.isdecimal())
        try:
            found.add(dates.of_date(date(year, month, day)))
        except ValueError:
            continue
    return dates.when(found.pop()) if len(found) == 1 else None


def _in_figures(words: re.Match[str]) -> str:
    return "-".join((words[1], words[2].zfill(2), words[3].zfill(2))) + (words[4] or "")


def _minutes_utc(stamp: re.Match[str]) -> int:
    """How far after midnight UTC of its written day an instant is, in minutes; less than 0 is the day before."""
    hour, minute, hours, minutes = (int(stamp[name] or 0) for name in ("hour", "minute", "hours", "minutes"))
    offset = hours * 60 + minutes
    return hour * 60 + minute - (-offset if stamp["sign"] == "-" else offset)


@cache
def _stamp() -> re.Pattern[str]:
    zone = r"(?P<zone>Z|UTC|GMT|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?)"
    clock = rf"[T ](?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d(?:[.,]\d{{1,9}})?)?(?: ?{zone})?"
    return re.compile(rf"(\d{{4}})([-./]?)(\d\d)\2(\d\d)(?:{clock})?", re.ASCII)


@cache
def _in_words() -> re.Pattern[str]:
    """A day as Korean offices write it: `2025. 12. 11.(목) 10:00`, `2025년 12월 11일`."""
    return re.compile(
        r"\A\s*(\d{4})(?:\. ?|년 ?)(\d{1,2})(?:\. ?|월 ?)(\d{1,2})(?:\.|일|\b)"
        r"(?: ?\([월화수목금토일]\))?( \d\d:\d\d.*)?\s*\Z"
    )


@cache
def _in_name() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(19\d\d|20\d\d|2100)"
        r"(?:([-._]?)(\d\d)\2(\d\d)(?!\d)|\. ?(\d{1,2})\. (\d{1,2})(?!\d)|년[ _]?(\d{1,2})월[ _]?(\d{1,2})일)",
        re.ASCII,
    )
