"""A document's own date as files write it: in metadata, or in the file name."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from relocate_cli import dates
from relocate_cli.model import When


def parse(text: object) -> When:
    """The day, month or year that a metadata field gives; ValueError says what is wrong with it.

    A time of day is dropped and its zone with it: the calendar date stays as written.
    """
    if not isinstance(text, str | int) or isinstance(text, bool):
        raise ValueError("a date is one text such as 2024-03-05, not a list, a mapping or a truth value")
    text = str(text)
    match = _stamp().fullmatch(text.strip())
    value = dates.parse("-".join(match.group(1, 3, 4)) if match else text)
    if value.grain == "interval" or not dates.placed(value):
        raise ValueError(f"{text!r} is not one day, month or year")
    return value


def of_file_name(name: str) -> When | None:
    """The one full date in a file's name (`2025-12-11-forum.md`, `20251211_forum.txt`), else None."""
    found = set()
    for year, _, month, day in _in_name().findall(re.split(r"[/\\]", name)[-1]):
        try:
            found.add(dates.of_date(date(int(year), int(month), int(day))))
        except ValueError:
            continue
    return dates.when(found.pop()) if len(found) == 1 else None


@cache
def _stamp() -> re.Pattern[str]:
    clock = r"(?:[T ]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?))?)?"
    return re.compile(rf"(\d{{4}})([-./]?)(\d\d)\2(\d\d){clock}", re.ASCII)


@cache
def _in_name() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(19\d\d|20\d\d|2100)([-._]?)(\d\d)\2(\d\d)(?!\d)", re.ASCII)
