"""`python -m tests`: every check there is, the tests last. Further arguments go to pytest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": ["-m", "ruff", "check", "--quiet", "."],
    "types": ["-m", "mypy", "--no-error-summary"],
    "floors": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}


def main() -> int:
    """Run the checks, then pytest; 0 only if all of them passed. Pytest's closing line comes last."""
    failed = [name for name, arguments in CHECKS.items() if not _passes(name, arguments)]
    closing, code = _pytest(sys.argv[1:])
    if code:
        failed.append("pytest")
    print(f"checks failed: {', '.join(failed)}" if failed else "all checks passed")
    print(closing, end="", flush=True)
    return 1 if failed else 0


def _passes(name: str, arguments: list[str]) -> bool:
    """Run one check from the repository root, and show what it says only if it fails."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    print(f"{name}: {'ok' if done.returncode == 0 else 'failed'}", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode == 0


def _pytest(arguments: list[str]) -> tuple[str, int]:
    """Run pytest, passing its output on as it comes but for the closing line, which is given back."""
    command = [sys.executable, "-m", "pytest", *arguments]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    held = ""
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(held, end="", flush=True)
            held = line
    return held, process.returncode


if __name__ == "__main__":
    sys.exit(main())
