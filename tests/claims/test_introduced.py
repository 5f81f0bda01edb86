"""Bodies that no registry has: named by initials, by their place, or only by what the sources tell of them."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

AIRPORTS = (
    "The Tarn Valley Ports Corporation (TVPC) opened the tender on 7 April 2025. "
    "TVPC raised the price from 102 million won to 121 million won."
)
FLATS = "단서군(군수 박대식)은 2025년 2월 13일 공동주택을 착공했다. 해원군(군수 김철수)은 도로를 넓혔다."
COACHES = (
    "The Halden Works Office (HWO) announced today that the free coaches will be withdrawn. "
    "The last coaches will run on 30 December 2022."
)
COMMITTEE = (
    "Halden County set up a founding committee of eleven members, which is to meet for the first time on "
    "5 November 2025."
)
COUNCIL = "가온시의회는 2024년 7월 유치 촉구 결의안을 만장일치로 통과시켰다."
SCORES = "해든시는 100점 만점에 91.4점을 받아 2위 송암시를 2.6점 차로 앞섰다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("TVPC raised the price from 102 million won to 121 million won.", AIRPORTS, "supported"),
        ("Danseo County broke ground on the flats in February 2025.", FLATS, "supported"),
        ("해원군은 2025년 2월 공동주택을 착공했다.", FLATS, "not_enough_info"),
        ("동안도의회는 2024년 7월 유치 촉구 결의안을 만장일치로 통과시켰다.", COUNCIL, "refuted"),
        ("가온시의회는 2024년 7월 유치 촉구 결의안을 만장일치로 통과시켰다.", COUNCIL, "supported"),
        (
            "목화시의회는 2025년 8월 공동 유치 결의안을 가결했다.",
            "공동 유치 결의안은 2025년 8월 21일 목화시의회에서 찬성 8표, 반대 9표로 부결되었다.",
            "refuted",
        ),
        (
            "한국농업데이터원은 2024년 9월 필기시험을 취소했다.",
            "한국우편물류원은 2024년 9월 필기시험을 취소했다.",
            "not_enough_info",
        ),
        ("해든시는 91.4점을 받아 송암시를 2.6점 차로 앞섰다.", SCORES, "supported"),
    ],
)
def test_who_is_registered_nowhere(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The HWO said the last free coaches would run on 30 December 2022.", "supported"),
        (
            "The HWO said in May 2022 that the last free coaches would run on 30 December 2022.",
            "not_enough_info",
        ),
        ("The TVPC said the last free coaches would run on 30 December 2022.", "not_enough_info"),
    ],
)
def test_what_a_report_tells_is_said_by_who_speaks_in_it(claim: str, expected: str) -> None:
    assert verdict(claim, told(COACHES)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The founding committee is to meet for the first time on 5 November 2025.", "supported"),
        (
            "The founding committee is to hold its first meeting on 5 November 2025 at the Halden county office.",
            "not_enough_info",
        ),
    ],
)
def test_a_place_that_the_sentence_does_not_tell_stays_open(claim: str, expected: str) -> None:
    assert verdict(claim, told(COMMITTEE)).verdict == expected
