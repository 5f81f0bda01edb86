"""Of which group of things the numbers of a source are: a part of those of a claim only, or several that overlap.

60 of the 90 rented houses are no two thirds of the houses, and two groups that share members are no sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli.claims import quantities
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.standing import ends_in_past
from relocate_cli.claims.statements import past, told_status
from relocate_cli.claims.words import Word
from relocate_cli.model import TO_COME

_THINGS = ("thing", "event", "measure", "word", "name", "body")
"""Sorts of words that tell of which things a number is."""
_ACTS = ("act", "light")


def narrower(part: Quantity, whole: Quantity, claim: Passage, source: Passage) -> bool:
    """Whether a whole is only some of the things that a claim tells a share of.

    Its words say more than the claim does, or there are more of the same things. Not where the claim itself has one
    of the two numbers.
    """
    told_of = {q.low for q in claim.quantities if q.unit == whole.unit}
    if whole.unit or told_of & {part.low, whole.low} or _answering(whole, source):
        return False
    return any(not _told(w, claim, source) for w in words_of(whole, source)) or _of_more(whole, claim, source)


def _answering(whole: Quantity, source: Passage) -> bool:
    """Whether a whole are those who answered a survey, who stand for all that were asked."""
    words = (*words_of(whole, source), *(w for w in source.words if w.end == whole.span.start - 1))
    return any(w.notions & _ANSWERS for w in words)


_ANSWERS = frozenset(("answer", "respond"))


def _told(word: Word, claim: Passage, source: Passage) -> bool:
    """Whether a claim tells a word of a group, or it is a name that the whole document is about."""
    named = word.sort in ("name", "body") and is_told(word.notions, source.title)
    staff = bool(word.notions & _WORKING and claim.notions & _STAFF)
    told = named or staff or is_told(word.notions, claim.notions)
    return told or word.notions <= quantities.COUNTERS | _PERSON


_PERSON = frozenset(("person",))
_WORKING, _STAFF = frozenset(("work-there",)), frozenset(("employ",))
"""Who works somewhere is its staff."""


def _of_more(whole: Quantity, claim: Passage, source: Passage) -> bool:
    """Whether there are more of what a whole counts, in its own sentence or one beside it.

    Not where they are told without a word of the whole, by which a claim tells which of them it means.
    """
    meant = [w for w in words_of(whole, source) if is_told(w.notions, claim.notions)]
    named = claim.notions - quantities.COUNTERS - _PERSON
    near = (Passage(source.document, sentence) for sentence in source.near)
    for passage in (source, *(p for p in near if _now(p) or not _now(source))):
        for more in passage.quantities:
            alone = not (more.unit or more.part or more.rate or more.whole)
            if more.low > whole.low and alone and more.counted & named and quantities.comparable(whole, more):
                own = words_of(more, passage)
                offered = more.counted | frozenset(n for w in own for n in w.notions)
                alike = all(is_told(w.notions, offered) for w in meant)
                if alike and all(is_told(w.notions, claim.notions) for w in own if w.sort == "thing"):
                    return True
    return False


def _now(passage: Passage) -> bool:
    """Whether a sentence tells no plan: of 42 firms there are no more because there are to be 150."""
    return told_status(passage.text, language(passage.sentence.lang))[0] not in TO_COME


def words_of(whole: Quantity, source: Passage) -> list[Word]:
    """The words that tell of which things a whole is: "of the 90 rented houses in the north,", 기혼 직원 300명."""
    known = language(source.sentence.lang)
    span = next((q.span for q in source.quantities if q.low == whole.low), whole.span)
    if known is None or source.text[span.start : span.end] != span.text:
        return []
    if known.glued:
        found = [*_before(span.start, source), *_beyond(span.end, source)]
        found = [w for w in found if "(" not in source.text[span.end : w.start]]  # 223명(중학생 15명…)
        return [w for w in found if w.sort in _THINGS]
    behind = list(_behind(span.end, source))
    leading = tuple(f"{cue} " for cue in known.lists("numbers", "leading_a_part"))
    fronted = source.text.lower().startswith(leading) and len(source.text[: span.start].split()) < _LEAD
    if fronted:  # all that stands before the comma tells of which things it is
        return [w for w in behind if w.sort in (*_THINGS, *_ACTS)]
    acting = next((n for n, w in enumerate(behind) if n and _ends(behind[n - 1], w, source)), len(behind))
    return [w for w in behind[:acting] if w.sort in (*_THINGS, *_ACTS)]


_LEAD = 6
"""How many words lead in a whole at the most."""


def _ends(before: Word, word: Word, source: Passage) -> bool:
    """Whether a word behind a number tells what things did, and not which ones they are ("300 staff who moved")."""
    known = language(source.sentence.lang)
    relative = known.lists("numbers", "relatives") if known else ()
    between = source.text[before.end : word.start].split()[:1]  # "drivers who were dismissed"
    return word.sort in _ACTS and set(between).isdisjoint(relative)


def _behind(end: int, source: Passage) -> Iterator[Word]:
    """The words behind a number up to a comma, another number or the end of its clause."""
    stop = min((q.span.start for q in source.quantities if q.span.start >= end), default=len(source.text))
    mark = re.search(r"[,;:(—.]|\b(?:and|but)\b", source.text[end:stop])
    limit = end + mark.start() if mark else stop
    return (w for w in source.words if end <= w.start < limit)


def _before(start: int, source: Passage) -> list[Word]:
    """The run of words before a Korean number up to a particle: that of the last one belongs to it."""
    found: list[Word] = []
    for word in reversed([w for w in source.words if w.end <= start]):
        between = source.text[word.end : found[-1].start if found else start]
        if (found and between.strip()) or len(between) > _FAR or word.sort in _ACTS or word.placed:
            break
        found.append(word)
    return found


def _beyond(end: int, source: Passage) -> Iterator[Word]:
    """The run of words behind a Korean number up to one with a particle: 90개 공공기관이."""
    for word in source.words:
        if word.start >= end:
            if word.start - end > 1 or word.sort in _ACTS:
                return
            yield word
            if word.tail:
                return
            end = word.end


_FAR = 6
"""How many code points stand between a Korean number and what it counts, with its particle and 모두."""


def overlapping(*passages: Passage) -> bool:
    """Whether a sentence, or one beside it, tells that some things are counted in two groups at once."""
    for passage in passages:
        known = language(passage.sentence.lang)
        text = passage.document.text
        texts = [passage.text, *(text[s.start : s.end] for s in passage.near)]
        cues = known.lists("numbers", "overlapping") if known else ()
        if any(cue in told.lower() for told in texts for cue in cues):
            return True
    return False


def in_present(claim: Passage) -> bool:
    """Whether a claim tells how something is, without a date and without a verb of the past."""
    known = language(claim.sentence.lang)
    if known is None or any(m.type == "DATE" and not m.name for m in claim.mentions):
        return False
    if known.glued:
        text = claim.text.rstrip(" .\"'”’")
        return not (text.endswith("다") and ends_in_past(text[:-1]))
    words = [Word(m.start(), m.end(), m[0], "word", frozenset()) for m in _WORD.finditer(claim.text)]
    return not any(past(w, known) or w.text in known.lists("numbers", "were") for w in words)


_WORD = re.compile(r"[a-z]+")


def over(number: Quantity, passage: Passage) -> bool:
    """Whether a sentence tells behind a number that it holds no more ("until 2019", "has since been halved")."""
    known = language(passage.sentence.lang)
    behind = passage.text[number.span.end :]
    return known is not None and any(cue in behind for cue in known.lists("numbers", "no_longer"))
