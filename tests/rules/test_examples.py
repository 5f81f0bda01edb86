"""Every rule's own examples: it fires on each Wrong one, and no rule of its kind on the Right one."""

from __future__ import annotations

import re
from datetime import date
from inspect import cleandoc

import pytest

from relocate_cli import codec, dates, lang, pipeline, rules, timeline
from relocate_cli.model import Document, Finding, Reading, RelocateError
from relocate_cli.rules.wording import cue

PUBLISHED = re.compile(r"# published: *(\S+)\n")
AS_OF = re.compile(r"# as of: *(\S+)\n")
BETWEEN = re.compile(r"^===\n", re.MULTILINE)
"""A line between the documents of an example."""

CODES = [code for code, _, _ in rules.listing()]


def examples(code: str, heading: str) -> list[str]:
    """The indented blocks under a heading of a rule's documentation."""
    found = re.findall(rf"^{heading}:\n((?:    .*\n|\n)+)", rules.explain(code), re.MULTILINE)
    return [cleandoc(block) + "\n" for block in found]


def read(example: str, name: str = "x") -> Reading:
    """An example as a reading: events in the plain notation where it is that, a document otherwise."""
    try:
        return Reading(
            Document(f"{name}.timeline", example), events=codec.from_plain(example, f"{name}.timeline")
        )
    except RelocateError:
        published = PUBLISHED.match(example)
        text = PUBLISHED.sub("", example, count=1)
        return pipeline.read(Document(f"{name}.md", text), dates.parse(published[1]) if published else None)


def findings(example: str, *, notes: bool = False) -> list[Finding]:
    as_of = AS_OF.search(example)
    parts = BETWEEN.split(AS_OF.sub("", example))
    readings = [read(part, name) for part, name in zip(parts, "abcdefgh", strict=False)]
    day = date.fromisoformat(as_of[1]) if as_of else None
    return list(rules.check(readings, timeline.build(readings), day, notes=notes))


@pytest.mark.parametrize("code", CODES)
def test_a_rule_fires_on_wrong_and_not_on_right(code: str) -> None:
    wrong, right = examples(code, "Wrong"), examples(code, "Right")
    assert wrong
    assert right
    for example in wrong:
        assert code in [finding.code for finding in findings(example, notes=True)], example
    for example in right:
        assert findings(example) == [], example


@pytest.mark.parametrize("code", CODES)
def test_a_finding_stands_where_it_says(code: str) -> None:
    for example in examples(code, "Wrong"):
        parts = BETWEEN.split(AS_OF.sub("", example))
        texts = {r.document.id: r.document.text for r in map(read, parts, "abcdefgh")}
        for finding in findings(example, notes=True):
            text = texts[finding.source]
            assert text[finding.start : finding.end] == finding.text
            line = text.splitlines()[finding.line - 1]
            assert line[finding.column - 1 :].startswith(finding.text.splitlines()[0] if finding.text else "")
            assert "\n" not in finding.message


@pytest.mark.parametrize(
    ("code", "name", "text", "found"),
    [
        (code, row["name"], text, key == "yes")
        for code in lang.codes()
        for row in lang.table(code, "rules").get("cue", ())
        for key in ("yes", "no")
        for text in row.get(key, ())
    ],
)
def test_a_cue_is_found_where_it_should_be(code: str, name: str, text: str, found: bool) -> None:
    assert bool(cue(code, name).search(text)) is found


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("heading", ["Wrong", "Right"])
def test_a_rule_has_examples_in_both_languages(code: str, heading: str) -> None:
    found = examples(code, heading)
    assert any(re.search("[가-힣]", example) for example in found)
    assert any(not re.search("[가-힣]", example) for example in found)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_is_as_severe_as_it_says(code: str) -> None:
    line = re.search(r"^Severity: (.+)$", rules.explain(code), re.MULTILINE)
    assert line
    told = set(re.findall("error|warning|info", line[1]))
    for example in examples(code, "Wrong"):
        severities = {found.severity for found in findings(example, notes=True) if found.code == code}
        assert severities <= told


def test_listing_knows_code_and_name() -> None:
    finds = "Finds a date whose weekday is not the weekday named with it."
    assert ("D101", "weekday-mismatch", finds) in rules.listing()
    assert sorted(CODES) == CODES
    assert all(re.fullmatch(r"[DEXS]\d{3}", code) for code in CODES)


def test_a_rule_is_explained_by_code_and_by_name() -> None:
    assert rules.explain("d101") == rules.explain("weekday-mismatch")
    assert rules.explain("D101").startswith("D101 weekday-mismatch\n\nFinds ")
    with pytest.raises(RelocateError, match="relocate rule lists all of them"):
        rules.explain("D999")
