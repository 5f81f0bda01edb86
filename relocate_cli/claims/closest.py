"""A claim that no passage tells in full, by the nearest one: where its slots tell that it is meant.

What the nearest passage lacks may be told in words that the lexicon does not know, the more so in another language.
In the claim's own language nothing else may stand in its stead, and a differing number in none compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.claims import alignment, quantities, roles
from relocate_cli.claims.acts import REPEATABLE
from relocate_cli.claims.comparing import Comparison
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import (
    against,
    another_occasion,
    in_document,
    likeness,
    off,
    sort,
    told,
)
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.statements import Statement, closes
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, Slot, VerdictLabel

_NEAR = 0.6
"""Which share of a claim's words the nearest passage tells at the least."""
_PINS = ("date", "number", "place", "actor")
"""Slots by which what is told is known from others of its sort."""
_ACT, _SLOT = 0.15, 0.05
"""What the same act counts in finding the nearest passage, as a share of words, and what an open slot takes away."""
_OPEN = ("more-than", "equal-or-more", "less-than", "equal-or-less")
"""How a number is bounded on one side only, which many others bear out."""
_HALF = 0.5
"""Which share of the things of a claim another passage tells at the least that has its act at the claimed time."""
_LEAST = 20
"""From which count on a number tells what is meant."""


def decide(
    claim: Statement, comparisons: Sequence[Comparison]
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """The label that the nearest passage gives a claim, None where it leaves it open."""
    best = max(comparisons, key=_fit, default=None)
    if best is None or best.share < _NEAR or set(best.open) - {"event"}:
        return None
    if against(claim.trigger, best.source.trigger) or off(claim, best.source):
        return None
    lacking = likeness(claim, best.source, best.act).missing
    if not best.refuted and _pinned(claim, best, lacking) and not _another(claim, best, lacking):
        return ("supported", best.slots) if roles.says_so(claim, best.source) else None
    if best.refuted == ("number",) and _differs(claim, best, lacking, comparisons):
        return "refuted", best.slots
    if best.refuted == ("date",) and _at_another_time(claim, best, lacking, comparisons):
        return "refuted", best.slots
    return None


def _fit(c: Comparison) -> float:
    return c.share + _ACT * c.act - _SLOT * (len(c.refuted) + len(set(c.open) - {"event"}))


def _foreign(claim: Statement, c: Comparison) -> bool:
    return claim.passage.sentence.lang != c.source.passage.sentence.lang


def _another(claim: Statement, c: Comparison, lacking: Sequence[Word]) -> bool:
    """Whether a passage may be about another thing than a claim, or another act, for the words that it lacks."""
    sorts = {word.sort for word in lacking}
    if another_occasion(claim, c.source, lacking) or _elsewhere(claim, c.source):
        return True
    if _foreign(claim, c):
        if does_otherwise(claim, c) or (lacking and _own(claim, c.source, _NAMES)):
            return True
        return bool(sorts & {"thing", "act"}) and _own(claim, c.source, _THINGS)
    named = [w for w in lacking if w.sort in _NAMES or w.placed]
    if any(not in_document(word, c.source) for word in named):
        return True
    if not c.act and not _plain(claim):
        return True
    known = language(claim.passage.sentence.lang)
    if known and known.glued and any(word.tail in known.subjects for word in lacking):
        return True  # another one did it
    if any(_closes(word, claim) for word in lacking):
        return True  # a resignation that was offered need not have been accepted
    own = (*_THINGS, *_NAMES, "word", *(sorts & {"act"}))
    return any(not _hopes(word, claim) for word in lacking) and _own(claim, c.source, own)


def _elsewhere(claim: Statement, source: Statement) -> bool:
    """Whether a claim has something done at a place that a sentence does not tell, nor what its report is about.

    Where a sentence has a place of its own, the report tells nothing of it.
    """
    here, claimed = alignment.here_of(source.passage), claim.passage.notions
    own = any(_at(w, source) and not told(w.offered, claimed) for w in source.passage.words)
    here = here if own else here | source.passage.topic
    apart = [w for w in claim.words if w.sort in ("thing", "plain") and not told(w.notions, here)]
    return any(
        not told(w.notions, here) or any(0 < thing.start - w.end <= 1 for thing in apart)
        for w in claim.words
        if _at(w, claim)
    )


def _at(word: Word, statement: Statement) -> bool:
    """Whether a name tells where something is done, with an article too: "at the Halden county office"."""
    known = language(statement.passage.sentence.lang)
    if known is None or word.sort not in ("body", "name", "word"):
        return False
    before = statement.passage.text[: word.start].lower().split()[-2:]
    led = len(before) > 1 and before[1] in known.articles and before[0] in known.places
    return word.placed == "at" or (led and not known.glued)


def _closes(word: Word, claim: Statement) -> bool:
    """Whether a word is the verb in which a claim ends, where a language ends its sentences so."""
    known = language(claim.passage.sentence.lang)
    return word.sort == "act" and known is not None and known.glued and closes(word, claim.passage)


def does_otherwise(claim: Statement, c: Comparison) -> bool:
    """Whether a source in another language does what the lexicon knows, and what a claim does not tell."""
    source = c.source
    if c.act or not any(sort(n) for n in source.trigger):
        return False
    if any(sort(n) for n in claim.trigger):
        return True
    acts = any(sort(n) == "act" for n in source.trigger)
    return bool(claim.trigger) and acts and not told(claim.clause, source.trigger)


def _hopes(word: Word, claim: Statement) -> bool:
    """Whether a word only says that a claim is of what is to come, which its status tells."""
    known = language(claim.passage.sentence.lang)
    cues = (
        (cue.finditer(claim.passage.text) for name, cue in known.cues if name == "planned") if known else ()
    )
    return any(match.start() <= word.start < match.end() for found in cues for match in found)


_NAMES = ("name", "body", "ordinal")
_THINGS = ("thing",)


def named(claim: Statement, source: Statement) -> bool:
    """Whether a clause names somebody or something that a claim does not."""
    return _own(claim, source, _NAMES)


def _own(claim: Statement, source: Statement, sorts: Sequence[str]) -> bool:
    """Whether a clause has something of a sort that a claim does not have, so that it may be about that."""
    here = claim.passage.notions | claim.people
    own = (w for w in source.words if w.sort in sorts)
    return not all(told(w.notions, here) for w in own)


def _plain(claim: Statement) -> bool:
    """Whether a claim tells no act, but what something is, has or comes to; an unknown verb is an act."""
    return all(sort(n) in ("measure", "plain") for n in claim.trigger)


def _pinned(claim: Statement, c: Comparison, lacking: Sequence[Word]) -> bool:
    """Whether a claim has slots by which what it tells is known from others of its sort."""
    pins = [
        slot.slot for slot in c.slots if slot.slot in _PINS and slot.claimed and slot.label == "supported"
    ]
    if not _foreign(claim, c):
        return _numbered(claim, c) or (
            claim.when is not None and claim.when.grain == "day" and "date" in pins
        )
    return bool(pins)


def _numbered(claim: Statement, c: Comparison) -> bool:
    """Whether the passage itself has the telling numbers of a claim."""
    numbers = [q for q in claim.quantities if telling(q)]
    here = c.source.passage.quantities
    return bool(numbers) and all(any(quantities.compare(q, found) for found in here) for q in numbers)


def telling(number: Quantity) -> bool:
    """Whether a number is known from others: large, or with a unit, and not open on one side."""
    return bool(number.unit or number.low >= _LEAST) and number.mod not in _OPEN


def acting(notion: str) -> bool:
    """Whether a notion is something done, as the lexicon has it."""
    return sort(notion) == "act"


def _at_another_time(
    claim: Statement, best: Comparison, lacking: Sequence[Word], comparisons: Sequence[Comparison]
) -> bool:
    """Whether the nearest passage tells the very act of a claim, of what its report is about, at another time.

    Not where anything tells that act at the claimed time.
    """
    source = best.source
    if not claim.trigger & source.trigger or claim.trigger & REPEATABLE or not source.telling:
        return False
    if (
        claim.status not in DONE
        or source.status not in DONE
        or source.event is None
        or source.event.superseded
    ):
        return False
    if _foreign(claim, best) or not lacking or not all(_titled(word, source) for word in lacking):
        return False
    then = [c for c in comparisons if c.act and c.label("date") == "supported" and c.things >= _HALF]
    return not then and not _own(claim, source, (*_THINGS, *_NAMES))


def _titled(word: Word, source: Statement) -> bool:
    """Whether a word is a name that the whole report is about, which its sentences need not repeat."""
    name = word.sort in _NAMES or word.placed
    return bool(name) and told(word.notions, source.passage.title | source.passage.topic)


def _differs(
    claim: Statement, best: Comparison, lacking: Sequence[Word], comparisons: Sequence[Comparison]
) -> bool:
    """Whether the nearest passage has another number in the place of the only one of a claim."""
    known = language(claim.passage.sentence.lang)
    subjects = known.subjects if known else frozenset[str]()
    if len(claim.quantities) != 1 or any(
        w.sort in ("thing", "ordinal") or w.tail in subjects for w in lacking
    ):
        return False
    acts = [any(sort(n) == "act" for n in statement.trigger) for statement in (claim, best.source)]
    if acts == [False, True]:
        return False  # by how much something rose is not what it comes to
    number: Quantity = claim.quantities[0]
    beside = [q for q in best.source.quantities if quantities.comparable(number, q)]
    everywhere = [q for c in comparisons for q in c.source.passage.quantities]
    among = any(quantities.comparable(number, q) and quantities.compare(number, q) for q in everywhere)
    return len(beside) == 1 and not among
