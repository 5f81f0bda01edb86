"""Sentences of drafts, which say little of what they are about: by what the draft is about they are checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relocate_cli import pipeline
from relocate_cli.claims import Sources, check, check_draft
from relocate_cli.model import Document, Reading
from tests.claims.sources import told


def read(text: str) -> Reading:
    return pipeline.read(Document("draft", text))


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        (
            "Halden opens its museum.\n\nThe museum in Halden is new. Construction began in 2022.",
            "The library in Moss is new. Construction began in May 2019.",
            "not_enough_info",
        ),
        (
            "Halden opens its museum.\n\nThe museum in Halden is new. Construction began in 2022.",
            "The museum in Halden is new. Construction began in May 2019.",
            "refuted",
        ),
        (
            "Halden opens its museum.\n\nThe museum in Halden is new. Construction began in 2019.",
            "The library in Moss is new. Construction began in May 2019.",
            "not_enough_info",
        ),
        (
            "나주시가 도서관을 짓는다.\n\n나주시는 새 도서관을 짓는다. 공사는 2022년 시작됐다.",
            "순천시는 박물관을 짓는다. 공사는 2019년 5월 시작됐다.",
            "not_enough_info",
        ),
    ],
)
def test_a_sentence_of_a_draft_is_about_what_the_draft_is(draft: str, source: str, verdict: str) -> None:
    last = check_draft(read(draft), told(source), read)[-1].verdict
    assert last.verdict == verdict


def test_what_names_none_of_a_claim_denies_nothing_of_it() -> None:
    report = "순천시 도서관은 2019년 조직위원회와 업무협약을 맺었다."
    claim = "The Corran Bank signed an agreement with the Selby mill in June 2014."
    assert check(claim, told(report), read).verdict.verdict == "not_enough_info"


def test_a_part_of_a_year_denies_no_year() -> None:
    report = "도현자동차의 2024년 4분기 매출은 46조원이다."
    assert (
        check("도현자동차는 2024년 매출 175조원을 기록했다.", told(report), read).verdict.verdict != "refuted"
    )


def test_a_year_of_accounts_dates_no_act() -> None:
    report = "나주시의회는 10일 2025년도 예산안 심사를 마무리했다."
    claim = "나주시의회가 2025년도 예산안 심사를 마무리했다."
    assert check(claim, told(report), read).verdict.verdict != "refuted"


def test_an_event_without_its_text_denies_as_a_report_does() -> None:
    report = "The Munsan district was designated in May 2024."
    bare = replace(read(report), document=replace(read(report).document, text="", sentences=()))
    found = check("The Munsan district was designated in 2023.", Sources([bare]), read)
    assert found.verdict.verdict == "refuted"


@pytest.mark.parametrize(("claimed", "verdict"), [(29, "refuted"), (30, "supported")])
def test_a_round_number_is_another_one(claimed: int, verdict: str) -> None:
    report = told("The council took up 30 amendments. It will meet in the Final Four arena.")
    assert check(f"The council took up {claimed} amendments.", report, read).verdict.verdict == verdict


def test_a_number_in_fewer_digits_denies_none() -> None:
    report = told("Ann Hill had 48.6 percent of the votes.")
    assert check("Ann Hill had 48.58 percent of the votes.", report, read).verdict.verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        (
            "158 schools were closed.",
            "The Alder Rock district has closed four schools since 2016.",
            "not_enough_info",
        ),
        (
            "158 schools were closed in Alder Rock.",
            "The Alder Rock district closed four schools in 2016.",
            "refuted",
        ),
        ("혁신도시 10곳의 인구는 19만8000명이다.", "혁신도시 인구는 3만9천명이다.", "not_enough_info"),
        ("혁신도시 인구는 19만8000명이다.", "혁신도시 인구는 3만9천명이다.", "refuted"),
        (
            "경남진주혁신도시는 2007년 10월 착공했다.",
            "경남진주혁신도시에서는 2011년 12월 한국남동발전 등 4개 기관이 착공식을 열었다.",
            "not_enough_info",
        ),
        ("경남진주혁신도시는 2007년 10월 착공했다.", "경남진주혁신도시는 2011년 12월 착공했다.", "refuted"),
        (
            "3호기는 2035년 준공할 계획이다.",
            "한빛전력은 3호기를 2031년, 4호기를 2032년에 준공한다는 계획이다.",
            "refuted",
        ),
        (
            "4호기는 2033년에 준공할 계획이다.",
            "한빛전력은 3호기를 2032년, 4호기를 2033년에 준공한다는 계획이다.",
            "supported",
        ),
    ],
)
def test_what_is_told_of_one_denies_nothing_of_all_or_of_another(
    claim: str, source: str, verdict: str
) -> None:
    assert check(claim, told(source), read).verdict.verdict == verdict


def test_a_first_time_does_not_disagree_with_the_next() -> None:
    report = "1996년 출범한 해수부는 2008년 폐지됐다가 다시 만들어졌다."
    compared = check("해수부는 2013년 3월 다시 만들어졌다.", told(report), read).comparisons
    (first,) = (c for c in compared if c.source.when and c.source.when.edtf == "1996")
    assert first.label("date") == "not_enough_info"


BUREAUS = """# 새 청사 시대

한빛부의 이삿짐은 9일 바다시에 도착했고, 물류국이 10일 가장 먼저 바다시에서 업무를 시작했다. \
이어 항만국은 11일부터 근무한다.
"""


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("바다시에서 가장 먼저 업무를 시작한 곳은 물류국이다.", "supported"),
        ("바다시에서 가장 먼저 업무를 시작한 곳은 항만국이다.", "refuted"),
        ("바다시에서 가장 늦게 업무를 시작한 곳은 물류국이다.", "not_enough_info"),
        ("바다시에서 가장 먼저 업무를 시작한 곳은 안전국이다.", "not_enough_info"),
        ("항만국은 바다시에서 가장 먼저 업무를 시작하지 않았다.", "not_enough_info"),
        ("2023년 바다시에서 가장 먼저 업무를 시작한 곳은 항만국이다.", "not_enough_info"),
    ],
)
def test_who_was_the_first_is_told_by_name(claim: str, verdict: str) -> None:
    assert check(claim, told(BUREAUS), read).verdict.verdict == verdict


def test_a_report_of_something_else_denies_no_announcement() -> None:
    report = (
        "The Treasury said on Friday that it will return its headquarters to Moss. "
        "The Audit Office reported in March 2020 that 90 of the 179 employees had accepted."
    )
    claim = "The Treasury announced that its headquarters would return to Moss."
    assert check(claim, told(report), read).verdict.verdict == "supported"
    claim = "Ilwen announced that the headquarters would go to Corran."
    assert check(claim, told(report), read).verdict.verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("By June 2023, 12,237 roles had been moved.", "It is a programme to move 22,000 roles."),
        ("진주혁신도시로 16개 기관이 이전을 마쳤다.", "수도권 153개 기관의 이전이 마무리됐다."),
    ],
)
def test_what_is_meant_or_told_of_elsewhere_denies_no_number(claim: str, source: str) -> None:
    assert check(claim, told(source), read).verdict.verdict == "not_enough_info"
