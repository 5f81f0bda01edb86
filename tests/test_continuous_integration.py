"""`.ci/run` passes exactly when the README's own test command passes and ran tests."""

from __future__ import annotations

import shutil
from pathlib import Path
from subprocess import CompletedProcess, run

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run_with(readme: str, folder: Path) -> CompletedProcess[str]:
    (folder / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci" / "run")
    (folder / "README.md").write_text(readme, "utf-8")
    return run(["bash", ".ci/run"], cwd=folder, capture_output=True, text=True, timeout=60, check=False)


def section(command: str) -> str:
    return f"# relocate\n\n```sh\nexit 9\n```\n\n## Run the tests\n\nLike this:\n\n```sh\n{command}\n```\n\n## More\n"


@pytest.mark.parametrize(
    ("readme", "code", "says"),
    [
        (section('echo "12 passed in 0.1s"'), 0, "12 passed"),
        (section("# a comment is not a heading\necho '1 passed'"), 0, "1 passed"),
        (section('echo "no tests ran"'), 1, "ran no tests"),
        (section('echo "0 passed, 3 skipped"'), 1, "ran no tests"),
        (section('echo "12 passed, 1 failed"; exit 3'), 3, "12 passed"),
        ("# relocate\n\n## Run the tests\n\nNo command here.\n", 1, "no fenced block"),
        ("# relocate\n\n```sh\necho '12 passed'\n```\n", 1, "no fenced block"),
    ],
)
def test_it_passes_when_tests_ran_and_passed(readme: str, code: int, says: str, tmp_path: Path) -> None:
    done = run_with(readme, tmp_path)
    assert done.returncode == code, done.stderr
    assert says in done.stdout + done.stderr


def test_the_command_runs_in_a_copy(tmp_path: Path) -> None:
    done = run_with(section("echo '1 passed' > written; cat written"), tmp_path)
    assert done.returncode == 0
    assert not (tmp_path / "written").exists()


def test_the_readme_has_a_test_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    block = readme.split("## Run the tests")[1].split("```")[1]
    assert "-m tests" in block
    assert "-m venv" in block
