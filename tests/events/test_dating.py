"""Which time dates which clause."""

import pytest

from tests.events.reader import events, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2024, Naju held a forum and completed the designation of the district.",
            [
                "2024 occurred Naju held a forum",
                "2024 occurred Naju completed the designation of the district",
            ],
        ),
        (
            "Construction began in October 2020 and was completed in January 2023.",
            ["2020-10 occurred Construction began", "2023-01 occurred Construction was completed"],
        ),
        ("The bill, passed in 2007, created ten innovation cities.", ["2007 occurred The bill passed"]),
        (
            "The council, which was founded in 2006, has asked for more money.",
            ["2006 occurred The council was founded"],
        ),
        (
            "The agency, headquartered in Seoul, moved to Naju in 2014 and hired many people.",
            ["2014 occurred The agency moved to Naju"],
        ),
        (
            "After the ministry approved the plan in 2019, the city bought land and in 2020 began construction.",
            ["2019 occurred the ministry approved the plan", "2020 occurred the city began construction"],
        ),
        (
            "The council decided on May 6, 2025 to hold a forum in March 2026.",
            [
                "2025-05-06 occurred The council decided to hold a forum",
                "2026-03 planned The council to hold a forum",
            ],
        ),
        (
            "A special act was enacted in 2007, and the first phase, the move of 153 bodies, was over by 2019.",
            ["2007 occurred A special act was enacted"],
        ),
        ("The city had 300,000 residents in 2020.", []),
        ("The 2023 meetings changed the plan.", []),
        ("Officials toured the site for three days.", []),
        ("December 2005: selection of ten sites", ["2005-12 occurred selection of ten sites"]),
        ("- 2007: Special Act enacted\n", ["2007 occurred Special Act enacted"]),
        ("- December 2026 (opening of the centre)\n", ["2026-12 planned opening of the centre"]),
    ],
)
def test_dated_clauses(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_one_event_for_a_range_of_two_expressions() -> None:
    assert lines("The fair was held from May 3, 2024 to May 9, 2024.") == [
        "2024-05-03/2024-05-09 occurred The fair was held"
    ]


def test_the_clause_is_the_evidence() -> None:
    text = "Officials were pleased.\nIn 2024, Naju held a forum, and the mayor spoke."
    event = events(text)[0]
    proof = event.evidence[0]
    assert text[proof.start : proof.end] == proof.quote == "In 2024, Naju held a forum"
    assert (proof.source, proof.line, proof.column, proof.published) == ("note.txt", 2, 1, "2025-12-11")
    assert event.trigger is not None
    assert text[event.trigger.start : event.trigger.end] == event.trigger.text == "held"
    assert event.mention is not None
    assert event.mention.text == "2024"


def test_captions_and_undated_headings_give_nothing() -> None:
    assert events("# The council opens a new office\n", undated=True) == []


def test_ids_depend_on_content_and_file_only() -> None:
    text = "In 2024, Naju held a forum."
    assert [e.id for e in events(text)] == [e.id for e in events(text)]
    assert events(text)[0].id != events(text.replace("forum", "fair"))[0].id


def test_a_remark_between_dashes_or_commas_does_not_take_the_verb() -> None:
    assert lines("The agency - the state's builder - opened a plant in 2024.") == [
        "2024 occurred The agency opened a plant"
    ]
    assert lines("Naju, one of the ten cities, held a forum in 2024.") == ["2024 occurred Naju held a forum"]


def test_a_dateline_is_not_the_subject() -> None:
    assert lines("JAKARTA: The president held a meeting in May 2024.") == [
        "2024-05 occurred The president held a meeting"
    ]


def test_a_time_inside_a_noun_stays_in_the_title() -> None:
    assert lines("In 2024, Naju published the 2023 survey.") == [
        "2024 occurred Naju published the 2023 survey"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The meeting was on May 6, 2025.", ["2025-05-06 occurred The meeting"]),
        ("The bridge is due in 2027.", ["2027 planned The bridge is due"]),
        ("The survey was wrong in 2024.", []),
        ("There were twelve offices in 2024.", []),
    ],
)
def test_verbs_of_being_tell_events_only_of_meetings_and_due_dates(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
