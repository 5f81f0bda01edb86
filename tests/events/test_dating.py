"""Which time dates which clause."""

import pytest

from tests.events.reader import events, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2024, Naju held a forum and completed the designation of the district.",
            [
                "2024 occurred Naju held a forum",
                "2024 occurred Naju completed the designation of the district",
            ],
        ),
        (
            "Construction began in October 2020 and was completed in January 2023.",
            ["2020-10 occurred Construction began", "2023-01 occurred Construction was completed"],
        ),
        ("The bill, passed in 2007, created ten innovation cities.", ["2007 occurred The bill was passed"]),
        (
            "The council, which was founded in 2006, has asked for more money.",
            ["2006 occurred The council was founded"],
        ),
        (
            "The agency, headquartered in Seoul, moved to Naju in 2014 and hired many people.",
            ["2014 occurred The agency moved to Naju"],
        ),
        (
            "After the ministry approved the plan in 2019, the city bought land and in 2020 began construction.",
            ["2019 occurred the ministry approved the plan", "2020 occurred the city began construction"],
        ),
        (
            "The council decided on May 6, 2025 to hold a forum in March 2026.",
            [
                "2025-05-06 occurred The council decided to hold a forum",
                "2026-03 planned The council to hold a forum",
            ],
        ),
        (
            "A special act was enacted in 2007, and the first phase, the move of 153 bodies, was over by 2019.",
            ["2007 occurred A special act was enacted"],
        ),
        ("The city had 300,000 residents in 2020.", []),
        ("The 2023 meetings changed the plan.", ["2023 occurred The 2023 meetings"]),
        ("Officials toured the site for three days.", []),
        ("December 2005: selection of ten sites", ["2005-12 occurred selection of ten sites"]),
        ("- 2007: Special Act enacted\n", ["2007 occurred Special Act enacted"]),
        ("- December 2026 (opening of the centre)\n", ["2026-12 planned opening of the centre"]),
    ],
)
def test_dated_clauses(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_one_event_for_a_range_of_two_expressions() -> None:
    assert lines("The fair was held from May 3, 2024 to May 9, 2024.") == [
        "2024-05-03/2024-05-09 occurred The fair was held"
    ]


def test_the_clause_is_the_evidence() -> None:
    text = "Officials were pleased.\nIn 2024, Naju held a forum, and the mayor spoke."
    event = events(text)[0]
    proof = event.evidence[0]
    assert text[proof.start : proof.end] == proof.quote == "In 2024, Naju held a forum"
    assert (proof.source, proof.line, proof.column, proof.published) == ("note.txt", 2, 1, "2025-12-11")
    assert event.trigger is not None
    assert text[event.trigger.start : event.trigger.end] == event.trigger.text == "held"
    assert event.mention is not None
    assert event.mention.text == "2024"


def test_captions_and_undated_headings_give_nothing() -> None:
    assert events("# The council opens a new office\n", undated=True) == []


def test_ids_depend_on_content_and_file_only() -> None:
    text = "In 2024, Naju held a forum."
    assert [e.id for e in events(text)] == [e.id for e in events(text)]
    assert events(text)[0].id != events(text.replace("forum", "fair"))[0].id


def test_a_remark_between_dashes_or_commas_does_not_take_the_verb() -> None:
    assert lines("The agency - the state's builder - opened a plant in 2024.") == [
        "2024 occurred The agency opened a plant"
    ]
    assert lines("Naju, one of the ten cities, held a forum in 2024.") == ["2024 occurred Naju held a forum"]


def test_a_dateline_is_not_the_subject() -> None:
    assert lines("JAKARTA: The president held a meeting in May 2024.") == [
        "2024-05 occurred The president held a meeting"
    ]


def test_a_time_inside_a_noun_stays_in_the_title() -> None:
    assert lines("In 2024, Naju published the 2023 survey.") == [
        "2024 occurred Naju published the 2023 survey"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The meeting was on May 6, 2025.", ["2025-05-06 occurred The meeting"]),
        ("The bridge is due in 2027.", ["2027 planned The bridge is due"]),
        ("The survey was wrong in 2024.", []),
        ("There were twelve offices in 2024.", []),
    ],
)
def test_verbs_of_being_tell_events_only_of_meetings_and_due_dates(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Along with the Hanam and Iksan regions, which were added last October, ten towns have been lobbying.",
            ["2025-10 occurred the Hanam and Iksan regions were added"],
        ),
        (
            "The work will most likely begin in May or June 2026, city manager Dana Reed said.",
            ["2026-05 planned The work will most likely begin"],
        ),
        (
            "The town bought two lots located on the hill, which is currently used by a school and a farm, "
            "for $2 million last year.",
            ["2024 occurred The town bought two lots"],
        ),
        (
            "In March 2024, the board detailed a plan to lease a hall to a firm, which would repair a roof the board "
            "would pay for.",
            ["2024-03 occurred the board detailed a plan to lease a hall to a firm"],
        ),
        (
            "In 2014, about 330 of the board's 520 staff were moved after tests found asbestos.",
            ["2014 occurred about 330 of the board's 520 staff were moved"],
        ),
        (
            "More than 100 people were hurt in May 2024.",
            ["2024-05 occurred More than 100 people were hurt"],
        ),
        (
            "The council will vote on the new library, which officials expect will open in January 2027.",
            ["2027-01 planned the new library will open"],
        ),
        ("It was in 2014 that the agency moved to Naju.", ["2014 occurred the agency moved to Naju"]),
        (
            "The ministry had on June 1 approved the move.",
            ["2025-06-01 occurred The ministry had approved the move"],
        ),
        (
            "A man convicted of killing his partner ten years ago has been sentenced to life.",
            ["2015 occurred killing his partner"],
        ),
        (
            "The opening was followed in 2012 by a second plant.",
            ["2012 occurred The opening was followed by a second plant"],
        ),
        (
            "The firm left Busan, opening its new office in May 2024.",
            ["2024-05 occurred The firm opened its new office"],
        ),
        (
            "The clerk sorted files that were housed in sheds before the end of 2024.",
            ["../2024-12-31 occurred The clerk sorted files"],
        ),
        (
            "Ten men were hurt on the way when two trucks crashed in February 2024.",
            ["2024-02 occurred Ten men were hurt on the way", "2024-02 occurred two trucks crashed"],
        ),
        (
            "When the court ruled in 2019, the company closed its plant.",
            ["2019 occurred the court ruled", "2019 occurred the company closed its plant"],
        ),
        (
            "The boy has lived with them since March 2024, when he was found on a raft.",
            ["2024-03/.. ongoing The boy has lived with them", "2024-03 occurred he was found on a raft"],
        ),
        (
            "The council rejected the plan in 2019 and again in 2021.",
            ["2019 occurred The council rejected the plan", "2021 occurred The council rejected the plan"],
        ),
        ("Third-quarter profit rose 11%.", ["2025-35 occurred Third-quarter profit rose 11%"]),
        (
            "May 2011: A delegation visits Ghana and the two countries agree to build a port.",
            [
                "2011-05 occurred A delegation visits Ghana",
                "2011-05 occurred the two countries agree to build a port",
            ],
        ),
        (
            "Sept 19, 2011 – The island has begun to drill for gas.",
            ["2011-09-19 occurred The island has begun to drill for gas"],
        ),
        (
            "St. Mary's bought the land in 2004 and crews started to build in April 2024.",
            ["2004 occurred St. Mary's bought the land", "2024-04 occurred crews started to build"],
        ),
        (
            "Jane Moore, a manager at Lake Clinic, said work on a new, $27 million wing started in May 2024.",
            ["2024-05 occurred work on a new, $27 million wing started"],
        ),
        (
            "The lease for the station, 10 North Fourth Street, expires in May 2026.",
            ["2026-05 planned The lease for the station expires"],
        ),
        (
            "The firm will report a write-off in May 2026 for the quarter ended March 31.",
            ["2026-05 planned The firm will report a write-off"],
        ),
        ("Twelve men broke out on May 3, 2024.", ["2024-05-03 occurred Twelve men broke out"]),
        (
            "The president on May 3, 2024 condemned the raid and vowed to find the men and bring them to justice.",
            [
                "2024-05-03 occurred The president condemned the raid",
                "2024-05-03 occurred The president vowed to find the men",
            ],
        ),
        ("Maria Cruz was born in Cuba in 1984.", ["1984 occurred Maria Cruz was born in Cuba"]),
        ("The ship was last seen on May 3, 2024.", ["2024-05-03 occurred The ship was last seen"]),
        (
            "The boy will stay after a court on May 3, 2024 rejected the claim.",
            ["2024-05-03 occurred a court rejected the claim"],
        ),
        (
            "The men were held in the early hours of May 3, 2024.",
            ["2024-05-03 occurred The men were held in the early hours"],
        ),
        ("The board declared a dividend, payable Dec. 15.", []),
        (
            "In January 2024, the firm hired a new chief, Richard A. Moore, from a rival.",
            ["2024-01 occurred the firm hired a new chief, Richard A. Moore, from a rival"],
        ),
        (
            "LISBON, Portugal (AP) — The agency opened a lab in 2024.",
            ["2024 occurred The agency opened a lab"],
        ),
    ],
)
def test_dates_go_past_remarks_and_stop_at_them(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_infinitives_joined_by_and_are_no_events_of_their_own() -> None:
    assert lines("In 2019, the firm signed a contract to buy the plant and assume certain debts.") == [
        "2019 occurred the firm signed a contract to buy the plant"
    ]


def test_a_date_on_a_line_of_its_own_dates_what_stands_under_it_in_a_chronology() -> None:
    text = (
        "May 17, 2010\n\nThe state appoints Ann Lee as judge.\n\n1997:\n\nFrance and Spain signed a treaty. "
        "It has not been ratified yet. The talks resumed in May 2001.\n\nJune 6, 2011\n\nThe court visits the site.\n"
    )
    assert lines(text) == [
        "2010-05-17 occurred The state appoints Ann Lee as judge",
        "1997 occurred France and Spain signed a treaty",
        "2001-05 occurred The talks resumed",
        "2011-06-06 occurred The court visits the site",
    ]


def test_one_date_on_a_line_of_its_own_dates_nothing() -> None:
    assert lines("May 17, 2010\n\nThe state appointed Ann Lee as judge.\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was not until 2024 that the council agreed.", ["2024 occurred the council agreed"]),
        (
            "After buying land in 2024, the city built a school.",
            ["2024 occurred the city bought land"],
        ),
        ("The hospital opens in May 2026.", ["2026-05 planned The hospital opens"]),
        (
            "The agency is expected to become independent in 2027.",
            ["2027 planned The agency is expected to become independent"],
        ),
        ("The city plans to set up an office in 2027.", ["2027 planned The city plans to set up an office"]),
        ("Two members all voted on Tuesday.", ["2025-12-09 occurred Two members voted"]),
        ("In nineteen ninety-one Ann Lee was convicted.", ["1991 occurred Ann Lee was convicted"]),
    ],
)
def test_forms_that_are_alike(text: str, expected: list[str]) -> None:
    """Infinitives that look like participles, verbs that look like nouns, and words around the time."""
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The group opened offices in Seoul in 2019, Busan in 2020 and Daegu in 2021.",
            [
                "2019 occurred The group opened offices in Seoul",
                "2020 occurred The group opened offices in Busan",
                "2021 occurred The group opened offices in Daegu",
            ],
        ),
        (
            "The report, first due on 9 May 2017, was tabled in June 2017.",
            ["2017-06 occurred The report was tabled"],
        ),
        (
            "The report, due in May 2027, will set out options.",
            ["2027-05 planned The report will set out options"],
        ),
        (
            "Unit 3 is due to be completed in 2032 and unit 4 in 2033.",
            ["2032 planned Unit 3 is due to be completed", "2033 planned unit 4 is due to be completed"],
        ),
        (
            "The ministry moved in 2012, KEPCO in 2014, and the pension service in 2015.",
            [
                "2012 occurred The ministry moved",
                "2014 occurred KEPCO moved",
                "2015 occurred the pension service moved",
            ],
        ),
        (
            "The regulator approved the merger in May 2022 and the European Commission in March 2023.",
            [
                "2022-05 occurred The regulator approved the merger",
                "2023-03 occurred the European Commission approved the merger",
            ],
        ),
        (
            "The council voted in May 2024 and in June 2024 the mayor signed the order.",
            ["2024-05 occurred The council voted", "2024-06 occurred the mayor signed the order"],
        ),
        (
            "The council approved the plan in May 2024, the budget in June 2024.",
            ["2024-05 occurred The council approved the plan, the budget"],
        ),
        (
            "The league has grown before, adding Riverton and Naju in 1952.",
            ["1952 occurred The league added Riverton and Naju"],
        ),
        (
            "Six people were killed and at least 50 injured in a fire on Tuesday.",
            [
                "2025-12-09 occurred Six people were killed",
                "2025-12-09 occurred at least 50 were injured in a fire",
            ],
        ),
        (
            "The men were not named, and officials on Tuesday played down the matter.",
            ["2025-12-09 occurred officials played down the matter"],
        ),
        ("Some $60 million flowed out on Tuesday.", ["2025-12-09 occurred Some $60 million flowed out"]),
        ("The state spent 3 billion won in 2024.", ["2024 occurred The state spent 3 billion won"]),
    ],
)
def test_one_verb_at_several_times_and_numbers_that_act(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
