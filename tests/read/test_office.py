"""OpenDocument, Hangul (OWPML) and EPUB: what each calls its paragraphs, and files made to do harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from relocate_cli import read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import Item
from tests.read.archives import BOMB, HEAD, OUTSIDE, locked, zipped

ODT = "application/vnd.oasis.opendocument.text"
HWPX = "application/hwp+zip"
EPUB = "application/epub+zip"
LINE = "예시시는 지난 5일 회의를 열었다."


def items(data: bytes) -> list[Item]:
    return list(read.read(["-"], lambda: data))


def document(data: bytes) -> Document:
    (item,) = items(data)
    assert isinstance(item, Document), item
    return item


def odt(body: str, **parts: str) -> bytes:
    names = "".join(f' xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "meta", "dc"))
    meta = (
        f"{HEAD}<office:document-meta{names}><office:meta><dc:title>말</dc:title><dc:date>2025-12-13T01:00:00</dc:date>"
        "<meta:creation-date>2025-12-11T09:00:00</meta:creation-date></office:meta></office:document-meta>"
    )
    content = (
        f"{HEAD}<office:document-content{names}><office:body>{body}</office:body></office:document-content>"
    )
    return zipped(
        {"mimetype": ODT, "content.xml": content, "meta.xml": meta, "META-INF/manifest.xml": "<x/>", **parts}
    )


def hwpx(*sections: str, **parts: str) -> bytes:
    hpf = (
        f'{HEAD}<opf:package xmlns:opf="urn:opf"><opf:metadata><opf:title>회의</opf:title>'
        '<opf:meta name="CreatedDate" content="text">2025-12-11T23:30:00Z</opf:meta></opf:metadata></opf:package>'
    )
    written = {
        f"Contents/section{n}.xml": f'{HEAD}<hs:sec xmlns:hs="urn:s" xmlns:hp="urn:p">{each}</hs:sec>'
        for n, each in enumerate(sections)
    }
    return zipped({"mimetype": HWPX, "Contents/content.hpf": hpf, **written, **parts})


def hp(text: str) -> str:
    return f"<hp:p><hp:run><hp:t>{text}</hp:t></hp:run></hp:p>"


def epub(*chapters: str) -> bytes:
    container = f'{HEAD}<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>'
    files = "".join(f'<item id="c{n}" href="c%20{n}.xhtml"/>' for n in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        f'{HEAD}<package xmlns:dc="urn:dc"><metadata><dc:title>책</dc:title><dc:publisher>예시출판</dc:publisher>'
        f"<dc:language>ko-KR</dc:language><dc:date>2025-12-11</dc:date></metadata><manifest>{files}</manifest>"
        f"<spine>{spine}</spine></package>"
    )
    written = {f"OEBPS/c {n}.xhtml": f"<html><body>{each}</body></html>" for n, each in enumerate(chapters)}
    return zipped({"mimetype": EPUB, "META-INF/container.xml": container, "OEBPS/a.opf": package, **written})


def test_opendocument() -> None:
    found = document(
        odt(
            "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
            '<text:p text:style-name="Title">예시시 소식</text:p>'
            f'<text:h text:outline-level="2">배경</text:h><text:p>{LINE[:4]}<text:s/>{LINE[5:]}'
            "<text:note><text:p>각주</text:p></text:note>"
            "</text:p><text:list><text:list-item><text:p>하나</text:p><text:p>이어서</text:p></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>해</text:p></table:table-cell><table:table-cell>"
            "<text:p>쪽</text:p></table:table-cell></table:table-row></table:table>"
        )
    )
    assert found.text == f"# 예시시 소식\n\n## 배경\n\n{LINE}\n\n- 하나\n\n이어서\n\n해 | 쪽\n"
    assert (found.title, found.format, found.published_from) == ("예시시 소식", "odt", "properties")
    assert found.published is not None
    assert found.published.edtf == "2025-12-11"


def test_flat_opendocument() -> None:
    flat = f'{HEAD}<office:document xmlns:office="urn:o" xmlns:text="urn:t" office:mimetype="{ODT}"><office:body>'
    assert (
        document(f"{flat}<text:p>{LINE}</text:p></office:body></office:document>".encode()).text
        == LINE + "\n"
    )


def test_hangul_documents() -> None:
    cells = "".join(f"<hp:tc><hp:subList>{hp(text)}</hp:subList></hp:tc>" for text in ("해", "쪽"))
    table = f"<hp:tbl><hp:tr>{cells}</hp:tr></hp:tbl>"
    first = (
        hp(LINE)
        + f"<hp:p><hp:run>{table}<hp:t/></hp:run><hp:run><hp:t>표 뒤<hp:lineBreak/>다음 줄</hp:t></hp:run></hp:p>"
        + f"<hp:p><hp:run><hp:footNote>{hp('각주')}</hp:footNote><hp:t>본문</hp:t></hp:run></hp:p>"
    )
    found = document(hwpx(first, hp("둘째 구역이다.")))
    assert found.text == f"{LINE}\n\n해 | 쪽\n\n표 뒤\n다음 줄\n\n본문\n\n둘째 구역이다.\n"
    assert (found.title, found.format) == ("회의", "hwpx")
    assert (found.published and found.published.edtf, found.published_from) == ("2025-12-12", "properties")


def test_sections_are_in_the_order_of_their_numbers() -> None:
    found = document(hwpx(*(hp(f"구역 {number}") for number in range(12))))
    assert found.text.split("\n\n")[10].strip() == "구역 10"


def test_books() -> None:
    found = document(
        epub("<h1>첫째 장</h1><p>시는 5일 문을 열었다.</p>", "", "<h1>둘째 장</h1><p>끝났다.</p>")
    )
    assert found.text == "# 첫째 장\n\n시는 5일 문을 열었다.\n\n# 둘째 장\n\n끝났다.\n"
    assert (found.title, found.publisher, found.lang, found.format) == ("책", "예시출판", "ko", "epub")
    assert [label for _, label in found.locators] == ["ch. 1", "ch. 2"]
    assert (found.published and found.published.edtf, found.published_from) == ("2025-12-11", "metadata")


MADE: dict[str, Callable[[str], bytes]] = {
    "odt": lambda part: zipped({"mimetype": ODT, "content.xml": part}),
    "hwpx": lambda part: zipped({"mimetype": HWPX, "Contents/section0.xml": part}),
    "epub": lambda part: zipped({"mimetype": EPUB, "META-INF/container.xml": part}),
}


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize(
    ("part", "message"),
    [
        (BOMB, "declares a document type"),
        (OUTSIDE, "declares a document type"),
        ("<a>" * 2000, "XML nested over 1000 deep"),
        ("<a><b></a>", "its XML breaks off or is wrong"),
        (" " * 25_000_000, "swells past 20 MB"),
    ],
)
def test_hostile_parts(kind: str, part: str, message: str) -> None:
    (item,) = items(MADE[kind](part))
    assert isinstance(item, RelocateError)
    assert message in str(item)


@pytest.mark.parametrize(
    ("kind", "made"),
    [("odt", odt("<text:p>x</text:p>")), ("hwpx", hwpx(hp("x"))), ("epub", epub("<p>x</p>"))],
)
def test_files_cut_off_or_locked(kind: str, made: bytes, tmp_path: Path) -> None:
    for place in range(60, len(made), 41):
        found = items(made[:place])
        assert len(found) == 1
        assert "please report" not in str(found[0])
    path = tmp_path / f"a.{kind}"
    path.write_bytes(locked(made))
    (item,) = read.read([str(path)], bytes)
    assert "locked with a password" in str(item)
    path.write_bytes(b"text")
    (item,) = read.read([str(path)], bytes)
    assert "file that cannot be opened; get it anew" in str(item)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (zipped({"mimetype": ODT}), "no OpenDocument text, whatever its name says"),
        (zipped({"mimetype": HWPX}), "no Hangul document, whatever its name says"),
        (zipped({"mimetype": EPUB}), "no book, whatever its name says"),
        (odt(""), "no text in this file"),
        (hwpx(""), "no text in this file"),
        (epub(""), "no text in this book"),
        (
            odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": "<m:encryption-data/>"}),
            "locked with a password",
        ),
        (hwpx(hp("x"), **{"META-INF/manifest.xml": "<odf:encryption-data/>"}), "locked with a password"),
    ],
)
def test_files_that_cannot_be_read(data: bytes, message: str) -> None:
    (item,) = items(data)
    assert isinstance(item, RelocateError)
    assert message in str(item)


def test_a_broken_chapter_is_told_and_the_rest_read() -> None:
    error, found = items(epub("<p>하나.</p>", "<div>" * 3000))
    assert "chapter 2: " in str(error)
    assert isinstance(found, Document)
    assert found.text == "하나.\n"
