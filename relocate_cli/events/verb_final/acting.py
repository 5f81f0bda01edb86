"""Who speaks and who takes part in what a clause tells, and in which role: by particle, and by what went before."""

from __future__ import annotations

from relocate_cli.events.verb_final import figures
from relocate_cli.events.verb_final.clauses import Clause
from relocate_cli.events.verb_final.scene import Scene
from relocate_cli.model import Participant, Role


def speakers(scene: Scene, saying: Clause) -> tuple[Participant, ...]:
    """Who says it: the topic behind what is said, else the first one before it, else who spoke before."""
    said = [c for c in scene.found if c.saying is saying]
    if saying.kind == "according":
        head = max(saying.inside, default=None)
        return scene.people(head, saying.first, "speaker") if head is not None else ()
    head = saying.topic if saying.topic is not None else saying.subject
    if head is not None:
        return scene.people(head, saying.first, "speaker")
    first = min(said, key=lambda c: c.first, default=None)
    if first is not None and first.kind != "adnominal" and (head := _first(first)) is not None:
        return scene.people(head, first.first, "speaker")
    for led in scene.found:
        if led.governor is saying and led.topic is not None and led.kind == "joined":
            return scene.people(led.topic, led.first, "speaker")
    told = any(c.topic is not None for c in said if c.kind != "adnominal")
    known = scene.cast.speaker
    if known is None or told:
        return ()
    return (Participant(known.id, known.name, known.kind, scene.written(known), "speaker"),)


def _first(clause: Clause) -> int | None:
    """The topic of what is said, or the subject that it begins with, where that is who says it."""
    if clause.topic is not None:
        return clause.topic
    begins = clause.subject is not None and len(clause.inside) > 2 and clause.inside.index(clause.subject) < 2
    return clause.subject if begins else None


def participants(scene: Scene, clause: Clause) -> tuple[Participant, ...]:
    """The actors of an event with their roles, each once."""
    if clause.says:
        speaking = list(scene.spoke.get(id(clause), ()))
        for asked in (c for c in scene.said(clause) if c.proposed):
            speaking += _others(scene, asked, clause)
        return _once(speaking)
    passive = scene.passive(clause)
    role: Role = "object" if passive else "agent"
    people: list[Participant] = []
    spoken = clause.saying is not None and clause.subject is not None
    for head in (None if spoken else clause.topic, clause.subject):
        if head is not None:
            people += scene.people(head, clause.first, role)
    alone = clause.subject is None and clause.topic is None
    if not people and alone and not passive and clause.kind != "adnominal":
        people += _carried(scene, clause)
    return _once([*people, *_others(scene, clause, clause)])


def _once(people: list[Participant]) -> tuple[Participant, ...]:
    return tuple({p.id: p for p in reversed(people)}.values())[::-1]


def _carried(scene: Scene, clause: Clause) -> list[Participant]:
    """Who does what a clause without a subject tells: the speaker, the topic, or whom the last sentence was about."""
    if clause.saying is not None:
        earlier = scene.actor_before(clause)
        if earlier is not None:
            return list(scene.people(earlier[1], earlier[0], "agent"))
        return [
            Participant(p.id, p.name, p.kind, p.surface, "agent")
            for p in scene.spoke.get(id(clause.saying), ())
        ]
    if scene.topic is not None:
        return list(figures.participants(scene.words, [scene.topic[0]], "agent", scene.cast))
    known = scene.cast.topic
    if known is None or clause.kind not in ("main", "joined"):
        return []
    return [Participant(known.id, known.name, known.kind, scene.written(known), "agent")]


def _others(scene: Scene, clause: Clause, act: Clause) -> list[Participant]:
    """To whom something is given or put, and with whom it is done."""
    form = scene.words[act.verb].form
    cue = figures.lists(scene.cast.code).sets
    gives = form is not None and bool({form.root, form.root.removesuffix(form.stem)} & cue["roles.giving"])
    people: list[Participant] = []
    for k in clause.inside:
        role = scene.words[k].role
        if role == "to" and gives:
            people += scene.people(k, clause.first, "recipient")
        elif role == "with" and any(t.text in cue["roles.together"] for t in scene.words[k + 1 : k + 2]):
            people += scene.people(k, clause.first, "participant")
    return people
