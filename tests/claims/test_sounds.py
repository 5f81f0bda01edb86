"""Foreign names and words by their consonants in either script, and none where chance could make them meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli.claims.sounds import skeletons


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        ("Phoenix", "피닉스"),
        ("Minneapolis", "미니애폴리스"),
        ("Manchester", "맨체스터"),
        ("Kansas", "캔자스"),
        ("Singapore", "싱가포르"),
        ("Johnson", "존슨"),
        ("Hennepin", "헤너핀"),
        ("platform", "플랫폼"),
        ("conference", "콘퍼런스"),
    ],
)
def test_a_word_sounds_the_same_in_both_scripts(latin: str, hangul: str) -> None:
    assert skeletons(latin) & skeletons(hangul)


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        ("Phoenix", "포천"),
        ("Oslo", "오슬로"),
        ("cluster", "클래식"),
        ("Hamburg", "암부르"),
        ("metro", "메트로"),
    ],
)
def test_other_words_and_short_ones_do_not(latin: str, hangul: str) -> None:
    assert not skeletons(latin) & skeletons(hangul)


@given(st.text(max_size=40))
def test_no_text_is_too_much(text: str) -> None:
    assert len(skeletons(text)) <= 16
