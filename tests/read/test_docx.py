"""Word documents: paragraphs, headings, items, rows, what was deleted; and files made to do harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from relocate_cli import read
from relocate_cli.model import Document, RelocateError
from tests.read.archives import BOMB, HEAD, OUTSIDE, locked, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = (
    f'{HEAD}<w:styles {W}><w:style w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="x"><w:name w:val="Mine"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>'
)
CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="urn:a" xmlns:dc="urn:b" xmlns:dcterms="urn:c">'
    "<dc:title>By the file</dc:title><dcterms:created>2025-12-11T23:30:00Z</dcterms:created>"
    "<dcterms:modified>2025-12-13T01:00:00Z</dcterms:modified></cp:coreProperties>"
)


def p(text: str, style: str = "", more: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    return (
        "<w:tr>" + "".join(f"<w:tc>{cell if '<' in cell else p(cell)}</w:tc>" for cell in cells) + "</w:tr>"
    )


def docx(body: str, **parts: str) -> bytes:
    body = f"{HEAD}<w:document {W}><w:body>{body}</w:body></w:document>"
    return zipped(
        {
            "[Content_Types].xml": "",
            "word/document.xml": body,
            "word/styles.xml": STYLES,
            "docProps/core.xml": CORE,
            **parts,
        }
    )


def document(data: bytes) -> Document:
    (item,) = read.read(["-"], lambda: data)
    assert isinstance(item, Document), item
    return item


def error(data: bytes) -> str:
    (item,) = read.read(["-"], lambda: data)
    assert isinstance(item, RelocateError)
    return str(item)


def test_paragraphs_headings_items_and_rows() -> None:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    line = '<w:r><w:t>한 줄</w:t><w:br/><w:t xml:space="preserve">다음 </w:t><w:tab/><w:t>줄</w:t></w:r>'
    body = (
        *(p("예시시 보도자료", "a3"), p("배경", "1"), p("예시시는 지난 5일 회의를 열었다."), p("둘째", "x")),
        *(p("하나", "", item), p("둘", "", item)),
        f"<w:tbl>{row('해', '쪽')}{row('2025', '12')}</w:tbl><w:tbl>{row(p('가' * 300) + p('나' * 300))}</w:tbl>",
        f"<w:p>{line}</w:p>",
    )
    found = document(docx("".join(body)))
    assert found.title == "예시시 보도자료"
    assert found.text == (
        "# 예시시 보도자료\n\n# 배경\n\n예시시는 지난 5일 회의를 열었다.\n\n## 둘째\n\n- 하나\n- 둘\n\n"
        f"해 | 쪽\n2025 | 12\n\n{'가' * 300}\n\n{'나' * 300}\n\n한 줄\n다음 줄\n"
    )
    assert (found.published and found.published.edtf, found.published_from) == ("2025-12-12", "properties")
    assert (found.updated and found.updated.edtf, found.format) == ("2025-12-13", "docx")


def test_what_was_deleted_or_stands_twice_is_left_out() -> None:
    box = f"<w:txbxContent>{p('In a box.')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>The council met</w:t></w:r>"
        "<w:del><w:r><w:delText>on Monday</w:delText><w:t>x</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t> on Tuesday.</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        '<w:p><w:r><mc:AlternateContent xmlns:mc="urn:m">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert document(docx(body)).text == "The council met on Tuesday.\n\nIn a box.\n"


def test_the_name_of_a_file_tells_more_than_its_making(tmp_path: Path) -> None:
    path = tmp_path / "20251209_release.docx"
    path.write_bytes(docx(p("The council met.")))
    (found,) = read.read([str(path)], bytes)
    assert isinstance(found, Document)
    assert (found.published and found.published.edtf, found.published_from) == ("2025-12-09", "file name")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (docx(""), "no text in this file"),
        (docx("")[:400], "a damaged zip file that cannot be opened; get it anew"),
        (locked(docx(p("x"))), "locked with a password; save it without one"),
        (docx("<w:p>"), "its XML breaks off or is wrong (mismatched tag)"),
        (docx("<w:p>" * 1001), "XML nested over 1000 deep"),
        (docx("x").replace(b"word/styles", b"word/styleX"), "no text in this file"),
        (zipped({"word/document.xml": BOMB}), "declares a document type"),
        (zipped({"word/document.xml": OUTSIDE}), "declares a document type"),
        (zipped({"word/document.xml": b" " * 25_000_000}), "word/document.xml in it swells past 20 MB"),
        (docx(p("x" * 5_000_001)), "more than 5 million characters"),
    ],
)
def test_files_that_cannot_be_read(data: bytes, message: str) -> None:
    assert message in error(data)


def test_another_zip_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for content, message in (
        (zipped({"a.txt": "x"}), "no Word document"),
        (b"text", "a damaged Word file"),
        (b"", "empty"),
    ):
        path.write_bytes(content)
        (item,) = read.read([str(path)], bytes)
        assert message in str(item)


def test_a_file_cut_off_or_changed_anywhere_is_read_or_told() -> None:
    data = docx(p("The council met on Monday and on Tuesday.") * 20)
    for place in range(0, len(data), 23):
        assert len(list(read.read(["-"], lambda end=place: b"PK\x03\x04" + data[4:end]))) == 1  # type: ignore[misc]
        changed = data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
        assert len(list(read.read(["-"], lambda changed=changed: changed))) == 1  # type: ignore[misc]


def test_the_day_of_a_template_is_not_that_of_the_file() -> None:
    """Every file that python-docx writes says it was made when its template was."""
    core = CORE.replace("2025-12-11T23:30:00Z", "2013-12-23T23:15:00Z")
    found = document(docx(p("시는 청사를 옮긴다고 밝혔다."), **{"docProps/core.xml": core}))
    assert (found.published, found.published_from) == (None, None)
