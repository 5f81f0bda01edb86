"""`relocate sources`: every source, as it was read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from relocate_cli import codec
from tests.cli.conftest import Run

PAGE = (
    "<!doctype html><html lang=en><title>Tram to return | Example Post</title>"
    "<meta property='og:site_name' content='Example Post'>"
    "<meta property='article:published_time' content='2025-12-11T09:00:00Z'>"
    "<h1>Tram to return</h1><p>The council voted on Tuesday to open the tram line in May 2026.</p>"
    "<p>Work on the line began in 2024, the mayor said.</p>"
)


def test_every_file_has_a_row_whatever_became_of_it(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.html").write_text(PAGE, "utf-8")
    (folder / "b.txt").write_bytes("시는 지난 5일 회의를 열었다.".encode("cp949"))
    (folder / "c.txt").write_bytes(b"%PDX\x00\xff")
    (folder / "d.jsonl").write_text('{"text": "The council met in May 2024."}\nnot json\n')
    (folder / "sources.toml").write_text('[[source]]\nfile = "d.jsonl"\npublisher = "Wire"\n')
    ran = run("sources", str(folder), "--json", "-q")
    rows = json.loads(ran.out)
    for row in rows:
        Draft202012Validator(codec.schema("source")).validate(row)
    page, text, line, broken = rows
    assert ran.code == 2
    assert (page["format"], page["encoding"], page["title"], page["publisher"]) == (
        "html",
        "utf-8",
        "Tram to return",
        "Example Post",
    )
    assert (page["published"], page["published_from"], page["lang"], page["warnings"]) == (
        "2025-12-11",
        "metadata",
        "en",
        [],
    )
    assert page["events"] >= 2
    assert page["characters"] > 100
    assert (text["encoding"], text["published"]) == ("cp949", None)
    assert text["warnings"] == ["no publication date, relative dates stay open", "hardly any text"]
    assert (line["publisher"], line["format"]) == ("Wire", "jsonl")
    assert "d.jsonl:2: not JSON" in line["warnings"][-1]
    assert (broken["id"], broken["format"]) == (f"{folder}/c.txt", None)
    assert "binary data" in broken["warnings"][0]
    assert "sources.toml" not in run("sources", str(folder)).err


def test_people_see_a_table(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "2025-12-11-tram.html"
    path.write_text(PAGE.replace("2025-12-11T09", "x"), "utf-8")
    ran = run("sources", str(path), "-q")
    assert ran.code == 0
    assert ran.out.split("  ")[:2] == [str(path), "html"]
    assert "2025-12-11 (file name)" in ran.out
    assert "the publication date is that of the file name" in ran.out
    assert run("sources", str(path), "-q", "--to", "csv").out.startswith("id,format,encoding,title,")


def test_sources_of_which_none_can_be_read_are_listed_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    ran = run("sources", str(path), "--json")
    (row,) = json.loads(ran.out)
    assert (ran.code, row["id"], row["warnings"]) == (
        2,
        str(path),
        [f"{path}: empty, there is nothing to read"],
    )
    assert ran.err.startswith(f"relocate: {path}: empty")


@pytest.mark.parametrize(
    ("name", "known"), [("a.md", "md"), ("a.HTM", "htm"), ("a.txt", "txt"), ("a.log", "txt")]
)
def test_the_format_is_what_the_ending_says(run: Run, tmp_path: Path, name: str, known: str) -> None:
    path = tmp_path / name
    path.write_text("The city opened a school in May 2023.", "utf-8")
    (told,) = json.loads(run("sources", str(path), "--json").out)
    assert (told["format"], told["encoding"]) == (known, "utf-8")


def test_documents_without_a_date_are_named(run: Run, tmp_path: Path) -> None:
    for number in range(9):
        dated = "---\npublished: 2024-03-01\n---\n" if number < 2 else ""
        (tmp_path / f"{number}.md").write_text(f"{dated}The city opened a school in May 2023.", "utf-8")
    named = ", ".join(f"{tmp_path}/{number}.md" for number in range(2, 7))
    told = f"no publication date in {named} and 2 more; give it in sources.toml or with --published\n"
    assert told in run("timeline", str(tmp_path)).err
    assert "no publication date" not in run("timeline", str(tmp_path), "--published", "2024-03-02").err


def test_links_to_folders_are_not_passed_over_in_silence(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text("The city opened a school in May 2023.", "utf-8")
    try:
        (folder / "again").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("links are not allowed here")
    ran = run("timeline", str(folder))
    assert ran.out.count("opened a school") == 1
    assert f"a link to a folder not followed: {folder}/again\n" in ran.err
    assert ran.code == 0
