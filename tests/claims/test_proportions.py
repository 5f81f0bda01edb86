"""Parts and their wholes as reports tell them: counted, added up, left over, and as shares."""

from __future__ import annotations

import pytest

from relocate_cli.claims import portions
from relocate_cli.claims.passages import passages
from tests.claims.sources import read, told, verdict

LAB = (
    "The institute in Corran had 640 posts. Of these posts, 416 were moved to Linden in 2023 "
    "and the rest were given up."
)
MILL = (
    "The council paid for the mill. It cost 8.4 million euros, of which the region pays half, "
    "the railway a third and the town the remainder."
)
PLANTS = "온주시 화력발전소 정규직 140명 가운데 56명이 3호기로, 84명이 다른 지역 발전소로 옮겼다."
LAND = "온주시가 사들인 땅은 모두 4만㎡로, 3만㎡는 군유지였고 나머지는 주민이 갖고 있던 사유지다."
PLEDGES = (
    "점검단이 온주시장 공약 80개를 점검한 결과 완료된 것은 30개였고, 추진 중 35개, 지연 10개, 폐기 5개였다."
)
POLL = "In a poll of 640 households by Linden, 448 were in favour of the bridge, 141 against and 51 had no opinion."
CLERKS = "Of the 400 clerks of the Linden court, 100 moved and 10 retired."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (LAB, [("416", 65.0), ("the rest", 35.0)]),
        (MILL, [("half", 50.0), ("a third", 33.3), ("the remainder", 16.7)]),
        (PLANTS, [("56명", 40.0), ("84명", 60.0)]),
        (LAND, [("3만㎡", 75.0), ("나머지", 25.0)]),
        (PLEDGES, [("30개", 37.5), ("35개", 43.8), ("10개", 12.5), ("5개", 6.2)]),
    ],
)
def test_parts_of_a_whole(source: str, expected: list[tuple[str, float]]) -> None:
    found = portions.parts(list(passages(read(source))))
    shares = {(part.number.span.text, round(part.percent, 1)) for part in found}
    assert set(expected) <= shares


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("Nearly two thirds of the posts of the institute in Corran were moved to Linden.", LAB, "supported"),
        ("The town pays 1.4 million euros for the mill.", MILL, "supported"),
        ("온주시 화력발전소 정규직의 40%가 3호기로 옮겼다.", PLANTS, "supported"),
        ("온주시 화력발전소 정규직의 절반 이상이 3호기로 옮겼다.", PLANTS, "refuted"),
        ("온주시가 사들인 땅의 4분의 1은 주민이 갖고 있던 사유지다.", LAND, "supported"),
        ("온주시장 공약 가운데 완료된 것은 40%에 못 미친다.", PLEDGES, "supported"),
        ("A quarter of the clerks of the Linden court moved.", CLERKS, "supported"),
        ("Fewer than half of the households that Linden polled backed the bridge.", POLL, "refuted"),
    ],
)
def test_a_share_by_the_parts(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("A quarter of the clerks of the Linden court retired.", CLERKS),
        ("A quarter of the clerks of the Linden court were dismissed.", CLERKS),
        ("A quarter of the judges of the Linden court moved.", CLERKS),
        ("온주시장 공약 가운데 폐기된 것은 40%에 못 미치지만 절반은 넘는다.", PLEDGES),
        ("The county pays 1.4 million euros for the mill.", MILL),
    ],
)
def test_no_share_of_something_else(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The archive in Corran cost a quarter more than its board expected in 2019.",
            "The board expected the archive in Corran to cost 40 million crowns in 2019. "
            "The final bill for the archive came to 50 million.",
            "supported",
        ),
        (
            "Corran's draft budget would lift spending on housing by half.",
            "Corran's draft budget has 96 million euros for spending on housing, up from 64 million euros.",
            "supported",
        ),
        (
            "온주시는 2024년 10월 말 현재 지원금 88억 원을 쓰지 않았다.",
            "온주시는 2024년 10월 말까지 받은 지원금 500억 원 가운데 412억 원을 썼다.",
            "supported",
        ),
        (
            "Nearly 400 employees of the Corran agency opposed the move in May.",
            "In a poll in May, 72 per cent of the 550 employees of the Corran agency who answered opposed the move.",
            "supported",
        ),
    ],
)
def test_what_two_numbers_come_to(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


def test_a_number_that_follows_is_not_refuted() -> None:
    source = (
        "온주시 청사 공사비는 280억 원 늘었다. "
        "시는 늘어난 비용 가운데 190억 원은 자재비, 나머지는 설계 변경 때문이라고 했다."
    )
    claim = "온주시 청사의 늘어난 비용 가운데 90억 원은 설계 변경 때문이었다."
    assert verdict(claim, told(source)).verdict != "refuted"
