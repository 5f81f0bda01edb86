"""One sentence to its events: clauses, predicates, actors and titles put together; saying is told from said."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli import dates
from relocate_cli.events import (
    actor_cues,
    actors,
    attribution,
    cues,
    fragments,
    names,
    nominals,
    parsing,
    phrases,
    polarity,
    predicates,
    titles,
    words,
)
from relocate_cli.events.cast import Cast
from relocate_cli.events.clauses import Clause, apart, occasion, since
from relocate_cli.events.drafts import Draft, Scene, build
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.predicates import Predicate
from relocate_cli.events.words import Words
from relocate_cli.model import Document, Event, Mention, Participant, Sentence, When


def read(
    document: Document,
    sentence: Sentence,
    mentions: list[Mention],
    known: words.Vocabulary,
    cast: Cast,
    heading: Mention | None,
) -> Iterator[Event]:
    """The events of one sentence, in the order of the words; `heading` dates it where it has no date itself."""
    code = sentence.lang
    start = names.after_headline(document.text, sentence.start, sentence.end, code)
    spans = names.names(
        document.text, start, sentence.end, code, cast.presented.persons, cast.presented.whole
    )
    spans = [s for s in spans if not any(m.start < s[1] and s[0] < m.end for m in mentions)]
    mentions = [m for m in mentions if m.start >= start]
    line = words.split(document.text, start, sentence.end, mentions, spans, known)
    scene = Scene(document, sentence, line, cues.cues(code), cast, heading)
    if sentence.kind == "heading" and not line.times:
        return
    phrases.note_bodies(line, cast)
    quoted = _inside_quote(cast, sentence.start)
    found = parsing.find(line, scene.cues.sets, quoted=quoted)
    events = list(_clauses(scene, found))
    if line.times:
        nominals.note(scene, events)
        events += nominals.read(scene, found, {id(event.mention) for event in events})
        nominals.note(scene, events)
    if not any(event.when for event in events) and line.times:
        events += fragments.read(scene, bool(found))
    events = list(attribution.attribute(scene, events, quoted))
    phrases.note_persons(line, cast)
    phrases.note_new(line, cast)
    yield from sorted(events, key=lambda event: event.trigger.start if event.trigger else 0)


_QUOTES = r'["“”.!?\n](?:(?<=["“”])|(?<=\n)[ \t\r]*\n|(?<=[.!?])["”’]*[ \t\r]*\n)'
"""Marks of quotations, and the ends of paragraphs: empty lines, and line breaks after a full stop."""


def _inside_quote(cast: Cast, start: int) -> bool:
    """Whether a sentence begins within a quotation that an earlier sentence of the paragraph opened."""
    for match in compiled(_QUOTES).finditer(cast.text, cast.read_to, start):
        mark = match.group()
        cast.in_quote = mark == "“" or (mark == '"' and not cast.in_quote)
    cast.read_to = start
    return cast.in_quote


def _clauses(scene: Scene, found: list[Clause]) -> Iterator[Event]:
    sets = scene.cues.sets
    found, undone = polarity.withdraw(scene.words, found, sets)
    depending = polarity.conditional(scene.words, found, sets)
    untrue = polarity.untrue(scene.words, found, sets)
    overtaken = polarity.overtaken(scene.words, found, sets)
    means = {id(c.governor) for c in found if c.governor and c.means is not None}
    before: dict[int, Clause] = {}  # what is said before its saying, by that
    for clause in found:
        if clause.parent is not None and (clause.subject or clause.verb)[0] < clause.parent.verb[0]:
            before.setdefault(id(clause.parent), clause)
    sayings: dict[int, Event] = {}
    for clause in _sayings_first(found):
        said = before.get(id(clause))
        if said is not None:
            actors.follow(scene.words, said, scene.cast)
        for predicate in predicates.find(scene.words, clause, scene.cues, scene.document.reference):
            if id(clause) in means and scene.cues.has("weak", predicate.lemma):
                continue
            if id(clause) in untrue:
                predicate = predicate._replace(status="denied", past=False)
            elif id(clause) in overtaken and predicate.status == "planned":
                predicate = predicate._replace(status="cancelled", superseded=True)
            elif id(clause) in depending and predicate.status == "planned":
                predicate = predicate._replace(status="conditional")
            elif id(clause) in undone:
                off = predicates.called_off(scene.words, undone[id(clause)], scene.cues)
                predicate = predicate._replace(status=off)
            event = _event(scene, clause, predicate, sayings.get(id(clause.parent)), said)
            if event is not None:
                if predicate.saying:
                    sayings[id(clause)] = event
                yield event
        actors.follow(scene.words, clause, scene.cast)


def _sayings_first(found: list[Clause]) -> list[Clause]:
    """The clauses in order, but each saying before what it says: its date bounds the said."""
    late = [c for c in found if c.parent is not None and c.parent.verb[0] > c.verb[0]]
    if not late:
        return found
    ordered: list[Clause] = []
    for clause in found:
        if clause in late:
            continue
        ordered.append(clause)
        ordered += [c for c in late if c.parent is clause]
    return ordered + [c for c in late if c not in ordered]


def _event(
    scene: Scene, clause: Clause, predicate: Predicate, saying: Event | None, said: Clause | None
) -> Event | None:
    if _compares(scene.words, clause, scene.cues.sets["than"]):
        return None
    if scene.cues.has("stative", predicate.lemma) and not _takes_place(scene, clause, predicate):
        return None
    when, mention, inferred = _date(scene, clause, predicate, saying)
    if mention is not None and mention is scene.heading:
        predicate = predicate._replace(status="occurred")
    people = actors.participants(scene.words, clause, predicate, scene.cast, scene.cues.sets)
    telling = clause.kind != "aside" and any(p.kind != "group" or " " in p.name for p in people)
    telling = telling or (_of_a_kind(scene, clause, predicate) and not predicate.saying)
    if when is None and not telling:
        return None
    subject = _subject(scene, clause, people)
    title = titles.write(scene, clause, predicate, subject, _reach(clause, predicate, scene))
    if predicate.saying and said is not None:
        title = titles.saying(scene, title, said)
    if " " not in title:
        return None
    if predicate.only_from and mention is not None:
        title = titles.until(scene, title, predicate.times)
    return build(scene, Draft(title, predicate, clause, when, mention, inferred, people, _speaker(saying)))


_CLEAR = ("occurred", "planned", "cancelled", "postponed")


def _of_a_kind(scene: Scene, clause: Clause, predicate: Predicate) -> bool:
    """Whether a main clause without somebody and a date tells a clear event all the same ("the hall reopened")."""
    told = clause.kind == "main" and clause.subject is not None and predicate.status in _CLEAR
    return told and predicate.lemma in scene.cues.kinds


def _compares(words: Words, clause: Clause, than: frozenset[str]) -> bool:
    """Whether a clause only tells what a figure is compared with ("less than what was projected")."""
    if clause.kind == "relative" and clause.opener:
        return words.low[clause.opener - 1] in than
    return clause.subject is None and clause.opener >= 0 and words.low[clause.opener] in than


def _takes_place(scene: Scene, clause: Clause, predicate: Predicate) -> bool:
    """Whether a verb of being tells an event after all: "the meeting was on Tuesday", "had a hearing in May"."""
    if predicate.lemma not in ("be", "have") and any(_since(scene.words, t) for t in predicate.times):
        return True
    words, nouns = scene.words, scene.cues.kind_nouns
    due = predicate.status == "planned" and predicate.lemma != "be"
    if due and any(t and scene.cues.has("deadline", words.low[t - 1]) for t in predicate.times):
        return True  # "ten ministries will be located in the city by 2027"
    if predicate.times and _measures(scene, predicate):
        return True
    if predicate.lemma == "have" and predicate.times:
        held = compiled(r"D*(?:[DI]*#+N*[Io])?#*[NPEz]*[NPlz]").match(words.tags, predicate.trigger + 1)
        noun = words.low[held.end() - 1] if held else ""
        return scene.cues.has("outcomes", noun) or any(
            scene.cues.has("happenings", form) for form in (noun, noun.removesuffix("s"))
        )
    if predicate.lemma == "be" and any(_lasts(words, t) for t in predicate.times):
        return _in_office(scene, predicate)
    if predicate.lemma == "follow" and predicate.passive and predicate.times:
        return True
    if (
        predicate.lemma != "be"
        or clause.subject is None
        or words.tags[clause.verb[1] : clause.verb[1] + 2][-1:] != "T"
    ):
        return not predicate.act and predicate.lemma != "be"
    return any(words.low[k] in nouns for k in range(*clause.subject))


def _in_office(scene: Scene, predicate: Predicate) -> bool:
    """Whether somebody is said to be an officer or a member of something ("was the mayor from 1968 to 1975")."""
    held = compiled(r"D?[NP#]*").match(scene.words.tags, predicate.trigger + 1)
    named = scene.words.low[slice(*held.span())] if held else ()
    return not actor_cues.lists(scene.sentence.lang).sets["titles.held"].isdisjoint(named)


def _lasts(words: Words, position: int) -> bool:
    """Whether a time has a beginning and an end of its own ("from 1968 to 1975"), a season apart at least."""
    scope = words.times[position].scope or words.times[position].when
    both = scope.first is not None and scope.last is not None and "/" in (scope.edtf or "")
    return both and (scope.last - scope.first).days > _SEASON  # type: ignore[operator]


_SEASON = 92
"""Days of the longest three months."""


def _measures(scene: Scene, predicate: Predicate) -> bool:
    """Whether a verb of being gives a figure of its time ("exports totaled 5 tons in 2024", "shares were up 3%")."""
    tags, after, cue = scene.words.tags, predicate.trigger + 1, scene.cues
    if predicate.lemma == "be":
        moved = compiled(r"[RD]*[NIR]").match(tags, after)
        return moved is not None and cue.has("moved", scene.words.low[moved.end() - 1])
    if cue.has("report", predicate.lemma):
        return compiled(r"(?:I?T|R)*c").match(tags, after) is not None
    if cue.has("turning_up", predicate.lemma):
        return tags[after : after + 1] == "I"
    if cue.has("going_before", predicate.lemma) and not predicate.passive:
        return compiled(r"R?I?T").match(tags, after) is not None
    if cue.has("staying", predicate.lemma):
        return compiled(r"ID*#").match(tags, after) is not None
    if cue.has("holding", predicate.lemma):
        return (
            predicate.times[0] < predicate.trigger
            and compiled(r"D*(?:N{0,3}o)?[DIR]*N?#").match(tags, after) is not None
        )
    return cue.has("measuring", predicate.lemma) and compiled(r"I?[DR]*#").match(tags, after) is not None


def _told_of(scene: Scene, clause: Clause, predicate: Predicate) -> bool:
    """Whether the date above a clause is that of what it tells; of minutes only what they tell in the past is."""
    if scene.document.occasion == "meeting":
        return predicate.status == "occurred" and scene.words.tags[clause.verb[0]] in "VEB"
    return predicate.status in ("occurred", "ongoing")


def _since(words: Words, position: int) -> bool:
    scope = words.times[position].scope
    return scope is not None and (scope.edtf or "").endswith("/..")


def _date(
    scene: Scene, clause: Clause, predicate: Predicate, saying: Event | None
) -> tuple[When | None, Mention | None, bool]:
    """What dates a predicate: its time, or the day by which it is said to have happened (inferred)."""
    for position in _finest(scene.words, predicate.times):
        mention = scene.words.times[position]
        outer = position < clause.opener and occasion(scene.words, clause)
        if mention.problem == "reversed" or predicate.own_time or outer:
            return mention.when, mention, False
        if predicate.status == "occurred" and _is_deadline(scene, position):
            continue
        hour = mention.type == "TIME" and predicate.status == "occurred"
        if hour and _since(scene.words, position) and not since(scene.words, position):
            return mention.when, mention, False  # "shortly after 9 a.m. on Monday"
        return mention.scope or mention.when, mention, False
    if scene.heading and clause.kind == "main" and _told_of(scene, clause, predicate):
        return scene.heading.when, scene.heading, False
    told = clause.kind == "complement" and predicate.past and predicate.status in ("occurred", "denied")
    when = _bound(saying.when) if told and saying else None
    return when, None, when is not None


def _is_deadline(scene: Scene, position: int) -> bool:
    """Whether a time behind "by" is to come, when what has happened has not happened: it is of something else.

    "Introduced the bill after an order requesting proposals by mid-April", in March.
    """
    scope, written = scene.words.times[position].scope, scene.document.reference
    if scene.words.tags[position - 1 : position] != "b" or scope is None or written is None:
        return False
    ahead = scope.last and written.last and written.last < scope.last
    return bool(ahead) and scope.first is None


def _finest(words: Words, times: tuple[int, ...]) -> tuple[int, ...]:
    """The times of a predicate, the hour before the day that it follows ("on July 16, from 4 to 7 p.m.")."""
    if len(times) > 1 and compiled(r",?I*").fullmatch(words.tags, times[0] + 1, times[1]):
        day, hour = (words.times[t] for t in times[:2])
        if hour.type == "TIME" and day.type == "DATE" and dates.inside(hour.when, day.when):
            return times[1:]
    if len(times) > 1 and times[1] == times[0] + 2 and words.lemmas[times[0] + 1] == "end":
        told = words.times[times[0]]
        if told.when.grain == "year" and not any(map(str.isdigit, told.text)):
            return times[1:]  # "the fiscal year ended Jan. 31"
    return times


def _speaker(saying: Event | None) -> str | None:
    return next((p.name for p in saying.actors if p.role == "speaker"), None) if saying else None


def _bound(said: When | None) -> When | None:
    """The date of what was said as past: up to the day of saying; None where that day has no year."""
    if said is None or said.last is None or said.edtf is None:
        return None
    return dates.interval(None, said)


def _subject(scene: Scene, clause: Clause, people: tuple[Participant, ...]) -> str | None:
    """Whom a subject that is a pronoun or a common noun means ("It", "the city"), in brackets; else None.

    It is named as the text names it; where it does not, its words are left as they are.
    """
    if clause.subject is None:
        return None
    a, b = clause.subject
    holder = compiled(r",(P+),(?:I?T,)?R*(?=[VEZBAM])").match(scene.words.tags, b)
    if holder and "Y" not in scene.words.tags[a:b]:  # "the Minister for Water, Ann Lee, announced"
        name = " ".join(scene.words.text[slice(*holder.span(1))])
        if any(p.name == name for p in people):
            return name
    if "P" in scene.words.tags[a:b] or "Q" in scene.words.tags[a:b]:
        return None
    surface = " ".join(scene.document.text[scene.words.starts[a] : scene.words.ends[b - 1]].split())
    named = [p for p in people if p.surface == surface]
    empty = "c" in scene.words.tags[clause.verb[1] : clause.end + 1]  # "it was reported that …"
    if (
        not named
        and b - a == 1
        and scene.words.tags[a] == "O"
        and surface.lower() in ("it", "they")
        and not empty
    ):
        plural = scene.cast.thing.endswith("s")
        return f"[{scene.cast.thing}]" if scene.cast.thing and plural == (surface.lower() == "they") else None
    if not named or any(p.kind == "group" or p.name.lower() in surface.lower() for p in named):
        return None
    shown = [scene.cast.shown(p.id, p.name) for p in named]
    return f"[{' and '.join(shown)}]" if all(shown) else None


def _reach(clause: Clause, predicate: Predicate, scene: Scene) -> int:
    """How far the title may go: over what is said, for a saying; else to the end of the clause."""
    tags = scene.words.tags
    joined = [] if predicate.second else apart(scene.words, clause)
    if joined:
        return joined[0][0][0] - 1
    if (
        clause.kind == "reduced"
        and clause.times
        and (stop := tags.find(",", clause.times[-1], clause.end)) > 0
    ):
        return stop
    bare = not predicate.passive and not tags[clause.verb[1] : clause.end].strip(
        "RITc"
    )  # "agreed on Monday the hall could open"
    told = (bare or tags[clause.end - 1 : clause.end] == "c") and scene.cues.has("report", predicate.lemma)
    if not predicate.saying and not told:
        return clause.end
    marks = ';",' if clause.kind == "adverbial" else ';"'
    stop = min((k for k in (tags.find(mark, clause.end + 1) for mark in marks) if k > 0), default=len(tags))
    return stop if tags[clause.end : clause.end + 1] in ("c", "D", "O", "P", "N", "#", "Y") else clause.end
