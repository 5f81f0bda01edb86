"""Events told by a noun with a time of its own: "the January 2018 bombing", "after the designation in 2024"."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.events import actors, outcomes, titles
from relocate_cli.events.clauses import REASONS, TEMPORAL, Clause, Range, compared
from relocate_cli.events.drafts import Draft, Scene, build
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.outcomes import Told
from relocate_cli.events.predicates import Predicate
from relocate_cli.model import Event, Participant, Status, When

_LED = r"(?P<head>[YNPQ#]*[NPlG])"
_RUNS_ON = r"[DYNPQ#oIbRClztL]*"
_COMPLEMENT = (
    r"(?:o[DYNPQ#]+)?(?:b[DYNPQ#]++(?:C[DYNPQ#]++(?![BAMFVZzlT]))?"
    r"|(?P<place>I)[DYNPQ#]++(?:C[DYNPQ#]++)?(?![BAMFVZzlT]))?"
)


def read(scene: Scene, found: list[Clause], taken: set[int]) -> Iterator[Event]:
    """The nominal events of a sentence with its clauses; `taken` are the ids of the mentions that date those."""
    for position in scene.words.times:
        if not taken.isdisjoint(_beside(scene, position)) or compared(
            scene.words, position, scene.cues.sets["foremost"]
        ):
            continue
        told = (
            _aimed(scene, position)
            or outcomes.find(scene, found, position)
            or _after_time(scene, position)
            or _before_time(scene, position)
            or _deed(scene, position)
        )
        if told and told.plan and _overtaken(scene, found, told):
            told = told._replace(status="cancelled", superseded=True)
        event = _event(scene, found, position, told) if told else None
        if event is not None:
            yield event


def _beside(scene: Scene, position: int) -> set[int]:
    """The ids of a time and of those right beside it ("Saturday about 5 p.m."): one of them dates for all."""
    times = scene.words.times
    return {id(times[k]) for k in (position - 1, position, position + 1) if k in times}


def _aimed(scene: Scene, position: int) -> Told | None:
    """The plan that a noun and a verb tell ("a goal of moving in by August", "a plan to move in by August")."""
    tags, sets = scene.words.tags, scene.cues.sets
    if tags[position + 1 : position + 2] in tuple("NPlzG"):
        return None  # "a decision to move the Feb. 14 closing date"
    for match in compiled(r"[Nlz](?:oR?G|tR?L)").finditer(tags, max(position - 20, 0), position):
        noun, verb = scene.words.low[match.start()], match.end() - 1
        planning = noun in sets["goals"] or (tags[verb] == "L" and noun in sets["plan_nouns"])
        if planning and compiled(_RUNS_ON).fullmatch(tags, match.end(), position):
            return Told(match.start(), _end(tags, verb, position), verb, status="planned", plan=True)
    return None


def _overtaken(scene: Scene, found: list[Clause], told: Told) -> bool:
    """Whether the plan is the subject of what replaces it ("the target to move by 2030 has been brought forward")."""
    clause = next((c for c in found if c.subject and told.start <= c.subject[1] <= told.end + 2), None)
    if clause is None or clause.subject is None or clause.verb[0] < told.end:
        return False
    after = scene.words.low[clause.verb[1] : clause.verb[1] + 1]
    lemma = scene.words.lemmas[clause.verb[1] - 1]
    return any(scene.cues.has("overtaking", word) for word in (lemma, *(f"{lemma}_{w}" for w in after)))


def _deed(scene: Scene, position: int) -> Told | None:
    """What somebody is said to have done ("suspected of blowing up a bridge in 1988", "blamed for closing it")."""
    tags = scene.words.tags
    for match in compiled(r"E[DYNPQ#O]*[oI]R?G").finditer(tags, max(position - 20, 0), position):
        led, verb = scene.words.low[match.end() - 2 - (tags[match.end() - 2] == "R")], match.end() - 1
        accused = scene.cues.has("accusing", scene.words.lemmas[match.start()]) and led in ("of", "for")
        if accused and compiled(_RUNS_ON).fullmatch(tags, match.end(), position):
            return Told(verb, _end(tags, verb, position), verb)
    return None


def _end(tags: str, verb: int, position: int) -> int:
    """Where a phrase ends that a time closes: before the time and what leads it in."""
    return position - 1 if position > verb + 1 and tags[position - 1] in "Ib" else position


def _after_time(scene: Scene, position: int) -> Told | None:
    """The noun phrase that a time leads in ("last year's summit in Madrid")."""
    tags, start = scene.words.tags, position + 1
    if tags[start : start + 1] in ("Y", "'"):
        start += 1
    match = compiled(_LED).match(tags, start)
    if match is None or (start == position + 1 and tags[position - 1 : position] not in "DYN#"):
        return None
    head = match.end("head") - 1
    if not _happens(scene, head):
        return None
    rest = compiled(_COMPLEMENT).match(tags, match.end("head"))
    while start > 0 and start == position + 1 and tags[position - 1] == "N":
        start, position = position - 1, position - 1
    end = rest.end() if rest else match.end("head")
    if rest and rest.group("place") and scene.words.low[rest.start("place")] in TEMPORAL | REASONS | _AS:
        end = rest.start("place")
    return Told(start, end, head)


def _before_time(scene: Scene, position: int) -> Told | None:
    """The noun phrase that a time ends ("the designation of the district in 2024")."""
    tags = scene.words.tags
    if tags[position + 1 : position + 2] in ("N", "z", "l") and "-" in scene.words.text[position]:
        return None
    inside = tags[position - 1 : position] == "D" or tags[position - 2 : position] == "DN"
    if inside and tags[position + 1 : position + 2] in ("N", "P", "z", "l"):
        return None  # "for the move in the 2022 budget"
    first = position
    while first > 0 and tags[first - 1] in "DYNPQ#ElCobI," and position - first < 24:
        first -= 1
    for head in range(first, position):
        if tags[head] not in "NPl" or not _happens(scene, head):
            continue
        if tags[head + 1 : head + 2] in ("N", "P", "Y"):
            continue
        if compiled(r"(?:[obI,][DYNPQ#C]+)*(?:,?E|,)?[Ibo]?").fullmatch(tags, head + 1, position) is None:
            continue
        if scene.words.lemmas[position - 1] in scene.cues.sets["dating"]:
            return None
        start, end = _beginning(scene, first, head), position
        while end > head + 1 and tags[end - 1] in "Ibo,E":
            end -= 1
        return Told(start, end, head)
    return None


def _beginning(scene: Scene, first: int, head: int) -> int:
    """Where the noun phrase begins whose head is known: at its determiner, number, possessor or first noun."""
    tags, start = scene.words.tags, head
    while start > first and tags[start - 1] in "YNPQ" and not (tags[start] == "Y" and tags[start - 1] != "P"):
        start -= 1
    if start > first and tags[start - 1] == "#":
        start -= 1
    if start > first and tags[start - 1] == "D":
        start -= 1
    return start


def _happens(scene: Scene, position: int) -> bool:
    low, tags = scene.words.low[position], scene.words.tags
    if position and low.endswith("ing") and compiled("[DNY]No").match(tags, position - 1):
        return low not in scene.cues.sets["things"]  # "the finding of a rifle"
    plural = () if scene.cues.has("outcomes", low) else (low.removesuffix("s"), low.removesuffix("es"))
    return any(scene.cues.has("happenings", form) for form in (low, *plural))


def _event(scene: Scene, found: list[Clause], position: int, told: Told) -> Event | None:
    line, mention = scene.words, scene.words.times[position]
    start, head = told.start, told.head
    owner = None
    while start < head and line.tags[start] == "D":
        owner = scene.cast.owner(line.low[start]) or owner
        start += 1
    clause = Clause("nominal", start, told.subject, (head, head + 1), end=told.end)
    bounded = mention.scope is not None and mention.scope.first is not None and mention.scope.last is not None
    when = mention.scope if mention.scope and (bounded or told.plan) else mention.when
    verbal = line.tags[head] in "GL"
    lemma = line.lemmas[head] if verbal else line.low[head]
    lemma = lemma if verbal or lemma in scene.cues.kind_nouns else lemma.removesuffix("s")
    status = told.status or _status(scene, told.start, when)
    predicate = Predicate(
        head, lemma, status, told.superseded, told.subject is None, (position,), False, True
    )
    people = actors.participants(line, clause, predicate, scene.cast, scene.cues.sets)
    whose = owner.name if owner else _whose(scene, found, position, told, people)
    title = titles.phrase(scene, start, told.end, whose)
    if " " not in title:
        if when.grain in _TOO_LONG:
            return None
        title = _with_time(scene, position, told)
        if " " not in title:
            return None
    if owner and all(owner.id != other.id for other in people):
        people = (Participant(owner.id, owner.name, owner.kind, line.text[told.start], "agent"), *people)
    event = build(scene, Draft(title, predicate, clause, when, mention, False, people))
    return None if told.recalls and _known(scene, event, lemma) else event


def _with_time(scene: Scene, position: int, told: Told) -> str:
    """The title of an event named by one word: with its time ("Thursday's ruling", "ruling on Thursday")."""
    a, b = (told.start, position + 1) if told.start <= position else (position, told.end)
    return titles.timed(scene, a - (a > 0 and scene.words.tags[a - 1] == "D"), b)


def _known(scene: Scene, event: Event, lemma: str) -> bool:
    """Whether a noun only recalls what the document has told before: of the same time and the same kind or word."""
    day = event.when.edtf if event.when else None
    word = event.kind if event.kind != "other" else _root(lemma, scene.cues.sets["endings"])
    return (day, word) in scene.cast.told


def note(scene: Scene, events: list[Event]) -> None:
    """Note the times of events with their kinds and words: a noun that recalls one tells it no second time."""
    for event in events:
        if event.when is not None and event.trigger is not None:
            root = _root(event.trigger.text.lower(), scene.cues.sets["endings"])
            scene.cast.told.update(((event.when.edtf, event.kind), (event.when.edtf, root)))


def _root(word: str, endings: frozenset[str]) -> str:
    """What a noun and the verb of the same happening have in common ("ruled" and "ruling")."""
    cut = next(
        (word[: -len(end)] for end in sorted(endings, key=len, reverse=True) if word.endswith(end)), word
    )
    return cut[:_ROOT]


_AS = frozenset(("as",))
"""Before what an event came to be ("restructuring as a result of debts"), which its title leaves out."""
_TOO_LONG = frozenset(("decade", "century"))
"""Times that are no time of one event that is named by one word ("the disasters of this century")."""
_ROOT = 4
"""Letters by which a noun and the verb of the same happening are alike."""


def _whose(
    scene: Scene, found: list[Clause], position: int, told: Told, people: tuple[Participant, ...]
) -> str | None:
    """Whose event it is: the one that is told of; for "its" the subject that follows ("Since its launch …")."""
    if told.subject is not None:
        named = scene.words.tags[told.subject[0]] in "PN"
        return (
            _words(scene, told.subject)
            if named
            else next((p.name for p in people if p.role == "agent"), None)
        )
    if scene.cues.sets["its"].isdisjoint(scene.words.low[k] for k in (told.start, position - 1)):
        return None
    mains = [c for c in found if c.kind == "main" and c.subject]
    after = [c for c in mains if c.subject and c.subject[0] > told.start]
    before = [c for c in mains if c.verb[1] <= told.start]
    clause = after[0] if after else before[-1] if before else None
    if clause is None or clause.subject is None or scene.words.tags[clause.subject[0]] == "O":
        return None
    return _words(scene, clause.subject)


def _words(scene: Scene, span: Range) -> str:
    a, b = span
    return " ".join(scene.document.text[scene.words.starts[a] : scene.words.ends[b - 1]].split())


def _status(scene: Scene, start: int, when: When) -> Status:
    """What a noun names has happened, unless its time is yet to come, or not over and it is "for" that time."""
    published = scene.document.reference
    if published is None or published.last is None:
        return "occurred"
    awaited = start > 0 and scene.cues.has("allotting", scene.words.low[start - 1])
    begins = when.last if awaited else when.first  # "is on track for completion in late October"
    return "planned" if begins is not None and begins > published.last else "occurred"
