"""Independent sources: one press release printed twice is one source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import dates, timeline
from relocate_cli.model import Event, Evidence
from relocate_cli.timeline.independence import independent
from tests.timeline.events import extracted

RELEASE = "The city opened the complex centre in the innovation city on Tuesday with 300 guests"
OWN = "Some 300 people came when the doors of a new centre were thrown open by Jinju on March 3"


def evidence(source: str, quote: str, title: str = "It opened") -> Event:
    place = Evidence(source, 1, 1, 0, len(quote), quote)
    return Event(source, dates.parse("2024"), "occurred", title, (place,))


def test_quotes_that_coincide_are_of_one_source() -> None:
    shortened, wrapped = RELEASE.removesuffix(" with 300 guests"), RELEASE.replace(" complex ", "\ncomplex  ")
    told = [evidence(f"{n}.md", quote) for n, quote in enumerate((RELEASE, shortened, wrapped, OWN))]
    assert independent(told) == 2
    assert independent(told[:3]) == 1
    assert independent([told[0], told[3]]) == 2


def test_short_clauses_are_alike_by_chance() -> None:
    assert independent([evidence("a.md", "It opened."), evidence("b.md", "It opened.")]) == 2


def test_the_title_stands_for_a_short_quote() -> None:
    assert (
        independent([evidence("a.md", "said on Monday", OWN), evidence("b.md", "said on Monday", OWN)]) == 1
    )


def test_a_document_is_one_source_whatever_it_repeats() -> None:
    assert independent([evidence("a.md", RELEASE), evidence("a.md", OWN)]) == 1


def test_a_merged_event_counts_its_independent_sources() -> None:
    line = "2024-03-05  occurred  Jinju City  opens the complex centre in the innovation city"
    (event,) = timeline.build([extracted(line, name) for name in ("a.md", "b.md", "c.md")]).events
    assert (len(event.evidence), event.sources) == (3, 1)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from([RELEASE, OWN, "short"])), max_size=12))
def test_never_more_sources_than_documents(told: list[tuple[str, str]]) -> None:
    count = independent([evidence(source, quote) for source, quote in told])
    assert count <= len({source for source, _ in told})
    assert (count == 0) is (told == [])


def test_a_syllable_of_hangul_says_more_than_a_letter() -> None:
    copied = "5일 공공기관 이전 추진단을 꾸렸다고 밝혔다"
    assert independent([evidence("a.md", copied, "가"), evidence("b.md", copied, "나")]) == 1
    assert (
        independent([evidence("a.md", "회의를 열었다", "가"), evidence("b.md", "회의를 열었다", "나")]) == 2
    )
