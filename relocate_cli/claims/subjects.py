"""Who acts in a clause by the particle behind the name, where the pipeline knows nobody by it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from relocate_cli.claims import words
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import notions_of
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word

_SOMEBODY = ("body", "name", "word", "thing")
"""Sorts of words that may tell who does something."""


def another_in(part: Statement, within: Sequence[Word]) -> bool:
    """Whether particles tell that a part of a sentence is about somebody else than a part of a claim is."""
    mine, here = _of(part.passage.words, part), notions_of(within)
    if not mine or all(is_told(w.notions, here) for w in mine):
        return False
    return not all(is_told(w.notions, part.passage.notions) for w in _proper(_of(within, part), mine))


def apart(part: Statement, source: Statement, within: Sequence[Word]) -> bool:
    """Whether a clause is about another thing than a part of a claim, or another one acts beside its own."""
    return other_thing(part, source) or beside_its_own(part, source, within)


def beside_its_own(part: Statement, source: Statement, within: Sequence[Word]) -> bool:
    """Whether a sentence names who acts in a part of a claim beside another one, whose act a stretch of it tells.

    "The House approved it on 3 June and the Senate on 10 June" has the House approve nothing on 10 June.
    """
    known = language(part.passage.sentence.lang)
    before = [word for word in part.passage.words if word.end <= part.at][-1:]
    if known is None or known.glued or not source.agents or not before or before[0].sort not in _SOMEBODY:
        return False
    mine, name = before[0].notions, before[0].text
    here = is_told(mine, notions_of(within) | source.people) or any(name in word.text for word in within)
    return not here and (is_told(mine, source.passage.notions) or name in source.passage.text)


def other_thing(part: Statement, source: Statement) -> bool:
    """Whether a clause is about another thing by the name that a claim has for its own ("the Kestrel tunnel")."""
    title = words.read(source.title, source.passage.sentence.lang)
    here, claimed = notions_of(title), part.passage.notions | part.clause
    return any(
        is_told(name.notions, other.notions)
        and not is_told(mine.notions, here)
        and not is_told(theirs.offered, claimed)
        for name, mine in named(part.passage.words)
        for other, theirs in named(title, ("thing", "word"))
    )


def named(found: Sequence[Word], sorts: Sequence[str] = ("thing",)) -> list[tuple[Word, Word]]:
    """The names that stand right before the thing that they tell apart from others."""
    return [
        (name, thing)
        for name, thing in pairwise(found)
        if name.sort in ("name", "body") and thing.sort in sorts and 0 <= thing.start - name.end <= 1
    ]


_NEW, _OLD = frozenset(("new",)), frozenset(("existing", "previous", "former", "priority"))
"""What is told of the newest of several and of those before it; "priority" stands for "first"."""


def of_another_age(part: Statement, within: Sequence[Word]) -> bool:
    """Whether a stretch tells of the old or first one of things of which a part of a claim tells the new one."""
    mine, theirs = (
        [
            (word.notions, thing)
            for word, thing in pairwise(found)
            if word.sort == "plain" and thing.sort == "thing"
        ]
        for found in (part.passage.words, within)
    )
    return any(
        bool(one & _NEW and other & _OLD) or bool(one & _OLD and other & _NEW)
        for one, thing in mine
        for other, theirs_is in theirs
        if is_told(thing.notions, theirs_is.notions)
        or is_told(theirs_is.notions, thing.notions)
        or thing.offered & theirs_is.offered
    )


def another(claim: Statement, source: Statement) -> bool:
    """Whether a clause of a source has another subject than one of a claim, right before the act of either."""
    if not claim.agents and (_named_apart(claim, source) or (source.agents and _only_where(claim, source))):
        return True
    if claim.agents or source.agents:
        return False
    mine, theirs = _clause(claim), _clause(source)
    subjects = _of(mine, claim)
    others = _proper(_of(theirs, source), subjects)
    if not subjects or not others or any(is_told(w.notions, notions_of(theirs)) for w in subjects):
        return False
    return not any(is_told(w.notions, notions_of(mine)) for w in others)


def _named_apart(claim: Statement, source: Statement) -> bool:
    """Whether each of two sentences is about one that the other lacks, by names that end alike: 물류국, 항만국."""
    known, mine, other = language(claim.passage.sentence.lang), called(claim), called(source)
    if known is None or not known.glued or claim.passage.sentence.lang != source.passage.sentence.lang:
        return False
    named = bool(mine and other) and mine not in source.passage.text and other not in claim.passage.text
    return named and mine[-1] == other[-1]


def _only_where(claim: Statement, source: Statement) -> bool:
    """Whether a sentence tells of what a claim is about only that somebody else did something there.

    "한빛혁신도시에서 4개 기관이 착공식을 열었다" does not tell when the 혁신도시 was begun.
    """
    known = language(source.passage.sentence.lang)
    places = known.places if known and known.glued else ()
    mine, theirs = _of(_clause(claim), claim), _clause(source)
    if not mine or not places or any(is_told(w.notions, notions_of(_of(theirs, source))) for w in mine):
        return False
    return all(any(w.notions & mine_one.notions and w.tail in places for w in theirs) for mine_one in mine)


def _proper(others: Sequence[Word], mine: Sequence[Word]) -> list[Word]:
    """The names among some subjects; "the city" or "the firm" may be any, and 구 the 은빛구 of a claim."""
    named = [word for word in others if word.sort != "thing"]
    return [word for word in named if not any(own.text.endswith(word.text) for own in mine)]


def called(statement: Statement) -> str:
    """How the one who acts in a clause is written, of whom nothing has to be known; empty where nobody is told."""
    words, passage = _of(_clause(statement), statement), statement.passage
    if statement.agents or not words:
        return next((person.surface for person in statement.agents), "")
    last = words[-1]
    start = passage.text.rfind(" ", 0, last.start) + 1
    end = passage.text.find(" ", last.end)
    return passage.text[start : end if end > 0 else len(passage.text)].removesuffix(last.tail)


def _clause(statement: Statement) -> list[Word]:
    """The words of a sentence from the act before that of a statement on to that."""
    start = behind(statement)
    return [word for word in statement.passage.words if start <= word.start < statement.at]


def behind(statement: Statement) -> int:
    """Where the act ends that stands before that of a statement, in its sentence; 0 where none does."""
    verbs = (word for word in statement.passage.words if word.sort in ("act", "light") and not word.tail)
    return max((word.end for word in verbs if word.end <= statement.at), default=0)


def _of(found: Sequence[Word], statement: Statement) -> list[Word]:
    """The words before a particle of who acts, with those that they are written together with."""
    known = language(statement.passage.sentence.lang)
    particles = known.subjects if known and known.glued else frozenset[str]()
    told_of: list[Word] = []
    joined: list[Word] = []
    for word in found:
        joined = [*joined, word] if joined and joined[-1].end == word.start else [word]
        if word.tail in particles:
            told_of += [w for w in joined if w.sort in _SOMEBODY]
    return told_of
