"""What a builder gives and what it is given: the value of an expression, and the context it is resolved in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from relocate_cli import dates
from relocate_cli.dates import Direction, Partial
from relocate_cli.lang import Match
from relocate_cli.model import TimexType, When

_REPORT = 10_000
"""How much of a text, in code points, shows that it reports a game."""


class Value(NamedTuple):
    """The value of a time expression as a builder gives it. `partial` is what later expressions continue from."""

    type: TimexType
    when: When
    partial: Partial | None = None
    direction: str | None = None
    problem: str | None = None
    alternatives: tuple[When, ...] = ()


Build = Callable[[Match, "Context"], Value | None]


class Context:
    """What an expression is resolved against: the document's date, what was mentioned before, the tense around it.

    `published` is None where the document's date is unknown, and another day than that of publication where
    `occasion` names it ("meeting"); `here` is its (last) day, `text` the whole document for those that need a reason.
    `previous` is the last date mentioned, `dated` whether its year is told there rather than counted from the
    document's, `lag` how many sentences ago (`fresh`: in this one), `days` the last day of each number, `seen`
    the last of each granularity. The days that are told of are in it, too: the last, the last that had come,
    the one before the last; the last "of month" is of any that tells a month, the last "reached" of any that
    had come, the last "narrated" no background. `span` are the last two dates that something lasted from and
    to. `place` is the paragraph and the sentence that are being read, `told_place` those of the last day told
    of, `lead` the day that the first paragraph with one tells of, and where it does. `tense` asks the verbs
    around a match (`verb_last`: they close the sentence), `told_by` the kind of word that told, `firm` is
    whether nothing stands between the one that told and the date. `frame` is the year or month that the heading
    above is made of: what stands under it lies in it.
    It changes as a document is read: `note` tells it what was found.
    """

    __slots__ = (
        "_game",
        "_order",
        "compares",
        "dated",
        "days",
        "firm",
        "frame",
        "fresh",
        "gap",
        "here",
        "lag",
        "lead",
        "occasion",
        "options",
        "place",
        "previous",
        "published",
        "seen",
        "span",
        "tense",
        "text",
        "told_by",
        "told_place",
        "verb_last",
    )

    def __init__(self, published: Partial | None, text: str = "", occasion: str = "published") -> None:
        self.published, self.text, self.occasion = published, text, occasion
        self.here = dates.bounds(published)[1] if published else None
        self._order: tuple[str, ...] | None = None
        self._game: bool | None = None
        self.options: Mapping[str, Any] = {}
        self.previous: Partial | None = None
        self.seen: dict[str, Partial] = {}
        self.days: dict[int, Partial] = {}
        self.frame: Partial | None = None
        self.dated = self.firm = self.fresh = self.verb_last = False
        self.told_by = ""
        self.lag = 0
        self.place = self.told_place = (0, 0)
        self.lead: tuple[Partial, int] | None = None
        self.span: tuple[Partial, Partial] | None = None
        self.tense: Callable[..., Direction | None] = lambda match, reach=0: None
        self.gap: Callable[[Match], list[str] | None] = lambda match: None
        self.compares: Callable[[Match], bool] = lambda match: False

    @property
    def anchor(self) -> str | None:
        """What to say of a value resolved against the document's date."""
        return f"{self.occasion} {dates.timex(self.published)}" if self.published else None

    def order(self) -> tuple[str, ...]:
        """The order that the document's clear numeric dates show, and one that shows it; empty if none or both.

        "25/11/2024" shows "day first".
        """
        if self._order is None:
            told = {
                ("day first" if int(hit[1]) > 12 else "month first"): hit[0]
                for hit in _clear_dates(self.text)
            }
            self._order = next(iter(told.items())) if len(told) == 1 else ()
        return self._order

    @property
    def game(self) -> bool:
        """Whether the document reports a game, by two of the words of such reports: its quarters are no dates."""
        if self._game is None:
            head = self.text[:_REPORT]
            self._game = sum(word in head for word in self.options.get("game", ())) > 1
        return self._game

    def note(self, value: Value, *, spoken: bool = False, background: bool = False) -> None:
        """Remember a date that later expressions may continue from; another period ends the talk of a quarter.

        A day that is `spoken` of in a quotation is not the one that the text tells of, and nothing that comes later
        goes on from the `background` of a thing ("the bridge, built in 2013").
        """
        if value.type == "DURATION" and value.when.grain in ("month", "year"):
            self.seen.pop("quarter", None)
        partial, when = value.partial, value.when
        if partial is None or partial.year is None:
            return
        self.dated = when.anchor is None or (self.dated and when.anchor.startswith("previous mention"))
        self.previous = partial
        self.fresh, self.lag = True, 0
        grain = when.grain if when.grain != "interval" else dates.grain(partial)
        if grain != "quarter" or self._discussed(partial):
            self.seen[grain] = partial
        if partial.month:
            self.seen["of month"] = partial
        if self.reached(partial):
            self.seen["reached"] = partial
        narrated = self.seen.get("narrated")
        if not (background and narrated and dates.bounds(partial) < dates.bounds(narrated)):
            self.seen["narrated"] = partial
        if partial.day:
            day = partial._replace(clock=None) if partial.clock else partial
            self.days.pop(partial.day, None)  # the last one stands last
            self.seen["day"] = self.days[partial.day] = day
            of_news = self.lead is not None and self.lead[0] == day
            if (of_news or not spoken) and not self._around(when):
                self._tell(day)

    def _tell(self, day: Partial) -> None:
        """Remember a day as one that the text tells of."""
        if told := self.seen.get("told day"):
            self.seen["earlier day"] = told
        self.seen["told day"], self.told_place = day, self.place
        if self.reached(day):
            self.seen["reached day"] = day
            if self.place[0] and (self.lead is None or self.lead[1] == self.place[0]):
                self.lead = day, self.place[0]

    def _around(self, when: When) -> bool:
        """Whether several days only tell how long what is told of lasts ("it opens on the 4th (July 4-14)")."""
        told = self.seen.get("told day") if when.grain == "interval" else None
        day = dates.bounds(told)[0] if told else None
        return bool(day and when.first and when.last and when.first <= day < when.last)

    def _discussed(self, quarter: Partial) -> bool:
        """Whether the talk turns to a quarter: to one that is over, not to that a year before it."""
        told = self.seen.get("quarter")
        _, last = dates.bounds(quarter)
        over = last is None or self.here is None or last < self.here
        return over and not (told and dates.shift(told, -1, "year") == quarter)

    def reached(self, day: Partial) -> bool:
        """Whether a day had come when the text was written."""
        first, _ = dates.bounds(day)
        return bool(first and self.here and first <= self.here)


def _clear_dates(text: str) -> Iterator[re.Match[str]]:
    """Numeric dates of which one number is no month."""
    for hit in re.finditer(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-]|\.\d)", text):
        if (int(hit[1]) > 12) != (int(hit[3]) > 12) and max(int(hit[1]), int(hit[3])) < 32:
            yield hit


def date_value(
    partial: Partial,
    match: Match,
    *,
    anchor: str | None = None,
    direction: str | None = None,
    problem: str | None = None,
    alternatives: tuple[When, ...] = (),
) -> Value:
    """A DATE or TIME of a partial date, with the modifier in the row's `part` slot ("early", "end of")."""
    mod = match.word("part") or match.word("quantity") or None
    when = dates.when(partial, str(mod) if mod else None, anchor)
    if not dates.valid(partial):
        problem = "impossible"
    return Value("TIME" if partial.clock else "DATE", when, partial, direction, problem, alternatives)


def unresolved(partial: Partial, match: Match) -> Value:
    """A date that needs an anchor and has none: its year stays XXXX."""
    return date_value(partial, match, problem="unresolved")


def ends(match: Match) -> bool:
    """Whether a match ends with its word: in a row with `followed`, only that may stand behind it without a blank."""
    followed = match.row.args.get("followed")
    behind = "".join(match.symbols.tokens[match.end : match.end + 2])
    return followed is None or not behind[:1].isalpha() or behind.startswith(tuple(str(followed).split()))


def amount(match: Match, slot: str = "amount") -> float | str | None:
    """The number in a slot: digits (1,425; 2.5; 2 1/2), number words (twenty-four, two hundred), X for vague ones."""
    if not match.has(slot):
        return None
    if match.words["vague"].get(" ".join(match.tokens(slot))):
        return "X"
    words = match.words.get("numeral", match.words["cardinal"])
    total, current = 0.0, 0.0
    tokens = [token for token in match.tokens(slot) if token not in ("-", ",")]
    if "/" in tokens:
        *units, top, _, bottom = tokens
        return (float(units[0]) if units else 0.0) + int(top) / max(int(bottom), 1)
    if tokens and tokens[0].isdigit():
        return float("".join(tokens))
    for token in tokens:
        value = words.get(token)
        if not isinstance(value, int):
            continue
        if value >= 100:
            current = max(current, 1) * value
        elif value == 12 and current == 1:
            current = 12
        else:
            current = 2 if token == "couple" else current + value
    return total + current or None


def whole(number: float | str) -> Any:
    """A count as TIMEX3 writes it: `3`, `2.5`, `X`."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


def spelled(match: Match) -> int | None:
    """The number of a year in words ("nineteen ninety-six", 이천이십오); None where the words make no year."""
    parts = match.tokens("spelled_year")
    if numerals := match.words.get("year-numeral"):
        return _summed([int(numerals.get(part, 0)) for part in parts])
    if parts[:2] == ["two", "thousand"]:
        return 2000 + sum(int(match.words["cardinal"].get(part, 0)) for part in parts[2:])
    values = [
        int(match.words["cardinal"].get(part, 0))
        for part in parts
        if part not in ("-", "oh", "zero", "hundred")
    ]
    if not values or not 11 <= values[0] <= 20 or (sum(values[1:]) < 10 and not {"oh", "zero"} & set(parts)):
        return None
    if len(values) > 2 and values[1] < 20:
        return None
    return values[0] * 100 + sum(values[1:])


def _summed(values: list[int]) -> int | None:
    """A number of parts that are added (2000, 20, 5), or of four digits one by one (2, 0, 2, 5)."""
    if len(values) == 4 and max(values) < 10:
        return int("".join(map(str, values)))
    return sum(values) if values and values[0] >= 1000 else None
