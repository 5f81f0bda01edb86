"""Claims that differ from a source in one thing: another body, another part, another year, another direction."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

ASKED = "조사에 응한 주민 1,200명 가운데 780명이 이전에 찬성했고 310명이 반대했다."
SUMS = "총사업비는 국비 189억 원, 도비 54억 원, 군비 27억 원 등 모두 270억 원이다."
HOMES = "Of the 640 homes damaged in the flood, 410 were insured and 95 have been rebuilt."
SHIPS = "The port of Tarn handled 900 ships last year, 300 of them tankers and 480 of them container ships."
MUSEUM = (
    "The Halden museum had 120,000 visitors in 2021, 180,000 in 2022 and 240,000 in 2024. "
    "Its budget fell from 8 million to 4 million dollars over the same period."
)
DEPOT = (
    "# Garam and Tarn compete\n\nGaram offers 11 hectares near its station. Tarn has set aside the old Welby depot, "
    "and its city council approved 3 million euros in January 2025 to clear it."
)
MOVED = "공단 직원 640명 가운데 410명이 전주로 옮기고 95명은 서울에 남는다."
PAYS = "서해도는 120억 원, 동림시는 80억 원, 북산군은 50억 원을 부담한다."
HOUSES = "위원회는 9대 6으로 이전안을 통과시켰지만 본회의는 18대 22로 부결했다."
NURSES = "The trust has hired 61 of the 75 additional nurses that the new wing needs."
GOES = "한빛가스연구원은 강릉으로, 한빛철도평가원은 여수로 옮긴다."
COST = "도서관 사업비는 전액 국비로 520억 원이 들었으며, 당초 예산은 460억 원이었다."
MUSEUM_LATE = (
    "# 나루박물관 개관\n\n나루박물관은 2025년 5월 16일 문을 열었다. 개관은 당초 2024년 10월로 예정됐으나 "
    "2023년 여름 홍수로 공사장이 침수되면서 7개월 늦어졌다."
)
BUILDER = (
    "The ministry had intended to leave Tarn in May 2024, but the move was put off after Halden Works, the builder, "
    "filed for receivership in February 2024. Corby Build was appointed in its place that June."
)
PLANNED = "The hall was planned for 1,500 seats, but the final design has 1,750 seats."


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("주민 1,200명이 이전에 찬성했다.", ASKED),
        ("총사업비는 189억 원이다.", SUMS),
        ("Most of the homes damaged in the flood have been rebuilt.", HOMES),
        ("Most of the ships the port handled were tankers.", SHIPS),
        ("The museum's visitor numbers doubled between 2021 and 2022.", MUSEUM),
        ("The museum's visitor numbers fell by half between 2021 and 2024.", MUSEUM),
        (
            "Garam's city council approved 3 million euros in January 2025 to clear the old Welby depot.",
            DEPOT,
        ),
        ("공단 직원의 절반 이상이 이전에 반대한다.", MOVED),
        ("동림시와 북산군은 모두 200억 원을 부담한다.", PAYS),
        ("본회의는 이전안을 가결했다.", HOUSES),
        ("위원회는 이전안을 부결했다.", HOUSES),
        ("The trust has hired the 14 additional nurses that the new wing needs.", NURSES),
        ("한빛가스연구원은 강릉에서 옮겨 간다.", GOES),
        ("도서관을 짓는 데는 애초 예산보다 100억 원 넘게 더 들었다.", COST),
        (
            "The opening of the Naru museum was delayed by seven months after a fire at the construction site.",
            MUSEUM_LATE,
        ),
        (
            "The ministry's move was put off after Corby Build filed for receivership in February 2024.",
            BUILDER,
        ),
        ("The hall will have 250 fewer seats than originally planned.", PLANNED),
    ],
)
def test_what_is_told_of_another_one_bears_nothing_out(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("주민 780명이 이전에 찬성했다.", ASKED),
        ("국비는 189억 원이다.", SUMS),
        ("총사업비는 270억 원이다.", SUMS),
        ("The museum's visitor numbers doubled between 2021 and 2024.", MUSEUM),
        ("The museum's budget fell by half between 2021 and 2024.", MUSEUM),
        ("Tarn's city council approved 3 million euros in January 2025 to clear the old Welby depot.", DEPOT),
        ("The museum drew 60,000 more visitors in 2022 than in 2021.", MUSEUM),
    ],
)
def test_what_is_told_of_the_claimed_one_does(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


COUNCIL = """# 도문시, 이주 지원 조례 손질

도문시는 지난해 3월 이주 지원 조례를 만들었다. 시의회는 지난해 12월 18일 정착금을 300만 원으로 깎아 조례를 의결했다. \
조례안은 찬성 8표, 반대 7표로 의결됐다.
"""
RESERVOIR = (
    "# Halden flood scheme\n\nThe flood scheme was approved in March 2022. A storage reservoir at Hollin "
    "Farm, part of the plan of 2022, will not be built. Work began at Quayside in May 2023."
)
INSTITUTE = (
    "The transfer of the Halden Safety Institute, originally scheduled for November 2026, has been postponed to the "
    "first half of 2027."
)
HALL = "The old city hall on Abbey Square will not be sold. Instead it is to be turned into a youth centre."
BALLOT = "지난해 6월 주민투표에서 솔뫼시는 찬성 71.2%, 은하군은 찬성 54.8%로 통합안을 가결했다."
REJECTED = "# 도문시의회\n\n도문시의회는 지난달 17일 이주민 지원 조례안을 찬성 8표, 반대 9표로 부결했다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("도문시의회는 2024년 12월 정착금을 300만 원으로 낮춘 조례를 의결했다.", COUNCIL, "supported"),
        (
            "A storage reservoir will be built at Hollin Farm as part of the Halden scheme.",
            RESERVOIR,
            "refuted",
        ),
        ("The transfer of the Halden Safety Institute has been cancelled.", INSTITUTE, "refuted"),
        (
            "In the first half of 2024, residents of Eunha County backed the merger with Solmoe in a referendum.",
            BALLOT,
            "supported",
        ),
        ("도문시의회가 이주민 지원 조례안을 부결한 것은 2025년 10월이다.", REJECTED, "refuted"),
        ("도문시의회가 이주민 지원 조례안을 부결한 것은 2025년 11월이다.", REJECTED, "supported"),
    ],
)
def test_one_thing_decides(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


def test_what_a_claim_denies_itself_denies_nothing_of_it() -> None:
    claim = "The old city hall on Abbey Square will not be sold but is to be turned into a youth centre."
    assert verdict(claim, told(HALL)).verdict != "refuted"


CLAWBACK = (
    "시는 정착금을 받은 직원 46명 중 31명에게 환수를 통보했고, 이 가운데 19명이 10월 말까지 돈을 돌려줬다."
)
QUARTERS = (
    "# 가람시 새빛동 청년주택\n\n새빛동 1단계는 지난해 준공됐다. "
    "가람시는 8일 도원동에서 청년주택 2단계 착공식을 열었다."
)
YEARLY = (
    "동부세관은 2022년부터 2024년까지 해마다 50명씩 새 직원을 뽑았으며, "
    "현재 정원 430명 중 415명이 근무하고 있다."
)
DAM = "The cost of the Halden dam rose from a planned $182 million to $247 million, of which the state paid 60%."


@pytest.mark.parametrize(
    ("claim", "source", "never"),
    [
        ("환수 통보를 받은 직원 가운데 절반 이상이 10월 말까지 돈을 돌려줬다.", CLAWBACK, "refuted"),
        ("The Halden dam cost 65 million dollars more than planned.", DAM, "refuted"),
        ("가람시는 2025년 12월 8일 새빛동에서 청년주택 2단계 착공식을 열었다.", QUARTERS, "supported"),
        (YEARLY.replace("2022년", "2019년"), YEARLY, "supported"),
    ],
)
def test_what_may_never_be_said(claim: str, source: str, never: str) -> None:
    assert verdict(claim, told(source)).verdict != never
