"""How fast whole documents are read, on one core, and where the time goes; run by hand.

    RELOCATE_DATA=FOLDER python tests/bench/pipeline_speed.py [--functions]

Each English (tbaq) and Korean (press releases) document by itself, as `relocate` reads it: `mark` is sentences, own
date and times, `read` events too. Every stage is also run alone on what the one before it made. Beside them, in the
same run, stands a bare search for years in the same texts, the yardstick of `times_speed.py`: compare ratios between
machines, not megabytes. Stages and yardstick take turns, and the least seconds of several turns count. With
`--functions`, the functions in which most of the time is spent.
"""

from __future__ import annotations

import cProfile
import json
import os
import pstats
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

from relocate_cli import dates, events, markup, pipeline, text, times
from relocate_cli.model import Document, Reading

YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
TURNS = 5
RELEASES = 150
"""How many of the press releases are read: as many bytes as the English news has."""


def main() -> None:
    """Print each figure: megabytes of UTF-8 a second, and how often slower than the yardstick that is."""
    folder = os.environ.get("RELOCATE_DATA")
    if not folder:
        print("skipped: RELOCATE_DATA not set")
        return
    for lang, load in (("en", english), ("ko", korean)):
        documents = load(Path(folder))
        size = sum(len(document.text.encode()) for document in documents) / 1e6
        print(f"{lang}: {len(documents)} documents, {size:.2f} MB")
        seconds = measured(stages(documents))
        for name, least in seconds.items():
            print(f"  {name:32}{size / least:8.2f} MB/s   1 : {least / seconds['re.findall of years']:.0f}")
        if "--functions" in sys.argv:
            functions(documents)


def english(folder: Path) -> list[Document]:
    """The news of TimeBank and AQUAINT, each with its day."""
    found = []
    for path in sorted((folder / "tbaq").rglob("[!.]*.tml")):
        root = ET.parse(path).getroot()
        body, day = root.find("TEXT"), root.find("DCT/TIMEX3")
        assert body is not None
        assert day is not None
        published = dates.parse((day.get("value") or "")[:10])
        found.append(Document(path.name, "".join(body.itertext()), lang="en", published=published))
    return found


def korean(folder: Path) -> list[Document]:
    """Press releases, each without its day: that is looked for in the text."""
    lines = (folder / "ko-press-releases" / "releases.jsonl").read_text("utf-8").splitlines()[:RELEASES]
    return [Document(str(number), json.loads(line)["text"], lang="ko") for number, line in enumerate(lines)]


def stages(documents: Sequence[Document]) -> dict[str, Callable[[], object]]:
    """What is measured, by name: the pipeline as a whole, its parts one after the other, the yardstick."""
    bare = [markup.strip(document) for document in documents]
    cut = [text.split(each.document) for each in bare]
    marked = [Reading(*times.mark(document)) for document in cut]
    read = [replace(each, events=events.find(each.document, each.mentions)) for each in marked]
    return {
        "read": lambda: [pipeline.read(document) for document in documents],
        "mark": lambda: [pipeline.mark(document) for document in documents],
        "markup.strip": lambda: [markup.strip(document) for document in documents],
        "text.split": lambda: [text.split(each.document) for each in bare],
        "times.mark": lambda: [times.mark(document) for document in cut],
        "times.find alone": lambda: [times.find(each.document) for each in marked],
        "events.find": lambda: [events.find(each.document, each.mentions) for each in marked],
        "markup.restore": lambda: [
            markup.restore(reading, each) for reading, each in zip(read, bare, strict=True)
        ],
        "re.findall of years": lambda: [YEARS.findall(document.text) for document in documents],
    }


def measured(work: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The least seconds of each stage over several turns: whatever else the machine does only adds time."""
    least: dict[str, float] = {}
    for _ in range(TURNS):
        for name, run in work.items():
            began = process_time()
            run()
            least[name] = min(process_time() - began, least.get(name, float("inf")))
    return least


def functions(documents: Sequence[Document]) -> None:
    """Print the functions in which `read` itself spends most time (a profile makes calls seem dearer)."""
    profile = cProfile.Profile()
    profile.enable()
    for document in documents:
        pipeline.read(document)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(30)


if __name__ == "__main__":
    main()
