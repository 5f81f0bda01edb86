"""Verdicts on a command line: which ones fail it, what was compared for them, how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import get_args

from relocate_cli.claims import Checked
from relocate_cli.cli.saying import counted
from relocate_cli.codec import no_such
from relocate_cli.model import RelocateError, Verdict, VerdictLabel

_MOST_EXPLAINED = 5
"""How many passages are shown of those that were compared."""


def labels(text: str) -> frozenset[str]:
    """The verdicts that fail the command; RelocateError for one that is none."""
    told = frozenset(part.strip() for part in text.split(",") if part.strip() not in ("", "none"))
    for label in sorted(told - set(get_args(VerdictLabel))):
        raise RelocateError(f"--fail-on: {no_such('verdict', label, (*get_args(VerdictLabel), 'none'))}")
    return told


def explained(checked: Sequence[Checked]) -> Callable[[Verdict], list[str]]:
    """What was compared for a verdict, the nearest first: share of the words, source, slots, words that lack."""
    by_claim = {id(found.verdict): found for found in checked}

    def lines(verdict: Verdict) -> list[str]:
        told = []
        for c in by_claim[id(verdict)].comparisons[:_MOST_EXPLAINED]:
            evidence = c.source.evidence
            lacking = f"; lacks {', '.join(c.missing)}" if c.missing else ""
            told.append(f"{c.share:.2f} {evidence.source}:{evidence.line} {c.source.title}{lacking}")
            told += [f"  {s.slot:6} {s.label}: {s.claimed or '-'} / {s.found or '-'}" for s in c.slots]
        return told or ["nothing in the sources is near it"]

    return lines


def summary(verdicts: Sequence[Verdict]) -> str:
    """How many claims came out how."""
    counts = Counter(v.verdict for v in verdicts if v.unchecked is None)
    unchecked = sum(v.unchecked is not None for v in verdicts)
    parts = [f"{counts[label]} {label}" for label in get_args(VerdictLabel) if counts[label]]
    total = sum(counts.values())
    said = f"{counted(total, 'claim')}: {', '.join(parts)}" if parts else "no claim to check"
    return f"{said}; {counted(unchecked, 'sentence')} not checkable" if unchecked else said
