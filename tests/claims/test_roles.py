"""Who does something to whom, by which verb, and what a word more or less makes of a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from relocate_cli.claims.language import codes
from relocate_cli.claims.shades import shades
from relocate_cli.lang import table
from tests.claims.sources import told, verdict


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "Halden Mills bought Moss Paper for 90 million euros.",
            "Moss Paper bought Halden Mills for 90 million euros.",
        ),
        ("The city reported the builder for 12 faults.", "The builder reported the city for 12 faults."),
        ("The council approved 12 schools.", "The council inspected 12 schools and approved the budget."),
        (
            "The mill moved 350 clerks to Halden.",
            "The mill hired 350 clerks in Halden, after the office moved.",
        ),
        ("The mill insured 40 ships.", "The mill repaired 40 ships and is insured."),
        (
            "The second phase of the line opened.",
            "The first phase of the line opened, and the second phase has begun.",
        ),
        ("The governor vetoed the budget.", "The governor threatened to veto the budget."),
        (
            "The hall has been converted into a museum.",
            "Architects suggested that the hall be converted into a museum.",
        ),
        ("시의회는 학교 12곳을 승인했다.", "시의회는 학교 12곳을 점검하고 예산을 승인했다."),
    ],
)
def test_parties_and_verbs_are_not_exchanged(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The mill still has 50 clerks in Halden.", "The mill had 50 clerks in Halden until 2015."),
        ("The city no longer pays 500 euros to newcomers.", "The city pays 500 euros to newcomers."),
        ("Only foreign firms receive the 10 percent discount.", "Firms receive the 10 percent discount."),
        ("The minister approved 40 moves.", "The minister denied that she had approved 40 moves."),
        ("The mill moved 500 posts to Halden.", "Has the mill moved 500 posts to Halden?"),
        ("The ministry moved to Halden in 2014.", "Two offices of the ministry moved to Halden in 2014."),
        ("The new line is 12 km shorter than the old one.", "The new line is 12 km longer than the old one."),
        ("The tram will cost 90 million euros.", "Critics fear that the tram will cost 90 million euros."),
        (
            "The cost doubled to 6 million euros after work began.",
            "The mayor denied that it had doubled to 6 million euros after work began.",
        ),
        ("공사가 시작됐다.", "공사는 아직 시작되지 않았다."),
        ("장관은 40건의 이전을 승인했다.", "장관은 40건의 이전을 승인했다는 보도를 부인했다."),
        ("주민 40%는 이전이 필요하다고 본다.", "주민 40%는 이전이 불필요하다고 본다."),
        ("시는 농민에게 500만원을 빌려준다.", "흉작이 들 경우 시는 농민에게 500만원을 빌려준다."),
    ],
)
def test_a_word_that_makes_it_something_else(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The library opened in May 2014.",
            "The library opened in May 2014, and visitors asked if it had a café.",
        ),
        ("The mill moved to Halden in 2014.", "The strike ended and the mill moved to Halden in 2014."),
        (
            "The mill moved to Halden in 2014.",
            "“Why here?” asked residents when the mill moved to Halden in 2014.",
        ),
        (
            "The ministry moved to Halden in 2013.",
            "In 2013 the ministry, one of the ministries in Moss, moved to Halden.",
        ),
        ("공단은 2015년 전주로 이전했다.", "공단은 서울 사옥 운영을 중단하고 2015년 전주로 이전했다."),
        (
            "공단은 2015년 전주로 이전했다.",
            "비용이 늘 것이라는 우려가 있었지만 공단은 2015년 전주로 이전했다.",
        ),
        ("The city abolished the levy in 2014.", "The city scrapped the levy in 2014."),
        ("Halden merged with Moss in 2014.", "Moss merged with Halden in 2014."),
        ("나주시는 2014년 한국전력과 협약을 체결했다.", "한국전력은 2014년 나주시와 협약을 체결했다."),
        ("Only Halden voted against it in 2014.", "Halden alone voted against it in 2014."),
        ("The council approved 12 schools.", "The council met on Monday and approved 12 schools."),
    ],
)
def test_what_stands_beside_takes_no_support_away(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The city opened the pool.", "The city closed the road to the pool."),
        ("The fence was removed.", "The fence was put up in 1970."),
        ("시는 기관을 이전했다.", "시는 기관을 이전하라고 요구했다."),
        ("Easton lost 12,000 inhabitants.", "Weston lost 12,000 inhabitants, while Easton lost 3,500."),
    ],
)
def test_of_something_else(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


SHADES = [(code, row) for code in codes() for row in table(code, "claims")["shade"]]


@pytest.mark.parametrize(
    ("code", "row"), SHADES, ids=lambda part: part if isinstance(part, str) else part["name"]
)
def test_the_examples_of_a_shade(code: str, row: dict[str, Any]) -> None:
    assert row["yes"]
    assert row["no"]
    for text in row["yes"]:
        assert row["name"] in dict(shades(text, code))
    for text in row["no"]:
        assert row["name"] not in dict(shades(text, code))
