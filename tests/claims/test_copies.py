"""Claims that repeat a sentence but for one thing: each edit is refuted, or left open, and never supported."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

REFUTED = [
    ("number", "The hall seats up to 300 people in winter.", "The hall seats up to 150 people in winter."),
    ("date", "The ferry to Moss was shut in March 2021.", "The ferry to Moss was shut in March 2019."),
    ("status", "The levy on shops was not raised in spring.", "The levy on shops was raised in spring."),
    ("event", "The council rejected the plan for a bridge.", "The council approved the plan for a bridge."),
    ("number", "두 단지를 짓는 데 모두 20조여 원이 들었다.", "두 단지를 짓는 데 모두 10조여 원이 들었다."),
    (
        "date",
        "한빛 청사는 2033년까지 두 동으로 늘 예정이다.",
        "한빛 청사는 2031년까지 두 동으로 늘 예정이다.",
    ),
    ("status", "시는 회관을 빌려 사무실 공사를 하지 않았다.", "시는 회관을 빌려 사무실 공사를 했다."),
]
OPEN = [
    ("The farm in Harrow grows 40 hectares of rye.", "The farm in Harrow grows 15 hectares of organic rye."),
    ("The road to Moss is 30 km long.", "The road to Moss is 29.6 km long."),
    ("The mill scrapped the 2 percent levy.", "The mill introduced the 2 percent levy."),
    (
        "The main work on the bridge was completed in May 2018.",
        "The main work on the bridge began in May 2018.",
    ),
    (
        "해운국 직원들은 10일부터 부산에서 업무를 완료한다.",
        "해운국 직원들은 10일부터 부산에서 업무를 시작한다.",
    ),
]
SUPPORTED = [
    ("The county has not yet bought the old mill.", "The county has yet to buy the old mill."),
    ("The city of Harrow abolished the levy in 2014.", "The city of Harrow scrapped the levy in 2014."),
]


@pytest.mark.parametrize(("slot", "claim", "source"), REFUTED)
def test_one_thing_that_differs_refutes(slot: str, claim: str, source: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == "refuted"
    assert [s.slot for s in found.slots if s.label == "refuted"] == [slot]


@pytest.mark.parametrize(("claim", "source"), OPEN)
def test_what_may_be_told_of_something_else_stays_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


@pytest.mark.parametrize(("claim", "source"), SUPPORTED)
def test_the_same_in_other_words_is_supported(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


def test_another_sentence_with_the_claimed_number_stands() -> None:
    source = (
        "The hall in Harrow seats 150 visitors. After the rebuilding the hall in Harrow seats 300 visitors."
    )
    assert verdict("The hall in Harrow seats 300 visitors.", told(source)).verdict != "refuted"
