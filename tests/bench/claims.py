"""How long claims take over many documents: `python -m tests.bench.claims [DOCUMENTS]`.

One claim over the 989 Korean press releases of the development data (folder in RELOCATE_DATA) is to cost at most half
as much again as finding their events did, and at most 1.5 s where the events are at hand.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter

from relocate_cli import claims, pipeline, read
from relocate_cli.model import Document, Reading

CLAIMS = (
    "국토교통부는 2025년 11월 업무협약을 체결했다.",
    "The Ministry of Land, Infrastructure and Transport signed an agreement in November 2025.",
    "혁신도시 특별법은 2007년 제정됐다.",
    "The rental housing was completed two years after ground was broken.",
)


def main() -> int:
    """Print what extracting, indexing and each claim took; 1 if a limit is missed."""
    data = os.environ.get("RELOCATE_DATA")
    if not data:
        print("skipped: RELOCATE_DATA not set")
        return 0
    most = int(sys.argv[1]) if len(sys.argv) > 1 else None
    found = read.read([str(Path(data) / "ko-press-releases" / "releases.jsonl")], stdin=bytes)
    documents = [item for item in found if isinstance(item, Document)][:most]
    begun = perf_counter()
    readings = [pipeline.read(document) for document in documents]
    extracting = perf_counter() - begun
    sentences = sum(len(reading.document.sentences) for reading in readings)
    print(f"{len(readings)} documents, {sentences} sentences: events found in {extracting:.1f} s")
    begun = perf_counter()
    sources = claims.Sources(readings)
    print(f"index: {perf_counter() - begun:.2f} s")
    taken = []
    for claim in CLAIMS:
        started = perf_counter()
        verdict = claims.check(claim, sources, _read).verdict.verdict
        taken.append(perf_counter() - started)
        print(f"{taken[-1]:.2f} s  {verdict}  {claim}")
    first = taken[0] + perf_counter() - begun - sum(taken)
    print(f"first claim with the index: {first:.2f} s, {1 + first / extracting:.2f} times the extraction")
    return int(first > 1.5 or first > 0.5 * extracting)


def _read(text: str) -> Reading:
    return pipeline.read(Document("claim", text))


if __name__ == "__main__":
    sys.exit(main())
