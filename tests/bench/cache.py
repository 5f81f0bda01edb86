"""How much faster a second run is: `python -m tests.bench.cache FOLDER [COMMAND...]` (validate).

`relocate validate` over an unchanged folder is to take a tenth of the time of the first run. Each run is a process of
its own; the first ones begin with an empty cache; the least of the times counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROUNDS = 3
LEAST = 10.0


def main(folder: str, *command: str) -> int:
    """Print both times and their ratio; 1 if a second run is not ten times as fast."""
    first, second = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as cache:
            once = _run(folder, command or ("validate",), cache)
            again = _run(folder, command or ("validate",), cache)
            size = sum(path.stat().st_size for path in Path(cache).rglob("*") if path.is_file())
        assert once[1] == again[1], "the second run said something else"
        first.append(once[0])
        second.append(again[0])
    ratio = min(first) / min(second)
    print(
        f"first {min(first):.2f} s, second {min(second):.2f} s: {ratio:.1f} times as fast; {size:,} bytes kept"
    )
    return int(ratio < LEAST)


def _run(folder: str, command: tuple[str, ...], cache: str) -> tuple[float, bytes]:
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "relocate_cli", *command, folder],
        env=os.environ | {"XDG_CACHE_HOME": cache},
        capture_output=True,
        check=False,
    )
    return perf_counter() - started, done.stdout


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
