"""Finds a date whose weekday is not the weekday named with it.

One of the two is wrong, and a reader who plans by the other comes on the wrong day. A date without a
year is taken in the year that the document's date gives it; that is a warning, for the year may differ.
Both ways out are offered where they can be written: the right weekday, and the nearest dates on the
weekday named.

Wrong:
    # published: 2025-12-11
    The forum was held on Tuesday, December 9, 2025, and closed on Tuesday, December 11, 2025.

Right:
    # published: 2025-12-11
    The forum was held on Tuesday, December 9, 2025, and closed on Thursday, December 11, 2025.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from relocate_cli import lang
from relocate_cli.model import Correction, Finding, Mention, Reading, Timeline
from relocate_cli.rules.finding import in_document, mentions, other_day, slot


def check(readings: Sequence[Reading], timeline: Timeline) -> Iterator[Finding]:
    """Compare the weekday of every date that names one."""
    for document, mention in mentions(readings):
        named = slot(mention, "weekday")
        day = mention.when.first
        if not named or day is None or day != mention.when.last or mention.problem == "impossible":
            continue
        number = _number(named[2])
        if number is None or number == day.weekday():
            continue
        right = _weekdays("en")[day.weekday()][0].capitalize()
        yield in_document(
            __name__,
            document,
            mention.start,
            mention.end,
            f'"{mention.text}" is a {right}',
            "error" if any(key.startswith("year") for key, _ in mention.slots) else "warning",
            [*_right_weekday(named, number, day), *_nearest_dates(mention, number, day)],
        )


def _number(word: str) -> int | None:
    """Monday is 0; None for a word that names no weekday in any language."""
    plain = word.strip(". ").casefold()
    for code in lang.codes():
        number = _table(code).get(plain)
        if number is not None:
            return number
    return None


def _table(code: str) -> dict[str, int]:
    """A language's names of weekdays and their short forms, with their numbers."""
    words = lang.table(code, "words")
    return {**words.get("weekday", {}), **words.get("weekday-short", {})}


def _weekdays(code: str) -> list[list[str]]:
    """The names of the seven weekdays in a language, in the order of its table."""
    table = _table(code)
    return [[word for word, number in table.items() if number == day] for day in range(7)]


def _right_weekday(named: tuple[int, int, str], number: int, day: date) -> Iterator[Correction]:
    """The right weekday in the form (full, short) and case in which the wrong one stands."""
    start, end, text = named
    plain = text.strip(". ").casefold()
    for code in lang.codes():
        names = _weekdays(code)
        if plain in names[number] and names[day.weekday()]:
            alike = [word for word in names[day.weekday()] if _short(word) == _short(plain)]
            word = (alike or names[day.weekday()])[0]
            yield Correction(start, end, word.capitalize() if text[0].isupper() else word)
            return


def _short(word: str) -> tuple[bool, bool]:
    return len(word) <= 5, word.endswith("days")


def _nearest_dates(mention: Mention, number: int, day: date) -> Iterator[Correction]:
    """The dates before and after that fall on the weekday named, where only the day's figure changes."""
    back = (day.weekday() - number) % 7
    for steps in sorted((-back, 7 - back), key=abs):
        try:
            other = day + timedelta(days=steps)
        except OverflowError:
            continue
        correction = other_day(mention, other.day)
        if correction and other.month == day.month:
            yield correction
