"""Who takes part, under which name and in which role."""

from tests.events.reader import events, roles

BRIEF = (
    "South Korea's city of Naju, South Jeolla Province, said on May 2, 2025 that it had met the ministry.\n"
    "The forum was organized by the National Innovation City Council "
    "and attended by officials from 11 member cities.\n"
    "The city has submitted proposals to Jeollanam-do, the Ministry of Land, Infrastructure and Transport, "
    "and members of the National Assembly.\n"
)


def test_two_offices_in_one_phrase() -> None:
    found = events(
        "In 2023, Naju City of South Korea met the Minister of Land, Infrastructure and Transport "
        "and the Chairperson of the Committee for the Local Era."
    )
    assert [(p.id, p.kind, p.role) for p in found[0].actors][-2:] == [
        ("kr/molit/minister", "office", "object"),
        ("kr/local-era/chairperson", "office", "object"),
    ]


def test_roles_in_the_passive() -> None:
    found = events(BRIEF, undated=True)
    organized = next(e for e in found if "organized" in e.title)
    assert roles(organized) == {"National Innovation City (District) Council": "agent"}
    attended = next(e for e in found if "attended" in e.title)
    assert roles(attended) == {"officials from 11 member cities": "agent"}
    assert [p.kind for p in attended.actors] == ["group"]


def test_recipients_of_an_undated_submission() -> None:
    submitted = next(e for e in events(BRIEF, undated=True) if "submitted" in e.title)
    assert roles(submitted) == {
        "Naju City": "agent",
        "Jeollanam-do": "recipient",
        "Ministry of Land, Infrastructure and Transport": "recipient",
        "members of the National Assembly": "recipient",
    }
    assert submitted.when is None
    assert submitted.actors[0].surface == "The city"


def test_pronouns_and_common_nouns_mean_who_was_named() -> None:
    text = (
        "Springfield City Council met in May 2024. It approved the budget in June 2024. "
        "In July 2024 the council adjourned."
    )
    found = events(text)
    assert [roles(e) for e in found] == [{"Springfield City Council": "agent"}] * 3
    assert [e.title.split(" Council")[0] for e in found[:2]] == ["Springfield City", "[Springfield City"]


def test_a_city_is_not_its_council_nor_a_ministry_its_minister() -> None:
    text = (
        "Naju City and Naju City Council signed an accord in 2024. "
        "In 2025 the Ministry of Justice of Korea met the Minister of Justice."
    )
    accord, met = events(text)
    assert len({p.id for p in accord.actors}) == 2
    assert {p.kind for p in met.actors} >= {"ministry", "office"}


def test_a_ministry_of_another_country_is_not_koreas() -> None:
    found = events("In Oslo, the Ministry of Justice published new rules in May 2024.")
    assert [p.id for p in found[0].actors] == ["ministry-of-justice"]
    found = events("In London, the Ministry of Justice published new rules in May 2024.")
    assert [p.id for p in found[0].actors] == ["gb/moj"]


def test_a_headline_that_runs_into_the_sentence_is_not_its_subject() -> None:
    text = (
        "Council Calls for Moving More Public Institutions to Existing Cities Naju City, South Jeolla Province, "
        "announced on December 11, 2025 that it took part in the forum."
    )
    said, told = events(text)
    assert roles(said) == {"Naju City": "speaker"}
    assert roles(told) == {"Naju City": "agent"}
    assert said.title == "Naju City announced that it took part in the forum"


def test_a_passive_without_an_agent_has_no_agent() -> None:
    found = events("The centre was opened in May 2023.")
    assert found[0].actors == ()


def test_persons_by_title_and_later_by_name_alone() -> None:
    text = (
        "Governor Park Wan-su met spokesman John Miller in May 2024. Park signed the accord in June 2024. "
        "In July 2024, he resigned."
    )
    met, signed, resigned = events(text)
    assert [(p.name, p.kind, p.role) for p in met.actors] == [
        ("Park Wan-su", "person", "agent"),
        ("John Miller", "person", "object"),
    ]
    assert roles(signed) == {"Park Wan-su": "agent"}
    assert [p.kind for p in resigned.actors] == ["person"]


def test_a_former_office_is_not_part_of_its_holders_name() -> None:
    found = events("Former President of Honduras Maria Elena Cruz was arrested in May 2024.")
    assert roles(found[0]) == {"Maria Elena Cruz": "object"}


def test_an_acronym_in_brackets_is_a_name() -> None:
    text = "The Korea Land and Housing Corporation (LH) moved in 2015. LH broke ground in 2022."
    moved, broke = events(text)
    assert roles(moved) == roles(broke) == {"Korea Land and Housing Corporation": "agent"}


def test_hostile_sentences_come_through() -> None:
    for unit in (
        "Kim said that ",
        "the man who saw ",
        ", the city held ",
        "May 5, 2024 ",
        "National Assembly ",
    ):
        text = unit * 200
        assert all(text[e.start : e.end] == e.quote for found in events(text) for e in found.evidence), unit


def test_a_possessive_is_part_of_a_firms_name() -> None:
    found = events("Miller's Inc. opened a depot in May 2024.")
    assert roles(found[0]) == {"Miller's Inc.": "agent"}


def test_an_indefinite_body_is_not_the_one_named_before() -> None:
    text = "Riverton City opened a lab in May 2024. A federal appeals court closed the lab in June 2024."
    opened, closed = events(text)
    assert roles(opened) == {"Riverton City": "agent"}
    assert roles(closed) == {"federal appeals court": "agent"}
    again = events("The Supreme Court met in May 2024. A court rejected the claim in June 2024.")[1]
    assert roles(again) == {"court": "agent"}


def test_it_that_stands_for_a_clause_is_nobody() -> None:
    lab = "Riverton City opened a lab in May 2024. "
    decided = events(lab + "In June 2024 it was determined by the ministry that staff should move.")[1]
    assert roles(decided) == {"ministry": "agent"}
    announced = events(lab + "In June 2024 it announced that staff should move.")[1]
    assert roles(announced) == {"Riverton City": "speaker"}


def test_letters_in_brackets_are_no_part_of_who_is_meant() -> None:
    (sent,) = events(
        "On December 3, Bay State Attorney General (AG) Ann Lee sent a letter to members of the Harbour Guild (HG) "
        "warning that it may break the law."
    )
    assert roles(sent) == {"Ann Lee": "agent", "members of the Harbour Guild (HG)": "recipient"}


def test_plural_titles_with_the_adjective_behind() -> None:
    (called,) = events("On December 5, the attorneys general of ten states called on the council to act.")
    assert "attorneys general of ten states" in roles(called)


def test_who_holds_an_office_for_something() -> None:
    (told,) = events("Minister for Harbours and Roads, Ann Lee, announced the plan on Tuesday.")
    assert roles(told) == {"Ann Lee": "speaker"}


def test_the_sign_of_a_company_behind_a_comma_is_part_of_its_name() -> None:
    (granted,) = events("A permit was granted to Ann Lee and Weeve, LLC on Tuesday.")
    assert list(roles(granted)) == ["Ann Lee", "Weeve, LLC"]
