"""How long the registry takes to load, in fresh processes; run by hand.

    python tests/bench/registry.py

The first look-up of a name, once of a name in Latin letters and then of one in Hangul, whose index is made apart. The
median of the runs counts; the bound is that of the program's start-up: 15 ms for both.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

RUNS = 15
BOUND = 15
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
from time import perf_counter
from relocate_cli import registry
begin = perf_counter()
registry.find("MOLIT")
latin = perf_counter()
registry.find("국토부 장관")
print((latin - begin) * 1000, (perf_counter() - latin) * 1000)
"""


def main() -> None:
    """Measure and print both figures and their sum."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    found = []
    for _ in range(RUNS):
        ran = subprocess.run(
            [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, check=True, text=True
        )
        found.append([float(figure) for figure in ran.stdout.split()])
    latin, hangul = (median(column) for column in zip(*found, strict=True))
    print(f"first name {latin:.1f} ms, first name in Hangul {hangul:.1f} ms more (bound {BOUND} together)")


if __name__ == "__main__":
    main()
