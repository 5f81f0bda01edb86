"""How fast English and Korean times are found, on one core; run by hand.

    RELOCATE_DATA=FOLDER python -m tests.bench.times_speed

Our tagger in process on the texts of tbaq and on the Korean press releases, each run together, beside a bare
search for years in the same text; on English also the date libraries that happen to be installed; then what the
first sentence of each language costs over `import relocate_cli`, and hostile texts, as cost a byte relative to news.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from relocate_cli import dates, text, times
from relocate_cli.model import Document

YEARS = r"\b(?:1[5-9]|20)\d\d\b"
WRITTEN = dates.parse("1998-03-05")
MEGABYTE = 1_000_000
SENTENCES = {
    "en": "The city opened the hall on May 3.",
    "ko": "시는 12월 5일 회의를 열었다.",
}
FIRST = """
import sys, time
import relocate_cli
from relocate_cli import dates, text, times
from relocate_cli.model import Document
lang, words = sys.argv[1:]
document = text.split(Document("x", words, published=dates.parse("2025-12-11"), lang=lang))
began = time.perf_counter()
assert times.find(document)[0]
print(1000 * (time.perf_counter() - began))
"""
"""The grammar is loaded by the first sentence; the rooms are imported before."""

HOSTILE = {
    "a million digits": "9" * MEGABYTE,
    '100,000 x "1-1-"': "1-1-" * 100_000,
    '"last last last"': "last " * 200_000,
}


def main() -> None:
    """Print each figure: megabytes a second, and ratios."""
    folder = os.environ.get("RELOCATE_DATA")
    if not folder:
        print("skipped: RELOCATE_DATA not set")
        return
    news = "\n\n".join(plain(path) for path in sorted((Path(folder) / "tbaq").rglob("[!.]*.tml")))
    document = prepared(news)
    ours = compared(document, news, "en")
    korean = "\n\n".join(releases(Path(folder) / "ko-press-releases" / "releases.jsonl"))
    compared(prepared(korean, "ko"), korean, "ko")
    for lang in ("en", "ko"):
        print(f"{lang}: first sentence {min(loading(lang) for _ in range(5)):.0f} ms over the import")
    for name, (search, limit) in PEERS.items():
        peer(name, search, limit, news)
    for name, hostile in (*HOSTILE.items(), ("one 1 MB line", (" ".join(news.split()) + " ") * 2)):
        whole = prepared(hostile)
        cost = best(lambda whole=whole: times.find(whole), 2) / len(hostile)  # type: ignore[misc]
        print(f"{name}: {cost / (ours / len(news)):.2f} x the cost a byte of news")


def compared(document: Document, words: str, lang: str) -> float:
    """Print our speed on a text beside that of a bare search for years; return our seconds."""
    ours = best(lambda: times.find(document))
    report(f"{lang}: times.find", ours, words)
    report(f"{lang}: text.split and times.find", best(lambda: times.find(prepared(words, lang))), words)
    years = best(lambda: re.findall(YEARS, words))
    report(f"{lang}: re.findall of years", years, words)
    found = len(times.find(document)[0])
    print(f"{lang}: ratio to re.findall: 1 : {ours / years:.1f} ({found} expressions)")
    return ours


def loading(lang: str) -> float:
    """Milliseconds that a fresh process takes to load a language's grammar and read its first sentence."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST, lang, SENTENCES[lang]], capture_output=True, check=True
    )
    return float(done.stdout)


def releases(path: Path) -> list[str]:
    """The texts of the press releases."""
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]


def plain(path: Path) -> str:
    """The text of a TimeML file."""
    body = ET.parse(path).getroot().find("TEXT")
    return "".join(body.itertext()) if body is not None else ""


def prepared(words: str, lang: str = "en") -> Document:
    """A document in sentences: the times room's input."""
    return text.split(Document("bench", words, published=WRITTEN, lang=lang))


def best(work: Callable[[], Any], runs: int = 5) -> float:
    """The least seconds of several runs: whatever else the machine does only adds time."""
    taken = []
    for _ in range(runs):
        began = process_time()
        work()
        taken.append(process_time() - began)
    return min(taken)


def report(name: str, seconds: float, words: str) -> None:
    """Print one speed."""
    size = len(words.encode()) / MEGABYTE
    print(f"{name}: {size / seconds:.2f} MB/s")


def peer(name: str, search: Callable[[Any, list[str]], Any], limit: int, news: str) -> None:
    """The speed of another library on the same text, by paragraph; it is no dependency and may be missing."""
    try:
        library = importlib.import_module(name)
    except ImportError as error:
        print(f"{name}: skipped, not installed ({error})")
        return
    paragraphs = [part for part in news.split("\n\n") if part.strip()]
    try:
        searched = paragraphs[:limit]
        report(name, best(lambda: search(library, searched), 1), "\n\n".join(searched))
    except Exception as error:
        print(f"{name}: failed ({type(error).__name__}: {error})")


def recognized(library: Any, paragraphs: list[str]) -> None:
    """Microsoft's recognizers on each paragraph."""
    model = library.DateTimeRecognizer("en-us").get_datetime_model()
    for paragraph in paragraphs:
        model.parse(paragraph)


PEERS: dict[str, tuple[Callable[[Any, list[str]], Any], int]] = {
    "dateparser.search": (
        lambda library, parts: [library.search_dates(p, languages=["en"]) for p in parts],
        400,
    ),
    "datefinder": (lambda library, parts: [list(library.find_dates(p)) for p in parts], 4000),
    "recognizers_date_time": (recognized, 100),
}
"""How each library searches paragraphs, and how many of them it is given: the slow ones would take minutes."""


if __name__ == "__main__":
    main()
