"""Korean clauses: what dates which, what is said and what happened, who, and titles in the text's own words."""

import pytest

from tests.events.reader import events, lines, roles

SAID = "진주시는 공공기관 이전 전담팀을 꾸렸다고 밝혔다"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "진주시는 5일 공공기관 이전 전담팀을 꾸렸다고 밝혔다.",
            ["../2025-12-05 occurred 진주시는 공공기관 이전 전담팀을 꾸렸다", f"2025-12-05 occurred {SAID}"],
        ),
        (
            "진주시는 공공기관 이전 전담팀을 꾸렸다고 5일 밝혔다.",
            ["../2025-12-05 occurred 진주시는 공공기관 이전 전담팀을 꾸렸다", f"2025-12-05 occurred {SAID}"],
        ),
        (
            "진주시는 지난 3일 전담팀을 꾸렸다고 5일 밝혔다.",
            [
                "2025-12-03 occurred 진주시는 전담팀을 꾸렸다",
                "2025-12-05 occurred 진주시는 지난 3일 전담팀을 꾸렸다고 밝혔다",
            ],
        ),
        (
            "진주시는 도서관이 5일 문을 열었다고 밝혔다.",
            ["2025-12-05 occurred 도서관이 문을 열었다"],
        ),
        ("진주시는 지난 3일 전담팀을 꾸렸다고 밝혔다.", ["2025-12-03 occurred 진주시는 전담팀을 꾸렸다"]),
        (
            "진주시는 다음 달 설명회를 열 예정이라고 5일 밝혔다.",
            [
                "2026-01 planned 진주시는 설명회를 열 예정이다",
                "2025-12-05 occurred 진주시는 다음 달 설명회를 열 예정이라고 밝혔다",
            ],
        ),
        (
            "진주시는 5일 설명회를 열기로 했다고 밝혔다.",
            ["2025-12-05 occurred 진주시는 설명회를 열기로 했다고 밝혔다"],
        ),
    ],
)
def test_a_bare_day_is_that_of_the_saying_unless_the_words_say_otherwise(
    sentence: str, expected: list[str]
) -> None:
    assert lines(sentence) == expected


def test_a_game_is_no_province() -> None:
    (event,) = events("광주에서 지난 3일 두 학교의 경기가 열렸다.")
    assert event.actors == ()


def test_what_was_said_has_the_speaker_and_an_inferred_date() -> None:
    told, saying = events("국토교통부는 5일 지구를 지정했다고 밝혔다.")
    name = "Ministry of Land, Infrastructure and Transport"
    assert (told.inferred, told.attribution, saying.inferred, saying.attribution) == (True, name, False, None)
    assert roles(told) == {name: "agent"}
    assert roles(saying) == {name: "speaker"}


def test_what_somebody_says_by_another_is_told_of() -> None:
    told, said = events("5일 나주시에 따르면 지난달 28일 장관이 공사 현장을 방문했다.")
    assert [e.when and e.when.edtf for e in (told, said)] == ["2025-12-05", "2025-11-28"]
    assert (told.title, said.attribution) == (
        "나주시에 따르면 지난달 28일 장관이 공사 현장을 방문했다",
        "Naju City",
    )


def test_a_quotation_keeps_its_dates_and_the_person_who_speaks() -> None:
    text = "홍길동 진주시장은 5일 “내년 3월 센터를 열겠다”고 말했다. 홍 시장은 “2017년부터 힘써 왔다”고 덧붙였다."
    plan, saying, going = events(text)
    assert [e.when and e.when.edtf for e in (plan, saying, going)] == ["2026-03", "2025-12-05", "2017/.."]
    assert [e.status for e in (plan, saying, going)] == ["planned", "occurred", "ongoing"]
    assert {e.attribution for e in (plan, going)} == {"홍길동"}
    assert [p.surface for p in saying.actors] == ["홍길동 진주시장"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "한빛전력은 3호기를 2032년, 4호기를 2033년에 준공할 계획이다.",
            [
                "2032 planned 한빛전력은 3호기를 준공할 계획이다",
                "2033 planned 한빛전력은 4호기를 준공할 계획이다",
            ],
        ),
        (
            "시는 5일 회의를 열고 의견을 들었다.",
            ["2025-12-05 occurred 시는 회의를 열었다", "2025-12-05 occurred 시는 의견을 들었다"],
        ),
        (
            "시는 지난해 토지를 사들인 데 이어 올해 공사를 시작했다.",
            ["2024 occurred 시는 토지를 사들였다", "2025 occurred 시는 공사를 시작했다"],
        ),
        (
            "2012년 감정원이 대구로 내려가고, 가스공사가 이전한다.",
            ["2012 occurred 감정원이 대구로 내려갔다", "2012 occurred 가스공사가 이전한다"],
        ),
        (
            "지난해 준공된 센터는 내년 3월 문을 연다.",
            ["2024 occurred 센터가 준공됐다", "2026-03 planned 지난해 준공된 센터는 문을 연다"],
        ),
        ("시는 2005년 지구에서 제외된 뒤 새로 신청했다.", ["2005 occurred 시는 지구에서 제외됐다"]),
        (
            "센터는 당초 2025년 10월 문을 열 예정이었으나 공사가 늦어져 내년 3월로 미뤄졌다.",
            ["2025-10 cancelled 센터는 당초 문을 열 예정이었다", "2026-03 postponed 센터는 미뤄졌다"],
        ),
        ("2025년 5월로 예정된 포럼이 무산됐다.", ["2025-05 cancelled 예정된 포럼이 무산됐다"]),
        (
            "시는 오는 19일 회의를 열고 내년에 같은 회의를 더 진행할 계획이다.",
            ["2025-12-19 planned 시는 회의를 연다", "2026 planned 시는 같은 회의를 더 진행할 계획이다"],
        ),
        (
            "시는 15일부터 모든 부서를 새 청사로 이전, 22일부터 업무를 시작한다.",
            [
                "2025-12-15/.. planned 시는 모든 부서를 새 청사로 이전한다",
                "2025-12-22/.. planned 시는 업무를 시작한다",
            ],
        ),
        (
            "이날 센터 착공과 더불어 지난 3월 사무소가 문을 열었다.",
            ["2025-03 occurred 센터 착공과 더불어 사무소가 문을 열었다"],
        ),
        ("센터는 내년 5월 준공예정이다.", ["2026-05 planned 센터는 준공예정이다"]),
        (
            "시는 2013년 적자로 폐업한 병원을 대신해 새 병원을 짓는다.",
            ["2013 occurred 병원이 적자로 폐업했다"],
        ),
        (
            "시는 12일 예산안을 의결한 뒤 폐회한다.",
            ["2025-12-12 planned 시는 예산안을 의결한다", "2025-12-12 planned 시는 폐회한다"],
        ),
        ("새 청사 준공식은 다음달 4일.", ["2026-01-04 planned 새 청사 준공식"]),
        (
            "지난 3일 시청 앞에서 시위를 벌였던 단체가 사과했다.",
            ["2025-12-03 occurred 시청 앞에서 시위를 벌였다"],
        ),
        (
            "시는 내년 3월까지 사무소를 옮기는 일정을 잡고 있다.",
            ["../2026-03 planned 시는 사무소를 옮기는 일정을 잡고 있다"],
        ),
        (
            "주민들은 17일부터 5일에 걸쳐 길을 고친다.",
            ["2025-12-17/.. planned 주민들은 5일에 걸쳐 길을 고친다"],
        ),
    ],
)
def test_each_clause_has_its_own_date_or_the_one_it_goes_on_with(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "시는 내년 예산을 확정했다.",
        "이 사업은 2025년도 사업 가운데 가장 크다.",
        "5일 기준 인구는 30만 명이다.",
        "시는 2026년 3월을 앞두고 회의를 열었다.",
        "시는 3일간 회의를 열었다.",
        "신청 기간은 12월 12일부터 26일까지이며, 서류는 시청에서 받는다.",
        "시장이 5일 기념촬영을 하고 있다.",
    ],
)
def test_a_time_that_dates_nothing_gives_no_event(sentence: str) -> None:
    assert lines(sentence) == []


def test_common_nouns_mean_whom_the_text_has_named() -> None:
    text = "전국혁신도시협의회의 회원인 진주시는 5일 회의에 참석했다. 시는 6일 협의회에 문서를 제출했다."
    name = "National Innovation City (District) Council"
    assert roles(events(text)[1]) == {"Jinju City": "agent", name: "recipient"}
    assert events(text)[1].title == "[진주시]는 협의회에 문서를 제출했다"
    assert [p.surface for p in events(text)[1].actors] == ["시", "협의회"]


def test_the_quote_is_the_text_and_holds_the_date_and_the_trigger() -> None:
    text = "진주시는 5일 회의를 열고 예산을 다뤘다. 시는 오는 20일 설명회를 연다."
    found = events(text)
    assert len(found) == 3
    for event in found:
        evidence, mention = event.evidence[0], event.mention
        assert text[evidence.start : evidence.end] == evidence.quote
        assert event.trigger is not None
        assert evidence.start <= event.trigger.start < event.trigger.end <= evidence.end
        assert mention is not None
        assert mention.text not in event.title


def test_a_decision_happened_on_its_day_and_a_plan_lies_ahead() -> None:
    assert lines("위원회는 지난 5일 사무소를 옮기기로 의결했다.") == [
        "2025-12-05 occurred 위원회는 사무소를 옮기기로 의결했다"
    ]
    assert lines("위원회는 내년 5월 사무소를 옮기기로 의결했다.") == [
        "2026-05 planned 위원회는 사무소를 옮기기로 의결했다"
    ]


@pytest.mark.parametrize(
    "piece", ["가", "했다고 ", "하고 ", "는 ", "“", "지난 5일 ", "열 예정인 ", "한 뒤 ", "·", "(가"]
)
def test_long_hostile_text_is_read(piece: str) -> None:
    assert isinstance(lines(piece * (20_000 // len(piece))), list)


def test_a_range_before_a_noun_goes_there_as_a_whole() -> None:
    text = "시는 12월부터 내년 3월까지 시행되는 제도를 알리고 홍보를 추진했다."
    assert lines(text) == ["2025-12/2026-03 planned 제도가 시행된다"]


def test_an_aim_may_have_two_verbs() -> None:
    text = "시는 지난 5일 주민을 돕고 예산을 줄이기 위해 회의를 열었다."
    assert lines(text) == ["2025-12-05 occurred 시는 주민을 돕고 예산을 줄이기 위해 회의를 열었다"]


def test_a_particle_behind_brackets_is_one() -> None:
    told = events("여수시는 가나화학(주)가 지난 5일 성금을 기탁했다고 밝혔다.")[0]
    assert told.title == "가나화학(주)가 성금을 기탁했다"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "설명회는 15일 동촌, 16일 서촌, 17일 남촌에서 열린다.",
            ["2025-12-15/2025-12-17 planned 설명회는 동촌, 서촌, 남촌에서 열린다"],
        ),
        ("시는 26일과 27일 공청회를 연다.", ["2025-12-26/2025-12-27 planned 시는 공청회를 연다"]),
        (
            "시는 지난 4월과 10월 장터를 열었다.",
            ["2025-04 occurred 시는 장터를 열었다", "2025-10 occurred 시는 장터를 열었다"],
        ),
        (
            "총무국은 15일부터, 도시국은 16일부터 새 청사에서 일할 예정이다.",
            [
                "2025-12-15/.. planned 총무국은 새 청사에서 일할 예정이다",
                "2025-12-16/.. planned 도시국은 새 청사에서 일할 예정이다",
            ],
        ),
        (
            "시는 15일 이사를 시작으로 연내 정상화를 목표로 이전을 진행한다.",
            [
                "2025-12-15 planned 이사",
                "2025 planned 시는 15일 이사를 시작으로 정상화를 목표로 한다",
            ],
        ),
        (
            "오늘 오전 새 청사에 어제 옛 청사에서 출발한 짐이 도착했다.",
            [
                "2025-12-10 occurred 짐이 옛 청사에서 출발했다",
                "2025-12-11 occurred 새 청사에 어제 옛 청사에서 출발한 짐이 도착했다",
            ],
        ),
        (
            "시는 9일 회의를 열고 예산을 줄이기로 했다.",
            ["2025-12-09 occurred 시는 회의를 열었다", "2025-12-09 occurred 시는 예산을 줄이기로 했다"],
        ),
        (
            "두 시는 다음 달 5일 만나기로 합의한 바 있다.",
            ["2026-01-05 planned 두 시는 만나기로 합의한 바 있다"],
        ),
        (
            "의장은 9일 논의 끝에 오는 20일 회의를 열어 예산안을 다루기로 합의했다고 밝혔다.",
            [
                "2025-12-20 planned 의장은 논의 끝에 회의를 연다",
                "2025-12-20 planned 예산안을 다루기로 합의했다",
                "2025-12-09 occurred 의장은 논의 끝에 오는 20일 회의를 열어 예산안을 다루기로 합의했다고 밝혔다",
            ],
        ),
        (
            "시는 오는 20일 개관식을 열고, 2030년까지 공원을 짓는 계획도 추진 중이다.",
            [
                "2025-12-20 planned 시는 개관식을 연다",
                "../2030 ongoing 공원을 짓는 계획도 추진 중이다",
            ],
        ),
        ("시는 9일을 기점으로 경보를 높였다.", ["2025-12-09 occurred 시는 경보를 높였다"]),
        ("인구는 2017년 17만 명에 비해 늘었다.", []),
        ("시는 5일 회의 직후 주민을 만났다.", ["2025-12-05 occurred 시는 회의 직후 주민을 만났다"]),
    ],
)
def test_times_date_the_clauses_that_they_stand_with(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("시는 2025년 돌봄센터 추진 사업을 마쳤다.", []),
        ("시는 2025년 돌봄센터 한 곳을 마쳤다.", ["2025 occurred 시는 돌봄센터 한 곳을 마쳤다"]),
        (
            "시는 2019년부터 3년 동안 이어온 공사를 마쳤다.",
            ["2019/2021 occurred 시는 3년 동안 공사를 이어왔다"],
        ),
        (
            "일정을 살펴보면 시는 오는 20일 회의를 연다.",
            ["2025-12-20 planned 일정을 살펴보면 시는 회의를 연다"],
        ),
        (
            "1차 회의는 20일 열고 30일에는 위원회에서 예산을 다룬다.",
            ["2025-12-20 planned 1차 회의는 연다", "2025-12-30 planned 위원회에서 예산을 다룬다"],
        ),
        (
            "시장은 11일 아침 나주로 이동해 회의를 연다.",
            ["2025-12-11 planned 시장은 나주로 이동한다", "2025-12-11 planned 시장은 회의를 연다"],
        ),
        (
            "회의를 오는 20일 연다고 홍길동 시장이 9일 밝혔다.",
            [
                "2025-12-20 planned 회의를 연다",
                "2025-12-09 occurred 회의를 오는 20일 연다고 홍길동 시장이 밝혔다",
            ],
        ),
        ("지난해 재판에 넘겨진 시장은 물러났다.", ["2024 occurred 시장이 재판에 넘겨졌다"]),
    ],
)
def test_what_leads_to_another_noun_or_clause_is_no_event_of_its_own(
    sentence: str, expected: list[str]
) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("두 시는 지난 5일 센터를 설립하기로 합의했다.", "agreement"),
        ("두 시는 내년 5월 센터를 설립하기로 합의했다.", "establishment"),
    ],
)
def test_what_is_decided_is_of_the_kind_of_the_decision_on_its_day(sentence: str, kind: str) -> None:
    assert [event.kind for event in events(sentence)] == [kind]
