"""Dated headings, list items and chronology lines: what happened is told without a finite verb."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.events import actors, titles
from relocate_cli.events.clauses import Clause, nominal
from relocate_cli.events.cues import Cues
from relocate_cli.events.drafts import Draft, Scene, build
from relocate_cli.events.lexicon import classify, compiled, lexicon
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
    said, a, b = _remark(scene, a, b)
    trigger = _trigger(scene, a, b)
    if trigger is None and leads and scene.sentence.kind == "item":
        marked = compiled("[:;]").search(line.tags, position + 1, a)
        trigger = _head(line.tags, a, b) if marked else None
    if a >= b or trigger is None:
        return
    mention = line.times[position]
    when = mention.scope or mention.when
    published = scene.document.reference
    begins = when.first or when.last
    later = published is not None and published.last is not None and begins is not None
    status: Status = "planned" if later and begins > published.last else "occurred"  # type: ignore[operator, union-attr]
    status = said or status
    clause = Clause("main", a, (a, b), (trigger, trigger + 1), end=b)
    predicate = Predicate(
        trigger, line.lemmas[trigger].lower(), status, False, True, (position,), False, True, act=True
    )
    people = actors.participants(line, clause, predicate, scene.cast, scene.cues.sets)
    title = titles.phrase(scene, a, b)
    own = mention.when == published and " " not in title and line.tags[trigger] in "EK"
    if not title or own:  # "Published May 3, 2025"
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


def _remark(scene: Scene, a: int, b: int) -> tuple[Status | None, int, int]:
    """The status that a word in brackets gives ("(planned)"), and where the words that tell the event stand then."""
    line = scene.words
    for i, j in ((a, a + 2), (b - 1, b), (b - 2, b)):
        inside = line.text[i:j] if a <= i < j <= b else []
        word = " ".join(inside).strip("():, ").lower()
        status = _status_of(word, scene.sentence.lang, scene.cues) if word.isalpha() else None
        if status is not None:
            first, last = (j, b) if i == a else (a, i)
            while first < last and line.tags[first] in _SEPARATORS:
                first += 1
            return status, first, last
    return None, a, b


def _status_of(word: str, code: str, cue: Cues) -> Status | None:
    """The status that a word beside a dated line gives it: "planned", "cancelled", "postponed"; else None."""
    known = lexicon(code)
    lemma = classify(word, known)[1] if known else word
    if word in cue.sets["scheduled_adjectives"] or cue.has("scheduled_verbs", lemma):
        return "planned"
    return (
        "cancelled" if cue.has("cancelled", lemma) else "postponed" if cue.has("postponed", lemma) else None
    )


def _head(tags: str, a: int, b: int) -> int | None:
    """The noun at the head of the first phrase, which names the event of a dated line whatever it is."""
    match = compiled(r"[DYNPQ#]*[NPl](?![NPl])").match(tags, a, b)
    return match.end() - 1 if match else None


def _trigger(scene: Scene, a: int, b: int) -> int | None:
    """The word that names the event: a verb form, or a noun of a known kind."""
    line, kinds = scene.words, scene.cues.kind_nouns
    for k in range(a, b):
        if line.tags[k] in "EKGVZ":
            return k
    for k in range(a, b):
        low = line.low[k]
        known = kinds.keys() | scene.cues.sets["happenings"]
        if line.tags[k] in "NPl" and (low in known or low.removesuffix("s") in known):
            return k
    return None
