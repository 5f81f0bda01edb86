"""Claims of how a body voted: what the votes bear out, deny and leave open."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

CLOSING = (
    "The school board decided on Monday to close the Harrow school. The vote was 4-0, with Ann Hill absent."
)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The school board closed the Harrow school by a vote of 4-0.", CLOSING),
        ("The school board decided unanimously to close the Harrow school.", CLOSING),
        ("The council unanimously approved the levy.", "The council approved the levy, 9-0."),
        ("The council approved the levy by a margin of six votes.", "The council approved the levy, 8-2."),
        (
            "Eight members backed the levy and two opposed it.",
            "The council of Harrow voted 8-2 on Thursday to approve the levy.",
        ),
        ("시의회는 만장일치로 조례안을 의결했다.", "시의회는 의원 전원 찬성으로 조례안을 의결했다."),
        ("The council approved the ordinance unanimously.", "시의회는 만장일치로 조례안을 의결했다."),
        ("시의회는 조례안을 세 표 차이로 가결했다.", "시의회는 찬성 15표, 반대 12표로 조례안을 가결했다."),
        (
            "새말 도서관을 줄이자는 수정안은 여덟 표 차로 부결됐다.",
            "The amendment to cut the Saemal library was defeated by 23 votes to 15.",
        ),
        (
            "시의회는 조례안을 11 대 4로 가결했다.",
            "The city council rejected the ordinance by 11 votes to 4. In May it adopted it by 11 votes to 4.",
        ),
    ],
)
def test_votes_bear_out(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The school board voted 5-0 to close the Harrow school.", CLOSING),
        ("The school board decided by four votes to one to close the Harrow school.", CLOSING),
        ("The council unanimously approved the levy.", "The council approved the levy by six votes to two."),
        ("위원회는 만장일치로 신청을 기각했다.", "위원회는 찬성 5명, 반대 2명으로 신청을 기각했다."),
        ("헌재는 6대 3으로 조항을 합헌으로 결정했다.", "헌재는 5대 4 의견으로 조항을 합헌으로 결정했다."),
        ("The council approved the levy by a margin of four votes.", "The council approved the levy, 8-2."),
        ("시의회는 조례안을 3표 차로 가결했다.", "시의회는 찬성 15표, 반대 7표로 조례안을 가결했다."),
        (
            "The council approved the levy by a margin of only four votes.",
            "The council approved the levy by 17 votes to 8, with one abstention.",
        ),
        (
            "표결에서 조례안에 찬성한 표는 반대한 표보다 5표 많았다.",
            "시의회는 조례안을 찬성 7표, 반대 4표로 가결했다.",
        ),
        (
            "시의회는 조례안을 11 대 4로 가결했다.",
            "The city council rejected the ordinance by 11 votes to 4.",
        ),
        (
            "The council approved the levy by 11 votes to 4.",
            "The council rejected the levy by 11 votes to 4.",
        ),
        ("The panel voted 4-3 against the tower.", "The panel voted 4-3 in favour of the tower."),
        (
            "The mill permit was rejected by four votes to one.",
            "The mill permit was rejected by five votes to two.",
        ),
    ],
)
def test_votes_deny(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The council voted 5-2 to approve the stadium.", "The council voted 5-2 to approve the library."),
        ("The council voted 5-2 to approve the stadium.", "The council voted 6-1 to approve the library."),
        (
            "The council voted 5-2 for the stadium.",
            "The council's finance committee voted 4-3 for the stadium. The council votes in May.",
        ),
        (
            "위원회는 만장일치로 안건을 의결했다.",
            "위원회는 안건을 의결했다. 노조는 만장일치로 파업을 결의했다.",
        ),
        ("The board rejected it unanimously.", "The board rejected the permit for the Harrow mill."),
        (
            "The committee recommended the levy by a margin of two votes.",
            "The council approved the levy by a margin of seven votes, 19 to 12, after the committee had recommended "
            "it by 6 to 4.",
        ),
        (
            "The merger carried by a margin of 166 votes in Halden.",
            "In Tarn 9,412 people voted for the merger and 5,138 against, in Halden 4,027 voted for it and "
            "3,861 against.",
        ),
    ],
)
def test_another_vote_leaves_open(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


def test_a_motion_fails_with_one_vote_however_it_is_told() -> None:
    source = "The amendment failed 3-7."
    assert verdict("The amendment failed by seven votes to three.", told(source)).verdict == "supported"
