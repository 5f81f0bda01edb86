"""Korean and English in one text: every sentence, and every quotation within one, is read in its own language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates, text, times
from relocate_cli.model import Document, Mention


def found(words: str, lang: str | None = None) -> tuple[Mention, ...]:
    document = Document("x", words, lang=lang, published=dates.parse("2025-11-20"), published_from="option")
    return times.find(text.split(document))[0]


@pytest.mark.parametrize(
    ("words", "languages", "expected"),
    [
        (
            "시장은 “The office will open on May 3, 2026,” 라고 말했다. 착공은 2025년 11월이다.",
            "ko ko",
            ["May 3, 2026 2026-05-03", "2025년 11월 2025-11"],
        ),
        (
            "장관은 11월 12일 “We will move next year.”라고 했다.",
            "ko",
            ["11월 12일 2025-11-12", "next year 2026"],
        ),
        (
            "Jinju Mayor Hong (홍길동) said on Monday that the office (복합혁신센터) would open on May 3, 2026.",
            "en",
            ["Monday 2025-11-17", "May 3, 2026 2026-05-03"],
        ),
        (
            "The council (전국혁신도시협의회, 2025년 11월 출범) met on Nov. 5.",
            "en",
            ["2025년 11월 2025-11", "Nov. 5 2025-11-05"],
        ),
        (
            "KEPCO and LH Innovation Center Opening Ceremony 는 11월 5일 열린다.",
            "ko",
            ["11월 5일 2025-11-05"],
        ),
        ("LH와 KTX, AI 산업은 2025년 3월 MOU를 맺었다.", "ko", ["2025년 3월 2025-03"]),
        (
            "“It was a long wait,” Kim said. 그는 지난 5일 말했다. He left in March 2025.",
            "en ko en",
            ["지난 5일 2025-11-05", "March 2025 2025-03"],
        ),
        ("The plan was announced on 12월 11일, he said.", "en", ["12월 11일 2025-12-11"]),
        (
            "관(Jinju City Library, opened in May 2019)은 2025년 닫았다.",
            "ko",
            ["May 2019 2019-05", "2025년 2025"],
        ),
        ("May Kim과 March Lee, April 씨가 왔다.", "ko", []),
    ],
)
def test_dates_are_read_in_the_language_around_them(words: str, languages: str, expected: list[str]) -> None:
    document = text.split(Document("x", words))
    assert [sentence.lang for sentence in document.sentences] == languages.split()
    for lang in (None, "ko", "en"):
        assert [f"{mention.text} {mention.when.edtf}" for mention in found(words, lang)] == expected


PIECES = st.sampled_from(
    "시는~지난 5일~2025년 3월~11월 12일~열었다.~회의에서~The council met~on May 3, 2024~next year~on Monday~(~)"
    "~“~”~. ~KTX~진주~ ~\n~2025~We will all move there".split("~")
)


@given(st.lists(PIECES, max_size=20), st.sampled_from(["", " "]))
def test_mentions_are_quotes_in_order_and_never_overlap(pieces: list[str], between: str) -> None:
    words = between.join(pieces)
    mentions = found(words)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end
        assert words[mention.start : mention.end] == mention.text
        end = mention.end


@pytest.mark.parametrize("unit", ["a b c ", "가1", "5일 ", "The council met 진주 ", "1가 a "])
def test_hostile_mixtures_come_through(unit: str) -> None:
    words = "가 a 1일 " + unit * (20_000 // len(unit))
    assert all(words[mention.start : mention.end] == mention.text for mention in found(words))
