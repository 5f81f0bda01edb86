"""Who speaks and who takes part in what a clause tells, and in which role: by particle, and by what went before."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.events.cast import Figure
from relocate_cli.events.verb_final import figures
from relocate_cli.events.verb_final.casting import lists
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.scene import Scene
from relocate_cli.model import Participant, Role

_LEADING = ("", "topic", "subject", "also")
"""Roles of nouns that are looked at first, and of words that are none."""
_PEOPLE = ("person", "group", "office")
"""Kinds of actors that are no bodies."""


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
    if first is not None and first.kind != "adnominal" and (head := _first(first, saying)) is not None:
        return scene.people(head, first.first, "speaker")
    for led in (*(c for c in scene.found if c.governor is saying and c.kind == "joined"), saying.governor):
        who = None if led is None else led.topic if led is saying.governor else led.topic or led.subject
        if led is not None and who is not None:
            return scene.people(who, led.first, "speaker")
    outside = (c for c in reversed(scene.found) if not c.spoken and c.topic is not None)
    nearest = next((c for c in outside if c.verb < saying.verb), None)
    leads = nearest is not None and nearest.kind in ("main", "joined") and not saying.spoken
    if leads and nearest is not None and nearest.topic is not None:
        return scene.people(nearest.topic, nearest.first, "speaker")
    told = any(c.topic is not None for c in said if c.kind != "adnominal" and c.spoken <= saying.spoken)
    known = scene.cast.speaker
    if known is None or told:
        return ()
    return (Participant(known.id, known.name, known.kind, scene.written(known), "speaker"),)


def to_speak(scene: Scene) -> Figure | None:
    """Who has begun to speak in a sentence that the quotation goes beyond ("시장은 “…이다. …”고 말했다")."""
    words = scene.words
    opened = next((k for k, token in enumerate(words) if token.speech == len(words)), None)
    if opened is None:
        return None
    taken = {k for c in scene.found for k in c.inside}
    for k in range(opened):
        if words[k].role in ("topic", "subject") and not words[k].what and k not in taken:
            return figures.identify(figures.phrase(words, k, 0, scene.cast.code).words, scene.cast)
    return None


def _first(clause: Clause, saying: Clause) -> int | None:
    """The topic of what is said, or the subject that it begins with, where that is who says it."""
    if clause.spoken and not saying.spoken:
        return None
    if clause.topic is not None:
        return clause.topic
    begins = clause.subject is not None and len(clause.inside) > 2 and clause.inside.index(clause.subject) < 2
    return clause.subject if begins else None


def participants(scene: Scene, clause: Clause) -> tuple[Participant, ...]:
    """The actors of an event with their roles, each once."""
    if clause.says:
        speaking = list(scene.spoke.get(id(clause), ()))
        return _once([*speaking, *_addressed(scene, clause)])
    passive = scene.befalls(clause)
    role: Role = "object" if passive else "agent"
    people: list[Participant] = []
    form = scene.words[clause.verb].form
    apart = clause.saying is not None and clause.subject is not None and not clause.spoken
    apart = apart or (clause.subject is not None and form is not None and form.part == "sequence")
    if clause.topic is not None and not apart:
        people += scene.people(clause.topic, clause.first, role)
    if clause.subject is not None and not (people and _told_of(scene, clause)):
        own = scene.people(clause.subject, clause.first, role)
        takes = not passive and any(scene.words[k].role == "object" for k in clause.inside)
        takes = takes and clause.topic is not None and clause.topic < clause.subject
        people = [*(() if own and takes else people), *own]  # "검찰은 김 씨가 돈을 줬고 … 봤다"
    if passive:
        people = [p for p in people if p.kind != "group" or any(map(str.isdigit, p.name))]
    if not people and (body := scene.within(clause)) is not None:
        people += scene.people(body, clause.first, "agent")
    if clause.kind == "adnominal" and (does := scene.headed(clause)) and clause.head is not None:
        people += scene.people(clause.head, clause.verb + 1, does)
    if not people and clause.kind == "adnominal":
        people += _charged(scene, clause)
    also = clause.subject is not None and scene.words[clause.subject].role == "also"
    alone = (clause.subject is None or (also and _may_be_done(scene, clause))) and (
        clause.topic is None or not people
    )
    if not people and alone and not passive and clause.kind != "adnominal":
        people += _carried(scene, clause)
    return _once([*people, *_others(scene, clause), *_before_noun(scene, clause)])


def _may_be_done(scene: Scene, clause: Clause) -> bool:
    """Whether a noun with "도" may be what is done ("예산도 늘렸다"), and not who does it ("주민도 나섰다")."""
    form = scene.words[clause.verb].form
    if form is None or scene.cue.has("intransitive", form.root) or scene.stative(clause):
        return False
    return not any(scene.words[k].role == "object" for k in clause.inside)


def _charged(scene: Scene, clause: Clause) -> tuple[Participant, ...]:
    """Who is charged with what a clause before a noun tells ("돈을 받은 혐의로 기소된 김 씨"): it is told of them."""
    head = clause.head
    if head is None or not scene.cue.has("charges", scene.words[head].noun.head):
        return ()
    for around in scene.found:
        if head in around.inside and around is not clause:
            who = around.head if around.kind == "adnominal" else around.topic
            who = around.subject if who is None else who
            lowest = around.verb + 1 if who is not None and who > around.verb else around.first
            if who is None and scene.topic is not None:
                return scene.people(scene.topic[0].last, 0, "agent")
            return scene.people(who, lowest, "agent") if who is not None else ()
    return ()


def _told_of(scene: Scene, clause: Clause) -> bool:
    """Whether the subject of a clause with a topic and an object is of a clause before a noun in it.

    "시장은 의장이 지지를 표명한 행사에서 소감을 밝혔다": nobody but the mayor does what the sentence tells.
    """
    subject = clause.subject or 0
    if not any(scene.words[k].role == "object" for k in clause.inside if k > subject):
        return False
    told = (c for c in scene.found if c.kind == "adnominal" and c.subject is None)
    return any(subject < c.first and c.verb < clause.verb for c in told)


def _once(people: list[Participant]) -> tuple[Participant, ...]:
    return tuple({p.id: p for p in reversed(people)}.values())[::-1]


def keep_together(scene: Scene, people: tuple[Participant, ...]) -> None:
    """Note several who act together, for what calls them so later ("양 기관", "이들")."""
    acting = [p for p in people if p.role not in ("recipient", "object")]
    groups = [p for p in acting if p.kind == "group"]
    bodies = [p for p in acting if p.kind not in _PEOPLE]
    cast = scene.cast
    if groups:
        cast.group = Figure(groups[-1].id, groups[-1].name, groups[-1].kind)
    if groups or len(acting) > 1:
        cast.together[False] = tuple(Figure(p.id, p.name, p.kind) for p in groups or acting)
    if len(bodies) > 1:
        cast.together[True] = tuple(Figure(p.id, p.name, p.kind) for p in bodies)


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
    lead = scene.lead()
    if lead is not None:
        return list(scene.people(lead, 0, "agent"))
    if clause.spoken and (around := _around(scene, clause)) is not None:
        return list(scene.people(around, 0, "agent"))
    if scene.topic is not None:
        return list(scene.people(scene.topic[0].last, 0, "agent"))
    known = scene.cast.topic
    own = clause.kind == "item" and known is not None and known.kind == "person"
    own = own and scene.words[clause.verb].noun.head in lists(scene.cast.code).sets["roles.own"]
    if known is None or not (own or clause.kind in ("main", "joined")):
        return []
    people, _ = scene.cast.company
    several = people if any(figure.id == known.id for figure in people) else (known,)
    return [Participant(f.id, f.name, f.kind, scene.written(f), "agent") for f in several]


def _around(scene: Scene, spoken: Clause) -> int | None:
    """Whom a clause is about that goes around something spoken ("주민들은 “…”이라며 기대감을 나타냈다")."""
    for outer in scene.found:
        head = outer.topic if outer.topic is not None else outer.subject
        if not outer.spoken and head is not None and head < spoken.first and outer.verb > spoken.verb:
            return head
    return None


def _addressed(scene: Scene, saying: Clause) -> Iterator[Participant]:
    """To whom and with whom something is said, or asked for."""
    cue = lists(scene.cast.code).sets
    for each in (saying, *scene.said(saying)):
        if each.proposed or each is saying:
            yield from _others(scene, each)
            continue
        lead = (k for k in each.inside if each.subject is None or k < each.subject)
        for k in () if each.spoken else lead:
            if scene.words[k].role and scene.words[k].noun.particle in cue["roles.to_persons"]:
                yield from scene.people(k, each.first, "recipient")


def _others(scene: Scene, clause: Clause) -> Iterator[Participant]:
    """To whom something is given or put, with whom it is done, by whom it comes to pass, whom it is done to."""
    cue = lists(scene.cast.code).sets
    for k in clause.inside:
        token = scene.words[k]
        if (
            token.noun.head in cue["roles.led"]
            and token.noun.particle in cue["roles.goal"]
            and k > clause.first
        ):
            own = not any(t.form for t in scene.words[k : clause.verb])
            yield from scene.people(k - 1, clause.first, "agent") if own else ()  # "시장 주재로 열렸다"
            continue
        if token.role in _LEADING or (role := _sort(scene, clause, k, cue)) is None:
            continue
        people = scene.people(k, clause.first, role)
        if role == "object" and _root(scene, clause) in cue["roles.choosing"]:
            people = tuple(p for p in people if p.kind != "group" or any(map(str.isdigit, p.name)))
        if people and not (token.role == "with" and _joined(scene, clause, k, people)):
            yield from people


def _before_noun(scene: Scene, clause: Clause) -> Iterator[Participant]:
    """With whom what takes two is done, named before what only tells of it ("A와 센터를 지을 계약을 맺었다")."""
    form = scene.words[clause.verb].form
    if form is None or form.root not in lists(scene.cast.code).sets["roles.reciprocal"]:
        return
    for told in scene.found:
        led = told.kind == "adnominal" and clause.first < told.first and told.verb < clause.verb
        first = next((k for k in told.inside if scene.words[k].role), None) if led else None
        if first is not None and scene.words[first].role == "with" and told.head in clause.inside:
            yield from scene.people(first, told.first, "participant")


def _sort(scene: Scene, clause: Clause, k: int, cue: dict[str, frozenset[str]]) -> Role | None:
    """The role that a noun which is neither topic nor subject has in a clause; None for none."""
    words, particle, root = scene.words, scene.words[k].noun.particle, _root(scene, clause)
    following = words[k + 1].text if k + 1 < len(words) else ""
    if words[k].role == "with" or particle in cue["roles.with_of"]:
        pairs = (
            following in cue["roles.together"] or root in cue["roles.reciprocal"] or _of_two(scene, clause)
        )
        return "participant" if pairs else None
    if particle in cue["roles.to"]:
        if following in cue["roles.done_by"]:
            return "agent"
        about = k + 1 < len(words) and words[k + 1].what == "postpositions"  # "은행에 대해"
        return "recipient" if not about and (root in cue["roles.giving"] or clause.proposed) else None
    if particle in cue["roles.from"]:
        return "participant"
    taken = words[k].role == "object" and root in cue["roles.taking"]
    taken = taken and (_made(scene, clause, k, cue) or _last(scene, clause, k))
    return "object" if taken else None


def _last(scene: Scene, clause: Clause, k: int) -> bool:
    """Whether no noun stands between an object and the verb of its clause that has a part in it as well."""
    return not any(scene.words[n].role not in ("", "other", "with") for n in clause.inside if n > k)


def _made(scene: Scene, clause: Clause, k: int, cue: dict[str, frozenset[str]]) -> bool:
    """Whether an object is one of several that are made something each ("A를 위원장으로, B를 간사로 뽑았다")."""
    behind = next((n for n in clause.inside if n > k and scene.words[n].role), None)
    made = scene.words[behind] if behind is not None else None
    return made is not None and made.comma and made.noun.particle in cue["roles.goal"]


def _root(scene: Scene, clause: Clause) -> str:
    """The root of the verb of a clause; empty where it has none."""
    form = scene.words[clause.verb].form
    return form.root if form is not None else ""


def _of_two(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what takes two by the noun that is done ("협약을 맺다")."""
    nouns = lists(scene.cast.code).sets["roles.reciprocal_nouns"]
    done = (scene.words[k] for k in clause.inside)
    heads = (token.noun.head for token in done if token.role in ("object", "subject", "topic", "other"))
    return any(head[-n:] in nouns for head in heads for n in range(2, min(5, len(head)) + 1))


def _joined(scene: Scene, clause: Clause, k: int, people: tuple[Participant, ...]) -> bool:
    """Whether a noun with "와", which names people, is joined to an actor behind it ("진주시와 나주시는")."""
    words = scene.words
    cue = lists(scene.cast.code).sets
    last = k + 1
    while last < len(words) and not words[last].form and not words[last].role and not words[last].comma:
        last += 1
    if last >= len(words) or words[last].form or not words[last].role:
        return False
    if words[last].role == "object" and last not in clause.inside:
        return False  # "A와 센터를 지을 계약을 맺었다"
    if words[k + 1].text in cue["roles.together"]:
        return False
    behind = scene.people(last, k + 1, "agent")
    if words[last].noun.particle not in cue["roles.of"]:
        return bool(behind)
    owners = all("person" in {p.kind for p in some} for some in (behind, people))
    uncounted = all(p.kind == "group" and not p.name[0].isdigit() for p in people)
    return owners or uncounted  # "직원과 가족의 여건"
