"""Minutes and releases count from the meeting or the issue in their heading, whenever they were published."""

from __future__ import annotations

import pytest

from relocate_cli import dates, pipeline, rules, timeline
from relocate_cli.model import Document, Reading, When

KOREAN = "\n홍길동 위원: 어제 청사를 보고 왔습니다. 다음 달 착공하고 21일 다시 모이겠습니다.\n"
ENGLISH = "\nThe chair said the plan was presented last month. The council will meet again on Friday.\n"


def read(words: str, published: str | None = None, day: When | None = None) -> Reading:
    known = dates.parse(published) if published else None
    return pipeline.read(
        Document("x", words, published=known, published_from="metadata" if known else None), day
    )


@pytest.mark.parametrize(
    "head",
    [
        "혁신도시협의회 회의록\n일시: 2025. 11. 12.(수) 14:00\n장소: 시청",
        "혁신도시협의회 회의록\n일 시 : 2025년 11월 12일(수) 14시 00분",
        "제3차 본회의회의록 제1호\n예시시의회\n2025년 11월 12일(수) 10:00~11:25",
        "제3차 협의회 회의록(2025. 11. 12.)",
        "2025년 11월 12일 회의 결과 보고",
        "회의록\n| 회의 일시 | 2025. 11. 12.(수) 14:00 | 장소 | 시청 |",
        "회의록\n작성일: 2025. 11. 14.\n회의일시: 2025. 11. 12.",
    ],
)
@pytest.mark.parametrize("published", ["2025-12-20", "2026-01"])
def test_korean_minutes(head: str, published: str) -> None:
    reading = read(head + KOREAN, published)
    assert reading.document.published == dates.parse(published)
    assert reading.document.written == dates.parse("2025-11-12")
    told = [mention.when for mention in reading.mentions if mention.text in ("어제", "다음 달", "21일")]
    assert [when.edtf for when in told] == ["2025-11-11", "2025-12", "2025-11-21"]
    assert {when.anchor for when in told[:2]} == {"meeting 2025-11-12"}


@pytest.mark.parametrize(
    "head",
    [
        "Minutes of the meeting of 12 November 2025",
        "Riverton City Council Minutes\nNovember 12, 2025",
        "Meeting Minutes\n\nDate: November 12, 2025\nPlace: Town hall",
        "MINUTES\nHeld on November 12, 2025, at 2 p.m.",
    ],
)
def test_english_minutes(head: str) -> None:
    reading = read(head + "\n" + ENGLISH, "2026-01-05")
    assert reading.document.written == dates.parse("2025-11-12")
    assert [(m.when.edtf, m.when.anchor) for m in reading.mentions[-2:]] == [
        ("2025-10", "meeting 2025-11-12"),
        ("2025-11-14", "meeting 2025-11-12"),
    ]


def test_releases_count_from_their_issue() -> None:
    words = "보도자료\n배포일시 2025. 12. 10.(수) 10:00\n\n시는 어제 회의를 열었다.\n"
    reading = read(words, "2025-12-15")
    assert [(m.when.edtf, m.when.anchor) for m in reading.mentions[1:]] == [
        ("2025-12-09", "issued 2025-12-10")
    ]
    assert read(words).document.written is None
    words = "PRESS RELEASE\nIssued December 10, 2025\n\nThe city met yesterday.\n"
    assert read(words, "2025-12-15").mentions[-1].when.anchor == "issued 2025-12-10"
    assert read(words, day=dates.parse("2025-12-15")).mentions[-1].when.edtf == "2025-12-09"


@pytest.mark.parametrize(
    "words",
    [
        "시, 회의록을 공개한다\n2025. 11. 12.\n\n시는 어제 회의록을 냈다.\n",
        "회의 안내\n일시: 2025. 11. 12.(수)\n\n시는 어제 회의를 알렸다.\n",
        "Trip takes thirty minutes\nNovember 12, 2025\n\nThe line opened yesterday.\n",
        "Minutes show a rift\nNovember 12, 2025\n\nThe council met yesterday.\n",
        "회의록\n일시: 2026. 3. 5.\n\n시는 어제 회의를 알렸다.\n",
        "회의록\n일시: 2025. 12. 20.\n\n시는 어제 회의를 알렸다.\n",
        "보도자료\n등록일 2025. 12. 11.\n\n시는 어제 회의를 알렸다.\n",
    ],
)
def test_other_texts_count_from_their_own_date(words: str) -> None:
    reading = read(words, "2025-12-20")
    assert reading.document.written is None
    assert reading.mentions[-1].when.edtf == "2025-12-19"


def test_minutes_without_a_date_of_their_own_are_dated_enough() -> None:
    reading = read("회의록\n일시: 2025. 11. 12.(수)" + KOREAN)
    assert reading.document.published is None
    assert {mention.when.anchor for mention in reading.mentions[1:]} >= {"meeting 2025-11-12"}
    assert "S401" not in {finding.code for finding in rules.check([reading], timeline.build([reading]))}


def test_a_plan_told_at_a_meeting_was_none_too_late() -> None:
    words = "Council Minutes\nDate: November 12, 2025\n\nRiverton City plans to open the archive in December 2025.\n"
    reading = read(words, "2026-03-05")
    assert [event.status for event in reading.events] == ["planned"]
    assert "E201" not in {finding.code for finding in rules.check([reading], timeline.build([reading]))}
    late = read(words.replace("December 2025", "October 2025"), "2026-03-05")
    assert "E201" in {finding.code for finding in rules.check([late], timeline.build([late]))}
