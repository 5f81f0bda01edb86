"""Places of events: the examples of the data, and that no actor is a place at the same time."""

import pytest

from relocate_cli import lang
from tests.events.reader import events

EXAMPLES = [
    (example.partition(" = ")[0], example.partition(" = ")[2] if key == "yes" else "")
    for code in lang.codes()
    for row in lang.table(code, "places").get("place", ())
    for key in ("yes", "no")
    for example in row[key]
]


@pytest.mark.parametrize(("sentence", "places"), EXAMPLES)
def test_examples(sentence: str, places: str) -> None:
    event = events(sentence)[0]
    assert ";".join(span.text for span in event.places) == places
    assert all(sentence[span.start : span.end] == span.text for span in event.places)


@pytest.mark.parametrize("code", lang.codes())
def test_every_row_has_examples(code: str) -> None:
    assert all(row["yes"] and row["no"] for row in lang.table(code, "places")["place"])


def test_a_word_that_names_an_actor_is_no_place() -> None:
    (event,) = events("Residents in Naju met officials at Jinju City in 2024.")
    assert [span.text for span in event.places] == []
    assert {actor.surface for actor in event.actors} >= {"Residents in Naju"}
