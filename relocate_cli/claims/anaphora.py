"""Sentences that point to what they are about ("The Cabinet cancelled it"), read with the one before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage


def with_antecedents(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Some passages, and behind each that points back the same one with the sentence before it."""
    for passage in passages:
        yield passage
        if resolved := _resolved(passage):
            yield resolved


def _resolved(passage: Passage) -> Passage | None:
    """A passage that points back, from where the sentence before it begins, with its own events and dates only."""
    known = language(passage.sentence.lang)
    before = [s for s in passage.near if s.end <= passage.sentence.start and s.lang == passage.sentence.lang]
    pointing = known.phrase("words", "anaphora") if known else ""
    if not before or not pointing or not re.search(pointing, passage.text, re.IGNORECASE):
        return None
    return replace(passage, sentence=replace(passage.sentence, start=before[-1].start))
