"""Reports of one event in two documents: what is a conflict, what an update, and what says nothing."""

from __future__ import annotations

import pytest

from relocate_cli import dates, pipeline, rules, timeline
from relocate_cli.model import Document, Finding
from tests.timeline.events import written

OPENS = "Jinju City  opens the relocation support centre"
FOUNDS = "establishes the regional relocation research institute"


def across(one: str, other: str, *, notes: bool = True) -> list[Finding]:
    """What the rules across documents find in two timelines, "DAY: LINE" each."""
    readings = []
    for name, told in (("one", one), ("other", other)):
        day, _, line = told.partition(": ")
        readings.append(written(f"# published: {day}\n{line}", f"{name}.timeline"))
    found = rules.check(readings, timeline.build(readings), notes=notes)
    return [finding for finding in found if finding.code < "X305" and finding.code[0] == "X"]


@pytest.mark.parametrize(
    ("one", "other", "code", "sort"),
    [
        (
            f"2025-06-01: 2025-05-03 occurred {OPENS}",
            f"2025-07-01: 2025-05-08 occurred {OPENS}",
            "X301",
            "conflict",
        ),
        (
            f"2025-06-01: 2025-05 occurred {OPENS}",
            f"2025-07-01: 2025-05-08 occurred {OPENS}",
            "X301",
            "compatible",
        ),
        (f"2025-06-01: 2025 occurred {OPENS}", f"2025-07-01: 2025-05 occurred {OPENS}", "X301", "compatible"),
        (
            f"2025-04-01: 2025-05-03 planned {OPENS}",
            f"2025-07-01: 2025-05-08 occurred {OPENS}",
            "X301",
            "update",
        ),
        (
            f"2025-04-01: 2025-05-03 planned {OPENS}",
            f"2025-04-20: 2025-06-08 planned {OPENS}",
            "X301",
            "rescheduled",
        ),
        (
            f"2025-04-01: 2025-05-03 planned {OPENS}",
            f"2025-04-20: 2025-05-03 cancelled {OPENS}",
            "X302",
            "update",
        ),
        (
            f"2025-05-04: 2025-05-03 occurred {OPENS}",
            f"2025-05-05: 2025-05-03 cancelled {OPENS}",
            "X302",
            "conflict",
        ),
        (
            f"2025-05-04: 2025-05-03 denied {OPENS}",
            f"2025-05-05: 2025-05-03 occurred {OPENS}",
            "X302",
            "conflict",
        ),
        (
            f"2025-05-04: 2025-05-03 occurred Jinju City  {FOUNDS}",
            f"2025-05-05: 2025-05-03 occurred Naju City  {FOUNDS}",
            "X304",
            "conflict",
        ),
    ],
)
def test_a_pair_is_sorted(one: str, other: str, code: str, sort: str) -> None:
    one, other = (
        text.replace(" occurred ", "  occurred  ").replace(" planned ", "  planned  ")
        for text in (one, other)
    )
    one, other = (
        text.replace(" cancelled ", "  cancelled  ").replace(" denied ", "  denied  ")
        for text in (one, other)
    )
    found = [finding for finding in across(one, other) if finding.code == code]
    assert [(f.message.partition(":")[0], f.severity) for f in found] == [
        (sort, "error" if sort == "conflict" else "info")
    ]
    assert found[0].source == "other.timeline"
    assert "one.timeline:2" in found[0].message
    quiet = across(one, other, notes=False)
    assert [finding.code for finding in quiet] == ([code] if sort == "conflict" else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "2025-05-03  occurred  Jinju City  holds a meeting",
            "2025-05-08  occurred  Jinju City  holds a meeting",
        ),
        (
            f"2025-05-03  occurred  {OPENS}",
            "2025-05-08  occurred  Naju City  opens the relocation support centre",
        ),
        (
            f"2025-05-03  occurred  {OPENS}",
            "2025-05-08  occurred  Jinju City  opens the second relocation support centre",
        ),
        (f"2025-05-03  occurred  {OPENS}", f"2025-05-08  planned  {OPENS}"),
        (
            "2025-05-03  occurred  Jinju City  holds the first forum on aerospace",
            "2025-05-03  cancelled  Jinju City  holds the second forum on aerospace",
        ),
    ],
)
def test_what_may_be_another_event_is_no_conflict(one: str, other: str) -> None:
    found = across(f"2025-06-01: {one}", f"2025-06-01: {other}")
    assert {finding.severity for finding in found} <= {"info"}


def test_documents_of_unknown_order_are_no_update() -> None:
    readings = [
        written(f"2025-05-03  planned  {OPENS}", "one.timeline"),
        written(f"2025-05-08  occurred  {OPENS}", "other.timeline"),
    ]
    (found,) = (f for f in rules.check(readings, timeline.build(readings), notes=True) if f.code == "X301")
    assert found.message.startswith("possibly another event")


@pytest.mark.parametrize(
    ("one", "other", "sort"),
    [
        ("1,425 jobs", "1,245 jobs", "conflict"),
        ("1,425 jobs", "1,400 jobs", "compatible"),
        ("about 1,300 jobs", "1,245 jobs", "compatible"),
        ("1,425 jobs", "12 banks", None),
    ],
)
def test_numbers_of_one_thing_are_compared(one: str, other: str, sort: str | None) -> None:
    readings = [
        pipeline.read(
            Document(
                f"{name}.md", f"Jinju City signed the relocation support agreement for {told} on May 3, 2025."
            ),
            dates.parse("2025-06-01"),
        )
        for name, told in (("one", one), ("other", other))
    ]
    found = [f for f in rules.check(readings, timeline.build(readings), notes=True) if f.code == "X303"]
    assert [(f.message.partition(":")[0], f.source) for f in found] == ([(sort, "other.md")] if sort else [])
