"""Wrong and right lines in both languages: every rule that should fire does, and no other one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from relocate_cli import dates, pipeline, rules, timeline
from relocate_cli.model import Document, Finding

LINES = [
    tuple(line.split(" ", 2))
    for line in (Path(__file__).parent / "lines.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


ONE_ANSWER = ("D105",)
"""Rules whose corrections may be the only ones; elsewhere there are both ways out, or none."""


@pytest.mark.parametrize(("expected", "published", "text"), LINES)
def test_a_line_gets_its_findings_and_no_other(expected: str, published: str, text: str) -> None:
    day = None if published == "-" else dates.parse(published)
    reading = pipeline.read(Document("x.md", text.replace(" / ", "\n\n")), day)
    found = rules.check([reading], timeline.build([reading]))
    codes = set() if expected == "-" else set(expected.split(","))
    assert {finding.code for finding in found} == codes, [finding.message for finding in found]
    assert all(len(finding.corrections) != 1 for finding in found if finding.code not in ONE_ANSWER)


def test_the_lines_are_many_and_half_of_them_right() -> None:
    kinds = Counter(expected == "-" for expected, _, _ in LINES)
    korean = sum(any("가" <= letter <= "힣" for letter in text) for _, _, text in LINES)
    assert len(LINES) >= 120
    assert 0.4 <= kinds[True] / len(LINES) <= 0.6
    assert 0.4 <= korean / len(LINES) <= 0.6


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_no_line_breaks_a_rule_at_the_ends_of_the_calendar(published: str) -> None:
    day = dates.parse(published)
    readings = [pipeline.read(Document(f"{n}.md", text), day) for n, (_, _, text) in enumerate(LINES)]
    found = rules.check(readings, timeline.build(readings), day.last, notes=True)
    assert found
    assert all(finding.message for finding in found)


@pytest.mark.parametrize(("expected", "published", "text"), [line for line in LINES if line[0][0] == "D"])
def test_a_correction_settles_its_finding(expected: str, published: str, text: str) -> None:
    day = None if published == "-" else dates.parse(published)
    text = text.replace(" / ", "\n\n")

    def found(told: str) -> list[Finding]:
        reading = pipeline.read(Document("x.md", told), day)
        return [f for f in rules.check([reading], timeline.build([reading])) if f.code in expected]

    before = found(text)
    for finding in before:
        for correction in finding.corrections:
            mended = text[: correction.start] + correction.text + text[correction.end :]
            assert len(found(mended)) < len(before), mended
