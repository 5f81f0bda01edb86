"""Status from tense, modality, negation and cues, against the document's date."""

import pytest

from tests.events.reader import events


@pytest.mark.parametrize(
    ("text", "status", "superseded"),
    [
        ("The office is scheduled to open in May 2026.", "planned", False),
        ("The opening is scheduled for May 2026.", "planned", False),
        ("The ministry intends to build a bridge by 2030.", "planned", False),
        ("The summit opens on May 5, 2026.", "planned", False),
        ("The opening was initially scheduled for October 2024.", "cancelled", True),
        ("The hall was originally due to open in May 2020.", "cancelled", True),
        ("The hall was also due to open in May 2020.", "planned", False),
        ("The deal was called off in March 2024.", "cancelled", False),
        ("The vote was put off in March 2024.", "postponed", False),
        ("The bank did not open the branch in 2024.", "denied", False),
        ("The bank failed to open the branch in 2024.", "denied", False),
        ("The lab has been building a plant since 2022.", "ongoing", False),
        ("Naju has worked with the university since 2017.", "ongoing", False),
        ("In 2023, Naju presents proposals at a meeting.", "occurred", False),
        ("Unless the court rules in 2026, the plant stays.", "conditional", False),
        ("The panel recommended moving the lab in 2024.", "occurred", False),
        ("Harrow became the first city to drop the levy in 2023.", "occurred", False),
        ("Harrow was the last county to ratify the treaty in 2019.", "occurred", False),
        ("The first plan was to move in 2020.", "planned", False),
    ],
)
def test_status(text: str, status: str, superseded: bool) -> None:
    first = events(text)[0]
    assert (first.status, first.superseded) == (status, superseded)


def test_moved_dates_are_an_old_target_and_a_new_one() -> None:
    old, new = events("The start of work was brought forward from 2030 to 2027.")
    assert (old.when and old.when.edtf, old.status, old.superseded) == ("2030", "cancelled", True)
    assert (new.when and new.when.edtf, new.superseded) == ("2027", False)


def test_a_concrete_means_beats_a_weak_predicate() -> None:
    text = "In November 2025, Naju plans to respond to the policy and strengthen its base by launching a task force."
    found = events(text)
    assert [(e.title, e.status, e.kind) for e in found] == [
        ("Naju plans to launch a task force", "planned", "establishment")
    ]


def test_participles_after_a_comma_are_no_events() -> None:
    found = events("In 2024, Naju completed the designation of the site, thereby securing land for housing.")
    assert [e.title for e in found] == ["Naju completed the designation of the site"]
