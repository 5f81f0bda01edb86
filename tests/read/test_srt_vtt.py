"""Transcripts: words that run on over captions, each with its time."""

from __future__ import annotations

import pytest

from relocate_cli import pipeline, read
from relocate_cli.model import Document, RelocateError

SRT = """1
00:00:01,000 --> 00:00:03,500
The council met on <i>Monday</i>

2
00:00:03,500 --> 00:00:06,000
The council met on Monday
and voted in March 2024.

3
01:12:05,000 --> 01:12:09,000
{\\an8}In 2025, work began.
"""


def document(data: str) -> Document:
    (item,) = read.read(["-"], data.encode)
    assert isinstance(item, Document), item
    return item


def test_captions_run_on_and_keep_their_times() -> None:
    found = document(SRT)
    assert found.text == "The council met on Monday and voted in March 2024.\nIn 2025, work began.\n"
    assert [label for _, label in found.locators] == ["00:00:01", "00:00:03", "01:12:05"]
    assert found.text[found.locators[1][0] :].startswith("and voted")
    times = {event.evidence[0].locator for event in pipeline.read(found).events}
    assert "01:12:05" in times
    assert found.format == "srt"


def test_web_captions_with_voices_notes_and_styles() -> None:
    found = document(
        "WEBVTT - x\r\n\r\nNOTE not said\r\n\r\nSTYLE\r\n::cue {}\r\n\r\nid\r\n"
        "00:01.000 --> 00:04.000 align:start\r\n"
        "<v Ada>시는 &amp; <00:02.000><c>지난 5일</c> 열었다.</v>\r\n"
    )
    assert found.text == "시는 & 지난 5일 열었다.\n"
    assert found.locators == ((0, "00:00:01"),)


@pytest.mark.parametrize(
    "data", ["WEBVTT\n\nNOTE x\n", "1\n00:00:01,000 --> 00:00:02,000\n\n", "WEBVTT" + "\n" * 100]
)
def test_transcripts_without_words(data: str) -> None:
    (item,) = read.read(["-"], data.encode)
    assert isinstance(item, RelocateError)
    assert "no captions with times in it" in str(item)
