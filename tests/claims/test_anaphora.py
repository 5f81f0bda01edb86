"""Who did what a sentence only points to, sums without their currency, and ages that count nobody."""

from __future__ import annotations

import pytest

from relocate_cli import pipeline
from relocate_cli.claims.passages import passages
from relocate_cli.model import Document
from tests.claims.sources import told, verdict

TRANSFER = (
    "The planned transfer of the Fisheries Inspectorate to the port of Tarn will not go ahead. "
    "The Cabinet cancelled it on 3 October because of rising costs."
)
RUNWAY = (
    "The city of Halden was late, said Mayor Oh Jae-yul, who took office in July 2022. "
    "The city had wanted a test runway beside the Halden complex, but the "
    "provincial council cancelled that project in December 2023 after fishermen objected."
)


@pytest.mark.parametrize(
    ("claim", "source", "label"),
    [
        (
            "The National Audit Office called off the transfer of the Fisheries Inspectorate to Tarn.",
            TRANSFER,
            "refuted",
        ),
        (
            "The National Audit Office called off the transfer of the Forest Inspectorate to Tarn.",
            TRANSFER,
            None,
        ),
        ("Mayor Oh called off the test runway beside the Halden complex.", RUNWAY, "refuted"),
        ("The provincial council called off the test runway beside the Halden complex.", RUNWAY, "supported"),
    ],
)
def test_who_did_what_a_sentence_points_to(claim: str, source: str, label: str | None) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == (label or "not_enough_info")
    refuted = [slot.slot for slot in found.slots if slot.label == "refuted"]
    assert refuted == (["actor"] if label == "refuted" else [])


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The hall cost 184 million crowns, against a budget of 150 million.", ["crown", "crown"]),
        ("The state paid 3 million dollars for a library that drew 2 million in a year.", ["dollar", None]),
        ("The hall cost 184 million crowns and has 150 seats.", ["crown", None]),
        ("응답은 60대 이상에서 가장 많았다.", []),
        ("시는 버스 60대 이상을 샀다.", [None]),
    ],
)
def test_what_unit_a_number_has(text: str, units: list[str | None]) -> None:
    (passage,) = passages(pipeline.read(Document("claim", text)))
    assert [quantity.unit for quantity in passage.quantities] == units
