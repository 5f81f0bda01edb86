"""What policy news does to a clause: plans with goals, moved dates, shared times, descriptions, counts."""

import pytest

from tests.events.reader import events, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "and" shares a day that is told first, and any time that is told last of verbs with one modal
        (
            "The council held a hearing on May 3, 2024 and adopted a resolution.",
            [
                "2024-05-03 occurred The council held a hearing",
                "2024-05-03 occurred The council adopted a resolution",
            ],
        ),
        (
            "The agency moved to Naju in 2014 and hired many people.",
            ["2014 occurred The agency moved to Naju"],
        ),
        (
            "The city plans to begin work and select operators in 2026.",
            ["2026 planned The city plans to begin work", "2026 planned The city plans to select operators"],
        ),
        # what follows a verb of knowing is told by itself
        (
            "Residents learned the town will host an open day on June 16, 2026, from 4 to 7 p.m. at the school.",
            [
                "2026-06-16T16:00:00/2026-06-16T19:00:00 planned the town will host an open day at the school",
            ],
        ),
        # a description in apposition: its times date nothing, its relative clause is about the name
        (
            "Ann Lee, the favourite in the election of June 2024, has promised a new bridge.",
            ["2024-06 occurred the election of June 2024"],
        ),
        (
            "Harbour City, a planned town that was founded on July 1, 2012, now houses 14 ministries.",
            ["2012-07-01 occurred Harbour City was founded"],
        ),
        (
            "In 2024 Ann Lee, a member of the assembly, left the party.",
            ["2024 occurred Ann Lee left the party"],
        ),
        # participles before their subject, and between commas
        (
            "Founded in 2006, the council has grown.",
            ["2006 occurred the council was founded"],
        ),
        (
            "Having won the contract in 1994, the firms built a plant.",
            ["1994 occurred the firms won the contract"],
        ),
        (
            "In 2024, 169 people, made up of teachers, clerks and students, submitted a petition to the court.",
            ["2024 occurred 169 people submitted a petition to the court"],
        ),
        # "which was" is about the singular noun that the plural hangs on
        (
            "A plan for the move of agencies to other regions, which was rejected in 2023, is back.",
            ["2023 occurred A plan for the move of agencies to other regions was rejected"],
        ),
        # what a year is for is not when it was made
        (
            "The board approved the budget for 2026 on December 9, 2025.",
            ["2025-12-09 occurred The board approved the budget"],
        ),
        ("The council heard of a Roads Programme for 2025-2030.", []),
        ("The opening is set for 2027.", ["2027 planned The opening is set"]),
        ("Elections were called for May 3, 2026.", ["2026-05-03 planned Elections were called"]),
        # goals and aims are plans
        (
            "The work began in August 2025, with a goal of moving in by August 2029.",
            ["2025-08 occurred The work began", "../2029-08 planned goal of moving"],
        ),
        (
            "The city signed the deal in 2025, aiming to open the hall in 2027.",
            ["2025 occurred The city signed the deal", "2027 planned The city is aiming to open the hall"],
        ),
        (
            "Phase 2 is slated to be complete in May 2027.",
            ["2027-05 planned Phase 2 is slated to be complete"],
        ),
        # a count is nobody who does something
        (
            "The court ruled by eight to one on May 3, 2024 that the act was void.",
            ["2024-05-03 occurred The court ruled by eight to one that the act was void"],
        ),
        (
            "Thirty bodies had moved by the end of 2013, and 75 more will move by the end of 2026.",
            ["../2013-12-31 occurred Thirty bodies had moved", "../2026-12-31 planned 75 more will move"],
        ),
        # remarks in brackets and conditions without a verb
        (
            "Mayor Ann Lee (62) opened the hall on May 3, 2024.",
            ["2024-05-03 occurred Mayor Ann Lee opened the hall"],
        ),
        ("The runoff, if necessary, will be held in May 2026.", ["2026-05 planned The runoff will be held"]),
        # "held" after a place is no second thing said
        (
            "The leader pledged on May 3, 2024 to move the assembly in a conference held weeks before the vote.",
            ["2024-05-03 occurred The leader pledged to move the assembly in a conference"],
        ),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("The opening has been put off until March 2026.", "2026-03", "postponed"),
        ("The move will be brought forward to 2027.", "2027", "planned"),
        ("The opening was postponed in May 2024.", "2024-05", "postponed"),
        ("Since 2021, the state has prepared to move the assembly.", "2021/..", "ongoing"),
        ("The papers will have to be presented in March 2026.", "2026-03", "planned"),
        ("In 2003, the mayor sought to move the port.", "2003", "occurred"),
        ("The hall will be fully rebuilt by the end of August.", "../2026-08-31", "planned"),
        (
            "The board will work with the agency to secure leased space by September 30.",
            "../2026-09-30",
            "planned",
        ),
    ],
)
def test_statuses(text: str, date: str, status: str) -> None:
    event = events(text)[0]
    assert (event.when and event.when.edtf, event.status) == (date, status)


def test_the_infinitive_that_happens_is_kept_in_a_title() -> None:
    subject = "The building of the new office of the Harbour Land and Housing Corporation of the South"
    text = f"{subject} is to be completed in 2027."
    title = events(text)[0].title
    assert title.endswith("is to be completed")
    assert len(title) <= 100


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BUSAN, Oct. 13 (Yonhap) -- Two ministries inked a pact on May 3, 2024.",
            ["2024-05-03 occurred Two ministries inked a pact"],
        ),
        (
            "The firms signed a memorandum of understanding in Naju on May 3, 2024.",
            ["2024-05-03 occurred The firms signed a memorandum of understanding in Naju"],
        ),
        (
            "The board finalized the decision to start work on May 3, 2024.",
            ["2024-05-03 occurred The board finalized the decision to start work"],
        ),
        (
            "A planned library failed to muster enough votes on May 3, 2024.",
            ["2024-05-03 denied A planned library failed to muster enough votes"],
        ),
        (
            "The council voted to close the hall during a meeting on Tuesday.",
            ["2025-12-09 occurred The council voted to close the hall during a meeting"],
        ),
    ],
)
def test_what_a_title_must_not_lose_and_a_date_must_not_miss(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_cut_title_keeps_its_negation() -> None:
    text = (
        "In May 2024 the minister for roads said that the head office of the agency would not be moved, "
        "but an alternative one would be set up in the old town."
    )
    assert " not be moved" in events(text)[0].title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Work on the second building, suspended since May, is to resume in January.",
            [
                "2025-05/.. postponed Work on the second building was suspended",
                "2026-01 planned Work on the second building is to resume",
            ],
        ),
        (
            "The plan was first floated in 2019 and formally adopted two years later.",
            ["2019 occurred The plan was first floated", "2021 occurred The plan was adopted"],
        ),
        (
            "The mayor was hurt in 2019 and died in 2021.",
            ["2019 occurred The mayor was hurt", "2021 occurred The mayor died"],
        ),
        (
            "The hearing, originally set for Nov. 20, will be held on Dec. 18.",
            ["2025-11-20 cancelled The hearing was set", "2025-12-18 planned The hearing will be held"],
        ),
        ("The agency was to have moved by 2012.", ["../2012 cancelled The agency was to have moved"]),
        ("It will be the first move of its kind since 2019.", []),
        ("It was the largest protest in the city since 2008.", []),
        (
            "Last week's meeting between Mayor Cho and Minister Kim ended early.",
            [
                "2025-12-01/2025-12-07 occurred Last week's meeting between Mayor Cho and Minister Kim ended early"
            ],
        ),
    ],
)
def test_plans_and_comparisons(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


CHRONOLOGY = """# Timeline

## 2023
- Jan. 12: Council approves study
- Sept. 5-7 – hearings in two towns
- Q4: land purchase completed

## March 2024
- On the 29th the district was designated.

## Next steps
- May 2027 (planned): opening of the hall
- By 31 March 2026: final report
- 2028: full operation
- 2029: groundbreaking (cancelled)
"""


def test_a_chronology_is_dated_by_its_headings_and_lines() -> None:
    assert lines(CHRONOLOGY) == [
        "2023-01-12 occurred Council approves study",
        "2023-09-05/2023-09-07 occurred hearings in two towns",
        "2023-36 occurred land purchase completed",
        "2024-03-29 occurred the district was designated",
        "2027-05 planned opening of the hall",
        "../2026-03-31 planned final report",
        "2028 planned full operation",
        "2029 cancelled groundbreaking",
    ]


MINUTES = """MINUTES
Working Group
Tuesday, February 3, 2026
City Hall

1. Call to order
The chair called the meeting to order at 10:00 a.m.

2. Tender
Ms. Lee reported that the tender closed on January 30. The group rejected the lowest bid. The town has three halls.

3. Site
The group agreed to visit the site on February 17.
"""


def test_minutes_date_what_they_tell_without_a_date() -> None:
    assert lines(MINUTES, "2026-02-20") == [
        "2026-02-03T10:00:00 occurred The chair called the meeting to order",
        "2026-02-03 occurred Ms. Lee reported that the tender closed",
        "2026-01-30 occurred the tender closed",
        "2026-02-03 occurred The group rejected the lowest bid",
        "2026-02-17 planned The group agreed to visit the site",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The state planned to start moving workers in October 2024 before pushing back the deadline to May 2026.",
            [
                "2024-10 planned The state planned to start moving workers",
                "2026-05 postponed The state pushed back the deadline",
            ],
        ),
        ("Talks have resumed ahead of the local elections in June.", ["2026-06 planned local elections"]),
        (
            "The mayor plans to open the hall during Independence Day in August.",
            ["2026-08 planned The mayor plans to open the hall during Independence Day"],
        ),
        (
            "Originally scheduled for August 2024, the move was then delayed to September.",
            ["2024-08 cancelled the move was scheduled", "2024-09 postponed the move was delayed"],
        ),
        (
            "Though the state moved more than 10,000 people to the port in 2024, the mayor said more would come.",
            ["2024 occurred the state moved more than 10,000 people to the port"],
        ),
        (
            "Ann Lee, as she is now known, told reporters in Naju on December 9.",
            ["2025-12-09 occurred Ann Lee told reporters in Naju"],
        ),
        (
            "The Naju plant (Plant 2) experienced flooding in May 2024.",
            ["2024-05 occurred The Naju plant (Plant 2) experienced flooding"],
        ),
    ],
)
def test_more_of_policy_news(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Last week, delegates from both sides had a meeting in Naju but reached no agreement.",
            [
                "2025-12-01/2025-12-07 occurred delegates from both sides had a meeting in Naju",
                "2025-12-01/2025-12-07 occurred delegates from both sides reached no agreement",
            ],
        ),
        ("The firm had a shop in 2024.", []),
        (
            'The ministry said it would open "a joint office by June 2026" and praised the plan.',
            ['../2026-06 planned [The ministry] would open "a joint office"'],
        ),
        ('The mayor called it "the best news since 2019" and left.', []),
        (
            "A strike planned for June 30, 2026 was called off.",
            ["2026-06-30 cancelled A strike was called off"],
        ),
        (
            "The lease will save money. Two years ago, it was reported that the agency would move.",
            [
                "2023 occurred it was reported that the agency would move",
            ],
        ),
        (
            "They kept within the $29.9 million budget approved by voters in 2018.",
            ["2018 occurred the $29.9 million budget was approved by voters"],
        ),
        ("The June 10 rally was cancelled.", ["2025-06-10 cancelled The June 10 rally was cancelled"]),
        ("The 2024 forum drew 300 people.", ["2024 occurred The 2024 forum drew 300 people"]),
        (
            "The board said the plan failed to convince Ann Lee in 2024.",
            ["2024 denied the plan failed to convince Ann Lee"],
        ),
        (
            "The city set out its aims, including the launch of a new academy in 2027.",
            ["2027 planned launch of a new academy"],
        ),
    ],
)
def test_what_is_had_failed_and_included(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2024 clerks declined environmental requests to release the list, and set a date.",
            [
                "2024 occurred clerks declined environmental requests to release the list",
                "2024 occurred clerks set a date",
            ],
        ),
        (
            "Although staffing later returned to old levels in 2022, the office closed.",
            ["2022 occurred staffing returned to old levels"],
        ),
        (
            "During the 2019 relocation of the office from Harbour, D.C., to the Bay area, the agency closed it.",
            ["2019 occurred the agency closed it"],
        ),
        (
            "The lawmakers have passed this bill following an order to all heads requesting plans by March 2026.",
            [],
        ),
        (
            "The office said it has moved the archive by December 1, 2025.",
            ["../2025-12-01 occurred [The office] has moved the archive"],
        ),
        (
            "The act, introduced by Ann Lee, D-Va., in the House last Tuesday, would close the office.",
            ["2025-12-09 occurred The act was introduced by Ann Lee, D-Va., in the House"],
        ),
        (
            "The government's relocation of two Department of Harbour (DOH) research agencies far from the old"
            " port in 2019 led to a decline.",
            ["2019 occurred The government's relocation led to a decline"],
        ),
    ],
)
def test_long_phrases_with_commas_adjectives_and_deadlines(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_party_and_state_are_no_part_of_a_name() -> None:
    (held,) = events("Ann Lee (D-Md.) and Bo Ito, R-Tex., held a meeting on Tuesday.")
    assert [person.name for person in held.actors] == ["Ann Lee", "Bo Ito"]
    (moved,) = events("Martin Ito, Jr., moved to Austin, Tex., in 2024.")
    assert [person.name for person in moved.actors] == ["Martin Ito"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The deal will go back to members for approval, Ann Lee, president of the guild, said Tuesday.",
            ["2025-12-09 occurred Ann Lee said the deal will go back to members for approval"],
        ),
        (
            "Ministries have been notified and asked on Tuesday to prepare for the move.",
            [
                "2025-12-09 occurred Ministries have been notified",
                "2025-12-09 occurred Ministries have been asked to prepare for the move",
            ],
        ),
        (
            "Ministries have been notified and asked to prepare for the move by March.",
            ["../2026-03 proposed Ministries have been asked to prepare for the move"],
        ),
        (
            "It needs a hall that would have to be able to seat 500 people by July 2026.",
            ["../2026-07 proposed a hall would have to be able to seat 500 people"],
        ),
        (
            'The city announced its "Bright Harbour" plan on Tuesday to move offices by 2030.',
            [
                '2025-12-09 occurred The city announced its "Bright Harbour" plan to move offices',
                "../2030 planned The city to move offices",
            ],
        ),
        (
            "A target to move 200 posts by 2030 has been accelerated to 2027.",
            ["../2030 cancelled target to move 200 posts", "2027 planned A target has been accelerated"],
        ),
        ("A hearing was set for Nov. 20.", ["2025-11-20 planned A hearing was set"]),
        (
            "The goal is to have the hall air conditioned by July 2026.",
            ["../2026-07 planned the hall air is conditioned"],
        ),
        (
            "Naju, Gimcheon, and Jinju (the cities), with their council, sued the ministry on Tuesday.",
            ["2025-12-09 occurred Naju, Gimcheon, and Jinju sued the ministry"],
        ),
        (
            "In a note issued on Tuesday, five guilds — masons, tanners and bakers — were allotted halls.",
            ["2025-12-09 occurred a note was issued"],
        ),
        (
            "Workers voted down a previous proposed deal in May 2025.",
            ["2025-05 occurred Workers voted down a previous proposed deal"],
        ),
        (
            "The board on Tuesday moved ahead with plans to shut down the old elementary school building at the end"
            " of this school year.",
            [
                "2025-12-09 occurred The board moved ahead with plans to shut down the old elementary school building"
                " at the end"
            ],
        ),
        (
            "Harbour Mills, Inc., bought land on Tuesday.",
            ["2025-12-09 occurred Harbour Mills, Inc. bought land"],
        ),
        (
            "Talks ended after the ministers from the two sides met in Naju on Tuesday.",
            ["2025-12-09 occurred the ministers from the two sides met in Naju"],
        ),
        (
            "A statement from Ann Lee saying that staff would mail the letters today was met by applause.",
            ["2025-12-11 planned staff would mail the letters"],
        ),
        ("They blamed a decline since 2011 and the storm for the closure.", []),
        (
            "The fences have been repaired and repainted since May 2025.",
            [
                "2025-05/.. occurred The fences have been repaired",
                "2025-05/.. occurred The fences have been repainted",
            ],
        ),
        (
            "The council will vote whether to send the deal to members tomorrow.",
            ["2025-12-12 planned The council will vote whether to send the deal to members"],
        ),
        (
            "However, as a result of the storm, mason shortages, and the struggles of finding a firm, an extension"
            " was granted in 2024.",
            ["2024 occurred an extension was granted"],
        ),
        (
            "Talks ended after the ministers from the two sides were told of it on Tuesday.",
            ["2025-12-09 occurred the ministers from the two sides were told of it"],
        ),
        (
            "Due to the rejection of the deal by members on May 1, 2025, the mill is hiring.",
            ["2025-05-01 occurred rejection of the deal by members"],
        ),
    ],
)
def test_sentences_with_much_around_the_verb(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bids are due February 15.", ["2026-02-15 planned Bids are due"]),
        ("The report is due next month.", ["2026-01 planned The report is due"]),
        (
            "A judge blocked the move in April 2022 before a court lifted the order on May 9.",
            ["2022-04 occurred A judge blocked the move", "2022-05-09 occurred a court lifted the order"],
        ),
        (
            "In April 2022 a judge blocked the move, and on May 9 the court lifted the order.",
            ["2022-04 occurred a judge blocked the move", "2022-05-09 occurred the court lifted the order"],
        ),
        ("The board set aside $42 million for the relocation in the 2022 budget.", []),
    ],
)
def test_what_is_due_and_what_follows_in_a_story(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
