"""The act that a verb tells: of the phrase that holds it, or of the noun behind it where it says little by itself."""

from __future__ import annotations

import re

from relocate_cli.claims import words
from relocate_cli.claims.language import Language
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.words import Word
from relocate_cli.model import Event


def trigger(passage: Passage, event: Event, known: Language) -> frozenset[str]:
    """The notions of the event's trigger: of the phrase in the sentence that holds it."""
    if event.trigger is None:
        return frozenset()
    at = event.trigger.start - passage.sentence.start
    for word in passage.words:
        if word.start <= at < word.end or at <= word.start < at + len(event.trigger.text):
            return told_by(word, passage, known) | _voted(word, passage, known)
    alone = notions_of(words.read(event.trigger.text, known.code))
    if not known.glued:
        return alone or _behind_to(passage, at + len(event.trigger.text), known)
    if alone:
        return alone
    before = [w for w in passage.words if w.end <= at and w.sort in ("act", "light", "event")]
    return before[-1].notions if before else alone


def _behind_to(passage: Passage, end: int, known: Language) -> frozenset[str]:
    """The act of the infinitive behind a verb that says nothing by itself ("has yet to sign the decree")."""
    behind = next((w for w in passage.words if w.start >= end and w.sort in ("act", "light")), None)
    between = passage.text[end : behind.start].lower().split() if behind else []
    return behind.notions if behind and between[-1:] == [known.infinitive] else frozenset()


def told_by(verb: Word, passage: Passage, known: Language) -> frozenset[str]:
    """What a verb tells: the act of the noun beside it where it says little by itself, and that it begins."""
    told = _behind_thin(verb, passage, known)
    return told | (verb.notions & _PHASES) if told else verb.notions


_PHASES = frozenset(("begin",))
"""What is told of an act besides it: what has begun has not come about in full."""


def _before_thin(verb: Word, passage: Passage, known: Language) -> frozenset[str]:
    """The act that a noun tells before a verb which says little by itself ("허가를 받아", "승인받았다")."""
    before = next((word for word in reversed(passage.words) if word.end <= verb.start), None)
    if before is None or before.sort != "act" or not verb.notions & known.thin:
        return frozenset()
    between = passage.text[before.end : verb.start]
    carried = not between or between.strip() in known.lists("words", "carried")
    return before.notions if carried else frozenset()


def _behind_thin(verb: Word, passage: Passage, known: Language) -> frozenset[str]:
    """The act that a noun tells beside a verb which says little by itself ("gave the plan its approval")."""
    if known.glued:
        return _before_thin(verb, passage, known)
    if not thin(verb, known):
        return frozenset()
    found = frozenset[str]()
    things = {w.start for w in passage.words if w.sort in ("thing", "plain")}
    for word in passage.words:
        between = passage.text[verb.end : word.start].lower()
        if word.start < verb.end:
            continue
        if set(re.split(r"\W+", between)) & known.upto or any(mark in between for mark in ",;:"):
            break
        if word.sort == "act" and word.end + 1 not in things:  # "gave no opening date" opens nothing
            found = word.notions
    return found


def _voted(verb: Word, passage: Passage, known: Language) -> frozenset[str]:
    """What is done by an act that stands before it: who votes to approve something approves it."""
    if not words.bases(verb.text.lower(), known.code) & known.performs:
        return frozenset()
    behind = (word for word in passage.words if word.start >= verb.end and word.sort in ("act", "light"))
    what = next(behind, None)
    lead = passage.text[verb.end : what.start].lower().split()[-2:] if what else []
    done = what is not None and lead[-1:] == [known.infinitive] and known.infinitive not in lead[:1]
    return what.notions if what and done and lead[:1] != ["not"] else frozenset()


def thin(verb: Word, known: Language) -> bool:
    """Whether a verb says little by itself."""
    return bool(words.bases(verb.text.lower(), known.code) & known.thin)
