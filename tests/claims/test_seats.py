"""Where a firm is based, in the place of another town."""

from __future__ import annotations

from typing import Any

import pytest

from relocate_cli.claims.language import codes
from relocate_cli.claims.passages import passages
from relocate_cli.claims.seats import seats
from relocate_cli.lang import table
from tests.claims.sources import read, told, verdict

ROWS = [(code, row) for code in codes() for row in table(code, "claims")["seat"]]


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_examples_of_seats(code: str, row: dict[str, Any]) -> None:
    for example in row["yes"]:
        text, _, town = example.partition(" = ")
        assert town in [seat.town for p in passages(read(text)) for seat in seats(p)], code
    for text in row["no"]:
        assert not [seat for p in passages(read(text)) for seat in seats(p)], code


_LUND = "Lund Air, based in Malden, flies to 12 cities."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("Lund Air is based in Corby.", _LUND, "refuted"),
        ("Corby-based airline Lund Air flies to 12 cities.", _LUND, "refuted"),
        ("순천에 본사를 둔 솔빛항공이 노선을 열었다.", "솔빛항공은 나주에 본사를 두고 있다.", "refuted"),
        # a country, another firm, or a town that the report tells of too
        ("Lund Air is based in Sweden.", _LUND, "not_enough_info"),
        ("Borg Air is based in Corby.", _LUND, "not_enough_info"),
        ("Lund Air is based in Corby.", f"{_LUND} It has an office in Corby.", "not_enough_info"),
        (
            "전남에 본사를 둔 솔빛항공이 노선을 열었다.",
            "솔빛항공은 나주에 본사를 두고 있다.",
            "not_enough_info",
        ),
    ],
)
def test_another_town(claim: str, source: str, expected: str) -> None:
    """A firm is based in one town, unless the other one is larger or the report has it too."""
    assert verdict(claim, told(source)).verdict == expected
