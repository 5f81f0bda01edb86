"""Which event a time dates, against TimeBank and AQUAINT (TempEval-3); run by hand.

    RELOCATE_DATA=FOLDER python tests/bench/events.py [--misses]

Gold: a link between a trigger and a calendar date or time of the same sentence that says the event happens in it.
Recall: such links whose trigger lies in the evidence of an event of ours that the same value dates; values are
compared to the day, and as far as gold knows them ("1998-10-XX"). Precision: events of ours with a date of gold's
that some link explains. Strict: the trigger itself must be ours, not only in our span.
"""

from __future__ import annotations

import os
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from relocate_cli import dates, pipeline
from relocate_cli.model import Document, Event, Reading, Sentence

WITHIN = frozenset(
    (
        "IS_INCLUDED",
        "INCLUDES",
        "SIMULTANEOUS",
        "DURING",
        "DURING_INV",
        "BEGINS",
        "BEGUN_BY",
        "ENDS",
        "ENDED_BY",
    )
)
CALENDAR = re.compile(r"\d{4}|\d{3}X|\d{2}XX|XXXX-")


@dataclass(frozen=True, slots=True)
class Marked:
    """A trigger or a time expression of gold: offsets, text, and the time's value or the trigger's outcome."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document: its text, its day, and the links from a trigger to the time it happens in."""

    id: str
    text: str
    day: str
    links: tuple[tuple[Marked, Marked], ...]
    triggers: tuple[Marked, ...]


def main() -> None:
    """Measure and print; with `--misses`, each link that was not found, and each date of ours nothing explains."""
    folder = os.environ.get("RELOCATE_DATA")
    if not folder:
        print("skipped: RELOCATE_DATA not set")
        return
    counts: Counter[str] = Counter()
    seconds, size = 0.0, 0
    for path in sorted(Path(folder, "tbaq").rglob("*.tml")):
        gold = load(path)
        begin = perf_counter()
        reading = pipeline.read(Document(gold.id, gold.text), dates.parse(gold.day))
        seconds += perf_counter() - begin
        size += len(gold.text)
        for kind, line in compare(gold, reading):
            counts[kind] += 1
            if kind in ("miss", "extra") and "--misses" in sys.argv:
                print(f"{kind:5}  {gold.id}  {line}")
    show("recall", counts["hit"], counts["hit"] + counts["miss"])
    show("recall, strict", counts["same"], counts["hit"] + counts["miss"])
    show("precision", counts["explained"], counts["explained"] + counts["extra"])
    show("precision, strict", counts["exact"], counts["explained"] + counts["extra"])
    show("occurred or not", counts["outcome"], counts["outcome"] + counts["wrong outcome"])
    print(f"whole pipeline: {size / seconds / 1e6:.2f} MB/s")


def show(name: str, part: int, whole: int) -> None:
    """Print one share."""
    print(f"{name}: {100 * part / max(whole, 1):.1f} ({part} of {whole})")


def load(path: Path) -> Gold:
    """A TimeML file; the outcome of a trigger is "yes" or "no" where tense, polarity and modality tell, else ""."""
    root = ET.parse(path).getroot()
    body, dct = root.find("TEXT"), root.find("DCT/TIMEX3")
    assert body is not None
    assert dct is not None
    events, times, parts = dict[str, Marked](), dict[str, Marked](), list[str]()
    _walk(body, parts, events, times)
    instances, outcomes = dict[str, str](), dict[str, str]()
    every = list(root.iter("MAKEINSTANCE"))
    # some AQUAINT files mark each event as negative, "said" included: there polarity says nothing
    negative = sum(made.get("polarity") == "NEG" for made in every) * 2 > len(every)
    for made in every:
        instances[made.get("eiid", "")] = made.get("eventID", "")
        outcomes[made.get("eventID", "")] = _outcome(made, "" if negative else made.get("polarity", ""))
    triggers = {
        key: Marked(event.start, event.end, event.text, outcomes.get(key, ""))
        for key, event in events.items()
    }
    links = {}
    for link in root.iter("TLINK"):
        event = instances.get(link.get("eventInstanceID") or link.get("relatedToEventInstance") or "")
        time = link.get("timeID") or link.get("relatedToTime")
        if link.get("relType") in WITHIN and event in triggers and time in times:
            links[event, time] = (triggers[event], times[time])
    return Gold(
        path.name,
        "".join(parts),
        (dct.get("value") or "")[:10],
        tuple(links.values()),
        tuple(triggers.values()),
    )


def _walk(node: ET.Element, parts: list[str], events: dict[str, Marked], times: dict[str, Marked]) -> None:
    parts.append(node.text or "")
    for child in node:
        start = sum(map(len, parts))
        _walk(child, parts, events, times)
        text = "".join(parts)[start:]
        if child.tag == "EVENT":
            events[child.get("eid", "")] = Marked(start, start + len(text), text, "")
        elif child.tag == "TIMEX3" and child.get("type") in ("DATE", "TIME"):
            times[child.get("tid", "")] = Marked(start, start + len(text), text, child.get("value", ""))
        parts.append(child.tail or "")


def _outcome(made: ET.Element, polarity: str) -> str:
    tense, modal = made.get("tense"), made.get("modality", "NONE")
    if polarity == "NEG" or tense == "FUTURE" or modal.upper() not in ("NONE", "", "DELETE"):
        return "no"
    return "yes" if tense == "PAST" or made.get("aspect", "").startswith("PERF") else ""


def compare(gold: Gold, reading: Reading) -> Iterator[tuple[str, str]]:
    """What is right and wrong in a document, one by one, each with the words it is about."""
    ours = [event for event in reading.events if event.mention]
    links = [
        (event, time)
        for event, time in gold.links
        if CALENDAR.match(time.value)
        and (where := _sentence(reading, event))
        and where == _sentence(reading, time)
    ]
    for trigger, time in links:
        found = [event for event in ours if _dated(event, time) and _covers(event, trigger)]
        yield ("hit" if found else "miss"), f"{trigger.text} @ {time.text}: {_words(reading, trigger)}"
        if same := [event for event in found if _is(event, trigger)]:
            yield "same", ""
            if trigger.value:
                happened = same[0].status in ("occurred", "ongoing")
                yield ("outcome" if happened == (trigger.value == "yes") else "wrong outcome"), ""
    for event in ours:
        near = [(trigger, time) for trigger, time in links if _dated(event, time)]
        if not near:
            continue
        explained = any(_covers(event, trigger) for trigger, _ in near)
        yield (
            ("explained" if explained else "extra"),
            f"{event.title} @ {near[0][1].text}: {event.evidence[0].quote}",
        )
        if any(_is(event, trigger) for trigger, _ in near):
            yield "exact", ""


def _dated(event: Event, time: Marked) -> bool:
    mention = event.mention
    overlaps = mention is not None and mention.start < time.end and time.start < mention.end
    return overlaps and mention is not None and _settled(mention.when.timex).startswith(_settled(time.value))


def _settled(value: str) -> str:
    """A TIMEX3 value without time of day and what is not known of it."""
    day = re.sub(r"T.*|-?[WQ]?X.*", "", value)
    return re.sub(r"W(\d)$", r"W0\1", day)


def _covers(event: Event, trigger: Marked) -> bool:
    proof = event.evidence[0]
    return proof.start <= trigger.start and trigger.end <= proof.end


def _is(event: Event, trigger: Marked) -> bool:
    return (
        event.trigger is not None and event.trigger.start < trigger.end and trigger.start < event.trigger.end
    )


def _sentence(reading: Reading, mark: Marked) -> Sentence | None:
    return next((s for s in reading.document.sentences if s.start <= mark.start and mark.end <= s.end), None)


def _words(reading: Reading, mark: Marked) -> str:
    sentence = _sentence(reading, mark)
    return " ".join(reading.document.text[sentence.start : sentence.end].split()) if sentence else ""


if __name__ == "__main__":
    main()
