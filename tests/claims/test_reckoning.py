"""Numbers that those of a document come to, as chance hardly would have them."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

FLATS = """# Rebuilding of the Harbour estate agreed

The Harbour estate, built in 1975, has 576 flats in four blocks. Its owners chose a builder on Saturday.

Once it is rebuilt, the estate will have 912 flats in towers of up to 49 floors.
"""
POWER = """# 한빛전력, 발전소 계약 맺어

한빛전력은 지난해 3월 두레중공업과 2조9000억원 규모의 주기기 공급 계약을 맺었다. 발전소는 2030년 가동을 시작한다.

한빛전력은 지난해 12월에는 가람건설과 3조1000억원 규모의 시공 계약을 맺었다.
"""


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Once rebuilt, the Harbour estate will have 336 more flats than it has now.", FLATS),
        ("한빛전력이 맺은 발전소 관련 두 계약의 규모를 합치면 6조원이다.", POWER),
    ],
)
def test_what_two_sentences_come_to(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Once rebuilt, the Harbour estate will have 337 more flats than it has now.", FLATS),
        ("Once rebuilt, the Harbour estate will have 336 fewer flats than it has now.", FLATS),
        ("The mayor of Lund has sold 336 boats.", FLATS),
        ("Half of the flats of the Harbour estate were sold.", FLATS),
        ("한빛전력이 맺은 발전소 관련 두 계약의 규모를 합치면 7조원이다.", POWER),
    ],
)
def test_what_they_do_not_come_to(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The Harbour estate has 100 percent of its flats sold.",
            "Of its 250 flats the Harbour estate sold 130.",
        ),
        (
            "The Harbour estate has 40 percent of its flats sold.",
            "Of its 250 flats the Harbour estate sold 92.",
        ),
        (
            "한빛전력이 맺은 두 계약을 합치면 5억원이다.",
            "한빛전력은 2억5000만원, 2억1000만원의 계약을 맺었다.",
        ),
        (
            "The Harbour estate sold 160 more flats than the Garden estate.",
            "The Harbour estate sold 90 flats in May. The Garden estate sold 250 flats in May.",
        ),
        (
            f"The Harbour estate was sold for ${'9' * 400} in all.",
            "The Harbour estate was sold for $3 million and $2 million.",
        ),
    ],
)
def test_a_result_is_as_exact_as_it_is_told(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


def test_both_numbers_are_told() -> None:
    found = verdict("Once rebuilt, the Harbour estate will have 336 more flats than it has now.", told(FLATS))
    number = next(slot for slot in found.slots if slot.slot == "number")
    assert set((number.found or "").split("; ")) == {"576", "912"}
