"""From readings to the findings that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from relocate_cli import rules, timeline
from relocate_cli.cache import Cache
from relocate_cli.cli.baselining import new_ones
from relocate_cli.corpus import Corpus, defect
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


class Found(NamedTuple):
    """The findings that nobody has said to ignore, what else to say, and what of the rules that could not be run."""

    findings: tuple[Finding, ...]
    said: list[str]
    failed: dict[str, str]


def find(gathered: Corpus, wanted: Wanted, cache: Cache | None = None) -> Found:
    """What the rules find, now or in an earlier run; said is what to know of a baseline and of idle comments."""
    readings, failed = gathered.readings, dict[str, str]()
    key, found = None, None
    if cache and gathered.key:
        key = cache.key(gathered.key, repr(sorted(wanted.codes)), repr(wanted.as_of), repr(wanted.notes))
        found = cache.recall([key], Finding).get(key)
    if found is None:
        found, failed = _found(readings, wanted)
        if cache and key and not failed:
            cache.keep({key: found}, Finding)
    wanted = wanted._replace(codes=wanted.codes - failed.keys())
    findings, unused = rules.suppress(found, readings, wanted.per_file_ignores)
    said = [remark for comment in unused if (remark := _about(comment, wanted))]
    if wanted.baseline is not None:
        sources = [reading.document.id for reading in readings]
        findings, idle_entries = new_ones(findings, wanted.baseline, sources, wanted.codes, wanted.update)
        said += idle_entries
    return Found(findings, said, failed)


def _found(readings: Sequence[Reading], wanted: Wanted) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """What the rules find, and what to say of those that failed, by code."""
    merged = wanted.notes or wanted.as_of is not None  # only then: what became of a plan, and who tells it
    told = timeline.build(readings) if merged else Timeline(timeline.mentions(readings))
    failed: dict[str, str] = {}

    def note(code: str, error: Exception) -> None:
        failed[code] = f"rule {code} is left out for a defect in relocate itself, {defect(error)}"

    found = rules.check(readings, told, wanted.as_of, notes=wanted.notes, codes=wanted.codes, failed=note)
    return found, failed


def _about(comment: rules.Ignore, wanted: Wanted) -> str | None:
    """What to say of a comment that ignores nothing: always if it is wrong, else among notes."""
    place = f"{comment.source}:{comment.line}"
    if comment.wrong:
        return f"{place}: this comment ignores nothing, {comment.wrong}"
    if wanted.notes and comment.codes <= wanted.codes:
        return f"{place}: nothing is found that this comment could ignore; remove it"
    return None
