"""Who is in charge of what in Korean sentences and lists, and who was chosen for it."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

_LIST = "# 한빛공원 조성\n\n한빛공원의 설계는 도시공사가, 시공은 누리건설이 맡았다."
_EACH = "솔빛아파트는 2023년 대림건설을, 한빛아파트는 2024년 누리건설을 각각 시공사로 선정했다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("한빛공원의 시공은 다올건설이 맡았다.", _LIST, "refuted"),
        ("한빛공원의 시공은 도시공사가 맡았다.", _LIST, "refuted"),
        ("한빛공원의 설계는 누리건설이 맡았다.", _LIST, "refuted"),
        ("한빛아파트 조합은 대림건설을 시공사로 선정했다.", _EACH, "refuted"),
        (
            "한빛공원 추진단의 단장은 김철수 국장이 맡았다.",
            "# 한빛공원 추진단 출범\n\n단장은 이영희 부시장이 맡았다.",
            "refuted",
        ),
        (
            "한빛구청의 이사는 한진이 맡아 사흘 동안 짐을 나른다.",
            "# 한빛구청 이사\n\n이사 업체로는 누리통운이 선정됐다.",
            "refuted",
        ),
        ("한빛공원의 시공은 누리건설이 맡았다.", _LIST, "supported"),
        ("한빛공원의 감리는 도시공사가 맡았다.", _LIST, "not_enough_info"),
        ("솔빛공원의 시공은 다올건설이 맡았다.", _LIST, "not_enough_info"),
        (
            "한빛공원의 시공은 부산시가 맡았다.",
            "# 한빛공원 조성\n\n한빛공원의 시공은 부산시 건설본부가 맡았다.",
            "not_enough_info",
        ),
        (
            "한빛공원 추진단의 단장은 이 부시장이 맡았다.",
            "# 한빛공원 추진단 출범\n\n단장은 이영희 부시장이 맡았다.",
            "supported",
        ),
        (
            "한빛상은 올해 다올건설을 수상자로 선정했다.",
            "# 한빛상 수상자\n\n한빛상은 올해 누리건설을 수상자로 선정했다.",
            "not_enough_info",
        ),
        (
            "한빛공원의 시공은 다올건설이 맡고 있다.",
            "# 한빛공원 조성\n\n한빛공원의 시공은 누리건설이 맡고 있다.\n\n다올건설이 시공을 이어받을 예정이다.",
            "not_enough_info",
        ),
    ],
)
def test_who_is_in_charge(claim: str, source: str, expected: str) -> None:
    """Another one in charge of the same refutes; a part, a title alone or one of several winners does not."""
    assert verdict(claim, told(source)).verdict == expected
