"""How the cost of merging grows with the number of titles of one pattern; run by hand.

    python -m tests.bench.merging

Each line gives a pattern, the events that come out of 4,000 reports, and the time of these over the time of 1,000:
about 4 is linear, 16 quadratic.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from time import process_time

from relocate_cli import timeline
from relocate_cli.model import Reading
from tests.timeline.events import extracted

PATTERNS: dict[str, Callable[[int, str], str]] = {
    "one word differs": lambda n, word: f"2024-03-05  occurred  Jinju City  opens the new hall for {word}",
    "a figure differs": lambda n, word: f"2024-03-05  occurred  Jinju City  opens the new hall in block {n}",
    "the actor differs": lambda n, word: f"2024-03-05  occurred  Office {word}  opens the new hall",
    "nobody acts": lambda n, word: f"2024-03-05  occurred  -  {word} opened a hall",
    "nothing differs": lambda n, word: "2024-03-05  occurred  Jinju City  opens the new hall",
    "years": lambda n, word: f"{1990 + n % 30}  occurred  Jinju City  opens the hall {word} to {word}",
    "Korean": lambda n, word: f"2024-03-05  occurred  진주시  진주시는 {word} 주민 설명회를 열었다",
}


def main() -> None:
    """Measure and print."""
    for name, pattern in PATTERNS.items():
        (_, short), (events, long) = (_time(pattern, count) for count in (1000, 4000))
        print(f"{name:18} {events:5} events  x {long / short:4.1f}  {long:.2f} s")


def _time(pattern: Callable[[int, str], str], count: int) -> tuple[int, float]:
    """How many events so many reports give, and the time it takes in seconds."""
    chance = random.Random(3)
    words = ["".join(chance.choices("bcdfghklmnprst", k=6)) for _ in range(count)]
    readings: list[Reading] = [extracted(pattern(n, words[n]), f"{n}.md") for n in range(count)]
    begin = process_time()
    built = timeline.build(readings).events
    return len(built), process_time() - begin


if __name__ == "__main__":
    main()
