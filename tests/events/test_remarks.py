"""What participles, dashes, labels and figures date: remarks on somebody, chronologies, and what comes again."""

import pytest

from tests.events.reader import events, lines, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # forms that are nothing but participles are of the noun before them
        ("The decision taken in 2014 was wrong.", ["2014 occurred The decision was taken"]),
        (
            "The award given in 2010 was returned in 2015.",
            ["2010 occurred The award was given", "2015 occurred The award was returned"],
        ),
        (
            "Kim, chosen in July 2025, resigned on December 1, 2025.",
            ["2025-07 occurred Kim was chosen", "2025-12-01 occurred Kim resigned"],
        ),
        ("They were given notice in 2014.", ["2014 occurred They were given notice"]),
        ("The work done in 2014 was sound.", ["2014 occurred The work was done"]),
        # what somebody did before or while he did the rest
        (
            "The firm, having moved to Halden in 2019, opened a shop in May 2025.",
            ["2019 occurred The firm moved to Halden", "2025-05 occurred The firm opened a shop"],
        ),
        (
            "The board, after approving the budget on May 3, 2025, adjourned.",
            ["2025-05-03 occurred The board approved the budget"],
        ),
        (
            "Kim, speaking on Monday, said it was dead.",
            ["2025-12-08 occurred Kim spoke", "2025-12-08 occurred Kim said it was dead"],
        ),
        (
            "The road, running through Halden since 1950, was closed in May 2025.",
            ["1950/.. ongoing The road ran through Halden", "2025-05 occurred The road was closed"],
        ),
        # a meeting did on its day what it did, a hall did not
        (
            "A meeting held on Monday approved the budget.",
            ["2025-12-08 occurred A meeting was held", "2025-12-08 occurred A meeting approved the budget"],
        ),
        ("A hall opened on Monday housed 300 people.", ["2025-12-08 occurred A hall was opened"]),
        # the year of a law is part of its name
        ("The Land Act 2014 was repealed in May 2025.", ["2025-05 occurred The Land Act was repealed"]),
        ("When the mayor signed the Land Act 2014, he opened the door.", []),
        # what happened twice, but not on two days in a row or from one to the other
        (
            "Bo Kim was reappointed in 2013 and 2017.",
            ["2013 occurred Bo Kim was reappointed", "2017 occurred Bo Kim was reappointed"],
        ),
        ("The school was closed on Monday and Tuesday.", ["2025-12-08 occurred The school was closed"]),
        ("The rules were changed between 2013 and 2017.", ["2013/2017 occurred The rules were changed"]),
        # a figure that is compared with that of last year
        ("The budget is up $29,000 over last year.", []),
        # "that" behind "is" begins a clause
        ("The plan is that construction will begin in 2026.", ["2026 planned construction will begin"]),
        # a time behind the dash that closes a remark
        (
            "Kim was chosen by the board - its main body - in July 2025, but his term had to be approved.",
            ["2025-07 occurred Kim was chosen by the board"],
        ),
        (
            "Director Ann Lee announced in May 2025 she'll resign on December 30.",
            [
                "2025-05 occurred Director Ann Lee announced she'll resign",
                "2025-12-30 planned [Ann Lee] will resign",
            ],
        ),
    ],
)
def test_remarks(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_label_dates_the_rest_of_its_line() -> None:
    text = (
        "1947: The airline begins operations. The first crash occurs at the site. No one is hurt.\n"
        "1949: The new terminal opens.\n"
        "\n"
        "The airport burned down."
    )
    assert lines(text) == [
        "1947 occurred The airline begins operations",
        "1947 occurred The first crash occurs at the site",
        "1949 occurred The new terminal opens",
    ]


def test_one_label_alone_is_no_chronology() -> None:
    text = "May 3, 2025: The mayor opened the hall. The council approved the budget."
    assert lines(text) == ["2025-05-03 occurred The mayor opened the hall"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody is said to be tells that the name is a person's
        ("Bo Kimura of Japan was the agency's fifth head. He was first appointed in 2009.", ["Bo Kimura"]),
        ("Halden Creek was the longest river. He was first appointed in 2009.", []),
        ("Kim was chosen by the board - its main council - in July 2025.", ["board"]),
        ("Politicians backed the idea in May 2025.", ["Politicians"]),
        ("Town Clerk Ann Bixby spoke on Monday.", ["Ann Bixby"]),
        # who is consulted for something to be done to others
        (
            "Acme Union sued the Land Agency on Monday for failing to inform the Water Agency.",
            ["Acme Union", "Land Agency"],
        ),
    ],
)
def test_who(text: str, expected: list[str]) -> None:
    assert list(roles(events(text)[-1])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a memo's day is that of what it says
        (
            "The move was announced by the Minister of Water, Bo Kim, in a memo dated January 15, 2025.",
            ["2025-01-15 occurred The move was announced by the Minister of Water, Bo Kim, in a memo"],
        ),
        (
            "A letter dated May 4, 2025 gave the agencies 45 days.",
            ["2025-05-04 occurred A letter gave the agencies 45 days"],
        ),
        # "that" before a noun and no clause only points at it
        (
            "The council rescinded that rule during its Tuesday meeting and left.",
            [
                "2025-12-09 occurred The council rescinded that rule during its Tuesday meeting",
                "2025-12-09 occurred The council left",
            ],
        ),
        ("He said that plan was made in 2024.", ["2024 occurred plan was made"]),
        # a time between commas behind an occasion goes with what was said there
        (
            "Minister Ann Lee, at a meeting to announce the plan here today, said the office will move.",
            ["2025-12-11 occurred Minister Ann Lee said the office will move"],
        ),
        (
            "She sent the first of three letters in May 2025.",
            ["2025-05 occurred She sent the first of three letters"],
        ),
    ],
)
def test_papers_and_occasions(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a perfect with a past time tells an act, one without a plan
        (
            "Councillors have agreed in July 2008 to move the library.",
            ["2008-07 occurred Councillors have agreed to move the library"],
        ),
        (
            "The board has decided to move the library by 2027.",
            ["../2027 planned The board has decided to move the library"],
        ),
        # a past time behind a noun is not that of what is to come
        (
            "Bo Kim is expected to outline the effect of a council vote last month.",
            ["2025-11 occurred council vote"],
        ),
        ("The council will hold a vote next month.", ["2026-01 planned The council will hold a vote"]),
        (
            "Tonight's report will spell out the effects of the vote.",
            ["2025-12-11 planned report will spell out the effects of the vote"],
        ),
        (
            "The library had to be closed because of safety fears last summer.",
            ["2025-22 occurred The library had to be closed because of safety fears"],
        ),
        # a year before a noun says which one it is
        (
            "Demolition of the closed 1960s library building will take place in January 2026.",
            ["2026-01 planned Demolition of the closed 1960s library building will take place"],
        ),
        # a time told first is that of what "and" joins, in the past
        (
            "In 2021 the council passed the bill, and the governor signed it.",
            ["2021 occurred the council passed the bill", "2021 occurred the governor signed it"],
        ),
        (
            "In 2021 the council passed the bill, and residents have complained.",
            ["2021 occurred the council passed the bill"],
        ),
        (
            "Fencing went up while some trees came down last week.",
            [
                "2025-12-01/2025-12-07 occurred Fencing went up",
                "2025-12-01/2025-12-07 occurred some trees came down",
            ],
        ),
        # a plan of before
        (
            "The original plan was to bring the vote to the board on January 6, 2025.",
            ["2025-01-06 cancelled The original plan was to bring the vote to the board"],
        ),
        # what somebody agreed is told with it
        (
            "On Monday Cllr Bo Kim agreed the money could be set aside for the plans.",
            ["2025-12-08 occurred Cllr Bo Kim agreed the money could be set aside for the plans"],
        ),
    ],
)
def test_plans_and_what_goes_together(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "When the move was announced last week it took many staff by surprise.",
            [
                "2025-12-01/2025-12-07 occurred the move was announced",
                "2025-12-01/2025-12-07 occurred it took many staff by surprise",
            ],
        ),
        (
            "On Monday the board agreed the hall could open.",
            ["2025-12-08 occurred the board agreed the hall could open"],
        ),
    ],
)
def test_occasions_and_what_then_happened(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_an_infinitive_of_a_remark_is_not_what_is_planned() -> None:
    text = "The hall would not be ready until May 2026, prompting the city to ask the ministry to act."
    (event,) = events(text)
    assert event.trigger is not None
    assert (event.trigger.text, roles(event)) == ("ready", {})


def test_a_noun_with_the_form_of_a_participle_is_none() -> None:
    text = "The department will do a test run at the meeting on December 20, 2025."
    assert lines(text) == ["2025-12-20 planned The department will do a test run at the meeting"]
