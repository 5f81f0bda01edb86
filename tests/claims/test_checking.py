"""Verdicts over a few sentences: slots, relations of events, conflicts, and what must never be taken for support."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relocate_cli import claims, corpus, dates, pipeline
from relocate_cli.claims import Sources
from relocate_cli.model import Document, Verdict
from tests.claims.sources import read, seeds, told, verdict

BRIDGE = "Naju City broke ground on the Yeongsan bridge in May 2019. The bridge was opened in June 2022."


def label(found: Verdict, slot: str) -> str | None:
    return next((s.label for s in found.slots if s.slot == slot), None)


def test_a_refuted_claim_cites_the_words_and_their_place() -> None:
    found = verdict("The Munsan district was designated in 2023.", seeds())
    (slot,) = [slot for slot in found.slots if slot.label == "refuted"]
    assert (found.verdict, slot.slot, slot.claimed, slot.found) == ("refuted", "date", "2023", "2024")
    (evidence,) = slot.evidence
    assert evidence.source.endswith("forum.md")
    text = next(r.document.text for r in corpus.gather([evidence.source], stdin=lambda: b"").readings)
    assert text[evidence.start : evidence.end] == evidence.quote
    assert "designation of the Munsan public housing district" in " ".join(evidence.quote.split())


TRAM = (
    "The city council approved the budget of 12 billion won in December 2014. "
    "About 300 residents attended the opening. Naju City signed an agreement with KEPCO in March 2014. "
    "The sports hall was opened in 2017. The ministry rejected the city's request for a tram in June 2021."
)


@pytest.mark.parametrize(
    "claim",
    [
        "The city council approved the budget of the sports hall in 2016.",
        "시의회는 2016년 체육관 예산을 승인했다.",
        "The ministry rejected the city's request for a hospital in 2022.",
        "500 residents attended the opening of the startup centre.",
        "나주시는 2014년 카카오와 협약을 맺었다.",
        "나주시는 2016년 카카오와 협약을 맺었다.",
    ],
)
def test_another_event_of_the_same_sort_tells_nothing(claim: str) -> None:
    assert verdict(claim, told(TRAM)).verdict == "not_enough_info"


MOVES = "한국전력은 2014년 11월 나주로 본사를 이전했다. 한국농어촌공사는 2014년 9월 나주로 본사를 이전했다."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("한국전력은 한국농어촌공사보다 늦게 나주로 본사를 이전했다.", "supported"),
        ("한국농어촌공사는 한국전력보다 두 달 먼저 나주로 본사를 이전했다.", "supported"),
        ("한국농어촌공사는 한국전력보다 2년 먼저 나주로 본사를 이전했다.", "refuted"),
        ("한국전력은 한국농어촌공사보다 먼저 나주로 본사를 이전했다.", "refuted"),
        ("KEPCO moved to Naju after the Korea Rural Community Corporation.", "supported"),
        ("KEPCO moved to Naju before the Korea Rural Community Corporation.", "refuted"),
        ("KEPCO moved to Naju after the National Pension Service.", "not_enough_info"),
        ("The National Pension Service moved to Naju before KEPCO.", "not_enough_info"),
        ("국민연금공단은 2014년 11월 나주로 본사를 이전했다.", "not_enough_info"),
    ],
)
def test_one_body_beside_another(claim: str, expected: str) -> None:
    assert verdict(claim, told(MOVES)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The Yeongsan bridge was opened three years after ground was broken.", "supported"),
        ("The Yeongsan bridge was opened eight years after ground was broken.", "refuted"),
        ("Naju City broke ground on the Yeongsan bridge before it was opened.", "supported"),
        ("The Yeongsan bridge was opened before May 2019.", "refuted"),
        ("The Yeongsan bridge was opened after 2020.", "supported"),
        ("The Yeongsan bridge was opened by the end of 2022.", "supported"),
        ("The Yeongsan bridge was opened on June 3, 2022.", "not_enough_info"),
        ("The Yeongsan bridge was sold in June 2022.", "not_enough_info"),
        ("The Yeongsan bridge was not opened in June 2022.", "refuted"),
        ("The Geumgang bridge was opened in June 2022.", "not_enough_info"),
        ("나주시는 2019년 5월 영산 교량을 착공했다.", "supported"),
        ("나주시는 2018년 5월 영산 교량을 착공했다.", "refuted"),
    ],
)
def test_the_bridge(claim: str, expected: str) -> None:
    assert verdict(claim, told(BRIDGE)).verdict == expected


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (
            "Mayor Kim Chung-seop has called for it since he took office in July 2018.",
            "Kim Chung-seop took office in July 2018.",
            "supported",
        ),
        (
            "Along with Naju City, South Jeolla Province opened the library in 2022.",
            "Naju City opened the library in 2022.",
            "supported",
        ),
        (
            "나주시가 26일 나주 SRF 발전소를 정식 가동했다. 발전소는 2017년 12월 준공됐다.",
            "The SRF plant was completed in December 2017.",
            "supported",
        ),
        (
            "나주시는 2022년 5월 나주 SRF 발전소를 정식 가동했다.",
            "The SRF plant in Naju began operating in May 2020.",
            "refuted",
        ),
        (
            "Along with its sister agencies, they together employ 3,900 people in Naju.",
            "KEPCO employs 2,000 people in Naju.",
            "not_enough_info",
        ),
        (
            "The ministry denied that the hospital had been dropped and announced a timetable.",
            "The ministry confirmed that the hospital had been dropped.",
            "not_enough_info",
        ),
        ("The forum was cancelled in May 2024.", "The forum was held in May 2024.", "refuted"),
        ("The stadium was to be completed by 2019.", "The stadium was completed by 2019.", "not_enough_info"),
        ("The stadium was completed in 2019.", "The stadium has not been completed.", "refuted"),
        ("The stadium will be completed in 2027.", "The stadium will be completed in 2027.", "supported"),
        ("The stadium was completed in 2019.", "The stadium will be completed in 2027.", "refuted"),
        ("도서관은 2024년 준공되지 못했다.", "도서관은 2024년 준공됐다.", "refuted"),
        ("도서관은 2024년 준공될 예정이었다.", "도서관은 2024년 준공됐다.", "not_enough_info"),
        ("The council rejected the budget in 2024.", "The council approved the budget in 2024.", "refuted"),
    ],
)
def test_what_came_about_and_what_did_not(source: str, claim: str, expected: str) -> None:
    found = verdict(claim, told(source))
    assert found.verdict == expected
    assert expected != "refuted" or {"status", "event", "date"} & {
        slot.slot for slot in found.slots if slot.label == "refuted"
    }


BRIEFINGS = (
    "Naju City held a briefing on the bus line in May 2019.",
    "Naju City held a briefing on the bus line in June 2022.",
)


@pytest.mark.parametrize(
    ("claim", "sources", "expected"),
    [
        ("Naju City held the first briefing on the bus line in May 2019.", BRIEFINGS, "supported"),
        ("Naju City held the first briefing on the bus line in June 2022.", BRIEFINGS, "refuted"),
        ("Naju City held the last briefing on the bus line in June 2022.", BRIEFINGS, "supported"),
        ("Naju City held the first briefing on the bus line in May 2019.", BRIEFINGS[:1], "not_enough_info"),
        ("나주시는 2019년 5월 처음으로 버스 노선 설명회를 열었다.", BRIEFINGS, "supported"),
    ],
)
def test_the_first_and_the_last(claim: str, sources: tuple[str, ...], expected: str) -> None:
    assert verdict(claim, told(*sources)).verdict == expected


def test_sources_that_disagree() -> None:
    sources = told(
        "The Munsan district was designated in 2024.", "The Munsan district was designated in 2023."
    )
    found = verdict("The Munsan district was designated in 2024.", sources)
    assert found.verdict == "conflicting"
    assert label(found, "date") == "conflicting"
    (slot,) = [slot for slot in found.slots if slot.label == "conflicting"]
    assert {evidence.source for evidence in slot.evidence} == {"0.txt", "1.txt"}


def test_what_can_happen_again_is_no_disagreement() -> None:
    sources = told("Jinju City met the council in 2024.", "Jinju City met the council in 2023.")
    assert verdict("Jinju City met the council in 2024.", sources).verdict == "supported"


def test_the_province_is_not_the_city() -> None:
    sources = told("Jinju City designated the Munsan district in 2024.")
    found = verdict("South Gyeongsang Province designated the Munsan district in 2024.", sources)
    assert found.verdict == "refuted"
    assert label(found, "actor") == "refuted"


def test_likeness_of_words_is_no_support() -> None:
    source = "The mayor of Jinju criticised the designation of the Munsan public housing district in 2024."
    assert (
        verdict("The Munsan public housing district was designated in 2024.", told(source)).verdict
        != "supported"
    )


def test_an_open_claim_lists_the_nearest_events_and_what_they_lack() -> None:
    found = verdict("Jinju opened the centre to residents in May 2023.", seeds())
    assert found.verdict == "not_enough_info"
    assert "status" in found.nearest[0].missing
    assert found.nearest[0].edtf == "2023-05"


def test_a_claim_without_anything_near_it() -> None:
    found = verdict("The moon landing of 1969 was broadcast live.", seeds())
    assert (found.verdict, found.nearest) == ("not_enough_info", ())


def test_no_sources_say_nothing() -> None:
    assert verdict("Jinju opened the centre.", Sources(())).verdict == "not_enough_info"


@pytest.mark.parametrize("claim", ["", " ", "?", "2024", "진주", "\x00", "a" * 5000, "before after " * 300])
def test_odd_claims_have_a_verdict(claim: str) -> None:
    assert verdict(claim, seeds()).verdict == "not_enough_info"


def test_a_hand_corrected_event_counts_as_corrected() -> None:
    reading = pipeline.read(Document("a.txt", "The Munsan district was designated in 2024."))
    struck = Sources([reading], [])  # a person struck the event out
    moved = Sources([reading], [replace(event, when=dates.parse("2021")) for event in reading.events])
    for year, plain, corrected in (("2024", "supported", "refuted"), ("2021", "refuted", "supported")):
        claim = f"The Munsan district was designated in {year}."
        assert verdict(claim, Sources([reading])).verdict == plain
        assert verdict(claim, struck).verdict == "not_enough_info"
        assert verdict(claim, moved).verdict == corrected


def test_a_draft_is_read_sentence_by_sentence() -> None:
    draft = (
        "Jinju broke ground on its complex centre in October 2020. We should all be proud.\n\n"
        "The centre was completed in March 2022."
    )
    checked = claims.check_draft(pipeline.read(Document("draft.txt", draft)), seeds(), read)
    told_of = [(found.verdict.verdict, found.verdict.unchecked) for found in checked]
    assert told_of == [("supported", None), ("not_enough_info", "opinion"), ("refuted", None)]
    for found in checked:
        assert found.verdict.place
        assert draft[found.verdict.place.start : found.verdict.place.end] == found.verdict.place.quote


def test_checking_is_the_same_every_time() -> None:
    claim = "South Korea selected the sites of twelve innovation cities by December 2005."
    assert verdict(claim, seeds()) == verdict(claim, seeds())


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "Van Doren and Ito held a press conference in March 2024.",
            "Senator Anna Van Doren (D-Md.) and Bo Ito, R-Tex., held a press conference on March 7, 2024.",
            "supported",
        ),
        (
            "Van Doren held a press conference in May 2024.",
            "Senator Anna Van Doren held a press conference on March 7, 2024.",
            "refuted",
        ),
        (
            "The library is to be completed in the first half of 2027.",
            "도서관 준공이 2027년 상반기로 연기됐다.",
            "supported",
        ),
        (
            "The library is to be completed in 2026.",
            "The completion of the library was postponed to 2027.",
            "refuted",
        ),
        ("Half of the staff agreed to move.", "Only 25 percent of the staff agreed to move.", "refuted"),
        (
            "A quarter of the staff agreed to move.",
            "Only 25 percent of the staff agreed to move.",
            "supported",
        ),
    ],
)
def test_surnames_new_days_and_parts(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


TWO = "새빛문화센터는 5층으로 지어진다.\n시는 부지를 샀다.\n푸른도서관도 추진된다.\n개관 목표는 2025년 3월이다.\n"
ONE = (
    "새빛문화센터는 5층으로 지어진다.\n시는 공사를 서두른다.\n공사는 계속된다.\n개관 목표는 2025년 3월이다.\n"
)


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        # a clause that names nothing is about what went before, unless something else stands between
        ("새빛문화센터는 2026년 3월 개관할 예정이다.", ONE, "refuted"),
        ("새빛문화센터는 2026년 3월 개관할 예정이다.", TWO, "not_enough_info"),
        # who acts in the same sentence acts in what it plans
        (
            "진주시는 2030년 청사를 준공할 계획이다.",
            "진주시는 2028년 말 청사 준공을 계획하고 있다.",
            "refuted",
        ),
        # whose a thing is need not be said again
        (
            "Jinju's Munsan library was completed in May 2021.",
            "Jinju plans a park. It met in March. The Munsan library was completed in May 2021.",
            "supported",
        ),
        # a verb that nobody has looked at bears nothing out
        (
            "The ministry followed the system that it had developed.",
            "The ministry developed a system in 2021 but chose not to follow it.",
            "not_enough_info",
        ),
        # two events by a verb outside the lexicon, and the time between them
        (
            "The act was updated three years after it was introduced.",
            "The act was introduced in 2020 and updated in 2023.",
            "supported",
        ),
        (
            "The act was updated a year after it was introduced.",
            "The act was introduced in 2020 and updated in 2023.",
            "refuted",
        ),
        # Korean names in Latin letters
        (
            "The Dongbu library in Jinju opened in May 2021.",
            "진주시 동부도서관은 2021년 5월 문을 열었다.",
            "supported",
        ),
        ("200명 넘는 주민이 설명회에 참석했다.", "설명회에 주민 200여 명이 참석했다.", "supported"),
    ],
)
def test_what_a_claim_may_leave_to_its_source(claim: str, source: str, expected: str) -> None:
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The agency lost half of its staff after the move.", "supported"),
        ("The agency lost half of its staff after the move to the harbour.", "not_enough_info"),
        ("The agency lost half of its staff before the move.", "not_enough_info"),
    ],
)
def test_an_order_that_the_source_tells_itself(claim: str, expected: str) -> None:
    source = "The agency went through much. Following the move, the agency lost half of its staff."
    assert verdict(claim, told(source)).verdict == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # a person may act for a body
        (
            "The ministry opened its campus in Halden on 4 July 2021.",
            "Chancellor Rishi Sunak opened the campus in Halden on 4 July 2021.",
        ),
        # the date is that of what was promised
        (
            "The first trams in Moss had been promised for 2031.",
            "Earlier this year the mayor promised trams in Moss.",
        ),
        (
            "The old courthouse will become a hotel.",
            "Under a deal struck last week, the old courthouse will become a hotel.",
        ),
        # of the two that were passed the one of the claim is another
        (
            "특별법은 본회의 하루 전에 법제사법위원회를 통과했다.",
            "특별법은 25일 본회의를 통과했고 24일에는 법제사법위원회를 통과했다.",
        ),
        (
            "The county will pay the second instalment, 6 million crowns, in February 2026.",
            "The county paid the first instalment in February; a second of 6 million crowns is due in 2026.",
        ),
    ],
)
def test_what_refutes_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


@pytest.mark.parametrize(
    "sentence",
    [
        "It will fill the gap, after it turned out that cuts had left more room than expected at the new centre.",
        "The goal is still to move more than 500 clerks by May 2024.",
        "사옥은 지상 8층, 지하 1층 건물로, 대지 1만5,400㎡ 규모이다.",
    ],
)
def test_a_sentence_bears_itself_out(sentence: str) -> None:
    assert verdict(sentence, told(f"Halden is a town. {sentence}")).verdict == "supported"
