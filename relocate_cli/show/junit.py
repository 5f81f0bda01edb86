"""Findings as a JUnit report: a suite a source, a failed test a finding, one passed test where there is none.

There is no standard; elements and attributes are those that Jenkins, GitLab and GitHub's reporters all read
(https://github.com/testmoapp/junitxml).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from relocate_cli.codec import escape
from relocate_cli.model import Finding
from relocate_cli.show import Item, View
from relocate_cli.show._regions import findings
from relocate_cli.show.concise import headline

KINDS = ("finding",)


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write the report; sources without findings are in it too."""
    found = findings(items)
    suites: dict[str, list[Finding]] = {source: [] for source in view.documents or ()}
    for finding in found:
        suites.setdefault(finding.source, []).append(finding)
    tests = sum(max(len(suite), 1) for suite in suites.values())
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<testsuites name="relocate" tests="{tests}" failures="{len(found)}" errors="0">\n')
    for source, suite in suites.items():
        count = max(len(suite), 1)
        stream.write(
            f'  <testsuite name={_attribute(source)} tests="{count}" failures="{len(suite)}" errors="0">\n'
        )
        for finding in suite:
            _failed(finding, stream)
        if not suite:
            stream.write(f'    <testcase name="dates" classname={_attribute(source)}/>\n')
        stream.write("  </testsuite>\n")
    stream.write("</testsuites>\n")


def _failed(finding: Finding, stream: TextIO) -> None:
    from xml.sax.saxutils import escape as marked

    name = _attribute(f"{finding.code} {finding.name} ({finding.line}:{finding.column})")
    source = _attribute(finding.source)
    stream.write(f'    <testcase name={name} classname={source} file={source} line="{finding.line}">\n')
    stream.write(f'      <failure type="{finding.severity}" message={_attribute(finding.message)}>')
    stream.write(f"{marked(_legal(' '.join(headline(finding))))}</failure>\n    </testcase>\n")


def _attribute(text: str) -> str:
    from xml.sax.saxutils import quoteattr

    return quoteattr(_legal(escape(text)))


def _legal(text: str) -> str:
    """What XML 1.0 does not allow besides control characters (U+FFFE and U+FFFF, 2.2) made visible, too."""
    return text.replace("\ufffe", r"\u{fffe}").replace("\uffff", r"\u{ffff}")
