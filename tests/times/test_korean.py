"""Korean times in their surroundings: direction, lists, ranges over particles, heads, words that are no times."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import text, times
from relocate_cli.model import Document
from tests.times import reading

read = partial(reading.read, lang="ko")
values = partial(reading.values, lang="ko")
scopes = partial(reading.scopes, lang="ko")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("협의회는 2017년부터 노력해 왔다.", ["2017/.."]),
        ("2025년 말까지 옮긴다.", ["../2025-12-31"]),
        ("2023년 4월 이후 늘었다.", ["2023-04/.."]),
        ("2013년 1월 이전 기관이다.", ["2013-01"]),
        ("2013년 1월 이전에 끝냈다.", ["../2013-01"]),
        ("축제는 8일부터 오는 19일까지 열린다.", ["2025-12-08/2025-12-19"] * 2),
        ("2018년 2월 2일부터 7일까지 열렸다.", ["2018-02-02/2018-02-07"] * 2),
        ("12월 19일부터 2026년 4월까지 전시한다.", ["2025-12-19/2026-04"] * 2),
        ("2월부터 10월까지 열었다.", ["2025-02/2025-10"] * 2),
        ("기간은 '20.12.~'30.12.이다.", ["2020-12/2030-12"] * 2),
        ("내년 3월부터 10개월간 조사한다.", ["2026-03/2026-12", None]),
        ("내년 3월부터 10개월 이상 조사한다.", ["2026-03/..", None]),
        ("2015년 5월과 2018년 6월 사이에 옮겼다.", ["2015-05/2018-06"] * 2),
        ("다음 주 수요일과 금요일 사이에 만난다.", ["2025-12-17/2025-12-19"] * 2),
        ("2018년 2월 2일에서 7일 사이에 열렸다.", ["2018-02-02/2018-02-07"] * 2),
        ("전시 기간(8월 8일부터 8월 13일)을 알렸다.", ["2025-08-08/2025-08-13"] * 2),
        ("2025년 3월과 5월에 옮겼다.", ["2025-03", "2025-05"]),
        ("2026년부터 3년간 추진한다.", ["2026/2028", None]),
        ("12월 8일부터 2주 동안 열린다.", ["2025-12-08/2025-12-21", None]),
        ("내년 5월부터 매달 연다.", ["2026-05/..", None]),
        ("지난 9월부터 내년 사업을 모집했다.", ["2025-09/..", "2026"]),
    ],
)
def test_scope_reaches_over_particles(words: str, expected: list[str | None]) -> None:
    assert scopes(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("시는 12월 5일 회의를 열었다.", "XXXX-12-05"),
        ("사업은 이달 끝난다.", "XXXX-XX"),
        ("22일 열렸다.", "XXXX-XX-22"),
        ("내년에 연다.", "XXXX"),
        ("지난해 12월 열었다.", "XXXX-12"),
        ("이날 열렸다.", "XXXX-XX-XX"),
        ("다음 주 금요일 연다.", "XXXX-XX-XX"),
    ],
)
def test_without_a_publication_date_the_year_stays_unknown(words: str, expected: str) -> None:
    (mention,) = read(words, published=None)
    assert (mention.when.edtf, mention.problem) == (expected, "unresolved")


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("시는 5일 사업에 나선다고 밝혔다.", "2025-12-11", "2025-12-05"),
        ("시는 17일 축제를 개최한다고 밝혔다.", "2025-12-15", "2025-12-17"),
        ("시는 31일 밝혔다.", "2025-12-11", "2025-10-31"),
        ("30일 회의를 열었다.", "2026-01-05", "2025-12-30"),
        ("지난 30일 회의를 열었다.", "2026-01-05", "2025-12-30"),
        ("오는 3일 회의를 연다.", "2025-12-11", "2026-01-03"),
        ("31일 열렸다.", "2025-12-05", "2025-10-31"),
        ("지난 12월 끝났다.", "2025-12-11", "2024-12"),
        ("오는 1월 24일(토) 연다.", "2025-12-20", "2026-01-24"),
        ("오는 12월 13일 연다.", "2025-12-15", "2025-12-13"),
        ("앞선 10월 27일 옮겼다.", "2025-12-15", "2025-10-27"),
        ("12일(금) 오후 문을 연다.", "2025-12-13", "2025-12-12"),
        ("4월 초에는 찾았고 오래 머물렀다.", "2025-12-11", "2025-04"),
        ("9월에 문을 연다.", "2026-01-05", "2026-09"),
        ("노조는 13일까지 답을 달라고 했다.", "2025-12-11", "2025-12-13"),
        ("이날 회의에는 시장이 참석했다.", "2025-12-11", "2025-12-11"),
        ("전날 비가 왔다.", "2025-12-11", "2025-12-10"),
        ("8~17일 참여자를 모집할 예정이다.", "2025-12-15", "2025-12-08/2025-12-17"),
    ],
)
def test_direction_follows_modifier_verb_and_distance(words: str, published: str, expected: str) -> None:
    assert [(v or "").partition("T")[0] for v in values(words, published=published)] == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("오는 26일과 27일 연다.", ["2025-12-26", "2025-12-27"]),
        ("지난주 금요일(5일) 만나 다음 주 연다.", ["2025-12-05", "2025-12-05", "2025-12-15/2025-12-21"]),
        ("10월 3일, 5일 열렸다.", ["2025-10-03", "2025-10-05"]),
        ("지난해에는 논의가 길어져 12월 10일에야 정했다.", ["2024", "2024-12-10"]),
        ("2023년 7월 10일 닫고 5일 뒤인 15일 다시 열었다.", ["2023-07-10", "2023-07-15", "2023-07-15"]),
        (
            "시는 지난 4일 문을 열었다고 7일 밝혔다. 이날 시민이 모였다.",
            ["2025-12-04", "2025-12-07", "2025-12-04"],
        ),
        ("시는 문을 연다고 7일 밝혔다. 이날 시민이 모였다.", ["2025-12-07", "2025-12-07"]),
        ("내년이면 쉰이다. 10년 후에도 여기 있을 것이다.", ["2026", "2035"]),
        ("2020년 문을 열었다. 2년 뒤 닫았다.", ["2020", "2022"]),
        (
            "지난 3월 모였다. 시는 20일 오전 10시 발표한다. 이날 오후 설명한다.",
            ["2025-03", "2025-12-20T10:00:00", "2025-12-20"],
        ),
        ("주말인 13일 공연이 기다린다.", ["2025-12-13/2025-12-14", "2025-12-13"]),
        ("땅을 조사하고, '26. 2분기에 설계한다.", ["2026-34"]),
        ("10년 전 문을 열고 이듬해 넓혔다.", ["2015", "2016"]),
        ("2023년 5월 착공해 12월 준공했다.", ["2023-05", "2023-12"]),
        ("2019년 5월 열고 같은 해 7월 닫았으며 이듬해 다시 열었다.", ["2019-05", "2019-07", "2020"]),
        ("2024년 5월 3일 열었다. 2030년까지 넓힌다. 이날 시장이 왔다.", ["2024-05-03", "2030", "2024-05-03"]),
    ],
)
def test_later_dates_go_on_from_earlier_ones(words: str, expected: list[str]) -> None:
    assert values(words) == expected


def test_lines_of_figures_are_read_as_the_text_around_them() -> None:
    assert values("추진 경과입니다.\n\n2024. 3. ~ 2025. 2.\n\n’23. 5. ~ ’23. 12.\n") == [
        "2024-03",
        "2025-02",
        "2023-05",
        "2023-12",
    ]


def test_part_of_the_day_stays_in_a_range() -> None:
    first, second = read("비는 11일 밤부터 12일 새벽까지 온다.")
    assert (first.when.timex, second.when.timex) == ("2025-12-11TNI", "2025-12-12TMO")


def test_afternoon_goes_on_over_a_range() -> None:
    first, second = read("15일 오후 2시부터 4시까지 열린다.")
    assert (first.when.timex, second.when.timex) == ("2025-12-15T14:00", "2025-12-15T16:00")


@pytest.mark.parametrize(
    "words", ["2024년 2월 30일 열었다.", "2025. 11. 31. 열었다.", "지난 11월 31일 열었다."]
)
def test_dates_that_do_not_exist_are_impossible(words: str) -> None:
    (mention,) = read(words)
    assert (mention.problem, mention.when.edtf) == ("impossible", None)


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("지난 11일에는 열렸다.", ["지난 11일"]),
        ("올해 하반기까지 옮긴다.", ["올해 하반기"]),
        ("‘2025 겨울축제’를 지난5일부터 열었다.", ["2025", "지난5일"]),
        ("3월부터 약 10개월간 조사한다.", ["3월", "약 10개월간"]),
        ("추진 16년 만인 올해 말 끝난다.", ["16년 만", "올해 말"]),
        ("12월1일 자로 인사했다.", ["12월1일"]),
        ("1일부터 접수한다.", ["1일"]),
    ],
)
def test_extent_leaves_particles_out(words: str, quotes: list[str]) -> None:
    assert [mention.text for mention in read(words)] == quotes


def test_year_in_a_quoted_name_is_part_of_the_name() -> None:
    (mention,) = read("시는 ‘2025 겨울축제’를 열었다.")
    assert (mention.name, mention.when.edtf) == (True, "2025")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("2025년 12월 5일\n\n시는 회의를 열었다.", "2025-12-05"),
        ("청사를 옮긴다\n입력 2024.03.05 10:30\n\n시는 회의를 열었다.", "2024-03-05"),
        ("보도자료\n배포일시: 2024. 3. 5.(화)\n\n시는 회의를 열었다.", "2024-03-05"),
        ("청사를 옮긴다\n수정 2024.03.05 10:30\n\n시는 회의를 열었다.", None),
        ("시는 2024년 3월 5일 회의를 열었다.", None),
    ],
)
def test_head_of_a_document_tells_its_date(head: str, expected: str | None) -> None:
    document = times.date(text.split(Document("x", head, lang="ko")))
    assert (document.published and (document.published.edtf or "")[:10]) == expected


def test_a_text_goes_on_from_its_own_dates_not_from_those_of_the_page() -> None:
    words = "시는 2017년 5월 회의를 열었다.\n관련기사\n2012년 3월 회의 사진\n\n시는 그해 7월 청사를 옮겼다.\n"
    assert [m.when.edtf for m in times.find(text.split(Document("x", words)))[0]] == [
        "2017-05",
        "2012-03",
        "2017-07",
    ]


def test_mixed_documents_are_read_in_both_languages() -> None:
    document = Document("x", "The city met in May 2019.\n\n시는 같은 해 7월 회의를 열었다.\n")
    assert [m.when.edtf for m in times.find(text.split(document))[0]] == ["2019-05", "2019-07"]


WORDS = st.sampled_from(
    "지난 오는 올해 이달 다음 달 3월 5일 2024년 24년 ’25. 11. 12.(수) ~ - , 과 부터 까지 월요일 상반기 "
    "3분기 약 10개월 간 만 째 이날 전날 매주 둘째 주 오후 2시 30분 사흘 전 말 초 년 일 90년대 ( ) 31 99 「 · "
    "추석 설 연휴 음력 윤 민선 8기 문재인 정부 출범 6·25 전쟁".split()
)


@given(
    st.lists(WORDS, max_size=30),
    st.booleans(),
    st.sampled_from([None, "2025-12-11", "0001-01-01", "9999-12-31"]),
)
def test_any_mix_of_time_words_gives_ordered_quotes(
    words: list[str], apart: bool, published: str | None
) -> None:
    line = (" " if apart else "").join(words)
    found = read(line, published=published)
    assert all(line[m.start : m.end] == m.text for m in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    [
        "지난 ",
        "1. 1.",
        "3월 5일~",
        "한",
        "2024년 ",
        "약 10여 ",
        "과 5일",
        "음력 윤 ",
        "민선 8기 ",
        "6·",
        "설",
    ],
)
def test_hostile_text_comes_through(piece: str) -> None:
    line = (piece * 20_000)[:20_000]
    found = read(line)
    assert all(line[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("시는 4일 회의를 열고 예산을 옮기기로 의결했다.", ["2025-12-04"]),
        ("시는 4일 시청에서 새 관광 계획으로 설명회를 열었다.", ["2025-12-04"]),
        (
            "시는 지난 5일 공사를 마쳤다고 9일 전했다. 이날 잔치도 열렸다.",
            ["2025-12-05", "2025-12-09", "2025-12-05"],
        ),
        (
            "시는 9일 문을 열었다. “지난 3일 다 지었다”고 했다. 이날 비가 왔다.",
            ["2025-12-09", "2025-12-03", "2025-12-09"],
        ),
        (
            "시는 9일 모였다. 전날 눈이 왔다. 이날 오전 5시 그쳤다.",
            ["2025-12-09", "2025-12-08", "2025-12-09T05:00"],
        ),
        (
            "시는 9일 모였다. 지난 6일 자정부터 이날 새벽 5시까지 눈이 왔다.",
            ["2025-12-09", "2025-12-06T00:00", "2025-12-09T05:00"],
        ),
        ("시는 매주 월요일과 수요일 연다.", ["XXXX-WXX-1", "XXXX-WXX-3"]),
        ("잔치는 매년 4월과 10월 열린다.", ["XXXX-04", "XXXX-10"]),
        ("잔치는 20일 개막식에 이어 춤판이 열린다.", ["2025-12-20"]),
        ("장은 10월·11월에 이어 12월에도 선다.", ["2025-10", "2025-11", "2025-12"]),
    ],
)
def test_lists_and_days_that_are_told_of(words: str, expected: list[str]) -> None:
    assert [mention.when.timex for mention in read(words)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("시는 9일 모였다. 짐은 내일 옮긴다. 이날 비가 왔다.", ["2025-12-09", "2025-12-12", "2025-12-09"]),
        (
            "시는 9일 모였다. ‘2024년 성탄절’ 깃발도 걸었다. 이날 비가 왔다.",
            ["2025-12-09", "2024-12-25", "2025-12-09"],
        ),
        ("눈은 9일 오후 9시부터 왔다. 이날 그쳤다.", ["2025-12-09T21:00", "2025-12-11"]),
        ("시는 9일 모였다. 전날 비가 왔다. 전날 눈도 왔다.", ["2025-12-09", "2025-12-08", "2025-12-08"]),
        (
            "잔치를 내년 1월 11일까지 늘렸다. 시는 쉬는 날을 바꿔 11일까지 손님을 맞게 됐다.",
            ["2026-01-11", "2026-01-11"],
        ),
        ("시는 20일 회의를 열자고 했으나 군은 거절했다.", ["2025-12-20"]),
        ("두 곳은 장을 20일 여는 것으로 합의했다.", ["2025-12-20"]),
        ("시는 1월 처리를 위해 힘쓸 것이라고 밝혔다.", ["2026-01"]),
        (
            "전시 ‘섬(1월 6일~2027년 2월 28일)’과 ‘길(3월 29일~10월 1일)’을 연다.",
            ["2027-01-06", "2027-02-28", "2026-03-29", "2026-10-01"],
        ),
    ],
)
def test_days_beside_the_one_that_is_told_of(words: str, expected: list[str]) -> None:
    assert [mention.when.timex for mention in read(words)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "모임은 오는 10일부터 23일까지 연다고 9일 밝혔다.",
            ["2026-01-10", "2026-01-23", "2025-12-09"],
        ),
        ("“오는 1월 7일 나주에서, 11일 진주에서 경기를 치른다”고 전했다.", ["2026-01-07", "2026-01-11"]),
        ("A구간은 내년 상반기, B구간은 하반기 연다.", ["2026-H1", "2026-H2"]),
        (
            "3분기 매출은 늘었다고 9일 알렸다. 지난해 같은 기간보다 많다.",
            ["2025-Q3", "2025-12-09", "2024-Q3"],
        ),
        (
            "잔치를 오는 20일 연다. 시는 이날 자리를 마련해 길도 넓힐 것이라고 밝혔다.",
            ["2025-12-20", "2025-12-11"],
        ),
    ],
)
def test_what_a_bare_day_or_half_goes_on_from(words: str, expected: list[str]) -> None:
    assert [mention.when.timex for mention in read(words)] == expected
