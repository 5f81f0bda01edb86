"""How far apart two acts of one document are, by the dates next to them."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "한강사옥은 착공한 지 3년이 되기 전에 완공됐다.",
            "한강사옥 신사옥은 2012년 10월 착공, 2015년 5월 완공됐으며 지상 28층 규모다.",
            "supported",
        ),
        (
            "한강사옥은 착공한 지 2년이 되기 전에 완공됐다.",
            "한강사옥 신사옥은 2012년 10월 착공, 2015년 5월 완공됐으며 지상 28층 규모다.",
            "refuted",
        ),
        (
            "The Treasury named Brunswick Street its preferred site three months before Hill confirmed it.",
            "# Hill confirms site of the Treasury\n\n"
            "On 26 July 2022 Hill confirmed the site in Brunswick Street. "
            "In April 2022 the Treasury named Brunswick Street as its preferred site.",
            "supported",
        ),
        (
            "The working group on the hospital delivered its report less than three months after it was set up.",
            "# Hospital to close\n\nA working group on the hospital was set up in October 2024. "
            "The group submitted its report on 27 March 2025.",
            "refuted",
        ),
        (
            "도서관은 착공 2년 만에 문을 열었다.",
            "체육관은 2020년 5월 착공했다. 도서관은 2022년 5월 문을 열었다.",
            "not_enough_info",
        ),
        (
            "The library opened two years before the pool.",
            "The city opened the library in 2018, and the pool in October 2020.",
            "supported",
        ),
    ],
)
def test_two_acts_with_the_dates_next_to_them(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize("length", ["10년이 넘어서야", "10년이 더 지나서야"])
def test_a_length_that_was_passed(length: str) -> None:
    source = "빛가람 산업단지는 2007년 11월 착공했다. 빛가람 산업단지는 2019년 1월 완공됐다."
    claim = f"빛가람 산업단지는 착공한 지 {length} 완공됐다."
    assert verdict(claim, told(source)).verdict == "supported"
    assert verdict(claim.replace("10", "15"), told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The Lund arena took two years to build.",
            "The Lund arena was completed in 2012. Work on the Malmo arena began in 2010.",
        ),
        (
            "The Kemi school burned down three years after it opened.",
            "The Kemi school opened in 2019. The Oulu school burned down in 2022.",
        ),
        (
            "The Wells hospital opened five years after it was completed.",
            "The Wells hospital was completed in 2014. The Ely hospital was completed in 2018, and opened in 2019.",
        ),
    ],
)
def test_what_stands_beside_a_sentence_is_no_thing_of_its_own(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The mill opened its Lier shop the year after the board chose the site.",
            "The board picked a Lier site in 2019 for the mill's shop, and the shop there opened in August 2020.",
            "supported",
        ),
        (
            "The mill opened its Lier shop three years after the board chose the site.",
            "The board picked a Lier site in 2019 for the mill's shop, and the shop there opened in August 2020.",
            "refuted",
        ),
        (
            "More than 40 years after the king announced that the court would leave Lund, the clerks moved to Moss.",
            "In 1973 the king announced that the court would be moved from Lund. The clerks moved to Moss in 2017.",
            "supported",
        ),
    ],
)
def test_two_sentences_that_most_likely_tell_the_acts(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


def test_what_comes_before_is_not_within_a_time_after() -> None:
    found = verdict(
        "The mill was closed within six months of its opening.",
        told("The mill was closed in March 2003. The mill opened in May 2004."),
    )
    assert found.verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "The Corby arena opened three years after work started.",
            "Work on the Corby pool started in April 2010. The Corby arena opened in June 2015.",
            "not_enough_info",
        ),
        (
            "The bridge at Orne was reopened a year after it was closed.",
            "The bridge at Orne was closed in 2003 and reopened in 2004. It was closed again in May 2011.",
            "supported",
        ),
        (
            "The bishop blessed the well three years after it ran dry.",
            "The well ran dry in 2004. The bishop visited the well in 2007. He blessed it in 2011.",
            "refuted",
        ),
    ],
)
def test_another_thing_or_another_time_is_not_taken(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected
