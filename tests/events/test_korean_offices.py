"""Who holds an office, leads, or is charged, and when it was, in Korean sentences that join several."""

import pytest

from tests.events.reader import events, lines


def acting(text: str) -> list[list[str]]:
    """The actors of each dated event, as the text has them."""
    return [[p.surface for p in event.actors] for event in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "김 부지사는 10일 홍길동 예산실장·복지심의관·안전심의관을 만났다.",
            [["김 부지사", "홍길동 예산실장", "복지심의관", "안전심의관"]],
        ),
        ("시장·군수 20명은 10일 회의를 열었다.", [["시장·군수 20명"]]),
        ("간담회가 10일 홍길동 시장 주재로 열렸다.", [["홍길동 시장"]]),
        ("간담회가 10일 새 방식으로 열렸다.", [[]]),
        ("시는 10일 대상 기관을 선정했다.", [["시"]]),
        ("시는 10일 참여 기업 3곳을 선정했다.", [["시"]]),
        ("10일 규정을 어긴 혐의로 넘겨진 홍길동 군수가 벌금을 냈다.", [["홍길동 군수"]]),
        (
            "홍 군수는 2019년 규정을 어기고 돈을 받은 혐의로 재판에 넘겨졌다.",
            [["홍 군수"], ["홍 군수"]],
        ),
        ("김철수 부지사가 시동을 걸었다. 지난 11월 11일 취임 이후 처음이다.", [["김철수 부지사"]]),
    ],
)
def test_offices_and_those_who_lead_or_are_charged(text: str, expected: list[list[str]]) -> None:
    assert acting(text) == expected


def test_a_person_named_in_passing_is_known_afterwards() -> None:
    (event,) = events("홍길동 도 행정부지사의 방문이 이어졌다. 홍 부지사는 10일 예산을 건의했다.")
    assert [p.name for p in event.actors] == ["홍길동"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "시는 회의를 9일에 개최, 준비에 돌입했다.",
            ["2025-12-09 occurred 시는 회의를 개최했다", "2025-12-09 occurred 시는 준비에 돌입했다"],
        ),
        (
            "관리소는 1993년 3월 6일 관리국으로 개편, 1998년 2월 8일 청으로 승격했다.",
            [
                "1993-03-06 occurred 관리소는 관리국으로 개편했다",
                "1998-02-08 occurred 관리소는 청으로 승격했다",
            ],
        ),
        (
            "시는 내년 3월에 문을 여는 센터를 10일 점검했다.",
            [
                "2026-03 planned 문을 연다",
                "2025-12-10 occurred 시는 내년 3월에 문을 여는 센터를 점검했다",
            ],
        ),
        (
            "홍길동 시장은 내년 선거를 1년 앞둔 지난 3월 모임에 참석했다.",
            ["2025-03 occurred 홍길동 시장은 내년 선거를 1년 앞둔 모임에 참석했다"],
        ),
        (
            "협의회는 당초 9월 말까지 장소를 정해야 하지만 일정이 늦어졌다.",
            ["../2025-09-30 cancelled 협의회는 장소를 정해야 했다"],
        ),
        (
            "시장은 2017년 3월 열린 주민 모임에 참석했다.",
            [
                "2017-03 occurred 주민 모임이 열렸다",
                "2017-03 occurred 시장은 주민 모임에 참석했다",
            ],
        ),
        ("공단은 9일 차기 이사장을 뽑았다.", ["2025-12-09 occurred 공단은 차기 이사장을 뽑았다"]),
        ("지난 10일 물러난 홍길동 사장은 쉰다.", ["2025-12-10 occurred 홍길동 사장이 물러났다"]),
    ],
)
def test_times_of_what_is_joined_and_led_to(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "홍길동 부총리 겸 교육부 장관은 쉰다. 홍 부총리는 10일 센터를 찾았다.",
            [["홍 부총리"]],
        ),
        (
            "가나위원회는 10일 홍길동 이사장을 위원장으로, 김철수 교수를 간사로 선출했다.",
            [["가나위원회", "홍길동 이사장", "김철수 교수"]],
        ),
        ("최윤 행정부지사가 10일 센터를 찾았다.", [["최윤 행정부지사"]]),
        ("신임 행정부지사가 10일 센터를 찾았다.", [[]]),
        ("가나항공은 10일 협약을 맺었다.", [["가나항공"]]),
        (
            "주민 60여 명이 지난 10일 집회를 갖고 장소를 변경해 줄 것을 요구하고 나섰다.",
            [["주민 60여 명"], ["주민 60여 명"]],
        ),
        (
            "가나에어는 2022년 설립된 작은 항공사다. 내년부터 운항을 시작한다.",
            [["가나에어"], ["가나에어"]],
        ),
        ("시는 10일 가나부 주관으로 열린 행사에서 상을 받았다.", [["시"]]),
    ],
)
def test_who_acts_by_another_title_for_another_or_in_the_sentence_before(
    text: str, expected: list[list[str]]
) -> None:
    assert acting(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가나에어는 2022년 설립된 항공사다.", ["2022 occurred 가나에어는 설립됐다"]),
        (
            "가나구가 신청사가 완공되는 2027년까지 다라동에서 임시 청사 생활을 한다.",
            ["../2027 planned 가나구가 다라동에서 임시 청사 생활을 한다"],
        ),
        (
            "이 내용은 국토부가 10일 시청에서 개최한 ‘가나 공청회’에서 나왔다.",
            [
                "2025-12-10 occurred 국토부가 시청에서 ‘가나 공청회’를 개최했다",
                "2025-12-10 occurred 이 내용은 국토부가 시청에서 개최한 ‘가나 공청회’에서 나왔다",
            ],
        ),
        (
            "시는 지난 10일부터 인력을 늘리는 등 공사를 확대하고 있다.",
            [
                "2025-12-10/.. ongoing 시는 인력을 늘린다",
                "2025-12-10/.. ongoing 시는 공사를 확대하고 있다",
            ],
        ),
        (
            "회사는 내년부터 운항을 시작한 뒤 공항이 열리면 새 노선도 운항할 계획이다.",
            ["2026/.. planned 회사는 운항을 시작한다"],
        ),
        (
            "시의회는 오는 20일 의원 30명이 참석한 가운데 개원식을 갖는다.",
            [
                "2025-12-20 planned 의원 30명이 참석한다",
                "2025-12-20 planned 시의회는 개원식을 갖는다",
            ],
        ),
        ("21일 이후의 운항 여부는 국토부와 협의하고 있다.", []),
        (
            "시는 내년 협력 방향을 모색하는 시간을 10일 가졌다.",
            ["2025-12-10 occurred 시는 협력 방향을 모색하는 시간을 가졌다"],
        ),
    ],
)
def test_times_of_what_a_clause_before_a_noun_tells(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "교섭단은 11일 시청 앞에서 기자회견을 열고 “내일 멈춘다. 법을 지키겠다”고 밝혔다.",
            [
                "2025-12-11 occurred 교섭단은 시청 앞에서 기자회견을 열었다",
                "2025-12-12 planned 교섭단은 멈춘다",
            ],
        ),
        (
            "시는 지난 10일 열린 교육부의 2차 심사에서 뽑혔다.",
            [
                "2025-12-10 occurred 2차 심사가 열렸다",
                "2025-12-10 occurred 시는 교육부의 2차 심사에서 뽑혔다",
            ],
        ),
        (
            "가나노조가 다음 달 파업에 돌입할 가능성이 커졌다.",
            ["2026-01 planned 가나노조가 파업에 돌입한다"],
        ),
        ("1일 전 직원이 첫 출근했다.", ["2025-12-01 occurred 전 직원이 첫 출근했다"]),
    ],
)
def test_what_is_said_in_several_sentences_held_or_likely(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("검찰은 10일 김씨를 홍길동 시장과 함께 기소했다.", [["검찰", "김씨", "홍길동 시장"]]),
        ("가나교섭단은 10일 회의를 열었다.", [["가나교섭단"]]),
        ("시는 10일 마을 주민들과 친목을 다졌다.", [["시", "마을 주민들"]]),
    ],
)
def test_with_whom_something_is_done_behind_an_object(text: str, expected: list[list[str]]) -> None:
    assert acting(text) == expected


def test_what_goes_on_amid_the_rest_has_its_own_time_and_who_does_both() -> None:
    text = "나주시가 지난 1월부터 이전을 실시하고 있는 가운데 오는 28일까지 작업을 완료한다."
    assert [(e.when and e.when.edtf, e.status) for e in events(text)] == [
        ("2025-01/..", "ongoing"),
        ("../2025-12-28", "planned"),
    ]
    assert acting(text) == [["나주시"], ["나주시"]]


def test_what_comes_as_soon_as_something_is_done_is_told_besides_that() -> None:
    assert lines("시는 법이 내일 국회를 통과하는 대로 28일 계획을 발표할 예정이다.") == [
        "2025-12-12 planned 법이 국회를 통과한다",
        "2025-12-28 planned 시는 계획을 발표할 예정이다",
    ]
