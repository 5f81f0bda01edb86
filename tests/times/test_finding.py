"""Mentions in their surroundings: anchors, direction, scope, residue, the head of a document."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates, text, times
from relocate_cli.model import Document
from tests.times import reading

read = partial(reading.read, lang="en")
values = partial(reading.values, lang="en")
scopes = partial(reading.scopes, lang="en")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Since 2017 the city has worked on it.", ["2017/.."]),
        ("It must be done by the end of 2025.", ["../2025-12-31"]),
        ("It must be done by December 2025.", ["../2025-12"]),
        ("The office will stay until March 2027.", ["../2027-03"]),
        ("It ran from May 2020 to June 2021.", ["2020-05/2021-06", "2020-05/2021-06"]),
        ("It fell between 2019 and 2021.", ["2019/2021", "2019/2021"]),
        ("It was closed before May 2023.", ["../2023-05"]),
        ("It was signed in May 2023 and in June 2023.", ["2023-05", "2023-06"]),
        ("Dec. 15, 2024 - Jan. 5, 2025: registration", ["2024-12-15/2025-01-05"] * 2),
        ("It fell in the three years since 2020.", [None, "2020/.."]),
        ("It must be done between now and May 2026.", [None, "../2026-05"]),
        ("It passed two weeks before the Nov. 5, 2024, vote.", [None, "2024-10-22"]),
        ("It fell ten years after 2003.", [None, "2013"]),
        ("It shut for three days after May 3, 2024.", [None, "2024-05-03/.."]),
        ("It fell more than two years after 2010.", [None, "2010/.."]),
        ("It fell two days after May 2024.", [None, "2024-05/.."]),
        ("It will be shut for three days from Monday.", [None, "2025-12-15/2025-12-17"]),
        ("It is shut two weeks starting May 20, 2024.", [None, "2024-05-20/2024-06-02"]),
        ("It ran from Dec. 28, 2023, to Jan. 3.", ["2023-12-28/2024-01-03"] * 2),
        ("It ran May 30-June 2, 2024.", ["2024-05-30/2024-06-02"] * 2),
        ("It served 2014 through 2018.", ["2014/2018", "2014/2018"]),
        ("The program runs through 2027.", ["../2027"]),
        ("The fair was open Thursday through Sunday.", ["2025-12-11/2025-12-14"] * 2),
        ("It rose in November from a year earlier.", ["2025-11", "2024"]),
        ("It ran from May to July 2024.", ["2024-05/2024-07"] * 2),
        ("He must reply on or before May 3, 2026.", ["../2026-05-03"]),
        ("He must reply no later than Friday.", ["../2025-12-12"]),
        ("Offers by Friday, please.", ["../2025-12-12"]),
        ("Sales rose in November from the previous month.", ["2025-11", "2025-10"]),
        ("It is shut from next month.", ["2026-01/.."]),
        ("The fair ran Nov. 28 to Dec. 2.", ["2025-11-28/2025-12-02"] * 2),
        ("The fair ran Nov. 28-Dec. 2, 2024.", ["2024-11-28/2024-12-02"] * 2),
        ("It lasted 1998 to 2004.", ["1998/2004"] * 2),
        ("The fair runs Thursday to Sunday.", ["2025-12-11/2025-12-14"] * 2),
        ("Prices fell Thursday to Wednesday's level.", ["2025-12-11", "2025-12-10"]),
        ("It moved from Leeds in 1998 to Bonn in 2004.", ["1998", "2004"]),
        ("It is open 9 a.m. to noon Friday.", ["2025-12-05T09:00:00/2025-12-05T12:00:00"] * 2),
        ("It is open from 10 p.m. Friday to 5 a.m.", ["2025-12-05T22:00:00/2025-12-06T05:00:00"] * 2),
        ("It is shut 10 p.m. to 5 a.m.", ["2025-12-11T22:00:00/2025-12-12T05:00:00"] * 2),
        ("Sales fell 2.1 percent from November.", ["2025-11"]),
        ("Shares fell from Friday's close.", ["2025-12-05"]),
        ("A photo from May 2024 shows it.", ["2024-05"]),
        ("Buses run from May 2024.", ["2024-05/.."]),
        ("It will be shut for up to a week from Monday.", [None, "2025-12-15/.."]),
        ("He left the day after Christmas 2024.", ["XXXX-XX-XX", "2024-12-26"]),
        ("He left the day before the Nov. 5, 2024, vote.", ["XXXX-XX-XX", "2024-11-04"]),
    ],
)
def test_scope_is_the_interval_of_the_event(words: str, expected: list[str | None]) -> None:
    assert scopes(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It was signed on 10/11/2025.", [("2025-10-11", "ambiguous")]),
        ("Signed on 10/11/2025, it was void by 25/11/2025.", [("2025-11-10", None), ("2025-11-25", None)]),
        ("Void by 11/25/2025, it was signed on 10/11/2025.", [("2025-11-25", None), ("2025-10-11", None)]),
        ("It was signed on Monday, 10/11/2025.", [("2025-11-10", None)]),
        (
            "From 25/11/2025 and 11/26/2025 nothing follows for 10/11/2025.",
            [
                ("2025-11-25", None),
                ("2025-11-26", None),
                ("2025-10-11", "ambiguous"),
            ],
        ),
    ],
)
def test_document_shows_the_order_of_numeric_dates(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    found = read(words)
    assert [(m.when.edtf, m.problem) for m in found] == expected
    assert all(len(m.alternatives) < 2 for m in found)


def test_range_that_ends_before_it_begins_is_reversed() -> None:
    assert [m.problem for m in read("It ran from June 2021 to May 2020.")] == [None, "reversed"]
    assert [m.problem for m in read("The fair ran May 5-3, 2024.")] == ["reversed"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It was announced on December 11.", "XXXX-12-11"),
        ("It was decided last October.", "XXXX-10"),
        ("It opens next year.", "XXXX"),
        ("They met last Friday.", "XXXX-XX-XX"),
        ("They met on the 22nd.", "XXXX-XX-22"),
        ("It ends this month.", "XXXX-XX"),
        ("It began two months ago.", "XXXX-XX"),
    ],
)
def test_without_a_publication_date_the_year_stays_unknown(words: str, expected: str) -> None:
    (mention,) = read(words, published=None)
    assert (mention.when.edtf, mention.problem) == (expected, "unresolved")
    assert mention.when.first is None


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("The council met on Monday.", "2025-12-11", "2025-12-08"),
        ("The council will meet on Monday.", "2025-12-11", "2025-12-15"),
        ("It had been due to expire on Monday.", "2025-12-11", "2025-12-08"),
        ("The debate was long; it will end on Monday.", "2025-12-11", "2025-12-15"),
        ("The vote is scheduled to be held on Monday.", "2025-12-11", "2025-12-15"),
        ("The mayor spoke on December 30.", "2026-01-05", "2025-12-30"),
        ("The office was opened on July 5.", "2025-12-20", "2025-07-05"),
        ("The office will open on July 5.", "2025-12-20", "2026-07-05"),
        ("It was announced on 3 March.", "2025-12-11", "2025-03-03"),
        ("The court put it off until Feb. 3.", "2025-12-11", "2026-02-03"),
        ("The fair opens Saturday.", "2025-12-11", "2025-12-13"),
        ("It was extended to January 20.", "2025-12-11", "2026-01-20"),
        ("It will open in January.", "2019-02-27", "2020-01"),
        ("They met on the 30th.", "2026-01-05", "2025-12-30"),
        ("They met on the 31st.", "2025-12-05", "2025-10-31"),
        ("It was agreed last October.", "2025-10-25", "2024-10"),
        ("It was read on Saturday, January 24.", "2025-12-20", "2026-01-24"),
    ],
)
def test_direction_follows_distance_and_tense(words: str, published: str, expected: str) -> None:
    assert values(words, published=published) == [expected]


def test_narrative_dates_continue_from_the_last_mention() -> None:
    assert values("It opened in May 2019. It closed that year. It reopened the following year.") == [
        "2019-05",
        "2019",
        "2020",
    ]


def test_anchor_says_what_a_value_was_resolved_against() -> None:
    absolute, relative = read("It opened in 2019 and closed last month.")
    assert absolute.when.anchor is None
    assert relative.when.anchor == "published 2025-12-11"


@pytest.mark.parametrize("words", ["on February 30, 2024", "on 2025-11-31", "on November 31"])
def test_dates_that_do_not_exist_are_impossible(words: str) -> None:
    (mention,) = read(f"It was signed {words}.")
    assert (mention.problem, mention.when.edtf) == ("impossible", None)


def test_numeric_date_is_ambiguous_only_where_both_orders_exist() -> None:
    first, second = read("Signed 10/11/2025, paid 11/11/2025.")
    assert (first.problem, [w.edtf for w in first.alternatives]) == ("ambiguous", ["2025-11-10"])
    assert (second.problem, second.when.edtf) == (None, "2025-11-11")


def test_every_character_there_is_is_no_word_and_no_defect() -> None:
    """Superscripts, circled digits, private use: text from anywhere is read, and nothing is dated by it."""
    for first in range(0, 0x20000, 0x400):
        code_points = (chr(c) for c in range(first, first + 0x400) if not 0xD800 <= c < 0xE000)
        assert values(" ".join(f"The {character} opened." for character in code_points)) == []


def test_an_expression_ends_with_its_sentence() -> None:
    assert values("1. The office was closed in January.\n2. It has 30 rooms.", published="2024-05-14") == [
        "2024-01"
    ]
    assert values("The office was closed in January\n\n3 rooms are left.", published="2024-05-14") == [
        "2024-01"
    ]


def test_residue_is_a_name_of_a_month_or_weekday_that_no_row_took() -> None:
    document = text.split(Document("x", "Theresa May Johnson spoke in May 2019.", lang="en"))
    _, residue = times.find(document)
    assert [(span.start, span.text) for span in residue] == [(8, "May")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("December 5, 2025\n\nThe mayor spoke.", "2025-12-05"),
        ("Town hall moves\nPublished: March 3, 2024 10:00 AM\n\nThe mayor spoke.", "2024-03-03"),
        ("JINJU, Dec. 11, 2025 (Agency) -- The mayor spoke.", "2025-12-11"),
        ("Town hall moves\nUpdated: March 3, 2024\n\nThe mayor spoke.", None),
        ("Seoul 3°C, December 5, 2025, cloudy\n\nThe mayor spoke.", None),
        ("The mayor spoke on March 3, 2024 in Jinju.", None),
        ("JINJU, Dec. 11 (Agency) -- The mayor spoke.", None),
    ],
)
def test_head_of_a_document_tells_its_date(head: str, expected: str | None) -> None:
    document = times.date(text.split(Document("x", head, lang="en")))
    assert (document.published and document.published.edtf) == expected
    assert document.published_from == ("header" if expected else None)


def test_head_gives_way_to_what_the_file_says() -> None:
    stated = Document(
        "x", "December 5, 2025\n\nText.", published=dates.parse("2024"), published_from="front matter"
    )
    assert times.date(text.split(stated)).published == dates.parse("2024")


WORDS = st.sampled_from(
    "the a last next May 3 , 2024 - . Monday two years ago and since first quarter of 1990 s '90s in 10/26/89 99 "
    "early late more than year-end ( ) : 12 a.m. noon on 31st Seoul Chuseok Lunar New Year Liberation Day "
    "Moon Jae-in government May 18 Uprising the 22nd National Assembly era".split()
)


@given(
    st.lists(WORDS, max_size=30), st.sampled_from([None, "2025-12-11", "0001-01-01", "9999-12-31", "2025-12"])
)
def test_any_mix_of_time_words_gives_ordered_quotes(words: list[str], published: str | None) -> None:
    line = " ".join(words)
    found = read(line, published=published)
    assert all(line[m.start : m.end] == m.text for m in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    [
        "last ",
        "1-1-",
        "9",
        "the first quarter of the ",
        "May 3-",
        "a few more than ",
        "Lunar New ",
        "the 22nd National ",
        "be closed and closed and Friday ",
    ],
)
def test_hostile_text_comes_through(piece: str) -> None:
    line = (piece * 20_000)[:20_000]
    found = read(line)
    assert all(line[m.start : m.end] == m.text for m in found)


def test_debug_tells_tokens_rows_tried_and_the_winner() -> None:
    document = Document("x", "It opens in May 2026.", published=dates.parse("2025-12-11"), lang="en")
    lines = list(times.debug(text.split(document)))
    assert any(line.startswith("  'May': ") and "month" in line for line in lines)
    assert any("month-year" in line and "taken: DATE 2026-05" in line for line in lines)
    assert any("rows could begin so" in line for line in lines)


def test_explanation_names_row_slots_anchor_direction_and_alternatives() -> None:
    weekday, numeric = read("They met on Monday and on 10/11/2025.")
    assert times.explain(weekday)[:3] == [
        "row: weekday",
        "slots: weekday=Monday",
        "anchor: published 2025-12-11",
    ]
    assert "direction: past" in times.explain(weekday)
    assert "alternatives: 2025-11-10" in times.explain(numeric)
