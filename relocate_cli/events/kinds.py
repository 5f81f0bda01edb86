"""Of what kind an event is, of the closed vocabulary: by its verb, or by the noun of a verb that says little."""

from __future__ import annotations

from relocate_cli.events.clauses import Clause
from relocate_cli.events.cues import Cues
from relocate_cli.events.predicates import Predicate
from relocate_cli.events.words import Words


def kind(words: Words, predicate: Predicate, clause: Clause, cue: Cues) -> str:
    """The kind of an event by its trigger; a light verb ("held", "completed") has the kind of its noun."""
    lemma = predicate.lemma
    if cue.has("light", lemma):
        found = _noun_kind(words, predicate, clause, cue)
        if found:
            return found
    return (
        cue.kinds.get(lemma)
        or cue.kinds.get(lemma.partition("_")[0])
        or (cue.kind_nouns.get(lemma) if words.tags[predicate.trigger] not in "EVZLK" else None)
        or ("statement" if cue.has("public", lemma) else "other")
    )


def _noun_kind(words: Words, predicate: Predicate, clause: Clause, cue: Cues) -> str | None:
    ranges = [(predicate.trigger + 1, min(predicate.trigger + 7, clause.end))]
    if clause.subject and (predicate.passive or clause.end - predicate.trigger <= 2 or "T" in words.tags):
        ranges = [clause.subject, *ranges] if predicate.passive else [*ranges, clause.subject]
    for a, b in ranges:
        for position in range(a, b):
            if words.tags[position] in "ICW" and position > a + 1:
                break
            low = words.low[position]
            noun = cue.kind_nouns.get(low) or (cue.kind_nouns.get(low[:-1]) if low.endswith("s") else None)
            if noun:
                return noun
    return None
