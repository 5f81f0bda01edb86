"""What reports of councils and ministries do: recitals, titles with "and", titles of sayings, what was said to be."""

import pytest

from tests.events.reader import events, lines, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "Whereas" begins a recital and is nobody's name
        (
            "WHEREAS the Council directed the City Administration during its May 8, 2024 meeting to prepare options;",
            [
                "2024-05-08 occurred the Council directed the City Administration "
                "during its May 8, 2024 meeting to prepare options"
            ],
        ),
        # a dateline with a horizontal bar, and a verb of being in what was said
        (
            "HALDEN (Yonhap News) ― The move is a step closer to an end as the hall will be completed next week, "
            "officials said Monday.",
            [
                "2025-12-15/2025-12-21 planned the hall will be completed",
                "2025-12-08 occurred officials said the move is a step closer to an end",
            ],
        ),
        # "was moving" in what was said stands for "is moving", which has no date
        (
            "Mayor Ann Lee said Tuesday her administration was moving to open a branch.",
            ["2025-12-09 occurred Mayor Ann Lee said her administration was moving to open a branch"],
        ),
        # a participle behind "in a meeting" is of the meeting
        (
            "Mayor Ann Lee spoke of it in a cabinet meeting held Tuesday.",
            ["2025-12-09 occurred a cabinet meeting was held"],
        ),
        # what somebody who is named with a description did
        (
            "The move came ten years after Ann Lee, then the mayor of Halden, first put forward a plan in 2015.",
            ["2015 occurred Ann Lee put forward a plan"],
        ),
        # what is to be placed somewhere by a day is to move there
        (
            "Ten of the 17 ministries will be located in Halden by the end of 2027.",
            ["../2027-12-31 planned Ten of the 17 ministries will be located in Halden"],
        ),
        # what was done by a day that is to come is to be done by then
        (
            "The board approved a request to prepare a plan to dissolve the district by June 30, 2027.",
            ["../2027-06-30 planned The board approved a request to prepare a plan to dissolve the district"],
        ),
        # an infinitive behind a comma tells a second event of the same thing
        (
            "The second stage that began in May 2025, to be completed on Dec. 30, 2025, involves six bodies.",
            [
                "2025-05 occurred The second stage began",
                "2025-12-30 planned The second stage is to be completed",
            ],
        ),
        # what "and" joins to something to be done is to be done as well
        (
            "The hall was to be built for 3 billion won and opened in March 2027.",
            [
                "2027-03 planned The hall was to be built for 3 billion won",
                "2027-03 planned The hall was to be opened",
            ],
        ),
        (
            "A hall, to be built by the city and opened in May 2027, will hold 300.",
            ["2027-05 planned A hall opened"],
        ),
        (
            "The bill was to be tabled in May 2020 but passed in June 2021.",
            ["2020-05 planned The bill was to be tabled", "2021-06 occurred The bill passed"],
        ),
        # "last" before a participle is part of the subject, "back" goes with the year
        (
            "The last scheduled train to serve this station halted on April 30, 1971.",
            ["1971-04-30 occurred The last scheduled train to serve this station halted"],
        ),
        ("The station closed back in 1967.", ["1967 occurred The station closed"]),
        # adverbs and adjectives within a subject stay in it
        (
            "The newly elected council met on May 3, 2025.",
            ["2025-05-03 occurred The newly elected council met"],
        ),
        (
            "The project nears completion and will open in May 2026.",
            ["2026-05 planned The project will open"],
        ),
        # the particle stays with its verb, and whom somebody met in the title
        (
            "Several government ministries will team up to help build a second office in the new administrative "
            "area of Halden, 144 kilometres south of the capital, by 2027.",
            ["../2027 planned Several government ministries will team up to help build a second office"],
        ),
        (
            "Halden Council met with the Coordinating Committee of the Halden Regional Development Office "
            "on April 11, 2025 to determine whether to move.",
            [
                "2025-04-11 occurred Halden Council met with the Coordinating Committee of the Halden Regional "
                "Development Office"
            ],
        ),
    ],
)
def test_titles_dates_and_statuses(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Health and Welfare Minister Bo Kim visited the hospital on May 3, 2025.",
            {"Bo Kim": "agent"},
        ),
        (
            "Some 12 government entities including the Finance Ministry were moved on May 3, 2025.",
            {"12 government entities": "object", "Finance Ministry": "object"},
        ),
        ("Six ministries opened a joint office on May 3, 2025.", {"Six ministries": "agent"}),
        ("In May 2025, council agreed to buy the site.", {"council": "agent"}),
        # bodies named before are not those that a clause of their own tells apart
        (
            "Naju City and Jinju City met. The two cities that applied opened a joint office on May 3, 2025.",
            {"two cities": "agent"},
        ),
        # whose decision it was
        (
            "Mayor Ann Lee spoke. Lee's decision in 2022 enabled the move.",
            {"Ann Lee": "agent"},
        ),
        ("Mayor Ann Lee spoke. Lee's car hit a wall in 2022.", {}),
    ],
)
def test_who_takes_part(text: str, expected: dict[str, str]) -> None:
    assert roles(events(text)[-1]) == expected


def test_a_relative_plan_has_its_subject() -> None:
    text = "The move begins with the Ministry of Culture, which plans to complete it by Dec. 26, 2025."
    assert lines(text)[-1] == "../2025-12-26 planned the Ministry of Culture plans to complete it"
    assert roles(events(text)[-1]) == {"Ministry of Culture": "agent"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "plan" is what officials do where the sentence has no other verb
        (
            "School district officials in central Halden plan to mark the birthday in May 2026.",
            ["2026-05 planned School district officials in central Halden plan to mark the birthday"],
        ),
        (
            "The plan to move the hall was dropped in May 2025.",
            ["2025-05 cancelled The plan to move the hall was dropped"],
        ),
        # a participle that only says for when it was planned
        (
            "An opening planned for Friday, which would have marked the day, has been called off.",
            ["2025-12-12 cancelled An opening has been called off"],
        ),
        # the day that no longer holds
        (
            "The project, which was intended to be completed this year but has been delayed to 2026, is large.",
            [
                "2025 cancelled The project was intended to be completed",
                "2026 postponed The project has been delayed",
            ],
        ),
        # two infinitives with a day each
        (
            "Work on the school is scheduled to begin on May 3, 2026 and to conclude in May 2027.",
            [
                "2026-05-03 planned Work on the school is scheduled to begin",
                "2027-05 planned Work on the school is scheduled to conclude",
            ],
        ),
        # who was in office from when to when, but not what somebody was in one week
        (
            "She was a member of the school board from 1968 to 1975.",
            ["1968/1975 occurred She was a member of the school board"],
        ),
        ("She was the first member to speak last week.", []),
        # what is only compared with, a document's own date, a place behind a time
        ("It was $700,000 less than what was projected a month ago.", []),
        ("Published December 11, 2025", []),
        (
            "A wake will take place at 2 p.m. Jan. 6, 2026, at the chapel.",
            ["2026-01-06T14:00:00 planned A wake will take place at the chapel"],
        ),
        (
            "The Joplin, Mo., native moved to Halden in 1960.",
            ["1960 occurred The Joplin, Mo., native moved to Halden"],
        ),
        (
            "He said the council had assured him that services would begin in May 2026.",
            ["2026-05 planned services would begin"],
        ),
    ],
)
def test_plans_terms_and_days(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a new school is not the one beside which it is built
        (
            "Halden Council plans to build a new school next to Van Pelt School. The school was rejected in 2018.",
            {},
        ),
        ("The budget cut the line between Halden and Brook in May 2025.", {}),
        ("Council Member Charles (Chuck) Cooper died on May 3, 2025.", {"Charles Cooper": "agent"}),
        (
            "Former manager Norton (Mac) Craig II died in August 2025. Craig began his career in 2000.",
            {"Norton Craig II": "agent"},
        ),
        ("Member States agreed on the plan in May 2025.", {"Member States": "agent"}),
    ],
)
def test_who_does_not(text: str, expected: dict[str, str]) -> None:
    assert roles(events(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A statement from Agriculture Minister Ann Lee said on May 3, 2025 the inquiry would go on.",
            {"Ann Lee": "speaker"},
        ),
        (
            "In May 2025 Deputy Prime Minister and Minister for Water and Land, Ann Lee, announced the move.",
            {"Ann Lee": "speaker"},
        ),
        ("The Water Agency itself moved the files on May 3, 2025.", {"Water Agency": "agent"}),
        ("The 287 employees either retired or quit in May 2025.", {"287 employees": "agent"}),
        # a name is no abbreviation that is written in capitals
        ("Kier was named contractor in April 2025.", {"Kier": "object"}),
    ],
)
def test_who_speaks_and_acts(text: str, expected: dict[str, str]) -> None:
    assert roles(events(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what goes to a place is what a remark behind the place is about
        (
            "She asked them about the headquarters move to Halden, which was completed last year.",
            ["2024 occurred the headquarters move to Halden was completed"],
        ),
        # nor of the place whose name stands right before it, without a comma
        (
            "The road near Halden that opened in 2023 is closed.",
            ["2023 occurred The road near Halden opened"],
        ),
        # a possessive behind a date is no part of it
        (
            "By March 2024 Halden's new library had been completed.",
            ["../2024-03 occurred Halden's new library had been completed"],
        ),
        # a clause that dates the main one may have a long subject
        (
            "Since the road between Halden and Morrow opened on 24 May 2025, sales have doubled.",
            ["2025-05-24 occurred the road between Halden and Morrow opened"],
        ),
        (
            "After the vote on the plan approved in May 2025, sales fell.",
            ["2025-05 occurred the plan was approved"],
        ),
        (
            "The campus is part of the government's Places for Growth programme, which aims to move jobs by 2030.",
            ["../2030 planned the government's Places for Growth programme aims to move jobs"],
        ),
        (
            "With works on site set to begin in May 2026, the building will be a home to 300 staff.",
            ["2026-05 planned works on site are set to begin"],
        ),
        (
            "Work is planned to begin in May 2026 and expected to be complete in 2028.",
            ["2026-05 planned Work is planned to begin", "2028 planned Work is expected to be complete"],
        ),
        (
            "Shortly after 9 a.m. on Monday, a ceremony was held.",
            ["2025-12-08T09:00:00 occurred a ceremony was held"],
        ),
        (
            "The Minister for Water, Ann Lee, announced the move in May 2025.",
            ["2025-05 occurred Ann Lee announced the move"],
        ),
    ],
)
def test_what_a_remark_is_about(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Halden City plans to have the hall rebuilt by May 2024.", "planned"),
        ("Halden City had the hall rebuilt by May 2024.", "occurred"),
    ],
)
def test_who_has_something_done(text: str, status: str) -> None:
    (event,) = events(text)
    assert (event.status, roles(event)) == (status, {"Halden City": "agent"})


def test_the_year_of_a_budget_is_not_the_day_on_which_it_is_passed() -> None:
    (event,) = events("The Halden council approved a budget of 673.3 million pounds for 2026.", undated=True)
    assert (event.when, event.status) == (None, "occurred")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met on Tuesday. The ministry sent its plan in June.", "ministry"),
        ("KEPCO moved on Tuesday. The agency hired ten clerks in June.", "Korea Electric Power Corporation"),
    ],
)
def test_whom_any_body_may_be_called(text: str, expected: str) -> None:
    assert expected in roles(events(text)[-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hall reopened after repairs.", [("occurred", "The hall reopened after repairs")]),
        ("The road is closed. Visitors can build models. Prices rose.", []),
    ],
)
def test_what_is_clear_without_somebody_and_a_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(event.status, event.title) for event in events(text, undated=True)] == expected


def test_a_plural_in_es_is_no_form_of_a_shorter_verb() -> None:
    assert lines("The town was to choose the candidate sites for the halls on September 20, 2005.") == [
        "2005-09-20 planned The town was to choose the candidate sites for the halls"
    ]
