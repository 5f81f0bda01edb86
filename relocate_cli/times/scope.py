"""The interval an event gets from its date: prepositions before an expression, and two ends of a range."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from relocate_cli import dates
from relocate_cli.dates import Direction, Partial
from relocate_cli.lang import Grammar, Symbols
from relocate_cli.model import Mention, When

_BOUNDS = ("on-or-before", "on-or-after")
"""Relations that TIMEX3 keeps as a modifier of the date."""

_COUNTABLE = {"day": ("day", "week", "month", "year"), "month": ("month", "year"), "year": ("year",)}
"""Units that a date of a granularity can be moved by without becoming more exact than it was."""

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}

_CHANGE = 16
"""Symbols before "from" within which a word of change makes it a comparison: "fell 2.1 percent from November"."""

_CLOCK = {"quantity", "hour", "minute", "ampm", "oclock", "zone", "any_number"}
"""Slots of a time of day that names no day."""

_LISTED = re.compile(r"\s*\n\s*[-–~]")
"""A line that begins with the mark of an item."""

_KINDS = ("month", "weekday", "year", "hour")
"""Slots of which both ends of a range without a "from" have one: "Nov. 28 to Dec. 2", not "in May to 2030"."""

Placed = tuple[Mention, int, int]
"""A mention with its first token and the one behind its last."""


def scoped(found: list[Placed], symbols: Symbols, rows: Grammar) -> list[Mention]:
    """The mentions with `scope` set where it differs from `when`, and reversed ranges marked."""
    before, behind, joint = _patterns(rows)
    result: list[Mention] = []
    index = 0
    while index < len(found):
        mention, start, end = found[index]
        relation = _relation(before, symbols, start, rows)
        if relation == "from" and _compared(mention, rows):
            relation = ""
        told_behind = not relation
        relation = relation or _relation_behind(behind, symbols, end, rows)
        following = found[index + 1] if index + 1 < len(found) else None
        between = symbols.text[end : following[1]] if following else ""
        if following and not joint.fullmatch(between):
            following = None
        if following and _LISTED.match("".join(symbols.tokens[end : following[1]])):
            following = None  # the dash begins an item
        closed = following and _ends(behind, symbols, following[2], rows)
        spans = between.strip() in "-~" or (
            following and _spans(mention, symbols, end, following, behind, rows)
        )
        if (
            following
            and (pair := _joined(mention, following[0], relation))
            and (spans or (relation == "from" and (not told_behind or closed)))
        ):
            result += pair
            index += 2
            continue
        result.append(_alone(found, index, relation, following, symbols, rows))
        index += 1
    return result


def _joined(one: Mention, other: Mention, relation: str) -> list[Mention] | None:
    """Two expressions as the ends of a range, "between now and May" among them; None where they cannot be."""
    if relation == "from" and one.when.timex == "PRESENT_REF" and _datable(other):
        return [one, replace(other, scope=_scope(other.when, "until"))]
    return _pair(*_complete(one, other)) if _datable(one) and _datable(other) else None


def _alone(
    found: list[Placed], index: int, relation: str, following: Placed | None, symbols: Symbols, rows: Grammar
) -> Mention:
    """A mention with what its preposition, and a length of time beside it, make of it."""
    mention = found[index][0]
    if not _datable(mention):
        return mention
    if relation in _BOUNDS:
        mention = replace(mention, when=replace(mention.when, mod=mention.when.mod or relation))
    if relation == "from" and _tells_source(found[index], symbols, rows):
        return mention
    scope = _scope(mention.when, relation)
    if scope and index:
        scope = _counted(found[index - 1], found[index], relation, symbols, rows) or scope
    if scope and relation == "from" and following and _closed_length(following, symbols, rows):
        scope = _lasting(mention.when, following[0].when) or scope
    return replace(mention, scope=scope) if scope else mention


def _closed_length(placed: Placed, symbols: Symbols, rows: Grammar) -> bool:
    """Whether an expression is a length of time, and not of one that goes on: from 2021, for the fourth year now."""
    mention, _, end = placed
    goes_on = symbols.tokens[end - 1] in rows.words.get("running", {})
    return mention.type == "DURATION" and not goes_on


def _compared(mention: Mention, rows: Grammar) -> bool:
    """Whether "from" before a past time compares with it: "rose from a year earlier", "from the previous month"."""
    past = rows.words.get("which", {})
    words = mention.text.lower().split()
    return any(slot == "amount" for slot, _ in mention.slots) or any(past.get(word) == -1 for word in words)


def _tells_source(placed: Placed, symbols: Symbols, rows: Grammar) -> bool:
    """Whether "from" before a date says what something is compared with or where it comes from, not since when:
    "fell 2.1 percent from November", "Friday's close", "a photo from May"."""
    changes, sources = rows.options.get("changes"), rows.options.get("sources")
    if not changes or not sources:
        return False
    _, start, end = placed
    before = [token.lower() for token in symbols.tokens[max(0, start - _CHANGE) : start]]
    stop = max((place for place, token in enumerate(before) if token in (",", ";", ".")), default=-1)
    words = [token for token in before[stop + 1 :] if not token.isspace()]
    if not set(changes).isdisjoint(words) or (len(words) > 1 and words[-2] in sources):
        return True
    return symbols.text[end : end + 1] == "'"


def _lasting(start: When, length: When) -> When | None:
    """The interval that begins with a date and lasts so long: "from March for ten months"."""
    told, begin = _units(length.timex), dates.of_when(start)
    if told is None or begin is None or start.first is None or length.mod not in (None, "approx"):
        return None  # "for more than ten months" has no end that is known
    count, unit = told
    whole = dates.grain(begin)
    if whole == unit or (whole, unit) == ("month", "year"):
        last = dates.shift(begin, count, unit)
        if start.mod != "end":  # "for four years from the end of 2020" ends in 2024
            last = dates.shift(last, -1, whole) if last else None
    else:
        last = dates.shift(dates.of_date(start.first), count, unit)
        last = dates.shift(last, -1, "day") if last else None
    return dates.interval(start, dates.when(last)) if last else None


def _counted(length: Placed, date: Placed, relation: str, symbols: Symbols, rows: Grammar) -> When | None:
    """The date so long before or after another, or the days from it on.

    "two weeks before the Nov. 5 vote", "for three days from Monday"; none of "for two weeks after May 3".
    """
    (mention, start, end), (base, begin, _) = length, date
    words = [token for token in symbols.tokens[end:begin] if token.strip()]
    told = _units(_one_unit(mention, rows) or mention.when.timex)
    here = dates.of_when(base.when)
    if told is None or here is None or mention.when.mod or not 1 <= len(words) <= 3:
        return None
    if not {word.lower() for word in words} <= _joining(rows):
        return None
    lasting = start > 1 and symbols.tokens[start - 2].lower() in rows.words.get("lasting", {})
    if words[0].lower() in rows.words.get("outset", {}) or (relation == "from" and lasting):
        return _lasting(base.when, mention.when)
    sign = {"before": -1, "after": 1, "from": 1}.get(relation)
    if sign is None or lasting:
        return None
    count, unit = told
    if unit not in _COUNTABLE.get(dates.grain(here), ()):
        return None
    found = dates.shift(here, sign * count, unit)
    return dates.when(found, None, base.when.timex) if found else None


def _units(length: str) -> tuple[int, str] | None:
    """Count and unit of a length in whole years, months, weeks or days: P3M is (3, month)."""
    told = re.fullmatch(r"P(\d{1,4})([YMWD])", length)
    return (int(told[1]), _UNITS[told[2]]) if told else None


def _one_unit(mention: Mention, rows: Grammar) -> str | None:
    """The length that "the day after" counts: one of the unit that it names and no more; None for other dates."""
    slots = dict(mention.slots)
    if mention.type != "DATE" or set(slots) != {"unit"} or mention.when.first is not None:
        return None
    unit = rows.words.get("unit", {}).get(slots["unit"].lower())
    return f"P1{str(unit)[0].upper()}" if unit in _COUNTABLE["day"] else None


def _joining(rows: Grammar) -> set[str]:
    """The words of prepositions and articles before a date."""
    phrases = (*rows.words.get("relation", ()), *rows.words.get("article", ()))
    return {word for phrase in phrases for word in phrase.split()}


def _datable(mention: Mention) -> bool:
    return mention.type in ("DATE", "TIME") and mention.when.edtf is not None


def _scope(when: When, relation: str) -> When | None:
    if when.grain == "interval":
        return None
    if relation in ("since", "on-or-after"):
        return dates.interval(when, None)
    if relation in ("until", "before", "on-or-before"):
        return dates.interval(None, _end(when))
    return dates.interval(when, None) if relation in ("after", "from") else None


def _end(when: When) -> When:
    """The last day of "the end of 2025"; other dates as they are."""
    return (
        dates.when(dates.of_date(when.last), None, when.anchor) if when.mod == "end" and when.last else when
    )


def _ends(behind: re.Pattern[str], symbols: Symbols, end: int, rows: Grammar) -> bool:
    """Whether an expression is told to be the end of a range, or closes its line as one of a table does."""
    return symbols.text[end : end + 1] in ("", "\n", ")") or _relation_behind(behind, symbols, end, rows) in (
        "until",
        "between",
    )


def _spans(
    one: Mention, symbols: Symbols, start: int, following: Placed, behind: re.Pattern[str], rows: Grammar
) -> bool:
    """Whether the word between two dates makes them a range without a "from": "2014 through 2018", 3월과 5월 사이."""
    words = [token.lower() for token in symbols.tokens[start : following[1]] if token.isalpha()]
    owns = symbols.text[following[2] : following[2] + 1] == "'"  # "fell Thursday to Friday's low"
    joint = rows.words["joint"].get(" ".join(words)) if words else None
    if joint == "between":
        return _relation_behind(behind, symbols, following[2], rows) == "between"
    return joint == "range" or (joint == "alike" and _alike(one, following[0]) and not owns)


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two expressions name the same kind of time: two weekdays, two months, two times of day."""
    slots = dict(one.slots), dict(other.slots)
    shared = [kind for kind in _KINDS if kind in slots[0] and kind in slots[1]]
    return one.type == other.type and (bool(shared) or (_of_day(one) and _of_day(other)))


def _of_day(mention: Mention) -> bool:
    return mention.type == "TIME" and not {"hour", "oclock"}.isdisjoint(slot for slot, _ in mention.slots)


def _complete(one: Mention, other: Mention) -> tuple[Mention, Mention]:
    """The ends of a range, the one without a year in the year nearest to the other: "May 30 - June 2, 2024"."""
    if _of_day(one) and _of_day(other):
        return _on_days(one, other)
    day = _bare(other) if other.type == "DATE" else None
    if day and (anchor := dates.of_when(one.when)) and anchor.day:
        return one, _moved(other, dates.day_of_month(day, anchor, "future"), one)
    if _undated(one) and not _undated(other):
        return _near(one, other, "past"), other
    if _undated(other) and not _undated(one):
        return one, _near(other, one, "future")
    if _turned(one, other) and "weekday" in dict(other.slots) and "month" not in dict(other.slots):
        told = dates.of_when(other.when)
        behind = (one.when.first - other.when.last).days if one.when.first and other.when.last else 1
        later = dates.shift(told, -(-behind // 7) * 7, "day") if told else None
        return one, _moved(other, later._replace(clock=told.clock) if later and told else None, one)
    if _turned(one, other) and "year" not in dict(one.slots):
        return _back(one, other), other
    return one, other


def _on_days(one: Mention, other: Mention) -> tuple[Mention, Mention]:
    """Two times of day, one that names no day on that of the other: "9 a.m. to noon Friday", "10 p.m. to 5 a.m."."""
    begin, last = dates.of_when(one.when), dates.of_when(other.when)
    if begin is None or last is None or begin.clock is None or last.clock is None:
        return one, other
    turned = begin.clock > last.clock
    if _dayless(other):
        found = dates.shift(begin._replace(clock=None), int(turned), "day")
        return one, _moved(other, found._replace(clock=last.clock) if found else None, one)
    if _dayless(one):
        found = dates.shift(last._replace(clock=None), -int(turned), "day")
        return _moved(one, found._replace(clock=begin.clock) if found else None, other), other
    return one, other


def _dayless(mention: Mention) -> bool:
    return {slot for slot, _ in mention.slots} <= _CLOCK


def _back(one: Mention, other: Mention) -> Mention:
    """The beginning of a range moved before its end: "from the 8th to December 19"."""
    day, anchor = _bare(one), dates.of_when(other.when)
    if day and anchor:
        return _moved(one, dates.day_of_month(day, anchor, "past"), other)
    return _near(one, other, "past")


def _turned(one: Mention, other: Mention) -> bool:
    """Whether a range ends before it begins."""
    return bool(one.when.first and other.when.last and one.when.first > other.when.last)


def _undated(mention: Mention) -> bool:
    slots = {name for name, _ in mention.slots}
    return (
        mention.direction is not None
        and "month" in slots
        and not slots & {"year", "which", "two_digits", "way"}
    )


def _near(mention: Mention, other: Mention, direction: Direction) -> Mention:
    value, anchor = dates.of_when(mention.when), dates.of_when(other.when)
    if value is None or anchor is None or not value.month or value.clock:
        return mention
    return _moved(mention, dates.month_of_year(value.month, value.day, anchor, direction), other)


def _moved(mention: Mention, found: Partial | None, other: Mention) -> Mention:
    if found is None:
        return mention
    return replace(mention, when=dates.when(found, mention.when.mod, f"range with {other.when.timex}"))


def _bare(mention: Mention) -> int | None:
    """The number of a day that names no month: "from May 3 to the 5th"."""
    slots = dict(mention.slots)
    named = any(slot in slots for slot in ("month", "number_of_month", "month_away", "way", "year"))
    return int(slots["day"]) if not named and mention.direction and slots.get("day", "").isdigit() else None


def _pair(one: Mention, other: Mention) -> list[Mention]:
    first, last = one.when, other.when
    if _turned(one, other):
        return [one, replace(other, problem="reversed")]
    if not (dates.placed(first) and dates.placed(last)):
        return [one, other]
    scope = dates.interval(first, last)
    return [replace(one, scope=scope), replace(other, scope=scope)]


def _relation(before: re.Pattern[str], symbols: Symbols, start: int, rows: Grammar) -> str:
    hit = before.search(symbols.text, max(0, start - 8), start)
    if hit is None:
        return ""
    words = [token.lower() for token in symbols.tokens[hit.start("word") : hit.end("word")] if token.strip()]
    return str(rows.words["relation"].get(" ".join(words), ""))


def _relation_behind(behind: re.Pattern[str], symbols: Symbols, end: int, rows: Grammar) -> str:
    hit = behind.match(symbols.text, end)
    if hit is None:
        return ""
    words = [token for token in symbols.tokens[hit.start("word") : hit.end("word")] if token.strip()]
    return str(rows.words["relation-behind"].get(" ".join(words), ""))


@cache
def _compiled(before: str, behind: str, joint: str, article: str) -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(f"(?P<word>{before}) (?:(?:{article}) )?\\Z"),
        re.compile(f" ?(?P<word>{behind})"),
        re.compile(f",? ?(?:{joint}) ?"),
    )


def _patterns(rows: Grammar) -> tuple[re.Pattern[str], ...]:
    kinds = ("relation", "relation-behind", "joint", "article")
    return _compiled(*(rows.classes[kind].regex if kind in rows.classes else "(?!)" for kind in kinds))
