"""How well English and Korean times are found and valued on the development data; run by hand.

    RELOCATE_DATA=FOLDER python -m tests.bench.times_quality [--misses]

Scores on the news documents of tbaq (as TempEval-3 counts: strict and relaxed F1, and relaxed F1 times the share
of right types and values), and the share of the forms in the two corpora of utterances that is understood. An
utterance counts as understood if every date and period in it has one of its listed values, after the differences
their notes describe: both directions of an undirected date are right, ends are exclusive, a span of days from
the day of asking is a duration in news, January 1 of the year 1 is a date that does not exist, and "two years
ago" is as exact as its unit. Names of months and weekdays are given their capitals first: without them "may"
and "march" are verbs.
"""

from __future__ import annotations

import json
import os
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from relocate_cli import dates, pipeline
from relocate_cli.model import Document, Mention

FILLERS = frozenset(
    "from to between and until till through the of in on a an at by this my for during since before after"
    " within starting"
    " 사이 동안 안 이내 내 안에 까지 부터".split()
)
NAMES = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|fri|sat|sun"
    r"|january|february|march|april|june|july|august|september|october|november|december)\b"
)
OFFSETS = frozenset(
    {"ago", "from-now", "later", "earlier", "later-this-unit", "later-in-the-unit", "which-unit"}
)
GRAINS = {"Day": "day", "Week": "week", "Month": "month", "Quarter": "quarter", "Year": "year"}
NONE = date.min
"""How the utterances write a date that does not exist: February 30."""

PERIODS = [(1, "week"), (2, "week"), (1, "month"), (1, "year"), (1, "day")]


class Gold(NamedTuple):
    """An expression as annotated: offsets, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


def main() -> None:
    """Print every figure; with `--misses` also each utterance that was not understood."""
    folder = os.environ.get("RELOCATE_DATA")
    if not folder:
        print("skipped: RELOCATE_DATA not set")
        return
    data = Path(folder)
    for name in ("TimeBank", "AQUAINT"):
        print(f"{name}: {score(sorted((data / 'tbaq' / name).glob('[!.]*.tml')))}")
    for path in sorted(data.glob("recognizers-*/*.jsonl")) + sorted(data.glob("duckling-*/*.jsonl")):
        items = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        name, lang = f"{path.parent.name}/{path.stem}", path.parent.name.rpartition("-")[2]
        told(name, [item for item in items if "Holiday" not in item.get("kind", "")], lang)
        told(f"{name} (holidays)", [item for item in items if "Holiday" in item.get("kind", "")], lang)


def find(text: str, published: str | None, lang: str = "en") -> tuple[Mention, ...]:
    """The time expressions of a text written on a day."""
    when = dates.parse(published) if published else None
    return pipeline.mark(Document("x", text, lang=lang, published=when), None).mentions


def score(paths: list[Path]) -> str:
    """Strict, relaxed, type and value F1 over annotated documents, expressions paired in order of the text."""
    counts = Counter[str]()
    for path in paths:
        text, published, gold = document(path)
        found = find(text, published)
        counts["gold"] += len(gold)
        counts["found"] += len(found)
        for one, other in pairs(gold, found):
            counts["paired"] += 1
            counts["strict"] += (one.start, one.end) == (other.start, other.end)
            counts["type"] += one.type == other.type
            counts["value"] += one.value == other.when.timex
    total = counts["gold"] + counts["found"]
    return ", ".join(
        f"{key} {200 * counts[key] / total:.1f}" for key in ("strict", "paired", "type", "value")
    )


def document(path: Path) -> tuple[str, str, list[Gold]]:
    """Text, creation day and annotations of a TimeML file."""
    root = ET.parse(path).getroot()
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    assert body is not None
    assert created is not None
    text, gold = flat(body, 0)
    return text, str(created.get("value"))[:10], gold


def flat(element: ET.Element, start: int) -> tuple[str, list[Gold]]:
    """The plain text under an element and the expressions in it."""
    text, gold = element.text or "", list[Gold]()
    for child in element:
        inner, spans = flat(child, start + len(text))
        if child.tag == "TIMEX3" and inner.strip():
            begin = start + len(text)
            gold.append(Gold(begin, begin + len(inner), child.get("type", ""), child.get("value", "")))
        gold += spans
        text += inner + (child.tail or "")
    return text, gold


def pairs(gold: list[Gold], found: tuple[Mention, ...]) -> Iterator[tuple[Gold, Mention]]:
    """Each annotation with the first expression, not yet taken, that shares a character with it."""
    free = list(found)
    for one in sorted(gold):
        hit = next((other for other in free if other.start < one.end and one.start < other.end), None)
        if hit:
            free.remove(hit)
            yield one, hit


def told(name: str, items: list[dict[str, Any]], lang: str) -> None:
    """Print the share of utterances understood; with `--misses` also the others."""
    right, missed = coverage(items, lang)
    total = right + len(missed)
    if total:
        print(f"{name}: understood {right} of {total} ({100 * right / total:.1f} %)")
    if "--misses" in sys.argv:
        print("\n".join(f"    {line}" for line in missed))


def coverage(items: list[dict[str, Any]], lang: str) -> tuple[int, list[str]]:
    """How many utterances are understood, and a line on each other."""
    right, missed = 0, []
    for item in items:
        wanted = expected(item)
        if wanted is None:
            continue
        written = str(item["reference"])[:10] if item["reference"] else "2016-11-07"
        found = find(capitalised(item["text"]), written, lang)
        if all(understood(one, found, item["text"], day(written)) for one in wanted):
            right += 1
        else:
            values = [(m.text, (m.scope or m.when).timex) for m in found]
            missed.append(f"{item['text']}  wanted {wanted}  found {values}")
    return right, missed


def capitalised(text: str) -> str:
    """Names of months and weekdays as news writes them: utterances are typed without capitals."""
    return NAMES.sub(lambda name: name[0].capitalize(), text)


class Wanted(NamedTuple):
    """What an utterance means: where it stands, its days (none where only the place is given), its length."""

    start: int
    end: int
    days: tuple[tuple[date | None, date | None], ...]
    length: str = ""


def expected(item: dict[str, Any]) -> list[Wanted] | None:
    """The dates and periods of an utterance; None where it has none or is about times of day."""
    if "kind" in item:
        if item["grain"] not in GRAINS:
            return None
        return [Wanted(0, len(item["text"]), (spelled_days(item),))]
    kinds = {one["type"] for one in item["expected"]}
    if not kinds or not kinds <= {"date", "daterange"}:
        return None
    return [
        Wanted(one["start"], one["end"], tuple(listed_days(one["values"])), length(one.get("timex", [])))
        for one in item["expected"]
    ]


def listed_days(values: dict[str, Any]) -> Iterator[tuple[date | None, date | None]]:
    """First and last day of each resolution."""
    for key in ("PastResolution", "FutureResolution"):
        told = values.get(key) or {}
        first, last = told.get("startDate") or told.get("date"), told.get("endDate") or told.get("date")
        if first or last:
            yield day(first), day(last)


def spelled_days(item: dict[str, Any]) -> tuple[date | None, date | None]:
    first = day(item["values"][0])
    if item["direction"] == "Before":
        return None, first
    if item["direction"] == "After":
        return first, None
    if len(item["values"]) > 1:
        return first, day(item["values"][1])
    whole = dates.truncate(dates.of_date(first), GRAINS[item["grain"]]) if first else None
    begin, end = dates.bounds(whole) if whole else (first, first)
    return first if item["grain"] == "Day" else begin, end


def day(text: str | None) -> date | None:
    """A day of ISO text; None where there is none such."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def length(values: list[str]) -> str:
    """The duration in `(2016-11-08,2016-11-11,P3D)`."""
    hit = re.search(r",(P\w+)\)", values[0]) if values else None
    return hit[1] if hit else ""


def understood(one: Wanted, found: tuple[Mention, ...], text: str, written: date | None) -> bool:
    """Whether an expression was found with a right value, or, where none is given, as a whole."""
    inside = [m for m in found if m.start < one.end and one.start < m.end]
    if not inside:
        return False
    if not any(first or last for first, last in one.days):
        words = [m for m in re.finditer(r"\w+", text[one.start : one.end]) if m[0].lower() not in FILLERS]
        return all(any(m.start <= one.start + w.start() < m.end for m in inside) for w in words)
    if all(first == date.min for first, _ in one.days):
        return any(mention.problem == "impossible" for mention in inside)
    for mention in inside:
        for first, last in one.days:
            if first == NONE and mention.when.first is None:
                return True
            if same(mention, first, last, one.length) or lasts(mention, first, last, written):
                return True
    return False


def lasts(mention: Mention, first: date | None, last: date | None, written: date | None) -> bool:
    """Whether a duration is as long as the span of days, or as the way to it: "the next two weeks" is P2W."""
    hit = re.fullmatch(r"P(\d+)([DWMY])", mention.when.timex)
    if mention.type != "DURATION" or hit is None or first is None or last is None or written is None:
        return False
    unit = {"D": 1, "W": 7, "M": 30.5, "Y": 365.25}[hit[2]]
    long = int(hit[1]) * unit
    return abs((last - first).days - long) < unit * 0.5 or abs(abs((first - written).days) - long) < unit


def same(mention: Mention, first: date | None, last: date | None, long: str) -> bool:
    """Whether a value is the listed one, or differs from it in nothing but what the notes describe."""
    when = mention.scope or mention.when
    if mention.type == "DURATION":
        return bool(long) and mention.when.timex == long
    ends = {last, last - timedelta(days=1)} if last and last > date.min else {last}
    if when.first == first and when.last in ends:
        return True
    loose = mention.row in OFFSETS or when.mod or when.grain in ("season", "half")
    if loose and first and when.first and when.last and when.first <= first <= when.last:
        return True
    if when.grain == "interval" and first == when.first and last and when.last:
        return last <= when.last <= last + timedelta(days=366)
    if mention.direction is None or when.first is None or first is None:
        return False
    if 357 <= abs((when.first - first).days) <= 374:
        return True
    return any(moved(when.first, step * sign, unit) == first for step, unit in PERIODS for sign in (-1, 1))


def moved(here: date, count: int, unit: str) -> date | None:
    """A day moved by whole units."""
    found = dates.shift(dates.of_date(here), count, unit)
    return dates.bounds(found)[0] if found else None


if __name__ == "__main__":
    main()
