"""What keeps a report of something not done, or to come, from speaking against a claim that has it done.

It may go on to say that the plan came about, may only tell what somebody fears or how things stood before, that a
fuller act of the sort is to come, or what is to come of another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from relocate_cli.claims import alignment, progress, shades
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, sentences
from relocate_cli.claims.statements import Statement, told_status
from relocate_cli.claims.words import Word
from relocate_cli.lang import table
from relocate_cli.model import DONE, TO_COME, UNDONE

_FOLLOWING = 2
"""How many sentences behind one that tells a plan may say what came of it."""
_WORKS = frozenset(("construct", "begin", "groundbreak", "complete"))
"""Acts that may be told of the work on something."""
_SEAT = frozenset(("headquarters", "office", "head-office", "government", "administration", "council"))
"""What a body is told for: where its seat is, it is."""


def spares(claim: Passage, passage: Passage, acts: frozenset[str]) -> bool:
    """Whether a sentence that has some acts not done, or to come, leaves open a claim that has them done."""
    known = language(passage.sentence.lang)
    if known is None:
        return True
    words = [w for w in passage.words if w.sort in progress.ACTS and w.notions & acts]
    if came_about(passage, known) or _once_not(passage, known) or _for_a_time(claim, passage):
        return True
    if any(_feared(passage, word, known) or _described(passage, word, known) for word in words):
        return True
    if bool(acts & _WORKS) and any(_is_other(head, claim, passage) for head in _worked_on(passage, known)):
        return True
    return any(_fuller(claim, passage, word, known) for word in words)


def came_about(passage: Passage, known: Language) -> bool:
    """Whether a sentence, or one of the next, says that what was planned or promised came about."""
    document, at = passage.document, passage.sentence.start
    for sentence in [s for s in sentences(document) if s.start >= at][: 1 + _FOLLOWING]:
        text = document.text[sentence.start : sentence.end]
        if has(known, "kept", text):
            return True
        if has(known, "as planned", text) and told_status(text, known)[0] not in (*TO_COME, *UNDONE):
            return True
    return False


def not_yet(passage: Passage) -> bool:
    """Whether a sentence says that something had not come about when it was written."""
    known = language(passage.sentence.lang)
    told_so = any(name == "not yet" for name, _ in shades.shades(passage.text, passage.sentence.lang))
    return known is not None and told_so and not _once_not(passage, known)


def kept(passage: Passage) -> bool:
    """Whether a sentence that tells an old plan says that it came about, as may one of the next."""
    known = language(passage.sentence.lang)
    return known is None or has(known, "as planned", passage.text) or came_about(passage, known)


def has(known: Language, name: str, text: str) -> bool:
    """Whether a text has one of the cues of a name."""
    return any(pattern.search(text) for row, pattern in _patterns(known.code) if row == name)


def _once_not(passage: Passage, known: Language) -> bool:
    """Whether a sentence tells what had not come about at an earlier time, and is no report of what somebody said."""
    return has(known, "had not", passage.text) and not has(known, "said", passage.text)


def _for_a_time(claim: Passage, passage: Passage) -> bool:
    """Whether a report has something come about for a time on the day of a claim, before it does for good."""
    known = language(passage.sentence.lang)
    if known is None or not alignment.dated(claim) or has(known, "provisional", claim.text):
        return False
    near = (Passage(passage.document, s) for s in passage.near)
    days = [m.text for m in alignment.dated(claim)]
    return any(
        has(known, "provisional", p.text) and (p is passage or any(day in p.text for day in days))
        for p in (passage, *near)
    )


def _feared(passage: Passage, word: Word, known: Language) -> bool:
    """Whether an act is what somebody fears or warns of."""
    start, end = (word.end, len(passage.text)) if known.glued else (0, word.start)
    return has(known, "feared", passage.text[start:end])


def _described(passage: Passage, word: Word, known: Language) -> bool:
    """Whether an act that is over describes what something else is told of: "승인한 이전은 내년 이뤄진다"."""
    sides = (passage.text[word.end :], passage.text[word.end - 1 :])  # 의결|한, 의결한
    return known.glued and any(has(known, "described", side) for side in sides)


def _fuller(claim: Passage, passage: Passage, word: Word, known: Language) -> bool:
    """Whether an act is qualified as a claim's is not: the official opening is another one than the opening."""
    ours = language(claim.sentence.lang)
    if ours is not None and has(ours, "qualifying", claim.text):
        return False
    return has(known, "right before", passage.text[: word.start]) or has(
        known, "right behind", passage.text[word.end :]
    )


def spares_act(claim: Statement, source: Statement) -> bool:
    """Whether a statement that is no event of its own, and differs in status, leaves a claim open."""
    known = language(source.passage.sentence.lang)
    if known and claim.when is None and source.status in UNDONE and _once_not(source.passage, known):
        return True
    over = claim.status in DONE and source.event is None and source.status in (*TO_COME, *UNDONE)
    return over and spares(claim.passage, source.passage, claim.trigger | source.trigger)


def denied_by(claim: Statement, passage: Passage) -> bool:
    """Whether a sentence says that what a claim denies did not come about: "without delay"."""
    known = language(passage.sentence.lang)
    if known is None or claim.status not in UNDONE:
        return False
    return any(without(passage, word) for word in passage.words if word.notions & claim.trigger)


def without(passage: Passage, word: Word) -> bool:
    """Whether an act is one without which a sentence has something come about."""
    known = language(passage.sentence.lang)
    if known is None:
        return False
    return has(known, "without", passage.text[word.end :] if known.glued else passage.text[: word.start])


def _worked_on(passage: Passage, known: Language) -> Iterator[Word]:
    """What the work is on of which a sentence tells: "work on the road to the depot" is on a road."""
    for word in (w for w in passage.words if "construct" in w.notions and not has(known, "no work", w.text)):
        if known.glued:
            before = [w for w in passage.words if w.end == word.start - 1 and not w.tail][-1:]
            yield from (w for w in before if w.sort in ("thing", "word", "name"))
            continue
        joint = _pattern(known, "work on").search(passage.text, word.start)
        if joint and joint.start() <= word.end:
            yield from head(passage, joint.end(), len(passage.text))


def head(passage: Passage, start: int, end: int) -> list[Word]:
    """The noun with which a phrase ends that begins at a place: before a preposition, a verb or a comma."""
    known = language(passage.sentence.lang)
    over = _pattern(known, "phrase ends").search(passage.text, start, end) if known else None
    last = over.start() if over else end
    return [w for w in passage.words if start <= w.start and w.end <= last][-1:]


def _is_other(word: Word, claim: Passage, passage: Passage) -> bool:
    """Whether a noun is of something that a claim does not tell, as far as that can be known."""
    known = language(passage.sentence.lang)
    if word.sort in progress.ACTS or word.notions & _SEAT or is_told(word.offered, claim.notions):
        return False
    if known is None or has(known, "any kind", word.text):
        return False
    return word.sort == "thing" or claim.sentence.lang == passage.sentence.lang


def another_one(passage: Passage, part: str) -> bool:
    """Whether what leads in a noun says that it is another one of its sort: "an earlier contract"."""
    known = language(passage.sentence.lang)
    cue = known.phrase("stands", "another_one") if known else ""
    return bool(cue and re.search(cue, part, re.IGNORECASE))


def of_another(claim: Passage, passage: Passage, acts: frozenset[str]) -> bool:
    """Whether a sentence tells some acts of what belongs to something or lies beside it, as a claim does not."""
    known = language(passage.sentence.lang)
    words = [w for w in passage.words if w.sort in progress.ACTS and w.notions & acts]
    if known is None or not words:
        return False
    start, _ = progress.bounds(passage, words[0])
    heads = _parts_of(passage, start, words[0], known)
    return any(_is_other(head, claim, passage) for head in heads) or _beside(claim, passage, words, known)


def _parts_of(passage: Passage, start: int, word: Word, known: Language) -> list[Word]:
    """The noun of what belongs to something and is the subject of an act: "the school's kitchen will move"."""
    cues = list(_pattern(known, "belonging").finditer(passage.text, start, word.start))
    if not cues:
        return []
    if known.glued:
        behind = [w for w in passage.words if cues[-1].end() <= w.start and w.end <= word.start]
        return [w for w in behind if w.tail in known.subjects][:1]
    verb = _pattern(known, "verb begins").search(passage.text, start, word.start)
    end = verb.start() if verb else word.start
    cues = [cue for cue in cues if cue.end() <= end]
    if cues and cues[-1].group().strip() == "of":
        return [w for w in passage.words if start <= w.start and w.end <= cues[-1].start()][-1:]
    return head(passage, cues[-1].end(), end) if cues else []


def _beside(claim: Passage, passage: Passage, words: Sequence[Word], known: Language) -> bool:
    """Whether some acts are told of what lies beside a thing of a claim, or is done to besides: "땅도"."""
    ours = language(claim.sentence.lang)
    if has(known, "beside it", passage.text) and not (ours and has(ours, "beside it", claim.text)):
        return True
    if not known.glued:
        return False
    also = known.lists("words", "also")
    nearest = ([w for w in passage.words if w.end <= word.start][-1:] for word in words)
    return any(w.sort == "thing" and w.tail in also for near in nearest for w in near)


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table(code, "claims").get("leeway", ())
    return tuple((row["name"], re.compile(row["match"], re.IGNORECASE)) for row in rows)


def _pattern(known: Language, name: str) -> re.Pattern[str]:
    """The pattern of the cues of a name."""
    return next((pattern for row, pattern in _patterns(known.code) if row == name), _NEVER)


_NEVER = re.compile("(?!)")
