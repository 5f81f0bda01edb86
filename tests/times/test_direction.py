"""Which way an English date lies: cues, what governs, and how near dates are bound. Written on a Thursday."""

from __future__ import annotations

from functools import partial

import pytest

from relocate_cli import dates, text, times
from relocate_cli.model import Document
from tests.times import reading

values = partial(reading.values, lang="en")
read = partial(reading.read, lang="en")

LAST, NEXT = "2025-12-05", "2025-12-12"
"""The Fridays around the day of writing."""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The mill has been shut since January.", "2025-01"),
        ("The poet died in January.", "2025-01"),
        ("The rule took effect Jan. 2.", "2025-01-02"),
        ("The bridge collapsed on Dec. 20.", "2024-12-20"),
        ("In January the town sold the mill.", "2025-01"),
        ("The clinic will open in November.", "2026-11"),
        ("The clinic must be ready by November.", "2026-11"),
        ("The clinic opened in November.", "2025-11"),
        ("The town had planned a fair for Nov. 20, but called it off.", "2025-11-20"),
        ("The town had planned a fair for Jan. 20.", "2026-01-20"),
        ("The fair was held Dec. 12.", "2025-12-12"),  # of tomorrow in another time zone
        ("The fair will be held Dec. 9.", "2025-12-09"),  # read late
        ("The grant was extended to Jan. 20.", "2026-01-20"),
        ("The court gave them time to answer until Jan. 20.", "2026-01-20"),
        ("Riverton set Jan. 20 for the bids.", "2026-01-20"),
        ("The parties signed the accord on Dec. 20.", "2024-12-20"),
        ("The bank wants to overturn an October ruling.", "2025-10"),
        ("The board declared a dividend, to be paid on Dec. 20.", "2025-12-20"),
    ],
)
def test_verb_beside_a_month_or_day_binds_it(words: str, expected: str) -> None:
    assert values(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "Prices slid due to weak demand Friday.",
        "Fewer guests than expected came Friday.",
        "A planned walkout Friday drew thousands.",
        "An effective defense stopped them Friday.",
        "The woman who will head the bank arrived Friday.",
        "News that the mine will shut shocked families Friday.",
        "Will Hill spoke Friday.",
        "The strike lasted until Friday.",
        "The new bridge will replace one closed Friday.",
        "The miner may have died Friday.",
        "The clerk could not come Friday.",
        "Neither pilot could be reached Friday.",
        "The shop refused to open Friday.",
        "The Fed cut rates Friday.",
        "The council agreed to a truce Friday.",
        "The office said Friday that the hall will close.",
        "The vote had been due Friday.",
        "Officials heard from witnesses Friday.",
        "The letter is from Friday.",
        "Detectives are investigating Friday's fire.",
        "He has been held since Friday.",
    ],
)
def test_past_governs(words: str) -> None:
    assert values(words) == [LAST]


@pytest.mark.parametrize(
    "words",
    [
        "The bank may cut rates Friday.",
        "The rain should stop Friday.",
        "The walkout could end Friday.",
        "A ruling is likely Friday.",
        "They hope to finish Friday.",
        "The deadline is Friday.",
        "Tickets go on sale Friday.",
        "Classes start on Friday.",
        "The circus runs Friday.",
        "They are meeting Friday.",
        "A Friday deadline looms.",
        "The clerk was ordered to return Friday.",
        "The mayor promised to resign by Friday.",
        "The hearing was set for Friday.",
        "The judge scheduled a hearing for Friday.",
        "The vote was postponed until Friday.",
        "They gathered ahead of Friday.",
        "The library is closed Friday.",
        "The bill is expected to be signed Friday.",
        "The hall will be repainted and reopened Friday.",
        "The mayor will meet displaced tenants Friday.",
        "The office said that on Friday it will close.",
        "Offers by Friday, please.",
        "A march planned for Friday will go ahead.",
    ],
)
def test_future_governs(words: str) -> None:
    assert values(words) == [NEXT]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The sale is expected to close in the first quarter.", "2026-33"),
        ("The plant will restart in the third quarter.", "2026-35"),
        ("Sales fell in the third quarter.", "2025-35"),
        ("The pool will reopen this summer.", "2026-22"),
        ("It rained a lot this summer.", "2025-22"),
        ("They will play over the weekend.", "2025-12-13/2025-12-14"),
        ("Fewer people came due to rain over the weekend.", "2025-12-06/2025-12-07"),
    ],
)
def test_quarter_season_and_weekend_follow_the_tense(words: str, expected: str) -> None:
    assert values(words) == [expected]


def test_quarter_just_over_is_still_told_of() -> None:
    words = "It expects to report a loss for the third quarter."
    assert values(words, published="2025-10-26") == ["2025-35"]


@pytest.mark.parametrize(
    "words", ["They met over the weekend.", "They met on Friday.", "It ended in January."]
)
def test_explanation_tells_the_direction_that_a_tense_chose(words: str) -> None:
    (mention,) = read(words)
    assert "direction: past" in times.explain(mention)


def debugged(words: str) -> str:
    """What --debug tells of a text."""
    document = Document("x", words, published=dates.parse(reading.WRITTEN), lang="en")
    return "\n".join(times.debug(text.split(document)))


def test_debug_tells_the_cue_the_rank_and_the_rows_that_did_not_match() -> None:
    told = debugged("The hall will open on Friday.")
    assert "future by 'will'" in told
    assert "; the only match" in told
    assert "did not match: " in told
    assert "numeric-date" in told


def test_debug_tells_a_match_that_leaves_its_sentence_from_one_declined() -> None:
    told = debugged("1. The office was closed in January.\n2. It has 30 rooms.")
    assert "refused: it reaches over the end of its sentence" in told
