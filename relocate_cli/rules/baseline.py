"""Findings that were there before: known by source, code and words, so that edits elsewhere change nothing.

The words are those that a finding is about, with blanks alike; neither lines nor messages count, since texts grow and
messages are reworded from version to version.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from relocate_cli.model import Finding

Key = tuple[str, str, str]
"""Source, code and words."""


def key(finding: Finding) -> Key:
    """By what a finding is known again."""
    return finding.source.replace("\\", "/"), finding.code, " ".join(finding.text.split())


def compare(findings: Sequence[Finding], known: Counter[Key]) -> tuple[tuple[Finding, ...], Counter[Key]]:
    """The findings that are not known, each entry standing for as many as it counts, and the entries left over."""
    left, new = Counter(known), []
    for finding in findings:
        if left[key(finding)] > 0:
            left[key(finding)] -= 1
        else:
            new.append(finding)
    return tuple(new), +left


def renewed(
    findings: Sequence[Finding], known: Counter[Key], read: Collection[str], codes: Collection[str]
) -> Counter[Key]:
    """The entries for what is found now, with those of sources that were not read and of rules that were not run."""
    seen = {source.replace("\\", "/") for source in read}
    unseen = {entry: count for entry, count in known.items() if entry[0] not in seen or entry[1] not in codes}
    return Counter(map(key, findings)) + Counter(unseen)
