"""Dated headings, list items and chronology lines: what happened is told without a finite verb."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.events import actors, titles
from relocate_cli.events.clauses import Clause, nominal
from relocate_cli.events.drafts import Draft, Scene, build
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.predicates import Predicate
from relocate_cli.model import Event, Status

_SEPARATORS = ",;:(')"


def read(scene: Scene, has_clauses: bool) -> Iterator[Event]:
    """The event of a line such as "December 2005: selection of sites"; nothing where no word names an event."""
    line = scene.words
    position = min(line.times)
    leads = not compiled(r"[^ICRDb(\"']").search(line.tags[:position])
    if has_clauses and not leads and scene.sentence.kind not in ("item", "heading"):
        return
    if nominal(line, position):
        return
    a, b = _rest(line.tags, position, leads)
    trigger = _trigger(scene, a, b)
    if a >= b or trigger is None:
        return
    mention = line.times[position]
    when = mention.scope or mention.when
    published = scene.document.reference
    later = published is not None and published.last is not None and when.first is not None
    status: Status = "planned" if later and when.first > published.last else "occurred"  # type: ignore[operator, union-attr]
    clause = Clause("main", a, (a, b), (trigger, trigger + 1), end=b)
    predicate = Predicate(
        trigger, line.lemmas[trigger].lower(), status, False, True, (position,), False, True, act=True
    )
    people = actors.participants(line, clause, predicate, scene.cast)
    title = titles.phrase(scene, a, b)
    if not title:
        return
    yield build(scene, Draft(title, predicate, clause, when, mention, False, people))


def _rest(tags: str, position: int, leads: bool) -> tuple[int, int]:
    """The words that tell the event: those after a leading time, else those before a trailing one."""
    a, b = (position + 1, len(tags)) if leads else (0, position)
    while a < b and tags[a] in _SEPARATORS:
        a += 1
    while b > a and (tags[b - 1] in _SEPARATORS or tags[b - 1] in "Ib"):
        b -= 1
    return a, b


def _trigger(scene: Scene, a: int, b: int) -> int | None:
    """The word that names the event: a verb form, or a noun of a known kind."""
    line, kinds = scene.words, scene.cues.kind_nouns
    for k in range(a, b):
        if line.tags[k] in "EKGVZ":
            return k
    for k in range(a, b):
        low = line.text[k].lower()
        if line.tags[k] in "NPl" and (low in kinds or (low.endswith("s") and low[:-1] in kinds)):
            return k
    return None
