"""The text of a document with those findings settled that leave no choice."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.model import Correction, Document, Finding


def fix(document: Document, findings: Sequence[Finding]) -> tuple[str, int]:
    """The text with every correction made that is the only one of its finding, and how many were.

    Of two that touch each other only the first is made: the other may no longer be right then.
    """
    pieces: list[str] = []
    at = made = 0
    for correction in _only(document, findings):
        if correction.start < at or (made and correction.start == at):
            continue
        pieces += [document.text[at : correction.start], correction.text]
        at, made = correction.end, made + 1
    return "".join(pieces) + document.text[at:], made


def _only(document: Document, findings: Sequence[Finding]) -> list[Correction]:
    found = {
        finding.corrections[0]
        for finding in findings
        if finding.source == document.id
        and len(finding.corrections) == 1
        and document.text[finding.start : finding.end] == finding.text
    }
    return sorted(found, key=lambda correction: (correction.start, correction.end, correction.text))
