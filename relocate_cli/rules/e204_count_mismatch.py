"""Finds a number of things followed by a list of more or fewer.

"Three cities (Naju, Jinju, Wonju and Gimcheon)" lists four. Only lists are counted that are unmistakably those of
the number: in brackets, between dashes or behind a colon right after it, and closed. "Including", "such as", 등 and
"others" leave a list open: then only more than the number is too many.

Severity: error.

Wrong:
    # published: 2025-12-11
    The plan names three cities (Naju, Jinju, Wonju and Gimcheon).

Wrong:
    # published: 2025-12-11
    시는 3개 도시(나주·진주·원주·김천)와 협약을 맺었다.

Right:
    # published: 2025-12-11
    The plan names four cities (Naju, Jinju, Wonju and Gimcheon) and five partners, including two banks.

Right:
    # published: 2025-12-11
    시는 4개 도시(나주·진주·원주·김천)와 나주, 진주 등 12개 도시를 찾았다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli.model import Document, Finding, Sentence
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document
from relocate_cli.rules.wording import cue, spelled

_MOST = 40
"""Things that a text lists at most."""

_ITEM = 30
"""Characters of an item of a list at most."""

_FEW = 3
"""How far a number may be off: where it is more, the list is of something else."""

_MARKS = str.maketrans("ㆍ‧・、", "···,")


def check(case: Case) -> Iterator[Finding]:
    """Count the items of every list behind a number."""
    for reading in case.readings:
        for sentence in reading.document.sentences:
            yield from _lists(reading.document, sentence)


def _lists(document: Document, sentence: Sentence) -> Iterator[Finding]:
    text = document.text
    for hit in cue(sentence.lang, "counted-list").finditer(text, sentence.start, sentence.end):
        number = spelled(sentence.lang, hit["number"])
        if number is None or not 2 <= number <= _MOST or _unlike(sentence.lang, hit["list"]):
            continue
        is_open = bool(cue(sentence.lang, "open-list").search(hit["list"]))
        counts = _counts(sentence.lang, hit["list"])
        if not counts or number in counts or (is_open and min(counts) <= number):
            continue
        if min(counts) <= number <= max(counts) or min(abs(number - each) for each in counts) > _FEW:
            continue
        told = min(counts) if number < min(counts) else max(counts)
        message = f'"{hit["counted"].strip()}", but the list has {told}'
        yield in_document(__name__, document, hit.start(), hit.end(), message)


def _unlike(code: str, items: str) -> bool:
    """Whether a bracket is no plain list: it holds figures, sentences or brackets of its own."""
    return bool(re.search(r"\d|[(（;:]", items)) or bool(cue(code, "no-list").search(items))


def _counts(code: str, items: str) -> set[int]:
    """In how many items a list can be cut: by each kind of mark that stands in it, and by "and"; empty for no list.

    Where "and" stands before the last item it may not be part of it; elsewhere, and where a language does without
    it, it may.
    """
    plain = items.translate(_MARKS)
    counts: set[int] = set()
    for mark in [mark for mark in ",·/" if mark in plain] or [","]:
        whole = [part.strip() for part in plain.split(mark) if part.strip()]
        for cut in (
            whole,
            [*whole[:-1], *cue(code, "and").split(whole[-1])] if whole else [],
            _split(code, whole),
        ):
            names = [part for part in cut if part.strip()]
            if len(names) >= 2 and all(len(name) <= _ITEM for name in names):
                counts.add(len(names))
        if whole and cue(code, "and-at-last").search(whole[-1]):
            counts.discard(len(whole))
    if sum(mark in plain for mark in ",·/") > 1:
        counts.add(len([part for part in re.split("[,·/]", plain) if part.strip()]))
    return counts


def _split(code: str, parts: list[str]) -> list[str]:
    return [piece for part in parts for piece in cue(code, "and").split(part)]
