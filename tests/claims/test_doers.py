"""Who did it: told by what describes him, by a part of his name, or by what comes from him."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

BRANCH = "A proposal to keep the Selby branch in Halden was rejected in May 2024 by the transport minister, Ann Hill."
LINE = (
    "# New line between Selby and Halden\n\nWork on the line between Selby and Halden was carried out by a "
    "consortium led by Orrin Rail, while the signalling was supplied by Tessaro Systems."
)
AUDIT = "감사원은 2024년 10월 공단이 임원용 사택 2호를 기준보다 넓은 집으로 빌렸다고 지적했다."
BILL = (
    "특별법 개정안이 국회를 통과했다. 윤태경 의원이 2025년 7월 대표 발의한 지 9개월 만이다. "
    "야당 간사인 오재민 의원은 별도의 법안을 내겠다고 밝혔다."
)
PLANT = "Under its deal, Orbis will put 45 million crowns into a plant of 31,000 square metres in Namdong township."
ZONE = "솔미읍 북쪽 52만㎡ 부지는 2023년 7월 산업통상자원부로부터 특화단지로 지정됐다."
VOTE = "In May 2015 Colton voters rejected a similar merger by 412 votes."

SURVEY = "공단은 누리지반기술원에 조사를 맡겼다. 기술원은 지난해 2월 새말동 땅이 역 터로 맞지 않다는 결론을 내렸다."


@pytest.mark.parametrize(
    ("claim", "source", "slot"),
    [
        (
            "The proposal to keep the Selby branch in Halden was rejected in May 2024 by its chair, Tom Moss.",
            BRANCH,
            "actor",
        ),
        ("The signalling for the line between Selby and Halden was supplied by Orrin Rail.", LINE, "actor"),
        ("기준보다 넓은 임원용 사택 문제를 2024년 10월에 지적한 기관은 단주시의회였다.", AUDIT, "actor"),
        ("특별법 개정안을 2025년 7월 대표 발의한 사람은 야당 간사인 오재민 의원이다.", BILL, "actor"),
        (
            "Orbis Composites will put 45 million crowns into a plant of 31,000 square metres in Seohwa township.",
            PLANT,
            "place",
        ),
        ("보건복지부는 2023년 7월 솔미읍 북쪽 52만㎡ 부지를 특화단지로 지정했다.", ZONE, "actor"),
        ("Colton voters approved a similar merger in May 2015.", VOTE, "event"),
        ("지난해 2월 새말동 땅이 역 터로 맞지 않다는 결론을 내린 기관은 감사원이다.", SURVEY, "actor"),
    ],
)
def test_one_thing_is_another(claim: str, source: str, slot: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == "refuted"
    assert [s.slot for s in found.slots if s.label == "refuted"] == [slot]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The signalling for the line between Selby and Halden was supplied by Tessaro Systems.", LINE),
        ("산업통상자원부는 2023년 7월 솔미읍 북쪽 52만㎡ 부지를 특화단지로 지정했다.", ZONE),
        ("Colton voters rejected a similar merger in May 2015.", VOTE),
    ],
)
def test_the_same_one_is_no_other(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"
