"""HWP 5 and RTF, which need an extra each; and files made to do harm."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from relocate_cli import read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import Item
from tests.read.oles import hwp, ole, paragraph, record, table

LINE = "예시시는 지난 5일 회의를 열었다."
RTF = (
    r"{\rtf1\ansi\ansicpg949{\fonttbl{\f0 Malgun;}}{\info{\title The talks}{\creatim\yr2025\mo12\dy11}}"
    r"\pard \'bf\'b9\'bd\'c3\'bd\'c3\u45716?\par The council met {\b on Monday}.\par{\pict 0102}}"
)


def items(data: bytes) -> list[Item]:
    return list(read.read(["-"], lambda: data))


def document(data: bytes) -> Document:
    (item,) = items(data)
    assert isinstance(item, Document), item
    return item


def error(data: bytes) -> str:
    (item,) = items(data)
    assert isinstance(item, RelocateError)
    return str(item)


@pytest.mark.parametrize("flags", [0, 1])
def test_hangul_documents(flags: int) -> None:
    head = record(66, 0) + record(71, 1, b"daeh") + record(72, 2) + paragraph("머리말", 2)
    first = (
        head
        + paragraph("제목\n부제" + "\txxxxxx\tⅠ")
        + table([["해", "쪽"], ["2025", "12"]])
        + paragraph(LINE)
    )
    found = document(hwp(first, paragraph("둘째 구역 " + "가" * 3000), flags=flags))
    assert found.text == f"제목\n부제 Ⅰ\n\n해 | 쪽\n2025 | 12\n\n{LINE}\n\n둘째 구역 {'가' * 3000}\n"
    assert found.format == "hwp"


def test_a_table_that_lays_out_a_page_is_paragraphs() -> None:
    found = document(hwp(table([["가" * 300, "나" * 300], ["한 칸"]]) + paragraph("끝")))
    assert found.text == f"{'가' * 300}\n\n{'나' * 300}\n\n한 칸\n\n끝\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (hwp(paragraph("x"), flags=3), "locked with a password; save it without one"),
        (hwp(paragraph("x"), flags=5), "locked for distribution; save it as an ordinary document or PDF"),
        (hwp(b""), "no text in this file"),
        (hwp(b"\xff" * 50), "no text in this file"),
        (hwp(paragraph("x"))[:1400], "a damaged HWP file that cannot be opened; get it anew"),
        (ole({"FileHeader": b"", "BodyText/Section0": b"\xff" * 4096}), "no text in this file"),
        (hwp(record(67, 1, b"\0" * 60_000_000)), "Section0 in it swells past 50 MB; no document does"),
    ],
)
def test_hangul_files_that_cannot_be_read(data: bytes, message: str) -> None:
    assert message in error(data)


def test_other_files_by_the_name_of_hwp(tmp_path: Path) -> None:
    path = tmp_path / "a.hwp"
    for content, message in (
        (ole({"WordDocument": b"x"}), "no HWP document but another OLE file, such as DOC"),
        (b"HWP Document File V3.00 \x1a\1\2\3\4\5", "HWP 3, older than 2002"),
        (b"text", "no HWP document, whatever its name says"),
    ):
        path.write_bytes(content)
        (item,) = read.read([str(path)], bytes)
        assert message in str(item)


def test_a_hangul_file_cut_off_or_changed_is_read_or_told() -> None:
    data = hwp(paragraph(LINE) + table([["해", "쪽"]]))
    for place in range(8, len(data), 97):
        for changed in (data[:place], data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]):
            found = items(changed)
            assert len(found) == 1
            assert "please report" not in str(found[0])


def test_rich_text() -> None:
    found = document(RTF.encode("ascii"))
    assert found.text == "예시시는\n\nThe council met on Monday.\n"
    assert (found.title, found.format) == ("The talks", "rtf")
    assert (found.published and found.published.edtf, found.published_from) == ("2025-12-11", "properties")


@pytest.mark.parametrize("end", range(6, len(RTF), 7))
def test_rich_text_cut_off_is_read_or_told(end: int) -> None:
    (item,) = items(RTF[:end].encode("ascii"))
    assert "please report" not in str(item)


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1 }",
        b"{\\rtf1" + b"{" * 50_000,
        b"{\\rtf1\\ansicpg99999 \\'ff}",
        b"{\\rtf1 \\u-40000?\\u55357?}",
    ],
)
def test_rich_text_without_sense(data: bytes) -> None:
    (item,) = items(data)
    assert "please report" not in str(item)


@pytest.mark.parametrize(("data", "extra"), [(RTF.encode("ascii"), "rtf"), (hwp(paragraph("x")), "hwp")])
def test_a_missing_extra_is_named_with_its_command(
    monkeypatch: pytest.MonkeyPatch, data: bytes, extra: str
) -> None:
    import sys

    kept = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.split(".")[0] in ("striprtf", "olefile"):
            raise ImportError(name)
        return kept(name, *rest)

    for module in ("striprtf.striprtf", "striprtf", "olefile"):
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(builtins, "__import__", without)
    assert error(data).endswith(
        f'needs a library that is not installed; run: pip install "relocate-cli[{extra}]"'
    )
