"""Sentences of drafts, which say little of what they are about: by what the draft is about they are checked."""

from __future__ import annotations

import pytest

from relocate_cli import pipeline
from relocate_cli.claims import check_draft
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
