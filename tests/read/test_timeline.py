"""The plain notation as input."""

from __future__ import annotations

from pathlib import Path

from relocate_cli import read
from relocate_cli.model import Reading, RelocateError


def test_good_lines_are_events_and_bad_ones_are_told(tmp_path: Path) -> None:
    file = tmp_path / "kept.timeline"
    file.write_text(
        "# published: 2025-12-11\n2017/..  ongoing  Jinju City  works on it\n"
        "2023  maybe  Jinju City  presents proposals\n\n2024  occurred  -  opens the office\n"
    )
    error, reading = read.read([str(file)], lambda: b"")
    assert isinstance(error, RelocateError)
    assert str(error).startswith(f"{file}:3: ")
    assert isinstance(reading, Reading)
    assert [(e.when.edtf if e.when else None, e.title) for e in reading.events] == [
        ("2017/..", "works on it"),
        ("2024", "opens the office"),
    ]
    assert [e.evidence[0].line for e in reading.events] == [2, 5]
    assert {e.evidence[0].published for e in reading.events} == {"2025-12-11"}
