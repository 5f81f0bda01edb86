"""Many documents at a time: the same answer in the same order, whatever the number of processes."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from relocate_cli import corpus, pipeline, registry
from relocate_cli.model import Document, Reading, When

TEXT = "---\npublished: 2025-12-{day:02}\n---\nThe Fenwick board met on Monday. {more}\n"


def _fails_on_some(document: Document, published: When | None) -> Reading:
    if "13.md" in document.id:
        raise ValueError("no")
    return pipeline.read(document, published)


def _dies_in_a_process_of_its_own(home: int, document: Document, published: When | None) -> Reading:
    if os.getpid() != home:
        os._exit(1)
    return pipeline.read(document, published)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(20):
        text = TEXT.format(day=number + 1, more=f"It closed {number} schools in May 2024.")
        (tmp_path / f"{number:02}.md").write_text(text, "utf-8")
    own = '[[actor]]\nid = "x/fenwick-board"\nname = "Fenwick Board"\nform = "council"\n'
    (tmp_path / "own.toml").write_text(own, "utf-8")
    return tmp_path


@pytest.mark.parametrize("find", [pipeline.read, _fails_on_some])
def test_processes_change_nothing(folder: Path, find: corpus.Find) -> None:
    def gather(jobs: int) -> corpus.Corpus:
        return corpus.gather([str(folder)], stdin=bytes, find=find, jobs=jobs)

    alone, together = gather(1), gather(300)
    assert together.readings == alone.readings
    assert [str(error) for error in together.errors] == [str(error) for error in alone.errors]
    assert len(alone.readings) + len(alone.errors) == 20


def test_processes_know_the_entries_of_the_user(folder: Path) -> None:
    entries = tuple(registry.read_own(folder / "own.toml"))
    registry.use(entries)
    try:
        assert registry.users() == entries
        found = corpus.gather([str(folder)], stdin=bytes, jobs=2)
        acting = {
            actor.id for reading in found.readings for event in reading.events for actor in event.actors
        }
    finally:
        registry.use(())
    assert entries[0].id in acting


def test_a_process_that_dies_loses_nothing(folder: Path) -> None:
    find = partial(_dies_in_a_process_of_its_own, os.getpid())
    assert len(corpus.gather([str(folder)], stdin=bytes, find=find, jobs=2).readings) == 20
