"""Markup goes before reading, and what was found stands where the source has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates, markup, pipeline
from relocate_cli.model import Document

PIECES = [
    "**",
    "*",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "](a.b/c)",
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "\\",
    "|",
    "a",
    "가",
    " ",
]


def bare(text: str) -> str:
    return markup.strip(Document("x.md", text)).document.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Naju City** opened", "Naju City opened"),
        ("on *May 6*, 2024", "on May 6, 2024"),
        ("***May 6***", "May 6"),
        ("__Naju__ and _Seoul_.", "Naju and Seoul."),
        ("**진주시**는", "진주시는"),
        ("a [library](https://example.org/a_b_(c)?d) opened", "a library opened"),
        ('a [library](/a "A title") and ![a photo](img.png)', "a library and a photo"),
        ("a [library][1] and a note.[^2]", "a library and a note."),
        ("the `office` moved", "the office moved"),
        ("<p>It moved.</p><p>It <b>stayed</b>, too.<br/>", " It moved.  It stayed, too. "),
        ("It moved. <!-- in May -->", "It moved.  "),
        (r"a plan \[sic\]", "a plan [sic]"),
        ("| 2022 | It moved |\n| 2023 | It stayed | \r\n", "| 2022 | It moved \n| 2023 | It stayed  \r\n"),
    ],
)
def test_markup_goes(text: str, expected: str) -> None:
    assert bare(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 and 4 * 2",
        "5*3 and 4*2",
        "* an item\n* another",
        "snake_case_name and a_b",
        "`27년부터 `28년까지",
        "[진주=통신][속보] 시는",
        "[진주](기자) 시는",
        "[sic] it said",
        "3 < 5 and 7 > 6",
        "C:\\dir",
    ],
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert bare(text) == text


def test_front_matter_is_left_alone() -> None:
    text = "---\ntitle: a *b* c\n---\nA *b* c."
    document = markup.strip(Document("x.md", text, body=text.index("A "))).document
    assert document.text == "---\ntitle: a *b* c\n---\nA b c."


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.integers(0, 80))
def test_every_character_is_found_back(text: str, body: int) -> None:
    body = min(body, len(text))
    stripped = markup.strip(Document("x.md", text, body=body))
    for offset, character in enumerate(stripped.document.text):
        there = text[markup._start(stripped, offset)]
        assert there == character or (there == "<" and character == " ")
    assert stripped.document.text[:body] == text[:body]


TEXT = (
    "# A *new* library\r\n\r\n"
    "**Naju City** opened [a new library](https://example.org/2023/05/06) on *May 6*, 2024.\r\n"
    "It plans to open **another** in __October 2025__.\r\n"
)


def test_what_was_found_stands_in_the_source() -> None:
    reading = pipeline.read(Document("x.md", TEXT), dates.parse("2024-05-20"))
    assert [(event.when and event.when.edtf, event.title) for event in reading.events] == [
        ("2024-05-06", "Naju City opened a new library"),
        ("2025-10", "Naju City plans to open another"),
    ]
    document = reading.document
    assert document.text == TEXT
    for event in reading.events:
        (evidence,) = event.evidence
        assert TEXT[evidence.start : evidence.end] == evidence.quote
        assert document.place(evidence.start) == (evidence.line, evidence.column)
        assert event.trigger
        assert TEXT[event.trigger.start : event.trigger.end] == event.trigger.text
        assert event.mention in reading.mentions
    assert [mention.text for mention in reading.mentions] == ["May 6*, 2024", "October 2025"]
    assert [event.evidence[0].line for event in reading.events] == [3, 4]
    kept = [TEXT[sentence.start : sentence.end] for sentence in document.sentences]
    assert kept[0] == "A *new* library"
    assert kept[2] == "It plans to open **another** in __October 2025__."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("matter", ["", "---\ntitle: a\n---\n"])
def test_a_tag_over_two_lines_moves_no_line(end: str, matter: str) -> None:
    text = f'{matter}See <a\nhref="x">the site</a> now.\n\nThe mayor opened it on March 3, 2024.\n'.replace(
        "\n", end
    )
    reading = pipeline.read(
        Document("x.md", text, body=len(matter.replace("\n", end))), dates.parse("2024-05-20")
    )
    first = matter.count("\n") + 1
    assert [reading.document.place(mention.start) for mention in reading.mentions] == [
        (first + 1, 23),
        (first + 3, 24),
    ]
    assert [event.evidence[0].line for event in reading.events] == [first + 3]


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_comes_through(piece: str) -> None:
    document = Document("x.md", piece * (20_000 // len(piece)))
    bare = markup.strip(document)
    assert bare.source == document
    assert len(bare.document.text) <= len(document.text)
