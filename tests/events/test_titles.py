"""Titles are readable clauses: whole words, cut at phrase boundaries, names instead of pronouns."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from relocate_cli import lang
from tests.events.reader import events, lines

LONG = (
    "In 2024, Naju held briefings on revitalizing the aerospace industry of the southern provinces and on the "
    "next round of moves of public institutions from the capital, and thereby won the support of many residents."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (LONG, "Naju held briefings on revitalizing the aerospace industry of the southern provinces"),
        (
            "Since 2017, Naju City has worked both alone and in close cooperation with the council of the ten "
            "innovation cities to attract more public institutions.",
            "Naju City has worked to attract more public institutions",
        ),
        ("The work will start soon, most probably in May 2026.", "The work will start soon"),
        ("President Kim steps down in May 2026.", "President Kim steps down"),
        ("Meanwhile, Naju also opened a plant in 2024.", "Naju opened a plant"),
        ('Naju set up a "Response Task Force (TF)," in 2024.', 'Naju set up a "Response Task Force (TF)"'),
        ("Plans to move 9,000 jobs were approved in 2024.", "Plans to move 9,000 jobs were approved"),
        ("The mayor had taken part in a fair in 2024.", "The mayor had taken part in a fair"),
        (
            "The board agreed in 2024 to the cost of an $80,000-per-year lease.",
            "The board agreed to the cost of an $80,000-per-year lease",
        ),
        (
            "Officials hope to begin construction in May 2026, with a deadline to begin no later than January 2027.",
            "Officials hope to begin construction",
        ),
        ("He's expected to meet officials in May 2026.", "He's expected to meet officials"),
        (
            "The city held elections in 2024 to choose a new mayor.",
            "The city held elections to choose a new mayor",
        ),
        ("The city will open a park next year (2026).", "The city will open a park"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert [event.title for event in events(text)][:1] == [title]


def test_pronouns_are_replaced_by_whom_they_mean() -> None:
    text = (
        "Naju City opened a lab in 2020. In 2021, it closed the lab. "
        "The lab was sold in 2022. It was reopened in 2023."
    )
    assert lines(text)[1::2] == [
        "2021 occurred [Naju City] closed the lab",
        "2023 occurred [The lab] was reopened",
    ]


WORDS = (
    "the a council city Naju Seoul , , . and or that which who held opened plans to move was were will be by of "
    'in on at 2024 May 5 Tuesday " ( ) - : ; “ ” said announced it they forum task force since after not '
    "has been Ministry of Land"
).split(" ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
@example(["announced", "“", "-", "“"])
def test_whatever_the_words_what_is_found_is_well_formed(words: list[str]) -> None:
    text = " ".join(words)
    no_end = set(lang.table("en", "events")["titles"]["no_end"].split())
    for event in events(text, undated=True):
        proof = event.evidence[0]
        assert text[proof.start : proof.end] == proof.quote
        assert event.trigger is not None
        assert proof.start <= event.trigger.start < event.trigger.end <= proof.end
        assert 0 < len(event.title) <= 100
        assert " " not in event.title or event.title.split()[-1].lower() not in no_end


def test_a_subject_that_is_cut_ends_in_no_function_word() -> None:
    text = (
        "The construction of the office of the Korea Land and Housing Corporation, which began in September 2012, "
        "was initially scheduled to be completed in October 2014 but has been put off until March 2015."
    )
    titles = [event.title for event in events(text, "2014-02-10")]
    assert titles[1] == "The construction of the office was initially scheduled to be completed"
