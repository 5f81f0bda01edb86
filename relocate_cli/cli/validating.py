"""From readings to the findings that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from relocate_cli import rules, timeline
from relocate_cli.cli.baselining import new_ones
from relocate_cli.cli.overwriting import reads
from relocate_cli.model import Finding, Reading, RelocateError, Timeline


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


def find(readings: Sequence[Reading], wanted: Wanted) -> tuple[tuple[Finding, ...], list[str]]:
    """The findings that nobody has said to ignore, and what to say of a baseline and of comments about nothing."""
    merged = (
        wanted.notes or wanted.as_of is not None
    )  # only then is asked what became of a plan, and who tells it
    told = timeline.build(readings) if merged else Timeline(timeline.mentions(readings))
    found = rules.check(readings, told, wanted.as_of, notes=wanted.notes, codes=wanted.codes)
    findings, unused = rules.suppress(found, readings, wanted.per_file_ignores)
    said = [remark for comment in unused if (remark := _about(comment, wanted))]
    if wanted.baseline is not None:
        sources = [reading.document.id for reading in readings]
        findings, idle_entries = new_ones(findings, wanted.baseline, sources, wanted.codes, wanted.update)
        said += idle_entries
    return findings, said


def _about(comment: rules.Ignore, wanted: Wanted) -> str | None:
    """What to say of a comment that ignores nothing: always if it is wrong, else among notes."""
    place = f"{comment.source}:{comment.line}"
    if comment.wrong:
        return f"{place}: this comment ignores nothing, {comment.wrong}"
    if wanted.notes and comment.codes <= wanted.codes:
        return f"{place}: nothing is found that this comment could ignore; remove it"
    return None


def check(fix: bool, diff: bool, sources: Sequence[str] | None, wanted: Wanted) -> None:
    """RelocateError for options that contradict each other, and for what can be no file to write."""
    if fix and diff:
        raise RelocateError("--fix and --diff contradict each other; give one of them")
    if fix and "-" in (sources or ()):
        raise RelocateError("--fix writes files, and standard input is none; --diff shows what would change")
    if wanted.update and (fix or diff):
        raise RelocateError(
            "--update-baseline takes all that is found as known; --fix or --diff first, without it"
        )
    if wanted.update and wanted.baseline is None:
        raise RelocateError("--update-baseline needs --baseline FILE, the file to write")
    if wanted.baseline and any(reads(source, wanted.baseline) for source in sources or ()):
        raise RelocateError(f"{wanted.baseline} would be read as a source; begin its name with a dot")
