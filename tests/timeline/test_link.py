"""Plans and what became of them: linked with the reason, and only where the words and the days allow it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relocate_cli import codec, timeline
from relocate_cli.model import Reading
from tests.timeline.events import extracted, titles_of

PLAN = "2025-11  planned  Jinju City  launches a task force for the relocation"


def told(line: str, published: str, source: str) -> Reading:
    """A document of a day with one event, of the kind of setting something up."""
    reading = extracted(line, source)
    events = []
    for event in reading.events:
        place = replace(event.evidence[0], published=published)
        events.append(replace(event, evidence=(place,), kind="establishment"))
    return replace(reading, events=tuple(events))


def links(*readings: Reading) -> list[tuple[str, str, str]]:
    """Each link as the status of its event, its kind and the title of the plan."""
    built = timeline.build(readings).events
    titles = {event.id: event.title for event in built}
    return [(event.status, link.kind, titles[link.id]) for event in built for link in event.links]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("2025-11-20  occurred  Jinju City  launched a task force for the relocation", "fulfils"),
        ("2026-02-03  occurred  Jinju City  set up a relocation task force", "fulfils"),
        ("2026-02-03  ongoing  Jinju City  forms a task force for the relocation", "fulfils"),
        ("2026-01-10  cancelled  Jinju City  launched a task force for the relocation", "cancels"),
        ("2026-01-10  postponed  Jinju City  launches a task force for the relocation", "reschedules"),
        ("2026-06  planned  Jinju City  launches a task force for the relocation", "reschedules"),
        ("2026-02-03  occurred  진주시  이전 전담팀을 꾸렸다", "fulfils"),
    ],
)
def test_what_became_of_a_plan(line: str, kind: str) -> None:
    readings = told(PLAN, "2025-10-01", "a.md"), told(line, "2026-03-05", "b.md")
    status = line.split()[1]
    assert links(*readings) == [(status, kind, "launches a task force for the relocation")]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2026-02-03  occurred  Naju City  launched a task force for the relocation", "2026-03-05"),
        ("2026-02-03  occurred  Jinju City  launched a website for the festival", "2026-03-05"),
        ("2025-08-03  occurred  Jinju City  launched a task force for the relocation", "2026-03-05"),
        ("2026-02-03  occurred  Jinju City  launched a task force for the relocation", "2025-10-01"),
        ("2025-11  denied  Jinju City  launched a task force for the relocation", "2026-03-05"),
        ("2025-11-20  planned  Jinju City  launches a task force for the relocation", "2025-09-01"),
    ],
)
def test_another_matter_an_earlier_one_and_one_told_before_are_not_linked(line: str, published: str) -> None:
    assert links(told(PLAN, "2025-10-01", "a.md"), told(line, published, "b.md")) == []


def test_a_saying_fulfils_nothing() -> None:
    line = "2026-02-03  {}  Jinju City  says in a letter that the task force works"
    readings = [
        told(line.format("planned"), "2025-10-01", "a.md"),
        told(line.format("occurred"), "2026-03-05", "b.md"),
    ]
    spoken = []
    for reading in readings:
        (event,) = reading.events
        actors = tuple(replace(actor, role="speaker") for actor in event.actors)
        spoken.append(replace(reading, events=(replace(event, actors=actors, kind="statement"),)))
    assert links(*readings) != []
    assert links(*spoken) == []


def test_nothing_is_linked_where_it_is_not_known_what_was_told_first() -> None:
    done = "2026-02-03  occurred  Jinju City  launched a task force for the relocation"
    assert links(extracted(PLAN, "a.md"), extracted(done, "b.md")) == []


def test_the_plan_told_last_before_it_is_the_one() -> None:
    again = PLAN.replace("2025-11", "2026-01")
    done = "2026-02-03  occurred  Jinju City  launched a task force for the relocation"
    built = timeline.build(
        [
            told(PLAN, "2025-10-01", "a.md"),
            told(again, "2025-12-01", "b.md"),
            told(done, "2026-03-05", "c.md"),
        ]
    ).events
    by_date = {event.when.edtf: event for event in built if event.when}
    assert [link.id for link in by_date["2026-02-03"].links] == [by_date["2026-01"].id]
    assert [link.kind for link in by_date["2026-01"].links] == ["reschedules"]


def test_links_survive_json_and_are_not_doubled() -> None:
    done = "2026-02-03  occurred  Jinju City  launched a task force for the relocation"
    built = timeline.build([told(PLAN, "2025-10-01", "a.md"), told(done, "2026-03-05", "b.md")]).events
    again = tuple(codec.decode(codec.encode(event)) for event in built)
    assert timeline.build([replace(extracted(""), events=again)]).events == built
    assert titles_of(built) == [
        "launches a task force for the relocation",
        "launched a task force for the relocation",
    ]


def test_a_reason_names_the_plan_the_days_and_what_is_in_common() -> None:
    done = "2026-02-03  occurred  Jinju City  launched a task force for the relocation"
    built = timeline.build([told(PLAN, "2025-10-01", "a.md"), told(done, "2026-03-05", "b.md")]).events
    (link,) = built[1].links
    assert link.reason == (
        "planned for 2025-11 in a.md:1 of 2025-10-01, told as done on 2026-03-05; "
        "in common: Jinju City, relocation, setting up, task force"
    )
