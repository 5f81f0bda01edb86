"""How often something comes round: as a number of times, or as a period."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict


@pytest.mark.parametrize(
    ("claim", "source", "expected", "slot"),
    [
        ("The bus runs six times a day.", "The bus runs eight times a day.", "refuted", "number"),
        ("The bus runs six times a day.", "The bus runs six times daily.", "supported", ""),
        ("The bus runs six times a day.", "The bus runs to the campus.", "not_enough_info", ""),
        ("The ferry sails three times a week.", "The ferry sails daily.", "not_enough_info", ""),
        ("통근버스는 하루 여섯 차례 운행된다.", "통근버스는 하루 8회 운행한다.", "refuted", "number"),
        ("통근버스는 하루 여섯 차례 운행된다.", "The commuter bus runs six times a day.", "supported", ""),
        ("여객선은 주 3회 운항한다.", "여객선은 매주 세 차례 운항한다.", "supported", ""),
        ("The council meets every month.", "The council meets every week.", "refuted", "date"),
        ("The council meets once a month.", "The council meets monthly.", "supported", ""),
        (
            "The board reports to the council monthly.",
            "It reports to the council weekly.",
            "not_enough_info",
            "",
        ),
        ("The market opens weekly.", "The market opens every Monday.", "supported", ""),
        ("The market opens every Friday.", "The market opens every Monday.", "refuted", "date"),
        ("시장은 매주 금요일 열린다.", "시장은 매주 월요일 열린다.", "refuted", "date"),
        ("시장은 매주 화요일 열린다.", "시장은 매주 화·목 열린다.", "supported", ""),
        ("유등축제는 매년 열린다.", "유등축제는 해마다 10월 열린다.", "supported", ""),
        ("유등축제는 2년마다 열린다.", "유등축제는 매년 10월 열린다.", "refuted", "date"),
    ],
)
def test_how_often(claim: str, source: str, expected: str, slot: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == expected
    assert not slot or [s.slot for s in found.slots if s.label == "refuted"] == [slot]
