"""PDF: paragraphs and pages, headings, running heads, and files made to do harm."""

from __future__ import annotations

import pytest

from relocate_cli import pipeline, read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import Item
from relocate_cli.read._layout import Line, paragraphs
from tests.read.pdfs import lines, pdf

TEXT = (
    "The council met on March 5 and voted to reopen the old tram line along",
    "the harbour, which was closed in 1961, as soon as the money is there.",
    "Work is to begin in May.",
)


def items(data: bytes) -> list[Item]:
    return list(read.read(["-"], lambda: data))


def document(data: bytes) -> Document:
    (item,) = items(data)
    assert isinstance(item, Document), item
    return item


def test_lines_are_joined_and_pages_kept() -> None:
    first = [(60.0, 800.0, 18.0, "Trams to return"), *lines(TEXT, top=770)]
    found = document(pdf([first, lines(["Shops asked for a later start.", "They open in June 2026."])]))
    assert found.title == "Trams to return"
    assert found.text.startswith(
        "# Trams to return\n\nThe council met on March 5 and voted to reopen the old tram line along the harbour,"
    )
    assert [label for _, label in found.locators] == ["p. 1", "p. 2"]
    assert found.text[found.locators[1][0] :].startswith("Shops asked")
    reading = pipeline.read(found)
    assert {event.evidence[0].locator for event in reading.events} == {"p. 1", "p. 2"}
    for event in reading.events:
        assert found.text[event.evidence[0].start : event.evidence[0].end] == event.evidence[0].quote


def test_hyphens_at_the_ends_of_lines() -> None:
    first = "The council said that the work was re-"
    broken = (first, "opened in May and that a well-", "known firm did it, as of 2025-", "12-11.")
    found = document(pdf([[*lines(broken), *lines(["A well-known firm."], top=600)]]))
    assert found.text.startswith(
        "The council said that the work was reopened in May and that a well-known firm did it, as of 2025-12-11."
    )


def test_korean_letters_and_a_name_with_a_date() -> None:
    data = pdf(
        [lines(["예시시는 지난 5일 회의를 열었다.", "시장은 내년 3월 공사를 시작한다고 밝혔다."])],
        info="/CreationDate (D:20251211233000Z)",
    )
    found = document(data)
    assert "예시시는 지난 5일 회의를 열었다." in found.text
    assert (found.published and found.published.edtf, found.published_from) == ("2025-12-12", "properties")


def test_letters_beyond_the_first_plane_are_whole() -> None:
    assert document(pdf([lines(["회의가 𠀀에서 열렸다."])])).text == "회의가 𠀀에서 열렸다.\n"


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        [
            (60.0, 820.0, 9.0, "Example Post"),
            *lines([f"On page {number}, more was told", *TEXT]),
            (290.0, 30.0, 9.0, f"- {number} -"),
        ]
        for number in (1, 2, 3, 4)
    ]
    found = document(pdf(pages))
    assert "Example Post" not in found.text
    assert "- 2 -" not in found.text
    assert found.text.count("The council met") == 4


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["The work was re\u00ad", "opened in May."], ["The work was reopened in May."]),
        (
            ["첫 줄이 여기서 ", "끊기고 낱말 ", "이 또 이어진다면 회", "의가 열린다."],
            ["첫 줄이 여기서 끊기고 낱말 이 또 이어진다면 회의가 열린다."],
        ),
        (["- one item", "- another"], ["- one item", "- another"]),
        (["1. one item", "2. another"], ["1. one item", "2. another"]),
    ],
)
def test_what_breaks_between_lines(rows: list[str], expected: list[str]) -> None:
    printed = [Line(row, 50, 300, 700 - 12 * number, 10, 1) for number, row in enumerate(rows)]
    assert [each.text for each in paragraphs(printed)] == expected


def test_a_short_line_an_indent_and_a_gap_end_paragraphs() -> None:
    printed = [
        Line("a full line", 50, 300, 700, 10, 1),
        Line("a short one.", 50, 120, 688, 10, 1),
        Line("a full line", 50, 300, 676, 10, 1),
        Line("set in", 70, 300, 664, 10, 1),
        Line("far below", 50, 300, 630, 10, 1),
        Line("goes on overleaf", 50, 300, 780, 10, 2),
    ]
    assert [(each.text, each.page) for each in paragraphs(printed)] == [
        ("a full line a short one.", 1),
        ("a full line", 1),
        ("set in", 1),
        ("far below goes on overleaf", 1),
    ]


def test_the_letters_of_a_stretched_line_are_put_together() -> None:
    spread = [(60.0, 700.0, 10.0, "예시시는", 4.0), (125.0, 700.0, 10.0, "회의를열", 4.0)]
    found = document(pdf([[*spread, *lines(["다음 줄은 낱말 사이를 띄어 쓴다."], top=685)]]))
    assert found.text.startswith("예시시는 회의를열")


LOCK = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >> /ID [<00> <00>]"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf([[]]), "no text on its 1 page, only pictures; it needs OCR"),
        (pdf([[], []]), "no text on its 2 pages"),
        (b"%PDF-1.4\nnothing more", "a damaged PDF that cannot be opened; get it anew"),
        (
            pdf([lines(TEXT)], encrypt=LOCK),
            "locked with a password; save it without one",
        ),
        (pdf([lines(TEXT)])[:300], "a damaged PDF"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(data: bytes, message: str) -> None:
    (item,) = items(data)
    assert isinstance(item, RelocateError)
    assert message in str(item)


def test_a_file_that_is_something_else_is_told(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "a.pdf"
    path.write_text("<html><p>The council met.</p></html>")
    (item,) = read.read([str(path)], bytes)
    assert "not a PDF, whatever its name says" in str(item)


@pytest.mark.parametrize("end", range(400, len(pdf([lines(TEXT)])), 160))
def test_a_file_cut_off_is_read_or_told(end: int) -> None:
    assert len(items(pdf([lines(TEXT)])[:end])) == 1


def test_pages_that_name_themselves_as_children_end() -> None:
    data = pdf([lines(TEXT)]).replace(b"/Count 1 /Kids [8 0 R]", b"/Count 9 /Kids [2 0 R]")
    assert len(items(data)) == 1
