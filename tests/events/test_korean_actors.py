"""Who takes part in Korean, under which name and in which role."""

from __future__ import annotations

from fnmatch import fnmatch

import pytest

from relocate_cli import dates, matching, pipeline
from relocate_cli.model import Document
from tests.events.reader import events


def told(text: str) -> list[str]:
    """The actors of each event as `role id surface`, those of the first event first."""
    return [
        "; ".join(f"{p.role} {p.id} {p.surface}" for p in event.actors)
        for event in events(text, undated=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "홍길동 진주시장은 5일 김영희 국토교통부 장관을 만났다.",
            ["agent 홍길동 홍길동 진주시장; object 김영희 김영희 국토교통부 장관"],
        ),
        (
            "국토부 홍길동 과장은 5일 자료를 나주시에 전달했다.",
            ["agent 홍길동 국토부 홍길동 과장; recipient kr/naju 나주시"],
        ),
        ("진주시와 나주시는 5일 협약을 맺었다.", ["agent kr/jinju 진주시; agent kr/naju 나주시"]),
        ("진주시는 5일 나주시와 협약을 맺었다.", ["agent kr/jinju 진주시; participant kr/naju 나주시"]),
        ("진주시는 5일 나주시와 함께 회의를 열었다.", ["agent kr/jinju 진주시; participant kr/naju 나주시"]),
        ("법안은 5일 국토부에 의해 제출됐다.", ["agent kr/molit 국토부"]),
        ("진주시는 5일 국토부로부터 예산을 받았다.", ["agent kr/jinju 진주시; participant kr/molit 국토부"]),
        ("한국도로공사에서는 5일 예산을 요구했다.", ["agent kr/korea-expressway 한국도로공사"]),
        ("진주시, 5일 나주시와 협약 맺어", ["agent kr/jinju 진주시; participant kr/naju 나주시"]),
        ("진주시 등 11개 도시가 5일 성명을 냈다.", ["agent kr/jinju 진주시; agent 11개-도시 11개 도시"]),
        (
            "회의에는 5일 나주시, 이전을 앞둔 한국전력공사 등 10개 기관 관계자들이 참석했다.",
            [
                "agent kr/naju 나주시; agent kr/kepco 한국전력공사; agent 10개-기관-관계자들 10개 기관 관계자들"
            ],
        ),
        (
            "12개 공공기관 실무책임자 14명이 5일 회의에 참석했다.",
            ["agent 12개-공공기관-실무책임자-14명 12개 공공기관 실무책임자 14명"],
        ),
        (
            "미국 법무부는 5일 일본 정부와 회의를 열었다.",
            ["agent 미국-법무부 미국 법무부; participant 일본-정부 일본 정부"],
        ),
        (
            "예시시의회 운영위원회는 5일 예산을 의결했다.",
            ["agent 예시시의회운영위원회 예시시의회 운영위원회"],
        ),
        ("김영란 의원은 5일 대책을 요구했다.", ["agent 김영란 김영란 의원"]),
        ("한국토지주텍공사는 5일 문을 열었다.", ["agent 한국토지주텍공사 한국토지주텍공사"]),
        (
            "진주시는 5일 시장을 방문해 지역대학인 한예대와 협약을 맺었다.",
            ["agent kr/jinju 진주시", "agent kr/jinju 진주시; participant 한예대 한예대"],
        ),
        (
            "홍길동, 김철수 의원은 5일 대책을 요구했다.",
            ["agent 홍길동 홍길동 의원; agent 김철수 김철수 의원"],
        ),
        (
            "회의에는 5일 △홍길동 진주시장 △김철수 나주시장 등이 참석했다.",
            ["agent 홍길동 홍길동 진주시장; agent 김철수 김철수 나주시장"],
        ),
        (
            "진주시는 5일 주민 100명이 참석한 가운데 회의를 열었다.",
            ["agent 주민-100명 주민 100명", "agent kr/jinju 진주시"],
        ),
        ("진주시 오는 20일 센터 착공\n", ["agent kr/jinju 진주시"]),
        (
            "설명회에는 5일 유관기관 관계자와 나주시 관계자가 참석했다.",
            ["agent 유관기관-관계자 유관기관 관계자; agent kr/naju 나주시 관계자"],
        ),
        (
            "진주시는 5일 나주시와 센터를 지을 부지 매입계약을 체결했다.",
            ["agent kr/jinju 진주시; participant kr/naju 나주시"],
        ),
        (
            "진주시는 5일 예시건설㈜을 사업자로 선정했다.",
            ["agent kr/jinju 진주시; object 예시건설 예시건설㈜"],
        ),
        ("양 대학은 5일 협약을 맺었다.", ["agent 양-대학 양 대학"]),
        ("홍길동·김철수 의원은 5일 대책을 요구했다.", ["agent 홍길동 홍길동 의원; agent 김철수 김철수 의원"]),
        (
            "회의에는 5일 12개 기관의 실무자 14명이 참석했다.",
            ["agent 12개-기관의-실무자-14명 12개 기관의 실무자 14명"],
        ),
    ],
)
def test_who_acts_and_how(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "위원회는 5일 예산을 정했다.",
        "참석자들은 5일 뜻을 모았다.",
        "학생들은 5일 책을 읽었다.",
        "의존도가 5일 높아졌다.",
        "이번 회의는 5일 열렸다.",
        "증축공사는 5일 시작됐다.",
        "도시의 시장은 5일 열렸다.",
        "기업과 정책 기능이 5일 나뉘었다.",
    ],
)
def test_what_is_no_actor(text: str) -> None:
    assert set(told(text)) <= {""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a part of the city, by its own name and by that of the office
        ("전주시의회는 5일 회의를 열었다. 시의회는 6일 예산을 정했다.", "agent kr/jeonju/council 시의회"),
        ("진주시는 5일 회의를 열었다. 시의회는 6일 예산을 정했다.", "agent kr/jinju/council 시의회"),
        (
            "진주시는 5일 회의를 열었다. 시 보건소는 6일 문을 열었다.",
            "agent kr/jinju/health-center 시 보건소",
        ),
        # short names that brackets give, and clipped ones
        (
            "전국혁신도시(지구)협의회(이하 협의회)는 5일 총회를 열었다. 협의회는 6일 성명을 냈다.",
            "agent kr/innovation-city-council 협의회",
        ),
        ("예시연구원(이하 예연)은 5일 문을 열었다. 예연은 6일 행사를 열었다.", "agent 예시연구원 예연"),
        ("예시진흥공단(EKC)은 5일 문을 열었다. EKC는 6일 행사를 열었다.", "agent 예시진흥공단 EKC"),
        (
            "예시공무원노동조합 본부는 5일 성명을 냈다. 노조는 6일 집회를 열었다.",
            "agent 예시공무원노동조합본부 노조",
        ),
        ("한국남동발전㈜은 5일 사옥을 열었다. 남동발전㈜은 6일 채용을 시작했다.", "agent kr/koen 남동발전㈜"),
        ("예시추진위원회는 5일 회의를 열었다. 추진위는 6일 성명을 냈다.", "agent 예시추진위원회 추진위"),
        # persons by family name and title, by title, by pronoun
        ("홍길동 진주시장은 5일 회의를 열었다. 홍 시장은 6일 나섰다.", "agent 홍길동 홍 시장"),
        ("진주시(시장 홍길동)는 5일 회의를 열었다. 홍 시장은 6일 나섰다.", "agent 홍길동 홍 시장"),
        ("홍길동 위원장은 5일 “힘쓰겠다”고 말했다. 그는 6일 현장을 찾았다.", "agent 홍길동 그"),
        # several by their number
        (
            "진주시는 5일 나주시와 협약을 맺었다. 양 시는 6일 회의를 열었다.",
            "agent kr/jinju 양 시; agent kr/naju 양 시",
        ),
        (
            "홍길동 시장은 5일 김영희 사장과 만났다. 양측은 6일 협약을 맺었다.",
            "agent 홍길동 양측; agent 김영희 양측",
        ),
        ("위원 16명이 5일 모였다. 이들은 6일 뜻을 모았다.", "agent 위원-16명 이들"),
        ("위원 16명이 5일 모였다. 참석자들은 6일 뜻을 모았다.", "agent 위원-16명 참석자들"),
        # nothing stands there
        ("진주시는 5일 회의를 열었다. 또 6일 예산을 정했다.", "agent kr/jinju 진주시"),
        ("진주시는 5일 회의를 열었다. 예산도 6일 정했다.", "agent kr/jinju 진주시"),
    ],
)
def test_whom_a_later_word_means(text: str, expected: str) -> None:
    assert told(text)[-1] == expected


def test_who_attends_is_not_whom_the_text_goes_on_about() -> None:
    text = "진주시는 5일 협약식을 열었다. 행사에는 주민 30명이 참석했다. 6일에는 현장을 점검했다."
    assert told(text)[-1] == "agent kr/jinju 진주시"
    assert events(text)[-1].title == "[진주시]는 현장을 점검했다"


def test_several_go_on_together() -> None:
    text = "진주시와 나주시는 5일 회의를 열었다. 6일 협약을 맺었다."
    assert told(text)[-1] == "agent kr/jinju 진주시; agent kr/naju 나주시"
    assert events(text)[-1].title == "[진주시와 나주시]는 협약을 맺었다"


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2024-05-01", "윤석열"), ("2025-12-11", "이재명"), ("2018-05-01", "문재인")],
)
def test_the_president_is_whoever_was_when_it_was_written(published: str, expected: str) -> None:
    surname = expected[0]
    (event,) = events(f"{surname} 대통령은 5월 1일 회의를 열었다.", published)
    assert [(p.id, p.kind) for p in event.actors] == [(expected, "person")]


def test_names_are_understood_by_the_day_of_the_document() -> None:
    for published, expected in (
        ("2009-01-10", "kr/party/democratic-2008"),
        ("2024-01-10", "kr/party/democratic"),
    ):
        (event,) = events("민주당은 3일 회의를 열었다.", published)
        assert [p.id for p in event.actors] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("광주시는 5일 회의를 열었다.", "agent 광주시-* 광주시"),
        ("광주광역시는 4일 예산을 정했다. 광주시는 5일 회의를 열었다.", "agent kr/gwangju 광주시"),
        (
            "경기도 광주시는 4일 예산을 정했다. 광주시는 5일 회의를 열었다.",
            "agent kr/gyeonggi/gwangju 광주시",
        ),
        ("고성군은 5일 회의를 열었다.", "agent 고성군-* 고성군"),
        (
            "강원특별자치도는 4일 회의를 열었다. 고성군은 5일 예산을 정했다.",
            "agent kr/gangwon/goseong 고성군",
        ),
    ],
)
def test_municipalities_of_one_name_stay_apart(text: str, expected: str) -> None:
    assert fnmatch(told(text)[-1], expected)


def test_what_a_text_does_not_tell_apart_is_another_in_every_text() -> None:
    for text in ("시는 5일 회의를 열었다.", "고성군은 5일 회의를 열었다.", "김 시장은 5일 회의를 열었다."):
        readings = [pipeline.read(Document(name, text), dates.parse("2025-12-11")) for name in ("a", "b")]
        assert len({matching.identity(p) for r in readings for e in r.events for p in e.actors}) == 2


def test_bodies_that_every_place_has_are_told_apart_by_it() -> None:
    text = "동강면 주민자치회는 5일 쌀을 나눴다. 과역면 주민자치회는 6일 길을 쓸었다."
    assert told(text) == [
        "agent 동강면주민자치회 동강면 주민자치회",
        "agent 과역면주민자치회 과역면 주민자치회",
    ]


def test_what_one_says_by_another_is_done_by_whom_it_is_about() -> None:
    text = "진주시에 따르면 홍길동 위원장은 5일 도청을 찾아 회의를 열고 의견을 냈다."
    found = events(text)
    assert len(found) == 3
    assert [[p.id for p in event.actors] for event in found] == [["홍길동"]] * 3


@pytest.mark.parametrize(
    "piece", ["가(나다)", "시의회는 ", "홍길동사장 ", "등 ", "A·", "(이하 ‘", "양 기관 "]
)
def test_hostile_names_are_read(piece: str) -> None:
    assert isinstance(told(piece * (8_000 // len(piece)) + "진주시는 5일 회의를 열었다."), list)


def test_who_attends_around_it_is_not_who_does_the_rest() -> None:
    text = "진주시는 5일 시청에서 주민 20여 명이 참석한 가운데 설명회를 열었다고 밝혔다."
    found = {event.title: [p.surface for p in event.actors] for event in events(text)}
    assert found["진주시는 설명회를 열었다"] == ["진주시"]
    assert found["시청에서 주민 20여 명이 참석했다"] == ["주민 20여 명"]
    text = "진주시는 상인회가 5일 회원 20명이 참석한 가운데 총회를 열었다고 밝혔다."
    assert "상인회가 총회를 열었다" in [event.title for event in events(text)]


def test_bodies_joined_by_dots_are_each_one_though_one_is_not_registered() -> None:
    (event,) = events("이어 2026년에는 법제처·국민권익위원회·국세청·새말정책방송원 등 4개 기관이 이전한다.")
    names = [participant.name for participant in event.actors]
    assert {"Ministry of Government Legislation", "National Tax Service"} <= set(names)
    assert not any("·" in name for name in names)


def test_the_year_in_front_of_what_a_noun_did_is_not_that_of_what_is_said_of_it() -> None:
    found = events(
        "한국철도공사는 2004년 4월1일 운행을 시작한 열차의 이용객이 12억명을 돌파했다고 10일 밝혔다."
    )
    by_date = {event.when.edtf: event.title for event in found if event.when}
    assert by_date["2004-04-01"] == "운행을 시작했다"
    assert "돌파" in by_date["../2025-12-10"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("단서군(군수 박대식)은 5일 공사를 시작했다.", "agent 단서군 단서군"),
        ("서림시의회는 예산을 깎았다. 서림시는 5일 반발했다.", "agent 서림시 서림시"),
        ("농업농촌부 장관은 쉬었다. 농업농촌부는 5일 입찰을 실시했다.", "agent 농업농촌부 농업농촌부"),
        ("만족도는 5일 크게 올랐다.", ""),
        ("후보군은 5일 좁혀졌다.", ""),
        ("송림지구는 5일 지정됐다.", ""),
        ("한국농업데이터원은 5일 시험을 취소했다.", "agent 한국농업데이터원 한국농업데이터원"),
        ("기후청 산하 기후재난연구원이 5일 보고서를 냈다.", "agent 기후재난연구원 기후재난연구원"),
    ],
)
def test_bodies_that_no_registry_has(text: str, expected: str) -> None:
    """A text tells them by what only such a body has, or by how their names begin."""
    assert told(text)[-1] == expected


def test_who_leads_up_to_the_next_clause_acts_in_it() -> None:
    found = told("한동석 장관은 오지 못했고, 송민아 차관이 대신 참석해 5일 축사를 했다.")
    assert found[-1].startswith("agent 송민아")
    found = told("진주시는 길을 넓혔고, 나주시가 승인해 5일 학교를 지었다.")
    assert found[-1].startswith("agent kr/jinju")


def test_two_of_a_sort_are_not_the_one_named_last() -> None:
    begun = "매현군(군수 김철수)은 5일 신청서를 냈다. 단곡군(군수 이영희)은 6일 의견을 냈다."
    assert told(f"{begun} 두 군이 7일 설명회를 열었다.")[-1] == "agent 두-군 두 군"
