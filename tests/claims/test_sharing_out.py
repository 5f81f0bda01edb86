"""How a sum is divided among several, and claims of whose share is larger."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

HALL = (
    "The Halden hall will cost 2.4 billion won, of which the state pays 1.5 billion won, the province 600 million "
    "won and the city 300 million won."
)
FIRM = (
    "Weaver holds 55 percent of the Halden consortium, Tarn Corp. 30 percent and the office Lowe the remaining "
    "15 percent."
)
HALL_KO = (
    "나주시는 해든전시관을 짓기로 했다. "
    "해든전시관 총사업비 240억 원은 국비 150억 원, 도비 30억 원, 시비 60억 원으로 마련한다."
)
TWO = (
    "The Halden depot will cost 408 billion won. The state is to pay 180 billion won and the province 96 billion, "
    "with the city of Halden covering the remainder."
)
YEARS = (
    "The state paid 30 million won and the city 70 million won for the Halden library in 2019. "
    "The state paid 90 million won and the city 10 million won for the Halden library in 2023."
)
ROADS = (
    "Halden pays 30 percent and Marlow 70 percent of the cost of the bridge. "
    "Halden pays 80 percent of the cost of the tunnel."
)
EVEN = (
    "The Halden depot will cost 500 million won, with the state paying 200 million won and the province 100 million "
    "won, and the city covering the remainder."
)
BODY_KO = "해든회관 사업비 712억 원은 주택공사가 500억 원, 나주시가 212억 원을 나눠 낸다."
ZONE_KO = "해든복합지구 사업 지분은 공사 45%, 나주시 35%, 한빛재단 20%이다."


@pytest.mark.parametrize(
    ("claim", "source", "label"),
    [
        ("The province is putting more money into the Halden hall than the city.", HALL, "supported"),
        ("The city is putting more money into the Halden hall than the province.", HALL, "refuted"),
        ("The city is putting less money into the Halden hall than the province.", HALL, "supported"),
        (
            "The district is putting more money into the Halden hall than the province.",
            HALL,
            "not_enough_info",
        ),
        (
            "Weaver's stake in the Halden consortium is bigger than those of the two others put together.",
            FIRM,
            "supported",
        ),
        (
            "Tarn's stake in the Halden consortium is bigger than those of the two others put together.",
            FIRM,
            "refuted",
        ),
        ("Tarn holds the largest stake in the Halden consortium.", FIRM, "refuted"),
        ("Weaver holds the largest stake in the Halden consortium.", FIRM, "supported"),
        (
            "The province is putting more money into the Halden library than the city.",
            HALL,
            "not_enough_info",
        ),
        ("The province is putting more money into the hall of Haedeun than the city.", HALL_KO, "refuted"),
        ("해든전시관에 나주시가 정부보다 더 많은 돈을 부담한다.", HALL_KO, "refuted"),
        ("The city is bearing a bigger part of the cost of the Halden depot than the state.", TWO, "refuted"),
        ("The city is bearing about a third of the cost of the Halden depot.", TWO, "supported"),
        ("The city is bearing more than half of the cost of the Halden depot.", TWO, "refuted"),
        ("해든전시관을 짓는 돈의 절반 이상은 정부가 부담한다.", HALL_KO, "supported"),
        ("해든전시관을 짓는 돈의 3분의 1 이상은 나주시가 부담한다.", HALL_KO, "refuted"),
        ("In 2023 the city paid a larger share of the cost of the library than the state.", YEARS, "refuted"),
        ("The city paid a larger share of the cost of the library than the state.", YEARS, "not_enough_info"),
        ("Halden pays the largest share of the cost of the tunnel.", ROADS, "not_enough_info"),
        ("The city bears the largest share of the cost of the depot.", EVEN, "not_enough_info"),
        ("해든복합지구 사업에서 지분이 가장 큰 곳은 나주시이다.", ZONE_KO, "refuted"),
        (
            "The province's share of the cost of the hall is 300 million won larger than the city's.",
            HALL,
            "supported",
        ),
        (
            "The province's share of the cost of the hall is 500 million won larger than the city's.",
            HALL,
            "refuted",
        ),
        ("해든회관 사업비는 주택공사가 나주시보다 288억 원 더 부담한다.", BODY_KO, "supported"),
        ("해든회관 사업비는 주택공사가 나주시보다 188억 원 더 부담한다.", BODY_KO, "refuted"),
    ],
)
def test_whose_share_is_larger(claim: str, source: str, label: str) -> None:
    assert verdict(claim, told(source)).verdict == label
