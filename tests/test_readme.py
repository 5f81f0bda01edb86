"""The README's commands are run and their outputs compared; `RELOCATE_UPDATE=1` writes them anew."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from relocate_cli import codec, lang, registry, rules, show

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```(?P<kind>console|terminal)\n\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)```")

TERMINAL = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
"""Draws tables as for a person, without colours."""

NOBODY = {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": os.devnull}
"""Who has no settings."""


def run(command: str, kind: str) -> str:
    """What a shell line prints, `relocate` being the one under test: in a pipe, or as on a terminal."""
    python = f'"{sys.executable}" -m relocate_cli'
    done = subprocess.run(
        re.sub(r"\brelocate (?=[a-z])", lambda _: f"{python} ", command),
        shell=True,
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "80", **NOBODY} | (TERMINAL if kind == "terminal" else {}),
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


def yaml_block(first: str) -> Any:
    block = re.search(rf"```yaml\n({first}:.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert block
    return yaml.safe_load(block[1])


def relocate(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "relocate_cli", *arguments],
        cwd=folder,
        env=os.environ | NOBODY,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_workflow_runs_as_it_stands(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "docs")
    (job,) = yaml_block("on")["jobs"].values()
    commands = [step["run"] for step in job["steps"] if step.get("run", "").startswith("relocate ")]
    marked, scanned = (relocate(shlex.split(command)[1:], tmp_path) for command in commands)
    assert (marked.returncode, scanned.returncode) == (1, 0)
    assert {line.split(" ")[0] for line in marked.stdout.splitlines()} <= {"::error", "::warning"}
    assert "file=docs/forum.md,line=24," in marked.stdout
    (name,) = (step["with"]["sarif_file"] for step in job["steps"] if "sarif_file" in step.get("with", {}))
    assert '"version": "2.1.0"' in (tmp_path / name).read_text("utf-8")


def test_the_hook_runs_as_it_stands(tmp_path: Path) -> None:
    """As pre-commit does: the entry, the arguments, then the files."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (used,) = yaml_block("repos")["repos"][0]["hooks"]
    assert used["id"] == hook["id"]
    shutil.copy(ROOT / "seeds" / "forum.md", tmp_path)
    (tmp_path / "clean.md").write_text(
        "---\npublished: 2024-03-10\n---\nThe hall opened on March 5, 2024.\n", "utf-8"
    )
    for arguments in (hook["args"], used["args"]):
        command = [*shlex.split(hook["entry"])[1:], *arguments]
        failed, passed = (relocate([*command, name], tmp_path) for name in ("forum.md", "clean.md"))
        assert (failed.returncode, passed.returncode) == (1, 0)
        assert "^^^" in failed.stdout
        assert failed.stderr + passed.stdout + passed.stderr == ""


def test_every_kind_of_event_is_explained() -> None:
    page = README.read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", page, re.MULTILINE)
    assert rows == [(name, kind.definition) for name, kind in codec.EVENT_KINDS.items()]
    assert all(kind.source for kind in codec.EVENT_KINDS.values())


def test_the_file_of_actors_can_be_read(tmp_path: Path) -> None:
    block = re.search(r"```toml\n(\[\[actor\]\]\n.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert block
    path = tmp_path / "actors.toml"
    path.write_text(block[1], "utf-8")
    chamber, jinju = registry.read_own(path)
    assert (chamber.id, chamber.kind) == ("jinju-chamber-of-commerce", "institution")
    assert {"Silk City", "진주시"} <= set(jinju.names)


def test_commands_files_and_formats_that_the_page_names_exist() -> None:
    page = README.read_text("utf-8")
    for path in re.findall(r"`(relocate_cli/[\w./]+)`", page):
        assert (ROOT / path).exists(), path
    named = {name for names in re.findall(r"--to ([\w|-]+)", page) for name in names.split("|")}
    assert "timex-jsonl" in named
    assert named <= set(show.formats())
    assert set(re.findall(r"\((E\d{3}|D\d{3})\)", page)) <= {code for code, _, _ in rules.listing()}
    assert "en" in lang.codes()


def test_the_plain_notation_written_by_hand_is_read() -> None:
    """The block of the page without a language: its dates, statuses, actors, source and id come through."""
    (block,) = re.findall(r"^```\n(# published: .*\n(?:.*\n)*?)```$", README.read_text("utf-8"), re.MULTILINE)
    lines = [line for line in block.splitlines() if not line.startswith("#")]
    events = codec.from_plain(block, "mine.timeline")
    assert len(events) == len(lines) >= 4
    for event, line in zip(events, lines, strict=True):
        written, status, actors, title, *rest = re.split(r" {2,}", line)
        assert event.when
        assert "~".join(filter(None, (event.when.edtf, event.when.mod))) == written
        assert event.rejected == (status == "rejected")
        assert event.rejected or event.status == status
        assert "; ".join(actor.name for actor in event.actors) == ("" if actors == "-" else actors)
        assert event.title == title
        assert [word for word in rest if word.startswith("^")] in ([], [f"^{event.id}"])
        source = f"{event.source}:{event.evidence[0].line}"
        assert [word for word in rest if word.startswith("[")] in ([], [f"[{source}]"])
        assert event.evidence[0].published == "2025-12-11"
    assert any(event.rejected for event in events)
