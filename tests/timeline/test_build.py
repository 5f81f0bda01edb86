"""Merging, correcting and ordering."""

from __future__ import annotations

import random
from dataclasses import replace
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import codec, dates, matching, timeline
from relocate_cli.model import Mention
from tests.timeline.events import dates_of, extracted, titles_of, written

DESIGNATION = "2024     occurred  Jinju City  completes the designation of the Munsan public housing district"
DESIGNATION_LATER = "2024-06  occurred  Jinju  completed the Munsan public housing district designation"


def test_order_is_an_editors() -> None:
    told = [
        "../2017-01-01",
        "2017/..",
        "2017",
        "2024",
        "2024-40",
        "2024-03",
        "2024-03-05",
        "2024-03-05T14:00:00",
        "2024-04/2024-06",
        "2024-04",
        "../2025-12-11",
        "2025-12-11",
        "XXXX-12-11",
    ]
    lines = [f"{date}  occurred  -  event number {number}" for number, date in enumerate(told)]
    random.Random(3).shuffle(lines)
    assert dates_of(timeline.build([written("\n".join(lines))]).events) == told


def test_parts_of_a_year_stand_where_they_lie() -> None:
    lines = (
        "2025~end  planned  -  c\n2025-05  planned  -  b\n2025~start  planned  -  a\n2025-12  planned  -  d\n"
    )
    assert titles_of(timeline.build([written(lines)]).events) == ["a", "b", "c", "d"]


def test_order_says_where_dates_do_not_settle_it() -> None:
    lines = (
        "2017/..  ongoing  -  a\n2023  occurred  -  b\n2024-01-05T10:00  occurred  -  c\n"
        "2024-01-05T14:00  occurred  -  d\n2024-01-05  occurred  -  e\nXXXX-05  occurred  -  f\n"
    )
    orders = {event.title: event.order for event in timeline.build([written(lines)]).events}
    assert orders == {"a": None, "b": "overlap", "e": None, "c": "overlap", "d": None, "f": None}


@given(st.permutations(["a.md", "b.md", "c.md"]))
def test_order_does_not_depend_on_the_order_of_the_documents(names: list[str]) -> None:
    text = "2024  occurred  Jinju City  opens an office in {}\n2024  occurred  Naju City  closes a road"
    readings = [extracted(text.format(name), name) for name in names]
    assert timeline.build(readings) == timeline.build(sorted(readings, key=lambda r: r.document.id))


def test_reports_of_one_event_become_one() -> None:
    built = timeline.build([extracted(DESIGNATION, "a.md"), extracted(DESIGNATION_LATER, "b.md")]).events
    assert dates_of(built) == ["2024-06"]
    assert built[0].title.startswith("completed")
    assert built[0].sources == 2
    assert [item.source for item in built[0].evidence] == ["b.md", "a.md"]
    assert [participant.name for participant in built[0].actors] == ["Jinju"]


def test_one_document_is_one_source_however_often_it_repeats() -> None:
    built = timeline.build([extracted(f"{DESIGNATION}\n{DESIGNATION}")]).events
    assert len(built) == 1
    assert built[0].sources == 1


def test_a_vague_report_does_not_join_two_different_events() -> None:
    text = "{}  occurred  Jinju City  holds a briefing on the relocation of institutions"
    dates = ("2024", "2024-03-05", "2024-06-10")
    built = timeline.build([extracted(text.format(date), f"{date}.md") for date in dates]).events
    assert dates_of(built) == ["2024-03-05", "2024-06-10"]
    assert [len(event.evidence) for event in built] == [2, 1]


@pytest.mark.parametrize(
    ("line", "events"),
    [
        ("2024-03  occurred  Jinju City  opens the new hall in block {}", 300),
        ("2024-03  occurred  Jinju City  opens the new hall of Site{}", 300),
        ("2024-03  occurred  Office {}  opens the new hall", 300),
        ("2024-03  occurred  Jinju City  opens the new hall", 1),
    ],
)
def test_only_what_may_be_the_same_is_compared(
    line: str, events: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = Mock(wraps=matching.alike)
    monkeypatch.setattr(matching, "alike", compared)
    readings = [extracted(line.format(number), f"{number}.md") for number in range(300)]
    assert len(timeline.build(readings).events) == events
    assert compared.call_count < 2 * 300


def test_titles_of_one_pattern_take_no_comparison_of_each_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = Mock(wraps=matching.alike)
    monkeypatch.setattr(matching, "alike", compared)
    words = random.Random(5).sample(range(10_000, 99_999), 600)
    line = "2024-03-05  occurred  Jinju City  opens the new hall for w{}"
    readings = [extracted(line.format(word), f"{word}.md") for word in words]
    assert len(timeline.build([*readings, extracted(line.format(words[7]), "again.md")]).events) == 600
    assert compared.call_count < 30 * 600


def test_a_predicate_and_what_came_of_it_are_one_event() -> None:
    short, long = "시장은 국토부를 찾아갔다", "시장은 국토부를 찾아가 이전을 건의했다"
    reading = extracted(f"2024-03-05  occurred  -  {short}\n2024-03-05  occurred  -  {long}")
    apart = timeline.build([reading]).events
    place = reading.events[1].evidence
    together = tuple(replace(event, evidence=place) for event in reading.events)
    assert titles_of(timeline.build([replace(reading, events=together)]).events) == [long]
    assert len(apart) == 2


def test_plans_and_facts_stay_apart() -> None:
    plan = "2023-05  planned  Jinju City  opens the innovation city complex centre"
    built = timeline.build([extracted(plan, "a.md"), extracted(plan.replace("planned", "occurred"), "b.md")])
    assert [event.status for event in built.events] == ["planned", "occurred"]


def test_coordinated_predicates_of_one_sentence_stay_apart() -> None:
    reading = extracted(
        "2024  occurred  Jinju City  holds briefings\n2024  occurred  Jinju City  opens briefings"
    )
    place = reading.events[0].evidence
    events = tuple(replace(event, evidence=place) for event in reading.events)
    assert len(timeline.build([replace(reading, events=events)]).events) == 2


def test_a_line_with_an_id_replaces_an_extracted_event() -> None:
    document = extracted(DESIGNATION)
    found = document.events[0]
    line = f"2024-07  occurred  Jinju City; Munsan-eup  completes the designation  ^{found.id}"
    for readings in ([document, written(line)], [written(line), document]):
        built = timeline.build(readings).events
        assert dates_of(built) == ["2024-07"]
        assert built[0].title == "completes the designation"
        assert built[0].evidence == found.evidence
        assert built[0].id == found.id
        assert [participant.name for participant in built[0].actors] == ["Jinju City", "Munsan-eup"]


def test_a_rejected_line_removes_an_extracted_event() -> None:
    document = extracted(f"{DESIGNATION}\n2023  occurred  -  another event")
    line = f"2024  rejected  -  whatever  ^{document.events[0].id}"
    assert titles_of(timeline.build([document, written(line)]).events) == ["another event"]
    assert titles_of(timeline.mentions([document, written(line)])) == ["another event"]


def test_a_correction_of_a_merged_event_is_one_of_all_its_reports() -> None:
    documents = [extracted(DESIGNATION, "a.md"), extracted(DESIGNATION_LATER, "b.md")]
    (merged,) = timeline.build(documents).events
    rejected = written(f"2024  rejected  -  -  ^{merged.id}")
    assert timeline.build([*documents, rejected]).events == ()
    moved = written(f"2024-07  occurred  Jinju City  completes it  ^{merged.id}")
    (event,) = timeline.build([*documents, moved]).events
    assert (event.title, event.sources, dates_of((event,))) == ("completes it", 2, ["2024-07"])


def test_a_correction_of_another_report_leaves_the_event() -> None:
    documents = [extracted(DESIGNATION, "a.md"), extracted(DESIGNATION_LATER, "b.md")]
    rejected = written(f"2024  rejected  -  -  ^{documents[0].events[0].id}")
    (event,) = timeline.build([*documents, rejected]).events
    assert event.sources == 1
    assert event.source == "b.md"


def test_an_undated_clause_can_be_given_a_date() -> None:
    document = extracted("-  occurred  Jinju City  opens the office")
    dated = written(f"2024  occurred  Jinju City  opens the office  ^{document.events[0].id}")
    assert dates_of(timeline.build([document, dated]).events) == ["2024"]


def test_a_corrected_date_is_of_no_expression_in_the_text() -> None:
    document = extracted("2024  occurred  Jinju City  opens the office")
    (told,) = document.events
    expression = Mention(0, 4, "2024", "DATE", dates.parse("2024"))
    document = replace(document, events=(replace(told, mention=expression),))
    for date, kept in (("2024", expression), ("2023", None)):
        line = written(f"{date}  occurred  Jinju City  opens its office  ^{told.id}")
        (event,) = timeline.build([document, line]).events
        assert event.mention == kept


def test_a_later_correction_counts() -> None:
    lines = "2024  occurred  -  first reading  ^aaaa0001\n2025  planned  -  second reading  ^aaaa0001\n"
    assert titles_of(timeline.build([written(lines)]).events) == ["second reading"]


def test_a_written_line_is_as_good_as_an_extracted_one() -> None:
    built = timeline.build([extracted(DESIGNATION), written("2025  planned  MOLIT  names the institutions")])
    assert titles_of(built.events)[1] == "names the institutions"


def test_mentions_keep_document_order_and_undated_clauses() -> None:
    text = "2024  occurred  -  b\n-  occurred  -  undated\n2023  occurred  -  a"
    assert titles_of(timeline.mentions([extracted(text)])) == ["b", "undated", "a"]
    assert titles_of(timeline.build([extracted(text)]).events) == ["a", "b"]


def test_a_timeline_read_again_is_the_same() -> None:
    built = timeline.build([extracted(DESIGNATION, "a.md"), extracted(DESIGNATION_LATER, "b.md")]).events
    again = replace(written(""), events=tuple(codec.decode(codec.encode(event)) for event in built))
    assert timeline.build([again]).events == built


LINES = st.builds(
    "{}  {}  {}  {}".format,
    st.sampled_from(
        ["2023", "2024", "2024-03", "2024-03-05", "2024~end", "2017/..", "../2024-03", "XXXX-03"]
    ),
    st.sampled_from(["occurred", "planned", "ongoing"]),
    st.sampled_from(["-", "Jinju City", "진주시", "Naju City; Jinju City"]),
    st.sampled_from(
        ["opens the new office", "opened the second office", "held a briefing", "holds briefings"]
    ),
)


@given(st.lists(LINES, max_size=8), st.lists(LINES, max_size=8))
def test_no_report_is_lost_and_building_again_changes_nothing(one: list[str], other: list[str]) -> None:
    readings = [extracted("\n".join(one), "a.md"), extracted("\n".join(other), "b.md")]
    built = timeline.build(readings).events
    told = {item for event in timeline.mentions(readings) for item in event.evidence}
    assert {item for event in built for item in event.evidence} == told
    assert sum(len(event.evidence) for event in built) == len(told)
    again = timeline.build([replace(written(""), events=built)]).events
    assert again == built
