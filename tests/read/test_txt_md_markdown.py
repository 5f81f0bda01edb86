"""Text and Markdown: offsets are those of the bytes as decoded, front matter is metadata only."""

from __future__ import annotations

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates, read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read.txt_md_markdown import _plain


def one(content: str | bytes, name: str = "-") -> Document:
    data = content if isinstance(content, bytes) else content.encode()
    (item,) = read.read([name], lambda: data)
    assert isinstance(item, Document)
    return item


def failure(content: str) -> str:
    (item,) = read.read(["-"], content.encode)
    assert isinstance(item, RelocateError)
    return str(item)


MATTER = """---
title: "A forum: what it was"
publisher: City of Example
url: https://example.org/1
published: 2025-12-11
lang: en
tags: [a, {b: c}]
draft: no
---
"""


@given(
    st.lists(
        st.tuples(st.sampled_from(["title", "url", "Lang", "a-b", "1", "?"]), st.text(max_size=20)),
        max_size=4,
    )
)
def test_plain_front_matter_is_what_yaml_says(fields: list[tuple[str, str]]) -> None:
    matter = "".join(f"{key}: {value}\n" for key, value in fields)
    if (plain := _plain(matter)) is not None:
        told = yaml.load(matter, yaml.BaseLoader)
        assert plain == {str(key).casefold(): value for key, value in told.items()}


def test_usual_front_matter_is_plain() -> None:
    matter = "title: The city's plan: none\npublished: 2025-12-11\nurl: https://example.org/1#a\n제목: 나\n"
    assert _plain(matter) is None  # a colon and a blank within the title
    fields = {"title": "The city’s plan", "published": "2025-12-11", "url": "https://example.org/1#a"}
    assert _plain("".join(f"{key}: {value}\n" for key, value in fields.items())) == fields


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_front_matter_is_metadata(ending: str, mark: bytes) -> None:
    content = (MATTER + "The council met.\n").replace("\n", ending)
    document = one(mark + content.encode())
    assert document.text == content
    assert document.text[document.body :] == f"The council met.{ending}"
    assert (document.title, document.publisher) == ("A forum: what it was", "City of Example")
    assert (document.url, document.lang) == ("https://example.org/1", "en")
    assert document.published
    assert document.published.edtf == "2025-12-11"
    assert document.published_from == "front matter"


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2025-12-11", "2025-12-11"),
        ("'2025-12-11'", "2025-12-11"),
        ("20251211", "2025-12-11"),
        ("2025.12.11", "2025-12-11"),
        ("2025-12-11T23:30:00Z", "2025-12-11"),
        ("2025-12-11 08:30:00.123 +09:00", "2025-12-11"),
        ("2025-12-11T08:30+0900", "2025-12-11"),
        ("2025. 12. 1.", "2025-12-01"),
        ("2025. 12. 11.(목) 10:00", "2025-12-11"),
        ("2025년 12월 1일", "2025-12-01"),
        ("2025-12", "2025-12"),
        ("2025", "2025"),
        ("", None),
        ("null", None),
    ],
)
def test_published_is_the_calendar_date_as_written(written: str, edtf: str | None) -> None:
    document = one(f"---\npublished: {written}\n---\nThe council met.")
    assert (document.published.edtf if document.published else None) == edtf
    assert document.published_from == ("front matter" if edtf else None)


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("2025-12-11T23:30:00Z", "2025-12-12"),
        ("2025-12-11T15:00 UTC", "2025-12-12"),
        ("2025-12-11T14:59:59.9Z", "2025-12-11"),
        ("2025-12-11T00:10:00+09:00", "2025-12-11"),
        ("2025-12-11T23:50:00+0900", "2025-12-11"),
        ("2025-12-31 10:00 -05:00", "2026-01-01"),
        ("2025-12-31 09:59 -05", "2025-12-31"),
        ("2025-12-11T20:30+05:30", "2025-12-12"),
        ("2025-12-11T01:00+14:00", "2025-12-10"),
        ("2025-12-11T23:30:00", "2025-12-11"),
        ("2025-12-11", "2025-12-11"),
        ("2025-12", "2025-12"),
    ],
)
def test_an_instant_is_of_the_day_it_was_in_korea(written: str, there: str) -> None:
    for code in ("ko", "KO-kr", "ko_KR"):
        document = one(f"---\npublished: {written}\nlang: {code}\n---\n시가 열렸다.")
        assert document.published == dates.parse(there)
    for matter in ("lang: en\n", ""):
        document = one(f"---\npublished: {written}\n{matter}---\nThe council met.")
        assert document.published == dates.parse(written[: len(there)])


@pytest.mark.parametrize("written", ["9999-12-31T23:30Z", "0001-01-01T01:00+14:00"])
def test_an_instant_beyond_the_calendar_is_told(written: str) -> None:
    error, document = read.read(["-"], f"---\npublished: {written}\nlang: ko\n---\n시가 열렸다.".encode)
    assert str(error) == f'-: published in the front matter: "{written}" is of no day in the calendar'
    assert isinstance(document, Document)
    assert document.published is None


@pytest.mark.parametrize(
    "written", ["2025-12-11T99:00Z", "soon", "2025-02-30", "2017/..", "XXXX-12-11", "[2025-12-11]", "{a: b}"]
)
def test_a_date_that_is_none_is_told_and_the_text_still_read(written: str) -> None:
    content = f"---\npublished: {written}\n---\nThe council met."
    error, document = read.read(["-"], content.encode)
    assert str(error).startswith("-: published in the front matter: ")
    assert isinstance(document, Document)
    assert document.published is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("---\ntitle: [a\n---\nText.", "-:3: the front matter is not YAML"),
        (
            "---\ntitle: a\npublished: 2025-12-11\nText.",
            "-:1: the front matter has no closing line of ---; add it",
        ),
        ("---\ntitle:\nText.", "-:1: the front matter has no closing line of ---; add it"),
        ("---\njust words\n---\nText.", '-:2: the front matter is not a list of "key: value" lines; mend it'),
        ("---\na: \x07\n---\nText.", "-:2: the front matter is not YAML"),
        ("---\ntitle: a\n---\n \n", "-: no text after the front matter"),
        ("---\na: " + "[" * 20_000 + "\n---\nText.", "-:2: the front matter is nested too deeply"),
    ],
)
def test_broken_front_matter_is_told_with_its_line(content: str, message: str) -> None:
    assert failure(content).startswith(message)
    assert "\n" not in failure(content)


@pytest.mark.parametrize(
    "content",
    [
        "---\n\nThe council met.\n---\n",
        "----\na: b\n",
        " ---\na: b\n---\n",
        "---\nThe council met.",
        "--- a: b",
    ],
)
def test_a_rule_of_dashes_is_no_front_matter(content: str) -> None:
    document = one(content)
    assert (document.text, document.body, document.title) == (content, 0, None)


@pytest.mark.parametrize("content", ["---\n---\nText.", "---\n# only a comment\n...\nText."])
def test_front_matter_may_be_empty(content: str) -> None:
    document = one(content)
    assert document.text[document.body :] == "Text."


BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))


@pytest.mark.parametrize("before", ["\n", " \r\n\n"])
def test_blank_lines_may_precede_it_and_keys_be_in_any_case(before: str) -> None:
    document = one(f"{before}---\nPublished: 2025-12-11\nTITLE: A\n---\nThe council met.")
    assert document.published
    assert (document.published.edtf, document.title) == ("2025-12-11", "A")
    assert document.text[document.body :] == "The council met."
    message = failure(f"{before}---\ntitle: [\n---\nThe council met.")
    assert message.startswith(f"-:{before.count(chr(10)) + 3}: the front matter is not YAML")


@pytest.mark.parametrize("row", ["id,edtf,first,last,grain\n1,2,3,4,5\n", "text,start,end,type,value\r\n"])
def test_csv_is_not_taken_for_running_text(row: str) -> None:
    assert "CSV is written but not read" in failure(row)


def test_aliases_do_not_expand() -> None:
    assert one(f"---\n{BOMB}title: A\n---\nText.").title == "A"


@pytest.mark.parametrize(
    ("name", "edtf"),
    [
        ("2025-12-11-forum.md", "2025-12-11"),
        ("20251211_forum.txt", "2025-12-11"),
        ("forum 2025.12.11.md", "2025-12-11"),
        ("x_2024_02_29.md", "2024-02-29"),
        ("2025-12-11 to 2025-12-11.md", "2025-12-11"),
        ("2025년 12월 1일 회의록.txt", "2025-12-01"),
        (unicodedata.normalize("NFD", "회의록(2025년12월1일).txt"), "2025-12-01"),
        ("2025. 12. 1. 회의.txt", "2025-12-01"),
        ("2025년 13월 1일.txt", None),
        ("판 2025.1.2.txt", None),
        ("2025-02-30.md", None),
        ("2025-12-111.md", None),
        ("120251211.md", None),
        ("20251211093000.md", None),
        ("2025-1211.md", None),
        ("1899-12-31.md", None),
        ("2101-01-01.md", None),
        ("2025-12-11 and 2025-12-12.md", None),
        ("2025-12.md", None),
    ],
)
def test_file_name_is_the_lowest_rung(
    tmp_path_factory: pytest.TempPathFactory, name: str, edtf: str | None
) -> None:
    file = tmp_path_factory.mktemp("2020-01-01") / name
    file.write_text("The council met.")
    document = one(b"", str(file))
    assert (document.published.edtf if document.published else None) == edtf
    assert document.published_from == ("file name" if edtf else None)
    file.write_text("---\npublished: 2021-05-06\n---\nThe council met.")
    document = one(b"", str(file))
    assert document.published
    assert (document.published.edtf, document.published_from) == ("2021-05-06", "front matter")


@given(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1).filter(str.strip)
)
def test_text_is_what_the_bytes_say(content: str) -> None:
    data = ("The council met.\n" + content).encode()
    document = one(data)
    assert document.text.encode() == data
    assert document.body == 0


@given(st.binary(max_size=200))
def test_any_bytes_are_a_document_or_one_sentence(data: bytes) -> None:
    for item in read.read(["-"], lambda: data):
        if isinstance(item, Document):
            assert item.text[: item.body] + item.text[item.body :] == item.text
        elif isinstance(item, RelocateError):
            assert str(item).startswith(("-:", "standard input: "))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Halden opens its hall\n\nThe hall opened.\n", "Halden opens its hall"),
        ("\n\n# 진주시, 도서관 개관 #\n\n문을 열었다.\n", "진주시, 도서관 개관"),
        ("---\ntitle: Another\n---\n# Halden\n\nThe hall opened.\n", "Another"),
        ("## A part\n\nThe hall opened.\n", None),
        ("#hashtag\n\nThe hall opened.\n", None),
        ("# \n\nThe hall opened.\n", None),
    ],
)
def test_the_heading_that_a_text_begins_with_is_its_title(text: str, title: str | None) -> None:
    assert one(text).title == title
