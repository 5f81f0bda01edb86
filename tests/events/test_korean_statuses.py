"""Korean statuses: what was called off, put off or given up, what is not, and what could or could not be done."""

import pytest

from tests.events.reader import events


def told(sentence: str) -> list[str]:
    """The dated events as "date status", with a mark for what is superseded."""
    marks = {True: " superseded", False: ""}
    return [f"{e.when.edtf} {e.status}{marks[e.superseded]}" for e in events(sentence) if e.when]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("시는 내년 3월로 예정된 축제를 취소하기로 했다.", ["2026-03 cancelled"]),
        ("시는 내년 3월 열릴 축제를 연기하기로 결정했다.", ["2026-03 postponed"]),
        ("착공은 2027년으로 늦춰질 전망이다.", ["2027 postponed"]),
        (
            "총회는 지난달 12일에서 오는 20일로 연기됐다.",
            ["2025-11-12 cancelled superseded", "2025-12-20 postponed"],
        ),
        (
            "이전 시기는 2027년에서 2026년으로 앞당겨졌다.",
            ["2027 cancelled superseded", "2026 postponed"],
        ),
        (
            "당초 2024년 말 준공하려던 계획은 2026년으로 변경됐다.",
            ["2024 cancelled superseded", "2026 postponed"],
        ),
        ("국토부는 2023년 6월 발표하려던 계획을 선거 이후로 미뤘다.", ["2023-06 cancelled superseded"]),
        ("2025년 3월 열릴 예정이었던 개막식은 취소됐다.", ["2025-03 cancelled superseded"]),
        ("공사는 2024년 5월 중단됐다가 올해 3월 재개됐다.", ["2024-05 occurred", "2025-03 occurred"]),
        ("국회는 지난 2일 법안을 부결했다.", ["2025-12-02 occurred"]),
        ("시는 지난 5일 회의를 열었으나 결론을 내지 못했다.", ["2025-12-05 occurred", "2025-12-05 denied"]),
        ("2019년 이후 이전한 기관은 한 곳도 없는 상태다.", ["2019/.. denied"]),
        ("도는 올해 3월에야 땅을 확보할 수 있었다.", ["2025-03 occurred"]),
        ("도는 올해 3월까지 땅을 확보할 수 없었다.", ["../2025-03 denied"]),
        ("예산이 확보되면 2027년 착공할 수 있다.", ["2027 conditional"]),
    ],
)
def test_statuses(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected
