"""The day of saying is not the day of what is said."""

from tests.events.reader import events, lines


def test_what_is_told_as_past_is_bounded_by_the_day_of_saying() -> None:
    said, told = events(
        "Naju City announced on December 10, 2025 that it had signed an agreement with the bank."
    )
    assert (said.kind, said.inferred, said.when and said.when.edtf) == ("announcement", False, "2025-12-10")
    assert (told.kind, told.inferred, told.when and told.when.edtf) == ("agreement", True, "../2025-12-10")
    assert told.mention is None
    assert told.attribution == "Naju City"
    assert told.title == "[Naju City] had signed an agreement with the bank"


def test_a_time_of_its_own_dates_what_is_said() -> None:
    assert lines("The mayor said on May 5, 2025 that construction began in October 2020.") == [
        "2025-05-05 occurred The mayor said that construction began",
        "2020-10 occurred construction began",
    ]


def test_a_plan_that_is_said_stays_undated() -> None:
    found = events("The UK government announced on May 3, 2025 that it would close the office.", undated=True)
    assert [(e.when and e.when.edtf, e.status) for e in found] == [
        ("2025-05-03", "occurred"),
        (None, "planned"),
    ]


def test_a_day_without_a_year_bounds_nothing() -> None:
    found = events("Naju City announced on December 10 that it had signed an agreement.", None, undated=True)
    assert [e.when.edtf if e.when else None for e in found] == ["XXXX-12-10", None]


def test_sayings_after_and_amid_the_said() -> None:
    assert lines("The council approved the budget, the mayor said on December 9, 2025.") == [
        "../2025-12-09 occurred The council approved the budget",
        "2025-12-09 occurred the mayor said the council approved the budget",
    ]
    assert lines("The bridge, officials said on December 9, 2025, will be finished in 2027.") == [
        "2025-12-09 occurred officials said the bridge will be finished",
        "2027 planned The bridge will be finished",
    ]


def test_a_direct_quotation_keeps_who_says_it() -> None:
    text = '"We will open the plant in 2027," said Mayor Cho Gyu-il on December 9, 2025.'
    planned, said = events(text)
    assert (planned.status, planned.attribution) == ("planned", "Cho Gyu-il")
    assert said.title == "Mayor Cho Gyu-il said we will open the plant"
    assert [(p.name, p.role, p.kind) for p in said.actors] == [("Cho Gyu-il", "speaker", "person")]


def test_undated_quotations_are_undated() -> None:
    found = events('A Naju City official stated, "We are at a turning point."', undated=True)
    assert [(e.when, e.kind) for e in found] == [(None, "statement")]
    assert [(p.name, p.surface) for p in found[0].actors] == [("Naju City", "A Naju City official")]


def test_what_is_denied_is_denied() -> None:
    said, told = events("The mayor denied on May 5, 2025 that Naju City had withdrawn its bid.", undated=True)
    assert (said.status, said.kind) == ("occurred", "statement")
    assert (told.status, told.when) == ("denied", None)


def test_what_follows_an_inverted_saying_dates_it_and_says_only_who_speaks() -> None:
    found = events(
        '"Nobody wanted to be here," said Ann Lee, the lawyer of the developer, during Tuesday\'s meeting.'
    )
    told = found[-1]
    assert told.when is not None
    assert (told.when.edtf, told.title) == ("2025-12-09", "Ann Lee said nobody wanted to be here")


def test_what_somebody_indicates_is_said_what_something_indicates_is_not() -> None:
    said = events("Mayor Ann Lee indicated on Tuesday that the pier could close.")
    assert said[0].title == "Mayor Ann Lee indicated that the pier could close"
    shown = events("The rate indicated that spending fell in May 2025.")
    assert [event.title for event in shown] == ["spending fell"]
