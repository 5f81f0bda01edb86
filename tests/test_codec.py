"""Nouns survive JSON and the plain notation; what does not fit is told in one sentence."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from relocate_cli import codec, dates
from relocate_cli.codec.decode import MODS
from relocate_cli.model import (
    STATUSES,
    Actor,
    Correction,
    Document,
    Event,
    Evidence,
    Finding,
    Link,
    Mention,
    Number,
    Participant,
    RelocateError,
    Span,
    When,
)

EDTF = (
    "2017/..",
    "2024",
    "2025-11",
    "2025-12-11",
    "2026-40",
    "2026-33",
    "../2025-12-31",
    "198X",
    "XXXX-12-11",
)

texts = st.text(max_size=30)
awkward = st.one_of(
    texts,
    st.sampled_from(
        [
            "",
            " ",
            "-",
            "  two  blanks ",
            "[a:1]",
            "x  [a.md:14]",
            "t  ^deadbeef",
            "^x",
            "a;b",
            "\\u{3b}",
            "tab\there",
            "line\r\nend",
            "\x1b[31mred",
            "\u202edlrow",
            "진주시가  제안했다",
            "\ud800",
            "\x85",
            "# not",
        ]
    ),
)
numbers = st.integers(0, 10**6)
spans = st.builds(Span, numbers, numbers, texts)
worths = st.none() | numbers | st.floats(0, 1e15)
amounts = st.builds(Number, numbers, numbers, texts, worths, texts, worths, worths)
whens = st.one_of(
    st.none(),
    st.builds(
        lambda text, mod: replace(dates.parse(text), mod=mod),
        st.one_of(st.sampled_from(EDTF), st.dates(date(1000, 1, 1)).map(str)),
        st.sampled_from([None, *MODS]),
    ),
)
evidence = st.builds(
    Evidence,
    awkward,
    st.integers(1, 9999),
    st.integers(1, 9999),
    numbers,
    numbers,
    texts,
    st.sampled_from([None, "2025-12-11", "2024"]),
    st.sampled_from([None, "option", "front matter"]),
    locator=st.none() | texts,
)
participants = st.builds(
    Participant, texts, awkward, texts, texts, st.sampled_from(["agent", "speaker", "object"])
)
events = st.builds(
    Event,
    id=texts,
    when=whens,
    status=st.sampled_from(STATUSES),
    title=awkward,
    evidence=st.lists(evidence, min_size=1, max_size=3).map(tuple),
    kind=st.sampled_from(list(codec.EVENT_KINDS)),
    actors=st.lists(participants, max_size=3).map(tuple),
    places=st.lists(spans, max_size=2).map(tuple),
    numbers=st.lists(amounts, max_size=2).map(tuple),
    inferred=st.booleans(),
    superseded=st.booleans(),
    trigger=st.none() | spans,
    attribution=st.none() | texts,
    direct=st.none() | st.booleans(),
    sources=st.integers(1, 9),
    links=st.lists(st.builds(Link, st.sampled_from(["fulfils", "cancels"]), texts, texts), max_size=2).map(
        tuple
    ),
    order=st.sampled_from([None, "overlap"]),
)


def event(**changes: Any) -> Event:
    """A plain event to vary."""
    where = Evidence("brief.md", 14, 1, 200, 217, "opens an office.", "2025-12-11", "front matter")
    mention = Mention(
        190, 199, "next year", "DATE", replace(dates.parse("2026"), anchor="published 2025-12-11")
    )
    first = Event("0123abcd", dates.parse("2026"), "planned", "opens an office", (where,), mention=mention)
    return replace(first, **changes)


def check(obj: dict[str, Any], kind: str) -> None:
    """Validate against the schema, after a trip through JSON text."""
    validator = Draft202012Validator(codec.schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    validator.validate(json.loads(json.dumps(obj)))


@given(events)
def test_an_event_survives_json(original: Event) -> None:
    encoded = codec.encode(original)
    check(encoded, "event")
    assert codec.decode(json.loads(json.dumps(encoded))) == original


def test_a_timex_keeps_value_and_anchor() -> None:
    encoded = codec.encode(event())
    again = codec.decode(encoded)
    assert codec.encode(again) == encoded
    assert again.when
    assert again.when.anchor == "published 2025-12-11"
    assert encoded["timex"]["value"] == "2026"


@pytest.mark.parametrize("problem", [None, "ambiguous"])
def test_a_timex_says_whether_it_is_settled(problem: str | None) -> None:
    original = event()
    assert original.mention
    encoded = codec.encode(event(mention=replace(original.mention, problem=problem)))
    check(encoded, "event")
    assert encoded["timex"]["problem"] == problem
    assert codec.encode(codec.decode(encoded)) == encoded


def test_a_rejected_event_stays_rejected() -> None:
    assert codec.decode(codec.encode(event(rejected=True))).rejected


def test_bounds_follow_the_date() -> None:
    changed = codec.encode(event()) | {"edtf": "2027-01"}
    again = codec.decode(changed)
    assert again.when
    assert again.when.last == date(2027, 1, 31)


@pytest.mark.parametrize("grain", ["banana", "day", None])
def test_the_grain_follows_the_date(grain: str | None) -> None:
    again = codec.decode(codec.encode(event()) | {"grain": grain})
    assert again.when
    assert again.when.grain == "year"


def test_little_is_enough() -> None:
    least = {"schema": 1, "edtf": "2024", "status": "occurred", "title": "opens", "source": "a.md"}
    found = codec.decode(least)
    assert found.id == codec.event_id("a.md", "", "2024", "opens")
    assert (found.kind, found.actors, found.sources) == ("other", (), 1)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"schema": 2}, '"schema": 1'),
        ({"status": "maybe"}, '"status" is "maybe"; known are occurred'),
        ({"edtf": "2025-02-30"}, "there is no 2025-02-30"),
        ({"edtf": 2025}, '"edtf" must be text, not 2025'),
        ({"mod": "START"}, '"mod" is "START"'),
        ({"actors": ["Jinju"]}, '"actors" must be a list of objects'),
        ({"actors": [{"id": "x"}]}, '"name" must be text, not null'),
        ({"line": -1}, '"line" must be a whole number'),
        ({"line": 0}, '"line" must be a whole number from 1 on, not 0'),
        ({"sources": 0}, '"sources" must be a whole number from 1 on, not 0'),
        ({"line": True}, '"line" must be a whole number'),
        ({"inferred": "no"}, '"inferred" must be true or false'),
        ({"trigger": 3}, '"trigger" must be an object or null'),
    ],
)
def test_what_does_not_fit_is_one_sentence(change: dict[str, Any], words: str) -> None:
    with pytest.raises(RelocateError) as caught:
        codec.decode(codec.encode(event()) | change)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("value", [None, 3, "text", [], {}, {"schema": 1, "edtf": None}])
def test_no_event_at_all(value: object) -> None:
    with pytest.raises(RelocateError, match="an event"):
        codec.decode(value)


@given(st.recursive(st.none() | st.booleans() | st.integers() | texts, lambda s: st.lists(s, max_size=2)))
def test_decode_never_fails_otherwise(value: object) -> None:
    for key in codec.encode(event()):
        try:
            codec.decode(codec.encode(event()) | {key: value})
        except RelocateError:
            continue


def kept(one: Event) -> tuple[object, ...]:
    """What the plain notation promises to keep."""
    when = (one.when.edtf, one.when.mod) if one.when else None
    names = tuple(dict.fromkeys(p.name for p in one.actors if p.name))
    return when, one.rejected or one.status, names, one.title, one.source or "", one.evidence[0].line


@given(st.lists(events.filter(lambda e: bool(e.source) and bool(e.id)), max_size=4), st.booleans())
def test_events_survive_the_plain_notation(originals: list[Event], ids: bool) -> None:
    again = codec.from_plain(codec.to_plain(originals, ids=ids), "x.timeline")
    assert [kept(e) for e in again] == [kept(e) for e in originals]
    assert [e.evidence[0].published for e in again] == [e.evidence[0].published for e in originals]
    if ids:
        assert [e.id for e in again] == [e.id for e in originals]


@given(texts)
def test_plain_items_never_fail(text: str) -> None:
    for item in codec.plain_items(text, "x.timeline"):
        if isinstance(item, Event):
            where = item.evidence[0]
            assert where.source != "x.timeline" or text[where.start : where.end] == where.quote


def test_the_notation_as_people_write_it() -> None:
    text = (
        "# published: 2025-12-11\n# my own list\n\n"
        "2017/..  ongoing  Jinju City  works to attract the second phase\r\n"
        "2023\toccurred\tJinju City; MOLIT Minister\tpresents proposals\t[brief.md:14]\n"
        "2026~start   planned    -    opens the joint office   ^0123abcd\n"
        "-  rejected  -  no such thing  [a b.md:2]  ^ffff0000"
    )
    first, second, third, fourth = codec.from_plain(text, "mine.timeline")
    assert (first.source, first.evidence[0].line, first.evidence[0].published) == (
        "mine.timeline",
        4,
        "2025-12-11",
    )
    assert text[first.evidence[0].start : first.evidence[0].end] == first.evidence[0].quote
    assert [a.name for a in second.actors] == ["Jinju City", "MOLIT Minister"]
    assert (second.source, second.evidence[0].line, second.title) == ("brief.md", 14, "presents proposals")
    assert third.when
    assert (third.when.edtf, third.when.mod, third.id) == ("2026", "start", "0123abcd")
    assert (fourth.rejected, fourth.id, fourth.source, fourth.when) == (True, "ffff0000", "a b.md", None)


@pytest.mark.parametrize(
    ("end", "source", "line", "id"),
    [
        ("docs/a b.md:14", "docs/a b.md", 14, None),
        ("a.md:14 +2", "a.md", 14, None),
        ("lines.jsonl:3:1", "lines.jsonl:3", 1, None),
        ("lines.jsonl:3:1   ^0123abcd", "lines.jsonl:3", 1, "0123abcd"),
        ('a.md:14:5  "it opens, [a.md:9] they say"', "a.md", 14, None),
        ('lines.jsonl:3:1:5  "it opens"  ^0123abcd', "lines.jsonl:3", 1, "0123abcd"),
        ("a.timeline:14:1  -  ^0123abcd", "a.timeline", 14, "0123abcd"),
    ],
)
def test_a_row_of_a_table_in_a_pipe_is_read(end: str, source: str, line: int, id: str | None) -> None:
    (event,) = codec.from_plain(f"2024  occurred  Jinju City  opens the office: 5  {end}", "-")
    assert (event.title, event.source, event.evidence[0].line) == ("opens the office: 5", source, line)
    assert id is None or event.id == id


def test_a_replaced_plan_of_a_table_is_read() -> None:
    (event,) = codec.from_plain("2024  cancelled (superseded)  -  opens the office  a.md:14", "-")
    assert (event.status, event.superseded) == ("cancelled", True)
    with pytest.raises(RelocateError, match=r"there is no status \"rejected \(superseded\)\"; known are"):
        codec.from_plain("2024  rejected (superseded)  -  opens the office", "-")


@pytest.mark.parametrize("line", ["2024  occurred  -  opens{}the office", "# published:{}2024{}-{}"])
def test_a_run_of_blanks_is_one_gap(line: str) -> None:
    """Quadratic time on these would take hours."""
    for item in codec.plain_items(line.replace("{}", " " * 2_000_000), "x.timeline"):
        assert isinstance(item, RelocateError) or item.title.startswith("opens ")


def test_a_title_that_looks_like_a_place_stays_a_title() -> None:
    (event,) = codec.from_plain("2024  occurred  -  moves it to 3:1", "x.timeline")
    assert (event.title, event.source) == ("moves it to 3:1", "x.timeline")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2024 occurred Jinju opens", "separated by two or more blanks"),
        ("2024-13  occurred  -  opens", "there is no 2024-13"),
        ("2024~early  planned  -  opens", 'there is no mark after ~ "early"; known are start'),
        ("2024  done  -  opens", 'there is no status "done"; known are occurred'),
        ("# published: soon", '"soon" is not a date'),
    ],
)
def test_a_bad_line_is_named(line: str, words: str) -> None:
    with pytest.raises(RelocateError) as caught:
        codec.from_plain(f"# comment\n{line}\n", "x.timeline")
    assert str(caught.value).startswith("x.timeline:2: ")
    assert words in str(caught.value)


def test_an_id_does_not_depend_on_folder_or_line_breaks() -> None:
    one = codec.event_id("docs/a.md", "opens\r\nan office", "2026", "opens an office")
    assert one == codec.event_id("C:\\new\\a.md", "opens an office", "2026", "opens an office")
    assert one != codec.event_id("docs/a.md", "opens an office", "2027", "opens an office")
    assert len(one) == 8


def test_other_nouns_fit_their_schemas() -> None:
    text = "On Tuesday, December 11, 2025"
    document = Document("a.md", text, published=dates.parse("2025-12-12"))
    check(codec.encode(document), "document")
    mention = Mention(3, 29, text[3:], "DATE", dates.parse("2025-12-11"), problem="ambiguous")
    check(codec.encode(mention), "timex")
    encoded = codec.encode(mention, document)
    check(encoded, "timex")
    assert (encoded["source"], encoded["line"], encoded["column"]) == ("a.md", 1, 4)
    unplaced = replace(mention, when=When(None, None, None, "month", "P3M", "approx"))
    check(codec.encode(unplaced), "timex")
    actor = Actor(
        "kr/jinju", "Jinju City", "local government", ("Jinju",), 2, "2017/..", "2025", (("planned", 2),)
    )
    check(codec.encode(actor), "actor")
    assert codec.encode(actor)["statuses"]["occurred"] == 0
    finding = Finding("D101", "weekday-mismatch", "error", "m", "a.md", 1, 4, 3, 29, text[3:])
    check(codec.encode(replace(finding, corrections=(Correction(3, 10, "Thursday"),))), "finding")


def test_an_unknown_kind_is_told() -> None:
    obj = codec.encode(codec.from_plain("2024  occurred  -  opens", "x")[0]) | {"kind": "party"}
    with pytest.raises(RelocateError, match='"kind" is "party"; known are announcement, meeting'):
        codec.decode(obj)


@pytest.mark.parametrize("kind", codec.KINDS)
def test_schemas_are_schemas(kind: str) -> None:
    Draft202012Validator.check_schema(codec.schema(kind))


def test_an_unknown_schema_names_the_known_ones() -> None:
    with pytest.raises(RelocateError, match='no schema "events"; perhaps "event" was meant'):
        codec.schema("events")


@given(awkward)
def test_escaping_comes_back_and_is_harmless(text: str) -> None:
    shown = codec.escape(text)
    assert codec.unescape(shown) == text
    assert not any(c in shown for c in "\x1b\x07\n\r\t\x9b\u202e\u2066")


def test_width_counts_cells() -> None:
    assert codec.width("진주시 ok") == 9
    assert codec.width("e\u0301") == 1
    assert codec.width(unicodedata.normalize("NFD", "진주시")) == 6
    assert codec.width("○▲“”…①") == 6
    assert codec.width("２０２５年，") == 12
    assert codec.width("a\u200bb\u00ad") == 3


@given(
    st.text(st.sampled_from("가힣각aé○“…①▲（．\u0301\u1100\u1161\u11a8\u200b\ufeff\u00ad漢ｱ"), max_size=20)
)
def test_width_is_what_rich_draws(text: str) -> None:
    assert codec.width(text) == sum(map(cell_len, text))


def test_a_common_noun_is_somebody_else_in_every_source() -> None:
    lines = "2024  occurred  city  opens  [a.md:1]\n2024  occurred  city; Jinju City  opens  [b.md:1]\n"
    (first,), (second, jinju) = (event.actors for event in codec.from_plain(lines, "mine.timeline"))
    assert (first.name, second.name, jinju.id) == ("city", "city", "jinju-city")
    assert first.id != second.id
    again = codec.from_plain(codec.to_plain(codec.from_plain(lines, "mine.timeline")), "mine.timeline")
    assert [event.actors[0].id for event in again] == [first.id, second.id]
