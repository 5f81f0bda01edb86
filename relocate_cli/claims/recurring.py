"""How often a claim has something come round ("every month", 매주): another period denies it.

How many times it does in a period ("six times a day") is a number, and compared as such.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage
from relocate_cli.model import VerdictLabel


class Period(NamedTuple):
    """After how many days something comes round, the day of the week or year that it does on, and the words."""

    days: float
    on: str
    text: str


def periods(passage: Passage) -> list[Period]:
    """How often a sentence has things come round, but where it tells the number of times or the time of day."""
    start = passage.sentence.start
    counted = [(q.span.start + start, q.span.end + start) for q in passage.quantities if q.unit == "times"]
    found = []
    for mention in passage.mentions:
        told = mention.when.timex
        if mention.type != "SET" or any(mention.start <= first < mention.end for first, _ in counted):
            continue
        if match := _PERIOD.fullmatch(told):
            found.append(Period(int(match[1]) * _DAYS[match[2]], "", mention.text))
        elif match := _ON.fullmatch(told):
            found.append(Period(_DAYS["W" if match["weekday"] else "Y"], told, mention.text))
    return found


_PERIOD = re.compile(r"P(\d+)([DWMQY])")
_ON = re.compile(r"XXXX-(?:(?P<weekday>WXX-\d)|\d\d(?:-\d\d)?|S[PU]|FA|WI)")
"""What comes round on one day of the week, or in one month, on one day or in one season of the year."""
_DAYS = {"D": 1.0, "W": 7.0, "M": 365 / 12, "Q": 365 / 4, "Y": 365.0}
"""How many days the units of TIMEX3 have."""


def label(claim: Passage, source: Passage) -> VerdictLabel | None:
    """Whether a sentence bears out how often a claim has something come round; None where either tells nothing."""
    claimed, found = periods(claim), periods(source)
    if not (claimed and found):
        return None
    if all(any(_bears_out(one, other) for other in found) for one in claimed):
        return "supported"
    only = len(claimed) == len(found) == 1 and not _several(found[0], source)
    apart = only and (not _bears_out(claimed[0]._replace(on=""), found[0]) or bool(found[0].on))
    return "refuted" if apart else "not_enough_info"


def _several(period: Period, passage: Passage) -> bool:
    """Whether a set has several days, of which its value has one: 매주 화·목, every Monday and Friday."""
    known = language(passage.sentence.lang)
    joins = "|".join(map(re.escape, known.lists("words", "joins"))) if known else ""
    return re.search(rf"[·,~∼/&-]|(?:{joins or '(?!)'})\s", period.text) is not None


def _bears_out(claimed: Period, found: Period) -> bool:
    """Whether one period is another one; what comes round on a day of the week does so weekly."""
    alike = abs(claimed.days - found.days) < 1  # three months are a quarter
    return alike and claimed.on in ("", found.on)
