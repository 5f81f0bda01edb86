"""What of a sentence goes into the title of an event: its clause, led by whom it is about, without its dates."""

from __future__ import annotations

from relocate_cli.events.cast import Figure
from relocate_cli.events.verb_final import cues, figures, happenings, titles
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues, Form
from relocate_cli.events.verb_final.figures import Phrase
from relocate_cli.events.verb_final.scene import Scene
from relocate_cli.events.verb_final.tokens import Token

_TOGETHER = 40
"""Most code points that the names of several take who lead a title."""
_OPENING = '“"'
"""Marks that begin a quotation."""


def title(scene: Scene, clause: Clause, told: Phrase | None) -> str:
    """The title of a clause; where that says too little by itself, with the clause that it goes on from."""
    stop, last = _predicate(scene, clause)
    first = clause.first
    if clause.says and clause.kind != "according":
        first = min([first, *(c.first for c in scene.said(clause))])
    lead, edits = _subject(scene, clause, told, first)
    if clause.kind == "adnominal" and (clause.subject is not None or clause.topic is not None):
        lead, last = _outside(scene, clause, lead, last)
    lead = f"{lead} {_object(scene, clause)}"
    edits += _dates(scene, clause, first)
    text, words = scene.document.text, scene.words
    written = titles.write(text, words[first].start, stop, edits, lead, last, scene.cue)
    before = clause.before or _before(scene, clause)
    if not written and before is not None and clause.kind != "adnominal":
        first = before.first
        edits = _dates(scene, clause, first)
        written = titles.write(text, words[first].start, stop, edits, "", last, scene.cue)
    return written


def _before(scene: Scene, clause: Clause) -> Clause | None:
    """The clause before one of the same speaker ("예산이 확보되면 …")."""
    near = [c for c in scene.found if c.verb < clause.first and c.saying is clause.saying]
    return max((c for c in near if c.kind != "adnominal"), key=lambda c: c.verb, default=None)


def _predicate(scene: Scene, clause: Clause) -> tuple[int, str]:
    """Where the predicate begins, and how it ends the title."""
    words, text = scene.words, scene.document.text
    token, status = words[clause.verb], scene.states[id(clause)].status
    if clause.kind == "listed":
        return token.start, token.text
    if clause.kind == "according":
        behind = [c for c in scene.said(clause) if c.kind == "main"]
        token = words[behind[-1].verb] if behind else token
        return token.start, text[token.start : token.end]
    if token.form and token.form.part in ("sequence", "example"):
        return token.start, titles.finite(token.text, _unchained(token), status, scene.cue)
    governor = words[clause.governor.verb].last if clause.governor is not None else None
    if governor is not None and governor.part == "past" and status == "ongoing" and not token.status:
        status = "occurred"
    start = stop = token.last_start
    while stop > token.start and not text[stop - 1].isspace():
        stop -= 1
    words_ = text[token.start : token.end].split()
    done = token.status == "occurred" and token.what == "chain"
    if token.form and done and any(scene.cue.has("recalled", word) for word in words_):
        return token.start, titles.told(token.form, "occurred", scene.cue) or text[token.start : token.end]
    written = titles.finite(text[start : token.end], token.last, status, scene.cue)
    noun = scene.cue.has("plans", written) or scene.cue.has("thing", written)
    if (token.last is None or not token.last.stem) and noun:
        written = titles.is_(written, scene.cue)  # the end of a quotation: "…할 계획"이라고
    if scene.cue.has("aiming", written):
        written += f" {next(iter(scene.cue.sets['aimed']))}"
    return stop, text[stop:start] + written


def _unchained(token: Token) -> Form | None:
    """The form of a predicate as if a clause went on with it."""
    return token.form._replace(ending="joining", part="base", tail="") if token.form else None


def _dates(scene: Scene, clause: Clause, first: int) -> list[titles.Edit]:
    """The dates of the event and of its saying, with the words that go with them, are no part of the title."""
    around = [other for other in (clause, clause.saying, clause.governor) if other is not None]
    taken = {*(k for other in around for k in other.times), scene.states[id(clause)].time}
    gone: set[int] = set()
    for k in (k for k in taken if k is not None and first <= k < clause.verb):
        gone.add(k)
        j = k - 1
        while j >= first and scene.words[j].what == "listed":
            gone.add(j)
            j -= 1
        led = scene.words[k - 1].text if k > first else ""
        if scene.cue.has("sure", led) or (scene.cue.has("former", led) and scene.words[k].noun.particle):
            gone.add(k - 1)
        gone |= _measured(scene, k, first, clause.topic)
        if scene.words[k].what == "modified":
            told = next((c for c in scene.found if c.kind == "adnominal" and c.verb == k - 1), None)
            gone |= {*range(max(told.first, first), k)} if told is not None else set()
        if k + 1 < clause.verb and scene.cue.has("within", scene.words[k + 1].text):
            gone.add(k + 1)
    words, at = scene.words, clause.at
    if at is not None and at.inside == at.times and clause.times == at.times[-1:]:
        gone |= {*range(at.first, at.verb + 1)}  # "어제 열린 회의에서": only the meeting
    edits = [(words[k].start, words[k + 1].start if words[k].comma else words[k].end, "") for k in gone]
    if not clause.says and clause.kind != "according":
        edits += _quotations(scene, clause, first)
    if clause.skipped:
        own = words[clause.subject] if clause.subject is not None else None
        if own is not None and not own.noun.role and own.comma:
            name = titles.attach(own.text, "subject", scene.cue)  # "3월에는 가사, 5월에는 나사가 착공한다"
            edits.append((own.start, words[clause.skipped[0]].start, f"{name} "))
        edits.append((words[clause.skipped[0]].start, words[clause.skipped[1]].end, ""))
    return edits


def _measured(scene: Scene, k: int, first: int, topic: int | None) -> set[int]:
    """The words before a date that only tell which it is ("선거 직후인 7월 1일", "4년여 만인 이달")."""
    before = scene.words[k - 1] if k > first else None
    if before is None or not _tells_which(before, scene.cue):
        return set()
    j = k - 2
    while j >= first and not (scene.words[j].form or scene.words[j].comma):
        if scene.words[j].what == "postpositions":
            return {*range(j + 1, k)}
        if scene.words[j].role and not scene.cue.has("of", scene.words[j].noun.particle):
            break
        j -= 1
    form = scene.words[j].form if j >= first else None
    told_of = form is not None and form.ending.startswith("before-noun")
    if told_of or (j >= first and j != topic and scene.words[j].role == "topic"):
        return set()
    return {*range(j + 1, k)}


def _tells_which(token: Token, cue: Cues) -> bool:
    """Whether a word tells what the next is ("직후인", "4년여 만인")."""
    if token.time is not None:
        return any(part == "copula" for part, _ in cue.endings.get(token.noun.particle, ()))
    form = token.form or (None if token.noun.role or token.comma else cues.copula(token.text, cue))
    return form is not None and form.part == "copula" and form.ending.startswith("before-noun")


def _quotations(scene: Scene, clause: Clause, first: int) -> list[titles.Edit]:
    """What is said aside of what is done is no part of the title ("시장은 “…”라면서 계획을 내놓았다")."""
    words, text = scene.words, scene.document.text
    edits: list[titles.Edit] = []
    for k in range(first, clause.verb):
        if words[k].what == "resuming":
            end = words[k].start - 1
            start = max(text.rfind(mark, max(words[first].start - 1, 0), end) for mark in _OPENING)
            edits += [(start, words[k].end, "")] if start >= 0 else []
    return edits


def _subject(scene: Scene, clause: Clause, told: Phrase | None, first: int) -> tuple[str, list[titles.Edit]]:
    """What leads the title, and what its own topic becomes."""
    words = scene.words
    if clause.kind in ("adnominal", "according", "listed"):
        return (_head(scene, clause) if clause.kind == "adnominal" else ""), []
    form = words[clause.verb].form
    apart = (
        clause.saying is not None or clause.kind == "quoted" or (form is not None and form.part == "sequence")
    )
    apart = apart or _leads_to(scene, clause)
    if clause.topic is not None and clause.subject is not None and apart:
        speaks = figures.phrase(words, clause.topic, first, scene.cast.code)
        return "", [(words[first].start, words[speaks.last].end, "")]
    if clause.topic is not None and clause.kind == "aside":
        named = " ".join(figures.phrase(words, clause.topic, 0, scene.cast.code).words)
        return titles.attach(named, "topic", scene.cue), []
    if clause.topic is not None:
        return "", _named(scene, clause.topic)
    if clause.says and clause.subject is not None and clause.subject > first:
        return "", []
    if clause.says and told is not None and told.last >= first:
        return "", _named(scene, told.last)
    if clause.says:
        speaker = next(iter(scene.spoke.get(id(clause), ())), None)
        name = _shown(scene, scene.cast.written.get(speaker.id, speaker.surface)) if speaker else ""
        return (titles.attach(name, "topic", scene.cue) if name else ""), []
    anew = clause.times and scene.cue.has("framing", words[clause.times[0]].noun.particle)
    thing = scene.topic is not None and scene.topic[1] is None
    if anew and thing and any(words[k].role == "object" for k in clause.inside):
        return "", []  # "1차 회의는 20일 열고 30일에는 예산을 다룬다"
    going_on = told is not None and clause.saying is None and scene.role == "topic"
    if clause.subject is None and (going_on or not scene.passive(clause)):
        return _lead(scene, clause, told), []
    return "", []


def _leads_to(scene: Scene, clause: Clause) -> bool:
    """Whether the topic of a clause with a subject of its own is of the next: an occasion that something befalls."""
    lead = clause.governor
    if lead is None or clause.topic is None or lead.topic is not None or lead.subject is not None:
        return False
    noun = scene.words[clause.topic].noun.head
    alone = scene.befalls(clause) or _intransitive(scene, clause)
    return alone and scene.passive(lead) and happenings.happens(noun, scene.cue)


def _outside(scene: Scene, clause: Clause, lead: str, last: str) -> tuple[str, str]:
    """How a title begins and ends whose object is the noun behind its clause: "시장이 자료를 냈다"."""
    topic = "" if clause.topic is None or _to_be(scene, clause) else _named_topic(scene, clause.topic)
    token = scene.words[clause.verb]
    if token.last_start > token.start:  # of several words
        return f"{topic} {lead}".strip(), last
    return topic, f"{lead} {last}".strip()


def _object(scene: Scene, clause: Clause) -> str:
    """The object that a verb takes over from the clause before it ("이사를 시작해 21일 마무리했다"): no occasion."""
    form, before = scene.words[clause.verb].form, clause.before
    taken = form is not None and scene.cue.has("completing", form.root) and before is not None
    if not taken or before is None or any(scene.words[k].role for k in clause.inside):
        return ""
    k = next((k for k in reversed(before.inside) if scene.words[k].role == "object"), None)
    led = scene.words[before.verb].last
    if k is None or led is None or led.ending != "infinitive" or _occasion(scene.words[k], scene.cue):
        return ""
    phrase = figures.phrase(scene.words, k, before.first, scene.cast.code)
    return scene.document.text[scene.words[phrase.first].start : scene.words[k].end]


def _occasion(token: Token, cue: Cues) -> bool:
    return any(cue.kind_nouns.get(token.noun.head[-n:]) == "meeting" for n in range(2, 7))


def _named_topic(scene: Scene, head: int) -> str:
    """A topic that stands outside a clause, by the name of whom it means."""
    phrase = " ".join(figures.phrase(scene.words, head, 0, scene.cast.code).words)
    figure = scene.cast.called.get(phrase)
    written = scene.cast.written.get(figure.id, phrase) if figure else phrase
    return titles.attach(_shown(scene, written), "topic", scene.cue)


def _shown(scene: Scene, name: str) -> str:
    """A name as it stands in a title: in brackets where the sentence itself does not say it."""
    said = scene.document.text[scene.words[0].start : scene.words[-1].end]
    return name if name in said else f"[{name}]"


def _named(scene: Scene, head: int) -> list[titles.Edit]:
    """The topic by the name of whom it means, where it only says "시는"."""
    token = scene.words[head]
    figure = scene.cast.called.get(token.noun.head)
    written = scene.cast.written.get(figure.id) if figure else None
    before = scene.words[head - 1] if head else None
    alone = before is None or bool(before.form or before.noun.role or before.comma or before.mention)
    if written is None or written == token.noun.head or not (alone or (before and before.what)):
        return []
    return [(token.start, token.end, titles.attach(_shown(scene, written), token.noun.role, scene.cue))]


def _to_be(scene: Scene, clause: Clause) -> bool:
    """Whether the noun behind a clause is what a plan without somebody who has it is of ("추진 예정인 사업")."""
    last = scene.words[clause.verb].last
    if clause.subject is not None or last is None or last.part != "copula":
        return False
    return clause.topic is None or not scene.people(clause.topic, 0, "agent")


def _befallen(scene: Scene, clause: Clause) -> bool:
    """Whether what went before only came to pass, and a clause with an object is no more of its subject's doing."""
    before = clause.before
    return (
        before is not None
        and scene.passive(before)
        and any(scene.words[k].role == "object" for k in clause.inside)
    )


def _intransitive(scene: Scene, clause: Clause) -> bool:
    form = scene.words[clause.verb].form
    return form is not None and scene.cue.has("intransitive", form.root)


def _lead(scene: Scene, clause: Clause, told: Phrase | None) -> str:
    """Who does it, where the clause leaves that out: the speaker, or the topic of the sentence."""
    if clause.saying is not None and (told is None or clause.saying.kind != "according"):
        speaker, earlier = scene.speaker(clause), scene.actor_before(clause)
        goes_on = clause.before is not None and earlier is not None and earlier[0] == clause.before.first
        goes_on = goes_on and not _befallen(scene, clause)
        if earlier is not None and (goes_on or scene.people(earlier[1], earlier[0], "agent")):
            subject = figures.phrase(scene.words, earlier[1], earlier[0], scene.cast.code)
            role = "topic" if scene.words[earlier[1]].role == "topic" else "subject"
            return titles.attach(" ".join(subject.words), role, scene.cue)
        if speaker is None or speaker.kind in ("person", "group", "office"):
            return ""
        written = scene.cast.written.get(speaker.id, speaker.surface)
        return titles.attach(_shown(scene, written), "topic", scene.cue)
    if told is None:
        known = scene.cast.topic if clause.kind in ("main", "joined") else None
        people, several = scene.cast.company
        if known is not None and several and any(figure.id == known.id for figure in people):
            return titles.attach(f"[{several}]", "topic", scene.cue)
        return titles.attach(_shown(scene, scene.written(known)), "topic", scene.cue) if known else ""
    name = " ".join(told.words)
    if name in scene.cast.called:
        name = _shown(scene, scene.written(scene.cast.called[name]))
    return titles.attach(_several(scene, told) or name, scene.role, scene.cue)


def company(scene: Scene, told: Phrase) -> tuple[tuple[Figure, ...], str]:
    """All whom a sentence is about and the words for them, where these are several who can be named in a title."""
    words = _several(scene, told)
    people = scene.people(told.last, 0, "agent") if words else ()
    return tuple(Figure(p.id, p.name, p.kind) for p in people), words


def _several(scene: Scene, told: Phrase) -> str:
    """The words of all who act together where a topic names several ("가나시와 다라시는"); empty for one, or many."""
    before = scene.words[told.first - 1] if told.first else None
    if before is None or not (before.comma or before.noun.role == "with"):
        return ""
    phrases = figures.coordinated(scene.words, told.last, 0, scene.cast.code)
    if len(phrases) < 2 or len(scene.people(told.last, 0, "agent")) < len(phrases):
        return ""
    text, first = scene.document.text, scene.words[phrases[0].first].start
    last = scene.words[told.last]
    return text[first : last.start] + last.noun.head if last.end - first <= _TOGETHER else ""


def _head(scene: Scene, clause: Clause) -> str:
    """The noun behind a clause before a noun, as its subject or, where it has one or takes one, its object."""
    if clause.head is None:
        return ""
    form = scene.words[clause.verb].form
    done = form is not None and form.ending == "before-noun-past" and form.part != "eu"
    if scene.cue.has("plans", scene.words[clause.head].noun.head) and not done:
        return ""  # "준공하려던 계획": the noun only says what it was
    phrase = figures.phrase(scene.words, clause.head, clause.verb + 1, scene.cast.code).words
    others = (n for n, word in enumerate(phrase) if n and scene.cue.has("and_others", word))
    noun = " ".join(phrase[: next(others, len(phrase))])
    takes = any(scene.words[k].role == "object" for k in clause.inside)
    if takes and not scene.people(clause.head, clause.verb + 1, "agent"):
        return ""
    form = scene.words[clause.verb].form
    alone = clause.subject is None and _intransitive(scene, clause)
    last = scene.words[clause.verb].last
    alone = alone or (last is not None and last is not form and scene.cue.has("stative", last.root))
    alone = alone or _to_be(scene, clause) or (clause.subject is None and scene.moves(clause))
    if clause.subject is not None and (scene.passive(clause) or _intransitive(scene, clause)):
        return ""  # "사유가 확정된 지역"
    role = "subject" if takes or alone or scene.passive(clause) else "object"
    return titles.attach(noun, role, scene.cue)
