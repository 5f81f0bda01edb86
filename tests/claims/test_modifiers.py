"""Another name right before the same thing, or before an act that only describes it."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

GIFT = "해솔공사는 2024년 7월 피해를 본 다온시 강동면 주민들에게 성금 5억 원을 전달했다."
MILL = "진흥원 새 청사는 솔내시 옛 제지공장 터에 지하 1층, 지상 6층으로 들어선다."
BRIDGE = "군이 추진하던 댐 주변 출렁다리 건설은 예산 부족으로 백지화됐다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("해솔공사는 2024년 7월 피해를 본 다온시 주민들에게 성금 5억 원을 전달했다.", GIFT, "supported"),
        ("해솔공사는 2024년 7월 피해를 본 서림시 주민들에게 성금 5억 원을 전달했다.", GIFT, "refuted"),
        ("진흥원 새 청사는 산들군 옛 제지공장 터에 지하 1층, 지상 6층으로 들어선다.", MILL, "refuted"),
        ("군이 추진하던 댐 주변 출렁다리 건설은 백지화됐다.", BRIDGE, "supported"),
        ("물자원공단이 추진하던 댐 주변 출렁다리 건설은 백지화됐다.", BRIDGE, "not_enough_info"),
    ],
)
def test_which_one_is_meant(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected
