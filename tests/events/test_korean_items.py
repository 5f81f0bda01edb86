"""Korean lines without a verb: list items, chronologies, rows of tables, minutes; what they tell, and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.reader import events, lines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (" ○ 2020. 10.  다목적회관 착공", "2020-10 occurred 다목적회관 착공"),
        (" ○ '24. 3.  은빛지구 지정·고시", "2024-03 occurred 은빛지구 지정·고시"),
        (" ○ '26. 하반기  착공(예정)", "2026-41 planned 착공"),
        (
            " - 2025. 12. 12.(금) 14:00 추진협의회 개최",
            "2025-12-12T14:00:00 planned 추진협의회 개최",
        ),
        (" - '26. 2월까지 관리계획 수립 완료", "../2026-02 planned 관리계획 수립 완료"),
        ("- 경제성 조사 완료(’15.5~‘17.2월, 값 1.15)", "2015-05/2017-02 occurred 경제성 조사 완료"),
        ("- 설계 재착수('20.7월)", "2020-07 occurred 설계 재착수"),
        ("2019년 3월: 사업 승인", "2019-03 occurred 사업 승인"),
        ("○ '25. 12월 협의중", "2025-12 ongoing 협의중"),
        ("○ 2024. 5. 12. 진주시, 국토부에 건의서 제출", "2024-05-12 occurred 진주시, 국토부에 건의서 제출"),
        ("- 2024년 3월 5일 설명회 취소", "2024-03-05 cancelled 설명회 취소"),
    ],
)
def test_a_dated_line_tells_what_its_last_noun_does(line: str, expected: str) -> None:
    assert lines(f"□ 추진경과\n{line}\n") == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "- 2025년 예산 현황",
        "예시군, 2025년 보건복지부 지역복지사업 평가",
        "ㅇ 일시·장소 : ‘25.11.29.(토) 시청 대회의실",
        "- 기간 : ‘18~‘23년",
        "- 담당 : 총무과 홍길동 (2025. 12. 1. 기준)",
    ],
)
def test_a_line_whose_noun_is_no_happening_tells_nothing(line: str) -> None:
    assert lines(f"□ 개요\n{line}\n") == []


def test_a_line_may_hold_several_dated_things() -> None:
    assert lines("2024년 5월 실시설계 완료, 6월 착공, 2026년 말 준공 예정\n") == [
        "2024-05 occurred 실시설계 완료",
        "2024-06 occurred 착공",
        "2026 planned 준공",
    ]


def test_a_heading_of_a_chronology_dates_the_items_under_it() -> None:
    text = "2019년 3월\n- 사업 승인\n- 예산 현황\n\n2020년 5월\n- 회관 착공\n"
    assert lines(text) == ["2019-03 occurred 사업 승인", "2020-05 occurred 회관 착공"]


def test_months_and_days_lie_in_the_year_above_their_items() -> None:
    text = "연혁\n\n2019년\n• 03월 1차 이사회 개최\n• 06월 추진단 발족(6.30)\n\n2018년\n- 12. 3. 회관 착공\n"
    assert lines(text) == [
        "2019-03 occurred 1차 이사회 개최",
        "2019-06-30 occurred 추진단 발족",
        "2018-12-03 occurred 회관 착공",
    ]


def test_a_marked_list_in_a_sentence_holds_dated_things() -> None:
    assert lines("일정은 △내년 3월까지 조사 완료 △4월 계획 작성 △5월 공고 등이다.") == [
        "../2026-03 planned 조사 완료",
        "2026-04 planned 계획 작성",
        "2026-05 planned 공고",
    ]


def test_rows_of_a_table_begin_with_their_month() -> None:
    text = "구분 | 내용\n2022. 3. | 지구 지정 고시\n22.05. ~ 23. 03. | 설계 용역\n2027. 12. | 준공\n"
    assert lines(text) == [
        "2022-03 occurred 지구 지정 고시",
        "2022-05/2023-03 occurred 설계 용역",
        "2027-12 planned 준공",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- 2024. 3. 2. 이전 계획 수립", "2024-03-02 occurred 이전 계획 수립"),
        ("- 2025년 말 : 기본계획 수립", "2025 planned 기본계획 수립"),
        ("- 2024. 8. 31.~ 설계 용역", "2024-08-31/.. ongoing 설계 용역"),
        ("- 2024. 5. 12.부터 시범 운행 개시", "2024-05-12/.. occurred 시범 운행 개시"),
        ("- 내년 상반기 중 주민투표 실시", "2026-40 planned 주민투표 실시"),
    ],
)
def test_what_an_item_only_names_is_no_plan(line: str, expected: str) -> None:
    assert lines(f"□ 경과\n{line}\n") == [expected]


def test_minutes_date_what_was_decided() -> None:
    text = "제12회 예시시의회 본회의 회의록\n일시: 2025년 12월 4일(목) 10시\n\n1. 조례안 원안의결\n2. 예산안 현황\n"
    (event,) = events(text)
    assert (event.when and event.when.edtf, event.title) == ("2025-12-04", "조례안 원안의결")


def test_an_item_knows_who_does_it_and_quotes_the_text() -> None:
    text = "- 2024. 5. 12. 진주시, 국토부에 건의서 제출(1차)\n"
    (event,) = events(text)
    assert next((p.name, p.role) for p in event.actors) == ("Jinju City", "agent")
    told = event.evidence[0]
    assert text[told.start : told.end] == told.quote == "2024. 5. 12. 진주시, 국토부에 건의서 제출(1차)"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- 지난 5일 국회 본회의 통과, 대통령 공포 1년 후 시행", ["2025-12-05 occurred 국회 본회의 통과"]),
        ("- 조례안 심의, 2024년 3월 의결", ["2024-03 occurred 의결"]),
        ("- 예시시, 국토부에 건의서 제출(2024. 5.)", ["2024-05 occurred 예시시, 국토부에 건의서 제출"]),
    ],
)
def test_what_has_no_date_of_its_own_takes_none_from_the_next_thing(line: str, expected: list[str]) -> None:
    assert lines(f"□ 경과\n{line}\n") == expected


@pytest.mark.parametrize(
    "piece", ["2024. 3. 착공, ", "(2024. 3.) 착공(", "…착공", "착공·", "2024년 3월 착공을 앞두고 ", "| "]
)
def test_long_lines_are_read(piece: str) -> None:
    assert isinstance(lines("- " + piece * (20_000 // len(piece))), list)


PIECES = (
    "2024년|지난 5일|내년 3월까지|(2024. 3.)|'24. 3.|5일과|시는|진주시가|착공|착공을|착공에|이전|이전을|계획|계획을|"
    "앞두고|거쳐|시작으로|이후|열린|회의에서|열고|열 예정인|마치는 것을 목표로|하면|할 것을|했다|밝혔다|이다|될|"
    "“|”며|,|…|·|1년 후|지|에서|로"
).split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=24), st.sampled_from((" ", "\n- ")))
def test_any_row_of_words_is_read_and_quoted_as_it_stands(words: list[str], mark: str) -> None:
    text = f"□ 경과\n-{mark.strip()} {' '.join(words)}{mark}착공\n\n- 2019. 3. 5. 회관 착공\n"
    found = events(text, undated=True)
    assert found
    for event in found:
        told = event.evidence[0]
        assert text[told.start : told.end] == told.quote
        assert event.title.strip() == event.title != ""
