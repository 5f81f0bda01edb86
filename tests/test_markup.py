"""Markup goes before reading, and what was found stands where the source has it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
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
    "\u1100\u1161\u11a8",
    "가\u11a8",
    "e\u0301",
    "\u0301",
    "１",
    "．",
    "\u3000",
    "\u200b",
    "\xad",
]


def plain(text: str) -> str:
    """One letter in its plain form, by Unicode's own tables."""
    return unicodedata.normalize("NFKC" if text[0] >= "\u3000" else "NFC", text)


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
@example("e\u0301\u0301", 0)
def test_every_character_is_found_back(text: str, body: int) -> None:
    body = min(body, len(text))
    stripped = markup.strip(Document("x.md", text, body=body))
    for offset, character in enumerate(stripped.document.text):
        start, end = markup._start(stripped, offset), markup._end(stripped, offset + 1)
        there = text[start:end]
        assert offset < body or plain(there) == character or (there[:1] == "<" and character == " ")
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
        ("2025-10", "[Naju City] plans to open another"),
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


NOTE = (
    "진주시는 2025년 11월 3일 도서관을 열었다. 시장은 11. 12.(수) 회의에 참석했다. 시는 내년 3월~5월 다시 모인다.\n"
    "The café of Jinju (진주) was opened on May 3, 2024, and the mayor’s plan was presented in 2023."
)


def values(text: str) -> list[tuple[str, object, str]]:
    reading = pipeline.read(Document("x.md", text), dates.parse("2025-11-20"))
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text
    for event in reading.events:
        for evidence in event.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
    found: list[tuple[str, object, str]] = [
        (mention.type, mention.when.edtf, "") for mention in reading.mentions
    ]
    return found + [(event.status, event.when and event.when.edtf, event.title) for event in reading.events]


@pytest.mark.parametrize(
    "form",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("é", "e\u0301"),
        lambda text: re.sub("[!-~]", lambda match: chr(ord(match[0]) + 0xFEE0), text),
        lambda text: re.sub("[0-9().,~]", lambda match: chr(ord(match[0]) + 0xFEE0), text).replace(
            " ", "\u3000"
        ),
        lambda text: text.replace(" ", "\xa0"),
        lambda text: text.replace("년 ", "년\u200b ").replace("월", "\u200b월\ufeff"),
        lambda text: "\xad".join(text),
    ],
)
def test_a_letter_is_read_the_same_in_all_its_forms(form: Callable[[str], str]) -> None:
    expected = values(NOTE)
    assert [value for _, value, _ in expected][:5] == [
        "2025-11-03",
        "2025-11-12",
        "2026-03/2026-05",
        "2024-05-03",
        "2023",
    ]
    assert values(form(NOTE)) == expected


def test_quotes_are_as_given() -> None:
    text = "진주시는 ２０２５년\u3000１１월 3\xad일（월） 도서관을 열었다."
    reading = pipeline.read(Document("x.txt", text))
    assert [(mention.text, mention.when.edtf) for mention in reading.mentions] == [
        ("２０２５년\u3000１１월 3\xad일（월）", "2025-11-03")
    ]
    text = unicodedata.normalize("NFD", "도서관은 11월 3일에 열렸다")
    (mention,) = pipeline.read(Document("x.txt", text)).mentions
    assert mention.text == unicodedata.normalize("NFD", "11월 3일")


@pytest.mark.parametrize("text", ["ㄱ ㅏ ㅋㅋ ㅇ 회의", "\u1112 x", "\u0301 x", "ｱｲｳ ￦ ₩"])
def test_letters_that_stand_alone_stay(text: str) -> None:
    assert bare(text) == text


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_comes_through(piece: str) -> None:
    document = Document("x.md", piece * (20_000 // len(piece)))
    bare = markup.strip(document)
    assert bare.source == document
    assert len(bare.document.text) <= len(document.text)
