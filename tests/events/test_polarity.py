"""What a word or the sentence around it turns round: negation, hedges, falsehood, withdrawn plans, conditions."""

import pytest

from tests.events.reader import events, lines, roles


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mayor never toured Ulsan in 2021.", "2021 denied The mayor never toured Ulsan"),
        ("In 2021, Ulsan never signed the pact.", "2021 denied Ulsan never signed the pact"),
        ("The bank hardly used the grant in 2017.", "2017 occurred The bank hardly used the grant"),
        ("The bank barely passed the test in 2017.", "2017 occurred The bank barely passed the test"),
        ("The chairman almost quit in 2018.", "2018 denied The chairman almost quit"),
        ("The talks were nearly called off in 2018.", "2018 denied The talks were nearly called off"),
        ("Exports nearly doubled in 2018.", "2018 occurred Exports nearly doubled"),
        ("Hardly anyone joined the tour in 2018.", "2018 occurred Hardly anyone joined the tour"),
        ("Almost all firms left in 2018.", "2018 occurred Almost all firms left"),
    ],
)
def test_a_word_before_a_simple_verb_counts_and_stays_in_the_title(text: str, line: str) -> None:
    assert lines(text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Neither the union nor the bank joined the talks on June 4, 2024.",
            "2024-06-04 denied Neither the union nor the bank joined the talks",
        ),
        ("No bridge was built in 2022.", "2022 denied No bridge was built"),
        ("Nobody left the shelter on June 4, 2024.", "2024-06-04 denied Nobody left the shelter"),
        ("No one was hurt in the 2018 flood.", "2018 denied No one was hurt in the 2018 flood"),
        ("None of the plants opened in 2022.", "2022 denied None of the plants opened"),
        ("Not one plant opened in 2022.", "2022 denied Not one plant opened"),
        (
            "Not only the bank but also the union signed the pact in 2022.",
            "2022 occurred Not only the bank but also the union signed the pact",
        ),
        (
            "Both the bank and the union signed the pact in 2022.",
            "2022 occurred Both the bank and the union signed the pact",
        ),
    ],
)
def test_a_subject_that_is_nobody_denies(text: str, line: str) -> None:
    assert lines(text) == [line]


def test_a_second_verb_after_nor_is_denied_too() -> None:
    found = events("The bank neither sold the plant in 2022 nor closed the office.", undated=True)
    assert [(e.status, e.title) for e in found] == [
        ("denied", "The bank neither sold the plant"),
        ("denied", "The bank neither closed the office"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The bank did not open the branch until June 4, 2024.",
            "2024-06-04 occurred The bank did not open the branch until June 4, 2024",
        ),
        (
            "The branch will not open until June 2026.",
            "2026-06 planned The branch will not open until June 2026",
        ),
    ],
)
def test_not_until_a_day_is_on_that_day(text: str, line: str) -> None:
    assert lines(text) == [line]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The owner falsely claimed that the bank had sold the plant in 2013.", "denied"),
        ("The owner claimed that the bank had sold the plant in 2013.", "occurred"),
        ("The rumour that the owner quit on June 4, 2024 is false.", "denied"),
        ("The claim that the owner sold the plant in 2013 was untrue.", "denied"),
        ("The claim that the owner sold the plant in 2013 is true.", "occurred"),
        ("It is not true that the owner sold the plant in 2013.", "denied"),
        ("None of the reports that the owner sold the plant in 2013 is true.", "denied"),
        ("The report that the panel wrote in 2013 was false.", "occurred"),
        ("The owner quit in 2013, but the report was false.", "occurred"),
    ],
)
def test_what_is_called_false_is_denied(text: str, status: str) -> None:
    (event,) = events(text)
    assert event.status == status


def test_the_saying_keeps_that_it_was_false() -> None:
    said, told = events("The owner wrongly claimed on June 4, 2024 that the bank had sold it.", undated=True)
    assert (said.status, said.title) == (
        "occurred",
        "The owner wrongly claimed that the bank had sold it",
    )
    assert (told.status, told.when) == ("denied", None)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The fair planned for July 2025 was cancelled.", "2025-07 cancelled The fair was cancelled"),
        ("The race, planned for July 2025, was put off.", "2025-07 postponed The race was put off"),
        (
            "The vote, which was scheduled for June 4, 2024, was postponed.",
            "2024-06-04 postponed The vote was postponed",
        ),
        (
            "The union called off the march planned for July 2025.",
            "2025-07 cancelled The union called off the march",
        ),
        (
            "The plan to build the port in 2025 was dropped.",
            "2025 cancelled The plan to build the port was dropped",
        ),
        (
            "Plans to build a port by 2030 were scrapped.",
            "../2030 cancelled Plans to build a port were scrapped",
        ),
        (
            "The bank dropped a plan to build a port in 2025.",
            "2025 cancelled The bank dropped a plan to build a port",
        ),
        ("The bank dropped the ball in 2024.", "2024 occurred The bank dropped the ball"),
    ],
)
def test_a_plan_called_off_in_its_own_sentence_is_one_event(text: str, line: str) -> None:
    assert lines(text) == [line]


def test_a_plan_that_is_not_called_off_stays_planned() -> None:
    assert [e.status for e in events("The fair planned for July 2026 was not cancelled.")] == ["planned"]


def test_a_plan_called_off_on_a_day_of_its_own_is_called_off_on_both() -> None:
    found = events("The fair scheduled for June 4, 2024 was cancelled on May 2, 2024.")
    assert [(e.when and e.when.edtf, e.status) for e in found] == [
        ("2024-06-04", "cancelled"),
        ("2024-05-02", "cancelled"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("If the vote passes, the bank will build a port in June 2026.", "conditional"),
        ("If the vote passes and the funds arrive, the bank will build a port in June 2026.", "conditional"),
        ("Unless the vote fails, the bank will build a port in June 2026.", "conditional"),
        ("The bank will build a port in June 2026 if the vote passes.", "conditional"),
        ("Even if the vote fails, the bank will build a port in June 2026.", "planned"),
    ],
)
def test_what_depends_on_a_condition_is_conditional(text: str, status: str) -> None:
    (event,) = events(text)
    assert (event.status, event.title[:-2].lower()) == (status, "the bank will build a po")
    assert roles(event) == {"bank": "agent"}


def test_whether_is_no_condition_of_the_deciding() -> None:
    assert lines("The court will decide in 2026 if the port opens.") == ["2026 planned The court will decide"]


def test_a_plan_may_be_called_off_twice_in_one_sentence() -> None:
    assert lines("The vote, scheduled for May 3, 2026, was cancelled and scrapped.") == [
        "2026-05-03 cancelled The vote was cancelled",
        "2026-05-03 cancelled The vote was scrapped",
    ]
