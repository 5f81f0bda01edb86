"""What came of a period: "a third-quarter loss of $5 million", "a 20 percent drop in first-half sales"."""

from __future__ import annotations

from typing import NamedTuple

from relocate_cli.events.clauses import Clause, Range
from relocate_cli.events.drafts import Scene
from relocate_cli.events.lexicon import compiled
from relocate_cli.model import Status


class Told(NamedTuple):
    """A phrase that tells an event: from `start` to `end`, the second exclusive, by the word at `head`.

    `status` where its words give it, `subject` where whose event it is stands before it. `plan`: its time is the one
    that the plan sets, `superseded` one that another has replaced. `recalls`: it may be named only because it has
    been told before.
    """

    start: int
    end: int
    head: int
    status: Status | None = None
    subject: Range | None = None
    plan: bool = False
    superseded: bool = False
    recalls: bool = True


def find(scene: Scene, found: list[Clause], position: int) -> Told | None:
    """The figure that a period had, with whose it is; None where the time at `position` is no such period."""
    line = scene.words
    if line.times[position].when.grain not in _PERIODS:
        return None
    told = _led(scene, position) or _closed(scene, position)
    if told is None:
        return None
    owner = _owner(scene, found, told.start)
    alone = told.end == told.head + 1 and told.start > position
    bare = scene.words.tags[told.start] == "#" and scene.cues.has("changing", scene.words.low[told.end - 1])
    return None if (alone or bare) and owner is None else told._replace(subject=owner, recalls=False)


def _owner(scene: Scene, found: list[Clause], start: int) -> Range | None:
    """Who had the figure that begins at `start`: the subject of the verb before it, where that verb says so."""
    told = (c for c in reversed(found) if c.verb[1] <= start and c.kind in ("main", "complement"))
    clause = next(told, None)
    if clause is None or clause.subject is None:
        return None
    lemma = scene.words.lemmas[clause.verb[1] - 1]
    has = lemma == "have" or scene.cues.has("posting", lemma)
    before = clause.subject[1] <= clause.verb[0] and not _is(scene, clause.subject[1] - 1)
    return clause.subject if has and before else None


def _led(scene: Scene, position: int) -> Told | None:
    """A figure after its period: "third-quarter net income of $5 million", "a 20% drop in first-half sales"."""
    tags = scene.words.tags
    start = position + 1 + (tags[position + 1 : position + 2] == "Y")
    match = compiled(_LED).match(tags, start)
    if match is None:
        return None
    head = match.end("head") - 1
    change = compiled(_CHANGE).search(tags, max(position - 8, 0), position)
    if change and _is(scene, change.end("change") - 1) and _is(scene, head):
        return Told(change.start("change"), head + 1, change.end("change") - 1)
    return Told(start, match.end(), head) if _is(scene, head) else None


def _closed(scene: Scene, position: int) -> Told | None:
    """A figure before its period: "a loss of $5 million in the first half"."""
    tags = scene.words.tags
    for pattern in (_MEASURED, _COUNTED):
        for match in compiled(pattern).finditer(tags, max(position - 16, 0), position + 1):
            if match.end() == position and _is(scene, match.end("head") - 1):
                return Told(match.start(), match.end("figure"), match.end("head") - 1)
    return None


def _is(scene: Scene, position: int) -> bool:
    """Whether a word names what comes of a period."""
    return scene.cues.has("outcomes", scene.words.low[position])


_PERIODS = frozenset(("quarter", "half", "year", "month", "season"))
_LED = r"(?P<head>[NzlEG]{1,3}[Nzl]|[Nzl])(?P<amount>o[DRIN]{0,3}P?#+N*)?"
_CHANGE = r"(?P<change>#N?[Nl]*[Nl])(?:I|oD?)D?\Z"
_MEASURED = r"(?P<figure>(?P<head>[NzlE]{0,2}[Nzl])o[DRIN]{0,3}P?#+N?)(?:,C[P#]*[NDI]*)*,?I?D?(?:N{1,2}E)?"
_COUNTED = r"(?P<figure>(?P<head>#+[NE]{0,2}[Nzl]))I?D?(?:N{1,2}E)?"
"""A figure with its amount behind or before it, and what leads in its period ("for the quarter ended")."""
