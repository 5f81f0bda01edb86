"""Every rule's own examples: it fires on each Wrong one, and no rule of its kind on the Right one."""

from __future__ import annotations

import re
from inspect import cleandoc

import pytest

from relocate_cli import codec, dates, lang, pipeline, rules, timeline
from relocate_cli.model import Document, Finding, Reading, RelocateError

PUBLISHED = re.compile(r"# published: *(\S+)\n")
CODES = [code for code, _ in rules.listing()]


def examples(code: str, heading: str) -> list[str]:
    """The indented blocks under a heading of a rule's documentation."""
    found = re.findall(rf"^{heading}:\n((?:    .*\n|\n)+)", rules.explain(code), re.MULTILINE)
    return [cleandoc(block) + "\n" for block in found]


def read(example: str) -> Reading:
    """An example as a reading: events in the plain notation where it is that, a document otherwise."""
    try:
        return Reading(Document("x.timeline", example), events=codec.from_plain(example, "x.timeline"))
    except RelocateError:
        published = PUBLISHED.match(example)
        text = PUBLISHED.sub("", example, count=1)
        return pipeline.read(Document("x.md", text), dates.parse(published[1]) if published else None)


def findings(example: str) -> list[Finding]:
    reading = read(example)
    return list(rules.check([reading], timeline.build([reading])))


@pytest.mark.parametrize("code", CODES)
def test_a_rule_fires_on_wrong_and_not_on_right(code: str) -> None:
    wrong, right = examples(code, "Wrong"), examples(code, "Right")
    assert wrong
    assert right
    for example in wrong:
        assert code in [finding.code for finding in findings(example)], example
    for example in right:
        assert findings(example) == [], example


@pytest.mark.parametrize("code", CODES)
def test_a_finding_stands_where_it_says(code: str) -> None:
    for example in examples(code, "Wrong"):
        text = read(example).document.text
        for finding in findings(example):
            assert text[finding.start : finding.end] == finding.text
            line = text.splitlines()[finding.line - 1]
            assert line[finding.column - 1 :].startswith(finding.text.splitlines()[0] if finding.text else "")
            assert "\n" not in finding.message


@pytest.mark.parametrize(
    ("sentence", "replaced"),
    [
        (sentence, key == "yes")
        for code in lang.codes()
        for row in lang.table(code, "rules").get("change", ())
        for key in ("yes", "no")
        for sentence in row[key]
    ],
)
def test_a_change_of_dates_is_no_reversed_range(sentence: str, replaced: bool) -> None:
    codes = [finding.code for finding in findings(f"# published: 2025-12-11\n{sentence}\n")]
    assert ("D105" not in codes) is replaced


def test_listing_knows_code_and_name() -> None:
    assert ("D101", "weekday-mismatch") in rules.listing()
    assert sorted(CODES) == CODES
    assert all(re.fullmatch(r"[DEXS]\d{3}", code) for code in CODES)


def test_a_rule_is_explained_by_code_and_by_name() -> None:
    assert rules.explain("d101") == rules.explain("weekday-mismatch")
    assert rules.explain("D101").startswith("D101 weekday-mismatch\n\nFinds ")
    with pytest.raises(RelocateError, match="D101, D102"):
        rules.explain("D999")
