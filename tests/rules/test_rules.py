"""The rules on hand-made readings, apart from how times and events are found."""

from __future__ import annotations

import sys
from dataclasses import replace
from subprocess import run

import pytest

from relocate_cli import codec, dates, rules, timeline
from relocate_cli.model import Document, Finding, Mention, Reading, Sentence, When
from tests.timeline.events import extracted, written

TUESDAY = "Tuesday, December 11, 2025"
SLOTS = (("weekday", "Tuesday"), ("month", "December"), ("day", "11"), ("year", "2025"))


def document(text: str, published: str | None = "2025-12-11") -> Document:
    return Document(
        "x.md",
        text,
        published=dates.parse(published) if published else None,
        sentences=(Sentence(0, len(text), "en"),),
    )


def mention(
    text: str, words: str, when: When, *slots: tuple[str, str], problem: str | None = None
) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), words, "DATE", when, slots=slots, problem=problem)


def check(text: str, *mentions: Mention, published: str | None = "2025-12-11") -> tuple[Finding, ...]:
    reading = Reading(document(text, published), mentions)
    return rules.check([reading], timeline.build([reading]))


def corrected(text: str, finding: Finding) -> list[str]:
    return [text[: c.start] + c.text + text[c.end :] for c in finding.corrections]


def test_weekday_mismatch_names_the_right_day_and_offers_both_ways_out() -> None:
    text = f"On {TUESDAY}, it opened."
    (finding,) = check(text, mention(text, TUESDAY, dates.parse("2025-12-11"), *SLOTS))
    assert (finding.code, finding.name, finding.severity) == ("D101", "weekday-mismatch", "error")
    assert finding.message == '"Tuesday, December 11, 2025" is a Thursday'
    assert corrected(text, finding) == [
        "On Thursday, December 11, 2025, it opened.",
        "On Tuesday, December 9, 2025, it opened.",
        "On Tuesday, December 16, 2025, it opened.",
    ]


def test_a_weekday_mismatch_without_a_year_tells_the_day_it_was_taken_for() -> None:
    words = "Tuesday, December 11"
    (finding,) = check(
        f"On {words}, it opened.", mention(f"On {words}", words, dates.parse("2025-12-11"), *SLOTS[:-1])
    )
    assert (finding.severity, finding.message) == ("warning", f'"{words}" is a Thursday (2025-12-11)')


@pytest.mark.parametrize(
    ("words", "date", "slots", "expected"),
    [
        (
            "Tue, Dec 11, 2025",
            "2025-12-11",
            (("weekday", "Tue"), ("day", "11"), ("year", "2025")),
            "Thu, Dec 11",
        ),
        (
            "TUE, Dec 11, 2025",
            "2025-12-11",
            (("weekday", "TUE"), ("day", "11"), ("year", "2025")),
            "Thu, Dec 11",
        ),
        (
            "tuesday 2025-12-04",
            "2025-12-04",
            (("weekday", "tuesday"), ("year", "2025"), ("day", "04")),
            "thursday",
        ),
        (
            "Tuesday, December 4th",
            "2025-12-04",
            (("weekday", "Tuesday"), ("day", "4")),
            "Thursday, December 4th",
        ),
    ],
)
def test_corrections_keep_the_form(
    words: str, date: str, slots: tuple[tuple[str, str], ...], expected: str
) -> None:
    text = f"It opened on {words}."
    (finding,) = check(text, mention(text, words, dates.parse(date), *slots))
    first, *others = corrected(text, finding)
    assert expected in first
    if "4th" in words:
        assert others == ["It opened on Tuesday, December 2nd.", "It opened on Tuesday, December 9th."]
    if "2025-12-04" in words:
        assert others == ["It opened on tuesday 2025-12-02.", "It opened on tuesday 2025-12-09."]


def test_a_weekday_is_not_compared_without_a_day() -> None:
    text = f"On {TUESDAY}, it opened."
    right = mention(text, TUESDAY, dates.parse("2025-12-09"), *SLOTS)
    unknown = mention(text, TUESDAY, dates.parse("XXXX-12-11"), *SLOTS)
    assert check(text, right) == ()
    assert check(text, unknown) == ()


def test_a_year_that_is_not_written_makes_it_a_warning() -> None:
    text = f"On {TUESDAY}, it opened."
    (finding,) = check(text, mention(text, TUESDAY, dates.parse("2025-12-11"), *SLOTS[:3]))
    assert finding.severity == "warning"


def test_impossible_dates_say_why() -> None:
    text = "It opened on February 30, 2025."
    impossible = dates.when(dates.Partial(2025, 2, 30))
    words = "February 30, 2025"
    slots = (("month", "February"), ("day", "30"), ("year", "2025"))
    (finding,) = check(text, mention(text, words, impossible, *slots, problem="impossible"))
    assert finding.message == '"February 30, 2025" does not exist: that month has 28 days'
    assert corrected(text, finding) == ["It opened on February 28, 2025.", "It opened on March 1, 2025."]


def test_other_impossible_values_have_no_correction() -> None:
    text = "It opened at 25:00 that day."
    value = When(None, None, None, "minute", "2025-12-11T25:00")
    (finding,) = check(text, mention(text, "25:00", value, problem="impossible"))
    assert (finding.code, finding.message, finding.corrections) == ("D102", '"25:00" does not exist', ())


def test_a_reversed_range_is_one_finding_for_its_two_ends() -> None:
    text = "It ran from 2019 to 2013, then from 2012-2010."
    start = mention(text, "2019", dates.parse("2019"))
    end = mention(text, "2013", dates.parse("2013"), problem="reversed")
    both = dates.interval(dates.parse("2012"), dates.parse("2010"))
    first, second = check(text, start, end, mention(text, "2012-2010", both, problem="reversed"))
    assert (first.code, first.text) == ("D105", "2019 to 2013")
    assert first.message == '"2019 to 2013" ends before it begins'
    assert corrected(text, first) == ["It ran from 2013 to 2019, then from 2012-2010."]
    assert second.text == "2012-2010"


def test_a_start_without_a_year_is_not_held_against_the_end() -> None:
    text = "It ran from March to January 2024."
    start = mention(text, "March", dates.when(dates.Partial(2025, 3), None, "published 2025-12-11"))
    end = mention(text, "January 2024", dates.parse("2024-01"), problem="reversed")
    assert check(text, start, end) == ()


def test_relative_expressions_are_reported_only_without_a_publication_date() -> None:
    text = "It opened last month."
    found = mention(text, "last month", dates.parse("XXXX-XX"), problem="unresolved")
    assert [finding.code for finding in check(text, found, published=None)] == ["S401", "D110"]
    assert check(text, found) == ()


def test_no_publication_date_has_an_empty_span_at_the_start() -> None:
    (finding,) = check("It opened in 2019.", published=None)
    assert (finding.code, finding.severity) == ("S401", "warning")
    assert (finding.start, finding.end, finding.text, finding.line, finding.column) == (0, 0, "", 1, 1)


def test_written_timelines_need_no_publication_date() -> None:
    reading = written("2025-11  planned  -  opens")
    assert rules.check([reading], timeline.build([reading])) == ()


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("2025-11  planned  Jinju City  opens", "error"),
        ("../2025-11  planned  Jinju City  opens", "error"),
        ("2025-11  proposed  Jinju City  opens", "warning"),
        ("2025-12  planned  Jinju City  opens", None),
        ("2025  planned  Jinju City  opens", None),
        ("2024/..  planned  Jinju City  opens", None),
        ("2025-11  occurred  Jinju City  opens", None),
        ("XXXX-11  planned  Jinju City  opens", None),
    ],
)
def test_a_plan_is_past_only_when_all_of_its_time_is(line: str, severity: str | None) -> None:
    reading = written(f"# published: 2025-12-11\n{line}")
    found = rules.check([reading], timeline.build([reading]))
    assert [finding.severity for finding in found] == ([severity] if severity else [])


def test_a_date_told_by_its_distance_is_no_slip() -> None:
    plan = written("# published: 2025-12-11\n2025-12-10  planned  -  opens")
    yesterday = dates.when(dates.Partial(2025, 12, 10), None, "published 2025-12-11")
    told = replace(plan.events[0], mention=Mention(0, 9, "yesterday", "DATE", yesterday))
    reading = replace(plan, events=(told,))
    assert rules.check([reading], timeline.build([reading])) == ()


def test_a_plan_for_a_day_without_a_year_is_a_warning() -> None:
    plan = written("# published: 2025-12-11\n2025-12-01  planned  -  opens")
    value = dates.when(dates.Partial(2025, 12, 1), None, "published 2025-12-11")
    slots = (("month", "December"), ("day", "1"))
    told = Mention(0, 10, "December 1", "DATE", value, slots=slots, direction="nearest")
    reading = replace(plan, events=(replace(plan.events[0], mention=told),))
    (finding,) = rules.check([reading], timeline.build([reading]))
    assert (finding.code, finding.severity) == ("E201", "warning")


def test_a_superseded_or_rejected_plan_is_not_reported() -> None:
    plan = written("# published: 2025-12-11\n2025-11  planned  -  opens")
    superseded = replace(plan, events=(replace(plan.events[0], superseded=True),))
    rejected = written(f"2025-11  rejected  -  opens  ^{plan.events[0].id}")
    assert rules.check([superseded], timeline.build([superseded])) == ()
    assert rules.check([plan, rejected], timeline.build([plan, rejected])) == ()


def test_each_report_is_held_against_its_own_document() -> None:
    line = "2025-11  planned  Jinju City  launches the task force"
    early = extracted(f"# published: 2025-10-01\n{line}", "early.md")
    late = extracted(f"# published: 2025-12-11\n{line}", "late.md")
    built = timeline.build([early, late])
    assert len(built.events) == 1
    (finding,) = (found for found in rules.check([early, late], built) if found.code == "E201")
    assert (finding.code, finding.source) == ("E201", "late.md")
    assert finding.message == (
        '"launches the task force" is told as a plan for "2025-11",'
        " which was over when this was published on 2025-12-11"
    )


def test_listing_imports_no_rule() -> None:
    program = (
        "import sys; from relocate_cli import rules; rules.listing();"
        "print([m for m in sys.modules if m.startswith('relocate_cli.rules.') and m[20:23].isdigit()])"
    )
    assert run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_findings_are_encoded() -> None:
    (finding,) = check("It opened in 2019.", published=None)
    assert codec.encode(finding)["code"] == "S401"
