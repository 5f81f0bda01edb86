"""What somebody denied: each row of claims.toml by its own examples, and what a denial says of a claim."""

from __future__ import annotations

import re

import pytest

from relocate_cli import lang
from relocate_cli.claims import forms
from relocate_cli.claims.language import codes
from tests.claims.sources import told, verdict

ROWS = [(code, row) for code in codes() for row in lang.table(code, "claims")["denial"]]


def _patterns(code: str, name: str) -> list[re.Pattern[str]]:
    return [pattern for row, pattern in forms.rows(code, "denial") if row["name"] == name]


@pytest.mark.parametrize(
    ("code", "name", "text", "what"),
    [(code, row["name"], *pair) for code, row in ROWS for pair in row["yes"]],
)
def test_a_row_reads_what_is_denied(code: str, name: str, text: str, what: str) -> None:
    (pattern,) = _patterns(code, name)
    match = pattern.search(text)
    assert match
    assert match["what"] == what


@pytest.mark.parametrize(
    ("code", "name", "text"), [(code, row["name"], text) for code, row in ROWS for text in row["no"]]
)
def test_a_row_leaves_what_is_no_denial(code: str, name: str, text: str) -> None:
    (pattern,) = _patterns(code, name)
    assert not pattern.search(text)


CAMPUS = (
    "Halden University opened in 1968. Its president, Ann Weaver, denied reports that the Karlo campus would be "
    'sold, saying there was "no offer".'
)
STATION = (
    "A station at Halden was dropped in 2021 to save money, and the authority denied reports this week that it was "
    "about to be reinstated."
)
STORE = '나주시는 혁신지구를 조성한다. 혁신지구 쇼핑몰 유치설에 대해 나주시는 "검토한 바 없다"고 밝혔다.'
CUTS = (
    "나주연구원 김해든 원장이 취임했다. "
    + '그는 일부 언론이 보도한 인력 10% 감축설에 대해 "검토한 적도 없다"고 부인했다.'
)
BRIBE = "The mayor of Halden denied taking a bribe from the builder of the Karlo campus."


@pytest.mark.parametrize(
    ("claim", "source", "label"),
    [
        ("Halden University's Karlo campus will be sold.", CAMPUS, "refuted"),
        (
            "The president of Halden University denied that the Karlo campus was to be sold.",
            CAMPUS,
            "supported",
        ),
        ("Halden University's Port campus will be sold.", CAMPUS, "not_enough_info"),
        ("Halden University's Karlo campus will be moved.", CAMPUS, "not_enough_info"),
        ("The authority said the Halden station, dropped in 2021, would be reinstated.", STATION, "refuted"),
        ("나주시는 혁신지구에 쇼핑몰을 유치하기로 했다.", STORE, "refuted"),
        ("나주시는 혁신지구에 쇼핑몰을 유치한다는 소문을 부인했다.", STORE, "supported"),
        ("나주시는 혁신지구에 병원을 유치하기로 했다.", STORE, "not_enough_info"),
        (
            "The head of the institute rejected reports that a tenth of its workforce was to be cut.",
            CUTS,
            "supported",
        ),
        (
            "The head of the institute rejected reports that a fifth of its workforce was to be cut.",
            CUTS,
            None,
        ),
        ("The mayor of Halden took a bribe from the builder of the Karlo campus.", BRIBE, "not_enough_info"),
    ],
)
def test_a_denial_speaks_against_what_is_claimed(claim: str, source: str, label: str | None) -> None:
    found = verdict(claim, told(source)).verdict
    assert found == label if label else found != "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            "The agency denied reports that it had abandoned the plan to build a museum in Halden.",
            "The agency will build a museum in Halden.",
        ),
        (
            "The company denied reports that the plant would be closed immediately, saying it would take years.",
            "The plant will be closed in stages.",
        ),
        (
            "The minister ruled out moving the weather office to Halden before 2027.",
            "The weather office will move to Halden.",
        ),
        (
            "The governor ruled out closing the hospital without a public vote.",
            "The hospital will be closed after a public vote.",
        ),
        (
            "해든시는 박물관을 짓기로 했고 나주시는 박물관을 지을 계획이 없다.",
            "해든시는 박물관을 짓기로 했다.",
        ),
        (
            "The council had never planned to sell the library, but sold it in 2023.",
            "The council sold the library in 2023.",
        ),
        ("나주시는 올해 도서관을 새로 지을 계획이 없다고 밝혔다.", "나주시는 내년에 도서관을 짓는다."),
        (
            "The mayor denied that the plan to cut jobs would close the Halden library.",
            "The mayor plans to cut jobs.",
        ),
        (
            "The union rejected a report about the closure of the Halden mill by the auditor.",
            "The Halden mill was closed.",
        ),
    ],
)
def test_a_denial_of_more_or_of_the_contrary_refutes_nothing(source: str, claim: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


def test_what_came_about_all_the_same_is_not_refuted_by_a_denial() -> None:
    later = "The Karlo campus of Halden University was sold in May 2025."
    assert verdict("Halden University's Karlo campus was sold.", told(CAMPUS, later)).verdict != "refuted"
