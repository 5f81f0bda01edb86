"""The sample documents and their expected timelines."""

from __future__ import annotations

from pathlib import Path

import pytest

from relocate_cli import codec, corpus, rules, timeline
from relocate_cli.model import Event
from relocate_cli.timeline import Selection

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
DOCUMENTS = sorted(SEEDS.glob("*.md"))
EVERYTHING = Selection(superseded=True)

Row = tuple[str | None, str | None, str, tuple[str, ...], str]


def row(event: Event) -> Row:
    """What the plain notation says of an event, its source aside."""
    edtf, mod = (event.when.edtf, event.when.mod) if event.when else (None, None)
    names = tuple(dict.fromkeys(participant.name for participant in event.actors))
    return edtf, mod, event.status, names, event.title


def gather(*paths: Path) -> corpus.Corpus:
    gathered = corpus.gather([str(path) for path in paths], stdin=lambda: b"")
    assert gathered.errors == ()
    return gathered


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_gives_its_expected_timeline(path: Path) -> None:
    """Replaced plans stand in the expected timelines as well, as `cancelled`."""
    expected = codec.from_plain(path.with_suffix(".expected").read_text("utf-8"), path.name)
    found = timeline.select(timeline.build(gather(path).readings).events, EVERYTHING)
    assert [row(event) for event in found] == [row(event) for event in expected]


def test_every_document_has_an_expected_timeline() -> None:
    assert DOCUMENTS
    assert {path.stem for path in DOCUMENTS} == {path.stem for path in SEEDS.glob("*.expected")}


def test_the_folder_is_one_timeline_of_its_documents() -> None:
    """The task force that two documents tell of, one in each language, is one event; all others stay apart."""
    gathered = gather(SEEDS)
    assert [Path(reading.document.id).name for reading in gathered.readings] == [p.name for p in DOCUMENTS]
    built = timeline.build(gathered.readings).events
    alone = [event for path in DOCUMENTS for event in timeline.build(gather(path).readings).events]
    told = [event for event in built if event.sources > 1]
    assert {Path(item.source).name for event in told for item in event.evidence} == {
        "relocation-team.md",
        "task-force.md",
    }
    assert [event.kind for event in told] == ["establishment", "statement"]
    once = [event for event in alone if Path(event.source).name != "task-force.md"]
    assert sorted(map(str, map(row, built))) == sorted(map(str, map(row, once)))
    order = [event.when.edtf for event in built if event.when]
    placed = ["2021-08-18", "2023", "2024", "2025-11", "../2025-12-11", "2025-12-11", "2026-01-21"]
    placed += ["../2026-03-05", "2026-03-05"]
    found = [edtf for edtf in order if edtf in placed]
    assert set(found) == set(placed)
    assert found == sorted(found, key=placed.index)


def test_the_task_force_that_did_not_come_is_found() -> None:
    gathered = gather(SEEDS)
    found = rules.check(gathered.readings, timeline.build(gathered.readings))
    assert [(finding.code, Path(finding.source).name) for finding in found] == [("E201", "forum.md")]
    assert "task force" in found[0].text


def test_the_planned_task_force_and_the_one_set_up_are_two_and_linked() -> None:
    built = timeline.build(gather(SEEDS).readings).events
    (plan,) = [event for event in built if event.status == "planned" and "task force" in event.title]
    ((done, link),) = [(event, link) for event in built for link in event.links]
    assert (link.kind, link.id, done.kind) == ("fulfils", plan.id, "establishment")
    assert "planned for 2025-11" in link.reason
    assert "task force" in link.reason
