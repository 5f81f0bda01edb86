"""Of which whole a number is told to be a part: in its own sentence ("of which 27"), or in the one before it.

`wholes` reads a part beside its whole (37 of the 64); here stands farther off what a report tells to be one.
"""

from __future__ import annotations

import re
from functools import cache

from relocate_cli.claims import quantities
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.words import Word


def is_of(part: Quantity, source: Passage, whole: Quantity, other: Passage) -> bool:
    """Whether a number is told to be a part of another one, of the same sentence or of the one before."""
    if part.whole is not None:
        return part.whole == whole.low and source.document is other.document
    if source is other and _owned(part, whole, source):
        return True
    if not _fit(part, whole):
        return False
    if source is other:
        found = _before(part, source)
        return found is not None and found.span == whole.span
    if _leaves(part, whole, source):
        return True
    return _leads_in(source, part) and _follows(source, other) and _last(other, part) == whole.span


def _leaves(part: Quantity, whole: Quantity, source: Passage) -> bool:
    """Whether the sentence of a part has what is left of the whole as well: of 53 withdrew 19, so that 34 remain."""
    rest = [q for q in source.quantities if q.span != part.span and _fit(q, whole)]
    return part.low > 1 and any(q.low == whole.low - part.low for q in rest)


def _fit(part: Quantity, whole: Quantity) -> bool:
    """Whether a number may be a part of another one: of its unit, no larger, and counting nothing else."""
    if part.unit != whole.unit or part.unit in _RELATIVE or not part.low < whole.low:
        return False
    return (
        part.unit is not None
        or not (part.counted and whole.counted)
        or quantities.comparable(part, whole)
        or not part.counted - quantities.COUNTERS - quantities.PEOPLE
    )


_RELATIVE = ("percent", "fold", "times", "age", "ayes", "noes")
"""Units of what is no number of things."""


def _before(part: Quantity, source: Passage) -> Quantity | None:
    """The number before a part in its sentence, behind which it is told that parts of it follow."""
    known = language(source.sentence.lang)
    if known is None:
        return None
    earlier = [q for q in source.quantities if q.span.end <= part.span.start and _fit(part, q)]
    for whole in reversed(earlier):
        between = source.text[whole.span.end : part.span.start]
        if _parting(known.code).search(between):
            return whole
    return None


def _owned(part: Quantity, whole: Quantity, source: Passage) -> bool:
    """Whether a whole stands behind a part with whose it is: "192 of the complex's 504 flats"."""
    known = language(source.sentence.lang)
    between = source.text[part.span.start + len(part.span.text) : whole.span.start]
    if known is None or known.glued or part.unit != whole.unit or not part.low < whole.low:
        return False
    either = "|".join(map(re.escape, known.lists("numbers", "part_of")))
    return bool(
        re.fullmatch(rf"(?: [\w-]+)? (?:{either})(?: [\w-]+){{0,3}}['’]s? (?:[\w-]+ ){{0,2}}", between)
    )


@cache
def _parting(code: str) -> re.Pattern[str]:
    """What stands behind a whole and before its parts: "1,407 jobs, of which", 27개 역 가운데."""
    known = language(code)
    if known is None:
        return re.compile("(?!)")
    if known.glued:
        either = "|".join(map(re.escape, known.lists("numbers", "out_of")))
        return re.compile(rf"^(?:[가-힣]*)(?: [^\s,]+){{0,3}} (?:{either})(?=[\s,])[^.]*$")
    either = "|".join(map(re.escape, (*known.lists("numbers", "parting"), "of whom")))
    return re.compile(rf"^[^.;]*?[,;—–-] ?(?:{either}) [^;]*$|^[^.,;]* (?:{either}) [^,;]*$", re.IGNORECASE)


def _leads_in(source: Passage, part: Quantity) -> bool:
    """Whether a sentence begins with the words that make its number a part of what was told before."""
    known = language(source.sentence.lang)
    if known is None:
        return False
    return source.text.lower().startswith(known.lists("numbers", "parting"))


def _follows(source: Passage, other: Passage) -> bool:
    """Whether a sentence stands right behind another one of its document."""
    here = source.sentence
    return source.document is other.document and any(
        s.start == other.sentence.start and s.end <= here.start for s in source.near
    )


def _last(other: Passage, part: Quantity) -> object:
    """Where the last number of a sentence stands that another one may be a part of."""
    return next((q.span for q in reversed(other.quantities) if _fit(part, q)), None)


def is_of_others(part: Quantity, source: Passage, claim: Passage) -> bool:
    """Whether a part is of a group that a claim does not tell, and its own stands beside another part or nowhere."""
    own = [w for w in _beside(part, source) if w.sort in _GROUPS]
    others = [w for w in own if not is_told(w.notions, claim.notions)]
    meant = [w for w in claim.words if w.sort in _GROUPS]
    elsewhere = frozenset(
        n for q in source.quantities if q.span != part.span for w in _beside(q, source) for n in w.notions
    )
    here = frozenset(n for w in own for n in w.notions)
    lacking = [w for w in meant if not is_told(w.notions, here)]
    if not others or len(others) < len(own):
        return any(is_told(w.notions, elsewhere - here) for w in lacking) if others else False
    told_of = source.notions | source.around | source.topic
    return any(is_told(w.notions, elsewhere) or not is_told(w.notions, told_of) for w in lacking)


_GROUPS = ("thing", "name", "body", "event", "act")
"""Sorts of words that tell which group a part is."""


def _beside(number: Quantity, source: Passage) -> list[Word]:
    """The words of the stretch that tells what a number is of: behind it, before it where verbs come last."""
    known = language(source.sentence.lang)
    start, end = number.span.start, number.span.end
    spans = [q.span for q in source.quantities]
    if known is not None and known.glued:
        first, last = max((s.end for s in spans if s.end <= start), default=0), start
        first += max(source.text[first:last].rfind(mark) for mark in (", ", " 가운데 ", " 중 ")) + 1
    else:
        first, last = end, min((s.start for s in spans if s.start >= end), default=len(source.text))
        mark = re.search("[,;]", source.text[first:last])
        last = first + mark.start() if mark else last
    return [w for w in source.words if first <= w.start < last]
