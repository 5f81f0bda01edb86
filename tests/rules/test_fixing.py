"""Corrections that leave no choice, and findings that were there before."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import rules
from relocate_cli.model import Correction, Document, Finding

TEXT = "from 2019 to 2013 and from 2020 to 2011"
DOCUMENT = Document("a.md", TEXT)
CODES = ("D105",)


def finding(
    start: int, end: int, *corrections: Correction, source: str = "a.md", text: str | None = None
) -> Finding:
    words = TEXT[start:end] if text is None else text
    return Finding(
        "D105", "reversed-range", "error", "m", source, 1, start + 1, start, end, words, corrections
    )


def test_only_what_has_one_answer_is_corrected() -> None:
    first = finding(5, 17, Correction(5, 17, "2013 to 2019"))
    second = finding(27, 39, Correction(27, 31, "2010"), Correction(35, 39, "2021"))
    assert rules.fix(DOCUMENT, [second, first]) == ("from 2013 to 2019 and from 2020 to 2011", 1)
    assert rules.fix(DOCUMENT, [finding(5, 17)]) == (TEXT, 0)


def test_of_two_that_touch_only_the_first_is_made() -> None:
    one, other = Correction(5, 17, "2013 to 2019"), Correction(13, 17, "2020")
    assert rules.fix(DOCUMENT, [finding(13, 17, other), finding(5, 17, one)])[1] == 1
    assert rules.fix(DOCUMENT, [finding(5, 17, one), finding(5, 17, one)])[1] == 1


def test_nothing_is_corrected_by_findings_of_another_text() -> None:
    change = Correction(5, 17, "2013 to 2019")
    assert rules.fix(DOCUMENT, [finding(5, 17, change, source="b.md")])[1] == 0
    assert rules.fix(DOCUMENT, [finding(5, 17, change, text="other words")])[1] == 0


@given(st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39), st.text(max_size=4)), max_size=8))
def test_the_text_outside_of_corrections_stays(spans: list[tuple[int, int, str]]) -> None:
    found = [finding(start, end, Correction(start, end, new)) for start, end, new in spans if start <= end]
    text, made = rules.fix(DOCUMENT, found)
    assert (made == 0) == (not found)
    changed = [(f.start, f.end) for f in found]
    first, last = min((s for s, _ in changed), default=0), max((e for _, e in changed), default=39)
    if found:
        assert text.startswith(TEXT[:first])
        assert text.endswith(TEXT[last:])


def test_a_baseline_counts_and_knows_by_words() -> None:
    again = [finding(5, 17), finding(27, 39), finding(5, 17)]
    known = rules.renewed(again, Counter(), ["a.md"], CODES)
    assert sum(known.values()) == 3
    assert rules.compare(again, known) == ((), Counter())
    new, left = rules.compare([*again, finding(5, 17)], known)
    assert (len(new), left) == (1, Counter())
    new, left = rules.compare(again[:1], known)
    assert (new, sum(left.values())) == ((), 2)


def test_a_renewed_baseline_drops_what_is_gone_and_keeps_what_was_not_read() -> None:
    known = rules.renewed([finding(5, 17), finding(27, 39, source="b.md")], Counter(), [], CODES)
    assert rules.renewed([], known, ["a.md"], CODES) == Counter({("b.md", "D105", "2020 to 2011"): 1})
    assert rules.renewed([], known, ["a.md", "b.md"], CODES) == Counter()
    assert rules.renewed([], known, ["a.md", "b.md"], ["D101"]) == known
