"""Weekdays beside dates, right and wrong, against textlint-rule-date-weekday-mismatch (npm); run by hand.

    TEXTLINT=FOLDER python tests/bench/weekdays.py

FOLDER is one in which `npm install textlint textlint-rule-date-weekday-mismatch` was run; without it only ours is
measured. Each way of writing a date is tried on dates of two years, on the right weekday and on a wrong one: found
are the wrong ones that are reported, false are the right ones that are.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from relocate_cli import dates, pipeline, rules, timeline
from relocate_cli.model import Document

WRITTEN = date(2025, 12, 11)
KOREAN = "월화수목금토일"
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

FORMS: dict[str, Callable[[date, int], str]] = {
    "2025-12-11(Thursday)": lambda d, w: f"{d}({ENGLISH[w]})",
    "2025/12/11 (Thu)": lambda d, w: f"{d:%Y/%m/%d} ({ENGLISH[w][:3]})",
    "December 11, 2025 (Thursday)": lambda d, w: f"{d:%B} {d.day}, {d.year} ({ENGLISH[w]})",
    "Thursday, December 11, 2025": lambda d, w: f"{ENGLISH[w]}, {d:%B} {d.day}, {d.year}",
    "Thu, Dec. 11, 2025": lambda d, w: f"{ENGLISH[w][:3]}, {d:%b}. {d.day}, {d.year}",
    "11 December 2025 (Thu)": lambda d, w: f"{d.day} {d:%B} {d.year} ({ENGLISH[w][:3]})",
    "2025년 12월 11일(목)": lambda d, w: f"{d.year}년 {d.month}월 {d.day}일({KOREAN[w]})",
    "2025년 12월 11일 목요일": lambda d, w: f"{d.year}년 {d.month}월 {d.day}일 {KOREAN[w]}요일",
    "2025. 12. 11.(목)": lambda d, w: f"{d.year}. {d.month}. {d.day}.({KOREAN[w]})",
    "'25.12.11.(목)": lambda d, w: f"'{d:%y}.{d.month}.{d.day}.({KOREAN[w]})",
    "12월 11일(목)": lambda d, w: f"{d.month}월 {d.day}일({KOREAN[w]})",
    "Thursday, December 11": lambda d, w: f"{ENGLISH[w]}, {d:%B} {d.day}",
}
"""Ways of writing a date with its weekday."""

YEARLESS = ("12월 11일(목)", "Thursday, December 11")
"""Those without a year, which are tried around the day of writing."""


class Case(NamedTuple):
    """A line with one date: the way it is written, and whether the weekday is wrong."""

    form: str
    wrong: bool
    line: str


def cases() -> Iterator[Case]:
    """Every form on 48 days, each with the right weekday and with one that is one to six days off."""
    for form, write in FORMS.items():
        for number in range(48):
            step = number - 24 if form in YEARLESS else 23 * number - 700
            day = WRITTEN + timedelta(days=step)
            frame = (
                "회의 날짜는 {}이다." if any(letter in KOREAN for letter in form) else "The date is {} here."
            )
            for off in (0, number % 6 + 1):
                yield Case(form, bool(off), frame.format(write(day, (day.weekday() + off) % 7)))


def ours(told: list[Case]) -> list[bool]:
    """Which lines our rule reports."""
    published = dates.parse(WRITTEN.isoformat())
    readings = (pipeline.read(Document("x.md", case.line), published) for case in told)
    return [
        any(found.code == "D101" for found in rules.check([reading], timeline.build([reading])))
        for reading in readings
    ]


def theirs(told: list[Case], folder: Path) -> list[bool]:
    """Which lines textlint reports, read as one file of paragraphs."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "lines.md"
        path.write_text("\n\n".join(case.line for case in told) + "\n", "utf-8")
        command = ["npx", "textlint", "--rule", "date-weekday-mismatch", "-f", "json", str(path)]
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
        messages = json.loads(done.stdout)[0]["messages"]
    lines = {message["line"] for message in messages}
    return [2 * number + 1 in lines for number in range(len(told))]


def main() -> None:
    """Print found and false by form, for both."""
    told = list(cases())
    tools = {"ours": ours(told)}
    if folder := os.environ.get("TEXTLINT"):
        tools["textlint"] = theirs(told, Path(folder))
    else:
        print("textlint skipped: TEXTLINT not set")
    for name, reported in tools.items():
        counts = Counter((case.form, case.wrong) for case, hit in zip(told, reported, strict=True) if hit)
        for form in FORMS:
            print(
                f"{name:9} {form:30} found {counts[form, True]:2} of 48, false {counts[form, False]:2} of 48"
            )


if __name__ == "__main__":
    main()
