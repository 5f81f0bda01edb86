"""Whom names, titles, abbreviations and common nouns mean in a whole text, and what is no actor at all."""

import pytest

from relocate_cli import matching, pipeline
from relocate_cli.events.presenting import Presented
from relocate_cli.model import Document
from tests.events.reader import events, roles


def who(text: str, published: str = "2025-12-11") -> list[str]:
    """The names of all actors of all events, in the order of the text, each once."""
    found = events(text, published, undated=True)
    return list(dict.fromkeys(p.name for event in found for p in event.actors))


def last(text: str) -> dict[str, str]:
    """The actors of the last dated event, with their roles."""
    return roles(events(text)[-1])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Harbour Minister Ann Castle opened a pier in May 2024. Castle closed it in June 2024.",
            ["Ann Castle"],
        ),
        ("Castle closed the pier in June 2024. Harbour Minister Ann Castle was asked to.", ["Ann Castle"]),
        ("Ofbrook announced in May 2024 that it would close.", ["Ofbrook"]),
        ("Valley MP Ned Crane met Tom Reed, the mayor of Halden, in May 2024.", ["Ned Crane", "Tom Reed"]),
        ("Ned Crane, who owns a mill, sold it in May 2024. Mr Crane left in June 2024.", ["Ned Crane"]),
        ("Council leader Tom Reed resigned in May 2024.", ["Tom Reed"]),
        ("Chancellor of the Treasury, Ann Castle, cut a tax in May 2024.", ["Ann Castle"]),
        ("Spokesman for the miners, Tom Reed, resigned in May 2024.", ["Tom Reed"]),
        ("President Aldo Bravo, as he is known, resigned in May 2024.", ["Aldo Bravo"]),
        ('Pier chief Aldo "Dodo" Bravo sailed in May 2024. Dodo sank in June 2024.', ["Aldo Bravo"]),
        ("Welcoming the vote, Mayor Ann Castle left in May 2024.", ["Ann Castle"]),
        ("FVT regional official, Tom Reed, left in May 2024.", ["Tom Reed"]),
        ("Sen. Ann Crane left in May 2024. The senator sued.", ["Ann Crane"]),
        ("Prime Minister Ann Crane left in May 2024. The premier sued.", ["Ann Crane"]),
        ("Rep. Bob Van Loon left in May 2024. Van Loon sued.", ["Bob Van Loon"]),
        ("Judge Ed Crane Jr. left in May 2024. Crane sued.", ["Ed Crane Jr"]),
    ],
)
def test_persons_by_their_titles_wherever_these_stand(text: str, names: list[str]) -> None:
    assert who(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor closed a road in May 2024. Mayor Ann Castle was asked to.", "Ann Castle"),
        ("Harbour Minister Ann Castle met rowers. In May 2024 the minister left.", "Ann Castle"),
        ("Harbour Minister Ann Castle met rowers. In May 2024 the harbour minister left.", "Ann Castle"),
        ("Governor Ann Castle met rowers. In May 2024 the provincial governor left.", "Ann Castle"),
        ("Governor Ann Castle met Tom Reed. In May 2024 he left.", "Tom Reed"),
        ("Governor Ann Castle met Tom Reed. In May 2024 she left.", "Ann Castle"),
        ("Governor Abel Crane said Judge Tom Reed had left. In May 2024 he sued.", "Abel Crane"),
        ("Head of the Halden Water Board (HWB) Ann Crane left. In May 2024 HWB sued.", "Halden Water Board"),
        ("The broadcaster Halden Sound met rowers. In May 2024 the broadcaster sued.", "Halden Sound"),
        ("Halden Water Board met rowers. In May 2024 the board closed a lock.", "Halden Water Board"),
        (
            "He read of the Halden Water Board move. In May 2024 the board closed a lock.",
            "Halden Water Board",
        ),
        ("Halden County Commission met. In May 2024 the county commission left.", "Halden County Commission"),
        ("Halden Mills Inc. met rowers. In May 2024 Halden Mills closed.", "Halden Mills Inc."),
        ("Brook Mills Inc. met rowers. In May 2024 the Halden-based company closed.", "Brook Mills Inc."),
        ("Halden councillors met. In May 2024 councillors closed a road.", "Halden councillors"),
    ],
)
def test_titles_common_nouns_and_short_names_mean_who_was_named(text: str, name: str) -> None:
    assert list(last(text)) == [name]


def test_two_persons_of_one_surname_stay_two() -> None:
    text = "Mayor Ann Crane met Judge Ned Crane in May 2024. "
    assert list(last(text + "In June 2024 Judge Crane left.")) == ["Ned Crane"]
    assert list(last(text + "In June 2024 Crane left.")) == ["Crane"]


def test_another_body_of_the_sort_is_not_the_one_named() -> None:
    text = "Halden Water Board met rowers. In May 2024 the parole board closed a jail."
    assert list(last(text)) == ["parole board"]
    text = "Halden City met rowers. In May 2024 the other city closed a road."
    assert "Halden City" not in last(text)


def test_an_apposition_is_nobody_else() -> None:
    text = "In May 2024 the guild met Ann Crane, the mayor of Halden and head of the Reed Fund, and Tom Reed."
    assert [name for name in last(text) if name != "guild"] == ["Ann Crane", "Tom Reed"]


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("the Fenwick Valley Trust (FVT) opened", {"FVT": "Fenwick Valley Trust"}),
        ("Korea Land and Housing Corporation (LH) opened", {"LH": "Korea Land and Housing Corporation"}),
        ("the Bureau of Wells and Weirs (BWW) opened", {"BWW": "Bureau of Wells and Weirs"}),
        ("Save the Harbour (StH) opened", {"StH": "Save the Harbour"}),
        ("it opened (AM) and closed", {}),
        ("a fine reed (FR) in the wind", {}),
    ],
)
def test_what_an_abbreviation_stands_for(text: str, long: dict[str, str]) -> None:
    assert Presented(text, "en").long == long


def test_a_full_stop_parts_names() -> None:
    text = "He met Tom Reed. Mayor Ann Crane and Rep. Bob Van Loon left. Dr. J. Ebb of Halden stayed."
    assert set(Presented(text, "en").persons) == {"Tom Reed", "Ann Crane", "Bob Van Loon", "J. Ebb"}


def test_an_abbreviation_means_its_body_before_and_after_the_brackets() -> None:
    text = "FVT met rowers. The Fenwick Valley Trust (FVT) opened a hall in May 2024. FVT closed it in June 2024."
    assert who(text) == ["Fenwick Valley Trust"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Halden Teachers' Union sued in May 2024.", "Halden Teachers' Union"),
        ("The Prime Minister's Council of Wells sued in May 2024.", "Prime Minister's Council of Wells"),
        ("Queen Ada's Reed Trust sued in May 2024.", "Queen Ada's Reed Trust"),
        ("Brook & Halden Borough Council sued in May 2024.", "Brook & Halden Borough Council"),
        ("The Reform Party of Halden sued in May 2024.", "Reform Party of Halden"),
        ("Reed Mill & Lock Co. sued in May 2024.", "Reed Mill & Lock Co."),
        ("Channel 9 sued in May 2024. Channel 9 won.", "Channel 9"),
        ("The Halden School and Mill Union (HSMU) sued in May 2024.", "Halden School and Mill Union"),
        ("THE HALDEN PORT AUTHORITY SUED ON MAY 3, 2024.", "Halden Port Authority"),
        ("Halden Port Authority Sued on May 3, 2024", "Halden Port Authority"),
    ],
)
def test_names_of_several_words(text: str, name: str) -> None:
    assert list(roles(events(text)[0])) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officials from 11 member cities met in May 2024.", "Officials from 11 member cities"),
        ("Three ministers met in May 2024.", "Three ministers"),
        ("A majority of Halden councillors met in May 2024.", "Halden councillors"),
        ("MPs met in May 2024.", "MPs"),
        (
            "The hall was shut by 14 working-level staff of 12 agencies in May 2024.",
            "14 working-level staff of 12 agencies",
        ),
        ("In May 2024 the guild told reporters that it would sue.", "reporters"),
        ("In May 2024 Mayor Ann Castle accused mill owners of fraud.", "mill owners"),
    ],
)
def test_groups_by_what_they_are(text: str, name: str) -> None:
    found = {p.name: p.kind for p in events(text)[0].actors}
    assert found[name] == "group"


@pytest.mark.parametrize(
    "text",
    [
        "The report was released in May 2024.",
        "The project began in May 2024.",
        "The province was hit in May 2024.",
        "Attendees discussed the plan in May 2024.",
        "Harbour Forum was held in May 2024.",
        "Hurricane Bella hit in May 2024.",
        "Brook House was sold in May 2024.",
        "The mill in Halden is being built in Halden. Halden is far off since May 2024.",
        "Jinju was designated in May 2024.",
        "The American was seen in May 2024.",
        "The office in Halden opened in May 2024.",
        "A RESA was built in May 2024.",
        'The guild left in May 2024: "It is over, they said so and our members know it".',
    ],
)
def test_what_is_no_actor(text: str) -> None:
    assert {p.name for event in events(text) for p in event.actors} <= {"guild"}


def test_a_place_acts_where_it_does_what_people_do() -> None:
    assert list(last("The mill in Halden burned. Halden voted to leave in May 2024.")) == ["Halden"]
    assert list(last("France agreed in May 2024 to leave.")) == ["France"]


def test_several_bodies_at_once() -> None:
    text = (
        "Naju City and Jinju City signed an accord in May 2024. The two cities opened a hall in June 2024. "
        "They left in July 2024."
    )
    found = events(text)
    assert [list(roles(event)) for event in found] == [["Naju City", "Jinju City"]] * 3
    assert {p.surface for p in found[1].actors} == {"The two cities"}


def test_the_registry_is_asked_with_the_date_of_the_document() -> None:
    text = "In Korea, the Minister of Land, Transport and Maritime Affairs opened a road on May 3."
    (then,) = events(text, "2010-06-01")[0].actors
    (now,) = events("In Korea, the Minister of Land, Infrastructure and Transport opened a road on May 3.")[
        0
    ].actors
    assert (then.id, now.id) == ("kr/molit/minister/2008", "kr/molit/minister")


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("In London, the government cut a tax in May 2024.", "gb/government"),
        ("In Washington, the U.S. Federal Trade Commission sued in May 2024.", "us/ftc"),
        ("In Brussels, the Commission (EC) met the European Commission in May 2024.", "eu/commission"),
        ("In Korea, the Wonju Municipal Government sued in May 2024.", "kr/wonju"),
        ("In Dublin, the Department of Education cut a tax in May 2024.", "other/department-of-education"),
        ("In Washington, the Department of Education cut a tax in May 2024.", "us/education"),
    ],
)
def test_which_countrys_body_it_is(text: str, identifier: str) -> None:
    found = events(text)[0].actors
    assert identifier in [p.id for p in found]
    assert [matching.identity(p) for p in found] == [p.id for p in found]


def test_a_government_in_a_text_of_two_countries_is_neithers() -> None:
    text = "London wrote to Tokyo. In Japan, the government cut a tax in May 2024."
    assert "/" not in events(text)[-1].actors[0].id


def test_who_has_no_name_is_another_in_every_text() -> None:
    text = "The committee met Mr Reed in May 2024. In June 2024 the committee met Mr Reed."
    first, again = events(text)
    assert [p.id for p in first.actors] == [p.id for p in again.actors]
    other = pipeline.read(Document("other.txt", text)).events
    assert not {p.id for p in first.actors} & {p.id for event in other for p in event.actors}


def test_a_korean_person_has_one_identity_in_every_spelling_and_output() -> None:
    spellings = ("Cho Gyu-il", "Cho Gyuil", "Jo Gyu-il")
    ids = {events(f"Mayor {name} resigned in May 2024.")[0].actors[0].id for name in spellings}
    assert len(ids) == 1
    korean = pipeline.read(Document("note.txt", "조규일 진주시장은 2024년 5월 3일 사퇴했다.")).events
    assert {matching.identity(p) for event in korean for p in event.actors if p.kind == "person"} == ids
