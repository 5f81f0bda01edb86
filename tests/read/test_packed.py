"""Files within files: gzip and zip, how deep, how large, and under which names."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from relocate_cli import read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import Item, _files
from tests.read.archives import locked, zipped
from tests.read.test_docx import docx, p

TEXT = "The council met on Monday."


def items(folder: Path, data: bytes, name: str) -> list[Item]:
    (folder / name).write_bytes(data)
    return list(read.read([str(folder / name)], bytes))


def ids(found: list[Item], folder: Path) -> list[str]:
    return [item.id.removeprefix(f"{folder}/") for item in found if isinstance(item, Document)]


def errors(found: list[Item]) -> list[str]:
    return [str(item) for item in found if isinstance(item, RelocateError)]


def test_a_packed_file_is_read_by_its_inner_name(tmp_path: Path) -> None:
    data = gzip.compress(b'{"text": "One."}\n') + gzip.compress(b'{"text": "Two."}\n')
    found = items(tmp_path, data, "a.jsonl.gz")
    assert ids(found, tmp_path) == ["a.jsonl:1", "a.jsonl:2"]
    (piped,) = read.read(["-"], lambda: gzip.compress(docx(p(TEXT))))
    assert isinstance(piped, Document)
    assert (piped.text, piped.format) == (TEXT + "\n", "docx")


def test_an_archive_gives_what_formats_read_in_order(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        "b/z.txt": TEXT, "a.md": TEXT, "c.docx": docx(p(TEXT)), "d.png": b"x", ".h.txt": TEXT,
        "__MACOSX/a.txt": TEXT, "e.txt": b"", "f.zip": zipped({"g.txt": TEXT}), "folder/": b"",
    }  # fmt: skip
    found = items(tmp_path, zipped(parts), "all.zip")
    assert ids(found, tmp_path) == [
        "all.zip/a.md",
        "all.zip/b/z.txt",
        "all.zip/c.docx",
        "all.zip/f.zip/g.txt",
    ]
    assert errors(found) == [f"{tmp_path}/all.zip/e.txt: empty, there is nothing to read"]


def test_names_lead_nowhere_and_nothing_is_written(tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    names = ("../../up.txt", "/abs.txt", "C:\\x\\y.txt", "a\n\x1b.txt")
    data = zipped(dict.fromkeys(names, TEXT))
    found = list(read.read(["-"], lambda: data))
    assert ids(found, tmp_path) == ["-/up.txt", "-/abs.txt", "-/_/x/y.txt", "-/a\n\x1b.txt"]
    assert sorted(tmp_path.iterdir()) == before


def test_korean_names_without_a_mark_are_cp949() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("XXXX.txt", TEXT)
    raw = stream.getvalue().replace(b"XXXX", "진주".encode("cp949"))
    (found,) = read.read(["-"], lambda: raw)
    assert isinstance(found, Document)
    assert found.id == "-/진주.txt"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(TEXT.encode())[:20], "a gzip file that breaks off; get it anew"),
        (b"\x1f\x8b\x08" + b"\xff" * 40, "a damaged gzip file; get it anew"),
        (gzip.compress(b""), "empty, there is nothing to read"),
        (gzip.compress(b" " * 3_000_000), "larger than 2 MB when unpacked; split it"),
        (
            gzip.compress(gzip.compress(gzip.compress(gzip.compress(TEXT.encode())))),
            "packed more than 3 times; unpack it first",
        ),
        (locked(zipped({"a.txt": TEXT})), "locked with a password; save it without one"),
        (zipped({"a.png": TEXT}), "no documents in this archive; known endings are "),
        (zipped({}), "-: "),
        (zipped({"a.txt": TEXT})[:60], "a damaged zip file that cannot be opened; get it anew"),
        (zipped({"a.txt": b" " * 3_000_000}), "a.txt in it swells past 2 MB; no document does"),
    ],
)
def test_files_that_cannot_be_unpacked(monkeypatch: pytest.MonkeyPatch, data: bytes, message: str) -> None:
    from relocate_cli.read import gz
    from relocate_cli.read import zip as archive

    for module in (_files, gz, archive):
        monkeypatch.setattr(module, "LIMIT", 2_000_000)
    found = list(read.read(["-"], lambda: data))
    assert message in "".join(errors(found)) if message != "-: " else len(found) == 1


def test_archives_within_archives_end() -> None:
    data = zipped({"a.txt": TEXT})
    for _ in range(5):
        data = zipped({"a.zip": data})
    (item,) = read.read(["-"], lambda: data)
    assert isinstance(item, RelocateError)
    assert "packed more than 3 times" in str(item)


def test_one_broken_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    found = items(
        tmp_path, zipped({"a.pdf": b"%PDF-1.4 broken", "b.docx": b"PK\x03\x04", "c.txt": TEXT}), "x.zip"
    )
    assert len(errors(found)) == 2
    assert ids(found, tmp_path) == ["x.zip/c.txt"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("sheet.xlsx", zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"})),
        ("slides.pptx", zipped({"[Content_Types].xml": "<x/>", "ppt/presentation.xml": "<x/>"})),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600),
    ],
)
def test_office_files_that_are_not_read_say_so(tmp_path: Path, name: str, data: bytes) -> None:
    (told,) = errors(items(tmp_path, data, name))
    assert (
        told == f"{tmp_path}/{name}: an Office file of a kind that is not read; save it as DOCX, PDF or CSV"
    )
