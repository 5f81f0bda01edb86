"""JSON and JSON Lines: documents, extracted events, and bad lines among them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import codec, dates, read
from relocate_cli.model import Document, Event, Evidence, Reading, RelocateError
from relocate_cli.read import Item

EVENT = Event(
    id="1f3a90bc",
    when=dates.parse("2024"),
    status="occurred",
    title="Jinju City designates the district",
    evidence=(Evidence("brief.md", 14, 3, 100, 120, "designated in 2024", "2025-12-11", "front matter"),),
)


def items(content: str, name: str = "-") -> list[Item]:
    return list(read.read([name], content.encode))


def test_a_bad_line_costs_that_line_only() -> None:
    lines = [json.dumps({"id": f"d{n}", "text": f"Text {n}.", "published": "2025-12-11"}) for n in range(5)]
    lines[2] = lines[2][:-4]
    found = items("\n".join(lines))
    assert [d.id for d in found if isinstance(d, Document)] == ["d0", "d1", "d3", "d4"]
    (error,) = [e for e in found if isinstance(e, RelocateError)]
    assert str(error).startswith("-:3: not JSON (")
    assert found.index(error) == 2


@pytest.mark.parametrize(
    "bad", ["{", "x", '{"text": 1}', '{"text": ""}', "3", '{"a": 1}', "{'text': 'a'}", '{"a":' * 9_999]
)
def test_the_first_or_last_line_may_be_bad(bad: str) -> None:
    good = '{"text": "The council met."}'
    for content in (f"{bad}\n{good}\r\n", f"{good}\n\n{bad}"):
        found = items(content)
        kinds = sorted(type(item).__name__ for item in found)
        assert kinds == ["Document", "RelocateError"]


def test_fields_of_a_document() -> None:
    content = json.dumps(
        {
            "id": 7,
            "text": "---\nThe council met.",
            "title": " A ",
            "published": "2025-12-11T23:30:00Z",
            "publisher": None,
            "url": 3,
            "lang": "en",
            "other": [1],
        }
    )
    (document,) = items(content)
    assert isinstance(document, Document)
    assert (document.id, document.text, document.body) == ("7", "---\nThe council met.", 0)
    assert (document.title, document.publisher, document.url, document.lang) == ("A", None, None, "en")
    assert document.published
    assert document.published.edtf == "2025-12-11"
    assert document.published_from == "metadata"


@pytest.mark.parametrize("field", ["published", "dct"])
def test_an_instant_is_of_the_day_it_was_in_korea(field: str) -> None:
    for lang, day in (("ko", "2025-12-12"), ("en", "2025-12-11"), (None, "2025-12-11")):
        (document,) = items(json.dumps({"text": "A.", field: "2025-12-11T23:30:00Z", "lang": lang}))
        assert isinstance(document, Document)
        assert document.published == dates.parse(day)


@pytest.mark.parametrize("published", ["soon", ["2025-12-11"], True, 3.5, {"a": 1}, "2025-02-30"])
def test_a_date_that_is_none_is_told_and_the_text_still_read(published: object) -> None:
    error, document = items(json.dumps({"text": "The council met.", "published": published}))
    assert str(error).startswith('-:1: "published": ')
    assert isinstance(document, Document)
    assert (document.id, document.published, document.published_from) == ("-:1", None, None)


@pytest.mark.parametrize(
    "content",
    [
        '[{"text": "a"}, {"text": "b"}]',
        '[\n  {\n    "text": "a"\n  },\n  {\n    "text": "b"\n  }\n]\n',
        '{"text": "a"}{"text": "b"}',
        '{\n  "text": "a"\n}\n{\n  "text": "b"\n}\n',
        '{"text": "a"}\r{"text": "b"}',
    ],
)
def test_lists_and_running_values(content: str) -> None:
    assert [d.text for d in items(content) if isinstance(d, Document)] == ["a", "b"]
    assert len(items(content)) == 2


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('[\n{"text": "a"},\n{"text" "b"}\n]', 3),
        ('[\n{"text": "a"}\n{"text": "b"}\n]', 3),
        ('[{"text": "a"}', 1),
        ('[{"text": "a"},', 1),
        ('[{"text": "a"}]\n x', 2),
        ('{\n"text": "a"\n}\n}', 4),
        ('[{"text": "a"}, ' + "9" * 5000 + "]", 1),
    ],
)
def test_a_list_is_read_up_to_its_mistake(content: str, line: int) -> None:
    found = items(content)
    assert [d.text for d in found if isinstance(d, Document)] == ["a"]
    assert str(found[-1]).startswith(f"-:{line}: ") or "9999" in content


def test_documents_of_one_line_have_ids_of_their_own() -> None:
    found = items('[{"text": "A."}, {"text": "B."},\n {"text": "C."}]')
    assert [d.id for d in found if isinstance(d, Document)] == ["-:1", "-:1#2", "-:2"]


def test_a_creation_time_is_a_date_of_publication() -> None:
    (document,) = items('{"text": "A.", "dct": "1998-02-27"}')
    assert isinstance(document, Document)
    assert document.published == dates.parse("1998-02-27")


def test_an_empty_list_is_no_mistake() -> None:
    assert items("[]") == []


def test_extracted_events_come_back() -> None:
    other = replace(EVENT, id="2", title="opens")
    content = "".join(json.dumps(codec.encode(event)) + "\n" for event in (EVENT, other))
    (reading,) = items(content)
    assert isinstance(reading, Reading)
    assert (reading.events, reading.document.text, reading.document.id) == ((EVENT, other), content, "-")


def test_a_bad_event_is_told_with_its_line() -> None:
    bad = codec.encode(EVENT) | {"status": "maybe"}
    error, reading = items(json.dumps(codec.encode(EVENT)) + "\n" + json.dumps(bad))
    assert isinstance(error, RelocateError)
    assert str(error).startswith("-:2: ")
    assert isinstance(reading, Reading)
    assert reading.events == (EVENT,)


def test_findings_are_neither_documents_nor_events() -> None:
    (error,) = items('{"schema": 1, "code": "D101", "severity": "error", "text": "Monday"}')
    assert isinstance(error, RelocateError)


def test_half_a_surrogate_pair_becomes_a_character_that_can_be_written() -> None:
    (document,) = items('{"text": "a \\ud800 b", "id": "\\udfff"}')
    assert isinstance(document, Document)
    assert (document.text, document.id) == ("a \ufffd b", "\ufffd")


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=5), st.sampled_from([None, 1]))
def test_any_text_comes_through_whole(texts: list[str], indent: int | None) -> None:
    content = "\n".join(json.dumps({"text": text}, indent=indent) for text in texts)
    expected = [text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") for text in texts]
    if all(text.isprintable() for text in texts):
        assert [d.text for d in items(content) if isinstance(d, Document)] == expected
    assert len(items(content)) == len(texts)
