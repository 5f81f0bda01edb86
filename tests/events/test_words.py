"""The words of a sentence stand where they were found, and what is remembered of words stays bounded."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import pipeline
from relocate_cli.events import words
from relocate_cli.events.verb_final import cues, tokens
from relocate_cli.model import Document

PIECES = (
    "The mayor opened~doesn't~Mr. Lee's~U.S.~J. Park~2,500~$3.5~12-year-old~Q&A~well-known~“No one”~(KLC)~it's"
    "~o'clock~said~,~.~;~ ~  ~\n~—~…~to build~hardly~도서관"
).split("~")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda between: between.join(pieces))
)


@given(TEXTS, st.integers(0, 5))
def test_every_word_stands_where_it_was_found(text: str, start: int) -> None:
    known = words.vocabulary("en")
    assert known is not None
    line = words.split(text, min(start, len(text)), len(text), [], [], known)
    columns = (line.text, line.low, line.starts, line.ends, line.lemmas, line.tags)
    assert {len(column) for column in columns} == {len(line.text)}
    assert list(line.starts) == sorted(line.starts)
    for word, low, first, last in zip(line.text, line.low, line.starts, line.ends, strict=True):
        assert "".join(word.split()) == "".join(text[first:last].split())
        assert low == word.lower()


def test_no_text_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    known = words.vocabulary("en")
    assert known is not None
    known["x" * 1000]
    assert "x" * 1000 not in known
    monkeypatch.setattr(words, "_KEPT", len(known))
    assert known["unheardof"].tag == "N"
    assert "unheardof" not in known


def test_what_is_remembered_of_a_korean_word_is_what_it_is() -> None:
    cue = cues.cues("ko")
    assert cue is not None
    for word in ("시장은", "밝혔다.", "(주)한빛이", "펼쳐왔다", "…"):
        once, again = (
            [(t.start, t.end, t.text, t.noun, t.form, t.what) for t in tokens._word(word, 7, cue)]
            for _ in range(2)
        )
        assert once == again
        assert all(7 <= start < end <= 7 + len(word) for start, end, *_ in once)
    assert tokens._known.cache_info().maxsize is not None


def test_threads_read_alike() -> None:
    documents = [
        Document("en", "The city opened the hall on May 3, 2024. It did not close it.", lang="en"),
        Document("ko", "시는 2024년 5월 3일 회관을 열었다. 시장은 축사를 하고 시설을 점검했다.", lang="ko"),
    ] * 8
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(pipeline.read, documents)) == [pipeline.read(each) for each in documents]
