"""Who takes part in what a subject names, is counted with it, or holds a title with several fields."""

import pytest

from tests.events.reader import events, lines, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the parties of what the subject is
        (
            "Talks between the ministry and Halden City collapsed in May 2025.",
            {"ministry": "participant", "Halden City": "participant"},
        ),
        ("A contract with Acme Corporation was signed in May 2025.", {"Acme Corporation": "participant"}),
        ("A supply of water with Acme Corporation was signed in May 2025.", {}),
        (
            "The merger of the Water Agency and the Land Agency was completed in May 2025.",
            {"Water Agency": "participant", "Land Agency": "participant"},
        ),
        # what only runs between places has none
        ("The railway between Jinju and Naju opened in May 2025.", {}),
        # who did what the subject is, and with whom it was done
        (
            "A lawsuit by Acme Corporation was dismissed by the High Court on May 3, 2025.",
            {"Acme Corporation": "agent", "High Court": "agent"},
        ),
        ("The house by Halden Lake was sold on May 3, 2025.", {}),
        ("The appointment of Ann Lee as director was approved in May 2025.", {"Ann Lee": "object"}),
        ("The closure of Acme Steel was announced on May 3, 2025.", {"Acme Steel": "object"}),
        ("The colour of Acme Steel was announced on May 3, 2025.", {}),
        # some of those who are counted
        (
            "Three cities, including Halden, applied in May 2025.",
            {"Three cities": "agent", "Halden": "agent"},
        ),
        ("Several bodies including the Water Agency moved in May 2025.", {"Water Agency": "agent"}),
        (
            "The minister moved 12 entities, including the Water Agency, to Halden in May 2025.",
            {"minister": "agent", "12 entities": "object", "Water Agency": "object"},
        ),
        # a list with a comma before its "and" is one subject, also of a verb that tells
        (
            "Halden City, the Water Agency, and the Land Agency agreed on the plan in 2024.",
            {"Halden City": "agent", "Water Agency": "agent", "Land Agency": "agent"},
        ),
        # who is elected is somebody
        (
            "Acme, Bo Kim, and Ann Lee were elected to the board in 2024.",
            {"Bo Kim": "object", "Ann Lee": "object"},
        ),
    ],
)
def test_parties(text: str, expected: dict[str, str]) -> None:
    found = roles(events(text)[-1])
    assert {name: found.get(name) for name in expected} == expected
    assert expected or not found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Culture, Sports and Tourism Minister Bo Kim met artists in May 2025.", ["Bo Kim"]),
        ("Former Police and Crime Commissioner Bo Kim resigned in May 2025.", ["Bo Kim"]),
        ("Ann Lee and Transport Minister Bo Kim met in May 2025.", ["Ann Lee", "Bo Kim"]),
        ("Halden Council and Water Minister Bo Kim met in May 2025.", ["Halden Council", "Bo Kim"]),
        ("Deputy Mayors Ann Lee and Bo Kim resigned in May 2025.", ["Ann Lee", "Bo Kim"]),
        ("Council Members Ann Lee and Bo Kim met in May 2025.", ["Ann Lee", "Bo Kim"]),
    ],
)
def test_titles_before_names(text: str, expected: list[str]) -> None:
    assert list(roles(events(text)[-1])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is to happen to a subject before its verb, and its title ends there
        (
            "The new centre, to be built in Halden by 2027, will house 300 staff.",
            ["../2027 planned The new centre is to be built in Halden"],
        ),
        ("The hall, to be sure, was built in 1950.", ["1950 occurred The hall was built"]),
        (
            "A museum, to be opened on the site in 2028, and a park are planned.",
            ["2028 planned A museum is to be opened on the site"],
        ),
        # a plan that was turned down is not to be, but turning down a plan is an act
        (
            "The council rejected a proposal to move the office by 2027.",
            ["../2027 cancelled The council rejected a proposal to move the office"],
        ),
        (
            "The council rejected a proposal to move the office on May 3, 2025.",
            ["2025-05-03 occurred The council rejected a proposal to move the office"],
        ),
        # what a figure is compared with
        ("The price was more than was paid in 2019.", []),
        # "as" behind a noun of a sentence with one verb opens no clause
        (
            "The appointment of Ann Lee as director was approved in May 2025.",
            ["2025-05 occurred The appointment of Ann Lee as director was approved"],
        ),
        # "will" is a noun before a finite verb, and "best" an adverb between a modal and its verb
        (
            "The king's last will was read on May 3, 2025.",
            ["2025-05-03 occurred The king's last will was read"],
        ),
        (
            "The Austin, Texas, company opened a plant in 2024.",
            ["2024 occurred The Austin, Texas, company opened a plant"],
        ),
        ("Alaska, Hawaii, and Texas agreed in 2024.", ["2024 occurred Alaska, Hawaii, and Texas agreed"]),
    ],
)
def test_plans_and_titles(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_an_adverb_before_the_verb_is_no_verb() -> None:
    (event,) = events("The city can best serve residents in 2026.")
    assert event.trigger is not None
    assert event.trigger.text == "serve"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom somebody has to do something, and whom somebody tells or meets
        (
            "The ministry asked the university to move by May 2026.",
            {"ministry": "agent", "university": "recipient"},
        ),
        (
            "The mayor told the council on May 3, 2025 that the plan was dead.",
            {"mayor": "speaker", "council": "recipient"},
        ),
        ("The mayor met with the council on May 3, 2025.", {"mayor": "agent", "council": "participant"}),
        # what a noun is for, and what is said, is no part of the event
        (
            "The Land Agency won a vote in May 2025 for the right to host the Water Agency.",
            {"Land Agency": "agent"},
        ),
        (
            "The Land Agency said on Monday the merger with the Water Agency was off.",
            {"Land Agency": "speaker"},
        ),
        # a body that is told what it is, an official with an adjective behind, and how a group did it
        (
            "The northern social group, Acme Coalition, on Sunday, initiated a debate.",
            {"Acme Coalition": "agent"},
        ),
        (
            "The advocate general of the Court of Justice said in May 2025 that the court lacked a say.",
            {"advocate general of the Court of Justice": "speaker"},
        ),
        (
            "The members of the board by common accord agreed in May 2025.",
            {"members of the board": "agent"},
        ),
        (
            "Deputy Prime Minister Datuk Seri Fadil Yusof opened the hall in May 2025.",
            {"Fadil Yusof": "agent"},
        ),
    ],
)
def test_who_is_left_out(text: str, expected: dict[str, str]) -> None:
    assert roles(next(event for event in events(text) if event.when)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is given, told or asked something in the passive
        ("The official was given notice in May 2025.", {"official": "recipient"}),
        ("The council was granted leave in May 2025.", {"council": "recipient"}),
        ("The council was painted in May 2025.", {}),
        # whose words these are is nobody who is told them
        (
            "A plan was presented to the board on Monday, according to Superintendent Ann Lee.",
            {"board": "recipient"},
        ),
        # a body by the end of its name, and with what it is for
        (
            "The Halden Health Board met in May 2024. The Health Board published a plan in June 2025.",
            {"Halden Health Board": "agent"},
        ),
        ("The board of education voted on Monday.", {"board of education": "agent"}),
        ("The board of the firm voted on Monday.", {"board": "agent"}),
        ("Tests were done by clinicians in May 2025.", {"clinicians": "agent"}),
    ],
)
def test_who_is_meant(text: str, expected: dict[str, str]) -> None:
    assert roles(events(text)[-1]) == expected


def test_a_second_that_clause_has_its_subject() -> None:
    text = "The official said on Monday that she had left and that the keys had been lost."
    assert lines(text)[-1] == "../2025-12-08 occurred the keys had been lost"


def test_a_body_before_the_title_of_its_head() -> None:
    text = "Department of Water Services Director Ann Bixby told the council on Monday that it was over."
    assert roles(events(text)[0]) == {"Ann Bixby": "speaker", "council": "recipient"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Newby, who raised the problem in the House last week, left.", {"Newby": "agent"}),
        ("Buildings, which were raised last week, may be closed.", {}),
        ("The first service commenced in May 2025.", {}),
        ("The service said on Monday it was over.", {"service": "speaker"}),
    ],
)
def test_single_names_and_services(text: str, expected: dict[str, str]) -> None:
    assert roles(events(text)[0]) == expected


def test_whoever_is_appointed_is_a_person() -> None:
    text = (
        "The Water Agency appointed Yukiya Oda of Japan as its head on Monday. "
        "Oda, 62, was chosen by the board in July 2025. He will take up the post on January 1, 2026."
    )
    last = events(text)[-1]
    assert (last.title, roles(last)) == ("[Yukiya Oda] will take up the post", {"Yukiya Oda": "agent"})


def test_whoever_is_bought_need_not_be_one() -> None:
    (event,) = events("The Water Agency acquired Halden Mills on Monday.")
    assert {actor.name: actor.kind for actor in event.actors}["Halden Mills"] == "institution"


def test_what_is_between_two_does_nothing() -> None:
    found = events("The last coaches between the station and Halden Park ran on 5 May 2024.")
    assert roles(found[0]) == {}
