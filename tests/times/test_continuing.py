"""What English dates without a year go on from: a story of the past, or nothing. Written on 2025-12-11."""

from __future__ import annotations

from functools import partial

import pytest

from tests.times import reading

values = partial(reading.values, lang="en")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The treaty was signed on June 12, 2018. On June 13 the guests left.", "2018-06-13"),
        ("The treaty was signed on June 12, 2018. The guests left on the 14th.", "2018-06-14"),
        ("The strike began in October 2023. By December it had spread.", "2023-12"),
        ("The strike began in November 2023. It ended in January.", "2024-01"),
        ("It closed in May 1940, not June.", "1940-06"),
        ("The trial opened in March 2021 and ended in November.", "2021-11"),
        ("The mill closed in 2022. In June of that year it burned.", "2022-06"),
        ("The mill closed in 2022. It burned in May the same year.", "2022-05"),
        ("The mill closed in 2022. It burned on May 3 of that year.", "2022-05-03"),
        ("The mill closed in 2022 and burned in the summer of that year.", "2022-22"),
        ("The mill closed in 2022. It reopened in May of the following year.", "2023-05"),
    ],
)
def test_story_goes_on_from_a_year_that_was_told(words: str, expected: str) -> None:
    assert values(words)[-1] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The mill opened in 2019. In November it hired 40 people.", "2025-11"),
        ("The firm was founded in May 2009. It opened a plant in October.", "2025-10"),
        ("The law passed in March 2021 takes effect in June.", "2026-06"),
        ("The clerk, charged in May 2023, was sentenced in June.", "2025-06"),
        ("The pact was signed on Dec. 1, 2018. On Dec. 10 the minister left.", "2025-12-10"),
        ("The pact was signed on June 12, 2018. It will end on June 13.", "2026-06-13"),
        ("It began in October 2023. Rain fell. Snow fell. In November it ended.", "2025-11"),
        ("The office shut in 2022. The town reopened it in June.", "2025-06"),
    ],
)
def test_news_goes_on_with_the_year_of_writing(words: str, expected: str) -> None:
    assert values(words)[-1] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The clerk was arrested Friday. At 6 p.m. he was freed.", "2025-12-05T18:00:00"),
        ("The storm came Friday night. It hit the port at 11 p.m.", "2025-12-05T23:00:00"),
        ("The fire began at 9 p.m. Monday and was put out at 2 a.m.", "2025-12-09T02:00:00"),
        ("The storm came Friday night. It left the port at 2 a.m.", "2025-12-06T02:00:00"),
        ("The gates opened at 8 a.m. Monday and closed at 5 p.m.", "2025-12-08T17:00:00"),
        ("The clerk was arrested Friday. The hearing will begin at 6 p.m.", "2025-12-11T18:00:00"),
        ("The clerk was arrested Friday. He slept. He ate. He was freed at 6 p.m.", "2025-12-11T18:00:00"),
    ],
)
def test_time_of_day_is_of_the_day_just_told_of(words: str, expected: str) -> None:
    assert values(words)[-1] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sales rose in November from the same month last year.", "2024-11"),
        ("Sales rose in November from the same month a year earlier.", "2024-11"),
        ("Fourth-quarter profit beat the year-ago quarter.", "2024-36"),
    ],
)
def test_same_period_of_another_year(words: str, expected: str) -> None:
    assert values(words)[-1] == expected
