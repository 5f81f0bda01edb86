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
