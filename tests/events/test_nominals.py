"""Events told by a noun that has a time of its own."""

import pytest

from tests.events.reader import events, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "After the designation of the Munsan district in 2024, the city bought land.",
            ["2024 occurred designation of the Munsan district"],
        ),
        ("The 2023 meetings of the council changed the plan.", ["2023 occurred meetings of the council"]),
        (
            "Riverton has been quiet since the January 2018 bombing of the railway depot.",
            ["2018-01 occurred bombing of the railway depot"],
        ),
        ("It was the first vote since the 2023 electoral reform.", ["2023 occurred electoral reform"]),
        (
            "The forum was held following remarks by Kim Min-ho, head of the Harbour Board, in November last year.",
            ["2024-11 occurred remarks by Kim Min-ho, head of the Harbour Board"],
        ),
        (
            "The European Grain Agency, which has been based in Lyon since its establishment in 1995, will move.",
            ["1995 occurred [European Grain Agency's] establishment"],
        ),
        ("Everything depends on next year's mayoral election.", ["2026 planned mayoral election"]),
        ("Residents waited for Tuesday's ruling.", ["2025-12-09 occurred Tuesday's ruling"]),
        ("The reason is a ruling on Tuesday.", ["2025-12-09 occurred a ruling on Tuesday"]),
        (
            "The mill closed after its 2024 restructuring as a result of debts.",
            ["2024 occurred [The mill's] restructuring"],
        ),
        ("The finding of a rifle 11 days ago is a worry.", ["2025-11-30 occurred finding of a rifle"]),
        ("It named the disasters of the 20th century.", []),
        (
            "A plan to move the archive by June 2027 is a risk.",
            ["../2027-06 planned plan to move the archive"],
        ),
        ("The mayor was criticized for selling the pier in 2019.", ["2019 occurred selling the pier"]),
        (
            "A December 8 statement by the harbour board shows the sums.",
            ["2025-12-08 occurred statement by the harbour board"],
        ),
        ("The 2020 census figures are a problem.", []),
        ("A letter dated May 3, 2024 is missing.", []),
    ],
)
def test_nouns_that_happen(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "During the June 3 meeting, the council approved the budget.",
            ["2025-06-03 occurred the council approved the budget"],
        ),
        (
            "At last month's summit in Lisbon, the ministers vowed to cut emissions.",
            ["2025-11 occurred the ministers vowed to cut emissions"],
        ),
        (
            "Most ministers attended last month's meeting.",
            ["2025-11 occurred Most ministers attended last month's meeting"],
        ),
        (
            "Ten thousand moves were announced in last month's white paper.",
            ["2025-11 occurred Ten thousand moves were announced in last month's white paper"],
        ),
        (
            "Twelve people died in the January 2019 bombing of the depot.",
            ["2019-01 occurred Twelve people died in the January 2019 bombing of the depot"],
        ),
    ],
)
def test_what_took_place_on_a_dated_occasion_has_its_date(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_noun_that_recalls_what_was_told_tells_it_no_second_time() -> None:
    text = "The court ruled on Tuesday against the mill. Residents welcomed Tuesday's ruling."
    assert lines(text) == ["2025-12-09 occurred The court ruled against the mill"]


def test_a_noun_and_a_verb_of_one_happening_in_one_sentence_are_one_event() -> None:
    text = "The council voted on Tuesday for the plan, and members are still happy with Tuesday's vote."
    assert lines(text) == ["2025-12-09 occurred The council voted for the plan"]


def test_the_evidence_begins_with_the_phrase_that_its_time_ends() -> None:
    found = events("In a televised speech on Tuesday, the mayor opened the bridge.")
    assert found[0].evidence[0].quote == "In a televised speech on Tuesday, the mayor opened the bridge"


def test_an_event_named_after_after_lends_its_actors_to_nobody() -> None:
    found = events("The meeting was held in May 2024 following remarks by Mayor Kim Min-ho.")
    assert found[0].actors == ()
