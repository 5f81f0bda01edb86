"""From readings to the findings that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from relocate_cli import rules, timeline
from relocate_cli.cache import Cache
from relocate_cli.cli.baselining import new_ones
from relocate_cli.corpus import Corpus
from relocate_cli.model import Finding, Reading, Timeline


class Wanted(NamedTuple):
    """The rules to run, the day on which is read, whether notes are shown, what is ignored in some files.

    `baseline` is the file of what was there before, written anew with `update`.
    """

    codes: frozenset[str]
    as_of: date | None = None
    notes: bool = False
    per_file_ignores: tuple[str, ...] = ()
    baseline: str | None = None
    update: bool = False


def find(
    gathered: Corpus, wanted: Wanted, cache: Cache | None = None
) -> tuple[tuple[Finding, ...], list[str]]:
    """The findings that nobody has said to ignore, and what to say of a baseline and of comments about nothing."""
    readings = gathered.readings
    if cache is None or gathered.key is None:
        found = _found(readings, wanted)
    else:
        key = cache.key(gathered.key, repr(sorted(wanted.codes)), repr(wanted.as_of), repr(wanted.notes))
        found = cache.remember(key, Finding, lambda: _found(readings, wanted))
    findings, unused = rules.suppress(found, readings, wanted.per_file_ignores)
    said = [remark for comment in unused if (remark := _about(comment, wanted))]
    if wanted.baseline is not None:
        sources = [reading.document.id for reading in readings]
        findings, idle_entries = new_ones(findings, wanted.baseline, sources, wanted.codes, wanted.update)
        said += idle_entries
    return findings, said


def _found(readings: Sequence[Reading], wanted: Wanted) -> tuple[Finding, ...]:
    """What the rules find, looked at anew."""
    merged = wanted.notes or wanted.as_of is not None  # only then: what became of a plan, and who tells it
    told = timeline.build(readings) if merged else Timeline(timeline.mentions(readings))
    return rules.check(readings, told, wanted.as_of, notes=wanted.notes, codes=wanted.codes)


def _about(comment: rules.Ignore, wanted: Wanted) -> str | None:
    """What to say of a comment that ignores nothing: always if it is wrong, else among notes."""
    place = f"{comment.source}:{comment.line}"
    if comment.wrong:
        return f"{place}: this comment ignores nothing, {comment.wrong}"
    if wanted.notes and comment.codes <= wanted.codes:
        return f"{place}: nothing is found that this comment could ignore; remove it"
    return None
