"""Nouns come back from JSON as they were."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relocate_cli import pipeline, read
from relocate_cli.cache.packing import pack, unpack
from relocate_cli.model import Document, Event, Finding, Number, Reading, Span, When

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(st.lists(st.from_type(Event), max_size=2))
def test_any_event_comes_back(events: list[Event]) -> None:
    assert repr(unpack(pack(events, Event), Event)) == repr(tuple(events))


@settings(deadline=None)
@given(st.from_type(Document), st.from_type(Finding), st.from_type(When))
def test_any_noun_comes_back(document: Document, finding: Finding, when: When) -> None:
    for noun in (document, finding, when):
        assert unpack(pack([noun], type(noun)), type(noun)) == (noun,)


def test_readings_of_real_documents_come_back_with_the_types_that_they_had() -> None:
    documents = [item for item in read.read([str(SEEDS)], bytes) if isinstance(item, Document)]
    readings = [pipeline.read(document) for document in documents]
    assert sum(len(reading.events) for reading in readings) > 20
    again = unpack(pack(readings, Reading), Reading)
    assert list(again) == readings
    assert repr(again) == repr(tuple(readings))


def test_half_a_letter_comes_back() -> None:
    span = Span(0, 1, "\ud800")
    assert unpack(pack([span], Span), Span) == (span,)


def test_a_noun_where_another_is_declared_is_refused() -> None:
    number = Number(0, 1, "3", 3.0)
    with pytest.raises(TypeError, match="Number where Span is declared"):
        pack([number], Span)
    reading = Reading(Document("d", "3"), residue=(number,))
    with pytest.raises(TypeError):
        pack([reading], Reading)


@dataclass(frozen=True)
class Mixed:
    one: Span | When


@dataclass(frozen=True)
class Unordered:
    names: frozenset[str]


@pytest.mark.parametrize("noun", [Mixed, Unordered])
def test_a_field_that_json_cannot_tell_is_refused(noun: type) -> None:
    with pytest.raises(TypeError):
        pack([], noun)
    with pytest.raises(TypeError):
        unpack(b"[]", noun)


@pytest.mark.parametrize("data", [b"", b"[", b"{}x", b"[1]", b'[["a"]]', b'[[0,1,"x",4]]', b"\xff"])
def test_what_was_not_packed_is_told(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpack(data, Span)
