"""Whatever a document is made of, everything found in it stands in the document as it was read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from relocate_cli import dates, pipeline, read, rules, timeline
from relocate_cli.model import Document, Finding, Reading

TOKENS = (
    "Naju City **opened 30 offices** in [Jinju](https://a.example/b) on *May 6*, 2024.~"
    "It will <b>move</b>\nto Seoul <a\nhref='x'>next month</a>.~The mayor said on Monday that it closed in 2023.~"
    "진주시는 **2024년 5월 6일** 도서관을 열었다.~"
    "The mayor opened~Naju City~will open~the office~said~plans to build a library~was not held~"
    "on March 3, 2024~on Monday~on Monday, March 5, 2024~next year~since 2017~by the end of 2025~"
    "from May to July 2024~from July to May 2024~February 30, 2024~the third week~1,425 jobs~now~"
    "진주시는~2024년 3월 5일~지난 10월~2월 30일에~도서관을 열었다~개최할 예정이다~3월 둘째 주~"
    "**~*~_~`~[~]~](https://a.example/2024/05/06)~[^1]~|~\\~> ~- ~# ~| --- |~"
    "<b>~</b>~<a\nhref='x'>~<a\r\nhref='x'>~</a>~<p\nclass='y'>~<br/>~<!-- x -->~<~>~"
    "２０２４년\u3000５월 ６일（월）~"
    "도서관\u200b을 열었다~\u110c\u1175\u11ab\u110c\u116e\u1109\u1175\u1102\u1173\u11ab~"
    "café~cafe\u0301 in May~．~"
    "\ufeff~\xad~３일~Ｍａｙ 3, 2024~"
    ".~,~ ~ ~\n~\r\n~\r~\n\n~\r\n\r\n~\t~\u00a0~\u2028~\x0c~\u200b~\U0001f600"
).split("~")
MATTER = ["", "---\ntitle: a *b*\n---\n", "---\r\npublished: 2024-05-20\r\n---\r\n", "---\rlang: ko\r---\r"]
TAG = 'See <a\nhref="x">the site</a> now.\n\nThe mayor **opened** the office on *March* 3, 2024.\n'

TEXTS = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=25).flatmap(
    lambda tokens: st.sampled_from(["", " "]).map(lambda between: between.join(tokens))
)


def documents(text: str) -> Iterator[Document]:
    return (item for item in read.read(["-"], text.encode) if isinstance(item, Document))


def cited(reading: Reading, findings: tuple[Finding, ...]) -> Iterator[tuple[int, int, str]]:
    """Every stretch of a document that anything found in it points at, with the words it claims to be."""
    yield from ((mention.start, mention.end, mention.text) for mention in reading.mentions)
    yield from ((span.start, span.end, span.text) for span in reading.residue)
    yield from ((finding.start, finding.end, finding.text) for finding in findings)
    for event in reading.events:
        yield from ((item.start, item.end, item.quote) for item in event.evidence)
        yield from ((item.start, item.end, item.text) for item in (*event.places, *event.numbers))
        for found in (event.trigger, event.mention):
            if found:
                yield found.start, found.end, found.text


def placed(reading: Reading, findings: tuple[Finding, ...]) -> Iterator[tuple[int, int, int]]:
    """Every line and column that is told, after the offset it is told of."""
    yield from ((finding.start, finding.line, finding.column) for finding in findings)
    for event in reading.events:
        yield from ((item.start, item.line, item.column) for item in event.evidence)
    offsets = [start for start, _, _ in cited(reading, findings)]
    offsets += [sentence.start for sentence in reading.document.sentences]
    yield from ((offset, *reading.document.place(offset)) for offset in offsets)


@settings(deadline=None)
@given(st.sampled_from(MATTER), TEXTS, st.sampled_from([None, "2024-05-20"]))
@example("", TAG, None)
@example(MATTER[1], TAG.replace("\n", "\r\n"), "2024-05-20")
def test_everything_found_stands_in_the_source(matter: str, body: str, published: str | None) -> None:
    text = (matter + body).lstrip("\ufeff")  # the first of them would be a byte order mark
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    for document in documents(text):
        reading = pipeline.read(document, dates.parse(published) if published else None)
        findings = rules.check([reading], timeline.build([reading]))
        assert reading.document.text == text
        for start, end, words in cited(reading, findings):
            assert text[start:end] == words
        for offset, line, column in placed(reading, findings):
            assert (line, column) == ((at := bisect_right(starts, offset)), offset - starts[at - 1] + 1)


@pytest.mark.parametrize("matter", MATTER)
def test_there_is_something_to_find(matter: str) -> None:
    """The texts above hold mentions, events and findings: else the test before would say nothing."""
    text = f"{matter}{TAG}\nIt will open on February 30, 2024. Naju City opened it on Monday, March 5, 2024."
    (document,) = documents(text)
    reading = pipeline.read(document, dates.parse("2024-05-20"))
    findings = rules.check([reading], timeline.build([reading]))
    assert len(reading.mentions) >= 4
    assert len(reading.events) >= 2
    assert {"D101", "D102"} <= {finding.code for finding in findings}
