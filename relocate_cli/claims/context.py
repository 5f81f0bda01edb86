"""Whether a source is about what a sentence of a draft is: it stands in a report, and names little of that itself.

"Construction began in 2022" and 시는 2029년 입주를 마칠 계획이다 are said of what the draft is about, by its title
and the sentences before; a source about another thing neither bears them out nor denies them.
"""

from __future__ import annotations

from collections.abc import Iterable

from relocate_cli.claims import about, alignment
from relocate_cli.claims.lexemes import PLACES
from relocate_cli.claims.likeness import told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word

_HALF = 0.5
"""Which share of the names of the title and of the first sentence of a draft a source tells at the least."""


_PINNING = ("body", "name", "thing", "event", "ordinal", "word")
"""Sorts of words that tell one thing from another."""


def shared(claim: Passage, source: Passage, every: Iterable[Passage], *, denying: bool) -> bool:
    """Whether the document of a source, of which these are all sentences, is about what a sentence of a draft is.

    It tells the names of that sentence, of the one before it where that has none, and half of those in the title. To
    deny it, it tells whatever may be a name in it, and more than half of the title.
    """
    if claim.text.split() == source.text.split() or not source.document.sentences:
        return True  # an event that was read without its text has nothing around it
    here = _told(source, every)
    names = _names if denying else _sure
    own = names(claim.words)
    if all(map(_is_place, own)):  # "나주에서는 558명이 근무한다" leaves out who does
        own = [*own, *names(claim.before_words)]
    if not all(told(word.notions, here) for word in own):
        return False
    topic = _names(claim.topic_words)
    share = sum(told(word.notions, here) for word in topic) / (len(topic) or 1)
    return not topic or (share > _HALF if denying else share >= _HALF)


def placed(claim: Passage, source: Passage, every: Iterable[Passage]) -> bool:
    """Whether the document of a source tells all places of a claim, each itself or by what belongs to it."""
    here = _told(source, every)
    places = [w for w in _names(claim.words) if _is_place(w)]
    return not source.document.sentences or all(told(word.notions, here) for word in places)


def _is_place(word: Word) -> bool:
    """Whether a name is registered as one of a place, or of the government of one."""
    return bool(about.kinds(word) & frozenset(PLACES))


def named(claim: Passage, source: Passage, every: Iterable[Passage]) -> bool:
    """Whether the document of a source tells one of the names of a claim, if that has any."""
    own = _sure(claim.words)
    here = _told(source, every) if own else frozenset[str]()
    return not (own and source.document.sentences) or any(told(word.notions, here) for word in own)


def of_somebody(claim: Passage, source: Statement) -> bool:
    """Whether a claim tells only how many of what did something, and a source has an agent that does it for itself.

    "158 schools were closed" is not denied by "the Alder Rock district has closed four schools", unless the headline
    of the report names that.
    """
    counted = frozenset(n for q in claim.quantities for n in q.counted)
    others = [w for w in claim.words if w.sort in _PINNING and not w.notions & counted]
    if not claim.quantities or others or not source.agents:
        return False
    names = [w for w in source.passage.words if about.is_name(w)]
    return bool(names) and not any(told(w.notions, source.passage.title) for w in names)


def _told(source: Passage, every: Iterable[Passage]) -> frozenset[str]:
    """The notions of a source's document, and of what the bodies and places in it belong to."""
    return alignment.upwards(frozenset(n for p in (source, *every) for n in p.notions) | source.title)


def _sure(found: Iterable[Word]) -> list[Word]:
    """The names among some words that are names beyond doubt: registered, of a place, or with a capital letter."""
    return [w for w in _names(found) if about.kinds(w) or w.placed or w.text[:1].isupper()]


def _names(found: Iterable[Word]) -> list[Word]:
    """The names among some words, each once; a date or a number left among them is none."""
    names = (w for w in found if about.is_name(w) and not any(map(str.isdigit, w.text)))
    return list({word.text: word for word in names}.values())
