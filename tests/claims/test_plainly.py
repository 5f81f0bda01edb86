"""Claims of one fact, with the one thing that makes them true, false or untold."""

from __future__ import annotations

import pytest

from relocate_cli import pipeline
from relocate_cli.model import Document
from tests.claims.sources import told, verdict

OPENING = (
    "# Selby school opens\n\nA second school, Northgate, was to open in September 2023, but oil found in the soil "
    "pushed the opening back to September 2024."
)
GUARD = "In 2019 the government dropped a plan to bring the coast guard to Selby after protests."
FLATS = (
    "A plan to build 1,500 flats on the southern part of the base was dropped in July 2023 after protests."
)
CAMP = "별관 옆에 지으려던 캠핑장은 주민 반대로 2024년 말 백지화됐다."
DAM = "Construction of the Selby dam began in September 2021, but concrete work on its main wall has not started."
MUSEUM = "박물관 총사업비는 64억원으로, 이 가운데 40억원은 기금에서 받고 나머지는 군비로 충당한다."
GRANTS = "솔미군의 2024년 보조금 예산은 90억 원이며, 상반기에 36억 원이 6개 기업에 지급됐다."
SURVEY = "2024년 10월 직원 설문조사에는 204명이 참여했고, 이 가운데 119명이 이전에 반대했다."
OPERA = (
    "The ministry paid 45 percent of the cost of the opera house, the city 40 percent and donors the rest."
)
DIKES = "By the end of August 2024, 18 of the 31 kilometres of dikes in the Dorran scheme had been completed."
PACT = "공단은 2024년 4월 서림대학교와 업무협약을 맺고 같은 해 9월 이 대학에 과목을 열었다."
SUIT = "주민들은 2023년 10월 법원에 공사 중지 가처분을 신청했다. 법원은 2023년 12월 4일 신청을 기각했다."
SCHOOL = "시는 2024년 10월 검토했던 자율형 사립고 설립은 추진하지 않기로 했다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("Oil in the soil put the opening of Northgate back by a year.", OPENING, "supported"),
        ("Oil in the soil put the opening of Northgate back by two years.", OPENING, "refuted"),
        ("In 2019 the government brought the coast guard to Selby.", GUARD, "refuted"),
        (
            "A plan to build 1,500 flats on the southern part of the base was approved in July 2023.",
            FLATS,
            "refuted",
        ),
        ("2024년 말 별관 옆에 캠핑장이 문을 열었다.", CAMP, "refuted"),
        ("Concrete work on the main wall of the dam had started by 2024.", DAM, "not_enough_info"),
        ("박물관 총사업비 가운데 군비로 충당하는 돈은 24억원이다.", MUSEUM, "supported"),
        ("박물관 총사업비 가운데 군비로 충당하는 돈은 34억원이다.", MUSEUM, "refuted"),
        ("솔미군은 2024년 보조금 예산의 절반 이상을 상반기에 기업들에 지급했다.", GRANTS, "refuted"),
        ("2024년 설문에서 참여자의 절반 이상이 이전에 반대했다.", SURVEY, "supported"),
        ("Donors paid 15 percent of the cost of the opera house.", OPERA, "not_enough_info"),
        (
            "By the end of August 2024, fewer than half of the 31 kilometres of dikes in the Dorran scheme had been "
            "completed.",
            DIKES,
            "refuted",
        ),
        ("공단은 2024년 상반기에 서림대학교와 업무협약을 맺었다.", PACT, "supported"),
        ("공단은 2024년 하반기에 서림대학교와 업무협약을 맺었다.", PACT, "refuted"),
        ("공사 중지 가처분 신청은 제기된 지 석 달도 안 돼 기각됐다.", SUIT, "supported"),
        ("시는 2024년 10월 검토했던 자율형 사립고 설립을 추진하기로 했다.", SCHOOL, "not_enough_info"),
    ],
)
def test_one_fact(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("text", "status", "title"),
    [
        ("The council put the vote off until May 2025.", "postponed", "The council put the vote off"),
        (
            "The council pushed the opening back to May 2025.",
            "postponed",
            "The council pushed the opening back",
        ),
        ("In May 2025 the union called its strike off.", "cancelled", "the union called its strike off"),
        (
            "In 2019 the city dropped plans to sell the hall.",
            "cancelled",
            "the city dropped plans to sell the hall",
        ),
        ("The store closed back in 1967.", "occurred", "The store closed"),
    ],
)
def test_a_verb_and_its_particle_apart(text: str, status: str, title: str) -> None:
    (event,) = pipeline.read(Document("a.txt", text)).events
    assert (event.status, event.title) == (status, title)


def test_what_was_called_off_was_due_shortly_before() -> None:
    text = "A rally planned for May 17 in front of the city hall was called off because of rain."
    published = told("x", published="2025-06-27").index._passage(0).document.published
    (event,) = pipeline.read(Document("a.txt", text), published).events
    assert event.when
    assert event.when.edtf == "2025-05-17"


def test_who_denies_something_and_goes_on_to_say() -> None:
    text = "The agency denied that it would sell the hall, and confirmed that the terminal was dropped in May 2024."
    found = pipeline.read(Document("a.txt", text)).events
    events = {event.trigger.text: event.status for event in found if event.trigger}
    assert events == {"denied": "occurred", "sell": "denied", "confirmed": "occurred", "dropped": "occurred"}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "Orbis bought the mill in May 2024.",
            "Orbis Workers Union bought the mill in May 2024.",
        ),
        ("The library opened again in May 2024.", "The library opened in May 2024 against the plan."),
        ("They built 300 metres of the 1.5 km wall.", "They built 300 of the 1.5 km wall."),
    ],
)
def test_what_only_looks_the_same_bears_nothing_out(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


def test_initials_are_looked_for_in_any_text() -> None:
    blob = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 40
    report = f"{blob}\n\nThe Selby Doctors Association (SDA) is a club. The SDA called a strike in May 2024."
    claim = "The Selby Doctors Association called a strike in May 2024."
    assert verdict(claim, told(report)).verdict == "supported"
