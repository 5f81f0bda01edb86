"""Korean in and out: encodings of sources, Hangul in spreadsheets and columns, file names as macOS writes them."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from relocate_cli.codec import width
from tests.cli.conftest import Run

NOTE = "진주시는 2024년 5월 3일 도서관을 열었다.\n시는 11월에 다시 모인다.\n"
COMMANDS = ["timeline", "list", "filter", "actors", "validate", "dates"]


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig"])
def test_the_encoding_changes_nothing_that_is_found(run: Run, encoding: str) -> None:
    Path("a.txt").write_text(NOTE, "utf-8")
    expected = run("dates", "a.txt", "--json", "-q").out
    assert "2024-05-03" in expected
    Path("a.txt").write_bytes(NOTE.encode(encoding))
    assert run("dates", "a.txt", "--json", "-q").out == expected
    assert run("dates", "-", "--json", "-q", stdin=NOTE.encode(encoding)).out == expected.replace(
        '"a.txt"', '"-"'
    )
    assert run("dates", "a.txt", "--json", "-q", "--encoding", encoding).out == expected


def test_an_encoding_that_was_told_is_said(run: Run) -> None:
    for number in range(6):
        Path(f"{number}.txt").write_bytes(NOTE.encode("cp949"))
    assert "; read as CP949\n" in run("dates", "0.txt").err
    assert "6 of them read as CP949" in run("dates", ".").err
    assert "read as" not in run("dates", "-", stdin=NOTE).err


@pytest.mark.parametrize("command", COMMANDS)
def test_a_named_encoding_that_is_wrong_or_unknown(run: Run, command: str) -> None:
    Path("a.txt").write_bytes(NOTE.encode("cp949"))
    Path("b.txt").write_text("The city opened the office on May 3, 2024.", "utf-8")
    ran = run(command, "a.txt", "b.txt", "--encoding", "utf-8", "-q")
    assert ran.code == 2
    error = "relocate: a.txt: not UTF-8 at byte 0, and it is --encoding that says so; name another encoding"
    assert ran.err.splitlines()[0] == error
    assert run(command, "b.txt", "-q").out == ran.out
    ran = run(command, "a.txt", "--encoding", "klingon", "-q")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith('relocate: --encoding: there is no encoding "klingon"; ')
    assert ran.err.count("\n") == 1


def test_lines_of_the_protocol_in_another_encoding(run: Run) -> None:
    line = json.dumps({"id": "1", "text": "5월 3일", "dct": "2024-05-20"}, ensure_ascii=False) + "\n"
    args = ("dates", "--to", "timex-jsonl", "-")
    expected = run(*args, stdin=line).out
    assert "2024-05-03" in expected
    assert run(*args, "--encoding", "cp949", stdin=line.encode("cp949")).out == expected
    assert run(*args, "--encoding", "cp949", stdin=b"\xff\n").code == 2
    ran = run(*args, "--encoding", "utf-16", stdin=line.encode("utf-16"))
    assert ran.err == "relocate: --encoding: utf-16 cannot be read line by line; convert it to UTF-8\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_begins_with_a_mark_where_it_is_asked_for(run: Run, command: str) -> None:
    Path("a.txt").write_text(NOTE + "It was opened on February 30, 2024.\n", "utf-8")
    plain = run(command, "a.txt", "--to", "csv", "-q").out
    assert run(command, "a.txt", "--to", "csv", "-q", "--bom").out == "\ufeff" + plain
    run(command, "a.txt", "-o", "x.csv", "-q", "--bom")
    written = Path("x.csv").read_bytes()
    assert written == b"\xef\xbb\xbf" + plain.encode()
    assert list(csv.reader(io.StringIO(written.decode("utf-8-sig")))) == list(csv.reader(io.StringIO(plain)))
    ran = run(command, "a.txt", "--json", "--bom", "-q")
    assert (ran.code, ran.err) == (2, "relocate: --bom is for CSV, not json; add --to csv or leave it out\n")


def test_hangul_is_kept_as_it_is_written(run: Run) -> None:
    Path("a.txt").write_text(NOTE, "utf-8")
    rows = list(csv.DictReader(io.StringIO(run("dates", "a.txt", "--to", "csv", "-q").out)))
    assert [row["text"] for row in rows] == ["2024년 5월 3일", "11월"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_columns_line_up_and_the_name_of_a_file_dates_it(run: Run, form: Literal["NFC", "NFD"]) -> None:
    name = unicodedata.normalize(form, "2024-06-02_진주시_회의록.txt")
    Path(name).write_text(unicodedata.normalize(form, NOTE), "utf-8")
    Path("a.txt").write_text("“○” 2024. 5. 3.(금) ▲11월", "utf-8")
    ran = run("dates", name, "a.txt")
    assert f"{name}: published 2024-06-02 (file name)" in ran.err
    found = [line[: line.index("DATE")] for line in ran.out.splitlines()]
    assert len(found) == 4
    assert len({width(before) for before in found}) == 1


NOTES = "회의록\n일시: 2025. 11. 12.(수)\n\n어제 청사를 보고 왔습니다.\n"


def test_what_is_counted_from_is_said(run: Run) -> None:
    Path("a.txt").write_text("---\npublished: 2025-12-20\n---\n" + NOTES, "utf-8")
    assert (
        "a.txt: published 2025-12-20 (front matter); counted from: meeting 2025-11-12"
        in run("dates", "a.txt").err
    )
    Path("a.txt").write_text(NOTES, "utf-8")
    assert "a.txt: publication date unknown; counted from: meeting 2025-11-12" in run("dates", "a.txt").err
