"""Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning and editors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TextIO

from relocate_cli import __version__
from relocate_cli.model import Correction, Document, Finding
from relocate_cli.show import Item, View
from relocate_cli.show._objects import to_json
from relocate_cli.show._regions import Region, between, document_of, findings, region

KINDS = ("finding",)

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write one log of one run, also where there are no findings: that is how an alert is closed."""
    found = findings(items)
    codes = {code: (name, finds) for code, name, finds in view.rules}
    codes |= {f.code: (f.name, f.name) for f in found if f.code not in codes}
    order = {code: place for place, code in enumerate(codes)}
    driver = {
        "name": "relocate",
        "semanticVersion": __version__,
        "rules": [
            {"id": code, "name": name, "shortDescription": {"text": finds}}
            for code, (name, finds) in codes.items()
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",  # 3.14.17: a column is a character, not a UTF-16 unit
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(finding, order[finding.code], view) for finding in found],
    }
    stream.write(to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n")


def _result(finding: Finding, rule: int, view: View) -> dict[str, Any]:
    document = document_of(finding, view)
    place = {"artifactLocation": _artifact(finding.source), "region": _region(region(finding))}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
    }
    if document is not None and finding.corrections:
        result["fixes"] = [_fix(document, correction) for correction in finding.corrections]
    return result


def _fix(document: Document, correction: Correction) -> dict[str, Any]:
    """One way out; several fixes of a result are alternatives (3.27.30)."""
    old = document.text[correction.start : correction.end]
    replacement = {
        "deletedRegion": _region(between(document, correction.start, correction.end)),
        "insertedContent": {"text": correction.text},
    }
    change = {"artifactLocation": _artifact(document.id), "replacements": [replacement]}
    return {
        "description": {"text": f'Write "{correction.text}" for "{old}"'},
        "artifactChanges": [change],
    }


def _artifact(source: str) -> dict[str, str]:
    """A source as a URI: relative where it was given so, a drive or a root as `file:`."""
    from pathlib import PurePath
    from urllib.parse import quote

    path = PurePath(source)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _region(place: Region) -> dict[str, int]:
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    return dict(zip(keys, place, strict=True))
