"""Rules that are not asked for in some files: `GLOB:RULES`, such as `archive/*:D111,X3`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

from relocate_cli.model import Finding, RelocateError
from relocate_cli.rules.choosing import meant


def leave_out(
    findings: Sequence[Finding], ignores: Sequence[str], names: Mapping[str, str]
) -> tuple[Finding, ...]:
    """The findings but for those of rules that are ignored in their source; `*` crosses folders.

    A pattern means the whole name of a source or its last part. RelocateError for one without codes.
    """
    wanted = [_parsed(ignore, names) for ignore in ignores]
    return tuple(
        finding
        for finding in findings
        if not any(finding.code in codes and _means(glob, finding.source) for glob, codes in wanted)
    )


def _parsed(ignore: str, names: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    glob, colon, words = ignore.rpartition(":")
    if not colon or not glob or not words:
        raise RelocateError(f'"{ignore}" is not GLOB:RULES, such as "archive/*:D111,X3"')
    codes = frozenset(code for word in words.split(",") for code in meant(names, word)[0])
    return glob.replace("\\", "/"), codes


def _means(glob: str, source: str) -> bool:
    name = source.replace("\\", "/").removeprefix("./")
    return fnmatchcase(name, glob.removeprefix("./")) or fnmatchcase(name.rpartition("/")[2], glob)
