"""What validate says of its findings as a whole: how many of which severity and rule, and what it has looked at."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence

from relocate_cli import codec, show
from relocate_cli.cli.saying import counted
from relocate_cli.corpus import Corpus
from relocate_cli.model import Finding, RelocateError

_UNCHECKED = {"unresolved": "not resolved", "not understood": "not understood"}
"""Outcomes of expressions that no rule can look at; all others are checked."""


def format_for_streams() -> str:
    """How findings are shown unless a format is asked for: with their lines to a person, as rows in a pipe."""
    return "human" if sys.stdout is not None and show.is_person(sys.stdout) else "table"


def summary(findings: Sequence[Finding], gathered: Corpus) -> str:
    """The closing line: "2 findings (1 error, 1 note) in 1 source; 41 expressions: 39 checked, 2 not understood"."""
    counts: Counter[str] = Counter(finding.severity for finding in findings)
    parts = ", ".join(
        counted(counts[severity], noun)
        for severity, noun in (("error", "error"), ("warning", "warning"), ("info", "note"))
        if counts[severity]
    )
    total = counted(len(findings), "finding") if findings else "no findings"
    told = f"{total}{f' ({parts})' if parts else ''} in {counted(len(gathered.readings), 'source')}"
    return f"{told}; {_coverage(gathered)}" if gathered.documents else told


def statistics(findings: Sequence[Finding], to: str) -> str:
    """How often each rule found something, most often first, as rows or JSON; RelocateError for other formats."""
    counts = Counter((finding.code, finding.name) for finding in findings).most_common()
    rows = [
        {"schema": codec.VERSION, "code": code, "name": name, "count": count}
        for (code, name), count in sorted(counts, key=lambda row: (-row[1], row[0]))
    ]
    if to == "json":
        return json.dumps(rows) + "\n"
    if to == "jsonl":
        return "".join(json.dumps(row) + "\n" for row in rows)
    if to not in ("human", "table", "plain", "concise"):
        raise RelocateError(f"--statistics are rows or JSON, not {to}; leave out one of the two")
    return "".join(f"{row['count']:>5}  {row['code']}  {row['name']}\n" for row in rows)


def _coverage(gathered: Corpus) -> str:
    counts = gathered.coverage()
    unchecked = {told: counts[outcome] for outcome, told in _UNCHECKED.items() if counts.get(outcome)}
    checked = sum(counts.values()) - sum(unchecked.values())
    parts = [f"{checked} checked", *(f"{count} {told}" for told, count in unchecked.items())]
    return f"{counted(sum(counts.values()), 'expression')}: {', '.join(parts)}"
