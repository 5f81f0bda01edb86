"""What can be wrong with dates: one file per rule, named by code and name; `check` runs them all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from inspect import cleandoc
from pathlib import Path

from relocate_cli.model import Finding, Reading, RelocateError, Timeline

_FILE = re.compile(r"([a-z]\d{3})_(\w+)\.py\Z")


def check(readings: Sequence[Reading], timeline: Timeline) -> tuple[Finding, ...]:
    """What every rule finds, in the order of the documents, then by place and code."""
    sources = {reading.document.id: number for number, reading in reversed(list(enumerate(readings)))}
    found = [
        finding
        for module in _modules().values()
        for finding in import_module(module).check(readings, timeline)
    ]
    last = len(sources)
    return tuple(
        sorted(
            dict.fromkeys(found),
            key=lambda f: (sources.get(f.source, last), f.source, f.line, f.start, f.end, f.code),
        )
    )


def listing() -> tuple[tuple[str, str], ...]:
    """Code and name of every rule, by code; no rule is imported for it."""
    return tuple((code, name_of(module)) for code, module in sorted(_modules().items()))


def explain(rule: str) -> str:
    """The documentation of a rule, asked for by code (`D101`) or name (`weekday-mismatch`).

    RelocateError names the known codes where there is no such rule.
    """
    modules = _modules()
    for code, module in modules.items():
        if rule.strip().casefold() in (code.casefold(), name_of(module)):
            return f"{code} {name_of(module)}\n\n{cleandoc(import_module(module).__doc__ or '')}\n"
    raise RelocateError(f"there is no rule {rule!r}; the rules are {', '.join(sorted(modules))}")


def name_of(module: str) -> str:
    """`weekday-mismatch` of `relocate_cli.rules.d101_weekday_mismatch`."""
    return module.rpartition(".")[2].partition("_")[2].replace("_", "-")


def _modules() -> dict[str, str]:
    found = (_FILE.match(path.name) for path in sorted(Path(__file__).parent.iterdir()))
    return {match[1].upper(): f"{__name__}.{match[1]}_{match[2]}" for match in found if match}
