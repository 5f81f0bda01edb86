"""Counts, money, areas and percentages of a text with what they count, and whether two of them can be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from math import inf

from relocate_cli import registry
from relocate_cli.amounts import ABOUT
from relocate_cli.claims import numerals, rates, shares, tallies, wholes
from relocate_cli.claims.language import Language, language
from relocate_cli.lang import table
from relocate_cli.model import Span

_ROUNDING = ABOUT / 100
"""How far what is told with "about" may be off, as a share of it, before it is another number."""
_ALIKE = _ROUNDING / 2
"""How far it may be off and be borne out without doubt."""
PEOPLE = frozenset("employ worker-noun person official resident student attendee participant expert".split())
"""Notions of persons, whom a counter of persons may count without saying so."""


cardinals = numerals.cardinals

_METRIC = {"km": ("m", 1e3), "km2": ("m2", 1e6), "hectare": ("m2", 1e4)}
"""Units that are an exact number of another one (SI; the hectare by its table 8), in which both are compared."""
_BEFORE = 40
"""How far before a number, in code points, what modifies it is looked for."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text: `low` to `high`, `mod` as TIMEX3 modifies, `unit` of its own, `counted` notions else.

    `persons`: whether the word it is counted by counts persons, None where there is no such word. `whole`: of how
    many it is a part ("15 of the 16"), as many where it is all of them. `closed`: a particle stands behind the word
    it is counted by, so that what it counts stands before it (기관 15곳이). `rate`: for what stretch of time, or one
    of several, it is told; `part`: of a part of what its sentence names.
    """

    span: Span
    low: float
    high: float
    mod: str | None = None
    unit: str | None = None
    counted: frozenset[str] = frozenset()
    persons: bool | None = None
    whole: float | None = None
    closed: bool = False
    rate: str = ""
    part: bool = False


def find(text: str, code: str, taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities of a text outside of what is taken by dates; `counted` is filled in by `count`."""
    finding = _find if len(text) <= _LONGEST_KEPT else _find.__wrapped__
    return list(finding(text, code, tuple(taken)))


_LONGEST_KEPT = 500
"""Up to how many code points what was found is kept, as a sentence is read again for what stands beside it."""


@lru_cache(maxsize=2048)
def _find(text: str, code: str, taken: tuple[tuple[int, int], ...]) -> tuple[Quantity, ...]:
    known = language(code)
    if known is None:
        return ()
    found = [
        q for q in (_quantity(text, m, known) for m in numerals.pattern(code).finditer(text)) if q is not None
    ]
    shared = _shares(text, known)
    taken = tuple(span for span in taken if not _in_share(span, shared, text, known))
    points = re.finditer(known.phrase("numbers", "out_of_points") or "(?!)", text)  # "100점 만점에 91.4점"
    taken = (*taken, *(match.span() for match in points))
    worded = _outside([*shared, *_votes(text, known)], taken)
    found = _outside([*found, *_often(text, known)], [*taken, *((q.span.start, q.span.end) for q in worded)])
    found = _of_one_unit(text, sorted([*found, *worded], key=lambda q: q.span.start), known)
    found = _ranges(text, found, known)
    whole = wholes.told(text, found, known)
    return tuple(rates.told(text, whole, known))


def _in_share(span: tuple[int, int], shared: Sequence[Quantity], text: str, known: Language) -> bool:
    """Whether what may be a stretch of time is a share of several things: "three quarters of the staff"."""
    cues = known.lists("numbers", "of_things")
    return any(
        q.span.start < span[1] <= q.span.end
        and (
            span[0] >= q.span.start or text[span[0] : q.span.start].strip().lower() in dict(modifiers(known))
        )
        and text[q.span.end :].lower().startswith(cues or ("\0",))
        and not text[q.span.end :].lower().startswith(known.lists("numbers", "of_time"))
        for q in shared
    )


def _of_one_unit(text: str, found: list[Quantity], known: Language) -> list[Quantity]:
    """Numbers of which the first has the unit of the second: "from 8 to 4 million dollars", 38억에서 51억 원."""
    left, to = known.lists("numbers", "left"), known.lists("numbers", "ranging")
    for n, (one, other) in enumerate(pairwise(found)):
        gap = text[one.span.end : other.span.start].strip()
        before = leading(text[max(one.span.start - _BEFORE, 0) : one.span.start]).split()[-1:]
        led = gap.startswith(left) if known.glued else before == [*left[:1]] and gap in to
        if led and one.unit is None and other.unit and not (one.counted or one.mod):
            times = _scale(other) if _scale(one) == 1 else 1
            found[n] = replace(one, unit=other.unit, low=one.low * times, high=one.high * times)
    return found


def _scale(quantity: Quantity) -> float:
    """By what a word such as "million" multiplies the digits of a number."""
    digits = re.match(r"[\d.,]+(?= )", f"{quantity.span.text} ")
    value = float(digits[0].replace(",", "").strip(".") or 0) if digits else 0.0
    return quantity.low / value if value and quantity.low / value in _SCALES else 1


_SCALES = (1e3, 1e6, 1e9, 1e12)


def _ranges(text: str, found: list[Quantity], known: Language) -> list[Quantity]:
    """Two numbers between which something lies as one: "between 300 and 400 staff", "$4 million to $5 million"."""
    merged: list[Quantity] = []
    for quantity in found:
        one = merged[-1] if merged else None
        if one and not known.glued and _ends_range(text, one, quantity, known):
            span = Span(one.span.start, quantity.span.end, text[one.span.start : quantity.span.end])
            low, high = sorted((one.low, quantity.high))
            merged[-1] = replace(quantity, span=span, low=low, high=high)
        else:
            merged.append(quantity)
    return merged


_LED = 3
"""How many words before a number may tell that it is what something changed from."""


def _ends_range(text: str, one: Quantity, other: Quantity, known: Language) -> bool:
    """Whether two numbers, one right behind the other, are the least and the most that something comes to."""
    if one.mod or one.low != one.high or (one.unit or other.unit) != other.unit:
        return False
    lead = leading(text[max(one.span.start - _BEFORE, 0) : one.span.start]).split()
    before = lead[-1:]
    if known.phrase("numbers", "left") in lead[-_LED:]:
        return False  # "from a planned 182 million to 247 million"
    gap = _SIGN.sub("", text[one.span.end : other.span.start]).strip()
    if gap == known.conjunction:
        return before == [known.phrase("numbers", "between")]
    changing = (
        known.phrase("numbers", "left"),
        *known.lists("numbers", "differing"),
    )  # "rose 2 percent to 5 percent"
    spans = gap in known.lists("numbers", "ranging") and not set(before) & set(changing)
    return spans and one.unit == other.unit and one.unit is not None and one.low < other.low


def _outside(found: Iterable[Quantity], taken: Iterable[tuple[int, int]]) -> list[Quantity]:
    spans = list(taken)
    return [q for q in found if not any(a < q.span.end and q.span.start < b for a, b in spans)]


def _often(text: str, known: Language) -> list[Quantity]:
    """Words that say how many times ("twice")."""
    found = []
    for word, number in known.pairs("numbers", "often").items():
        for match in re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE):
            value = float(number)
            found.append(Quantity(Span(match.start(), match.end(), match[0]), value, value, None, "times"))
    return found


def _votes(text: str, known: Language) -> list[Quantity]:
    """The numbers of a vote ("voted 4-1", 찬성 4명, 반대 1명, "unanimously")."""
    return [
        Quantity(Span(start, end, text[start:end]), value, value, _before(text[:start], known), unit)
        for start, end, value, unit in tallies.find(text, known)
    ]


def _before(lead: str, known: Language) -> str | None:
    """The TIMEX3 modifier of a number by the words before it ("by more than")."""
    before = f" {lead.rstrip().lower()}"
    return next((mod for name, mod in modifiers(known) if before.endswith(f" {name}")), None)


def as_people(quantity: Quantity) -> Quantity:
    """The number of those who voted in one way as a count of persons, any other number as it is."""
    if quantity.unit not in tallies.UNITS:
        return quantity
    return replace(quantity, unit=None, persons=True, counted=quantity.counted | {"person"})


def _shares(text: str, known: Language) -> list[Quantity]:
    """Words that say how large a part is ("half of", 절반), in percent, or how many times as large."""
    found = []
    for start, end, value, unit, rounded in shares.find(text, known, cardinals(known.code)):
        mod, end = _after(text, end, _before(text[:start], known), known)
        most = text[start:end].lower() in known.lists("numbers", "most")
        mod = mod or ("more-than" if most else "approx" if rounded else None)
        found.append(Quantity(Span(start, end, text[start:end]), value, value, mod, unit))
    return found


_DOWNWARDS = ("less-than", "equal-or-less")


def bounding(quantities: Sequence[Quantity], at: int) -> bool:
    """Whether a place in a sentence is in what makes a bound of a number: 2만 명에도 미치지 못했다 is no denial."""
    return any(q.mod in _DOWNWARDS and q.span.start <= at < q.span.end for q in quantities)


def without_bounds(text: str, quantities: Sequence[Quantity]) -> str:
    """A sentence with blanks for the numbers that it tells something to be less than."""
    for number in (q for q in quantities if q.mod in _DOWNWARDS):
        text = text[: number.span.start] + " " * len(number.span.text) + text[number.span.end :]
    return text


ACCOUNTS = frozenset(("sales", "operating-profit", "net-profit", "loss-noun"))
"""Notions of what a firm takes, earns and loses, of which a sum is one only."""


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities tell of one thing: the same unit, or a counted thing in common."""
    if one.unit or other.unit:
        accounts = one.counted & ACCOUNTS, other.counted & ACCOUNTS
        return one.unit == other.unit and not (all(accounts) and accounts[0].isdisjoint(accounts[1]))
    if None not in (one.persons, other.persons) and one.persons != other.persons:
        return False
    if (one.persons and other.counted & PEOPLE) or (other.persons and one.counted & PEOPLE):
        return True
    if one.counted - COUNTERS and other.counted - COUNTERS:
        return bool(one.counted & other.counted - COUNTERS)
    return bool(one.counted & other.counted) or (not one.counted and one.low == other.low)


COUNTERS = frozenset(("spot", "floor"))
"""Notions of counters, which say little of what they count."""


_UPWARDS, _FARTHEST = ("more-than", "equal-or-more"), 10
"""How many times as much as the least that is claimed may be told of the same."""


def compare(claimed: Quantity, found: Quantity) -> bool | None:
    """Whether a claimed quantity is borne out: no where it cannot be, None where only rounding decides."""
    low, high = _bounds(claimed, _ALIKE)
    least, most = _bounds(found, _ALIKE)
    if claimed.mod in _UPWARDS and found.low > _FARTHEST * claimed.low > 0:
        return None  # "more than 19" is said of 20 or 40, but of nothing that comes to 1687
    if claimed.mod in _DOWNWARDS and claimed.low > _FARTHEST * found.high > 0:
        return None
    if claimed.low == found.low and _rounded(claimed) and _rounded(found):
        return True
    if low <= least and most <= high:
        return True
    if claimed.mod == "more-than" and found.low == claimed.low < found.high:
        return True  # "more than 200" of 200여 명
    low, high = _bounds(claimed, _ROUNDING)
    least, most = _bounds(found, _ROUNDING)
    return False if most < low or high < least else None


def rounded_to(claimed: Quantity, found: Quantity) -> bool:
    """Whether a number is another one in as many digits as it has: 80 percent of 79.6."""
    digits = len(f"{claimed.low:.0f}".rstrip("0"))
    if claimed.mod in (*_UPWARDS, "less-than", "equal-or-less"):
        return False
    if abs(claimed.low - found.low) > _ROUNDING * found.low:
        return False
    return found.low > 0 and f"{claimed.low:.{digits}g}" == f"{found.low:.{digits}g}"


def _rounded(quantity: Quantity) -> bool:
    return quantity.mod == "approx" or quantity.low != quantity.high


def _bounds(quantity: Quantity, rounding: float) -> tuple[float, float]:
    low, high = quantity.low, quantity.high
    return {
        "approx": (low * (1 - rounding), high * (1 + rounding)),
        "more-than": (low * (1 + 1e-9), float("inf")),
        "equal-or-more": (low, float("inf")),
        "less-than": (float("-inf"), high * (1 - 1e-9)),
        "equal-or-less": (float("-inf"), high),
    }.get(quantity.mod or "", (low, high))


def _quantity(text: str, match: re.Match[str], known: Language) -> Quantity | None:
    start, end = match.span()
    values = [numerals.value(part, known) for part in re.split("[~∼]|(?<=[^ ])-(?=\\d)", match[0])]
    if not values or any(value is None for value in values):
        return None
    if match[0].istitle() and _NAME.search(text, 0, start) and not text[end + 1 : end + 2].isupper():
        return None  # "the Final Four", but not the headline "Council Approves Four Towers"
    low, high = float(min(v for v in values if v is not None)), float(max(v for v in values if v is not None))
    if len(values) == 2 and values[0] is not None and values[1] is not None and values[0] > values[1]:
        return None
    before = leading(text[max(start - _BEFORE, 0) : start])
    if any(re.search(rf"\b{re.escape(name)}$", before) for name in _naming(known) if not known.glued):
        return None
    article = known.phrase("relations", "article")
    if match[0].lower() == known.phrase("numbers", "standing_in") and re.search(
        rf"(?<!\S){article}(?: (?!only\b)[a-z]+)?$", before
    ):
        return None  # "the one approved in 2021", "the old one"
    mod = next((m for name, m in modifiers(known) if re.search(rf"(?<!\w){re.escape(name)}$", before)), None)
    mod = mod or None  # what only leads in a number does not modify it ("add up to", 총)
    position = end
    behind = text[position:]
    lead = re.match(r"\s?", behind)
    position += lead.end() if lead else 0
    if inf in (low, high):
        return None  # more digits than a number has
    mod, position = _after(text, position, mod, known)
    unit, counted, position = _unit(text, start, position, known)
    if unit == "" or _denied(text, start, position, known) or _of_age(text, start, known):
        return None
    mod, position = _after(text, position, mod, known)
    if mod == "over":
        high, mod = low + 10 ** max(len(str(int(low))) - len(str(int(low)).rstrip("0")), 0) - 1, None
    position = max(end, len(text[:position].rstrip()))
    span = Span(start, position, text[start:position])
    unit, times = _METRIC.get(unit or "", (unit, 1.0))
    low, high = low * times, high * times
    wordlike = known.glued and not text[start].isdigit()
    if wordlike and (span.text in known.lists("numbers", "no_numbers") or registry.candidates(span.text)):
        return None  # 한편 is "meanwhile", and 세종 no three kinds of anything
    closed = bool(known.glued and _particle(known.code).match(text, position) and position > end)
    return Quantity(span, low, high, mod, unit, counted, _persons(span.text, known), closed=closed)


def _of_age(text: str, start: int, known: Language) -> bool:
    """Whether a number tells the age of people by decades: 응답은 60대 이상에서, but not 버스 60대 이상."""
    ages = known.phrase("numbers", "ages")
    before = text[:start].rstrip()
    led = not before or before.endswith((",", *known.particles))
    return bool(ages) and led and re.match(ages, text[start:]) is not None


def _denied(text: str, start: int, end: int, known: Language) -> bool:
    """Whether a number is told as the wrong one, with the right one behind it: 36억원이 아니라 46억원."""
    behind = text[end:].lower()
    if known.glued:
        return behind.startswith(known.lists("numbers", "not_but"))
    not_, but = known.lists("numbers", "not_but")
    return leading(text[:start]).endswith(f" {not_}") and f" {but} " in behind[:_BEHIND]


_BEHIND = 24
"""How many code points behind a number the right one begins."""


@cache
def _particle(code: str) -> re.Pattern[str]:
    """A particle that ends a word."""
    known = language(code)
    particles = (
        "|".join(map(re.escape, (p for p in known.particles if p not in known.genitives))) if known else ""
    )
    return re.compile(rf"(?:{particles or '(?!)'})(?![가-힣])")


def leading(before: str) -> str:
    """What stands before a number, in small letters and without the sign of its money ("more than US$")."""
    return _SIGN.sub("", before).rstrip().lower()


_NAME = re.compile(r"\b[A-Z][a-z]+ $")
_CURRENCIES = {"$": "dollar", "€": "euro", "₩": "won", "£": "pound", **numerals.CURRENCIES}
_CODE = 4
"""How many code points before a number the sign or code of its currency begins at the most."""
_MONEY = re.compile(rf"([$€₩£]|\b(?:{'|'.join(numerals.CURRENCIES)}))\s?$")
_SIGN = re.compile(rf"(?:(?:\b[A-Z]{{1,2}})?[$€₩£]|\b(?:{'|'.join(numerals.CURRENCIES)}))\s?$")


def _persons(text: str, known: Language) -> bool | None:
    counters = known.pairs("numbers", "counters")
    by = max((name for name in counters if text.rstrip(" ").endswith(name)), key=len, default="")
    return counters[by] == "person" if by else None


def _naming(known: Language) -> list[str]:
    return str(table(known.code, "claims")["numbers"]["naming"]).split()


def modifiers(known: Language) -> tuple[tuple[str, str], ...]:
    """What stands before a number and modifies it, with the TIMEX3 modifier, longest first."""
    return known.ranked("numbers", "before")


def unbounded(lead: str, known: Language) -> str:
    """What stands before a number without its sign of money and without what modifies it ("more than $")."""
    before = lead[: len(leading(lead))]
    bound = next((word for word, _ in modifiers(known) if f" {before.lower()}".endswith(f" {word}")), "")
    return before[: len(before) - len(bound)]


def _is_noun(text: str, start: int, known: Language) -> bool:
    """Whether a noun begins there that only begins like a counter (두 회사, 세 대학)."""
    return text.startswith(known.lists("numbers", "no_counters"), start)


def _in_a_row(text: str, start: int, known: Language) -> bool:
    """Whether a number is the first of several that name things of a series (3·4호기)."""
    named = _ROW.match(text, start)
    return bool(named) and text.startswith(tuple(_naming(known)), named.end() if named else start)


_ROW = re.compile(r"(?:[·‧]\d{1,3})+")


def _after(text: str, position: int, mod: str | None, known: Language) -> tuple[str | None, int]:
    for name, told in known.ranked("numbers", "after"):
        stem = name.removesuffix("~")
        ending = "" if stem == name else "[가-힣]*"
        match = re.compile(rf"\s?{re.escape(stem)}{ending}").match(text, position)
        if match and (known.glued or not text[match.end() : match.end() + 1].isalnum()):
            return told or mod, match.end()
    return mod, position


def _unit(text: str, begin: int, position: int, known: Language) -> tuple[str | None, frozenset[str], int]:
    """The unit behind a number, or the notion of what it is counted by; "" where the number counts nothing."""
    middle = "|".join(map(re.escape, known.lists("numbers", "middle")))
    here = re.compile(r"\s?" if known.glued else rf"[\s-]?(?:(?:{middle}) )?").match(text, position)
    start = here.end() if here else position
    named = (
        ()
        if text.startswith(known.lists("numbers", "no_units") or ("-",), start)
        else known.ranked("numbers", "units")
    )
    for name, unit in named:
        written = text[start : start + len(name)].lower()
        if name.lower() in (written, written.replace("-", " ")):
            end = start + len(name)
            behind = text[end : end + 1]
            spelled = behind.isalnum() and (behind.isascii() or not known.glued) and name[-1].isalpha()
            if not spelled or (known.glued and not name.isascii()):
                return unit, frozenset(), end
    naming = next((name for name in _naming(known) if known.glued and text.startswith(name, start)), "")
    for name in known.lists("numbers", "occasions"):
        if text.startswith(name, start) and not (naming.startswith(name) or _is_noun(text, start, known)):
            return "times", frozenset(), start + len(name)
    if not known.glued:
        money = _MONEY.search(text, max(begin - _CODE, 0), begin)
        return (_CURRENCIES[money[1]] if money else None), frozenset(), position
    if naming and text[:begin].rstrip().endswith(known.lists("numbers", "machines") or ("\0",)):
        return None, frozenset(), start + len(naming)  # 원전 2기, but 트럼프 2기
    if naming or _in_a_row(text, start, known):
        return "", frozenset(), start
    for name, notion in known.ranked("numbers", "counters"):
        if text.startswith(name, start) and not _is_noun(text, start, known):
            return None, frozenset((notion,) if notion else ()), start + len(name)
    return None, frozenset(), position
