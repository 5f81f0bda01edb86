"""Korean titles: one plain style, within the limit, cut between phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli.events.verb_final import cues, titles
from tests.events.reader import events

KO = cues.cues("ko")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("시는 5일 회의를 열었습니다.", "시는 회의를 열었다"),
        ("시는 오는 20일 회의를 엽니다.", "시는 회의를 연다"),
        ("시는 2026년 5월 사무소를 열겠습니다.", "시는 사무소를 열겠다"),
        ("시는 지난 5일 회의를 열기로 결정했습니다.", "시는 회의를 열기로 결정했다"),
        ("장관은 지난달 속도를 주문한 바 있습니다.", "장관은 속도를 주문했다"),
        ("시는 지난 5일 회의를 개최함.", "시는 회의를 개최했다"),
    ],
)
def test_titles_end_in_the_plain_style(sentence: str, title: str) -> None:
    assert [event.title for event in events(sentence)] == [title]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        # words that only tell which day it is go with the date
        ("새 청사는 4년여 만인 이달 말 문을 연다.", "새 청사는 문을 연다"),
        ("시는 첫날인 5일 회의를 열었다.", "시는 회의를 열었다"),
        ("시는 지방선거 직후인 내년 7월 1일 사무소를 연다.", "시는 사무소를 연다"),
        # a subject with what belongs to it; what only tells of it is left out
        ("지난 5일 선거의 실시 사유가 확정된 지역이 대상이다.", "선거의 실시 사유가 확정됐다"),
        ("사업은 내년 5월 추진 예정인 센터 등 시설로 이뤄진다.", "센터가 추진 예정이다"),
        # marks of a list become commas
        ("시는 5일 △도로 정비 △하천 준설 등을 시작했다.", "시는 도로 정비, 하천 준설 등을 시작했다"),
        ("시는 이를 위해 5일 회의를 열었다.", "시는 이를 위해 회의를 열었다"),
        # the letter before a question or an answer, and what a quotation ends in
        ("A. 시는 5일 회의를 열었습니다.", "시는 회의를 열었다"),
        ("시장은 “내년 5월 속도를 낼 방침”이라고 밝혔다.", "속도를 낼 방침이다"),
        # an object that is taken over
        ("시는 이사를 시작해 5일 마무리했다.", "시는 이사를 마무리했다"),
        ("시는 회의를 열어 5일 공개했다.", "시는 공개했다"),
    ],
)
def test_titles_read_without_their_dates(sentence: str, title: str) -> None:
    assert [event.title for event in events(sentence)][-1:] == [title]


def test_several_who_act_lead_the_titles_of_what_they_do_next() -> None:
    text = "진주시와 나주시는 5일 회의를 열고 협약을 맺었다."
    assert [event.title for event in events(text)] == [
        "진주시와 나주시는 회의를 열었다",
        "진주시와 나주시는 협약을 맺었다",
    ]


def test_a_long_title_keeps_its_topic_and_whole_phrases_of_its_end() -> None:
    text = (
        "새롭게 꾸려진 자문단은 지난 3일 시청 대회의실에서 공원과 도서관을 포함하는 관리계획 변경 등 "
        "도시계획 전반에 걸친 여러 안건에 관해 다음 달에 열릴 회의에서 다룰 안건의 목록과 순서를 "
        "정하는 등의 중요한 역할을 수행했다."
    )
    title = events(text)[-1].title
    assert len(title) <= titles.LIMIT
    assert title.startswith("새롭게 꾸려진 자문단은 … ")
    assert title.endswith(" 역할을 수행했다")


@given(
    st.lists(
        st.sampled_from("시는 회의를 열고 예산을 센터의 새 청사에서 줄인 다음 홍길동이 마쳤다".split()),
        max_size=60,
    )
)
def test_no_title_is_too_long_and_none_invents_a_word(words: list[str]) -> None:
    assert KO is not None
    title = titles.shorten(words, KO)
    assert len(title) <= titles.LIMIT
    assert set(title.split()) <= {*words, "…"}
