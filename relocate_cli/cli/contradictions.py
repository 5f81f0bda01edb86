"""Options of validate that contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.cli.overwriting import reads
from relocate_cli.cli.validating import Wanted
from relocate_cli.model import RelocateError


def check(fix: bool, diff: bool, other_form: bool, sources: Sequence[str] | None, wanted: Wanted) -> None:
    """RelocateError for options that contradict each other, and for what can be no file to write.

    `other_form`: a form other than a patch is asked for.
    """
    if fix and diff:
        raise RelocateError("--fix and --diff contradict each other; give one of them")
    if diff and other_form:
        raise RelocateError("--diff writes a patch; leave out --json, --to and --statistics")
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
