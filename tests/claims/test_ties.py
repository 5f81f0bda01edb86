"""What a report tells of a claimed name besides, by which another name in its place does not refute a claim."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

_MILL = "Oakley Drinks bought the Selby brewery in 2023."
_ROAD = "Ann Hill announced the Selby plan in June 2023."
_POOL = "해솔수영장 시공사로 누리토건이 선정됐다."
_HALL = "# 한빛회관\n\n서울 노원구 한빛회관은 2027년 문을 연다."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("Corran Group bought the Selby brewery in 2023.", _MILL, "refuted"),
        (
            "Corran Group bought the Selby brewery in 2023.",
            f"{_MILL} Oakley Drinks is a subsidiary of Corran Group.",
            "not_enough_info",
        ),
        ("다올건설이 해솔수영장 시공사로 선정됐다.", f"{_POOL} 공사는 내년에 끝난다.", "not_enough_info"),
        (
            "다올건설이 해솔수영장 시공사로 선정됐다.",
            f"{_POOL} 다올건설은 누리토건의 자회사다.",
            "not_enough_info",
        ),
        (
            "다올건설이 해솔수영장 시공사로 선정됐다.",
            f"{_POOL} 누리토건이 공사를 포기하자 시는 다올건설에 맡겼다.",
            "not_enough_info",
        ),
        (
            "누리설계가 해솔수영장 시공사로 선정됐다.",
            "해솔수영장 시공사로 누리 컨소시엄이 선정됐다.",
            "not_enough_info",
        ),
        ("한빛공원 운영은 솔빛재단이 맡았다.", "한빛공원 운영은 누리재단이 맡았다.", "refuted"),
        (
            "한빛공원 운영은 솔빛재단이 맡았다.",
            "한빛공원 운영은 2019년까지 누리재단이 맡았다.",
            "not_enough_info",
        ),
        (
            "한국토지주택공사가 나주 임대주택 사업을 맡았다.",
            "나주 임대주택 사업은 LH 전남본부가 맡았다.",
            "not_enough_info",
        ),
    ],
)
def test_tied_to_another(claim: str, source: str, expected: str) -> None:
    """Another name refutes nobody who is tied to it, or may have followed."""
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source", "refuted"),
    [
        ("Tom Moss announced the Selby plan in June 2023.", _ROAD, True),
        (
            "Tom Moss announced the Selby plan in June 2023.",
            f"{_ROAD} Tom Moss had presented it to parliament.",
            False,
        ),
        ("서울 강북구 한빛회관은 2027년 문을 연다.", _HALL, True),
        ("서울 은평구 한빛회관은 2027년 문을 연다.", _HALL, True),
        ("서울 은평구 한빛회관은 2027년 문을 연다.", f"{_HALL} 은평 주민도 쓸 수 있다.", False),
        ("한빛회관은 서울 강북구에 있었다.", _HALL, False),
        ("한빛회관은 서울 강북구에 있다.", "서울 노원구 한빛회관은 이름만 같은 곳이다.", False),
        ("한빛회관은 서울 강북구에 있다.", "서울 노원구 한빛회관이 새 건물로 이전했다.", False),
        ("한빛회관은 서울 강북구로 이전했다.", "서울 노원구 한빛회관이 지난해 이전했다.", False),
        ("대전 동구에 돌봄센터가 문을 열었다.", "대전 서구에 돌봄센터가 두 곳 문을 열었다.", False),
        (
            "군의회는 2025년 3월 상수도 조례안을 부결했다.",
            "군의회는 2025년 3월 상수도 조례안을 가결했다.",
            True,
        ),
        (
            "군의회는 2025년 3월 상수도 조례안을 부결했다.",
            "군의회는 2025년 3월 상수도 조례안을 가결하지 않았다.",
            False,
        ),
        (
            "공단은 2015년 나주로 이전했다.",
            "공단은 2015년 전까지는 나주로 이전하지 않았다. 나주 이전은 그해 봄에 끝났다.",
            False,
        ),
        (
            "나주시는 2022년 5월 도서관을 열었다.",
            "나주시는 2022년 5월 도서관을 열었으며, 별관은 2027년 열 예정이다.",
            False,
        ),
    ],
)
def test_not_refuted(claim: str, source: str, refuted: bool) -> None:
    """What is named beside, lies elsewhere by now or is denied of the contrary speaks against no claim."""
    assert (verdict(claim, told(source)).verdict == "refuted") is refuted


@pytest.mark.parametrize(
    ("claim", "source", "supported"),
    [
        ("솔빛건설이 해솔역 공사를 맡았다.", "해솔역 공사는 솔빛그룹 계열사인 누리이앤지가 맡았다.", False),
        ("솔빛건설이 해솔역 공사를 맡았다.", "해솔역 공사는 솔빛건설이 맡았다.", True),
        ("농협은행이 나주시 금고로 선정됐다.", "나주시 금고로 광주은행이 선정됐다.", False),
        ("Norwind acquired Halden Mills in 2021.", "Norwind Games acquired Halden Mills in 2021.", False),
        ("Norwind acquired Halden Mills in 2021.", "Norwind acquired Halden Mills in 2021.", True),
    ],
)
def test_another_subject(claim: str, source: str, supported: bool) -> None:
    """What one firm of a group did bears out no claim about another one."""
    assert (verdict(claim, told(source)).verdict == "supported") is supported


def test_who_did_it_that_day_is_another_one() -> None:
    report = "Ann Hill announced in June 2023 that the bureau would return to Halden. A site was named in May 2024."
    claim = "Tom Moss announced in June 2023 that the bureau would return to Halden."
    assert verdict(claim, told(report)).verdict == "refuted"
    beside = report.replace("A site was named in May 2024", "Tom Moss said so the day after")
    assert verdict(claim, told(beside)).verdict != "supported"


def test_who_did_it_on_a_day_though_he_is_named_elsewhere() -> None:
    report = (
        "Ann Hill proposed the Selby library and the Selby tram on 3 June 2023. The council debated it for a month. "
        "The plan was costly. Tom Moss opened the market."
    )
    claim = "Tom Moss proposed the Selby library and the Selby tram on 3 June 2023."
    assert verdict(claim, told(report)).verdict == "refuted"
    beside = report.replace("The council debated it", "Tom Moss proposed it too")
    assert verdict(claim, told(beside)).verdict != "refuted"
