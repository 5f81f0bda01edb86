"""How the cost of hostile text grows with its length, stage by stage; run by hand.

    python tests/bench/hostile.py

Each line gives a stage, a piece of text, and the time of 200,000 characters of it over the time of 50,000: about
4 is linear, 16 quadratic. The last column is its cost per character relative to plain prose.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from relocate_cli import dates, events, markup, text, times
from relocate_cli.model import Document

PIECES = (
    "The mayor said on Monday that the office will open in May 2026. ",
    "9",
    "1-1-",
    "last ",
    "May 3- ",
    "the first quarter of the ",
    "a few more than ",
    "Kim said that ",
    "the man who saw ",
    ", the city held  ",
    "National Assembly ",
    "A. ",
    '. "',
    "- ",
    "1. ",
    "[a](b",
    "**",
    "<b>",
    "지난 ",
    "\u1112\u1161\u11ab",
    "e\u0301\u0301",
    "１．",
    "(사진=",
    "이전글\n",
    "3월 5일~",
    "2024년 ",
    "다. “",
)


def main() -> None:
    """Measure every stage on every piece."""
    plain: dict[str, float] = {}
    for piece in PIECES:
        for name, run in STAGES.items():
            small, large = cost(run, piece, 50_000), cost(run, piece, 200_000)
            plain.setdefault(name, large)
            print(f"{name:8} {piece!r:66} x{large / small:5.1f}  {large / plain[name]:5.1f} of prose")


def cost(run: Callable[[Document], object], piece: str, size: int) -> float:
    """Seconds that a stage takes on so many characters of a piece; the better of two runs."""
    document = Document("x.md", (piece * size)[:size], published=dates.parse("2025-12-11"))
    seconds = []
    for _ in range(2):
        began = process_time()
        run(document)
        seconds.append(process_time() - began)
    return max(min(seconds), 1e-4)


def everything(document: Document) -> object:
    """Sentences, times and events."""
    document = text.split(document)
    return events.find(document, times.find(document)[0])


STAGES: dict[str, Callable[[Document], object]] = {
    "markup": markup.strip,
    "text": text.split,
    "times": lambda document: times.find(text.split(document)),
    "events": everything,
}

if __name__ == "__main__":
    main()
