"""From readings to the findings that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from relocate_cli import rules, timeline
from relocate_cli.model import Finding, Reading, Timeline


class Wanted(NamedTuple):
    """The rules to run, the day on which is read, whether notes are shown, and what is ignored in some files."""

    codes: frozenset[str]
    as_of: date | None = None
    notes: bool = False
    per_file_ignores: tuple[str, ...] = ()


def find(readings: Sequence[Reading], wanted: Wanted) -> tuple[tuple[Finding, ...], list[str]]:
    """The findings that nobody has said to ignore, and (among notes) what to say of comments about nothing."""
    merged = (
        wanted.notes or wanted.as_of is not None
    )  # only then is asked what became of a plan, and who tells it
    told = timeline.build(readings) if merged else Timeline(timeline.mentions(readings))
    found = rules.check(readings, told, wanted.as_of, notes=wanted.notes, codes=wanted.codes)
    findings, unused = rules.suppress(found, readings, wanted.per_file_ignores)
    idle = [(source, line) for source, line, codes in unused if wanted.notes and codes <= wanted.codes]
    said = "nothing is found that this comment could ignore; remove it"
    return findings, [f"{source}:{line}: {said}" for source, line in idle]
