"""Checking claims against seeds/ or against a few sentences, as the command does."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from relocate_cli import claims, corpus, dates, pipeline
from relocate_cli.claims import Sources
from relocate_cli.model import Document, Reading, Verdict

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
HERE = Path(__file__).resolve().parent


def read(text: str) -> Reading:
    """A claim as the command reads it."""
    return pipeline.read(Document("claim", text))


@cache
def seeds() -> Sources:
    """The sample documents, indexed."""
    return Sources(corpus.gather([str(SEEDS)], stdin=lambda: b"").readings)


def told(*texts: str, published: str = "2025-12-11") -> Sources:
    """Sources of one document a text, published on a day."""
    day = dates.parse(published)
    return Sources(pipeline.read(Document(f"{n}.txt", text), day) for n, text in enumerate(texts))


def verdict(claim: str, sources: Sources) -> Verdict:
    """The verdict on a claim."""
    return claims.check(claim, sources, read).verdict
