"""Another actor or place in a sentence that tells the rest of a claim, and places that no sentence tells."""

from __future__ import annotations

import pytest

from relocate_cli import registry
from tests.claims.sources import told, verdict

_ISLAND = (
    "# Work at Seolbit\n2025-05-31\n\nNuri Engineering & Construction said on May 30, 2025, that it would not take "
    "part in the land work on Seolbit Island."
)
_VOTE = (
    "# Council votes\n\nMoss sponsored the 20 percent compromise. Members Tom Moss and Ann Hill voted yes."
)
_MEETING = (
    "# 한빛원전 허가\n\n경북 울진에 들어설 한빛원전이 건설 허가를 받았다.\n\n"
    "원자력안전위원회는 12일 서울 중구에서 제200회 회의를 열고 한빛원전 건설 허가안을 의결했다."
)


@pytest.mark.parametrize(
    ("claim", "source", "slot"),
    [
        (
            "The hub in Cardiff was officially opened by First Minister Mark Drakeford.",
            "# A hub for Cardiff\n\nWelsh Secretary David Davies officially opened the hub in Cardiff city centre.",
            "actor",
        ),
        (
            "It was Ann Hill who announced that the bureau's headquarters would return to Washington.",
            "The bureau's headquarters will return to Washington, Interior Secretary Deb Moss has announced.",
            "actor",
        ),
        (
            "It was Norwind that shut the Halden mill in May 2022.",
            "# Halden mill sold\n\nThe Halden mill was shut down in May 2022 by its former owner, Greywater.",
            "actor",
        ),
        (
            "The National Audit Office carried out the review of the tram project in Leeds.",
            "# Tram put off\n\nThe review of the tram project in Leeds was carried out by Nista.",
            "actor",
        ),
        (
            "기획재정부가 산업은행을 이전 기관으로 지정하자는 안을 국토교통부에 제출했다.",
            "# 산업은행 이전 기관 지정\n\n금융위원회가 이전 기관 지정안을 국토교통부에 제출했다.",
            "actor",
        ),
        (
            "가람캐리어가 홍성 산업단지에 280억 원을 투자하기로 했다.",
            "㈜우심시스템은 홍성 산업단지에 280억 원을 투자한다.",
            "actor",
        ),
        (
            "한국전력기술은 나주혁신도시에 새 사옥을 마련해 개청식을 열었다.",
            "한국전력기술의 새 사옥 개청식이 15일 김천혁신도시 내 사옥에서 열렸다.",
            "place",
        ),
        (
            "The ministry's offices are being moved from Yangon to Mandalay.",
            "The move takes the ministry's offices from Yangon to Pyinmana, a trading town.",
            "place",
        ),
        (
            "Hanbit E&C announced on May 30, 2025, that it would not take part in the land work on Seolbit Island.",
            _ISLAND,
            "actor",
        ),
        (
            "Councilwoman Ann Hill sponsored the 20 percent compromise.",
            _VOTE,
            "actor",
        ),
        (
            "도서관을 짓는 일은 2006년 기획재정부가 국토교통부에 제안하면서 시작됐다.",
            "# 세종 도서관\n\n도서관 건립은 2006년 문화체육관광부가 국토교통부에 도서관을 제안하면서 시작됐다.",
            "actor",
        ),
        ("원안위는 제200회 회의를 울진에서 열어 한빛원전 건설 허가안을 의결했다.", _MEETING, "place"),
    ],
)
def test_another_name_in_its_place_refutes(claim: str, source: str, slot: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == "refuted"
    assert [s.slot for s in found.slots if s.label == "refuted"] == [slot]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Naju City broke ground on a library in May 2021.", "Jinju broke ground on a library in May 2021."),
        ("The lab in Saxony opened with 20 staff.", "The lab in Leipzig opened with 20 staff."),
        ("The office in Missouri opened with 80 staff.", "The office in Kansas City opened with 80 staff."),
        (
            "The mayor announced the plan for the library.",
            "The council announced the plan for the library, and so did the mayor.",
        ),
        (
            "Deb Moss announced that the bureau would return to Halden.",
            "Ann Hill announced that the bureau would return to Halden. Deb Moss announced it the day after.",
        ),
        (
            "Hanbit E&C announced that it would not take part in the land work on Seolbit Island.",
            _ISLAND,
        ),
        (
            "Councilman Tom Moss sponsored the 20 percent compromise.",
            _VOTE,
        ),
        ("원안위는 제200회 회의를 서울 중구에서 열어 한빛원전 건설 허가안을 의결했다.", _MEETING),
        (
            "원안위는 제200회 회의를 울진에서 열어 한빛원전 건설 허가안을 의결했다.",
            "# 한빛원전 허가\n\n원안위가 울진에서 회의를 열었다.\n\n"
            "원자력안전위원회는 12일 서울 중구 사무처와 영상으로 회의를 열고 한빛원전 건설 허가안을 의결했다.",
        ),
        (
            "The authority will return to Yongin.",
            "The authority marked the tenth year since it moved to Ulsan.",
        ),
    ],
)
def test_what_several_may_do_or_what_lies_in_it_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("동작구의 새 복합청사는 노량진에 들어선다.", "동작구는 새 복합청사를 2022년까지 지을 계획이다."),
        (
            "우심은 아산에 새 공장을 짓기로 했다.",
            "우심은 공주 월미단지에 새 공장을 짓는다. 아산에도 공장이 있다.",
        ),
    ],
)
def test_a_place_that_no_sentence_tells_is_not_borne_out(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


def test_regions() -> None:
    assert all(map(registry.is_region, ("Texas", "New Zealand", "Zealand", "텍사스주", "가나가와현")))
    assert not any(map(registry.is_region, ("Houston", "Kansas City", "진주")))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "2015년 10월 15일 김천에서 한국전력기술 신사옥 기공식이 열렸다.",
            "한국전력기술의 신사옥 개청식이 2015년 10월 15일 김천에서 열렸다.",
        ),
        (
            "On 28 January 2019 the city of Naju held a farewell event for the staff of the institute.",
            "나주시는 2019년 1월 28일 연구원 직원들을 위한 환영행사를 가졌다.",
        ),
        (
            "The National Assembly voted down the special act on the Dalbit Railway.",
            "# 달빛철도 특별법 통과\n\n달빛철도 건설을 위한 특별법이 25일 국회 본회의를 통과했다.",
        ),
    ],
)
def test_the_contrary_occasion_or_decision_refutes(claim: str, source: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == "refuted"
    assert [s.slot for s in found.slots if s.label == "refuted"] == ["event"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The groundbreaking ceremony of the library was held in Halden.",
            "The opening ceremony of the library was held in Halden on 3 May 2022.",
        ),
        (
            "The council rejected the plan for the library.",
            "The council rejected the plan for the library in May. In June the council approved the plan.",
        ),
    ],
)
def test_what_may_have_been_at_another_time_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Mayor Cho opened a garden in Halden in May 2024.", "Halden opened a garden in Halden in May 2024."),
        (
            "박종훈 교육감은 2024년 3월 밀양에 교육원을 개원했다.",
            "경남교육청은 2024년 3월 밀양에 교육원을 개원했다.",
        ),
        (
            "The EA fined Moss Water 3 million pounds over the spill in Essex.",
            "The Environment Agency fined Moss Water 3 million pounds over the spill in Essex.",
        ),
        (
            "Mayor Kim opened the fair.",
            "Mayor Kim Jin-su opened the fair on Friday. Governor Park Min-ho had opened its food hall on Thursday.",
        ),
        (
            "The mill will build a plant in Williamson County.",
            "The mill will build a plant in Taylor, Texas.",
        ),
        ("The mine in the Atacama desert closed in 2015.", "The mine in Antofagasta closed in 2015."),
        ("The Halden Port opened a terminal in 2024.", "The Moss Port Authority opened a terminal in 2024."),
        ("경상남도는 산불로 1,858ha가 탔다고 밝혔다.", "산림청은 산불로 1,858ha가 탔다고 밝혔다."),
        (
            "서울경찰청은 2024년 4월 조직원을 구속했다.",
            "부산경찰청은 2024년 4월 마약 조직원 40명을 구속했다.",
        ),
        ("우주항공청은 대전에 연구소를 열었다.", "우주항공청은 2024년 5월 27일 사천에서 문을 열었다."),
    ],
)
def test_a_head_a_short_name_or_what_each_may_do_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"
