"""What keeps a report of something not done, or to come, from refuting a claim that has it done."""

from __future__ import annotations

import re
from typing import Any

import pytest

from relocate_cli.claims.language import codes
from relocate_cli.lang import table
from tests.claims.sources import told, verdict

ROWS = [(code, row) for code in codes() for row in table(code, "claims")["leeway"]]


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_examples_of_cues(code: str, row: dict[str, Any]) -> None:
    pattern = re.compile(row["match"], re.IGNORECASE)
    assert all(pattern.search(text) for text in row["yes"]), code
    assert not any(pattern.search(text) for text in row["no"]), code


OPEN = [
    # planned for a day that is over when it is reported
    (
        "Halden opened the Morrow Gallery in May 2023.",
        "In 2020 Halden pledged it would open the Morrow Gallery in May 2023.",
    ),
    (
        "Corby Homes moved its depot to Selby in 2021.",
        "The plan to move the Corby Homes depot to Selby in 2021 went off well.",
    ),
    (
        "순천시는 2021년 5월 별빛미술관을 개관했다.",
        "별빛미술관을 2021년 5월 개관하겠다던 순천시의 공언은 빈말이 아니었다.",
    ),
    (
        "순천시는 2021년 5월 별빛미술관을 개관했다.",
        "순천시는 2021년 5월 별빛미술관을 개관할 예정이었고, 약속은 지켜졌다.",
    ),
    # another, fuller act
    (
        "The Halden museum opened in June 2023.",
        "The Halden museum let visitors in from June 2023. Its formal opening will be in May 2026.",
    ),
    (
        "순천의료원은 2023년 6월 개원했다.",
        "순천의료원은 2023년 6월 시범 진료를 했다. 공식 개원은 2026년 5월로 예정돼 있다.",
    ),
    # not before a day, not only
    ("The Morrow plant closed in March 2024.", "The Morrow plant did not close until March 2024."),
    ("Halden sold its depot in 2019.", "Not only did Halden sell its depot in 2019, it let the yard too."),
    # what comes before it is looked at, fears and earlier states
    (
        "The firm has already submitted the bid for the Corby tram.",
        "The bid for the Corby tram is under review.",
    ),
    (
        "The Corby tram has already received its permit.",
        "Traders warn that the Corby tram will never receive its permit.",
    ),
    (
        "The panel has already published its study of the Selby fire.",
        "The panel had yet to publish its study of the Selby fire in May.",
    ),
    # another thing
    ("Work on the Corby tram has already begun.", "Work on the bridge for the Corby tram has not begun."),
    ("Halden has already begun work on the Selby school.", "Work on the Selby theatre is yet to begin."),
    (
        "The gallery has already bought the Dorn statue.",
        "The Dorn statue is in the gallery. The gallery plans to buy a plinth.",
    ),
    (
        "The transport agency has already moved to Daejeon.",
        "The transport agency is in Daejeon. Its library will move to Daejeon in May.",
    ),
    (
        "해양수산부는 이미 부산으로 이전했다.",
        "해양수산부는 부산에 있다. 해수부 소속 전산실은 내년 부산으로 이전할 예정이다.",
    ),
    ("군은 이미 도서관 부지를 매입했다.", "군이 3월 사들인 도서관 부지 인근 땅도 내년 매입할 예정이다."),
    # the act is over that describes what is to come
    ("시의회는 이미 청사 이전을 의결했다.", "시의회가 의결한 청사 이전은 2028년 이뤄질 예정이다."),
    # what is denied did not come about
    (
        "Halden did not delay the sale of the Morrow estate.",
        "The sale of the Morrow estate went ahead without delay, Halden said.",
    ),
]


@pytest.mark.parametrize(("claim", "source"), OPEN)
def test_what_leaves_a_claim_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


REFUTED = [
    (
        "순천시는 2025년 5월 별빛미술관을 개관했다.",
        "순천시는 별빛미술관을 2026년 5월 개관할 예정이라고 밝혔다.",
    ),
    ("순천시는 2025년 5월 별빛미술관을 개관했다.", "순천시는 별빛미술관을 개관할 예정이다."),
    ("Halden opened the Morrow Gallery in May 2025.", "Halden will open the Morrow Gallery in May 2026."),
    (
        "Halden opened the Morrow Gallery in May 2025.",
        "Halden will open the Morrow Gallery once the roof is mended.",
    ),
    (
        "Halden opened the Morrow Gallery in May 2025.",
        "In 2024 Halden said that the Morrow Gallery would open in May 2027.",
    ),
    ("The Corby tram has already received its permit.", "The Corby tram has not received its permit."),
    ("Work on the Corby tram has already begun.", "Work on the Corby tram has not begun."),
    (
        "The transport agency has already moved to Daejeon.",
        "The transport agency will move to Daejeon in May 2026.",
    ),
    ("해양수산부는 이미 부산으로 이전했다.", "해양수산부는 내년 부산으로 이전할 예정이다."),
    ("시의회는 이미 청사 이전을 의결했다.", "시의회는 청사 이전을 2028년 의결할 예정이다."),
]


@pytest.mark.parametrize(("claim", "source"), REFUTED)
def test_what_still_refutes(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "refuted"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("Work on the Selby road began in 2023.", "Work on the Selby road has not yet begun.", "refuted"),
        (
            "As of 1 May 2024 the Selby treaty had not been signed.",
            "The mayor has yet to sign the Selby treaty.",
            "supported",
        ),
        (
            "As of 1 May 2026 the Selby treaty had not been signed.",
            "The mayor has yet to sign the Selby treaty.",
            "not_enough_info",
        ),
        (
            "The Selby treaty was signed in 2027.",
            "The mayor has yet to sign the Selby treaty.",
            "not_enough_info",
        ),
        ("새말공항은 2023년에 공사에 들어갔다.", "새말공항은 아직 착공하지 못했다.", "refuted"),
        ("새말공항은 2027년에 공사에 들어갔다.", "새말공항은 아직 착공하지 못했다.", "not_enough_info"),
    ],
)
def test_what_was_not_done_yet_was_not_done_before(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source, published="2025-12-11")).verdict == expected
