"""The README's commands are run and their outputs compared; `RELOCATE_UPDATE=1` writes them anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from relocate_cli import lang, rules, show

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```(?P<kind>console|terminal)\n\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)```")

TERMINAL = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
"""Draws tables as for a person, without colours."""


def run(command: str, kind: str) -> str:
    """What a shell line prints, `relocate` being the one under test: in a pipe, or as on a terminal."""
    python = f'"{sys.executable}" -m relocate_cli'
    done = subprocess.run(
        re.sub(r"\brelocate (?=[a-z])", lambda _: f"{python} ", command),
        shell=True,
        cwd=ROOT,
        env=os.environ
        | {"COLUMNS": "110", "PYTHONPATH": str(ROOT)}
        | (TERMINAL if kind == "terminal" else {}),
        capture_output=True,
        encoding="utf-8",
    )
    assert "Traceback" not in done.stderr
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def test_every_console_block_prints_what_it_shows() -> None:
    page = README.read_text("utf-8")
    blocks = list(BLOCK.finditer(page))
    assert len(blocks) >= 5
    outputs = {block["command"]: run(block["command"], block["kind"]) for block in blocks}
    fresh = BLOCK.sub(lambda b: f"```{b['kind']}\n$ {b['command']}\n{outputs[b['command']]}```", page)
    if os.environ.get("RELOCATE_UPDATE"):
        README.write_text(fresh, "utf-8")
    assert fresh == page
    assert all(output.strip() for output in outputs.values())


def test_commands_files_and_formats_that_the_page_names_exist() -> None:
    page = README.read_text("utf-8")
    for path in re.findall(r"`(relocate_cli/[\w./]+)`", page):
        assert (ROOT / path).exists(), path
    for formats in re.findall(r"--to ([\w|]+)", page):
        assert set(formats.split("|")) <= {*show.formats(), "timex"}
    assert set(re.findall(r"\((E\d{3}|D\d{3})\)", page)) <= {code for code, _ in rules.listing()}
    assert "en" in lang.codes()
