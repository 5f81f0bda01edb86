"""Sentences: their boundaries, offsets, language and what they are on the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import lang, text
from relocate_cli.model import Document, SentenceKind


def sentences(words: str, language: str | None = None) -> list[str]:
    document = text.split(Document("a", words, lang=language))
    return [words[s.start : s.end] for s in document.sentences]


def kinds(words: str) -> list[tuple[SentenceKind, str]]:
    document = text.split(Document("a", words))
    return [(s.kind, words[s.start : s.end]) for s in document.sentences]


def rows_under(key: str) -> list[Any]:
    return [row for code in lang.codes() for row in lang.table(code, "text").get(key, ())]


def examples() -> Iterator[str]:
    """All `sentences` examples of the language data: the boundaries are marked with a stroke."""
    for code in lang.codes():
        table = lang.table(code, "text")
        for key in ("glued_sentences", "resumes_sentences", "dateline_sentences", "closes_sentences"):
            yield from table.get(key, ())
        for row in table.get("abbreviation", ()):
            assert row["sentences"], row["name"]
            yield from row["sentences"]


@pytest.mark.parametrize("example", list(examples()))
def test_example_of_a_row_splits_where_it_is_marked(example: str) -> None:
    words = example.replace(" | ", " ").replace("|", "")
    assert sentences(words) == [part.strip() for part in example.split("|")]


@pytest.mark.parametrize("row", [r for c in lang.codes() for r in lang.table(c, "text").get("line", ())])
def test_line_row_marks_its_own_examples_and_nothing_else(row: dict[str, str]) -> None:
    assert row["yes"]
    for line in row["yes"]:
        assert {kind for kind, _ in kinds(f"Council meets\n\n{line}\nThe council met.")[1:-1]} == {
            row["kind"]
        }
    for line in row["no"]:
        assert kinds(f"Council meets\n\n{line}\nThe council met.")[1] == ("body", line)


@pytest.mark.parametrize(
    ("marked"),
    [
        "The council met. | It voted.",
        "Growth was 3.5 percent in 2023. | The rate fell to 2.1 percent.",
        "J. Kim met K. H. Lee. | Both agreed.",
        "“We decide the future.” | We hope so, “he said.”",
        "He said (in Seoul.) | Then he left.",
        "“Really?” he asked. | “Yes!” | No one moved… | Then it rained.",
        "Naju promotes 'Season 2'... Sets up a team",
        "It failed ... and rose. | “... again,” he said.",
        "It closed in 2023. | 11 cities joined.",
        "Offices opened in Jinju, Naju etc. in May. | All is well.",
        "The chain reads 2025. 11. 12. and 11. 13. here. | The city agreed.",
        "``It is late,'' he said. | ``Very.'' | She left.",
    ],
)
def test_running_text(marked: str) -> None:
    assert sentences(marked.replace(" | ", " ")) == marked.split(" | ")


@pytest.mark.parametrize("example", [*rows_under("carries_sentences")])
def test_a_line_that_ends_as_none_does_goes_on(example: str) -> None:
    assert sentences(example.replace(" | ", " ")) == example.split(" | ")


@pytest.mark.parametrize(("words", "found"), rows_under("credit_kinds"))
def test_the_source_of_a_picture_and_what_it_shows_are_captions(words: str, found: str) -> None:
    assert [kind for kind, _ in kinds(f"{words}\n\n회의는 길었다.")][:-1] == found.split()


def test_headlines_of_other_reports_end_where_running_text_goes_on() -> None:
    words = "The council met.\nRelated articles\n- Offices moved in May\nCouncil picks a site\nIt met again in May."
    assert [kind for kind, _ in kinds(words)] == ["body", *["furniture"] * 3, "body"]


KOREAN_PAGE = """\
본문 바로가기
2025.12.11 (목)
- 맑음 서울 3.1℃

예시시, 공공기관 이전 회의… 5개 기관 참석

[예시=예시뉴스] 홍길동 기자 = 예시시는 11일 회의를 열었다고 밝혔다.시는
2024년과 2025년에도 회의를 열었다.
▲ 기관장들이 사진을 찍고 있다. [예시시 제공]
시장은 “함께 가겠다.”며 “내년에 다시 열겠다”고 말했다. (사진=예시시)
다음 회의는 2026. 1. 21.(수) 14:00 열린다.
가. 장소: 시청
나. 대상: ① 시민 ② 기관
홍길동 기자 hong@example.org
저작권자 © 예시뉴스 무단 전재 및 재배포 금지

관련기사
1. 2차 이전 언제
예시군, 청사 옮긴다

<사진 설명>
지난 5일 회의가 열렸다.
회의는 길었다.
"""


def test_short_lines_of_a_like_width_are_one_sentence() -> None:
    words = (
        "이번 사업을 마친 뒤 2027년까지\n34.4km 구간이 곧게 펴지고 굽은\n곳은 5곳으로 줄어듭니다.\n\n"
        "예산 현황\n시는 5일 회의를 열었다.\n"
    )
    sentences = text.split(Document("a", words)).sentences
    assert [words[s.start : s.end].count("\n") for s in sentences] == [2, 0, 0]


def test_a_script_cut_into_short_lines_is_read_as_sentences() -> None:
    words = (
        "새 소식\n\n가나시가\n청사를 옮깁니다.\n시에 따르면\nLH가 지은 청사로\n내달 옮길 계획입니다.\n"
        "그러나 도로는\n아직 좁고\n버스도 적습니다."
    )
    assert [" ".join(found.split()) for found in sentences(words)] == [
        "새 소식",
        "가나시가 청사를 옮깁니다.",
        "시에 따르면 LH가 지은 청사로 내달 옮길 계획입니다.",
        "그러나 도로는 아직 좁고 버스도 적습니다.",
    ]


def test_a_page_of_korean_news() -> None:
    assert [(kind[0], words) for kind, words in kinds(KOREAN_PAGE)] == [
        ("f", "본문 바로가기"),
        ("h", "2025.12.11 (목)"),
        ("f", "맑음 서울 3.1℃"),
        ("h", "예시시, 공공기관 이전 회의… 5개 기관 참석"),
        ("f", "[예시=예시뉴스] 홍길동 기자 ="),
        ("b", "예시시는 11일 회의를 열었다고 밝혔다."),
        ("b", "시는\n2024년과 2025년에도 회의를 열었다."),
        ("c", "기관장들이 사진을 찍고 있다."),
        ("c", "[예시시 제공]"),
        ("b", "시장은 “함께 가겠다.”며 “내년에 다시 열겠다”고 말했다."),
        ("c", "(사진=예시시)"),
        ("b", "다음 회의는 2026. 1. 21.(수) 14:00 열린다."),
        ("i", "장소: 시청"),
        ("i", "대상: ① 시민 ② 기관"),
        ("f", "홍길동 기자 hong@example.org"),
        ("f", "저작권자 © 예시뉴스 무단 전재 및 재배포 금지"),
        ("f", "관련기사"),
        ("f", "2차 이전 언제"),
        ("f", "예시군, 청사 옮긴다"),
        ("c", "<사진 설명>"),
        ("c", "지난 5일 회의가 열렸다."),
        ("b", "회의는 길었다."),
    ]


def test_korean_markers() -> None:
    words = (
        "추진 개요\n가. 하나\n나. 둘\nㅇ 셋\n(1) 넷\n❶ 다섯\n◎여섯\n-일곱\n1) 여덟\n"
        "다섯. 열이다.\n시는 그렇게 밝혔\n다. 회의는 길었다."
    )
    assert [
        found for kind, found in kinds(words) if kind == "item"
    ] == "하나 둘 셋 넷 다섯 여섯 일곱 여덟".split()
    assert "다. 회의는" not in {found[:6] for _, found in kinds(words)}


def test_korean_is_split_and_named() -> None:
    words = (
        "진주시는 11일 포럼에 참석했다. 이날 회의에는 2025. 11. 12.(수) 자료가 나왔다.\n"
        "시장은 “반드시 온다.”라고 말했다."
    )
    document = text.split(Document("a", words))
    assert document.lang == "ko"
    assert len(document.sentences) == 3
    assert {s.lang for s in document.sentences} == {"ko"}


def test_language_is_decided_by_sentence() -> None:
    document = text.split(
        Document("a", "The mayor of Jinju (진주) spoke at length. 회의는 KTX 역에서 열렸다.", lang="en-GB")
    )
    assert document.lang == "en"
    assert [s.lang for s in document.sentences] == ["en", "ko"]


def test_declared_language_holds_for_latin_letters() -> None:
    document = text.split(Document("a", "Le conseil a voté.", lang="fr"))
    assert [s.lang for s in document.sentences] == ["fr"]


WRAPPED = """Council picks site
for its new offices

The regional council said on Nov.
25 that it had picked a site for the offices of the three
Public bodies that are to leave the capital by the end of
Next year. The mayor welcomed the choice.
Work begins in May.

- first item that is so long that it needs to go on in
  the line below
- second item
"""


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert [s.replace("\n", " ") for s in sentences(WRAPPED)] == [
        "Council picks site for its new offices",
        "The regional council said on Nov. 25 that it had picked a site for the offices of the three "
        "Public bodies that are to leave the capital by the end of Next year.",
        "The mayor welcomed the choice.",
        "Work begins in May.",
        "first item that is so long that it needs to go on in   the line below",
        "second item",
    ]
    assert [kind for kind, _ in kinds(WRAPPED)] == ["heading", "body", "body", "body", "item", "item"]


ARTICLE = """Council to move its offices south

EXAMPLE CITY (Example News) -- The regional council said on Nov. 25 that it would move three of its offices to the
U.S. State Department's former site by the end of 2026. Mayor J. Hong said "the city had waited long." He thanked
Lt. Gov. Kim of Example Corp. for the land; "others," he added, "had asked for No. 7."

Group photo of members of the council of the region on the steps of the former site in the south of the city

The move, first planned for Sept. 30, 2024, at 10 a.m. Monday, was put off twice. Work began on Dec. 3.
"""


@pytest.mark.parametrize("width", [60, 66, 72, 80])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_wrapping_line_ends_and_blanks_change_nothing(width: int, ending: str) -> None:
    paragraphs = [" ".join(part.split()) for part in ARTICLE.split("\n\n")]
    whole = kinds("\n".join(paragraphs))
    assert [kind for kind, _ in whole] == ["heading", *["body"] * 3, "caption", *["body"] * 2]
    assert kinds("\n".join(paragraphs).replace(" ", "\u00a0")) == [
        (k, s.replace(" ", "\u00a0")) for k, s in whole
    ]
    wrapped = "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in paragraphs)
    found = kinds(wrapped.replace("\n", ending))
    assert [(kind, " ".join(words.split())) for kind, words in found] == whole


def test_the_same_text_on_one_line_still_splits() -> None:
    paragraphs = [" ".join(part.split()) for part in ARTICLE.split("\n\n")]
    whole, glued = sentences("\n".join(paragraphs)), sentences(" ".join(paragraphs))
    assert glued[0] == f"{whole[0]} {whole[1]}"
    assert glued[1:] == [*whole[2:4], f"{whole[4]} {whole[5]}", whole[6]]


def test_one_paragraph_per_line_stays_apart() -> None:
    words = "Council picks site\nThe council picked a site, long empty\nPhoto: Example\nWork begins in May"
    assert kinds(words) == [
        ("heading", "Council picks site"),
        ("body", "The council picked a site, long empty"),
        ("caption", "Photo: Example"),
        ("body", "Work begins in May"),
    ]


def test_titles_stand_above_running_text() -> None:
    paragraphs = [
        "The regional council picks a site\nThe mayor is glad",
        "It met.",
        "What comes next",
        "Work begins.\nIt ends in\nMay",
    ]
    found = ["heading", "heading", "body", "heading", "body", "body"]
    assert [kind for kind, _ in kinds("\n\n".join(paragraphs))] == found
    assert [kind for kind, _ in kinds("Work began in 2023\n\nIt ended in 2024")] == ["heading", "body"]
    assert kinds("Work began in 2023") == [("body", "Work began in 2023")]


def test_markers_are_outside() -> None:
    words = "# Title\n\nHistory\n-------\n* one\n1. two\n2) three\n○ 넷\n▲다섯\n| a | b |\n> said so.\n---\n|"
    assert kinds(words) == [
        ("heading", "Title"),
        ("heading", "History"),
        ("item", "one"),
        ("item", "two"),
        ("item", "three"),
        ("item", "넷"),
        ("item", "다섯"),
        ("item", "a | b |"),
        ("body", "said so."),
    ]


def test_a_number_that_begins_a_wrapped_line_is_no_item() -> None:
    words = (
        "The council of the province met with\nits members from the south on November\n"
        "25. The mayor and the others came."
    )
    assert sentences(words) == [words.split(" The mayor")[0], "The mayor and the others came."]


def test_the_next_number_of_a_list_is_an_item() -> None:
    words = (
        "1. The group met in May.\n2. It has met since January.\n3. It sits on Nov.\n4. It reports in June."
    )
    assert [found for kind, found in kinds(words) if kind == "item"] == [
        "The group met in May.",
        "It has met since January.",
        "It sits on Nov.",
        "It reports in June.",
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_starts_and_places(ending: str) -> None:
    words = ending.join(["One is here.", "", "Two is here."])
    document = text.split(Document("a", words))
    assert document.place(document.sentences[1].start) == (3, 1)
    assert len(document.lines) == 3


def test_nothing_before_the_body_is_a_sentence() -> None:
    words = "---\ntitle: A\n---\nThe council met."
    document = text.split(Document("a", words, body=words.index("The")))
    assert [words[s.start : s.end] for s in document.sentences] == ["The council met."]
    assert document.place(document.sentences[0].start) == (4, 1)


ALPHABET = st.sampled_from(
    [*'aB1다.!?…"”’()[] \t\n\r\u00a0-#*○,:|>', "Mr.", "Nov.", "다.", "\r\n", "U.S.", "25"]
)


@given(st.lists(ALPHABET, max_size=60).map("".join) | st.text(max_size=80))
def test_sentences_cover_all_words_in_order(words: str) -> None:
    document = text.split(Document("a", words))
    position = 0
    for sentence in document.sentences:
        assert position <= sentence.start < sentence.end <= len(words)
        quote = words[sentence.start : sentence.end]
        assert quote == quote.strip()
        position = sentence.end
    covered = {i for s in document.sentences for i in range(s.start, s.end)}
    left = [c for i, c in enumerate(words) if i not in covered]
    assert not any(c.isalpha() and c not in "ㅇ가나다" for c in left)
    assert text.split(Document("a", words)) == document


@pytest.mark.parametrize(
    "unit",
    [
        "a. ",
        "A. ",
        "A.",
        "word ",
        "....",
        '"',
        '. "',
        "다.",
        "\n",
        "a\n",
        "- ",
        "By A",
        "1. ",
        "#",
        "다. “",
        "a@",
        "Nov.\n",
        " \n",
        "\r",
        "\u3000",
        "[a=",
        "(세종=",
        "Share ",
        "[Photo ",
        "(사진=",
        "‘가! ",
        "이전글\n",
        "공유 ",
        "가. ",
        "가나… ",
        "2025. ",
        "홍길동 기자 =",
        "[진주=통신] ",
        "a@b.",
    ],
)
def test_hostile_input_comes_through(unit: str) -> None:
    words = unit * (20_000 // len(unit))
    found = text.split(Document("a", words)).sentences
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(words[s.start : s.end].strip() == words[s.start : s.end] for s in found)
