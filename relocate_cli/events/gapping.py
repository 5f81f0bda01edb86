"""Clauses that leave out the verb of the one before them: "The library will move in May and the archive in June"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli.events.clauses import Clause, Range
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.words import Words

_GAP = r",?C?R?(?P<who>[DYNPQ#]*[NP#](?:oD?[NPQ#]+)?)IT(?=[,C;.']|\Z)"
"""Somebody else and another time, with no verb of its own."""
_OBJECT = r"R?[DYNQ#]+"
"""What something is done with that bears no name, between the verb and its first time."""


def gapped(words: Words, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that share the verb of another one, whose times go with them; their ends are set.

    Each has a subject of its own. It is told from a further object or place ("opened in Seoul in 2019, Busan in
    2020") by what stands between the verb and its first time: nothing, or a thing without a name where the gap has
    the name of somebody.
    """
    found: list[Clause] = []
    for clause in clauses:
        if len(clause.times) < 2 or clause.subject is None or clause.inverted:
            continue
        last = (clause.chain[-1] if clause.chain else clause.verb)[1]
        first = next((t for t in clause.times if t >= last), None)
        if first is None:
            continue
        gaps = [gap for gap in _gaps(words, first) if gap[1] in clause.times]
        told = words.tags[last:first].rstrip("I")
        if not gaps or (told and not (compiled(_OBJECT).fullmatch(told) and _named(words, gaps))):
            continue
        if not any(words.tags[who[0] - 1] == "C" or _named(words, [(who, t)]) for who, t in gaps):
            continue
        for who, time in gaps:
            clause.times.remove(time)
            shared = Clause(clause.kind, who[0], who, clause.verb, end=gaps[0][0][0])
            shared.parent, shared.chain, shared.times = clause.parent, clause.chain, [time]
            found.append(shared)
        clause.end = first + 1
    return found


def _gaps(words: Words, first: int) -> Iterator[tuple[Range, int]]:
    """Each of those that do the same at another time, with that time."""
    position = first + 1
    while match := compiled(_GAP).match(words.tags, position):
        yield match.span("who"), match.end() - 1
        position = match.end()


def _named(words: Words, gaps: Sequence[tuple[Range, int]]) -> bool:
    """Whether one of them bears a name or a number ("the CMA", "unit 4")."""
    return any(set("P#") & set(words.tags[slice(*who)]) for who, _ in gaps)
