"""How long the program takes to start, as ratios to what it stands on; run by hand.

    python tests/bench/startup.py [ARTICLE]

`--help` against `import typer`, a timeline as JSON against the same, a drawn table against `import typer,
rich.table`. The least of interleaved runs counts, for whatever else the machine does only adds time. As in an
installed program, modules are compiled to byte code before, whatever PYTHONDONTWRITEBYTECODE says.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

RUNS = 15
ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """Riverton City announced on March 5 that it held a public briefing on the archive on March 3.
In 2023, Riverton City completed the design of the archive.
Riverton City plans to open the archive in October 2027.
"""


def main() -> None:
    """Measure and print each figure with its bound."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(ARTICLE, "utf-8")
        source = str(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else article)
        timeline = ["-m", "relocate_cli", "timeline", source, "--published", "2026-03-05", "-q"]
        best = measure(
            {
                "import typer": ["-c", "import typer"],
                "import typer, rich.table": ["-c", "import typer, rich.table"],
                "relocate --help": ["-m", "relocate_cli", "--help"],
                "relocate timeline ARTICLE --json": [*timeline, "--json"],
                "relocate timeline ARTICLE (drawn)": timeline,
            },
            folder,
        )
    ratio("relocate --help", "import typer", 1.25, best)
    ratio("relocate timeline ARTICLE --json", "import typer", 3, best)
    ratio("relocate timeline ARTICLE (drawn)", "import typer, rich.table", 2.5, best)


def measure(commands: dict[str, list[str]], folder: str) -> dict[str, float]:
    """The least seconds each command took, all taking turns; one round before fills the caches in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FORCE_COLOR": "1", "PYTHONPYCACHEPREFIX": folder}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    best = dict.fromkeys(commands, float("inf"))
    for turn in range(RUNS + 1):
        for name, arguments in commands.items():
            begin = perf_counter()
            subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=True)
            if turn:
                best[name] = min(best[name], perf_counter() - begin)
    return best


def ratio(name: str, against: str, bound: float, best: dict[str, float]) -> None:
    """Print one figure."""
    found = best[name] / best[against]
    print(f"{name}: {found:.2f} x {against} ({best[name] * 1000:.0f} ms; bound {bound})")


if __name__ == "__main__":
    main()
