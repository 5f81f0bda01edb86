"""Tables of documents: which columns hold what, and rows that hold nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from relocate_cli import codec, read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import Columns, How, Item, Web

LONG = "The council met on Monday and voted to reopen the tram line along the harbour in May."


def items(folder: Path, text: str | bytes, columns: Columns | None = None, name: str = "a.csv") -> list[Item]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read.read([str(path)], bytes, None, How(columns or Columns(), Web())))


def documents(found: list[Item]) -> list[Document]:
    assert [item for item in found if isinstance(item, RelocateError)] == []
    return [item for item in found if isinstance(item, Document)]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_columns_go_by_their_names(tmp_path: Path, mark: str) -> None:
    rows = (
        "번호,제목,언론사,일자,본문",
        '7,청사 옮긴다,예시일보,2025. 12. 11.,"시는 ""새 청사""를\n지난 5일 열었다."',
        "8,다음,예시일보,20251212,끝났다.",
    )
    text = "\ufeff" + "\r\n".join(rows).replace(",", mark)
    first, second = documents(items(tmp_path, text, name="a.tsv" if mark == "\t" else "a.csv"))
    assert (first.id, first.title, first.publisher) == ("7", "청사 옮긴다", "예시일보")
    assert first.text == '시는 "새 청사"를\n지난 5일 열었다.\n'
    assert (first.published and first.published.edtf, first.published_from) == ("2025-12-11", "metadata")
    assert second.published is not None
    assert second.published.edtf == "2025-12-12"


def test_the_user_names_columns_and_long_ones_are_guessed(tmp_path: Path) -> None:
    text = f"when,what,more\n2025-12-11,{LONG},short\n2025-12-12,{LONG},\n"
    guessed = documents(items(tmp_path, text))
    assert [(each.id, each.text, each.published) for each in guessed][1] == (
        f"{tmp_path}/a.csv:3",
        LONG + "\n",
        None,
    )
    named, error = items(tmp_path, text, Columns("More", "when"))
    assert isinstance(named, Document)
    assert (named.text, named.published and named.published.edtf) == ("short\n", "2025-12-11")
    assert ":3: no text in this row" in str(error)


def test_korean_spreadsheets_are_in_cp949(tmp_path: Path) -> None:
    (found,) = documents(items(tmp_path, "제목,본문\n회의,시는 지난 5일 회의를 열었다.\n".encode("cp949")))
    assert (found.title, found.encoding) == ("회의", "cp949")


@pytest.mark.parametrize(
    ("text", "columns", "messages"),
    [
        (
            "a,b\n1,2\n",
            None,
            ["none of the columns a, b is known to hold the text; name it with --text-column"],
        ),
        ("text,date\n", None, ["a heading without rows, there is nothing to read"]),
        ("text,date\nThe council met.,soon\n", None, [":2: date: "]),
        ("text,date\n,2025-12-11\nThe council met.,\n", None, [":2: no text in this row"]),
        ("text,date\nx,y\n", Columns("body"), ['no column "body" (--text-column); it has text, date']),
        ("text,date\nx,y\n", Columns(None, "day"), ['no column "day" (--date-column)']),
        ("id,edtf,first,last,status,title\n1,2,3,4,5,6\n", None, ["events in CSV are written but not read"]),
        (
            "text,x\n" + "a" * 10_000_001 + ",b\n",
            None,
            [":2: a row that cannot be read (field larger than field limit"],
        ),
        ("\n\n", None, ["empty, there is nothing to read"]),
    ],
)
def test_tables_that_cannot_be_read(
    tmp_path: Path, text: str, columns: Columns | None, messages: list[str]
) -> None:
    errors = [str(item) for item in items(tmp_path, text, columns) if isinstance(item, RelocateError)]
    assert len(errors) == len(messages)
    for error, message in zip(errors, messages, strict=True):
        assert message in error


def test_a_table_that_this_program_wrote_is_no_source_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("id,edtf,first,last,grain\n1,2,3,4,5\n")
    (tmp_path / "a.txt").write_text("The council met.")
    assert [item.id for item in documents(list(read.read([str(tmp_path)], bytes)))] == [f"{tmp_path}/a.txt"]


def test_tables_from_a_pipe() -> None:
    (found,) = documents(
        list(read.read(["-"], lambda: b"date,text\n2025-12-11,The council met on Monday.\n"))
    )
    assert (found.id, found.published and found.published.edtf) == ("-:2", "2025-12-11")


def test_json_fields_that_the_user_names() -> None:
    data = b'{"article": {"body": "The council met."}, "meta": {"day": "2025-12-11"}, "schema": 7}\n{"article": 3}\n'
    found, error = read.read(["-"], lambda: data, None, How(Columns("article.body", "meta.day"), Web()))
    assert isinstance(found, Document)
    assert (found.text, found.published and found.published.edtf) == ("The council met.", "2025-12-11")
    assert 'no text in "article.body" (--text-field); it has article' in str(error)


@pytest.mark.parametrize("kind", [kind for kind in codec.KINDS if kind != "document"])
def test_every_table_of_this_program_is_known_by_its_heading(tmp_path: Path, kind: str) -> None:
    heading = ",".join(key for key in codec.schema(kind)["properties"] if key != "schema")
    path = tmp_path / "a.csv"
    path.write_text("\ufeff" + heading + "\n", "utf-8")
    assert read.written(str(path))
    path.write_text("id,text,date\n1,x,2025\n")
    assert not read.written(str(path))
