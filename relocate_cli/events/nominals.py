"""Events told by a noun with a time of its own: "the January 2018 bombing", "after the designation in 2024"."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.events import actors, titles
from relocate_cli.events.clauses import TEMPORAL, Clause, Range, compared
from relocate_cli.events.drafts import Draft, Scene, build
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.predicates import Predicate
from relocate_cli.model import Event, Participant, Status, When

_LED = r"(?P<head>[YNPQ#]*[NPlG])"
_COMPLEMENT = r"(?:o[DYNPQ#]+)?(?:(?P<next>[Ib])[DYNPQ#]+(?:C[DYNPQ#]+(?![BAMFVZzlT]))?(?![BAMFVZzlT]))?"


def read(scene: Scene, found: list[Clause], taken: set[int]) -> Iterator[Event]:
    """The nominal events of a sentence with its clauses; `taken` are the ids of the mentions that date those."""
    for position, mention in scene.words.times.items():
        if id(mention) in taken or compared(scene.words, position, scene.cues.sets["foremost"]):
            continue
        aimed = _aimed(scene, position)
        phrase = aimed or _after_time(scene, position) or _before_time(scene, position)
        event = _event(scene, found, position, *phrase, aimed=aimed is not None) if phrase else None
        if event is not None:
            yield event


def _aimed(scene: Scene, position: int) -> tuple[Range, int] | None:
    """The plan that a noun and a gerund tell ("a goal of moving in by August"), and where the gerund stands."""
    tags, words = scene.words.tags, scene.words.text
    for match in compiled(r"[Nlz]oR?G").finditer(tags, max(position - 20, 0), position):
        inside = compiled(r"[DYNPQ#oIbRClzt]*").fullmatch(tags, match.end(), position)
        if inside and words[match.start()].lower() in scene.cues.sets["goals"]:
            end = position
            if end > match.end() and tags[end - 1] in "Ib":
                end -= 1
            return (match.start(), end), match.end() - 1
    return None


def _after_time(scene: Scene, position: int) -> tuple[Range, int] | None:
    """The noun phrase that a time leads in ("last year's summit in Madrid"), and where its head stands."""
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
    if rest and rest.group("next") and scene.words.low[rest.start("next")] in TEMPORAL:
        end = rest.start("next")
    return (start, end), head


def _before_time(scene: Scene, position: int) -> tuple[Range, int] | None:
    """The noun phrase that a time ends ("the designation of the district in 2024"), and where its head stands."""
    tags = scene.words.tags
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
        start, end = _beginning(scene, first, head), position
        while end > head + 1 and tags[end - 1] in "Ibo,E":
            end -= 1
        return (start, end), head
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
    low = scene.words.low[position]
    return any(
        scene.cues.has("happenings", form) for form in (low, low.removesuffix("s"), low.removesuffix("es"))
    )


def _event(
    scene: Scene, found: list[Clause], position: int, span: Range, head: int, *, aimed: bool = False
) -> Event | None:
    line, mention = scene.words, scene.words.times[position]
    start, end = span
    owner = None
    while start < head and line.tags[start] == "D":
        owner = scene.cast.owner(line.low[start]) or owner
        start += 1
    clause = Clause("nominal", start, None, (head, head + 1), end=end)
    bounded = mention.scope is not None and mention.scope.first is not None and mention.scope.last is not None
    when = mention.scope if bounded and mention.scope else mention.when
    status = "planned" if aimed else _status(when, scene.document.reference)
    when = (mention.scope or when) if aimed else when
    lemma = line.lemmas[head] if aimed else line.low[head]
    lemma = lemma if aimed or lemma in scene.cues.kind_nouns else lemma.removesuffix("s")
    predicate = Predicate(head, lemma, status, False, True, (position,), False, True)
    whose = owner.name if owner else _whose(scene, found, span[0])
    title = titles.phrase(scene, start, end, whose)
    if " " not in title:
        return None
    people = actors.participants(line, clause, predicate, scene.cast)
    if owner and all(owner.id != other.id for other in people):
        people = (Participant(owner.id, owner.name, owner.kind, line.text[span[0]], "agent"), *people)
    return build(scene, Draft(title, predicate, clause, when, mention, False, people))


def _whose(scene: Scene, found: list[Clause], start: int) -> str | None:
    """What "its" stands for where it is nobody who acts: the subject that follows ("Since its launch …")."""
    if scene.words.text[start].lower() not in scene.cues.sets["its"]:
        return None
    clause = next((c for c in found if c.kind == "main" and c.subject and c.subject[0] > start), None)
    if clause is None or clause.subject is None or scene.words.tags[clause.subject[0]] == "O":
        return None
    a, b = clause.subject
    return " ".join(scene.document.text[scene.words.starts[a] : scene.words.ends[b - 1]].split())


def _status(when: When, published: When | None) -> Status:
    """What a noun names has happened, unless its time is yet to come."""
    later = published is not None and published.last is not None and when.first is not None
    return "planned" if later and when.first > published.last else "occurred"  # type: ignore[operator, union-attr]
