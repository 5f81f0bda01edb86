"""A claim of which a report denies the act, or has one that cannot be true in its place."""

from __future__ import annotations

import pytest

from relocate_cli.claims import contrary, pending
from relocate_cli.registry.notions import notions
from tests.claims.sources import told, verdict

REFUTED = [
    ("The pier cafe will be closed.", "The pier cafe will not be shut, the owner told staff."),
    ("The airline will drop its Corfu route.", "The airline said it would keep its Corfu route."),
    ("The railway will stop selling day passes.", "The railway will continue to sell day passes."),
    (
        "The court upheld the fine against the bakery.",
        "The court overturned the fine against the bakery on Friday.",
    ),
    ("교육청은 한들중학교를 폐교하기로 했다.", "교육청은 한들중학교를 폐교하지 않기로 했다."),
    ("공단은 순환버스 운행을 중단하기로 했다.", "공단은 순환버스 운행을 예정대로 계속하기로 했다."),
    (
        "The ward has adopted the market bylaw.",
        "The market bylaw is scheduled for a vote by the ward.",
    ),
    (
        "The annex of the clinic has been completed.",
        "The clinic set aside money for the construction of an annex.",
    ),
    ("구청은 공영주차장 요금을 인상했다.", "구청은 공영주차장 요금 인상을 검토하고 있다."),
    ("도로공사는 나루대교 건설 사업을 승인했다.", "나루대교 건설 사업은 도로공사 승인을 앞두고 있다."),
]
OPEN = [
    ("The airline will drop its Corfu route.", "The airline said it would keep its Cyprus route."),
    ("The city closed the pool.", "The city will not close the library."),
    ("The court upheld the ban.", "The court rejected a request to hear the challenge in private."),
    ("The union approved the contract.", "The union's members in Derby rejected an earlier contract."),
    ("The bridge was closed in 2019.", "The bridge will not be closed this year, the mayor said."),
    ("도는 수소버스 도입을 중단했다.", "도는 전기버스 도입을 계속하기로 했다."),
    (
        "The state has approved the school.",
        "The district has asked the state for money for the school's roof.",
    ),
    ("The ministry has completed the survey.", "The ministry will start a second survey in May."),
]
SUPPORTED = [
    ("The county has not yet bought the old mill.", "The county has yet to buy the old mill."),
    ("The union did not take part in the talks.", "The union refused to attend the talks."),
    ("No decision has been made on the site of the depot.", "The site of the depot has not been decided."),
    (
        "The plan to merge the two colleges was dropped.",
        "The plan to merge the two colleges has been abandoned.",
    ),
    ("The council did not approve the budget.", "The council rejected the budget."),
]


@pytest.mark.parametrize(("claim", "source"), REFUTED)
def test_the_contrary_refutes(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "refuted"


@pytest.mark.parametrize(("claim", "source"), OPEN)
def test_what_is_about_something_else_leaves_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


@pytest.mark.parametrize(("claim", "source"), SUPPORTED)
def test_a_denial_in_other_words_supports(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


def test_acts_are_in_the_lexicon() -> None:
    named = (
        contrary.SETTLING | pending.DECIDED | {n for pair in contrary.INSTEAD for side in pair for n in side}
    )
    assert named <= set(notions())
