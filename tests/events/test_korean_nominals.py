"""Korean events that a noun tells, with a time of its own, and times that date what stands on both sides of them."""

import pytest

from tests.events.reader import events, lines, roles


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("1차 기관 이전(2013~2015년)으로 마을이 커졌다.", ["2013/2015 occurred 1차 기관 이전"]),
        ("지난 7월 회관 착공 이후 시는 예산을 늘렸다.", ["2025-07 occurred 회관 착공"]),
        ("1차 서류 접수는 다음 달 20~27일이다.", ["2026-01-20/2026-01-27 planned 1차 서류 접수"]),
        ("새 도서관 개관은 내년 3월이다.", ["2026-03 planned 새 도서관 개관"]),
        ("새 도서관 개관 목표는 2027년 3월이다.", ["2027-03 planned 새 도서관 개관"]),
        ("청사 착공 시점은 지난해 3월이다.", ["2024-03 occurred 청사 착공"]),
        (
            "시는 내년 7월과 8월에 청사 착공을 앞두고 업체를 찾고 있다.",
            ["2026-07 planned 청사 착공", "2026-08 planned 청사 착공"],
        ),
        (
            "2027년 착공, 2028년 말 청사 완공 계획에 차질이 예상된다.",
            ["2027 planned 착공", "2028 planned 청사 완공"],
        ),
        ("시는 내년부터 이전 계획을 밝혔다.", ["2026/.. planned 이전 계획"]),
    ],
)
def test_a_noun_has_a_time_of_its_own(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "신청 기간은 12월 12일부터 26일까지이며, 서류는 시청에서 받는다.",
        "시는 2025년 업무 추진 계획을 검토했다.",
        "인구(2024년)는 30만 명이다.",
        "시장의 생일은 3월 5일이다.",
        "서류 제출 서식의 인쇄 날짜는 3월 5일이다.",
        "조합은 지난해 우수상에 이어 최우수상을 받았다.",
    ],
)
def test_a_noun_that_does_not_happen_is_no_event(sentence: str) -> None:
    assert lines(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("시는 5일 건립 계획을 발표했다.", ["2025-12-05 occurred 시는 건립 계획을 발표했다"]),
        ("시는 5일 착공을 미뤘다.", ["2025-12-05 postponed 시는 착공을 미뤘다"]),
        ("시는 사업을 내년으로 미뤘다.", ["2026 postponed 시는 사업을 미뤘다"]),
        ("시는 5일 건립 계획을 접었다.", ["2025-12-05 cancelled 시는 건립 계획을 접었다"]),
        ("시는 5일 종이를 접었다.", ["2025-12-05 occurred 시는 종이를 접었다"]),
    ],
)
def test_the_day_of_what_is_done_with_a_plan_is_not_the_plans(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


def test_the_words_around_a_noun_are_its_evidence() -> None:
    text = "시는 내년 7월과 8월에 청사 착공을 앞두고 업체를 찾고 있다."
    found = list(events(text))
    assert len(found) == 2
    for event in found:
        told = event.evidence[0]
        assert text[told.start : told.end] == told.quote
        assert event.mention is not None
        assert event.mention.text in told.quote
        assert event.trigger is not None
        assert event.trigger.text.startswith("착공")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "위원회가 새 계획을 발표한 3일 각 지자체는 유치에 뛰어들었다.",
            [
                "2025-12-03 occurred 위원회가 새 계획을 발표했다",
                "2025-12-03 occurred 각 지자체는 유치에 뛰어들었다",
            ],
        ),
        (
            "지난 3일 열린 총회에서 시는 예산을 다뤘다.",
            ["2025-12-03 occurred 총회가 열렸다", "2025-12-03 occurred 총회에서 시는 예산을 다뤘다"],
        ),
        (
            "시는 지난달 예산이 생기면 센터를 지을 수 있도록 하는 조례안을 마련했다.",
            ["2025-11 occurred 시는 센터를 지을 수 있도록 하는 조례안을 마련했다"],
        ),
        (
            "시는 지난달 조례안을 마련했지만 반발로 상정을 보류한 바 있다.",
            ["2025-11 occurred 시는 조례안을 마련했다", "2025-11 postponed 시는 반발로 상정을 보류했다"],
        ),
    ],
)
def test_one_time_may_date_what_stands_on_both_sides_of_it(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "시는 두 기관이 2027년 말까지 이전하는 것으로 계획서를 냈다.",
            ["../2027-12-31 planned 두 기관이 이전한다"],
        ),
        (
            "정부가 올해 안으로 계획을 세워 내년부터 이전을 시작할 것으로 알려지면서 경쟁이 커지고 있다.",
            ["2025 planned 정부가 계획을 세운다", "2026/.. planned 정부가 이전을 시작할 것으로 알려진다"],
        ),
        (
            "정부는 2026년 계획을 확정하고 2027년 이전을 예고했었다.",
            ["2026 planned 정부는 계획을 확정한다", "2027 planned 정부는 이전을 예고했었다"],
        ),
        (
            "정부는 2027년부터 빈 청사를 활용해 이전을 시작하기로 했다.",
            ["2027/.. planned 정부는 이전을 시작하기로 했다"],
        ),
        (
            "시는 내년부터 이전이 시작될 것으로 보고 있다.",
            ["2026/.. planned 시는 이전이 시작될 것으로 보고 있다"],
        ),
        (
            "오는 3월 4일 결과를 발표하고 이어 16~23일 서류를 접수한다.",
            [
                "2026-03-04 planned 결과를 발표한다",
                "2026-03-16/2026-03-23 planned 서류를 접수한다",
            ],
        ),
    ],
)
def test_what_is_to_come_reaches_over_the_clauses_that_lead_to_it(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


def test_a_headline_has_two_halves() -> None:
    assert lines("새 청사 2027년 착공…주민들 “공원이 먼저”\n\n시는 회의를 열었다.\n") == [
        "2027 planned 새 청사 착공"
    ]


def test_a_quotation_aside_is_no_part_of_a_title() -> None:
    text = "시장은 지난 4일 회의에서 “모든 것을 점검해 달라”면서 “이유가 있을 것”이라면서 새 방안을 내놓았다."
    assert lines(text) == ["2025-12-04 occurred 시장은 회의에서 새 방안을 내놓았다"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "시는 지난달 공원 착공을 시작으로 도로 착공을 내년 상반기 목표로 절차를 밟고 있다.",
            ["2025-11 occurred 공원 착공", "2026-40 planned 도로 착공"],
        ),
        (
            "시는 내년 6월까지 계획 심의를 거쳐 2027년 3월 공사를 마치고 4월 문을 연다.",
            [
                "../2026-06 planned 계획 심의",
                "2027-03 planned 시는 내년 6월까지 계획 심의를 거쳐 공사를 마친다",
                "2027-04 planned 시는 문을 연다",
            ],
        ),
        (
            "시는 오는 16일 위원회 발족을 계기로 계획을 공개할 예정이다.",
            [
                "2025-12-16 planned 위원회 발족",
                "2025-12-16 planned 시는 위원회 발족을 계기로 계획을 공개할 예정이다",
            ],
        ),
    ],
)
def test_a_noun_may_come_first(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("조사는 다음 달 중순쯤 마무리 될 예정이다.", ["2026-01 planned 조사는 마무리 될 예정이다"]),
        (
            "시는 두 다리를 지난 2·3월에 착공했다.",
            ["2025-02 occurred 시는 두 다리를 착공했다", "2025-03 occurred 시는 두 다리를 착공했다"],
        ),
        ("시는 조사 기간을 내년 10월로 연장했다.", ["2026-10 postponed 시는 조사 기간을 연장했다"]),
        (
            "국토부는 지난달 말 마칠 예정이었던 조사를 미뤘다.",
            ["2025-11 cancelled 국토부는 조사를 마칠 예정이었다"],
        ),
        ("지난 3일 새로 지정된 지구는 3곳이다.", ["2025-12-03 occurred 지구가 새로 지정됐다"]),
        (
            "시장이 3일 의원에게 제출한 자료에 따르면 공사는 내년 5월 끝난다.",
            ["2025-12-03 occurred 시장이 의원에게 자료를 제출했다", "2026-05 planned 공사는 끝난다"],
        ),
        (
            "시장은 “법이 통과되면 시작한다”며 “내년 3월 공원을 연다”고 말했다.",
            ["2026-03 planned 공원을 연다"],
        ),
        (
            "사업비는 2026년까지 투입될 예정이며, 효과가 기대된다.",
            ["../2026 planned 사업비는 투입될 예정이다"],
        ),
    ],
)
def test_times_and_statuses_of_further_constructions(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "시는 이날 2023년 특별법 제정, 주민 지원 등 노력들을 소개했다.",
            [
                "2023 occurred 특별법 제정",
                "2025-12-11 occurred 시는 2023년 특별법 제정, 주민 지원 등 노력들을 소개했다",
            ],
        ),
        ("시는 지난 9월 성금 기탁에 이어 장학금을 늘렸다.", ["2025-09 occurred 성금 기탁"]),
        ("사업이 지난 5일자로 마무리됐다.", ["2025-12-05 occurred 사업이 마무리됐다"]),
        ("2027년 1월 센터 개소 목표 시는 예산을 늘린다.", ["2027-01 planned 센터 개소"]),
        ("2030년까지 수출 목표 달성이 목표다.", ["../2030 planned 수출 목표 달성"]),
        (
            "진주시는 지난 3일 개최한 학술대회를 통해 사례를 알렸다.",
            ["2025-12-03 occurred 진주시는 학술대회를 개최했다"],
        ),
        ("2026년 정부 예산안에 조사비 반영", []),
    ],
)
def test_a_time_goes_with_the_nearest_thing_that_happens(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "시장은 “도서관은 2017년 설계를 진행하고 2019년 3월 착공한 지 2년 만에 공사를 마친다”고 말했다.",
            ["2017 occurred 도서관은 설계를 진행했다", "2019-03 occurred 도서관은 착공했다"],
        ),
        (
            "시는 2017년부터 정책을 이끌 도서관 건립을 추진해 왔다.",
            ["2017/.. ongoing 시는 정책을 이끌 도서관 건립을 추진해 왔다"],
        ),
        (
            "시장은 지난 5일 가진 정례브리핑에서 “길을 넓히겠다”고 밝혔다.",
            [
                "2025-12-05 occurred 시장은 정례브리핑을 가졌다",
                "2025-12-05 occurred 시장은 정례브리핑에서 “길을 넓히겠다”고 밝혔다",
            ],
        ),
        (
            "지난해 12월 투표에서 교사는 찬성했으나 학생은 반대해 통합이 무산됐다.",
            [
                "2024-12 occurred 투표에서 교사는 찬성했다",
                "2024-12 occurred 학생은 반대했다",
                "2024-12 cancelled 통합이 무산됐다",
            ],
        ),
        (
            "시장은 “공사는 마무리 작업을 마치고 내년 10월 말 시작할 계획”이라고 말했다.",
            ["2026-10 planned 공사는 시작할 계획이다"],
        ),
    ],
)
def test_times_of_what_is_said_and_done(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


def test_a_quotation_may_end_with_the_mark_of_its_beginning() -> None:
    assert lines("시장은 지난 5일 “지난해 11월 승인을 받아 올해 3월 공모에 들어갔다“고 밝혔다.")[-1] == (
        "2025-12-05 occurred 시장은 지난해 11월 승인을 받아 올해 3월 공모에 들어갔다고 밝혔다"
    )


def test_both_halves_of_a_headline_may_be_dated() -> None:
    assert lines("다음 달 조사 완료 예정…2027년 하반기 개관 목표\n\n시는 회의를 열었다.\n") == [
        "2026-01 planned 조사 완료",
        "2027-41 planned 개관",
    ]


def test_the_first_of_two_days_is_that_of_what_comes_first() -> None:
    assert lines("오는 18일 오후, 나주에서 출발한 첫 차가 19일 오전 진주에 도착한다.") == [
        "2025-12-18 planned 첫 차가 나주에서 출발한다",
        "2025-12-19 planned 오는 18일 오후, 나주에서 출발한 첫 차가 진주에 도착한다",
    ]


def test_what_is_told_with_a_plan_is_part_of_it() -> None:
    assert lines("지난달 회의에서 시장은 올해 기관을 정하고 내년부터 이전 계획을 밝혔다.") == [
        "2025 planned 회의에서 시장은 기관을 정한다",
        "2026/.. planned 이전 계획",
        "2025-11 occurred 회의에서 시장은 올해 기관을 정하고 내년부터 이전 계획을 밝혔다",
    ]


def test_the_noun_behind_a_clause_acts_in_it() -> None:
    first = events("2019년 1월 조사를 마친 진주시는 같은 해 9월 인가를 받았다.")[0]
    assert (first.title, roles(first)) == ("진주시가 조사를 마쳤다", {"Jinju City": "agent"})


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("법을 대통령이 공포하면 1년 후 시행된다.", []),
        (
            "시는 내년에 이전 계획을 발표하고 예산을 늘린다.",
            ["2026 planned 시는 이전 계획을 발표한다", "2026 planned 시는 예산을 늘린다"],
        ),
        (
            "시는 오는 15일 산면을 시작으로 19일까지 설명회를 연다.",
            ["2025-12-15/2025-12-19 planned 시는 산면을 시작으로 설명회를 연다"],
        ),
        (
            "내년 말까지 지방으로 옮기기로 돼 있는 기관은 31곳이다.",
            ["../2026-12-31 planned 기관이 지방으로 옮기기로 돼 있다"],
        ),
    ],
)
def test_times_that_belong_to_another_or_together(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


def test_a_paper_speaks_on_its_day() -> None:
    assert lines("시는 지난달 14일자 공문에서 이전을 요청했다.") == [
        "2025-11-14 occurred 시는 공문에서 이전을 요청했다"
    ]
    assert lines("시는 지난달 14일자 공문을 공개했다.") == []


def test_a_time_that_is_the_topic_is_that_of_the_sentence() -> None:
    assert lines("올해는 제도 도입 이후 처음으로 액수가 올랐다.") == [
        "2025 occurred 제도 도입 이후 처음으로 액수가 올랐다"
    ]


def test_the_first_of_two_days_is_of_what_the_sentence_is_about() -> None:
    text = "이날 설명회는 도서관 공사가 지난 2일 중단되면서 주민들에게 사정을 설명하기 위해 마련됐다."
    assert lines(text)[-1].startswith("2025-12-11 occurred 설명회는 ")
