"""One sentence to its events: tokens, clauses, states, actors and titles put together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relocate_cli import codec, dates
from relocate_cli.events.drafts import evidence
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final import (
    acting,
    chains,
    clauses,
    cues,
    dating,
    figures,
    items,
    nominals,
    numbers,
    persons,
    places,
    tokens,
    undated,
    wording,
)
from relocate_cli.events.verb_final.casting import Cast
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.items import Item
from relocate_cli.events.verb_final.scene import Scene
from relocate_cli.model import Document, Event, Mention, Participant, Sentence, Span, When

_DOTS = "…"
_LABEL = r"[A-Z][.:)]\s+"
"""A letter before a question or an answer ("Q.", "A.")."""
_FEWEST = 4
"""Fewest code points behind the dots in a headline that are read as its other half."""


class Reader:
    """Reads the sentences of one document in one language, in order; knows who has been named so far."""

    def __init__(self, document: Document, code: str) -> None:
        self.document = document
        self.cast = Cast(code, document)

    def read(self, sentence: Sentence, mentions: list[Mention], heading: Mention | None) -> Iterator[Event]:
        """The events of one sentence, in the order of the words; `heading` dates it where it has no date itself."""
        for part in _halves(self.document.text, sentence):
            here = [m for m in mentions if part.start <= m.start < part.end]
            yield from self._read(part, here, heading)

    def _read(self, sentence: Sentence, mentions: list[Mention], heading: Mention | None) -> Iterator[Event]:
        known = cues.cues(sentence.lang)
        if known is None:
            return
        published = self.document.published
        text = self.document.text
        label = compiled(_LABEL).match(text, sentence.start, sentence.end)
        start = persons.floor(text, label.end() if label else sentence.start, sentence.end, self.cast)
        if sentence.kind == "heading" and not mentions:
            return
        words = tokens.split(text, start, sentence.end, mentions, known)
        persons.unverbed(words, self.cast)
        apart = undated.apart(words, known, prose=sentence.kind != "item") if mentions else set()
        named = nominals.claim(words, mentions, known, published) if mentions else []
        words = chains.join(text, undated.clear(words, known), known)
        tokens.be(words, known)
        scene = Scene(self.document, words, known, self.cast)
        scene.heading = heading
        scene.found = clauses.find(words, known, published)
        scene.states = dating.settle(words, scene.found, known, published)
        figures.note(words, self.cast)
        made = list(_events(scene))
        made += [_line(item) for item in nominals.read(scene, named)]
        if items.verbless(words, text[sentence.start : sentence.end], known) and (
            mentions or heading is not None
        ):
            taken = [event.mention for event in made if event.mention]
            free = [m for m in mentions if not any(m is t or (m.scope and m.scope == t.scope) for t in taken)]
            free = [m for m in free if id(m) not in apart]
            made += [_line(item) for item in items.read(scene, sentence, free, bool(taken))]
        yield from sorted(made, key=lambda event: event.trigger.start if event.trigger else 0)


def _halves(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """A headline by the dots between its halves ("새 청사 2027년 착공…주민들 반발"); any other sentence whole."""
    start = sentence.start
    while (mark := text.find(_DOTS, start + 1, sentence.end - _FEWEST)) >= 0:
        yield replace(sentence, start=start, end=mark)
        start = mark + 1
    yield replace(sentence, start=start) if start > sentence.start else sentence


def _events(scene: Scene) -> Iterator[Event]:
    """The events of the clauses; who speaks is known before what is said."""
    scene.cast.pass_on()
    for saying in scene.found:
        if saying.says:
            scene.spoke[id(saying)] = acting.speakers(scene, saying)
            speaker = next(iter(scene.spoke[id(saying)]), None)
            if speaker is not None:
                scene.cast.speaker = scene.cast.known.get(speaker.id, scene.cast.speaker)
    for clause in scene.found:
        event = _event(scene, clause)
        if event is not None:
            yield from _further(scene, clause, event)
            yield event
    if scene.topic is not None and scene.topic[1] is not None and not _only_attends(scene):
        scene.cast.topic, scene.cast.quiet = scene.topic[1], 0
        scene.cast.company = wording.company(scene, scene.topic[0])
        if not any(scene.spoke.values()):
            scene.cast.speaker = scene.topic[1]
    scene.cast.speaker = acting.to_speak(scene) or scene.cast.speaker


def _only_attends(scene: Scene) -> bool:
    """Whether a sentence tells who came to something that others do ("행사에는 주민 30명이 참석했다")."""
    main = next((c for c in reversed(scene.found) if c.kind == "main"), None)
    form = scene.words[main.verb].form if main is not None else None
    return scene.role == "subject" and form is not None and scene.cue.has("attending", form.root)


def _event(scene: Scene, clause: Clause) -> Event | None:
    told = scene.follow(clause)
    if not scene.happens(clause):
        return None
    people = acting.participants(scene, clause)
    acting.keep_together(scene, people)
    when, mention, inferred = _date(scene, clause)
    if when is None:
        people = tuple(p for p in people if p.kind != "group" or " " in p.name)
        if not people or clause.kind in ("adnominal", "condition"):
            return None
    title = wording.title(scene, clause, told)
    return _place(scene, clause, (when, mention, inferred), people, title) if title else None


def _line(item: Item) -> Event:
    """The event of a line without a verb."""
    people = acting.participants(item.scene, item.clause)
    event = _place(item.scene, item.clause, (item.when, item.mention, False), people, item.title)
    told = evidence(item.scene.document, item.span.start, item.span.end)
    return replace(
        event, id=codec.event_id(told.source, told.quote, item.when.edtf, item.title), evidence=(told,)
    )


def _further(scene: Scene, clause: Clause, event: Event) -> Iterator[Event]:
    """The same event at the other times that stand in a row with its own, and where it was moved from."""
    for k in clause.times if event.status == "postponed" else ():
        moved = scene.words[k].mention
        if moved is not None and scene.cue.has("moved_from", scene.words[k].noun.particle):
            told = codec.event_id(scene.document.id, event.evidence[0].quote, moved.when.edtf, event.title)
            yield replace(event, id=told, when=moved.when, mention=moved, status="cancelled", superseded=True)
    time = scene.states[id(clause)].time
    for mention in scene.words[time].others if time is not None and event.mention else ():
        told = codec.event_id(scene.document.id, event.evidence[0].quote, mention.when.edtf, event.title)
        yield replace(event, id=told, when=mention.when, mention=mention)


_Dated = tuple[When | None, Mention | None, bool]


def _date(scene: Scene, clause: Clause) -> _Dated:
    """What dates a clause: its time, the heading above it, or the day of the saying (inferred)."""
    state = scene.states[id(clause)]
    mention = scene.words[state.time].mention if state.time is not None else None
    if mention is not None and state.time is not None:
        point = mention.problem == "reversed" or (clause.verb < state.time and clause.kind == "adnominal")
        return (mention.when if point else mention.scope or mention.when), mention, False
    if scene.heading and clause.kind == "main" and state.status in ("occurred", "ongoing"):
        return scene.heading.when, scene.heading, False
    saying = clause.saying
    if saying is None or not state.past or clause.kind == "adnominal":
        return None, None, False
    time = scene.states[id(saying)].time
    said = scene.words[time].mention if time is not None else None
    if said is None or said.when.last is None or said.when.edtf is None:
        return None, None, False
    return dates.interval(None, said.when), None, True


def _kind(scene: Scene, clause: Clause) -> str:
    """The kind of an event: by its verb; where that only supports a noun ("회의를 열다"), by the noun first."""
    form, cue = scene.words[clause.verb].form, scene.cue
    if form is None:
        return "statement"
    done = form.root.removesuffix(form.stem) + next(iter(cue.sets["doing"]))  # "통과시키다" as "통과하다"
    verbs = (form.root, done if form.stem in cue.productive else "", form.stem)
    known = next((cue.kinds[verb] for verb in verbs if verb in cue.kinds), None)
    token = scene.words[clause.verb]
    if token.what == "act" and token.last is not None and scene.states[id(clause)].status == "occurred":
        known = cue.kinds.get(token.last.root, known)  # "출범하기로 합의했다": the agreement
    elif cue.has("support", form.root):
        known = _noun_kind(scene, clause) or known
    if known is None and clause.kind == "item":
        known = _named_kind(scene.words[clause.verb].noun.head, cue)
    return known or ("statement" if clause.says else "other")


def _noun_kind(scene: Scene, clause: Clause) -> str | None:
    """The kind of the object, or of the subject of a verb without one ("회의가 열리다"), by the noun's end."""
    words, cue, form = scene.words, scene.cue, scene.words[clause.verb].form
    nouns = [k for k in reversed(clause.inside) if words[k].role == "object"]
    if form is not None and cues.passive(form, cue):
        nouns = [*(k for k in (clause.head, clause.subject, clause.topic) if k is not None), *nouns]
    for k in nouns:
        if found := _named_kind(words[k].noun.head.strip("‘’'『』「」《》"), cue):
            return found
    return None


def _named_kind(noun: str, cue: cues.Cues) -> str | None:
    """The kind of what a noun names, by its longest known end."""
    ends = [noun[-length:] for length in range(min(6, len(noun)), 0, -1)]
    found = next((cue.kind_nouns[end] for end in ends if end in cue.kind_nouns), None)
    return found or cue.kind_ends.get(noun[-1:])


def _place(scene: Scene, clause: Clause, dated: _Dated, people: tuple[Participant, ...], title: str) -> Event:
    when, mention, inferred = dated
    state, token, text = scene.states[id(clause)], scene.words[clause.verb], scene.document.text
    start = scene.words[clause.first].start
    if mention is not None and state.time is not None:
        start = min(start, mention.start)
    told = evidence(scene.document, start, token.end)
    stop = token.start + len((text[token.start : token.end].split() or [""])[0])
    speaker, kind, code = scene.speaker(clause), _kind(scene, clause), scene.cast.code
    return Event(
        codec.event_id(scene.document.id, told.quote, when.edtf if when else None, title),
        when,
        state.status,
        title,
        (told,),
        kind,
        people,
        places.find(text, scene.words, clause.inside, kind, people, code),
        numbers.find(text, scene.words, start, token.end, code),
        inferred=inferred,
        superseded=state.superseded,
        trigger=Span(token.start, stop, text[token.start : stop]),
        mention=mention,
        attribution=speaker.name if speaker else None if clause.spoken else scene.document.publisher,
        direct=clause.spoken if speaker or clause.spoken else None,
    )
