"""What people write about sources: `sources.toml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from relocate_cli import read
from relocate_cli.model import Document, RelocateError


def written(folder: Path, sidecar: str, **files: str) -> dict[str, Document]:
    """The documents of a folder by the last part of their names."""
    (folder / "sources.toml").write_text(sidecar, "utf-8")
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    items = list(read.read([str(folder)], bytes))
    assert all(isinstance(item, Document) for item in items)
    return {Path(item.id).name: item for item in items if isinstance(item, Document)}


def test_it_gives_and_overrides_and_later_entries_win(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        '[[source]]\nfile = "*.txt"\npublished = 2025-12-11\npublisher = "Example Post"\nlang = "en"\n'
        '[[source]]\nfile = "b.txt"\npublished = "2024-03"\ntitle = "B"\nupdated = "2025-01-02"\nurl = "https://b.example"\n',
        a_txt="The council met.",
        b_txt="---\npublished: 2020-01-01\n---\nThe council met.",
        c_md="The council met.",
    )
    a, b, c = found["a.txt"], found["b.txt"], found["c.md"]
    assert (a.published and a.published.edtf, a.published_from, a.publisher) == (
        "2025-12-11",
        "sidecar",
        "Example Post",
    )
    assert (b.published and b.published.edtf, b.title, b.url) == ("2024-03", "B", "https://b.example")
    assert (b.updated and b.updated.edtf, b.publisher, b.lang) == ("2025-01-02", "Example Post", "en")
    assert (c.published, c.publisher) == (None, None)


def test_patterns_are_of_names_or_of_paths_below_the_folder(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        '[[source]]\nfile = "2025/*"\npublisher = "P"\n[[source]]\nfile = "진주.txt"\ntitle = "T"\n',
        **{"2025__a_txt": "x y", "b_txt": "x y", "2025__진주_txt": "x y"},
    )
    assert {name: (each.publisher, each.title) for name, each in found.items()} == {
        "a.txt": ("P", None),
        "b.txt": (None, None),
        "진주.txt": ("P", "T"),
    }


def test_an_instant_is_of_the_day_where_it_was_published(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        '[[source]]\nfile = "*"\nlang = "ko"\npublished = 2025-12-11T23:30:00Z\n',
        a_txt="시가 열렸다.",
    )
    assert found["a.txt"].published is not None
    assert found["a.txt"].published.edtf == "2025-12-12"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = 1", 'sources.toml: "x"; it holds [[source]] tables only'),
        ("source = 1", 'sources.toml: "source"; it holds'),
        ('[[source]]\ntitle = "x"', 'source 1: needs file = "NAME"'),
        ('[[source]]\nfile = "x"\nname = "y"', 'source 1: unknown key "name"; known are file, published'),
        ('[[source]]\nfile = "x"\ntitle = 7', "source 1: title is text in quotation marks, not 7"),
        ('[[source]]\nfile = "x"\npublished = "soon"', "source 1: published: "),
        ("[[source]", "sources.toml: not TOML: "),
        (b"\xff", "sources.toml: not UTF-8 text"),
    ],
)
def test_a_wrong_one_is_told_with_its_place(tmp_path: Path, text: str | bytes, message: str) -> None:
    (tmp_path / "sources.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(RelocateError) as error:
        list(read.read([str(tmp_path / "a.txt")], bytes))
    assert message in str(error.value)


def test_standard_input_and_addresses_are_no_neighbours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.toml").write_text('[[source]]\nfile = "*"\npublished = 2001-01-01\n', "utf-8")
    Path("a.txt").write_text("The hall opened on May 5.", "utf-8")
    found = read.read(["-", "a.txt"], lambda: b"The hall opened on May 5.")
    assert [item.published_from for item in found if isinstance(item, Document)] == [None, "sidecar"]


def test_a_name_that_the_system_refuses_is_an_item(tmp_path: Path) -> None:
    (found,) = read.read([f"{tmp_path}/{'a' * 300}/b.txt"], bytes)
    assert isinstance(found, RelocateError)


def test_tables_of_the_users_are_no_output_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "id,format,text,date\n1,x,The hall opened on May 5.,2024-05-06\n", "utf-8"
    )
    assert [type(item) for item in read.read([str(tmp_path)], bytes)] == [Document]
