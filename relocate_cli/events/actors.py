"""Who takes part in an event, and in which role: by place in the clause and by preposition."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.events.cast import Cast, identify, parts, words_text
from relocate_cli.events.clauses import TEMPORAL, Clause, Range
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.names import lists
from relocate_cli.events.predicates import Predicate
from relocate_cli.events.words import Words
from relocate_cli.model import Participant, Role


def participants(words: Words, clause: Clause, predicate: Predicate, cast: Cast) -> tuple[Participant, ...]:
    """The actors of an event with their roles, each once, in the order of the words."""
    found: dict[str, Participant] = {}
    for span, role in _places(words, clause, predicate, cast):
        known = "agent" if span == clause.subject else role
        for a, b in parts(words, *span):
            figure = identify(words, a, b, cast, known if role == "object" else role)
            if figure is None or figure.id in found:
                continue
            surface = " ".join(cast.text[words.starts[a] : words.ends[b - 1]].split())
            found[figure.id] = Participant(figure.id, figure.name, figure.kind, surface, role)
    return tuple(found.values())


def _places(words: Words, clause: Clause, predicate: Predicate, cast: Cast) -> Iterator[tuple[Range, Role]]:
    """Where in a clause actors stand, and the role each place gives."""
    if clause.subject and not (predicate.passive and _empty(words, clause)):
        yield clause.subject, ("object" if predicate.passive else "speaker" if predicate.saying else "agent")
    sets = lists(cast.code).sets
    role: Role | None = "object"
    position = min(clause.verb[1] if predicate.act else len(words.tags), predicate.trigger + 1)
    while match := compiled(_PLACE).search(words.tags, position, clause.end):
        i, position = match.span()
        tag = words.tags[i]
        if tag in "Wc(" or (tag == "I" and _apart(words, i)):
            return
        if tag in "Ib":
            role = _role(words.text[i].lower(), predicate, sets)
        elif tag in "tG":
            role = "object"
        elif role is not None and not (clause.inverted and clause.subject and i < clause.subject[1]):
            position = _group_end(words, position, clause.end, sets)
            yield (i, position), role


_PLACE = r"[DYNP#Q]+(?:o[DYNPQ#]+)*|O|[Ib]|[tG]|[Wc(]"


def _empty(words: Words, clause: Clause) -> bool:
    """Whether a subject only stands for a clause to come ("it was decided that …")."""
    a, b = clause.subject or (0, 0)
    return (
        words.tags[a:b] == "O"
        and "c" in words.tags[clause.verb[1] : clause.end + 1]
        and words.text[a].lower() == "it"
    )


def _apart(words: Words, i: int) -> bool:
    """Whether a preposition leads in another event ("after talks by …"), whose actors are not this one's."""
    return words.text[i].lower() in TEMPORAL and words.tags[i + 1 : i + 2] != "T"


def _group_end(words: Words, j: int, end: int, sets: dict[str, frozenset[str]]) -> int:
    """Where a group's name ends: with what tells it apart ("officials from 11 member cities")."""
    head = words.text[j - 1].lower()
    if head not in sets["people.groups"] and head not in sets["people.speaks_for"]:
        return j
    if j < end and words.text[j].lower() in sets["people.group_prepositions"]:
        phrase = compiled(r"[DYNP#Q]+").match(words.tags, j + 1, end)
        return phrase.end() if phrase else j
    return j


def _role(preposition: str, predicate: Predicate, sets: dict[str, frozenset[str]]) -> Role | None:
    if preposition in sets["roles.participant"]:
        return "participant"
    if preposition in sets["roles.recipient"]:
        return "recipient" if predicate.lemma in sets["roles.giving"] else None
    if preposition in sets["roles.passive"]:
        return "agent" if predicate.passive else None
    return None


def follow(words: Words, clause: Clause, cast: Cast) -> None:
    """Note the subject of a clause that has just been read, for the pronouns to come."""
    if clause.subject is None or clause.kind not in ("main", "complement"):
        return
    figure = identify(words, *clause.subject, cast, "agent") if clause.subject else None
    a, b = clause.subject
    said = clause.parent is not None and clause.verb[0] < clause.parent.verb[0]
    if (clause.kind == "main" or said) and words.tags[a] != "O":
        cast.subject = figure
        cast.thing = "" if figure else words_text(words, a, b)
    if figure and figure.kind == "person":
        cast.person = figure
    if figure and figure.id in cast.known:
        cast.called.update(dict.fromkeys(figure.called, figure))
