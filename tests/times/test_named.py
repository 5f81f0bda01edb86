"""Periods and days that go by a name: they are intervals or days, but they date nothing and are no TIMEX3."""

from __future__ import annotations

import io
import json

import pytest

from relocate_cli import dates, events, show, text, times
from relocate_cli.model import Document, Reading
from tests.times.reading import read, scopes, values


@pytest.mark.parametrize(
    ("words", "lang", "expected"),
    [
        ("민선 8기 공약을 지켰다.", "ko", "2022-07-01/2026-06-30"),
        ("문재인 정부 국정과제에 담겼다.", "ko", "2017-05-10/2022-05-09"),
        ("제22대 국회가 법을 고쳤다.", "ko", "2024-05-30/2028-05-29"),
        ("22대 국회 후반기가 시작한다.", "ko", "2026-05-30/2028-05-29"),
        ("일제강점기에 지었다.", "ko", "1910-08-29/1945-08-15"),
        ("이재명 정부의 공약이다.", "ko", "2025-06-04/.."),
        ("The Yoon Suk Yeol administration moved the office.", "en", "2022-05-10/2025-04-04"),
        ("The 21st National Assembly of Korea passed it.", "en", "2020-05-30/2024-05-29"),
    ],
)
def test_a_period_is_a_name_with_an_interval(words: str, lang: str, expected: str) -> None:
    (mention,) = read(words, lang)
    assert (mention.name, mention.when.edtf, mention.when.timex) == (True, expected, "")


def test_the_launch_of_a_term_is_a_date() -> None:
    assert scopes("민선 8기 출범 후 늘었다.", "ko") == ["2022-07-01/.."]
    assert scopes("민선8기 들어 늘었다.", "ko") == ["2022-07-01/.."]
    assert scopes("문재인 정부 출범 이후 늘었다.", "ko") == ["2017-05-10/.."]
    assert not read("민선 8기 출범 후 늘었다.", "ko")[0].name


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("6·25전쟁 참전용사를 만났다.", None, "1950-06-25"),
        ("6·10만세운동을 기렸다.", None, "1926-06-10"),
        ("6·10 민주항쟁을 기렸다.", None, "1987-06-10"),
        ("6·3 지방선거에 나선다.", "2025-12-11", "2026-06-03"),
        ("6·3 대선에서 졌다.", "2025-12-11", "2025-06-03"),
    ],
)
def test_a_day_in_a_name_has_its_own_year(words: str, published: str | None, expected: str) -> None:
    (mention,) = read(words, "ko", published)
    assert (mention.name, mention.when.edtf) == (True, expected)


def test_a_day_in_a_name_is_not_what_later_dates_go_on_from() -> None:
    assert values("5·18 민주화운동을 기렸다. 이날 시장이 왔다.", "ko", "2025-06-27") == [
        "1980-05-18",
        "2025-06-27",
    ]


def test_a_name_without_a_year_is_no_problem() -> None:
    (mention,) = read("크리스마스 씰을 샀다.", "ko", None)
    assert (mention.name, mention.when.edtf, mention.problem) == (True, "XXXX-12-25", None)


def test_numbers_with_a_dot_between_are_no_names() -> None:
    for words in ("4·3단지를 지었다.", "제13·14대 회장이다.", "1·2차 심의를 마쳤다.", "물가가 4.3% 올랐다."):
        assert [mention for mention in read(words, "ko") if mention.name] == []


def test_a_period_dates_no_event_and_may_act() -> None:
    line = "The Moon Jae-in administration relocated three agencies in 2019."
    document = text.split(Document("x", line, published=dates.parse("2025-12-11"), lang="en"))
    mentions, _ = times.find(document)
    (event,) = events.find(document, mentions)
    assert event.when is not None
    assert event.when.edtf == "2019"
    assert event.title.startswith("The Moon Jae-in administration")


def test_names_of_periods_stay_out_of_timex() -> None:
    document = text.split(Document("x", "The Meiji era ended in 1912.", lang="en"))
    stream = io.StringIO()
    show.write("timex", [Reading(document, times.find(document)[0])], "timex-jsonl", stream)
    assert [timex["value"] for timex in json.loads(stream.getvalue())["timexes"]] == ["1912"]
