"""Paths and standard input: which files are read, in which order, and one sentence for each that cannot be."""

from __future__ import annotations

import builtins
import gzip
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from relocate_cli import read
from relocate_cli.model import Document, Reading, RelocateError
from relocate_cli.read import Item
from tests.read.archives import zipped
from tests.read.oles import hwp
from tests.read.pdfs import pdf
from tests.read.test_docx import docx
from tests.read.test_office import hwpx


def items(*paths: object, stdin: bytes = b"") -> list[Item]:
    return list(read.read([str(path) for path in paths], lambda: stdin))


def documents(found: Sequence[Item]) -> list[Document]:
    return [item for item in found if isinstance(item, Document)]


def errors(found: Sequence[Item]) -> list[str]:
    return [str(item) for item in found if isinstance(item, RelocateError)]


NOR = ", nor surely another encoding; name it with --encoding"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folder_is_read_recursively_in_order_and_hidden_files_are_not(here: Path) -> None:
    for name in (
        "b.md",
        "a/z.txt",
        "a/B.MD",
        "c.markdown",
        ".hidden.md",
        ".git/x.md",
        "a/.y/x.md",
        "d.png",
        "e",
    ):
        (here / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "docs" / name).write_text("The council met.")
    assert [d.id for d in documents(items("docs/"))] == [
        "docs/a/B.MD",
        "docs/a/z.txt",
        "docs/b.md",
        "docs/c.markdown",
    ]
    assert read.skipped(["docs", "-", "docs/b.md"]) == ("docs/d.png", "docs/e")
    assert documents(items("docs/b.md", "docs", "./docs/b.md"))[0].id == "docs/b.md"
    assert len(items("docs/b.md", "docs", "./docs/b.md")) == 4


def test_links_are_followed_to_files_and_never_round_in_circles(here: Path) -> None:
    (here / "docs").mkdir()
    (here / "a.txt").write_text("The council met.")
    (here / "docs" / "linked.txt").symlink_to(here / "a.txt")
    (here / "docs" / "again").symlink_to(here / "docs")
    (here / "docs" / "self.md").symlink_to("self.md")
    (here / "docs" / "gone.md").symlink_to("nowhere.md")
    found = items("docs")
    assert [d.id for d in documents(found)] == ["docs/linked.txt"]
    assert [e.split(":")[0] for e in errors(found)] == ["docs/gone.md", "docs/self.md"]
    assert all("cannot be read" in e for e in errors(found))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "f.txt: empty, there is nothing to read"),
        (b"\xef\xbb\xbf \r\n", "f.txt: empty, there is nothing to read"),
        ("\u3000".encode(), "f.txt: no text"),
        (b"abc\xffdef", f"f.txt: not UTF-8 at byte 3{NOR}"),
        (
            b"\xef\xbb\xbfab\xc3(",
            "f.txt: not UTF-8 at byte 5, and its byte order mark says so; name another encoding",
        ),
        (b"abc \xea\xb0", f"f.txt: not UTF-8 at byte 4{NOR}"),
        ("진주시는 회의를 열었다. 회의".encode()[:-1], f"f.txt: not UTF-8 at byte 37{NOR}"),
        ("진주시는 ".encode() + b"\xff" + "회의를 열었다.".encode(), f"f.txt: not UTF-8 at byte 13{NOR}"),
        (
            "진주시는 ".encode("cp949") + b"\xff" + "회의를".encode("cp949"),
            f"f.txt: not UTF-8 at byte 0{NOR}",
        ),
        ("市議会は三月五日に".encode("shift-jis"), f"f.txt: not UTF-8 at byte 0{NOR}"),
        (
            b"\xff\xfea",
            "f.txt: not UTF-16-LE at byte 2, and its byte order mark says so; name another encoding",
        ),
        (b"\xfe\xff\x00a\x00\x00", "f.txt: not text but binary data (NUL at character 1); give it as text"),
        (b"%PDF\x00\xff", "f.txt: not text but binary data (NUL at byte 4); give it as text"),
    ],
)
def test_what_is_no_text_is_told_with_its_place(here: Path, content: bytes, message: str) -> None:
    (here / "f.txt").write_bytes(content)
    (here / "g.txt").write_text("The council met.")
    found = items("f.txt", "g.txt")
    assert errors(found) == [message]
    assert [d.id for d in documents(found)] == ["g.txt"]


def test_missing_files_and_folders_without_documents(here: Path) -> None:
    (here / "void").mkdir()
    (here / "void" / "a.png").write_bytes(b"x")
    (here / "f.txt").write_text("x")
    assert errors(items("no.md", "f.txt/x.md", "a\0b", "")) == [
        "no.md: there is no such file or folder; check the name",
        "f.txt/x.md: there is no such file or folder; check the name",
        "a\0b: there is no such file or folder; check the name",
        "an empty name: there is no such file or folder; check the name",
    ]
    (message,) = errors(items("void"))
    assert message.startswith("void: no documents in this folder; known endings are ")
    assert ".md" in message
    assert ".jsonl" in message


def test_unreadable_files_and_folders(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.md", "b.md", "sub/c.md"):
        (here / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "docs" / name).write_text("x")

    def refuse(kind: Any, denied: str) -> Any:
        def opened(path: Any, *rest: Any) -> Any:
            if str(path).endswith(denied):
                raise PermissionError(13, "Permission denied")
            return kind(path, *rest)

        return opened

    monkeypatch.setattr(builtins, "open", refuse(open, "a.md"))
    monkeypatch.setattr(os, "scandir", refuse(os.scandir, "sub"))
    found = items("docs")
    assert errors(found) == [
        "docs/a.md: cannot be read (permission denied)",
        "docs/sub: cannot be listed (permission denied)",
    ]
    assert [d.id for d in documents(found)] == ["docs/b.md"]


def test_a_file_without_bounds_is_refused(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from relocate_cli.read import _files

    monkeypatch.setattr(_files, "LIMIT", 2_000_000)
    with open(here / "sparse.txt", "wb") as file:
        file.truncate(2_000_001)
    assert errors(items("sparse.txt", "/dev/zero")) == [
        "sparse.txt: larger than 2 MB; split it",
        "/dev/zero: larger than 2 MB; split it",
    ]


@pytest.mark.parametrize("name", ["a\nb.md", "a\x1b[31m.md", "a  b; c.md", "진주.md", "-x.md", "a:b.md"])
def test_any_file_name_is_an_id(here: Path, name: str) -> None:
    (here / name).write_text("The council met.")
    assert [d.id for d in documents(items(name))] == [name]
    assert [d.id for d in documents(items("."))] == [name]


def test_a_name_that_is_no_utf_8_is_an_id_that_can_be_written(here: Path) -> None:
    for name in (b"a\xff.md", "문서.md".encode()):
        (here / os.fsdecode(name)).write_text("The council met.")
    assert [d.id for d in documents(items("."))] == ["a\\xff.md", "문서.md"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b'{"id": "1", "text": "The council met."}\n', "document"),
        (b'\xef\xbb\xbf[{"text": "The council met."}]', "document"),
        (b'{\n "text": "The council met."\n}\n', "document"),
        (b"# published: 2025-12-11\n2024  occurred  Jinju  designates the district\n", "events"),
        (b"2024~end\toccurred\t-\tdesignates the district\r\n", "events"),
        (b'[{"schema": 1, "edtf": "2024", "status": "occurred", "title": "x", "source": "a.md"}]', "events"),
        (b"---\ntitle: A\n---\nThe council met.", "document"),
        (b"[Example] The council met.\n2024  occurred  -  x\nIt voted.", "document"),
        (b"{The council met.", "document"),
    ],
)
def test_standard_input_and_unknown_endings_are_read_by_content(
    here: Path, content: bytes, kind: str
) -> None:
    (here / "f.expected").write_bytes(content)
    for path, data in (("-", content), ("f.expected", b"")):
        (item,) = items(path, stdin=data)
        assert isinstance(item, Document if kind == "document" else Reading)
        if isinstance(item, Reading):
            assert len(item.events) == 1
            assert item.document.id == path
        elif isinstance(item, Document):
            assert "The council met." in item.text


def test_standard_input_is_read_once_and_lazily(here: Path) -> None:
    calls: list[int] = []

    def stdin() -> bytes:
        calls.append(1)
        return b"The council met."

    found = read.read(["no.md", "-", "-"], stdin)
    assert isinstance(next(found), RelocateError)
    assert calls == []
    assert [d.id for d in documents(list(found))] == ["-"]
    assert calls == [1]


def test_empty_standard_input_is_told() -> None:
    assert errors(items("-")) == ["standard input: empty, there is nothing to read"]


def test_listing_the_formats_imports_none() -> None:
    assert {".txt", ".md", ".markdown", ".json", ".jsonl", ".ndjson", ".timeline"} <= set(read.endings())


def test_a_file_that_holds_another_format_than_its_name_says_is_told(here: Path) -> None:
    for name, content in (
        ("a.txt", pdf([[]])),
        ("a.html", pdf([[]])),
        ("a.docx", hwpx("<hp:p/>")),
        ("a.hwp", hwpx("<hp:p/>")),
        ("a.hwpx", hwp(b"")),
        ("a.pdf", zipped({"a.txt": "x"})),
        ("a.md", b"{\\rtf1 x}"),
        ("a.json", gzip.compress(b"x")),
        ("a.csv", docx("")),
    ):
        (here / name).write_bytes(content)
    assert errors(items(".")) == [
        "a.csv: it holds DOCX; give it the ending .docx",
        "a.docx: it holds HWPX; give it the ending .hwpx",
        "a.html: it holds PDF; give it the ending .pdf",
        "a.hwp: it holds HWPX; give it the ending .hwpx",
        "a.hwpx: it holds HWP; give it the ending .hwp",
        "a.json: it holds GZ; give it the ending .gz",
        "a.md: it holds RTF; give it the ending .rtf",
        "a.pdf: it holds ZIP; give it the ending .zip",
        "a.txt: it holds PDF; give it the ending .pdf",
    ]
