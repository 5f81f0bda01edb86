"""Who says that an event happened, and whether in their own words: a speaker, a source, else the publisher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from relocate_cli.events.clauses import Range
from relocate_cli.events.drafts import Scene
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.naming import Stand
from relocate_cli.events.phrases import identify, words_text
from relocate_cli.model import Event

_SOURCE = r"[It](?P<name>D?[NPYQlz#]+(?:oD?[NPYQlz#]+)*)"


def attribute(scene: Scene, told: Iterable[Event], quoted: bool) -> Iterator[Event]:
    """The events of a sentence with their attribution; `quoted`: it begins within a quotation.

    What stands in quotation marks is direct speech of the one who speaks in the sentence; where nobody does, its
    speaker is not known. What is told without a speaker or a source is told by the publisher.
    """
    told = list(told)
    inside = list(_quotations(scene, quoted))
    source = _source(scene)
    speakers = {p.name for event in told for p in event.actors if p.role == "speaker"}
    speaker = speakers.pop() if len(speakers) == 1 else None
    for event in told:
        at = event.trigger.start if event.trigger else event.evidence[0].start
        saying = any(p.role == "speaker" for p in event.actors)
        direct = not saying and any(a <= at < b for a, b in inside)
        name = event.attribution or (speaker if direct else None if saying else source)
        name = name or (None if direct else scene.document.publisher)
        reported = False if event.attribution or (source and not saying) else None
        yield replace(event, attribution=name, direct=direct or reported) if name or direct else event


def _quotations(scene: Scene, quoted: bool) -> Iterator[Range]:
    """The stretches of a sentence that stand in quotation marks; one left open goes on to the end."""
    start, end = scene.sentence.start, scene.sentence.end
    opened = start if quoted else None
    for match in compiled(r"[\"“”]|``|''").finditer(scene.document.text, start, end):
        opening = match.group() in ("“", "``") or (match.group() == '"' and opened is None)
        if opening:
            opened = match.end()
        elif opened is not None:
            yield opened, match.start()
            opened = None
    if opened is not None:
        yield opened, end


def _source(scene: Scene) -> str | None:
    """The source that a sentence names ("according to the ministry")."""
    words = scene.words
    text = scene.document.text[scene.sentence.start : scene.sentence.end].lower()
    if not any(word in text for word in scene.cues.sets["according"]):
        return None
    for k in range(len(words.tags)):
        if not scene.cues.has("according", words.text[k].lower()):
            continue
        match = compiled(_SOURCE).match(words.tags, k + 1)
        if match is not None:
            a, b = match.span("name")
            figures = identify(words, a, b, scene.cast, Stand("speaker", acts=True))
            return figures[0].name if figures else words_text(words, a, b)
    return None
