"""As a process of its own: start-up, pipes, code pages, the clock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "rich",
    "yaml",
    "tomli",
    "dateutil",
    "csv",
    "json",
    "dataclasses",
    "multiprocessing",
    "hashlib",
    "relocate_cli.model",
    "relocate_cli.dates",
    "relocate_cli.codec",
    "relocate_cli.lang",
    "relocate_cli.registry",
    "relocate_cli.read",
    "relocate_cli.text",
    "relocate_cli.times",
    "relocate_cli.events",
    "relocate_cli.timeline",
    "relocate_cli.rules",
    "relocate_cli.show",
)

NOBODY = {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": os.devnull, "XDG_CACHE_HOME": os.devnull}
"""Who has no settings and keeps nothing."""


def start(
    *args: str, stdin: bytes = b"", module: str = "relocate_cli", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m relocate_cli` with a bare environment."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *args] if not module else [sys.executable, "-m", module, *args],
        input=stdin,
        capture_output=True,
        env={**kept, **NOBODY, **(environment or {})},
        check=False,
    )


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from relocate_cli.cli import main; main(['--help']);"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    ran = start("-c", program, module="")
    loaded = set(ran.stderr.decode().split())
    assert b"timeline" in ran.stdout
    assert "relocate_cli.cli.commands" in loaded
    assert loaded & set(HEAVY) == set()


def test_a_table_in_a_pipe_needs_no_rich(article: str) -> None:
    program = (
        f"import sys; from relocate_cli.cli import main; main(['timeline', {article!r}]);"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    loaded = set(start("-c", program, module="").stderr.decode().split())
    assert "relocate_cli.events" in loaded
    assert loaded & {"rich", "multiprocessing", "yaml"} == set()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_utf8_whatever_the_console(environment: dict[str, str]) -> None:
    text = "진주시 – “Riverton City” opened a school in 2021 in 진주.\n".encode()
    ran = start("list", "-", "--json", stdin=text, environment=environment)
    assert ran.returncode == 0
    quote = json.loads(ran.stdout)[0]["quote"]
    assert quote in text.decode()
    assert "2021" in quote
    assert b"\r" not in ran.stdout
    missing = start("list", "없는파일.txt", environment=environment)
    assert missing.returncode == 2
    assert "없는파일.txt" in missing.stderr.decode("utf-8")


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": f"d{n}", "text": "Riverton City opened a school in 2021."}) for n in range(2000)
    ]
    source = tmp_path / "many.jsonl"
    source.write_text("\n".join(lines), "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "relocate_cli", "list", "-q", "--to", "jsonl", str(source)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_standard_output_can_be_named_as_the_file(article: str, tmp_path: Path, name: str) -> None:
    result = tmp_path / "result.txt"
    with result.open("ab") as stream:
        subprocess.run(
            [sys.executable, "-m", "relocate_cli", "timeline", "-q", "--to", "plain", "-o", name, article],
            stdout=stream,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=True,
        )
        stream.write(b"after\n")
    assert b"Riverton City" in result.read_bytes()
    assert result.read_bytes().endswith(b"after\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "asked", [["timeline", "-q", "ARTICLE"], ["--help"], ["rule", "--help"], ["dates", "--debug", "x"]]
)
def test_a_full_disk_is_one_sentence(article: str, asked: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [
                sys.executable,
                "-m",
                "relocate_cli",
                *(article if word == "ARTICLE" else word for word in asked),
            ],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr.decode().startswith("relocate: standard output: cannot be written (no space")
    assert ran.stderr.count(b"\n") == 1


def test_answers_come_line_by_line() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "relocate_cli", "dates", "--to", "timex-jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdin
        assert process.stdout
        for number in range(3):
            line = json.dumps({"id": str(number), "text": "in 2024", "dct": ""}) + "\n"
            process.stdin.write(line.encode())
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert (answer["id"], answer["timexes"][0]["value"]) == (str(number), "2024")
        process.stdin.close()
    assert process.returncode == 0


def test_completion_knows_the_commands() -> None:
    environment = {"_RELOCATE_COMPLETE": "complete_bash", "COMP_WORDS": "relocate ti", "COMP_CWORD": "1"}
    assert start(environment=environment).stdout.decode().split() == ["timeline"]


def test_an_early_interruption_is_quiet_too() -> None:
    program = (
        "import sys, relocate_cli.__main__ as start\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'typer': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "start.main()\n"
    )
    ran = start("-c", program, module="")
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")
