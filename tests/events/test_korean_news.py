"""Korean as news, courts, scripts and offices have it: persons without a name, rows, examples, histories."""

import pytest

from tests.events.reader import events, lines


def acting(text: str) -> list[list[str]]:
    """The actors of each dated event, as the text has them."""
    return [[p.surface for p in event.actors] for event in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A씨(51)가 10일 달아났다.", [["A씨"]]),
        ("경찰은 10일 B군을 체포했다.", [["경찰", "B군"]]),
        ("김모(45)씨는 10일 달아났다. 김씨는 9일에도 나갔다.", [["김모씨"], ["김씨"]]),
        ("큰아들 영희씨가 10일 세상을 떠났다.", [["큰아들 영희씨"]]),
        ("홍길동 당시 위원장 후보는 10일 계획을 발표했다.", [["홍길동 당시 위원장 후보"]]),
        ("그 솜씨는 10일 드러났다.", [[]]),
    ],
)
def test_persons_whose_names_are_withheld_act_as_well(text: str, expected: list[list[str]]) -> None:
    assert acting(text) == expected


def test_two_names_of_a_person_whose_name_is_withheld_mean_one() -> None:
    first, second = events("이모 씨는 10일 구속됐다. 이씨는 9일 잡혔다.")
    assert [p.id for p in first.actors] == [p.id for p in second.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가나랩은 “센터를 지었다”고 말했다. 가나랩은 10일 문을 열었다.", [["가나랩"]]),
        ("김철수 길벗은 “좋다”고 말했다. 길벗은 10일 상을 받았다.", [["길벗"]]),
        ("수강생은 “좋다”고 말했다. 수강생은 10일 상을 받았다.", [[]]),
        ("보고서는 “늦었다”고 적었다. 보고서는 10일 공개됐다.", [[]]),
        ("한 식당은 “힘들다”고 말했다. 식당은 10일 문을 닫았다.", [[]]),
        ("이전은 10일 끝났다.", [[]]),
    ],
)
def test_who_is_quoted_has_a_name(text: str, expected: list[list[str]]) -> None:
    assert acting(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "홍길동 의장을 비롯한 과장들이나 김철수 부의장은 10일 회의를 열었다.",
            [["홍길동 의장", "김철수 부의장"]],
        ),
        ("2015년 김천으로 옮긴 한국도로공사는 사택을 빌렸다.", [["한국도로공사"]]),
        (
            "정부는 10일 오전 회의를 열어 이같이 결정했다고 홍길동 처장이 전했다.",
            [["정부"], ["정부"]],
        ),
        ("홍길동 시장은 의장이 지지를 표명한 행사에서 10일 소감을 밝혔다.", [["홍길동 시장"]]),
        ("이번 인상은 서울시가 2023년에 결정한 계획의 마지막 단계다.", [["서울시"]]),
        ("경남도가 2023년 지정한 지구를 진주시가 2024년 개발했다.", [["경남도"], ["진주시"]]),
        ("진주시는 10일 협약을 맺었다. 다른 단지들도 11일 공사를 시작했다.", [["진주시"], []]),
        ("진주시는 10일 협약을 맺었다. 지원 예산도 11일 늘렸다.", [["진주시"], ["진주시"]]),
        ("진주시는 10일 협약을 맺었다. 2020년과 2021년에 평가가 잇따라 미뤄졌다.", [["진주시"], [], []]),
        (
            "홍길동 시장은 10일 축사를 했다. 역은 둘이다. 길이는 9㎞다. 값은 1만원이다. 차량은 셋이다. "
            "지난해 6월 심사를 통과했다.",
            [["홍길동 시장"], []],
        ),
        ("전주혁신도시가 10일 첫삽을 떴다.", [[]]),
        ("10곳의 시설은 2026년 대구를 중심으로 공사가 시작될 계획이다.", [[]]),
    ],
)
def test_who_does_it_and_who_does_not(text: str, expected: list[list[str]]) -> None:
    assert acting(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "오는 12일 시청에서 회의를 여는데요. 회사는 2000년에 설립됐거든요.",
            ["2025-12-12 planned 시청에서 회의를 연다", "2000 occurred 회사는 설립됐다"],
        ),
        ("시장은 어제 회의에 참석했고요.", ["2025-12-10 occurred 시장은 회의에 참석했다"]),
        ("시는 착공을 내년 5월 이후로 늦춘 겁니다.", ["2026-05/.. postponed 시는 착공을 늦췄다"]),
        ("시는 10일 회의를 개최하였다.", ["2025-12-10 occurred 시는 회의를 개최하였다"]),
        ("20일 본회의에서는 심의가 있을 예정이다.", ["2025-12-20 planned 본회의에서는 심의가 있을 예정이다"]),
        (
            "시는 10일 회의를 마친후 안건을 처리했다.",
            ["2025-12-10 occurred 시는 회의를 마쳤다", "2025-12-10 occurred 시는 안건을 처리했다"],
        ),
        ("시는 2016년 총선에서 이전을 약속했다.", ["2016 occurred 시는 총선에서 이전을 약속했다"]),
        ("영결식은 20일 오전 9시며 장지는 산이다.", ["2025-12-20T09:00:00 planned 영결식"]),
        ("더 나아가 시는 10일 길을 열었다.", ["2025-12-10 occurred 더 나아가 시는 길을 열었다"]),
    ],
)
def test_how_it_is_said_on_the_air_and_in_the_office(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1차 회의는 1월 5일부터 7일까지 3일간, 2차 회의는 2월 2일부터 4일까지, 3차 회의는 3월 3일 열린다.",
            [
                "2026-01-05/2026-01-07 planned 1차 회의는 3일간 열린다",
                "2026-02-02/2026-02-04 planned 2차 회의는 열린다",
                "2026-03-03 planned 3차 회의는 열린다",
            ],
        ),
        # what is told as an example has the day; a longer time is that of the whole as well
        ("20일에는 축제를 여는 등 행사가 이어진다.", ["2025-12-20 planned 축제를 연다"]),
        (
            "시는 2024년 센터를 짓는 등 예산을 썼다.",
            ["2024 occurred 시는 센터를 지었다", "2024 occurred 시는 예산을 썼다"],
        ),
        ("시는 9월과 10월에 대구, 울산 등 7곳에 이어 이번에 센터를 지었다.", []),
        ("시가 청사를 옮긴 것은 2013년 5월이었다.", ["2013-05 occurred 시가 청사를 옮겼다"]),
        ("기관이 옮겨간 것은 2013년부터다.", ["2013 occurred 기관이 옮겨갔다"]),
        ("시는 내년 안에 성과가 나타나도록 애쓰겠다고 말했다.", []),
        (
            "이날 선고를 앞두고 시장은 시청에 나갔다.",
            ["2025-12-11 occurred 선고를 앞두고 시장은 시청에 나갔다"],
        ),
        (
            "법원은 시장이 나간 지 3시간이 지난 10일 경찰에 공조를 요청했다.",
            ["2025-12-10 occurred 법원은 경찰에 공조를 요청했다"],
        ),
        (
            "시는 설명회를 20일부터 공사가 예정된 5월까지 운영한다.",
            ["2025-12-20/2026-05 planned 시는 설명회를 운영한다"],
        ),
        (
            "19일에는 포럼이 열려, 학생들이 협력 방안을 논의한다.",
            [
                "2025-12-19 planned 포럼이 열린다",
                "2025-12-19 planned 학생들이 협력 방안을 논의한다",
            ],
        ),
        (
            "국회의장은 어제 국회를 세종으로 이전하고 부지를 개발하겠다고 밝혔다.",
            ["2025-12-10 occurred 국회의장은 국회를 세종으로 이전하고 부지를 개발하겠다고 밝혔다"],
        ),
    ],
)
def test_which_time_is_of_what(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day of telling and the day of what is told
        (
            "지난 5월 홍길동 위원은 사무처가 보고서를 올렸다고 주장했다.",
            [
                "../2025-05 occurred 사무처가 보고서를 올렸다",
                "2025-05 occurred 홍길동 위원은 사무처가 보고서를 올렸다고 주장했다",
            ],
        ),
        (
            "시는 5일 오후에야 설명회를 미루겠다는 뜻을 밝혔다.",
            ["2025-12-05 occurred 시는 설명회를 미루겠다는 뜻을 밝혔다"],
        ),
        ("시는 지난달 27일 회의를 열었다고 밝혔다.", ["2025-11-27 occurred 시는 회의를 열었다"]),
        (
            "홍길동 감독은 5일 책임을 지겠다며 자리에서 물러났다.",
            ["2025-12-05 occurred 홍길동 감독은 자리에서 물러났다"],
        ),
        (
            "시는 회의가 열리기 8일 전인 지난 2일에서야 일정을 알려 왔다.",
            ["2025-12-02 occurred 시는 일정을 알려 왔다"],
        ),
        # what only tells a noun apart, and what is of another time
        ("5일 협약에 따라 두 기관은 센터를 짓는다.", []),
        ("1982년까지의 대회는 시가 이끌었다.", []),
        ("시는 2020년 다리를 놓았지만 최근 길을 막았다.", ["2020 occurred 시는 다리를 놓았다"]),
        (
            "2013년 제도가 도입됨에 따라 위원회가 신설됐다.",
            ["2013 occurred 제도가 도입됐다", "2013 occurred 위원회가 신설됐다"],
        ),
        ("대상은 지난달 시에 제출된 건의안에 든 46곳이다.", ["2025-11 occurred 건의안이 시에 제출됐다"]),
        ("시장은 오는 14일 안철수 지사를 만난다.", ["2025-12-14 planned 시장은 안철수 지사를 만난다"]),
        ("시는 법안을 통과시켜 오는 15일 시행한다.", ["2025-12-15 planned 시는 법안을 시행한다"]),
    ],
)
def test_whose_day_it_is(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 5일 길을 넓혀 주민이 쉬도록 했다.", ["occurred", "occurred"]),
        ("시는 5일 설명회를 열고 뜻을 들을 예정이었다.", ["cancelled", "cancelled"]),
        ("설명회는 시가 5일 열려다 반발로 중단됐다.", ["cancelled"]),
        ("시는 2024년 6월 승인 받은 계획을 그대로 따른다.", ["occurred"]),
        ("시는 12월 11일 문을 닫으려던 계획을 접었다.", ["cancelled"]),
    ],
)
def test_what_became_of_it(text: str, expected: list[str]) -> None:
    assert [event.status for event in events(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가나그룹 회장 홍길동은 5일 계획을 내놓았다.", [["홍길동"]]),
        ("박 신임사장은 2010년 시장에 당선됐다.", [["박 신임사장"]]),
        ("대전, 세종 지역의 통합을 위한 특별법이 5일 국회를 통과했다.", [[]]),
        ("노조는 5일 사측과 협상을 타결했다.", [["노조", "사측"]]),
    ],
)
def test_who_is_named_and_who_is_only_in_the_name(text: str, expected: list[list[str]]) -> None:
    assert acting(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월에는 나주시, 5월에는 진주시, 7월에는 원주시가 청사를 착공할 예정이다.",
            [
                "2026-03 planned 나주시가 청사를 착공할 예정이다",
                "2026-05 planned 진주시가 청사를 착공할 예정이다",
                "2026-07 planned 원주시가 청사를 착공할 예정이다",
            ],
        ),
        (
            "A구간은 1단계로 2027년까지, B구간은 2단계로 2030년까지 건설된다.",
            ["../2027 planned A구간은 1단계로 건설된다", "../2030 planned B구간은 2단계로 건설된다"],
        ),
        (
            "시는 10일 기자회견을 열고 길을 넓혔다고 밝혔다.",
            [
                "2025-12-10 occurred 시는 기자회견을 열었다",
                "../2025-12-10 occurred 시는 길을 넓혔다",
                "2025-12-10 occurred 시는 길을 넓혔다고 밝혔다",
            ],
        ),
        (
            "시는 10일 공문을 제출, 이전을 건의했다.",
            ["2025-12-10 occurred 시는 공문을 제출했다", "2025-12-10 occurred 시는 이전을 건의했다"],
        ),
        (
            "도는 당초 올해 말 청사를 옮기는 것으로 목표를 세웠으나 늦추기로 했다.",
            ["2025 cancelled 도는 당초 청사를 옮겼다"],
        ),
        (
            "16일 이전을 마치고 업무를 시작한 공사의 청사는 8층으로 지어졌다.",
            ["2025-11-16 occurred 이전을 마쳤다", "2025-11-16 occurred 업무를 시작했다"],
        ),
        ("A씨는 2019년 8월 돈을 받은 혐의로 기소됐다.", ["2019-08 occurred A씨는 돈을 받았다"]),
        (
            "2005년 정부가 추진한 이전에서는 11곳이 포함됐다.",
            [
                "2005 occurred 정부가 이전을 추진했다",
                "2005 occurred 정부가 추진한 이전에서는 11곳이 포함됐다",
            ],
        ),
        (
            "공장이 가동되는 내년에는 시가 예산을 줄일 예정이다.",
            [
                "2026 planned 시가 예산을 줄일 예정이다",
            ],
        ),
    ],
)
def test_what_shares_a_sentence(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가나지법 형사11부는 10일 A씨에게 징역 2년을 선고했다.", [["가나지법 형사11부", "A씨"]]),
        (
            "홍길동·김철수 의원 등 총 5명의 의원이 10일 대책을 촉구했다.",
            [["홍길동 의원", "김철수 의원", "5명의 의원"]],
        ),
        ("홍길동 의장 및 지역별 위원장 20명이 10일 참석했다.", [["홍길동 의장", "지역별 위원장 20명"]]),
        ("홍길동 시장과 육동한 군수는 10일 만났다.", [["홍길동 시장", "육동한 군수"]]),
        ("검찰은 김 씨가 2021년 직원을 채용했고 법을 어겼다고 봤다.", [["김 씨"], ["김 씨"]]),
    ],
)
def test_courts_and_lists_of_persons(text: str, expected: list[list[str]]) -> None:
    assert acting(text) == expected


def test_a_row_of_a_table_has_its_time_in_either_cell() -> None:
    text = "추진경과\n\n| 지구 지정 | 2024. 3. |\n| 2025. 11. | 착공 |\n| 2027. 6. | 준공(예정) |"
    assert lines(text) == ["2024-03 occurred 지구 지정", "2025-11 occurred 착공", "2027-06 planned 준공"]


def test_a_topic_that_the_next_clause_is_about_does_not_lead_the_first() -> None:
    assert lines("주민설명회는 5일 주민 반발이 커지면서 중단됐다.") == [
        "2025-12-05 occurred 주민 반발이 커졌다",
        "2025-12-05 occurred 주민설명회는 중단됐다",
    ]


def test_a_day_that_is_said_twice_is_one() -> None:
    told = events(
        "도서관의 이사는 5일 시작됐다. 시장은 취임 다음 날인 6월 5일 회의에서 서두르라고 지시했고, "
        "시는 7월 10일 옛 건물을 쓰겠다고 발표했다."
    )
    assert [event.when.edtf for event in told if event.when] == ["2025-12-05", "2025-06-05", "2025-07-10"]
