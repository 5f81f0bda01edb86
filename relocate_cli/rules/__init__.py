"""What can be wrong with dates: one file per rule, named by code and name; `check` runs them all."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Sequence
from datetime import date
from importlib import import_module
from inspect import cleandoc
from pathlib import Path

from relocate_cli import codec
from relocate_cli.model import Finding, Reading, RelocateError, Timeline
from relocate_cli.rules.baseline import Key, compare, renewed
from relocate_cli.rules.fixing import fix
from relocate_cli.rules.suppressing import Ignore

__all__ = [
    "Ignore",
    "Key",
    "check",
    "compare",
    "explain",
    "fix",
    "listing",
    "name_of",
    "renewed",
    "select",
    "suppress",
]

_FILE = re.compile(r"([a-z]\d{3})_(\w+)\.py\Z")


def check(
    readings: Sequence[Reading],
    timeline: Timeline,
    as_of: date | None = None,
    *,
    notes: bool = False,
    codes: Collection[str] | None = None,
    failed: Callable[[str, Exception], object] | None = None,
) -> tuple[Finding, ...]:
    """What every rule (or those of `codes`) finds, in the order of the documents, then by place and code.

    `timeline` may hold the events as mentioned, unmerged, where neither `as_of` nor `notes` is given.
    `as_of` is the day on which the documents are read, for the rules that ask what has come of them since; without
    `notes`, what is no error (severity "info") is left out. `failed` is told of a rule that fails, by code, and
    the others go on; without it, and under -X dev, its error is raised.
    """
    sources = {reading.document.id: number for number, reading in reversed(list(enumerate(readings)))}
    from relocate_cli.rules.case import case

    given = case(readings, timeline, as_of, notes=notes)
    found: list[Finding] = []
    for code, module in _modules().items():
        if codes is not None and code not in codes:
            continue
        try:
            found += import_module(module).check(given)
        except Exception as error:
            if failed is None or sys.flags.dev_mode:
                raise
            failed(code, error)
    last = len(sources)
    return tuple(
        sorted(
            (finding for finding in dict.fromkeys(found) if notes or finding.severity != "info"),
            key=lambda f: (sources.get(f.source, last), f.source, f.line, f.start, f.end, f.code),
        )
    )


def listing() -> tuple[tuple[str, str, str], ...]:
    """Code, name and first line of the documentation of every rule, by code; no rule is imported for it."""
    return tuple((code, name_of(module), _finds(module)) for code, module in sorted(_modules().items()))


def _finds(module: str) -> str:
    path = Path(__file__).parent / f"{module.rpartition('.')[2]}.py"
    with path.open(encoding="utf-8") as lines:
        return next(lines).strip('"\n')


def select(
    selected: Sequence[str] = (), ignored: Sequence[str] = (), extended: Sequence[str] = ()
) -> frozenset[str]:
    """The codes of the rules meant by codes, their beginnings, names or `all` (`selected` empty: all of them).

    Of a selection and an exclusion the more exact one counts. RelocateError for a word that means no rule.
    """
    from relocate_cli.rules.choosing import chosen

    return chosen(_names(), selected, ignored, extended)


def suppress(
    findings: Sequence[Finding], readings: Sequence[Reading], per_file: Sequence[str] = ()
) -> tuple[tuple[Finding, ...], tuple[Ignore, ...]]:
    """The findings that stay, without those ignored in a file (`GLOB:RULES`) or by a comment in it.

    Second, the comments that are about no finding. RelocateError for what is no `GLOB:RULES`.
    """
    from relocate_cli.rules.filing import leave_out
    from relocate_cli.rules.suppressing import suppress as by_comment

    return by_comment(leave_out(findings, per_file, _names()), readings, _names())


def explain(rule: str) -> str:
    """The documentation of a rule, asked for by code (`D101`) or name (`weekday-mismatch`).

    RelocateError names the known codes where there is no such rule, and those of a name that two of them share.
    """
    modules, asked = _modules(), rule.strip().casefold()
    found = [code for code, module in modules.items() if asked in (code.casefold(), name_of(module))]
    if len(found) == 1:
        module = modules[found[0]]
        return f"{found[0]} {name_of(module)}\n\n{cleandoc(import_module(module).__doc__ or '')}\n"
    if found:
        raise RelocateError(f'{" and ".join(found)} are both "{asked}"; ask for one of them by its code')
    known = [*modules, *map(name_of, modules.values())]
    raise RelocateError(codec.no_such("rule", rule, known, "relocate rule lists all of them"))


def name_of(module: str) -> str:
    """`weekday-mismatch` of `relocate_cli.rules.d101_weekday_mismatch`."""
    return module.rpartition(".")[2].partition("_")[2].replace("_", "-")


def _names() -> dict[str, str]:
    return {code: name_of(module) for code, module in _modules().items()}


def _modules() -> dict[str, str]:
    found = (_FILE.match(path.name) for path in sorted(Path(__file__).parent.iterdir()))
    return {match[1].upper(): f"{__name__}.{match[1]}_{match[2]}" for match in found if match}
