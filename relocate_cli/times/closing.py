"""What the verbs of a sentence tell of a date's direction in a language where they come last."""

from __future__ import annotations

import re

from relocate_cli.dates import Direction
from relocate_cli.lang import Grammar, Match, Symbols
from relocate_cli.times.tense import Cues

_FORMER = 4
"""Symbols before a date of which the last word tells that it was planned once."""

_LISTED = 6
"""Symbols from a date to the blank behind the list that it begins at most: 10월·11월에."""

_FINALS, _NIEUN = 28, 4
"""How many finals a Korean syllable may have, and which of them is ㄴ (Unicode Standard 3.12)."""


class Closing:
    """The words behind the dates of a text, to be asked for the verb that closes what is told of one."""

    __slots__ = ("cues", "rows", "saying", "symbols")

    def __init__(self, symbols: Symbols, rows: Grammar, cues: Cues, saying: str) -> None:
        self.symbols, self.rows, self.cues, self.saying = symbols, rows, cues, saying

    def tense(self, match: Match, stop: int) -> Direction | None:
        """The tense where verbs come last: the first verb behind a date.

        A bare day before a saying that closes the sentence may be of the saying: it is reported within days.
        """
        heard = list(self.cues.pattern.finditer(self.symbols.text, match.end, stop))
        heard = [hit for hit in heard if not self.led(hit)] or heard
        bare = (match.has("day") or match.has("weekday")) and not any(
            match.has(slot) for slot in ("month", "number_of_month", "year", "which")
        )
        if not heard:
            return "nearest" if bare else None
        if self.gone(match):
            return "past"
        if self.former(match) and self.ahead(heard[0]):
            return "nearest"  # what had been planned, whether its day is over or not
        if match.row.args.get("reached") and heard[-1].group()[0] in self.saying:
            return "past"  # the day of the saying
        if bare and heard[-1].group()[0] in self.saying:
            aimed = "".join(self.symbols.tokens[match.end : match.end + 1]) in match.words.get("goal", {})
            return "nearest" if len(heard) > 1 or aimed else "past"
        if self.ahead(heard[0]) and not self.ahead(heard[-1]):
            return "nearest"  # a plan that was told or made
        return "future" if self.ahead(heard[0]) else "past"

    def gone(self, match: Match) -> bool:
        """Whether the word behind a date, or behind the list that it begins, says that something came after it."""
        gone = match.words.get("gone")
        blank = self.symbols.text.find(" ", match.end, match.end + _LISTED) if gone else 0
        return blank > 0 and "".join(self.symbols.tokens[blank - 1 : blank + 2]) in (gone or ())

    def led(self, hit: re.Match[str]) -> bool:
        """Whether a cue only tells what comes before what is told: 의결한 뒤 폐회한다."""
        behind = [token for token in self.symbols.tokens[hit.end() : hit.end() + 2] if token.strip()]
        return bool(behind) and behind[0] in self.rows.words.get("led", {})

    def former(self, match: Match) -> bool:
        """Whether the word before a date says that it was planned once: 당초 9월 1일."""
        before = "".join(self.symbols.tokens[max(0, match.start - _FORMER) : match.start]).split()
        return bool(before) and before[-1] in self.cues.around.former

    def ahead(self, cue: re.Match[str]) -> bool:
        """Whether a cue tells of the future."""
        return cue.lastgroup == "future" or self.present(cue)

    def present(self, cue: re.Match[str]) -> bool:
        """Whether the ending of the present makes a plan of a participle: 확정된 is past, 확정된다 is not."""
        tokens = self.symbols.tokens
        return tokens[cue.end() : cue.end() + 1] == ["다"] and participle(tokens[cue.end() - 1])


def participle(word: str) -> bool:
    """Whether a Korean word ends in ㄴ, as participles of the past do."""
    return "가" <= word[-1:] <= "힣" and (ord(word[-1]) - ord("가")) % _FINALS == _NIEUN
