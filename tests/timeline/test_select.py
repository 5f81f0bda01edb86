"""Selecting from a timeline, and its actors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relocate_cli import dates, timeline
from relocate_cli.timeline import Selection, select
from tests.timeline.events import extracted, titles_of, written

LINES = """
2017/..        ongoing   Jinju City                         works
2023           occurred  Jinju; Ministry of Land            presents
2024-03        occurred  Naju City                          opens
../2025-12-31  planned   Jinju City                         finishes
XXXX-12-11     occurred  -                                  yearless
-              occurred  Gyeongsangnam-do                   undated
"""
EVENTS = written(LINES).events


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, ["works", "presents", "opens", "finishes", "yearless"]),
        ("2020", None, ["works", "presents", "opens", "finishes"]),
        ("2023-06", "2023", ["works", "presents", "finishes"]),
        (None, "2016", ["finishes"]),
        ("2026", None, ["works"]),
        ("2024-H1", "2024-H1", ["works", "opens", "finishes"]),
        ("2024-04", "2024-12", ["works", "finishes"]),
        ("2023/2024", None, ["works", "presents", "opens", "finishes"]),
    ],
)
def test_time_overlaps_logically(since: str | None, until: str | None, expected: list[str]) -> None:
    asked = Selection(dates.parse(since) if since else None, dates.parse(until) if until else None)
    assert titles_of(select(EVENTS, asked)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Selection(statuses=("planned", "ongoing")), ["works", "finishes"]),
        (Selection(actors=("Jinju",)), ["works", "presents", "finishes"]),
        (Selection(actors=("jinju-si",)), ["works", "presents", "finishes"]),
        (Selection(actors=("진주시",)), ["works", "presents", "finishes"]),
        (Selection(actors=("ministry",)), ["presents"]),
        (Selection(actors=("nobody",)), []),
        (Selection(text="NISH"), ["finishes"]),
        (Selection(sources=("hand",)), ["works", "presents", "opens", "finishes", "yearless"]),
        (Selection(sources=("*.md",)), []),
        (Selection(kinds=("meeting",)), []),
        (Selection(undated=True, actors=("Gyeongsangnam-do",)), ["undated"]),
        (Selection(undated=True, since=dates.parse("1900"), until=dates.parse("1999")), ["finishes"]),
    ],
)
def test_each_field_narrows_down(asked: Selection, expected: list[str]) -> None:
    assert titles_of(select(EVENTS, asked)) == expected


def test_superseded_events_are_shown_on_request() -> None:
    events = [replace(EVENTS[0], superseded=True), EVENTS[1]]
    assert titles_of(select(events, Selection())) == ["presents"]
    assert titles_of(select(events, Selection(superseded=True))) == ["works", "presents"]


def test_actors_once_each_with_what_they_did() -> None:
    found = {actor.id: actor for actor in timeline.actors([written(LINES)])}
    jinju = next(actor for actor in found.values() if "Jinju" in actor.name)
    assert jinju.events == 3
    assert (jinju.first, jinju.last) == ("2017", "2025-12-31")
    assert dict(jinju.statuses) == {"ongoing": 1, "occurred": 1, "planned": 1}
    assert jinju.kind == "local government"
    assert jinju.aliases
    assert jinju.name not in jinju.aliases


def test_actors_of_undated_sentences_have_no_events() -> None:
    found = timeline.actors([written(LINES)])
    last = next(actor for actor in found if "Gyeongsang" in actor.name)
    assert (last.events, last.first, last.last, last.statuses) == (0, None, None, ())
    assert [actor.events for actor in found] == sorted((actor.events for actor in found), reverse=True)


def test_an_event_told_twice_counts_once_for_its_actor() -> None:
    line = "2024-03  occurred  Naju City  opens the office"
    found = timeline.actors([extracted(line, "a.md"), extracted(line, "b.md")])
    assert [actor.events for actor in found] == [1]


@pytest.mark.parametrize(
    ("surfaces", "aliases"),
    [
        (["It"], ()),
        (["the Naju City", "Naju City", "naju city"], ()),
        (["The city", "Naju", "the city"], ("The city", "Naju")),
        (["나주시"], ("나주시",)),
    ],
)
def test_aliases_are_other_names_once_each(surfaces: list[str], aliases: tuple[str, ...]) -> None:
    event = written("2024  occurred  Naju City  opens the office").events[0]
    actors = tuple(replace(event.actors[0], surface=surface) for surface in surfaces)
    reading = replace(written(""), events=(replace(event, actors=actors),))
    assert timeline.actors([reading])[0].aliases == aliases
